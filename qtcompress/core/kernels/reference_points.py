"""Shared by all parts of the reference: pixels -> points, and the bounds of the grid. See reference.py."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
GridTuple = tuple[Array, int, Array, Array, Array, Array, "GridTuple | None"]


def solid_of(grid: GridTuple, rgba: Array) -> tuple[Array, Array]:
    """Return which of `(N, 4)` pixels must have an opaque entry, and the entries among which theirs is found."""
    solid = grid[6]
    return (rgba[:, 3] == 255) & (solid is not None), grid[2] if solid is None else solid[2]


def _to_int(values: Array) -> Array:
    return np.asarray(np.floor(values + np.float32(0.5)).astype(np.int32))


def root(values: Array) -> Array:
    """Return cube roots of float32 in 0..1, by two steps of Newton's method."""
    found = (values.view(np.uint32) // np.uint32(3) + np.uint32(709921077)).view(np.float32)
    for _ in range(2):
        found = ((found + found) + values / (found * found)) * (np.float32(1) / np.float32(3))
    return found


def points(rgba: Array, table: Array, kind: int, dims: int, out: Array) -> None:
    """Write the points of pixels to `(N, dims)` int16."""
    linear, lms, lab, middle, scale, alpha = np.split(table, np.cumsum([256, 9, 9, 3, 1]))
    flat = rgba.reshape(-1, 4)
    if kind == 0:
        color = [flat[:, d].astype(np.float32) for d in range(3)]
    else:
        r, g, b = (linear[flat[:, d]] for d in range(3))
        cubes = []
        for m in lms.reshape(3, 3):
            cubes.append(root((m[0] * r + m[1] * g) + m[2] * b))
        color = [(n[0] * cubes[0] + n[1] * cubes[1]) + n[2] * cubes[2] for n in lab.reshape(3, 3)]
    out = out.reshape(-1, dims)
    if dims == 3:
        for d in range(3):
            out[:, d] = _to_int(color[d] * scale[0])
        return
    opacity = flat[:, 3].astype(np.float32) * (np.float32(1) / np.float32(255))
    for d in range(3):
        out[:, d] = _to_int((opacity * (color[d] - middle[d])) * scale[0])
    out[:, 3] = _to_int(flat[:, 3].astype(np.float32) * alpha[0])


def limits(shape: Array) -> tuple[Array, Array]:
    """Return the lowest and highest coordinates inside a grid of this shape."""
    dims = int(shape[0])
    low = shape[2 : 2 + dims]
    return low, low + (shape[6 : 6 + dims] << shape[1]) - 1


def entry_of_cube(wanted: Array, table: Array, fineness: int, shape: Array, entries: Array) -> int:
    """Return the entry of the cube of a point, the nearest to its middle, in three dimensions.

    It is found at its first use, or each time where the table is empty.
    """
    low, high = limits(shape)
    cells = shape[6:9].astype(np.int64) << (int(shape[1]) - fineness)
    strides = np.array([cells[1] * cells[2], cells[2], 1])
    place = (np.clip(wanted, low, high) - low) >> fineness
    cube = place @ strides
    if not len(table) or not table[cube]:
        middle = low + (place << fineness) + (1 << fineness - 1)
        found = int(np.argmin(np.square(middle - entries.astype(np.int64)).sum(axis=1)))
        if not len(table):
            return found
        table[cube] = found + 1
    return int(table[cube]) - 1


def shortened(errors: Array, limit: float) -> Array:
    """Return `(N, dims)` float32 errors, those that are longer than a limit with that length."""
    squared = np.zeros(len(errors), np.float32)
    for column in errors.T:
        squared += column * column
    most = np.float32(limit)
    longer = squared > most * most
    return np.asarray(errors * np.divide(most, np.sqrt(squared), out=np.ones_like(squared), where=longer)[:, None])
