"""A picture that is read strip by strip, so that it need not be in memory as pixels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import numpy as np

from qtcompress.core import validation
from qtcompress.core.kernels.dispatch import strip_rows
from qtcompress.core.types import Pixels, Quantized


class Rows(Protocol):
    """A picture of `shape` `(H, W, 4)` whose slices are `(h, W, 4)` uint8, sRGB, straight alpha; so is an array."""

    @property
    def shape(self) -> tuple[int, ...]:
        """Height, width, 4."""
        ...

    def __getitem__(self, rows: slice, /) -> Pixels:
        """Return some rows, which must not be changed."""
        ...


def checked(picture: Rows, name: str) -> Rows:
    """Return a picture in rows; an array is checked whole, another one by its shape.

    Parameters
    ----------
    picture : (H, W, 4) uint8, or Rows; H, W >= 1
    name : str
        Of the argument, for the message.

    Raises
    ------
    TypeError, ValueError
        When it is neither.
    """
    if isinstance(picture, np.ndarray):
        return validation.picture(picture, name)
    shape = getattr(picture, "shape", None)
    if not isinstance(shape, tuple) or not hasattr(picture, "__getitem__"):
        raise TypeError(f"{name} must be an array or rows of a picture, not {type(picture).__name__}")
    if len(shape) != 3 or shape[2] != 4 or min(shape) < 1:
        raise ValueError(f"{name} must be (H, W, 4), not {shape}")
    return picture


def some(picture: Rows, rows: slice, name: str) -> Pixels:
    """Return `rows` of a picture, checked: `(h, W, 4)` uint8, contiguous. Raises TypeError or ValueError otherwise."""
    picture = checked(picture, name)
    found = validation.picture(picture[validation.instance(rows, slice, "rows")], name)
    height, width = picture.shape[:2]
    wanted = len(range(*rows.indices(height)))
    if found.shape[:2] != (wanted, width):
        raise ValueError(f"{name} must give {wanted} rows of {width} pixels, not {found.shape[:2]}")
    return found


def strips(picture: Rows) -> Iterator[slice]:
    """Yield the rows of one strip after the other, from the top. Errors are those of `checked`."""
    height, width = checked(picture, "picture").shape[:2]
    step = strip_rows(width)
    for start in range(0, height, step):
        yield slice(start, min(start + step, height))


def is_translucent(picture: Rows) -> bool:
    """Tell whether a pixel of a picture, or an entry of a `Quantized`, is not opaque. Errors are those of `checked`."""
    if isinstance(picture, Quantized):  # each of its entries is in use
        return bool(picture.palette.colors[:, 3].min() < 255)
    return any(not validation.is_opaque(some(picture, rows, "picture")) for rows in strips(picture))
