"""Work off the GUI thread: the only home of QThreadPool.

A task is a function `work(reporter) -> result` that owns nothing but frozen input. The callbacks that are submitted
with it are called on the GUI thread, as it goes on and at its end. Each ticket ends exactly once: with `then`,
`failed` or `cancelled`; a ticket that was dropped ends silently.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QThreadPool, Signal, Slot

from qtcompress.core.errors import Cancelled, QtCompressError
from qtcompress.core.text import Text
from qtcompress.core.types import Stage

_log = logging.getLogger(__name__)
_PROGRESS_INTERVAL_S = 0.05

Ticket = int
R = TypeVar("R")
P = TypeVar("P")


def _nothing(*told: object) -> None:
    """Ignore what a task tells."""


def _log_failure(error: QtCompressError) -> None:
    """Log an error that no callback handles."""
    _log.warning("a task failed: %s", error.sentence())


@dataclass(frozen=True, slots=True, eq=False)
class _Callbacks(Generic[R, P]):
    """What is called on the GUI thread as a task goes on. Pool threads never hold it."""

    then: Callable[[R], object]
    failed: Callable[[QtCompressError], object]
    cancelled: Callable[[], object]
    part: Callable[[P], object]
    started: Callable[[], object]
    progressed: Callable[[float], object]


_SILENT: _Callbacks[Any, Any] = _Callbacks(_nothing, _nothing, _nothing, _nothing, _nothing, _nothing)


@dataclass(frozen=True, slots=True, eq=False)
class _Message:
    """Something that a pool thread tells the GUI thread about a task."""

    ticket: Ticket
    is_end: ClassVar[bool] = False

    def deliver(self, callbacks: _Callbacks[Any, Any]) -> None:
        """Call the callback that this message is for."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True, eq=False)
class _Started(_Message):
    def deliver(self, callbacks: _Callbacks[Any, Any]) -> None:
        callbacks.started()


@dataclass(frozen=True, slots=True, eq=False)
class _Progressed(_Message):
    fraction: float

    def deliver(self, callbacks: _Callbacks[Any, Any]) -> None:
        callbacks.progressed(self.fraction)


@dataclass(frozen=True, slots=True, eq=False)
class _Parted(_Message):
    value: object

    def deliver(self, callbacks: _Callbacks[Any, Any]) -> None:
        callbacks.part(self.value)


@dataclass(frozen=True, slots=True, eq=False)
class _Finished(_Message):
    result: object
    is_end: ClassVar[bool] = True

    def deliver(self, callbacks: _Callbacks[Any, Any]) -> None:
        callbacks.then(self.result)


@dataclass(frozen=True, slots=True, eq=False)
class _Failed(_Message):
    error: QtCompressError
    is_end: ClassVar[bool] = True

    def deliver(self, callbacks: _Callbacks[Any, Any]) -> None:
        callbacks.failed(self.error)


@dataclass(frozen=True, slots=True, eq=False)
class _Cancelled(_Message):
    is_end: ClassVar[bool] = True

    def deliver(self, callbacks: _Callbacks[Any, Any]) -> None:
        callbacks.cancelled()


class _Relay(QObject):
    """Carries messages from the pool to the GUI thread; it lives there, so its connections are queued."""

    told = Signal(object)


class Reporter(Generic[P]):
    """What a task is given: progress and cancellation in one (a `core.types.Report`), and a way to hand over parts.

    Both raise `Cancelled` when the task is no longer wanted.
    """

    def __init__(self, ticket: Ticket, relay: _Relay, wanted: threading.Event) -> None:
        self._ticket = ticket
        self._relay = relay
        self._wanted = wanted
        self._next = 0.0

    def __call__(self, stage: Stage, fraction: float) -> None:
        self._check()
        now = time.monotonic()
        if now >= self._next:
            self._next = now + _PROGRESS_INTERVAL_S
            self._relay.told.emit(_Progressed(self._ticket, stage.overall(fraction)))

    def part(self, value: P) -> None:
        """Hand over a part of the result; it reaches the callback `part`."""
        self._check()
        self._relay.told.emit(_Parted(self._ticket, value))

    def _check(self) -> None:
        if not self._wanted.is_set():
            raise Cancelled


Work = Callable[[Reporter[P]], R]


class _Task:
    """One piece of work in the pool.

    The pool is given its method `run`: PySide 6.11 frees a function when it has returned, but not a QRunnable that
    ended before `QThreadPool.start` did, nor one without autoDelete.
    """

    def __init__(self, ticket: Ticket, work: Work[Any, object], relay: _Relay, wanted: threading.Event) -> None:
        self._ticket = ticket
        self._work = work
        self._relay = relay
        self._wanted = wanted

    def run(self) -> None:
        """Do the work, on a thread of the pool."""
        self._relay.told.emit(_Started(self._ticket))
        self._relay.told.emit(self._end())

    def _end(self) -> _Message:
        try:
            if not self._wanted.is_set():
                raise Cancelled
            return _Finished(self._ticket, self._work(Reporter(self._ticket, self._relay, self._wanted)))
        except Cancelled:
            return _Cancelled(self._ticket)
        except QtCompressError as error:
            return _Failed(self._ticket, error)
        except Exception as error:  # an exception in the pool is swallowed, and its task would never end
            _log.exception("unexpected error in a task")
            what = Text("could not be worked on ({kind}: {error})", kind=type(error).__name__, error=str(error))
            return _Failed(self._ticket, QtCompressError(what, "Please report this."))


class JobRunner(QObject):
    """Runs tasks in a pool of its own, bounded by their number.

    The memory of pictures in flight is bounded by `engine/workers/pool.py`.

    To be used from the GUI thread only.

    Parameters
    ----------
    count : int
        The most tasks at once.
    """

    def __init__(self, count: int, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(count)
        self._count = count
        self._relay = _Relay(self)
        self._relay.told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        self._last_ticket = 0
        self._callbacks: dict[Ticket, _Callbacks[Any, Any]] = {}  # of all that waits or runs
        self._waiting: dict[Ticket, Work[Any, object]] = {}
        self._running: dict[Ticket, threading.Event] = {}  # set while the task is wanted
        self._paused = False
        self._closed = False

    @property
    def idle(self) -> bool:
        """Whether nothing runs or waits."""
        return not self._callbacks

    @property
    def paused(self) -> bool:
        """Whether tasks that wait are held back."""
        return self._paused

    def submit(
        self,
        work: Work[P, R],
        *,
        then: Callable[[R], object] = _nothing,
        failed: Callable[[QtCompressError], object] = _log_failure,
        cancelled: Callable[[], object] = _nothing,
        part: Callable[[P], object] = _nothing,
        started: Callable[[], object] = _nothing,
        progressed: Callable[[float], object] = _nothing,
    ) -> Ticket:
        """Queue some work; the oldest is started first. No callback is called before this returns.

        A runner that was shut down takes no more work: no callback of such a ticket is ever called.

        Parameters
        ----------
        work : function
            Called in the pool with a `Reporter`.
        then, failed, cancelled : function
            Exactly one of them is called at the end: with the result, with the error, or without arguments. Work that
            has returned ends with `then`, even if it was to be cancelled meanwhile.
        part : function
            Called with each value that the work hands to `Reporter.part`, until it is cancelled.
        started : function
            Called when a thread has taken the work up.
        progressed : function
            Called with the progress 0..1, at most 20 times a second.

        Returns
        -------
        Ticket
            For `cancel` and `drop`.
        """
        self._last_ticket += 1
        ticket = self._last_ticket
        if not self._closed:
            self._callbacks[ticket] = _Callbacks(then, failed, cancelled, part, started, progressed)
            self._waiting[ticket] = work
            self._start_some()
        return ticket

    def cancel(self, *tickets: Ticket) -> None:
        """Ask for the end of these tasks; those that have not begun end at once. Unknown tickets are ignored."""
        ended = []
        for ticket in tickets:
            if self._waiting.pop(ticket, None) is not None:
                ended.append(ticket)
            elif (wanted := self._running.get(ticket)) is not None:
                wanted.clear()
        callbacks = [self._callbacks.pop(ticket) for ticket in ended]
        try:
            for one in callbacks:
                one.cancelled()
        finally:
            self._start_some()

    def drop(self, *tickets: Ticket) -> None:
        """Cancel these tasks and call none of their callbacks any more."""
        for ticket in tickets:
            if ticket in self._callbacks:
                self._callbacks[ticket] = _SILENT
        self.cancel(*tickets)

    def cancel_all(self) -> None:
        """Ask for the end of all tasks."""
        self.cancel(*self._waiting, *self._running)

    def set_paused(self, *, paused: bool) -> None:
        """Hold back the tasks that wait, or release them; running tasks are not affected."""
        self._paused = paused
        self._start_some()

    def set_count(self, count: int) -> None:
        """Change the most tasks at once, from the next start on."""
        self._count = count
        self._pool.setMaxThreadCount(count)
        self._start_some()

    def shutdown(self) -> None:
        """Cancel everything and wait for it. All tickets have ended when this returns, and no new ones are taken."""
        self._closed = True
        self.cancel_all()
        self._pool.waitForDone()
        # Deliver the last messages of the tasks now: the event loop may never run again.
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def _start_some(self) -> None:
        while not self._paused and self._waiting and len(self._running) < self._count:
            ticket = next(iter(self._waiting))
            wanted = self._running[ticket] = threading.Event()
            wanted.set()
            self._pool.start(_Task(ticket, self._waiting.pop(ticket), self._relay, wanted).run)

    @Slot(object)
    def _on_told(self, message: _Message) -> None:
        ticket = message.ticket
        if not message.is_end:
            if self._running[ticket].is_set():
                message.deliver(self._callbacks[ticket])
            return
        del self._running[ticket]
        try:
            message.deliver(self._callbacks.pop(ticket))
        finally:
            self._start_some()
