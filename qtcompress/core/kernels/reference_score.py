"""The reference of native/score.c: planes of XYB, and the errors of SSIMULACRA2 in cells. See reference.py."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from qtcompress.core.kernels.reference_points import Array, root

_C2 = np.float32(0.0009)  # keeps flat places from dividing by 0
_ONE = np.float32(1)


def _mixed(row: Array, parts: list[Array]) -> Array:
    return np.asarray(((row[0] * parts[0] + row[1] * parts[1]) + row[2] * parts[2]) + row[3])


def xyb(linear: Array, matrix: Array, channels: int, out: Array) -> None:
    """Write the planes of XYB in `channels`, a bit for each."""
    colors = [linear[..., d] for d in range(3)]
    wanted = [row for d, row in enumerate(matrix[3:]) if channels >> d & 1]
    with np.errstate(all="ignore"):
        roots = [root(_mixed(row, colors)) for row in matrix[:3]]
        for plane, row in zip(out, wanted, strict=True):
            plane[:] = _mixed(row, roots)


def errors(
    before: Array,
    after: Array,
    mean: Array,
    knows: bool,
    taps: Array,
    width: int,
    first: int,
    side: int,
    wanted: int,
    scratch: Array,
    out: Array,
) -> None:
    """Write the sums over cells of the errors and of their fourth powers that are wanted, a bit for each."""
    kinds = [kind for kind in range(6) if wanted >> kind & 1]
    rows = slice(first, first + len(mean))
    with np.errstate(all="ignore"):
        if not knows:
            mean[:] = _blurred(before, taps)[rows]
        apart, spread = np.square(before - after), before * before + after * after
        other, apart, spread = (_blurred(plane, taps)[rows] for plane in (after, apart, spread))
        found = list(_errors(before[rows], after[rows], mean, other, apart, spread))
        for grid, kind in zip(out, kinds, strict=True):
            error = found[kind % 3]
            grid[:] = summed(error if kind < 3 else np.square(np.square(error)), side)


def _blurred(plane: Array, taps: Array) -> Array:
    """Return a plane blurred across, then down; 0 counts beyond it."""
    for axis in (1, 0):
        radius = len(taps) - 1
        padded = np.pad(plane, [(radius, radius) if one == axis else (0, 0) for one in range(2)])
        at = [padded.take(range(k, k + plane.shape[axis]), axis) for k in range(2 * radius + 1)]
        plane = taps[0] * at[radius]
        for k in range(1, radius + 1):
            plane = plane + taps[k] * (at[radius - k] + at[radius + k])
    return plane


def _errors(before: Array, after: Array, mean: Array, other: Array, apart: Array, spread: Array) -> Iterator[Array]:
    gap = np.square(mean - other)
    unlike = (apart - gap) / (((spread - mean * mean) - other * other) + _C2)
    yield _positive(_ONE - (unlike - _ONE) * (gap - _ONE))
    edge = np.abs(before - mean)
    change = (np.abs(after - other) - edge) / (edge + _ONE)
    yield _positive(change)
    yield _positive(-change)


def _positive(values: Array) -> Array:
    return np.where(values > 0, values, np.float32(0))


def summed(values: Array, side: int) -> Array:
    """Return the sums of cells of `side` pixels: down the columns first, then along the row, one by one as in C."""
    tall, wide = (min(side, length) for length in values.shape)  # a larger cell would only take memory
    padded = np.pad(values, ((0, -len(values) % tall), (0, -values.shape[1] % wide)))
    columns = padded.reshape(-1, tall, padded.shape[1]).cumsum(axis=1)[:, -1]
    return np.asarray(columns.reshape(len(columns), -1, wide).cumsum(axis=2)[..., -1])
