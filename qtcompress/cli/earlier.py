"""Results of earlier runs that are there: a second run shows them, instead of a table of nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from qtcompress.engine.job.job import Job, Outcome, Status
from qtcompress.engine.journal.already_done import there


def shown_with_results(outcomes: Sequence[Outcome], jobs: Mapping[Path, Job]) -> tuple[list[Outcome], str]:
    """Return the outcomes with the sizes of results that are there, and a sentence about those; "" without any."""
    shown, folders = [], []
    for outcome in outcomes:
        job = jobs.get(outcome.source)
        made = _result(outcome, job) if job is not None else None
        if made is None:
            shown.append(outcome)
        else:
            shown.append(replace(outcome, target=made, target_bytes=made.stat().st_size, reason=""))
            folders.append(made.parent)
    if not folders:
        return shown, ""
    count = "1 picture was" if len(folders) == 1 else f"{len(folders):,} pictures were"
    place = min(folders, key=lambda folder: len(folder.parts))
    return shown, (
        f"{count} compressed before with these options, and the results are in {place}; --force compresses again."
    )


def _result(outcome: Outcome, job: Job) -> Path | None:
    if outcome.status is not Status.SKIPPED:
        return None
    return next((path for path in job.places if outcome.reason == there(path) and path.is_file()), None)
