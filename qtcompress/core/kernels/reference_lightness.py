"""The reference of native/lightness.c in NumPy: luma and color that keep the lightness; more about it there."""

from __future__ import annotations

import numpy as np

from qtcompress.core.kernels.reference_points import Array

_LIGHT = np.array([17367, 43057, 5112], np.int64)
_LUMA = np.array([19595, 38470, 7471], np.int64)
_TO_BLUE, _TO_RED = 36984, 46745
_ROUND, _HALF = 1 << 15, 8
_MIDDLE = 128


def halve(pixels: Array, width: int, light: Array, levels: Array, blue: Array, red: Array) -> None:
    """Write the color differences of 2 x 2 pixels, which keep their mean light."""
    colors = pixels.reshape(-1, width, 4)[..., :3].astype(np.int64)
    height = len(colors)
    whole = np.pad(colors, ((0, height % 2), (0, width % 2), (0, 0)), "edge")
    first = _mean_color(whole, light, levels)
    at = np.arange(height), np.arange(width)
    b, r = ((_spread(plane, *at) + _HALF) >> 4 for plane in first)
    shown = _shown(_kept(colors, b, r, light, levels), b, r)
    again = _mean_color(np.pad(shown, ((0, height % 2), (0, width % 2), (0, 0)), "edge"), light, levels)
    for out, once, twice in zip((blue, red), first, again, strict=True):
        out[...] = (_MIDDLE + ((2 * once - twice + _HALF) >> 4)).clip(0, 255).reshape(out.shape)


def lighten(
    pixels: Array,
    width: int,
    blue: Array,
    red: Array,
    columns: int,
    first: int,
    light: Array,
    levels: Array,
    out: Array,
) -> None:
    """Write the luma with which pixels are as light as they were, beside stored color differences."""
    colors = pixels.reshape(-1, width, 4)[..., :3].astype(np.int64)
    planes = [plane.reshape(-1, columns).astype(np.int64) for plane in (blue, red)]
    if first >= 0:
        rows, places = first + np.arange(len(colors)), np.arange(width)
        planes = [(_spread(plane, rows, places) + _HALF - places % 2) >> 4 for plane in planes]
    b, r = (16 * (plane - _MIDDLE) for plane in planes)
    out[...] = _kept(colors, b, r, light, levels).reshape(out.shape)


def _kept(colors: Array, blue: Array, red: Array, light: Array, levels: Array) -> Array:
    luma = (colors @ _LUMA + _ROUND) >> 16
    lacks = _lightness(colors, light, levels) - _lightness(_shown(luma, blue, red), light, levels)
    kept: Array = (luma + ((lacks + _HALF) >> 4)).clip(0, 255)
    return kept


def _lightness(colors: Array, light: Array, levels: Array) -> Array:
    found: Array = levels[(light[colors].astype(np.int64) @ _LIGHT) >> 18].astype(np.int64)
    return found


def _shown(luma: Array, blue: Array, red: Array) -> Array:
    half = 1 << 19
    parts = 91881 * red, -22554 * blue - 46802 * red, 116130 * blue
    return np.stack([(luma + ((part + half) >> 20)).clip(0, 255) for part in parts], axis=-1)


def _mean_color(colors: Array, light: Array, levels: Array) -> tuple[Array, Array]:
    rows, columns = colors.shape[0] // 2, colors.shape[1] // 2
    lights = light[colors].astype(np.int64).reshape(rows, 2, columns, 2, 3).sum(axis=(1, 3))
    mean = levels[((lights + 2) >> 2) >> 2].astype(np.int64)
    luma = (mean @ _LUMA + _ROUND) >> 16
    return (_TO_BLUE * (mean[..., 2] - luma) + _ROUND) >> 16, (_TO_RED * (mean[..., 0] - luma) + _ROUND) >> 16


def _spread(plane: Array, rows: Array, columns: Array) -> Array:
    """Return sixteen times what a plane is at rows and columns of the picture: of its block, and of the next ones."""
    own, at = rows // 2, columns // 2
    other = np.clip(own + np.where(rows % 2, 1, -1), 0, plane.shape[0] - 1)
    beside = np.clip(at + np.where(columns % 2, 1, -1), 0, plane.shape[1] - 1)
    tall = 3 * plane[own] + plane[other]
    found: Array = 3 * tall[:, at] + tall[:, beside]
    return found
