"""The reference of native/calm.c in NumPy: noise over time. What is done and why stands there."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from qtcompress.core.kernels.reference_points import Array

_WEIGHTS = np.array([2, 4, 1], np.int32)
_SUM = 7


def calm(before: Array | None, window: Sequence[Array], near: int, out: Array) -> None:
    """Write the first picture with less noise."""
    flat = out.reshape(-1, 4)
    flat[...] = window[0].reshape(-1, 4)
    if before is None:
        places = np.arange(len(flat))
    else:
        old = before.reshape(-1, 4)
        places = np.flatnonzero(old.view(np.uint32)[:, 0] != flat.view(np.uint32)[:, 0])
        stays = _is_near(old[places], flat[places], near)
        flat[places[stays]] = old[places[stays]]
        places = places[~stays]
    flat[places, :3] = _means(places, window, near)


def _means(places: Array, window: Sequence[Array], near: int) -> Array:
    """Return the mean colors of some pixels over the pictures in which they stay near."""
    first = window[0].reshape(-1, 4)[places]
    sums, counts = first[:, :3].astype(np.int32), np.ones(len(places), np.int32)
    alive = np.arange(len(places))
    for picture in window[1:]:
        means = first[alive]
        means[:, :3] = _rounded(sums[alive], counts[alive])
        following = picture.reshape(-1, 4)[places[alive]]
        stays = _is_near(means, following, near)
        alive = alive[stays]
        sums[alive] += following[stays, :3]
        counts[alive] += 1
    found = first.copy()
    found[:, :3] = _rounded(sums, counts)
    return np.asarray(np.where(_is_near(found, first, near)[:, None], found, first)[:, :3])


def _rounded(sums: Array, counts: Array) -> Array:
    return np.asarray((sums + (counts // 2)[:, None]) // counts[:, None], np.uint8)


def _is_near(colors: Array, others: Array, near: int) -> Array:
    """Tell for each pair of `(N, 4)` colors whether they are near, with the same alpha."""
    gaps = colors[:, :3].astype(np.int32) - others[:, :3]
    return np.asarray(((gaps * gaps) @ _WEIGHTS * 3 <= near * _SUM) & (colors[:, 3] == others[:, 3]))
