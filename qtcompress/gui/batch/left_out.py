"""Tells after a batch what a format would have saved that was not allowed, once that is measured on a few pictures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from qtcompress.core.errors import QtCompressError
from qtcompress.engine.estimates import left_out
from qtcompress.engine.job.job import Job
from qtcompress.engine.session import Session
from qtcompress.engine.workers.requests import AvifBytesRequest
from qtcompress.gui.batch.progress import Phase, Tally
from qtcompress.gui.tasks.runner import JobRunner, Reporter, Ticket


class LeftOut(QObject):
    """Measures in the background, and gives way to the next batch.

    Parameters
    ----------
    runner : JobRunner
        Of one thread of its own.
    session : Session, optional
        None if no journal can be written: then nothing is told.

    Signals
    -------
    told(Text)
        The sentence.
    """

    told = Signal(object)

    def __init__(self, runner: JobRunner, session: Session | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._session = session
        self._ticket: Ticket | None = None

    @Slot(int)
    def begin(self, batch: int) -> None:
        """Measure a batch that has ended."""
        session = self._session
        if session is None:
            return

        def work(reporter: Reporter[object]) -> str:
            def measure(jobs: Sequence[Job]) -> Mapping[Path, int | None]:
                found: dict[Path, int | None] = {}
                for job in jobs:
                    try:
                        found[job.source] = session.pool.ask(AvifBytesRequest(job), reporter)
                    except QtCompressError:
                        continue  # it was moved meanwhile, or the like
                return found

            return left_out.told(((one.job, one.outcome) for one in session.each(batch)), measure)

        self._ticket = self._runner.submit(work, then=self._tell)

    @Slot(object)
    def give_way(self, tally: Tally) -> None:
        """Stop measuring while a batch runs."""
        if tally.phase is Phase.RUNNING and self._ticket is not None:
            self._runner.cancel(self._ticket)
            self._ticket = None

    def _tell(self, sentence: str) -> None:
        self._ticket = None
        if sentence:
            self.told.emit(sentence)
