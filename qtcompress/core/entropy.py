"""About how many bytes a picture takes without loss: the entropy of what its neighbors do not foretell.

It costs 3 ms for 0.2 megapixels, where an encoding takes 100 to 200.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import PICTURE
from qtcompress.core.types import Pixels
from qtcompress.core.validation import checked

_ZERO = 1024  # added to a rest, which is 4 times 255 at most, so that none is negative


@checked(pixels=PICTURE)
def entropy_bytes(pixels: Pixels) -> float:
    """Return the entropy of the colors of a picture, each predicted from those to its left and above, in bytes.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, H, W >= 1
        Alpha is ignored.

    Raises
    ------
    TypeError, ValueError
        When `pixels` is no such array.
    """
    colors = pixels[..., :3].astype(np.int16)
    green = colors[..., 1]
    planes = (green, colors[..., 0] - green, colors[..., 2] - green)
    return sum(min(_bits(rest) for rest in _rests(plane)) for plane in planes) * green.size / 8


def _rests(plane: NDArray[np.int16]) -> tuple[NDArray[np.int16], NDArray[np.int16]]:
    """Return what is left of each pixel after two predictions: the plane through its neighbors, and their mean."""
    left, above, corner = plane[1:, :-1], plane[:-1, 1:], plane[:-1, :-1]
    return plane[1:, 1:] - (left + above - corner), plane[1:, 1:] - ((left + above) >> 1)


def _bits(rest: NDArray[np.int16]) -> float:
    """Return the entropy of one value in bits; 0 if there are none."""
    if not rest.size:
        return 0.0
    counts = np.bincount(rest.ravel().astype(np.int64) + _ZERO)
    shares = counts[counts > 0] / rest.size
    return float(-(shares * np.log2(shares)).sum())
