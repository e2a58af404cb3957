"""The least step (colors of a palette, quality of a codec) whose score reaches a floor, in few measurements.

The score over the steps is nearly monotone, and its shape is alike from picture to picture: so a typical curve says
where to look first, what was measured shifts it, and once a step has failed and another has not, the next lies on the
line between them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

_MOST_STEPS = 8  # measured in one search; the curves are smooth, and three or four will do
_ODD = 5  # measurements after which a curve is no usual one
_LEAST_SLOPE = 0.2  # of a curve beside the usual one
_BEYOND = 1.0  # points: one more than is missing, so that the next step is likely to pass and the answer is enclosed


@dataclass(frozen=True, slots=True)
class ScoreCurve:
    """What scores usually are.

    Parameters
    ----------
    points : sequence of (step, score)
        Both rising; between them it is a line.
    """

    points: Sequence[tuple[float, float]]

    def __post_init__(self) -> None:
        if len(self.points) < 2 or any(np.diff(np.array(self.points), axis=0).min(axis=0) <= 0):
            raise ValueError(f"a curve has two points or more, both rising, not {self.points}")

    def score(self, step: float) -> float:
        """Return the usual score at a step; the ends go on as they come."""
        return self._line(step, 0, 1)

    def step(self, score: float) -> float:
        """Return the step that usually has this score."""
        return self._line(score, 1, 0)

    def _line(self, value: float, across: int, along: int) -> float:
        places = [point[across] for point in self.points]
        at = min(max(int(np.searchsorted(places, value)), 1), len(places) - 1)
        (first, last) = self.points[at - 1], self.points[at]
        share = (value - first[across]) / (last[across] - first[across])
        return float(first[along] + share * (last[along] - first[along]))


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
    """Return the least step found, `low` to `high`, whose score is at least `floor`, or None when there is none.

    Parameters
    ----------
    measure : function of a step
        Returns its score; the dear part. Asked once for each step.
    usual : ScoreCurve
        Where to look.
    within : float
        A score that is so near above the floor is near enough.
    begin : float, optional
        The step to measure first; by default the one that usually reaches the floor.
    seen : dict of step to score, optional
        What an earlier search has measured, and where this one adds what it measures.
    hopeless : function of a step that was measured and is below the floor
        Ends the search without a result, since what is above that step is not wanted either.
    """
    seen = {} if seen is None else seen
    begin = usual.step(floor) if begin is None else begin
    for done in range(_MOST_STEPS + 1):
        bad = max((step for step, score in seen.items() if score < floor), default=low - 1)
        good = min((step for step, score in seen.items() if score >= floor and step > bad), default=high + 1)
        near = good in seen and seen[good] - floor <= within
        if near or good - bad <= 1 or (done == _MOST_STEPS and good in seen):
            break
        if bad in seen and hopeless(bad):
            return None
        step = begin if not seen else high if done == _MOST_STEPS else _next(seen, floor, usual, bad, good)
        step = _clamped(step, bad + 1, good - 1)
        seen[step] = measure(step)
    return good if good in seen and seen[good] >= floor else None


def between(seen: dict[int, float], floor: float, usual: ScoreCurve, bad: int, good: int) -> int:
    """Return the step to measure next, between two that were: `bad` misses the floor, `good` reaches it."""
    return _clamped(_next(seen, floor, usual, bad, good), bad + 1, good - 1)


def _next(seen: dict[int, float], floor: float, usual: ScoreCurve, bad: int, good: int) -> float:
    """Return the step to measure next, between `bad` and `good`, where one of them was measured."""
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
    if others:  # how steep this picture's curve is, beside the usual one
        other = min(others, key=lambda step: abs(step - nearest))
        slope = (seen[other] - seen[nearest]) / (usual.score(other) - place)
    return usual.step(place + missing / min(max(slope, _LEAST_SLOPE), 1 / _LEAST_SLOPE))


def _clamped(step: float, low: int, high: int) -> int:
    return min(max(round(step), low), high)
