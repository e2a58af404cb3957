"""The most bytes of a whole gallery -> a goal for each of its pictures, before the batch begins.

One quality for all, and not one slope of quality over bytes: with equal slopes the pictures that are dear to keep well
are those that are ruined first, and a person sees the worst ones.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from qtcompress.core.errors import QtCompressError, UsageError
from qtcompress.core.types import Report
from qtcompress.engine.estimate import Estimate, Rate
from qtcompress.engine.goal import LEAST_QUALITY, USUAL_QUALITY, Tried
from qtcompress.engine.job import Job
from qtcompress.engine.pool import WorkerPool

_ROOM = 0.94  # of a budget that is planned with; what estimates are off by, the most bytes of each picture make good
_HALVINGS = 20
Answer = TypeVar("Answer")


class Each(Protocol):
    """Ask about many jobs at once, in threads of whoever has some; answers, or why there is none, by source."""

    def __call__(
        self, jobs: Sequence[Job], ask: Callable[[Job, Report], Answer]
    ) -> Mapping[Path, Answer | QtCompressError]:
        """Return the answers."""
        ...


@dataclass(frozen=True, slots=True)
class Shared:
    """A budget, shared out.

    pictures : how many take part
    quality : what every one of them is to have
    expected_bytes : what all results are likely to take
    """

    jobs: tuple[Job, ...]
    pictures: int
    quality: float
    expected_bytes: int


def common_quality(jobs: Sequence[Job], estimates: Mapping[Path, Estimate], budget_bytes: int) -> float:
    """Return the best quality that all pictures can have together within a budget, no better than the jobs wish for.

    Raises
    ------
    UsageError
        When the least quality takes more.
    """
    known = list(estimates.values())
    high = min((job.goal.quality or USUAL_QUALITY for job in jobs if job.goal is not None), default=USUAL_QUALITY)
    low = min(LEAST_QUALITY, high)
    least_bytes = sum(found.bytes_at(low) for found in known)
    if least_bytes > budget_bytes:
        raise UsageError(
            f"{_pictures(len(known))} can't be brought to {budget_bytes:,} bytes: at a quality of {low:g}, the least"
            f" there is, they take about {least_bytes:,.0f}",
            "Allow more, or more formats.",
        )
    room = _ROOM * budget_bytes
    if sum(found.bytes_at(high) for found in known) <= room:
        return high
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        fits = sum(found.bytes_at(middle) for found in known) <= room
        low, high = (middle, high) if fits else (low, middle)
    return math.floor(10 * low) / 10


def share_out(jobs: Sequence[Job], estimates: Mapping[Path, Estimate], budget_bytes: int) -> Shared:
    """Return the jobs with goals that bring all results together below a budget: one quality for all.

    Each picture also gets the most bytes that it may take, in proportion to what it is likely to; so the sum holds
    whatever the estimates were off by. The goals stand in the jobs, so that a batch that is taken up again needs no
    more than its journal.

    Parameters
    ----------
    estimates : mapping of sources to estimates
        With rates; pictures without one, such as those that can't be read, take nothing and are left as they are.

    Raises
    ------
    UsageError
        When the least quality takes more.
    """
    quality = common_quality(jobs, estimates, budget_bytes)
    expected = sum(found.bytes_at(quality) for found in estimates.values())
    growth = budget_bytes / max(expected, 1)
    shared = []
    for job in jobs:
        found = estimates.get(job.source)
        if found is not None and job.goal is not None:
            most = max(math.floor(found.bytes_at(quality) * growth), 1)
            most = min(most, job.goal.max_bytes or most)
            job = replace(job, goal=replace(job.goal, quality=quality, max_bytes=most))
        shared.append(job)
    return Shared(tuple(shared), len(estimates), quality, round(expected))


def _pictures(count: int) -> str:
    return "This picture" if count == 1 else f"These {count:,} pictures"


def resolve(jobs: Sequence[Job], budget_bytes: int, pool: WorkerPool, each: Each) -> Shared:
    """Look into all pictures, and return their jobs with goals that keep to a budget (`share_out`).

    Samples may be off: each sampled picture is made once at about the quality that it will have, and its rates are set
    right by that. What is refused, or can't be read, is left as it is. Raises UsageError as `common_quality` does.
    """
    chosen = [job for job in jobs if not job.refusal and job.goal is not None]
    foreseen = each(chosen, partial(pool.foresee, rates=True))
    known = {source: found for source, found in foreseen.items() if isinstance(found, Estimate)}
    quality = common_quality(chosen, known, budget_bytes)
    rates: dict[Path, Rate] = {}
    for source, found in known.items():
        rate = found.nearest(quality)
        if found.sampled and rate is not None and rate.size_bytes < found.source_bytes:
            rates[source] = rate

    def verify(job: Job, report: Report) -> Tried:
        return pool.make_whole(job, rates[job.source].tried, report)

    for source, tried in each([job for job in chosen if job.source in rates], verify).items():
        if isinstance(tried, Tried):
            known[source] = known[source].corrected(rates[source], tried)
    return share_out(jobs, known, budget_bytes)
