"""One palette for many pictures: their colors in one histogram of bounded size, in which each picture weighs the same.

With weights by pixels, a photograph of 24 megapixels would leave no entries for the logos beside it;
docs/decisions/0025 has the figures.
"""

from __future__ import annotations

from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.color import working_space
from qtcompress.core.histogram import Histogram
from qtcompress.core.palette import fit, fit_around
from qtcompress.core.types import Dither, Options, Palette, Report
from qtcompress.core.validation import FUNCTION, Instance, Integer, Optional, checked, integer

MOST_COLORS = 1 << 16  # of a condensed histogram, 12 bytes each
_MOST_TOGETHER = 1 << 18
_TOTAL = 1 << 36  # of all weights, so that weighted squared errors stay within 64 bits
_MOST_PICTURES = 1 << 30


@checked(counted=Instance(Histogram), most=Integer(1))
def condensed(counted: Histogram, most: int = MOST_COLORS) -> Histogram:
    """Return a histogram of at most `most` colors, 1 or more, by merging colors that share a cube of sRGB and alpha.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, `most` is below 1, or the weights are more than 2^44 together.
    """
    _countable(counted)
    cubes = _Cubes(most)
    cubes.add(counted.colors, counted.weights)
    colors, weights = cubes.result()
    exact = counted.exact and len(colors) == len(counted.colors)
    return Histogram(colors, weights, exact, counted.alpha, counted.detail, counted.pixels)


class Gathering:
    """The colors of many pictures, added one by one; their order makes no difference.

    Parameters
    ----------
    pictures : int
        The largest number of pictures that will be added, 0..2^30.

    Raises
    ------
    TypeError, ValueError
        When it is no such number.
    """

    @checked(pictures=Integer(0, _MOST_PICTURES))
    def __init__(self, pictures: int) -> None:
        self._pictures = pictures
        self._share = _TOTAL // max(pictures, 1)
        self._cubes = _Cubes(_MOST_TOGETHER)
        self._count = 0
        self._details = Fraction()  # their sum; a fraction is exact in any order
        self._pixels = 0
        self._alpha = False

    @property
    def pictures(self) -> int:
        """The largest number of pictures."""
        return self._pictures

    def __len__(self) -> int:
        return self._count

    @checked(counted=Instance(Histogram))
    def add(self, counted: Histogram) -> None:
        """Add the colors of a picture.

        Raises
        ------
        TypeError
            When `counted` is no histogram.
        ValueError
            When more pictures are added than were announced, or the weights are more than 2^44 together.
        """
        _countable(counted)
        integer(len(self) + 1, "number of pictures", 1, max(self._pictures, 1))
        scale = self._share / float(counted.weights.sum())
        self._cubes.add(counted.colors, np.maximum(np.rint(counted.weights * scale), 1).astype(np.int64))
        self._count += 1
        self._details += Fraction(counted.detail * scale)
        self._pixels += counted.pixels
        self._alpha = self._alpha or counted.alpha

    @checked(options=Instance(Options), report=FUNCTION, fixed=Optional(Instance(Palette)))
    def palette(self, options: Options, report: Report, fixed: Palette | None = None) -> Palette:
        """Return the palette of at most `options.colors` entries that fits all pictures best.

        Parameters
        ----------
        fixed : Palette, optional
            Entries that stay exactly, and come first (`fit_around`).

        Raises
        ------
        TypeError
            When an argument has another type.
        ValueError
            When no picture was added.
        """
        if not self._count:
            raise ValueError("no picture was added")
        detail = max(round(float(self._details) / self._count), 1)
        colors, weights = self._cubes.result()
        counted = Histogram(colors, weights, exact=False, alpha=self._alpha, detail=detail, pixels=self._pixels)
        space = working_space(options.space, alpha=self._alpha)
        if fixed is not None:
            return fit_around(counted, fixed, options.colors, space, options.effort, report)
        dithered = options.dither is not Dither.NONE
        made = fit(counted, options.colors, space, options.effort, report, dithered=dithered)
        return made.suited(options.dither).palette


@checked(first=Instance(Gathering), second=Instance(Gathering))
def joined(first: Gathering, second: Gathering) -> Gathering:
    """Return the colors of the pictures of two gatherings, as if they had been added to one, one by one.

    Raises
    ------
    TypeError
        When an argument is no gathering.
    ValueError
        When both were made for different numbers of pictures, or hold more pictures than were announced.
    """
    if first.pictures != second.pictures:
        raise ValueError(f"second must be for {first.pictures} pictures, not {second.pictures}")
    both = Gathering(first.pictures)
    both._count = integer(len(first) + len(second), "number of pictures", 0, first.pictures)
    both._details = first._details + second._details
    both._pixels = first._pixels + second._pixels
    both._alpha = first._alpha or second._alpha
    for one in (first, second):
        both._cubes.absorb(one._cubes)
    return both


def _countable(counted: Histogram) -> None:
    """Refuse a histogram whose sums of weight times color would not be exact in floating point."""
    integer(int(counted.weights.sum()), "sum of weights", 1, 1 << 44)


class _Cubes:
    """Weighted colors: each by itself up to a number of them, then cubes of colors, as small as possible.

    The size of the cubes depends only on the colors, and all sums are exact, so the result does not depend on the order
    in which colors are added.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._shift = 0  # cubes have sides of 2**shift
        self._keys: NDArray[np.uint32] = np.empty(0, np.uint32)
        self._sums: NDArray[np.int64] = np.empty((0, 5), np.int64)  # of weight times color, and of weight

    def add(self, colors: NDArray[np.uint8], weights: NDArray[np.int64]) -> None:
        """Add `(N, 4)` uint8 colors and their `(N,)` weights; the sum of all stays below 2**44."""
        keys = np.ascontiguousarray(colors >> self._shift).view(np.uint32)[:, 0]
        sums = np.column_stack([colors * weights[:, None], weights])
        self._merge(np.concatenate([self._keys, keys]), np.concatenate([self._sums, sums]))
        self._fit()

    def absorb(self, other: _Cubes) -> None:
        """Add the colors of other cubes, in the larger of both sizes."""
        shift = max(self._shift, other._shift)
        keys = [_halved(one._keys, shift - one._shift) for one in (self, other)]
        self._shift = shift
        self._merge(np.concatenate(keys), np.concatenate([self._sums, other._sums]))
        self._fit()

    def _fit(self) -> None:
        """Make the cubes larger until they are not too many."""
        while len(self._keys) > self._most and self._shift < 8:
            self._shift += 1
            self._merge(_halved(self._keys, 1), self._sums)

    def result(self) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
        """Return the `(N, 4)` uint8 mean colors, all distinct, and their `(N,)` weights."""
        weights = self._sums[:, 4]
        return np.rint(self._sums[:, :4] / weights[:, None]).astype(np.uint8), weights.copy()

    def _merge(self, keys: NDArray[np.uint32], sums: NDArray[np.int64]) -> None:
        self._keys, places = np.unique(keys, return_inverse=True)
        # In floating point, and exact: sums are whole numbers below 2**53.
        columns = [np.bincount(places, column, len(self._keys)) for column in sums.T]
        self._sums = np.column_stack(columns).astype(np.int64)


def _halved(keys: NDArray[np.uint32], times: int) -> NDArray[np.uint32]:
    """Return the keys of cubes whose sides are twice as long, so many times."""
    found: NDArray[np.uint32] = np.ascontiguousarray(keys[:, None].view(np.uint8) >> times).view(np.uint32)[:, 0]
    return found
