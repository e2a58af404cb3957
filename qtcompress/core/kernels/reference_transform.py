"""The reference of native/transform.c in Python: blocks whose coefficients take few bits; more about it there."""

from __future__ import annotations

import numpy as np

from qtcompress.core.kernels.reference_points import Array

_SIDE, _COUNT, _RUNS, _SIZES = 8, 64, 16, 12
_ANGLES = np.outer(np.arange(_SIDE), 2 * np.arange(_SIDE) + 1) * (np.pi / 16)
_BASIS = np.rint(1024 * np.cos(_ANGLES) * np.where(np.arange(_SIDE)[:, None], 1, np.sqrt(0.5))).astype(np.int64)
_STEP, _LEVEL, _MOST_BEYOND = 256, 128, 4


def _zigzag() -> list[int]:
    """Return the places of the coefficients in the order of their codes."""
    places = [(y, x) for y in range(_SIDE) for x in range(_SIDE)]
    order = sorted(places, key=lambda at: (sum(at), at[0] if sum(at) % 2 else at[1]))
    return [_SIDE * y + x for y, x in order]


_ZIGZAG = _zigzag()


def transform(plane: Array, width: int, table: Array, bits: Array, worth: int, out: Array) -> None:
    """Write a plane whose blocks have coefficients that are multiples of a table."""
    samples = plane.reshape(-1, width)
    height = len(samples)
    wide = np.pad(samples, ((0, -height % _SIDE), (0, -width % _SIDE)), "edge").astype(np.int64) - _LEVEL
    costs = bits.reshape(_RUNS, _SIZES).astype(np.int64) * worth
    divisors = table.ravel().astype(np.int64)
    for top in range(0, height, _SIDE):
        for left in range(0, width, _SIDE):
            block = wide[top : top + _SIDE, left : left + _SIDE]
            found = _BASIS @ block + 128 >> 8
            found = found @ _BASIS.T + 128 >> 8
            made = _chosen(found.ravel(), divisors, costs).reshape(_SIDE, _SIDE)
            shown = _BASIS.T @ made + 64 >> 7
            shown = (shown @ _BASIS + (1 << 14) >> 15) + _LEVEL
            if shown.min() < -_MOST_BEYOND or shown.max() >= 256 + _MOST_BEYOND:
                shown = block + _LEVEL
            region = out.reshape(-1, width)[top : top + _SIDE, left : left + _SIDE]
            region[...] = shown[: region.shape[0], : region.shape[1]].clip(0, 255)


def _chosen(found: Array, divisors: Array, costs: Array) -> Array:
    """Return coefficients that are multiples of their divisors, for those of a block in 64ths."""
    inverse = ((1 << 14) + divisors // 2) // divisors
    steps = [int(step) for step in ((np.abs(found) * inverse + (1 << 11)) >> 12)[_ZIGZAG]]
    zeros = [0]
    for step in steps[1:]:
        zeros.append(zeros[-1] + step * step)
    ways: dict[int, tuple[int, int, int]] = {0: (0, 0, (steps[0] + _STEP // 2) // _STEP)}  # cost, before, value
    end = int(costs[0, 0])
    least, best = zeros[-1] + end, 0
    for at in range(1, _COUNT):
        if steps[at] < _STEP // 2:
            continue
        ways[at] = _best_way(at, steps[at], zeros, ways, costs)
        ended = ways[at][0] + zeros[-1] - zeros[at] + (end if at < _COUNT - 1 else 0)
        if ended < least:
            least, best = ended, at
    made = np.zeros(_COUNT, np.int64)
    while True:
        place = _ZIGZAG[best]
        made[place] = ways[best][2] * divisors[place] * (-1 if found[place] < 0 else 1)
        if not best:
            return made
        best = ways[best][1]


def _best_way(
    at: int, steps: int, zeros: list[int], ways: dict[int, tuple[int, int, int]], costs: Array
) -> tuple[int, int, int]:
    """Return the least cost up to a coefficient that is not 0, the one before it, and its value."""
    nearest = (steps + _STEP // 2) // _STEP
    shorter = (1 << nearest.bit_length() - 1) - 1
    values = [nearest, *([nearest - 1] if nearest > 1 else []), *([shorter] if 0 < shorter < nearest - 1 else [])]
    found: tuple[int, int, int] | None = None
    for value in values:
        for start in reversed(ways):
            run = at - start - 1
            codes = run // _RUNS * costs[_RUNS - 1, 0] + costs[run % _RUNS, value.bit_length()]
            cost = ways[start][0] + zeros[at - 1] - zeros[start] + (steps - _STEP * value) ** 2 + int(codes)
            if found is None or cost < found[0]:
                found = cost, start, value
    return found or (0, 0, 0)
