"""Palette -> indices: the nearest entry of each pixel, or one that hides the error from the eye and spares the encoder.

Both are moderated by how busy the picture is at the pixel (`kernels.activity`): where it is smooth, the eye sees steps
and noise, so errors are passed on in full and indices stay true; where it is busy, neither is seen, and an index that
repeats its neighbor's is worth more than the nearest.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from qtcompress.core.bluenoise import thresholds
from qtcompress.core.color import WorkingSpace
from qtcompress.core.kernels import Mapper, activity, strip_rows
from qtcompress.core.palette import Fitted
from qtcompress.core.types import (
    MAX_COLORS,
    ColorSpace,
    Dither,
    Effort,
    Options,
    Palette,
    Pixels,
    Quantized,
    Report,
    Stage,
)

# The constants below were found by SSIMULACRA2 and bytes on CQ100 pictures; docs/decisions.md has the table.
_CALM = 32.0  # activity at which half of the error is passed on
_STEADY = 4.0  # activity at which the price of an index is half of its most
_PRICE = 2.0  # the most that an index like its neighbors' is worth, in mean squared errors of the palette
_ERROR_LIMIT = 512  # the most that a pixel takes over from its neighbors, in coordinates: an eighth of black to white
_LEVELS = np.arange(256)


def remap(pixels: Pixels, fitted: Fitted, space: WorkingSpace, options: Options, report: Report) -> NDArray[np.uint8]:
    """Return the `(H, W)` uint8 indices of `(H, W, 4)` contiguous pixels, dithered as `options` say."""
    height, width = pixels.shape[:2]
    mapper = Mapper(fitted.palette, space, (height, width))
    rows = strip_rows(width)
    strength = options.dither_strength if options.dither is not Dither.NONE else 0.0
    strengths = np.rint(256 * strength * _CALM / (_CALM + _LEVELS)).astype(np.int32)
    # In sRGB the plain error counts, and nothing is traded for it; nor where haste counts.
    trades = space.kind is ColorSpace.OKLAB and options.effort is not Effort.FAST
    price = _PRICE * fitted.error if trades else 0.0
    lambdas = np.rint(price * _LEVELS / (_LEVELS + _STEADY)).astype(np.int32)
    plain = strength == 0 and not lambdas.any()
    for start in range(0, height, rows):
        report(Stage.MAP, 0.9 * start / height)
        strip = pixels[start : start + rows]
        if plain:
            mapper.nearest(strip)
            continue
        busy = activity(pixels, start, len(strip))
        if options.dither is Dither.ORDERED and strength > 0:
            mapper.dither(strip, busy, strengths=strengths, thresholds=thresholds())
        else:
            mapper.scan(strip, busy, strengths=strengths, lambdas=lambdas, limit=_ERROR_LIMIT)
    return mapper.indices


def exact(pixels: Pixels, palette: Palette, report: Report) -> NDArray[np.uint8]:
    """Return the `(H, W)` uint8 indices of pixels whose every color is an entry.

    By the color itself and not by its point: colors that can't be told apart by eye may share one.
    """
    height, width = pixels.shape[:2]
    keys = palette.colors.view(np.uint32)[:, 0]
    order = np.argsort(keys)
    indices = np.empty((height, width), np.uint8)
    rows = strip_rows(width)
    for start in range(0, height, rows):
        report(Stage.MAP, 0.9 * start / height)
        strip = pixels[start : start + rows]
        seen = np.where(strip[..., 3] == 0, np.uint32(0), strip.view(np.uint32)[..., 0])
        indices[start : start + rows] = order[np.searchsorted(keys[order], seen)]
    return indices


def compact(palette: Palette, indices: NDArray[np.uint8], report: Report, *, lossless: bool) -> Quantized:
    """Return the picture with unused entries dropped and the rest in order; `indices` are renamed in place.

    Translucent entries come first, since tRNS may end at the last of them; then by luma, which helps the encoder: near
    indices are near colors.
    """
    rows = strip_rows(indices.shape[1])
    strips = [indices[start : start + rows] for start in range(0, len(indices), rows)]
    counts = np.zeros(len(palette), np.int64)
    for done, strip in enumerate(strips):
        report(Stage.MAP, 0.9 + 0.05 * done / len(strips))
        counts += np.bincount(strip.reshape(-1), minlength=len(palette))
    colors = palette.colors.astype(np.int64)
    luma = colors[:, :3] @ (299, 587, 114)
    order = np.lexsort((colors[:, 2], colors[:, 1], colors[:, 0], luma, colors[:, 3] == 255))
    order = order[counts[order] > 0]
    renamed = np.zeros(MAX_COLORS, np.uint8)
    renamed[order] = np.arange(len(order))
    for done, strip in enumerate(strips):
        report(Stage.MAP, 0.95 + 0.05 * done / len(strips))
        cv2.LUT(strip, renamed, dst=strip)
    kept = Palette(np.ascontiguousarray(palette.colors[order]))
    return Quantized(kept, counts[order], indices, lossless)
