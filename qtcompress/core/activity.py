"""The activity of a picture at each pixel.

Where it is high, errors are hardly visible, so less is dithered there and indices that pack well are preferred.
"""

from __future__ import annotations

from functools import partial

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import PICTURE, ArraySpec
from qtcompress.core.kernels import dispatch
from qtcompress.core.stripes import Stripe, fours_of, run
from qtcompress.core.types import Pixels, Report, Stage
from qtcompress.core.validation import FUNCTION, THREADS, checked


@checked(pixels=PICTURE, report=FUNCTION, threads=THREADS)
def measure(pixels: Pixels, report: Report, *, threads: int = 1) -> NDArray[np.uint8]:
    """Return the standard deviation of luma in the 5 x 5 pixels around each pixel.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB, straight alpha
    report : Report
        Called with `Stage.HISTOGRAM` and 0..0.25.
    threads : int
        1..1024.

    Returns
    -------
    (H, W) uint8
        0 in flat areas, at most 127.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """
    busy = np.empty(pixels.shape[:2], np.uint8)
    rows = dispatch.strip_rows(pixels.shape[1])

    def work(stripes: tuple[Stripe, ...], tell: Report) -> None:
        for start in range(stripes[0].start, stripes[-1].stop, rows):
            tell(Stage.HISTOGRAM, 0.0)
            stop = min(start + rows, stripes[-1].stop)
            busy[start:stop] = dispatch.activity(pixels, start, stop - start)

    tasks = [partial(work, four) for four in fours_of(len(pixels), pixels.shape[1])]
    run(tasks, Stage.HISTOGRAM, lambda stage, fraction: report(stage, 0.25 * fraction), threads=threads)
    return busy


@checked(busy=ArraySpec("H W", np.uint8))
def is_flat(busy: NDArray[np.uint8]) -> bool:
    """Tell whether more than half of a picture is flat, as in drawings and screenshots: 0 to .44 is in photographs.

    Parameters
    ----------
    busy : (H, W) uint8
        The result of `measure`.

    Raises
    ------
    TypeError, ValueError
        When it has another type, dtype or shape.
    """
    return bool(2 * np.count_nonzero(busy) < busy.size)
