"""The loops over pixels and points, behind checked arguments: compiled where possible, else the same in NumPy.

Pictures come in strips of rows, so that whoever calls can report and be cancelled in between.
"""

from __future__ import annotations

import importlib
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.color import WorkingSpace
from qtcompress.core.kernels import reference
from qtcompress.core.types import Pixels

try:
    IMPLEMENTATION: ModuleType = importlib.import_module("qtcompress.core.kernels._kernels")
except ImportError:  # no compiler was to be had when the package was installed
    IMPLEMENTATION = reference
"""Where the loops come from; tests put the reference here."""

STRIP_PIXELS = 1 << 19  # some 10 ms of compiled work
_FIRST_BITS = 12  # log2 of the rows that a table begins with
_PLAIN, _OPAQUE, _SHEER = 1, 4, 5  # sums a row: of weight; of color as well; of alpha as well


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


# ---- encoding


def last_block(deflated: bytes) -> tuple[int, int]:
    """Return the bit at which the last block of a deflate stream begins, and the bit behind it (RFC 1951).

    Raises ValueError for what is no whole stream.
    """
    where = np.zeros(2, np.int64)
    if not IMPLEMENTATION.last_block(deflated, where):
        raise ValueError("this is no deflate stream, or not all of it")
    return int(where[0]), int(where[1])
