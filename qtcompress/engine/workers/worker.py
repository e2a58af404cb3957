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
from pathlib import Path

from qtcompress.core.errors import Cancelled, QtCompressError, WorkerError
from qtcompress.core.histogram import Histogram
from qtcompress.core.types import Effort, Options, Report, Stage
from qtcompress.engine.estimates.estimate import Estimate, Proof
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.job.job import Intent, Job, Outcome
from qtcompress.engine.job.memory import confine, give_back, weigh
from qtcompress.engine.preview import Thumbnail

_INTERVAL_S = 0.05  # between two reports, and two looks at the pipe
_ORPHAN_S = 3.0  # to clean up after the program has gone
LONGEST_S = 4 * 3600.0  # for one picture; whoever hangs for so long, holding Python's lock, is ended by a timer in C


@dataclass(frozen=True, slots=True)
class CompressRequest:
    """Compress a picture on at most so many threads; answered by an Outcome."""

    job: Job
    threads: int = 1


@dataclass(frozen=True, slots=True)
class ThumbnailRequest:
    """Make a thumbnail; answered by a Thumbnail."""

    path: Path
    max_side: int


@dataclass(frozen=True, slots=True)
class CountColorsRequest:
    """Count the colors of a picture for a shared palette; answered by a Histogram."""

    path: Path
    options: Options
    max_pixels: int
    threads: int = 1


@dataclass(frozen=True, slots=True)
class PaletteCostRequest:
    """Say what the palette in the options costs a picture; answered by a number of points."""

    path: Path
    options: Options
    max_pixels: int
    threads: int = 1


@dataclass(frozen=True, slots=True)
class EstimateRequest:
    """Say what a job is likely to come to, from a sample; answered by an Estimate. `rates` are for a budget."""

    job: Job
    rates: bool = False


@dataclass(frozen=True, slots=True)
class ProofRequest:
    """Say what a job takes at a quality, as something like what was tried before; answered by a Proof."""

    job: Job
    quality: float
    among: tuple[EncodingResult, ...]


@dataclass(frozen=True, slots=True)
class WarmUpRequest:
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
    """The end of a request: what it came to, what went wrong, or None for cancelled."""

    result: Result | QtCompressError | None


class Reply(Enum):
    """What the other side says to a worker in its work."""

    GO = "go"
    CANCEL = "cancel"


Request = (
    CompressRequest
    | CountColorsRequest
    | EstimateRequest
    | ThumbnailRequest
    | ProofRequest
    | PaletteCostRequest
    | WarmUpRequest
)
Result = Outcome | Estimate | Proof | Thumbnail | Histogram | float
Message = WorkProgress | Weighed | Ready | Ended


def serve(connection: Connection) -> None:
    """Work on requests until the other side is gone. Runs in a process of its own."""
    _settle_in()
    importlib.import_module("qtcompress.engine.compress")  # before the first request comes
    learner = threading.Thread(target=_warm_up, name="warm up", daemon=True)
    with suppress(EOFError, OSError):  # the program has ended, and so does its worker
        while True:
            request: Request = connection.recv()
            options = request.job.options if isinstance(request, CompressRequest) else None
            if isinstance(request, PaletteCostRequest):  # by a palette of the picture's own
                options = request.options
            learns = options is not None and options.effort is not Effort.FAST
            if learner.ident is None and (learns or isinstance(request, WarmUpRequest)):
                learner.start()  # beside the decoding of the first picture
            if not isinstance(request, WarmUpRequest):
                give_back()  # what the last picture left; not behind it, where somebody waits for the end
                connection.send(Ended(_result(request, connection)))


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


def _result(
    request: CompressRequest
    | CountColorsRequest
    | EstimateRequest
    | ThumbnailRequest
    | ProofRequest
    | PaletteCostRequest,
    connection: Connection,
) -> Result | QtCompressError | None:
    """Return what became of a request, whatever happens."""
    # Imported here: this module is read by the program, too, which decodes nothing.
    from qtcompress.engine import compress, preview
    from qtcompress.engine.contest import given_palette
    from qtcompress.engine.estimates import sampling

    def ask(message: Weighed | Ready) -> None:
        connection.send(message)
        if connection.recv() is Reply.CANCEL:
            raise Cancelled

    def weighed(pixels: int) -> None:
        goal = request.job.goal if isinstance(request, CompressRequest | EstimateRequest | ProofRequest) else None
        size_bytes = weigh(pixels, goal)
        ask(Weighed(pixels, size_bytes))
        confine(size_bytes)

    report = _reporter(connection)
    faulthandler.dump_traceback_later(LONGEST_S, exit=True)
    try:
        if isinstance(request, ThumbnailRequest):
            confine(weigh(0))
            return preview.thumbnail(request.path, request.max_side, report)
        confine(weigh(0))
        if isinstance(request, (CountColorsRequest, PaletteCostRequest)):
            work = given_palette.count if isinstance(request, CountColorsRequest) else given_palette.cost
            options, most = request.options, request.max_pixels
            return work(request.path, options, most, weighed, report, threads=request.threads)
        if isinstance(request, ProofRequest):
            return sampling.prove(request.job, request.quality, request.among, report, weighed)
        if isinstance(request, EstimateRequest):
            return sampling.foresee(request.job, report, weighed, rates=request.rates)
        stops = compress.Checkpoints(weigh=weighed, commit=lambda intent: ask(Ready(intent)))
        return compress.compress(request.job, report, stops, threads=request.threads)
    except Cancelled:
        return None
    except QtCompressError as error:
        return error
    except MemoryError:
        return WorkerError("takes more memory than a picture of its size should", "Look whether it is damaged.")
    except (EOFError, BrokenPipeError, ConnectionError):
        raise
    except Exception as error:  # one picture must not end a batch
        return WorkerError(f"could not be worked on ({type(error).__name__}: {error})", "Please report this.")
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
