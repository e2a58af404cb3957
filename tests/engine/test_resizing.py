"""A picture that gets fewer pixels, from file to file: what is written, what is said, and what stays as it was."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.types import Effort, Options, ignore
from qtcompress.engine.contest import given_palette
from qtcompress.engine.contest.verdict_text import FRAMES_DRAWN, FRAMES_PACKED, PACKED, packed
from qtcompress.engine.estimates import sampling
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EXACT_RESIZED, LOSSLESS, EncodingResult, Goal
from qtcompress.engine.job.job import Job, Outcome, Status
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.job.size_limit import SizeLimit
from qtcompress.engine.journal.serialization import job_from, outcome_from, outcome_to_text, recipe_of
from tests.engine.jobs import compress, job_of

HALF = SizeLimit(percent=50)
SAYS = "resized from 120 x 80 to 60 x 40 pixels: the quality compares with the original at that size"


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """Return a PNG of many colors, 120 x 80 pixels."""
    y, x = np.mgrid[:80, :120]
    pixels = np.stack([(x * 2) % 256, (y * 3) % 256, (x + y) % 256], -1).astype(np.uint8)
    pixels += np.random.default_rng(1).integers(0, 20, pixels.shape, np.uint8)
    Image.fromarray(pixels).save(tmp_path / "photo.png")
    return tmp_path / "photo.png"


def _size(path: Path) -> tuple[int, int]:
    with Image.open(path) as image:
        return image.size


@pytest.mark.parametrize("goal", [None, Goal(formats=Format.PNG | Format.JPEG)])
def test_a_result_has_the_new_size_and_says_what_it_compares_with(
    photo: Path, tmp_path: Path, goal: Goal | None
) -> None:
    job = job_of(photo, tmp_path / "out" / "a.png", Options(colors=16, effort=Effort.FAST), resize=HALF, goal=goal)
    outcome = compress(job, ignore)
    assert outcome.status is Status.COMPRESSED
    assert _size(outcome.target or photo) == (60, 40)
    assert (outcome.width, outcome.height) == (60, 40)
    assert (outcome.source_width, outcome.source_height, outcome.resized) == (120, 80, True)
    assert str(outcome.verdict).endswith(SAYS)
    again = outcome_from(outcome_to_text(outcome), photo, outcome.target)
    assert (again.source_size, again.width, str(again.verdict)) == ((120, 80), 60, str(outcome.verdict))


def test_a_resized_picture_is_never_called_lossless(tmp_path: Path) -> None:
    Image.fromarray(np.random.default_rng(1).integers(0, 256, (9, 9), np.uint8)).resize((90, 90)).save(
        tmp_path / "a.bmp"
    )
    for goal in (None, Goal(formats=Format.WEBP, quality=100.0)):
        job = job_of(tmp_path / "a.bmp", tmp_path / "out" / "a.png", Options(colors=256), resize=HALF, goal=goal)
        outcome = compress(replace(job, recipe=replace(job.recipe, overwrite=True)), ignore)
        assert outcome.status is Status.COMPRESSED
        assert math.isnan(outcome.psnr_db)
        assert "lossless" not in f"{outcome.verdict} {outcome.made and outcome.made.label}"
    assert "each pixel of the smaller picture is kept" in outcome.verdict
    assert EXACT_RESIZED in {tried.variant for tried in outcome.contest}


def test_a_picture_that_is_small_enough_becomes_what_it_becomes_without_a_limit(photo: Path, tmp_path: Path) -> None:
    made = []
    for limit in (None, SizeLimit(120, 120)):
        outcome = compress(job_of(photo, tmp_path / f"{limit}.png", Options(colors=16), resize=limit), ignore)
        made.append((outcome.target.read_bytes(), outcome.verdict, outcome.psnr_db, outcome.resized))
    assert made[0] == made[1]


def test_an_original_that_no_smaller_picture_saves_a_byte_of_is_kept_in_its_size(tmp_path: Path) -> None:
    Image.new("1", (64, 64)).save(tmp_path / "a.png")
    job = job_of(tmp_path / "a.png", tmp_path / "out" / "a.png", Options(colors=16), resize=HALF)
    outcome = compress(replace(job, copy=tmp_path / "out" / "a.png"), ignore)
    assert outcome.status is Status.KEPT
    assert outcome.reason.endswith("It also keeps its size of 64 x 64 pixels.")
    assert (outcome.width, outcome.source_width, outcome.resized) == (64, 0, False)
    assert _size(tmp_path / "out" / "a.png") == (64, 64)


def test_what_is_only_packed_again_says_that_it_keeps_its_size() -> None:
    exact, drawn = EncodingResult(Format.PNG, variant=LOSSLESS), EncodingResult(Format.GIF, colors=9)
    for made, animated, verdict in ((exact, False, PACKED), (exact, True, FRAMES_PACKED), (drawn, True, FRAMES_DRAWN)):
        for limit in (None, SizeLimit(90, 90)):
            assert packed(made, limit, (90, 60), animated=animated) == verdict
        told = packed(made, SizeLimit(60, 60), (90, 60), animated=animated)
        assert str(told) == f"{verdict}, in its own size of 90 x 60 pixels"


def test_any_saving_is_enough_for_fewer_pixels() -> None:
    recipe = Recipe(Options(), Goal(), min_saving=0.05)
    assert recipe.useful_bytes(1000, lossy=True) == 900
    assert recipe.useful_bytes(1000, lossy=True, resized=True) == 999
    assert replace(recipe, allow_larger=True).useful_bytes(1000, resized=True) is None


def test_estimates_and_shared_palettes_are_those_of_the_smaller_picture(photo: Path, tmp_path: Path) -> None:
    job = job_of(photo, tmp_path / "a.png", Options(colors=16), resize=HALF, goal=Goal(formats=Format.JPEG))
    estimate = sampling.foresee(job, ignore, lambda pixels: None)
    outcome = compress(job, ignore)
    assert (estimate.size, estimate.source_size) == ((60, 40), (120, 80))
    assert estimate.target_bytes == pytest.approx(outcome.target_bytes, rel=0.1)
    counts = [
        given_palette.count(photo, Options(), 10**6, lambda pixels: None, ignore, threads=1, resize=limit).pixels
        for limit in (None, HALF)
    ]
    assert counts == [9600, 2400]


def test_the_journal_keeps_a_limit_and_its_texts_without_one_are_the_old_ones(photo: Path, tmp_path: Path) -> None:
    plain = job_of(photo, tmp_path / "a.png", Options(colors=16))
    limited = replace(plain, recipe=replace(plain.recipe, resize=SizeLimit(megapixels=1.5)))
    assert "resize" not in recipe_of(plain)
    assert "source_width" not in outcome_to_text(Outcome(photo, None, Status.KEPT))
    found: list[Job] = [job_from(recipe_of(job), job.source, job.target) for job in (plain, limited)]
    assert [job.recipe for job in found] == [plain.recipe, limited.recipe]
