"""SSIMULACRA2 that is reliable for small pictures as well.

The score has six scales, and each halves the picture: below 256 pixels the coarse scales are missing, and with them the
errors they would find. A gradient of 32 x 32 pixels scores 84 with two colors. So a small picture is scored a second
time, mirrored until it has all scales, and the worse score counts.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from qtcompress.core.array_specs import PICTURE, ROWS
from qtcompress.core.opencv import cv2
from qtcompress.core.rows import Rows
from qtcompress.core.score.ssimulacra2 import Reference
from qtcompress.core.score.xyb_scales import Planes, Strip
from qtcompress.core.types import Pixels, Report, ignore
from qtcompress.core.validation import FUNCTION, checked

_FULL_PX = 256  # of the shorter side, at which there are all scales
_LEAST_PX = 32
_MOST_PIXELS = 1_000_000  # of a mirrored picture: a line of pixels must not become a large picture


class PaddedScore:
    """An original that several candidates are compared with.

    Parameters
    ----------
    before : (H, W, 4) uint8, sRGB, straight alpha; not to be changed while this is in use

    Raises
    ------
    TypeError, ValueError
        When `before` is no such array.
    """

    @checked(before=PICTURE)
    def __init__(self, before: Pixels) -> None:
        self._plain = Reference(before)
        self._more = _missing(before.shape[0], before.shape[1])
        self._mirrored = Reference(self._pad(before)) if any(self._more) else None

    @checked(after=ROWS, report=FUNCTION)
    def score(self, after: Rows, report: Report = ignore) -> float:
        """Return the score of a candidate, at most 100; of a small picture the worse of two.

        Parameters and errors are those of `Reference.score`.
        """
        return min(self._plain.score(after, report), self.mirrored_score(after, report))

    @checked(after=ROWS, report=FUNCTION)
    def mirrored_score(self, after: Rows, report: Report = ignore) -> float:
        """Return the score of a small candidate that is mirrored; 100 for one that need not be."""
        return 100.0 if self._mirrored is None else self._mirrored.score(self._pad(after[:]), report)

    @checked(after=ROWS, report=FUNCTION)
    def passes(self, after: Rows, report: Report = ignore) -> Iterator[Iterator[tuple[Strip, Planes]]]:
        """Yield the strips of a candidate that is not mirrored; see `Reference.passes`."""
        return self._plain.passes(after, report)

    def _pad(self, pixels: Pixels) -> Pixels:
        down, across = self._more
        # As np.pad does it with the mode "symmetric", in a tenth of the time.
        return np.asarray(cv2.copyMakeBorder(pixels, 0, down, 0, across, cv2.BORDER_REFLECT), np.uint8)


def _missing(height: int, width: int) -> tuple[int, int]:
    """Return the rows and columns that a picture lacks."""
    tall = max(height, min(_FULL_PX, max(_MOST_PIXELS // max(width, _FULL_PX), _LEAST_PX)))
    wide = max(width, min(_FULL_PX, max(_MOST_PIXELS // max(height, _FULL_PX), _LEAST_PX)))
    return tall - height, wide - width
