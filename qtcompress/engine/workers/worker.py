"""The process that works on pictures: one after the other, for a thread elsewhere that feeds and watches it.

A decoder that crashes or a picture that eats the memory costs this process and one file, and not the program. The two
sides talk over a pipe in the values below. The other side is `pool.py`.
"""

from __future__ import annotations

import faulthandler
import importlib
import os
import signal
import threading
import time
import warnings
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait

from qtcompress.core.errors import Cancelled, QtCompressError, WorkerError
from qtcompress.core.types import Report, Stage
from qtcompress.engine.job.goal import Goal
from qtcompress.engine.job.job import Intent
from qtcompress.engine.job.memory import confine, give_back, weigh
from qtcompress.engine.workers.requests import Request

_INTERVAL_S = 0.05  # between two reports, and two looks at the pipe
_ORPHAN_S = 3.0  # to clean up after the program has gone
LONGEST_S = 4 * 3600.0  # for one picture; whoever hangs for so long, holding Python's lock, is ended by a timer in C


@dataclass(frozen=True, slots=True)
class Assigned:
    """A request, and the most threads that it may use."""

    request: Request[object]
    threads: int = 1


@dataclass(frozen=True, slots=True)
class WarmUp:
    """Import what is slow to import; not answered."""


@dataclass(frozen=True, slots=True)
class WorkProgress:
    """How far the work has come; the sign of life."""

    stage: Stage
    fraction: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """The picture has so many pixels, is expected to take so much memory, and waits for leave to be decoded."""

    pixels: int
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Ready:
    """All is written, and waits for leave to get its name."""

    intent: Intent


@dataclass(frozen=True, slots=True, eq=False)
class Ended:
    """The end of a request: its result, or what went wrong; `Cancelled` where it was cancelled."""

    result: object = None
    error: QtCompressError | Cancelled | None = None


class Reply(Enum):
    """What the other side says to a worker in its work."""

    GO = "go"
    CANCEL = "cancel"


Message = WorkProgress | Weighed | Ready | Ended


def serve(connection: Connection) -> None:
    """Work on requests until the other side is gone. Runs in a process of its own."""
    _settle_in()
    importlib.import_module("qtcompress.engine.compress")  # before the first request comes
    learner = threading.Thread(target=_warm_up, name="warm up", daemon=True)
    with suppress(EOFError, OSError):  # the program has ended, and so does its worker
        while True:
            message: Assigned | WarmUp = connection.recv()
            learns = isinstance(message, WarmUp) or message.request.fits_palette
            if learner.ident is None and learns:
                learner.start()  # beside the decoding of the first picture
            if isinstance(message, Assigned):
                give_back()  # what the last picture left; not behind it, where somebody waits for the end
                connection.send(_ended(message, connection))


def _warm_up() -> None:
    from qtcompress.core import palette

    palette.warm_up()


def _settle_in() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends it to all; the program decides what it means
    for library in ("OMP", "OPENBLAS", "MKL"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    os.environ.setdefault("JOBLIB_MULTIPROCESSING", "0")
    warnings.filterwarnings("ignore", module="PIL")
    # Decoders in C write their complaints to these; what matters comes as an exception.
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    threading.Thread(target=_leave_with_parent, name="leave with parent", daemon=True).start()


def _leave_with_parent() -> None:
    """End this process when the program has gone, even if it hangs in a decoder.

    Not by PR_SET_PDEATHSIG: that signal comes when the *thread* ends that started the process, as those of a pool do.
    """
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        time.sleep(_ORPHAN_S)  # the next report will have noticed, and removed what was half written
        os._exit(1)


class _Context:
    """What a request has while it runs (`requests.Context`)."""

    def __init__(self, connection: Connection, threads: int) -> None:
        self._connection = connection
        self.report = _reporter(connection)
        self.threads = threads

    def weigh(self, pixels: int, goal: Goal | None = None) -> None:
        """Ask for memory, and let this process take no more than that."""
        size_bytes = weigh(pixels, goal)
        self._ask(Weighed(pixels, size_bytes))
        confine(size_bytes)

    def commit(self, intent: Intent) -> None:
        """Ask for permission to give the result its name."""
        self._ask(Ready(intent))

    def _ask(self, message: Weighed | Ready) -> None:
        self._connection.send(message)
        if self._connection.recv() is Reply.CANCEL:
            raise Cancelled


def _ended(assigned: Assigned, connection: Connection) -> Ended:
    """Return what became of a request, whatever happens."""
    faulthandler.dump_traceback_later(LONGEST_S, exit=True)
    try:
        confine(weigh(0))
        return Ended(assigned.request.run(_Context(connection, assigned.threads)))
    except (Cancelled, QtCompressError) as error:
        return Ended(error=error)
    except MemoryError:
        what = "takes more memory than a picture of its size should"
        return Ended(error=WorkerError(what, "Look whether it is damaged."))
    except (EOFError, BrokenPipeError, ConnectionError):
        raise
    except Exception as error:  # one picture must not end a batch
        what = f"could not be worked on ({type(error).__name__}: {error})"
        return Ended(error=WorkerError(what, "Please report this."))
    finally:
        faulthandler.cancel_dump_traceback_later()


def _reporter(connection: Connection) -> Report:
    """Return a report that goes over the pipe, and raises Cancelled when that was asked for, or nobody is there."""
    following = 0.0

    def report(stage: Stage, fraction: float) -> None:
        nonlocal following
        now = time.monotonic()
        if now < following:
            return
        following = now + _INTERVAL_S
        try:
            connection.send(WorkProgress(stage, fraction))
            if connection.poll() and connection.recv() is Reply.CANCEL:
                raise Cancelled
        except (EOFError, OSError) as error:
            raise Cancelled from error

    return report
