"""A budget for a gallery: one quality for all, sums that hold, and a clear word where it can't be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from qtcompress.core.errors import QtCompressError, UsageError
from qtcompress.core.types import Options, Pixels, Report, ignore
from qtcompress.engine import budget, plan
from qtcompress.engine.compress import Status, compress
from qtcompress.engine.estimate import Estimate, Rate
from qtcompress.engine.goal import Format, Goal, Tried
from qtcompress.engine.job import Job
from qtcompress.engine.plan import Source
from qtcompress.engine.pool import WorkerPool
from qtcompress.engine.settings import Settings

TRIED = Tried(Format.JPEG, codec_quality=50, variant="4:2:0")


def _estimate(name: str, source_bytes: int, *rates: tuple[float, int]) -> Estimate:
    made = tuple(Rate(quality, size_bytes, TRIED) for quality, size_bytes in rates)
    return Estimate(Path(name), source_bytes, None, None, source_bytes, 1.0, made, sampled=True)


def _job(name: str, quality: float = 80.0) -> Job:
    return Job(Path(name), Path(name + ".png"), Options(), goal=Goal(quality=quality))


def test_between_rates_bytes_go_by_their_logarithms() -> None:
    found = _estimate("a", 9000, (40, 100), (60, 400))
    assert [round(found.bytes_at(quality)) for quality in (30, 40, 50, 60, 70)] == [100, 100, 200, 400, 400]
    assert _estimate("a", 9000).bytes_at(50) == 9000
    assert found.nearest(51) == found.rates[1]
    assert _estimate("a", 9000).nearest(51) is None


def test_a_whole_encoding_sets_the_rates_right() -> None:
    found = _estimate("a", 900, (40, 100), (60, 400), (80, 800))
    made = Tried(Format.JPEG, size_bytes=500, score=58.0, whole=True)
    right = found.corrected(found.rates[1], made)
    assert [(rate.quality, rate.size_bytes) for rate in right.rates] == [(38, 125), (58, 500), (78, 900)]
    assert not right.sampled


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
    try:
        shared = budget.share_out(jobs, found, most)
    except UsageError:
        assert sum(one.bytes_at(30) for one in found.values()) > most
        return
    goals = [job.goal for job in shared.jobs]
    assert len({goal.quality for goal in goals if goal is not None}) == 1
    assert sum(goal.max_bytes or 0 for goal in goals if goal is not None) <= max(most, len(jobs))
    assert 29.9 <= shared.quality <= 80
    assert shared.quality == 80 or shared.expected_bytes <= most
    assert all(goal is None or (goal.max_bytes or 0) >= 0.99 * found[job.source].bytes_at(shared.quality) - 1
               for job, goal in zip(shared.jobs, goals, strict=True))  # fmt: skip


def test_a_budget_that_can_not_be_reached_says_what_would_do() -> None:
    found = {Path("a"): _estimate("a", 9000, (30, 5000), (80, 8000))}
    with pytest.raises(UsageError) as caught:
        budget.share_out([_job("a")], found, 4000)
    assert caught.value.sentence() == (
        "This picture can't be brought to 4,000 bytes: at a quality of 30, the least there is, they take about 5,000:"
        " allow more, or more formats."
    )


def test_the_most_bytes_of_a_picture_hold_beside_a_budget_and_others_are_left() -> None:
    found = {Path("a"): _estimate("a", 9000, (30, 500), (80, 800))}
    limited = Job(Path("a"), Path("a.png"), Options(), goal=Goal(max_bytes=700))
    unknown, fixed = _job("b"), Job(Path("c"), Path("c.png"), Options())
    shared = budget.share_out([limited, unknown, fixed], found, 100_000)
    assert shared.jobs[0].goal == Goal(max_bytes=700)
    assert shared.jobs[1:] == (unknown, fixed)
    assert (shared.pictures, shared.quality) == (1, 80)


@pytest.fixture
def pool() -> Iterator[WorkerPool]:
    made = WorkerPool(1)
    yield made
    made.close()


def _each(jobs: Sequence[Job], ask: Callable[[Job, Report], object]) -> Mapping[Path, object]:
    found: dict[Path, object] = {}
    for job in jobs:
        try:
            found[job.source] = ask(job, ignore)
        except QtCompressError as error:
            found[job.source] = error
    return found


def test_a_gallery_comes_below_its_budget_at_one_quality(
    pool: WorkerPool, tmp_path: Path, photo_pixels: Pixels, large_pixels: Pixels, drawn_pixels: Pixels
) -> None:
    for name, pixels in {"a": photo_pixels, "b": large_pixels, "c": drawn_pixels}.items():
        Image.fromarray(np.ascontiguousarray(pixels[..., :3])).save(tmp_path / f"{name}.png")
    (tmp_path / "d.png").write_bytes(b"\x89PNG\r\n\x1a\n no more")
    sources = [item for item in plan.scan([tmp_path]) if isinstance(item, Source)]
    jobs = plan.jobs(sources, Settings(output=tmp_path / "out"))
    full = sum(compress(job, ignore).target_bytes for job in jobs[:3])
    for path in (tmp_path / "out").iterdir():
        path.unlink()
    shared = budget.resolve(jobs, full // 2, pool, _each)  # type: ignore[arg-type]
    assert shared.pictures == 3
    outcomes = [compress(job, ignore) for job in shared.jobs[:3]]
    assert [outcome.status for outcome in outcomes] == [Status.COMPRESSED] * 3
    assert 0.8 * full // 2 < sum(outcome.target_bytes for outcome in outcomes) <= full // 2
    scores = [outcome.made.score for outcome in outcomes if outcome.made is not None and outcome.made.score is not None]
    assert min(scores) > shared.quality - 5
    assert shared.jobs[3].goal == jobs[3].goal
