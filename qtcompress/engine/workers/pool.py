"""The program's side of the worker processes: send a picture to a process, watch it, and return the result.

Calls block, and may come from any thread. Processes are reused, because importing scikit-learn takes a second. A
process is replaced if it crashed, hung, or had to be killed.
"""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, nullcontext, suppress
from typing import Protocol, TypeVar, cast

from qtcompress.core.errors import WorkerDied, WorkerError
from qtcompress.core.text import Text
from qtcompress.core.types import Report, Stage
from qtcompress.engine.job.goal import Lead, nobody
from qtcompress.engine.job.job import Intent, Outcome
from qtcompress.engine.job.machine import available_cpus
from qtcompress.engine.job.memory import MemoryBudget, budget_bytes
from qtcompress.engine.workers.requests import Request
from qtcompress.engine.workers.silence import Silence
from qtcompress.engine.workers.spawn import spawn
from qtcompress.engine.workers.worker import (
    Assigned,
    Ended,
    Leading,
    Message,
    Ready,
    Reply,
    WarmUp,
    Weighed,
    WorkProgress,
)

_POLL_S = 0.05
_GRACE_S = 2.0  # between the request to stop and killing the worker
_START_GRACE_S = 15.0  # the same while it still starts
_SILENCE_S = 20.0  # maximum silence (`silence.py`); a long step of a small picture takes a second
_SLOW_SILENCE_S = 180.0  # the same without compiled kernels, whose steps take many times as long
_SILENCE_A_PIXEL_S = 1e-6
_START_S = 60.0  # until the first message of a new process, on a busy machine
_NICENESS = 10  # of 0..19: a process of 0 gets nine times as much of a busy processor
_RETIRED_BYTES = 1_500_000_000  # after a picture of this size, the worker holds memory that it cannot return

Commit = Callable[[Intent], None]
_R = TypeVar("_R")


class AnyPool(Protocol):
    """Whoever works on pictures: the processes of this machine, or those of a cluster.

    apart : whether it works on other machines, which see the pictures, but not this machine's own folders
    """

    apart: bool

    def ask(self, request: Request[_R], report: Report, commit: Commit = ..., *, lead: Lead = ...) -> _R:
        """Run a request, and return its result. Raises as `WorkerPool.ask` does."""
        ...


def _nothing(intent: Intent) -> None:
    pass


class WorkerPool:
    """Worker processes for pictures.

    Parameters
    ----------
    workers : int
        Maximum number of idle processes to keep; the number of busy ones depends on the callers.
    memory : int or MemoryBudget, optional
        Maximum estimated bytes of all pictures at the same time; by default it depends on the free memory.
    cores : int, optional
        Maximum number of threads of all processes; by default all processors that this program may use.
    gives_way : bool
        Whether the processes have a lower priority than the program, so that its window always answers.
    """

    apart = False

    def __init__(
        self, workers: int, memory: int | MemoryBudget | None = None, *, cores: int = 0, gives_way: bool = True
    ) -> None:
        self._gives_way = gives_way
        self._workers = workers
        memory = budget_bytes(workers) if memory is None else memory
        self._budget = MemoryBudget(memory) if isinstance(memory, int) else memory
        self._idle: deque[_Worker] = deque()
        self._lock = threading.Lock()
        self._cores = cores or available_cpus()
        self._at_work = 0
        self._closed = False

    def ask(self, request: Request[_R], report: Report, commit: Commit = _nothing, *, lead: Lead = nobody) -> _R:
        """Let a worker run a request, and return its result.

        `commit` is called in this thread, when the file is written and before it gets its name; it may raise. `lead` is
        called in this thread with the encoding that leads a contest, long before it is decided; it may raise, too.

        Raises
        ------
        QtCompressError
            As the request does; WorkerError if the process crashed, hung, or took too much memory.
        Cancelled
            From `report`. The worker has stopped or was killed.
        """
        with self._threads() if request.parallel else nullcontext(1) as threads:
            worker = self._take(report)
            try:
                return cast(_R, worker.answer(Assigned(request, threads), report, commit, lead, self._budget))
            finally:
                self._keep(worker)

    def start(self, workers: int) -> None:
        """Start processes for the next requests; return at once."""
        for _ in range(min(workers, self._workers) - len(self._idle)):
            with suppress(WorkerError):  # the request itself will report the error
                self._keep(self._start())

    def warm_up(self) -> None:
        """Start a process that imports all modules, for requests that are not known yet; return at once."""
        self.start(1)
        for _ in range(len(self._idle)):
            with suppress(IndexError):  # other threads have taken them
                worker = self._idle.popleft()
                worker.send(WarmUp())
                self._keep(worker)

    def close(self) -> None:
        """End the idle processes. A busy process ends with the call that waits for it, and is not kept."""
        self._closed = True
        while self._idle:
            self._idle.pop().end()

    @contextmanager
    def _threads(self) -> Iterator[int]:
        """Yield the number of threads for a request; running requests share the cores. Results do not depend on it."""
        with self._lock:
            self._at_work += 1
            threads = max(1, self._cores // self._at_work)
        try:
            yield threads
        finally:
            with self._lock:
                self._at_work -= 1

    def _take(self, report: Report) -> _Worker:
        """Return a process that works at nothing. Raises WorkerError, and Cancelled from `report`."""
        while True:
            try:
                worker = self._idle.pop()
            except IndexError:
                return self._start()
            try:
                if worker.alive() and worker.is_free(report):
                    return worker
            except BaseException:
                self._keep(worker)
                raise
            worker.kill()

    def _keep(self, worker: _Worker) -> None:
        if self._closed or not worker.fit or len(self._idle) >= self._workers:
            worker.end()
        else:
            self._idle.append(worker)

    def _start(self) -> _Worker:
        with self._lock:  # multiprocessing stores its children in a set without a lock
            try:
                return _Worker(gives_way=self._gives_way)
            except OSError as error:
                what = Text(
                    "could not be worked on, because no process could be started ({reason})",
                    reason=error.strerror or error,
                )
                raise WorkerError(what, "Close other programs, and try again.") from error


class _Worker:
    """One process. Only one thread at a time may use it."""

    def __init__(self, *, gives_way: bool) -> None:
        spawned = spawn()
        if gives_way and hasattr(os, "setpriority"):  # not on Windows
            with suppress(OSError):
                niceness = max(_NICENESS, os.getpriority(os.PRIO_PROCESS, 0))
                os.setpriority(os.PRIO_PROCESS, spawned.process.pid or 0, niceness)
        self._process, self._connection = spawned.process, spawned.connection
        self.fit = True  # whether it may get another request
        self._starts = True  # until its first message
        self._silence_s = _START_S
        self._stops = False  # whether it was told to stop while it started, and has not answered yet

    def alive(self) -> bool:
        """Whether the process is running."""
        return self._process.is_alive()

    def is_free(self, report: Report) -> bool:
        """Whether the process has stopped what was cancelled while it started; waits for that. Raises as `report`."""
        self._stops = self._stops and self._stopped(lambda: report(Stage.READ, 0.0)) is None
        return not self._stops

    def send(self, value: Assigned | WarmUp | Reply) -> None:
        """Send a value to the process; if the process has ended, the next `_listen` finds out."""
        with suppress(OSError):
            self._connection.send(value)

    def answer(self, assigned: Assigned, report: Report, commit: Commit, lead: Lead, budget: MemoryBudget) -> object:
        """Return the result of a request. Raises the error of the request."""
        report(Stage.READ, 0.0)  # if it raises, the process has nothing to stop
        self.send(assigned)
        try:
            with ExitStack() as held:
                end = self._converse(report, commit, lead, budget, held, alone=assigned.request.alone)
        except BaseException:
            late = self._stop()  # also where there is no process left
            if late is not None:  # it finished before it received the cancellation
                return late
            raise
        self._silence_s = _patience_s()
        if isinstance(end.error, WorkerError):
            self.fit = False
        if end.error is not None:
            raise end.error
        return end.result

    def _converse(
        self,
        report: Report,
        commit: Commit,
        lead: Lead,
        budget: MemoryBudget,
        held: ExitStack,
        *,
        alone: bool,
    ) -> Ended:
        """Answer the process until its request ends; `held` keeps the request's share of the memory."""
        last = WorkProgress(Stage.READ, 0.0)

        def check() -> None:
            report(last.stage, last.fraction)

        if alone:
            held.enter_context(budget.hold(budget.total_bytes, check))
        while not isinstance(message := self._listen(check), Ended):
            if isinstance(message, WorkProgress):
                last = message
                check()
                continue
            if isinstance(message, Leading):
                lead(message.tried)
                continue
            if isinstance(message, Weighed):
                if not alone:
                    held.enter_context(budget.hold(message.size_bytes, check))
                self._silence_s = _patience_s() + _SILENCE_A_PIXEL_S * message.pixels
                self.fit = message.size_bytes < _RETIRED_BYTES
            else:
                commit(message.intent)
            self.send(Reply.GO)
        return message

    def _listen(self, check: Callable[[], None]) -> Message:
        """Return the next message. Raises WorkerError if the process crashed or hangs."""
        silence = Silence(self._process.pid or 0)
        while True:
            try:
                if self._connection.poll(_POLL_S):
                    return self._received()
            except (EOFError, OSError):
                raise self._crashed() from None
            check()
            silence.passes(_POLL_S)  # counted and not measured, because the machine may sleep meanwhile
            if silence.exceeds(self._silence_s):
                self.kill()
                raise WorkerError(
                    Text(
                        "was stopped after {silent_s:.0f} seconds without a sign of progress",
                        silent_s=silence.waited_s,
                    ),
                    "Check whether the file is damaged; the original was not changed.",
                )

    def _received(self) -> Message:
        """Return the message that has come."""
        message: Message = self._connection.recv()
        if self._starts:
            self._starts, self._silence_s = False, _patience_s()
        return message

    def _crashed(self) -> WorkerError:
        self._process.join(_GRACE_S)
        code = self._process.exitcode
        self.kill()
        if code is not None and code < 0:
            name = signal.Signals(-code).name if -code in set(signal.Signals) else Text("signal {number}", number=-code)
            memory = Text("which the system sends when memory runs out")
            why = memory if name == "SIGKILL" else Text("while it worked on this file")
            return WorkerDied(
                Text("ended the process that worked on it ({name}, {why})", name=name, why=why),
                "Check whether the file is damaged; the original was not changed.",
            )
        return WorkerDied(
            Text("ended the process that worked on it (status {code})", code=code),
            "Check whether the file is damaged; the original was not changed.",
        )

    def _stop(self) -> Outcome | None:
        """Stop the work of the process on the request; return the result if it finished before it could stop.

        A process that still starts, which can take seconds on a busy machine, is not waited for: it has done nothing.
        """
        self.send(Reply.CANCEL)
        self._stops = self._starts
        end = None if self._stops else self._stopped(lambda: None)
        return end.result if end is not None and isinstance(end.result, Outcome) else None

    def _stopped(self, check: Callable[[], None]) -> Ended | None:
        """Return how the process ended a request that it was told to stop; kill it where that takes too long."""
        waited_s = -_START_GRACE_S if self._starts else 0.0
        with suppress(EOFError, OSError):
            while waited_s < _GRACE_S:
                check()
                if not self._connection.poll(_POLL_S):
                    waited_s += _POLL_S
                    continue
                message, waited_s = self._received(), max(waited_s, 0.0)
                if isinstance(message, Weighed | Ready):
                    self.send(Reply.CANCEL)
                elif isinstance(message, Ended):
                    return message
        self.kill()
        return None

    def end(self) -> None:
        """Close the connection, so that the process ends by itself soon."""
        self._connection.close()

    def kill(self) -> None:
        """Kill the process at once."""
        self.fit = False
        self._process.kill()
        self._process.join()
        self._connection.close()


def _patience_s() -> float:
    """Return the maximum seconds without a message before a worker counts as hanging."""
    from qtcompress.core.kernels.dispatch import compiled

    return _SILENCE_S if compiled() else _SLOW_SILENCE_S
