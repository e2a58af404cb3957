"""Start the processes that work on pictures.

Imports hardly anything, so that the command line can start the first one before it imports all else: both take .2 s.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess


@dataclass(frozen=True, slots=True, eq=False)
class Spawned:
    """A process that serves requests (`worker.serve`), and this end of the pipe to it."""

    process: SpawnProcess
    connection: Connection


_ahead: list[Spawned] = []  # started before anybody asked for them


def start_ahead() -> None:
    """Start a process that the next `spawn` returns; if it can't be, `spawn` will say so."""
    try:
        _ahead.append(_started())
    except OSError:
        return


def spawn() -> Spawned:
    """Return a process that waits for work. Raises OSError. To be called by one thread at a time."""
    return _ahead.pop() if _ahead else _started()


def _started() -> Spawned:
    # Spawned and not forked: OpenCV and threads don't survive a fork.
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs,), name="qtcompress worker", daemon=True)
    try:
        with _no_interrupts():
            process.start()
    finally:
        theirs.close()
    return Spawned(process, ours)


def _serve(connection: Connection) -> None:
    from qtcompress.engine.workers.worker import serve

    serve(connection)


@contextmanager
def _no_interrupts() -> Iterator[None]:
    """Hold back Ctrl+C from this thread and for ever from the processes that it starts.

    A terminal sends it to all, and a worker that still imports would print a traceback before it could ignore it.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()  # by the first start otherwise, and it ends with SIGINT let through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
