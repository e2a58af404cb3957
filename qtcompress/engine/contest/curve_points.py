"""The points of curves of bytes and quality, and their knee; `rate_curve.py` measures them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from qtcompress.core.types import Pixels
from qtcompress.engine.job.goal import EncodingResult


@dataclass(frozen=True, slots=True, eq=False)
class SufferingPlace:
    """The place of a result that suffers most, before and after; a part of the picture at full resolution.

    Parameters
    ----------
    before, after : (h, w, 4) uint8, sRGB, straight alpha; at most 96 pixels a side
    """

    before: Pixels = field(repr=False)
    after: Pixels = field(repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class CurvePoint:
    """One measured point of a curve. Points of codecs have a `codec_quality`, palettes have `asked`.

    place : the place that suffers most; None if nothing differs
    """

    tried: EncodingResult
    place: SufferingPlace | None = None


def knee(points: Sequence[EncodingResult]) -> EncodingResult | None:
    """Return the point above which more bytes improve quality little: the farthest above the line between the ends.

    The scale of bytes is logarithmic. Return None for fewer than three points.
    """
    known = sorted((point for point in points if point.score is not None), key=lambda point: point.size_bytes)
    if len(known) < 3:
        return None
    across = np.log([point.size_bytes for point in known])
    along = np.array([point.score or 0.0 for point in known])
    span = max(float(across[-1] - across[0]), 1e-9)
    line = along[0] + (along[-1] - along[0]) * (across - across[0]) / span
    return known[int(np.argmax(along - line))]
