"""Centers of k-means that move a long way: to where one center is too few, and to rare colors that lose their hue."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import ArraySpec
from qtcompress.core.color import WorkingSpace, working_space
from qtcompress.core.kernels import dispatch, spread
from qtcompress.core.kernels.dispatch import CENTERS, CLOUD, MAX_WEIGHT, Cloud
from qtcompress.core.types import ColorSpace
from qtcompress.core.validation import Instance, Integer, Optional, checked

_WORTH = 1.2  # the least ratio of what a move promises to gain and what it costs
_LOST = 0.08  # distance in Oklab, lightness by a quarter, from which on two colors look different
_LOST_SHARE = 0.5  # of the larger chroma, that the hue must differ by: an angle of 30 degrees, or half of it gone
_LOST_LEVELS = 40  # of a channel in sRGB, that colors must differ by as well: Oklab exaggerates dark differences
_DOUBTFUL = 0.5  # the least ratio where each move is tried by itself
_CANDIDATES = 32  # centers that may leave, and places to go
_NEARLY = 1 - 1e-9  # of a variance, more than what is lost to rounding
_SEEDS = 32  # groups of lost colors that are looked at
_RESCUED_SHARE = 16  # colors of a palette to one that may be given to lost ones
_BUDGET = {ColorSpace.OKLAB: 0.005, ColorSpace.SRGB: 0.0}  # of the squared error that they may cost
_LEAST_COLORS = 8  # of a palette that can spare one
_LABELS = ArraySpec("N", np.uint8, below="K")
_GAP = 0.6  # of the way to its entry on which a color that stands alone meets hardly any other


@checked(cloud=CLOUD, centers=CENTERS, labels=_LABELS, most=Integer(1), rank=Optional(Integer(0)))
def relocated(
    cloud: Cloud, centers: NDArray[np.int16], labels: NDArray[np.uint8], most: int, rank: int | None = None
) -> NDArray[np.int16] | None:
    """Return centers of which at most `most` have moved to where one center is too few; None where no move pays.

    The cost of moving a center away is what merging its points with those of the nearest other center adds to the
    squared error (Ward 1963); the gain elsewhere is what halving a normal distribution across its principal axis
    removes from it.

    Parameters
    ----------
    cloud : Cloud
    centers : (K, dims) int16, -8192..8192; 1 <= K <= 256
    labels : (N,) uint8, < K
        The center of each point.
    most : int
        1 or more.
    rank : int, optional
        Try a single move of which it is doubtful whether it pays: the one of this rank, 0 for the best.

    Returns
    -------
    (K, dims) int16, or None

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """
    spreads, masses = spread.spreads(cloud, centers, labels)
    variances, axes = _longest_axes(spreads)
    gains = variances * (2 / np.pi)
    places = centers.astype(np.float64)
    costs, partners = spread.partners(places, masses, np.zeros(len(centers), np.bool))
    pairs = _promising(costs, partners, gains, _WORTH if rank is None else _DOUBTFUL)
    if rank is not None:
        pairs = pairs[rank : rank + 1]
    taken: set[int] = set()
    moved = 0
    for leaving, target in pairs:
        if moved == most:
            break
        partner = int(partners[leaving])
        if taken & {leaving, partner, target}:
            continue
        shares = masses[[leaving, partner]] / max(masses[leaving] + masses[partner], 1.0)
        places[partner] = shares @ places[[leaving, partner]]
        step = np.sqrt(2 / np.pi * variances[target] / max(masses[target], 1.0)) * axes[target]
        places[leaving], places[target] = places[target] - step, places[target] + step
        taken |= {leaving, partner, target}
        moved += 1
    return np.rint(places).astype(np.int16) if moved else None


def _longest_axes(spreads: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the largest variance of each center, and its axis; 0 where it is not among the `_CANDIDATES` largest.

    None is larger than the sum of a center's variances, so those of most centers need not be found.
    """
    variances, axes = np.zeros(len(spreads)), np.zeros(spreads.shape[:2])

    def find(some: NDArray[np.intp]) -> None:
        found, directions = np.linalg.eigh(spreads[some])
        variances[some], axes[some] = found[:, -1], directions[:, :, -1]

    sums = spreads.trace(axis1=1, axis2=2)
    order = np.argsort(-sums, kind="stable")
    first, rest = order[: 2 * _CANDIDATES], order[2 * _CANDIDATES :]
    find(first)
    if len(rest):
        least = np.partition(variances[first], -_CANDIDATES)[-_CANDIDATES]
        find(rest[sums[rest] >= _NEARLY * least])
    return variances, axes


def _promising(
    costs: NDArray[np.float64], partners: NDArray[np.int64], gains: NDArray[np.float64], least: float
) -> list[tuple[int, int]]:
    """Return pairs of a center that should move and the center it should move to, the most promising first."""
    leaving, target = np.argsort(costs, kind="stable")[:_CANDIDATES], np.argsort(-gains, kind="stable")[:_CANDIDATES]
    least_gains = least * costs[leaving][:, None]
    pays = gains[target] > least_gains
    pays &= (target != leaving[:, None]) & (target != partners[leaving][:, None])
    rows, columns = np.nonzero(pays)
    order = np.argsort((least_gains - gains[target])[pays], kind="stable")
    return list(zip(leaving[rows[order]].tolist(), target[columns[order]].tolist(), strict=True))


@checked(
    cloud=CLOUD,
    centers=CENTERS,
    labels=_LABELS,
    space=Instance(WorkingSpace, lambda space: {"dims": space.dims}),
    least=Integer(1, MAX_WEIGHT),
)
def rescued(
    cloud: Cloud, centers: NDArray[np.int16], labels: NDArray[np.uint8], space: WorkingSpace, least: int
) -> tuple[NDArray[np.int16], NDArray[np.bool]]:
    """Return centers of which some have moved to rare colors that are far from all others, and which ones have.

    They are taken from where two centers can be merged at the least cost. A color that stands alone, with few points
    between it and its entry, is worth more than its share of the error; moves to others must cost next to nothing.

    Parameters
    ----------
    cloud : Cloud
        Of the dimensions of the space.
    centers : (K, dims) int16, -8192..8192; 1 <= K <= 256
    labels : (N,) uint8, < K, the center of each point
    space : WorkingSpace
    least : int
        The weight, 1 or more, from which on a group of colors is not noise.

    Returns
    -------
    centers : (K, dims) int16
    moved : (K,) bool

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """
    points, weight, k = cloud.points, cloud.weights.astype(np.float64), len(centers)
    pinned = np.zeros(k, bool)
    seen, apart2, lost = _lost(points, centers, labels, space)
    if k < _LEAST_COLORS or cloud.weights[lost].sum() < least:
        return centers, pinned
    distance2 = np.square(points - centers[labels].astype(np.float64)).sum(axis=1)
    error = float((weight * distance2).sum())
    budget, places = _BUDGET[space.kind] * error, centers.astype(np.float64)
    at, where, mass, apart2, distance2 = points[lost], seen[lost], weight[lost], apart2[lost], distance2[lost]
    masses = np.asarray(np.bincount(labels, weight, k), np.float64)
    for number in range(max(1, k // _RESCUED_SHARE)):
        group = _largest_group(where, mass, apart2, least)
        if group is None:
            break
        shares = mass[group] / mass[group].sum()
        center, spot = shares @ at[group], shares @ where[group]
        gain = (mass[group] * (distance2[group] - np.square(at[group] - center).sum(axis=1))).sum()
        costs, partners = spread.partners(places, masses, pinned)
        leaving = int(costs.argmin())
        partner, cost = int(partners[leaving]), float(costs[leaving] - gain)
        alone = _between(seen, weight, spot, _GAP**2 * apart2[group].min()) <= mass[group].sum()
        if cost > (error if not number and alone else budget):
            break
        budget -= max(cost, 0.0)
        pair = masses[[leaving, partner]]
        places[partner] = pair @ places[[leaving, partner]] / max(pair.sum(), 1.0)
        masses[partner], masses[leaving] = pair.sum(), mass[group].sum()
        places[leaving], pinned[leaving] = center, True
        apart2 = np.minimum(apart2, np.square(where - spot).sum(axis=1))
        mass = np.where(apart2 > _LOST**2, mass, 0.0)
    return np.rint(places).astype(np.int16), pinned


def _between(seen: NDArray[np.float64], weight: NDArray[np.float64], spot: NDArray[np.float64], gap2: float) -> float:
    """Return the weight of the points around a lost color that are nearer than `gap2`, squared, but not the color."""
    around2 = np.square(seen - spot).sum(axis=1)
    return float(weight[(around2 > (_LOST / 2) ** 2) & (around2 < gap2)].sum())


def _largest_group(
    where: NDArray[np.float64], mass: NDArray[np.float64], apart2: NDArray[np.float64], least: int
) -> NDArray[np.bool] | None:
    """Return which colors belong to the group of similar lost colors that would gain most; None where there is none."""
    seeds = np.argsort(-mass * apart2, kind="stable")[:_SEEDS]
    near: NDArray[np.bool] = np.square(where[seeds, None] - where).sum(axis=2) < (_LOST / 2) ** 2
    wanted = (near * (mass * apart2)).sum(axis=1)
    wanted[(near * mass).sum(axis=1) < least] = 0
    best = int(np.argmax(wanted))
    return near[best] if wanted[best] > 0 else None


def _lost(
    points: NDArray[np.int16], centers: NDArray[np.int16], labels: NDArray[np.uint8], space: WorkingSpace
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.bool]]:
    """Return points in Oklab, their squared distances to their centers, and which ones look different.

    Lightness counts by a quarter; with alpha, colors are premultiplied.
    """
    at = np.concatenate([points, centers])
    if space.kind is not ColorSpace.OKLAB:
        at = dispatch.points(space.colors(at), working_space(ColorSpace.OKLAB, alpha=space.dims == 4))
    looks = at[:, :3] * (np.array([0.25, 1.0, 1.0]) / working_space(ColorSpace.OKLAB, alpha=False).unit)
    seen, entries = looks[: len(points)], looks[len(points) :][labels]
    gaps = np.square(seen - entries)
    hue2, apart2 = gaps[:, 1:].sum(axis=1), gaps.sum(axis=1)
    chroma2 = np.maximum(np.square(seen[:, 1:]).sum(axis=1), np.square(entries[:, 1:]).sum(axis=1))
    lost = (apart2 > _LOST**2) & (hue2 >= _LOST_SHARE**2 * chroma2)
    levels = space.colors(points[lost]).astype(np.int16) - space.colors(centers)[labels[lost]]
    lost[lost] = np.abs(levels).max(axis=1, initial=0) >= _LOST_LEVELS
    return seen, apart2, lost
