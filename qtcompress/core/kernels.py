"""The loops over pixels and points, behind checked arguments: compiled where possible, else the same in NumPy.

Pictures come in strips of rows, so that whoever calls can report and be cancelled in between.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qtcompress.core import reference
from qtcompress.core.color import WorkingSpace
from qtcompress.core.types import Palette, Pixels

try:
    IMPLEMENTATION: ModuleType = importlib.import_module("qtcompress.core._kernels")
except ImportError:  # no compiler was to be had when the package was installed
    IMPLEMENTATION = reference
"""Where the loops come from; tests put the reference here."""

STRIP_PIXELS = 1 << 19  # some 10 ms of compiled work
_FIRST_BITS = 12  # log2 of the rows that a table begins with
_PLAIN, _OPAQUE, _SHEER = 1, 4, 5  # sums a row: of weight; of color as well; of alpha as well
_POOL_WORDS = 1 << 20  # for the candidates of the cells in use; photographs take half of it
_SHIFT = 7  # log2 of the side of a cell: smaller ones have fewer candidates, and more of them miss the cache
_SHEER_SHIFT = 8  # the same in four dimensions
_ALL_COLORS = 1 << 24


def compiled() -> bool:
    """Tell whether the compiled kernels are in use."""
    return IMPLEMENTATION is not reference


def strip_rows(width: int) -> int:
    """Return how many rows of a picture `width` pixels wide make a strip, at least 1."""
    return max(1, STRIP_PIXELS // width)


def points(colors: NDArray[np.uint8], space: WorkingSpace) -> NDArray[np.int16]:
    """Return the `(N, dims)` int16 points of `(N, 4)` uint8 sRGB colors with straight alpha."""
    out = np.empty((len(colors), space.dims), np.int16)
    IMPLEMENTATION.points(np.ascontiguousarray(colors), space.table, space.code, space.dims, out)
    return out


# ---- counting


def activity(pixels: Pixels, first: int, rows: int) -> NDArray[np.uint8]:
    """Return how busy `(rows, W)` pixels from row `first` on are: the standard deviation of luma in 5 x 5 pixels.

    `pixels` is the whole picture, contiguous; 0 is flat, 127 the busiest.
    """
    out = np.empty((rows, pixels.shape[1]), np.uint8)
    IMPLEMENTATION.activity(pixels, pixels.shape[1], first, out)
    return out


def _steps(*steps: tuple[int, int]) -> NDArray[np.uint8]:
    """Return the lowest value of the cell of each value; pairs of (size, where cells of this size end)."""
    begins = [0, *(end for _, end in steps)]
    cells = [np.arange(begin, end) // size * size for begin, (size, end) in zip(begins, steps, strict=False)]
    return np.concatenate(cells).astype(np.uint8)


def _level(color: NDArray[np.uint8], alpha: int) -> NDArray[np.uint8]:
    """Return the `(4, 256)` lowest values of cells; what cannot be seen, and what is opaque, has cells of its own."""
    sheer = np.maximum(np.arange(256) // alpha * alpha, 1)
    sheer[[0, 255]] = 0, 255
    return np.stack([color, color, color, sheer.astype(np.uint8)])


# Each size of cells is made of the one before. Dark cells stay small: in Oklab the first level above black is as far
# from it as 20 levels are from each other in the middle.
_LEVELS = (
    _level(_steps((1, 256)), 1),
    _level(_steps((1, 16), (2, 256)), 2),
    _level(_steps((1, 8), (2, 128), (4, 256)), 4),
    _level(_steps((1, 8), (2, 40), (4, 256)), 8),
    _level(_steps((1, 8), (2, 32), (4, 128), (8, 256)), 16),
    _level(_steps((1, 4), (2, 16), (4, 64), (8, 256)), 16),
    _level(_steps((16, 256)), 32),
)


class ColorTable:
    """Weighs colors: each by itself, until there are more than `limit`, then cells of them, as small as need be.

    Which cells is a matter of the colors alone, and all sums are exact: pixels may come in any order, and in several
    tables, one a thread, that are added in the end.

    Parameters
    ----------
    weights : (256,) uint16, > 0, the weight of a pixel by its activity
    limit : int
        The most colors or cells, but that the coarsest cells may be 41,000. Each takes 72 to 160 bytes.
    alpha : bool
        False where all pixels are opaque, which saves memory.
    """

    def __init__(self, weights: NDArray[np.uint16], limit: int, *, alpha: bool) -> None:
        if limit < 1:
            raise ValueError(f"limit must be at least 1, not {limit}")
        self._weights = weights
        self._limit = limit
        self._cell_width = _SHEER if alpha else _OPAQUE
        self._used = 0
        self._reset(0, _FIRST_BITS)

    @property
    def exact(self) -> bool:
        """Whether every color stands by itself."""
        return self._level == 0

    def add(self, strip: Pixels, activity: NDArray[np.uint8]) -> None:
        """Weigh the pixels of a contiguous strip."""
        done = 0
        while True:
            done, self._used = IMPLEMENTATION.count(
                strip, activity, done, self._weights, _LEVELS[self._level], self._keys, self._sums, self._bits,
                self._width, min(self._most, len(self._keys) // 2), self._used,
            )  # fmt: skip
            if done == activity.size:
                break
            if self._most > len(self._keys) // 2:
                self._move(self._level, self._bits + 2)
            else:
                self._move(self._level + 1, self._bits)

    def absorb(self, other: ColorTable) -> None:
        """Add what another table with the same parameters has weighed, which is left alone."""
        while self._level < other._level:
            self._move(self._level + 1, self._bits)
        while self._used + other._used > len(self._keys) // 2:
            self._move(self._level, self._bits + 1)
        self._take(other._keys, other._sums, other._width)
        while self._used > self._most:
            self._move(self._level + 1, self._bits)

    def result(self) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
        """Return the `(N, 4)` uint8 colors, or the mean colors of cells, all distinct, and `(N,)` int64 weights."""
        colors, weights = np.empty((self._used, 4), np.uint8), np.empty(self._used, np.int64)
        IMPLEMENTATION.gather(self._keys, self._sums, self._width, colors, weights)
        return colors, weights

    @property
    def _most(self) -> int:
        return self._limit if self._level + 1 < len(_LEVELS) else 1 << 32

    def _reset(self, level: int, bits: int) -> None:
        self._level, self._bits, self._used = level, bits, 0
        self._width = self._cell_width if level else _PLAIN
        self._keys, self._sums = np.zeros(1 << bits, np.uint32), np.zeros(self._width << bits, np.int64)

    def _move(self, level: int, bits: int) -> None:
        keys, sums, width = self._keys, self._sums, self._width
        self._reset(level, bits)
        self._take(keys, sums, width)

    def _take(self, keys: NDArray[np.uint32], sums: NDArray[np.int64], width: int) -> None:
        self._used = IMPLEMENTATION.move(
            keys, sums, width, _LEVELS[self._level], self._keys, self._sums, self._bits, self._width, self._used
        )


# ---- clustering


def merge(
    at: NDArray[np.int16], weights: NDArray[np.int64], space: WorkingSpace, side: int
) -> tuple[NDArray[np.int16], NDArray[np.int64], NDArray[np.int32]]:
    """Merge the `(N, dims)` points that share a cube of a grid.

    Returns
    -------
    points : (M, dims) int16, the rounded means
    weights : (M,) int64, the sums
    merged : (N,) int32, the index of the merged point of each point
    """
    low, high = space.bounds
    shape = np.zeros(10, np.int32)
    shape[:2], shape[2 : 2 + space.dims] = (space.dims, side), low
    shape[6 : 6 + space.dims] = (high - low) // side + 1
    places = np.zeros(int(np.prod(shape[6 : 6 + space.dims])), np.int32)
    merged, sums = np.empty(len(at), np.int32), np.zeros((len(at), space.dims + 1), np.int64)
    sums = sums[: IMPLEMENTATION.merge(at, weights, shape, places, merged, sums)]
    return np.rint(sums[:, :-1] / sums[:, -1:]).astype(np.int16), sums[:, -1].copy(), merged


def cut(at: NDArray[np.int16], weights: NDArray[np.int64], k: int) -> NDArray[np.int16]:
    """Return at most k centers of `(N, dims)` points, found by cutting them in two where that helps most."""
    order, bounds = np.empty(len(at), np.int32), np.zeros(k + 1, np.int32)
    parts = IMPLEMENTATION.cut(at, weights, at.shape[1], order, bounds)
    summed = np.add.reduceat(at[order] * weights[order, None], bounds[:parts], axis=0)
    masses = np.add.reduceat(weights[order], bounds[:parts])
    return np.asarray(np.rint(summed / masses[:, None]).astype(np.int16))


def assign(
    at: NDArray[np.int16], weights: NDArray[np.int64], centers: NDArray[np.int16], labels: NDArray[np.uint8]
) -> tuple[NDArray[np.int16], int]:
    """Do one round of k-means; return the new `(K, dims)` centers and the weighted squared error of the old ones.

    `labels` are where the search begins, best those of the last round or of a like point; they are changed in place. A
    center without points stays where it is.
    """
    sums, masses = np.zeros(centers.shape, np.int64), np.zeros(len(centers), np.int64)
    error = IMPLEMENTATION.assign(at, weights, centers, centers.shape[1], labels, sums, masses)
    means = np.rint(sums / np.maximum(masses, 1)[:, None])
    return np.where(masses[:, None] > 0, means, centers).astype(np.int16), int(error)


# ---- mapping


class _Grid:
    """What the kernels need to find the nearest of some entries; filled as it is used, by one thread at a time."""

    def __init__(self, entries: NDArray[np.int16], space: WorkingSpace) -> None:
        shift = _SHEER_SHIFT if space.dims == 4 else _SHIFT
        shape = space.grid(shift)
        starts = np.zeros(int(np.prod(shape[6 : 6 + space.dims])), np.int32)
        pool = np.zeros(_POOL_WORDS, np.int16)
        pool[:2].view(np.int32)[0] = 2  # the end of what is in use
        self.parts: tuple[Any, ...] = (space.table, space.code, entries, shape, starts, pool)


class Mapper:
    """Finds the entries of one palette for pixels. To be used by one thread at a time.

    Parameters
    ----------
    palette : Palette
    space : WorkingSpace
        Must have four dimensions when picture or palette has translucent colors.
    width : int
        Of the picture, in pixels.
    big : bool
        There are enough pixels for each color's index to be remembered, in up to 32 MB.
    """

    def __init__(self, palette: Palette, space: WorkingSpace, width: int, *, big: bool) -> None:
        self.grid = _Grid(points(palette.colors, space), space).parts
        self.row = np.empty((width, space.dims), np.int16)  # scratch
        self.memo = np.zeros(_ALL_COLORS if space.dims == 3 and big else 0, np.uint16)

    def nearest(self, strip: Pixels, out: NDArray[np.uint8]) -> None:
        """Write the `(h, W)` nearest entries of a contiguous strip, the lowest of equals."""
        IMPLEMENTATION.nearest(self.grid, strip, self.memo, out)

    def ordered(
        self,
        strip: Pixels,
        activity: NDArray[np.uint8],
        out: NDArray[np.uint8],
        *,
        first: int,
        strengths: NDArray[np.int32],
        thresholds: NDArray[np.uint8],
    ) -> None:
        """Write the indices of a contiguous strip, dithered by a square matrix of thresholds.

        `first` is the strip's first row in the picture; `strengths` is the share of the error by activity, in 256ths.
        """
        IMPLEMENTATION.dither(
            self.grid, strip, activity, strip.shape[1], first, strengths, thresholds, len(thresholds), self.row, out
        )


class Diffusion:
    """Passes errors on (Floyd and Steinberg 1976, serpentine), strip by strip from the top.

    Parameters
    ----------
    strengths : (256,) int32, the share of the error that is passed on, in 256ths, by activity
    limit : int
        The most that a pixel takes over from its neighbors, in coordinates.
    """

    def __init__(self, mapper: Mapper, strengths: NDArray[np.int32], limit: int) -> None:
        self._mapper, self._strengths, self._limit = mapper, strengths, limit
        self._errors = np.zeros((2, len(mapper.row) + 2, 4), np.int32)
        self._done = 0

    def map(self, strip: Pixels, activity: NDArray[np.uint8], out: NDArray[np.uint8]) -> None:
        """Write the `(h, W)` indices of the next contiguous strip."""
        IMPLEMENTATION.diffuse(
            self._mapper.grid, strip, activity, strip.shape[1], self._done, self._strengths, self._limit,
            self._errors, self._mapper.row, out,
        )  # fmt: skip
        self._done += len(strip)


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """The next strip of a part for `Trellis.map`: `(h, W, 4)` pixels, how busy they are, where their indices go."""

    part: int
    strip: Pixels
    activity: NDArray[np.uint8]
    out: NDArray[np.uint8]


class Trellis:
    """Chooses indices for their look and for what the encoder will make of them; each of `parts` stripes from its top.

    Parameters
    ----------
    rates : (256,) float32, > 0, what a squared distance costs by activity, in bits
    shares : (256,) float32, 0..1, the share of the error that is passed on by activity
    prices : (9,) float32, bits
        To begin a run that repeats the row above from 2 pixels before to 2 behind, the row above that, the last pixel;
        for a pixel by itself; for each further pixel of a run.
    limit : float
        The most that a pixel takes over from the row above, in coordinates.
    """

    def __init__(
        self,
        mapper: Mapper,
        *,
        parts: int,
        rates: NDArray[np.float32],
        shares: NDArray[np.float32],
        prices: NDArray[np.float32],
        limit: float,
    ) -> None:
        self._mapper, self._limit = mapper, limit
        self._tables = (rates, shares, prices)
        width = len(mapper.row)
        self._above = [
            (np.zeros((2, width + 2, 4), np.float32), np.zeros((2, width), np.uint8), np.zeros(1, np.int32))
            for _ in range(parts)
        ]

    def map(self, *pieces: Piece) -> None:
        """Write the indices of the next strips of one part, or of two; side by side two take little more than one."""
        rows, width = pieces[0].out.shape
        if len({piece.out.shape for piece in pieces}) != 1:
            raise ValueError("strips that are mapped side by side must have one shape")
        tuples = [(piece.strip, piece.activity, *self._above[piece.part], piece.out) for piece in pieces]
        IMPLEMENTATION.trellis(self._mapper.grid, width, rows, *self._tables, self._limit, self._mapper.memo, *tuples)
