"""Pixels -> weighted colors: exact as long as there are few, never a sample."""

from __future__ import annotations

import numpy as np
import pytest

from qtcompress.core.errors import Cancelled
from qtcompress.core.histogram import histogram, weights_by_activity, with_more
from qtcompress.core.kernels.dispatch import activity
from qtcompress.core.types import ColorSpace, Stage, ignore


def _noise(height: int, width: int, *, alpha: bool) -> np.ndarray:
    pixels = np.random.default_rng(1).integers(0, 256, (height, width, 4), np.uint8)
    if not alpha:
        pixels[..., 3] = 255
    return pixels


def test_in_srgb_every_pixel_weighs_the_same() -> None:
    pixels = np.zeros((2, 3, 4), np.uint8)
    pixels[...] = (10, 20, 30, 255)
    pixels[1, 2] = (10, 20, 31, 255)
    counted = histogram(pixels, ColorSpace.SRGB, ignore)
    assert (counted.exact, counted.alpha) == (True, False)
    found = dict(zip(map(tuple, counted.colors.tolist()), counted.weights.tolist(), strict=True))
    assert found == {(10, 20, 30, 255): 5, (10, 20, 31, 255): 1}


def test_in_oklab_smooth_pixels_weigh_more_than_busy_ones() -> None:
    pixels = np.full((40, 80, 4), 255, np.uint8)
    pixels[:, :40, :3] = 100
    pixels[:, 40:, 0] = np.where(np.indices((40, 40)).sum(0) % 2, 255, 0)
    counted = histogram(pixels, ColorSpace.OKLAB, ignore, busy=activity(pixels, 0, 40))
    found = dict(zip(map(tuple, counted.colors.tolist()), counted.weights.tolist(), strict=True))
    assert found[100, 100, 100, 255] > 2 * (found[0, 255, 255, 255] + found[255, 255, 255, 255])


@pytest.mark.parametrize("kind", ColorSpace)
def test_what_hides_in_transparent_pixels_is_one_color(kind: ColorSpace) -> None:
    pixels = _noise(9, 9, alpha=True)
    pixels[..., 3] = 0
    counted = histogram(pixels, kind, ignore)
    assert (counted.exact, counted.alpha) == (True, True)
    assert counted.colors.tolist() == [[0, 0, 0, 0]]


@pytest.mark.parametrize("alpha", [False, True])
def test_of_many_colors_every_pixel_counts(*, alpha: bool) -> None:
    pixels = _noise(300, 300, alpha=alpha)
    counted = histogram(pixels, ColorSpace.SRGB, ignore)
    assert (counted.exact, counted.alpha) == (True, alpha)
    assert counted.weights.sum() == 300 * 300
    assert counted.weights.min() > 0
    assert len(np.unique(counted.colors, axis=0)) == len(counted.colors)
    flat, colors = pixels.reshape(-1, 4).astype(float), counted.colors.astype(float)
    weights = colors[:, 3] * counted.weights
    seen = (colors[:, :3] * weights[:, None]).sum(0) / weights.sum()
    assert seen == pytest.approx((flat[:, :3] * flat[:, 3:]).sum(0) / flat[:, 3].sum(), abs=0.5)


@pytest.mark.parametrize("alpha", [False, True])
def test_of_too_many_colors_cells_are_counted(*, alpha: bool) -> None:
    pixels = _noise(500, 500, alpha=alpha)
    busy = activity(pixels, 0, 500)
    counted = histogram(pixels, ColorSpace.OKLAB, ignore, busy=busy)
    assert (counted.exact, counted.alpha) == (False, alpha)
    assert 10_000 < len(counted.colors) <= 1 << 17
    weights = weights_by_activity(ColorSpace.OKLAB)[busy]
    assert counted.weights.sum() == weights.sum(dtype=np.int64)


def test_alpha_in_the_last_row_alone_is_noticed() -> None:
    pixels = _noise(300, 300, alpha=False)
    pixels[-1, -1, 3] = 254
    assert histogram(pixels, ColorSpace.SRGB, ignore).alpha


def test_a_picture_of_many_strips_can_be_cancelled_between_any_two() -> None:
    pixels = np.full((300, 10_000, 4), 255, np.uint8)
    pixels[..., 0] = np.arange(10_000) % 251
    pixels[..., 1] = np.arange(300)[:, None] % 251
    pixels[..., 2] = 7 * np.arange(300)[:, None] % 256
    told: list[float] = []
    histogram(pixels, ColorSpace.OKLAB, lambda stage, fraction: told.append(fraction))
    assert len(told) > 4
    assert told == sorted(told)
    for last in range(len(told)):
        calls = iter(range(last + 1))

        def report(stage: Stage, fraction: float, calls: object = calls) -> None:
            if next(calls, None) is None:  # type: ignore[call-overload]
                raise Cancelled

        if last + 1 < len(told):
            with pytest.raises(Cancelled):
                histogram(pixels, ColorSpace.OKLAB, report)


def test_more_pixels_add_to_their_colors() -> None:
    pixels = np.zeros((2, 3, 4), np.uint8)
    pixels[...] = (10, 20, 30, 255)
    pixels[1, 2] = 0
    counted = histogram(pixels, ColorSpace.SRGB, ignore)
    further = np.array([(10, 20, 30, 255), (1, 2, 3, 200), (1, 2, 3, 200), (9, 9, 9, 0)], np.uint8)
    made = with_more(counted, further, 5)
    found = dict(zip(map(tuple, made.colors.tolist()), made.weights.tolist(), strict=True))
    assert found == {(10, 20, 30, 255): 10, (1, 2, 3, 200): 10, (0, 0, 0, 0): 1}
