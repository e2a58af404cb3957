"""Between measured steps of a sample, a codec's score and bytes are known; one whole file tells the next step."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from qtcompress.core.score.guarded_score import GuardedScore
from qtcompress.core.search import ScoreCurve
from qtcompress.core.types import Effort, Options, Pixels, ignore
from qtcompress.engine.contest import codec_candidate
from qtcompress.engine.contest.codec_candidate import CodecCandidate
from qtcompress.engine.contest.subject import Subject
from qtcompress.engine.encodings import Codec, avif, decoded, jpeg, webp
from qtcompress.engine.metadata.metadata import Carried

LINE = ScoreCurve(((0, 0), (100, 100)))


@pytest.mark.parametrize(
    ("step", "pair"), [(5, (4, 8)), (9, (8, 20)), (1, (2, 4)), (30, (8, 20)), (8, (4, 8)), (2, (2, 4))]
)
def test_a_line_goes_through_the_steps_around_or_the_nearest(step: int, pair: tuple[int, int]) -> None:
    known = {2: 10.0, 4: 20.0, 8: 60.0, 20: 90.0}
    assert codec_candidate._nearest(known, step) == pair
    if step in known:
        assert codec_candidate._line(known, step) == known[step]


def test_the_step_of_a_floor_lies_on_that_line_and_between_its_ends() -> None:
    known = {40: 40.0, 60: 60.0}
    assert codec_candidate._reaching(known, 60, 55.5, LINE, 0, 100) == 56
    assert codec_candidate._reaching(known, 60, 55.5, LINE, 58, 100) == 58
    assert codec_candidate._reaching(known, 60, 75.5, LINE, 0, 70) == 70
    steep = {40: 40.0, 60: 80.0}  # twice as steep as typical, a little less as few points say it
    assert codec_candidate._reaching(steep, 60, 60.0, LINE, 0, 100) == 50
    assert codec_candidate._reaching({60: 60.0}, 60, 55.0, LINE, 0, 100) == 55


def test_steps_between_measured_ones_are_not_encoded(large_pixels: Pixels, monkeypatch: pytest.MonkeyPatch) -> None:
    candidate = CodecCandidate(Subject(large_pixels, Options(), Carried(), ignore), jpeg.CODEC, "4:2:0")
    ends = {step: (candidate.score(step), candidate.size_bytes(step)) for step in (280, 320)}
    with monkeypatch.context() as never:
        never.setattr(candidate, "_look", None)
        score, size_bytes, tried = candidate.score(300), candidate.size_bytes(300), candidate.tried(300)
    assert score == pytest.approx(np.mean([score for score, _ in ends.values()]))
    assert size_bytes == pytest.approx(np.sqrt(ends[280][1] * ends[320][1]), rel=1e-3)
    assert (tried.codec_quality, tried.label, tried.whole) == (75, "JPEG 75, 4:2:0", False)
    assert candidate.tried(301).label == "JPEG 75.25, 4:2:0"
    assert not candidate.measured(300)
    assert candidate.size_bytes(40) < 0.6 * ends[280][1]  # farther away, they are
    assert candidate.measured(40)


@pytest.mark.parametrize(
    ("effort", "codec"), [(Effort.FAST, webp.CODEC), (Effort.SMALLEST, webp.CODEC), (Effort.SMALLEST, avif.CODEC)]
)
def test_the_score_of_a_small_picture_is_that_of_its_file(effort: Effort, codec: Codec) -> None:
    """Its sample is all of it, and is not encoded with the effort of the file in every case."""
    pixels = np.full((64, 64, 4), 255, np.uint8)
    pixels[..., :3] = np.random.default_rng(1).integers(0, 2, (64, 64, 1)) * np.array([30, 255, 255], np.uint8)
    candidate = CodecCandidate(Subject(pixels, Options(effort=effort), Carried(), ignore), codec, codec.variants[0])
    made = candidate.make(candidate.step_at(50))
    assert candidate.tried(candidate.step_at(50)).whole == (effort is Effort.FAST)  # else its bytes are an estimate
    look = GuardedScore(pixels).measure(decoded(made.data, codec.format), ignore)
    assert (made.tried.score, made.floor) == (look.score, look.floor)


def test_one_whole_file_is_kept_until_it_is_forgotten(large_pixels: Pixels) -> None:
    candidate = CodecCandidate(Subject(large_pixels, Options(), Carried(), ignore), jpeg.CODEC, "4:2:0")
    assert candidate.whole_bytes(100) is None
    candidate.whole_score(100)
    candidate.whole_score(120)
    made = candidate.make(100)
    assert candidate.whole_bytes(100) == made.tried.size_bytes == len(made.data)
    assert candidate.step_of(made.tried) == 100
    candidate.forget()
    assert not candidate._files
    assert candidate.whole_bytes(100) == made.tried.size_bytes  # for a search that goes on later
    assert candidate.encodings == 2


@pytest.mark.parametrize(("step", "error"), [(10, 1.0), (20, 1.0), (30, 2.0), (40, 3.0), (55, 3.0)])
def test_the_error_of_a_sample_lies_on_a_line_between_whole_files(step: int, error: float) -> None:
    assert codec_candidate._along({20: 1.0, 40: 3.0}, step) == error


def _curve(
    pixels: Pixels, codec: Codec, sample: dict[int, float], whole: dict[int, float], usual: ScoreCurve = LINE
) -> CodecCandidate:
    """Return a candidate with scores of its sample and of the whole picture, and with a typical curve."""
    codec = replace(codec, usual=ScoreCurve(tuple((step / codec.fine, score) for step, score in usual.points)))
    candidate = CodecCandidate(Subject(pixels, Options(), Carried(), ignore), codec, "4:2:0")
    candidate._scores.update(sample)
    candidate._whole_scores.update(whole)
    return candidate


def test_the_next_step_follows_the_curve_of_the_sample_shifted_to_the_whole_picture(large_pixels: Pixels) -> None:
    sample = {50: 60.0, 60: 70.0, 70: 75.0}
    candidate = _curve(large_pixels, webp.CODEC, sample, {60: 68.0})
    assert candidate.following(60, 60, 201, 69.95) == 63  # by its sample, of which it misses 32/30, 64; typically 62
    candidate._whole_scores[64] = 71.0  # it reached more: what lies between them is no more shifted as before
    assert candidate.following(64, 60, 64, 69.95) == 63
    assert candidate.following(64, 60, 64, 70.25) == 63  # 63 is 0.01 points above, and will do as likely as not
    assert candidate.following(64, 60, 64, 70.6) == 64  # that it reaches as much is not likely
    assert candidate.following(64, 63, 64, 69.95) == 64  # nothing between them
    assert _curve(large_pixels, webp.CODEC, sample, {60: 68.0}).following(60, 0, 60, 68.0) == 60


@pytest.fixture
def fine(large_pixels: Pixels, monkeypatch: pytest.MonkeyPatch) -> CodecCandidate:
    """Return a JPEG whose sample scores a twentieth of a point more at each step."""
    candidate = _curve(large_pixels, jpeg.CODEC, {place: place / 20 for place in range(1, 401)}, {})
    monkeypatch.setattr(candidate, "foreseen_bytes", lambda step: step * 100.0)
    return candidate


def test_the_surer_a_score_is_foretold_the_nearer_to_the_floor_the_next_step_is(
    fine: CodecCandidate, monkeypatch: pytest.MonkeyPatch
) -> None:
    fine._whole_scores[300] = 15.0
    found = []
    for error in (0.0001, 0.1, 0.3):
        monkeypatch.setattr(codec_candidate, "_QUICK_ERROR", error)
        monkeypatch.setattr(codec_candidate, "_FARTHER_ERROR", error / 10)
        found.append(fine.following(300, 0, 300, 14.0))
    assert found[0] == 281  # at 280 it may be 14 points, or just less
    assert found[0] < found[1] < found[2] < 295


def test_after_each_failure_the_next_step_is_aimed_higher(fine: CodecCandidate) -> None:
    fine._whole_scores[280] = 14.0
    once = fine.following(280, 280, 401, 14.5)
    fine._whole_scores[279] = 13.95
    assert 290 < once < fine.following(280, 280, 401, 14.5) < 300


def test_a_step_far_above_the_floor_is_better_than_the_last_one(fine: CodecCandidate) -> None:
    fine._whole_scores[280] = 14.0
    fine._scores.update({place: place / 2 - 127.5 for place in range(281, 401)})  # from 13.0, by half a point
    fine._scores.update(dict.fromkeys(range(281, 300), 14.0))
    assert fine.following(280, 280, 401, 15.0) == 300  # 22.5 points, and 14 just before it
    assert fine.following(280, 280, 401, 90.0) == 400


def test_beyond_the_measured_bytes_a_line_goes_through_both_ends(large_pixels: Pixels) -> None:
    candidate = _curve(large_pixels, webp.CODEC, {}, {})
    candidate._sampled_bytes.update({40: np.log(1000), 50: np.log(1500), 51: np.log(1500)})
    assert candidate._size(52) == round(1000 * 1.5 ** (12 / 11))
    assert candidate._size(45) == round(1000 * 1.5 ** (5 / 10))


def test_a_quick_codec_measures_its_sample_where_it_goes_next(
    large_pixels: Pixels, monkeypatch: pytest.MonkeyPatch
) -> None:
    candidate = _curve(large_pixels, jpeg.CODEC, {200: 60.0, 300: 80.0}, {200: 58.0})
    looked: list[int] = []

    def measured(step: int) -> float:
        looked.append(step)
        return step / 5 + 20 - 3.0  # less than the line tells

    monkeypatch.setattr(candidate, "_measured_score", measured)
    monkeypatch.setattr(candidate, "foreseen_bytes", lambda step: step * 100.0)
    assert candidate.following(200, 200, 401, 65.0, 1000.0) == 232  # it loses, so it need not be told exactly
    assert not looked
    found = candidate.following(200, 200, 401, 65.0)
    assert looked[0] == 232
    assert 232 < found < 260
    assert len(looked) <= 2


def test_whole_files_correct_what_the_sample_foretells_of_others(large_pixels: Pixels) -> None:
    candidate = CodecCandidate(Subject(large_pixels, Options(), Carried(), ignore), jpeg.CODEC, "4:2:0")
    assert candidate.foreseen_bytes(300) == candidate.size_bytes(300)
    for step in (280, 320):
        candidate.whole_score(step)
        assert candidate.foreseen_bytes(step) == pytest.approx(candidate.whole_bytes(step))
    assert candidate.foreseen_bytes(300) == pytest.approx(len(candidate.make(300).data), rel=0.02)


def test_what_told_the_bytes_of_a_step_is_followed_by_another_look(
    large_pixels: Pixels, monkeypatch: pytest.MonkeyPatch
) -> None:
    candidate = _curve(large_pixels, jpeg.CODEC, {200: 62.0}, {200: 64.0}, ScoreCurve(((0, 0), (400, 100))))

    def measured(step: int) -> float:
        return 62.0 - (200 - step) / 50  # flatter than usual

    def foreseen_bytes(step: int) -> float:
        candidate._scores[step] = measured(step)
        return step * 100.0

    monkeypatch.setattr(candidate, "_measured_score", measured)
    monkeypatch.setattr(candidate, "foreseen_bytes", foreseen_bytes)
    found = candidate.following(200, 0, 200, 60.0)
    assert found < 185  # where the first look was


def test_where_no_step_reaches_the_floor_the_last_ones_are_not_needed(large_pixels: Pixels) -> None:
    candidate = _curve(large_pixels, jpeg.CODEC, {360: 83.6, 400: 90.6}, {}, ScoreCurve(((0, 60), (400, 100))))
    assert candidate.foreseen(390, 95.0) == candidate.nearly_best == 399
