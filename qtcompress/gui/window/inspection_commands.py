"""Connects the inspector with the comparison: the map of the difference, the worst places, the loupe."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect

from qtcompress.core.score.worst import Worst, overlap
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.preview.arrangement import CompareMode
from qtcompress.gui.preview.compare_view import CompareView
from qtcompress.gui.preview.controller import PreviewController
from qtcompress.gui.preview.inspector import Inspector, words
from qtcompress.gui.preview.shown import Shown
from qtcompress.gui.preview.viewport import ViewState
from qtcompress.gui.window.actions import Actions
from qtcompress.gui.window.qsettings import Store

_tr = RoomTexts(__name__)

_SEARCHING = _tr.mark("Looking for the places that look worst\N{HORIZONTAL ELLIPSIS}")
_NONE = _tr.mark("No place looks different.")
_SCALE, _CHANGES = "difference_scale", "flicker_changes"


class InspectionDesk(QObject):
    """Shows what was measured of the result that is shown, and goes from one of its worst places to the next."""

    def __init__(
        self,
        inspector: Inspector,
        preview: PreviewController,
        *,
        actions: Actions,
        compare: CompareView,
        store: Store,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._inspector = inspector
        self._preview = preview
        self._actions = actions
        self._compare = compare
        self._place = -1  # of the worst places, the one that is shown
        self._steps = 0  # places to go as soon as they are known
        self._region: Worst | None = None  # that the note describes
        compare.viewport.changed.connect(self._leave)
        preview.shown.connect(self._take)
        for gone in (preview.placed, preview.failed, preview.stopped):
            gone.connect(self._forget)
        inspector.mapped.connect(compare.set_heat)
        inspector.ranked.connect(self._go)
        compare.mode_changed.connect(self._ask)
        actions["worst_place"].triggered.connect(self._go_to_worst)
        actions["next_region"].triggered.connect(lambda: self._step(1))
        actions["last_region"].triggered.connect(lambda: self._step(-1))
        actions["loupe"].toggled.connect(lambda on: compare.set_loupe(on=on))
        for bar, name in ((compare.legend, _SCALE), (compare.flicker_bar, _CHANGES)):
            stored = store.view_choice(name)
            if stored.isascii() and stored.isdigit():
                bar.choose(int(stored))
            bar.chosen.connect(lambda value, name=name: store.save_view_choice(name, str(value)))
        self._forget()

    def _take(self, shown: Shown) -> None:
        self._place, self._steps, self._region = -1, 0, None
        still = shown.preview.frames == 1  # an animation is measured frame by frame, by its player
        self._inspector.set_preview(shown.preview if still else None)
        regions = still and not shown.preview.kept
        self._enable(worst=regions or shown.worst is not None, regions=regions)
        self._ask()

    def _forget(self) -> None:
        self._place, self._steps, self._region = -1, 0, None
        self._inspector.set_preview(None)
        self._enable(worst=False, regions=False)

    def _enable(self, *, worst: bool, regions: bool) -> None:
        self._actions["worst_place"].setEnabled(worst)
        for name in ("next_region", "last_region"):
            self._actions[name].setEnabled(regions)

    def _ask(self) -> None:
        """Ask for the map if it is looked at."""
        if self._compare.mode is CompareMode.DIFFERENCE:
            self._inspector.ask_map()

    def _go_to_worst(self) -> None:
        worst = self._known_worst
        if worst is not None:
            self._compare.show_place(_rect(worst))
        else:
            self._place = -1
            self._step(1)

    @property
    def _known_worst(self) -> Worst | None:
        """The worst place, which is known of what a contest made."""
        return self._preview.current.worst if self._preview.current is not None else None

    def _step(self, steps: int) -> None:
        """Go to another of the worst places; the first one is shown at once if it is known."""
        self._steps = steps
        known = self._known_worst
        if known is not None and self._place < 0 and not self._inspector.ranked_already:
            self._place, self._steps = 0, 0
            self._show(known, _tr("The worst place: {words}", words=words(known)))
        elif not self._inspector.ranked_already:
            self._compare.set_note(_tr(_SEARCHING))
        self._inspector.ask_regions()

    def _go(self, ranked: tuple[Worst, ...]) -> None:
        known = self._known_worst
        regions = ranked if known is None else (known, *(place for place in ranked if not overlap(place, known)))
        if not regions:
            self._compare.set_note(_tr(_NONE))
            return
        if self._steps == 0 and self._region is None:
            return  # the person has left the first one meanwhile
        start = self._place if self._place >= 0 or self._steps > 0 else 0
        self._place = (start + self._steps) % len(regions)
        region = regions[self._place]
        note = _tr(
            "Place {number} of {count}: {words}", number=self._place + 1, count=len(regions), words=words(region)
        )
        self._show(region, note)

    def _show(self, region: Worst, note: str) -> None:
        self._region = None
        self._compare.show_place(_rect(region))
        self._region = region
        self._compare.set_note(note, _rect(region))

    def _leave(self, state: ViewState) -> None:
        """Remove the note when its place is left, or is but a part of what is seen."""
        region = self._region
        if region is not None:
            place = state.to_pane((region.x + region.width / 2, region.y + region.height / 2))
            inside = all(0 <= at <= side for at, side in zip(place, state.pane, strict=True))
            if state.fits or not inside:
                self._region = None
                self._compare.set_note("")


def _rect(place: Worst) -> QRect:
    return QRect(place.x, place.y, place.width, place.height)
