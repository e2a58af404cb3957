"""Estimates the size and time of a batch before it starts, from a sample of its pictures. The latest one wins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from qtcompress.core.errors import QtCompressError
from qtcompress.core.types import Report
from qtcompress.engine.estimates.estimate import Estimate, Expected, blocks, expected, from_the_middle
from qtcompress.engine.job.job import Job
from qtcompress.gui.batch.controller import BatchController
from qtcompress.gui.batch.preflight_controller import Forecaster
from qtcompress.gui.batch.progress import Phase, Tally
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.tasks.debounced_task import DebouncedTask
from qtcompress.gui.tasks.runner import JobRunner, Reporter

DEBOUNCE_MS = 800  # pragma: no mutate - a matter of taste
MOST_MEASURED = 24  # pragma: no mutate - pictures, half a second to two each on one core
_MOST_TRIED = 3  # pictures of a block, of which the first ones may be damaged

EstimateJob = Callable[[Job, Report], Estimate]


@dataclass(frozen=True, slots=True)
class _Measured:
    """The estimate of one picture."""

    job: Job
    estimate: Estimate


class Estimator(QObject):
    """Estimates the jobs of the next batch in a worker, while nothing else runs. It measures each job only once.

    Parameters
    ----------
    runner : JobRunner
        Of one thread, so that the other cores stay free for the person's own work.
    foresee : function
        Usually `WorkerPool.foresee`.

    Signals
    -------
    told(Expected or None)
        None where there is nothing to expect.
    outdated
        What was told last no longer holds; a newer estimate will be made.
    """

    told = Signal(object)
    outdated = Signal()

    def __init__(
        self,
        runner: JobRunner,
        model: GalleryModel,
        forecaster: Forecaster,
        batch: BatchController,
        foresee: EstimateJob,
        *,
        debounce_ms: int = DEBOUNCE_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._foresee = foresee
        self._jobs: tuple[Job, ...] = ()
        self._known: dict[Job, Estimate] = {}  # of the last estimate, and of one that was not finished
        self._done = False  # pragma: no mutate - it is set with the jobs
        self._held = False  # while a preview needs the processor
        self._task = DebouncedTask(runner, self._begin, debounce_ms, self)
        forecaster.planned.connect(self.plan)
        batch.tallied.connect(self._on_tallied)

    @property
    def busy(self) -> bool:
        """Whether an estimate runs, or will start after the pause."""
        return self._task.busy

    def plan(self, jobs: tuple[Job, ...] | None) -> None:
        """Estimate these jobs from now on, and no others; None while the jobs are unknown."""
        self._jobs, self._done = jobs or (), False
        self._task.stop()
        if jobs == ():
            self.told.emit(None)
        else:
            self.outdated.emit()
        self._start()

    def hold(self, held: bool) -> None:
        """Pause for a preview, and continue after it."""
        self._held = held
        if held:
            self._task.stop()
        else:
            self._start()

    def _on_tallied(self, tally: Tally) -> None:
        """Stop for a batch; the rest is planned again at its end."""
        if tally.phase is not Phase.IDLE:
            self.plan(())

    def _start(self) -> None:
        if self._jobs and not self._held and not self._done and not self._task.running:
            self._task.start()

    def _begin(self) -> None:
        foresee, all_jobs, items, measured = self._foresee, self._jobs, self._model.items(), dict(self._known)

        def work(reporter: Reporter[_Measured]) -> tuple[Expected, dict[Job, Estimate]]:
            jobs = {job.source: job for job in all_jobs}  # here, as it takes a moment for ten thousand
            sizes = {item.path: item.source.size_bytes for item in items if item.path in jobs}
            parts, known = blocks(sizes, MOST_MEASURED), {}
            for part in parts:
                for path in from_the_middle(part)[:_MOST_TRIED]:
                    estimate = measured.get(jobs[path])
                    try:
                        known[path] = estimate or foresee(jobs[path], reporter)
                    except QtCompressError:  # the batch will report the error
                        continue
                    if estimate is None:
                        reporter.part(_Measured(jobs[path], known[path]))
                    break
            return expected(sizes, parts, known), {jobs[path]: estimate for path, estimate in known.items()}

        self._task.submit(work, part=self._keep, then=self._tell)

    def _keep(self, measured: _Measured) -> None:
        self._known[measured.job] = measured.estimate

    def _tell(self, made: tuple[Expected, dict[Job, Estimate]]) -> None:
        found, self._known = made  # those of other jobs are forgotten
        self._done = True
        self.told.emit(found if found.measured else None)  # the batch will make nothing of what can't be read
