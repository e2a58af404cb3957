"""The look of small pictures: as strict as that of large ones."""

from __future__ import annotations

import numpy as np
import pytest

from qtcompress.core.quantize import quantize
from qtcompress.core.score.padded_score import PaddedScore
from qtcompress.core.score.ssimulacra2 import ssimulacra2
from qtcompress.core.types import Dither, Options, Pixels


def _gradient(height: int, width: int) -> Pixels:
    y, x = np.mgrid[:height, :width]
    gray = (255 * (x + y) / (height + width)).astype(np.uint8)
    return np.dstack([gray, gray, gray, np.full_like(gray, 255)])


@pytest.mark.parametrize("shape", [(32, 32), (1, 2000), (2000, 1), (8, 12), (100, 300)])
def test_two_colors_never_look_like_a_gradient(shape: tuple[int, int]) -> None:
    before = _gradient(*shape)
    after = quantize(before, Options(2, Dither.NONE)).pixels()
    assert PaddedScore(before).score(after) < 60
    assert PaddedScore(before).score(before) == 100


def test_a_small_picture_never_scores_better_than_by_itself() -> None:
    before = _gradient(60, 90)
    for colors in (4, 16, 64):
        after = quantize(before, Options(colors)).pixels()
        assert PaddedScore(before).score(after) <= ssimulacra2(before, after)


def test_a_picture_with_all_scales_is_scored_as_it_is() -> None:
    before = _gradient(256, 300)
    after = quantize(before, Options(8)).pixels()
    assert PaddedScore(before).score(after) == ssimulacra2(before, after)


def test_a_line_of_pixels_does_not_become_a_large_picture() -> None:
    before = _gradient(1, 60_000)
    assert PaddedScore(before)._pad(before).shape == (32, 60_000, 4)


@pytest.mark.parametrize("shape", [(1, 1), (1, 300), (3, 70), (64, 64), (255, 256)])
def test_a_small_picture_is_mirrored_until_it_has_all_scales(shape: tuple[int, int]) -> None:
    before = np.random.default_rng(3).integers(0, 256, (*shape, 4), np.uint8)
    padded = PaddedScore(before)._pad(before)
    down, across = (length - side for length, side in zip(padded.shape, shape, strict=False))
    assert np.array_equal(padded, np.pad(before, ((0, down), (0, across), (0, 0)), mode="symmetric"))
