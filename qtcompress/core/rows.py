"""A picture that is read strip by strip, so that it need not be in memory as pixels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import numpy as np

from qtcompress.core.array_specs import PICTURE, ROWS, is_opaque
from qtcompress.core.kernels.dispatch import strip_rows
from qtcompress.core.types import Pixels, Quantized
from qtcompress.core.validation import Instance, Integer, Sizes, checked

_BAND_PIXELS = 1 << 16  # that are looked at together, since some pictures are computed as they are read


class Rows(Protocol):
    """A picture of `shape` `(H, W, 4)` whose slices are `(h, W, 4)` uint8, sRGB, straight alpha; so is an array.

    It may have an attribute `opaque`; where that is true, nobody need look at its pixels for it.
    """

    @property
    def shape(self) -> tuple[int, ...]:
        """Height, width, 4."""
        ...

    def __getitem__(self, rows: slice, /) -> Pixels:
        """Return some rows, which must not be changed."""
        ...


@checked(picture=ROWS, rows=Instance(slice), name=Instance(str))
def some(picture: Rows, rows: slice, name: str) -> Pixels:
    """Return `rows` of a picture, checked: `(h, W, 4)` uint8, contiguous. Raises TypeError or ValueError otherwise."""
    height, width = picture.shape[:2]
    wanted = Sizes(H=len(range(*rows.indices(height))), W=width)
    return PICTURE.check(picture[rows], name, wanted)


@checked(picture=ROWS)
def strips(picture: Rows) -> Iterator[slice]:
    """Yield the rows of one strip after the other, from the top. Raises TypeError or ValueError."""
    height, width = picture.shape[:2]
    step = strip_rows(width)
    for start in range(0, height, step):
        yield slice(start, min(start + step, height))


@checked(rows=Instance(range), width=Integer(1), pixels=Integer(1), multiple=Integer(1))
def bands(rows: range, width: int, pixels: int, *, multiple: int = 1) -> Iterator[slice]:
    """Yield some rows after others, for what takes much memory for each pixel.

    Parameters
    ----------
    rows : range
        All of them, one after the other.
    width : int
    pixels : int
        About how many a band has; it has one row at least, and is a `multiple` of so many rows but for the last one.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type or is out of range.
    """
    step = max(pixels // width // multiple, 1) * multiple
    for start in range(rows.start, rows.stop, step):
        yield slice(start, min(start + step, rows.stop))


@checked(picture=ROWS)
def is_translucent(picture: Rows) -> bool:
    """Tell whether a pixel of a picture, or an entry of a `Quantized`, is not opaque. Raises TypeError, ValueError."""
    if isinstance(picture, Quantized):  # each of its entries is in use
        return bool(picture.palette.colors[:, 3].min() < 255)
    if isinstance(picture, np.ndarray):
        return not is_opaque(picture)
    if getattr(picture, "opaque", False):
        return False
    height, width = picture.shape[:2]
    parts = bands(range(height), width, _BAND_PIXELS)
    return not all(is_opaque(some(picture, rows, "picture")) for rows in parts)
