"""The loops of SSIMULACRA2 and butteraugli behind checked arguments: planes in XYB, and the errors between planes.

Arrays are copied where they are not contiguous. Every function raises TypeError or ValueError when an argument has
another type, dtype or shape, or is out of range.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import ArraySpec
from qtcompress.core.kernels import dispatch
from qtcompress.core.validation import FLAG, EachOf, Integer, Optional, Real, checked

Floats = NDArray[np.float32]
_PLANE = ArraySpec("h W", np.float32)
_SIZE = Real(1e-9, 1e9)
_SCRATCH_ROWS = 7 + 4 * 12 + 1  # sums and an error; eleven rows and a blurred one of four planes; one between zeros


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


@checked(
    before=_PLANE,
    after=_PLANE,
    first=Integer(0, lambda sizes: sizes["h"] - 1),
    rows=Integer(1, lambda sizes: sizes["h"] - sizes["first"]),
    mean=Optional(ArraySpec("rows W", np.float32)),
    taps=ArraySpec("6", np.float32),
    side=Integer(1, 1 << 20),
    wanted=EachOf(Integer(0, 5), 1, 6),
)
def errors(
    before: Floats,
    after: Floats,
    first: int,
    rows: int,
    mean: Floats | None,
    *,
    taps: Floats,
    side: int,
    wanted: list[int],
) -> tuple[Floats, Floats]:
    """Return the sums of errors over cells of `side` x `side` pixels, and the original blurred.

    Parameters
    ----------
    before, after : (h, W) float32
        Planes of XYB.
    first, rows : int
        The rows that are compared, 0 <= first < first + rows <= h; those around them are only blurred.
    mean : (rows, W) float32, optional
        The blurred rows of the original, if they are known.
    taps : (6,) float32
        The weights of a pixel, and of those beside it, 1 to 5 pixels away on both sides. Beyond the planes, 0 is
        blurred.
    side : int
        1..2^20. The last cells of rows and columns may be partial.
    wanted : list of int
        0 lost structure, 1 new edges, 2 lost edges; 3 to 5 their fourth powers.

    Returns
    -------
    sums : (kinds, rows of cells, columns of cells) float32
        One grid for each of `wanted`, in rising order.
    mean : (rows, W) float32
        `mean`, or what it would be.
    """
    width = before.shape[1]
    kinds = sorted(set(wanted))
    out = np.empty((len(kinds), -(-rows // side), -(-width // side)), np.float32)
    known = mean is not None
    mean = np.empty((rows, width), np.float32) if mean is None else mean
    scratch = np.empty(_SCRATCH_ROWS * width + 2 * (len(taps) - 1), np.float32)
    dispatch.IMPLEMENTATION.errors(
        before, after, mean, known, taps, width, first, side, sum(1 << kind for kind in kinds), scratch, out
    )
    return out, mean


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
