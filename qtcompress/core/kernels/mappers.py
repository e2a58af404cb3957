"""Ways from pixels to the entries of a palette, strip by strip, behind checked arguments; the loops are the kernels'.

Every public class and method checks the type, dtype, shape and range of each argument: strips of pixels and their
activity are copied where they are not contiguous, arrays that are written to must be contiguous. TypeError and
ValueError name the argument. A mapper and what is made from it are to be used by one thread at a time.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qtcompress.core import validation
from qtcompress.core.color import WorkingSpace
from qtcompress.core.kernels import dispatch
from qtcompress.core.types import Palette, Pixels

MAX_WIDTH = 1 << 28  # pixels of a row
MAX_LIMIT = 8192  # coordinates that a pixel takes over: so that all sums stay within 16 bits
_POOL_WORDS = 1 << 20  # for the candidates of the cells in use; photographs take half of it
_SHIFT = 7  # log2 of the side of a cell: smaller ones have fewer candidates, and more of them miss the cache
_SHEER_SHIFT = 8  # the same in four dimensions
_FINENESS = 6  # log2 of the side of a cube that has one entry for all of its points
_ALL_COLORS = 1 << 24
_MOST_WORTH = 1 << 20
_MOST_BITS = 1e9  # of a price
_RATES = 1e-30, 1e6  # of a squared distance, in bits: costs stay within a float


class Mapper:
    """Finds the entries of one palette for pixels.

    Parameters
    ----------
    palette : Palette
    space : WorkingSpace
        Of four dimensions when picture or palette has translucent colors.
    width : int
        Of the picture, in pixels, 1..2^28.
    big : bool
        True where there are enough pixels for the index of each color to be remembered, in up to 32 MB.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type or is out of range, or the palette has translucent colors in a space of three
        dimensions.
    """

    def __init__(self, palette: Palette, space: WorkingSpace, width: int, *, big: bool) -> None:
        validation.instance(palette, Palette, "palette")
        self._dims = validation.instance(space, WorkingSpace, "space").dims
        if self._dims == 3 and palette.colors[:, 3].min() < 255:
            raise ValueError("palette must be opaque (alpha 255) in a working space of 3 dimensions")
        self._width = validation.integer(width, "width", 1, MAX_WIDTH)
        big = validation.flag(big, "big")
        shape = space.grid(_SHEER_SHIFT if self._dims == 4 else _SHIFT)
        starts = np.zeros(int(np.prod(shape[6 : 6 + self._dims])), np.int32)
        pool = np.zeros(_POOL_WORDS, np.int16)
        pool[:2].view(np.int32)[0] = 2  # the end of what is in use
        # What the kernels need to find the nearest of the entries; filled as it is used.
        self._grid: tuple[Any, ...] = (
            space.table, space.code, dispatch.points(palette.colors, space), shape, starts, pool,
        )  # fmt: skip
        self._row = np.empty((self._width, self._dims), np.int16)  # scratch
        self._memo = np.zeros(_ALL_COLORS if self._dims == 3 and big else 0, np.uint16)

    def nearest(self, strip: Pixels, out: NDArray[np.uint8]) -> None:
        """Write the index of the nearest entry of each pixel, the lowest of equals.

        Parameters
        ----------
        strip : (h, W, 4) uint8, opaque in three dimensions
        out : (h, W) uint8, written
        """
        strip = self._strip(strip, out)
        dispatch.IMPLEMENTATION.nearest(self._grid, strip, self._memo, out)

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
        """Write the indices of a strip, dithered by a square matrix of thresholds.

        Parameters
        ----------
        strip : (h, W, 4) uint8, opaque in three dimensions
        activity : (h, W) uint8
        out : (h, W) uint8, written
        first : int
            The strip's first row in the picture, 0 or more.
        strengths : (256,) int32, 0..256
            The share of the error that is passed on, in 256ths, by activity.
        thresholds : (side, side) uint8, side >= 1
        """
        strip = self._strip(strip, out)
        activity = validation.array(activity, "activity", np.uint8, out.shape)
        first = validation.integer(first, "first", 0)
        strengths = _strengths(strengths)
        thresholds = validation.array(thresholds, "thresholds", np.uint8, ("side", "side"))
        side = validation.integer(len(thresholds), "side of thresholds", 1, 1 << 15)
        thresholds = validation.array(thresholds, "thresholds", np.uint8, (side, side))
        dispatch.IMPLEMENTATION.dither(
            self._grid, strip, activity, self._width, first, strengths, thresholds, side, self._row, out
        )

    def _strip(self, strip: Pixels, out: NDArray[np.uint8]) -> Pixels:
        """Return a strip of this mapper's picture, checked together with the indices to be written."""
        strip = validation.array(strip, "strip", np.uint8, ("h", self._width, 4))
        validation.output(out, "out", np.uint8, strip.shape[:2])
        if self._dims == 3:
            validation.opaque(strip, "strip")
        return strip


class Diffusion:
    """Passes errors on (Floyd and Steinberg 1976, serpentine), strip by strip from the top.

    Parameters
    ----------
    mapper : Mapper
    strengths : (256,) int32, 0..256
        The share of the error that is passed on, in 256ths, by activity.
    limit : int
        The most that a pixel takes over from its neighbors, 0..8192 coordinates.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """

    def __init__(self, mapper: Mapper, strengths: NDArray[np.int32], limit: int) -> None:
        self._mapper = validation.instance(mapper, Mapper, "mapper")
        self._strengths = _strengths(strengths).copy()
        self._limit = validation.integer(limit, "limit", 0, MAX_LIMIT)
        self._errors = np.zeros((2, mapper._width + 2, 4), np.int32)
        self._done = 0

    def map(self, strip: Pixels, activity: NDArray[np.uint8], out: NDArray[np.uint8]) -> None:
        """Write the indices of the next strip.

        Parameters
        ----------
        strip : (h, W, 4) uint8, opaque in three dimensions
        activity : (h, W) uint8
        out : (h, W) uint8, written
        """
        mapper = self._mapper
        strip = mapper._strip(strip, out)
        activity = validation.array(activity, "activity", np.uint8, out.shape)
        dispatch.IMPLEMENTATION.diffuse(
            mapper._grid, strip, activity, mapper._width, self._done, self._strengths, self._limit, self._errors,
            mapper._row, out,
        )  # fmt: skip
        self._done += len(strip)


class Wavefront:
    """Diffuses fast, and repeats indices where that is hardly visible; strip by strip from the top, without alpha.

    Parameters
    ----------
    mapper : Mapper
        In three dimensions.
    worth : (256,) float64, >= 0
        The squared distance that a bit is worth, by activity; more than 2^20 counts as 2^20.
    begin, literal : float, 0..16
        The cost in bits of beginning a repetition of the index above or of the last one, and of repeating nothing.
    share : int
        The share of the error that is passed on, in 256ths, 0..256.
    limit : int
        The most that a pixel takes over from its neighbors, 0..8192 coordinates.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """

    def __init__(
        self, mapper: Mapper, *, worth: NDArray[np.float64], begin: float, literal: float, share: int, limit: int
    ) -> None:
        self._mapper = validation.instance(mapper, Mapper, "mapper")
        if mapper._dims != 3:
            raise ValueError("mapper must work in a space of 3 dimensions, not 4")
        worth = validation.array(worth, "worth", np.float64, (256,))
        validation.within(worth, "worth", 0, math.inf)
        self._worth = np.rint(np.minimum(worth, _MOST_WORTH)).astype(np.int32)
        self._numbers = (
            round(16 * validation.real(begin, "begin", 0, 16)),
            round(16 * validation.real(literal, "literal", 0, 16)),
            validation.integer(share, "share", 0, 256),
            validation.integer(limit, "limit", 0, MAX_LIMIT),
        )
        shape = mapper._grid[3]
        # What is known of small cubes: 1 + the entry nearest to the middle of each, or 0.
        self._cubes = np.zeros(int(np.prod(shape[6:9] << shape[1] >> _FINENESS)), np.uint16)
        self._errors = np.zeros((2, mapper._width + 2, 3), np.int32)
        self._above = np.zeros(mapper._width, np.uint8)

    def map(self, strip: Pixels, activity: NDArray[np.uint8], out: NDArray[np.uint8]) -> None:
        """Write the indices of the next strip.

        Parameters
        ----------
        strip : (h, W, 4) uint8, opaque
        activity : (h, W) uint8
        out : (h, W) uint8, written
        """
        mapper = self._mapper
        strip = mapper._strip(strip, out)
        activity = validation.array(activity, "activity", np.uint8, out.shape)
        dispatch.IMPLEMENTATION.wavefront(
            mapper._grid, self._cubes, _FINENESS, mapper._width, strip, activity, self._worth, *self._numbers,
            self._errors, self._above, out,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """The next strip of a part, for `Trellis.map`, which checks it.

    Parameters
    ----------
    part : int
        0 or more, less than the parts of the trellis.
    strip : (h, W, 4) uint8, opaque in three dimensions
    activity : (h, W) uint8
    out : (h, W) uint8, written
    """

    part: int
    strip: Pixels
    activity: NDArray[np.uint8]
    out: NDArray[np.uint8]


class Trellis:
    """Chooses indices that look right and that the encoder packs well; each of `parts` stripes from its top.

    Parameters
    ----------
    mapper : Mapper
    parts : int
        1..65536.
    rates : (256,) float32, 10^-30..10^6
        The cost of a squared distance in bits, by activity.
    shares : (256,) float32, 0..1, none larger than the first
        The share of the error that is passed on, by activity.
    prices : (9,) float32, bits, 0..10^9
        To begin a run that repeats the row above from 2 pixels before to 2 behind, the row above that, the last pixel;
        for a single pixel; for each further pixel of a run.
    limit : float
        The most that a pixel takes over from the row above, 0..8192 coordinates.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
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
        self._mapper = validation.instance(mapper, Mapper, "mapper")
        self._limit = validation.real(limit, "limit", 0, MAX_LIMIT)
        rates = validation.array(rates, "rates", np.float32, (256,)).copy()
        shares = validation.array(shares, "shares", np.float32, (256,)).copy()
        prices = validation.array(prices, "prices", np.float32, (9,)).copy()
        validation.within(shares, "shares", 0, float(shares[0]) if 0 <= shares[0] <= 1 else 1)
        validation.within(prices, "prices", 0, _MOST_BITS)
        validation.within(rates, "rates", *_RATES)
        self._tables = rates, shares, prices
        width = mapper._width
        self._above = [
            (np.zeros((2, width + 2, 4), np.float32), np.zeros((2, width), np.uint8), np.zeros(1, np.int32))
            for _ in range(validation.integer(parts, "parts", 1, 1 << 16))
        ]

    def map(self, *pieces: Piece) -> None:
        """Write the indices of the next strips of one part, or of two; two at once take little longer than one.

        Raises
        ------
        TypeError, ValueError
            When there are not one or two pieces, both are of one part or differ in shape, or an array of them is not
            as `Piece` says.
        """
        if len(pieces) not in (1, 2):
            raise ValueError(f"1 or 2 strips are mapped at once, not {len(pieces)}")
        mapper, tuples = self._mapper, []
        for piece in pieces:
            part = validation.integer(validation.instance(piece, Piece, "piece").part, "part", 0, len(self._above) - 1)
            strip = mapper._strip(piece.strip, piece.out)
            activity = validation.array(piece.activity, "activity", np.uint8, piece.out.shape)
            tuples.append((strip, activity, *self._above[part], piece.out))
        if len({piece.out.shape for piece in pieces}) != 1 or len({piece.part for piece in pieces}) != len(pieces):
            raise ValueError("strips that are mapped side by side must have one shape and belong to different parts")
        dispatch.IMPLEMENTATION.trellis(
            mapper._grid, mapper._width, len(pieces[0].out), *self._tables, self._limit, mapper._memo, *tuples
        )


def _strengths(strengths: NDArray[np.int32]) -> NDArray[np.int32]:
    strengths = validation.array(strengths, "strengths", np.int32, (256,))
    validation.within(strengths, "strengths", 0, 256)
    return strengths
