"""Choose the filters of PNG rows: one for all rows, or the best for each by one of several measures.

PNG, third edition: sections 9 (filters) and 12.7 (their choice). No measure is best for all pictures, so all are tried.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.types import Report, Stage
from qtcompress.engine.containers import deflate_stream

PLAIN, _SUB, _UP, _AVERAGE, _PAETH = FILTERS = range(5)
_STEP_BYTES = 1_000_000  # of rows that are filtered together
_TRIAL_BYTES, _TRIAL_LEVEL = 4_000_000, 6
_PAIRS = 1 << 16
_SORTED_BYTES = 512  # a row of fewer bytes has its pairs sorted, which is faster than flags for all that there are
_COUNTERS = 256  # per row, for the entropy: as many rows as rows of so many bytes are filtered together

RowBytes = NDArray[np.uint8]


def trials(rows: RowBytes, distance: int, report: Report) -> dict[int, int]:
    """Return the bytes of some bands of rows, packed after each filter, and after each choice by a measure."""
    count = max(1, -(-rows.size // _TRIAL_BYTES))
    height = max(2, _STEP_BYTES // rows.shape[1] // 4)
    bands = [rows[top : top + height] for top in range(0, len(rows), height * count)]
    sizes = {}
    for kind in range(len(FILTERS) + len(_MEASURES)):
        report(Stage.WRITE, 0.1 + 0.05 * kind)
        trial = b"".join(filtered(band, distance, kind, report).tobytes() for band in bands)
        sizes[kind] = len(deflate_stream.packed(memoryview(trial), _TRIAL_LEVEL, report))
    return sizes


def filtered(rows: RowBytes, distance: int, kind: int, report: Report) -> RowBytes:
    """Return rows of bytes after the types of their filters, `(H, 1 + bytes)`.

    Parameters
    ----------
    distance : int
        That to the left pixel, in bytes.
    kind : int
        A filter, or above them the number of a measure that chooses one for each row.
    """
    out = np.empty((len(rows), 1 + rows.shape[1]), np.uint8)
    step = max(1, _STEP_BYTES // max(rows.shape[1], _COUNTERS))
    for top in range(0, len(rows), step):
        report(Stage.WRITE, 0.5)
        part = out[top : top + step]
        above = rows[top - 1 : top] if top else np.zeros_like(rows[:1])
        one = _Neighbors(rows[top : top + step], above, distance)
        if kind in FILTERS:
            part[:, 0], part[:, 1:] = kind, one.differences(kind)
            continue
        costs = np.full(len(part), np.inf)
        for each in FILTERS:
            found = one.differences(each)
            cost = _MEASURES[kind - len(FILTERS)](found)
            better = cost < costs
            costs[better] = cost[better]
            part[better, 0], part[better, 1:] = each, found[better]
    return out


class _Neighbors:
    """Some rows of bytes, with the bytes on the left, above, and on the left above (PNG, section 9.2)."""

    def __init__(self, rows: RowBytes, above: RowBytes, distance: int) -> None:
        self._rows = rows
        self._up = np.concatenate([above, rows[:-1]])
        self._left, self._corner = (np.zeros_like(rows) for _ in range(2))
        self._left[:, distance:] = rows[:, :-distance]
        self._corner[:, distance:] = self._up[:, :-distance]

    def differences(self, kind: int) -> RowBytes:
        """Return the rows after a filter."""
        guess: dict[int, Callable[[], RowBytes]] = {
            PLAIN: lambda: np.zeros_like(self._rows),
            _SUB: lambda: self._left,
            _UP: lambda: self._up,
            _AVERAGE: lambda: ((self._left.astype(np.uint16) + self._up) >> 1).astype(np.uint8),
            _PAETH: self._paeth,
        }
        return cast(RowBytes, self._rows - guess[kind]())

    def _paeth(self) -> RowBytes:
        left, up, corner = (part.astype(np.int16) for part in (self._left, self._up, self._corner))
        to_left, to_up, to_corner = np.abs(up - corner), np.abs(left - corner), np.abs(left + up - 2 * corner)
        other = np.where(to_up <= to_corner, self._up, self._corner)
        return cast(RowBytes, np.where((to_left <= to_up) & (to_left <= to_corner), self._left, other))


def _entropy(rows: RowBytes) -> NDArray[np.float64]:
    """Return the entropy of the bytes of each row, except for the same constant."""
    places = np.arange(len(rows), dtype=np.int64)[:, None] * _COUNTERS + rows
    counts = np.bincount(places.ravel(), minlength=_COUNTERS * len(rows)).reshape(-1, _COUNTERS)
    each = np.arange(rows.shape[1] + 1, dtype=np.float64)
    bits = each * np.log2(np.maximum(each, 1))
    return cast(NDArray[np.float64], -bits[counts].sum(axis=1))


def _sum(rows: RowBytes) -> NDArray[np.float64]:
    """Return the sum of the differences of each row, without their signs."""
    return cast(NDArray[np.float64], np.minimum(rows, 0 - rows).sum(axis=1, dtype=np.int64).astype(np.float64))


def _pairs(rows: RowBytes) -> NDArray[np.float64]:
    """Return how many different pairs of neighboring bytes each row has."""
    if rows.shape[1] < 2:
        return np.zeros(len(rows), np.float64)
    pairs = rows[:, :-1].astype(np.uint16) << np.uint16(8) | rows[:, 1:]
    if rows.shape[1] < _SORTED_BYTES:
        pairs.sort(axis=1)
        return cast(NDArray[np.float64], 1.0 + np.count_nonzero(pairs[:, 1:] != pairs[:, :-1], axis=1))
    costs, there = np.empty(len(rows), np.float64), np.zeros(_PAIRS, bool)
    for row, ours in enumerate(pairs):
        there[ours] = True
        costs[row] = np.count_nonzero(there)
        there[ours] = False
    return costs


_MEASURES = (_entropy, _sum, _pairs)
