"""Weighted colors -> palette by k-means; the only module that knows scikit-learn.

The start is found by cutting the cloud of colors in two, again and again, where that lowers the squared error most:
always the cluster that gains most, across its principal axis, at the best place (after Wu, *Color quantization by
dynamic programming and principal analysis*, 1992). It is deterministic, and so good that k-means needs few rounds.
"""

from __future__ import annotations

import heapq
import importlib

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.color import WorkingSpace
from qtcompress.core.histogram import Histogram
from qtcompress.core.types import Palette, Report, Stage

Points = NDArray[np.float64]

_COARSE_POINTS = 8192  # k-means converges on at most so many merged points ...
_COARSE_ROUNDS = 48
_FINE_ROUNDS = 4  # ... and is then polished on all of them
_CHUNK_ROUNDS = 4  # rounds between two reports
_STILL = 0.5  # coordinates: centers that move less than this, root mean square, have converged


def warm_up() -> None:
    """Import scikit-learn: 1 s and 100 MB that a window spends while nobody waits, and `palette` in passing."""
    importlib.import_module("sklearn.cluster")


def fit(counted: Histogram, colors: int, space: WorkingSpace, report: Report) -> Palette:
    """Return a palette of at most `colors` entries for the colors of a histogram.

    Where there are no more colors than entries, the palette holds each exactly.
    """
    if counted.exact and len(counted.colors) <= colors:
        return Palette(np.ascontiguousarray(counted.colors.astype(np.uint8)))
    report(Stage.FIT, 0.0)
    points, weights = _merged(space.points(counted.colors), counted.counts.astype(np.float64), side=1.0)
    side, coarse, coarse_weights = 16.0, points, weights
    while len(coarse) > _COARSE_POINTS:
        coarse, coarse_weights = _merged(points, weights, side=side)
        side *= 1.5
    if len(coarse) <= colors:
        return _palette(space, coarse)
    centers = _cut(coarse, coarse_weights, colors, report)
    centers = _converge(coarse, coarse_weights, centers, _COARSE_ROUNDS, report, begin=0.3, end=0.8)
    if len(coarse) < len(points):
        centers = _converge(points, weights, centers, _FINE_ROUNDS, report, begin=0.8, end=1.0)
    return _palette(space, centers)


def _palette(space: WorkingSpace, centers: Points) -> Palette:
    return Palette(np.unique(space.colors(centers), axis=0))


def _merged(points: Points, weights: NDArray[np.float64], *, side: float) -> tuple[Points, NDArray[np.float64]]:
    """Return the weighted means of the points in each cube of a grid, and the summed weights."""
    cells = np.floor(points / side).astype(np.int64)
    cells -= cells.min(axis=0)
    keys = np.zeros(len(points), np.int64)
    for column in cells.T:
        keys = keys * (int(column.max()) + 1) + column
    _, inverse = np.unique(keys, return_inverse=True)
    summed = np.bincount(inverse, weights=weights).astype(np.float64)
    means = np.column_stack([np.bincount(inverse, weights=weights * column) / summed for column in points.T])
    return means, summed


def _cut(points: Points, weights: NDArray[np.float64], k: int, report: Report) -> Points:
    """Return at most `k` centers, found by cutting in two."""
    everything = np.arange(len(points))
    queue = [_best_cut(points, weights, everything, order=0)]
    while len(queue) < k and queue[0][0] < 0:
        report(Stage.FIT, 0.3 * len(queue) / k)
        _, _, low, high = heapq.heappop(queue)
        for order, part in enumerate((low, high)):
            heapq.heappush(queue, _best_cut(points, weights, part, order=2 * len(queue) + order))
    parts = [np.concatenate(entry[2:]) for entry in sorted(queue, key=lambda entry: entry[1])]
    return np.array([np.average(points[part], axis=0, weights=weights[part]) for part in parts])


def _best_cut(
    points: Points, weights: NDArray[np.float64], members: NDArray[np.int64], *, order: int
) -> tuple[float, int, NDArray[np.int64], NDArray[np.int64]]:
    """Return minus the error saved by the best cut, a tie breaker, and the two parts."""
    w, p = weights[members], points[members]
    if len(members) < 2:
        return 0.0, order, members, members[:0]
    centered = p - np.average(p, axis=0, weights=w)
    _, axes = np.linalg.eigh((centered * w[:, None]).T @ centered)
    along = centered @ axes[:, -1]
    sequence = np.argsort(along, kind="stable")
    w, along = w[sequence], along[sequence]
    mass = np.cumsum(w)[:-1]
    moment = np.cumsum(w * along)[:-1]
    # The mean is 0, so a cut at a mass m with moment s lowers the squared error along the axis by s^2 (1/m + 1/(M-m)).
    saved = np.square(moment) * (1.0 / mass + 1.0 / np.maximum(w.sum() - mass, w[-1]))
    at = int(np.argmax(saved)) + 1
    return -float(saved[at - 1]), order, members[sequence[:at]], members[sequence[at:]]


def _converge(
    points: Points,
    weights: NDArray[np.float64],
    centers: Points,
    rounds: int,
    report: Report,
    *,
    begin: float,
    end: float,
) -> Points:
    """Return the centers after at most `rounds` rounds of Lloyd's algorithm; in chunks, since none can be stopped."""
    from sklearn.cluster import KMeans
    from threadpoolctl import threadpool_limits

    # One thread: the parallel sums of scikit-learn come in any order, and the same input must give the same bytes.
    with threadpool_limits(limits=1):
        for done in range(0, rounds, _CHUNK_ROUNDS):
            report(Stage.FIT, begin + (end - begin) * done / rounds)
            chunk = KMeans(
                len(centers),
                init=centers,
                n_init=1,
                max_iter=_CHUNK_ROUNDS,
                tol=0,
                algorithm="lloyd",
                copy_x=False,
            )
            moved = chunk.fit(points, sample_weight=weights).cluster_centers_
            still = np.sqrt(np.square(moved - centers).mean()) < _STILL
            centers = moved
            if still:
                break
    return np.asarray(centers, np.float64)
