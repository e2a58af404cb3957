"""Ways from pixels to the entries of a palette, strip by strip; the loops are those of the kernels."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.color import WorkingSpace
from qtcompress.core.kernels import dispatch
from qtcompress.core.types import Palette, Pixels

_POOL_WORDS = 1 << 20  # for the candidates of the cells in use; photographs take half of it
_SHIFT = 7  # log2 of the side of a cell: smaller ones have fewer candidates, and more of them miss the cache
_SHEER_SHIFT = 8  # the same in four dimensions
_FINENESS = 6  # log2 of the side of a cube that has one entry for all of its points
_ALL_COLORS = 1 << 24
_MOST_WORTH = 1 << 20


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
        self.grid = _Grid(dispatch.points(palette.colors, space), space).parts
        self.row = np.empty((width, space.dims), np.int16)  # scratch
        self.memo = np.zeros(_ALL_COLORS if space.dims == 3 and big else 0, np.uint16)

    @cached_property
    def cubes(self) -> NDArray[np.uint16]:
        """What is known of small cubes, in three dimensions: 1 + the entry nearest to the middle of each, or 0."""
        shape = self.grid[3]
        return np.zeros(int(np.prod(shape[6:9] << shape[1] >> _FINENESS)), np.uint16)

    def nearest(self, strip: Pixels, out: NDArray[np.uint8]) -> None:
        """Write the `(h, W)` nearest entries of a contiguous strip, the lowest of equals."""
        dispatch.IMPLEMENTATION.nearest(self.grid, strip, self.memo, out)

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
        dispatch.IMPLEMENTATION.dither(
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
        dispatch.IMPLEMENTATION.diffuse(
            self._mapper.grid, strip, activity, strip.shape[1], self._done, self._strengths, self._limit,
            self._errors, self._mapper.row, out,
        )  # fmt: skip
        self._done += len(strip)


class Wavefront:
    """Diffuses in haste, and repeats indices where that hardly shows; strip by strip of an opaque picture from the top.

    Parameters
    ----------
    worth : (256,) float, the squared distance that a bit is worth by activity; at most 2^20 count
    begin, literal : float, 0..16
        What it costs to begin with a repetition of the index above or the last one, and to repeat nothing, in bits.
    share : int
        Of the error that is passed on, in 256ths.
    limit : int
        The most that a pixel takes over from its neighbors, in coordinates.
    """

    def __init__(
        self, mapper: Mapper, *, worth: NDArray[np.float64], begin: float, literal: float, share: int, limit: int
    ) -> None:
        self._mapper, self._worth = mapper, np.rint(np.minimum(worth, _MOST_WORTH)).astype(np.int32)
        self._numbers = round(16 * begin), round(16 * literal), share, limit
        width = len(mapper.row)
        self._errors, self._above = np.zeros((2, width + 2, 3), np.int32), np.zeros(width, np.uint8)

    def map(self, strip: Pixels, activity: NDArray[np.uint8], out: NDArray[np.uint8]) -> None:
        """Write the `(h, W)` indices of the next contiguous strip."""
        dispatch.IMPLEMENTATION.wavefront(
            self._mapper.grid, self._mapper.cubes, _FINENESS, strip.shape[1], strip, activity, self._worth,
            *self._numbers, self._errors, self._above, out,
        )  # fmt: skip


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
        dispatch.IMPLEMENTATION.trellis(
            self._mapper.grid, width, rows, *self._tables, self._limit, self._mapper.memo, *tuples
        )
