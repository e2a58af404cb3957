"""Keeps the curve in step with the selected picture and the options; its points come one by one. Latest wins."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from qtcompress.core.types import MAX_COLORS, ignore
from qtcompress.engine.contest.rate_curve import curve
from qtcompress.engine.files.atomic_write import write_whole
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.pictures import reader
from qtcompress.engine.planning.settings import Settings
from qtcompress.engine.preview import Preview
from qtcompress.gui.curve.scales import CurveData
from qtcompress.gui.gallery.item import Item
from qtcompress.gui.tasks.debounced_task import Latest
from qtcompress.gui.tasks.runner import Failed, Finished, JobRunner, PartialResult, Reporter, Ticket

DEBOUNCE_MS = 150


class CurveController(QObject):
    """Measures the selected picture while somebody looks, and the preview has nothing to do.

    Parameters
    ----------
    runner : JobRunner
        Of one thread.

    Signals
    -------
    changed(CurveData)
    told(str)
        What came of writing a file, in a sentence.
    """

    changed = Signal(object)
    told = Signal(str)

    def __init__(
        self, runner: JobRunner, settings: Settings, *, debounce_ms: int = DEBOUNCE_MS, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._settings = settings
        self._file: Path | None = None
        self._curve = CurveData()
        self._measured: tuple[object, ...] = ()  # what the points belong to
        self._done = False  # all of them are there
        self._looked_at = False
        self._free = False  # of a preview that is on its way, and the picture can be read
        self._written: dict[Ticket, str] = {}
        self._latest = Latest(runner, self._begin, debounce_ms, self)
        self._show_aim()

    @property
    def curve(self) -> CurveData:
        """What is known."""
        return self._curve

    @property
    def busy(self) -> bool:
        """Whether points are on their way."""
        return self._latest.busy

    @Slot(object)
    def place(self, item: Item | None) -> None:
        """Begin anew with this picture."""
        self._file = item.file if item is not None else None
        self._curve = CurveData(source_bytes=item.source.size_bytes if item is not None else 0)
        self._show_aim()
        self._restart()

    def set_settings(self, settings: Settings) -> None:
        """Say how palettes are made now, and what is asked."""
        self._settings = settings
        self._show_aim()
        if self._key() != self._measured:
            self._curve = replace(self._curve, points=())
            self._restart()
        self.changed.emit(self._curve)

    def set_looked_at(self, looked_at: bool) -> None:
        """Say whether the curve can be seen; what nobody sees is not measured."""
        self._looked_at = looked_at
        self._restart(anew=False)

    def set_preview(self, preview: Preview | None, *, busy: bool) -> None:
        """Take what competed for the picture; while a preview is on its way, it has the processor."""
        outcome = preview.outcome if preview is not None else None
        contest = outcome.contest if outcome is not None else ()
        rivals = tuple(one for one in contest if one.codec_quality >= 0 or one.thrift != self._settings.thrift)
        if preview is not None and rivals != self._curve.rivals:
            self._curve = replace(self._curve, rivals=rivals)
            self.changed.emit(self._curve)
        self._free = not busy and preview is not None  # what was previewed was read by a worker before
        if not self._latest.running:
            self._restart(anew=False)

    def export(self, data: bytes, file: Path) -> None:
        """Write a plot to a file that a person chose."""

        def work(reporter: Reporter) -> None:
            write_whole(file, data, ignore, overwrite=True, check=lambda part: part.read_bytes() == data)

        self._written[self._runner.submit(work)] = f"The curve was written to {file}."

    @Slot(object)
    def on_parted(self, part: PartialResult) -> None:
        """Take a point."""
        if isinstance(part.value, EncodingResult) and self._latest.counts(part.ticket):
            self._curve = replace(self._curve, points=self._curve.with_point(part.value))
            self.changed.emit(self._curve)

    @Slot(object)
    def on_finished(self, end: Finished) -> None:
        """All points are there, or a file is."""
        if self._latest.ended(end.ticket):
            self._done = True
        elif sentence := self._written.pop(end.ticket, ""):
            self.told.emit(sentence)

    @Slot(object)
    def on_failed(self, failed: Failed) -> None:
        """Leave the plot as it is, since the preview says what is wrong; tell of a file that could not be written."""
        if self._latest.ended(failed.ticket):
            self._done = True
        elif self._written.pop(failed.ticket, ""):
            self.told.emit(failed.error.sentence())

    def _key(self) -> tuple[object, ...]:
        """Return what decides about the points; the number of colors does not."""
        return self._file, replace(self._settings.options, colors=MAX_COLORS), self._settings.metadata

    def _show_aim(self) -> None:
        auto = self._settings.colors is None
        floor = self._settings.quality if auto else None
        self._curve = replace(self._curve, floor=floor, colors=self._settings.colors)

    def _restart(self, *, anew: bool = True) -> None:
        if anew:
            self._done = False
        if anew or not self._looked_at or not self._latest.running:
            self._latest.stop()
        if anew:
            self.changed.emit(self._curve)
        wanted = self._looked_at and self._free and self._file is not None and not self._done
        if wanted and not self._latest.running:
            self._latest.start()

    def _begin(self) -> None:
        file, metadata = self._file, self._settings.metadata
        options = replace(self._settings.options, colors=MAX_COLORS)
        if file is None:
            return
        self._measured = self._key()
        self._curve = replace(self._curve, points=())
        most = self._settings.max_pixels

        def work(reporter: Reporter) -> None:
            picture = reader.read(file, reporter, max_pixels=most)
            for point in curve(picture, options, reporter, metadata=metadata):
                reporter.part(point)

        self._latest.submit(work)
