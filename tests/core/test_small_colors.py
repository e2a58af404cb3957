"""A rare but distinct color keeps its hue: a lamp of 30 pixels, a line one pixel wide, whatever the palette's size.

pngquant 2.17 turns the red lamp in 6 megapixels to gray up to 64 colors (an Oklab distance of .19), and the blue line
on 3 megapixels of map to a green at 16 and 64 (.42).
"""

from __future__ import annotations

import functools
import io
from typing import Any

import cv2
import numpy as np
import pytest
from PIL import Image

from qtcompress.core import palette
from qtcompress.core.color import oklab_of_srgb, working_space
from qtcompress.core.histogram import histogram
from qtcompress.core.quantize import quantize
from qtcompress.core.types import ColorSpace, Dither, Effort, Options, Pixels, ignore

Array = np.ndarray[Any, Any]
RED, BLUE = (225, 30, 25), (40, 60, 220)
COLORS = (8, 16, 64, 256)
SIZES = [(120, 160), (700, 1000)]
HUE_DEGREES = 3.0
DISTANCE = 0.04
CHROMA = 0.9


def _gray(height: int, width: int) -> Array:
    """Return a gray scene with texture and the noise of a camera."""
    random = np.random.default_rng(0)
    y, x = np.mgrid[:height, :width]
    texture = random.normal(0, 12, (height // 8 + 1, width // 8 + 1)).astype(np.float32)
    luma = 40 + 100 * x / width + 60 * np.sin(7 * y / height) * np.cos(5 * x / width)
    luma = luma + cv2.resize(texture, (width, height)) + random.normal(0, 6, (height, width))
    gray: Pixels = np.clip(luma[..., None] + random.normal(0, 1.5, (height, width, 3)), 0, 255).astype(np.uint8)
    return gray


@functools.cache
def _with_lamp(height: int, width: int, color: tuple[int, int, int]) -> tuple[Array, Array]:
    """Return a gray JPEG with a lamp of 5 x 6 pixels, and where the lamp is."""
    scene, lamp = _gray(height, width), np.zeros((height, width), bool)
    lamp[height // 3 : height // 3 + 5, width // 2 : width // 2 + 6] = True
    scene[lamp] = color
    file = io.BytesIO()
    Image.fromarray(scene).save(file, "JPEG", quality=88)
    with Image.open(file) as image:
        return np.array(image.convert("RGBA")), lamp


@functools.cache
def _map(height: int, width: int) -> tuple[Array, Array]:
    """Return pale areas with a blue line of one pixel's width and at most 200 pixels' length, and where the line is."""
    random = np.random.default_rng(1)
    heights = random.normal(0, 1, (height // 40 + 2, width // 40 + 2)).astype(np.float32)
    area = ((cv2.resize(heights, (width, height), interpolation=cv2.INTER_CUBIC) + 2) * 1.2).astype(int)
    tints = np.array([[240, 236, 220], [222, 230, 200], [200, 215, 170], [235, 220, 190], [250, 250, 245]])
    pixels = np.full((height, width, 4), 255, np.uint8)
    pixels[..., :3] = np.clip(tints[np.clip(area, 0, 4)] + random.normal(0, 3, (height, width, 3)), 0, 255)
    x = np.arange(width // 10, width // 10 + min(8 * width // 10, 200))
    line = np.zeros((height, width), bool)
    line[(height / 2 + height / 5 * np.sin(9 * x / width)).astype(int), x] = True
    pixels[line, :3] = (0, 90, 220)
    return pixels, line


def _assert_kept(before: Array, after: Array, where: Array) -> None:
    own, found = (oklab_of_srgb(pixels[where, :3] / 255.0).mean(axis=0) for pixels in (before, after))
    turned = np.degrees(np.arctan2(own[2], own[1]) - np.arctan2(found[2], found[1]))
    assert abs((turned + 180) % 360 - 180) <= HUE_DEGREES
    assert np.hypot(*found[1:]) >= CHROMA * np.hypot(*own[1:])
    assert np.linalg.norm(own - found) <= DISTANCE


@pytest.mark.parametrize("space", ColorSpace)
@pytest.mark.parametrize("colors", COLORS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("color", [RED, BLUE])
def test_a_lamp_in_a_gray_picture_keeps_its_hue(
    color: tuple[int, int, int], size: tuple[int, int], colors: int, space: ColorSpace
) -> None:
    pixels, lamp = _with_lamp(*size, color)
    for dither in (Dither.NONE, Dither.DIFFUSION):
        result = quantize(pixels, Options(colors=colors, space=space, dither=dither))
        _assert_kept(pixels, result.pixels(), lamp)


@pytest.mark.parametrize("space", ColorSpace)
@pytest.mark.parametrize("colors", COLORS)
@pytest.mark.parametrize("size", SIZES)
def test_a_thin_line_on_a_map_keeps_its_hue(size: tuple[int, int], colors: int, space: ColorSpace) -> None:
    pixels, line = _map(*size)
    _assert_kept(pixels, quantize(pixels, Options(colors=colors, space=space)).pixels(), line)


def test_a_lamp_keeps_its_hue_in_a_picture_with_translucent_pixels() -> None:
    pixels, lamp = _with_lamp(300, 400, RED)
    pixels[:, 300:, 3] = 128
    for colors in COLORS:
        _assert_kept(pixels, quantize(pixels, Options(colors=colors)).pixels(), lamp)


@pytest.mark.parametrize("space", ColorSpace)
def test_specks_of_noise_get_no_entry(space: ColorSpace) -> None:
    """Fewer than the least pixels of a color: the palette stays as gray as the picture."""
    pixels = np.dstack([_gray(480, 640), np.full((480, 640), 255, np.uint8)])
    pixels[50, 50:53, :3] = RED
    counted = histogram(pixels, space, ignore)
    found = palette.fit(counted, 8, working_space(space, alpha=False), Effort.BALANCED, ignore).palette.colors
    assert np.ptp(found[:, :3].astype(int), axis=1).max() < 20
