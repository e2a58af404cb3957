"""How far each pixel of a result is from its original, as a map: the distance in Oklab.

Ottosson, *A perceptual color space for image processing* (2020). *CSS Color Module Level 4* takes a distance of 0.02 as
just noticeable; people read such small numbers better times 100.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import PICTURE, ROWS
from qtcompress.core.color import working_space
from qtcompress.core.kernels.dispatch import points
from qtcompress.core.rows import Rows, is_translucent, some, strips
from qtcompress.core.types import ColorSpace, Pixels, Report, Stage, ignore
from qtcompress.core.validation import FUNCTION, checked

STEPS = 10  # of the map in a distance of 0.01
_MOST = 255


@checked(before=PICTURE, after=ROWS, report=FUNCTION)
def difference_map(before: Pixels, after: Rows, report: Report = ignore) -> NDArray[np.uint8]:
    """Return the distance of each pixel, `(H, W)` uint8: in Oklab, times 1000; 255 stands for more, too.

    With alpha a distance is the root of the mean square of those on black and on white.

    Parameters
    ----------
    before : (H, W, 4) uint8, sRGB, straight alpha
    after : Rows
        Of the original's shape.
    report : Report
        Called with `Stage.VERIFY`; may raise `Cancelled`, which passes through.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape.
    """
    space = working_space(ColorSpace.OKLAB, alpha=is_translucent(before) or is_translucent(after))
    scale = np.float32(100 * STEPS / space.unit)
    out = np.empty(before.shape[:2], np.uint8)
    for rows in strips(before):
        was, now = (
            points(part.reshape(-1, 4), space).astype(np.float32)
            for part in (some(before, rows, "before"), some(after, rows, "after"))
        )
        was -= now
        far = np.sqrt(np.einsum("nd,nd->n", was, was)) * scale
        out[rows] = np.minimum(np.rint(far), _MOST).reshape(out[rows].shape)
        report(Stage.VERIFY, rows.stop / len(out))
    return out
