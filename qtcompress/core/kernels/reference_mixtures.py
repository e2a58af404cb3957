"""Points as mixtures of centers, in NumPy: the same operations in the same order as native/mixtures.c."""

from __future__ import annotations

import numpy as np

from qtcompress.core.kernels.reference_points import Array


def mix(
    points: Array,
    weights: Array,
    labels: Array,
    centers: Array,
    near: Array,
    around: Array,
    dims: int,
    grain: float,
    still: float,
    steps: int,
    entries: Array,
    shares: Array,
    pairs: Array,
    places: Array,
    masses: Array,
) -> None:
    """Improve the mixture of each point in place, and sum them up."""
    spots, numbers = around[labels], near[labels]
    rest = points.astype(np.float64)
    for d in range(dims):
        for m in range(entries.shape[1]):
            rest[:, d] -= shares[:, m] * centers[entries[:, m], d]
    active = np.arange(len(points))
    for _ in range(steps):
        at = points[active], rest[active]
        slopes = _slopes(*at, spots[active], grain)
        best = slopes.argmin(axis=1)
        lowest, to = slopes[np.arange(len(active)), best], numbers[active, best]
        own = _slopes(*at, centers[entries[active]].transpose(0, 2, 1), grain)
        own[~(shares[active] > 0)] = -np.inf
        active = active[_step(active, lowest, to, own, centers, still, rest, entries, shares)]
        if not len(active):
            break
    weighted = weights[:, None] * shares
    np.add.at(pairs, (entries[:, :, None], entries[:, None]), weighted[:, :, None] * shares[:, None])
    np.add.at(places, entries, weighted[:, :, None] * points[:, None])
    np.add.at(masses, entries, weighted)


def _slopes(points: Array, rest: Array, places: Array, grain: float) -> Array:
    """Return for `(N, dims, count)` places what a share of each adds."""
    slopes = np.zeros(places.shape[::2])
    for d in range(places.shape[1]):
        slopes += np.square(points[:, d, None] - places[:, d])
    slopes *= grain
    for d in range(places.shape[1]):
        slopes -= (2 * rest[:, d])[:, None] * places[:, d]
    return slopes


def _step(
    at: Array, lowest: Array, to: Array, own: Array, centers: Array, still: float, rest: Array, entries: Array,
    shares: Array,
) -> Array:  # fmt: skip
    """Move a share of each of these points to a better center; return which have moved one."""
    used = shares[at] > 0
    held = used & (entries[at] == to[:, None])
    place = np.where(held.any(axis=1), held.argmax(axis=1), (~used).argmax(axis=1))
    full = ~held.any(axis=1) & used.all(axis=1)
    place[full] = own[full].argmin(axis=1)
    to, lowest = np.where(full, entries[at, place], to), np.where(full, own.min(axis=1), lowest)
    leaving = own.argmax(axis=1)
    left, promise = entries[at, leaving], own.max(axis=1) - lowest
    apart = centers[to] - centers[left]
    length = np.zeros(len(at))
    for d in range(apart.shape[1]):
        length += np.square(apart[:, d])
    moves: Array = used.any(axis=1) & (promise > still) & (length > 0)
    at, place, leaving = at[moves], place[moves], leaving[moves]
    moved = np.minimum(promise[moves] / (2 * length[moves]), shares[at, leaving])
    for d in range(apart.shape[1]):
        rest[at, d] -= moved * apart[moves, d]
    entries[at, place] = to[moves]
    shares[at, place] += moved
    shares[at, leaving] -= moved
    return moves


def solve(matrix: Array, sides: Array, k: int) -> bool:
    """Solve symmetric equations for each column of `sides`, in place; return whether they are positive definite."""
    for j in range(k):
        if not matrix[j, j] > 0:
            return False
        root = np.sqrt(matrix[j, j])
        matrix[j, j:] /= root
        sides[j] /= root
        shares = matrix[j, j + 1 :, None]
        matrix[j + 1 :, j + 1 :] -= np.triu(shares * matrix[j, j + 1 :])
        sides[j + 1 :] -= shares * sides[j]
    for j in range(k - 1, -1, -1):
        sides[j] /= matrix[j, j]
        sides[:j] -= matrix[:j, j, None] * sides[j]
    return True
