"""A part of a picture that represents all of it: crops at full resolution, spread evenly, placed side by side.

It is no thumbnail, since a SSIMULACRA2 score depends on the resolution. Crops keep the pixels, so their score differs
from that of the whole picture by chance, and by the edges between them; both have been measured. Of photographs, many
small crops differ by half as much as as many pixels in few large ones.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from qtcompress.core.activity import is_flat, measure
from qtcompress.core.array_specs import PICTURE
from qtcompress.core.types import Pixels, ignore
from qtcompress.core.validation import checked

_LEAST_PX = 16
_MOST_WHOLE_PIXELS = 270_000  # of pictures that are their own sample


@dataclass(frozen=True, slots=True)
class _Crops:
    """How large the crops are, and how much of a picture they show.

    A crop is a multiple of 16, so that no codec's block is cut; 96 are three pixels at the coarsest scale of the score.
    """

    side_px: int
    share: float
    least_pixels: int
    most_pixels: int = 450_000


_SMALL = _Crops(96, 0.31, 140_000)
_LARGE = _Crops(192, 0.4, 180_000)  # of drawings, where things repeat, and few places hold what is worst
CROP_PX = _SMALL.side_px  # no crop ends inside a square of this side


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
    if height * width <= _MOST_WHOLE_PIXELS or min(height, width) < _LEAST_PX:
        return pixels
    small = _joined(pixels, _SMALL)
    return _joined(pixels, _LARGE) if is_flat(measure(small, ignore)) else small


def _joined(pixels: Pixels, crops: _Crops) -> Pixels:
    """Return crops of a picture side by side."""
    height, width = pixels.shape[:2]
    wanted = min(max(crops.share * height * width, crops.least_pixels), crops.most_pixels)
    tall, wide = (min(crops.side_px, side // _LEAST_PX * _LEAST_PX) for side in (height, width))
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
