"""The reference of native/spread.c: how points spread around centers, and which centers are merged."""

from __future__ import annotations

import numpy as np

from qtcompress.core.kernels.reference_points import Array


def spread(
    points: Array, weights: Array, centers: Array, dims: int, labels: Array, spreads: Array, masses: Array
) -> None:
    """Add up the products of the deviations of points from their centers, and their weights; both are 0 at first."""
    weight = weights.astype(np.float64)
    masses[:] = np.bincount(labels, weight, len(centers))
    deviations = points - centers[labels].astype(np.float64)
    for a in range(dims):
        weighted = weight * deviations[:, a]
        for b in range(a, dims):
            spreads[:, a, b] = spreads[:, b, a] = np.bincount(labels, weighted * deviations[:, b], len(centers))


def partners(places: Array, masses: Array, held: Array, dims: int, costs: Array, others: Array) -> None:
    """Find the center with which each one is merged at the least cost, and that cost."""
    squared = np.zeros((len(places), len(places)))
    for column in places.T[:dims]:
        squared += np.square(column[:, None] - column)
    squared *= masses[:, None] * masses / np.maximum(masses[:, None] + masses, 1.0)
    np.fill_diagonal(squared, np.inf)
    squared[held] = squared[:, held] = np.inf
    others[:] = squared.argmin(axis=1)
    costs[:] = squared[np.arange(len(places)), others]
