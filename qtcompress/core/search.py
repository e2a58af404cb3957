"""The least step (colors of a palette, quality of a codec) whose score reaches a floor, in few measurements.

The score rises almost monotonically with the step, and its curve has a similar shape for every picture: so a typical
curve determines the first step, each measurement shifts the curve, and once one step has failed and another has passed,
the next step lies on the line between them.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter

from qtcompress.core.validation import (
    FUNCTION,
    EachOf,
    Instance,
    Integer,
    Optional,
    Real,
    checked,
    checked_fields,
    real,
)

_MOST_STEPS = 8  # measured in one search; the curves are smooth, and three or four are usually enough
_ODD = 5  # measurements after which a curve is not a typical one
_CLOSE_POINTS = 1.5
_CLOSE = 12  # share of a step, which is not worth another measurement of such a curve
_LEAST_SLOPE = 0.2  # of a curve relative to the typical one
_MOST_STEP = 1 << 40
_FINITE = Real(-1e300, 1e300)
_STEP = Integer(-_MOST_STEP, _MOST_STEP)
_BEYOND = 1.0  # points: one more than is missing, so that the next step is likely to pass and the answer is enclosed


@checked_fields(points=EachOf(EachOf(_FINITE, 2, 2), 2))
@dataclass(frozen=True, slots=True)
class ScoreCurve:
    """The typical score at each step.

    Parameters
    ----------
    points : sequence of (step, score)
        Two or more, finite, both numbers rising; straight lines join them.

    Raises
    ------
    TypeError, ValueError
        When they are not.
    """

    points: Sequence[tuple[float, float]]

    def __post_init__(self) -> None:
        if any(before[d] >= after[d] for before, after in pairwise(self.points) for d in (0, 1)):
            raise ValueError(f"a curve has points (step, score), both rising, not {self.points}")

    @checked(step=_FINITE)
    def score(self, step: float) -> float:
        """Return the typical score at a step, a finite number; the first and the last line go on beyond the ends."""
        return self._line(step, 0, 1)

    @checked(score=_FINITE)
    def step(self, score: float) -> float:
        """Return the step that typically has this score, a finite number."""
        return self._line(score, 1, 0)

    def _line(self, value: float, across: int, along: int) -> float:
        at = min(max(bisect_left(self.points, value, key=itemgetter(across)), 1), len(self.points) - 1)
        (first, last) = self.points[at - 1], self.points[at]
        share = (value - first[across]) / (last[across] - first[across])
        return float(first[along] + share * (last[along] - first[along]))


@checked(
    measure=FUNCTION,
    floor=_FINITE,
    low=_STEP,
    high=Integer(lambda sizes: sizes["low"], _MOST_STEP),
    usual=Instance(ScoreCurve),
    within=Real(0, math.inf),
    begin=Optional(_FINITE),
    seen=Optional(Instance(dict)),
    hopeless=FUNCTION,
)
def least(
    measure: Callable[[int], float],
    floor: float,
    *,
    low: int,
    high: int,
    usual: ScoreCurve,
    within: float,
    begin: float | None = None,
    seen: dict[int, float] | None = None,
    hopeless: Callable[[int], bool] = lambda step: False,
) -> int | None:
    """Return the least step found, `low` to `high`, whose score is at least `floor`, or None where no step reaches it.

    Parameters
    ----------
    measure : function of a step
        Returns its score, which is expensive. Called once for each step.
    low, high : int
        The range of steps, low <= high.
    usual : ScoreCurve
        The typical scores.
    within : float
        The search ends at a score that exceeds the floor by at most this much; 0 or more.
    begin : float, optional
        The step to measure first; by default the one that typically reaches the floor.
    seen : dict of step to score, optional
        The measurements of an earlier search, to which this one adds its own.
    hopeless : function of a measured step below the floor
        True ends the search without a result, since no step above it is acceptable.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type or is out of range.
    """
    begin = usual.step(floor) if begin is None else begin
    seen = {} if seen is None else seen
    for done in range(_MOST_STEPS + 1):
        bad, good = enclosed(seen, floor, low, high)
        last = done == _MOST_STEPS
        if good - bad <= 1 or (good in seen and (last or seen[good] - floor <= within)):
            break
        if len(seen) > _ODD and good in seen and _is_close(usual, bad, good):
            break
        if bad in seen and hopeless(bad):
            return None
        step = begin
        if seen:
            step = high if last else _next(seen, floor, usual, bad, good)
        at = _clamped(step, bad + 1, good - 1)
        seen[at] = real(measure(at), "score", -math.inf, math.inf)
    return good if good in seen and seen[good] >= floor else None


@checked(seen=Instance(dict), floor=_FINITE, low=_STEP, high=Integer(lambda sizes: sizes["low"], _MOST_STEP))
def enclosed(seen: dict[int, float], floor: float, low: int, high: int) -> tuple[int, int]:
    """Return the highest step below the floor, or low - 1, and the lowest above that reaches it, or high + 1.

    Parameters
    ----------
    seen : dict of step to score
    low, high : int
        The range of steps, low <= high.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type or is out of range.
    """
    bad = max((step for step, score in seen.items() if score < floor), default=low - 1)
    good = min((step for step, score in seen.items() if score >= floor and step > bad), default=high + 1)
    return bad, good


@checked(
    seen=Instance(dict),
    floor=_FINITE,
    usual=Instance(ScoreCurve),
    bad=_STEP,
    good=Integer(lambda sizes: sizes["bad"] + 2, _MOST_STEP),
)
def between(seen: dict[int, float], floor: float, usual: ScoreCurve, bad: int, good: int) -> int:
    """Return the step to measure next, between two measured ones: `bad` is below the floor, `good` reaches it.

    Parameters
    ----------
    seen : dict of step to score
        Holds both.
    bad, good : int
        good - bad >= 2.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type or is out of range.
    """
    if not {bad, good} <= seen.keys():
        raise ValueError(f"seen must hold the scores of {bad} and {good}")
    return _clamped(_next(seen, floor, usual, bad, good), bad + 1, good - 1)


def _next(seen: dict[int, float], floor: float, usual: ScoreCurve, bad: int, good: int) -> float:
    """Return the step to measure next, between `bad` and `good`, of which at least one was measured."""
    if bad in seen and good in seen:
        if len(seen) > _ODD:  # an odd curve: halve what is left
            return (bad + good) / 2
        first, last = usual.score(bad), usual.score(good)
        share = (floor - seen[bad]) / max(seen[good] - seen[bad], 1e-6)
        return usual.step(first + min(max(share, 0.1), 0.9) * (last - first)) + 0.5
    nearest = good if good in seen else bad
    missing = floor - seen[nearest] + (_BEYOND if nearest == bad else 0.0)
    place = usual.score(nearest)
    others = [step for step in seen if step != nearest]
    slope = 1.0
    if others:  # how steep this picture's curve is relative to the typical one
        other = min(others, key=lambda step: abs(step - nearest))
        slope = (seen[other] - seen[nearest]) / (usual.score(other) - place)
    return usual.step(place + missing / min(max(slope, _LEAST_SLOPE), 1 / _LEAST_SLOPE))


def _is_close(usual: ScoreCurve, bad: int, good: int) -> bool:
    return good - bad <= good // _CLOSE and usual.score(good) - usual.score(bad) < _CLOSE_POINTS


def _clamped(step: float, low: int, high: int) -> int:
    return min(max(round(step), low), high)
