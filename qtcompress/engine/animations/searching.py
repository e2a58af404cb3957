"""The search for a setting with which a file just reaches a quality, in few tries.

A setting, such as what a bit is worth, is 0 or more; more of it gives fewer bytes and a lower score. Between tries,
the score is taken to be a line over the logarithm of the setting, and the logarithm of the bytes one over the score.
"""

from __future__ import annotations

import math
from bisect import insort
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")

_OFFSET = 16.0  # of a setting, before its logarithm is taken, so that 0 is a setting like others
_USUAL_SLOPE = -7.0  # points per doubling
_USUAL_RATE = 0.012  # of the logarithm of the bytes, per point
_MORE_RATE = 0.001  # what it grows by with each point that a try lacks: the last points are the dearest
_NO_RIVAL = 1.02  # times the bytes of another curve, from which on no more settings are tried
_LEAST_GAP = 0.5  # points between two settings, from which on a rate is measured
_LEAST_SLOPE = -1.5
_MOST_SLOPE = -20.0
_MOST_TRIES = 4
_CLOSE = 1.0  # points around the quality
_HOPELESS = 25.0  # points below the quality, from which on no other setting is tried
_TELLING = 1000.0  # a setting, above which a first try says nothing about what lower ones reach
_MORE = 2.0  # times the gain of the last lower setting: what a still lower one may gain
_STEP = 3.0  # doublings, at most, beyond what was tried
_MOST_MADE = 5
_SHORT = 0.3, 1.0, 1.0
"""Points above the quality that a whole file aims at, that are good enough, and that are worth more files."""

_LONG = 0.4, 1.5, 3.0
_AGAIN = 0.15  # points above the quality that a whole file aims at, once one was made
_ENOUGH_MADE = 2, 3  # files, once one of them reaches the quality, and where it is far above


@dataclass(frozen=True, slots=True)
class Trial:
    """What a setting gives, and what it gives for one run of frames in the middle of a sample."""

    setting: float
    size_bytes: float
    score: float
    one_run: Trial | None = None

    @property
    def place(self) -> float:
        """The logarithm of the setting."""
        return place_of(self.setting)


class SettingCurve:
    """What settings make of an animation, as far as they were tried.

    Parameters
    ----------
    make : function
        Tries a setting.
    least, most : float
        The lowest setting but 0, and the highest one.
    bounded : bool
        Whether there is a score that no setting exceeds, so that those below a low one need not be tried.
    rate : float
        What the logarithm of the bytes grows by with each point, as long as that is not measured.
    """

    def __init__(
        self, make: Callable[[float], Trial], least: float, most: float, *, bounded: bool = True,
        rate: float = _USUAL_RATE,
    ) -> None:  # fmt: skip
        self._make, self._least, self._most, self._bounded, self._rate = make, least, most, bounded, rate
        self._points: list[Trial] = []

    def approach(self, quality: float, begin: float, rival: float = math.inf) -> bool:
        """Try settings until one is close to a quality; tell whether it is within reach.

        No more are tried where it will take more than the bytes of a rival.
        """
        setting, points = begin, self._points
        for _ in range(_MOST_TRIES):
            made = self._make(setting)
            insort(points, made, key=lambda point: point.setting)
            if abs(made.score - quality) < _CLOSE or (self._bounded and self._is_hopeless(quality)):
                break
            setting = self.setting_for(quality)
            known = any(point.setting == setting for point in points)
            if known or self.bytes_at(quality) > _NO_RIVAL * rival:
                break
        return max(point.score for point in points) > quality - _CLOSE

    def _is_hopeless(self, quality: float) -> bool:
        """Tell whether the quality is so much better than the best try that a lower setting would not reach it."""
        points = self._points
        if len(points) == 1 and points[0].setting > _TELLING:
            return False
        rises = points[0].score - points[1].score if len(points) > 1 else math.inf
        return quality - points[0].score > min(_HOPELESS, _MORE * rises)

    def setting_for(self, quality: float) -> float:
        """Return the setting that is expected to give a quality; 0 where none may do."""
        before, after = self._around(quality)
        place = before.place + (quality - before.score) / self._slope(before, after)
        low, high = self._points[0].place - _STEP, self._points[-1].place + _STEP
        return self._allowed(2.0 ** min(max(place, low), high) - _OFFSET)

    def bytes_at(self, quality: float) -> float:
        """Return about how many bytes a quality takes."""
        before, after = self._around(quality)
        rate = self._rate
        if before.score - after.score > _LEAST_GAP:
            rate = max(0.0, math.log(before.size_bytes / after.size_bytes) / (before.score - after.score))
        lacks = quality - before.score
        return before.size_bytes * math.exp(rate * lacks + _MORE_RATE * max(lacks, 0.0) ** 2)

    def score_at(self, setting: float) -> float:
        """Return about what score a setting gives."""
        place = place_of(setting)
        near = min(self._points, key=lambda point: abs(point.place - place))
        return near.score + _USUAL_SLOPE * (place - near.place)

    def of_one_run(self) -> SettingCurve | None:
        """Return the curve of one run of frames in the middle of a sample; None for one of a run."""
        found = SettingCurve(self._make, self._least, self._most, bounded=self._bounded, rate=self._rate)
        found._points = [point.one_run for point in self._points if point.one_run is not None]
        return found if found._points else None

    def between(self, low: float, high: float) -> float:
        """Return a setting between two; the higher one may be infinite."""
        return self._allowed(math.sqrt((max(low, 0.0) + _OFFSET) * (min(high, self._most) + _OFFSET)) - _OFFSET)

    def moved(self, setting: float, points: float, slope: float) -> float:
        """Return a setting that gives so many points more, by a slope of points per doubling."""
        return self._allowed(2.0 ** (place_of(setting) + min(max(points / slope, -_STEP), _STEP)) - _OFFSET)

    def _allowed(self, setting: float) -> float:
        return 0.0 if setting < self._least else float(round(min(setting, self._most)))

    def _around(self, quality: float) -> tuple[Trial, Trial]:
        """Return the two points next to a quality, the one with the lower setting first; the same twice for one."""
        points = self._points
        if len(points) == 1:
            return points[0], points[0]
        number = next((k for k, point in enumerate(points) if point.score < quality), len(points) - 1)
        number = max(number, 1)
        return points[number - 1], points[number]

    @staticmethod
    def _slope(before: Trial, after: Trial) -> float:
        if after.place - before.place < 0.05:
            return _USUAL_SLOPE
        return min(max((after.score - before.score) / (after.place - before.place), _MOST_SLOPE), _LEAST_SLOPE)


def corrected(
    curve: SettingCurve,
    quality: float,
    make: Callable[[float], T],
    reached: Callable[[T], tuple[float, bool]],
    size: Callable[[T], int],
    *,
    many: bool,
    hopeless: float = math.inf,
) -> T | None:
    """Return the smallest file that reaches a quality, of a few that are made; None if none of them does.

    Parameters
    ----------
    curve : SettingCurve
        What settings make of a sample of the animation.
    make : function
        Makes a whole file with a setting.
    reached : function
        Returns how many points above the quality a file is, and whether it is good enough otherwise.
    size : function
        Returns the bytes of a file.
    many : bool
        Whether there are so many pixels that a file that is nearly as small as possible is enough.
    hopeless : float
        Points that a file may lack: with more, no others are made.
    """
    best: T | None = None
    margin, enough, far = _LONG if many else _SHORT
    above = math.inf  # the points of the best one
    low, high = -1.0, math.inf  # the highest setting that sufficed, and the lowest that did not
    setting = curve.setting_for(quality + margin)
    tried: list[tuple[float, float]] = []  # places of settings, and points above the quality
    for number in range(_MOST_MADE):
        made = make(setting)
        over, good = reached(made)
        if over < 0:
            high = min(high, setting)
        elif good and (best is None or size(made) < size(best)):
            low, best, above = max(low, setting), made, over
        if (
            over < -hopeless
            or (good and 0 <= over < enough)
            or (best is not None and number + 1 >= _ENOUGH_MADE[above > far])
        ):
            break
        tried.append((place_of(setting), over))
        setting = curve.moved(setting, margin * (number + 1) - over if many else _AGAIN - over, _slope_of(tried))
        if not low < setting < high:
            setting = curve.between(low, high)
        if not low < setting < high:
            break
    return best


def _slope_of(tried: list[tuple[float, float]]) -> float:
    """Return the points per doubling between the last two settings that were tried; nearby ones differ by chance."""
    if len(tried) < 2 or tried[-1][0] == tried[-2][0]:
        return _USUAL_SLOPE
    (before, high), (after, low) = tried[-2:]
    return min(max((high - low) / (before - after), 2 * _USUAL_SLOPE), _USUAL_SLOPE / 2)


def place_of(setting: float) -> float:
    """Return the logarithm of a setting."""
    return math.log2(setting + _OFFSET)
