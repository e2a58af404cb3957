"""A change that a slider makes step by step, as one command that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtGui import QUndoCommand

T = TypeVar("T")


class GradualChange(QUndoCommand, Generic[T]):
    """Replaces a value by another one.

    Parameters
    ----------
    take : function
        Makes a value the current one.
    number : int
        Of the kind of change: Qt merges only commands of the same number above -1.
    fields : frozenset of str
        What is changed.
    moving : bool
        Whether this continues the change before it, such as that of a slider: both are then undone together.
    """

    def __init__(
        self,
        take: Callable[[T], object],
        before: T,
        after: T,
        text: str,
        *,
        number: int,
        fields: frozenset[str],
        moving: bool,
    ) -> None:
        self._take = take
        self._before = before
        self._after = after
        self._number = number
        self._fields = fields
        self._moving = moving
        super().__init__(text)

    def id(self) -> int:
        """Return the number that all changes of this kind share."""
        return self._number

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802
        """Take over a change that continues this one."""
        if not isinstance(other, GradualChange) or not other._moving or not other._fields <= self._fields:
            return False
        if not self.concerns(other._after):
            return False
        self._after = other._after
        self.setObsolete(self._after == self._before)
        return True

    def concerns(self, after: T) -> bool:
        """Whether a later value belongs to the same things."""
        return True

    def redo(self) -> None:
        """Take the new value."""
        self._take(self._after)

    def undo(self) -> None:
        """Go back to the old value."""
        self._take(self._before)
