"""Pixels -> weighted colors: all of the picture, in few points."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.kernels import MAX_COUNTED, Cells, ColorTable, strip_rows
from qtcompress.core.types import Pixels, Report, Stage


@dataclass(frozen=True, slots=True, eq=False)
class Histogram:
    """Colors and how many pixels have each.

    Parameters
    ----------
    colors : (N, 4) float64, sRGB 0..255, straight alpha
        Distinct colors where `exact`, else the mean of the pixels in each cell of a grid.
    counts : (N,) int64, > 0; they add up to the pixels of the picture
    exact : bool
        True when the picture has no more than 65,536 colors and each stands here.
    alpha : bool
        True when a pixel is not opaque.
    """

    colors: NDArray[np.float64] = field(repr=False)
    counts: NDArray[np.int64] = field(repr=False)
    exact: bool
    alpha: bool


def histogram(pixels: Pixels, report: Report) -> Histogram:
    """Count the colors of `(H, W, 4)` pixels. Fully transparent ones are one color, whatever hides in them."""
    height, width = pixels.shape[:2]
    rows = strip_rows(width)
    starts = range(0, height, rows)
    table = ColorTable(MAX_COUNTED)
    alpha, few = False, True
    for start in starts:
        report(Stage.HISTOGRAM, 0.5 * start / height)
        strip = pixels[start : start + rows]
        alpha = alpha or bool((strip[:, :, 3] < 255).any())
        few = few and table.add(strip)
    if few:
        colors, counts = table.result()
        return Histogram(colors.astype(np.float64), counts, exact=True, alpha=alpha)
    cells = Cells(alpha=alpha)
    for start in starts:
        report(Stage.HISTOGRAM, 0.5 + 0.5 * start / height)
        cells.add(pixels[start : start + rows])
    means, counts = cells.result()
    return Histogram(means, counts, exact=False, alpha=alpha)
