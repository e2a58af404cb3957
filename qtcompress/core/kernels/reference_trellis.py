"""The trellis of native/trellis.c in NumPy; see there for the method, and reference.py for the reason."""

from __future__ import annotations

import numpy as np

from qtcompress.core.kernels.reference_points import Array, GridTuple, limits, points, solid_of

_REACH, _ABOVE_THAT, _REPEAT, _LITERAL = 2, 5, 6, 7  # the lanes of a trellis
_OUTSIDE, _LOCKED, _NEVER = np.float32(30000), np.float32(1000), np.float32(1e30)
_LANES = np.arange(8)


def trellis(
    grid: GridTuple,
    width: int,
    rows: int,
    rates: Array,
    shares: Array,
    prices: Array,
    limit: float,
    memo: Array,
    *parts: tuple[Array, ...],
) -> None:
    """Write the indices of the strips of some parts, one after the other; slow: a Python loop over pixels."""
    table, kind, entries, shape, *_ = grid
    dims, wide = int(shape[0]), entries.astype(np.float32)
    low, high = limits(shape)
    sides = np.full((2, dims), _OUTSIDE)
    for rgba, activity, errors, recent, known, indices in parts:
        at = np.empty((width, dims), np.int16)
        for y in range(rows):
            back = int(known[0]) & 1
            order = np.arange(width)[:: -1 if back else 1]
            points(rgba.reshape(-1, width, 4)[y], table, kind, dims, at)
            pixels, local = rgba.reshape(-1, width, 4)[y][order], activity.reshape(-1, width)[y][order]
            locked = pixels[:, 3] == 0
            solid, opaque = solid_of(grid, pixels)
            for place in np.flatnonzero(local == 0):
                locked[place] |= _is_entry(at[order[place]], opaque if solid[place] else entries)
            here, below = errors[back, :, :dims], errors[1 - back, :, :dims]
            passed = np.clip(here[1 + order], -np.float32(limit), np.float32(limit))
            base = at[order].astype(np.float32) + np.where(locked[:, None], np.float32(0), passed)
            base[solid, -1] = at[order][solid, -1]  # only of pictures with alpha
            share = np.where(locked, np.float32(0), shares[local])
            ahead = np.append(locked[1:], False)
            sideways = np.where(ahead, np.float32(0), share * np.float32(0.4375))
            above = wide[recent[1 - back][order]] if known[0] > 0 else np.full((width, dims), _OUTSIDE)
            before = recent[back][order]
            way, literals = _way(
                base, np.concatenate([sides, above, sides]), wide[before], wide, (entries, opaque), solid, low, high,
                np.where(locked, _LOCKED, rates[local]), sideways, prices,
            )  # fmt: skip
            below[:] = 0
            index = 0
            carry, step = np.zeros(dims, np.float32), -1 if back else 1
            for i, (lane, x) in enumerate(zip(way, order.tolist(), strict=True)):
                if lane < _ABOVE_THAT:
                    beside = i + lane - _REACH
                    index = int(recent[1 - back][order[beside]]) if 0 <= beside < width else 0
                elif lane == _ABOVE_THAT:
                    index = int(before[i])
                elif lane == _LITERAL:
                    index = literals[i]
                indices.reshape(-1, width)[y, x] = index
                carry[3:] *= not solid[i]
                gap = (base[i] + carry) - wide[index]
                error, carry = gap * share[i], gap * sideways[i]
                below[x + 1 - step] += error * np.float32(0.1875)
                below[x + 1] += error * np.float32(0.3125)
                below[x + 1 + step] += error * np.float32(0.0625)
            recent[back] = indices.reshape(-1, width)[y]
            known[0] = known[0] + 1 if known[0] < 2 else 3 - back


def _is_entry(point: Array, entries: Array) -> bool:
    return not np.square(point.astype(np.int64) - entries).sum(axis=1).min()


def _way(
    base: Array,
    above: Array,
    before: Array,
    wide: Array,
    entries: tuple[Array, Array],
    solid: Array,
    low: Array,
    high: Array,
    rates: Array,
    sideways: Array,
    prices: Array,
) -> tuple[list[int], list[int]]:
    """Return the cheapest path through a row, a lane per pixel, and the nearest entry of each pixel on its path."""
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
        own = np.clip(np.rint(wanted[_LITERAL]).astype(np.int64), low, high)
        literals.append(int(np.argmin(np.square(own - entries[int(solid[i])]).sum(axis=1))))
        entry = np.concatenate(
            [above[i : i + 5], before[i][None], entry[origin[_REPEAT]][None], wide[literals[-1]][None]]
        )
        gap = wanted - entry
        squared = gap[:, 0] * gap[:, 0]
        for d in range(1, dims):
            squared = squared + gap[:, d] * gap[:, d]
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
