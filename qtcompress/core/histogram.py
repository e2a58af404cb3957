"""Pixels -> weighted colors: all of the picture, each color by itself, or in cells too small to change the palette."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import PICTURE, ArraySpec
from qtcompress.core.kernels.dispatch import MAX_WEIGHT, ColorTable, strip_rows
from qtcompress.core.rows import is_translucent
from qtcompress.core.stripes import run
from qtcompress.core.types import ColorSpace, Pixels, Report, Stage
from qtcompress.core.validation import (
    FLAG,
    FUNCTION,
    THREADS,
    Choice,
    Instance,
    Integer,
    Optional,
    checked,
    checked_fields,
    integer,
)

_BUSY = 16.0  # activity at which a pixel counts half: errors are visible in smooth regions, hardly in busy ones
_UNIT_WEIGHT = 1024
_DETAIL = 24  # the typical activity at a small detail
_MOST_COLORS = {ColorSpace.OKLAB: 1 << 17, ColorSpace.SRGB: 1 << 19}  # counted one by one; above that in cells
_MOST_FAST_COLORS = 1 << 16
_PIXELS_A_THREAD = 1 << 20  # at least: to add up the tables of two threads takes as long as to count that many


@checked_fields(
    colors=ArraySpec("N 4", np.uint8),
    weights=ArraySpec("N", np.int64, 1, MAX_WEIGHT),
    exact=FLAG,
    alpha=FLAG,
    detail=Integer(1),
    pixels=Integer(0),
)
@dataclass(frozen=True, slots=True, eq=False)
class Histogram:
    """Colors and their weights.

    Parameters
    ----------
    colors : (N, 4) uint8, sRGB, straight alpha, distinct; N >= 1
        Every color of the picture where `exact`, else the mean colors of cells. That they are distinct is not checked.
    weights : (N,) int64, > 0, at most 2^48 together
    exact : bool
        False only for pictures of more than 131,072 colors, in sRGB 524,288, at effort fast 65,536.
    alpha : bool
        True when a pixel is not opaque.
    detail : int
        The typical weight of a pixel of a small detail, 1 or more.
    pixels : int
        The number of pixels of the picture, 0 or more.

    Raises
    ------
    TypeError, ValueError
        When a value has another type, dtype or shape, is out of range, or a color is translucent without `alpha`.
    """

    colors: NDArray[np.uint8] = field(repr=False)
    weights: NDArray[np.int64] = field(repr=False)
    exact: bool
    alpha: bool
    detail: int = 1
    pixels: int = 0

    def __post_init__(self) -> None:
        integer(round(float(self.weights.sum(dtype=np.float64))), "sum of weights", 1, MAX_WEIGHT)
        if not self.alpha and self.colors[:, 3].min() < 255:
            raise ValueError("colors must be opaque (alpha 255) in a histogram without alpha")


@checked(space=Choice(ColorSpace))
def weights_by_activity(space: ColorSpace) -> NDArray[np.uint16]:
    """Return the `(256,)` uint16 weight of a pixel by activity, 61..1024; 1 in sRGB, where all errors count alike."""
    if space is ColorSpace.SRGB:
        return np.ones(256, np.uint16)
    weights: NDArray[np.uint16] = np.rint(_UNIT_WEIGHT * _BUSY / (_BUSY + np.arange(256))).astype(np.uint16)
    return weights


@checked(
    pixels=PICTURE,
    space=Choice(ColorSpace),
    report=FUNCTION,
    busy=Optional(ArraySpec("H W", np.uint8)),
    fast=FLAG,
    threads=THREADS,
)
def histogram(
    pixels: Pixels,
    space: ColorSpace,
    report: Report,
    *,
    busy: NDArray[np.uint8] | None = None,
    fast: bool = False,
    threads: int = 1,
) -> Histogram:
    """Count the colors of a picture by weight; fully transparent pixels are one color, whatever their RGB is.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB, straight alpha
    space : ColorSpace
        In sRGB all pixels weigh the same.
    report : Report
        Called with `Stage.HISTOGRAM`.
    busy : (H, W) uint8, optional
        The result of `activity.measure`; without it all pixels weigh the same.
    fast : bool
        All pixels weigh the same, whatever `busy` is, and fewer colors are counted one by one.
    threads : int
        1..1024; the result does not depend on it.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """
    height, width = pixels.shape[:2]
    rows = strip_rows(width)
    report(Stage.HISTOGRAM, 0.25)
    weights = weights_by_activity(ColorSpace.SRGB if fast else space)
    most = _MOST_FAST_COLORS if fast else _MOST_COLORS[space]
    alpha = is_translucent(pixels)
    tables: list[ColorTable] = []

    def work(first: int, last: int, tell: Report) -> None:
        table = ColorTable(weights, most, alpha=alpha)
        for start in range(first, last, rows):
            tell(Stage.HISTOGRAM, (start - first) / (last - first))
            strip = pixels[start : min(start + rows, last)]
            flat = np.zeros(strip.shape[:2], np.uint8) if busy is None else busy[start : start + len(strip)]
            table._add(strip, flat)  # checked as a whole before
        tables.append(table)

    threads = min(threads, max(1, height * width // _PIXELS_A_THREAD))
    bounds = [place * height // threads for place in range(threads + 1)]
    tasks = [partial(work, first, last) for first, last in pairwise(bounds) if last > first]
    run(tasks, Stage.HISTOGRAM, lambda stage, fraction: report(stage, 0.25 + 0.75 * fraction), threads=threads)
    table = tables[0]
    for other in tables[1:]:  # in any order: the sums are the same
        table.absorb(other)
    detail = int(weights[_DETAIL])
    return Histogram(*table.result(), exact=table.exact, alpha=alpha, detail=detail, pixels=height * width)


@checked(counted=Instance(Histogram), colors=ArraySpec("M 4", np.uint8), weight=Integer(1, MAX_WEIGHT))
def with_more(counted: Histogram, colors: NDArray[np.uint8], weight: int) -> Histogram:
    """Return a histogram with more pixels; fully transparent ones are left out.

    Parameters
    ----------
    counted : Histogram
    colors : (M, 4) uint8, sRGB, straight alpha
        Those of the further pixels. In a histogram that is `exact` each of them is known.
    weight : int
        Of each further pixel, 1 or more.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, is out of range, or a color is translucent and none of the
        histogram is.
    """
    colors = colors[colors[:, 3] > 0]
    keys = np.ascontiguousarray(np.concatenate([counted.colors, colors])).view(np.uint32)[:, 0]
    each = np.concatenate([counted.weights, np.full(len(colors), weight, np.int64)])
    found, places = np.unique(keys, return_inverse=True)
    weights = np.zeros(len(found), np.int64)
    np.add.at(weights, places, each)
    return replace(counted, colors=found[:, None].view(np.uint8), weights=weights)
