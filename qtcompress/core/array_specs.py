"""What parameters that are arrays must be: the specs of arrays and pictures for `validation.checked`."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.validation import Sizes, instance

_MOST = 1 << 40  # of a size
_IN_ORDER, _WRITABLE = 0x101, 0x400  # NPY_ARRAY_C_CONTIGUOUS and NPY_ARRAY_ALIGNED, and NPY_ARRAY_WRITEABLE


class _Shape:
    """The sizes of the axes of an array, "..." in the first place for any axes.

    A number stands for itself, a name for a size from 1 on that all arguments of a call share, `K<=256` for such a size
    of at most 256, `N*` for one from 0 on.
    """

    def __init__(self, axes: str) -> None:
        self.leading = axes.startswith("...")
        self.axes = [self._axis(axis) for axis in axes.removeprefix("...").split()]

    @staticmethod
    def _axis(axis: str) -> tuple[str, int, int]:
        """Return the name, which a number lacks, and the least and the largest size."""
        if axis.isdecimal():
            return "", int(axis), int(axis)
        name, _, most = axis.partition("<=")
        return name.removesuffix("*"), int(not name.endswith("*")), int(most) if most else _MOST

    def fits(self, found: tuple[int, ...], sizes: Sizes) -> bool:
        """Tell whether an array has this shape, and note its sizes. A plain loop, since it runs often."""
        axes = self.axes
        if self.leading:
            found = found[max(len(found) - len(axes), 0) :] if axes else ()
        if len(found) != len(axes):
            return False
        for size, (name, least, most) in zip(found, axes):  # noqa: B905 - strict takes a sixth of the time
            if not least <= size <= most or (name and sizes.setdefault(name, size) != size):
                return False
        return True

    def wanted(self, sizes: Sizes) -> str:
        """Return the shape as text."""
        words = ["..."] if self.leading else []
        words += [_axis_words(axis, sizes) for axis in self.axes]
        return f"({', '.join(words)}{',' * (len(words) == 1)})"


def _axis_words(axis: tuple[str, int, int], sizes: Sizes) -> str:
    """Return the size of an axis as text, or the name or bounds of a size that is not known."""
    name, least, most = axis
    if not name:
        return str(most)
    return str(sizes.get(name, name if most == _MOST else f"{least}..{most}"))


@cache
def _shape(axes: str) -> _Shape:
    return _Shape(axes)


def _array(value: object, name: str) -> NDArray[Any]:
    return instance(value, np.ndarray, name, "a NumPy array")


@dataclass(frozen=True)
class ArraySpec:
    """An array of one dtype, copied where it is not C-contiguous and aligned.

    Parameters
    ----------
    shape : str
        See `_Shape`; "H W 4".
    dtype : type
    low, high : float, optional
        The range of all values, NaN excluded; both or neither.
    below : str
        The name of a size that no value reaches, of an array of uint8.
    opaque : bool
        Whether pixels must have alpha 255, unless the size `dims` is 4.
    written : bool
        Whether results are written into it: then it must be contiguous and writable.
    """

    shape: str
    dtype: type[np.generic]
    low: float | None = None
    high: float = math.inf
    below: str = ""
    opaque: bool = False
    written: bool = False
    _shape: _Shape = field(init=False, repr=False)
    _dtype: np.dtype[Any] = field(init=False, repr=False)
    _flags: int = field(init=False, repr=False)
    _any_values: bool = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_shape", _Shape(self.shape))
        object.__setattr__(self, "_dtype", np.dtype(self.dtype))
        object.__setattr__(self, "_flags", _IN_ORDER | _WRITABLE * self.written)
        object.__setattr__(self, "_any_values", self.low is None and not self.below and not self.opaque)

    def check(self, value: object, name: str, sizes: Sizes) -> NDArray[Any]:
        """See `Spec.check`."""
        found = value if isinstance(value, np.ndarray) else _array(value, name)
        before = len(sizes)
        # The dtype of hardly any array is equal to that of its spec, and not the same object.
        if (found.dtype is not self._dtype and found.dtype != self._dtype) or not self._shape.fits(found.shape, sizes):
            known = Sizes(list(sizes.items())[:before])
            raise ValueError(
                f"{name} must be {self._shape.wanted(known)} {self._dtype}, not {found.shape} {found.dtype}"
            )
        if type(found) is not np.ndarray or found.flags.num & self._flags != self._flags:
            found = self._in_order(found, name)
            if self.written and not found.flags.writeable:
                raise ValueError(f"{name} must be writable")
        if not self._any_values:
            self._check_values(found, name, sizes)
        return found

    def _in_order(self, found: NDArray[Any], name: str) -> NDArray[Any]:
        """Return an array, or a copy of it that is C-contiguous and aligned."""
        flags = found.flags
        if type(found) is np.ndarray and flags.c_contiguous and flags.aligned:
            return found
        if self.written:
            raise ValueError(f"{name} must be C-contiguous, since it is written to")
        return np.require(np.asarray(found), requirements=("C", "A"))

    def _check_values(self, found: NDArray[Any], name: str, sizes: Sizes) -> None:
        if self.low is not None:
            within(found, name, self.low, self.high)
        if self.below:
            _below(found, name, sizes[self.below])
        if self.opaque and sizes.get("dims", 3) == 3 and not is_opaque(found):
            raise ValueError(f"{name} must be opaque (alpha 255) in a working space of 3 dimensions")


@dataclass(frozen=True)
class Numbers:
    """An array of numbers, converted to float64.

    Parameters
    ----------
    shape : str
        See `_Shape`.
    low, high : float, optional
        The range of all values, NaN excluded; both or neither.
    kinds : str
        The letters of the dtypes: "f" refuses integers, where they would be 0..255 and so 255 times too much.
    """

    shape: str
    low: float | None = None
    high: float = math.inf
    kinds: str = "f"

    def check(self, value: object, name: str, sizes: Sizes) -> NDArray[np.float64]:
        """See `Spec.check`."""
        found, shape = _array(value, name), _shape(self.shape)
        if found.dtype.kind not in self.kinds or not shape.fits(found.shape, Sizes(sizes)):
            kind = "floating-point numbers" if self.kinds == "f" else "numbers"
            raise ValueError(f"{name} must be {shape.wanted(sizes)} {kind}, not {found.shape} {found.dtype}")
        numbers = np.asarray(found, np.float64)
        if self.low is not None:
            within(numbers, name, self.low, self.high)
        return numbers


class AnyPicture:
    """`(H, W)`, `(H, W, 1)`, `(H, W, 3)` or `(H, W, 4)` uint8, as contiguous RGBA; what has no alpha becomes opaque."""

    def check(self, value: object, name: str, sizes: Sizes) -> NDArray[np.uint8]:
        """See `Spec.check`."""
        found = _array(value, name)
        deep = found[..., None] if found.ndim == 2 else found
        if not _is_picture(deep):
            shapes = "(H, W), (H, W, 1), (H, W, 3) or (H, W, 4)"
            raise ValueError(f"{name} must be {shapes} uint8 in 0..255, not {found.shape} {found.dtype}")
        if deep.shape[2] == 4:
            return PICTURE.check(deep, name, sizes)
        out = np.full((*deep.shape[:2], 4), 255, np.uint8)
        out[..., :3] = deep
        return out


def _is_picture(deep: NDArray[Any]) -> bool:
    return deep.ndim == 3 and deep.shape[2] in (1, 3, 4) and deep.dtype == np.uint8 and deep.size > 0


class PictureRows:
    """An `(H, W, 4)` uint8 array, or an object of this `shape` that is sliced by rows; only its shape is checked."""

    def check(self, value: object, name: str, sizes: Sizes) -> Any:
        """See `Spec.check`."""
        if isinstance(value, np.ndarray):
            return PICTURE.check(value, name, sizes)
        shape, known = getattr(value, "shape", None), Sizes(sizes)
        if not isinstance(shape, tuple) or not hasattr(value, "__getitem__"):
            raise TypeError(f"{name} must be an array or rows of a picture, not {type(value).__name__}")
        if not PICTURE._shape.fits(shape, sizes):
            raise ValueError(f"{name} must be {PICTURE._shape.wanted(known)}, not {shape}")
        return value


PICTURE = ArraySpec("H W 4", np.uint8)
ROWS = PictureRows()


def is_opaque(pixels: NDArray[np.uint8]) -> bool:
    """Tell whether all contiguous `(H, W, 4)` uint8 pixels are opaque, in 0.1 ms a megapixel."""
    # As one number each: the minimum of every fourth byte takes four times as long.
    together = np.bitwise_and.reduce(pixels.view(np.uint32).reshape(-1), keepdims=True)
    return bool(together.view(np.uint8)[3] == 255)


def within(values: NDArray[Any], name: str, low: float, high: float) -> None:
    """Refuse an array that holds values outside of `low` to `high`, or NaN; an empty one passes."""
    if not values.size:
        return
    least, most = values.min(), values.max()
    if not (low <= least and most <= high):
        raise ValueError(f"{name} must be {low:g} to {high:g}, not {least} to {most}")


def _below(values: NDArray[Any], name: str, end: int) -> None:
    """Refuse an array of uint8 that holds values from `end` on."""
    if end < 256 and values.size and int(values.max()) >= end:
        raise ValueError(f"{name} must be 0 to {end - 1}, not up to {values.max()}")
