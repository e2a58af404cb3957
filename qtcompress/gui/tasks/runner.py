"""Work off the GUI thread: the only home of QThreadPool and QRunnable.

A task is a function `work(reporter) -> result`. It owns nothing but frozen input, and what it says reaches the GUI
thread through the runner's private signals. Each ticket ends exactly once: finished, failed or cancelled.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from qtcompress.core.errors import Cancelled, QtCompressError
from qtcompress.core.types import Stage

_log = logging.getLogger(__name__)
_PROGRESS_INTERVAL_S = 0.05

Ticket = int
Work = Callable[["Reporter"], object]


@dataclass(frozen=True, slots=True)
class TaskProgress:
    """How far a task has come, 0..1."""

    ticket: Ticket
    fraction: float


@dataclass(frozen=True, slots=True, eq=False)
class PartialResult:
    """Something a task found on its way."""

    ticket: Ticket
    value: object


@dataclass(frozen=True, slots=True, eq=False)
class Finished:
    """The end of a task that returned."""

    ticket: Ticket
    result: object


@dataclass(frozen=True, slots=True, eq=False)
class Failed:
    """The end of a task that raised."""

    ticket: Ticket
    error: QtCompressError


@dataclass(frozen=True, slots=True)
class _Started:
    """A thread has taken a task up."""

    ticket: Ticket


@dataclass(frozen=True, slots=True)
class _Ended:
    """The end of a task that stopped because it was asked to."""

    ticket: Ticket


class _Relay(QObject):
    """Carries values from the pool to the GUI thread; it lives there, so that its connections are queued."""

    said = Signal(object)


class Reporter:
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
            self._relay.said.emit(TaskProgress(self._ticket, stage.overall(fraction)))

    def part(self, value: object) -> None:
        """Hand over something that was found."""
        self._check()
        self._relay.said.emit(PartialResult(self._ticket, value))

    def _check(self) -> None:
        if not self._wanted.is_set():
            raise Cancelled


class _Task(QRunnable):
    """One piece of work in the pool. Held by the runner until its end has arrived on the GUI thread."""

    def __init__(self, ticket: Ticket, work: Work, relay: _Relay) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.wanted = threading.Event()
        self.wanted.set()
        self._ticket = ticket
        self._work = work
        self._relay = relay

    def run(self) -> None:
        self._relay.said.emit(_Started(self._ticket))
        self._relay.said.emit(self._end())

    def _end(self) -> Finished | Failed | _Ended:
        try:
            if not self.wanted.is_set():
                raise Cancelled
            return Finished(self._ticket, self._work(Reporter(self._ticket, self._relay, self.wanted)))
        except Cancelled:
            return _Ended(self._ticket)
        except QtCompressError as error:
            return Failed(self._ticket, error)
        except Exception as error:  # an exception in QRunnable.run is swallowed, and its task would never end
            _log.exception("unexpected error in a task")
            what = f"could not be worked on ({type(error).__name__}: {error})"
            return Failed(self._ticket, QtCompressError(what, "Please report this."))


class JobRunner(QObject):
    """Runs tasks in a pool of its own, bounded by their number. (Memory in flight: `engine/workers/pool.py`.)

    To be used from the GUI thread only.

    Parameters
    ----------
    count : int
        The most tasks at once.

    Signals
    -------
    started(Ticket), progressed(TaskProgress), parted(PartialResult)
    finished(Finished), failed(Failed), cancelled(tuple[Ticket, ...])
        Exactly one of these ends a ticket.
    """

    started = Signal(int)
    progressed = Signal(object)
    parted = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal(object)

    def __init__(self, count: int, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(count)
        self._count = count
        self._relay = _Relay(self)
        self._relay.said.connect(self._on_said, Qt.ConnectionType.QueuedConnection)
        self._last_ticket = 0
        self._waiting: dict[Ticket, Work] = {}
        self._running: dict[Ticket, _Task] = {}
        self._paused = False
        self._closed = False

    @property
    def idle(self) -> bool:
        """Whether nothing runs or waits."""
        return not self._waiting and not self._running

    @property
    def paused(self) -> bool:
        """Whether tasks that wait are held back."""
        return self._paused

    def submit(self, work: Work) -> Ticket:
        """Queue some work; the oldest is started first. Nothing is signalled before this returns.

        A runner that was shut down takes no more: nothing is ever heard of such a ticket.
        """
        self._last_ticket += 1
        if self._closed:
            return self._last_ticket
        self._waiting[self._last_ticket] = work
        self._start_some()
        return self._last_ticket

    def cancel(self, *tickets: Ticket) -> None:
        """Ask for the end of these tasks; those that have not begun end at once. Unknown tickets are ignored."""
        ended = []
        for ticket in tickets:
            if self._waiting.pop(ticket, None) is not None:
                ended.append(ticket)
            elif (task := self._running.get(ticket)) is not None:
                task.wanted.clear()
                if self._pool.tryTake(task):
                    del self._running[ticket]
                    ended.append(ticket)
        if ended:
            self.cancelled.emit(tuple(ended))
            self._start_some()

    def cancel_all(self) -> None:
        """Ask for the end of all tasks."""
        self.cancel(*self._waiting, *self._running)

    def set_paused(self, *, paused: bool) -> None:
        """Hold back what waits, or let it go; what runs runs on."""
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
        # What the tasks said last, delivered now: nobody may run the event loop again.
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def _start_some(self) -> None:
        while not self._paused and self._waiting and len(self._running) < self._count:
            ticket = next(iter(self._waiting))
            task = _Task(ticket, self._waiting.pop(ticket), self._relay)
            self._running[ticket] = task
            self._pool.start(task)

    @Slot(object)
    def _on_said(self, said: _Started | TaskProgress | PartialResult | Finished | Failed | _Ended) -> None:
        if isinstance(said, _Started | TaskProgress | PartialResult):
            if self._running[said.ticket].wanted.is_set():
                self._forward(said)
            return
        del self._running[said.ticket]
        if isinstance(said, Finished):
            self.finished.emit(said)
        elif isinstance(said, Failed):
            self.failed.emit(said)
        else:
            self.cancelled.emit((said.ticket,))
        self._start_some()

    def _forward(self, said: _Started | TaskProgress | PartialResult) -> None:
        if isinstance(said, _Started):
            self.started.emit(said.ticket)
        elif isinstance(said, TaskProgress):
            self.progressed.emit(said)
        else:
            self.parted.emit(said)
