"""`quantize(pixels, options, report)`: histogram, palette, mapping, in this order."""

from __future__ import annotations

import numpy as np

from qtcompress.core.activity import measure
from qtcompress.core.color import working_space
from qtcompress.core.histogram import histogram
from qtcompress.core.palette import fit
from qtcompress.core.remap import compact, exact, remap
from qtcompress.core.types import ColorSpace, Effort, Options, Pixels, Quantized, Report, Stage, ignore


def quantize(pixels: Pixels, options: Options | None = None, report: Report = ignore, *, threads: int = 1) -> Quantized:
    """Return a picture as palette and indices.

    The same pixels and options give the same result, on any number of threads. A picture with no more colors than
    `options.colors` comes out lossless, but for what hides in fully transparent pixels.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB, straight alpha; H, W >= 1
    options : Options
        Default: 256 colors, diffused, in Oklab.
    report : Report
        Told the progress; may raise `Cancelled`, which passes through.
    threads : int
        The most threads that work on the picture at once.

    Raises
    ------
    ValueError
        When `pixels` is no such array.
    """
    options = options or Options()
    if pixels.ndim != 3 or pixels.shape[2] != 4 or pixels.dtype != np.uint8 or 0 in pixels.shape:
        raise ValueError(f"pixels must be (H, W, 4) uint8, not {pixels.shape} {pixels.dtype}")
    pixels = np.ascontiguousarray(pixels)
    hasty = options.effort is Effort.FAST
    busy = measure(pixels, report, threads=threads) if options.space is ColorSpace.OKLAB and not hasty else None
    counted = histogram(pixels, options.space, report, busy=busy, hasty=hasty, threads=threads)
    space = working_space(options.space, alpha=counted.alpha)
    fitted = fit(counted, options.colors, space, options.effort, report)
    lossless = counted.exact and len(counted.colors) <= options.colors
    report(Stage.MAP, 0.0)
    if lossless:
        indices = exact(pixels, fitted.palette, report)
    else:
        indices = remap(pixels, fitted, space, options, report, busy=busy, threads=threads)
    return compact(fitted.palette, indices, report, lossless=lossless)
