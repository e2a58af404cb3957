"""Weighted colors -> palette by k-means; the only module that knows scikit-learn.

1. The start: the cloud of points is cut in two, again and again, always where that lowers the squared error most,
   across the principal axis at the best place (after Wu, *Color quantization by dynamic programming and principal
   analysis*, 1992). Deterministic, and so good that few rounds remain.
2. scikit-learn's KMeans does the first rounds, on a few thousand merged points; not in haste, since to import it takes
   longer than all the rest.
3. Compiled rounds of k-means (sort-means: Phillips, *Acceleration of k-means and related clustering algorithms*, 2002)
   polish the centers on finer points, at last on every color of the picture. Between the first of them, centers that
   are hardly missed move to where they are needed, which leads out of poor local minima; after them some go to rare
   colors that would lose their hue (center_moves.py).
"""

from __future__ import annotations

import importlib
import math
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.center_moves import relocated, rescued
from qtcompress.core.color import WorkingSpace
from qtcompress.core.histogram import Histogram
from qtcompress.core.kernels import dispatch
from qtcompress.core.types import ColorSpace, Effort, Palette, Report, Stage

_LEARN_ROUNDS = 4
_MANY = 100  # colors of a palette, whose rounds take long
_BIG_PIXELS = 4_000_000  # of a picture whose counting takes longer than all of these
_MERGE_SIDE = {3: 32, 4: 64}  # coordinates, of the smallest cubes that points are merged in, by dimensions
_MERGE_GROWTH = 1.1  # of that side, beside the square root of what there are too many: clouds are hardly more than flat
_MOVE_ROUNDS = 4  # after centers moved elsewhere
_MOVED_SHARE = 0.1  # of the centers, at most, at once
_LEAST_PIXELS = 10  # of a rare color that is given an entry of its own
_DOMINANT = 0.5  # share of a cluster's weight at which one color stands for all of it
_OVERSHOOT = 1.8  # centers go so much farther than to the means of their points, until that no longer helps


@dataclass(frozen=True, slots=True)
class _Pains:
    """How much is done for a palette.

    coarse_points, middle_points : the most that colors are merged into, for the start and scikit-learn, and for moves
    middle_rounds, fine_rounds : the most rounds on these and on all colors
    moves : times that centers may move elsewhere
    ranks : moves that promise less, tried one by one where the best did not pay
    still : share of the error that the last round of a series leaves
    learn : whether scikit-learn does the first rounds
    """

    coarse_points: int
    middle_points: int
    middle_rounds: int
    fine_rounds: int
    moves: int
    still: float
    learn: bool = True
    ranks: int = 0


# In sRGB the error itself is what was asked for.
_EXACT = _Pains(4096, 32768, 64, 120, 60, 0.999995, ranks=24)
_FEW_COLORS = _Pains(4096, 16384, 16, 4, 6, 0.9998)
_MANY_COLORS = _Pains(2048, 8192, 10, 4, 4, 0.9998)
_BIG_PICTURE = _Pains(4096, 16384, 24, 8, 6, 0.9999)
_HASTE = _Pains(2048, 8192, 8, 2, 0, 0.999, learn=False)


@dataclass(frozen=True, slots=True, eq=False)
class _Cloud:
    points: NDArray[np.int16]
    weights: NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """A palette and how well it fits.

    error : weighted mean squared distance of the colors to their entries, in squared coordinates of the working space
    """

    palette: Palette
    error: float


def warm_up() -> None:
    """Import scikit-learn: 1 s and 100 MB that a window spends while nobody waits."""
    importlib.import_module("sklearn.cluster")
    _thread_pools()


def fit(counted: Histogram, colors: int, space: WorkingSpace, effort: Effort, report: Report) -> Fitted:
    """Return a palette of at most `colors` entries for the colors of a histogram.

    Where there are no more colors than entries, the palette holds each exactly.
    """
    if len(counted.colors) <= colors:
        return Fitted(Palette(counted.colors.copy()), 0.0)
    report(Stage.FIT, 0.0)
    until = _pains(colors, counted.pixels, space.kind, effort)
    fine = _Cloud(dispatch.points(counted.colors, space), counted.weights)
    middle, to_middle = _merged(fine, space, until.middle_points)
    coarse, to_coarse = _merged(middle, space, until.coarse_points)
    report(Stage.FIT, 0.1)
    centers = dispatch.cut(coarse.points, coarse.weights, colors)
    labels = np.zeros(len(coarse.points), np.uint8)
    if until.learn:
        centers, labels = _learn(coarse, centers)
    labels = labels[to_coarse]
    centers, error = _polish(middle, centers, labels, space, until.middle_rounds, until, report, begin=0.3, end=0.45)
    centers, labels = _relocated(middle, centers, labels, error, space, until, report)
    centers, _ = _polish(middle, centers, labels, space, until.middle_rounds, until, report, begin=0.6, end=0.7)
    centers, rare = rescued(middle.points, middle.weights, centers, labels, space, _LEAST_PIXELS * counted.detail)
    labels = labels[to_middle]
    centers, error = _polish(
        fine, centers, labels, space, until.fine_rounds, until, report, begin=0.7, end=1.0, pinned=rare
    )
    entries = space.colors(centers)
    if space.kind is not ColorSpace.SRGB:
        _snap(entries, counted, labels, rare)
    return Fitted(Palette(np.unique(entries, axis=0)), error / float(fine.weights.sum()))


def _pains(colors: int, pixels: int, kind: ColorSpace, effort: Effort) -> _Pains:
    if effort is Effort.FAST:
        return _HASTE
    if kind is ColorSpace.SRGB:
        return _EXACT
    if pixels >= _BIG_PIXELS:
        return _BIG_PICTURE
    return _MANY_COLORS if colors >= _MANY else _FEW_COLORS


def _snap(entries: NDArray[np.uint8], counted: Histogram, labels: NDArray[np.uint8], rare: NDArray[np.bool]) -> None:
    """Give entries that mostly stand for one color just this color: a flat area is to stay what it is."""
    masses = np.bincount(labels, counted.weights, len(entries))
    most = np.zeros(len(entries), np.int64)
    np.maximum.at(most, labels, counted.weights)
    dominates = (most >= _DOMINANT * masses) & ~rare
    dominant = np.flatnonzero((counted.weights == most[labels]) & dominates[labels])
    entries[labels[dominant]] = counted.colors[dominant]


def _merged(cloud: _Cloud, space: WorkingSpace, most: int) -> tuple[_Cloud, NDArray[np.int32]]:
    """Return at most so many points, by merging what shares a cube of a grid, and which one each point became."""
    if len(cloud.points) <= most:
        return cloud, np.arange(len(cloud.points), dtype=np.int32)
    side = _MERGE_SIDE[space.dims]
    while True:
        points, weights, merged = dispatch.merge(cloud.points, cloud.weights, space, side)
        if len(points) <= most:
            return _Cloud(points, weights), merged
        side = math.ceil(side * _MERGE_GROWTH * math.sqrt(len(points) / most))


@cache
def _thread_pools() -> Any:
    return importlib.import_module("threadpoolctl").ThreadpoolController()


def _learn(cloud: _Cloud, centers: NDArray[np.int16]) -> tuple[NDArray[np.int16], NDArray[np.uint8]]:
    """Return the centers after some rounds of scikit-learn's KMeans, and the labels of the points."""
    from sklearn import config_context
    from sklearn.cluster import KMeans

    points, weights = cloud.points.astype(np.float64), cloud.weights.astype(np.float64)
    # One thread: the parallel sums of scikit-learn come in any order, and the same input must give the same bytes.
    with _thread_pools().limit(limits=1), config_context(assume_finite=True):
        start = centers.astype(np.float64)
        learned = KMeans(len(centers), init=start, n_init=1, max_iter=_LEARN_ROUNDS, tol=0, copy_x=False)
        learned.fit(points, sample_weight=weights)
    return np.rint(learned.cluster_centers_).astype(np.int16), learned.labels_.astype(np.uint8)


def _relocated(
    cloud: _Cloud,
    centers: NDArray[np.int16],
    labels: NDArray[np.uint8],
    error: float,
    space: WorkingSpace,
    until: _Pains,
    report: Report,
) -> tuple[NDArray[np.int16], NDArray[np.uint8]]:
    """Return the centers after moves that lowered the error: several at once, fewer, then doubtful ones one by one."""
    most, rank = max(1, int(_MOVED_SHARE * len(centers))), 0
    for move in range(until.moves):
        moved = relocated(cloud.points, cloud.weights, centers, labels, most) if most else None
        if moved is None and until.ranks:
            most = 0
            moved = relocated(cloud.points, cloud.weights, centers, labels, 1, rank)
        if moved is None:
            break
        begin, found = 0.45 + 0.15 * move / until.moves, labels.copy()
        moved, left = _polish(cloud, moved, found, space, _MOVE_ROUNDS, until, report, begin=begin, end=begin)
        if left < error:
            centers, labels, error, rank = moved, found, left, 0
            continue
        rank += not most
        most //= 2
        if not most and rank >= until.ranks:
            break
    return centers, labels


def _polish(
    cloud: _Cloud,
    centers: NDArray[np.int16],
    labels: NDArray[np.uint8],
    space: WorkingSpace,
    rounds: int,
    until: _Pains,
    report: Report,
    *,
    begin: float,
    end: float,
    pinned: NDArray[np.bool] | None = None,
) -> tuple[NDArray[np.int16], float]:
    """Return the centers after at most so many rounds on all points, and the error before the last.

    Pinned centers stay. Labels, those of similar centers at first, are changed in place to those before the last round.
    """
    error = last = 0
    overshoot = _OVERSHOOT
    for done in range(rounds):
        report(Stage.FIT, begin + (end - begin) * done / rounds)
        means, error = dispatch.assign(cloud.points, cloud.weights, centers, labels)
        if pinned is not None:
            means[pinned] = centers[pinned]
        if np.array_equal(means, centers):
            break
        if done and error > until.still * last:
            if overshoot == 1.0:
                break
            overshoot = 1.0
        last = error
        if done == rounds - 1 or overshoot == 1.0:
            centers = means
        else:
            centers = _inside(space, centers + overshoot * (means - centers.astype(np.float64)))
    return centers, error


def _inside(space: WorkingSpace, points: NDArray[np.float64]) -> NDArray[np.int16]:
    low, high = space.bounds
    return np.rint(np.clip(points, low, high)).astype(np.int16)
