"""Turn a maximum size of a whole gallery into a goal for each of its pictures, before the batch starts.

The budget is for all pictures that are in the folder after the batch. What the batch does not compress, such as an
animation or a result of an earlier batch, has the bytes that it has; the other pictures share the rest.

All pictures get the same quality, and not the same slope of quality over bytes: with equal slopes, the pictures that
need most bytes would lose most quality, and people notice the worst pictures.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from qtcompress.core.errors import Cancelled, LeftAlone, QtCompressError, UsageError
from qtcompress.core.text import Text
from qtcompress.core.types import Report
from qtcompress.engine.estimates.estimate import Estimate, Proof
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.job.goal import LEAST_QUALITY, USUAL_QUALITY, EncodingResult, Goal
from qtcompress.engine.job.job import Job

_ROOM = 0.985  # share of a budget that the search aims at, so that a small error does not exceed the budget
_FULL = 0.97  # share of a budget above which no better quality is searched
_ROUNDS = 4
_HOPELESS = 1.25  # times the budget: above, sample sizes at the lowest quality are enough to refuse it
_HALVINGS = 20
_Answer = TypeVar("_Answer")


class Each(Protocol):
    """Run a function for many jobs, possibly in threads; return answers, or the error instead, by source."""

    def __call__(
        self, jobs: Sequence[Job], ask: Callable[[Job, Report], _Answer]
    ) -> Mapping[Path, _Answer | QtCompressError]:
        """Return the answers by source."""
        ...


def answering(
    ask: Callable[[Job, Report], _Answer],
) -> Callable[[Job, Report], tuple[Path, _Answer | QtCompressError] | None]:
    """Return a function for `Each`: the source with its answer, or with the error instead; None if it was cancelled."""

    def attempt(job: Job, report: Report) -> tuple[Path, _Answer | QtCompressError] | None:
        try:
            return job.source, ask(job, report)
        except Cancelled:
            return None
        except QtCompressError as error:
            return job.source, error

    return attempt


MeasureRates = Callable[[Job, Report], Estimate]
"""Measures a sample of a picture at several qualities (`sampling.foresee` with rates)."""

Prove = Callable[[Job, float, tuple[EncodingResult, ...], Report], Proof]
"""Encodes the whole picture at a quality, with one of some known encodings (`sampling.prove`)."""

Proved = Callable[[Sequence[Job], Mapping[Path, Estimate], float], dict[Path, Estimate]]
"""Returns the estimates of jobs, each with a proof at a quality."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The pictures that are in the folder after the batch, and are not compressed: their number, and their bytes."""

    pictures: int = 0
    size_bytes: int = 0

    @property
    def take(self) -> Text:
        """The beginning of a clause about these pictures: "2 pictures that are not compressed take 9,000 bytes"."""
        return Text.plural(
            self.pictures,
            "{n} picture that is not compressed takes {size_bytes:,} bytes",
            "{n:,} pictures that are not compressed take {size_bytes:,} bytes",
            size_bytes=self.size_bytes,
        )


_NOTHING = Standing()


@dataclass(frozen=True, slots=True)
class Shared:
    """The goals of all jobs for one budget.

    pictures : number of pictures that share the budget
    quality : the common quality of these pictures
    expected_bytes : expected size of their results
    standing : the other pictures, which take a part of the budget as they are
    """

    jobs: tuple[Job, ...]
    pictures: int
    quality: float
    expected_bytes: int
    standing: Standing = _NOTHING


def common_quality(jobs: Sequence[Job], estimates: Mapping[Path, Estimate], budget_bytes: int) -> float:
    """Return the best common quality of all pictures within a budget, from what is known so far.

    It is at most the quality of the jobs' goals, and at least `LEAST_QUALITY`, even if that exceeds the budget.
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
    """Return the jobs with goals that keep the sum of all results below a budget, at one quality for all.

    Each picture also gets a maximum size, in proportion to its expected size. So the sum stays below the budget even if
    estimates are wrong. A picture whose original will probably be kept needs no maximum, and its size is not increased.
    Encodings that were proved to be smallest are settled in the goal. The jobs contain their goals, so a resumed batch
    needs only its journal.

    Parameters
    ----------
    estimates : mapping of sources to estimates
        With rates. Pictures without an estimate, such as unreadable ones, count as 0 bytes and keep their goals.
    """
    sizes = {source: found.bytes_at(quality) for source, found in estimates.items()}
    staying = {job.source for job in jobs if job.source in sizes and _stays(job, estimates[job.source], quality)}
    making = {source: size for source, size in sizes.items() if source not in staying}
    growth = 1 + (budget_bytes - sum(sizes.values())) / max(sum(making.values()), 1)
    most = {source: max(math.floor(size * growth), 1) for source, size in making.items()}
    shared = [_sharing(job, estimates.get(job.source), quality, most.get(job.source)) for job in jobs]
    return Shared(tuple(shared), len(estimates), quality, round(sum(sizes.values())))


def _sharing(job: Job, found: Estimate | None, quality: float, most_bytes: int | None) -> Job:
    """Return a job with a goal of this quality; without a goal or an estimate, it does not change."""
    goal = job.recipe.goal
    if found is None or goal is None:
        return job
    goal = replace(goal, quality=quality)
    if most_bytes is not None:
        goal = _limited(goal, most_bytes, found.proof_at(quality))
    return replace(job, recipe=job.recipe.with_goal(goal))


def _limited(goal: Goal, most_bytes: int, proof: Proof | None) -> Goal:
    """Return a goal with a maximum size, and with the encoding that was proved to be smallest."""
    settled = None if proof is None else proof.made
    return replace(goal, max_bytes=min(most_bytes, goal.max_bytes or most_bytes), settled=settled)


def _stays(job: Job, found: Estimate, quality: float) -> bool:
    """Tell whether an original will probably be kept, and no larger result can replace it."""
    return found.bytes_at(quality) >= found.source_bytes and (job.recipe.in_place or not job.recipe.allow_larger)


def _pictures(count: int) -> Text:
    return Text.plural(count, "This picture", "These {n:,} pictures")


def _standing(jobs: Sequence[Job], found: Mapping[Path, Estimate | QtCompressError]) -> Standing:
    """Return the pictures without an estimate that are in the folder after the batch.

    In place, all of them are. In an output folder, those are that are copied, and a damaged picture is not.
    """
    sizes = []
    for job in jobs:
        answer, stamp = found.get(job.source), Stamp.of(job.source)
        copied = job.copy is not None and (answer is None or isinstance(answer, LeftAlone))
        if stamp is not None and not isinstance(answer, Estimate) and (job.recipe.in_place or copied):
            sizes.append(stamp.size_bytes)
    return Standing(len(sizes), sum(sizes))


def resolve(
    jobs: Sequence[Job],
    budget_bytes: int,
    each: Each,
    *,
    rates: MeasureRates,
    prove: Prove,
    results: Collection[Path] = (),
) -> Shared:
    """Measure all pictures, and return their jobs with goals that keep to a budget (`share_out`).

    Samples have errors, and the curve between their rates has larger ones, most of all if a picture's quality drops in
    jumps. So all pictures are encoded whole at the common quality, and again until the budget is well used; the batch
    will make the same files. The jobs of refused and unreadable pictures do not change, nor those of `results`, which
    earlier batches made.

    Raises
    ------
    UsageError
        If the pictures exceed the budget even at the lowest quality, or if they must not lose anything.
    """
    chosen = [job for job in jobs if not job.refusal and job.source not in results and job.recipe.goal is not None]
    if any(job.recipe.goal is not None and job.recipe.goal.lossless for job in chosen):
        what = Text("a budget lowers the quality, but each pixel is to be kept")
        raise UsageError(what, "Choose another quality than lossless, or no budget.")
    foreseen = each(chosen, rates)
    standing = _standing(jobs, foreseen)
    if standing.size_bytes > budget_bytes:
        what = Text("{take}, which is more than the budget of {budget:,}", take=standing.take, budget=budget_bytes)
        if results:
            raise UsageError(what, "Allow more bytes, or name fewer pictures, or --force to compress results again.")
        raise UsageError(what, "Allow more bytes, or name fewer pictures.")
    known = {source: found for source, found in foreseen.items() if isinstance(found, Estimate)}
    shared = _shared(
        jobs, known, budget_bytes - standing.size_bytes, standing, partial(_proved, each=each, prove=prove)
    )
    return replace(shared, standing=standing)


def _shared(
    jobs: Sequence[Job], known: Mapping[Path, Estimate], budget_bytes: int, standing: Standing, proved: Proved
) -> Shared:
    """Return the jobs with goals that keep to what is left of a budget, by proofs at several qualities."""
    chosen = [job for job in jobs if job.source in known]
    quality = common_quality(chosen, known, budget_bytes)
    _check(chosen, known, budget_bytes, _HOPELESS, standing)
    best: Shared | None = None
    for _ in range(_ROUNDS):
        known = proved(chosen, known, quality)
        shared = share_out(jobs, known, budget_bytes, quality)
        if _is_better(shared, best, budget_bytes):
            best = shared
        elif quality == _limits(chosen)[0]:
            _check(chosen, known, budget_bytes, 1.0, standing)
        following = common_quality(chosen, known, budget_bytes)
        if following == quality or _FULL * budget_bytes <= shared.expected_bytes <= budget_bytes:
            break
        quality = following
    return best or share_out(jobs, known, budget_bytes, quality)


def _is_better(shared: Shared, best: Shared | None, budget_bytes: int) -> bool:
    """Tell whether goals keep to the budget, and have a better quality than the best ones so far."""
    return shared.expected_bytes <= budget_bytes and (best is None or best.quality < shared.quality)


def _check(
    jobs: Sequence[Job], known: Mapping[Path, Estimate], budget_bytes: int, doubt: float, standing: Standing
) -> None:
    """Raise UsageError if the pictures exceed `doubt` times what is left of a budget at the lowest quality."""
    low, _ = _limits(jobs)
    least_bytes = _total(known, low)
    if least_bytes > doubt * budget_bytes:
        reduced = Text(
            "{pictures} can't be reduced to {budget:,} bytes", pictures=_pictures(len(known)), budget=budget_bytes
        )
        if standing.pictures:
            reduced = Text("{clause}, because {take} of the budget", clause=reduced, take=standing.take)
        what = Text(
            "{clause}: at a quality of {quality:g}, the lowest possible one, about {size_bytes:,.0f} are needed",
            clause=reduced,
            quality=low,
            size_bytes=least_bytes,
        )
        raise UsageError(what, "Allow more bytes, or more formats.")


def _proved(
    jobs: Sequence[Job], known: Mapping[Path, Estimate], quality: float, *, each: Each, prove: Prove
) -> dict[Path, Estimate]:
    """Return the estimates, each with a proof of the whole picture at a quality."""

    def proof(job: Job, report: Report) -> Proof:
        return prove(job, quality, known[job.source].near, report)

    asked = [job for job in jobs if known[job.source].rates and known[job.source].proof_at(quality) is None]
    proofs = {source: proof for source, proof in each(asked, proof).items() if isinstance(proof, Proof)}
    return {source: one.with_proof(proofs[source]) if source in proofs else one for source, one in known.items()}
