"""The line after a batch about a format that was not allowed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from qtcompress.cli.terminal import print_line
from qtcompress.core.errors import QtCompressError
from qtcompress.core.types import Report
from qtcompress.engine.estimates import left_out
from qtcompress.engine.job.job import Job
from qtcompress.engine.session import Session
from qtcompress.engine.workers.requests import AvifBytesRequest

Ask = Callable[[Job, Report], int | None]
AskEach = Callable[[Sequence[Job], Ask], Mapping[Path, int | QtCompressError | None]]


def tell_left_out(session: Session, batch: int, jobs: Sequence[Job], ask_each: AskEach) -> None:
    """Print what AVIF would have saved on a few pictures of a batch that has ended; nothing if that is little.

    The outcomes are read from the journal only where AVIF would have competed for one of the `jobs`.
    """
    if not any(map(left_out.leaves_out, jobs)):
        return

    def measure(jobs: Sequence[Job]) -> dict[Path, int | None]:
        found = ask_each(list(jobs), lambda job, report: session.pool.ask(AvifBytesRequest(job), report))
        return {path: answer for path, answer in found.items() if not isinstance(answer, QtCompressError)}

    try:
        said = left_out.told(((one.job, one.outcome) for one in session.each(batch)), measure)
    except KeyboardInterrupt:  # the batch is complete
        return
    if said:
        print_line(said)
