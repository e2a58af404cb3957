"""Weighted colors -> palette by k-means; the only module that knows scikit-learn.

1. The start: the cloud of points is cut in two, again and again, always where that lowers the squared error most,
   across the principal axis at the best place (after Wu, *Color quantization by dynamic programming and principal
   analysis*, 1992). It is deterministic, and so good that few rounds remain.
2. scikit-learn's KMeans does the first rounds, on a few thousand merged points. For pictures that take less time than
   its import, and in the bundle, lloyd.py does the same sums. Effort fast leaves these rounds out.
3. Compiled rounds of k-means (sort-means: Phillips, *Acceleration of k-means and related clustering algorithms*, 2002)
   polish the centers on finer points, finally on every color of the picture. Between the first of them, centers that
   lower the error little move to where they lower it more, which leads out of poor local minima; after them some move
   to rare colors that would lose their hue (center_moves.py).
4. For error diffusion, which shows mixtures of entries, the centers move around the colors (mixed_centers.py).
"""

from __future__ import annotations

import importlib.util
import threading
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.alpha_ends import BETWEEN, CLEAR, SOLID, with_ends
from qtcompress.core.center_moves import relocated, rescued
from qtcompress.core.color import WorkingSpace
from qtcompress.core.fitted import Fitted, distinct
from qtcompress.core.histogram import Histogram
from qtcompress.core.kernels import dispatch
from qtcompress.core.kernels.dispatch import Cloud
from qtcompress.core.lloyd import rounds_of
from qtcompress.core.mixed_centers import surrounding
from qtcompress.core.places import PlaceErrors
from qtcompress.core.types import MAX_COLORS, MIN_COLORS, ColorSpace, Effort, Palette, Report, Stage
from qtcompress.core.validation import FLAG, FUNCTION, Choice, Instance, Integer, Optional, checked

_Labeled = tuple[NDArray[np.int16], NDArray[np.uint8]]  # centers, and the center of each point
_LEARN_ROUNDS = 4
_WAIT_S = 0.1  # between reports
LEARNED_PIXELS = 50_000_000
"""Pictures with fewer pixels would wait for the import of scikit-learn for more than a fifth of their time, so they do
without; see docs/decisions/0086."""

_MANY = 100  # colors of a palette whose rounds take long
_BIG_PIXELS = 4_000_000  # of a picture that takes longer to count than to fit
_MIXED_PIXELS = 8192  # of a picture from which on a palette for dithering looks better
_MOVE_ROUNDS = 4  # after centers moved elsewhere
_MOVED_SHARE = 0.1  # of the centers, at most, at once
_LEAST_PIXELS = 10  # of a rare color that is given an entry of its own
_DOMINANT = 0.5  # share of a cluster's weight at which one color stands for all of it
_CELL_OPAQUE = 248  # alpha of a cell from which on it may hold opaque colors
_OVERSHOOT = 1.8  # centers move this many times the way to the means of their points, until that no longer helps


@dataclass(frozen=True, slots=True)
class _FitEffort:
    """How much work goes into a palette.

    coarse_points, middle_points : the largest number of merged points, for the start and scikit-learn, and for moves
    middle_rounds, fine_rounds : the largest number of rounds on the middle points and on all colors
    moves : how often centers may move elsewhere
    ranks : less promising moves that are tried one by one after the best has failed
    still : a round ends its series when it leaves more than this share of the error
    learn : whether scikit-learn does the first rounds
    """

    coarse_points: int
    middle_points: int
    middle_rounds: int
    fine_rounds: int
    moves: int
    still: float
    learn: bool = True
    ranks: int = 0


# In sRGB the aim is the least squared error, which takes the most work.
_EXACT = _FitEffort(4096, 32768, 64, 120, 60, 0.999995, ranks=24)
_FEW_COLORS = _FitEffort(4096, 16384, 16, 4, 6, 0.9998)
_MANY_COLORS = _FitEffort(2048, 8192, 10, 4, 4, 0.9998)
_BIG_PICTURE = _FitEffort(4096, 16384, 24, 8, 6, 0.9999)
_FAST = _FitEffort(2048, 8192, 8, 2, 0, 0.999, learn=False)


def warm_up() -> None:
    """Import scikit-learn, if it is installed, ahead of the first fit, which takes 1 s and 100 MB."""
    if not _has_scikit_learn():
        return
    importlib.import_module("sklearn.cluster")
    _thread_pools()


@cache
def begin_warm_up() -> threading.Thread:
    """Begin `warm_up` beside other work; return its thread, the same one at each call."""
    learner = threading.Thread(target=warm_up, name="warm up", daemon=True)
    learner.start()
    return learner


@checked(
    counted=Instance(Histogram),
    colors=Integer(MIN_COLORS, MAX_COLORS),
    space=Instance(WorkingSpace),
    effort=Choice(Effort),
    report=FUNCTION,
    dithered=FLAG,
    places=Optional(Instance(PlaceErrors)),
)
def fit(  # 68 lines - its steps share too many values to be parted
    counted: Histogram,
    colors: int,
    space: WorkingSpace,
    effort: Effort,
    report: Report,
    *,
    dithered: bool = True,
    places: PlaceErrors | None = None,
) -> Fitted:
    """Return a palette of at most `colors` entries for the colors of a histogram.

    Where the histogram has no more colors than that, the palette holds each of them exactly.

    Parameters
    ----------
    counted : Histogram
    colors : int
        2..256.
    space : WorkingSpace
        In three dimensions the alpha of the histogram is ignored, unless its colors are no more than the entries.
    effort : Effort
    report : Report
        Called with `Stage.FIT`.
    dithered : bool
        Whether a palette for dithering is wanted as well, which takes 7 to 14 ms.
    places : PlaceErrors, optional
        Of the picture, so that the palette for dithering heeds a place that would stand out.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type or is out of range.
    """
    if len(counted.colors) <= colors:
        return Fitted(Palette(counted.colors), 0.0, lossless=counted.exact)
    report(Stage.FIT, 0.0)
    until = _effort(colors, counted.pixels, space.kind, effort)
    fine = Cloud(dispatch.points(counted.colors, space), counted.weights)
    middle, to_middle = dispatch.merge_to(fine, space, until.middle_points)
    coarse, to_coarse = dispatch.merge_to(middle, space, until.coarse_points)
    report(Stage.FIT, 0.1)
    centers = dispatch.cut(coarse, colors)
    labels = np.zeros(len(coarse.points), np.uint8)
    if until.learn:
        centers, labels = _learned(coarse, centers, report, alone=counted.pixels < LEARNED_PIXELS)
    labels = labels[to_coarse]
    centers, error = _polish(middle, centers, labels, space, until.middle_rounds, until, report, begin=0.3, end=0.45)
    centers, labels = _relocated(middle, centers, labels, error, space, until, report)
    centers, _ = _polish(middle, centers, labels, space, until.middle_rounds, until, report, begin=0.6, end=0.7)
    centers, rare = rescued(middle, centers, labels, space, _LEAST_PIXELS * counted.detail)
    labels = labels[to_middle]
    centers, error = _polish(
        fine, centers, labels, space, until.fine_rounds, until, report, begin=0.7, end=1.0, pinned=rare
    )
    if space.dims == 3:
        entries = _entries(space, centers, counted, labels, rare)
        wide = _palette_around(middle, fine, centers, labels, rare, space, counted, places) if dithered else None
    else:
        wide = None
        ended = with_ends(fine, centers, labels, _ends(counted), space, colors)
        error = ended.error
        rare = np.append(rare, np.zeros(len(ended.centers) - len(rare), bool))
        entries = _entries(space, ended.centers, counted, ended.labels, rare)
        entries[ended.solid, 3] = 255
        if ended.clear >= 0:
            entries[ended.clear] = 0
    return Fitted(Palette(distinct(entries)), error / float(fine.weights.sum()), wide=wide)


@checked(
    counted=Instance(Histogram),
    fixed=Instance(Palette),
    colors=Integer(MIN_COLORS, MAX_COLORS),
    space=Instance(WorkingSpace),
    effort=Choice(Effort),
    report=FUNCTION,
)
def fit_around(
    counted: Histogram, fixed: Palette, colors: int, space: WorkingSpace, effort: Effort, report: Report
) -> Palette:
    """Return a palette of at most `colors` entries: the fixed ones first, unchanged, then the best for what is left.

    It begins with a palette that is fitted without fixed entries, without those centers whose points lose least beside
    the fixed ones; then rounds of k-means move the other centers.

    Parameters
    ----------
    fixed : Palette
        Distinct colors. If there are `colors` of them or more, they are the whole palette. In a space of three
        dimensions, translucent ones stay, but get no points.

    Other parameters and errors are those of `fit`.
    """
    fitted = fit(counted, colors, space, effort, report, dithered=False).palette
    own = fitted.colors[~np.isin(fitted.keys, fixed.keys)]
    room = colors - len(fixed)
    if room <= 0 or not len(own):
        return fixed
    held = fixed.colors if space.dims == 4 else fixed.colors[fixed.colors[:, 3] == 255]
    fine = Cloud(dispatch.points(counted.colors, space), counted.weights)
    own = own[_needed(fine, dispatch.points(own, space), dispatch.points(held, space), room)]
    pinned = np.arange(len(held) + len(own)) < len(held)
    centers, labels = dispatch.points(np.concatenate([held, own]), space), np.zeros(len(fine), np.uint8)
    until = _effort(colors, counted.pixels, space.kind, effort)
    centers, _ = _polish(
        fine, centers, labels, space, until.fine_rounds, until, report, begin=0.9, end=1.0, pinned=pinned
    )
    entries = _entries(space, centers, counted, labels, pinned)[len(held) :]
    ends = np.isin(own[:, 3], (0, 255))
    entries[ends, 3] = own[ends, 3]
    entries[entries[:, 3] == 0] = 0
    rest = Palette(distinct(entries))
    return Palette(np.concatenate([fixed.colors, rest.colors[~np.isin(rest.keys, fixed.keys)]]))


def _needed(cloud: Cloud, centers: NDArray[np.int16], held: NDArray[np.int16], room: int) -> NDArray[np.intp]:
    """Return at most `room` of the centers: without those whose points lose least beside the others and held ones."""
    labels, squared = np.zeros(len(cloud), np.uint8), np.full(len(cloud), np.inf)
    if len(held):
        dispatch.assign(cloud, held, labels)
        squared = np.square(cloud.points - held[labels].astype(np.float64)).sum(axis=1)
    dispatch.assign(cloud, centers, labels := np.zeros(len(cloud), np.uint8))
    nearer = np.square(cloud.points - centers[labels].astype(np.float64)).sum(axis=1) < squared
    masses = np.bincount(labels, np.where(nearer, cloud.weights, 0), len(centers))
    others = np.concatenate([centers, held]).astype(np.float64)
    apart = np.square(centers.astype(np.float64)[:, None] - others).sum(axis=2)
    np.fill_diagonal(apart, np.inf)
    kept = np.arange(len(centers))
    while len(kept) > room:
        reach = apart[np.ix_(kept, [*kept, *range(len(centers), len(others))])].min(axis=1)
        kept = np.delete(kept, np.argmin(masses[kept] * reach))
    return kept


def _ends(counted: Histogram) -> NDArray[np.uint8]:
    """Return the part of each color of a histogram; a cell of colors that are nearly opaque is opaque."""
    alpha = counted.colors[:, 3]
    ends = np.full(len(alpha), BETWEEN, np.uint8)
    ends[alpha == 0] = CLEAR
    ends[alpha >= (255 if counted.exact else _CELL_OPAQUE)] = SOLID
    return ends


def _effort(colors: int, pixels: int, kind: ColorSpace, effort: Effort) -> _FitEffort:
    if effort is Effort.FAST:
        return _FAST
    if kind is ColorSpace.SRGB:
        return _EXACT
    if pixels >= _BIG_PIXELS:
        return _BIG_PICTURE
    return _MANY_COLORS if colors >= _MANY else _FEW_COLORS


def _entries(
    space: WorkingSpace,
    centers: NDArray[np.int16],
    counted: Histogram,
    labels: NDArray[np.uint8],
    rare: NDArray[np.bool],
) -> NDArray[np.uint8]:
    """Return the colors of centers; one that mostly stands for one color is that color, so that flat areas keep it."""
    entries = space.colors(centers)
    if space.kind is ColorSpace.SRGB:
        return entries
    masses = np.bincount(labels, counted.weights, len(entries))
    most = np.zeros(len(entries), np.int64)
    np.maximum.at(most, labels, counted.weights)
    dominates = (most >= _DOMINANT * masses) & ~rare
    dominant = np.flatnonzero((counted.weights == most[labels]) & dominates[labels])
    entries[labels[dominant]] = counted.colors[dominant]
    return entries


def _palette_around(
    middle: Cloud,
    fine: Cloud,
    centers: NDArray[np.int16],
    labels: NDArray[np.uint8],
    rare: NDArray[np.bool],
    space: WorkingSpace,
    counted: Histogram,
    places: PlaceErrors | None,
) -> Palette | None:
    """Return the palette for dithering, if it is another one; `centers` and `labels` are those without it."""
    if space.kind is ColorSpace.SRGB or counted.pixels < _MIXED_PIXELS:  # in sRGB the aim is the least squared error
        return None
    centers, nearest = surrounding(middle, centers, rare, space, places), labels.copy()
    dispatch.assign(fine, centers, nearest)
    return Palette(distinct(_entries(space, centers, counted, nearest, rare)))


@cache
def _has_scikit_learn() -> bool:
    return importlib.util.find_spec("sklearn") is not None  # the bundle has none


@cache
def _thread_pools() -> Any:
    return importlib.import_module("threadpoolctl").ThreadpoolController()


def _learned(cloud: Cloud, centers: NDArray[np.int16], report: Report, *, alone: bool) -> _Labeled:
    """Return the centers and labels after some rounds: by scikit-learn's KMeans, or the same ones without it."""
    if alone or not _has_scikit_learn():
        return rounds_of(cloud.points, cloud.weights, centers, _LEARN_ROUNDS)
    learner = begin_warm_up()
    while learner.is_alive():
        learner.join(_WAIT_S)
        report(Stage.FIT, 0.1)  # a busy machine can import for longer than a worker may be silent
    from sklearn import config_context
    from sklearn.cluster import KMeans

    points, weights, start = (array.astype(np.float64) for array in (cloud.points, cloud.weights, centers))
    # One thread: the order of scikit-learn's parallel sums varies, and the same input must give the same bytes.
    with _thread_pools().limit(limits=1), config_context(assume_finite=True):
        learned = KMeans(len(start), init=start, n_init=1, max_iter=_LEARN_ROUNDS, tol=0, copy_x=False)
        learned.fit(points, sample_weight=weights)
    return np.rint(learned.cluster_centers_).astype(np.int16), learned.labels_.astype(np.uint8)


def _relocated(
    cloud: Cloud,
    centers: NDArray[np.int16],
    labels: NDArray[np.uint8],
    error: float,
    space: WorkingSpace,
    until: _FitEffort,
    report: Report,
) -> _Labeled:
    """Return the centers after moves that lowered the error: several at once, fewer, then doubtful ones one by one."""
    most, rank = max(1, int(_MOVED_SHARE * len(centers))), 0
    for move in range(until.moves):
        moved = relocated(cloud, centers, labels, most) if most else None
        if moved is None and until.ranks:
            most = 0
            moved = relocated(cloud, centers, labels, 1, rank)
        if moved is None:
            break
        begin, found = 0.45 + 0.15 * move / until.moves, labels.copy()
        moved, left = _polish(cloud, moved, found, space, _MOVE_ROUNDS, until, report, begin=begin, end=begin)
        if left < error:
            centers, labels, error, rank = moved, found, left, 0
            continue
        rank += not most
        most //= 2
        if not most and rank >= until.ranks:
            break
    return centers, labels


def _polish(
    cloud: Cloud,
    centers: NDArray[np.int16],
    labels: NDArray[np.uint8],
    space: WorkingSpace,
    rounds: int,
    until: _FitEffort,
    report: Report,
    *,
    begin: float,
    end: float,
    pinned: NDArray[np.bool] | None = None,
) -> tuple[NDArray[np.int16], float]:
    """Return the centers after at most `rounds` rounds on all points, and the error before the last round.

    Pinned centers do not move. The labels are those of similar centers at first, and are changed in place to those of
    the last round.
    """
    error = last = 0
    overshoot = _OVERSHOOT
    for done in range(rounds):
        report(Stage.FIT, begin + (end - begin) * done / rounds)
        means, error = dispatch.assign(cloud, centers, labels)
        if pinned is not None:
            means[pinned] = centers[pinned]
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
            further = centers + overshoot * (means - centers.astype(np.float64))
            centers = np.rint(np.clip(further, *space.bounds)).astype(np.int16)
    return centers, error
