"""Noise over time: a pixel that stays near one color has one color, the mean of the frames in which it does.

Noise is what an animation spends most of its bytes on, and what no palette can show. Where a camera stands still, this
takes two thirds of the bytes for half a point of SSIMULACRA2. Nothing moves: a pixel that leaves its color by more than
a small distance gets a new one at once.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import PICTURE
from qtcompress.core.types import Pixels
from qtcompress.core.validation import EachOf, Integer, Optional, checked

_WEIGHTS = np.array([2, 4, 1], np.int32)  # of red, green and blue in a squared distance of at most 255 squared times 3
_SUM = 7


@checked(before=Optional(PICTURE), window=EachOf(PICTURE, 1, 16), near=Integer(0, 3 * 255**2))
def calm(before: Pixels | None, window: Sequence[Pixels], near: int) -> Pixels:
    """Return the first picture of `window` with less noise.

    Parameters
    ----------
    before : (H, W, 4) uint8, sRGB, straight alpha, optional
        The picture before, as this function returned it.
    window : sequence of 1 to 16 (H, W, 4) uint8
        The picture, and those that follow.
    near : int
        The squared distance, of three times 255^2 at most, within which a color stays the same.

    Returns
    -------
    (H, W, 4) uint8; a new array

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """
    out = window[0].copy()
    flat = out.reshape(-1, 4)
    if before is None:
        places = np.arange(len(flat))
    else:
        old = before.reshape(-1, 4)
        places = np.flatnonzero(old.view(np.uint32)[:, 0] != flat.view(np.uint32)[:, 0])
        stays = _is_near(old[places], flat[places], near)
        flat[places[stays]] = old[places[stays]]
        places = places[~stays]
    flat[places, :3] = _means(places, window, near)
    return out


def _means(places: NDArray[np.intp], window: Sequence[Pixels], near: int) -> NDArray[np.uint8]:
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
    return _rounded(sums, counts)


def _rounded(sums: NDArray[np.int32], counts: NDArray[np.int32]) -> NDArray[np.uint8]:
    return ((sums + (counts // 2)[:, None]) // counts[:, None]).astype(np.uint8)


def _is_near(colors: NDArray[np.uint8], others: NDArray[np.uint8], near: int) -> NDArray[np.bool_]:
    """Tell for each pair of `(N, 4)` colors whether they are near, with the same alpha."""
    gaps = colors[:, :3].astype(np.int32) - others[:, :3]
    return np.asarray(((gaps * gaps) @ _WEIGHTS * 3 <= near * _SUM) & (colors[:, 3] == others[:, 3]))
