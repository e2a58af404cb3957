"""A picture that is asked for strip by strip, so that it need not lie in memory as pixels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from qtcompress.core.kernels.dispatch import strip_rows
from qtcompress.core.types import Pixels, Quantized


class Rows(Protocol):
    """A picture of `shape` `(H, W, 4)`, whose rows are `(h, W, 4)` uint8, sRGB, straight alpha; arrays are such."""

    @property
    def shape(self) -> tuple[int, ...]:
        """Height, width, 4."""
        ...

    def __getitem__(self, rows: slice, /) -> Pixels:
        """Return some rows, not to be changed."""
        ...


def strips(picture: Rows) -> Iterator[slice]:
    """Yield the rows of one strip after the other, from the top."""
    height, width = picture.shape[:2]
    step = strip_rows(width)
    for start in range(0, height, step):
        yield slice(start, min(start + step, height))


def is_translucent(picture: Rows) -> bool:
    """Tell whether any pixel of a picture is not opaque."""
    if isinstance(picture, Quantized):  # each of its entries is in use
        return bool(picture.palette.colors[:, 3].min() < 255)
    return any(int(picture[rows][..., 3].min()) < 255 for rows in strips(picture))
