"""Palettes of a photograph are tried on its sample first; those of a drawing, or where they come near, are searched."""

from __future__ import annotations

import math
import os
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import cv2
import numpy as np
import pytest

from qtcompress.core.ladder import Ladder
from qtcompress.core.score.guarded_score import GuardedScore
from qtcompress.core.types import Dither, Effort, Options, Pixels, Report, ignore
from qtcompress.engine.contest import subject as subject_module
from qtcompress.engine.contest.advisor import _candidates
from qtcompress.engine.contest.candidate import Candidate, EncodedFile
from qtcompress.engine.contest.contest import Contest, ProgressRelay
from qtcompress.engine.contest.palette_candidate import PaletteCandidate
from qtcompress.engine.contest.palette_trial import PaletteTrial, palette_trial, trial_ladder
from qtcompress.engine.contest.subject import Subject
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult, Goal, Method
from qtcompress.engine.job.job import Assignment, Job
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.metadata.metadata import Carried
from qtcompress.engine.workers.requests import CompressRequest

GOAL = Goal(quality=80.0)
TRIED = EncodingResult(Format.PNG, 9, size_bytes=1000)


def _searched(pixels: Pixels) -> tuple[Contest, Subject]:
    subject = Subject(pixels, Options(), Carried(), ignore)
    contest = Contest(_candidates(subject, GOAL), GOAL, ProgressRelay(ignore), None)
    contest._search()
    return contest, subject


def _soft_photograph() -> Pixels:
    """Return soft spots of color, for which a palette takes four times the bytes of a photo codec."""
    spots = cv2.GaussianBlur(np.random.default_rng(3).normal(0, 1, (160, 240, 3)).astype(np.float32), (0, 0), 3)
    colors = (128 + 40 * spots / spots.std()).clip(0, 255).astype(np.uint8)
    return np.ascontiguousarray(np.dstack([colors, np.full((160, 240), 255, np.uint8)]))


def test_hopeless_palettes_of_a_photograph_are_told_but_never_made() -> None:
    contest, subject = _searched(_soft_photograph())
    assert "ladder" not in vars(subject)
    told = [tried for tried in contest._tried.values() if tried.colors]
    assert [(tried.format, tried.dither) for tried in told] == [(Format.PNG, Dither.DIFFUSION)]
    assert [dither for dither, _ in subject._trials] == [Dither.DIFFUSION]  # so far above that others are, too
    assert not any(tried.reaches or tried.whole for tried in told)
    palettes = [one for one in contest._candidates if isinstance(one, PaletteCandidate)]
    assert [one.lossless_step for one in palettes] == [None] * 4
    assert "ladder" not in vars(subject)


def test_palettes_of_a_drawing_are_searched_without_a_trial(drawn_pixels: Pixels) -> None:
    _, subject = _searched(drawn_pixels)
    assert "ladder" in vars(subject)
    assert not subject._trials


@pytest.mark.parametrize(("needed", "hopeless"), [(1399, False), (1401, True)])
def test_a_trial_is_hopeless_far_above_the_best(needed: float, hopeless: bool) -> None:
    assert PaletteTrial(TRIED, needed).is_hopeless(1000) is hopeless


def test_one_trial_far_above_the_best_is_enough_for_all_ways_to_dither() -> None:
    assert not PaletteTrial(TRIED, 2050).is_hopeless_for_all(1000)
    assert PaletteTrial(TRIED, 2150).is_hopeless_for_all(1000)


def test_a_floor_that_all_colors_miss_by_far_is_out_of_reach() -> None:
    pixels = _soft_photograph()
    ladder = trial_ladder(pixels, Options(), ignore)
    trials = [
        palette_trial(ladder, GuardedScore(pixels), Dither.NONE, floor, 2.0, ignore).needed_bytes
        for floor in (50.0, 99.0)
    ]
    assert [math.isinf(needed) for needed in trials] == [False, True]


def test_all_colors_are_not_tried_where_fewer_are_hopeless_already() -> None:
    pixels = _soft_photograph()
    ladder, reference = trial_ladder(pixels, Options(), ignore), GuardedScore(pixels)
    known = palette_trial(ladder, reference, Dither.NONE, 99.0, 2.0, ignore, bound=1.0)
    assert known.is_hopeless_for_all(1.0)
    assert (
        known.needed_bytes < math.inf == palette_trial(ladder, reference, Dither.NONE, 99.0, 2.0, ignore).needed_bytes
    )


def test_trials_share_what_they_count_and_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Pixels] = []

    def noted(sample: Pixels, options: Options, report: Report) -> Ladder:
        made.append(sample)
        return trial_ladder(sample, options, report)

    monkeypatch.setattr(subject_module, "trial_ladder", noted)
    subject = Subject(_soft_photograph(), Options(), Carried(), ignore)
    subject.sample_reference.measure(subject.sample)
    for dither in (Dither.DIFFUSION, Dither.NONE):
        assert subject.palette_trial(dither, 80.0, 1000.0) is not None
    assert len(made) == 1


def test_a_trial_goes_down_while_the_floor_is_exceeded_by_far(drawn_pixels: Pixels) -> None:
    reference = GuardedScore(drawn_pixels)
    ladder = trial_ladder(drawn_pixels, Options(), ignore)
    low, high = (palette_trial(ladder, reference, Dither.NONE, floor, 2.0, ignore) for floor in (20.0, 95.0))
    assert low.tried.colors < high.tried.colors
    assert low.needed_bytes <= high.needed_bytes


def test_formats_share_what_was_measured_of_palettes(drawn_pixels: Pixels) -> None:
    subject = Subject(drawn_pixels, Options(), Carried(), ignore)
    png, webp, other = (
        PaletteCandidate(subject, one, dither)
        for one, dither in (
            (Format.PNG, Dither.NONE),
            (Format.WEBP, Dither.NONE),
            (Format.PNG, Dither.DIFFUSION),
        )
    )
    png.whole_score(9)
    assert (webp.measured(9), webp.known(-1000.0)) == (png.measured(9), (webp.low - 1, 9))
    assert not other.measured(9)
    assert not PaletteCandidate(subject, Format.PNG, Dither.NONE, 9).measured(9)  # its thrift is another


class _Stub(Candidate):
    """Stands for a candidate whose steps take 100 bytes each."""

    def __init__(self, scores: dict[int, float]) -> None:
        self.subject: Any = SimpleNamespace(
            pixels=np.broadcast_to(np.uint8(0), (9, 1, 4)), options=Options(), sampled=True
        )
        self.low, self._high, self.asked, self.kin = 1, 9, list[int](), "stub"
        self.coarse, self.doubt = 0.0, None
        self._all, self._whole_scores = scores, {}

    def whole_score(self, step: int) -> float:
        if step not in self._whole_scores:
            self.asked.append(step)
        return self._whole_scores.setdefault(step, self._all[step])

    def size_bytes(self, step: int) -> int:
        return 100 * step

    def score(self, step: int) -> float:
        return 80.0

    def find(self, floor: float, within: float, hopeless: Any = None) -> int | None:
        return 8

    def following(self, step: int, failed: int, passed: int, floor: float, most_bytes: float = math.inf) -> int:
        known = set(self._whole_scores)
        return (failed + passed) // 2 if {failed, passed} <= known else min(max(8, failed + 1), passed - 1)

    def make(self, step: int) -> EncodedFile:
        tried = EncodingResult(Format.WEBP, codec_quality=step, size_bytes=100 * step)
        return EncodedFile(tried, b"", lambda path: True, 40.0, self._all[step])

    tried = step_of = _look = _size = _whole_look = None  # type: ignore[assignment]


def _contest(candidate: Candidate) -> Contest:
    return Contest([candidate], GOAL, ProgressRelay(ignore), None)


def test_who_needs_far_more_than_another_after_a_failure_waits_for_it() -> None:
    stub = _Stub({2: 60.0, 8: 90.0, 5: 85.0, 3: 70.0, 4: 80.5})
    assert _contest(stub)._settled(stub, 2, 799.0, None) == 8
    assert stub.asked == [2]
    made = _contest(stub)._settled(stub, 8, 1.0, None)  # once a step has passed, it goes on to the end
    assert isinstance(made, EncodedFile)
    assert made.tried.size_bytes == 400


def test_what_is_known_of_a_whole_picture_is_not_measured_again() -> None:
    stub = _Stub({2: 60.0, 8: 80.2, 6: 70.0})
    stub._whole_scores.update({2: 60.0, 6: 70.0})
    contest = _contest(stub)
    assert contest._expected(0, 2, {}) == 700
    made = contest._settled(stub, 2, math.inf, None)
    assert isinstance(made, EncodedFile)
    assert stub.asked == [8]
    assert contest._expected(0, 2, {}) == 800  # of the same palettes in another format


def test_a_format_that_would_hold_the_same_palettes_in_too_many_bytes_is_not_made() -> None:
    winner, loser = _Stub({2: 60.0, 8: 80.2}), _Stub({2: 60.0, 8: 80.2})
    winner.kin, loser.size_bytes = "other", lambda step: 200 * step  # type: ignore[method-assign]
    for stub in (winner, loser):
        stub._whole_scores.update({2: 60.0, 8: 80.2})
        stub.tried = lambda step: replace(TRIED, asked=step)  # type: ignore[assignment]
        stub.step_of = lambda tried: 8  # type: ignore[assignment]
        stub.format, stub.quick = Format.PNG, False
        stub.subject.sample_reference = SimpleNamespace(is_photograph=False)
    contest = Contest([winner, loser], GOAL, ProgressRelay(ignore), None)
    made = contest._smallest({0: 2, 1: 2})
    assert made is not None
    assert made.tried.size_bytes == 800
    told = contest._tried[id(loser)]
    assert (told.asked, told.whole, told.reaches) == (8, False, True)


@pytest.mark.parametrize(
    ("goal", "effort", "fits"),
    [
        (GOAL, Effort.BALANCED, False),
        (Goal(Method.PALETTE, Format.PNG, 80.0), Effort.BALANCED, True),
        (None, Effort.BALANCED, True),
        (None, Effort.FAST, False),
    ],
)
def test_scikit_learn_is_imported_ahead_only_where_a_palette_is_certain(
    goal: Goal | None, effort: Effort, fits: bool, tmp_path: Any
) -> None:
    recipe = Recipe(options=Options(effort=effort), goal=goal)
    request = CompressRequest(Assignment(Job(tmp_path / "a.png", tmp_path / "b.png", recipe)))
    (tmp_path / "a.png").touch()
    os.truncate(tmp_path / "a.png", 60_000_000)
    assert request.fits_palette is fits
    os.truncate(tmp_path / "a.png", 59_999_999)
    assert not request.fits_palette  # it is small, and does without


def test_the_best_score_is_one_of_the_whole_picture_if_there_is_any() -> None:
    sampled, whole, fresh = _Stub({}), _Stub({8: 61.0}), _Stub({})
    for stub, scores in ((sampled, {8: 76.0}), (whole, {8: 78.0, 9: 79.0}), (fresh, dict[int, float]())):
        stub._scores = scores
    whole.whole_score(8)
    assert (sampled.best, whole.best, fresh.best) == ((False, 76.0), (True, 61.0), None)
    assert max(stub.best for stub in (sampled, whole) if stub.best) == (True, 61.0)
