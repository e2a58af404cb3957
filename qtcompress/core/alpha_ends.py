"""Entries for the two ends of alpha: fully clear pixels get a clear entry, and opaque pixels get opaque ones.

k-means knows no ends: a cluster of clear pixels and of a few that are nearly clear has a mean of alpha 1 to 3, and the
same happens at 255. The eye hardly sees it, but programs do: a veil lies over the whole background, and opaque parts
must be blended. So some centers are moved to the ends and stay there, and a few more rounds of k-means find the best
colors under this rule. The mapping gives opaque pixels only opaque entries (`kernels`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import ArraySpec
from qtcompress.core.color import WorkingSpace
from qtcompress.core.kernels import dispatch
from qtcompress.core.kernels.dispatch import CENTERS, CLOUD, Cloud
from qtcompress.core.validation import Instance, Integer, checked, checked_fields

_ROUNDS = 4
_HALF = 0.5  # the share of opaque points of a center from which on it is opaque
_ALPHA = 3  # the last coordinate
_OPAQUE = np.array([[255, 255, 255, 255]], np.uint8)
_LABELS = ArraySpec("N", np.uint8, below="K")
_ENDS = ArraySpec("N", np.uint8)
CLEAR, BETWEEN, SOLID = 0, 1, 2
"""The parts of a cloud: alpha is 0, between the ends, or 255."""


@checked_fields(
    centers=ArraySpec("K 4", np.int16),
    labels=ArraySpec("N", np.uint8, below="K"),
    error=Integer(0, 1 << 64),
    solid=ArraySpec("K", np.bool),
    clear=Integer(-1, 255),
)
@dataclass(frozen=True, slots=True, eq=False)
class EndedCenters:
    """Centers of which some are at the ends of alpha.

    Parameters
    ----------
    centers : (K, 4) int16
    labels : (N,) uint8, < K
        The center of each point.
    error : int
        The weighted squared error, 0..2^64.
    solid : (K,) bool
        The centers that are opaque.
    clear : int
        The center that is clear, or -1.

    Raises
    ------
    TypeError, ValueError
        When a value has another type, dtype or shape, or is out of range.
    """

    centers: NDArray[np.int16]
    labels: NDArray[np.uint8]
    error: int
    solid: NDArray[np.bool]
    clear: int


@checked(
    cloud=CLOUD,
    centers=CENTERS,
    labels=_LABELS,
    ends=_ENDS,
    space=Instance(WorkingSpace, lambda space: {"dims": space.dims}),
    most=Integer(1, 256),
)
def with_ends(
    cloud: Cloud,
    centers: NDArray[np.int16],
    labels: NDArray[np.uint8],
    ends: NDArray[np.uint8],
    space: WorkingSpace,
    most: int,
) -> EndedCenters:
    """Return centers of which one is clear, if a point is, and at least one is opaque, if a point is.

    Parameters
    ----------
    cloud : Cloud
        Of four dimensions.
    centers : (K, 4) int16, -8192..8192; 1 <= K <= 256
    labels : (N,) uint8, < K
        The center of each point.
    ends : (N,) uint8
        The part of each point: `CLEAR`, `BETWEEN` or `SOLID`.
    space : WorkingSpace
        Of four dimensions.
    most : int
        The largest number of centers, 1..256; 2 or more if both ends are needed.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """
    if space.dims != _ALPHA + 1:
        raise ValueError("space must have 4 dimensions")
    top = int(dispatch.points(_OPAQUE, space)[0, _ALPHA])
    places = centers.astype(np.float64)
    clear = -1
    if (ends == CLEAR).any():
        places, labels, clear = _with_clear(cloud, places, labels, ends, most)
    solid = np.zeros(len(places), bool)
    if (ends == SOLID).any():
        places, solid = _with_solid(cloud, places, labels, ends == SOLID, clear, top, most)
    rounded = np.rint(places).astype(np.int16)
    labels = labels.copy()
    parts = [_Section(cloud, ends == SOLID, np.flatnonzero(solid), labels)] if solid.any() else []
    rest = ends != SOLID if parts else np.ones(len(ends), bool)
    parts += [_Section(cloud, rest, np.arange(len(rounded)), labels)] if rest.any() else []
    error = 0
    for _ in range(_ROUNDS):
        before = rounded
        rounded, error = _round(cloud, rounded, labels, parts)
        rounded[solid, _ALPHA] = top
        if clear >= 0:
            rounded[clear] = 0
        if np.array_equal(before, rounded):
            break
    return EndedCenters(rounded, labels, error, solid, clear)


def _masses(labels: NDArray[np.uint8], weights: NDArray[np.float64], k: int) -> NDArray[np.float64]:
    return np.asarray(np.bincount(labels, weights, k), np.float64)


def _with_clear(
    cloud: Cloud, places: NDArray[np.float64], labels: NDArray[np.uint8], ends: NDArray[np.uint8], most: int
) -> tuple[NDArray[np.float64], NDArray[np.uint8], int]:
    """Return centers of which one is clear: the one whose other points lose least, or a new one if there is room."""
    if len(places) < most:
        return np.vstack([places, np.zeros(places.shape[1])]), labels, len(places)
    weights = np.where(ends == CLEAR, 0, cloud.weights).astype(np.float64)
    masses = _masses(labels, weights, len(places))
    far2 = np.square(places).sum(axis=1)  # the clear point is the origin
    apart2 = np.square(places[:, None] - places).sum(axis=2)
    np.fill_diagonal(apart2, np.inf)
    clear = int(np.argmin(masses * np.minimum(far2, apart2.min(axis=1))))
    places = places.copy()
    places[clear] = 0
    return places, labels, clear


def _with_solid(
    cloud: Cloud,
    places: NDArray[np.float64],
    labels: NDArray[np.uint8],
    opaque: NDArray[np.bool],
    clear: int,
    top: int,
    most: int,
) -> tuple[NDArray[np.float64], NDArray[np.bool]]:
    """Return centers of which some are opaque, and which ones.

    These are the centers of mostly opaque points, and those whose opaque points would lose more at the other opaque
    centers than their other points lose by the change of alpha.
    """
    k = len(places)
    weights = np.where(opaque, cloud.weights, 0).astype(np.float64)
    all_, masses = _masses(labels, cloud.weights.astype(np.float64), k), _masses(labels, weights, k)
    means = np.stack([_masses(labels, weights * column, k) for column in cloud.points.T], axis=1)
    means /= np.maximum(masses, 1)[:, None]
    raised = places.copy()
    raised[:, :_ALPHA] *= top / np.maximum(places[:, _ALPHA:], 1)
    raised[:, :_ALPHA] = np.where(places[:, _ALPHA:] * 2 > top, raised[:, :_ALPHA], means[:, :_ALPHA])
    raised[:, _ALPHA] = top
    costs = np.where(masses > 0, (all_ - masses) * np.square(top - places[:, _ALPHA]), np.inf)
    solid = (masses > 0) & (masses >= _HALF * all_)
    if clear >= 0:
        costs[clear], solid[clear] = np.inf, False
    if not solid.any():
        if len(places) < most:
            whole = weights @ cloud.points / weights.sum()
            return np.vstack([places, [*whole[:_ALPHA], top]]), np.append(solid, True)
        if np.isinf(costs).all():  # the clear center has all opaque points
            costs = np.where(np.arange(k) == clear, np.inf, all_)
            raised[:, :_ALPHA] = (weights @ cloud.points / weights.sum())[:_ALPHA]
        solid[np.argmin(costs)] = True
    while True:
        targets = np.where(solid[:, None], raised, np.inf)
        lost2 = np.square(means[:, None] - targets).sum(axis=2).min(axis=1)
        gains = np.where(solid, -np.inf, masses * (lost2 - np.square(means - raised).sum(axis=1)) - costs)
        best = int(np.argmax(gains))
        if not gains[best] > 0:
            break
        solid[best] = True
    return np.where(solid[:, None], raised, places), solid


class _Section:
    """Some points of a cloud and the centers `own` that they can have; `labels` are those of the whole cloud."""

    def __init__(
        self, cloud: Cloud, points: NDArray[np.bool], own: NDArray[np.intp], labels: NDArray[np.uint8]
    ) -> None:
        self.points, self.own = points, own
        self.cloud = Cloud(np.ascontiguousarray(cloud.points[points]), np.ascontiguousarray(cloud.weights[points]))
        places = np.minimum(np.searchsorted(own, np.arange(256)), len(own) - 1)
        self.found = places[labels[points]].astype(np.uint8)  # a search that begins near its end is fast


def _round(
    cloud: Cloud, centers: NDArray[np.int16], labels: NDArray[np.uint8], parts: list[_Section]
) -> tuple[NDArray[np.int16], int]:
    """Do one round of k-means in which each part of the points has centers of its own; change the labels in place."""
    error = 0
    for part in parts:
        _, squared = dispatch.assign(part.cloud, np.ascontiguousarray(centers[part.own]), part.found)
        labels[part.points] = part.own[part.found]
        error += squared
    weights = cloud.weights.astype(np.float64)
    masses = _masses(labels, weights, len(centers))
    sums = np.stack([_masses(labels, weights * column, len(centers)) for column in cloud.points.T], axis=1)
    means = np.rint(sums / np.maximum(masses, 1)[:, None])
    return np.where(masses[:, None] > 0, means, centers).astype(np.int16), error
