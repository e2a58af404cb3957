"""Measures where the result that is shown differs from its original, off the GUI thread, when it is asked for."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from qtcompress.core.score.worst import Flaw, Worst
from qtcompress.engine.preview import Preview
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.images import Pyramid, build_heat
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.tasks.debounced_task import DebouncedTask
from qtcompress.gui.tasks.runner import JobRunner, Reporter

_tr = RoomTexts(__name__)

MOST_REGIONS = 12
_WORDS = {
    Flaw.DETAIL: _tr.mark("detail is lost"),
    Flaw.STEPS: _tr.mark("steps in a smooth place"),
    Flaw.TONE: _tr.mark("another tone"),
    Flaw.GRAIN: _tr.mark("grain in a smooth place"),
    Flaw.LIGHT: _tr.mark("lighter or darker"),
    Flaw.HUE: _tr.mark("another hue"),
    Flaw.CHANGE: _tr.mark("more change than in a JPEG"),
}


def words(region: Worst) -> str:
    """Return a place in words: "another hue, quality 71.3"."""
    return _tr("{flaw}, quality {score}", flaw=_tr(_WORDS[region.flaw]), score=fmt.tenths(region.score))


class Inspector(QObject):
    """Finds the map of the difference, and the places that look worst; each once for a result.

    Parameters
    ----------
    runner : JobRunner
        Of two threads, since the places take seconds, and the map should not wait for them.

    Signals
    -------
    mapped(Pyramid)
        The map of the difference.
    ranked(tuple[Worst, ...])
        The worst places, the worst one first, in pixels of the full picture.
    """

    mapped = Signal(object)
    ranked = Signal(object)

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preview: Preview | None = None
        self._map: Pyramid | None = None
        self._regions: tuple[Worst, ...] | None = None
        self._mapping = DebouncedTask(runner, self._measure_map, 0, self)  # pragma: no mutate - the pause is 0
        self._ranking = DebouncedTask(runner, self._rank, 0, self)  # pragma: no mutate - the pause is 0

    @property
    def ranked_already(self) -> bool:
        """Whether the worst places are known."""
        return self._regions is not None

    def set_preview(self, preview: Preview | None) -> None:
        """Take the result that is shown; nothing of the last one is valid any more."""
        if preview is not self._preview:
            self._mapping.stop()
            self._ranking.stop()
            self._preview, self._map, self._regions = preview, None, None

    def ask_map(self) -> None:
        """Signal the map, as soon as it is measured."""
        if self._map is not None:
            self.mapped.emit(self._map)
        elif self._preview is not None and not self._mapping.busy:
            self._mapping.start()

    def ask_regions(self) -> None:
        """Signal the worst places, as soon as they are found."""
        if self._regions is not None:
            self.ranked.emit(self._regions)
        elif self._preview is not None and not self._ranking.busy:
            self._ranking.start()

    def _measure_map(self) -> None:
        preview = self._preview
        if preview is None:
            return

        def work(reporter: Reporter[None]) -> Pyramid:
            from qtcompress.core.score.difference import difference_map  # not before the window is painted

            return build_heat(difference_map(preview.before, preview.after_rows, reporter))

        self._mapping.submit(work, then=self._take_map)

    def _take_map(self, heat: Pyramid) -> None:
        self._map = heat
        self.mapped.emit(heat)

    def _rank(self) -> None:
        preview = self._preview
        if preview is None:
            return

        def work(reporter: Reporter[None]) -> tuple[Worst, ...]:
            from qtcompress.core.score.guarded_score import GuardedScore

            regions = GuardedScore(preview.before).regions(preview.after_rows, MOST_REGIONS, reporter)
            return tuple(_in_full(region, preview) for region in regions)

        self._ranking.submit(work, then=self._take_regions)

    def _take_regions(self, regions: tuple[Worst, ...]) -> None:
        self._regions = regions
        self.ranked.emit(regions)


def _in_full(region: Worst, preview: Preview) -> Worst:
    """Return a place of what may be a proxy in pixels of the full picture."""
    height, width = preview.before.shape[:2]
    left, top = region.x * preview.width // width, region.y * preview.height // height
    return Worst(
        left,
        top,
        max(region.width * preview.width // width, 1),
        max(region.height * preview.height // height, 1),
        region.flaw,
        region.score,
    )
