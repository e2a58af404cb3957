"""The paths of native/subtract.c in NumPy; see there for the method, and reference.py for the reason."""

from __future__ import annotations

import numpy as np

from qtcompress.core.kernels.reference_points import Array, GridTuple, entry_of_cube, limits, points, shortened

_LITERALS, _COPIES, _ORIGINS = 4, 7, 4
_PATHS = _LITERALS + _COPIES
_SLOTS, _MOST_NEAR = 16, 32  # places in a key
_REACH, _ABOVE_THAT, _LAST = 2, 5, 6  # lanes that copy
_LOCKED, _NEVER = np.float32(1000), np.float32(1e30)


def subtract(  # one loop - its operations have the order of those in C
    grid: GridTuple,
    cubes: Array,
    fineness: int,
    width: int,
    rates: Array,
    leans: Array,
    shares: Array,
    aheads: Array,
    bits: Array,
    prices: Array,
    near: Array,
    count: int,
    most_left_out: float,
    limit: float,
    rgba: Array,
    activity: Array,
    errors: Array,
    recent: Array,
    known: Array,
    counts: Array,
    out: Array,
) -> None:
    """Write the indices of a strip; slow: a Python loop over pixels."""
    table, kind, entries, shape, *_ = grid
    low, high = limits(shape)
    wide, most = entries.astype(np.float32), np.float32(most_left_out)
    for y, indices in enumerate(out.reshape(-1, width)):
        odd = int(known[0]) & 1
        above = _steps(recent[1 - odd]) if known[0] > 0 else None
        beyond = _steps(recent[odd]) if known[0] > 1 else None
        at = np.empty((width, 3), np.int16)
        points(rgba.reshape(-1, width, 4)[y], table, kind, 3, at)
        local = activity.reshape(-1, width)[y]
        locked = (fixed := _fixed(at, local, entries)) >= 0
        rate = np.where(locked, _LOCKED, rates[local])
        share, lean, ahead = np.where(locked, np.float32(0), shares[local]), leans[local], aheads[local]
        sideways, down = _parts(share, ahead, locked)
        passed = shortened(errors[odd, 1:-1, :3], limit)
        base = at.astype(np.float32) + np.where(locked[:, None], np.float32(0), passed)
        cost, carry = np.full(_PATHS, _NEVER), np.zeros((_PATHS, 3), np.float32)
        cost[0] = 0
        index, step = np.zeros(_PATHS, np.uint8), np.zeros(_PATHS, np.uint8)
        trail = []
        for x in range(width):
            order = [p for p in _cheapest(cost, _SLOTS, _ORIGINS) if cost[p] < _NEVER]
            center = int(fixed[x])
            if center < 0:
                wanted = np.rint(base[x] + carry[order[0]]).astype(np.int64)
                center = entry_of_cube(np.clip(wanted, low, high), cubes, fineness, shape, entries)
            around = near.reshape(-1, count)[center]
            ways = [
                ((cost[p] - cost[order[0]]) + _squared(base[x] + carry[p] - wide[around], lean[x], most) * rate[x])
                + bits[around - index[p]]
                for p in order
            ]
            origins, best = np.argmin(ways, axis=0), np.min(ways, axis=0)
            chosen = _cheapest(best, _MOST_NEAR, _LITERALS)
            origin, to, costs = np.zeros(_PATHS, np.int64), np.zeros(_PATHS, np.uint8), np.full(_PATHS, _NEVER)
            kept = slice(0, len(chosen))
            origin[kept], to[kept], costs[kept] = np.array(order)[origins[chosen]], around[chosen], best[chosen]
            for lane in range(_COPIES):
                place = _LITERALS + lane
                going = (cost[place] - cost[order[0]]) + prices[_COPIES + 1]
                before, start = (going, place) if going <= prices[lane] else (prices[lane], order[0])
                copied = _copied(above, beyond, x, lane, step[start])
                entry = -1 if copied is None else int(index[start]) + int(copied) & 255
                if 0 <= entry < len(entries):
                    error = _squared((base[x] + carry[start] - wide[entry])[None], lean[x], most)[0] * rate[x]
                    origin[place], to[place], costs[place] = start, entry, before + error
            carry = (base[x] + carry[origin] - wide[to]) * sideways[x]
            step, index, cost = to - index[origin], to, costs
            trail += [(origin, to)]
        place = _cheapest(cost, _SLOTS, 1)[0]
        alone = np.zeros(width, bool)
        for x in reversed(range(width)):
            alone[x], indices[x], place = place < _LITERALS, trail[x][1][place], int(trail[x][0][place])
        counts += np.bincount(_steps(indices)[alone], minlength=256).astype(counts.dtype)
        _pass_on(base, wide[indices], down, sideways, errors[1 - odd])
        recent[odd] = indices
        known[0] = known[0] + 1 if known[0] < 2 else 3 - odd


def _parts(share: Array, ahead: Array, locked: Array) -> tuple[Array, Array]:
    """Return the shares of the error that go to the next pixel, and to the row below, in 9/16."""
    sideways = np.where(np.append(locked[1:], False), np.float32(0), share * ahead)
    return sideways, share * ((np.float32(1) - ahead) / np.float32(0.5625))


def _fixed(at: Array, activity: Array, entries: Array) -> Array:
    """Return the entries of pixels of flat areas whose color is one, or -1."""
    fixed = np.full(len(at), -1)
    for x in np.flatnonzero(activity == 0):
        gaps = np.square(at[x].astype(np.int64) - entries).sum(axis=1)
        fixed[x] = -1 if gaps.min() else int(np.argmin(gaps))
    return fixed


def _cheapest(cost: Array, places: int, most: int) -> list[int]:
    """Return the places of the least costs; what differs in the last bits, which tell the place, is equal."""
    keys = np.asarray(cost, np.float32).view(np.int32) & -places | np.arange(len(cost))
    return [int(place) for place in np.argsort(keys)[:most]]


def _steps(row: Array) -> Array:
    return np.asarray(np.diff(row, prepend=np.uint8(0)))


def _squared(gap: Array, lean: Array, most: np.float32) -> Array:
    first, second, third = (gap[:, d] * gap[:, d] for d in range(3))
    return np.asarray(((first + second) + third) - np.minimum(second + third, most) * lean)


def _copied(above: Array | None, beyond: Array | None, x: int, lane: int, last: np.uint8) -> np.uint8 | None:
    """Return the difference that a lane copies to column x, or None."""
    if lane == _LAST:
        return last if x else None
    source, at = (beyond, x) if lane == _ABOVE_THAT else (above, x + lane - _REACH)
    return None if source is None or not 0 <= at < len(source) else source[at]


def _pass_on(base: Array, entries: Array, down: Array, sideways: Array, below: Array) -> None:
    below[:] = 0
    carry = np.zeros(3, np.float32)
    for x in range(len(base)):
        gap = (base[x] + carry) - entries[x]
        error, carry = gap * down[x], gap * sideways[x]
        below[x, :3] += error * np.float32(0.1875)
        below[x + 1, :3] += error * np.float32(0.3125)
        below[x + 2, :3] += error * np.float32(0.0625)
