"""What a result is said to be: lossless only if its pixels are everything that the file says."""

from __future__ import annotations

import io
import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from qtcompress.core.score.guarded_score import GuardedScore
from qtcompress.core.types import Options, Pixels, ignore
from qtcompress.engine.containers import indexed_png
from qtcompress.engine.contest import verdict_text
from qtcompress.engine.contest.encode import Encoded, encode
from qtcompress.engine.contest.verdict_text import Before
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EXACT, LOSSLESS, Goal, Method
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.metadata.metadata import Carried
from qtcompress.engine.pictures import reader
from qtcompress.engine.pictures.reader import Picture

CLAIMS = {
    (False, False): "nothing is lost",
    (True, False): "exact at 8 bits per channel, the finer steps are lost",
    (False, True): "exact after its colors were converted to sRGB",
    (True, True): "exact at 8 bits per channel, the finer steps are lost",
}


def _encoded(goal: Goal | None, formats: Format, *, deep: bool, converted: bool) -> Encoded:
    pixels = np.zeros((40, 40, 4), np.uint8)
    pixels[..., 3] = 255
    pixels[::2, :, 0] = 200
    picture = Picture(pixels, 40, 40, 10_000, deep=deep, converted=converted)
    recipe = Recipe(Options(colors=2), goal=goal)
    return encode(recipe, formats, picture, Carried(), ignore)


@pytest.mark.parametrize(("deep", "converted"), CLAIMS)
def test_exact_pixels_are_lossless_only_if_they_are_all_of_the_file(deep: bool, converted: bool) -> None:
    words = CLAIMS[deep, converted]
    exact = words == CLAIMS[False, False]
    made = _encoded(Goal(quality=80.0), Format.PNG, deep=deep, converted=converted)
    assert made.verdict == f"the picture has only 2 colors: {words}"
    assert math.isinf(made.psnr_db) is exact
    assert math.isnan(made.psnr_db) is not exact
    given = _encoded(None, Format.PNG, deep=deep, converted=converted)
    assert math.isinf(given.psnr_db) is exact
    webp = _encoded(Goal(quality=99.0), Format.WEBP, deep=deep, converted=converted)
    assert words in webp.verdict
    assert webp.file is not None
    assert webp.made == webp.file.tried
    assert {tried.variant for tried in webp.contest if not tried.colors} <= {LOSSLESS if exact else EXACT, "4:2:0"}


def test_a_number_of_colors_is_rated_where_that_takes_little_time(
    photo_pixels: Pixels, monkeypatch: pytest.MonkeyPatch
) -> None:
    height, width = photo_pixels.shape[:2]
    picture = Picture(photo_pixels, width, height, 10_000_000)
    made = encode(Recipe(Options(colors=8)), Format.PNG, picture, Carried(), ignore)
    assert made.file is not None
    assert made.made is not None
    palette, indices = indexed_png.read(io.BytesIO(made.file.data))
    look = GuardedScore(photo_pixels).measure(palette.colors[indices])
    assert (made.made.score, made.made.worst) == (look.score, look.worst)
    assert look.worst is not None
    assert made.verdict == f"8 colors give a quality of {look.score:.1f}"
    uneven = replace(made.made, score=60.04, worst=replace(look.worst, score=31.0))
    told = verdict_text.of_colors(replace(made.file, tried=uneven), Before())
    assert told == "8 colors give a quality of 60.0, and of 31.0 in the worst place"
    monkeypatch.setattr("qtcompress.engine.contest.encode.MOST_RATED_PIXELS", height * width - 1)
    made = encode(Recipe(Options(colors=8)), Format.PNG, picture, Carried(), ignore)
    assert made.made is not None
    assert (made.made.score, made.verdict) == (None, "")
    flat = replace(picture, pixels=np.full_like(photo_pixels, 255))
    made = encode(Recipe(Options(colors=8)), Format.PNG, flat, Carried(), ignore)
    assert made.made is not None
    assert (made.made.score, made.verdict) == (100.0, "the picture has only 1 color: nothing is lost")


def test_a_loss_that_was_measured_is_told_of_every_picture() -> None:
    picture = Picture(np.zeros((1, 1, 4), np.uint8), 1, 1, 1, deep=True)
    assert picture.psnr_db(31.5) == 31.5


def _sprite(colors: int) -> np.ndarray:
    """Return a picture with this many hidden colors."""
    pixels = np.zeros((60, 60, 4), np.uint8)
    pixels[:30, :, 0] = np.resize(np.arange(colors), (30, 60)) % 256
    pixels[:30, :, 1] = np.resize(np.arange(colors), (30, 60)) // 256
    pixels[30:] = (200, 30, 30, 255)
    return pixels


@pytest.mark.parametrize(
    ("goal", "colors", "one"),
    [
        (Goal(quality=80.0, formats=Format.PNG | Format.JPEG), 2, Format.PNG),
        (Goal(quality=80.0, formats=Format.WEBP), 2, Format.WEBP),
        (Goal(quality=80.0), 1000, Format.WEBP),
        (Goal(quality=80.0, formats=Format.PNG), 1000, None),
        (Goal(Method.PALETTE, Format.PNG, quality=None), 2, Format.PNG),
        (Goal(Method.PALETTE, Format.PNG, quality=None), 30, None),
    ],
)
def test_only_what_keeps_hidden_colors_competes_if_they_are_to_be_kept(
    tmp_path: Path, goal: Goal, colors: int, one: Format | None
) -> None:
    pixels = _sprite(colors)
    picture = Picture(pixels, 60, 60, 100_000)
    recipe = Recipe(Options(colors=16, keep_clear=True), goal=goal)
    made = encode(recipe, goal.formats, picture, Carried(), ignore)
    if one is None:
        assert made.file is None
        assert made.reason == "The original is kept: no allowed format can hold the colors of its transparent pixels."
        return
    assert made.file is not None
    assert made.file.tried.format is one
    assert "nothing is lost" in made.verdict
    path = tmp_path / "result"
    path.write_bytes(made.file.data)
    assert made.file.check(path)
    assert np.array_equal(reader.read(path, ignore).pixels, pixels)
    again = replace(goal, settled=made.made)
    assert encode(replace(recipe, goal=again), goal.formats, picture, Carried(), ignore).made == made.made


@pytest.mark.parametrize("goal", [Goal(), None])
def test_a_picture_of_which_nothing_is_visible_keeps_its_colors(tmp_path: Path, goal: Goal | None) -> None:
    pixels = np.random.default_rng(1).integers(0, 200, (40, 50, 4)).astype(np.uint8)
    pixels[..., 3] = 0
    picture = Picture(pixels, 50, 40, 100_000)
    made = encode(Recipe(Options(colors=16), goal=goal), Format.PNG | Format.WEBP, picture, Carried(), ignore)
    if goal is None:
        assert made.file is None
        assert made.reason == "The original is kept: no allowed format can hold the colors of its transparent pixels."
        return
    assert made.file is not None
    (tmp_path / "result").write_bytes(made.file.data)
    assert np.array_equal(reader.read(tmp_path / "result", ignore).pixels, pixels)
    pixels[0, 0, 3] = 1
    made = encode(Recipe(Options(), goal=goal), Format.PNG, picture, Carried(), ignore)
    assert made.file is not None
    assert made.file.tried.colors == 2


def test_one_hidden_color_changes_no_contest() -> None:
    picture = Picture(_sprite(1), 60, 60, 100_000)
    made = [
        encode(Recipe(Options(keep_clear=keep), goal=Goal(quality=80.0)), Format.PNG, picture, Carried(), ignore)
        for keep in (False, True)
    ]
    assert made[0].contest == made[1].contest
