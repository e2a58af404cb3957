"""Pixels become fewer as light does: by Lanczos, in linear light, on premultiplied alpha; pixel art stays exact."""

from __future__ import annotations

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from qtcompress.core.types import Pixels, ignore
from qtcompress.engine.job.size_limit import SizeLimit
from qtcompress.engine.pictures import resampling
from qtcompress.engine.pictures.resampling import new_size, resized


def _opaque(values: NDArray[np.float64]) -> Pixels:
    gray = np.rint(values * 255).astype(np.uint8)
    return np.dstack([gray, gray[::-1], gray.T if gray.shape[0] == gray.shape[1] else gray, np.full_like(gray, 255)])


def _zone_plate(side: int) -> Pixels:
    y, x = np.mgrid[:side, :side] - side / 2
    return _opaque(0.5 + 0.5 * np.cos(np.pi * (x * x + y * y) / side))


def _thin_lines(side: int) -> Pixels:
    """Return lines of one pixel in several colors on nothing, some of them translucent."""
    pixels = np.zeros((side, side, 4), np.uint8)
    pixels[:, ::7] = 250, 20, 60, 255
    pixels[::11] = 10, 220, 90, 128
    pixels[np.arange(side), np.arange(side)] = 240, 240, 40, 255
    return pixels


def _weights(before: int, after: int) -> NDArray[np.float64]:
    """Return a matrix that filters by Lanczos 3, whose lobes are as wide as the reduction asks for."""
    scale = before / after
    at = ((np.arange(before) + 0.5)[None] - (np.arange(after) + 0.5)[:, None] * scale) / scale
    found = np.where(np.abs(at) < 3, np.sinc(at) * np.sinc(at / 3), 0.0)
    return np.asarray(found / found.sum(axis=1, keepdims=True))


def _expected(pixels: Pixels, width: int, height: int) -> NDArray[np.float64]:
    """Return the picture as the definition has it, over middle gray."""
    levels = pixels[..., :3] / 255
    light = np.where(levels <= 0.04045, levels / 12.92, ((levels + 0.055) / 1.055) ** 2.4)
    alpha = pixels[..., 3:] / 255
    planes = np.concatenate([light * alpha, alpha], axis=2)
    small = np.einsum("yr,rck->yck", _weights(pixels.shape[0], height), planes)
    small = np.einsum("xc,yck->yxk", _weights(pixels.shape[1], width), small)
    opacity = small[..., 3:].clip(0, 1)
    light = (small[..., :3] / np.maximum(opacity, 1e-6)).clip(0, 1)
    levels = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    return np.asarray(levels * opacity + 0.5 * (1 - opacity))


def _over_gray(pixels: Pixels) -> NDArray[np.float64]:
    alpha = pixels[..., 3:] / 255
    return pixels[..., :3] / 255 * alpha + 0.5 * (1 - alpha)


@pytest.mark.parametrize("make", [_zone_plate, _thin_lines])
@pytest.mark.parametrize("size", [(64, 64), (47, 47), (13, 20)])
def test_what_comes_out_is_lanczos_in_linear_light(
    make: object, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resampling, "_STRIP_PIXELS", 1000)  # so that it is made of many strips
    pixels = make(128)  # type: ignore[operator]  # one of two functions
    error = _over_gray(resized(pixels, size, ignore)) - _expected(pixels, *size)
    assert -10 * math.log10((error**2).mean()) > 50


def test_strips_leave_no_seam(monkeypatch: pytest.MonkeyPatch) -> None:
    pixels = _thin_lines(90)
    whole = resized(pixels, (40, 41), ignore)
    monkeypatch.setattr(resampling, "_STRIP_PIXELS", 1)
    apart = resized(pixels, (40, 41), ignore).astype(int) - whole
    assert np.abs(apart).max() <= 1


def test_the_color_under_a_clear_pixel_is_kept_and_comes_out_nowhere() -> None:
    pixels = np.zeros((40, 40, 4), np.uint8)
    pixels[...] = 0, 255, 0, 0
    pixels[:, 20:] = 200, 0, 0, 255
    made = resized(pixels, (17, 17), ignore)
    seen = made[..., 3] > 0
    assert made[seen][:, 1].max() == 0
    assert (made[~seen] == (0, 255, 0, 0)).all()
    assert 0 < seen.mean() < 1


def _art(side: int, cells: int = 24, colors: int = 9) -> Pixels:
    """Return pixel art of `cells` x `cells` that was enlarged to squares of `side` pixels."""
    random = np.random.default_rng(3)
    palette = random.integers(0, 256, (colors, 4), np.uint8)
    palette[:, 3] = 255
    return palette[random.integers(0, colors, (cells, cells))].repeat(side, axis=0).repeat(side, axis=1)


@pytest.mark.parametrize(
    ("limit", "size"),
    [
        (SizeLimit(100, 100), 72),  # each square of 6 pixels becomes one of 3
        (SizeLimit(72, 500), 72),
        (SizeLimit(60, 60), 48),
        (SizeLimit(megapixels=0.0025), 48),
        (SizeLimit(percent=50), 72),
        (SizeLimit(20, 20), 20),  # smaller than its own pixels
        (SizeLimit(percent=70), 101),
    ],
)
def test_enlarged_pixel_art_is_reduced_by_a_whole_number_where_that_is_near(limit: SizeLimit, size: int) -> None:
    pixels = _art(6)
    assert new_size(pixels, limit) == (size, size)
    made = resized(pixels, (size, size), ignore)
    whole = 144 % size == 0
    assert (len(np.unique(made.reshape(-1, 4), axis=0)) == 9) is whole
    if whole:
        assert (made.repeat(144 // size, axis=0).repeat(144 // size, axis=1) == pixels).all()


@pytest.mark.parametrize("spoil", ["noise", "one pixel", "plain"])
def test_what_is_no_pixel_art_is_filtered(spoil: str) -> None:
    pixels = _art(6) if spoil != "noise" else _art(6, colors=500)
    if spoil == "one pixel":
        pixels[100, 31] ^= 1
    if spoil == "plain":
        pixels[...] = 9, 9, 9, 255
    assert new_size(pixels, SizeLimit(100, 100)) == (100, 100)
    if spoil == "one pixel":
        assert len(np.unique(resized(pixels, (72, 72), ignore).reshape(-1, 4), axis=0)) > 50
