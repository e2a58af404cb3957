"""From pixels to the entries of a palette, strip by strip, behind checked arguments; the loops are the kernels'.

Its classes keep what passes from strip to strip; `by_stripes` maps whole stripes of a picture with them.
Strips of pixels and their activity are copied where they are not contiguous, arrays that are written to must be
contiguous. Every function raises TypeError or ValueError when an argument has another type, dtype or shape, or is out
of range. A mapper and what is made from it are to be used by one thread at a time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import ArraySpec
from qtcompress.core.color import WorkingSpace
from qtcompress.core.kernels import dispatch
from qtcompress.core.kernels.ways import Diffused, Ordered, Repeated, Traded
from qtcompress.core.types import ColorSpace, Palette, Pixels
from qtcompress.core.validation import FLAG, Instance, Integer, Sizes, checked, instance

MAX_WIDTH = 1 << 28  # pixels of a row
_POOL_WORDS = 1 << 20  # for the candidates of the cells in use; photographs take half of it
_SHIFT = 7  # log2 of the side of a cell: smaller ones have fewer candidates, and more of them miss the cache
_SHEER_SHIFT = 8  # the same in four dimensions
# log2 of the side of a cube that has one entry for all of its points: where there are few pixels, smaller cubes cost
# little time, and look better by .1 point
_FINENESS, _SMALL_FINENESS, _FAST_FINENESS = 5, 4, 6
_ALL_COLORS = 1 << 24
_MOST_WORTH = 1 << 20
_NO_CUBES = np.zeros(0, np.uint16)
_MOST_PIECES = 4  # that are mapped side by side

_APART = 1 << 14  # as alpha of an entry: farther from every point than any entry is
STRIP = ArraySpec("h W 4", np.uint8, opaque=True)
ACTIVITY = ArraySpec("h W", np.uint8)
OUT = ArraySpec("h W", np.uint8, written=True)
SELF = Instance(object, lambda mapper: mapper._sizes)


def _grid_of(space: WorkingSpace, entries: NDArray[np.int16], solid: tuple[Any, ...] | None) -> tuple[Any, ...]:
    """Return what the kernels need to find the nearest of `(K, dims)` int16 entries; filled as it is used."""
    shape = space.grid(_SHEER_SHIFT if space.dims == 4 else _SHIFT)
    starts = np.zeros(int(np.prod(shape[6 : 6 + space.dims])), np.int32)
    pool = np.empty(_POOL_WORDS, np.int16)
    pool[:2].view(np.int32)[0] = 2  # the end of what is in use
    return space.table, space.code, entries, shape, starts, pool, solid


class Mapper:
    """Finds the entries of one palette for pixels.

    Parameters
    ----------
    palette : Palette
        Opaque in a space of three dimensions.
    space : WorkingSpace
        Of four dimensions when picture or palette has translucent colors.
    width : int
        Of the picture, in pixels, 1..2^28.
    big : bool
        True where there are enough pixels for the index of each color to be remembered, in up to 32 MB.
    tiny : bool
        True where there are so few that entries of cubes are not worth remembering where indices are traded: to find
        them again takes less time than to clear their 9 MB. The result is the same.
    """

    @checked(palette=Instance(Palette), space=Instance(WorkingSpace), width=Integer(1, MAX_WIDTH), big=FLAG, tiny=FLAG)
    def __init__(self, palette: Palette, space: WorkingSpace, width: int, *, big: bool, tiny: bool = False) -> None:
        if space.dims == 3 and palette.colors[:, 3].min() < 255:
            raise ValueError("palette must be opaque (alpha 255) in a working space of 3 dimensions")
        self._dims, self._width = space.dims, width
        # In sRGB the strides of smaller cubes would not fit into 16 bits.
        self._fineness = _FINENESS if big or space.kind is ColorSpace.SRGB else _SMALL_FINENESS
        self._tiny = tiny
        self._sizes = {"dims": space.dims, "W": width}
        entries, solid = dispatch.points(palette.colors, space), None
        opaque = palette.colors[:, 3] == 255
        if opaque.any() and not opaque.all():  # then opaque pixels have only opaque entries
            apart = entries.copy()
            apart[~opaque, 3] = _APART
            solid = _grid_of(space, apart, None)
        self._grid = _grid_of(space, entries, solid)
        self._row = np.empty((self._width, 4), np.int16)  # scratch
        self._memo = np.zeros(_ALL_COLORS if self._dims == 3 and big else 0, np.uint16)
        self._cubes: dict[int, NDArray[np.uint16]] = {}

    def _cubes_of(self, fineness: int) -> NDArray[np.uint16]:
        """Return what is known of small cubes: 1 + the entry nearest to the middle of each, or 0; none with alpha."""
        if fineness not in self._cubes:
            shape = self._grid[3]
            count = int(np.prod(shape[6:9] << shape[1] >> fineness)) if self._dims == 3 else 0
            self._cubes[fineness] = np.zeros(count, np.uint16)
        return self._cubes[fineness]

    @checked(self=SELF, strip=STRIP, out=OUT)
    def nearest(self, strip: Pixels, out: NDArray[np.uint8]) -> None:
        """Write the index of the nearest entry of each pixel, the lowest of equals.

        Parameters
        ----------
        strip : (h, W, 4) uint8, opaque in three dimensions
        out : (h, W) uint8, written
        """
        dispatch.IMPLEMENTATION.nearest(self._grid, strip, self._memo, out)

    @checked(self=SELF, strip=STRIP, activity=ACTIVITY, out=OUT, first=Integer(0), way=Instance(Ordered))
    def ordered(
        self, strip: Pixels, activity: NDArray[np.uint8], out: NDArray[np.uint8], *, first: int, way: Ordered
    ) -> None:
        """Write the indices of a strip, dithered by a matrix of thresholds.

        Parameters
        ----------
        strip : (h, W, 4) uint8, opaque in three dimensions
        activity : (h, W) uint8
        out : (h, W) uint8, written
        first : int
            The strip's first row in the picture, 0 or more.
        way : Ordered
        """
        dispatch.IMPLEMENTATION.dither(
            self._grid, strip, activity, self._width, first, way.strengths, way.thresholds, len(way.thresholds),
            self._row, out,
        )  # fmt: skip


class Diffusion:
    """Passes errors on, strip by strip from the top.

    Parameters
    ----------
    mapper : Mapper
    way : Diffused
    """

    @checked(mapper=Instance(Mapper), way=Instance(Diffused))
    def __init__(self, mapper: Mapper, way: Diffused) -> None:
        self._mapper, self._sizes, self._way = mapper, mapper._sizes, way
        self._errors = np.zeros((2, mapper._width + 2, 4), np.int32)
        self._done = 0

    @checked(self=SELF, strip=STRIP, activity=ACTIVITY, out=OUT)
    def map(self, strip: Pixels, activity: NDArray[np.uint8], out: NDArray[np.uint8]) -> None:
        """Write the indices of the next strip.

        Parameters
        ----------
        strip : (h, W, 4) uint8, opaque in three dimensions
        activity : (h, W) uint8
        out : (h, W) uint8, written
        """
        mapper, way = self._mapper, self._way
        dispatch.IMPLEMENTATION.diffuse(
            mapper._grid, strip, activity, mapper._width, self._done, way.strengths, way.limit, self._errors,
            mapper._row, out,
        )  # fmt: skip
        self._done += len(strip)


class Wavefront:
    """Diffuses fast, and repeats indices where that is hardly visible; strip by strip from the top, without alpha.

    Parameters
    ----------
    mapper : Mapper
        In three dimensions.
    way : Repeated
    """

    @checked(mapper=Instance(Mapper), way=Instance(Repeated))
    def __init__(self, mapper: Mapper, way: Repeated) -> None:
        if mapper._dims != 3:
            raise ValueError("mapper must work in a space of 3 dimensions, not 4")
        self._mapper, self._sizes = mapper, mapper._sizes
        self._worth = np.rint(np.minimum(way.worth, _MOST_WORTH)).astype(np.int32)
        self._numbers = round(16 * way.begin), round(16 * way.literal), way.share, way.limit
        self._errors = np.zeros((2, mapper._width + 2, 3), np.int32)
        self._above = np.zeros(mapper._width, np.uint8)

    @checked(self=SELF, strip=STRIP, activity=ACTIVITY, out=OUT)
    def map(self, strip: Pixels, activity: NDArray[np.uint8], out: NDArray[np.uint8]) -> None:
        """Write the indices of the next strip.

        Parameters
        ----------
        strip : (h, W, 4) uint8, opaque
        activity : (h, W) uint8
        out : (h, W) uint8, written
        """
        mapper = self._mapper
        dispatch.IMPLEMENTATION.wavefront(
            mapper._grid, mapper._cubes_of(_FAST_FINENESS), _FAST_FINENESS, mapper._width, strip, activity,
            self._worth, *self._numbers, self._errors, self._above, out,
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


class _CheckedPiece:
    """The spec of a piece; those of one call have one height."""

    def check(self, value: object, name: str, sizes: Sizes) -> Piece:
        """Return the piece with checked arrays. Raises TypeError or ValueError."""
        piece = instance(value, Piece, "piece")
        return Piece(
            Integer(0, sizes["parts"] - 1).check(piece.part, "part", sizes),
            STRIP.check(piece.strip, "strip", sizes),
            ACTIVITY.check(piece.activity, "activity", sizes),
            OUT.check(piece.out, "out", sizes),
        )


class Trellis:
    """Chooses indices that look right and that the encoder packs well; each of `parts` stripes from its top.

    Parameters
    ----------
    mapper : Mapper
    way : Traded
    parts : int
        1..65536.
    """

    @checked(mapper=Instance(Mapper), way=Instance(Traded), parts=Integer(1, 1 << 16))
    def __init__(self, mapper: Mapper, way: Traded, parts: int) -> None:
        self._mapper, self._way = mapper, way
        self._sizes = {**mapper._sizes, "parts": parts}
        width = mapper._width
        self._above = [
            (np.zeros((2, width + 2, 4), np.float32), np.zeros((2, width), np.uint8), np.zeros(1, np.int32))
            for _ in range(parts)
        ]

    @checked(self=SELF, pieces=_CheckedPiece())
    def map(self, *pieces: Piece) -> None:
        """Write the indices of the next strips of one to four parts.

        Four of the same shape at once take little longer than two.

        Raises
        ------
        TypeError, ValueError
            When there are not one to four pieces, two are of one part or differ in shape, or an array of them is not
            as `Piece` says.
        """
        if not 1 <= len(pieces) <= _MOST_PIECES:
            raise ValueError(f"1 to {_MOST_PIECES} strips are mapped at once, not {len(pieces)}")
        if len({piece.part for piece in pieces}) != len(pieces):
            raise ValueError("strips that are mapped side by side must belong to different parts")
        mapper, way = self._mapper, self._way
        tuples = [(piece.strip, piece.activity, *self._above[piece.part], piece.out) for piece in pieces]
        fineness = mapper._fineness
        cubes = _NO_CUBES if mapper._tiny else mapper._cubes_of(fineness)
        dispatch.IMPLEMENTATION.trellis(
            mapper._grid, mapper._width, len(pieces[0].out), way.rates, way.leans, way.shares, way.prices,
            way.most_left_out, way.limit, mapper._memo, cubes, fineness, *tuples,
        )  # fmt: skip
