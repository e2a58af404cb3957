"""`quantize(pixels, options, report)`: histogram, palette, mapping, in this order."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.activity import measure
from qtcompress.core.color import working_space
from qtcompress.core.given import mapped
from qtcompress.core.histogram import Histogram, histogram
from qtcompress.core.palette import fit
from qtcompress.core.remap import compact, exact, remap
from qtcompress.core.types import ColorSpace, Effort, Options, Pixels, Quantized, Report, Stage, ignore


def quantize(pixels: Pixels, options: Options | None = None, report: Report = ignore, *, threads: int = 1) -> Quantized:
    """Return a picture as palette and indices.

    The same pixels and options give the same result, on any number of threads. A picture with no more colors than
    `options.colors` comes out lossless, but for what hides in fully transparent pixels; with `options.palette` one of
    which every color is an entry.

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
    counted, busy = weighed(pixels, options, report, threads=threads)
    if options.palette is not None:
        palette, indices, lossless = mapped(
            pixels, counted, options, options.palette, report, busy=busy, threads=threads
        )
        return compact(palette, indices, report, lossless=lossless)
    space = working_space(options.space, alpha=counted.alpha)
    fitted = fit(counted, options.colors, space, options.effort, report)
    lossless = counted.exact and len(counted.colors) <= options.colors
    report(Stage.MAP, 0.0)
    if lossless:
        indices = exact(pixels, fitted.palette, report)
    else:
        indices = remap(pixels, fitted, space, options, report, busy=busy, threads=threads)
    return compact(fitted.palette, indices, report, lossless=lossless)


def weighed(
    pixels: Pixels, options: Options, report: Report, *, threads: int = 1
) -> tuple[Histogram, NDArray[np.uint8] | None]:
    """Return the weighted colors of `(H, W, 4)` contiguous pixels, and where they are busy if that counts.

    In haste every pixel weighs the same: to see where the picture is busy takes a third of the counting.
    """
    weighing = ColorSpace.SRGB if options.effort is Effort.FAST else options.space
    busy = measure(pixels, report, threads=threads) if weighing is ColorSpace.OKLAB else None
    return histogram(pixels, weighing, report, busy=busy, threads=threads), busy
