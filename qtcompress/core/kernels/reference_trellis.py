"""The trellis of native/trellis.c in NumPy; see there for the method, and reference.py for the reason."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np

from qtcompress.core.kernels.reference_points import (
    Array,
    GridTuple,
    entry_of_cube,
    limits,
    points,
    shortened,
    solid_of,
)

_REACH, _ABOVE_THAT, _REPEAT, _LITERAL = 2, 5, 6, 7  # the lanes of a trellis
_OUTSIDE, _LOCKED, _NEVER = np.float32(30000), np.float32(1000), np.float32(1e30)
_LANES = np.arange(8)


def trellis(
    grid: GridTuple,
    width: int,
    rows: int,
    rates: Array,
    leans: Array,
    shares: Array,
    prices: Array,
    most_left_out: float,
    limit: float,
    memo: Array,
    cubes: Array,
    fineness: int,
    *parts: tuple[Array, ...],
) -> None:
    """Write the indices of the strips of some parts, one after the other; slow: a Python loop over pixels."""
    table, kind, entries, shape, *_ = grid
    dims, wide = int(shape[0]), entries.astype(np.float32)
    looks_up = dims == 3 and shares.max() > 0
    sides = np.full((2, dims), _OUTSIDE)
    for rgba, activity, errors, recent, known, indices in parts:
        at = np.empty((width, dims), np.int16)
        for y in range(rows):
            back = int(known[0]) & 1
            order = np.arange(width)[:: -1 if back else 1]
            points(rgba.reshape(-1, width, 4)[y], table, kind, dims, at)
            pixels, local = rgba.reshape(-1, width, 4)[y][order], activity.reshape(-1, width)[y][order]
            locked, (solid, opaque) = pixels[:, 3] == 0, solid_of(grid, pixels)
            fixed = np.full(width, -1)  # the entries of flat areas, which stay
            for place in np.flatnonzero((local == 0) & ~locked):
                fixed[place] = _entry_at(at[order[place]], opaque if solid[place] else entries)
            locked |= fixed >= 0
            here, below = errors[back, :, :dims], errors[1 - back, :, :dims]
            passed = shortened(here[1 + order], limit)
            base = at[order].astype(np.float32) + np.where(locked[:, None], np.float32(0), passed)
            base[solid, -1] = at[order][solid, -1]  # only of pictures with alpha
            share = np.where(locked, np.float32(0), shares[local])
            ahead = np.append(locked[1:], False)
            sideways = np.where(ahead, np.float32(0), share * np.float32(0.4375))
            above = wide[recent[1 - back]] if known[0] > 0 else np.full((width, dims), _OUTSIDE)
            padded = np.concatenate([sides, above, sides])
            before = recent[back][order]
            own = partial(_own, grid, (cubes, fineness) if looks_up else None, fixed, solid, opaque)
            way, literals = _way(
                base, np.stack([padded[x : x + 5] for x in order]), wide[before], wide, own, solid,
                np.where(locked, _LOCKED, rates[local]), leans[local], most_left_out, sideways, prices,
            )  # fmt: skip
            out = indices.reshape(-1, width)[y]
            _follow(way, literals, recent[1 - back], before, order, out)
            below[:] = 0
            carry, step = np.zeros(dims, np.float32), -1 if back else 1
            for i, x in enumerate(order.tolist()):
                carry[3:] *= not solid[i]
                gap = (base[i] + carry) - wide[out[x]]
                error, carry = gap * share[i], gap * sideways[i]
                below[x + 1 - step] += error * np.float32(0.1875)
                below[x + 1] += error * np.float32(0.3125)
                below[x + 1 + step] += error * np.float32(0.0625)
            recent[back] = out
            known[0] = known[0] + 1 if known[0] < 2 else 3 - back


def _follow(way: list[int], literals: list[int], above: Array, before: Array, order: Array, out: Array) -> None:
    """Write the indices of a path through a row."""
    index = 0
    for i, (lane, x) in enumerate(zip(way, order.tolist(), strict=True)):
        if lane < _ABOVE_THAT:
            beside = x + lane - _REACH
            index = int(above[beside]) if 0 <= beside < len(above) else 0
        elif lane == _ABOVE_THAT:
            index = int(before[i])
        elif lane == _LITERAL:
            index = literals[i]
        out[x] = index


def _own(
    grid: GridTuple,
    table_of_cubes: tuple[Array, int] | None,
    fixed: Array,
    solid: Array,
    opaque: Array,
    i: int,
    wanted: Array,
) -> int:
    """Return the entry of pixel i by itself: the fixed one, that of the cube of the wanted color, or the nearest."""
    if fixed[i] >= 0:
        return int(fixed[i])
    _, _, entries, shape, *_ = grid
    nearby = np.clip(np.rint(wanted).astype(np.int64), *limits(shape))
    if table_of_cubes is not None:
        return entry_of_cube(nearby, *table_of_cubes, shape, entries)
    return int(np.argmin(np.square(nearby - (opaque if solid[i] else entries)).sum(axis=1)))


def _entry_at(point: Array, entries: Array) -> int:
    """Return the index of the entry that is this very point, or -1."""
    squared = np.square(point.astype(np.int64) - entries).sum(axis=1)
    return -1 if squared.min() else int(np.argmin(squared))


def _way(
    base: Array,
    above: Array,
    before: Array,
    wide: Array,
    own: Callable[[int, Array], int],
    solid: Array,
    rates: Array,
    leans: Array,
    most_left_out: float,
    sideways: Array,
    prices: Array,
) -> tuple[list[int], list[int]]:
    """Return the cheapest path through a row, a lane per pixel, and the entry of each pixel by itself.

    Each pixel has five entries above; `own` returns that by itself of a pixel and the wanted color.
    """
    width, dims = base.shape
    cost = np.full(8, _NEVER)
    go_on = np.append(np.full(7, prices[8]), _NEVER * np.float32(2))
    carry, entry = np.zeros((8, dims), np.float32), np.full((8, dims), _OUTSIDE)
    best, literals, origins = 0, [], []
    for i in range(width):
        going = cost + go_on
        goes_on = going <= prices[:8]
        origin = np.where(goes_on, _LANES, best)
        origins.append(origin)
        wanted = base[i] + carry[origin]
        if solid[i]:
            wanted[:, 3] = base[i, 3]
        literals.append(own(i, wanted[_LITERAL]))
        entry = np.concatenate([above[i], before[i][None], entry[origin[_REPEAT]][None], wide[literals[-1]][None]])
        gap = wanted - entry
        squared = gap[:, 0] * gap[:, 0]
        for d in range(1, dims):
            squared = squared + gap[:, d] * gap[:, d]
        hue = gap[:, 1] * gap[:, 1] + gap[:, 2] * gap[:, 2]
        squared = squared - np.minimum(hue, np.float32(most_left_out)) * leans[i]
        cost = np.where(goes_on, going, prices[:8]) + squared * rates[i]
        if solid[i]:
            cost = np.where(entry[:, 3] >= base[i, 3], cost, _NEVER)
        keys = cost.view(np.int32) & ~7 | _LANES.astype(np.int32)
        least = keys.min(keepdims=True)
        best = int(least[0]) & 7
        cost = cost - (least & ~7).view(np.float32)
        carry = gap * sideways[i]
    way = [best]
    for origin in reversed(origins[1:]):
        way.append(int(origin[way[-1]]))
    return way[::-1], literals
