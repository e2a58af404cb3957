"""Keeps the curve up to date with the selected picture and the options; its points are measured one by one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from qtcompress.core.errors import QtCompressError
from qtcompress.core.types import MAX_COLORS, ignore
from qtcompress.engine.contest.rate_curve import curve
from qtcompress.engine.files.atomic_write import write_whole
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.pictures import reader
from qtcompress.engine.planning.settings import Settings
from qtcompress.engine.preview import Preview
from qtcompress.gui.curve.scales import CurveData
from qtcompress.gui.gallery.item import Item
from qtcompress.gui.options.current_settings import CurrentSettings
from qtcompress.gui.tasks.debounced_task import DebouncedTask
from qtcompress.gui.tasks.runner import JobRunner, Reporter

DEBOUNCE_MS = 150


class CurveController(QObject):
    """Measures the selected picture while the curve is visible and no preview is being made.

    Parameters
    ----------
    runner : JobRunner
        Of one thread.

    Signals
    -------
    changed(CurveData)
    told(str)
        The result of writing a file, as a sentence.
    """

    changed = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        runner: JobRunner,
        current: CurrentSettings,
        *,
        debounce_ms: int = DEBOUNCE_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._chosen = current
        self._file: Path | None = None
        self._curve = CurveData()
        self._measured: tuple[object, ...] = ()  # what the points belong to
        self._done = False  # whether all of them were measured
        self._looked_at = False
        self._free = False  # whether no preview is being made, and the picture can be read
        self._task = DebouncedTask(runner, self._begin, debounce_ms, self)
        current.edited_changed.connect(self._on_settings)
        self._show_aim()

    @property
    def curve(self) -> CurveData:
        """The points that were measured, and what they belong to."""
        return self._curve

    @property
    def busy(self) -> bool:
        """Whether points are being measured, or will be after a pause."""
        return self._task.busy

    @property
    def _settings(self) -> Settings:
        return self._chosen.edited

    def place(self, item: Item | None) -> None:
        """Start again with this picture."""
        self._file = item.file if item is not None else None
        self._curve = CurveData(source_bytes=item.source.size_bytes if item is not None else 0)
        self._show_aim()
        self._restart()

    def _on_settings(self) -> None:
        self._show_aim()
        if self._key() != self._measured:
            self._curve = replace(self._curve, points=())
            self._restart()
        self.changed.emit(self._curve)

    def set_looked_at(self, looked_at: bool) -> None:
        """Tell whether the curve is visible; a hidden curve is not measured."""
        self._looked_at = looked_at
        self._restart(anew=False)

    def set_preview(self, preview: Preview | None, *, busy: bool) -> None:
        """Take the encodings that competed for the picture; nothing is measured while a preview is `busy`."""
        if preview is not None and preview.request.source != self._file:  # it shows the original of a result
            self._file = preview.request.source
            self._curve = replace(self._curve, points=(), source_bytes=preview.source_bytes)
            self._restart()
        outcome = preview.outcome if preview is not None else None
        contest = outcome.contest if outcome is not None else ()
        rivals = tuple(one for one in contest if one.codec_quality >= 0 or one.thrift != self._settings.thrift)
        if preview is not None and rivals != self._curve.rivals:
            self._curve = replace(self._curve, rivals=rivals)
            self.changed.emit(self._curve)
        self._free = not busy and preview is not None  # a worker has read every picture that was previewed
        if not self._task.running:
            self._restart(anew=False)

    def export(self, data: bytes, file: Path) -> None:
        """Write a plot to a file that a person chose."""

        def work(reporter: Reporter[object]) -> str:
            write_whole(file, data, ignore, overwrite=True, check=lambda part: part.read_bytes() == data)
            return f"The curve was written to {file}."

        self._runner.submit(work, then=self.told.emit, failed=lambda error: self.told.emit(error.sentence()))

    def _take(self, point: EncodingResult) -> None:
        self._curve = replace(self._curve, points=self._curve.with_point(point))
        self.changed.emit(self._curve)

    def _finish(self, _result: None) -> None:
        self._done = True

    def _fail(self, error: QtCompressError) -> None:
        """Leave the plot as it is; the preview reports the error."""
        self._done = True

    def _key(self) -> tuple[object, ...]:
        """Return everything that the points depend on; the number of colors is not part of it."""
        return self._file, replace(self._settings.options, colors=MAX_COLORS), self._settings.metadata

    def _show_aim(self) -> None:
        auto = self._settings.colors is None
        floor = self._settings.quality if auto else None
        self._curve = replace(self._curve, floor=floor, colors=self._settings.colors)

    def _restart(self, *, anew: bool = True) -> None:
        if anew:
            self._done = False
        if anew or not self._looked_at or not self._task.running:
            self._task.stop()
        if anew:
            self.changed.emit(self._curve)
        wanted = self._looked_at and self._free and self._file is not None and not self._done
        if wanted and not self._task.running:
            self._task.start()

    def _begin(self) -> None:
        file, metadata = self._file, self._settings.metadata
        options = replace(self._settings.options, colors=MAX_COLORS)
        if file is None:
            return
        self._measured = self._key()
        self._curve = replace(self._curve, points=())
        most = self._settings.max_pixels

        def work(reporter: Reporter[EncodingResult]) -> None:
            picture = reader.read(file, reporter, max_pixels=most)
            for point in curve(picture, options, reporter, metadata=metadata):
                reporter.part(point)

        self._task.submit(work, part=self._take, then=self._finish, failed=self._fail)
