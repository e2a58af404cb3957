"""What is known of the points of a center before it moves a long way, behind checked arguments."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import ArraySpec
from qtcompress.core.kernels import dispatch
from qtcompress.core.kernels.dispatch import CENTERS, CLOUD, MAX_COORDINATE, MAX_WEIGHT, Cloud
from qtcompress.core.validation import checked


@checked(cloud=CLOUD, centers=CENTERS, labels=ArraySpec("N", np.uint8, below="K"))
def spreads(
    cloud: Cloud, centers: NDArray[np.int16], labels: NDArray[np.uint8]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return how the points of each center lie around it, and their weight.

    Parameters
    ----------
    cloud : Cloud
    centers : (K, dims) int16, -8192..8192; 1 <= K <= 256
    labels : (N,) uint8, < K
        The center of each point.

    Returns
    -------
    spreads : (K, dims, dims) float64
        The sums of products of two coordinates of their deviations, by weight.
    masses : (K,) float64

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """
    k, dims = centers.shape
    found, masses = np.zeros((k, dims, dims)), np.zeros(k)
    dispatch.IMPLEMENTATION.spread(cloud.points, cloud.weights, centers, dims, labels, found, masses)
    return found, masses


@checked(
    places=ArraySpec("K<=256 dims", np.float64, -MAX_COORDINATE, MAX_COORDINATE),
    masses=ArraySpec("K", np.float64, 0, MAX_WEIGHT),
    held=ArraySpec("K", np.bool),
)
def partners(
    places: NDArray[np.float64], masses: NDArray[np.float64], held: NDArray[np.bool]
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Return what merging each center with another costs at least, and the other one, the first of equals.

    The cost is what merging adds to the squared error (Ward, *Hierarchical grouping to optimize an objective function*,
    1963).

    Parameters
    ----------
    places : (K, dims) float64, dims 3 or 4, -8192..8192; 1 <= K <= 256
    masses : (K,) float64, 0..2^48
    held : (K,) bool
        Those that merge with none: their cost is infinite, and their partner 0.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """
    if places.shape[1] not in (3, 4):
        raise ValueError(f"places must have 3 or 4 dimensions, not {places.shape[1]}")
    costs, others = np.empty(len(places)), np.empty(len(places), np.int64)
    dispatch.IMPLEMENTATION.partners(places, masses, held, places.shape[1], costs, others)
    return costs, others
