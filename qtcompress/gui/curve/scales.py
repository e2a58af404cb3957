"""The values of a curve of bytes and quality, and their places on a plane: no painting."""

from __future__ import annotations

import math
from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from qtcompress.engine.contest.curve_points import SufferingPlace, knee
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult

PointKey = tuple[Format, int, float]
"""What identifies a measured point: its format, number of colors, and quality of the codec."""

_BEST = 100.0
_ROUND = 10.0  # the lowest quality that is shown is a multiple of this
_BELOW, _FAR_BELOW = 20.0, 50.0  # how much of the quality below the floor is shown at least and at most
_MARGIN = 1.12  # a factor of bytes at both ends
_STEPS = (1, 2, 3, 4, 6, 8), (1, 2, 5), (1, 3), (1,)  # the first that is not too many
_NEAR_PX = 24.0  # the largest distance of a click from its point


@dataclass(frozen=True, slots=True)
class CurveData:
    """The measured encodings of one picture.

    Parameters
    ----------
    points : tuple of EncodingResult
        Palettes, in the order of the requested number of colors.
    codecs : tuple of EncodingResult
        Photo codecs at several qualities, by format and quality.
    rivals : tuple of EncodingResult
        Palettes that competed and are not on the curve, because they are mapped in another way.
    made : EncodingResult, optional
        What the preview shows, in exact bytes; its score is None if it was not measured.
    complete : bool
        Whether all points were measured.
    ended : bool
        Whether no more points come, be it that the picture can't be measured.
    places : mapping
        The places that suffer most, by `key_of`.
    source_bytes : int
        The size of the original; 0 without a picture.
    floor : float, optional
        The quality that results must reach; None if a number of colors is chosen.
    colors : int, optional
        The chosen number of colors.
    """

    points: tuple[EncodingResult, ...] = ()
    codecs: tuple[EncodingResult, ...] = ()
    rivals: tuple[EncodingResult, ...] = ()
    source_bytes: int = 0
    floor: float | None = None
    colors: int | None = None
    made: EncodingResult | None = None
    complete: bool = False
    ended: bool = False
    places: Mapping[PointKey, SufferingPlace] = field(default_factory=dict, compare=False, repr=False)

    def with_point(self, point: EncodingResult) -> CurveData:
        """Return the curve with another point, in order."""
        if point.codec_quality >= 0:
            others = [known for known in self.codecs if key_of(known) != key_of(point)]
            key = lambda known: (known.format.value, known.codec_quality)  # noqa: E731 - of two lines
            return replace(self, codecs=tuple(sorted((*others, point), key=key)))
        others = [known for known in self.points if known.asked != point.asked]
        return replace(self, points=tuple(sorted((*others, point), key=lambda known: known.asked)))

    @property
    def palettes(self) -> tuple[EncodingResult, ...]:
        """The points of palettes with the bytes that the result of one of them has shown.

        Points are estimates from a sample, whose error is much the same for all numbers of colors: with the exact bytes
        of one of them, the others move by the same ratio.
        """
        made = self.made
        estimate = _between(self.points, made.asked) if made is not None and made.asked and made.score is None else None
        if made is None or estimate is None:
            return self.points
        ratio = made.size_bytes / max(estimate[0], 1.0)
        return tuple(replace(point, size_bytes=round(point.size_bytes * ratio)) for point in self.points)

    @property
    def chosen(self) -> EncodingResult | None:
        """What the preview shows, or the chosen number of colors before it is shown; None while that is unknown.

        The quality of a number of colors that was not measured lies between those of its neighbors.
        """
        made, colors = self.made, self.colors
        if colors is None and (made is None or made.score is not None):
            return made
        if colors is not None and (made is None or made.asked != colors):
            made = None
        colors = made.asked if made is not None else colors or 0
        estimate = _between(self.palettes, colors) if colors else None
        if estimate is None:
            return None
        made = made or EncodingResult(Format.PNG, colors, asked=colors, size_bytes=round(estimate[0]))
        return replace(made, score=estimate[1])

    @property
    def knee(self) -> EncodingResult | None:
        """The knee: the visible point beyond which more bytes improve the quality little; None until it is sure."""
        return knee([point for point in self.palettes if _score(point) > 0]) if self.complete else None

    def curves(self) -> dict[Format, tuple[EncodingResult, ...]]:
        """Return the points of each codec, by quality."""
        formats = dict.fromkeys(tried.format for tried in self.codecs)
        return {one: tuple(tried for tried in self.codecs if tried.format is one) for one in formats}

    def every(self) -> tuple[EncodingResult, ...]:
        """Return everything that has a place: palettes, codecs, rivals and the choice."""
        chosen = (self.chosen,) if self.chosen is not None and not self.chosen.asked else ()
        return (*self.palettes, *self.codecs, *self.rivals, *chosen)

    def suffering(self, tried: EncodingResult) -> SufferingPlace | None:
        """Return the place of an encoding that suffers most, if it is known."""
        return self.places.get(key_of(tried))


def _between(points: Sequence[EncodingResult], colors: int) -> tuple[float, float] | None:
    """Return the estimated bytes and quality of a number of colors, on the line between its neighbors."""
    if not points:
        return None
    after = bisect([point.asked for point in points], colors)
    low, high = points[max(after - 1, 0)], points[min(after, len(points) - 1)]
    share = math.log(colors / low.asked) / math.log(high.asked / low.asked) if high.asked > low.asked else 0.0
    size_bytes = low.size_bytes * (max(high.size_bytes, 1) / max(low.size_bytes, 1)) ** share
    return size_bytes, _score(low) + share * (_score(high) - _score(low))


def key_of(tried: EncodingResult) -> PointKey:
    """Return what identifies a measured point."""
    return tried.format, tried.asked, tried.codec_quality


@dataclass(frozen=True, slots=True)
class Scales:
    """Bytes from left to right, by their logarithm; quality from bottom to top.

    Parameters
    ----------
    left, top, width, height : float
        The plane in pixels.
    low_bytes, high_bytes, low, high : float
        The values at its edges.
    titled : bool
        Whether there is room for the title of the axis below.
    """

    left: float
    top: float
    width: float
    height: float
    low_bytes: float
    high_bytes: float
    low: float
    high: float = _BEST
    titled: bool = True

    def place(self, size_bytes: float, score: float) -> tuple[float, float]:
        """Return the place of a file of this size and quality, in pixels."""
        share = math.log(max(size_bytes, 1) / self.low_bytes) / math.log(self.high_bytes / self.low_bytes)
        rise = (score - self.low) / (self.high - self.low)
        return self.left + share * self.width, self.top + (1 - rise) * self.height

    def shows(self, tried: EncodingResult) -> bool:
        """Whether a file is within the plane."""
        return tried.score is not None and self.low <= tried.score <= self.high

    def byte_ticks(self, most: int) -> list[int]:
        """Return at most `most` round sizes within the plane."""
        for steps in _STEPS:
            ticks = [size for size in _sizes(steps) if self.low_bytes <= size < self.high_bytes]
            if len(ticks) <= most:
                break
        return ticks[:: max(math.ceil(len(ticks) / most), 1)]

    def score_ticks(self, most: int) -> list[int]:
        """Return at most `most` round qualities within the plane."""
        span = self.high - self.low
        step = next((step for step in (5, 10, 20, 50) if span / step + 1 <= most), 100)
        return [score for score in range(0, int(_BEST) + 1, step) if self.low <= score <= self.high]


def scales(curve: CurveData, left: float, top: float, width: float, height: float) -> Scales | None:
    """Return scales that show the whole curve except negative qualities; None for an empty one."""
    seen = [tried for tried in curve.every() if tried.score is not None]
    if not seen or width <= 0 or height <= 0:
        return None
    shown = [tried for tried in seen if _score(tried) > 0] or seen
    sizes = [tried.size_bytes for tried in shown] + [curve.source_bytes] * (curve.source_bytes > 0)
    low = _low_edge(min(map(_score, shown)), curve.floor)
    return Scales(left, top, width, height, max(min(sizes), 1) / _MARGIN, max(sizes) * _MARGIN, low)


def _low_edge(lowest: float, floor: float | None) -> float:
    """Return the lowest quality that is shown, a round one, for the lowest quality of a curve."""
    if floor is not None:
        lowest = min(max(lowest, floor - _FAR_BELOW), floor - _BELOW)
    return min(max(math.floor(lowest / _ROUND) * _ROUND, 0.0), _BEST - _ROUND)


def _score(tried: EncodingResult) -> float:
    return tried.score or 0.0


def nearest(curve: CurveData, plane: Scales, x: float, y: float) -> EncodingResult | None:
    """Return the point or rival at a place, None if none is near."""

    def distance(tried: EncodingResult) -> float:
        across, along = plane.place(tried.size_bytes, _score(tried))
        return math.hypot(x - across, y - along)

    shown = filter(plane.shows, curve.every())
    found = min(shown, key=distance, default=None)
    return found if found is not None and distance(found) <= _NEAR_PX else None


def by_roundness(points: Iterable[EncodingResult]) -> list[EncodingResult]:
    """Return points in the order of their labels' importance: 256, 128, and so on."""
    return sorted(points, key=lambda point: (point.asked & (point.asked - 1) != 0, -point.asked))


def _sizes(steps: tuple[int, ...]) -> Iterator[int]:
    for decade in range(1, 11):
        for step in steps:
            yield step * 10**decade


def lines(points: Iterable[EncodingResult], plane: Scales) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """Return the pieces of the line through points."""
    places = [plane.place(point.size_bytes, point.score) for point in points if point.score is not None]
    return list(pairwise(places))
