"""The batch: which pictures are compressed, how far it has come, what it came to."""

from __future__ import annotations

import time
from collections import Counter, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from qtcompress.core.types import Report
from qtcompress.engine.job.job import Job, Outcome, Status
from qtcompress.engine.planning.settings import Settings
from qtcompress.engine.session import Session
from qtcompress.gui.batch import plan as planning
from qtcompress.gui.batch.plan import Done, Planned, Row
from qtcompress.gui.batch.progress import Phase, Tally
from qtcompress.gui.gallery.item import STATE_OF, RowState
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.tasks.runner import Failed, Finished, JobRunner, Reporter, TaskProgress, Ticket

_TALLY_INTERVAL_MS = 200
_SUBMITTED_AT_ONCE = 250  # jobs, in some 20 ms; ten thousand would hold up the window for half a second
_AHEAD = 1000  # jobs in the runner at the most, so that a hundred thousand are stopped as promptly as ten
_LEAST_DONE = 0.02  # of the whole, before a time left is more than a guess


@dataclass(frozen=True, slots=True)
class _InFlight:
    """A job that waits or runs, and what it counts for in the progress."""

    job: Job
    size_bytes: int


class BatchController(QObject):
    """Plans, starts, pauses and stops the compression of the gallery, and tells the rows what becomes of them.

    Parameters
    ----------
    compress : CompressEntry
        Usually that of `session`.
    session : Session, optional
        Keeps the journal; without it a batch can be neither resumed nor undone.

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
        compress: planning.CompressEntry,
        session: Session | None = None,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._runner = runner
        self._compress = compress
        self._session = session
        self._clock = clock
        self._phase = Phase.IDLE
        self._planning: Ticket | None = None
        self._key: planning.Key = ()
        self._jobs: dict[Ticket, _InFlight] = {}
        self._progress: dict[Ticket, float] = {}
        self._done = Done()
        self._own: set[Path] = set()
        self._wanted: dict[Path, int] = {}  # pictures that are not submitted yet, and their bytes
        self._joining: deque[Row] = deque()  # rows of a batch that is taken up again
        self._planned: deque[Row] = deque()  # what is to be submitted
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
        return len(self._model) - self._done.count(planning.result_key(settings))

    def foreseeing(self, settings: Settings) -> Callable[[Report], planning.Foreseen]:
        """Return the work of telling what `start` would do; to be done in the pool."""
        done, own = self._done.copy(), frozenset(self._own)
        return partial(planning.foresee_all, self._session, self._model.items(), done, settings, own)

    def start(self, settings: Settings, *, review: bool = False) -> None:
        """Compress what is not done with these settings yet; `settings` say where to.

        With `review` results of a batch in place are staged, and replace nothing before they are applied.
        """
        if self._phase is not Phase.IDLE:
            return
        key, done = planning.result_key(settings), self._done
        items = self._model.items()
        fresh = not done.count(key)
        wanted = {
            item.source.path: item.source.size_bytes for item in items if fresh or not done.has(item.source.path, key)
        }
        if not wanted:
            return
        self._forget_batch()
        # In the pool, since ten thousand names take half a second, and to write them down as much again.
        own, session, planned = frozenset(self._own), self._session, dict(wanted)

        def plan(reporter: Reporter) -> Planned:
            sources = [item.source for item in items]
            palettes = {item.path: item.given.palette for item in items if item.given is not None}
            return planning.begin(session, sources, planned, settings, own, reporter, staged=review, palettes=palettes)

        self._begin(settings, plan)
        self._want(wanted)
        self._enter(Phase.RUNNING)

    def resume(self, batch: int, settings: Settings, *, set_aside: bool = False) -> None:
        """Take up a batch of the journal again, with the options it was begun with; its pictures join the gallery."""
        session = self._session
        if self._phase is not Phase.IDLE or session is None:
            return
        self._forget_batch()
        self._begin(settings, lambda reporter: planning.resume(session, batch, settings, set_aside=set_aside))
        self._enter(Phase.RUNNING)

    def forget(self, paths: Sequence[Path]) -> None:
        """Count these pictures as not done, since what was done to them was undone."""
        self._done.forget(paths)

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
            self._counts[RowState.CANCELLED] += len(self._wanted)
            self._wanted.clear()
            self._joining.clear()
            self._planned.clear()
            self._runner.cancel_all()
            self._runner.set_paused(paused=False)
            self._end_if_done()

    def cancel(self, paths: Sequence[Path]) -> None:
        """Stop these pictures only."""
        wanted = set(paths)
        for path in wanted & self._wanted.keys():
            self._done_bytes += self._wanted.pop(path)
            self._counts[RowState.CANCELLED] += 1
        self._runner.cancel(*[ticket for ticket, flight in self._jobs.items() if flight.job.source in wanted])

    # What the runner and the gallery tell

    @Slot(object)
    def on_removed(self, paths: tuple[Path, ...]) -> None:
        """Give up what was taken off the list; a result that comes all the same is dropped."""
        gone = set(paths)
        tickets = [ticket for ticket, flight in self._jobs.items() if flight.job.source in gone]
        sizes = [self._jobs.pop(ticket).size_bytes for ticket in tickets]
        sizes += [self._wanted.pop(path) for path in (gone if self._wanted else ()) if path in self._wanted]
        self._total -= len(sizes)
        self._total_bytes -= sum(sizes)
        for ticket in tickets:
            self._progress.pop(ticket, None)
        self._done.forget(paths)
        self._runner.cancel(*tickets)
        self._end_if_done()

    @Slot(int)
    def on_started(self, ticket: Ticket) -> None:
        """Mark the row of a job that runs."""
        if ticket in self._jobs:
            self._progress[ticket] = 0.0
            self._model.update(self._jobs[ticket].job.source, state=RowState.RUNNING, progress=0.0)
            self._touch()

    @Slot(object)
    def on_progressed(self, progress: TaskProgress) -> None:
        """Move the bar of a row."""
        if progress.ticket in self._jobs:
            self._progress[progress.ticket] = progress.fraction
            self._model.update(self._jobs[progress.ticket].job.source, progress=progress.fraction)
            self._touch()

    @Slot(object)
    def on_finished(self, end: Finished) -> None:
        """Take the plan, or the outcome of a job."""
        if end.ticket == self._planning and isinstance(end.result, Planned):
            self._planning = None
            self._take_plan(end.result)
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
            changes[flight.job.source] = {"state": RowState.CANCELLED if began else RowState.WAITING, "progress": 0.0}
            self._counts[RowState.CANCELLED] += 1
            self._done_bytes += flight.size_bytes
        self._model.update_many(changes)
        self._end_if_done()

    # How it goes on

    def _begin(self, settings: Settings, work: Callable[[Reporter], Planned]) -> None:
        self._runner.set_count(settings.workers)
        self._planning = self._runner.submit(work)

    def _want(self, wanted: dict[Path, int]) -> None:
        self._wanted = wanted
        self._total = len(wanted)
        self._total_bytes = sum(wanted.values())

    def _take_plan(self, plan: Planned) -> None:
        self._batch, self._staged, self._key, self._forced = plan.number, plan.staged, plan.key, plan.forced
        self._model.set_forecasts(plan.forecasts)
        if self._phase is Phase.STOPPING:
            return
        self._joining.extend(row for row in plan.rows if row.source is not None)
        if self._joining:
            self._want(dict(plan.wanted))
            self._told = True
        if self._joining or self._wanted:
            self._planned.extend(row for row in plan.rows if row.entry is not None)
            self._submit_some()

    def _submit_some(self) -> None:
        """Queue some of what was planned, and more when the window has had its turn and the runner has room."""
        changes: dict[Path, dict[str, Any]] = {}
        joining = [self._joining.popleft() for _ in range(min(_SUBMITTED_AT_ONCE, len(self._joining)))]
        self._model.add(row.source for row in joining if row.source is not None)
        for row in joining:
            if row.entry is None:
                changes[row.path] = row.known
                if row.known["state"] not in (RowState.FAILED, RowState.SET_ASIDE):
                    self._done.add(row.path, self._key)
        room = min(_SUBMITTED_AT_ONCE, _AHEAD - len(self._jobs), len(self._planned))
        for row in [self._planned.popleft() for _ in range(room)]:
            size_bytes = self._wanted.pop(row.path, None)
            if size_bytes is not None and row.entry is not None:
                ticket = self._runner.submit(partial(self._compress, row.entry, forced=self._forced))
                self._jobs[ticket] = _InFlight(row.entry.job, size_bytes)
                changes[row.path] = {**row.known, "state": RowState.QUEUED, "progress": 0.0, "sentence": ""}
        self._model.update_many(changes)
        if self._joining or (self._planned and len(self._jobs) < _AHEAD):
            self._submitter.start()
        self._end_if_done()

    def _take(self, ticket: Ticket, outcome: Outcome) -> None:
        flight = self._jobs.pop(ticket)
        source = flight.job.source
        self._progress.pop(ticket, None)
        state = STATE_OF[outcome.status]
        changes = planning.known_from(outcome, in_place=flight.job.recipe.in_place)
        if self._staged and state is RowState.COMPRESSED:
            changes.update(state=RowState.STAGED, replaced=False)
        if outcome.width:
            changes.update(width=outcome.width, height=outcome.height)
        self._model.update(source, **changes)
        self._done_bytes += flight.size_bytes
        self._counts[state] += 1
        self._source_bytes += outcome.source_bytes
        self._target_bytes += outcome.target_bytes or outcome.source_bytes
        if outcome.target is not None and not flight.job.recipe.in_place:
            self._own.add(outcome.target)
        if outcome.status is not Status.FAILED:
            self._done.add(source, self._key)
        self._touch()

    def _end_if_done(self) -> None:
        if self._planned and len(self._jobs) < _AHEAD:
            self._submitter.start()
        if self._phase is Phase.IDLE or self._planning is not None or self._joining or self._planned or self._jobs:
            return
        self._count_time()
        self._runner.set_paused(paused=False)
        self._enter(Phase.IDLE)
        if self._total or self._told:
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
            done=sum(counts.values()) - counts[RowState.CANCELLED],
            fraction=fraction,
            seconds_left=elapsed_s * (1 - fraction) / fraction if told else None,
            source_bytes=self._source_bytes,
            target_bytes=self._target_bytes,
            compressed=counts[RowState.COMPRESSED],
            kept=counts[RowState.KEPT],
            skipped=counts[RowState.SKIPPED],
            failed=counts[RowState.FAILED],
            stopped=counts[RowState.CANCELLED],
            batch=self._batch,
            staged=self._staged,
        )

    def _forget_batch(self) -> None:
        self._counts: Counter[RowState] = Counter()
        self._total = 0
        self._total_bytes = self._done_bytes = self._source_bytes = self._target_bytes = 0
        self._batch = 0
        self._staged = self._forced = False
        self._told = False  # whether its end is told even if nothing was left to do
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
