"""What a result is said to be: lossless only if its pixels are everything that the file says."""

from __future__ import annotations

import math

import numpy as np
import pytest

from qtcompress.core.types import Options, ignore
from qtcompress.engine.contest.encode import Encoded, encode
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EXACT, LOSSLESS, Goal
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.metadata.metadata import Carried
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
    webp = _encoded(Goal(quality=100.0), Format.WEBP, deep=deep, converted=converted)
    assert words in webp.verdict
    assert webp.file is not None
    assert webp.made == webp.file.tried
    assert {tried.variant for tried in webp.contest if not tried.colors} <= {LOSSLESS if exact else EXACT, "4:2:0"}


def test_a_loss_that_was_measured_is_told_of_every_picture() -> None:
    picture = Picture(np.zeros((1, 1, 4), np.uint8), 1, 1, 1, deep=True)
    assert picture.psnr_db(31.5) == 31.5
