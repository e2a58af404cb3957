"""Connects the list of pictures, and the actions that change it; undo and redo."""

from __future__ import annotations

from PySide6.QtCore import QObject

from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.gallery.removal import CLEAR_TEXT, RemovePictures
from qtcompress.gui.gallery.view import GalleryView
from qtcompress.gui.window.actions import Actions
from qtcompress.gui.window.components import Parts

_tr = RoomTexts(__name__)


class ListDesk(QObject):
    """Changes the list of pictures by commands that can be undone."""

    def __init__(self, parts: Parts, actions: Actions, view: GalleryView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._view = view
        actions["remove"].triggered.connect(self.remove)
        actions["clear_list"].triggered.connect(self.clear)
        actions["select_all"].triggered.connect(view.selectAll)
        self._undo, self._redo = actions["undo"], actions["redo"]
        stack = parts.undo
        self._undo.triggered.connect(stack.undo)
        self._redo.triggered.connect(stack.redo)
        stack.canUndoChanged.connect(self._undo.setEnabled)
        stack.canRedoChanged.connect(self._redo.setEnabled)
        stack.undoTextChanged.connect(self._show_undo)
        stack.redoTextChanged.connect(self._show_redo)
        self._undo.setEnabled(stack.canUndo())
        self._redo.setEnabled(stack.canRedo())

    def remove(self) -> None:
        """Remove the selected pictures from the list."""
        self._parts.undo.push(RemovePictures(self._parts.model, self._view.selected_paths()))

    def clear(self) -> None:
        """Remove all pictures from the list."""
        paths = [item.path for item in self._parts.model.items()]
        self._parts.undo.push(RemovePictures(self._parts.model, paths, CLEAR_TEXT))

    def _show_undo(self, what: str) -> None:
        self._undo.setText(_tr("&Undo {what}", what=what) if what else _tr("&Undo"))

    def _show_redo(self, what: str) -> None:
        self._redo.setText(_tr("Re&do {what}", what=what) if what else _tr("Re&do"))
