"""The setting with which a file just reaches a quality, and whether a lossless file can win."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from qtcompress.core.types import ignore
from qtcompress.engine.animations.forecast import is_far_smaller
from qtcompress.engine.animations.reading import Frames
from qtcompress.engine.animations.searching import SettingCurve, Trial, corrected
from tests.engine.animations.gifs import moving


def trial(setting: float, *, most: float = 99.0) -> Trial:
    """Return what a setting gives: the score falls, and so do the bytes."""
    score = most - 7 * math.log2(1 + setting / 100)
    return Trial(setting, 1000 * math.exp(0.02 * (score - 100)), score)


def searched(quality: float, *, most: float = 99.0, bounded: bool = True) -> tuple[SettingCurve, list[float], bool]:
    tried: list[float] = []

    def make(setting: float) -> Trial:
        tried.append(setting)
        return trial(setting, most=most)

    curve = SettingCurve(make, 12.0, 1e5, bounded=bounded)
    return curve, tried, curve.approach(quality, 600.0)


@pytest.mark.parametrize("quality", [50.0, 70.0, 80.0, 95.0])
def test_a_quality_is_approached_in_few_tries(quality: float) -> None:
    curve, tried, within_reach = searched(quality)
    assert within_reach
    assert len(tried) <= 4
    setting = curve.setting_for(quality)
    assert abs(trial(setting).score - quality) < 1.5
    assert curve.bytes_at(quality) == pytest.approx(1000 * math.exp(0.02 * (quality - 100)), rel=0.02)


def test_a_quality_out_of_reach_is_told_without_many_tries() -> None:
    _, tried, within_reach = searched(95.0, most=60.0)
    assert not within_reach
    assert len(tried) == 1
    _, tried, within_reach = searched(95.0, most=60.0, bounded=False)
    assert not within_reach
    assert tried[-1] == 0


def test_a_first_try_that_is_far_too_low_says_little() -> None:
    """A low quality begins with a high setting, which ruins what has no noise."""

    def make(setting: float) -> Trial:
        return Trial(setting, 1000.0, 90 - 15 * math.log2(1 + setting / 100))

    assert SettingCurve(make, 12.0, 1e5).approach(50.0, 10_000.0)


def test_the_whole_file_is_corrected_by_what_it_lacks() -> None:
    for off in (-4.0, 0.0, 5.0):  # points by which the whole differs from its sample
        curve, _, _ = searched(80.0)
        made: list[Trial] = []

        def make(setting: float, off: float = off, made: list[Trial] = made) -> Trial:
            made.append(trial(setting, most=99.0 + off))
            return made[-1]

        best = corrected(
            curve, 80.0, make, lambda one: (one.score - 80, True), lambda one: round(one.size_bytes), many=False
        )
        assert best is not None
        assert 80 <= best.score < 81.0
        assert len(made) <= 3
    assert corrected(curve, 80.0, make, lambda one: (-1.0, True), lambda one: 1, many=True) is None

    made.clear()
    assert corrected(curve, 80.0, make, lambda one: (-3.1, True), lambda one: 1, many=True, hopeless=3.0) is None
    assert len(made) == 1


def test_a_file_that_is_not_good_otherwise_is_made_again() -> None:
    curve, _, _ = searched(80.0)
    made: list[Trial] = []

    def make(setting: float) -> Trial:
        made.append(trial(setting))
        return made[-1]

    best = corrected(
        curve, 80.0, make, lambda one: (one.score - 80, len(made) > 2), lambda one: round(one.size_bytes), many=True
    )
    assert best is made[-1]
    assert len(made) == 3


def test_one_run_has_its_own_curve_and_a_rival_ends_a_search() -> None:
    tried: list[float] = []

    def make(setting: float) -> Trial:
        tried.append(setting)
        return replace(trial(setting), one_run=trial(setting, most=95.0))

    curve = SettingCurve(make, 12.0, 1e5)
    assert curve.approach(80.0, 600.0)
    one_run = curve.of_one_run()
    assert one_run is not None
    assert one_run.score_at(curve.setting_for(80.0)) == pytest.approx(76.0, abs=0.5)
    assert searched(80.0)[0].of_one_run() is None
    tried.clear()
    SettingCurve(make, 12.0, 1e5).approach(90.0, 600.0, rival=100.0)
    assert len(tried) == 1


def test_what_a_single_try_lacks_takes_bytes_at_the_rate_that_is_told_for_one_run_as_well() -> None:
    def make(setting: float) -> Trial:
        return Trial(setting, 1000.0, 79.5, Trial(setting, 500.0, 77.0))

    curve = SettingCurve(make, 12.0, 1e5, rate=0.4)
    assert curve.approach(80.0, 600.0)
    one_run = curve.of_one_run()
    assert one_run is not None
    assert curve.bytes_at(80.0) == pytest.approx(1000 * math.exp(0.4 * 0.5), rel=0.002)
    assert one_run.bytes_at(78.0) == pytest.approx(500 * math.exp(0.4), rel=0.002)


def test_a_lossless_file_is_forecast_from_the_first_frames() -> None:
    frames = Frames(moving(10), ignore)
    asked: list[int] = []

    def pack(few: Frames, count: int) -> list[int]:
        asked.append(len(list(few)))
        return [100, 10, 30]

    assert is_far_smaller(139, frames, pack)  # less than half of 100 + 9 * 20
    assert not is_far_smaller(141, frames, pack)
    assert asked == [2, 2]
    assert not is_far_smaller(1, Frames(moving(7), ignore), pack)
    assert not is_far_smaller(1, frames, lambda few, count: None)
