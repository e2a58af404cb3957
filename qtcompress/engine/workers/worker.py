"""The worker process: it runs requests, one after the other, for a thread of the program that sends them.

If a decoder crashes or a picture takes all memory, only this process and one file are lost, and not the program. The
two sides send the values below over a pipe. The program's side is `pool.py`.
"""

from __future__ import annotations

import faulthandler
import gc
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
from qtcompress.core.text import Text
from qtcompress.core.types import Report, Stage
from qtcompress.engine.job.goal import EncodingResult, Goal
from qtcompress.engine.job.job import Intent
from qtcompress.engine.job.memory import confine, give_back, weigh
from qtcompress.engine.workers.requests import Request

_INTERVAL_S = 0.05  # between two reports, and between two checks of the pipe
_ORPHAN_S = 3.0  # for cleaning up after the program has ended
LONGEST_S = 4 * 3600.0  # maximum per picture; then a timer in C ends the process, even if it hangs and holds the GIL


@dataclass(frozen=True, slots=True)
class Assigned:
    """A request, and the maximum number of threads for it."""

    request: Request[object]
    threads: int = 1


@dataclass(frozen=True, slots=True)
class WarmUp:
    """Import the slow modules; there is no answer."""


@dataclass(frozen=True, slots=True)
class WorkProgress:
    """The progress of the work, which also shows that the process is alive."""

    stage: Stage
    fraction: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """The number of pixels and the expected memory of a picture; the process waits for permission to decode it."""

    pixels: int
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Ready:
    """The file is written; the process waits for permission to give it its name."""

    intent: Intent


@dataclass(frozen=True, slots=True)
class Leading:
    """The encoding that leads a contest; there is no answer."""

    tried: EncodingResult


@dataclass(frozen=True, slots=True, eq=False)
class Ended:
    """The end of a request: its result or its error; `Cancelled` if it was cancelled."""

    result: object = None
    error: QtCompressError | Cancelled | None = None


class Reply(Enum):
    """The program's answers to a worker during its work."""

    GO = "go"
    CANCEL = "cancel"


Message = WorkProgress | Weighed | Ready | Leading | Ended


def serve(connection: Connection) -> None:
    """Run requests until the program has ended. This runs in a process of its own."""
    _settle_in()
    gc.disable()  # as in __main__.py
    for slow in ("qtcompress.engine.compress", "cv2"):  # before the first request arrives
        importlib.import_module(slow)
    gc.freeze()
    gc.enable()
    last_pixels = 0
    learner = threading.Thread(target=_warm_up, name="warm up", daemon=True)
    with suppress(EOFError, OSError):  # the program has ended, so the worker ends, too
        while True:
            message: Assigned | WarmUp | Reply = connection.recv()
            if isinstance(message, Reply):
                continue  # to the last request, which had ended before its cancellation came
            learns = isinstance(message, WarmUp) or message.request.fits_palette
            if learner.ident is None and learns:
                learner.start()  # while the first picture is decoded
            if isinstance(message, Assigned):
                give_back(last_pixels)  # not before the last answer, for which the program waits
                context = _Context(connection, message.threads)
                connection.send(_ended(message.request, context))
                last_pixels = context.pixels


def _warm_up() -> None:
    from qtcompress.core import palette

    palette.warm_up()


def _settle_in() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal sends it to all processes; the program reacts to it
    for library in ("OMP", "OPENBLAS", "MKL"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    os.environ.setdefault("JOBLIB_MULTIPROCESSING", "0")
    warnings.filterwarnings("ignore", module="PIL")
    # Decoders in C print messages to these; the important errors come as exceptions.
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    threading.Thread(target=_leave_with_parent, name="leave with parent", daemon=True).start()


def _leave_with_parent() -> None:
    """End this process when the program has ended, even if it hangs in a decoder.

    PR_SET_PDEATHSIG is no solution: its signal comes when the *thread* ends that started the process, such as a pool's.
    """
    parent = parent_process()
    if parent is not None:
        wait([parent.sentinel])
        time.sleep(_ORPHAN_S)  # the next report will notice it, and remove incomplete files
        os._exit(1)


class _Context:
    """The services that a running request can use (`requests.Context`)."""

    def __init__(self, connection: Connection, threads: int) -> None:
        self._connection = connection
        self.report = _reporter(connection)
        self.threads = threads
        self.pixels = 0  # of the picture, once they are known

    def weigh(self, pixels: int, goal: Goal | None = None) -> None:
        """Wait for memory, and limit this process to it."""
        self.pixels = max(self.pixels, pixels)
        size_bytes = weigh(pixels, goal)
        self._ask(Weighed(pixels, size_bytes))
        confine(size_bytes)

    def commit(self, intent: Intent) -> None:
        """Wait for permission to give the result its name."""
        self._ask(Ready(intent))

    def lead(self, tried: EncodingResult) -> None:
        """Tell which encoding leads a contest."""
        self._connection.send(Leading(tried))

    def _ask(self, message: Weighed | Ready) -> None:
        self._connection.send(message)
        if self._connection.recv() is not Reply.GO:
            raise Cancelled


def _ended(request: Request[object], context: _Context) -> Ended:
    """Run a request, and return its end, whatever happens."""
    faulthandler.dump_traceback_later(LONGEST_S, exit=True)
    try:
        confine(weigh(0))
        return Ended(request.run(context))
    except (Cancelled, QtCompressError) as error:
        return Ended(error=error)
    except MemoryError:
        what = Text("takes more memory than a picture of its size needs")
        return Ended(error=WorkerError(what, "Check whether it is damaged."))
    except (EOFError, BrokenPipeError, ConnectionError):
        raise
    except Exception as error:  # one picture must not end a batch
        what = Text("could not be worked on ({kind}: {error})", kind=type(error).__name__, error=error)
        return Ended(error=WorkerError(what, "Please report this."))
    finally:
        faulthandler.cancel_dump_traceback_later()


def _reporter(connection: Connection) -> Report:
    """Return a report that sends progress over the pipe; it raises Cancelled if the program cancels or has ended."""
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
