"""`quantize(pixels, options, report)`: histogram, palette, mapping, in this order."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.activity import measure
from qtcompress.core.color import WorkingSpace, working_space
from qtcompress.core.fixed_palette import with_given
from qtcompress.core.histogram import Histogram, histogram
from qtcompress.core.palette import Fitted, fit
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
    counted = count(pixels, options, report, threads=threads)
    if options.palette is not None:
        palette, indices, lossless = with_given(
            counted.pixels, counted.histogram, options, options.palette, report, busy=counted.busy, threads=threads
        )
        return compact(palette, indices, report, lossless=lossless)
    fitted = fit(counted.histogram, options.colors, counted.space, options.effort, report)
    return mapped(counted, fitted, options, report, threads=threads)


@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """A picture whose colors are counted, ready for palettes of any size.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB, straight alpha, contiguous
    busy : (H, W) uint8, what `activity.measure` says, where it was needed
    histogram : Histogram
        All colors and their weights.
    space : WorkingSpace
        Where palettes are fitted.
    """

    pixels: Pixels = field(repr=False)
    busy: NDArray[np.uint8] | None = field(repr=False)
    histogram: Histogram
    space: WorkingSpace


def count(pixels: Pixels, options: Options, report: Report, *, threads: int = 1) -> Counted:
    """Count the colors of `(H, W, 4)` uint8 pixels. Raises ValueError when they are no such array."""
    if pixels.ndim != 3 or pixels.shape[2] != 4 or pixels.dtype != np.uint8 or 0 in pixels.shape:
        raise ValueError(f"pixels must be (H, W, 4) uint8, not {pixels.shape} {pixels.dtype}")
    pixels = np.ascontiguousarray(pixels)
    hasty = options.effort is Effort.FAST
    busy = measure(pixels, report, threads=threads) if options.space is ColorSpace.OKLAB and not hasty else None
    counted = histogram(pixels, options.space, report, busy=busy, hasty=hasty, threads=threads)
    return Counted(pixels, busy, counted, working_space(options.space, alpha=counted.alpha))


def mapped(counted: Counted, fitted: Fitted, options: Options, report: Report, *, threads: int = 1) -> Quantized:
    """Return the counted picture with the entries of a palette that was fitted to its colors.

    `options` say how it is dithered; the palette may have fewer entries than `options.colors`.
    """
    lossless = counted.histogram.exact and len(counted.histogram.colors) <= options.colors
    report(Stage.MAP, 0.0)
    if lossless:
        indices = exact(counted.pixels, fitted.palette, report)
    else:
        indices = remap(counted.pixels, fitted, counted.space, options, report, busy=counted.busy, threads=threads)
    return compact(fitted.palette, indices, report, lossless=lossless)
