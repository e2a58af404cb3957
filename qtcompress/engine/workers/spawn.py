"""Start the worker processes.

This module imports very little, so that the command line can start the first process before it imports the rest. Both
take .2 s.
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
    """A process that serves requests (`worker.serve`), and the program's end of the pipe to it."""

    process: SpawnProcess
    connection: Connection


_ahead: list[Spawned] = []  # started before the first `spawn`


def start_ahead() -> None:
    """Start a process in advance for the next `spawn`; if that fails, `spawn` will report it."""
    try:
        _ahead.append(_started())
    except OSError:
        return


def spawn() -> Spawned:
    """Return a process that waits for requests. Raises OSError. Only one thread at a time may call it."""
    return _ahead.pop() if _ahead else _started()


def _started() -> Spawned:
    # The method is spawn and not fork, because OpenCV and threads do not survive a fork.
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
    """Block Ctrl+C in this thread during the context, and permanently in the processes that it starts.

    A terminal sends it to all processes; a worker that still imports would print a traceback before it could ignore it.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()  # otherwise the first start does it, and at its end unblocks SIGINT
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
