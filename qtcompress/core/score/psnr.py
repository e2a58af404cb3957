"""How much a picture differs from its original: squared error, PSNR, distance in Oklab.

With alpha both pictures are laid on black and on white, and the mean of the two errors counts.
"""

from __future__ import annotations

import math
from functools import partial

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import PICTURE, ROWS, is_opaque
from qtcompress.core.color import oklab_of_srgb
from qtcompress.core.kernels.dispatch import strip_rows
from qtcompress.core.opencv import cv2
from qtcompress.core.rows import Rows, bands, is_translucent, some, strips
from qtcompress.core.stripes import run
from qtcompress.core.types import Pixels, Report, Stage, ignore
from qtcompress.core.validation import FUNCTION, THREADS, Integer, Real, checked

_CACHED_PIXELS = 1 << 17  # compared at once: what is looked up of a candidate stays in the cache until it is


@checked(before=PICTURE, after=PICTURE)
def squared_error(before: Pixels, after: Pixels) -> float:
    """Return the sum over pixels of the squared differences of R, G and B in 8-bit sRGB.

    Parameters
    ----------
    before, after : (H, W, 4) uint8, sRGB, straight alpha, of one shape

    Raises
    ------
    TypeError, ValueError
        When they are no such arrays.
    """
    return _squared(before, after)


def _squared(before: Pixels, after: Pixels) -> float:
    if is_opaque(before) and is_opaque(after):
        return float(cv2.norm(before, after, cv2.NORM_L2SQR))
    total = 0.0
    for ground in (0.0, 255.0):
        total += float(np.square(_over(before, ground) - _over(after, ground)).sum(dtype=np.float64))
    return total / 2


def _over(pixels: Pixels, ground: float) -> NDArray[np.float32]:
    alpha = pixels[..., 3:].astype(np.float32) / np.float32(255)
    out: NDArray[np.float32] = pixels[..., :3] * alpha + np.float32(ground) * (1 - alpha)
    return out


@checked(error=Real(0.0, math.inf), pixels=Integer(1))
def psnr_db(error: float, pixels: int) -> float:
    """Return the peak signal-to-noise ratio in dB of a squared error; inf when it is 0.

    Parameters
    ----------
    error : float
        The `squared_error`, 0 or more.
    pixels : int
        The number of pixels it is a sum over, 1 or more.

    Raises
    ------
    TypeError, ValueError
        When an argument is no such number.
    """
    return math.inf if error == 0 else 10 * math.log10(255.0**2 * 3 * pixels / error)


@checked(before=PICTURE, after=ROWS, report=FUNCTION, threads=THREADS)
def psnr(before: Pixels, after: Rows, report: Report = ignore, *, threads: int = 1) -> float:
    """Return the peak signal-to-noise ratio in dB of two pictures; inf when they are equal.

    Parameters
    ----------
    before : (H, W, 4) uint8, sRGB, straight alpha
    after : Rows
        Of the same shape.
    report : Report
        Called with `Stage.MAP`.
    threads : int
        1..1024.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """
    errors = []

    def work(rows: slice, tell: Report) -> None:
        tell(Stage.MAP, 1.0)
        for few in bands(range(rows.start, rows.stop), before.shape[1], _CACHED_PIXELS):
            errors.append(_squared(before[few], some(after, few, "after")))

    tasks = [partial(work, rows) for rows in strips(before)]
    run(tasks, Stage.MAP, lambda stage, fraction: report(stage, 1.0), threads=threads)
    return psnr_db(math.fsum(errors), before.shape[0] * before.shape[1])


@checked(before=PICTURE, after=PICTURE)
def color_difference(before: Pixels, after: Pixels) -> float:
    """Return the mean distance in Oklab, times 100, on black and on white.

    Parameters
    ----------
    before, after : (H, W, 4) uint8, sRGB, straight alpha, of one shape

    Raises
    ------
    TypeError, ValueError
        When they are no such arrays.
    """
    height, width = before.shape[:2]
    rows = strip_rows(width)
    total = 0.0
    grounds = (0.0, 255.0) if is_translucent(before) or is_translucent(after) else (0.0,)
    for start in range(0, height, rows):
        for ground in grounds:
            first, second = (
                oklab_of_srgb(_over(picture[start : start + rows], ground) / np.float32(255))
                for picture in (before, after)
            )
            total += float(np.sqrt(np.square(first - second).sum(axis=-1)).sum())
    return float(100 * total / (height * width * len(grounds)))
