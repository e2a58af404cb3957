"""Palettes that are asked for by quality alone: which go first, and when another whole picture is worth its time."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.palette_order import lined
from qtcompress.core.score.guarded_score import Guarded
from qtcompress.core.types import Dither, Options, Pixels, ignore
from qtcompress.engine.contest.advisor import _candidates, _in_turns, _takes_turns
from qtcompress.engine.contest.candidate import Candidate, EncodedFile
from qtcompress.engine.contest.contest import Decision, ProgressRelay
from qtcompress.engine.contest.palette_candidate import PaletteCandidate
from qtcompress.engine.contest.subject import Subject
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult, Goal, Method
from qtcompress.engine.metadata.metadata import Carried
from tests.engine.contest.test_advisor import SAMPLES

GOAL = Goal(Method.PALETTE, Format.PNG, 60.0)


@pytest.fixture(scope="module")
def pixels() -> Pixels:
    with Image.open(SAMPLES / "pigments.jpg") as image:
        return np.array(image.convert("RGBA").crop((280, 150, 480, 350)))


def _subject(pixels: Pixels, **options: object) -> Subject:
    return Subject(pixels, Options(**options), Carried(), ignore)  # type: ignore[arg-type]


def _made(score: float, floor: float) -> Decision:
    made = EncodedFile(EncodingResult(Format.PNG, 2, score=score), b"", lambda path: True, 30.0, floor)
    return Decision(made, (), floor)


NOTHING = Decision(None, (), 50.0)


@pytest.mark.parametrize(
    ("decisions", "runs"),
    [
        ([_made(61.0, 60.9)], ["DIFFUSION 4"]),
        ([_made(66.0, 60.1), _made(60.2, 60.2)], ["DIFFUSION 4", "both 8"]),
        ([NOTHING, _made(66.0, 60.1), _made(65.0, 65.0)], ["DIFFUSION 4", "NONE 8", "both 8"]),
        ([NOTHING, NOTHING, NOTHING, NOTHING], ["DIFFUSION 4", "NONE 8", "both 8", "both None"]),
    ],
    ids=["reached", "held back by a place", "missed", "missed by all"],
)
def test_undithered_palettes_of_a_photograph_wait_until_the_others_are_held_back(
    pixels: Pixels, decisions: list[Decision], runs: list[str]
) -> None:
    subject = _subject(pixels)
    candidates = _candidates(subject, GOAL)
    assert [one.doubt for one in candidates] == [1.03, 1.2, 1.1, 1.2]
    seen: list[str] = []

    def run(some: list[Candidate]) -> Decision:
        palettes = [one for one in some if isinstance(one, PaletteCandidate)]
        dithers = {one.dither.name for one in palettes}
        seen.append(f"{'both' if len(dithers) == 2 else dithers.pop()} {palettes[0].patience}")
        return decisions[len(seen) - 1]

    assert _in_turns(candidates, run) is decisions[-1]
    assert seen == runs
    assert _takes_turns(subject, GOAL)


@pytest.mark.parametrize(("bytes_of_rival", "points_of_rival", "seems"), [
    (0.97, 0.0, True), (0.99, 0.0, False), (0.97, -1.0, False), (1.0, 1.0, True)
])  # fmt: skip
def test_undithered_palettes_compete_where_one_try_on_the_sample_seems_smaller(
    pixels: Pixels, bytes_of_rival: float, points_of_rival: float, seems: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    candidates = _candidates(_subject(pixels), GOAL)
    palettes = [one for one in candidates if isinstance(one, PaletteCandidate) and one.format is Format.PNG]
    (_, rival), (best, rival_of_best) = palettes[:2], palettes[2:]
    known = {id(best): (10_000, 60.0), id(rival_of_best): (10_000 * bytes_of_rival, 60.0 + points_of_rival)}
    monkeypatch.setattr(PaletteCandidate, "size_bytes", lambda one, step: known[id(one)][0])
    monkeypatch.setattr(PaletteCandidate, "score", lambda one, step: known[id(one)][1])
    colors, thrift, _ = best._rung(200)
    tried = EncodingResult(Format.PNG, colors, Dither.DIFFUSION, colors, thrift, score=60.0)
    first = Decision(EncodedFile(tried, b"", lambda path: True, 30.0, 60.0), (), 60.0)
    runs: list[int] = []

    def run(some: list[Candidate]) -> Decision:
        runs.append(len(some))
        return first

    _in_turns([palettes[0], rival, best, rival_of_best], run)
    assert runs == ([2, 4] if seems else [2])


def test_all_palettes_compete_at_once_where_they_are_quick_or_a_size_is_to_be_filled(pixels: Pixels) -> None:
    assert not _takes_turns(_subject(pixels), Goal(Method.PALETTE, Format.PNG, 60.0, max_bytes=9000))
    assert not _takes_turns(_subject(pixels), Goal(Method.ADVISOR, Format.PNG, 60.0))
    assert not _takes_turns(_subject(pixels, dither=Dither.NONE), GOAL)
    assert not _takes_turns(_subject(np.full_like(pixels, 255)), GOAL)


def _candidate(pixels: Pixels, sample: dict[int, float], whole: dict[int, tuple[float, float]]) -> PaletteCandidate:
    """Return a candidate of differences with the scores of its sample, and (score, floor) of whole pictures."""
    candidate = PaletteCandidate(_subject(pixels), Format.PNG, Dither.DIFFUSION, subtracts=True, alone=True)
    candidate._scores.update(sample)
    for step, (score, floor) in whole.items():
        candidate._whole_scores[step] = floor
        candidate._looks[step, True] = Guarded(score, floor)
    return candidate


SAMPLE = {150: 58.0, 200: 61.0, 256: 64.0, 260: 67.0}


def test_the_sample_tells_the_next_step_between_two_that_were_measured(pixels: Pixels) -> None:
    candidate = _candidate(pixels, SAMPLE, {200: (59.0, 59.0)})  # two points less than the sample
    subject = candidate.subject
    subject.rung = 77
    assert 210 < candidate.following(200, 200, candidate.high + 1, 60.0) < 230
    assert subject.rung == 77
    # where one reaches the floor by little, a lower step is not tried
    reached = _candidate(pixels, SAMPLE, {200: (61.3, 61.3), 150: (58.4, 58.4)})
    assert 150 < reached.following(200, 150, 200, 60.0) < 200
    near = _candidate(pixels, SAMPLE, {200: (61.3, 61.3), 198: (59.4, 59.4)})
    assert near.following(200, 198, 200, 60.0) == 200


@pytest.mark.parametrize(
    ("name", "whole", "leaves"),
    [
        ("once", {200: (61.0, 59.0)}, False),
        ("twice", {200: (61.0, 59.0), 256: (64.0, 59.5)}, False),
        ("thrice", {200: (61.0, 59.0), 256: (64.0, 59.5), 260: (65.0, 59.0)}, True),
        ("by far", {200: (59.5, 40.0)}, False),
        ("by far, twice", {200: (59.5, 40.0), 256: (61.0, 45.0)}, True),
        ("by its score", {200: (59.0, 57.0), 256: (59.9, 59.0)}, False),
        ("four times by its score", dict.fromkeys((160, 170, 180, 200), (59.0, 59.0)), True),
    ],
)
def test_what_places_hold_back_leaves_the_contest_to_others(
    pixels: Pixels, name: str, whole: dict[int, tuple[float, float]], leaves: bool
) -> None:
    candidate = _candidate(pixels, SAMPLE, whole)
    none = candidate.high + 1
    last = max(whole)
    assert candidate.following(last, last, none, 60.0) != none
    candidate.patience = 99
    if "by its score" not in name:  # a place is the worst by chance, so the sample tells nothing
        assert candidate.following(last, last, none, 60.0) == last + 2 * len(whole)
    candidate.patience = 3
    assert (candidate.following(last, last, none, 60.0) == none) == leaves


def test_a_third_whole_picture_is_the_last_once_one_reaches_the_floor(pixels: Pixels) -> None:
    two = _candidate(pixels, SAMPLE, {256: (64.0, 64.0), 150: (58.0, 58.0)})
    assert 150 < two.following(256, 150, 256, 60.0) < 256
    three = _candidate(pixels, SAMPLE, {256: (64.0, 64.0), 150: (58.0, 58.0), 200: (59.0, 59.0)})
    assert three.following(200, 200, 256, 60.0) == 256


def test_each_order_of_entries_is_found_once_and_each_file_made_once(
    pixels: Pixels, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[int] = []

    def counted(*args: object) -> object:
        calls.append(1)
        return lined(*args)  # type: ignore[arg-type]

    monkeypatch.setattr("qtcompress.core.ladder.lined", counted)
    candidate = PaletteCandidate(_subject(pixels), Format.PNG, Dither.DIFFUSION, subtracts=True)
    first = candidate.make(256)
    assert candidate.make(256) is first
    candidate.tried(257)
    assert len(calls) == 1
    bare = PaletteCandidate(candidate.subject, Format.PNG, Dither.NONE, subtracts=True)
    bare.tried(256)
    assert len(calls) == 2


def test_progress_does_not_go_back_where_another_contest_follows() -> None:
    told: list[float] = []
    tell = ProgressRelay(lambda stage, fraction: told.append(stage.overall(fraction)))
    stage = tell.stage
    for tell.stage, tell.share in ((stage, 0.5), (type(stage).MAP, 0.25), (stage, 0.0), (type(stage).MAP, 0.5)):
        tell()
    assert told == sorted(told)
    assert told[-1] > told[1]
