"""Pixels -> weighted colors: all of the picture, each by itself or in cells so small that no palette could tell."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.activity import measure
from qtcompress.core.kernels.dispatch import ColorTable, strip_rows
from qtcompress.core.stripes import run
from qtcompress.core.types import ColorSpace, Pixels, Report, Stage, ignore

_BUSY = 16.0  # activity at which a pixel counts half: errors in smooth regions are seen, in busy ones hardly
_UNIT_WEIGHT = 1024
_DETAIL = 24  # activity at a small detail, about
_HASTY_COLORS = 1 << 16  # the same in haste
_MOST_COLORS = {ColorSpace.OKLAB: 1 << 17, ColorSpace.SRGB: 1 << 19}  # that are told apart; else cells are


@dataclass(frozen=True, slots=True, eq=False)
class Histogram:
    """Colors and their weights.

    Parameters
    ----------
    colors : (N, 4) uint8, sRGB, straight alpha, distinct
        Every color of the picture where `exact`, else the mean colors of cells.
    weights : (N,) int64, > 0
    exact : bool
        False only for pictures of more than 131,072 colors, in sRGB 524,288.
    alpha : bool
        True when a pixel is not opaque.
    detail : int
        What a pixel of some small detail weighs, about.
    pixels : int
        Of the picture.
    """

    colors: NDArray[np.uint8] = field(repr=False)
    weights: NDArray[np.int64] = field(repr=False)
    exact: bool
    alpha: bool
    detail: int = 1
    pixels: int = 0


def weights_by_activity(space: ColorSpace) -> NDArray[np.uint16]:
    """Return the `(256,)` weight of a pixel by its activity: 1 in sRGB, where the plain error counts."""
    if space is ColorSpace.SRGB:
        return np.ones(256, np.uint16)
    weights: NDArray[np.uint16] = np.rint(_UNIT_WEIGHT * _BUSY / (_BUSY + np.arange(256))).astype(np.uint16)
    return weights


def histogram(
    pixels: Pixels,
    space: ColorSpace,
    report: Report,
    *,
    busy: NDArray[np.uint8] | None = None,
    hasty: bool = False,
    threads: int = 1,
) -> Histogram:
    """Weigh the colors of `(H, W, 4)` contiguous pixels; fully transparent ones are one color, whatever they hide.

    `busy` is what `activity.measure` says of them, where that is known already. In haste all pixels weigh the same, and
    fewer colors are told apart.
    """
    height, width = pixels.shape[:2]
    rows = strip_rows(width)
    report(Stage.HISTOGRAM, 0.25)
    alpha = not all(int(pixels[top : top + rows, :, 3].min()) == 255 for top in range(0, height, rows))
    if hasty:
        busy = None
    elif space is ColorSpace.OKLAB and busy is None:
        busy = measure(pixels, ignore, threads=threads)
    weights = weights_by_activity(ColorSpace.SRGB if hasty else space)
    most = _HASTY_COLORS if hasty else _MOST_COLORS[space]
    tables: list[ColorTable] = []

    def work(first: int, last: int, tell: Report) -> None:
        table = ColorTable(weights, most, alpha=alpha)
        for start in range(first, last, rows):
            tell(Stage.HISTOGRAM, (start - first) / (last - first))
            strip = pixels[start : min(start + rows, last)]
            flat = np.zeros(strip.shape[:2], np.uint8) if busy is None else busy[start : start + len(strip)]
            table.add(strip, flat)
        tables.append(table)

    bounds = [place * height // threads for place in range(threads + 1)]
    tasks = [partial(work, first, last) for first, last in pairwise(bounds) if last > first]
    run(tasks, Stage.HISTOGRAM, lambda stage, fraction: report(stage, 0.25 + 0.75 * fraction), threads=threads)
    table = tables[0]
    for other in tables[1:]:  # in any order: the sums are the same
        table.absorb(other)
    detail = int(weights[_DETAIL])
    return Histogram(*table.result(), exact=table.exact, alpha=alpha, detail=detail, pixels=height * width)
