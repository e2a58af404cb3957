"""Centers for dithering: what a color looks like is a mixture of entries, so entries lie around the colors.

k-means takes each color for its nearest entry. Error diffusion shows a mixture of entries instead: from afar, only what
no mixture reaches is lost, a gray ball that was golden or the brightest red; from near, dots are seen, the more the
further apart their entries are. So what is minimized here, by turns over mixtures and centers, is for each color the
squared distance to the mean of its mixture, plus `grain` times the mean squared distance to the entries of its mixture.
With much grain that is k-means; without, it would be archetypal analysis (Cutler and Breiman 1994), whose entries lie
at the rim. After Buhmann, Fellner, Held, Ketterer and Puzicha, *Dithered color quantization* (1998), who blur a picture
where this looks at colors alone. docs/decisions/0107 has the figures.

A small thing whose color no mixture reaches is little of that cost, and the worst place of the picture; so is one whose
mixture has entries far apart, which are coarse dots. So at last colors weigh more, the further from their mixture they
are and the further apart its entries, and centers move to them (docs/decisions/0114 and 0125).

How much they weigh is right for most pictures. Where a place still stands out as worse than the rest of its picture,
another weight is tried, and its palette is taken if it is clearly better in the worst places (docs/decisions/0134).
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import ArraySpec
from qtcompress.core.color import WorkingSpace
from qtcompress.core.kernels import dispatch
from qtcompress.core.kernels.dispatch import CENTERS, CLOUD, MAX_WEIGHT, Cloud
from qtcompress.core.kernels.mixtures import Mixtures, Moments, alone, improved, solved
from qtcompress.core.places import PlaceErrors
from qtcompress.core.types import MAX_COLORS
from qtcompress.core.validation import Instance, Optional, checked

_GRAIN = 0.1  # what dots cost, of what the same distance costs as a color that is not reached
_STILL = 1.0  # in squared coordinates: of a step of a mixture that is left out
_STEPS = 3  # of each mixture in a round
_LEAVING = 3  # centers that are tried for a move
_LESS = 0.999  # of the cost, that a move must come to
_HOLD = 1e-6  # of all weight, by which centers stay that no color needs
_DOTS = 0.3  # what the squared distance to the entries of a mixture weighs of that to the mixture
_FAR = 320.0  # from its mixture, at which a color weighs twice, in coordinates by the root of the number of colors
_MOST_TIMES = 64.0  # that it weighs at most
_SEEN_GRAIN, _SEEN_STEPS = 0.3, 8  # of the mixtures that tell how places look
_WORST_POWER = 6.0  # of the norm of the errors of places
_USUAL = 0.99  # of the places, whose errors are what the worst one is compared with


@dataclass(frozen=True, slots=True)
class _Work:
    """How much is done.

    points : the largest number of merged points
    steps : of each mixture at first
    rounds : over centers and mixtures
    moves : centers that may move a long way
    farther : centers that may do so after that, for colors that are far out of reach
    dots : what the squared distance to the entries of a mixture weighs for these
    """

    points: int
    steps: int
    rounds: int
    moves: int
    farther: int
    dots: float = _DOTS


# By the most colors for which it is done. Up to 32, nearly each has its own hue to stand for; up to 64, a center in
# another place makes a difference, and fewer points tell enough.
_WORKS = {32: _Work(1024, 8, 3, 4, 4), 64: _Work(1024, 8, 3, 4, 0), MAX_COLORS: _Work(3072, 4, 2, 0, 0)}
# What is done otherwise where the worst place has so many times the error of all but 1 % of the places, and what the
# norm of the errors must be lowered to.
_OTHERS: dict[int, tuple[dict[str, Any], float, float]] = {
    32: ({"dots": 0.15}, 1.8, 0.9),
    64: ({"farther": 4}, 2.3, 0.85),
}
MOST_OTHERS = max(_OTHERS)
"""The most colors of a palette for which places make a difference."""


@dataclass(frozen=True, slots=True, eq=False)
class _Draft:
    centers: NDArray[np.float64]
    mixtures: Mixtures
    moments: Moments

    @property
    def cost(self) -> float:
        """The weighted cost of all points, without what no palette changes."""
        c, found = self.centers, self.moments
        grains = _GRAIN * (found.masses @ np.square(c).sum(axis=1))
        return float(((found.pairs @ c) * c).sum() + grains - 2 * (1 + _GRAIN) * (found.places * c).sum())


@checked(
    cloud=CLOUD,
    centers=CENTERS,
    held=ArraySpec("K", np.bool),
    space=Instance(WorkingSpace, lambda space: {"dims": space.dims}),
    places=Optional(Instance(PlaceErrors)),
)
def surrounding(
    cloud: Cloud,
    centers: NDArray[np.int16],
    held: NDArray[np.bool],
    space: WorkingSpace,
    places: PlaceErrors | None = None,
) -> NDArray[np.int16]:
    """Return centers whose mixtures come near to all points, from those that are near to them by themselves.

    Parameters
    ----------
    cloud : Cloud
        Of the dimensions of the space.
    centers : (K, dims) int16, -8192..8192; 1 <= K <= 256
    held : (K,) bool
        The centers that stay.
    space : WorkingSpace
    places : PlaceErrors, optional
        Of the picture whose colors the points are, in the same space; without it, no place is looked at.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """
    work = next(work for most, work in _WORKS.items() if len(centers) <= most)
    cloud, _ = dispatch.merge_to(cloud, space, work.points)
    labels = np.zeros(len(cloud), np.uint8)
    dispatch.assign(cloud, centers, labels)
    draft = _mixed(cloud, centers.astype(np.float64), alone(labels), work.steps)
    draft = _settled(cloud, draft, held, space, work.rounds)
    draft = _moved(cloud, draft, held, space, work, work.moves)
    found = _farther(cloud, draft, held, space, work)
    if places is None or len(centers) > MOST_OTHERS:
        return found
    changes, outlying, share = next(other for most, other in _OTHERS.items() if len(centers) <= most)
    before = places.errors(_visible(places.cloud, found))
    if before.max() < outlying * np.quantile(before, _USUAL):
        return found
    other = _farther(cloud, draft, held, space, replace(work, **changes))
    better = _worst(places.errors(_visible(places.cloud, other))) < share * _worst(before)
    return other if better else found


def _visible(cloud: Cloud, centers: NDArray[np.int16]) -> NDArray[np.float64]:
    """Return the errors of points that are seen: how far their mixtures are, and how coarse the dots."""
    dispatch.assign(cloud, centers, labels := np.zeros(len(cloud), np.uint8))
    exact = centers.astype(np.float64)
    draft = _Draft(exact, *improved(cloud, exact, alone(labels), _SEEN_GRAIN, _STILL, _SEEN_STEPS))
    return _far(cloud, draft, _DOTS)


def _worst(errors: NDArray[np.float64]) -> float:
    """Return the norm of squared errors of places, to which the worst ones contribute most."""
    return math.pow(float(np.mean(errors**_WORST_POWER)), 0.5 / _WORST_POWER)


def _farther(
    cloud: Cloud, draft: _Draft, held: NDArray[np.bool], space: WorkingSpace, work: _Work
) -> NDArray[np.int16]:
    """Return the centers of a draft after some have moved to colors that are far out of reach."""
    plain = cloud
    for _ in range(work.farther):
        cloud = _weighed(plain, draft, work.dots)
        draft = _settled(cloud, _mixed(cloud, draft.centers, draft.mixtures, _STEPS), held, space, 1)
        before, draft = draft, _moved(cloud, draft, held, space, work, 1)
        if draft is before:
            break
    if work.farther:
        draft = _settled(plain, _mixed(plain, draft.centers, draft.mixtures, _STEPS), held, space, 1)
    return np.rint(draft.centers).astype(np.int16)


def _moved(cloud: Cloud, draft: _Draft, held: NDArray[np.bool], space: WorkingSpace, work: _Work, moves: int) -> _Draft:
    """Return a draft in which at most so many centers have moved a long way, each of which lowered the cost."""
    squares = (1 + _GRAIN) * float(cloud.weights @ np.square(cloud.points.astype(np.float64)).sum(axis=1))
    for _ in range(moves):
        moved = min(_moves(cloud, draft, held, space, work), key=lambda each: each.cost, default=draft)
        moved = _settled(cloud, moved, held, space, work.rounds)
        if squares + moved.cost >= _LESS * (squares + draft.cost):
            break
        draft = moved
    return draft


def _missed(cloud: Cloud, shown: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the squared distance of each point to the mean of its mixture."""
    return np.asarray(np.square(cloud.points - shown).sum(axis=1))


def _shown(draft: _Draft) -> NDArray[np.float64]:
    """Return the mean of each mixture."""
    shown = (draft.mixtures.shares[..., None] * draft.centers[draft.mixtures.entries]).sum(axis=1)
    return np.asarray(shown, np.float64)


def _apart(draft: _Draft, shown: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the mean squared distance of the entries of each mixture to its mean: how coarse its dots are."""
    squares = np.square(draft.centers).sum(axis=1)[draft.mixtures.entries]
    return np.asarray((draft.mixtures.shares * squares).sum(axis=1) - np.square(shown).sum(axis=1))


def _far(cloud: Cloud, draft: _Draft, dots: float) -> NDArray[np.float64]:
    """Return the squared distance of each point to its mixture, with that to the entries for so much."""
    shown = _shown(draft)
    return np.asarray(_missed(cloud, shown) + dots * np.maximum(_apart(draft, shown), 0))


def _weighed(cloud: Cloud, draft: _Draft, dots: float) -> Cloud:
    """Return the points with more weight, the further from their mixture they are, and the coarser its dots."""
    far = _far(cloud, draft, dots)
    times = np.minimum(1 + far * (len(draft.centers) / _FAR**2), _MOST_TIMES)
    weights = np.asarray(cloud.weights * times, np.float64)
    weights *= min(1.0, MAX_WEIGHT / 2 / float(weights.sum()))  # half, since none becomes 0
    return Cloud(cloud.points, np.maximum(np.rint(weights), 1).astype(np.int64))


def _mixed(cloud: Cloud, centers: NDArray[np.float64], begin: Mixtures, steps: int) -> _Draft:
    return _Draft(centers, *improved(cloud, centers, begin, _GRAIN, _STILL, steps))


def _settled(cloud: Cloud, draft: _Draft, held: NDArray[np.bool], space: WorkingSpace, rounds: int) -> _Draft:
    for _ in range(rounds):
        draft = _mixed(cloud, _means(draft, held, space), draft.mixtures, _STEPS)
    return draft


def _means(draft: _Draft, held: NDArray[np.bool], space: WorkingSpace) -> NDArray[np.float64]:
    """Return the best centers for these mixtures, by least squares, moved to the nearest color of sRGB."""
    found, free = draft.moments, ~held
    hold = _HOLD * found.masses.sum() / len(held)
    pairs = found.pairs + np.diag(_GRAIN * found.masses + hold)
    places = (1 + _GRAIN) * found.places + hold * draft.centers
    centers = draft.centers.copy()
    rest = places[free] - pairs[np.ix_(free, held)] @ centers[held]
    centers[free] = solved(pairs[np.ix_(free, free)], rest) if free.any() else rest
    near = np.rint(np.clip(centers, *space.bounds)).astype(np.int16)
    return np.where(held[:, None], centers, space.exact_points(space.colors(near).astype(np.float64)))


def _moves(cloud: Cloud, draft: _Draft, held: NDArray[np.bool], space: WorkingSpace, work: _Work) -> list[_Draft]:
    """Return drafts in which a center that is hardly needed has moved to where colors are furthest out of reach."""
    centers, mixtures = draft.centers, draft.mixtures
    out = cloud.weights * _missed(cloud, _shown(draft))
    main = mixtures.entries[np.arange(len(cloud)), mixtures.shares.argmax(axis=1)]
    group = main == np.bincount(main, out, len(centers)).argmax()
    apart = np.square(centers[:, None] - centers).sum(axis=2)
    np.fill_diagonal(apart, np.inf)
    needed = np.where(held, np.inf, draft.moments.masses * apart.min(axis=1))
    made = []
    for leaving in np.argsort(needed, kind="stable")[: min(_LEAVING, int((~held).sum()))]:
        there = centers.copy()
        there[leaving] = (out[group] @ cloud.points[group]) / max(out[group].sum(), 1e-9)
        begin = _without(cloud, there, mixtures, int(leaving))
        made.append(_settled(cloud, _mixed(cloud, there, begin, work.steps), held, space, 1))
    return made


def _without(cloud: Cloud, centers: NDArray[np.float64], mixtures: Mixtures, leaving: int) -> Mixtures:
    """Return mixtures without a center; points that have no other one begin with the nearest."""
    shares, entries = np.where(mixtures.entries == leaving, 0.0, mixtures.shares), mixtures.entries.copy()
    rest = shares.sum(axis=1)
    lost = rest <= 0
    shares /= np.where(lost, 1.0, rest)[:, None]
    gaps = np.square(cloud.points[lost][:, None] - centers).sum(axis=2)
    entries[lost, 0], shares[lost, 0] = gaps.argmin(axis=1), 1.0
    return Mixtures(entries, np.minimum(shares, 1.0))
