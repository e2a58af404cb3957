"""The values of a curve of bytes and quality, and their places on a plane: no painting."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from qtcompress.engine.contest.rate_curve import knee
from qtcompress.engine.job.goal import EncodingResult

_BEST = 100.0
_ROUND = 10.0  # the lowest quality that is shown is a multiple of this
_BELOW, _FAR_BELOW = 20.0, 50.0  # how much of the quality below the floor is shown at least and at most
_MARGIN = 1.12  # a factor of bytes at both ends
_STEPS = (1, 2, 5)
_NEAR_PX = 24.0  # the largest distance of a click from its point


@dataclass(frozen=True, slots=True)
class CurveData:
    """The measured encodings of one picture.

    Parameters
    ----------
    points : tuple of EncodingResult
        Palettes, in the order of the requested number of colors.
    rivals : tuple of EncodingResult
        Photo codecs that competed.
    source_bytes : int
        The size of the original; 0 without a picture.
    floor : float, optional
        The quality that results must reach; None if a number of colors is chosen.
    colors : int, optional
        The chosen number of colors.
    """

    points: tuple[EncodingResult, ...] = ()
    rivals: tuple[EncodingResult, ...] = ()
    source_bytes: int = 0
    floor: float | None = None
    colors: int | None = None

    def with_point(self, point: EncodingResult) -> tuple[EncodingResult, ...]:
        """Return the points with another one, in order."""
        others = [known for known in self.points if known.asked != point.asked]
        return tuple(sorted((*others, point), key=lambda known: known.asked))

    @property
    def knee(self) -> EncodingResult | None:
        """The knee: the visible point beyond which more bytes improve the quality little."""
        return knee([point for point in self.points if _score(point) > 0])


@dataclass(frozen=True, slots=True)
class Scales:
    """Bytes from left to right, by their logarithm; quality from bottom to top.

    Parameters
    ----------
    left, top, width, height : float
        The plane in pixels.
    low_bytes, high_bytes, low, high : float
        The values at its edges.
    """

    left: float
    top: float
    width: float
    height: float
    low_bytes: float
    high_bytes: float
    low: float
    high: float = _BEST

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
        for steps in (_STEPS, (1, 3), (1,)):
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
    seen = [tried for tried in (*curve.points, *curve.rivals) if tried.score is not None]
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

    shown = filter(plane.shows, (*curve.points, *curve.rivals))
    found = min(shown, key=distance, default=None)
    return found if found is not None and distance(found) <= _NEAR_PX else None


def by_roundness(points: Iterable[EncodingResult]) -> list[EncodingResult]:
    """Return points in the order of their labels' importance: 256, 128, and so on."""
    return sorted(points, key=lambda point: (point.asked & (point.asked - 1) != 0, -point.asked))


def _sizes(steps: tuple[int, ...]) -> Iterator[int]:
    for decade in range(1, 11):
        for step in steps:
            yield step * 10**decade


def lines(curve: CurveData, plane: Scales) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """Return the pieces of the line through the points."""
    places = [plane.place(point.size_bytes, point.score) for point in curve.points if point.score is not None]
    return list(pairwise(places))
