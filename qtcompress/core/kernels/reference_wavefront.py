"""The wavefront of native/wavefront.c in NumPy, row by row; see there for the method, reference.py for the reason."""

from __future__ import annotations

import numpy as np

from qtcompress.core.kernels.reference_points import Array, GridTuple, entry_of_cube, points

_NOTHING, _ABOVE, _LEFT = range(3)


def wavefront(
    grid: GridTuple,
    table: Array,
    fineness: int,
    width: int,
    rgba: Array,
    activity: Array,
    worth: Array,
    begin: int,
    literal: int,
    share: int,
    limit: int,
    errors: Array,
    above: Array,
    indices: Array,
) -> None:
    """Write the indices of a strip of an opaque picture; slow: a Python loop over pixels."""
    space, kind, entries, shape, *_ = grid
    wide = entries.astype(np.int64)
    out = indices.reshape(-1, width)
    here = errors.reshape(2, width + 2, 3)[0]
    row = np.empty((width, 3), np.int16)
    for y, (pixels, local) in enumerate(zip(rgba.reshape(-1, width, 4), activity.reshape(-1, width), strict=True)):
        points(pixels, space, kind, 3, row)
        at, over = row.astype(np.int64), here.copy()
        mode, index, error = _NOTHING, 0, np.zeros(3, np.int64)
        for x in range(width):
            own = np.square(at[x] - wide).sum(axis=1)
            fixed = not local[x] and not own.min()
            taken = (over[x] + 5 * over[x + 1] + 3 * over[x + 2] + 7 * error + 8) >> 4
            wanted = at[x] if fixed else at[x] + np.clip(taken, -limit, limit)
            nearest = int(np.argmin(own)) if fixed else entry_of_cube(wanted, table, fineness, shape, entries)
            bit = 0 if fixed else int(worth[local[x]])
            price, alone = bit * begin >> 4, bit * literal >> 4
            choices = [
                (np.square(wanted - wide[above[x]]).sum() + price * (mode != _ABOVE), int(above[x]), _ABOVE),
                (np.square(wanted - wide[nearest]).sum() + alone, nearest, _NOTHING),
                (np.square(wanted - wide[index]).sum() + price * (mode != _LEFT), index, _LEFT),
            ]
            _, index, mode = min(choices, key=lambda choice: choice[0])  # the first of equals
            out[y, x] = index
            error = np.zeros(3, np.int64) if fixed else ((wanted - wide[index]) * share + 128) >> 8
            here[x + 1] = error
        above[:] = out[y]
