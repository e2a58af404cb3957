"""How far two pictures are from each other, by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtcompress.core.errors import Cancelled
from qtcompress.core.quantize import quantize
from qtcompress.core.score import psnr
from qtcompress.core.types import Options, Stage


def _flat(*color: int, shape: tuple[int, int] = (4, 5)) -> np.ndarray:
    return np.full((*shape, 4), color, np.uint8)


def _noise(seed: int, *, alpha: bool) -> np.ndarray:
    pixels = np.random.default_rng(seed).integers(0, 256, (9, 7, 4), np.uint8)
    if not alpha:
        pixels[..., 3] = 255
    return pixels


def test_psnr_by_hand() -> None:
    before, after = _flat(10, 20, 30, 255), _flat(13, 20, 26, 255)
    assert psnr.squared_error(before, after) == pytest.approx(20 * (9 + 16))
    assert psnr.psnr(before, after) == pytest.approx(10 * math.log10(255**2 / (25 / 3)))
    assert psnr.psnr(_flat(0, 0, 0, 255), _flat(255, 255, 255, 255)) == pytest.approx(0)


def test_alpha_is_seen_on_black_and_on_white() -> None:
    white, clear = _flat(255, 255, 255, 255), _flat(255, 255, 255, 0)
    assert psnr.squared_error(white, clear) == pytest.approx(20 * 3 * 255**2 / 2)
    half = _flat(255, 255, 255, 51)
    assert psnr.squared_error(white, half) == pytest.approx(20 * 3 * 204**2 / 2)


def test_what_hides_in_transparent_pixels_makes_no_difference() -> None:
    before, after = _flat(255, 0, 0, 0), _flat(0, 0, 255, 0)
    assert psnr.psnr(before, after) == math.inf
    assert psnr.color_difference(before, after) == 0


@given(st.integers(0, 99), st.integers(0, 99), st.booleans())
def test_errors_are_zero_for_equals_positive_for_others_and_symmetric(first: int, second: int, alpha: bool) -> None:
    before, after = _noise(first, alpha=alpha), _noise(second, alpha=alpha)
    for measure in (psnr.squared_error, psnr.color_difference):
        assert measure(before, after) == pytest.approx(measure(after, before))
        assert (measure(before, after) > 0) == (first != second)
    assert math.isinf(psnr.psnr(before, after)) == (first == second)


def test_color_difference_of_black_and_white_is_a_hundred() -> None:
    assert psnr.color_difference(_flat(0, 0, 0, 255), _flat(255, 255, 255, 255)) == pytest.approx(100, abs=1e-4)
    white, clear = _flat(255, 255, 255, 255), _flat(0, 0, 0, 0)
    assert psnr.color_difference(white, clear) == pytest.approx(50, abs=1e-4)


@pytest.mark.parametrize("alpha", [False, True])
def test_the_psnr_of_a_result_is_that_of_its_pixels(*, alpha: bool) -> None:
    before = _noise(4, alpha=alpha)
    result = quantize(before, Options(colors=8))
    assert psnr.psnr(before, result) == pytest.approx(psnr.psnr(before, result.pixels()))


def test_measuring_can_be_cancelled() -> None:
    def report(stage: Stage, fraction: float) -> None:
        raise Cancelled

    before = _noise(4, alpha=False)
    with pytest.raises(Cancelled):
        psnr.psnr(before, quantize(before), report)


def test_the_error_of_a_large_picture_does_not_overflow() -> None:
    black, white = _flat(0, 0, 0, 255, shape=(3000, 4000)), _flat(255, 255, 255, 255, shape=(3000, 4000))
    assert psnr.squared_error(black, white) == pytest.approx(12_000_000 * 3 * 255**2)
