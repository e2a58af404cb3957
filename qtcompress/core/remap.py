"""Palette -> indices: the nearest entry of each pixel, or one that hides the error from the eye."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from qtcompress.core.color import WorkingSpace
from qtcompress.core.kernels import Mapper, strip_rows
from qtcompress.core.types import MAX_COLORS, Dither, Options, Palette, Pixels, Quantized, Report, Stage


def remap(pixels: Pixels, palette: Palette, space: WorkingSpace, options: Options, report: Report) -> NDArray[np.uint8]:
    """Return the `(H, W)` uint8 indices of `(H, W, 4)` pixels, dithered as `options` say."""
    height, width = pixels.shape[:2]
    indices = np.empty((height, width), np.uint8)
    mapper = Mapper(palette, space, pixels=height * width)
    rows = strip_rows(width)
    for start in range(0, height, rows):
        report(Stage.MAP, 0.9 * start / height)
        strip, out = pixels[start : start + rows], indices[start : start + rows]
        if options.dither is Dither.DIFFUSION and options.dither_strength > 0:
            mapper.diffuse(strip, out, strength=options.dither_strength)
        else:
            mapper.nearest(strip, out)
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
