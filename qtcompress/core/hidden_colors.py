"""The colors of fully transparent pixels. Nobody sees them, but a program that enlarges or blends a picture uses them.

A game engine does so: in its sprites, the color of an edge is bled outwards. Without such a color, edges get dark.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import PICTURE
from qtcompress.core.kernels.dispatch import strip_rows
from qtcompress.core.types import MAX_COLORS, Options, Palette, Pixels, Quantized, Report, Stage
from qtcompress.core.validation import FUNCTION, Instance, Integer, checked

_SAME = 8  # levels by which hidden colors may differ to be one color


@checked(pixels=PICTURE)
def are_several(pixels: Pixels) -> bool:
    """Tell whether `(H, W, 4)` uint8 pixels have several hidden colors, which one clear entry can't keep.

    Raises
    ------
    TypeError, ValueError
        When `pixels` is no such array.
    """
    low, high = _range_of(pixels)
    return bool((high > low).any())


@checked(pixels=PICTURE, options=Instance(Options))
def keeps_hidden(pixels: Pixels, options: Options) -> bool:
    """Tell whether the colors of fully transparent pixels must stay: as asked, or because a picture has nothing else.

    Programs that write a wrong alpha make such pictures, and their colors can be the only copy of a photograph.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, or `pixels` is no such array.
    """
    return (options.keep_clear or not pixels[..., 3].any()) and are_several(pixels)


@checked(pixels=PICTURE, result=Instance(Quantized))
def with_hidden_color(pixels: Pixels, result: Quantized) -> Quantized:
    """Return a result whose only clear entry has the hidden color of `pixels`, if that is one color nearly everywhere.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape.
    """
    clear = np.flatnonzero(result.palette.colors[:, 3] == 0)
    if len(clear) != 1:
        return result
    low, high = _range_of(pixels)
    if (high < low).any() or (high - low).max() > _SAME:
        return result
    colors = result.palette.colors.copy()
    colors[clear[0], :3] = (low.astype(np.uint16) + high + 1) // 2
    return replace(result, palette=Palette(colors))


def _range_of(pixels: Pixels) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return the lowest and the highest RGB of hidden colors, `(3,)` each; the lowest is higher if there are none."""
    low, high = np.full(3, 255, np.uint8), np.zeros(3, np.uint8)
    rows = strip_rows(pixels.shape[1])
    for start in range(0, len(pixels), rows):
        strip = pixels[start : start + rows]
        hidden = strip[strip[..., 3] == 0][:, :3]
        low, high = np.minimum(low, hidden.min(axis=0, initial=255)), np.maximum(high, hidden.max(axis=0, initial=0))
    return low, high


@checked(pixels=PICTURE, most=Integer(1, MAX_COLORS), report=FUNCTION)
def kept_whole(pixels: Pixels, most: int, report: Report) -> tuple[Palette, NDArray[np.uint8]] | None:
    """Return palette and indices of a picture with all of its colors, also the hidden ones; None if they are too many.

    Parameters
    ----------
    pixels : (H, W, 4) uint8
    most : int
        The largest number of entries, 1..256.
    report : Report
        Called with `Stage.HISTOGRAM`.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """
    rows = strip_rows(pixels.shape[1])
    strips = [(top, np.ascontiguousarray(pixels[top : top + rows])) for top in range(0, len(pixels), rows)]
    keys = np.empty(0, np.uint32)
    for top, strip in strips:
        report(Stage.HISTOGRAM, top / len(pixels))
        both = np.sort(np.append(keys, strip.view(np.uint32)))
        keys = both[np.append(True, both[1:] != both[:-1])]  # not np.union1d: see `palette.distinct`
        if len(keys) > most:
            return None
    indices = np.empty(pixels.shape[:2], np.uint8)
    for top, strip in strips:
        report(Stage.HISTOGRAM, top / len(pixels))
        indices[top : top + rows] = np.searchsorted(keys, strip.view(np.uint32)[..., 0])
    return Palette(keys[:, None].view(np.uint8)), indices
