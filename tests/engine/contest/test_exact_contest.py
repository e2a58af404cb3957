"""The contest errs for no codec because of another, and no allowed format makes a result larger."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import combinations
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from qtcompress.core.score.guarded_score import Guarded, GuardedScore
from qtcompress.core.score.worst import Flaw, Worst
from qtcompress.core.search import enclosed
from qtcompress.core.types import Dither, Options, Pixels, ignore
from qtcompress.engine.contest import contest
from qtcompress.engine.contest.advisor import decide
from qtcompress.engine.contest.candidate import EncodedFile
from qtcompress.engine.contest.contest import Contest, ProgressRelay
from qtcompress.engine.contest.palette_candidate import PaletteCandidate
from qtcompress.engine.contest.subject import Subject
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult, Goal
from qtcompress.engine.metadata.metadata import Carried

FORMATS = (Format.PNG, Format.WEBP, Format.JPEG)


@pytest.mark.parametrize("kind", ["photo_pixels", "drawn_pixels", "sampled"])
def test_allowing_a_format_makes_no_result_larger(
    kind: str, large_pixels: Pixels, request: pytest.FixtureRequest
) -> None:
    pixels: Pixels = large_pixels[:480, :600] if kind == "sampled" else request.getfixturevalue(kind)[:120, :160]

    @cache
    def size_bytes(formats: Format) -> float:
        made = decide(np.ascontiguousarray(pixels), Options(), Goal(formats=formats), Carried(), ignore).made
        return np.inf if made is None else made.tried.size_bytes

    sets = [Format(sum(one.value for one in some)) for n in (1, 2, 3) for some in combinations(FORMATS, n)]
    for few in sets:
        for many in sets:
            if few & many == few:
                assert size_bytes(many) <= size_bytes(few), (few, many)


class _Entrant:
    """Stands for a candidate with an estimate from a sample."""

    high, low, lossless_step, best, quick, format = 9, 1, None, 80.0, False, Format.WEBP
    coarse, doubt, steady = 0.0, None, False

    def __init__(
        self, kin: str, estimate: int, whole: int, *, pixels: int = 9, scores: dict[int, float] | None = None
    ) -> None:
        shape = np.broadcast_to(np.uint8(0), (pixels, 1, 4))
        photo = SimpleNamespace(is_photograph=False)
        self.subject: Any = SimpleNamespace(options=Options(), pixels=shape, sampled=True, sample_reference=photo)
        self.slope = 10.0  # bytes for each step
        self.kin, self._estimate, self._whole, self._scores = kin, estimate, whole, scores or {}
        self.measured: list[int] = []

    def known(self, floor: float) -> tuple[int, int]:
        return enclosed({step: self._scores.get(step, 80.0) for step in self.measured}, floor, self.low, self.high)

    def foreseen(self, step: int, floor: float) -> int:
        return step

    def lead(self, floor: float) -> float:
        return 0.0

    def mends(self, step: int, floor: float) -> None:
        pass

    def following(self, step: int, failed: int, passed: int, floor: float, most_bytes: float) -> int:
        return min(self._scores.keys() - set(self.measured), default=step)

    def score(self, step: int) -> float:
        return 80.0

    def size_bytes(self, step: int) -> int:
        return round(self._estimate + self.slope * (step - 5))

    def foreseen_bytes(self, step: int) -> float:
        return self.size_bytes(step) * (self._whole / self._estimate if self.measured else 1.0)

    @property
    def encodings(self) -> int:
        return len(self.measured)

    def whole_bytes(self, step: int) -> int | None:
        return self._whole + 10 * (step - 5) if step in self.measured else None

    def whole_score(self, step: int) -> float:
        self.measured += [] if step in self.measured else [step]
        return self._scores.get(step, 80.0)

    def step_of(self, tried: EncodingResult) -> int:
        return round(tried.codec_quality)

    def tried(self, step: int) -> EncodingResult:
        return EncodingResult(Format.WEBP, codec_quality=step, size_bytes=self.size_bytes(step), reaches=True)

    def make(self, step: int) -> EncodedFile:
        tried = replace(self.tried(step), size_bytes=self._whole + 10 * (step - 5), whole=True)
        return EncodedFile(tried, b"", lambda path: True, 40.0, 80.0)

    def forget(self) -> None:
        pass


class _Refitted(_Entrant):
    """Stands for palettes that are fitted anew while one is measured, which forgets the others."""

    def __init__(self, scores: dict[int, float]) -> None:
        super().__init__("first", 1000, 1000, scores=scores)
        self.asked: list[tuple[int, int]] = []

    def whole_score(self, step: int) -> float:
        if step == max(self._scores) and step not in self.measured:
            self.measured.clear()
        return super().whole_score(step)

    def following(self, step: int, failed: int, passed: int, floor: float, most_bytes: float) -> int:
        self.asked.append((failed, passed))
        return super().following(step, failed, passed, floor, most_bytes)


def test_palettes_that_are_fitted_anew_for_one_way_to_dither_change_no_other(
    drawn_pixels: Pixels, monkeypatch: pytest.MonkeyPatch
) -> None:
    subject = Subject(drawn_pixels, Options(), Carried(), ignore)
    dithered, plain = (PaletteCandidate(subject, Format.PNG, one) for one in (Dither.DIFFUSION, Dither.NONE))
    known = plain.score(20), plain.size_bytes(20)
    assert dithered.score(20) > 0
    lost = Worst(0, 0, 40, 40, Flaw.HUE, 70.0)
    monkeypatch.setattr(GuardedScore, "regions", lambda *_: (lost,))
    assert subject.heed(dithered.sampled(20), 80.0, Dither.DIFFUSION)
    assert not dithered.measured(20)
    assert subject.ladder_of(Dither.DIFFUSION) is not subject.ladder
    assert subject.ladder_of(Dither.NONE) is subject.ladder
    monkeypatch.setattr(plain, "_look", None)
    assert (plain.score(20), plain.size_bytes(20)) == known


def test_palettes_that_were_fitted_anew_stay_once_they_reach_the_floor(
    drawn_pixels: Pixels, monkeypatch: pytest.MonkeyPatch
) -> None:
    subject = Subject(drawn_pixels, Options(), Carried(), ignore)
    one = PaletteCandidate(subject, Format.PNG, Dither.NONE)
    lost = Worst(0, 0, 40, 40, Flaw.HUE, 70.0)
    monkeypatch.setattr(GuardedScore, "regions", lambda *_: (lost,))
    result, look = one._sampled(20)[0], Guarded(90.0, 70.0, lost)
    one._scores[30] = 85.0
    assert one._heeds(20, look, result, 80.0)
    assert not one.measured(30)
    assert one._heeds(20, look, result, 80.0)
    one._scores[30] = 85.0
    assert not one._heeds(20, look, result, 80.0)


def test_a_format_takes_the_step_that_the_same_palettes_found_in_another(
    drawn_pixels: Pixels, monkeypatch: pytest.MonkeyPatch
) -> None:
    subject = Subject(drawn_pixels, Options(), Carried(), ignore)
    png, webp = (PaletteCandidate(subject, one, Dither.NONE) for one in (Format.PNG, Format.WEBP))
    assert png.find(80.0, 0.8, lambda step: True) is None  # a search that was given up binds no other
    step = webp.find(80.0, 10.0)
    assert step is not None
    monkeypatch.setattr(webp, "_look", None)
    monkeypatch.setattr(subject.sample_reference, "regions", None)
    assert png.find(80.0, 0.0) == step
    assert not png._heeds(step, Guarded(90.0, 70.0, Worst(0, 0, 9, 9, Flaw.HUE, 70.0)), png._sampled(step)[0], 80.0)


def _run(*entrants: Any) -> tuple[EncodedFile | None, list[EncodingResult]]:
    run = Contest(list(entrants), Goal(), ProgressRelay(ignore), None)
    run._tried = {id(one): one.tried(5) for one in entrants}
    made = run._smallest(dict.fromkeys(range(len(entrants)), 5))
    return made, [run._tried[id(one)] for one in entrants]


def test_what_other_palettes_scored_is_forgotten() -> None:
    entrant = _Refitted({5: 70.0, 8: 82.0})
    made, _ = _run(entrant)
    assert entrant.asked[:2] == [(5, 10), (0, 8)]
    assert made is not None
    assert made.tried.codec_quality == 8


@pytest.mark.parametrize(
    ("kin", "estimate", "pixels", "measured"),
    [
        ("other", 1240, 9, True),  # samples err as much
        ("other", 1260, 9, False),
        ("first", 1110, 9, True),  # corrected by its own codec, they err less
        ("first", 1130, 9, False),
        ("first", 1060, 4_000_001, False),
        ("other", 1110, 4_000_001, True),
        ("other", 1130, 4_000_001, False),
    ],
)
def test_who_can_win_is_measured_whole(kin: str, estimate: int, pixels: int, measured: bool) -> None:
    first, second = _Entrant("first", 1000, 1000, pixels=pixels), _Entrant(kin, estimate, 900, pixels=pixels)
    made, told = _run(first, second)
    assert made is not None
    assert bool(second.measured) is measured
    assert made.tried.size_bytes == (900 if measured else 1000)
    assert (told[1].whole, told[1].size_bytes) == ((True, 900) if measured else (False, estimate))


@pytest.mark.parametrize(
    ("photo", "quick", "measured"), [(True, False, False), (False, False, True), (True, True, True)]
)
def test_of_a_drawing_or_of_another_way_to_store_color_a_sample_says_less(
    photo: bool, quick: bool, measured: bool
) -> None:
    first, second = _Entrant("first", 1000, 1000), _Entrant("other", 1200, 900)
    for one in (first, second):
        one.subject.sample_reference.is_photograph, one.quick = photo, quick
    first.slope = second.slope = 40.0
    second.foreseen = lambda step, floor: step if floor >= 79 else 3  # type: ignore[method-assign]
    first.whole_bytes = lambda step: None  # type: ignore[method-assign]
    made, _ = _run(first, second)
    assert made is not None
    assert bool(second.measured) is measured


@pytest.mark.parametrize(
    ("estimate", "whole", "photo", "measured"),
    [
        (1070, 1000, True, True),
        (1090, 1000, True, False),
        (1090, 1000, False, True),  # of drawings, samples err more
        (1090, 1200, True, True),  # what its kin took may say nothing about it
    ],
)
def test_a_photograph_with_all_of_its_color_is_judged_by_its_sample(
    estimate: int, whole: int, photo: bool, measured: bool
) -> None:
    halved, full = _Entrant("first", 1000, whole), _Entrant("first", estimate, 900)
    for one in (halved, full):
        one.subject.sample_reference.is_photograph, one.quick = photo, True
    full.steady = True
    full.foreseen = lambda step, floor: step if floor >= 79 else 3  # type: ignore[method-assign]
    _run(halved, full)
    assert bool(full.measured) is measured


def test_a_search_that_goes_on_later_counts_the_files_that_it_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_Entrant, "high", 20)
    misses = dict.fromkeys(range(21), 70.0)
    one, other = _Entrant("one", 1000, 1000, scores=misses), _Entrant("other", 1100, 1100, scores=misses)
    for entrant in (one, other):
        entrant.following = lambda step, failed, *_: failed + 1  # type: ignore[method-assign]
        entrant.known = lambda floor, own=entrant: (max(own.measured, default=0), 21)  # type: ignore[misc,method-assign]
    one.slope = 600.0
    made, _ = _run(one, other)
    assert made is None
    assert one.measured == [5, 6, 7, 8, 9]  # 7 would be 1.5 times as large as the other, which went before


def test_what_a_sample_misjudges_of_one_codec_corrects_its_kin_and_only_foretells_others() -> None:
    first, kin, other = _Entrant("first", 1000, 2000), _Entrant("first", 1100, 1990), _Entrant("other", 1400, 1)
    made, told = _run(first, kin, other)
    assert made is not None
    assert made.tried.size_bytes == 1990  # 2,200 were expected, which is within the error of its kin
    assert [tried.size_bytes for tried in told] == [2000, 1990, round(1400 * 1990 / 1100)]
    assert not other.measured


def test_only_its_kin_tells_a_codec_where_to_begin(monkeypatch: pytest.MonkeyPatch) -> None:
    first, kin, other = _Entrant("first", 1000, 1000), _Entrant("first", 1050, 1050), _Entrant("other", 1040, 1040)
    asked: dict[str, list[float]] = {"first": [], "other": []}

    def foreseen(one: _Entrant, step: int, floor: float) -> int:
        asked[one.kin].append(floor)
        return step

    monkeypatch.setattr(_Entrant, "foreseen", foreseen)
    first.score = lambda step: 83.0  # type: ignore[method-assign]  # 3 points above the whole picture
    _run(first, kin, other)
    assert 83.0 in asked["first"]
    assert asked["other"] == [80.0 - contest._SAMPLE_POINTS]  # for what it can save at most


def test_a_loser_whose_whole_file_foretells_too_many_bytes_is_not_made_again() -> None:
    winner, loser = _Entrant("first", 1000, 1000), _Entrant("other", 1001, 1100, scores={5: 82.0, 4: 80.0})
    made, told = _run(winner, loser)
    assert made is not None
    assert made.tried.size_bytes == 1000
    assert loser.measured == [5]
    assert (told[1].whole, told[1].reaches, told[1].size_bytes) == (False, True, round(1100 * 991 / 1001))


@pytest.mark.parametrize(("pixels", "times"), [(1_000_000, 3), (999_999, 5)])
def test_a_codec_is_encoded_as_often_as_it_saves_enough(pixels: int, times: int) -> None:
    scores = {5: 81.4, 4: 81.0, 3: 80.8, 2: 80.6}

    def run(scores: dict[int, float], up: int, *, slope: float = 60.0, coarse: float = 0.0) -> list[int]:
        one = _Entrant("one", 1000, 1000, pixels=pixels, scores=scores)
        one.following = lambda step, failed, passed, floor, most_bytes: step + up  # type: ignore[method-assign]
        one.slope, one.coarse = slope, coarse
        made, _ = _run(one)
        assert made is not None
        return one.measured

    assert run(scores, -1) == [5, 4, 3, 2, 1][:times]
    assert run(scores, -1, slope=3.0) == [5]
    assert run(scores, -1, slope=110.0) == [5, 4, 3, 2, 1]
    assert run({5: 81.4, 4: 80.9, 3: 80.0}, -1, coarse=0.91) == [5, 4]
    assert run({5: 80.04}, -1) == [5]
    assert run({5: 70.0, 6: 75.0, 7: 90.0}, 1) == [5, 6, 7]  # until the floor is reached


@pytest.mark.parametrize(("score", "photo", "lead"), [(82.0, True, -2.0), (None, True, -1.0), (82.0, False, -1.0)])
def test_what_the_eye_refuses_of_a_whole_photograph_says_nothing_about_other_codecs(
    score: float | None, photo: bool, lead: float
) -> None:
    entrant: Any = _Entrant("one", 1000, 1000)
    entrant.subject.sample_reference.is_photograph = photo
    made = replace(entrant.make(5), floor=81.0)
    made = replace(made, tried=replace(made.tried, score=score))
    assert entrant.score(5) - contest._unguarded(entrant, made) == lead
