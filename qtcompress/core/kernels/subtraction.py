"""From pixels to indices whose differences pack well (`ways.Subtracted`), strip by strip, behind checked arguments.

How many bits a difference takes is learned on the way: from those that the strips before wrote by themselves, as an
encoder of blocks does.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.kernels import dispatch
from qtcompress.core.kernels.mappers import ACTIVITY, OUT, SELF, STRIP, Mapper
from qtcompress.core.kernels.ways import Subtracted
from qtcompress.core.types import Pixels
from qtcompress.core.validation import Instance, Integer, checked

# Entries that a pixel may have by itself: with 16, files of busy pictures are 4 % larger, with 64 1 % smaller.
_NEAR = 32
_FINENESS = 6  # log2 of the side of a cube whose nearest entry tells which are near
_LEARNED_PIXELS = 1 << 13  # between two tables of bits
_KEPT = 0.8  # of the counts before
_SEEN, _FIRST = 20.0, 100.0  # as many differences are taken as seen, spread as usual; at first this many
_LEAST_BITS = 1.0


def _usual() -> NDArray[np.float64]:
    """Return the usual share of each difference, modulo 256."""
    size = np.abs((np.arange(256) + 128) % 256 - 128)
    shares = (1.0 + size) ** -1.1
    return np.asarray(shares / shares.sum())


_USUAL = _usual()


class Subtraction:
    """Chooses indices of opaque pixels, strip by strip from the top.

    Parameters
    ----------
    mapper : Mapper
        In three dimensions.
    way : Subtracted

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, or the mapper works in four dimensions.
    """

    @checked(mapper=Instance(Mapper), way=Instance(Subtracted))
    def __init__(self, mapper: Mapper, way: Subtracted) -> None:
        if mapper._dims != 3:
            raise ValueError("mapper must work in a space of 3 dimensions, not 4")
        self._mapper, self._way, self._sizes = mapper, way, mapper._sizes
        width, entries = mapper._width, mapper._grid[2].astype(np.int64)
        gaps = np.square(entries[:, None] - entries).sum(axis=2)
        self._near = np.argsort(gaps, axis=1, kind="stable")[:, :_NEAR].astype(np.uint8)
        self._state = np.zeros((2, width + 2, 4), np.float32), np.zeros((2, width), np.uint8), np.zeros(1, np.int32)
        self._seen = _FIRST * _USUAL

    @checked(self=SELF, strip=STRIP, activity=ACTIVITY, out=OUT)
    def map(self, strip: Pixels, activity: NDArray[np.uint8], out: NDArray[np.uint8]) -> None:
        """Write the indices of the next strip.

        Parameters
        ----------
        strip : (h, W, 4) uint8, opaque
        activity : (h, W) uint8
        out : (h, W) uint8, written

        Raises
        ------
        TypeError, ValueError
            When an array is not so.
        """
        mapper, way = self._mapper, self._way.traded
        rows = learned_rows(mapper._width)
        for start in range(0, len(strip), rows):
            part = slice(start, start + rows)
            bits = np.maximum(-np.log2(self._seen / self._seen.sum()), _LEAST_BITS).astype(np.float32)
            counts = np.zeros(256, np.int32)
            dispatch.IMPLEMENTATION.subtract(
                mapper._grid, mapper._cubes_of(_FINENESS), _FINENESS, mapper._width, way.rates,
                way.leans, way.shares, self._way.aheads, bits, way.prices, self._near, self._near.shape[1],
                way.most_left_out, way.limit, strip[part], activity[part], *self._state, counts, out[part],
            )  # fmt: skip
            self._seen = _KEPT * self._seen + counts + _SEEN * _USUAL


@checked(width=Integer(1))
def learned_rows(width: int) -> int:
    """Return how many rows of a picture `width` pixels wide, 1 or more, share a table of bits: at least 1."""
    return max(1, _LEARNED_PIXELS // width)
