"""Garbage collection on the GUI thread only: Qt objects must end on the thread that they live on."""

from __future__ import annotations

import gc

from PySide6.QtCore import QAbstractEventDispatcher, QObject

# Python's usual thresholds for the young generations. A full collection visits all rows of the gallery: 0.3 s to 3 s
# with a hundred thousand of them, with the interpreter's lock held. Rows hold no cycles; so the oldest generation is
# collected a hundred times less often than by default.
_THRESHOLDS = (700, 10, 1000)


class GuiThreadCollector(QObject):
    """Collects garbage while the event loop of the GUI thread has nothing to do, in place of Python itself.

    Python collects on the thread that allocates. If that is a thread of the pool, and a Qt object with a running timer
    is part of a cycle that nobody uses any more, the object is destroyed there while the event loop still knows its
    timer: the program crashes at the next tick.

    There must be an application, and the object is to be made on its thread.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        QAbstractEventDispatcher.instance().aboutToBlock.connect(collect_what_is_due)

    def restore(self) -> None:
        """Let Python collect by itself again."""
        QAbstractEventDispatcher.instance().aboutToBlock.disconnect(collect_what_is_due)
        gc.enable()


def collect_what_is_due() -> None:
    """Collect the oldest generation that has passed its threshold, with all younger ones."""
    for generation, (count, most) in reversed([*enumerate(zip(gc.get_count(), _THRESHOLDS, strict=True))]):
        if count > most:
            gc.collect(generation)
            return
