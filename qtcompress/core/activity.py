"""How busy a picture is at each pixel: what the eye forgives there, and what is dithered and traded there."""

from __future__ import annotations

from functools import partial

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.kernels import dispatch
from qtcompress.core.stripes import Stripe, pairs_of, run
from qtcompress.core.types import Pixels, Report, Stage


def measure(pixels: Pixels, report: Report, *, threads: int = 1) -> NDArray[np.uint8]:
    """Return the `(H, W)` uint8 standard deviation of luma in the 5 x 5 pixels around each: 0 flat, 127 the busiest."""
    busy = np.empty(pixels.shape[:2], np.uint8)

    def work(stripes: tuple[Stripe, ...], tell: Report) -> None:
        for start in range(stripes[0].start, stripes[-1].stop, rows):
            tell(Stage.HISTOGRAM, 0.0)
            stop = min(start + rows, stripes[-1].stop)
            busy[start:stop] = dispatch.activity(pixels, start, stop - start)

    rows = dispatch.strip_rows(pixels.shape[1])
    tasks = [partial(work, pair) for pair in pairs_of(len(pixels), pixels.shape[1])]
    run(tasks, Stage.HISTOGRAM, lambda stage, fraction: report(stage, 0.25 * fraction), threads=threads)
    return busy
