"""The removal of pictures from the list, as a command that can be undone."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QUndoCommand

from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.gallery.item import Item
from qtcompress.gui.gallery.model import GalleryModel

_tr = RoomTexts(__name__)

CLEAR_TEXT = _tr.mark("Clear List")


class RemovePictures(QUndoCommand):
    """Removes rows; they come back as pictures that wait, or with their results.

    Parameters
    ----------
    text : str
        For the menu, marked for translation; "" says how many pictures they are.
    """

    def __init__(self, model: GalleryModel, paths: Iterable[Path], text: str = "") -> None:
        self._model = model
        self._taken: dict[Path, Item] = {}
        self._paths = tuple(paths)
        count = len(self._paths)
        super().__init__(_tr(text) if text else _tr.plural(count, "Remove {n:,} Picture", "Remove {n:,} Pictures"))

    def redo(self) -> None:
        """Remove the rows, and keep what is known about them."""
        self._taken |= {item.path: item.at_rest for item in self._model.items_of(self._paths)}
        self._model.remove(self._paths)

    def undo(self) -> None:
        """Bring the rows back."""
        self._model.restore(tuple(self._taken.values()))
