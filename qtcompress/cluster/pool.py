"""Ask the workers of a Dask cluster to do what a process of this machine would do, with the same calls.

The scheduler spreads tasks by the memory of their pictures. Each call holds one future until its end, so there are as
many futures as calls. A task that the scheduler starts again after the death of its worker is given up: whoever calls
must know of the death first.
"""

from __future__ import annotations

import itertools
import pickle
import queue
import secrets
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from distributed import Client, Future, KilledWorker, LocalCluster

from qtcompress import __version__
from qtcompress.cluster import work
from qtcompress.cluster.fetching import located
from qtcompress.core.errors import PlaceError, UsageError, WorkerDied, WorkerError
from qtcompress.core.text import Text
from qtcompress.core.types import Report, Stage
from qtcompress.engine.job.goal import Lead, nobody
from qtcompress.engine.job.job import Intent
from qtcompress.engine.job.machine import available_cpus
from qtcompress.engine.job.memory import WORKER_BYTES
from qtcompress.engine.planning.setting_texts import LOCAL
from qtcompress.engine.workers.requests import Request

_CONNECT_S = 15.0
_LOOK_S = 1.0  # between two looks whether the call is cancelled
_NEWS_S = 5.0  # between two looks at the workers
_LATE_S = 5.0  # for a message that is on its way when the task has ended
_AHEAD = 2  # tasks for each thread of a worker, so that the next one is there when one ends
MOST_AT_ONCE = 4096
"""Calls at the same time, each of which has a thread of the driver."""
_START_ELSEWHERE = Text("Start a worker with more memory, and resume.")
_R = TypeVar("_R")


class ClusterLost(PlaceError):  # noqa: N818 - what happened, as in `WorkerDied`
    """The scheduler of the cluster is gone; pictures wait again."""


@dataclass(frozen=True, slots=True)
class _Over:
    """The scheduler says that a task has ended, in some way."""


class ClusterPool:
    """The workers of a cluster, in place of a `WorkerPool`.

    Parameters
    ----------
    address : str
        The address of a scheduler, such as tcp://host:8786, or "local" for processes on this machine.
    say : function
        Called with sentences about the workers that a person should know.

    Raises
    ------
    UsageError
        If there is no scheduler at this address, or its workers have another version of this program.
    """

    def __init__(self, address: str, say: Callable[[str], None] = lambda sentence: None) -> None:
        self.address = address
        self.apart = address != LOCAL
        self._say = say
        self._name = secrets.token_hex(4)
        self._numbers = itertools.count()
        self._talks: dict[str, queue.SimpleQueue[tuple[str, work.Told] | _Over]] = {}
        self._known: dict[str, work.Capacity] = {}
        self._present: set[str] = set()
        self._workers: dict[str, str] = {}  # the last one that began with a task at an address
        self._told: list[tuple[str, str]] = []  # the last versions that a person was told
        self._fresh = 0
        self._changes = 0  # of the workers: how often new ones were met
        self._looked = 0.0
        self._lock, self._reviving = threading.Lock(), threading.Lock()
        self._cluster: LocalCluster | None = None
        self._client = self._connected()

    def close(self) -> None:
        """Leave the cluster; if it is on this machine, end it. No call may be running."""
        with suppress(TimeoutError, OSError):
            self._client.close(timeout=2)
        if self._cluster is not None:
            self._cluster.close(timeout=5)
            self._cluster = None

    @property
    def lost(self) -> bool:
        """Whether the scheduler is gone."""
        return self._client.status not in ("running", "newly-created")

    def revive(self) -> None:
        """Connect again if the scheduler was lost and is there again. Raises ClusterLost."""
        with self._reviving:
            if self.lost:
                self.reconnect(0.0)

    def reconnect(self, patience_s: float) -> None:
        """Connect again to a scheduler that was lost and may be started again. Raises ClusterLost."""
        self.close()
        until = time.monotonic() + patience_s
        while True:
            try:
                self._client = self._connected()
                return
            except UsageError as error:
                if time.monotonic() > until:
                    raise ClusterLost(error.what, "Start it, and run 'qtcompress resume' with --cluster.") from error
                time.sleep(_LOOK_S)

    # The cluster

    def _connected(self) -> Client:
        try:
            if self.apart:
                client = Client(self.address, timeout=_CONNECT_S, set_as_default=False)
            else:
                self._cluster = self._cluster or _local_cluster()
                client = Client(self._cluster, set_as_default=False)
        except (OSError, TimeoutError, ValueError) as error:
            raise UsageError(
                Text("There is no Dask scheduler at {address}", address=self.address),
                "Start one with 'dask scheduler', or check the address.",
            ) from error
        client.register_plugin(work.TellsMemory())
        client.subscribe_topic(self._topic, self._hear)
        self._known = {}
        self._looked = 0.0
        self._look(client)
        return client

    @property
    def _topic(self) -> str:
        return f"qtcompress-{self._name}"

    def _look(self, client: Client) -> None:
        """Meet workers that came, and forget those that went."""
        self._present = present = set(client.scheduler_info(n_workers=-1)["workers"])
        self._known = {address: found for address, found in self._known.items() if address in present}
        if fresh := sorted(present - set(self._known)):
            answers = client.run(work.capacity, workers=fresh, on_error="return")
            for address, answer in answers.items():
                self._meet(address, answer)
            self._fresh = 2  # looks after which their memory is told
        self._changes += self._fresh > 0
        self._fresh -= self._fresh > 0
        self._looked = time.monotonic()

    def _meet(self, address: str, answer: object) -> None:
        """Compare the versions of a worker with those of this program. Raises UsageError if they don't fit."""
        if isinstance(answer, OSError):
            return  # it has just gone
        if not isinstance(answer, work.Capacity):
            raise UsageError(
                Text("The worker {address} can't run qtcompress ({reason})", address=address, reason=answer),
                Text("Run 'pip install qtcompress[cluster]=={version}' there.", version=__version__),
            )
        ours, theirs = dict(work.versions()), dict(answer.versions)
        other = [name for name in ours if theirs.get(name, "none") != ours[name]]
        pairs = ", ".join(f"{name} {theirs.get(name, 'none')} instead of {ours[name]}" for name in other)
        if "qtcompress" in other:
            what = Text("The worker {address} has {versions}", address=address, versions=pairs)
            raise UsageError(what, "Install the same version on all machines.")
        if other and other != [name for name, _ in self._told]:
            self._told = [(name, theirs.get(name, "")) for name in other]
            self._say(f"The worker {address} has {pairs}: its results can differ from those of this machine.")
        self._known[address] = answer

    @property
    def threads(self) -> int:
        """The number of pictures that the workers can work on at once, as of some seconds ago."""
        with self._lock:
            if time.monotonic() - self._looked > _NEWS_S:
                try:
                    self._look(self._client)
                except UsageError as error:  # a worker that came later; no picture is to blame
                    raise ClusterLost(error.what, error.advice) from error
                except (OSError, TimeoutError):
                    pass  # whoever needs the scheduler finds that it is gone
        return sum(found.threads for found in self._known.values())

    @property
    def window(self) -> int:
        """The number of calls at the same time that keep all workers busy."""
        return min(max(_AHEAD * self.threads, 1), MOST_AT_ONCE)

    @property
    def share_bytes(self) -> int:
        """Return the memory that is held for a picture whose size is not known yet."""
        shares = [found.memory_bytes // found.threads for found in self._known.values()]
        return min([WORKER_BYTES, *shares])

    @property
    def largest_bytes(self) -> int:
        """Return the memory for pictures of the worker that has most of it."""
        return max((found.memory_bytes for found in self._known.values()), default=WORKER_BYTES)

    def submit(self, function: Callable[..., _R], *arguments: object, held_bytes: int = 0) -> Future[_R]:
        """Let a worker call a function that holds so much memory for pictures; its result stays there."""
        held = {work.MEMORY: held_bytes} if held_bytes else None
        future: Future[_R] = self._client.submit(function, *arguments, pure=False, resources=held)
        return future

    # A call

    def ask(
        self,
        request: Request[_R],
        report: Report,
        commit: Callable[[Intent], None] = lambda intent: None,
        *,
        lead: Lead = nobody,
    ) -> _R:
        """Let a worker run a request, and return its result; as `WorkerPool.ask`, but for the lead of a contest.

        Raises
        ------
        QtCompressError
            As the request does; WorkerDied if the worker, or its process, died; ClusterLost without a scheduler.
        Cancelled
            From `report`.
        """
        report(Stage.READ, 0.0)
        asked = located(request)
        held_bytes = self.largest_bytes if request.alone else self.share_bytes
        while True:
            told = self._answered(asked, held_bytes, report, commit)
            if told is None:
                continue
            if isinstance(told, work.Finished):
                if told.error is not None:
                    raise told.error
                return cast(_R, told.result)
            largest = self.largest_bytes
            if told.size_bytes > largest:
                what = Text(
                    "needs about {need} MB of memory, and no worker has more than {most} MB",
                    need=told.size_bytes // 1_000_000,
                    most=largest // 1_000_000,
                )
                raise WorkerError(what, _START_ELSEWHERE)
            held_bytes = told.size_bytes

    def _answered(
        self, request: Request[Any], held_bytes: int, report: Report, commit: Callable[[Intent], None]
    ) -> work.Finished | work.TooHeavy | None:
        """Submit a task, and talk with it until its end; return None if it must be submitted again."""
        key = f"{self._topic}-{next(self._numbers)}"
        talk: queue.SimpleQueue[tuple[str, work.Told] | _Over] = queue.SimpleQueue()
        self._talks[key] = talk
        future: Future[bytes] | None = None
        told: work.Finished | work.TooHeavy | None = None
        try:
            task = work.ClusterTask(key, self._topic, request, held_bytes)
            future = self._submitted(task)
            future.add_done_callback(lambda _: talk.put(_Over()))
            told = self._converse(future, task, talk, report, commit)
            return told
        finally:
            self._talks.pop(key, None)
            if future is not None:
                with suppress(RuntimeError, OSError):  # the client was closed
                    if told is None and not future.done():  # otherwise it ends at this moment
                        future.cancel(force=True)
                    future.release()

    def _submitted(self, task: work.ClusterTask) -> Future[bytes]:
        if self.lost:
            raise self._lost()
        try:
            return self._client.submit(
                work.run, task, key=task.key, pure=False, retries=0, resources={work.MEMORY: task.reserved_bytes}
            )
        except (OSError, RuntimeError) as error:
            raise self._lost() from error

    def _converse(
        self,
        future: Future[bytes],
        task: work.ClusterTask,
        talk: queue.SimpleQueue[tuple[str, work.Told] | _Over],
        report: Report,
        commit: Callable[[Intent], None],
    ) -> work.Finished | work.TooHeavy | None:
        """Answer a task until it ends; return None if it has not begun, and there are workers that may begin it now.

        The scheduler does not look again at tasks without a worker when a worker tells its memory.
        """
        workers = self._changes
        begun: tuple[str, str, float] | None = None  # where, by whom, and when
        while True:
            try:
                heard = talk.get(timeout=_LOOK_S)
            except queue.Empty:
                report(Stage.READ, 0.0)
                if self.lost:
                    raise self._lost() from None
                if begun is None and self.threads and workers != self._changes:
                    return None
                if begun is not None and self._is_gone(*begun):
                    raise _died() from None
                continue
            if isinstance(heard, _Over):
                return self._last_words(future, talk)
            address, told = heard
            if isinstance(told, work.Begun):
                if begun is not None:  # the scheduler has started it again
                    raise _died()
                begun = address, told.worker, time.monotonic()
                self._workers[address] = told.worker
            elif isinstance(told, work.Prepared):
                self._permit(address, task.key, told.intent, commit)
            else:
                return told

    def _is_gone(self, address: str, worker: str, since: float) -> bool:
        """Tell whether the worker that began with a task is gone: then the scheduler may look for another one."""
        _ = self.threads  # which looks now and then
        return self._looked > since and (address not in self._present or self._workers.get(address) != worker)

    def _permit(self, address: str, key: str, intent: Intent, commit: Callable[[Intent], None]) -> None:
        """Record what will happen, and permit it."""
        try:
            commit(intent)
        except BaseException:
            with suppress(OSError, TimeoutError, RuntimeError):
                self._client.run(work.permit, key, go=False, workers=[address], on_error="ignore")
            raise
        try:
            self._client.run(work.permit, key, go=True, workers=[address])
        except (OSError, TimeoutError, RuntimeError, ValueError) as error:
            raise (_died() if self._client.status == "running" else self._lost()) from error

    def _last_words(
        self, future: Future[bytes], talk: queue.SimpleQueue[tuple[str, work.Told] | _Over]
    ) -> work.Finished | work.TooHeavy:
        """Return the last message of a task that has ended. Raises WorkerDied, ClusterLost or WorkerError."""
        if future.status == "finished":
            until = time.monotonic() + _LATE_S
            while time.monotonic() < until:
                with suppress(queue.Empty):
                    heard = talk.get(timeout=_LOOK_S)
                    if isinstance(heard, tuple) and isinstance(heard[1], work.Finished | work.TooHeavy):
                        return heard[1]
            with suppress(OSError, TimeoutError):
                return cast("work.Finished | work.TooHeavy", pickle.loads(future.result(timeout=_LATE_S)))
            raise _died()
        if future.status == "error":
            error = future.exception()
            if isinstance(error, KilledWorker):
                raise _died()
            what = Text("could not be worked on ({kind}: {error})", kind=type(error).__name__, error=error)
            raise WorkerError(what, "Please report this.")
        raise self._lost()

    def _hear(self, event: tuple[float, tuple[str, str, bytes]]) -> None:
        """Take a message of a worker; called in the thread of the client."""
        key, address, data = event[1]
        talk = self._talks.get(key)
        if talk is not None:
            talk.put((address, pickle.loads(data)))

    def _lost(self) -> ClusterLost:
        what = Text("The connection to the scheduler {address} was lost", address=self.address)
        return ClusterLost(what, "Start it, and run 'qtcompress resume' with --cluster.")


def _died() -> WorkerDied:
    what = Text("was being worked on when the worker died or was lost")
    return WorkerDied(what, "Check whether the file is damaged; the original was not changed.")


def _local_cluster() -> LocalCluster:
    """Start a scheduler and workers on this machine, one process per core."""
    import dask

    with dask.config.set({"distributed.scheduler.allowed-failures": 0, "distributed.logging.distributed": "error"}):
        return LocalCluster(
            n_workers=available_cpus(), threads_per_worker=1, dashboard_address="localhost:0", silence_logs=50
        )  # fmt: skip
