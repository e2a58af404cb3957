"""One picture on many rungs, from small and poor to large and good: counted once, a palette fitted once for each K.

Each rung is close to the smallest file of its quality. That file seldom has few colors: many colors with high thrift,
so that neighbors share an index in busy areas, look better at the same size. So thrift is high up to 256 colors, and
the rungs above have less of it. docs/decisions/0029 has the figures.
"""

from __future__ import annotations

from copy import copy
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.activity import measure
from qtcompress.core.array_specs import PICTURE, ArraySpec
from qtcompress.core.fitted import Fitted
from qtcompress.core.histogram import with_more
from qtcompress.core.palette import fit
from qtcompress.core.palette_order import lined
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
from qtcompress.core.validation import FLAG, FUNCTION, THREADS, Choice, Instance, Integer, Real, checked

_COLORS, _THRIFT = Integer(MIN_COLORS, MAX_COLORS), Real(0.0, MAX_THRIFT)
_SPARING = 6.0  # times the thrift of the options, on all rungs up to 256 colors
_EASED, _EASINGS = 2 ** (-1 / 8), 32  # of thrift from each rung above to the next, about a point; 32 more gain nothing
# Where indices are chosen for their differences, from a thrift on that is worth more than it says (`remap`).
_MORE_SPARING, _SLOWLY_EASED, _SLOW_EASINGS = 8.0, 2 ** (-1 / 32), 32
_HEEDED = 3  # usual pixels that a heeded one counts as, besides itself

USUAL_SCORES = ScoreCurve(
    (
        *((2, -75), (4, -45), (8, -12), (16, 15), (32, 35), (64, 48), (96, 54), (128, 57), (192, 64), (256, 68)),
        *((261, 72.5), (265, 75.6), (269, 77.8), (273, 79.5), (277, 80.6), (281, 81.3), (288, 82)),
    )
)
"""The typical SSIMULACRA2 of photographs at each rung, with error diffusion: where a search begins."""
SUBTRACTED_SCORES = ScoreCurve(
    (
        *((2, -80), (4, -65), (8, -45), (16, -25), (32, 0), (64, 22), (128, 40), (256, 55)),
        *((272, 65), (288, 73), (296, 78), (304, 81), (312, 82.3), (320, 83)),
    )
)
"""The same where indices are chosen for their differences."""


class Ladder:
    """The rungs of one picture.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB, straight alpha
    sample : (h, w, 4) uint8
        The part that represents the picture (`sample.sample`); may be `pixels` itself.
    options : Options
        Space, effort, strength and the usual thrift; colors and dithering are arguments of each method.
    report : Report
        Called with the progress of counting.
    threads : int
        1..1024.
    learns : bool
        Whether palettes are fitted as the options say; otherwise as at effort fast, without scikit-learn.

    Palettes are always those of the whole picture, for a sample as well.

    Raises
    ------
    TypeError, ValueError
        Here and in the methods, when an argument has another type, dtype or shape, or is out of range.
    """

    @checked(
        pixels=PICTURE,
        sample=ArraySpec("h w 4", np.uint8),
        options=Instance(Options),
        report=FUNCTION,
        threads=THREADS,
        learns=FLAG,
    )
    def __init__(
        self,
        pixels: Pixels,
        sample: Pixels,
        options: Options,
        report: Report = ignore,
        *,
        threads: int = 1,
        learns: bool = True,
    ) -> None:
        self._options, self._threads = options, threads
        self._effort = options.effort if learns else Effort.FAST  # of palettes
        self._counted = count(pixels, options, report, threads=threads)
        self._sampled = self._counted
        if sample is not pixels:
            busy = None if self._counted.busy is None else measure(sample, ignore, threads=threads)
            self._sampled = replace(self._counted, pixels=sample, busy=busy)
            self._counted = replace(self._counted, busy=None)  # a byte per pixel, and fast to measure again
        self._fitted: dict[int, Fitted] = {}
        self._lined: dict[tuple[int, bool], Fitted] = {}  # by colors, and whether they are for dithering

    @property
    def lossless(self) -> bool:
        """Whether the highest rung loses nothing: the picture has no more than `MAX_COLORS` colors."""
        return self._counted.histogram.exact and len(self._counted.histogram.colors) <= MAX_COLORS

    @property
    def most_colors(self) -> int:
        """The largest useful number of colors: with it the picture is lossless, or it is `MAX_COLORS`."""
        seen = self._counted.histogram
        return max(min(len(seen.colors), MAX_COLORS), MIN_COLORS) if seen.exact else MAX_COLORS

    @checked(dither=Choice(Dither), subtracts=FLAG)
    def top(self, dither: Dither, *, subtracts: bool = False) -> int:
        """Return the highest rung that differs from those below it; the lowest is `MIN_COLORS`."""
        lossy = self.most_colors == MAX_COLORS
        easings = _EASINGS + (_SLOW_EASINGS if subtracts else 0)
        return self.most_colors + (easings if lossy and self._heeds_thrift(dither) else 0)

    @checked(place=Integer(MIN_COLORS, MAX_COLORS + _EASINGS + _SLOW_EASINGS), dither=Choice(Dither), subtracts=FLAG)
    def rung(self, place: int, dither: Dither, *, subtracts: bool = False) -> tuple[int, float]:
        """Return the number of colors and the thrift at a rung, 2..288, with `subtracts` 2..320."""
        if not self._heeds_thrift(dither):
            return place, self._options.thrift
        above = max(place - MAX_COLORS, 0)
        slowly = min(above, _SLOW_EASINGS) if subtracts else 0
        sparing = (_MORE_SPARING if subtracts else _SPARING) * _SLOWLY_EASED**slowly
        thrift = self._options.thrift * sparing * _EASED ** (above - slowly)
        return min(place, MAX_COLORS), round(min(thrift, MAX_THRIFT), 2)  # as many decimals as the settings show

    @checked(colors=_COLORS, thrift=_THRIFT, dither=Choice(Dither), report=FUNCTION, subtracts=FLAG)
    def whole(
        self, colors: int, thrift: float, dither: Dither, report: Report = ignore, *, subtracts: bool = False
    ) -> Quantized:
        """Return the whole picture with `colors` colors, as `quantize` does; each palette is fitted once and kept.

        With `subtracts`, indices are chosen for their differences (`remap.indexed`).
        """
        return self._mapped(self._counted, colors, thrift, dither, report, subtracts)

    @checked(colors=_COLORS, thrift=_THRIFT, dither=Choice(Dither), report=FUNCTION, subtracts=FLAG)
    def sampled(
        self, colors: int, thrift: float, dither: Dither, report: Report = ignore, *, subtracts: bool = False
    ) -> Quantized:
        """Return the sample, with the palette of the whole picture."""
        if self._sampled.busy is None and dither is not Dither.NONE:
            # Counting needed no activity at effort fast or in sRGB, and each mapping would measure it again.
            busy = measure(self._sampled.pixels, ignore, threads=self._threads)
            self._sampled = replace(self._sampled, busy=busy)
        return self._mapped(self._sampled, colors, thrift, dither, report, subtracts)

    @checked(colors=ArraySpec("M 4", np.uint8))
    def heeding(self, colors: NDArray[np.uint8]) -> Ladder:
        """Return a ladder in which pixels that lost their color count as more: its palettes are fitted anew.

        Parameters
        ----------
        colors : (M, 4) uint8, sRGB, straight alpha
            Colors of the whole picture, each as often as it was lost.
        """
        counted = self._counted.histogram
        usual = int(counted.weights.sum()) // max(counted.pixels, 1)
        heeded = with_more(counted, colors, max(_HEEDED * usual, 1))
        other = copy(self)
        other._counted, other._sampled = (replace(one, histogram=heeded) for one in (self._counted, self._sampled))
        other._fitted, other._lined = {}, {}
        return other

    def _heeds_thrift(self, dither: Dither) -> bool:
        """Whether thrift makes files smaller."""
        options = self._options
        return (
            options.thrift > 0
            and options.space is ColorSpace.OKLAB
            and (options.effort is not Effort.FAST and dither is not Dither.ORDERED)
        )

    def _mapped(
        self, counted: Counted, colors: int, thrift: float, dither: Dither, report: Report, subtracts: bool
    ) -> Quantized:
        options = replace(self._options, colors=colors, dither=dither, thrift=thrift)
        if colors not in self._fitted:
            self._fitted[colors] = fit(counted.histogram, colors, counted.space, self._effort, report)
        fitted = self._fitted[colors]
        if subtracts and counted.space.dims == 3 and not fitted.lossless:
            suits = dither if options.dither_strength > 0 else Dither.NONE
            key = colors, suits is not Dither.NONE
            if key not in self._lined:  # by the whole picture, also for the sample: a sample's order takes more bytes
                self._lined[key] = lined(fitted.suited(suits), self._counted.pixels, counted.space)
            fitted = self._lined[key]
        return mapped(counted, fitted, options, report, subtracts=subtracts, threads=self._threads)
