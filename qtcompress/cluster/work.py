"""What a worker of the cluster does: it runs requests in processes of its own, as the program does on one machine.

So results have the same bytes, a decoder that crashes or a picture that eats the memory ends one process, and not the
worker with all that waits there. A task talks with the driver: it tells that it began, asks before a file gets its
name, and tells its end. What it tells goes as an event over the scheduler; the driver answers with a call.
"""

from __future__ import annotations

import multiprocessing
import pickle
import queue
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache, reduce
from importlib.metadata import PackageNotFoundError, version
from platform import python_version

from distributed import Worker, WorkerPlugin, get_worker

from qtcompress import __version__
from qtcompress.core.errors import Cancelled, QtCompressError
from qtcompress.core.histogram import Histogram
from qtcompress.core.shared import Gathering, joined
from qtcompress.core.types import Report, Stage, ignore
from qtcompress.engine.job.job import Intent
from qtcompress.engine.job.memory import MemoryBudget, budget_bytes
from qtcompress.engine.workers.pool import WorkerPool
from qtcompress.engine.workers.requests import Request

MEMORY = "qtcompress-bytes"
"""The resource of Dask by which pictures are spread: bytes of memory for them, counted for each worker."""
_SHARE = 0.8  # of the memory that a worker of Dask may take; the rest is its own, and that of idle processes
_PATIENCE_S = 300.0  # for the driver's permission; the driver may be busy with thousands of others
_POLL_S = 0.2
_DECIDING = (
    "Pillow", "numpy", "opencv-python-headless", "scikit-learn", "deflate", "mozjpeg-lossless-optimization",
    "imagecodecs",  # without which a worker leaves JPEG XL out of its contests
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ClusterTask:
    """A request for a worker.

    topic : the topic of its messages to the driver
    reserved_bytes : the memory that the scheduler holds for it
    """

    key: str
    topic: str
    request: Request[object]
    reserved_bytes: int


@dataclass(frozen=True, slots=True)
class Begun:
    """A worker has begun with a task; `worker` is a name that no other worker ever had."""

    worker: str


@dataclass(frozen=True, slots=True)
class Prepared:
    """The file is written; the worker waits for permission to give it its name."""

    intent: Intent


@dataclass(frozen=True, slots=True)
class TooHeavy:
    """The picture needs more memory than is held for it; nothing was done."""

    size_bytes: int


@dataclass(frozen=True, slots=True, eq=False)
class Finished:
    """The end of a task: its result or its error."""

    result: object = None
    error: QtCompressError | Cancelled | None = None


Told = Begun | Prepared | TooHeavy | Finished


@dataclass(frozen=True, slots=True)
class Capacity:
    """What a worker of the cluster has: threads, memory for pictures, and the versions that decide about results."""

    threads: int
    memory_bytes: int
    versions: tuple[tuple[str, str], ...]


def run(task: ClusterTask) -> bytes:
    """Run a task; return its last message, pickled, which the driver has got already."""
    worker = get_worker()

    def tell(told: Told) -> bytes:
        data = pickle.dumps(told)
        worker.log_event(task.topic, (task.key, worker.address, data))
        return data

    def check(stage: Stage, fraction: float) -> None:
        state = worker.state.tasks.get(task.key)
        wanted = state is not None and state.state in ("executing", "long-running")
        if not wanted or worker.status.name in ("closing", "closed", "failed"):  # the driver gave it up, or is gone
            raise Cancelled

    tell(Begun(worker.id))
    return tell(_ended(task, tell, check))


def _ended(task: ClusterTask, tell: Callable[[Told], bytes], check: Report) -> Told:
    def commit(intent: Intent) -> None:
        answers: queue.SimpleQueue[bool] = queue.SimpleQueue()
        _waiting[task.key] = answers
        tell(Prepared(intent))
        try:
            if not _answer(answers, check):
                raise Cancelled
        finally:
            _waiting.pop(task.key, None)

    _held.size_bytes = task.reserved_bytes
    try:
        return Finished(_pool().ask(task.request, check, commit))
    except _MoreMemory as need:
        return TooHeavy(need.size_bytes)
    except (Cancelled, QtCompressError) as error:
        return Finished(error=error)


_waiting: dict[str, queue.SimpleQueue[bool]] = {}
_held = threading.local()  # memory that the scheduler holds for the task of this thread


def _answer(answers: queue.SimpleQueue[bool], check: Report) -> bool:
    """Wait for the driver's answer. Raises Cancelled if the driver gave the task up, or is silent."""
    until = time.monotonic() + _PATIENCE_S
    while time.monotonic() < until:
        with suppress(queue.Empty):
            return answers.get(timeout=_POLL_S)
        check(Stage.VERIFY, 1.0)
    raise Cancelled


def permit(key: str, *, go: bool) -> None:
    """Answer a task that waits on this worker; called by the driver."""
    answers = _waiting.get(key)
    if answers is not None:
        answers.put(go)


class _MoreMemory(Exception):  # noqa: N818 - a fact about a picture, and no error
    def __init__(self, size_bytes: int) -> None:
        super().__init__(size_bytes)
        self.size_bytes = size_bytes


class _Held(MemoryBudget):
    """Admits pictures as far as the scheduler holds memory for them."""

    @contextmanager
    def hold(self, size_bytes: int, check: Callable[[], None]) -> Iterator[None]:
        """Hold memory. Raises if the scheduler holds less for this task."""
        if size_bytes > _held.size_bytes:
            raise _MoreMemory(size_bytes)
        with super().hold(size_bytes, check):
            yield


@cache
def _pool() -> WorkerPool:
    """Return the processes of this worker."""
    # A nanny starts its worker as a daemon, which may have no children; it ends the worker with them anyway.
    vars(multiprocessing.current_process())["_config"]["daemon"] = False
    worker = get_worker()
    return WorkerPool(worker.state.nthreads, _Held(memory_of(worker)), cores=worker.state.nthreads)


def memory_of(worker: Worker) -> int:
    """Return the bytes that pictures may take on a worker: its resource if it has one, or most of its limit."""
    held = worker.state.total_resources.get(MEMORY)
    if held:
        return int(held)
    limit = worker.memory_manager.memory_limit
    return int(limit * _SHARE) if limit else budget_bytes(worker.state.nthreads)


CountRequest = Request[Histogram]


@dataclass(frozen=True, slots=True, eq=False)
class Counting:
    """The colors of some pictures, and the requests for those that need more memory, with the bytes that they need."""

    gathering: Gathering
    heavy: tuple[tuple[CountRequest, int], ...] = ()

    @classmethod
    def nothing(cls, pictures: int) -> Counting:
        """Return the counting of no picture, among so many pictures."""
        return cls(Gathering(pictures))

    def without_heavy(self) -> Counting:
        """Return the same without the requests."""
        return Counting(self.gathering)


def count(requests: tuple[CountRequest, ...], pictures: int, held_bytes: int) -> Counting:
    """Count the colors of some among so many pictures; those that can't be read are left out."""
    found, heavy = Gathering(pictures), []
    _held.size_bytes = held_bytes
    for request in requests:
        try:
            found.add(_pool().ask(request, ignore))
        except _MoreMemory as need:
            heavy.append((request, need.size_bytes))
        except QtCompressError:
            continue  # the batch will report it
    return Counting(found, tuple(heavy))


def merged(*parts: Counting) -> Counting:
    """Return several countings as one."""
    whole = reduce(joined, (part.gathering for part in parts))
    return Counting(whole, tuple(one for part in parts for one in part.heavy))


class TellsMemory(WorkerPlugin):
    """Lets each worker, also one that comes later, tell the scheduler how much memory it has for pictures."""

    name = f"qtcompress-{__version__}"
    idempotent = True

    async def setup(self, worker: Worker) -> None:
        """Tell it."""
        await worker.set_resources(**{MEMORY: memory_of(worker)})


def capacity(dask_worker: Worker) -> Capacity:
    """Return what a worker has; called by the driver. Dask gives the worker, by the name of the argument."""
    return Capacity(dask_worker.state.nthreads, memory_of(dask_worker), versions())


def versions() -> tuple[tuple[str, str], ...]:
    """Return the versions here of what decides about results."""
    from qtcompress.core.kernels.dispatch import compiled

    found = [("qtcompress", __version__), ("Python", python_version().rpartition(".")[0])]
    for name in _DECIDING:
        with suppress(PackageNotFoundError):
            found.append((name, version(name)))
    return (*found, ("kernels", "compiled" if compiled() else "not compiled"))
