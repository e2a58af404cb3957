"""Long lists in slices on the GUI thread: some items, then a turn of the event loop, then more."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

T = TypeVar("T")


class SlicedWork(QObject, Generic[T]):
    """Hands queued items in slices to a function, so that the window stays responsive.

    Parameters
    ----------
    handle : function
        Called with the next items, in the order in which they were queued.
    at_once : int
        The most items in a slice; the function should take about 20 ms for them.
    parent : QObject
        The owner.
    room : function, optional
        Returns how many items may be handled now. At 0 the work pauses until `wake`.
    """

    def __init__(
        self,
        handle: Callable[[list[T]], object],
        at_once: int,
        parent: QObject,
        *,
        room: Callable[[], int] | None = None,
    ) -> None:
        super().__init__(parent)  # a Qt object, so that Qt itself cuts the connection of the timer when it ends
        self._handle = handle
        self._at_once = at_once
        self._room = room
        self._queue: deque[T] = deque()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self.step)

    @property
    def busy(self) -> bool:
        """Whether items are left."""
        return bool(self._queue)

    def add(self, items: Iterable[T]) -> None:
        """Queue items; the first slice is handled in the next turn of the event loop."""
        self._queue.extend(items)
        self.wake()

    def wake(self) -> None:
        """Handle a slice in the next turn of the event loop, even if the queue is empty."""
        self._timer.start()

    def step(self) -> None:
        """Handle one slice now, and the rest in later turns."""
        self._timer.stop()
        self._handle(self._take(self._limit()))
        if self._queue and self._limit() > 0:
            self._timer.start()

    def finish(self) -> None:
        """Handle all that is left now."""
        self._timer.stop()
        if self._queue:
            self._handle(self._take(len(self._queue)))

    def drop(self, unwanted: Callable[[T], bool]) -> None:
        """Forget the items for which the function says so."""
        self._queue = deque(item for item in self._queue if not unwanted(item))

    def clear(self) -> None:
        """Forget all that is left."""
        self._timer.stop()
        self._queue.clear()

    def _limit(self) -> int:
        return self._at_once if self._room is None else min(self._at_once, self._room())

    def _take(self, limit: int) -> list[T]:
        return [self._queue.popleft() for _ in range(min(limit, len(self._queue)))]
