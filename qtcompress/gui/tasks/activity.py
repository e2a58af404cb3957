"""Which activity changes pictures, and how far it has come: a batch, an undo, an assignment of palettes."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from qtcompress.core.errors import Cancelled
from qtcompress.core.types import Stage
from qtcompress.gui.tasks.runner import Reporter

_PART_INTERVAL_S = 0.1
_T = TypeVar("_T")


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


def all_of(
    values: Iterable[_T], template: str, total: int, reporter: Reporter[ActivityProgress]
) -> tuple[tuple[_T, ...], bool]:
    """Return the values, and whether a person stopped the work; the values until then are returned as well."""
    found: list[_T] = []
    sent = 0.0
    try:
        for value in values:
            found.append(value)
            if time.monotonic() - sent > _PART_INTERVAL_S:
                reporter.part(ActivityProgress(template, len(found), total))
                sent = time.monotonic()
            reporter(Stage.READ, 0.0)
    except Cancelled:
        return tuple(found), True
    return tuple(found), False
