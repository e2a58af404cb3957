"""Indices that are found without any loss, and palettes without entries that no pixel has."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import PICTURE, ArraySpec
from qtcompress.core.kernels.dispatch import STRIP_PIXELS, strip_rows
from qtcompress.core.opencv import cv2
from qtcompress.core.types import MAX_COLORS, PALETTE, Palette, Pixels, Quantized, Report, Stage
from qtcompress.core.validation import FLAG, FUNCTION, Instance, Optional, checked


@checked(pixels=PICTURE, palette=Instance(Palette), report=FUNCTION)
def exact(pixels: Pixels, palette: Palette, report: Report) -> NDArray[np.uint8]:
    """Return the `(H, W)` uint8 indices of `(H, W, 4)` uint8 pixels whose every color is an entry.

    The colors themselves are compared, and not their points, which similar colors may share. All pixels of alpha 0 have
    the color (0, 0, 0, 0).

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or a color is not an entry.
    """
    height, width = pixels.shape[:2]
    order = np.argsort(palette.keys)
    ascending = palette.keys[order]
    indices = np.empty((height, width), np.uint8)
    rows = strip_rows(width)
    for start in range(0, height, rows):
        report(Stage.MAP, 0.9 * start / height)
        strip = pixels[start : start + rows]
        seen = np.where(strip[..., 3] == 0, np.uint32(0), strip.view(np.uint32)[..., 0])
        places = np.searchsorted(ascending[:-1], seen)
        if not np.array_equal(ascending[places], seen):
            raise ValueError("every color of pixels must be an entry of the palette")
        indices[start : start + rows] = order[places]
    return indices


@checked(
    palette=PALETTE,
    indices=ArraySpec("H W", np.uint8, written=True),
    report=FUNCTION,
    lossless=FLAG,
    kept=Optional(Instance(Palette)),
    sorts=FLAG,
)
def compact(
    palette: Palette,
    indices: NDArray[np.uint8],
    report: Report,
    *,
    lossless: bool,
    kept: Palette | None = None,
    sorts: bool = True,
) -> Quantized:
    """Return the picture without the unused entries, the others sorted.

    Translucent entries come first, since tRNS may end at the last of them; then by luma, which helps the encoder: close
    indices are similar colors.

    Parameters
    ----------
    indices : (H, W) uint8, < K, contiguous and writable
        Renumbered in place; the result holds them.
    report : Report
        Called with `Stage.MAP` and 0.9..1.
    lossless : bool
        What the result says of itself.
    kept : Palette, optional
        Colors that stay even if they are unused.
    sorts : bool
        Otherwise the entries keep their order.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or an index is K or more.
    """
    flat = indices.reshape(1, -1)  # a row may be longer than a strip
    strips = [flat[:, start : start + STRIP_PIXELS] for start in range(0, flat.size, STRIP_PIXELS)]
    counts = np.zeros(len(palette), np.int64)
    for done, strip in enumerate(strips):
        report(Stage.MAP, 0.9 + 0.05 * done / len(strips))
        # In floats, which are exact for a strip; a quarter of the time of np.bincount.
        counts += (
            cv2.calcHist([strip], [0], None, [MAX_COLORS], [0, MAX_COLORS]).reshape(-1)[: len(palette)].astype(np.int64)
        )
    if counts.sum() != indices.size:
        raise ValueError(f"indices must be 0 to {len(palette) - 1}, not up to {indices.max()}")
    colors = palette.colors.astype(np.int64)
    luma = colors[:, :3] @ (299, 587, 114)
    order = np.lexsort((colors[:, 2], colors[:, 1], colors[:, 0], luma, colors[:, 3] == 255))
    order = order if sorts else np.arange(len(palette))
    stays = counts > 0 if kept is None else (counts > 0) | np.isin(palette.keys, kept.keys)
    order = order[stays[order]]
    renamed = np.zeros(MAX_COLORS, np.uint8)
    renamed[order] = np.arange(len(order))
    for done, strip in enumerate(strips):
        report(Stage.MAP, 0.95 + 0.05 * done / len(strips))
        cv2.LUT(strip, renamed, dst=strip)
    kept = Palette(np.ascontiguousarray(palette.colors[order]))
    return Quantized(kept, counts[order], indices, lossless)
