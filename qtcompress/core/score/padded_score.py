"""SSIMULACRA2 that can be trusted on small pictures, too: what a floor is held against.

The score has six scales, and each halves the picture: below 256 pixels the coarse ones are missing, and with them what
they would find wrong. A gradient of 32 x 32 pixels scores 84 with two colors. So a small picture is scored once more,
mirrored until it has all scales, and the worse score counts.
"""

from __future__ import annotations

import numpy as np

from qtcompress.core.rows import Rows
from qtcompress.core.score.ssimulacra2 import Reference
from qtcompress.core.types import Pixels, Report, ignore

_FULL_PX = 256  # of the shorter side, at which there are all scales
_LEAST_PX = 32
_MOST_PIXELS = 1_000_000  # of what is mirrored: a line of pixels is not to become a large picture


class PaddedScore:
    """An original, to be looked at beside several candidates.

    Parameters
    ----------
    before : (H, W, 4) uint8, sRGB, straight alpha; not to be changed while this is in use
    """

    def __init__(self, before: Pixels) -> None:
        self._plain = Reference(before)
        self._more = _missing(before.shape[0], before.shape[1])
        self._mirrored = Reference(self._pad(before)) if any(self._more) else None

    def score(self, after: Rows, report: Report = ignore) -> float:
        """Return the score of a candidate of the same shape, at most 100; of a small one the worse of two."""
        score = self._plain.score(after, report)
        return score if self._mirrored is None else min(score, self._mirrored.score(self._pad(after[:]), report))

    def _pad(self, pixels: Pixels) -> Pixels:
        down, across = self._more
        return np.ascontiguousarray(np.pad(pixels, ((0, down), (0, across), (0, 0)), mode="symmetric"))


def _missing(height: int, width: int) -> tuple[int, int]:
    """Return the rows and columns that a picture lacks."""
    tall = max(height, min(_FULL_PX, max(_MOST_PIXELS // max(width, _FULL_PX), _LEAST_PX)))
    wide = max(width, min(_FULL_PX, max(_MOST_PIXELS // max(height, _FULL_PX), _LEAST_PX)))
    return tall - height, wide - width
