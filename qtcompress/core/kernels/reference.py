"""The compiled kernels' functions in NumPy: the oracle of their tests, and what runs where they could not be built.

Both give the same bytes, so floating-point operations have the same order as in `native/`; cumsum adds one by one, as a
loop in C does, where sum would add in pairs. Arguments and results are those of the compiled functions,
described in the headers there; dispatch, mappers and maps have checked them, and nothing is checked here. A grid is the
tuple (space table, kind, entries, shape, starts, pool); starts and pool are not needed here.
"""

from __future__ import annotations

import math

import numpy as np

from qtcompress.core.kernels.reference_blocks import last_block
from qtcompress.core.kernels.reference_calm import calm
from qtcompress.core.kernels.reference_eye import changes, oklab, see, slopes
from qtcompress.core.kernels.reference_filters import unfilter
from qtcompress.core.kernels.reference_frame import choose, paint, unpack_lzw
from qtcompress.core.kernels.reference_lightness import halve, lighten
from qtcompress.core.kernels.reference_lines import lines
from qtcompress.core.kernels.reference_lzw import pack_lzw
from qtcompress.core.kernels.reference_lzw_trade import cubes_bytes, plan_lzw, trade_lzw
from qtcompress.core.kernels.reference_mixtures import mix, solve
from qtcompress.core.kernels.reference_points import Array, GridTuple, limits, points, solid_of
from qtcompress.core.kernels.reference_score import errors, xyb
from qtcompress.core.kernels.reference_spread import partners, spread
from qtcompress.core.kernels.reference_subtract import subtract
from qtcompress.core.kernels.reference_transform import transform
from qtcompress.core.kernels.reference_trellis import trellis
from qtcompress.core.kernels.reference_wavefront import wavefront

__all__ = [
    "activity", "ask", "assign", "calm", "changes", "choose", "count", "cubes_bytes", "cut", "diffuse", "dither",
    "errors", "gather", "halve", "last_block", "lighten", "lines", "merge", "mix", "move", "nearest", "oklab",
    "pack_lzw", "paint", "partners", "plan_lzw", "points", "see", "slopes", "solve", "spread", "subtract",
    "trade_lzw", "transform", "trellis", "unfilter", "unpack_lzw", "wavefront", "xyb",
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


def ask(
    now: Array, base: Array, keys: Array, held: Array, part: tuple[int, int, int, int], begin: int, end: int,
    table: Array, kind: int, clear: int, tile: int, shares: Array, weights: Array, out: tuple[Array, ...],
) -> None:  # fmt: skip
    """Write what some rows of a frame are to show."""
    first, width, row, height = part
    choose(now, base, keys, held, first + begin * row, row, clear, width, tile, *out[1:4])
    top, left = divmod(first, row)
    drawn = now.reshape(-1, row)[top : top + height, left : left + width]
    pixels = np.ascontiguousarray(drawn).view(np.uint8).reshape(-1, 4)
    busy = np.empty((end - begin, width), np.uint8)
    activity(pixels, width, begin, busy)
    points(pixels[begin * width : end * width], table, kind, 3, out[0].reshape(-1, 3))
    out[4][...], out[5][...] = shares[busy], weights[busy]


def _box(values: Array) -> Array:
    side = 2 * _RADIUS + 1
    rows = sum(values[k : len(values) - side + 1 + k] for k in range(side))
    padded = np.pad(rows, ((0, 0), (_RADIUS, _RADIUS)), mode="edge")
    return np.asarray(sum(padded[:, k : padded.shape[1] - side + 1 + k] for k in range(side)))


_UNSEEN = 1  # the key of invisible colors


def _cells(rgba: Array, lowest: Array) -> Array:
    """Return the `(N,)` uint32 keys of `(N, 4)` colors: the lowest color of the cell of each."""
    keys = np.ascontiguousarray(lowest[np.arange(4), rgba]).view(np.uint32)[:, 0]
    return np.where(rgba[:, 3] == 0, np.uint32(_UNSEEN), keys)


def _sums(colors: Array, weights: Array, width: int) -> Array:
    """Return the sums of single colors, one row each."""
    wide = colors.astype(np.int64)
    opacity = weights * wide[:, 3] if width == 5 else weights
    return np.column_stack([weights, *(opacity * wide[:, d] for d in range(3)), opacity])[:, :width]


def _add_rows(added: Array, add: Array, keys: Array, sums: Array, width: int, room: int, used: int) -> int:
    """Add rows to those of a table, sorted at its beginning here; return their number, or -1 above `room`."""
    table = sums.reshape(-1, width)
    found, where = np.unique(np.concatenate([keys[:used], added]), return_inverse=True)
    if len(found) > room:
        return -1
    total = np.zeros((len(found), width), np.int64)
    np.add.at(total, where.reshape(-1), np.concatenate([table[:used], add]))
    keys[: len(found)], table[: len(found)] = found, total
    return len(found)


def count(
    rgba: Array, activity: Array, start: int, weights: Array, lowest: Array, keys: Array, sums: Array, bits: int,
    width: int, room: int, used: int,
) -> tuple[int, int]:  # fmt: skip
    """Add pixels from `start` on, or no pixel without room; return where to continue and the rows in use."""
    flat = rgba.reshape(-1, 4)[start:]
    weight = weights[activity.reshape(-1)[start:]].astype(np.int64)
    met = _add_rows(_cells(flat, lowest), _sums(flat, weight, width), keys, sums, width, room, used)
    return (start, used) if met < 0 else (start + len(flat), met)


def move(
    keys: Array, sums: Array, width: int, lowest: Array, to_keys: Array, to_sums: Array, bits: int, to_width: int,
    used: int,
) -> int:  # fmt: skip
    """Add the rows of another table; return the number of rows in use."""
    colors = np.where(keys == _UNSEEN, np.uint32(0), keys)[keys > 0].view(np.uint8).reshape(-1, 4)
    add = sums.reshape(-1, width)[keys > 0]
    if width != to_width:
        add = _sums(colors, add[:, 0], to_width)
    return _add_rows(_cells(colors, lowest), add, to_keys, to_sums, to_width, len(to_keys), used)


def gather(keys: Array, sums: Array, width: int, colors: Array, weights: Array) -> None:
    """Write the colors of a table, in the order of their keys, and their weights."""
    order = np.flatnonzero(keys)[np.argsort(keys[keys > 0])]
    keys, sums = keys[order], sums.reshape(-1, width)[order]
    weights[:] = sums[:, 0]
    colors[:] = np.where(keys == _UNSEEN, np.uint32(0), keys).view(np.uint8).reshape(-1, 4)
    if width > 1:
        seen = colors[:, 3] > 0
        opacity = sums[seen, -1 if width == 5 else 0]
        colors[seen, :3] = sums[seen, 1:4] / opacity[:, None] + 0.5
        if width == 5:
            colors[seen, 3] = opacity / sums[seen, 0] + 0.5


# ---- clustering


def merge(points: Array, weights: Array, shape: Array, places: Array, merged: Array, sums: Array) -> int:
    """Merge the weighted points that share a cube of a grid; return the number of merged points."""
    dims, side = int(shape[0]), int(shape[1])
    cell = np.zeros(len(weights), np.int64)
    for d in range(dims):
        cell = cell * int(shape[6 + d]) + (points[:, d].astype(np.int64) - int(shape[2 + d])) // side
    found, first, inverse = np.unique(cell, return_index=True, return_inverse=True)
    number = np.empty(len(found), np.int32)
    number[np.argsort(first)] = np.arange(len(found))
    merged[:] = number[inverse.reshape(-1)]
    places[found] = number + 1
    flat = sums.reshape(-1, dims + 1)
    np.add.at(flat, merged, np.column_stack([weights[:, None] * points, weights]))
    return len(found)


def _principal_axis(spread: list[list[float]]) -> tuple[list[float], float]:
    """Return the principal axis of a covariance, and its squared length, 0 where all variances are 0."""
    dims = len(spread)
    widest = max(range(dims), key=lambda d: spread[d][d])
    axis = list(spread[widest])
    if not axis[widest] > 0:
        return axis, 0.0
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
    return axis, length


def _find_cut(points: Array, weights: Array, members: Array) -> tuple[float, int]:
    """Sort the members of a part along its principal axis; return the gain of the best cut, and its place."""
    if len(members) < 2:
        return 0.0, 0
    p, w = points[members].astype(np.int64), weights[members]
    dims = p.shape[1]
    mean = (p * w[:, None]).sum(axis=0).astype(np.float64) / float(w.sum())
    centered, weight = p - mean, w.astype(np.float64)
    spread = [
        [float(np.cumsum((weight * centered[:, a]) * centered[:, b])[-1]) for b in range(dims)] for a in range(dims)
    ]
    axis, length = _principal_axis(spread)
    if not length > 0:
        return 0.0, 0
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
    """Cut points in two, always where that lowers the squared error most; return the number of parts."""
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


def nearest(grid: GridTuple, rgba: Array, memo: Array, indices: Array) -> None:
    """Write the index of the nearest entry of each pixel."""
    table, kind, _, shape, *_ = grid
    flat = rgba.reshape(-1, 4)
    seen = np.where(flat[:, 3:] == 0, np.uint8(0), flat)
    unique, inverse = np.unique(seen.view(np.uint32).reshape(-1), return_inverse=True)
    at = np.empty((len(unique), int(shape[0])), np.int16)
    points(unique.view(np.uint8), table, kind, int(shape[0]), at)
    found = _among(at, unique.view(np.uint8).reshape(-1, 4), grid)
    indices.reshape(-1)[:] = found[inverse.reshape(-1)]


def _among(at: Array, rgba: Array, grid: GridTuple) -> Array:
    """Return the index of the nearest entry of each point; of an opaque pixel, among the opaque entries."""
    solid, opaque = solid_of(grid, rgba)
    return np.where(solid, _nearest(at, opaque)[0], _nearest(at, grid[2])[0])


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
    table, kind, entries, shape, *_ = grid
    dims, wide = int(shape[0]), entries.astype(np.int64)
    low, high = limits(shape)
    out = indices.reshape(-1, width)
    carried = errors.reshape(2, width + 2, -1)[..., :dims]
    points_of_row = np.empty((width, dims), np.int16)
    for offset, (pixels, local) in enumerate(zip(rgba.reshape(-1, width, 4), activity.reshape(-1, width), strict=True)):
        y = first + offset
        here, below = carried[y & 1], carried[(y + 1) & 1]
        below[:] = 0
        points(pixels, table, kind, dims, points_of_row)
        at = points_of_row.astype(np.int64)
        step = -1 if y & 1 else 1
        solid, opaque = solid_of(grid, pixels)
        for x in range(width)[::step]:
            among = opaque.astype(np.int64) if solid[x] else wide
            own = np.square(at[x] - among).sum(axis=1)
            out[offset, x] = int(np.argmin(own))
            if not pixels[x, 3] or (not local[x] and not own.min()):
                continue
            if solid[x]:
                here[x + 1, 3] = 0
            wanted = np.clip(at[x] + np.clip((here[x + 1] + 8) >> 4, -limit, limit), low, high)
            index = int(np.argmin(np.square(wanted - among).sum(axis=1)))
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
    table, kind, entries, shape, *_ = grid
    dims = int(shape[0])
    low, high = limits(shape)
    at = np.empty((activity.size, dims), np.int16)
    points(rgba, table, kind, dims, at)
    near = _among(at, rgba.reshape(-1, 4), grid)
    wide, point = entries.astype(np.int64), at.astype(np.int64)
    mirror = np.clip(2 * point - wide[near], low, high).astype(np.int16)
    far = _among(mirror, rgba.reshape(-1, 4), grid)
    span = wide[far] - wide[near]
    along, length = (span * (point - wide[near])).sum(axis=1), np.square(span).sum(axis=1)
    y, x = np.divmod(np.arange(activity.size), width)
    threshold = thresholds.reshape(side, side)[(y + first) % side, x % side].astype(np.int64)
    takes_far = along * strengths[activity.reshape(-1)] > threshold * length
    indices.reshape(-1)[:] = np.where(takes_far, far, near)
