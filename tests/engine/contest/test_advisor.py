"""The contest: the smallest that reaches the goal wins, measured on the whole picture, and says its figures."""

from __future__ import annotations

import gc
import math
import weakref
import zlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import Cancelled
from qtcompress.core.quantize import quantize
from qtcompress.core.score.padded_score import PaddedScore
from qtcompress.core.score.ssimulacra2 import ssimulacra2
from qtcompress.core.types import Dither, Effort, Options, Pixels, Stage, ignore
from qtcompress.engine import encodings
from qtcompress.engine.containers import indexed_png
from qtcompress.engine.contest import verdict_text
from qtcompress.engine.contest.advisor import decide, decide_among, made_as, near
from qtcompress.engine.contest.contest import Decision
from qtcompress.engine.contest.palette_candidate import PaletteCandidate
from qtcompress.engine.contest.subject import Subject
from qtcompress.engine.encodings.codecs import photo_codecs
from qtcompress.engine.job.formats import ALL_FORMATS, PALETTE_FORMATS, Format
from qtcompress.engine.job.goal import EncodingResult, Goal, Method
from qtcompress.engine.metadata.metadata import Carried

SAMPLES = Path(__file__).resolve().parents[3] / "resources" / "samples"
EVERYTHING = Goal(formats=ALL_FORMATS)


_DECISIONS: dict[object, Decision] = {}  # many tests ask for the same one, which takes up to two seconds


def _decided(pixels: Pixels, goal: Goal, useful_bytes: int | None = None, **options: object) -> Decision:
    asked = Options(**options)  # type: ignore[arg-type]
    key = pixels.shape, pixels.tobytes(), asked, goal, useful_bytes
    if key not in _DECISIONS:
        _DECISIONS[key] = decide(pixels, asked, goal, Carried(), ignore, useful_bytes=useful_bytes)
    return _DECISIONS[key]


def _measured(decision: Decision, before: Pixels) -> float:
    """Return the score of the winner's bytes, decoded anew."""
    assert decision.made is not None
    after = encodings.decoded(decision.made.data, decision.made.tried.format)
    plain, score = ssimulacra2(before, after), PaddedScore(before).score(after)
    assert plain >= score
    return score


@pytest.mark.parametrize("quality", [60.0, 80.0])
@pytest.mark.parametrize("kind", ["photo_pixels", "drawn_pixels", "logo_pixels", "large_pixels"])
def test_the_winner_reaches_its_floor_and_is_the_smallest(
    kind: str, quality: float, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    pixels: Pixels = request.getfixturevalue(kind)
    decision = _decided(pixels, Goal(formats=ALL_FORMATS, quality=quality))
    made = decision.made
    assert made is not None
    score = _measured(decision, pixels)
    assert quality <= score
    assert made.tried.score == pytest.approx(score)
    assert made.tried.size_bytes == len(made.data)
    assert made.tried.whole
    assert made.tried.reaches
    assert decision.contest[0] == made.tried
    assert all(len(made.data) <= 1.02 * tried.size_bytes for tried in decision.contest if tried.reaches)
    (tmp_path / "a").write_bytes(made.data)
    assert made.check(tmp_path / "a")


def test_a_photograph_goes_to_a_codec_and_a_drawing_to_a_palette(photo_pixels: Pixels, drawn_pixels: Pixels) -> None:
    photo, drawn = _decided(photo_pixels, EVERYTHING), _decided(drawn_pixels, EVERYTHING)
    assert photo.made is not None
    assert drawn.made is not None
    assert photo.made.tried.colors == 0
    assert "reaches the quality" in verdict_text.verdict(EVERYTHING, photo)
    assert drawn.made.tried.colors > 2
    assert drawn.made.tried.worst is not None
    told = verdict_text.verdict(EVERYTHING, drawn)
    assert told.startswith(f"{drawn.made.tried.colors} colors reach the quality; less ")
    assert verdict_text.flaw_of(drawn.made.tried.worst) in told
    assert {tried.format for tried in photo.contest} == {Format.PNG, *(one.format for one in photo_codecs())}


def test_a_picture_with_alpha_keeps_it(logo_pixels: Pixels) -> None:
    decision = _decided(logo_pixels, EVERYTHING)
    assert Format.JPEG not in {tried.format for tried in decision.contest}
    assert decision.made is not None
    after = encodings.decoded(decision.made.data, decision.made.tried.format)
    assert np.abs(after[..., 3].astype(int) - logo_pixels[..., 3]).max() < 30


def test_palettes_only_find_the_fewest_colors(drawn_pixels: Pixels) -> None:
    goal = Goal(Method.PALETTE, Format.PNG, 75.0)
    decision = _decided(drawn_pixels, goal)
    assert decision.made is not None
    colors = decision.made.tried.colors
    fewer = [
        _decided(drawn_pixels, Goal(Method.PALETTE, PALETTE_FORMATS, None), colors=k, dither=decision.made.tried.dither)
        for k in (max(colors // 2, 2), colors)
    ]
    assert [_measured(one, drawn_pixels) >= 75 for one in fewer] == [False, True]


def test_what_can_not_be_reached_is_told_with_the_best(photo_pixels: Pixels, large_pixels: Pixels) -> None:
    for pixels in (photo_pixels, large_pixels):
        goal = Goal(Method.PALETTE, Format.PNG, 99.5)
        decision = _decided(pixels, goal)
        assert decision.made is None
        assert 30 < decision.best < 99.5
        told = f"256 colors can't reach a quality of 99.5 (best: {math.floor(decision.best)})"
        assert verdict_text.verdict(goal, decision) == told
        assert verdict_text.kept(goal, decision, 1000) == f"The original is kept: {told}."
    tried = EncodingResult(Format.PNG, 227, Dither.DIFFUSION, 256)  # of 256 colors, the sample has 227
    told = verdict_text.verdict(Goal(Method.PALETTE, Format.PNG, 75), Decision(None, (tried,), 61.4))
    assert told == "256 colors can't reach a quality of 75 (best: 61)"
    one = EncodingResult(Format.PNG, 1, Dither.NONE, 1)
    told = verdict_text.verdict(Goal(Method.PALETTE, Format.PNG, 75), Decision(None, (one,), 61.4))
    assert told == "1 color can't reach a quality of 75 (best: 61)"
    goal = Goal(Method.ADVISOR, Format.JPEG, 99.5)
    assert "no allowed format can reach a quality of 99.5" in verdict_text.verdict(goal, _decided(photo_pixels, goal))


def test_what_would_be_larger_than_is_useful_is_not_made(large_pixels: Pixels) -> None:
    decision = _decided(large_pixels, EVERYTHING, useful_bytes=5000)
    assert decision.made is None
    assert all(not tried.whole for tried in decision.contest)
    sentence = verdict_text.kept(EVERYTHING, decision, 5000)
    assert sentence.startswith("The original is kept:")
    assert sentence.endswith(".")


@pytest.mark.parametrize("kind", ["photo_pixels", "large_pixels", "drawn_pixels"])
def test_a_size_is_kept_with_the_best_look_that_fits(kind: str, request: pytest.FixtureRequest) -> None:
    pixels: Pixels = request.getfixturevalue(kind)
    free = _decided(pixels, EVERYTHING)
    assert free.made is not None
    limit = len(free.made.data) * 4 // 5
    goal = Goal(formats=ALL_FORMATS, max_bytes=limit)
    decision = _decided(pixels, goal)
    assert decision.made is not None
    assert 0.8 * limit < len(decision.made.data) <= limit
    score = _measured(decision, pixels)
    assert 30 <= score < 80
    assert f"{limit:,} bytes only allow a quality of {score:.0f} instead of 80" in verdict_text.verdict(goal, decision)


def test_a_size_that_is_larger_than_the_result_changes_nothing(photo_pixels: Pixels) -> None:
    free, roomy = (_decided(photo_pixels, Goal(formats=ALL_FORMATS, max_bytes=size)) for size in (None, 10**6))
    assert free.made is not None
    assert roomy.made is not None
    assert roomy.made.data == free.made.data


def test_a_size_that_can_not_be_reached_is_told(photo_pixels: Pixels) -> None:
    goal = Goal(formats=ALL_FORMATS, max_bytes=300)
    decision = _decided(photo_pixels, goal)
    assert decision.made is None
    assert verdict_text.verdict(goal, decision) == "no result of at most 300 bytes has a quality of 30 or more"
    assert "no result of at most 300 bytes" in verdict_text.kept(goal, decision, 90_000)


def test_few_colors_may_be_kept_without_loss() -> None:
    blocks = (
        np.random.default_rng(3).integers(0, 256, (30, 30, 4), np.uint8)[:, :2].repeat(20, axis=0).repeat(40, axis=1)
    )
    blocks[..., 3] = 255
    goal = Goal(Method.PALETTE, PALETTE_FORMATS, 100.0)
    decision = _decided(np.ascontiguousarray(blocks), goal)
    assert decision.made is not None
    assert decision.made.psnr_db == math.inf
    assert verdict_text.verdict(goal, decision) == "the picture has only 60 colors: nothing is lost"
    webp = Goal(formats=Format.WEBP, quality=100.0)
    assert "nothing is lost" in verdict_text.verdict(webp, _decided(np.ascontiguousarray(blocks), webp))


def test_a_number_of_colors_is_encoded_in_the_smaller_way(drawn_pixels: Pixels) -> None:
    goal = Goal(Method.PALETTE, PALETTE_FORMATS, None)
    decision = _decided(drawn_pixels, goal, colors=12)
    assert decision.made is not None
    assert decision.made.tried.colors == 12
    assert decision.made.tried.dither is Dither.DIFFUSION
    assert {tried.format for tried in decision.contest} == {Format.PNG, Format.WEBP}
    assert "is the smallest for 12 colors" in verdict_text.verdict(goal, decision)


def test_a_contest_can_be_cancelled_anywhere(photo_pixels: Pixels) -> None:
    told: list[tuple[Stage, float]] = []
    decide(photo_pixels, Options(), EVERYTHING, Carried(), lambda stage, fraction: told.append((stage, fraction)))
    overall = [stage.overall(fraction) for stage, fraction in told]
    assert overall == sorted(overall)
    left = [len(told) // 2]

    def report(stage: Stage, fraction: float) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        decide(photo_pixels, Options(), EVERYTHING, Carried(), report)


@pytest.mark.parametrize("place", [140, 256, 270])
def test_what_was_tried_is_made_again_at_the_same_rung(place: int, photo_pixels: Pixels) -> None:
    goal = Goal(Method.PALETTE, Format.PNG, 70.0)

    def subject() -> Subject:
        return Subject(photo_pixels, Options(), Carried(), ignore)

    candidate = PaletteCandidate(subject(), Format.PNG, Dither.DIFFUSION, subtracts=True)
    tried = candidate.tried(place)
    assert candidate.step_of(tried) == place
    made = made_as(subject(), goal, tried)
    assert made is not None
    assert (made.tried.asked, made.tried.thrift) == (tried.asked, tried.thrift)
    same = Options(tried.asked, tried.dither or Dither.NONE, effort=Effort.SMALLEST, thrift=tried.thrift)
    assert indexed_png.encode(quantize(photo_pixels, same), Options().effort, ignore) == made.data


def test_palettes_are_smaller_than_the_fewest_colors_at_the_usual_thrift(photo_pixels: Pixels) -> None:
    usual = quantize(photo_pixels, Options(96))
    floor = PaddedScore(photo_pixels).score(usual.pixels())
    made = _decided(photo_pixels, Goal(Method.PALETTE, Format.PNG, floor)).made
    assert made is not None
    assert made.tried.colors > 96
    assert len(made.data) < 0.95 * len(indexed_png.encode(usual, Options().effort, ignore))


def test_nothing_of_the_picture_stays_when_the_contest_is_over(large_pixels: Pixels) -> None:
    pixels = large_pixels.copy()
    left = weakref.ref(pixels)
    assert not gc.isenabled()  # a picture that waits for the collector fills the memory that the next step needs
    decision = _decided(pixels, EVERYTHING)
    del pixels
    assert left() is None
    assert decision.made is not None


@pytest.mark.parametrize("kind", ["photo_pixels", "drawn_pixels", "large_pixels"])
def test_what_was_settled_is_made_again_without_a_contest(kind: str, request: pytest.FixtureRequest) -> None:
    pixels: Pixels = request.getfixturevalue(kind)
    first = _decided(pixels, EVERYTHING)
    assert first.made is not None
    goal = replace(EVERYTHING, settled=first.made.tried, max_bytes=first.made.tried.size_bytes)
    again = _decided(pixels, goal)
    assert again.made is not None
    assert again.made.data == first.made.data
    # Palettes of the drawing heed places that only a contest finds.
    assert (again.contest == (first.made.tried,)) is (kind != "drawn_pixels")


def test_what_was_settled_competes_again_where_it_will_not_do(photo_pixels: Pixels) -> None:
    settled = EncodingResult(Format.JPEG, codec_quality=40, variant="4:2:0")
    # GIVEN one that is not good enough, one that is too large, and one that is not allowed
    poor = _decided(photo_pixels, replace(EVERYTHING, settled=settled))
    large = _decided(photo_pixels, Goal(formats=Format.JPEG, quality=20.0, max_bytes=5000, settled=settled))
    barred = _decided(photo_pixels, Goal(formats=Format.WEBP, quality=20.0, settled=settled))
    for decision in (poor, large, barred):
        assert decision.made is not None
        assert decision.made.tried.codec_quality != 40
    assert poor.made.tried.score >= 80  # type: ignore[operator]
    assert large.made.tried.size_bytes <= 5000


def test_what_was_near_competes_by_itself_and_all_where_nothing_comes_of_it(photo_pixels: Pixels) -> None:
    subject = Subject(photo_pixels, Options(), Carried(), ignore)
    everything = decide_among(subject, EVERYTHING, (), ignore)
    few = near(everything)
    assert few[0] == everything.made.tried
    assert len(few) < len(everything.contest)
    again = decide_among(subject, EVERYTHING, few, ignore)
    assert len(again.contest) == len(few)
    assert again.made.tried == everything.made.tried
    # WHEN it was an indexed PNG of few colors, which can't reach the floor
    hopeless = (EncodingResult(Format.PNG, 2, Dither.NONE, asked=2),)
    assert decide_among(subject, replace(EVERYTHING, quality=95.0), hopeless, ignore).made is not None


def test_a_drawing_of_few_colors_is_not_made_poorer_for_more_bytes() -> None:
    with Image.open(SAMPLES / "island-map.png") as image:
        pixels = np.array(image.convert("RGBA"))
    exact = indexed_png.encode(quantize(pixels, Options(32)), Options().effort, ignore)
    for quality in (60.0, 80.0):
        made = _decided(pixels, Goal(Method.PALETTE, Format.PNG, quality)).made
        assert made is not None
        assert len(made.data) <= len(exact)


def test_great_effort_comes_nearer_to_the_floor(photo_pixels: Pixels) -> None:
    goal = Goal(Method.PALETTE, Format.PNG, 45.0)
    usual, great = (_decided(photo_pixels, goal, effort=effort).made for effort in (Effort.BALANCED, Effort.SMALLEST))
    assert usual is not None
    assert great is not None
    assert 45 <= (great.tried.score or 0) <= (usual.tried.score or 0)
    assert len(great.data) <= len(usual.data)


def test_a_palette_for_a_quality_is_chosen_for_its_differences_where_that_is_smaller() -> None:
    with Image.open(SAMPLES / "pigments.jpg") as image:
        pixels = np.array(image.convert("RGBA").crop((280, 150, 480, 350)))
    goal = Goal(Method.PALETTE, Format.PNG, 60.0)
    decision = _decided(pixels, goal)
    assert decision.made is not None
    assert _measured(decision, pixels) >= 60
    others = [tried for tried in decision.contest if tried.reaches and tried != decision.made.tried]
    assert len(decision.made.data) < 0.95 * min(tried.size_bytes for tried in others)
    again = made_as(Subject(pixels, Options(), Carried(), ignore), goal, decision.made.tried)
    assert again is not None
    assert again.data == decision.made.data
    hasty = _decided(pixels, goal, effort=Effort.FAST).made
    assert hasty is not None
    assert _filters(hasty.data) == {0}
    assert _filters(decision.made.data) == {1}


def _filters(data: bytes) -> set[int]:
    """Return the filters of the rows of an indexed PNG of 8 bits that has no metadata."""
    at = data.index(b"IDAT")
    rows = zlib.decompress(data[at + 4 : at + 4 + int.from_bytes(data[at - 4 : at], "big")])
    return set(rows[:: 1 + int.from_bytes(data[16:20], "big")])
