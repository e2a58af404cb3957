"""The loops of SSIMULACRA2 and butteraugli behind checked arguments: planes in XYB, and the errors between planes.

Arrays are copied where they are not contiguous. Every function raises TypeError or ValueError when an argument has
another type, dtype or shape, or is out of range.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import ArraySpec
from qtcompress.core.kernels import dispatch
from qtcompress.core.validation import FLAG, EachOf, Integer, Real, checked

Floats = NDArray[np.float32]
_PLANE = ArraySpec("h W", np.float32)
_SIZE = Real(1e-9, 1e9)


@checked(
    linear=ArraySpec("h W 3", np.float32), matrix=ArraySpec("6 4", np.float32), channels=EachOf(Integer(0, 2), 1, 3)
)
def xyb(linear: Floats, matrix: Floats, channels: list[int]) -> dict[int, Floats]:
    """Return planes of XYB, by channel.

    Parameters
    ----------
    linear : (h, W, 3) float32, linear light, 0..1
        Cube roots are right to a few millionths for what is mixed to 0.001 or more.
    matrix : (6, 4) float32
        Three rows from linear light to cones, and three from their cube roots to XYB; the last column is added.
    channels : list of int
        Those that are wanted, 0..2.
    """
    wanted = sorted(set(channels))
    planes = np.empty((len(wanted), *linear.shape[:2]), np.float32)
    dispatch.IMPLEMENTATION.xyb(linear, matrix, sum(1 << channel for channel in wanted), planes)
    return dict(zip(wanted, planes, strict=True))


@checked(before=_PLANE, after=_PLANE)
def squares(before: Floats, after: Floats) -> tuple[Floats, Floats]:
    """Return the squares of the differences of two planes, and the sums of their squares."""
    apart, spread = np.empty_like(before), np.empty_like(before)
    dispatch.IMPLEMENTATION.squares(before, after, apart, spread)
    return apart, spread


@checked(
    before=_PLANE,
    after=_PLANE,
    mean=_PLANE,
    other=_PLANE,
    apart=_PLANE,
    spread=_PLANE,
    side=Integer(1, 1 << 20),
    wanted=EachOf(Integer(0, 5), 1, 6),
)
def errors(
    before: Floats,
    after: Floats,
    mean: Floats,
    other: Floats,
    apart: Floats,
    spread: Floats,
    *,
    side: int,
    wanted: list[int],
) -> Floats:
    """Return the sums of errors over cells of `side` x `side` pixels, one grid for each of `wanted`, in rising order.

    Parameters
    ----------
    before, after : (h, W) float32
        Planes of XYB.
    mean, other : (h, W) float32
        The same after a blur.
    apart, spread : (h, W) float32
        What `squares` returned, after the same blur; only for lost structure.
    side : int
        1..2^20. The last cells of rows and columns may be partial.
    wanted : list of int
        0 lost structure, 1 new edges, 2 lost edges; 3 to 5 their fourth powers.
    """
    height, width = before.shape
    kinds = sorted(set(wanted))
    out = np.empty((len(kinds), -(-height // side), -(-width // side)), np.float32)
    scratch = np.empty(7 * width, np.float32)
    dispatch.IMPLEMENTATION.errors(
        before, after, mean, other, apart, spread, width, side, sum(1 << kind for kind in kinds), scratch, out
    )
    return out


@checked(before=_PLANE, after=_PLANE, norm=_SIZE, weight=_SIZE, beyond=_SIZE, dense=FLAG)
def lines(before: Floats, after: Floats, *, norm: float, weight: float, beyond: float, dense: bool) -> Floats:
    """Return how the differences of two planes stand out as lines: at each pixel the sum of squares along 16 of them.

    Parameters
    ----------
    before, after : (h, W) float32
    norm : float
        What a difference is divided by, besides half the sizes of both; above 0, up to 1e9.
    weight, beyond : float
        Of a difference; and of what `after` is less than .55 or more than 1.05 of `before`. Above 0, up to 1e9.
    dense : bool
        Whether lines have seven to nine pixels instead of five.
    """
    height, width = before.shape
    out, apart = np.empty_like(before), np.empty((height + 8, width + 8), np.float32)
    dispatch.IMPLEMENTATION.lines(before, after, width, norm, weight, beyond, dense, apart, out)
    return out
