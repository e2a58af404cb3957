"""Pictures are as light as they were beside stored color, which loses some of itself; the same on all machines."""

from __future__ import annotations

import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from qtcompress.core.lightness import halved_color, luma_beside, luma_beside_halves
from qtcompress.core.types import Pixels
from tests.core.kernels.kernel_cases import _by_reference, needs_compiled, seeds


def spots(seed: int, height: int, width: int) -> Pixels:
    """Return areas of saturated and of dull colors, with noise."""
    random = np.random.default_rng(seed)
    few = random.choice([0, 60, 200, 255], (8, 4))
    made = few[random.integers(0, 8, (height // 3 + 1, width // 3 + 1))].repeat(3, axis=0).repeat(3, axis=1)
    noisy = made[:height, :width] + random.integers(-9, 10, (height, width, 1))
    pixels: Pixels = noisy.clip(0, 255).astype(np.uint8)
    return pixels


def lightness(colors: NDArray[np.integer]) -> NDArray[np.float64]:
    """Return the level of a gray that is as light."""
    part = colors[..., :3] / 255
    light = np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4) @ [0.265, 0.657, 0.078]
    found: NDArray[np.float64] = 255 * np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    return found


def light(colors: NDArray[np.integer]) -> NDArray[np.float64]:
    """Return the mean light of blocks of 2 x 2 pixels."""
    part = (colors[..., :3] / 255) ** 2.2
    found: NDArray[np.float64] = part.reshape(part.shape[0] // 2, 2, -1, 2, 3).mean(axis=(1, 3))
    return found


def planes(pixels: Pixels) -> list[NDArray[np.uint8]]:
    return [np.asarray(band) for band in Image.fromarray(pixels).convert("RGB").convert("YCbCr").split()]


def shown(luma: NDArray[np.uint8], blue: NDArray[np.uint8], red: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the colors that a decoder makes of luma and color differences of the same size."""
    return np.asarray(Image.merge("YCbCr", [Image.fromarray(plane) for plane in (luma, blue, red)]).convert("RGB"))


def decoded(luma: NDArray[np.uint8], blue: NDArray[np.uint8], red: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the colors that libjpeg makes of luma, and of color that is stored once for 2 x 2 pixels."""
    doubled = [plane.repeat(2, axis=0).repeat(2, axis=1)[: luma.shape[0], : luma.shape[1]] for plane in (blue, red)]
    file = io.BytesIO()
    image = Image.merge("YCbCr", [Image.fromarray(np.ascontiguousarray(plane)) for plane in (luma, *doubled)])
    image.save(file, "JPEG", quality=100, subsampling=2)
    return np.asarray(Image.open(file).convert("RGB"))


@needs_compiled
@given(seeds, st.integers(1, 19), st.integers(1, 19), st.booleans())
def test_compiled_equals_the_reference(seed: int, height: int, width: int, noise: bool) -> None:
    random = np.random.default_rng(seed)
    pixels = random.integers(0, 256, (height, width, 4), np.uint8) if noise else spots(seed, height, width)
    blue, red = halved_color(pixels)
    for one, other in zip((blue, red), _by_reference(lambda: halved_color(pixels)), strict=True):
        assert np.array_equal(one, other)
    found = luma_beside_halves(pixels, blue, red, 0)
    assert np.array_equal(found, _by_reference(lambda: luma_beside_halves(pixels, blue, red, 0)))
    colors = random.integers(0, 256, (2, height, width), np.uint8)
    found = luma_beside(pixels, *colors)
    assert np.array_equal(found, _by_reference(lambda: luma_beside(pixels, *colors)))


def test_pixels_are_as_light_beside_color_that_lost_some_of_itself() -> None:
    pixels = spots(1, 60, 90)
    luma, blue, red = planes(pixels)
    blue, red = (((plane.astype(int) + 12) // 24 * 24).clip(0, 255).astype(np.uint8) for plane in (blue, red))
    wanted = lightness(pixels)
    before, after = (
        np.abs(lightness(shown(one, blue, red)) - wanted) for one in (luma, luma_beside(pixels, blue, red))
    )
    assert before.mean() > 1.8
    assert after.mean() < 0.4 * before.mean()
    # AND what is gray beside gray keeps its level
    gray = pixels[..., :1].repeat(4, axis=2)
    middle = np.full(gray.shape[:2], 128, np.uint8)
    assert np.array_equal(luma_beside(gray, middle, middle), gray[..., 0])


def test_color_of_blocks_keeps_light_and_lightness() -> None:
    pixels = spots(2, 61, 90)
    luma, *colors = planes(pixels)
    usual = [np.asarray(Image.fromarray(plane).reduce(2)) for plane in colors]
    own = halved_color(pixels)
    beside = luma_beside_halves(pixels, *own, 0)
    wanted, even = lightness(pixels), slice(0, 60)
    before, after = decoded(luma, *usual), decoded(beside, *own)
    assert np.abs(lightness(after) - wanted).mean() < 0.5 * np.abs(lightness(before) - wanted).mean()
    lacks = [np.abs(light(one[even]) - light(pixels[even])).mean() for one in (before, after)]
    assert lacks[1] < 0.85 * lacks[0]


@pytest.mark.parametrize("first", [0, 2, 30, 58])
def test_rows_are_those_of_the_whole_picture(first: int) -> None:
    pixels = spots(3, 61, 45)
    blue, red = halved_color(pixels)
    whole = luma_beside_halves(pixels, blue, red, 0)
    assert np.array_equal(luma_beside_halves(pixels[first:], blue, red, first), whole[first:])
    # AND with two rows around them, color is that of the whole picture
    part = halved_color(np.ascontiguousarray(pixels[max(first - 2, 0) :]))
    assert np.array_equal(part[0][min(first, 2) // 2 :], blue[first // 2 :])


def test_color_is_spread_as_libjpeg_does_it() -> None:
    """Where the halves are those of no gray, luma is right only beside what a decoder shows."""
    pixels = spots(4, 48, 48)
    blue, red = np.random.default_rng(4).integers(96, 160, (2, 24, 24), np.uint8)
    made = decoded(luma_beside_halves(pixels, blue, red, 0), blue, red)
    inside = (made > 0).all(axis=-1) & (made < 255).all(axis=-1)
    assert np.abs(lightness(made) - lightness(pixels))[inside].mean() < 1.2


def test_halves_of_another_picture_are_refused() -> None:
    pixels = spots(5, 10, 10)
    blue, red = halved_color(pixels)
    with pytest.raises(ValueError, match="blue must have 6 columns, not 5"):
        luma_beside_halves(spots(5, 10, 12), blue, red, 0)
    with pytest.raises(ValueError, match="first"):
        luma_beside_halves(pixels, blue, red, 2)
