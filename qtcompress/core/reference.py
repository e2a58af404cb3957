"""The loops over pixels in NumPy: the oracle of the compiled kernels, and what runs where they could not be built.

Both give the same bytes, so float32 operations stand here in the very order of `_kernels.c`. Arguments are those of the
compiled functions; kernels.py has validated them.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.color import ROOTS

_BLOCK = 1 << 14  # pixels whose distances to every entry are held at once


def _split(table: NDArray[np.float32]) -> list[NDArray[np.float32]]:
    return np.split(table, np.cumsum([256, 9, 9, ROOTS + 2, 3, 1]))


def _seen(rgba: NDArray[np.uint8]) -> NDArray[np.uint8]:
    flat = rgba.reshape(-1, 4)
    return np.where(flat[:, 3:] == 0, np.uint8(0), flat)


def _to_int(values: NDArray[np.float32]) -> NDArray[np.int32]:
    out: NDArray[np.int32] = np.floor(values + np.float32(0.5)).astype(np.int32)
    return out


def points(rgba: NDArray[np.uint8], table: NDArray[np.float32], kind: int, dims: int, out: NDArray[np.int16]) -> None:
    """Write the points of `rgba` to `out`, `(N, dims)` int16."""
    linear, lms, lab, roots, middle, scale, alpha = _split(table)
    flat = rgba.reshape(-1, 4)
    if kind == 0:
        color = [flat[:, d].astype(np.float32) for d in range(3)]
    else:
        r, g, b = (linear[flat[:, d]] for d in range(3))
        cubes = []
        for row in range(3):
            m = lms[3 * row : 3 * row + 3]
            at = np.sqrt((m[0] * r + m[1] * g) + m[2] * b) * np.float32(ROOTS)
            i = at.astype(np.int32)
            low = roots[i]
            cubes.append(low + (at - i.astype(np.float32)) * (roots[i + 1] - low))
        color = []
        for row in range(3):
            n = lab[3 * row : 3 * row + 3]
            color.append((n[0] * cubes[0] + n[1] * cubes[1]) + n[2] * cubes[2])
    out = out.reshape(-1, dims)
    if dims == 3:
        for d in range(3):
            out[:, d] = _to_int(color[d] * scale[0])
        return
    opacity = flat[:, 3].astype(np.float32) * (np.float32(1) / np.float32(255))
    for d in range(3):
        out[:, d] = _to_int((opacity * (color[d] - middle[d])) * scale[0])
    out[:, 3] = _to_int(flat[:, 3].astype(np.float32) * alpha[0])


def nearest(
    rgba: NDArray[np.uint8],
    table: NDArray[np.float32],
    kind: int,
    entries: NDArray[np.int16],
    shape: NDArray[np.int32],
    starts: NDArray[np.int32],
    pool: NDArray[np.uint8],
    memo: NDArray[np.uint16],
    indices: NDArray[np.uint8],
) -> None:
    """Write the index of the nearest entry, the lowest of equals; grid and memo are not needed here."""
    dims = int(shape[0])
    unique, inverse = np.unique(_seen(rgba).view(np.uint32), return_inverse=True)
    colors = unique.view(np.uint8).reshape(-1, 4)
    at = np.empty((len(colors), dims), np.int16)
    points(colors, table, kind, dims, at)
    found = np.empty(len(colors), np.uint8)
    for start in range(0, len(colors), _BLOCK):
        gaps = at[start : start + _BLOCK, None, :].astype(np.int32) - entries[None].astype(np.int32)
        found[start : start + _BLOCK] = np.argmin(np.square(gaps).sum(axis=2), axis=1)
    indices.reshape(-1)[:] = found[inverse.reshape(-1)]


def diffuse(
    rgba: NDArray[np.uint8],
    table: NDArray[np.float32],
    kind: int,
    entries: NDArray[np.int16],
    shape: NDArray[np.int32],
    starts: NDArray[np.int32],
    pool: NDArray[np.uint8],
    width: int,
    first: int,
    strength: int,
    limit: int,
    errors: NDArray[np.int32],
    row: NDArray[np.int16],
    indices: NDArray[np.uint8],
) -> None:
    """Write the indices of a strip, each pixel's error passed on to its neighbors; slow: a Python loop over pixels."""
    dims = int(shape[0])
    low = shape[2 : 2 + dims]
    high = low + (shape[6 : 6 + dims] << shape[1]) - 1
    wide = entries.astype(np.int32)
    picture = rgba.reshape(-1, width, 4)
    out = indices.reshape(-1, width)
    carried = errors.reshape(2, width + 2, dims)
    for y in range(len(picture)):
        here, below = carried[(first + y) & 1], carried[(first + y + 1) & 1]
        below[:] = 0
        points(picture[y], table, kind, dims, row)
        at = row.reshape(width, dims).astype(np.int32)
        step = -1 if (first + y) & 1 else 1
        for x in range(width) if step > 0 else range(width - 1, -1, -1):
            seen = picture[y, x, 3] != 0
            error = np.clip((here[x + 1] + 8) >> 4, -limit, limit) if seen else 0
            wanted = np.clip(at[x] + error, low, high)
            index = int(np.argmin(np.square(wanted - wide).sum(axis=1)))
            out[y, x] = index
            if not seen:
                continue
            error = ((wanted - wide[index]) * strength + 128) >> 8
            here[x + 1 + step] += 7 * error
            below[x + 1 - step] += 3 * error
            below[x + 1] += 5 * error
            below[x + 1 + step] += error


def count(
    rgba: NDArray[np.uint8],
    keys: NDArray[np.uint32],
    counts: NDArray[np.int64],
    bits: int,
    used: int,
    limit: int,
) -> int:
    """Add distinct colors to the table, which here is simply filled from its beginning; -1 beyond `limit`."""
    unique, number = np.unique(_seen(rgba).view(np.uint32), return_counts=True)
    both = np.concatenate([keys[:used], unique.reshape(-1)])
    merged, inverse = np.unique(both, return_inverse=True)
    if len(merged) > limit:
        return -1
    sums = np.zeros(len(merged), np.int64)
    np.add.at(sums, inverse.reshape(-1), np.concatenate([counts[:used], number]))
    keys[: len(merged)], counts[: len(merged)] = merged, sums
    return len(merged)


def add(rgba: NDArray[np.uint8], solid: NDArray[np.uint64], sheer: NDArray[np.uint64]) -> None:
    """Add pixels to the cells of `solid` (opaque) and, unless it is empty, `sheer` (all others)."""
    flat = rgba.reshape(-1, 4).astype(np.int64)
    r, g, b, a = flat.T
    opaque = a == 255
    key = (r >> 2) << 12 | (g >> 2) << 6 | b >> 2
    _accumulate(solid.reshape(-1, 4), key[opaque], [np.ones_like(r), r, g, b], opaque)
    if sheer.size:
        key = np.where(a > 0, (r >> 3) << 14 | (g >> 3) << 9 | (b >> 3) << 4 | a >> 4, 0)
        parts = [np.ones_like(r), r * a, g * a, b * a, a]
        _accumulate(sheer.reshape(-1, 5), key[~opaque], parts, ~opaque)


def _accumulate(
    cells: NDArray[np.uint64], keys: NDArray[Any], parts: list[NDArray[np.int64]], chosen: NDArray[np.bool_]
) -> None:
    for column, values in enumerate(parts):
        # bincount sums in float64, exact below 2**53: a strip holds far less
        sums = np.bincount(keys, weights=values[chosen], minlength=len(cells))
        cells[:, column] += sums.astype(np.uint64)
