"""The best palette of a picture whose smallest encoding has none: its colors, and what it would take and cost.

The colors are fitted and mapped on a proxy, since they are only looked at until a person takes them.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from qtcompress.core.quantize import quantize
from qtcompress.core.types import MAX_COLORS, MIN_COLORS, Dither, Options, Pixels, Quantized, Report
from qtcompress.engine.job.goal import EncodingResult

PROXY_PIXELS = 1 << 20
USUAL_COLORS = 64
"""The number of colors of the offer, if no palette was measured."""


@dataclass(frozen=True, slots=True, eq=False)
class PaletteOffer:
    """A palette that a person can take.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB, straight alpha
        The picture, or a proxy of it.
    quantized : Quantized
        `pixels` with this palette.
    tried : EncodingResult, optional
        Size and quality of a palette of as many colors; None if it was not measured.
    """

    pixels: Pixels = field(repr=False)
    quantized: Quantized
    tried: EncodingResult | None


def palette_offer(
    pixels: Pixels,
    options: Options,
    contest: Sequence[EncodingResult],
    report: Report,
    *,
    most_pixels: int = PROXY_PIXELS,
) -> PaletteOffer:
    """Return the offer for a picture; takes half a second.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB, straight alpha
    options : Options
        How palettes are made; the number of colors and the dithering are those of the best palette.
    contest : sequence of EncodingResult
        The encodings that competed, the best first.
    report : Report
        May raise `Cancelled`, which passes through.
    """
    tried = next((tried for tried in contest if tried.colors), None)
    colors = USUAL_COLORS if tried is None else min(max(tried.asked or tried.colors, MIN_COLORS), MAX_COLORS)
    step = max(math.ceil(math.sqrt(pixels[..., 0].size / most_pixels)), 1)
    proxy = np.ascontiguousarray(pixels[::step, ::step])
    plain = replace(options, colors=colors, palette=None, dither=Dither.NONE, thrift=0.0)
    return PaletteOffer(proxy, quantize(proxy, plain, report), tried)
