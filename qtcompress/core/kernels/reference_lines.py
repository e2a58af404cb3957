"""The reference of native/lines.c: how differences stand out as lines. See reference.py."""

from __future__ import annotations

import numpy as np

from qtcompress.core.kernels.reference_points import Array

_REACH = 4
_HALF = np.float32(0.5)
# By line, how often it counts, and the steps (right, down) from its middle to one end.
_DENSE = (
    (1, (1, 0), (2, 0), (3, 0), (4, 0)), (1, (0, 1), (0, 2), (0, 3), (0, 4)), (1, (1, 1), (2, 2), (3, 3)),
    (1, (-1, 1), (-2, 2), (-3, 3)), (2, (0, 1), (-1, 2), (-1, 3), (-1, 4)), (2, (0, 1), (1, 2), (1, 3), (1, 4)),
    (2, (1, 0), (2, 1), (3, 1), (4, 1)), (2, (1, 0), (2, -1), (3, -1), (4, -1)), (1, (1, 1), (1, 2), (2, 3)),
    (1, (-1, 1), (-1, 2), (-2, 3)), (1, (1, 1), (2, 1), (3, 2)), (1, (-1, 1), (-2, 1), (-3, 2)),
)  # fmt: skip
_SPARSE = (
    (1, (2, 0), (4, 0)), (1, (0, 2), (0, 4)), (1, (2, 2), (3, 3)), (1, (-2, 2), (-3, 3)),
    (1, (-1, 2), (-1, 4)), (1, (1, 2), (1, 4)), (1, (2, 1), (4, 1)), (1, (2, -1), (4, -1)),
    (1, (1, 2), (2, 3)), (1, (-1, 2), (-2, 3)), (1, (2, 1), (3, 2)), (1, (-2, 1), (-3, 2)),
    (1, (2, -1), (4, -2)), (1, (2, 1), (4, 2)), (1, (1, 2), (2, 4)), (1, (-1, 2), (-2, 4)),
)  # fmt: skip


def lines(
    before: Array,
    after: Array,
    width: int,
    norm: float,
    weight: float,
    beyond: float,
    dense: bool,
    apart: Array,
    out: Array,
) -> None:
    """Write the sums of the squares along lines; `apart` holds the weighted differences in a border of zeros."""
    with np.errstate(all="ignore"):
        apart[:] = 0
        apart[_REACH:-_REACH, _REACH:-_REACH] = _weighed(
            before, after, np.float32(norm), np.float32(weight), np.float32(beyond)
        )
        out[:] = 0
        for times, *steps in _DENSE if dense else _SPARSE:
            total = _moved(apart, 0, 0).copy()
            for right, down in steps:
                total += _moved(apart, right, down) + _moved(apart, -right, -down)
            out += np.float32(times) * (total * total)


def _weighed(before: Array, after: Array, norm: np.float32, weight: np.float32, beyond: np.float32) -> Array:
    size, negative = np.abs(before), before < 0
    along = np.where(negative, -after, after)
    less, more = np.float32(0.55) * size - along, along - np.float32(1.05) * size
    outside = beyond * (np.where(less > 0, less, np.float32(0)) - np.where(more > 0, more, np.float32(0)))
    signed = np.where(negative, -outside, outside)
    return np.asarray((weight * (before - after) + signed) / (norm + _HALF * (size + np.abs(after))))


def _moved(apart: Array, right: int, down: int) -> Array:
    height, width = (length - 2 * _REACH for length in apart.shape)
    top, left = _REACH + down, _REACH + right
    return np.asarray(apart[top : top + height, left : left + width])
