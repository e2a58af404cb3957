"""The sentence after a batch about AVIF: whom it is measured on, and what it says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.types import Options, Stage
from qtcompress.engine.estimates import left_out
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult, Goal, Method
from qtcompress.engine.job.job import Job, Outcome, Status
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.workers.requests import AvifBytesRequest

USUAL = Format.PNG | Format.WEBP | Format.JPEG
GOAL = Goal(formats=USUAL, quality=70.0)
PHOTO = EncodingResult(Format.JPEG, codec_quality=60, variant="4:2:0")


def _done(
    number: int, size_bytes: int = 1000, made: EncodingResult = PHOTO, recipe: Mapping[str, Any] = MappingProxyType({})
) -> tuple[Job, Outcome]:
    source = Path(f"/p/{number:03}.png")
    job = Job(source, Path(f"/o/{number:03}.jpg"), Recipe(Options(), **{"goal": GOAL, **recipe}))
    return job, Outcome(source, job.target, Status.COMPRESSED, target_bytes=size_bytes, made=made)


def test_one_picture_in_thirty_is_tried_spread_over_the_batch() -> None:
    batch = [_done(number, 1000 + number) for number in range(95)]
    tried = [int(job.source.stem) for job, _ in left_out.chosen(batch)]
    assert len(tried) == 3
    assert [number // 32 for number in tried] == [0, 1, 2]
    assert not left_out.chosen(batch[:29])
    assert len(left_out.chosen([_done(number) for number in range(400)])) == 5


@pytest.mark.parametrize(
    "recipe",
    [
        {"goal": replace(GOAL, formats=USUAL | Format.AVIF)},
        {"goal": replace(GOAL, quality=100.0)},
        {"goal": replace(GOAL, max_bytes=10_000)},
        {"goal": replace(GOAL, method=Method.PALETTE)},
        {"goal": None},
        {"in_place": True},
    ],
)
def test_nothing_is_tried_where_avif_would_not_compete_or_the_original_is_gone(recipe: dict[str, object]) -> None:
    assert not left_out.chosen([_done(number, recipe=recipe) for number in range(40)])


def test_palettes_and_kept_originals_are_not_tried() -> None:
    palette = EncodingResult(Format.PNG, 16, asked=16)
    assert not left_out.chosen([_done(number, made=palette) for number in range(40)])
    kept = [(job, replace(outcome, status=Status.KEPT)) for job, outcome in map(_done, range(40))]
    assert left_out.told(kept, lambda jobs: pytest.fail("asked")) == ""


def test_the_sentence_says_on_how_many_pictures_it_was_measured() -> None:
    def measure(jobs: Sequence[Job]) -> dict[Path, int | None]:
        first, second, *_ = (job.source for job in jobs)
        return {first: 400, second: 1300}  # larger than its result, which would stay; a third one failed

    batch = [*(_done(number) for number in range(90)), (_done(90)[0], None)]
    assert left_out.told(batch, measure) == (
        "AVIF was not allowed: tried on 2 of 90 pictures, it would take 30 % less."
    )
    assert left_out.sentence([(1000, None), (1000, 920)], 60) == ""  # 4 %
    assert left_out.sentence([], 60) == ""


class _Here:
    """Runs a request in this process."""

    threads = 1

    def report(self, stage: Stage, fraction: float) -> None:
        pass

    def weigh(self, pixels: int, goal: Goal | None = None) -> None:
        assert goal is not None
        assert goal.formats == Format.AVIF


def test_a_picture_is_measured_as_avif_at_its_quality_and_nothing_is_written(tmp_path: Path) -> None:
    y, x = np.mgrid[:96, :96]
    pixels = np.stack([x * 2, y * 2, x + y], -1).astype(np.uint8)
    pixels += np.random.default_rng(1).integers(0, 9, pixels.shape, np.uint8)
    Image.fromarray(pixels).save(tmp_path / "a.png")
    job = Job(tmp_path / "a.png", tmp_path / "o" / "a.jpg", Recipe(Options(), goal=GOAL))
    low, high = (
        AvifBytesRequest(replace(job, recipe=Recipe(Options(), goal=replace(GOAL, quality=quality)))).run(_Here())  # type: ignore[arg-type]
        for quality in (50.0, 85.0)
    )
    assert low is not None
    assert high is not None
    assert 300 < low < high
    assert [path.name for path in tmp_path.iterdir()] == ["a.png"]
