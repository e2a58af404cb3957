"""Connects Compress: for the selected pictures, for those that a filter shows, or for all."""

from __future__ import annotations

from collections.abc import Callable, Collection
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.gallery.view import GalleryView
from qtcompress.gui.window.actions import Actions, set_text
from qtcompress.gui.window.components import Parts

_tr = RoomTexts(__name__)

Start = Callable[[Collection[Path] | None], object]


class Scope(Enum):
    """Which pictures Compress is for."""

    SELECTED = 0
    SHOWN = 1
    ALL = 2


_OTHERS = {"compress_selected": Scope.SELECTED, "compress_shown": Scope.SHOWN, "compress_all": Scope.ALL}
# The texts of the button and of its menu: without and with a number of pictures.
_BUTTON = {
    Scope.SELECTED: (_tr.mark("&Compress Selected"), _tr.mark("&Compress {count:,} Selected")),
    Scope.SHOWN: (_tr.mark("&Compress Shown"), _tr.mark("&Compress {count:,} Shown")),
    Scope.ALL: (_tr.mark("&Compress"), _tr.mark("&Compress {count:,}")),
}
_MENU = {
    Scope.SELECTED: (_tr.mark("Compress Se&lected"), _tr.mark("Compress {count:,} Se&lected")),
    Scope.SHOWN: (_tr.mark("Compress Sho&wn"), _tr.mark("Compress {count:,} Sho&wn")),
    Scope.ALL: (_tr.mark("Co&mpress All"), _tr.mark("Co&mpress All {count:,}")),
}


def _text(texts: tuple[str, str], count: int) -> str:
    return _tr(texts[1], count=count) if count else _tr(texts[0])


class BatchDesk(QObject):
    """Says on the button and in its menu what Compress will do, and does it.

    Parameters
    ----------
    menu : QMenu
        That of the button; its texts are made when it opens.
    start : function
        Compresses some pictures; None for all.
    """

    def __init__(
        self,
        parts: Parts,
        *,
        actions: Actions,
        view: GalleryView,
        menu: QMenu,
        start: Start,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._actions = actions
        self._view = view
        self._start = start
        actions["compress"].triggered.connect(lambda: self.compress(self.scope))
        for name, scope in _OTHERS.items():
            actions[name].triggered.connect(lambda checked=False, scope=scope: self.compress(scope))
        menu.aboutToShow.connect(self._show_others)

    @property
    def scope(self) -> Scope:
        """Which pictures the button is for: those that a person has singled out, if there are several."""
        selected, shown = self._view.selected_count(), self._parts.proxy.count
        if 1 < selected < shown:
            return Scope.SELECTED
        return Scope.SHOWN if shown < len(self._parts.model) and self._parts.proxy.narrowed else Scope.ALL

    def compress(self, scope: Scope) -> None:
        """Compress what a scope has."""
        self._start(self._paths(scope))

    def refresh(self) -> None:
        """Show on the button how many pictures of which kind it will compress."""
        scope = self.scope
        remaining, promised = self._counts(scope)
        set_text(self._actions["compress"], _text(_BUTTON[scope if remaining else Scope.ALL], promised))
        self._actions["compress"].setEnabled(remaining > 0)

    def _show_others(self) -> None:
        for name, scope in _OTHERS.items():
            remaining, promised = self._counts(scope)
            self._actions[name].setText(_text(_MENU[scope], promised))
            self._actions[name].setEnabled(remaining > 0)

    def _counts(self, scope: Scope) -> tuple[int, int]:
        """Return how many pictures of a scope are not done, and how many will be compressed, 0 if that is unknown."""
        if not self._parts.activity.free:
            return 0, 0
        settings, only = self._parts.settings.effective, self._paths(scope)
        remaining = self._parts.batch.remaining(settings, only)
        return remaining, (self._parts.batch.promised(settings, only) or 0) if remaining else 0

    def _paths(self, scope: Scope) -> tuple[Path, ...] | None:
        if scope is Scope.SELECTED:
            return self._view.selected_paths()
        if scope is Scope.SHOWN:
            return tuple(self._parts.proxy.accepted_paths())
        return None
