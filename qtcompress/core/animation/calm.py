"""Noise over time: a pixel that stays near one color has one color, the mean of the frames in which it does.

Noise is what an animation spends most of its bytes on, and what no palette can show. Where a camera stands still, this
takes two thirds of the bytes for half a point of SSIMULACRA2. Nothing moves: a pixel that leaves its color by more than
a small distance gets a new one at once.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from qtcompress.core.array_specs import PICTURE
from qtcompress.core.kernels import dispatch
from qtcompress.core.types import Pixels
from qtcompress.core.validation import EachOf, Integer, Optional, checked


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
    out = np.empty(window[0].shape, np.uint8)
    pictures = tuple(map(np.ascontiguousarray, window))
    dispatch.IMPLEMENTATION.calm(None if before is None else np.ascontiguousarray(before), pictures, near, out)
    return out
