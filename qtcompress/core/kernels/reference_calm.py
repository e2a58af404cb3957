"""The reference of native/calm.c in NumPy: noise over time. What is done and why stands there."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from qtcompress.core.kernels.reference_points import Array

_WEIGHTS = np.array([2, 4, 1], np.int32) * 3
_SUM = 7
_TILE = 8
_AROUND = 9
_LEAST, _TOGETHER, _FAINT, _OWN, _CLOSER = 60, 16, 20, 12, 4


def calm(
    before: Array | None, same: Array | None, window: Sequence[Array], first: int, end: int, near: Array, width: int,
    out: Array,
) -> None:  # fmt: skip
    """Write some rows of the first picture with less noise; the others of the window are these rows alone."""
    flat = out.reshape(-1, 4)
    flat[first * width : end * width] = window[0].reshape(-1, 4)[first * width : end * width]
    tall = np.repeat(np.repeat(near.astype(np.int32) * _SUM, _TILE, axis=0), _TILE, axis=1)
    most = np.ascontiguousarray(tall[: len(flat) // width, :width]).reshape(-1)
    places = np.arange(first * width, end * width)
    if before is not None:
        old = before.reshape(-1, 4)
        places = places[old.view(np.uint32)[places, 0] != flat.view(np.uint32)[places, 0]]
        stays = _is_near(old[places], flat[places], most[places])
        follow = places[stays][_follows(before, window[0], places[stays], most[places[stays]])]
        if same is not None:
            alike = same.reshape(-1)[places]
            stays, follow = stays | alike, np.setdiff1d(follow, places[alike])
        stays &= ~np.isin(places, follow)
        most[follow] //= _CLOSER
        flat[places[stays]] = old[places[stays]]
        places = places[~stays]
    shift = first * width
    flat[places, :3] = _means(places - shift, [flat[shift : end * width], *window[1:]], most[shift:])


def _follows(before: Array, now: Array, places: Array, most: Array) -> Array:
    """Tell which of some pixels leave their colors together with all around them."""
    height, width = now.shape[:2]
    old, new = before.reshape(-1, 4)[places], now.reshape(-1, 4)[places]
    told = (most > _LEAST * _SUM) & (_squared(old[:, :3].astype(np.int32) - new[:, :3]) > most // _OWN)
    gaps = before[..., :3].astype(np.int32) - now[..., :3]
    rows, columns = np.divmod(places, width)
    sums = np.zeros((len(places), 3), np.int32)
    for down in (-1, 0, 1):
        for right in (-1, 0, 1):
            sums += gaps[(rows + down).clip(0, height - 1), (columns + right).clip(0, width - 1)]
    return np.asarray(told & (_squared(sums) > _AROUND**2 * np.maximum(most // _TOGETHER, _FAINT * _SUM)))


def _means(places: Array, window: Sequence[Array], most: Array) -> Array:
    """Return the mean colors of some pixels over the pictures in which they stay near."""
    first = window[0].reshape(-1, 4)[places]
    sums, counts = first[:, :3].astype(np.int32), np.ones(len(places), np.int32)
    alive = np.arange(len(places))
    for picture in window[1:]:
        means = first[alive]
        means[:, :3] = _rounded(sums[alive], counts[alive])
        following = picture.reshape(-1, 4)[places[alive]]
        stays = _is_near(means, following, most[places[alive]])
        alive = alive[stays]
        sums[alive] += following[stays, :3]
        counts[alive] += 1
    found = first.copy()
    found[:, :3] = _rounded(sums, counts)
    return np.asarray(np.where(_is_near(found, first, most[places])[:, None], found, first)[:, :3])


def _rounded(sums: Array, counts: Array) -> Array:
    return np.asarray((sums + (counts // 2)[:, None]) // counts[:, None], np.uint8)


def _squared(gaps: Array) -> Array:
    return np.asarray((gaps * gaps) @ _WEIGHTS)


def _is_near(colors: Array, others: Array, most: Array) -> Array:
    """Tell for each pair of `(N, 4)` colors whether they are near, with the same alpha."""
    gaps = colors[:, :3].astype(np.int32) - others[:, :3]
    return np.asarray((_squared(gaps) <= most) & (colors[:, 3] == others[:, 3]))
