"""Connects Compress: for the selected pictures, for those that a filter shows, or for all."""

from __future__ import annotations

from collections.abc import Callable, Collection
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from qtcompress.gui.common import format as fmt
from qtcompress.gui.gallery.view import GalleryView
from qtcompress.gui.window.actions import Actions
from qtcompress.gui.window.components import Parts

Start = Callable[[Collection[Path] | None], object]


class Scope(Enum):
    """Which pictures Compress is for; the value is the word for it behind their number."""

    SELECTED = "Selected"
    SHOWN = "Shown"
    ALL = ""


_OTHERS = {"compress_selected": Scope.SELECTED, "compress_shown": Scope.SHOWN, "compress_all": Scope.ALL}
_TEXTS = {
    "compress_selected": "Compress {}&Selected",
    "compress_shown": "Compress {}S&hown",
    "compress_all": "Compress &All{}",
}


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
        self._shown: tuple[Path, ...] | None = None  # None until it is asked for
        actions["compress"].triggered.connect(lambda: self.compress(self.scope))
        for name, scope in _OTHERS.items():
            actions[name].triggered.connect(lambda checked=False, scope=scope: self.compress(scope))
        menu.aboutToShow.connect(self._show_others)
        proxy = parts.proxy
        for changed in (proxy.rowsInserted, proxy.rowsRemoved, proxy.modelReset, proxy.layoutChanged):
            changed.connect(self._forget_shown)

    @property
    def scope(self) -> Scope:
        """Which pictures the button is for: those that a person has singled out, if there are several."""
        selected, shown = self._view.selected_count(), self._parts.proxy.rowCount()
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
        count = f" {fmt.count(promised)}" if promised else ""
        word = f" {scope.value}" if scope.value and remaining else ""
        self._actions["compress"].setText(f"&Compress{count}{word}")
        self._actions["compress"].setEnabled(remaining > 0)

    def _show_others(self) -> None:
        for name, scope in _OTHERS.items():
            remaining, promised = self._counts(scope)
            count = fmt.count(promised) if promised else ""
            gap = f" {count}" if scope is Scope.ALL and count else f"{count} " if count else ""
            self._actions[name].setText(_TEXTS[name].format(gap))
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
            if self._shown is None:
                self._shown = tuple(self._parts.proxy.paths(0, self._parts.proxy.rowCount() - 1))
            return self._shown
        return None

    def _forget_shown(self) -> None:
        self._shown = None
