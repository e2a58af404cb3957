"""sRGB, linear light and Oklab; and the working space in which distances are measured.

Oklab: Ottosson, *A perceptual color space for image processing* (2020), its sRGB matrices of 2021-01-25.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import Numbers
from qtcompress.core.types import ColorSpace
from qtcompress.core.validation import FINITE, FLAG, Choice, Instance, Integer, checked, checked_fields

_MOST = 16.0  # of a color or of light, where 1 is white
_TRIPLES = Numbers("... 3", -_MOST, _MOST)

_LMS_OF_LINEAR = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_OKLAB_OF_ROOTS = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)
_ROOTS_OF_OKLAB, _LINEAR_OF_LMS = np.linalg.inv(_OKLAB_OF_ROOTS).T, np.linalg.inv(_LMS_OF_LINEAR).T


@checked(values=Numbers("...", -_MOST, _MOST))
def linear_of_srgb(values: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return linear light of gamma-encoded sRGB values (IEC 61966-2-1).

    Parameters
    ----------
    values : any shape, floating point, 0..1
        Beyond that range, up to -16..16, the curve goes on: linear below 0, the power above 1.

    Raises
    ------
    TypeError, ValueError
        When `values` is no array of such numbers.
    """
    return np.where(values <= 0.04045, values / 12.92, ((np.maximum(values, 0) + 0.055) / 1.055) ** 2.4)


@checked(values=Numbers("..."))
def srgb_of_linear(values: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return gamma-encoded sRGB values, 0..1, of linear light, which is clipped to 0..1.

    Parameters
    ----------
    values : any shape, floating point
        Infinite ones are clipped as well; NaN stays NaN.

    Raises
    ------
    TypeError, ValueError
        When `values` is no array of floating-point numbers.
    """
    v: NDArray[np.float64] = np.clip(values, 0, 1)
    return np.where(v <= 0.0031308, v * 12.92, 1.055 * v ** (1 / 2.4) - 0.055)


@checked(colors=_TRIPLES)
def oklab_of_srgb(colors: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return Oklab of gamma-encoded sRGB colors: L is 0..1, a and b about -0.32..0.28.

    Parameters
    ----------
    colors : (..., 3) floating point, 0..1
        Beyond that range as in `linear_of_srgb`.

    Raises
    ------
    TypeError, ValueError
        When `colors` is no such array.
    """
    out: NDArray[np.float64] = np.cbrt(linear_of_srgb(colors) @ _LMS_OF_LINEAR.T) @ _OKLAB_OF_ROOTS.T
    return out


@checked(colors=_TRIPLES)
def srgb_of_oklab(colors: NDArray[np.floating]) -> NDArray[np.float64]:
    """Return `(..., 3)` gamma-encoded sRGB, clipped to 0..1, of `(..., 3)` floating-point Oklab colors, -16..16.

    Raises
    ------
    TypeError, ValueError
        When `colors` is no such array.
    """
    roots = colors @ _ROOTS_OF_OKLAB
    return srgb_of_linear(roots**3 @ _LINEAR_OF_LMS)


_KIND = {ColorSpace.SRGB: 0, ColorSpace.OKLAB: 1}
_SCALE = {ColorSpace.SRGB: 16.0, ColorSpace.OKLAB: 4096.0}
_MIDDLE = {ColorSpace.SRGB: (127.5, 127.5, 127.5), ColorSpace.OKLAB: (0.5, 0.0, 0.0)}
# The alpha axis is such that a squared distance is the mean of the squared errors on black and on white: with q the
# color around the middle gray, premultiplied, a difference is dq - da/2 on one and dq + da/2 on the other, so da counts
# by a half in each channel that backgrounds differ in: three in sRGB, only L in Oklab.
_ALPHA = {ColorSpace.SRGB: 16.0 * 0.75**0.5, ColorSpace.OKLAB: 4096.0 * 0.5 / 255.0}
_ROOM = 4  # coordinates around the outermost color, for the rounding of the tables


@checked_fields(kind=Choice(ColorSpace), dims=Integer(3, 4))
@dataclass(frozen=True, slots=True, eq=False)
class WorkingSpace:
    """The space of points: three coordinates a color, or four where a picture has alpha.

    A point is int16: sRGB x 16, or Oklab x 4096. With alpha the color coordinates are premultiplied around the middle
    gray and alpha is the fourth, so that a difference that is hardly visible counts little. `working_space` makes each
    of the four spaces once.

    Parameters
    ----------
    kind : ColorSpace
    dims : int
        3 for opaque pictures, else 4.

    Attributes
    ----------
    table : (279,) float32, what the kernels compute points with, laid out as `Space` in native/space.h; read-only
    bounds : (2, dims) int64, the lowest and highest coordinates of any color; read-only

    Raises
    ------
    TypeError, ValueError
        When `kind` is no color space, or `dims` neither 3 nor 4.
    """

    kind: ColorSpace
    dims: int
    table: NDArray[np.float32] = field(repr=False, init=False)
    bounds: NDArray[np.int64] = field(repr=False, init=False)

    def __post_init__(self) -> None:
        parts = [linear_of_srgb(np.arange(256) / 255.0), _LMS_OF_LINEAR.ravel(), _OKLAB_OF_ROOTS.ravel()]
        parts += [np.array(_MIDDLE[self.kind]), np.array([_SCALE[self.kind], _ALPHA[self.kind]])]
        table = np.concatenate(parts).astype(np.float32)
        levels = np.arange(0, 256, 17)
        rgb = np.stack(np.meshgrid(levels, levels, levels, indexing="ij"), axis=-1).reshape(-1, 3)
        points = self.exact_points(np.concatenate([rgb, np.full((len(rgb), 1), 255)], axis=1).astype(np.float64))
        if self.dims == 4:
            points = np.concatenate([points, np.zeros((1, 4))])
        bounds = np.stack([np.floor(points.min(axis=0)) - _ROOM, np.ceil(points.max(axis=0)) + _ROOM]).astype(np.int64)
        for name, values in (("table", table), ("bounds", bounds)):
            values.setflags(write=False)
            object.__setattr__(self, name, values)

    @property
    def code(self) -> int:
        """The kernels' number for `kind`."""
        return _KIND[self.kind]

    @property
    def unit(self) -> float:
        """Coordinates per unit of color: 1 of 8-bit sRGB, or 1 of Oklab."""
        return _SCALE[self.kind]

    @checked(shift=Integer(5, 12))
    def grid(self, shift: int) -> NDArray[np.int32]:
        """Return the shape of a grid of cubes over the space as the kernels take it.

        Parameters
        ----------
        shift : int
            log2 of the side of a cube, 5..12, in coordinates.

        Returns
        -------
        (10,) int32
            dims, shift, lowest coordinate (4), number of cubes (4).
        """
        low, high = self.bounds
        shape = np.zeros(10, np.int32)
        shape[:2] = self.dims, shift
        shape[2 : 2 + self.dims] = low
        shape[6 : 6 + self.dims] = ((high - low) >> shift) + 1
        return shape

    @checked(colors=Numbers("N* 4", 0, 255, "fiu"))
    def exact_points(self, colors: NDArray[np.floating]) -> NDArray[np.float64]:
        """Return `(N, dims)` float64 points of `(N, 4)` sRGB colors, straight alpha.

        `dispatch.points` rounds them to int16.

        Parameters
        ----------
        colors : (N, 4) integers or floating point, 0..255

        Raises
        ------
        TypeError, ValueError
            When `colors` is no such array.
        """
        rgb: NDArray[Any] = colors[:, :3]
        if self.kind is ColorSpace.OKLAB:
            rgb = oklab_of_srgb(rgb / 255.0)
        if self.dims == 3:
            return rgb * _SCALE[self.kind]
        alpha = colors[:, 3:]
        premultiplied = (rgb - _MIDDLE[self.kind]) * (alpha / 255.0) * _SCALE[self.kind]
        return np.concatenate([premultiplied, alpha * _ALPHA[self.kind]], axis=1)

    @checked(
        self=Instance(object, lambda space: {"dims": space.dims}), points=Numbers("N* dims", -FINITE, FINITE, "fiu")
    )
    def colors(self, points: NDArray[np.floating | np.integer]) -> NDArray[np.uint8]:
        """Return the `(N, 4)` uint8 sRGB colors, straight alpha, nearest to `(N, dims)` points.

        Parameters
        ----------
        points : (N, dims) integers or floating point, finite; clipped to what a color can be

        Raises
        ------
        TypeError, ValueError
            When `points` is no such array.
        """
        out = np.full((len(points), 4), 255, np.uint8)
        rgb: NDArray[Any] = points[:, :3] / _SCALE[self.kind]
        if self.dims == 4:
            alpha = np.clip(points[:, 3:] / _ALPHA[self.kind], 0, 255)
            out[:, 3] = np.rint(alpha[:, 0])
            rgb = rgb / np.maximum(alpha / 255.0, 1e-6) + _MIDDLE[self.kind]
            if self.kind is ColorSpace.OKLAB:  # where alpha is next to nothing, a color can be anything
                rgb = np.clip(rgb, -_MOST, _MOST)
        if self.kind is ColorSpace.OKLAB:
            rgb = srgb_of_oklab(rgb) * 255.0
        out[:, :3] = np.rint(np.clip(rgb, 0, 255))
        out[out[:, 3] == 0] = 0
        return out


@cache
def _space(kind: ColorSpace, dims: int) -> WorkingSpace:
    return WorkingSpace(kind, dims)


@checked(kind=Choice(ColorSpace), alpha=FLAG)
def working_space(kind: ColorSpace, *, alpha: bool) -> WorkingSpace:
    """Return the working space for pictures with (`alpha`) or without translucent pixels; the same object each time.

    Raises
    ------
    TypeError, ValueError
        When `kind` is no color space, or `alpha` no bool.
    """
    return _space(kind, 4 if alpha else 3)
