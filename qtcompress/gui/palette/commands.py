"""The undo command of palettes: which pictures had which given palettes before and after."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QUndoCommand

from qtcompress.gui.gallery.item import Given

Give = Callable[[Sequence[tuple[Path, Given | None]]], object]


@dataclass(frozen=True, slots=True)
class Handover:
    """A picture and its given palette before and after; None is its own palette."""

    path: Path
    before: Given | None
    after: Given | None


class GivePalettes(QUndoCommand):
    """Gives palettes to pictures, and takes them back."""

    def __init__(self, text: str, handovers: Sequence[Handover], give: Give) -> None:
        super().__init__(text)
        self._handovers, self._give = tuple(handovers), give

    def redo(self) -> None:
        """Give the palettes; Qt calls it when the command is pushed, too."""
        self._give([(one.path, one.after) for one in self._handovers])

    def undo(self) -> None:
        """Give back those from before."""
        self._give([(one.path, one.before) for one in self._handovers])
