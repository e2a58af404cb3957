"""What is decided before a batch on a cluster starts: a quality for a budget, and the estimates of a dry run.

Few pictures are measured one by one, as on one machine. Of very many, a sample is measured, and what it tells has an
error, which is stated.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import TypeVar

from qtcompress.cluster.batch import windowed
from qtcompress.cluster.pool import ClusterPool
from qtcompress.core.errors import QtCompressError, UsageError
from qtcompress.core.text import Text
from qtcompress.core.types import Report
from qtcompress.engine.estimates import budget
from qtcompress.engine.estimates.budget import Shared
from qtcompress.engine.estimates.estimate import Estimate, Proof
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.job.job import Job
from qtcompress.engine.workers.requests import EstimateRequest, ProofRequest

MOST_MEASURED = 300
"""Pictures that are measured for a budget; of more, this many are a sample."""
_SURE = 1.96  # standard errors on either side, for 95 %
_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class SampledBudget:
    """A quality for a budget by a sample.

    Parameters
    ----------
    measured, pictures : int
        The number of pictures in the sample, and of all.
    expected_bytes, error_bytes : int
        The expected size of everything in the folder, and how far it may be off, with a probability of 95 %.
    """

    quality: float
    measured: int
    pictures: int
    expected_bytes: int
    error_bytes: int


def each(
    pool: ClusterPool, jobs: Sequence[Job], ask: Callable[[Job, Report], _Found], tick: Callable[[int], None]
) -> dict[Path, _Found | QtCompressError]:
    """Return for each source the answer of `ask` about its job, or the error that it raised."""
    found: dict[Path, _Found | QtCompressError] = {}
    for source, answer in windowed(jobs, budget.answering(ask), lambda: pool.window):
        found[source] = answer
        tick(len(found))
    return found


class Measures:
    """Measures pictures for a budget, and remembers what it found, for the error of a sample."""

    def __init__(self, pool: ClusterPool, tick: Callable[[int], None]) -> None:
        self._pool, self._tick = pool, tick
        self._rates: dict[Path, Estimate] = {}

    def resolve(self, jobs: Sequence[Job], budget_bytes: int, results: Collection[Path]) -> Shared:
        """Return jobs with goals that keep to a budget, as `budget.resolve` does."""
        return budget.resolve(
            jobs, budget_bytes, self._each, rates=self._rate, prove=self._prove, results=results
        )  # fmt: skip

    def size_of(self, job: Job, quality: float) -> float:
        """Return the bytes of what is in the folder for a picture at a quality."""
        known = self._rates.get(job.source)
        if known is not None:
            return known.bytes_at(quality)
        stamp = Stamp.of(job.source)
        stays = stamp is not None and (job.recipe.in_place or job.copy is not None)
        return float(stamp.size_bytes) if stamp is not None and stays else 0.0

    def _each(
        self, jobs: Sequence[Job], ask: Callable[[Job, Report], _Found]
    ) -> Mapping[Path, _Found | QtCompressError]:
        return each(self._pool, jobs, ask, self._tick)

    def _rate(self, job: Job, report: Report) -> Estimate:
        if job.source not in self._rates:
            self._rates[job.source] = self._pool.ask(EstimateRequest(job, rates=True), report)
        return self._rates[job.source]

    def _prove(self, job: Job, quality: float, near: tuple[EncodingResult, ...], report: Report) -> Proof:
        proof = self._pool.ask(ProofRequest(job, quality, near), report)
        self._rates[job.source] = self._rates[job.source].with_proof(proof)
        return proof


def sampled(
    pool: ClusterPool,
    jobs: Callable[[], Iterable[Job]],
    size_of: Callable[[Job], int],
    budget_bytes: int,
    results_of: Callable[[Sequence[Job]], Collection[Path]],
    tick: Callable[[int], None],
) -> SampledBudget:
    """Return the quality at which very many pictures are likely to keep to a budget.

    Parameters
    ----------
    jobs, size_of : function
        All jobs, gone through twice, and the bytes of a source.
    results_of : function
        Returns which sources among some jobs are results already.

    Raises
    ------
    UsageError
        If even the lowest quality takes too much.
    """
    pictures = total_bytes = standing_bytes = 0
    for job in jobs():
        if not job.refusal:
            pictures, total_bytes = pictures + 1, total_bytes + size_of(job)
        elif job.copy is not None or job.recipe.in_place:
            standing_bytes += size_of(job)
    step = max(pictures // MOST_MEASURED, 1)
    chosen = list(islice((job for job in jobs() if not job.refusal), step // 2, None, step))[:MOST_MEASURED]
    sizes = {job.source: size_of(job) for job in chosen}
    results = results_of(chosen)
    measures = Measures(pool, tick)
    room, error = float(budget_bytes - standing_bytes), 0.0
    for _ in range(2):  # the error is known after the first time
        aim = int((room - error) * sum(sizes.values()) / max(total_bytes, 1))
        try:
            quality = measures.resolve(chosen, max(aim, 1), results).quality
        except UsageError as refusal:
            what = Text(
                "{count:,} pictures can't be reduced to {budget:,} bytes, by a sample of {measured}",
                count=pictures, budget=budget_bytes, measured=len(chosen),
            )  # fmt: skip
            raise UsageError(what, "Allow more bytes, or more formats.") from refusal
        made = [measures.size_of(job, quality) for job in chosen]
        expected, error = ratio_estimate(list(sizes.values()), made, total_bytes, pictures)
        if expected + error <= room:
            break
    return SampledBudget(quality, len(chosen), pictures, round(expected + standing_bytes), round(error))


def ratio_estimate(before: Sequence[int], after: Sequence[float], total: int, pictures: int) -> tuple[float, float]:
    """Return the expected sum of a quantity of all pictures, and its error at 95 %, from a sample.

    The ratio estimator of Cochran, Sampling Techniques, section 6.4: sizes after are about proportional to before.

    Parameters
    ----------
    before, after : sequence of numbers
        The sizes of the pictures of the sample.
    total, pictures : int
        The size of all pictures before, and their number.
    """
    count, known = len(before), sum(before)
    ratio = sum(after) / max(known, 1)
    squares = sum((one - ratio * size) ** 2 for size, one in zip(before, after, strict=True))
    spread = squares / max(count - 1, 1) * max(1 - count / max(pictures, 1), 0.0)
    return ratio * total, _SURE * total / max(known, 1) * math.sqrt(count * spread)


def with_quality(jobs: Iterable[Job], quality: float) -> Iterator[Job]:
    """Yield jobs whose goals have another quality."""
    for job in jobs:
        goal = job.recipe.goal
        yield job if goal is None else replace(job, recipe=job.recipe.with_goal(replace(goal, quality=quality)))
