"""The batch: which pictures are compressed, how far it has come, what it came to."""

from __future__ import annotations

import time
from collections import Counter, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from qtcompress.core.types import Report
from qtcompress.engine import plan
from qtcompress.engine.compress import Job, Outcome, Status, compress
from qtcompress.engine.settings import Settings
from qtcompress.gui.gallery import STATE_OF, GalleryModel, Item, State
from qtcompress.gui.jobs import Failed, Finished, JobRunner, Progress, Ticket

BUDGET_MEGAPIXELS = 150.0  # in flight at once; some 20 bytes a pixel
_TALLY_INTERVAL_MS = 200
_PIXELS_A_BYTE = 5  # of a JPEG whose size in pixels is not known yet
_SUBMITTED_AT_ONCE = 250  # jobs, in some 20 ms; ten thousand would hold up the window for half a second
_LEAST_DONE = 0.02  # of the whole, before a time left is more than a guess

Compress = Callable[[Job, Report], Outcome]


class Phase(Enum):
    """What the batch is doing."""

    IDLE = "idle"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"


@dataclass(frozen=True, slots=True)
class Tally:
    """How far the batch has come.

    total, done : pictures; the rest are counts of pictures, too
    fraction : 0..1, by bytes
    seconds_left : None while nothing can be said
    source_bytes, target_bytes : of the pictures that are done, as they stand for the person
    """

    phase: Phase
    total: int
    done: int
    fraction: float
    seconds_left: float | None
    source_bytes: int
    target_bytes: int
    compressed: int = 0
    kept: int = 0
    skipped: int = 0
    failed: int = 0
    stopped: int = 0


@dataclass(frozen=True, slots=True)
class _InFlight:
    """A job that waits or runs, and the weight it has in the progress."""

    job: Job
    size_bytes: int


class BatchController(QObject):
    """Plans, starts, pauses and stops the compression of the gallery, and tells the rows what becomes of them.

    Signals
    -------
    tallied(Tally)
        At most five times a second, and at each change of phase.
    ended(Tally)
        The batch has come to its end, or was stopped.
    refused(QtCompressError)
        The batch could not be planned.
    """

    tallied = Signal(object)
    ended = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        model: GalleryModel,
        runner: JobRunner,
        *,
        compress: Compress = compress,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._runner = runner
        self._compress = compress
        self._clock = clock
        self._phase = Phase.IDLE
        self._planning: Ticket | None = None
        self._key: tuple[object, ...] = ()
        self._jobs: dict[Ticket, _InFlight] = {}
        self._progress: dict[Ticket, float] = {}
        self._done_with: dict[Path, tuple[object, ...]] = {}
        self._own: set[Path] = set()
        self._wanted: dict[Path, int] = {}  # pictures that are not submitted yet, and their bytes
        self._planned: deque[Job] = deque()
        self._forget_batch()
        self._submitter = QTimer(self, singleShot=True, interval=0)
        self._submitter.timeout.connect(self._submit_some)
        self._timer = QTimer(self, singleShot=True, interval=_TALLY_INTERVAL_MS)
        self._timer.timeout.connect(self._tell)

    # What a person asks for

    @property
    def phase(self) -> Phase:
        """What the batch is doing."""
        return self._phase

    def remaining(self, settings: Settings) -> int:
        """Return how many pictures `start` would compress: those not done with these very settings."""
        return len(self._not_done(settings))

    def start(self, settings: Settings) -> None:
        """Compress what is not done with these settings yet; `settings.output` must be a folder."""
        if self._phase is not Phase.IDLE:
            return
        items = self._model.items()
        not_done = self._not_done(settings)
        if not not_done:
            return
        self._forget_batch()
        self._key = _result_key(settings)
        self._runner.set_count(settings.workers)
        # All pictures are planned, so that the names of the results don't depend on what is done already; in the
        # pool, since ten thousand names take half a second.
        sources, own = [item.source for item in items], frozenset(self._own)
        self._planning = self._runner.submit(lambda reporter: plan.jobs(sources, settings, own=own))
        self._wanted = {item.path: item.source.size_bytes for item in items if item.path in not_done}
        self._total = len(self._wanted)
        self._total_bytes = sum(self._wanted.values())
        self._enter(Phase.RUNNING)

    def set_paused(self, *, paused: bool) -> None:
        """Start no more pictures, or go on."""
        if self._phase in (Phase.RUNNING, Phase.PAUSED):
            self._count_time()
            self._runner.set_paused(paused=paused)
            self._enter(Phase.PAUSED if paused else Phase.RUNNING)

    def stop(self) -> None:
        """Stop everything; `start` goes on with what is left."""
        if self._phase in (Phase.RUNNING, Phase.PAUSED):
            self._count_time()
            self._enter(Phase.STOPPING)
            self._counts[State.CANCELLED] += len(self._wanted)
            self._wanted.clear()
            self._planned.clear()
            self._runner.cancel_all()
            self._runner.set_paused(paused=False)
            self._end_if_done()

    def cancel(self, paths: Sequence[Path]) -> None:
        """Stop these pictures only."""
        wanted = set(paths)
        self._runner.cancel(*[ticket for ticket, flight in self._jobs.items() if flight.job.source in wanted])

    # What the runner and the gallery tell

    @Slot(object)
    def on_removed(self, paths: tuple[Path, ...]) -> None:
        """Give up what was taken off the list; a result that comes all the same is dropped."""
        gone = set(paths)
        tickets = [ticket for ticket, flight in self._jobs.items() if flight.job.source in gone]
        sizes = [self._jobs.pop(ticket).size_bytes for ticket in tickets]
        sizes += [self._wanted.pop(path) for path in gone if path in self._wanted]
        self._total -= len(sizes)
        self._total_bytes -= sum(sizes)
        for ticket in tickets:
            self._progress.pop(ticket, None)
        for path in paths:
            self._done_with.pop(path, None)
        self._runner.cancel(*tickets)
        self._end_if_done()

    @Slot(int)
    def on_started(self, ticket: Ticket) -> None:
        """Mark the row of a job that runs."""
        if ticket in self._jobs:
            self._progress[ticket] = 0.0
            self._model.update(self._jobs[ticket].job.source, state=State.RUNNING, progress=0.0)
            self._touch()

    @Slot(object)
    def on_progressed(self, progress: Progress) -> None:
        """Move the bar of a row."""
        if progress.ticket in self._jobs:
            self._progress[progress.ticket] = progress.fraction
            self._model.update(self._jobs[progress.ticket].job.source, progress=progress.fraction)
            self._touch()

    @Slot(object)
    def on_finished(self, end: Finished) -> None:
        """Take the plan, or the outcome of a job."""
        if end.ticket == self._planning:
            self._planning = None
            if self._wanted:
                self._planned.extend(end.result)  # type: ignore[arg-type]  # what plan.jobs returned
                self._submit_some()
        elif end.ticket in self._jobs and isinstance(end.result, Outcome):
            self._take(end.ticket, end.result)
        self._end_if_done()

    @Slot(object)
    def on_failed(self, failed: Failed) -> None:
        """Take a failure."""
        if failed.ticket == self._planning:
            self._planning = None
            self._wanted.clear()
            self._total = 0
            self.refused.emit(failed.error)
        elif failed.ticket in self._jobs:
            flight = self._jobs[failed.ticket]
            source, size_bytes = flight.job.source, flight.size_bytes
            sentence = failed.error.sentence(source.name)
            self._take(failed.ticket, Outcome(source, None, Status.FAILED, sentence, size_bytes, size_bytes))
        self._end_if_done()

    @Slot(object)
    def on_cancelled(self, tickets: tuple[Ticket, ...]) -> None:
        """Put the rows of stopped jobs to rest: those that had begun say so, the others wait again."""
        if self._planning in tickets:
            self._planning = None
        changes: dict[Path, dict[str, Any]] = {}
        for ticket in tickets:
            flight = self._jobs.pop(ticket, None)
            if flight is None:
                continue
            began = self._progress.pop(ticket, None) is not None
            changes[flight.job.source] = {"state": State.CANCELLED if began else State.WAITING, "progress": 0.0}
            self._counts[State.CANCELLED] += 1
            self._done_bytes += flight.size_bytes
        self._model.update_many(changes)
        self._end_if_done()

    # How it goes on

    def _submit_some(self) -> None:
        """Queue some of what was planned, and the rest when the window has had its turn."""
        queued: dict[Path, dict[str, Any]] = {}
        for job in [self._planned.popleft() for _ in range(min(_SUBMITTED_AT_ONCE, len(self._planned)))]:
            item = self._model.item(job.source)
            if item is not None and self._wanted.pop(job.source, None) is not None:
                ticket = self._runner.submit(partial(self._compress, job), weight=_megapixels(item))
                self._jobs[ticket] = _InFlight(job, item.source.size_bytes)
                queued[job.source] = {"state": State.QUEUED, "progress": 0.0, "sentence": ""}
        self._model.update_many(queued)
        if self._planned:
            self._submitter.start()

    def _take(self, ticket: Ticket, outcome: Outcome) -> None:
        flight = self._jobs.pop(ticket)
        source = flight.job.source
        self._progress.pop(ticket, None)
        state = STATE_OF[outcome.status]
        changes: dict[str, Any] = {"state": state, "progress": 0.0, "outcome": outcome, "sentence": outcome.reason}
        if outcome.width:
            changes.update(width=outcome.width, height=outcome.height)
        self._model.update(source, **changes)
        self._done_bytes += flight.size_bytes
        self._counts[state] += 1
        self._source_bytes += outcome.source_bytes
        self._target_bytes += outcome.target_bytes or outcome.source_bytes
        if outcome.target is not None:
            self._own.add(outcome.target)
        if outcome.status is not Status.FAILED:
            self._done_with[source] = self._key
        self._touch()

    def _not_done(self, settings: Settings) -> frozenset[Path]:
        key = _result_key(settings)
        return frozenset(item.path for item in self._model.items() if self._done_with.get(item.path) != key)

    def _end_if_done(self) -> None:
        if self._phase is Phase.IDLE or self._planning is not None or self._planned or self._jobs:
            return
        self._count_time()
        self._runner.set_paused(paused=False)
        self._enter(Phase.IDLE)
        if self._total:
            self.ended.emit(self.tally())

    def _enter(self, phase: Phase) -> None:
        self._phase = phase
        self._since = self._clock()
        self._tell()

    # The figures

    def tally(self) -> Tally:
        """Return how far the batch has come."""
        running = sum(share * self._jobs[ticket].size_bytes for ticket, share in self._progress.items())
        fraction = min(1.0, (self._done_bytes + running) / self._total_bytes) if self._total_bytes else 0.0
        elapsed_s = self._elapsed_s + (self._clock() - self._since if self._phase is Phase.RUNNING else 0.0)
        told = self._phase is Phase.RUNNING and fraction >= _LEAST_DONE
        counts = self._counts
        return Tally(
            phase=self._phase,
            total=self._total,
            done=sum(counts.values()) - counts[State.CANCELLED],
            fraction=fraction,
            seconds_left=elapsed_s * (1 - fraction) / fraction if told else None,
            source_bytes=self._source_bytes,
            target_bytes=self._target_bytes,
            compressed=counts[State.COMPRESSED],
            kept=counts[State.KEPT],
            skipped=counts[State.SKIPPED],
            failed=counts[State.FAILED],
            stopped=counts[State.CANCELLED],
        )

    def _forget_batch(self) -> None:
        self._counts: Counter[State] = Counter()
        self._total = 0
        self._total_bytes = self._done_bytes = self._source_bytes = self._target_bytes = 0
        self._elapsed_s = 0.0
        self._since = self._clock()

    def _count_time(self) -> None:
        if self._phase is Phase.RUNNING:
            self._elapsed_s += self._clock() - self._since
        self._since = self._clock()

    def _touch(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _tell(self) -> None:
        self._timer.stop()
        self.tallied.emit(self.tally())


def _result_key(settings: Settings) -> tuple[object, ...]:
    """Return what decides about a result; the number of workers does not."""
    return settings.options, settings.output, settings.allow_larger, settings.overwrite


def _megapixels(item: Item) -> float:
    pixels = item.width * item.height or item.source.size_bytes * _PIXELS_A_BYTE
    return pixels / 1e6
