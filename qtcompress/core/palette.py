"""Weighted colors -> palette by k-means; the only module that knows scikit-learn.

1. The start: the cloud of points is cut in two, again and again, always where that lowers the squared error most,
   across the principal axis at the best place (after Wu, *Color quantization by dynamic programming and principal
   analysis*, 1992). Deterministic, and so good that few rounds remain.
2. scikit-learn's KMeans converges on a few thousand merged points.
3. Compiled rounds of k-means (sort-means: Phillips, *Acceleration of k-means and related clustering algorithms*, 2002)
   polish the centers on finer points, at last on every color of the picture.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qtcompress.core import kernels
from qtcompress.core.color import WorkingSpace
from qtcompress.core.histogram import Histogram
from qtcompress.core.types import Palette, Report, Stage

_COARSE_POINTS = 4096  # for the start and for scikit-learn
_LEARN_ROUNDS = 8
_MIDDLE_POINTS = 16384
_MIDDLE_ROUNDS = 32
_MERGE_SHIFT = {3: 6, 4: 7}  # log2 of the side of the smallest cubes that points are merged in, by dimensions
_FINE_ROUNDS = 6
_CHUNK_ROUNDS = 4  # rounds of scikit-learn between two reports; they can't be interrupted
_STILL = 0.9995  # a round that leaves more than this share of the error is the last


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


def fit(counted: Histogram, colors: int, space: WorkingSpace, report: Report) -> Fitted:
    """Return a palette of at most `colors` entries for the colors of a histogram.

    Where there are no more colors than entries, the palette holds each exactly.
    """
    if len(counted.colors) <= colors:
        return Fitted(Palette(counted.colors.copy()), 0.0)
    report(Stage.FIT, 0.0)
    fine = _Cloud(kernels.points(counted.colors, space), counted.weights)
    middle = _merged(fine, space, _MIDDLE_POINTS)
    coarse = _merged(middle, space, _COARSE_POINTS)
    report(Stage.FIT, 0.1)
    centers = kernels.cut(coarse.points, coarse.weights, colors)
    centers = _learn(coarse, centers, report)
    report(Stage.FIT, 0.4)
    centers = _polish(middle, centers, space, _MIDDLE_ROUNDS, report, begin=0.4, end=0.7)[0]
    centers, error = _polish(fine, centers, space, _FINE_ROUNDS, report, begin=0.7, end=1.0)
    return Fitted(Palette(np.unique(space.colors(centers), axis=0)), error / float(fine.weights.sum()))


def _merged(cloud: _Cloud, space: WorkingSpace, most: int) -> _Cloud:
    """Return at most so many points, by merging what shares a cube of a grid."""
    shift = _MERGE_SHIFT[space.dims]
    while len(cloud.points) > most:
        cloud = _Cloud(*kernels.merge(cloud.points, cloud.weights, space, shift))
        shift += 1
    return cloud


def _learn(cloud: _Cloud, centers: NDArray[np.int16], report: Report) -> NDArray[np.int16]:
    """Return the centers after some rounds of scikit-learn's KMeans."""
    from sklearn.cluster import KMeans
    from threadpoolctl import threadpool_limits

    points, weights = cloud.points.astype(np.float64), cloud.weights.astype(np.float64)
    # One thread: the parallel sums of scikit-learn come in any order, and the same input must give the same bytes.
    with threadpool_limits(limits=1):
        for done in range(0, _LEARN_ROUNDS, _CHUNK_ROUNDS):
            report(Stage.FIT, 0.1 + 0.3 * done / _LEARN_ROUNDS)
            chunk = KMeans(len(centers), init=centers.astype(np.float64), n_init=1, max_iter=_CHUNK_ROUNDS, tol=0)
            centers = np.rint(chunk.fit(points, sample_weight=weights).cluster_centers_).astype(np.int16)
    return centers


def _polish(
    cloud: _Cloud,
    centers: NDArray[np.int16],
    space: WorkingSpace,
    rounds: int,
    report: Report,
    *,
    begin: float,
    end: float,
) -> tuple[NDArray[np.int16], float]:
    """Return the centers after at most so many rounds on all points, and the error before the last."""
    labels = kernels.locate(cloud.points, centers, space)
    error = last = 0
    for done in range(rounds):
        report(Stage.FIT, begin + (end - begin) * done / rounds)
        moved, error = kernels.assign(cloud.points, cloud.weights, centers, labels)
        if np.array_equal(moved, centers) or (done and error > _STILL * last):
            break
        centers, last = moved, error
    return centers, error
