"""The loops over pixels, behind checked arguments: compiled where possible, else NumPy with the same result.

`Mapper` turns pixels into indices; `count_colors` and `Cells` count them. All of them work in strips of rows, so that
whoever calls can report and be cancelled in between.
"""

from __future__ import annotations

import importlib
from types import ModuleType

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
_TABLE_BITS = 17  # slots of the table of distinct colors, twice as many as it may hold
MAX_COUNTED = 1 << 16
_POOL_BYTES = 1 << 20  # for the candidates of the cells in use; photographs take a fifth of it
_MEMO_PIXELS = 1 << 20  # a picture of at least so many pixels has most of its colors often
_ERROR_LIMIT = 512  # coordinates: the most that a pixel takes over from its neighbors, an eighth of black to white


def compiled() -> bool:
    """Tell whether the compiled kernels are in use."""
    return IMPLEMENTATION is not reference


def strip_rows(width: int) -> int:
    """Return how many rows of a picture `width` pixels wide make a strip, at least 1."""
    return max(1, STRIP_PIXELS // width)


class Mapper:
    """Pixels -> indices of one palette, strip by strip from the top. To be used from one thread.

    Parameters
    ----------
    palette : Palette
    space : WorkingSpace
        Must have four dimensions when picture or palette has translucent colors.
    pixels : int
        About how many there will be: of many, each color's index is remembered, at a cost of up to 32 MB.
    """

    def __init__(self, palette: Palette, space: WorkingSpace, *, pixels: int = 0) -> None:
        self._space = space
        self._entries = points(palette.colors, space)
        self._starts = np.zeros(space.cells, np.int32)
        self._pool = np.zeros(_POOL_BYTES, np.uint8)
        self._pool[:4].view(np.int32)[0] = 4  # the end of what is in use
        self._memo = np.zeros(1 << 24 if space.dims == 3 and pixels >= _MEMO_PIXELS else 0, np.uint16)
        self._row = 0
        self._errors = np.zeros(0, np.int32)

    def nearest(self, strip: Pixels, indices: NDArray[np.uint8]) -> None:
        """Write the nearest entry of each pixel of `(h, W, 4)` into `(h, W)` indices; the lowest of equals."""
        IMPLEMENTATION.nearest(
            np.ascontiguousarray(strip), self._space.table, self._space.code, self._entries, self._space.shape,
            self._starts, self._pool, self._memo, indices,
        )  # fmt: skip

    def diffuse(self, strip: Pixels, indices: NDArray[np.uint8], *, strength: float) -> None:
        """Write indices as `nearest` does, with each pixel's error passed on (Floyd and Steinberg 1976, serpentine).

        `strength` is the share of the error passed on, 0..1. Strips must follow each other.
        """
        width, dims = strip.shape[1], self._space.dims
        if self._row == 0:
            self._errors = np.zeros((2, width + 2, dims), np.int32)
        IMPLEMENTATION.diffuse(
            np.ascontiguousarray(strip), self._space.table, self._space.code, self._entries, self._space.shape,
            self._starts, self._pool, width, self._row, round(strength * 256), _ERROR_LIMIT, self._errors,
            np.empty((width, dims), np.int16), indices,
        )  # fmt: skip
        self._row += strip.shape[0]


def points(colors: NDArray[np.uint8], space: WorkingSpace) -> NDArray[np.int16]:
    """Return the `(N, dims)` int16 points of `(N, 4)` uint8 sRGB colors with straight alpha."""
    out = np.empty((len(colors), space.dims), np.int16)
    IMPLEMENTATION.points(np.ascontiguousarray(colors), space.table, space.code, space.dims, out)
    return out


class ColorTable:
    """Counts distinct colors, up to `limit` of them; fully transparent pixels count as one color."""

    def __init__(self, limit: int) -> None:
        if not 1 <= limit <= MAX_COUNTED:
            raise ValueError(f"limit must be 1 to {MAX_COUNTED}, not {limit}")
        self._limit = limit
        self._keys = np.zeros(1 << _TABLE_BITS, np.uint32)
        self._counts = np.zeros(1 << _TABLE_BITS, np.int64)
        self._used = 0

    def add(self, strip: Pixels) -> bool:
        """Count the pixels of a strip; False once there are more colors than the limit, and the table is of no use."""
        if self._used >= 0:
            strip = np.ascontiguousarray(strip)
            self._used = IMPLEMENTATION.count(strip, self._keys, self._counts, _TABLE_BITS, self._used, self._limit)
        return self._used >= 0

    def result(self) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
        """Return `(N, 4)` uint8 colors, sorted, and `(N,)` int64 counts."""
        filled = np.flatnonzero(self._counts)
        order = filled[np.argsort(self._keys[filled])]
        return self._keys[order].view(np.uint8).reshape(-1, 4), self._counts[order]


class Cells:
    """Counts and mean colors in cells: 6 bits a channel of opaque pixels, 5 bits and 4 of alpha of the others."""

    def __init__(self, *, alpha: bool) -> None:
        self._solid = np.zeros((64, 64, 64, 4), np.uint64)
        self._sheer = np.zeros((32, 32, 32, 16, 5) if alpha else 0, np.uint64)

    def add(self, strip: Pixels) -> None:
        """Count the pixels of a strip."""
        IMPLEMENTATION.add(np.ascontiguousarray(strip), self._solid, self._sheer)

    def result(self) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
        """Return the `(N, 4)` mean colors of the filled cells, 0..255, straight alpha, and `(N,)` int64 counts."""
        solid = self._solid.reshape(-1, 4)
        solid = solid[solid[:, 0] > 0].astype(np.float64)
        colors = np.column_stack([solid[:, 1:] / solid[:, :1], np.full(len(solid), 255.0)])
        sheer = self._sheer.reshape(-1, 5)
        sheer = sheer[sheer[:, 0] > 0].astype(np.float64)
        straight = sheer[:, 1:4] / np.maximum(sheer[:, 4:], 1)  # weighted by alpha: what is not seen has no color
        colors = np.concatenate([colors, np.column_stack([straight, sheer[:, 4] / sheer[:, 0]])])
        counts = np.concatenate([solid[:, 0], sheer[:, 0]]).astype(np.int64)
        return colors, counts
