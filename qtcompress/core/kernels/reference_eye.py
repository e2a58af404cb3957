"""The reference of native/eye.c: what the eye sees of a candidate, and how a picture changes. See reference.py."""

from __future__ import annotations

import numpy as np

from qtcompress.core.kernels.reference_points import Array
from qtcompress.core.kernels.reference_score import summed

_HALF, _ONE, _ZERO = np.float32(0.5), np.float32(1), np.float32(0)


@np.errstate(all="ignore")  # as the compiled one, which takes what is no number
def oklab(
    x: Array, y: Array, z: Array, u: Array, v: Array, w: Array, apart: bool, matrix: Array, shift: Array, out: Array
) -> None:
    """Write planes of XYB, or what they differ by from others, as lightness and two opposing colors."""
    parts = (x - u, y - v, z - w) if apart else (x, y, z)
    for plane, row, one in zip(out, matrix, shift, strict=True):
        plane[:] = (row[0] * parts[0] + row[1] * parts[1]) + row[2] * parts[2]
        if not apart:
            plane -= one


@np.errstate(all="ignore")  # as the compiled one, which takes what is no number
def slopes(planes: Array, width: int, scratch: Array, out: Array) -> None:
    """Write the slopes of three planes together."""
    out[:] = _slopes(planes)[0]


def _slopes(planes: Array) -> tuple[Array, Array]:
    wide = np.pad(planes, ((0, 0), (1, 1), (1, 1)), mode="edge")
    across = (wide[:, 1:-1, 2:] - wide[:, 1:-1, :-2]) * _HALF
    along = (wide[:, 2:, 1:-1] - wide[:, :-2, 1:-1]) * _HALF
    squares = across * across + along * along
    colors = squares[1] + squares[2]
    return np.sqrt(squares[0] + colors), np.sqrt(colors)


@np.errstate(all="ignore")  # as the compiled one, which takes what is no number
def see(
    blurred: Array,
    apart: Array,
    own: Array,
    coarse: Array,
    smooth: Array,
    gray: Array,
    width: int,
    first: int,
    side: int,
    more: float,
    scratch: Array,
    out: Array,
) -> None:
    """Write the means over cells of what is seen, one grid for each kind."""
    rows = slice(first, first + len(smooth))
    slope, blotch = (part[rows] for part in _slopes(blurred))
    light, hue_a, hue_b = (plane[rows] for plane in blurred)
    a, b = (plane[rows] for plane in apart[1:])
    fine_a, fine_b = (plane[rows] - other[rows] for plane, other in zip(own[1:], coarse, strict=True))
    is_smooth, is_gray = smooth.astype(np.float32), gray.astype(np.float32)
    hues = np.sqrt(hue_a * hue_a + hue_b * hue_b) * (_ONE + np.float32(more) * is_gray)
    found = (
        *(is_smooth, slope * is_smooth, blotch * is_smooth, np.abs(light) * is_smooth, hues, np.abs(light)),
        *((a * a + b * b) * is_gray, -(a * fine_a + b * fine_b), fine_a * fine_a + fine_b * fine_b),
    )
    _write_means(found, side, out)


@np.errstate(all="ignore")  # as the compiled one, which takes what is no number
def changes(
    plane: Array,
    width: int,
    first: int,
    rows: int,
    side: int,
    least: float,
    sharp: float,
    kinds: int,
    scratch: Array,
    out: Array,
) -> None:
    """Write the means over cells of the changes from pixel to pixel, the first of six kinds."""
    wide = np.pad(plane, ((0, 1), (0, 1)), mode="edge")[first : first + rows + 1]
    here = wide[:-1, :-1]
    right, below = wide[:-1, 1:] - here, wide[1:, :-1] - here
    right[:, -1] = 0  # and not what is no number
    one, other = np.abs(right), np.abs(below)
    change = np.where(one > other, one, other)
    above, sharply = (np.where(change > np.float32(limit), _ONE, _ZERO) for limit in (least, sharp))
    _write_means((change, above, change * change, right, below, sharply)[:kinds], side, out)


def _write_means(found: tuple[Array, ...], side: int, out: Array) -> None:
    for grid, values in zip(out, found, strict=True):
        grid[:] = summed(values, side) * np.float32(1 / side**2)
