"""A budget for a gallery: one quality for all, sums that hold, and a clear word where it can't be."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from qtcompress.core.errors import LeftAlone, QtCompressError, ReadError, UsageError
from qtcompress.core.types import Options, Pixels, Report, ignore
from qtcompress.engine.estimates import budget
from qtcompress.engine.estimates.estimate import Estimate, Proof, RatePoint
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult, Goal
from qtcompress.engine.job.job import Intent, Job, Status
from qtcompress.engine.planning import plan
from qtcompress.engine.planning.plan import Source
from qtcompress.engine.planning.settings import Settings
from qtcompress.engine.workers.requests import EstimateRequest, ProofRequest
from tests.engine.jobs import asking, compress, job_of

_Answer = TypeVar("_Answer")
TRIED = EncodingResult(Format.JPEG, codec_quality=50, variant="4:2:0")


def _estimate(name: str, source_bytes: int, *rates: tuple[float, int]) -> Estimate:
    made = tuple(RatePoint(quality, size_bytes) for quality, size_bytes in rates)
    return Estimate(Path(name), source_bytes, None, None, source_bytes, 1.0, made)


def _job(name: str, quality: float = 80.0) -> Job:
    return job_of(Path(name), Path(name + ".png"), Options(), goal=Goal(quality=quality))


def test_bytes_follow_the_logarithms_of_the_rates() -> None:
    found = _estimate("a", 9000, (40, 100), (60, 400))
    assert [round(found.bytes_at(quality)) for quality in (30, 40, 50, 60, 70)] == [100, 100, 200, 400, 400]
    bent = _estimate("a", 9000, (30, 100), (50, 200), (80, 1600))
    assert [round(bent.bytes_at(quality)) for quality in (30, 50, 80)] == [100, 200, 1600]
    assert 400 < bent.bytes_at(65) < 566  # less than on the line, which bends
    assert _estimate("a", 9000).bytes_at(50) == 9000


@given(st.lists(st.integers(1, 5000), min_size=3, max_size=6), st.floats(30, 80))
def test_bytes_stay_between_those_of_the_rates_next_to_them(sizes: list[int], quality: float) -> None:
    rates = [(30 + 50 * place / (len(sizes) - 1), size) for place, size in enumerate(sorted(sizes))]
    found = _estimate("a", 9000, *rates)
    low = max(size for at, size in rates if at <= quality)
    high = min(size for at, size in rates if at >= quality)
    assert low - 1e-6 <= found.bytes_at(quality) <= high + 1e-6


def test_proofs_set_the_rates_right() -> None:
    found = _estimate("a", 900, (40, 100), (60, 400), (80, 800)).with_proof(Proof(60, 500, TRIED, (TRIED,)))
    assert [round(found.bytes_at(quality)) for quality in (40, 60, 80)] == [125, 500, 900]
    assert (found.proof_at(60), found.proof_at(61)) == (found.proofs[0], None)
    assert found.near == (TRIED,)
    # WHEN another is known, what lies between depends on the two
    both = found.with_proof(Proof(50, 125, TRIED))
    assert [round(both.bytes_at(quality)) for quality in (50, 55, 60)] == [125, 250, 500]


def test_an_original_that_stays_at_a_quality_stays_at_better_ones() -> None:
    found = _estimate("a", 900, (40, 100), (60, 400), (80, 800)).with_proof(Proof(60, 900))
    assert [round(found.bytes_at(quality)) for quality in (40, 60, 70)] == [100, 900, 900]
    assert found.proof_at(70) == found.proofs[0]
    assert found.proof_at(50) is None


curves = st.lists(
    st.tuples(st.integers(100, 10_000), st.floats(1.05, 3.0)).map(
        lambda made: [(30.0 + 10 * step, round(made[0] * made[1] ** step)) for step in range(6)]
    ),
    min_size=1,
    max_size=8,
)


@given(curves, st.floats(0.05, 1.5))
def test_the_shares_add_up_to_no_more_than_the_budget(made: list[list[tuple[float, int]]], share: float) -> None:
    found = {Path(str(place)): _estimate(str(place), 10**9, *curve) for place, curve in enumerate(made)}
    jobs = [_job(str(source)) for source in found]
    most = max(round(share * sum(one.bytes_at(80) for one in found.values())), 1)
    quality = budget.common_quality(jobs, found, most)
    if quality == 30:
        assert sum(one.bytes_at(30.1) for one in found.values()) > 0.98 * most
        return
    shared = budget.share_out(jobs, found, most, quality)
    goals = [job.recipe.goal for job in shared.jobs if job.recipe.goal is not None]
    assert {goal.quality for goal in goals} == {quality}
    assert sum(goal.max_bytes or 0 for goal in goals) <= max(most, len(jobs))
    assert 29.9 <= quality <= 80
    assert quality == 80 or shared.expected_bytes <= most
    assert all((goal.max_bytes or 0) >= found[job.source].bytes_at(quality) - 1
               for job, goal in zip(shared.jobs, goals, strict=True))  # fmt: skip


def test_the_most_bytes_of_a_picture_hold_beside_a_budget_and_others_are_left() -> None:
    found = {Path("a"): _estimate("a", 9000, (30, 500), (80, 800))}
    limited = job_of(Path("a"), Path("a.png"), Options(), goal=Goal(max_bytes=700))
    unknown, fixed = _job("b"), job_of(Path("c"), Path("c.png"), Options())
    shared = budget.share_out([limited, unknown, fixed], found, 100_000, 80)
    assert shared.jobs[0].recipe.goal == Goal(max_bytes=700)
    assert shared.jobs[1:] == (unknown, fixed)
    assert (shared.pictures, shared.quality) == (1, 80)


def test_what_stays_gets_no_limit_and_none_of_the_room() -> None:
    found = {
        Path("a"): _estimate("a", 900, (30, 500), (80, 900)),
        Path("b"): _estimate("b", 9000, (30, 500), (80, 800)),
    }
    shared = budget.share_out([_job("a"), _job("b")], found, 2000, 80)
    assert [job.recipe.goal for job in shared.jobs] == [Goal(), Goal(max_bytes=1100)]
    # THEN one that may become larger is limited all the same
    larger = asking(_job("a"), allow_larger=True)
    goals = [job.recipe.goal for job in budget.share_out([larger, _job("b")], found, 2000, 80).jobs]
    assert sum(goal.max_bytes or 0 for goal in goals if goal is not None) in (1999, 2000)


class _Pictures:
    """Stands for workers: pictures of which the sample says one thing, and the whole another."""

    def __init__(self, rated: Callable[[float], float], true: Callable[[float], float]) -> None:
        self._rated, self._true = rated, true
        self.asked: list[float] = []

    def rates(self, job: Job, report: Report) -> Estimate:
        return _estimate(job.source.name, 10_000, *((at, round(self._rated(at))) for at in (30.0, 55.0, 80.0)))

    def prove(self, job: Job, quality: float, among: tuple[EncodingResult, ...], report: Report) -> Proof:
        self.asked.append(quality)
        assert among == ((TRIED,) if len(self.asked) > 1 else ())
        size_bytes = round(self._true(quality))
        return Proof(
            quality, size_bytes, replace(TRIED, size_bytes=size_bytes), (TRIED,) if len(self.asked) == 1 else ()
        )


def _resolved(jobs: Sequence[Job], budget_bytes: int, pictures: _Pictures) -> budget.Shared:
    return budget.resolve(jobs, budget_bytes, _each, rates=pictures.rates, prove=pictures.prove)


@pytest.mark.parametrize("factor", [0.7, 0.95, 1.0, 1.1, 1.5])
@pytest.mark.parametrize("slope", [6.0, 10.0])
def test_the_budget_is_used_up_whatever_the_samples_were_off_by(factor: float, slope: float) -> None:
    pictures = _Pictures(lambda at: 100 * 2 ** ((at - 30) / 10), lambda at: factor * 100 * 2 ** ((at - 30) / slope))
    shared = _resolved([_job("a")], 1500, pictures)
    assert 0.95 * 1500 < shared.expected_bytes <= 1500
    goal = shared.jobs[0].recipe.goal
    assert goal is not None
    assert goal.quality == shared.quality == max(one for one in pictures.asked if pictures._true(one) <= 1500)
    assert goal.settled is not None
    assert goal.settled.size_bytes == shared.expected_bytes <= (goal.max_bytes or 0) <= 1500


@pytest.mark.parametrize(("rated", "proofs"), [(5000, 0), (3000, 1)])
def test_a_budget_that_can_not_be_reached_says_what_would_do(rated: int, proofs: int) -> None:
    pictures = _Pictures(lambda at: rated, lambda at: 5000)
    with pytest.raises(UsageError) as caught:
        _resolved([_job("a")], 2500, pictures)
    assert caught.value.sentence() == (
        "This picture can't be reduced to 2,500 bytes: at a quality of 30, the lowest possible one, about 5,000 are"
        " needed: allow more bytes, or more formats."
    )
    assert len(pictures.asked) == proofs


def test_a_budget_that_only_the_samples_exceed_is_kept_to() -> None:
    pictures = _Pictures(lambda at: 3000, lambda at: 2400)
    shared = _resolved([_job("a")], 2500, pictures)
    assert shared.expected_bytes == 2400


@pytest.mark.parametrize("in_place", [False, True])
def test_pictures_that_are_not_compressed_take_their_bytes_of_the_budget(tmp_path: Path, *, in_place: bool) -> None:
    # GIVEN one picture to compress, and one each that is an animation, a result, damaged, and of another format
    jobs = []
    for number, name in enumerate(("a", "animation", "result", "damaged", "raw")):
        (tmp_path / name).write_bytes(bytes(100 * 4**number))
        copy = None if in_place else tmp_path / "out" / name
        refusal = "is a raw file" if name == "raw" else ""
        jobs.append(replace(asking(_job(str(tmp_path / name)), in_place=in_place), copy=copy, refusal=refusal))
    pictures = _Pictures(lambda at: 10 * at, lambda at: 10 * at)

    def rates(job: Job, report: Report) -> Estimate:
        assert job.source.name in ("a", "animation", "damaged")
        if job.source.name != "a":
            raise (LeftAlone if job.source.name == "animation" else ReadError)("is what it is", "Leave it.")
        return replace(pictures.rates(job, report), source=job.source)

    def resolved(budget_bytes: int) -> budget.Shared:
        return budget.resolve(
            jobs, budget_bytes, _each, rates=rates, prove=pictures.prove, results={jobs[2].source}
        )  # fmt: skip

    # THEN those that stay or are copied count, and the picture shares the rest
    left = 400 + 1600 + 25_600 + 6400 * in_place
    shared = resolved(left + 600)
    assert (shared.pictures, shared.standing) == (1, budget.Standing(3 + in_place, left))
    assert 0.9 * 600 < shared.expected_bytes <= 600
    with pytest.raises(UsageError, match=f"bytes, because {3 + in_place} pictures that .* of the budget: at a quality"):
        resolved(left + 10)
    with pytest.raises(UsageError, match="which is more than the budget of 9"):
        resolved(9)


def test_what_leaps_gets_what_it_takes_before_the_leap() -> None:
    # GIVEN a drawing that is good or bad and nothing between, of which the budget allows only the bad
    pictures = _Pictures(lambda at: 10 * at, lambda at: 100 if at < 50.05 else 9000)
    shared = _resolved([_job("a")], 700, pictures)
    assert shared.expected_bytes <= 700
    assert len(pictures.asked) <= 4


class _Here:
    """What a worker gives to a request, in this process."""

    def __init__(self) -> None:
        self.report: Report = ignore
        self.threads = 1

    def weigh(self, pixels: int, goal: Goal | None = None) -> None: ...

    def commit(self, intent: Intent) -> None: ...

    def lead(self, tried: EncodingResult) -> None: ...


def _each(jobs: Sequence[Job], ask: Callable[[Job, Report], _Answer]) -> Mapping[Path, _Answer | QtCompressError]:
    found: dict[Path, _Answer | QtCompressError] = {}
    for job in jobs:
        try:
            found[job.source] = ask(job, ignore)
        except QtCompressError as error:
            found[job.source] = error
    return found


def test_a_gallery_comes_below_its_budget_at_one_quality(
    tmp_path: Path, large_pixels: Pixels, drawn_pixels: Pixels
) -> None:
    for name, pixels in {"a": large_pixels, "b": drawn_pixels}.items():
        Image.fromarray(np.ascontiguousarray(pixels[..., :3])).save(tmp_path / f"{name}.png")
    (tmp_path / "c.png").write_bytes(b"\x89PNG\r\n\x1a\n no more")
    sources = [item for item in plan.scan([tmp_path]) if isinstance(item, Source)]
    jobs = plan.jobs(sources, Settings(output=tmp_path / "out"))
    full = sum(compress(job, ignore).target_bytes for job in jobs[:2])
    for path in (tmp_path / "out").iterdir():
        path.unlink()
    shared = budget.resolve(
        jobs,
        full // 2,
        _each,
        rates=lambda job, report: EstimateRequest(job, rates=True).run(_Here()),
        prove=lambda job, quality, near, report: ProofRequest(job, quality, near).run(_Here()),
    )
    assert shared.pictures == 2
    outcomes = [compress(job, ignore) for job in shared.jobs[:2]]
    assert [outcome.status for outcome in outcomes] == [Status.COMPRESSED] * 2
    assert 0.8 * full // 2 < sum(outcome.target_bytes for outcome in outcomes) <= full // 2
    assert [outcome.made for outcome in outcomes] == [
        job.recipe.goal.settled for job in shared.jobs[:2] if job.recipe.goal is not None
    ]
    scores = [outcome.made.score for outcome in outcomes if outcome.made is not None and outcome.made.score is not None]
    assert min(scores) >= shared.quality
    assert shared.jobs[2].recipe.goal == jobs[2].recipe.goal
