"""The batch: which pictures are compressed, how far it has come, and its results."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from qtcompress.core.errors import JournalError, PlaceError, QtCompressError
from qtcompress.core.types import Report
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.planning.settings import Settings
from qtcompress.engine.session import Session
from qtcompress.gui.batch import plan as planning
from qtcompress.gui.batch.cluster import connected, use_window
from qtcompress.gui.batch.done import Done, ResultKeys
from qtcompress.gui.batch.flight import CompressEntry, InFlight
from qtcompress.gui.batch.plan import PlanBasis, Planned, Preflight, Row
from qtcompress.gui.batch.progress import BatchFigures, Phase, Tally
from qtcompress.gui.gallery.changes import RowChange, SetOutcome, SetProgress, SetState
from qtcompress.gui.gallery.item import RowState
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.tasks.activity import ActivityProgress, ExclusiveActivity
from qtcompress.gui.tasks.runner import JobRunner, Reporter
from qtcompress.gui.tasks.sliced_work import SlicedWork

_TALLY_INTERVAL_MS = 200
_SUBMITTED_AT_ONCE = 250  # jobs, in about 20 ms; ten thousand would block the window for half a second
_MOST_IN_FLIGHT = 1000  # jobs in the runner, so that a hundred thousand stop as promptly as ten


class BatchController(QObject):
    """Plans, starts, pauses and stops the compression of the gallery, and keeps its rows up to date.

    Parameters
    ----------
    activity : ExclusiveActivity
        Taken from the start of a batch to its end.
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
    measured(ActivityProgress)
        How far the measurements for a budget have come.
    budgeted(SharedBudget)
        What the budget does to the quality.
    blocked(QtCompressError)
        Nothing can be written: the batch is paused, and pictures that met this wait. `set_paused` tries again.
    """

    tallied = Signal(object)
    ended = Signal(object)
    refused = Signal(object)
    measured = Signal(object)
    budgeted = Signal(object)
    blocked = Signal(object)

    def __init__(
        self,
        model: GalleryModel,
        runner: JobRunner,
        activity: ExclusiveActivity,
        *,
        compress: CompressEntry,
        session: Session | None = None,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._runner = runner
        self._activity = activity
        self._compress = compress
        self._session = session
        self._clock = clock
        self._phase = Phase.IDLE
        self._planning = False
        self._preflight: Preflight | None = None
        self._keys = ResultKeys(())
        self._jobs: dict[Path, InFlight] = {}
        self._attempt = 0  # how often it was tried again after that
        self._blocked: dict[Path, InFlight] = {}  # pictures that met a full disk, or the like
        self._done = Done()
        self._own: set[Path] = set()
        self._wanted: dict[Path, int] = {}  # pictures that are not submitted yet, and their bytes
        self._forget_batch()
        self._joining = SlicedWork(self._join_some, _SUBMITTED_AT_ONCE, self)  # rows of a resumed batch
        self._planned = SlicedWork(self._submit_some, _SUBMITTED_AT_ONCE, self, room=self._room)
        self._cancelled = SlicedWork(self._rest_some, _MOST_IN_FLIGHT, self)  # jobs whose rows are not updated yet
        self._timer = QTimer(self, singleShot=True, interval=_TALLY_INTERVAL_MS)
        self._timer.timeout.connect(self._tell)
        model.removed.connect(self._on_removed)

    # What the person asks for

    @property
    def phase(self) -> Phase:
        """What the batch is doing."""
        return self._phase

    def remaining(self, settings: Settings, only: Collection[Path] | None = None) -> int:
        """Return how many pictures, or of those in `only`, are not done with exactly these settings."""
        keys = self._keys_for(settings)
        if only is None:
            return len(self._model) - self._done.count(keys)
        return self._done.left_of(only, keys)

    def _keys_for(self, settings: Settings) -> ResultKeys:
        return ResultKeys.of(settings, self._model.own_settings)

    def promised(self, settings: Settings, only: Collection[Path] | None = None) -> int | None:
        """Return how many pictures `start` would compress, without those that it would leave; None if unknown."""
        preflight = self._preflight
        if preflight is None or preflight.basis.settings != settings:
            return None
        return len(preflight.ahead) if only is None else len(preflight.sources_ahead.intersection(only))

    def planning_all(self, settings: Settings) -> Callable[[Report], Preflight]:
        """Return the work of planning what `start` would do; to be done in the pool."""
        done, items = self._done.copy(), self._model.items()
        basis = PlanBasis.of(items, settings, frozenset(self._own))
        return partial(planning.plan_all, self._session, basis, items, done)

    def prepare(self, preflight: Preflight | None) -> None:
        """Take the plan of the whole gallery, which `start` uses if nothing has changed by then."""
        self._preflight = preflight

    def start(self, settings: Settings, *, review: bool = False, only: Collection[Path] | None = None) -> None:
        """Compress all pictures that are not done with these settings, or those `only`, into `settings.output`.

        With `review` results of a batch in place are staged, and replace no original before they are applied.
        """
        if not self._activity.free:
            return
        keys, done = self._keys_for(settings), self._done
        items = self._model.items()
        wanted, room_bytes = planning.wanted_of(items, done, keys, only, settings.budget)
        if not wanted:
            return
        self._forget_batch()
        # In the pool: naming ten thousand results takes half a second, and writing them to the journal another half.
        basis = PlanBasis.of(items, settings, frozenset(self._own))
        begin = partial(planning.begin, self._session, basis, dict(wanted), staged=review, preflight=self._preflight)
        self._begin(settings, lambda reporter: begin(reporter, room_bytes=room_bytes, tell=reporter.part))
        self._want(wanted)
        self._enter(Phase.RUNNING)

    def resume(self, batch: int, settings: Settings, *, set_aside: bool = False, whole: bool = True) -> None:
        """Resume a batch of the journal with its own options.

        Its pictures are added to the gallery; only those that are left unless `whole`.
        """
        session = self._session
        if session is None or not self._activity.free:
            return
        self._forget_batch()
        apart = self._model.own_settings
        self._begin(
            settings,
            lambda reporter: planning.resume(session, batch, settings, apart, set_aside=set_aside, whole=whole),
        )
        self._enter(Phase.RUNNING)

    def forget(self, paths: Sequence[Path]) -> None:
        """Count these pictures as not done, because their results were undone."""
        self._done.forget(paths)

    def set_paused(self, *, paused: bool) -> None:
        """Start no more pictures, or continue, also with those that nothing could be written for."""
        if self._phase in (Phase.RUNNING, Phase.PAUSED):
            if not paused:
                self._attempt += 1
                blocked, self._blocked = self._blocked, {}
                for flight in blocked.values():
                    self._submit(InFlight(flight.entry, flight.size_bytes))
            self._runner.set_paused(paused=paused)
            self._enter(Phase.PAUSED if paused else Phase.RUNNING)

    def stop(self) -> None:
        """Stop everything; `start` continues with the pictures that are left."""
        if self._phase in (Phase.RUNNING, Phase.PAUSED):
            self._enter(Phase.STOPPING)
            self._figures.leave(len(self._wanted) + len(self._blocked))
            self._cancelled.add(replace(flight, progress=None) for flight in self._blocked.values())
            self._blocked.clear()
            self._wanted.clear()
            self._joining.clear()
            self._planned.clear()
            self._runner.cancel_all()
            self._runner.set_paused(paused=False)
            self._end_if_done()

    def cancel(self, paths: Sequence[Path]) -> None:
        """Stop these pictures only."""
        wanted = set(paths)
        self._figures.stop([self._wanted.pop(path) for path in wanted & self._wanted.keys()])
        self._runner.cancel(*[self._jobs[path].ticket for path in wanted & self._jobs.keys()])

    def settle(self) -> None:
        """Update the rows of cancelled jobs now, because the event loop may never run again."""
        self._cancelled.finish()

    def _on_removed(self, paths: tuple[Path, ...]) -> None:
        """Cancel the jobs of rows that were removed, and drop results that come nevertheless."""
        flights = [self._jobs.pop(path) for path in paths if path in self._jobs] if self._jobs else []
        flights += [self._blocked.pop(path) for path in paths if path in self._blocked] if self._blocked else []
        sizes = [flight.size_bytes for flight in flights]
        sizes += [self._wanted.pop(path) for path in (paths if self._wanted else ()) if path in self._wanted]
        self._figures.remove(sizes)
        self._done.forget(paths)
        self._runner.drop(*[flight.ticket for flight in flights])
        self._end_if_done()

    # The plan

    def _begin(self, settings: Settings, work: Callable[[Reporter[ActivityProgress]], Planned]) -> None:
        self._activity.take(self)
        self._runner.set_count(settings.workers)
        self._planning = True
        work, then = connected(self._session, settings, work), partial(self._take_plan, settings)
        failed, cancelled = self._refuse, self._forget_plan
        self._runner.submit(work, part=self.measured.emit, then=then, failed=failed, cancelled=cancelled)

    def _want(self, wanted: dict[Path, int]) -> None:
        self._wanted = wanted
        self._figures.set_total(wanted.values())

    def _take_plan(self, settings: Settings, plan: Planned) -> None:
        self._planning = False
        use_window(self._runner, self._session, settings)
        self._keys = plan.keys
        if plan.shared is not None:
            self.budgeted.emit(plan.shared)
        self._figures.number, self._figures.staged, self._figures.words = plan.number, plan.staged, plan.words
        self._touch()
        self._model.set_forecasts(plan.forecasts)
        if self._phase is not Phase.STOPPING:
            joining = [row for row in plan.rows if row.source is not None]
            if joining:
                self._want(dict(plan.wanted))
                self._told = True
                self._joining.add(joining)
                self._joining.step()
            elif self._wanted:
                self._planned.add(plan.rows)
                self._planned.step()
        self._end_if_done()

    def _refuse(self, error: QtCompressError) -> None:
        self._planning = False
        self._want({})
        self.refused.emit(error)
        self._end_if_done()

    def _forget_plan(self) -> None:
        self._planning = False
        self._end_if_done()

    def _join_some(self, rows: list[Row]) -> None:
        """Add rows of a resumed batch to the gallery, with what the journal knows about them."""
        self._model.add(row.source for row in rows if row.source is not None)
        for row in rows:
            if row.done:
                self._done.add(row.path, self._keys.key(row.path))
        self._model.update_many((row.path, change) for row in rows for change in row.changes)
        self._planned.add(row for row in rows if row.entry is not None)
        self._end_if_done()

    # The jobs

    def _room(self) -> int:
        return _MOST_IN_FLIGHT - len(self._jobs)

    def _submit_some(self, rows: list[Row]) -> None:
        """Queue some of the planned jobs; pictures that were removed or cancelled meanwhile are left out."""
        changes: list[tuple[Path, RowChange]] = []
        for row in rows:
            size_bytes = self._wanted.pop(row.path, None)
            if size_bytes is not None and row.entry is not None:
                self._submit(InFlight(row.entry, size_bytes))
                changes.append((row.path, SetState(RowState.QUEUED, "")))
        self._model.update_many(changes)
        self._end_if_done()

    def _submit(self, flight: InFlight) -> None:
        self._jobs[flight.source] = flight
        flight.attempt = self._attempt
        flight.ticket = self._runner.submit(
            partial(self._compress, flight.entry),
            started=partial(self._on_started, flight),
            progressed=partial(self._on_progressed, flight),
            then=partial(self._take, flight),
            failed=partial(self._take_failure, flight),
            cancelled=partial(self._on_cancelled, flight),
        )

    def _on_started(self, flight: InFlight) -> None:
        flight.progress = 0.0
        self._model.update(flight.source, SetState(RowState.RUNNING))
        self._touch()

    def _on_progressed(self, flight: InFlight, fraction: float) -> None:
        flight.progress = fraction
        self._model.update(flight.source, SetProgress(fraction))
        self._touch()

    def _take(self, flight: InFlight, outcome: Outcome) -> None:
        source, in_place = flight.source, flight.entry.job.recipe.in_place
        del self._jobs[source]
        self._model.update(source, SetOutcome(outcome, in_place, staged=self._figures.staged, read=True))
        self._figures.end(outcome, flight.size_bytes)
        if outcome.target is not None and not in_place:
            self._own.add(outcome.target)
        if outcome.status is not Status.FAILED:
            self._done.add(source, self._keys.key(source))
        self._touch()
        self._end_if_done()

    def _take_failure(self, flight: InFlight, error: QtCompressError) -> None:
        if isinstance(error, PlaceError | JournalError) and self._phase is not Phase.STOPPING:
            self._block(flight, error)
            return
        source, size_bytes = flight.source, flight.size_bytes
        sentence = error.sentence(source.name)
        self._take(flight, Outcome(source, None, Status.FAILED, sentence, size_bytes, size_bytes))

    def _block(self, flight: InFlight, error: QtCompressError) -> None:
        """Let a picture wait, and pause, because any other picture would meet the same error."""
        del self._jobs[flight.source]
        if flight.attempt < self._attempt:  # it met the error before a person asked to try again
            self._submit(InFlight(flight.entry, flight.size_bytes))
            return
        self._blocked[flight.source] = flight
        self._model.update(flight.source, SetState(RowState.QUEUED, ""))
        if len(self._blocked) == 1:
            self.set_paused(paused=True)
            self.blocked.emit(error)

    def _on_cancelled(self, flight: InFlight) -> None:
        del self._jobs[flight.source]
        self._figures.stop([flight.size_bytes])
        self._cancelled.add([flight])  # so that a thousand rows change with one signal

    def _rest_some(self, flights: list[InFlight]) -> None:
        """Change the rows of cancelled jobs: those that had begun are stopped, the others wait again."""
        waiting, stopped = SetState(RowState.WAITING), SetState(RowState.CANCELLED)
        changes = ((one.source, waiting if one.progress is None else stopped) for one in flights)
        self._model.update_many(changes)
        self._end_if_done()

    # The end

    def _end_if_done(self) -> None:
        if self._planned.busy and self._room() > 0:
            self._planned.wake()
        if self._phase is Phase.IDLE or self._planning or self._jobs or self._blocked:
            return
        if self._joining.busy or self._planned.busy or self._cancelled.busy:
            return
        self._runner.set_paused(paused=False)
        self._enter(Phase.IDLE)
        if self._figures.total or self._told:
            self.ended.emit(self.tally())

    def _enter(self, phase: Phase) -> None:
        self._phase = phase
        self._figures.stopwatch.run(running=phase is Phase.RUNNING)
        if phase is Phase.IDLE:
            self._activity.release(self)
        self._tell()

    def tally(self) -> Tally:
        """Return how far the batch has come."""
        running_bytes = sum((flight.progress or 0.0) * flight.size_bytes for flight in self._jobs.values())
        return self._figures.tally(self._phase, running_bytes)

    def _forget_batch(self) -> None:
        self._figures = BatchFigures(self._clock)
        self._told = False  # whether `ended` is signalled even if nothing was left to do

    def _touch(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _tell(self) -> None:
        self._timer.stop()
        self.tallied.emit(self.tally())
