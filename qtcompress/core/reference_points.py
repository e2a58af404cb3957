"""What all parts of the reference share: pixels -> points, and the space that they lie in. See reference.py."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.color import ROOTS

Array = NDArray[Any]
GridTuple = tuple[Array, int, Array, Array, Array, Array]


def _to_int(values: Array) -> Array:
    return np.asarray(np.floor(values + np.float32(0.5)).astype(np.int32))


def points(rgba: Array, table: Array, kind: int, dims: int, out: Array) -> None:
    """Write the points of pixels to `(N, dims)` int16."""
    linear, lms, lab, roots, middle, scale, alpha = np.split(table, np.cumsum([256, 9, 9, ROOTS + 2, 3, 1]))
    flat = rgba.reshape(-1, 4)
    if kind == 0:
        color = [flat[:, d].astype(np.float32) for d in range(3)]
    else:
        r, g, b = (linear[flat[:, d]] for d in range(3))
        cubes = []
        for m in lms.reshape(3, 3):
            at = np.sqrt((m[0] * r + m[1] * g) + m[2] * b) * np.float32(ROOTS)
            i = at.astype(np.int32)
            low = roots[i]
            cubes.append(low + (at - i.astype(np.float32)) * (roots[i + 1] - low))
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
    """Return the lowest and highest coordinates inside a grid, of which `shape` is the shape."""
    dims = int(shape[0])
    low = shape[2 : 2 + dims]
    return low, low + (shape[6 : 6 + dims] << shape[1]) - 1
