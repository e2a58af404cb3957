"""Keeps the curve up to date with the selected picture and the options; its points are measured one by one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from qtcompress.core.errors import QtCompressError
from qtcompress.core.types import MAX_COLORS, ignore
from qtcompress.engine.contest.curve_points import CurvePoint
from qtcompress.engine.files.atomic_write import write_whole
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import USUAL_FORMATS, EncodingResult, Method
from qtcompress.engine.planning.settings import Settings
from qtcompress.engine.preview import Preview
from qtcompress.gui.common.translation import RoomTexts, localized
from qtcompress.gui.curve.scales import CurveData, key_of
from qtcompress.gui.gallery.item import Item
from qtcompress.gui.options.current_settings import CurrentSettings
from qtcompress.gui.tasks.debounced_task import DebouncedTask
from qtcompress.gui.tasks.runner import JobRunner, Reporter

_tr = RoomTexts(__name__)

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
        self._variants: dict[Format, str] = {}  # how the best of each codec stores color
        self._measured_codecs: set[Format] = set()
        self._measured: tuple[object, ...] = ()  # what the points belong to
        self._done = False  # whether all of them were measured
        self._without = False  # whether the picture has no preview, and none is being made
        self._looked_at = False
        self._given = False  # whether the picture has a given palette, to which no point of the curve belongs
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
        self._without = False
        self._file = item.file if item is not None else None
        self._given = item is not None and item.given is not None
        self._curve = CurveData(source_bytes=item.source.size_bytes if item is not None else 0)
        self._show_aim()
        self._restart()

    def _on_settings(self) -> None:
        self._show_aim()
        if self._key() != self._measured or not set(self._codecs) <= self._measured_codecs:
            self._curve = self._without_points()
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
            self._curve = replace(self._without_points(), source_bytes=preview.source_bytes)
            self._restart()
        if preview is not None:
            self._take_preview(preview)
        self._free = not busy and preview is not None  # a worker has read every picture that was previewed
        if not self._task.running:
            self._restart(anew=False)
        self._without = preview is None and not busy and self._file is not None
        self._set_ended(self._done or (self._without and not self._task.busy))

    def _set_ended(self, ended: bool) -> None:
        if ended is not self._curve.ended:
            self._curve = replace(self._curve, ended=ended)
            self.changed.emit(self._curve)

    def _take_preview(self, preview: Preview) -> None:
        """Take what is shown, and the palettes that competed and are not on the curve."""
        outcome = preview.outcome
        contest = outcome.contest if outcome is not None else ()
        rivals = tuple(one for one in contest if one.colors and one.thrift != self._settings.thrift)
        made = outcome.made if outcome is not None and not preview.kept else None
        self._given = preview.request.recipe.options.palette is not None
        self._show_aim()
        if made is None and not self._given and preview.exact and preview.quantized is not None:
            colors = self._settings.colors or len(preview.quantized.palette)
            made = EncodingResult(
                preview.one, len(preview.quantized.palette), asked=colors, size_bytes=preview.target_bytes, whole=True
            )
        self._variants = {one.format: one.variant for one in reversed(contest) if one.codec_quality >= 0}
        self._curve = replace(self._curve, rivals=rivals, made=made)
        self.changed.emit(self._curve)

    def _without_points(self) -> CurveData:
        return replace(self._curve, points=(), codecs=(), complete=False, ended=self._without, places={})

    def export(self, data: bytes, file: Path) -> None:
        """Write a plot to a file that a person chose."""

        def work(reporter: Reporter[object]) -> str:
            write_whole(file, data, ignore, overwrite=True, check=lambda part: part.read_bytes() == data)
            return _tr("The curve was written to {file}.", file=file)

        self._runner.submit(work, then=self.told.emit, failed=lambda error: self.told.emit(localized(error.sentence())))

    def _take(self, point: CurvePoint) -> None:
        places = dict(self._curve.places)
        if point.place is not None:
            places[key_of(point.tried)] = point.place
        self._curve = replace(self._curve.with_point(point.tried), places=places)
        self.changed.emit(self._curve)

    def _finish(self, _result: None) -> None:
        self._done = True
        self._curve = replace(self._curve, complete=True, ended=True)
        self.changed.emit(self._curve)

    def _fail(self, error: QtCompressError) -> None:
        """Leave the plot as it is; the preview reports the error."""
        self._done = True
        self._set_ended(True)

    def _key(self) -> tuple[object, ...]:
        """Return everything that the points depend on; the number of colors is not part of it."""
        settings = self._settings
        return self._file, replace(settings.options, colors=MAX_COLORS), settings.metadata, settings.resize

    @property
    def _codecs(self) -> dict[Format, str]:
        """The photo codecs that have curves, each with its way to store color: those that are allowed.

        For a number of colors, the usual ones stand beside the palettes, to compare.
        """
        settings, usual = self._settings, USUAL_FORMATS[Method.ADVISOR]
        if settings.colors is None and settings.method is Method.PALETTE:
            return {}
        formats = usual if settings.colors is not None else settings.formats or usual
        return {one: self._variants.get(one, "") for one in formats}

    def _show_aim(self) -> None:
        auto = self._settings.colors is None
        floor = self._settings.quality if auto else None
        colors = None if self._given else self._settings.colors
        self._curve = replace(self._curve, floor=floor, colors=colors)

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
        file, metadata, resize = self._file, self._settings.metadata, self._settings.resize
        options = replace(self._settings.options, colors=MAX_COLORS)
        if file is None:
            return
        self._measured = self._key()
        self._curve = self._without_points()
        most = self._settings.max_pixels
        codecs = self._codecs
        self._measured_codecs = set(codecs)

        def work(reporter: Reporter[CurvePoint]) -> None:
            from qtcompress.engine.contest.rate_curve import curve  # with all codecs: not before it is needed
            from qtcompress.engine.pictures import reader
            from qtcompress.engine.pictures.fitting import fitted

            picture = fitted(reader.read(file, reporter, max_pixels=most), resize, reporter)
            for point in curve(picture, options, reporter, codecs=codecs, metadata=metadata):
                reporter.part(point)

        self._task.submit(work, part=self._take, then=self._finish, failed=self._fail)
