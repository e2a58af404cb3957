"""The reference of native/filters.c in NumPy: the filters of a PNG's rows."""

from __future__ import annotations

import numpy as np

from qtcompress.core.kernels.reference_points import Array

_SUB, _UP, _AVERAGE, _PAETH = 1, 2, 3, 4


def unfilter(rows: Array, width: int, channels: int, band: Array) -> bool:
    """Write rows as pixels below the first of a band; return False where one has an unknown filter."""
    rows = rows.reshape(-1, 1 + width * channels)
    for filtered, above, out in zip(rows, band, band[1:], strict=False):
        kind = int(filtered[0])
        if kind > _PAETH:
            return False
        part = filtered[1:].reshape(width, channels).astype(np.int64)
        out[:, 3] = 255
        out[:, :channels] = _unfiltered(kind, part, above[:, :channels].astype(np.int64))
    return True


def _unfiltered(kind: int, part: Array, above: Array) -> Array:
    if kind == _SUB:
        return np.asarray(part.cumsum(axis=0) % 256)
    if kind < _AVERAGE:
        return np.asarray((part + above * (kind == _UP)) % 256)
    left = corner = np.zeros_like(part[0])
    found = np.empty_like(part)
    for place, (pixel, up) in enumerate(zip(part, above, strict=True)):
        left = (pixel + ((left + up) // 2 if kind == _AVERAGE else _nearest(left, up, corner))) % 256
        found[place], corner = left, up
    return found


def _nearest(left: Array, above: Array, corner: Array) -> Array:
    """Return the nearest to left + above - corner, in this order (Paeth 1991)."""
    to_left, to_above, to_corner = abs(above - corner), abs(left - corner), abs(left + above - 2 * corner)
    rest = np.where(to_above <= to_corner, above, corner)
    return np.asarray(np.where((to_left <= to_above) & (to_left <= to_corner), left, rest))
