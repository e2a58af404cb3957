"""Weighted colors -> palette by k-means; the only module that knows scikit-learn.

1. The start: the cloud of points is cut in two, again and again, always where that lowers the squared error most,
   across the principal axis at the best place (after Wu, *Color quantization by dynamic programming and principal
   analysis*, 1992). Deterministic, and so good that few rounds remain.
2. scikit-learn's KMeans converges on a few thousand merged points.
3. Compiled rounds of k-means (sort-means: Phillips, *Acceleration of k-means and related clustering algorithms*, 2002)
   polish the centers on finer points, at last on every color of the picture. Between the first of them, centers that
   are hardly missed move to where they are needed, which leads out of poor local minima.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qtcompress.core import kernels
from qtcompress.core.color import WorkingSpace
from qtcompress.core.histogram import Histogram
from qtcompress.core.types import ColorSpace, Effort, Palette, Report, Stage

_COARSE_POINTS = 4096  # for the start and for scikit-learn
_LEARN_ROUNDS = 8
_MIDDLE_POINTS = 16384
_MERGE_SHIFT = {3: 6, 4: 7}  # log2 of the side of the smallest cubes that points are merged in, by dimensions
_CHUNK_ROUNDS = 4  # rounds of scikit-learn between two reports; they can't be interrupted
_MOVES = 6  # times that centers may move elsewhere, with _MOVE_ROUNDS rounds after each
_MOVE_ROUNDS = 4
_MOVED_SHARE = 0.1  # of the centers, at most, at once
_WORTH = 1.2  # what a move must promise to gain, against what it costs
_DOMINANT = 0.5  # share of a cluster's weight at which one color stands for all of it
_OVERSHOOT = 1.8  # centers go so much farther than to the means of their points, until that no longer helps


@dataclass(frozen=True, slots=True)
class _Rounds:
    """When to stop: rounds on merged points and on all, and the share of the error that a last round leaves."""

    middle_rounds: int
    fine_rounds: int
    still: float


# In sRGB the error itself is what was asked for: converged k-means times .993, .991, .999 (K = 16, 64, 256).
_ROUNDS = {ColorSpace.OKLAB: _Rounds(24, 6, 0.9998), ColorSpace.SRGB: _Rounds(64, 40, 0.99999)}
_FAST_ROUNDS = _Rounds(6, 2, 0.999)


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


def fit(counted: Histogram, colors: int, space: WorkingSpace, effort: Effort, report: Report) -> Fitted:
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
    until = _ROUNDS[space.kind] if effort is not Effort.FAST else _FAST_ROUNDS
    centers, labels, _ = _polish(middle, centers, space, until.middle_rounds, until, report, begin=0.3, end=0.45)
    for move in range(_MOVES if effort is not Effort.FAST else 0):
        better = _relocated(middle, centers, labels)
        if better is None:
            break
        begin = 0.45 + 0.15 * move / _MOVES
        centers, labels, _ = _polish(middle, better, space, _MOVE_ROUNDS, until, report, begin=begin, end=begin)
    centers, labels, _ = _polish(middle, centers, space, until.middle_rounds, until, report, begin=0.6, end=0.7)
    centers, labels, error = _polish(fine, centers, space, until.fine_rounds, until, report, begin=0.7, end=1.0)
    entries = space.colors(centers)
    if space.kind is not ColorSpace.SRGB:
        _snap(entries, counted, labels)
    return Fitted(Palette(np.unique(entries, axis=0)), error / float(fine.weights.sum()))


def _snap(entries: NDArray[np.uint8], counted: Histogram, labels: NDArray[np.uint8]) -> None:
    """Give entries that mostly stand for one color just this color: a flat area is to stay what it is."""
    masses = np.bincount(labels, counted.weights, len(entries))
    most = np.zeros(len(entries), np.int64)
    np.maximum.at(most, labels, counted.weights)
    dominant = np.flatnonzero((counted.weights == most[labels]) & (most >= _DOMINANT * masses)[labels])
    entries[labels[dominant]] = counted.colors[dominant]


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
    until: _Rounds,
    report: Report,
    *,
    begin: float,
    end: float,
) -> tuple[NDArray[np.int16], NDArray[np.uint8], float]:
    """Return the centers after at most so many rounds on all points, their labels, and the error before the last."""
    labels = kernels.locate(cloud.points, centers, space)
    error = last = 0
    overshoot = _OVERSHOOT
    for done in range(rounds):
        report(Stage.FIT, begin + (end - begin) * done / rounds)
        means, error = kernels.assign(cloud.points, cloud.weights, centers, labels)
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
    return centers, labels, error


def _inside(space: WorkingSpace, points: NDArray[np.float64]) -> NDArray[np.int16]:
    low, high = space.bounds
    return np.rint(np.clip(points, low, high)).astype(np.int16)


def _relocated(cloud: _Cloud, centers: NDArray[np.int16], labels: NDArray[np.uint8]) -> NDArray[np.int16] | None:
    """Return centers of which some left where they were hardly missed for where one is not enough; None: none should.

    What a center costs to leave is what merging its points with the nearest other's adds to the squared error (Ward
    1963); what it gains elsewhere is what halving a normal distribution across its principal axis takes off.
    """
    k, dims = centers.shape
    weights = cloud.weights.astype(np.float64)
    masses = np.bincount(labels, weights, k)
    deviations = cloud.points - centers[labels].astype(np.float64)
    spread = np.empty((k, dims, dims))
    for a in range(dims):
        for b in range(dims):
            spread[:, a, b] = np.bincount(labels, weights * deviations[:, a] * deviations[:, b], k)
    variances, axes = np.linalg.eigh(spread)
    gains = variances[:, -1] * (2 / np.pi)
    places = centers.astype(np.float64)
    merged = masses[:, None] * masses / np.maximum(masses[:, None] + masses, 1.0)
    merged *= np.square(places[:, None] - places).sum(axis=2)
    np.fill_diagonal(merged, np.inf)
    costs, partners = merged.min(axis=1), merged.argmin(axis=1)

    wanted = iter(np.argsort(-gains, kind="stable"))
    busy: set[int] = set()
    moved = 0
    for leaving in np.argsort(costs, kind="stable"):
        partner = partners[leaving]
        if leaving in busy or partner in busy:
            continue
        target = next((place for place in wanted if place not in busy | {leaving, partner}), None)
        if target is None or gains[target] <= _WORTH * costs[leaving] or moved >= max(1, _MOVED_SHARE * k):
            break
        shares = masses[[leaving, partner]] / max(masses[leaving] + masses[partner], 1.0)
        places[partner] = shares @ places[[leaving, partner]]
        step = np.sqrt(2 / np.pi * variances[target, -1] / max(masses[target], 1.0)) * axes[target, :, -1]
        places[leaving], places[target] = places[target] - step, places[target] + step
        busy |= {int(leaving), int(partner), int(target)}
        moved += 1
    return np.rint(places).astype(np.int16) if moved else None
