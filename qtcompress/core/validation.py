"""The checks at the border of core: every public function passes its arguments through these, private ones do not.

A value that can be used after a harmless conversion is converted: an array that is not contiguous is copied, a string
that names a member of an enum becomes that member. Everything else is refused, TypeError for a value of the wrong kind
and ValueError for one out of range; the message names the argument, what is allowed, and what was given.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Sequence
from enum import Enum
from numbers import Real
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

E = TypeVar("E", bound=Enum)
T = TypeVar("T")

MAX_THREADS = 1024
_MOST = 1 << 40  # no count of rows or pixels reaches it, and it leaves room to multiply in 64 bits


def array(value: object, name: str, dtype: type[np.generic], shape: Sequence[int | str]) -> NDArray[Any]:
    """Return an array, copied where it is not C-contiguous and aligned.

    Parameters
    ----------
    shape : sequence of int or str
        The size of each axis; a letter stands for any size from 1 on, "..." in the first place for any axes.

    Raises
    ------
    TypeError
        When `value` is no NumPy array.
    ValueError
        When its dtype or shape is another.
    """
    found = instance(value, np.ndarray, name, "a NumPy array")
    if found.dtype != dtype or not _fits(found.shape, shape):
        wanted = ", ".join(map(str, shape)) + ("," if len(shape) == 1 else "")
        raise ValueError(f"{name} must be ({wanted}) {np.dtype(dtype)}, not {found.shape} {found.dtype}")
    if type(found) is np.ndarray and found.flags.c_contiguous and found.flags.aligned:
        return found
    return np.require(np.asarray(found), requirements=("C", "A"))


def _fits(found: tuple[int, ...], wanted: Sequence[int | str]) -> bool:
    """Tell whether an array has a shape; see `array`. A plain loop, since it runs some hundred times a picture."""
    if wanted and wanted[0] == "...":
        wanted = wanted[1:]
        found = found[max(len(found) - len(wanted), 0) :] if wanted else ()
    if len(found) != len(wanted):
        return False
    for size, allowed in zip(found, wanted, strict=True):
        if size != allowed and (size < 1 or not isinstance(allowed, str)):
            return False
    return True


def output(value: object, name: str, dtype: type[np.generic], shape: tuple[int, ...]) -> None:
    """Refuse an array that results can't be written into: of another shape or dtype, read-only, not contiguous."""
    if array(value, name, dtype, shape) is not value:
        raise ValueError(f"{name} must be C-contiguous, since it is written to")
    if not value.flags.writeable:
        raise ValueError(f"{name} must be writable")


def picture(value: object, name: str = "pixels") -> NDArray[np.uint8]:
    """Return `(H, W, 4)` uint8 pixels, contiguous; H, W >= 1. Raises TypeError or ValueError for anything else."""
    return array(value, name, np.uint8, ("H", "W", 4))


def rgba(value: object, name: str = "pixels") -> NDArray[np.uint8]:
    """Return `(H, W, 4)` uint8 pixels of gray, RGB or RGBA ones, contiguous; what has no alpha becomes opaque.

    Parameters
    ----------
    value : (H, W), (H, W, 1), (H, W, 3) or (H, W, 4) uint8, sRGB, straight alpha; H, W >= 1

    Raises
    ------
    TypeError, ValueError
        For anything else.
    """
    found = instance(value, np.ndarray, name, "a NumPy array")
    deep = found[..., None] if found.ndim == 2 else found
    if deep.ndim != 3 or deep.shape[2] not in (1, 3, 4) or deep.dtype != np.uint8 or not deep.size:
        shapes = "(H, W), (H, W, 1), (H, W, 3) or (H, W, 4)"
        raise ValueError(f"{name} must be {shapes} uint8 in 0..255, not {found.shape} {found.dtype}")
    if deep.shape[2] == 4:
        return picture(deep, name)
    out = np.full((*deep.shape[:2], 4), 255, np.uint8)
    out[..., :3] = deep
    return out


def is_opaque(pixels: NDArray[np.uint8]) -> bool:
    """Tell whether all contiguous `(H, W, 4)` uint8 pixels are opaque, in 0.1 ms a megapixel."""
    # As one number each: the minimum of every fourth byte takes four times as long.
    together = np.bitwise_and.reduce(pixels.view(np.uint32).reshape(-1), keepdims=True)
    return bool(together.view(np.uint8)[3] == 255)


def opaque(pixels: NDArray[np.uint8], name: str) -> None:
    """Refuse pixels that are not all opaque, where the working space has no dimension for alpha."""
    if not is_opaque(pixels):
        raise ValueError(f"{name} must be opaque (alpha 255) in a working space of 3 dimensions")


def below(values: NDArray[np.uint8], name: str, end: int) -> None:
    """Refuse an array of uint8 that holds `end` or more; an empty one passes."""
    if end < 256 and values.size and int(values.max()) >= end:
        raise ValueError(f"{name} must be 0 to {end - 1}, not up to {values.max()}")


def within(values: NDArray[Any], name: str, low: float, high: float) -> None:
    """Refuse an array that holds values outside of `low` to `high`, or NaN; an empty one passes."""
    if not values.size:
        return
    least, most = values.min(), values.max()
    if not (low <= least and most <= high):
        raise ValueError(f"{name} must be {low:g} to {high:g}, not {least} to {most}")


def integer(value: object, name: str, low: int, high: int = _MOST) -> int:
    """Return a whole number as an int. Raises TypeError for other values, ValueError out of range."""
    try:
        number = operator.index(value)  # type: ignore[arg-type]  # the point is to find out
    except TypeError:
        raise TypeError(f"{name} must be a whole number, not {value!r}") from None
    if not low <= number <= high:
        raise ValueError(f"{name} must be {low} to {high}, not {number}")
    return number


def threads(value: object) -> int:
    """Return a number of threads, 1..1024."""
    return integer(value, "threads", 1, MAX_THREADS)


def real(value: object, name: str, low: float, high: float) -> float:
    """Return a real number. Raises TypeError for other values, ValueError out of range or for NaN."""
    if not isinstance(value, Real):
        raise TypeError(f"{name} must be a number, not {value!r}")
    number: float = value if isinstance(value, (int, float)) else float(value)
    if not low <= number <= high:
        ends = f"{low:g} or more" if math.isinf(high) else f"{low:g} to {high:g}"
        raise ValueError(f"{name} must be {ends}, not {number}")
    return number


def flag(value: object, name: str) -> bool:
    """Return a truth value. Raises TypeError for anything but bool."""
    if not isinstance(value, (bool, np.bool_)):
        raise TypeError(f"{name} must be True or False, not {value!r}")
    return bool(value)


def choice(kind: type[E], value: object, name: str) -> E:
    """Return a member of an enum, given as such or by its value. Raises ValueError that names the choices."""
    if isinstance(value, kind):
        return value
    choices = ", ".join(repr(member.value) for member in kind)
    if isinstance(value, str):
        try:
            return kind(value)
        except ValueError:
            raise ValueError(f"{name} must be one of {choices}, not {value!r}") from None
    raise TypeError(f"{name} must be a {kind.__name__} or one of {choices}, not {value!r}")


def instance(value: object, kind: type[T], name: str, wanted: str = "") -> T:
    """Return `value` when it is of a type, which the message calls `wanted`. Raises TypeError otherwise."""
    if not isinstance(value, kind):
        raise TypeError(f"{name} must be {wanted or 'of type ' + kind.__name__}, not {type(value).__name__}")
    return value


def function(value: object, name: str) -> None:
    """Refuse what can't be called, with TypeError."""
    if not callable(value):
        raise TypeError(f"{name} must be a function, not {type(value).__name__}")
