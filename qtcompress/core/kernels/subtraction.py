"""From pixels to indices whose differences pack well (`ways.Subtracted`), strip by strip, behind checked arguments.

How many bits a difference takes is learned on the way: from those that the strips before wrote by themselves, as an
encoder of blocks does.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import PICTURE, ArraySpec
from qtcompress.core.kernels import dispatch
from qtcompress.core.kernels.mappers import Mapper
from qtcompress.core.kernels.ways import Subtracted
from qtcompress.core.stripes import Stripe
from qtcompress.core.types import Pixels, Report, Stage
from qtcompress.core.validation import FUNCTION, EachOf, Instance, Optional, checked

# Entries that a pixel may have by itself: with 16, files of busy pictures are 4 % larger, with 64 1 % smaller.
_NEAR = 32
_FINENESS = 6  # log2 of the side of a cube whose nearest entry tells which are near
_LEARNED_PIXELS = 1 << 13  # between two tables of bits
_KEPT = 0.8  # of the counts before
_SEEN, _FIRST = 20.0, 100.0  # as many differences are taken as seen, spread as usual; at first this many
_LEAST_BITS = 1.0
_WARM_UP_ROWS = 8  # mapped before a stripe, so that it begins with the errors of the rows above


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

    @checked(
        self=Instance(object, lambda one: one._sizes),
        strip=ArraySpec("h W 4", np.uint8, opaque=True),
        activity=ArraySpec("h W", np.uint8),
        out=ArraySpec("h W", np.uint8, written=True),
    )
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
        mapper, way = self._mapper, self._way
        rows = _learned_rows(mapper._width)
        for start in range(0, len(strip), rows):
            part = slice(start, start + rows)
            bits = np.maximum(-np.log2(self._seen / self._seen.sum()), _LEAST_BITS).astype(np.float32)
            counts = np.zeros(256, np.int32)
            dispatch.IMPLEMENTATION.subtract(
                mapper._grid, mapper._cubes_of(_FINENESS), _FINENESS, mapper._width, way.rates,
                way.shares, bits, way.prices, self._near, self._near.shape[1], way.limit, strip[part], activity[part],
                *self._state, counts, out[part],
            )  # fmt: skip
            self._seen = _KEPT * self._seen + counts + _SEEN * _USUAL


def _learned_rows(width: int) -> int:
    """Return how many rows share a table of bits."""
    return max(1, _LEARNED_PIXELS // width)


@checked(
    mapper=Instance(Mapper, lambda mapper: mapper._sizes),
    way=Instance(Subtracted),
    pixels=PICTURE,
    activity=Optional(ArraySpec("H W", np.uint8)),
    out=ArraySpec("H W", np.uint8, written=True),
    stripes=EachOf(Instance(Stripe), 1, 4),
    tell=FUNCTION,
)
def map_subtracted(
    mapper: Mapper,
    way: Subtracted,
    pixels: Pixels,
    activity: NDArray[np.uint8] | None,
    out: NDArray[np.uint8],
    stripes: tuple[Stripe, ...],
    tell: Report,
) -> None:
    """Write the indices of stripes of a picture, as `mappers.map_stripes` does.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, pixels are translucent, or a stripe ends below the picture.
    """
    if max(stripe.stop for stripe in stripes) > len(pixels):
        raise ValueError(f"stripes must end within the {len(pixels)} rows of the picture")
    step = _learned_rows(pixels.shape[1])
    for done, stripe in enumerate(stripes):
        state, first = Subtraction(mapper, way), max(stripe.start - _WARM_UP_ROWS, 0)
        starts = [*range(first, stripe.start, step), *range(stripe.start, stripe.stop, step)]
        for start, stop in zip(starts, [*starts[1:], stripe.stop], strict=True):
            tell(Stage.MAP, (done + (start - first) / (stripe.stop - first)) / len(stripes))
            busy = dispatch.activity(pixels, start, stop - start) if activity is None else activity[start:stop]
            # The rows above belong to another stripe, which writes their indices.
            indices = out[start:stop] if start >= stripe.start else np.empty_like(out[start:stop])
            state.map(pixels[start:stop], busy, indices)
