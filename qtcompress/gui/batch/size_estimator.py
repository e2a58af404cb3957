"""What the batch is likely to come to, told before it starts: a few pictures stand for all. Latest wins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from qtcompress.core.errors import QtCompressError
from qtcompress.core.types import Report
from qtcompress.engine.estimates.estimate import Estimate, Expected, blocks, expected, middle
from qtcompress.engine.job.job import Job
from qtcompress.gui.batch.progress import Phase, Tally
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.tasks.debounced_task import Latest
from qtcompress.gui.tasks.runner import Finished, JobRunner, PartialResult, Reporter

DEBOUNCE_MS = 800
MOST_MEASURED = 24  # pictures, half a second to two each on one core

EstimateJob = Callable[[Job, Report], Estimate]


@dataclass(frozen=True, slots=True)
class _Measured:
    """What one picture is likely to come to."""

    job: Job
    estimate: Estimate


class Estimator(QObject):
    """Estimates what is to do, in a worker, while nothing else is done; what was measured is not measured again.

    Parameters
    ----------
    runner : JobRunner
        Of one thread, which leaves the other cores to whoever looks at pictures meanwhile.
    foresee : function
        Usually `WorkerPool.foresee`.

    Signals
    -------
    told(Expected or None)
        None while nothing is known.
    """

    told = Signal(object)

    def __init__(
        self,
        runner: JobRunner,
        model: GalleryModel,
        foresee: EstimateJob,
        *,
        debounce_ms: int = DEBOUNCE_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._foresee = foresee
        self._jobs: tuple[Job, ...] = ()
        self._known: dict[Job, Estimate] = {}  # of these jobs
        self._done = False
        self._held = False  # while a preview needs the processor
        self._latest = Latest(runner, self._begin, debounce_ms, self)

    @Slot(object)
    def plan(self, jobs: tuple[Job, ...]) -> None:
        """Estimate these from now on, and nothing else."""
        if jobs:
            current = frozenset(jobs)
            self._known = {job: estimate for job, estimate in self._known.items() if job in current}
        self._jobs, self._done = jobs, False
        self._latest.stop()
        self.told.emit(None)
        self._start()

    @Slot(bool)
    def hold(self, held: bool) -> None:
        """Make way for a preview, and go on after it."""
        self._held = held
        if held:
            self._latest.stop()
        else:
            self._start()

    @Slot(object)
    def on_tallied(self, tally: Tally) -> None:
        """Make way for a batch; what comes of it is planned anew at its end."""
        if tally.phase is not Phase.IDLE:
            self.plan(())

    @Slot(object)
    def on_parted(self, part: PartialResult) -> None:
        """Keep what was measured of one picture."""
        if isinstance(part.value, _Measured) and self._latest.counts(part.ticket):
            self._known[part.value.job] = part.value.estimate

    @Slot(object)
    def on_finished(self, end: Finished) -> None:
        """Tell what was found."""
        if isinstance(end.result, Expected) and self._latest.ended(end.ticket):
            self._done = True
            self.told.emit(end.result)

    def _start(self) -> None:
        if self._jobs and not self._held and not self._done and not self._latest.running:
            self._latest.start()

    def _begin(self) -> None:
        foresee, measured = self._foresee, dict(self._known)
        jobs = {job.source: job for job in self._jobs}
        sizes = {path: item.source.size_bytes for path in jobs if (item := self._model.item(path)) is not None}

        def work(reporter: Reporter) -> Expected:
            parts, known = blocks(sizes, MOST_MEASURED), {}
            for path in map(middle, parts):
                estimate = measured.get(jobs[path])
                if estimate is None:
                    try:
                        estimate = foresee(jobs[path], reporter)
                    except QtCompressError:  # the batch will say why
                        continue
                    reporter.part(_Measured(jobs[path], estimate))
                known[path] = estimate
            return expected(sizes, parts, known)

        self._latest.submit(work)
