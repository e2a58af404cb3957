"""A part of a picture that represents all of it: crops at full resolution, spread evenly, placed side by side.

It is no thumbnail, since a SSIMULACRA2 score depends on the resolution. Crops keep the pixels, so their score differs
from that of the whole picture only by chance, and that difference has been measured.
"""

from __future__ import annotations

import math

import numpy as np

from qtcompress.core.array_specs import PICTURE
from qtcompress.core.types import Pixels
from qtcompress.core.validation import checked

CROP_PX = 192  # twelve blocks of 16, so that no codec's block is cut; six pixels at the coarsest scale of the score
_LEAST_PX = 16
_SHARE = 0.4  # of the picture that the crops show, within:
_LEAST_PIXELS, _MOST_PIXELS = 180_000, 450_000


@checked(pixels=PICTURE)
def sample(pixels: Pixels) -> Pixels:
    """Return crops of a picture as one picture: `(h, w, 4)` uint8, or `pixels` itself where it is small.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, H, W >= 1
        Copied where not contiguous.

    Raises
    ------
    TypeError, ValueError
        When `pixels` is no such array.
    """
    height, width = pixels.shape[:2]
    wanted = min(max(_SHARE * height * width, _LEAST_PIXELS), _MOST_PIXELS)
    tall, wide = (min(CROP_PX, side // _LEAST_PX * _LEAST_PX) for side in (height, width))
    if height * width <= 1.5 * wanted or min(tall, wide) < _LEAST_PX:
        return pixels
    count = max(round(wanted / (tall * wide)), 1)
    across = min(max(round(math.sqrt(count * (width / wide) / (height / tall))), 1), width // wide, count)
    down = min(max(count // across, 1), height // tall)
    rows = []
    for row, top in enumerate(_places(height, tall, down, 0.5)):
        # Every other row is shifted, so that the crops do not line up with a pattern of the picture.
        lefts = _places(width, wide, across, 0.75 if row % 2 else 0.25)
        rows.append(np.concatenate([pixels[top : top + tall, left : left + wide] for left in lefts], axis=1))
    return np.ascontiguousarray(np.concatenate(rows))


def _places(side: int, part: int, count: int, shift: float) -> list[int]:
    """Return where `count` parts of a side begin, spread over it without overlap.

    They begin on the grid of blocks, since the blocks of an original that was a JPEG are best not cut.
    """
    free = (side - count * part) // _LEAST_PX
    return [place * part + round(free * (place + shift) / count) * _LEAST_PX for place in range(count)]
