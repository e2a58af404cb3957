"""Rounds of k-means as scikit-learn's KMeans does them, sum by sum, for where it is not worth its import, or not there.

An import of scikit-learn takes 1.1 s and 100 MB; these rounds take as long as its own. The order of all sums is the
same, so the results are, too, and it does not matter which of the two a palette comes from.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Doubles = NDArray[np.float64]
_ROWS = 256  # points whose distances are computed at once


def rounds(points: Doubles, weights: Doubles, centers: Doubles, most: int) -> tuple[Doubles, NDArray[np.int64]]:
    """Return the centers after at most `most` rounds of Lloyd's, and the labels of the points.

    Parameters
    ----------
    points : (N, D) float64
    weights : (N,) float64, above 0
    centers : (K, D) float64
        At most N. One that loses all its points moves to a point that is far from its own.
    most : int
        At least 1.
    """
    middle = points.mean(axis=0)
    points, centers = points - middle, centers - middle
    weighted = points * weights[:, None]
    labels = np.full(len(points), -1)
    for _ in range(most):
        before, labels = labels, _nearest(points, centers)
        masses: Doubles = np.bincount(labels, weights, len(centers)).astype(np.float64)
        by_axis = [np.bincount(labels, axis, len(centers)) for axis in weighted.T]
        sums: Doubles = np.stack(by_axis, axis=1).astype(np.float64)
        empty = np.flatnonzero(masses == 0)
        if len(empty):
            far = _farthest(np.square(points - centers[labels]).sum(axis=1), len(empty))
            _give(sums, masses, empty, weighted[far], weights[far], labels[far])
        centers = _means(sums, masses)
        if np.array_equal(before, labels):
            return centers + middle, labels
    return centers + middle, _nearest(points, centers)


def rounds_of(
    points: NDArray[np.int16], weights: NDArray[np.int64], centers: NDArray[np.int16], most: int
) -> tuple[NDArray[np.int16], NDArray[np.uint8]]:
    """Return what `rounds` does, of whole numbers and rounded to them; at most 256 centers."""
    moved, labels = rounds(points.astype(np.float64), weights.astype(np.float64), centers.astype(np.float64), most)
    return np.rint(moved).astype(np.int16), labels.astype(np.uint8)


def _nearest(points: Doubles, centers: Doubles) -> NDArray[np.int64]:
    """Return the index of each point's nearest center, the first of several."""
    norms = np.einsum("ij,ij->i", centers, centers)
    # Doubling is exact, so it does not matter that it is not the product that is doubled. The norm is the last factor,
    # of 1, so it is added last, as if by itself, but the distances are passed over once less.
    factors = np.concatenate([-2 * centers.T, norms[None]])
    extended = np.concatenate([points, np.ones((len(points), 1))], axis=1)
    labels = np.empty(len(points), np.int64)
    scratch = np.empty((min(_ROWS, len(points)), len(centers)))
    for begin in range(0, len(points), _ROWS):
        rows = slice(begin, begin + _ROWS)
        distances = np.matmul(extended[rows], factors, out=scratch[: len(points) - begin])
        distances.argmin(axis=1, out=labels[rows])
    return labels


def _farthest(distances: Doubles, count: int) -> NDArray[np.int64]:
    """Return the indices of the largest distances; none if all are 0."""
    found = np.argpartition(distances, -count)[: -count - 1 : -1]
    return found if distances.max() > 0 else found[:0]


def _give(
    sums: Doubles,
    masses: Doubles,
    empty: NDArray[np.int64],
    points: Doubles,
    weights: Doubles,
    owners: NDArray[np.int64],
) -> None:
    """Take a weighted point from each of its owners, and give it to a center without points."""
    for new, point, weight, old in zip(empty[: len(points)], points, weights, owners, strict=True):
        sums[old] -= point
        sums[new] = point
        masses[new] = weight
        masses[old] -= weight


def _means(sums: Doubles, masses: Doubles) -> Doubles:
    """Return the centers; one without points is where the heaviest is before it was divided, or after."""
    heaviest, filled = int(masses.argmax()), masses > 0
    if filled.all():
        return sums * (1 / masses)[:, None]
    centers = sums.copy()
    for index, mass in enumerate(masses):
        centers[index] = centers[index] * (1 / mass) if mass > 0 else centers[heaviest]
    return centers
