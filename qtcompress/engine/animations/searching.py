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
_USUAL_SLOPE = -6.0  # points per doubling
_USUAL_RATE = 0.012  # of the logarithm of the bytes, per point
_LEAST_GAP = 0.5  # points between two settings, from which on a rate is measured
_LEAST_SLOPE = -1.5
_MOST_SLOPE = -20.0
_MOST_TRIES = 4
_CLOSE = 1.0  # points around the quality
_HOPELESS = 25.0  # points below the quality, from which on no other setting is tried
_MORE = 2.0  # times the gain of the last lower setting: what a still lower one may gain
_STEP = 3.0  # doublings, at most, beyond what was tried
_MOST_MADE = 5
_SHORT = 0.15, 0.8, _MOST_MADE
"""Points above the quality that a whole file aims at, points that are good enough, and how many are made at most."""

_LONG = 0.5, 2.0, 3


@dataclass(frozen=True, slots=True)
class Trial:
    """What a setting gives."""

    setting: float
    size_bytes: float
    score: float

    @property
    def place(self) -> float:
        """The logarithm of the setting."""
        return math.log2(self.setting + _OFFSET)


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
    """

    def __init__(self, make: Callable[[float], Trial], least: float, most: float, *, bounded: bool = True) -> None:
        self._make, self._least, self._most, self._bounded = make, least, most, bounded
        self._points: list[Trial] = []

    def approach(self, quality: float, begin: float) -> bool:
        """Try settings until one is close to a quality; tell whether it is within reach."""
        setting, points = begin, self._points
        for _ in range(_MOST_TRIES):
            made = self._make(setting)
            insort(points, made, key=lambda point: point.setting)
            if abs(made.score - quality) < _CLOSE or (self._bounded and self._is_hopeless(quality)):
                break
            setting = self.setting_for(quality)
            if any(point.setting == setting for point in points):
                break
        return max(point.score for point in points) > quality - _CLOSE

    def _is_hopeless(self, quality: float) -> bool:
        """Tell whether the quality is so much better than the best try that a lower setting would not reach it."""
        points = self._points
        rises = points[0].score - points[1].score if len(points) > 1 else math.inf
        return quality - points[0].score > min(_HOPELESS, _MORE * rises)

    def setting_for(self, quality: float) -> float:
        """Return the setting that is expected to give a quality; 0 where none may do."""
        before, after = self._around(quality)
        place = before.place + (quality - before.score) / self._slope(before, after)
        low, high = self._points[0].place - _STEP, self._points[-1].place + _STEP
        setting = 2.0 ** min(max(place, low), high) - _OFFSET
        return 0.0 if setting < self._least else float(round(min(setting, self._most)))

    def bytes_at(self, quality: float) -> float:
        """Return about how many bytes a quality takes."""
        before, after = self._around(quality)
        rate = _USUAL_RATE
        if before.score - after.score > _LEAST_GAP:
            rate = max(0.0, math.log(before.size_bytes / after.size_bytes) / (before.score - after.score))
        return before.size_bytes * math.exp(rate * (quality - before.score))

    def between(self, low: float, high: float) -> float:
        """Return a setting between two; the higher one may be infinite."""
        setting = math.sqrt((max(low, 0.0) + _OFFSET) * (min(high, self._most) + _OFFSET)) - _OFFSET
        return 0.0 if setting < self._least else float(round(setting))

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
    reached: Callable[[T], float],
    size: Callable[[T], int],
    *,
    many: bool,
) -> T | None:
    """Return the smallest file that reaches a quality, of a few that are made; None if none of them does.

    Parameters
    ----------
    curve : SettingCurve
        What settings make of a sample of the animation.
    make : function
        Makes a whole file with a setting.
    reached : function
        Returns how many points above the quality a file is.
    size : function
        Returns the bytes of a file.
    many : bool
        Whether there are so many pixels that a file that is nearly as small as possible is enough.
    """
    best: T | None = None
    margin, enough, most = _LONG if many else _SHORT
    low, high = -1.0, math.inf  # the highest setting that sufficed, and the lowest that did not
    aim = quality + margin
    setting = curve.setting_for(aim)
    for number in range(_MOST_MADE):
        made = make(setting)
        over = reached(made)
        if over < 0:
            high = setting
        elif best is None or size(made) < size(best):
            low, best = max(low, setting), made
        if 0 <= over < enough or (best is not None and number + 1 >= most):
            break
        aim -= over - margin * (number + 1)
        setting = curve.setting_for(aim)
        if not low < setting < high:
            setting = curve.between(low, high)
        if not low < setting < high:
            break
    return best
