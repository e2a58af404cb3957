"""Centers of k-means that move at once: to where one is not enough, and to rare colors that would lose their hue."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.color import WorkingSpace, working_space
from qtcompress.core.kernels import dispatch
from qtcompress.core.types import ColorSpace

_WORTH = 1.2  # what a move must promise to gain, against what it costs
_LOST = 0.08  # distance in Oklab, lightness by a quarter, from which on a color is another one
_LOST_SHARE = 0.5  # of the larger chroma, that the hue must differ by: an angle of 30 degrees, or half of it gone
_LOST_LEVELS = 40  # of a channel in sRGB, that colors must differ by as well: in the dark, Oklab makes much of little
_DOUBTFUL = 0.5  # the same, where each move is tried by itself
_CANDIDATES = 32  # centers that may leave, and places to go
_SEEDS = 32  # groups of lost colors that are looked at
_RESCUED_SHARE = 16  # colors of a palette to one that may be given to lost ones
_BUDGET = {ColorSpace.OKLAB: 0.005, ColorSpace.SRGB: 0.0}  # of the squared error that they may cost
_LEAST_COLORS = 8  # of a palette that can spare one
_GAP = 0.6  # of the way to its entry on which a color that stands alone meets hardly any other


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
    rank: int | None = None,
) -> NDArray[np.int16] | None:
    """Return centers of which at most so many left where they were hardly missed for where one is not enough.

    None where none should. What a center costs to leave is what merging its points with the nearest other's adds to the
    squared error (Ward 1963); what it gains elsewhere is what halving a normal distribution across its principal axis
    takes off.

    Parameters
    ----------
    rank : int, optional
        Try one move, of which it is doubtful whether it pays: the best but so many.
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
    pairs = _promising(costs, partners, gains, _WORTH if rank is None else _DOUBTFUL)
    if rank is not None:
        pairs = pairs[rank : rank + 1]
    busy: set[int] = set()
    moved = 0
    for leaving, target in pairs:
        partner = int(partners[leaving])
        if moved == most or busy & {leaving, partner, target}:
            continue
        shares = masses[[leaving, partner]] / max(masses[leaving] + masses[partner], 1.0)
        places[partner] = shares @ places[[leaving, partner]]
        step = np.sqrt(2 / np.pi * variances[target, -1] / max(masses[target], 1.0)) * axes[target, :, -1]
        places[leaving], places[target] = places[target] - step, places[target] + step
        busy |= {leaving, partner, target}
        moved += 1
    return np.rint(places).astype(np.int16) if moved else None


def _promising(
    costs: NDArray[np.float64], partners: NDArray[np.intp], gains: NDArray[np.float64], least: float
) -> list[tuple[int, int]]:
    """Return which centers should leave for where, what promises most first."""
    leaving, target = np.argsort(costs, kind="stable")[:_CANDIDATES], np.argsort(-gains, kind="stable")[:_CANDIDATES]
    worth = gains[target] - least * costs[leaving][:, None]
    order = np.argsort(-worth, axis=None, kind="stable")
    pairs = [(int(leaving[place // len(target)]), int(target[place % len(target)])) for place in order.tolist()]
    return [(a, b) for a, b in pairs if b not in (a, partners[a]) and gains[b] > least * costs[a]]


def rescued(
    points: NDArray[np.int16],
    weights: NDArray[np.int64],
    centers: NDArray[np.int16],
    labels: NDArray[np.uint8],
    space: WorkingSpace,
    least: int,
) -> tuple[NDArray[np.int16], NDArray[np.bool]]:
    """Return centers of which some went to rare colors that all others are far from, and which ones did.

    They come from where two centers can be merged at the least cost. A color that stands alone, with hardly anything
    between it and its entry, is worth more than its share of the error; others must be nearly free.

    Parameters
    ----------
    least : int
        Weight from which on colors are no noise.
    """
    k = len(centers)
    pinned = np.zeros(k, bool)
    seen, apart2, lost = _lost(points, centers, labels, space)
    if k < _LEAST_COLORS or weights[lost].sum() < least:
        return centers, pinned
    weight = weights.astype(np.float64)
    distance2 = np.square(points - centers[labels].astype(np.float64)).sum(axis=1)
    error = float((weight * distance2).sum())
    budget = _BUDGET[space.kind] * error
    at, where, mass, apart2, distance2 = points[lost], seen[lost], weight[lost], apart2[lost], distance2[lost]
    masses = np.asarray(np.bincount(labels, weight, k), np.float64)
    places = centers.astype(np.float64)
    for number in range(max(1, k // _RESCUED_SHARE)):
        seeds = np.argsort(-mass * apart2, kind="stable")[:_SEEDS]
        near = np.square(where[seeds, None] - where).sum(axis=2) < (_LOST / 2) ** 2
        wanted = (near * (mass * apart2)).sum(axis=1)
        wanted[(near * mass).sum(axis=1) < least] = 0
        best = int(np.argmax(wanted))
        if not wanted[best] > 0:
            break
        group = near[best]
        shares = mass[group] / mass[group].sum()
        center, spot = shares @ at[group], shares @ where[group]
        gain = (mass[group] * (distance2[group] - np.square(at[group] - center).sum(axis=1))).sum()
        merged = _merging(places, masses)
        merged[pinned] = merged[:, pinned] = np.inf
        leaving, partner = np.unravel_index(int(merged.argmin()), merged.shape)
        cost = float(merged[leaving, partner] - gain)
        around2, gap2 = np.square(seen - spot).sum(axis=1), _GAP**2 * apart2[group].min()
        between = weight[(around2 > (_LOST / 2) ** 2) & (around2 < gap2)].sum()
        if cost > (error if not number and between <= mass[group].sum() else budget):
            break
        budget -= max(cost, 0.0)
        both = masses[[leaving, partner]]
        places[partner] = both @ places[[leaving, partner]] / max(both.sum(), 1.0)
        masses[partner], masses[leaving] = both.sum(), mass[group].sum()
        places[leaving], pinned[leaving] = center, True
        apart2 = np.minimum(apart2, np.square(where - spot).sum(axis=1))
        mass = np.where(apart2 > _LOST**2, mass, 0.0)
    return np.rint(places).astype(np.int16), pinned


def _lost(
    points: NDArray[np.int16], centers: NDArray[np.int16], labels: NDArray[np.uint8], space: WorkingSpace
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.bool]]:
    """Return points as they are seen, their squared distances to their centers, and which ones are another color."""
    seen, entries = _seen(points, space), _seen(centers, space)[labels]
    gaps = np.square(seen - entries)
    hue2, apart2 = gaps[:, 1:].sum(axis=1), gaps.sum(axis=1)
    chroma2 = np.maximum(np.square(seen[:, 1:]).sum(axis=1), np.square(entries[:, 1:]).sum(axis=1))
    lost = (apart2 > _LOST**2) & (hue2 >= _LOST_SHARE**2 * chroma2)
    levels = space.colors(points[lost]).astype(np.int16) - space.colors(centers)[labels[lost]]
    lost[lost] = np.abs(levels).max(axis=1, initial=0) >= _LOST_LEVELS
    return seen, apart2, lost


def _seen(points: NDArray[np.int16], space: WorkingSpace) -> NDArray[np.float64]:
    """Return points in Oklab as `rescued` measures: lightness by a quarter; premultiplied where there is alpha."""
    if space.kind is not ColorSpace.OKLAB:
        points = dispatch.points(space.colors(points), working_space(ColorSpace.OKLAB, alpha=space.dims == 4))
    unit = working_space(ColorSpace.OKLAB, alpha=False).unit
    return points[:, :3] * (np.array([0.25, 1.0, 1.0]) / unit)
