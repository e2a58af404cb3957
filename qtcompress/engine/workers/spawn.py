"""Start the worker processes.

A process starts in one of two ways (decision 75):

- As a copy of the program (fork), on Linux, while the program has one thread. It takes over the modules that the
  program has imported, and takes .005 s of CPU time. So the command line starts the process for its first picture, and
  where there may be more pictures, those for the next ones, which import nothing before they are needed (decision 122).
- As a new program (spawn): all others, because threads and OpenCV do not survive a fork. Python and the modules take
  .15 s, and the first time comes a process by which `multiprocessing` tracks resources.

This module imports very little, so that where there is no fork, the command line can start the first process before it
imports the rest.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

COPIES = sys.platform == "linux"  # elsewhere a fork is missing, or the system's own libraries do not survive it
_THREADS = "/proc/self/task"
_MASKS = hasattr(signal, "pthread_sigmask")  # not on Windows
_NAME = "qtcompress worker"


@dataclass(frozen=True, slots=True, eq=False)
class Spawned:
    """A process that serves requests (`worker.serve`), and the program's end of the pipe to it."""

    process: BaseProcess
    connection: Connection


_ahead: list[Spawned] = []  # started before the first `spawn`


def start_ahead(spare: int = 0) -> None:
    """Start a process in advance for the next `spawn`; if that fails, `spawn` will report it.

    Where COPIES is true, import first what the process shall take over, but neither OpenCV nor Qt. Then, `spare` more
    processes are started for those who call `spawn` next.
    """
    try:
        alone = COPIES and len(os.listdir(_THREADS)) == 1  # noqa: PTH208 - pathlib takes long to import
        _ahead.append(_copied() if alone else _started())
        for _ in range(spare if alone else 0):
            _ahead.append(_copied(spare=True))
    except OSError:
        return


def spawn() -> Spawned:
    """Return a process that waits for requests. Raises OSError. Only one thread at a time may call it."""
    return _ahead.pop(0) if _ahead else _started()


def _copied(*, spare: bool = False) -> Spawned:
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe()
    others = [ours, *(spawned.connection for spawned in _ahead)]
    process = context.Process(target=_serve_copied, args=(theirs, others, spare), name=_NAME, daemon=True)
    gc.freeze()  # a collection would write to the memory that both share, and so copy it
    return _begun(process, ours, theirs)


def _started() -> Spawned:
    if _MASKS:
        from multiprocessing import resource_tracker

        resource_tracker.ensure_running()  # otherwise the first start does it, and at its end unblocks SIGINT
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs,), name=_NAME, daemon=True)
    return _begun(process, ours, theirs)


def _begun(process: BaseProcess, ours: Connection, theirs: Connection) -> Spawned:
    try:
        with _no_interrupts():
            process.start()
    finally:
        theirs.close()
    return Spawned(process, ours)


def _serve_copied(connection: Connection, others: list[Connection], spare: bool) -> None:
    for other in others:  # while one is open here, its process does not see the end of the program
        other.close()
    if spare:
        connection.poll(None)
    _serve(connection)


def _serve(connection: Connection) -> None:
    from qtcompress.engine.workers.worker import serve

    serve(connection)


@contextmanager
def _no_interrupts() -> Iterator[None]:
    """Block Ctrl+C in this thread during the context, and permanently in the processes that it starts.

    A terminal sends it to all processes; a worker that still imports would print a traceback before it could ignore it.
    """
    if not _MASKS:
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
