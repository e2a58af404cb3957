"""One picture on many rungs, from small and poor to large and good: counted once, a palette fitted once for each K.

The rungs go along the smallest files that there are at each look. That of few colors is hardly ever one: many colors
used thriftily, so that neighbors share an index wherever it is busy, look better at the same size. So up to 256 colors
thrift is high, and what is better still comes from less of it. docs/decisions/0029 has the figures.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from qtcompress.core.activity import measure
from qtcompress.core.palette import Fitted, fit
from qtcompress.core.quantize import Counted, count, mapped
from qtcompress.core.search import ScoreCurve
from qtcompress.core.types import (
    MAX_COLORS,
    MAX_THRIFT,
    MIN_COLORS,
    ColorSpace,
    Dither,
    Effort,
    Options,
    Pixels,
    Quantized,
    Report,
    ignore,
)

_SPARING = 6.0  # times the thrift of the options, on all rungs up to the most colors
_EASED, _EASINGS = 2 ** (-1 / 8), 32  # by each rung above, about a point; then nothing is to be won any more

USUAL_SCORES = ScoreCurve(
    (
        *((2, -75), (4, -45), (8, -12), (16, 15), (32, 35), (64, 48), (96, 54), (128, 57), (192, 64), (256, 68)),
        *((261, 72.5), (265, 75.6), (269, 77.8), (273, 79.5), (277, 80.6), (281, 81.3), (288, 82)),
    )
)
"""SSIMULACRA2 of photographs over the rungs, diffused: where a search begins."""


class Ladder:
    """The rungs of one picture.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB, straight alpha
    sample : (h, w, 4) uint8
        The part of it that stands for all (`crops.sample`); may be `pixels` itself.
    options : Options
        Space, effort, strength, and the thrift that is usual; colors and dithering are asked for one by one.

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
            self._counted = replace(self._counted, busy=None)  # a byte a pixel, and measured anew in no time
        self._fitted: dict[int, Fitted] = {}

    @property
    def most_colors(self) -> int:
        """The most colors that make a difference: with so many nothing is lost, or it is `MAX_COLORS`."""
        seen = self._counted.histogram
        return max(min(len(seen.colors), MAX_COLORS), MIN_COLORS) if seen.exact else MAX_COLORS

    def top(self, dither: Dither) -> int:
        """Return the highest rung that makes a difference; the lowest is `MIN_COLORS`."""
        lossy = self.most_colors == MAX_COLORS
        return self.most_colors + (_EASINGS if lossy and self._heeds_thrift(dither) else 0)

    def rung(self, place: int, dither: Dither) -> tuple[int, float]:
        """Return the number of colors and the thrift at a rung."""
        if not self._heeds_thrift(dither):
            return place, self._options.thrift
        thrift = self._options.thrift * _SPARING * _EASED ** max(place - MAX_COLORS, 0)
        return min(place, MAX_COLORS), round(min(thrift, MAX_THRIFT), 2)  # so that a person can ask for it

    def whole(self, colors: int, thrift: float, dither: Dither, report: Report = ignore) -> Quantized:
        """Return the whole picture with so many colors: what `quantize` returns, the palette fitted before or now."""
        return self._mapped(self._counted, colors, thrift, dither, report)

    def sampled(self, colors: int, thrift: float, dither: Dither, report: Report = ignore) -> Quantized:
        """Return the sample, with the palette of the whole picture."""
        if self._sampled.busy is None and dither is not Dither.NONE:
            # Counting in haste or in sRGB did without, and each mapping would measure it anew.
            busy = measure(self._sampled.pixels, ignore, threads=self._threads)
            self._sampled = replace(self._sampled, busy=busy)
        return self._mapped(self._sampled, colors, thrift, dither, report)

    def _heeds_thrift(self, dither: Dither) -> bool:
        """Whether files get smaller with thrift."""
        options = self._options
        looks_ahead = options.effort is not Effort.FAST and dither is not Dither.ORDERED
        return looks_ahead and options.space is ColorSpace.OKLAB and options.thrift > 0

    def _mapped(self, counted: Counted, colors: int, thrift: float, dither: Dither, report: Report) -> Quantized:
        if colors not in self._fitted:
            self._fitted[colors] = fit(counted.histogram, colors, counted.space, self._options.effort, report)
        options = replace(self._options, colors=colors, dither=dither, thrift=thrift)
        return mapped(counted, self._fitted[colors], options, report, threads=self._threads)
