"""Which activity changes pictures, and how far it has come: a batch, an undo, an assignment of palettes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class ActivityProgress:
    """How far an activity other than a batch has come, in pictures.

    template : its translated text, with the values done and total: "undone {done:,} of {total:,}"
    """

    template: str
    done: int
    total: int

    @property
    def fraction(self) -> float:
        """The share that is done, 0..1."""
        return min(1.0, self.done / self.total) if self.total else 1.0


class ExclusiveActivity(QObject):
    """Lets one activity at a time change pictures: it alone decides whether a batch or an undo may start.

    Signals
    -------
    changed
        An activity has started or ended.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._holder: object | None = None

    @property
    def free(self) -> bool:
        """Whether an activity may start."""
        return self._holder is None

    def held_by(self, holder: object) -> bool:
        """Tell whether this activity runs."""
        return self._holder is holder

    def take(self, holder: object) -> bool:
        """Start an activity; return False if one runs already."""
        if self._holder is not None:
            return False
        self._holder = holder
        self.changed.emit()
        return True

    def release(self, holder: object) -> None:
        """End an activity; nothing happens unless it runs."""
        if self._holder is holder:
            self._holder = None
            self.changed.emit()
