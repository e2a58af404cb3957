"""Settings of their own for some pictures of the list, as a command that can be undone."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtGui import QUndoCommand

from qtcompress.engine.planning.own_settings import OwnSettings
from qtcompress.gui.gallery.changes import SetOwn
from qtcompress.gui.gallery.model import GalleryModel

_ID = 2  # Qt merges only commands of the same number; 1 is for changes of the common settings

Owns = Mapping[Path, OwnSettings | None]


class ChangeOwnSettings(QUndoCommand):
    """Gives rows settings of their own, other ones, or the common ones (None).

    Parameters
    ----------
    fields : frozenset of str
        Which settings are changed.
    moving : bool
        Whether this continues the change before it, such as that of a slider: both are then undone together.
    """

    def __init__(
        self,
        model: GalleryModel,
        owns: Owns,
        text: str,
        *,
        fields: frozenset[str] = frozenset(),
        moving: bool = False,
    ) -> None:
        self._model = model
        self._before: Owns = {path: item.own for path in owns if (item := model.item(path)) is not None}
        self._after: Owns = {path: owns[path] for path in self._before}
        self._fields = fields
        self._moving = moving
        super().__init__(text)

    def id(self) -> int:
        """Return the number that all changes of own settings share."""
        return _ID

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802
        """Take over a change of the same rows that continues this one."""
        if not isinstance(other, ChangeOwnSettings) or not other._moving or not other._fields <= self._fields:
            return False
        if other._after.keys() != self._after.keys():
            return False
        self._after = other._after
        self.setObsolete(self._after == self._before)
        return True

    def redo(self) -> None:
        """Give the rows their new settings."""
        self._give(self._after)

    def undo(self) -> None:
        """Give the rows their old settings."""
        self._give(self._before)

    def _give(self, owns: Owns) -> None:
        self._model.update_many((path, SetOwn(own)) for path, own in owns.items())
