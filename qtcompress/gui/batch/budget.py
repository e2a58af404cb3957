"""One size for all results of a gallery: the quality that keeps to it is found before the batch begins.

The functions run in the pool and use no Qt.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from qtcompress.core.errors import Cancelled, QtCompressError, UsageError
from qtcompress.core.text import Text
from qtcompress.core.types import Report
from qtcompress.engine.estimates import budget
from qtcompress.engine.estimates.estimate import Estimate
from qtcompress.engine.job.job import Job
from qtcompress.engine.workers.pool import AnyPool
from qtcompress.engine.workers.requests import EstimateRequest, ProofRequest
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.tasks.activity import ActivityProgress

_tr = RoomTexts(__name__)

_Answer = TypeVar("_Answer")
Tell = Callable[[ActivityProgress], object]


@dataclass(frozen=True, slots=True)
class SharedBudget:
    """What a budget does to the quality.

    pictures : how many pictures share it
    quality : the quality that all of them have
    expected_bytes : what the gallery is likely to take, with what is not compressed
    room_bytes : what they may take
    """

    pictures: int
    quality: float
    expected_bytes: int
    room_bytes: int


def within(
    jobs: Sequence[Job],
    apart: Collection[Path],
    left: Collection[Path],
    room_bytes: int,
    pool: AnyPool,
    workers: int,
    report: Report,
    tell: Tell,
) -> tuple[list[Job], SharedBudget | None]:
    """Return the jobs with goals that keep all results within a room, and what that does to the quality.

    Pictures `apart` have settings of their own and keep them; what they are likely to take is taken off the room, and
    so is what the batch will leave. None is returned if no picture has a quality to share, as with a fixed number of
    colors.

    Raises
    ------
    UsageError
        If the pictures exceed the room even at the lowest quality.
    Cancelled
        From `report`, between two pictures.
    """
    each = partial(_each, workers=workers, report=report, tell=tell)
    kept = {job.source: job for job in jobs if job.source in apart and job.source not in left}
    sizes = each(list(kept.values()), lambda job, report: pool.ask(EstimateRequest(job), report))
    taken = sum(found.target_bytes for found in sizes.values() if isinstance(found, Estimate))
    if taken >= room_bytes:
        raise UsageError(
            Text(
                "The pictures with settings of their own alone take about {taken:,} of the {room_bytes:,} bytes",
                taken=taken,
                room_bytes=room_bytes,
            ),
            Text("Allow more bytes, or give these pictures the common settings."),
        )
    shared = budget.resolve(
        [job for job in jobs if job.source not in kept],
        room_bytes - taken,
        each,
        rates=lambda job, report: pool.ask(EstimateRequest(job, rates=True), report),
        prove=lambda job, quality, near, report: pool.ask(ProofRequest(job, quality, near), report),
        results=left,
    )
    made = {job.source: job for job in shared.jobs}
    planned = [made.get(job.source, job) for job in jobs]
    if not shared.pictures:
        return planned, None
    expected_bytes = shared.expected_bytes + taken + shared.standing.size_bytes
    return planned, SharedBudget(shared.pictures, shared.quality, expected_bytes, room_bytes)


def _each(
    jobs: Sequence[Job],
    ask: Callable[[Job, Report], _Answer],
    *,
    workers: int,
    report: Report,
    tell: Tell,
) -> Mapping[Path, _Answer | QtCompressError]:
    """Return for each source the answer about its job, or the error, and tell how many there are."""

    def attempt(job: Job) -> _Answer | QtCompressError:
        try:
            return ask(job, report)
        except Cancelled:
            raise
        except QtCompressError as error:
            return error

    found: dict[Path, _Answer | QtCompressError] = {}
    with ThreadPoolExecutor(workers, thread_name_prefix="budget") as threads:
        futures = [threads.submit(attempt, job) for job in jobs]
        try:
            for job, future in zip(jobs, futures, strict=True):
                found[job.source] = future.result()
                tell(ActivityProgress(_tr("Measured for the budget: {done:,} of {total:,}"), len(found), len(jobs)))
        finally:
            threads.shutdown(wait=True, cancel_futures=True)
    return found
