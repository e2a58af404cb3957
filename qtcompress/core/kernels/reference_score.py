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


def squares(before: Array, after: Array, apart: Array, spread: Array) -> None:
    """Write the squares of the differences, and the sums of the squares."""
    with np.errstate(all="ignore"):
        apart[:] = np.square(before - after)
        spread[:] = before * before + after * after


def errors(
    before: Array,
    after: Array,
    mean: Array,
    other: Array,
    apart: Array,
    spread: Array,
    width: int,
    side: int,
    wanted: int,
    scratch: Array,
    out: Array,
) -> None:
    """Write the sums over cells of the errors and of their fourth powers that are wanted, a bit for each."""
    kinds = [kind for kind in range(6) if wanted >> kind & 1]
    with np.errstate(all="ignore"):
        found = list(_errors(before, after, mean, other, apart, spread))
        for grid, kind in zip(out, kinds, strict=True):
            error = found[kind % 3]
            grid[:] = _summed(error if kind < 3 else np.square(np.square(error)), side)


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


def _summed(values: Array, side: int) -> Array:
    """Return the sums of cells: down the columns first, then along the row, one by one as in C."""
    tall, wide = (min(side, length) for length in values.shape)  # a larger cell would only take memory
    padded = np.pad(values, ((0, -len(values) % tall), (0, -values.shape[1] % wide)))
    columns = padded.reshape(-1, tall, padded.shape[1]).cumsum(axis=1)[:, -1]
    return np.asarray(columns.reshape(len(columns), -1, wide).cumsum(axis=2)[..., -1])
