"""Pixels -> weighted colors: all of the picture, each color once."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.kernels import Cells, ColorTable, Tally, activity, strip_rows
from qtcompress.core.types import ColorSpace, Pixels, Report, Stage

_BUSY = 16.0  # activity at which a pixel counts half: errors in smooth regions are seen, in busy ones hardly
_UNIT_WEIGHT = 1024


@dataclass(frozen=True, slots=True, eq=False)
class Histogram:
    """Colors and their weights.

    Parameters
    ----------
    colors : (N, 4) uint8, sRGB, straight alpha, distinct
        Every color of the picture where `exact`, else the mean colors of cells.
    weights : (N,) int64, > 0
    exact : bool
        False only for pictures with alpha and more than 65,536 colors.
    alpha : bool
        True when a pixel is not opaque.
    """

    colors: NDArray[np.uint8] = field(repr=False)
    weights: NDArray[np.int64] = field(repr=False)
    exact: bool
    alpha: bool


def weights_by_activity(space: ColorSpace) -> NDArray[np.uint16]:
    """Return the `(256,)` weight of a pixel by its activity: 1 in sRGB, where the plain error counts."""
    if space is ColorSpace.SRGB:
        return np.ones(256, np.uint16)
    weights: NDArray[np.uint16] = np.rint(_UNIT_WEIGHT * _BUSY / (_BUSY + np.arange(256))).astype(np.uint16)
    return weights


def histogram(pixels: Pixels, space: ColorSpace, report: Report) -> Histogram:
    """Weigh the colors of `(H, W, 4)` contiguous pixels; fully transparent ones are one color, whatever they hide."""
    height, width = pixels.shape[:2]
    rows = strip_rows(width)
    weights = weights_by_activity(space)
    strips = [pixels[start : start + rows] for start in range(0, height, rows)]

    def weigh(table: Tally | ColorTable | Cells, begin: float, end: float) -> bool:
        for done, strip in enumerate(strips):
            report(Stage.HISTOGRAM, begin + (end - begin) * done / len(strips))
            if space is ColorSpace.SRGB:
                busy = np.zeros(strip.shape[:2], np.uint8)
            else:
                busy = activity(pixels, done * rows, len(strip))
            if table.add(strip, busy) is False:
                return False
        return True

    report(Stage.HISTOGRAM, 0.0)
    if all(int(strip[:, :, 3].min()) == 255 for strip in strips):
        tally = Tally(weights)
        weigh(tally, 0.0, 1.0)
        return Histogram(*tally.result(), exact=True, alpha=False)
    table = ColorTable(weights)
    if weigh(table, 0.0, 0.5):
        return Histogram(*table.result(), exact=True, alpha=True)
    cells = Cells(weights)
    weigh(cells, 0.5, 1.0)
    return Histogram(*cells.result(), exact=False, alpha=True)
