"""One picture with palettes of many sizes: counted once, fitted once for each K, mapped on a sample or as a whole."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from qtcompress.core.activity import measure
from qtcompress.core.palette import Fitted, fit
from qtcompress.core.quantize import Counted, count, mapped
from qtcompress.core.search import Curve
from qtcompress.core.types import MAX_COLORS, MIN_COLORS, Dither, Options, Pixels, Quantized, Report, ignore

USUAL_SCORES = Curve(
    ((2, -65), (4, -45), (8, -12), (16, 18), (32, 46), (64, 61), (128, 70.5), (192, 76.5), (224, 78), (256, 79.3))
)
"""SSIMULACRA2 over K of photographs, diffused: where a search begins."""


class Ladder:
    """The palettes of one picture, K by K.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB, straight alpha
    sample : (h, w, 4) uint8
        The part of it that stands for all (`crops.sample`); may be `pixels` itself.
    options : Options
        Space, effort and strength; colors and dithering are asked for one by one.

    Palettes are always those of the whole picture, and so are the entries that a sample is mapped to.
    """

    def __init__(
        self, pixels: Pixels, sample: Pixels, options: Options, report: Report = ignore, *, threads: int = 1
    ) -> None:
        self._options, self._threads = options, threads
        self._counted = count(pixels, options, report, threads=threads)
        self._sampled = self._counted
        if sample is not pixels:
            sample = np.ascontiguousarray(sample)
            busy = None if self._counted.busy is None else measure(sample, ignore, threads=threads)
            self._sampled = replace(self._counted, pixels=sample, busy=busy)
        self._fitted: dict[int, Fitted] = {}

    @property
    def high(self) -> int:
        """The most colors that make a difference: with so many nothing is lost, or it is `MAX_COLORS`."""
        seen = self._counted.histogram
        return max(min(len(seen.colors), MAX_COLORS), MIN_COLORS) if seen.exact else MAX_COLORS

    def whole(self, colors: int, dither: Dither, report: Report = ignore) -> Quantized:
        """Return the whole picture with so many colors: what `quantize` returns, the palette fitted before or now."""
        return self._mapped(self._counted, colors, dither, report)

    def sampled(self, colors: int, dither: Dither, report: Report = ignore) -> Quantized:
        """Return the sample, with the palette of the whole picture."""
        return self._mapped(self._sampled, colors, dither, report)

    def _mapped(self, counted: Counted, colors: int, dither: Dither, report: Report) -> Quantized:
        if colors not in self._fitted:
            self._fitted[colors] = fit(counted.histogram, colors, counted.space, self._options.effort, report)
        options = replace(self._options, colors=colors, dither=dither)
        return mapped(counted, self._fitted[colors], options, report, threads=self._threads)
