"""A change of the settings, as a command that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields

from PySide6.QtGui import QUndoCommand

from qtcompress.engine.planning.settings import Settings
from qtcompress.gui.common.translation import RoomTexts

_tr = RoomTexts(__name__)

_ID = 1  # Qt merges only commands of the same number above -1
_WORDS = {
    "colors": _tr.mark("Change Number of Colors"),
    "quality": _tr.mark("Change Quality"),
    "formats": _tr.mark("Change Formats"),
    "max_bytes": _tr.mark("Change Size Limit"),
    "budget": _tr.mark("Change Gallery Budget"),
    "dither": _tr.mark("Change Dithering"),
    "dither_strength": _tr.mark("Change Dithering Strength"),
    "output": _tr.mark("Change Output Folder"),
    "in_place": _tr.mark("Change Place of Results"),
    "resize": _tr.mark("Change Size of Results"),
    "metadata": _tr.mark("Change Metadata"),
}
_MANY = _tr.mark("Change Options")


class ChangeSettings(QUndoCommand):
    """Replaces settings by others.

    Parameters
    ----------
    take : function
        Makes settings the current ones.
    moving : bool
        Whether this continues the change before it, such as that of a slider: both are then undone together.
    """

    def __init__(self, take: Callable[[Settings], object], before: Settings, after: Settings, *, moving: bool) -> None:
        self._take = take
        self._before = before
        self._after = after
        self._moving = moving
        self._fields = changed_fields(before, after)
        super().__init__(words_of(self._fields))

    def id(self) -> int:
        """Return the number that all changes of settings share."""
        return _ID

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802
        """Take over a change that continues this one."""
        if not isinstance(other, ChangeSettings) or not other._moving or not other._fields <= self._fields:
            return False
        self._after = other._after
        self.setObsolete(self._after == self._before)
        return True

    def redo(self) -> None:
        """Take the new settings."""
        self._take(self._after)

    def undo(self) -> None:
        """Go back to the old settings."""
        self._take(self._before)


def changed_fields(before: Settings, after: Settings) -> frozenset[str]:
    """Return the names of the fields in which two settings differ."""
    names = (field.name for field in fields(Settings))
    return frozenset(name for name in names if getattr(before, name) != getattr(after, name))


def words_of(names: frozenset[str]) -> str:
    """Return the name of a change of some fields."""
    return _tr(_WORDS.get(next(iter(names)), _MANY) if len(names) == 1 else _MANY)
