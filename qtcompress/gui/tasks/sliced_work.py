"""Long lists in slices on the GUI thread: some items, then a turn of the event loop, then more."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

T = TypeVar("T")
_LOOK_S = 0.1


class Receipt:
    """Tells the thread that handed items over that they have been handled."""

    def __init__(self) -> None:
        self._signed = threading.Event()

    def sign(self) -> None:
        """Tell it."""
        self._signed.set()

    def wait(self, check: Callable[[], object]) -> None:
        """Wait for it; `check` is called several times a second, and may raise."""
        while not self._signed.wait(_LOOK_S):
            check()


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
        self._receipts: list[Receipt] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self.step)

    @property
    def busy(self) -> bool:
        """Whether items are left."""
        return bool(self._queue)

    def add(self, items: Iterable[T], receipt: Receipt | None = None) -> None:
        """Queue items, and sign the receipt when nothing is left; the first slice is handled in the next turn."""
        self._queue.extend(items)
        if receipt is not None:
            self._receipts.append(receipt)
        self.wake()

    def wake(self) -> None:
        """Handle a slice in the next turn of the event loop, even if the queue is empty."""
        self._timer.start()

    def step(self) -> None:
        """Handle one slice now, and the rest in later turns."""
        self._timer.stop()
        self._handle(self._take(self._limit()))
        self._sign()
        if self._queue and self._limit() > 0:
            self._timer.start()

    def finish(self) -> None:
        """Handle all that is left now."""
        self._timer.stop()
        if self._queue:
            self._handle(self._take(len(self._queue)))
        self._sign()

    def drop(self, unwanted: Callable[[T], bool]) -> None:
        """Forget the items for which the function says so."""
        self._queue = deque(item for item in self._queue if not unwanted(item))

    def clear(self) -> None:
        """Forget all that is left."""
        self._timer.stop()
        self._queue.clear()
        self._sign()

    def _sign(self) -> None:
        while self._receipts and not self._queue:
            self._receipts.pop().sign()

    def _limit(self) -> int:
        return self._at_once if self._room is None else min(self._at_once, self._room())

    def _take(self, limit: int) -> list[T]:
        return [self._queue.popleft() for _ in range(min(limit, len(self._queue)))]
