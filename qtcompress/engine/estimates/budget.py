"""The most bytes of a whole gallery -> a goal for each of its pictures, before the batch begins.

One quality for all, and not one slope of quality over bytes: with equal slopes the pictures that are dear to keep well
are those that are ruined first, and a person sees the worst ones.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol, TypeVar

from qtcompress.core.errors import QtCompressError, UsageError
from qtcompress.core.types import Report
from qtcompress.engine.estimates.estimate import Estimate, Proof
from qtcompress.engine.job.goal import LEAST_QUALITY, USUAL_QUALITY, EncodingResult
from qtcompress.engine.job.job import Job

_ROOM = 0.985  # of a budget that is aimed at: a miss by so little is not to make it too much
_FULL = 0.97  # of a budget, with which it is used up well enough
_ROUNDS = 4
_HOPELESS = 1.25  # times a budget that samples take at the least quality, to refuse it without making them whole
_HALVINGS = 20
_Answer = TypeVar("_Answer")


class Each(Protocol):
    """Ask about many jobs at once, in threads of whoever has some; answers, or why there is none, by source."""

    def __call__(
        self, jobs: Sequence[Job], ask: Callable[[Job, Report], _Answer]
    ) -> Mapping[Path, _Answer | QtCompressError]:
        """Return the answers."""
        ...


MeasureRates = Callable[[Job, Report], Estimate]
"""Measures a sample of a picture at several qualities (`sampling.foresee` with rates)."""

Prove = Callable[[Job, float, tuple[EncodingResult, ...], Report], Proof]
"""Makes the whole picture at a quality, as one of some encodings (`sampling.prove`)."""


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
    """Return the best quality that all pictures can have together within a budget, as far as is known.

    No better than the jobs wish for, and no worse than the least there is, though that may take more.
    """
    low, high = _limits(jobs)
    room_bytes = _ROOM * budget_bytes
    for quality in (high, low):
        if (_total(estimates, quality) <= room_bytes) is (quality == high):
            return quality
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if _total(estimates, middle) <= room_bytes else (low, middle)
    return math.floor(10 * low) / 10


def _limits(jobs: Sequence[Job]) -> tuple[float, float]:
    goals = [job.recipe.goal for job in jobs]
    high = min((goal.quality or USUAL_QUALITY for goal in goals if goal is not None), default=USUAL_QUALITY)
    return min(LEAST_QUALITY, high), high


def _total(estimates: Mapping[Path, Estimate], quality: float) -> float:
    return sum(found.bytes_at(quality) for found in estimates.values())


def share_out(jobs: Sequence[Job], estimates: Mapping[Path, Estimate], budget_bytes: int, quality: float) -> Shared:
    """Return the jobs with goals that bring all results together below a budget, at one quality for all.

    Each picture also gets the most bytes that it may take, in proportion to what it is likely to; so the sum holds
    whatever the estimates were off by. One that is likely to stay needs no such limit, and gets none of the room. What
    was proved to be smallest is settled. The goals stand in the jobs, so that a batch that is taken up again needs no
    more than its journal.

    Parameters
    ----------
    estimates : mapping of sources to estimates
        With rates; pictures without one, such as those that can't be read, take nothing and are left as they are.
    """
    sizes = {source: found.bytes_at(quality) for source, found in estimates.items()}
    staying = {job.source for job in jobs if job.source in sizes and _stays(job, estimates[job.source], quality)}
    making = sum(size for source, size in sizes.items() if source not in staying)
    growth = 1 + (budget_bytes - sum(sizes.values())) / max(making, 1)
    shared = []
    for job in jobs:
        goal = job.recipe.goal
        if job.source in sizes and goal is not None:
            proof = estimates[job.source].proof_at(quality)
            goal = replace(goal, quality=quality)
            if job.source not in staying:
                most = max(math.floor(sizes[job.source] * growth), 1)
                goal = replace(
                    goal, max_bytes=min(most, goal.max_bytes or most), settled=None if proof is None else proof.made
                )
            job = replace(job, recipe=job.recipe.with_goal(goal))
        shared.append(job)
    return Shared(tuple(shared), len(estimates), quality, round(sum(sizes.values())))


def _stays(job: Job, found: Estimate, quality: float) -> bool:
    """Tell whether an original is likely to stay, and nothing larger can come of it."""
    return found.bytes_at(quality) >= found.source_bytes and (job.recipe.in_place or not job.recipe.allow_larger)


def _pictures(count: int) -> str:
    return "This picture" if count == 1 else f"These {count:,} pictures"


def resolve(jobs: Sequence[Job], budget_bytes: int, each: Each, *, rates: MeasureRates, prove: Prove) -> Shared:
    """Look into all pictures, and return their jobs with goals that keep to a budget (`share_out`).

    Samples may be off, and what lies between their rates is more so, most where a picture does not get worse little by
    little. So all are made whole at the quality that they may have together, and again until the budget is used up; the
    batch will make the same. What is refused, or can't be read, is left as it is.

    Raises
    ------
    UsageError
        When the least quality takes more.
    """
    chosen = [job for job in jobs if not job.refusal and job.recipe.goal is not None]
    foreseen = each(chosen, rates)
    known = {source: found for source, found in foreseen.items() if isinstance(found, Estimate)}
    quality = common_quality(chosen, known, budget_bytes)
    _check(chosen, known, budget_bytes, _HOPELESS)
    best: Shared | None = None
    for _ in range(_ROUNDS):
        known = _proved([job for job in chosen if job.source in known], known, quality, each, prove)
        shared = share_out(jobs, known, budget_bytes, quality)
        if shared.expected_bytes <= budget_bytes and (best is None or best.quality < quality):
            best = shared
        elif quality == _limits(chosen)[0]:
            _check(chosen, known, budget_bytes, 1.0)
        following = common_quality(chosen, known, budget_bytes)
        if following == quality or _FULL * budget_bytes <= shared.expected_bytes <= budget_bytes:
            break
        quality = following
    return best or share_out(jobs, known, budget_bytes, quality)


def _check(jobs: Sequence[Job], known: Mapping[Path, Estimate], budget_bytes: int, doubt: float) -> None:
    """Raise UsageError when the least quality takes more than a budget, and so many times more."""
    low, _ = _limits(jobs)
    least_bytes = _total(known, low)
    if least_bytes > doubt * budget_bytes:
        raise UsageError(
            f"{_pictures(len(known))} can't be brought to {budget_bytes:,} bytes: at a quality of {low:g}, the least"
            f" there is, they take about {least_bytes:,.0f}",
            "Allow more, or more formats.",
        )


def _proved(
    jobs: Sequence[Job], known: Mapping[Path, Estimate], quality: float, each: Each, prove: Prove
) -> dict[Path, Estimate]:
    """Return estimates, set right by what the whole pictures take at a quality."""

    def proof(job: Job, report: Report) -> Proof:
        return prove(job, quality, known[job.source].near, report)

    asked = [job for job in jobs if known[job.source].rates and known[job.source].proof_at(quality) is None]
    proofs = {source: proof for source, proof in each(asked, proof).items() if isinstance(proof, Proof)}
    return {source: one.with_proof(proofs[source]) if source in proofs else one for source, one in known.items()}
