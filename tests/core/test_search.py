"""The search for the least step: few measurements, and an answer that holds whatever the curve."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtcompress.core.search import ScoreCurve, least

LINE = ScoreCurve(((0.0, 0.0), (100.0, 100.0)))
LOG = ScoreCurve(tuple((float(1 << bits), 11.0 * bits) for bits in range(9)))


def test_a_curve_is_a_line_between_its_points_and_beyond() -> None:
    curve = ScoreCurve(((0, 0), (10, 20), (20, 30)))
    assert [curve.score(step) for step in (-5, 5, 15, 30)] == [-10, 10, 25, 40]
    assert [curve.step(score) for score in (-10, 10, 25, 40)] == [-5, 5, 15, 30]


@pytest.mark.parametrize("points", [((0, 0),), ((0, 0), (0, 1)), ((0, 1), (1, 1))])
def test_a_curve_that_does_not_rise_is_refused(points: tuple[tuple[float, float], ...]) -> None:
    with pytest.raises(ValueError, match=r"both rising|number of points"):
        ScoreCurve(points)


@given(st.floats(0.3, 3), st.floats(-40, 40), st.floats(5, 95))
def test_the_least_step_is_found_on_any_rising_curve(slope: float, shift: float, floor: float) -> None:
    asked: list[int] = []

    def measure(step: int) -> float:
        asked.append(step)
        return slope * LOG.score(step) + shift

    found = least(measure, floor, low=2, high=256, usual=LOG, within=0.0)
    true = next((step for step in range(2, 257) if slope * LOG.score(step) + shift >= floor), None)
    assert (found is None) == (true is None)
    if found is not None and true is not None:
        assert found >= true
        assert found <= true * 1.1 + 1
    assert len(asked) == len(set(asked)) <= 9


def test_near_is_near_enough() -> None:
    asked: list[int] = []
    found = least(lambda step: asked.append(step) or step + 0.5, 50, low=0, high=100, usual=LINE, within=0.6)
    assert (found, asked) == (50, [50])


def test_a_usual_curve_takes_three_measurements_at_most() -> None:
    asked: list[int] = []
    least(lambda step: asked.append(step) or LOG.score(step) - 6, 60, low=2, high=256, usual=LOG, within=0.6)
    assert len(asked) <= 3


def test_what_was_measured_before_is_not_measured_again() -> None:
    seen = {40: 40.0, 60: 60.0}
    found = least(lambda step: float(step), 50, low=0, high=100, usual=LINE, within=0.0, seen=seen)
    assert found == 50
    assert set(seen) >= {40, 49, 50, 60} - {49}
    assert (
        least(lambda step: pytest.fail("measured"), 60, low=0, high=100, usual=LINE, within=0.5, seen={60: 60.2}) == 60
    )


def test_a_hopeless_search_ends_without_a_result() -> None:
    asked: list[int] = []
    found = least(
        lambda step: asked.append(step) or step / 2, 50, low=0, high=100, usual=LINE, within=0.0,
        hopeless=lambda step: True,
    )  # fmt: skip
    assert (found, asked) == (None, [50])


def test_noise_never_leads_to_a_step_below_the_floor() -> None:
    for floor in range(10, 90):
        seen: dict[int, float] = {}
        found = least(
            lambda step: LOG.score(step) + 2 * math.sin(step * 7.0), floor, low=2, high=256, usual=LOG, within=0.5,
            seen=seen,
        )  # fmt: skip
        assert found is None or seen[found] >= floor
