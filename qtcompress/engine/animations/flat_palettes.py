"""Palettes for drawings and recordings: by k-means, then moved to where some frames look better.

k-means does not know what a color is part of, so one entry elsewhere may bring ten points of a score, or take them from
a few frames only. So palettes are looked at in the frames whose colors differ most.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.animation.steps import Keys
from qtcompress.core.animation.structure import Structure
from qtcompress.core.color import working_space
from qtcompress.core.histogram import Histogram
from qtcompress.core.kernels import dispatch
from qtcompress.core.kernels.dispatch import Cloud
from qtcompress.core.rows import bands
from qtcompress.core.score.ssimulacra2 import ssimulacra2
from qtcompress.core.types import ColorSpace, Palette, Pixels
from qtcompress.engine.animations.reading import pixels_of

_MOST_VIEWS = 5
_BAND_PIXELS = 1 << 16
_MOST_COLORS = 1 << 10  # of a frame, that tell it from others
_LEAST_APART = 0.0005  # of two frames that need not both be looked at
_TONES = 96
_BEST = 100.0
_COLORS = (255, 127, 63, 48, 40, 31, 27, 23, 19, 15, 12, 9, 7, 6, 5, 4)
_FIRST = 5  # the place of the number of these that is tried first
_POINTS_A_PLACE = 4.0  # about what more colors bring
_MOVES = 24  # of an entry, that are looked at once the number of colors is known
_NEXT = 2  # places, to more colors where these do not do
_MOST_MOVED = 48  # entries, from which on each one matters little
_WEIGHTS = (0.25, 0.1), (1.0, 0.3)
"""Of color, and of pixels by themselves, beside lightness; which one is better differs."""

_WORST_BELOW = 6.0  # points that a frame may have below the mean, until it counts instead


@dataclass(frozen=True, slots=True)
class MappedLook:
    """How frames look that are mapped to a palette.

    Parameters
    ----------
    palette : Palette
    scores : tuple of float
        Their SSIMULACRA2.
    mean : float
    score : float
        The same, or less if one of them looks far worse.
    """

    palette: Palette
    scores: tuple[float, ...]
    mean: float
    score: float


@dataclass(slots=True, eq=False)
class _View:
    """A frame: its colors, where they are, how much each of them is seen, and how many frames it stands for."""

    keys: Keys
    places: NDArray[np.unsignedinteger]
    shares: dict[int, float] = field(repr=False)
    frames: int = 1

    def apart(self, shares: dict[int, float]) -> float:
        """Return how far the colors are from those of another frame: 0 if they are alike, 1 if none is shared."""
        return 1.0 - sum(math.sqrt(share * shares.get(key, 0.0)) for key, share in self.shares.items())

    @property
    def pixels(self) -> Pixels:
        """The frame."""
        return pixels_of(self.keys[self.places])

    def mapped(self, palette: Palette) -> Pixels:
        """Return the frame in the colors of a palette; what is transparent stays."""
        space, labels = working_space(ColorSpace.OKLAB, alpha=False), np.zeros(len(self.keys), np.uint8)
        points = dispatch.points(self.keys.view(np.uint8).reshape(-1, 4), space)
        dispatch.assign(Cloud(points, np.ones(len(points), np.int64)), dispatch.points(palette.colors, space), labels)
        colors = np.where(self.keys == 0, np.uint32(0), palette.keys[labels])
        return pixels_of(colors[self.places])


class Views:
    """A few frames of an animation whose colors differ; each of them stands for those that are like it."""

    def __init__(self) -> None:
        self._kept: list[_View] = []

    def add(self, now: Keys, counted: Histogram) -> None:
        """Take a frame, `(H, W)` uint32, whose colors were counted; it is kept if it is unlike the others."""
        shares = _shares(counted)
        near = min(self._kept, key=lambda one: one.apart(shares), default=None)
        if near is not None and near.apart(shares) < _LEAST_APART:
            near.frames += 1
            return
        parts = [now[rows] for rows in bands(range(len(now)), now.shape[1], _BAND_PIXELS)]
        keys = np.unique(np.concatenate([np.unique(part) for part in parts]))
        small = np.min_scalar_type(len(keys) - 1)
        places = np.concatenate([np.searchsorted(keys, part).astype(small) for part in parts])
        self._kept.append(_View(keys, places, shares))
        if len(self._kept) > _MOST_VIEWS:
            kept, gone = min(combinations(self._kept, 2), key=lambda pair: pair[0].apart(pair[1].shares))
            kept.frames += gone.frames
            self._kept.remove(gone)

    def look(self, palette: Palette, rival: MappedLook | None = None) -> MappedLook:
        """Return how the frames look that are mapped to a palette; without any, there is nothing to be seen.

        Where the first one looks worse than with a rival, the rival is returned.
        """
        scores: list[float] = []
        for number, one in enumerate(self._kept):
            scores.append(ssimulacra2(one.pixels, one.mapped(palette)))
            if rival is not None and sum(scores) < sum(rival.scores[: number + 1]):
                return rival
        frames = [one.frames for one in self._kept]
        mean = float(np.average(scores, weights=frames)) if scores else _BEST
        return MappedLook(palette, tuple(scores), mean, min(mean, min(scores, default=_BEST) + _WORST_BELOW))

    def structure(self, tones: Palette, counted: Histogram) -> Structure:
        """Return the structure of the frames, as far as some tones show it; `counted` are the colors of all frames."""
        structure = Structure(tones, counted)
        for one in self._kept:
            structure.add(one.pixels, one.frames)
        return structure


class FlatPalettes:
    """The palettes of an animation that is not dithered.

    Parameters
    ----------
    views : Views
    counted : Histogram
        The colors of all frames.
    fit : function
        Returns a palette of a number of colors by k-means.
    """

    def __init__(self, views: Views, counted: Histogram, fit: Callable[[int], Palette]) -> None:
        self._views, self._fit = views, fit
        self._structure = views.structure(fit(_TONES), counted)
        self._found: dict[int, MappedLook] = {}
        self._refined: dict[int, MappedLook] = {}

    def fit(self, colors: int) -> MappedLook:
        """Return the palette of so many colors with which the frames look best, of those that are tried."""
        if colors not in self._found:
            first = self._fit(colors)
            weights = _WEIGHTS if colors <= _MOST_MOVED else ()
            tried = [first, *(self._structure.improved(first, *one) for one in weights)]
            self._found[colors] = max(map(self._views.look, tried), key=lambda look: look.score)
        return self._found[colors]

    def fewest(self, score: float) -> list[int]:
        """Return the fewest colors whose palette has a score, or the most if none has; and more of them, in steps."""
        enough, few, place = 0, len(_COLORS), _FIRST  # the last place that has it, and the first that has not
        while few - enough > 1:
            over = self.fit(_COLORS[place]).score - score
            step = max(1, round(abs(over) / _POINTS_A_PLACE))
            if over >= 0:
                enough, place = place, min(place + step, few - 1)
            else:
                few, place = place, max(place - step, enough + 1)
        return [_COLORS[place] for place in range(enough, -1, -_NEXT)]

    def extended(self, few: int, colors: int) -> Palette:
        """Return the palette of few colors, and behind it those of more colors that are farthest from it."""
        first, others = self.refine(few).palette, self.refine(colors).palette
        space = working_space(ColorSpace.OKLAB, alpha=False)
        points, more = (dispatch.points(one.colors, space).astype(np.int64) for one in (first, others))
        gaps = np.square(more[:, None] - points).sum(axis=2).min(axis=1)
        added = np.sort(np.argsort(-gaps, kind="stable")[: colors - few])
        return Palette(np.concatenate([first.colors, others.colors[added]]))

    def refine(self, colors: int) -> MappedLook:
        """Return what `fit` does, or a better one after moves of entries, each of which is looked at."""
        if colors in self._refined:
            return self._refined[colors]
        best = self.fit(colors)
        if colors <= _MOST_MOVED:
            for place, color in self._structure.moves(best.palette, *_WEIGHTS[1], _MOVES):
                entries = best.palette.colors.copy()
                entries[place] = color
                best = max(best, self._views.look(Palette(entries), best), key=lambda look: look.score)
        self._refined[colors] = best
        return best


def _shares(counted: Histogram) -> dict[int, float]:
    """Return the shares of the colors of a frame that are seen most."""
    most = np.argsort(counted.weights, kind="stable")[-_MOST_COLORS:]
    weights = counted.weights[most].astype(np.float64)
    keys = counted.colors.view(np.uint32)[most, 0]
    return dict(zip(keys.tolist(), (weights / weights.sum()).tolist(), strict=True))
