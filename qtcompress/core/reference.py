"""The compiled kernels' functions in NumPy: the oracle of their tests, and what runs where they could not be built.

Both give the same bytes, so floating-point operations stand here in the very order of `native/`; cumsum adds one by
one, as a loop in C does, where sum would add in pairs. Arguments and results are those of the compiled functions,
described in the headers there; kernels.py has validated them. A grid's tuple is (space table, kind, entries, shape,
starts, pool); of it, starts and pool are not needed here.
"""

from __future__ import annotations

import math

import numpy as np

from qtcompress.core.reference_points import Array, GridTuple, limits, points
from qtcompress.core.reference_trellis import trellis

__all__ = [
    "activity", "add", "assign", "count", "cut", "diffuse", "dither", "gather", "locate", "merge", "nearest", "points",
    "tally", "trellis",
]  # fmt: skip

_BLOCK = 1 << 14  # points whose distances to every entry are held at once
_RADIUS = 2  # of the square in which activity is measured
_POWER_STEPS = 8


# ---- counting


def activity(rgba: Array, width: int, first: int, out: Array) -> None:
    """Write the standard deviation of luma in 5 x 5 pixels of the rows from `first` on."""
    picture = rgba.reshape(-1, width, 4)
    out = out.reshape(-1, width)
    wanted = np.clip(np.arange(first - _RADIUS, first + len(out) + _RADIUS), 0, len(picture) - 1)
    p = picture[wanted].astype(np.uint32)
    luma = (77 * p[..., 0] + 150 * p[..., 1] + 29 * p[..., 2] + 128) >> 8
    luma = ((luma * p[..., 3] + 127) // 255).astype(np.int32)
    sums, squares = (_box(values) for values in (luma, luma * luma))
    n = (2 * _RADIUS + 1) ** 2
    scale = np.float32(1) / np.float32(n)
    out[:] = np.sqrt((n * squares - sums * sums).astype(np.float32)) * scale + np.float32(0.5)


def _box(values: Array) -> Array:
    side = 2 * _RADIUS + 1
    rows = sum(values[k : len(values) - side + 1 + k] for k in range(side))
    padded = np.pad(rows, ((0, 0), (_RADIUS, _RADIUS)), mode="edge")
    return np.asarray(sum(padded[:, k : padded.shape[1] - side + 1 + k] for k in range(side)))


def _place(rgb: Array) -> Array:
    r, g, b = (rgb[:, d].astype(np.int64) for d in range(3))
    cell = (r >> 2) << 12 | (g >> 2) << 6 | b >> 2
    return cell << 6 | (r & 3) << 4 | (g & 3) << 2 | (b & 3)


def tally(rgba: Array, activity: Array, weights: Array, table: Array, touched: Array) -> int:
    """Add opaque pixels to the table of all colors; return how many colors are new."""
    place, inverse = np.unique(_place(rgba.reshape(-1, 4)), return_inverse=True)
    added = np.bincount(inverse.reshape(-1), weights=weights[activity.reshape(-1)]).astype(np.uint64)
    met = int((table[place] == 0).sum())
    table[place] = np.minimum(table[place] + added, 0xFFFFFFFF).astype(np.uint32)
    touched[place >> 6] = 1
    return met


def gather(table: Array, touched: Array, colors: Array, weights: Array) -> None:
    """Write the colors met, and their weights."""
    place = np.flatnonzero(table)
    cell = place >> 6
    out = colors.reshape(-1, 4)
    out[:, 0] = (cell >> 12) << 2 | (place >> 4 & 3)
    out[:, 1] = (cell >> 6 & 63) << 2 | (place >> 2 & 3)
    out[:, 2] = (cell & 63) << 2 | (place & 3)
    out[:, 3] = 255
    weights[:] = table[place]


def count(
    rgba: Array, activity: Array, weights: Array, keys: Array, counts: Array, bits: int, used: int, limit: int
) -> int:
    """Add distinct colors to the table, which here is simply filled from its beginning; -1 beyond `limit`."""
    flat = rgba.reshape(-1, 4)
    seen = np.where(flat[:, 3:] == 0, np.uint8(0), flat)
    unique, inverse = np.unique(seen.view(np.uint32).reshape(-1), return_inverse=True)
    number = np.bincount(inverse.reshape(-1), weights=weights[activity.reshape(-1)]).astype(np.int64)
    merged, where = np.unique(np.concatenate([keys[:used], unique]), return_inverse=True)
    if len(merged) > limit:
        return -1
    sums = np.zeros(len(merged), np.int64)
    np.add.at(sums, where.reshape(-1), np.concatenate([counts[:used], number]))
    keys[: len(merged)], counts[: len(merged)] = merged, sums
    return len(merged)


def add(rgba: Array, activity: Array, weights: Array, cells: Array) -> None:
    """Add pixels to `(32, 32, 32, 16, 5)` cells."""
    r, g, b, a = rgba.reshape(-1, 4).astype(np.int64).T
    weight = weights[activity.reshape(-1)].astype(np.int64)
    key = np.where(a > 0, (r >> 3) << 14 | (g >> 3) << 9 | (b >> 3) << 4 | a >> 4, 0)
    flat = cells.reshape(-1, 5)
    for column, values in enumerate([weight, r * a * weight, g * a * weight, b * a * weight, a * weight]):
        # bincount sums in float64, exact below 2**53: a strip holds far less
        flat[:, column] += np.bincount(key, weights=values, minlength=len(flat)).astype(np.uint64)


# ---- clustering


def merge(points: Array, weights: Array, shape: Array, sums: Array) -> None:
    """Add weighted points to the cubes of a grid."""
    dims, shift = int(shape[0]), int(shape[1])
    cell = np.zeros(len(weights), np.int64)
    for d in range(dims):
        cell = cell * int(shape[6 + d]) + ((points[:, d].astype(np.int64) - int(shape[2 + d])) >> shift)
    flat = sums.reshape(-1, dims + 1)
    for d in range(dims):
        np.add.at(flat[:, d], cell, weights * points[:, d])
    np.add.at(flat[:, dims], cell, weights)


def _find_cut(points: Array, weights: Array, members: Array) -> tuple[float, int]:
    """Sort the members of a part along its principal axis; return what the best cut gains, and where it is."""
    if len(members) < 2:
        return 0.0, 0
    p, w = points[members].astype(np.int64), weights[members]
    dims = p.shape[1]
    mean = (p * w[:, None]).sum(axis=0).astype(np.float64) / float(w.sum())
    centered, weight = p - mean, w.astype(np.float64)
    spread = [
        [float(np.cumsum((weight * centered[:, a]) * centered[:, b])[-1]) for b in range(dims)] for a in range(dims)
    ]
    widest = max(range(dims), key=lambda d: spread[d][d])
    if not spread[widest][widest] > 0:
        return 0.0, 0
    axis = list(spread[widest])
    for step in range(_POWER_STEPS + 1):
        after = list(axis)
        if step:
            for a in range(dims):
                after[a] = 0.0
                for b in range(dims):
                    after[a] += spread[a][b] * axis[b]
        largest = max(math.fabs(value) for value in after)
        axis = [value / largest for value in after]
    length = 0.0
    for value in axis:
        length += value * value
    along = np.zeros(len(members))
    for d in range(dims):
        along += centered[:, d] * axis[d]
    sequence = np.lexsort((members, along))
    members[:] = members[sequence]
    weight, along = weight[sequence], along[sequence]
    before, moment, total = np.cumsum(weight)[:-1], np.cumsum(weight * along)[:-1], float(w.sum())
    gains = (moment * moment) * (1.0 / before + 1.0 / (total - before)) / length
    best = int(np.argmax(gains))
    return (float(gains[best]), best + 1) if gains[best] > 0 else (0.0, 0)


def cut(points: Array, weights: Array, dims: int, order: Array, bounds: Array) -> int:
    """Cut points in two, always where that lowers the squared error most."""
    order[:] = np.arange(len(weights))
    parts = [(0, len(weights), *_find_cut(points, weights, order))]
    while len(parts) < len(bounds) - 1:
        best = max(range(len(parts)), key=lambda i: parts[i][2])
        begin, end, gain, at = parts[best]
        if not gain > 0:
            break
        parts[best : best + 1] = [
            (first, last, *_find_cut(points, weights, order[first:last]))
            for first, last in ((begin, begin + at), (begin + at, end))
        ]
    bounds[: len(parts)] = [part[0] for part in parts]
    bounds[len(parts)] = len(weights)
    return len(parts)


def _nearest(points: Array, entries: Array) -> tuple[Array, Array]:
    """Return the index of the nearest entry of each point, the lowest of equals, and its squared distance."""
    found = np.empty(len(points), np.uint8)
    least = np.empty(len(points), np.int64)
    for start in range(0, len(points), _BLOCK):
        gaps = points[start : start + _BLOCK, None, :].astype(np.int32) - entries[None].astype(np.int32)
        squared = np.square(gaps).sum(axis=2)
        index = np.argmin(squared, axis=1)
        found[start : start + _BLOCK] = index
        least[start : start + _BLOCK] = np.take_along_axis(squared, index[:, None], axis=1)[:, 0]
    return found, least


def assign(points: Array, weights: Array, centers: Array, dims: int, labels: Array, sums: Array, masses: Array) -> int:
    """One round of k-means; return the weighted squared error."""
    labels[:], squared = _nearest(points, centers)
    np.add.at(masses, labels, weights)
    np.add.at(sums, labels, points.astype(np.int64) * weights[:, None])
    return int((squared * weights).sum())


# ---- mapping


def locate(grid: GridTuple, points: Array, indices: Array) -> None:
    """Write the index of the nearest entry of each point."""
    indices[:], _ = _nearest(points, grid[2])


def nearest(grid: GridTuple, rgba: Array, memo: Array, indices: Array) -> None:
    """Write the index of the nearest entry of each pixel."""
    table, kind, entries, shape, _, _ = grid
    flat = rgba.reshape(-1, 4)
    seen = np.where(flat[:, 3:] == 0, np.uint8(0), flat)
    unique, inverse = np.unique(seen.view(np.uint32).reshape(-1), return_inverse=True)
    at = np.empty((len(unique), int(shape[0])), np.int16)
    points(unique.view(np.uint8), table, kind, int(shape[0]), at)
    indices.reshape(-1)[:] = _nearest(at, entries)[0][inverse.reshape(-1)]


def diffuse(
    grid: GridTuple,
    rgba: Array,
    activity: Array,
    width: int,
    first: int,
    strengths: Array,
    limit: int,
    errors: Array,
    row: Array,
    indices: Array,
) -> None:
    """Write the indices of a strip with diffused error; slow: a Python loop over pixels."""
    table, kind, entries, shape, _, _ = grid
    dims, wide = int(shape[0]), entries.astype(np.int64)
    low, high = limits(shape)
    out = indices.reshape(-1, width)
    carried = errors.reshape(2, width + 2, -1)[..., :dims]
    for offset, (pixels, local) in enumerate(zip(rgba.reshape(-1, width, 4), activity.reshape(-1, width), strict=True)):
        y = first + offset
        here, below = carried[y & 1], carried[(y + 1) & 1]
        below[:] = 0
        points(pixels, table, kind, dims, row)
        at = row.reshape(width, dims).astype(np.int64)
        step = -1 if y & 1 else 1
        for x in range(width)[::step]:
            own = np.square(at[x] - wide).sum(axis=1)
            out[offset, x] = int(np.argmin(own))
            if not pixels[x, 3] or (not local[x] and not own.min()):
                continue
            wanted = np.clip(at[x] + np.clip((here[x + 1] + 8) >> 4, -limit, limit), low, high)
            index = int(np.argmin(np.square(wanted - wide).sum(axis=1)))
            out[offset, x] = index
            error = ((wanted - wide[index]) * int(strengths[local[x]]) + 128) >> 8
            here[x + 1 + step] += 7 * error
            below[x + 1 - step] += 3 * error
            below[x + 1] += 5 * error
            below[x + 1 + step] += error


def dither(
    grid: GridTuple,
    rgba: Array,
    activity: Array,
    width: int,
    first: int,
    strengths: Array,
    thresholds: Array,
    side: int,
    row: Array,
    indices: Array,
) -> None:
    """Write the indices of a strip, dithered by a threshold matrix."""
    table, kind, entries, shape, _, _ = grid
    dims = int(shape[0])
    low, high = limits(shape)
    at = np.empty((activity.size, dims), np.int16)
    points(rgba, table, kind, dims, at)
    near, _ = _nearest(at, entries)
    wide, point = entries.astype(np.int64), at.astype(np.int64)
    mirror = np.clip(2 * point - wide[near], low, high).astype(np.int16)
    far, _ = _nearest(mirror, entries)
    span = wide[far] - wide[near]
    along, length = (span * (point - wide[near])).sum(axis=1), np.square(span).sum(axis=1)
    y, x = np.divmod(np.arange(activity.size), width)
    threshold = thresholds.reshape(side, side)[(y + first) % side, x % side].astype(np.int64)
    takes_far = along * strengths[activity.reshape(-1)] > threshold * length
    indices.reshape(-1)[:] = np.where(takes_far, far, near)
