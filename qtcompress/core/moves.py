"""Centers of k-means that move at once, to where one is not enough."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_WORTH = 1.2  # what a move must promise to gain, against what it costs


def _merging(places: NDArray[np.float64], masses: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the `(K, K)` squared error that merging two of `(K, dims)` centers adds (Ward 1963)."""
    squared = np.zeros((len(places), len(places)))
    for column in places.T:
        squared += np.square(column[:, None] - column)
    squared *= masses[:, None] * masses / np.maximum(masses[:, None] + masses, 1.0)
    np.fill_diagonal(squared, np.inf)
    return squared


def relocated(
    points: NDArray[np.int16],
    weights: NDArray[np.int64],
    centers: NDArray[np.int16],
    labels: NDArray[np.uint8],
    most: int,
) -> NDArray[np.int16] | None:
    """Return centers of which at most so many left where they were hardly missed for where one is not enough.

    None where none should. What a center costs to leave is what merging its points with the nearest other's adds to the
    squared error (Ward 1963); what it gains elsewhere is what halving a normal distribution across its principal axis
    takes off.
    """
    k, dims = centers.shape
    weight = weights.astype(np.float64)
    masses = np.asarray(np.bincount(labels, weight, k), np.float64)
    deviations = points - centers[labels].astype(np.float64)
    spread = np.empty((k, dims, dims))
    for a in range(dims):
        weighted = weight * deviations[:, a]
        for b in range(a, dims):
            spread[:, a, b] = spread[:, b, a] = np.bincount(labels, weighted * deviations[:, b], k)
    variances, axes = np.linalg.eigh(spread)
    gains = variances[:, -1] * (2 / np.pi)
    places = centers.astype(np.float64)
    merged = _merging(places, masses)
    costs, partners = merged.min(axis=1), merged.argmin(axis=1)

    wanted = iter(np.argsort(-gains, kind="stable"))
    busy: set[int] = set()
    moved = 0
    for leaving in np.argsort(costs, kind="stable"):
        partner = partners[leaving]
        if leaving in busy or partner in busy:
            continue
        target = next((place for place in wanted if place not in busy and place not in (leaving, partner)), None)
        if target is None or gains[target] <= _WORTH * costs[leaving] or moved == most:
            break
        shares = masses[[leaving, partner]] / max(masses[leaving] + masses[partner], 1.0)
        places[partner] = shares @ places[[leaving, partner]]
        step = np.sqrt(2 / np.pi * variances[target, -1] / max(masses[target], 1.0)) * axes[target, :, -1]
        places[leaving], places[target] = places[target] - step, places[target] + step
        busy |= {int(leaving), int(partner), int(target)}
        moved += 1
    return np.rint(places).astype(np.int16) if moved else None
