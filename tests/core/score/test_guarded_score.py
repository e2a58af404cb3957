"""The guards of single places, on pictures that each have one flaw."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from qtcompress.core.errors import Cancelled
from qtcompress.core.score import guarded_score
from qtcompress.core.score.guarded_score import Guarded, GuardedScore
from qtcompress.core.score.padded_score import PaddedScore
from qtcompress.core.score.ssimulacra2 import ssimulacra2
from qtcompress.core.score.worst import Flaw, Worst
from qtcompress.core.types import Pixels, Stage

FLOOR = 80.0


def _opaque(rgb: NDArray[np.floating] | NDArray[np.integer]) -> Pixels:
    gray = np.broadcast_to(rgb[..., None], (*rgb.shape, 3)) if rgb.ndim == 2 else rgb
    out = np.full((*gray.shape[:2], 4), 255, np.uint8)
    out[..., :3] = np.clip(np.rint(gray), 0, 255)
    return out


def _noise(height: int, width: int, seed: int = 1) -> NDArray[np.float64]:
    return np.random.default_rng(seed).normal(0, 1, (height, width, 3))


def _ramp(height: int = 256, width: int = 256) -> NDArray[np.float64]:
    """Return a gentle ramp from left to right, with the colors of a sky."""
    share = np.linspace(0, 1, width)[None, :, None]
    return np.broadcast_to((90, 130, 190) + share * np.array([60, 60, 40]), (height, width, 3)).astype(np.float64)


def _measured(before: Pixels, after: Pixels) -> Guarded:
    return GuardedScore(before).measure(after)


def _covers(worst: Worst | None, x: int, y: int) -> bool:
    return worst is not None and 0 <= x - worst.x < worst.width and 0 <= y - worst.y < worst.height


@given(st.integers(1, 70), st.integers(1, 70), st.integers(0, 9), st.booleans())
def test_an_equal_picture_is_never_refused(height: int, width: int, seed: int, clear: bool) -> None:
    before = _opaque(128 + 60 * _noise(height, width, seed))
    if clear:
        before[..., 3] = np.random.default_rng(seed).integers(0, 256, (height, width))
    assert _measured(before, before.copy()) == Guarded(100.0, 100.0, None)


@pytest.mark.parametrize("kept", [0, 1 << 20])
@pytest.mark.parametrize("clear", [False, True])
def test_a_second_candidate_is_measured_as_a_first_one(clear: bool, kept: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guarded_score, "_MOST_BLURRED_PIXELS", kept)
    before = _opaque(_ramp(700, 300) + 9 * _noise(700, 300))  # of several strips
    before[200:, 100:, 3] = 255 - 100 * clear
    first, second = (_opaque(before[..., :3] + amount * _noise(700, 300, 2)) for amount in (3.0, 6.0))
    reference = GuardedScore(before)
    reference.measure(first)
    assert reference.measure(second) == _measured(before, second)


@pytest.mark.parametrize("shape", [(12, 5000), (5000, 3), (1, 1)])
def test_odd_shapes_are_measured_too(shape: tuple[int, int]) -> None:
    before = _opaque(128 + 40 * _noise(*shape))
    after = _opaque(255.0 - before[..., :3])
    found = _measured(before, after)
    assert found.floor < 50
    assert found.worst is not None
    assert found.worst.x + found.worst.width <= shape[1]
    assert found.worst.y + found.worst.height <= shape[0]


def test_the_score_is_that_of_the_whole_picture() -> None:
    before = _opaque(128 + 30 * _noise(120, 300))
    after = _opaque(before[..., :3] + 6 * _noise(120, 300, 2))
    assert _measured(before, after).score == PaddedScore(before).score(after)


def test_a_banded_ramp_is_refused_at_a_band_and_a_dithered_one_is_not() -> None:
    ramp = _ramp()
    before = _opaque(ramp)
    banded = _measured(before, _opaque(np.rint(ramp / 4) * 4))
    assert banded.floor < min(FLOOR, banded.score - 3)
    assert banded.worst is not None
    assert banded.worst.flaw is Flaw.STEPS
    assert banded.worst.score == banded.floor
    dithered = _measured(before, _opaque(np.floor(ramp / 2 + np.random.default_rng(3).random((256, 256, 1))) * 2))
    assert dithered.floor > FLOOR


def test_a_lone_edge_of_low_contrast_is_no_band() -> None:
    """Two panels with an antialiased border: the palette drops the color between them."""
    panels = np.full((128, 128), 238.0)
    panels[:, 64], panels[:, 65], panels[:, 66:] = 239, 245, 246
    after = panels.copy()
    after[:, 64], after[:, 65] = 238, 246
    assert _measured(_opaque(panels), _opaque(after)).floor > FLOOR


def test_a_photograph_with_noise_passes_with_less_noise() -> None:
    base = _ramp()
    before = _opaque(base + 3 * _noise(256, 256))
    found = _measured(before, _opaque(base + 2.2 * _noise(256, 256)))
    assert found.floor == min(found.score, found.floor) > FLOOR


def test_grain_in_a_smooth_place_is_refused() -> None:
    ramp = _ramp()
    after = ramp.copy()
    after[96:160, 96:160] += 3 * np.random.default_rng(4).choice([-1, 1], (64, 64, 1))
    found = _measured(_opaque(ramp), _opaque(after))
    assert found.floor < FLOOR < found.score
    assert found.worst is not None
    assert 80 <= found.worst.x <= 160
    assert 80 <= found.worst.y <= 160
    flat = np.full((256, 256), 128.0)
    rough = flat.copy()
    rough[96:160, 96:160] += 2 * np.random.default_rng(4).choice([-1, 1], (64, 64))
    found = _measured(_opaque(flat), _opaque(rough))
    assert found.floor < FLOOR < found.score
    assert found.worst is not None
    assert found.worst.flaw is Flaw.GRAIN


def test_a_smooth_place_that_became_lighter_is_refused() -> None:
    flat = np.full((256, 256), 128.0)
    before = _opaque(flat)
    found = _measured(before, _opaque(flat + 2))
    assert found.floor < FLOOR
    assert found.worst is not None
    assert found.worst.flaw is Flaw.TONE
    assert _measured(before, _opaque(flat + 0.6)).floor > FLOOR


def test_a_small_mark_keeps_its_hue() -> None:
    page = np.full((512, 512, 3), 246.0)
    page[96:106, 160:170] = 250, 200, 20
    after = page.copy()
    after[96:106, 160:170] = 235, 205, 40
    found = _measured(_opaque(page), _opaque(after))
    assert found.floor < 65 < 90 < found.score
    assert found.worst is not None
    assert found.worst.flaw is Flaw.HUE
    assert _covers(found.worst, 165, 101)
    after[96:106, 160:170] = 249, 201, 24
    assert _measured(_opaque(page), _opaque(after)).floor > 90


def test_less_change_of_hue_is_allowed_beside_plain_ground() -> None:
    busy = 128 + 40 * _noise(256, 256)
    busy[96:106, 160:170] = 250, 200, 20
    page = np.full((256, 256, 3), 246.0)
    page[96:106, 160:170] = 250, 200, 20
    floors = []
    for picture in (busy, page):
        after = picture.copy()
        after[96:106, 160:170] = 235, 205, 40
        floors.append(_measured(_opaque(picture), _opaque(after)).floor)
    assert floors[0] > floors[1] + 5


def test_gray_text_gets_no_colored_pixels_that_the_blur_mixes_to_gray() -> None:
    page = np.full((256, 256, 3), 255.0)
    page[96:160:4, 96:160] = 110
    tinge = np.where(np.arange(64) % 4 < 2, 1, -1)[None, :, None] * np.array([1, 0, -1])
    found = []
    for strength in (40, 10):
        after = page.copy()
        after[96:160:4, 96:160] += strength * tinge
        found.append(_measured(_opaque(page), _opaque(after)))
    assert found[0].floor < 70 < FLOOR < found[1].floor
    assert found[0].worst is not None
    assert found[0].worst.flaw is Flaw.HUE


def _page(side: int, damage: float) -> tuple[Pixels, Pixels]:
    """Return a white page with a photograph, before and after."""
    before = np.full((side, side, 3), 255.0)
    before[64:192, 64:192] = 128 + 40 * _noise(128, 128)
    after = before.copy()
    after[64:192, 64:192] += damage * _noise(128, 128, 9)
    return _opaque(before), _opaque(after)


def test_a_photograph_on_a_page_has_a_score_of_its_own() -> None:
    before, after = _page(768, 6)
    found = _measured(before, after)
    assert found.floor < FLOOR < 90 < found.score
    assert found.worst is not None
    assert found.worst.flaw is Flaw.DETAIL
    assert (found.worst.x, found.worst.y, found.worst.width, found.worst.height) == (64, 64, 128, 128)
    alone = ssimulacra2(before[64:192, 64:192], after[64:192, 64:192])
    assert found.worst.score == pytest.approx(alone, abs=2)
    assert _measured(*_page(512, 3)).floor > FLOOR


def test_equal_flat_ground_does_not_count() -> None:
    small, large = _measured(*_page(320, 20)), _measured(*_page(960, 20))
    assert large.score > small.score + 3
    assert large.worst is not None
    assert small.worst is not None
    assert large.worst.score == pytest.approx(small.worst.score, abs=0.5)


def test_a_corner_of_a_photograph_is_not_given_up() -> None:
    before = 128 + 40 * _noise(768, 768)
    after = before.copy()
    after[512:, 512:] += 40 * _noise(256, 256, 7)
    found = _measured(_opaque(before), _opaque(after))
    assert found.floor < found.score - 5
    assert found.worst is not None
    assert found.worst.width < 300
    assert _covers(found.worst, 600, 600)


def test_text_beside_a_photograph_is_a_part_too() -> None:
    before = np.full((256, 640, 3), 255.0)
    before[:, 384:] = 128 + 40 * _noise(256, 256)
    for top in range(16, 240, 16):
        for left in range(16, 320, 12):
            before[top : top + 8, left : left + 4] = 20
    after = before.copy()
    after[16:240, 16:320] = (after[16:240, 16:320] + np.roll(after[16:240, 16:320], 2, axis=1)) / 2
    found = _measured(_opaque(before), _opaque(after))
    assert found.worst is not None
    assert found.worst.x + found.worst.width <= 384 + 16


def test_a_flaw_that_shows_on_one_ground_only_counts() -> None:
    clear = np.zeros((128, 128, 4), np.uint8)
    clear[..., 3] = np.linspace(0, 120, 128)
    after = clear.copy()
    after[..., 3] = after[..., 3] // 12 * 12
    assert _measured(clear, after).floor < FLOOR  # black with alpha: nothing shows on black
    assert _measured(clear, clear).floor == 100


def test_what_the_report_raises_passes_through_and_the_next_candidate_is_measured() -> None:
    before, after = _page(320, 20)
    score = GuardedScore(before)

    def stop(stage: Stage, fraction: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        score.measure(after, stop)
    assert score.measure(after) == _measured(before, after)
    assert score.measure(before).floor == 100


def test_a_rough_measurement_leaves_out_the_eye_of_a_photograph_alone() -> None:
    random = np.random.default_rng(3)
    photo = np.full((96, 96, 4), 255, np.uint8)
    photo[..., :3] = random.integers(60, 190, (96, 96, 3))
    tinted = photo.copy()
    tinted[40:48, 40:48, 0] //= 4
    score = GuardedScore(photo, rough=True)
    first, again = score.measure(tinted), score.measure(tinted)
    assert first == again
    assert again.worst is not None
    assert again.worst.flaw is Flaw.DETAIL
    plain = np.full((96, 96, 4), 255, np.uint8)
    marked = plain.copy()
    marked[40:48, 40:48, 0] = 0
    score = GuardedScore(marked, rough=True)
    assert score.measure(plain) == score.measure(plain) == GuardedScore(marked).measure(plain)


@pytest.mark.parametrize("across", [False, True])
def test_edges_between_the_crops_of_a_sample_draw_nothing(across: bool) -> None:
    crops = 128 + 20 * _noise(192, 384)
    crops[:, np.arange(384) % 96 >= 88] = 40  # flat at their ends, and sharp where the next one begins
    pixels = _opaque(crops.transpose(1, 0, 2) if across else crops)
    picture, sample = GuardedScore(pixels), GuardedScore(pixels, rough=True)
    for one in (picture, sample):
        one.measure(pixels)
    assert (picture.is_photograph, sample.is_photograph) == (False, True)


def test_a_dark_sky_is_a_photograph_and_a_ramp_that_changes_as_often_is_not() -> None:
    random = np.random.default_rng(6)
    sky = 40 + (random.random((160, 160)) < 0.2)
    ramp = np.broadcast_to(20 + np.arange(160) // 3, (160, 160))
    left_out = []
    for one in (sky, ramp):
        before = _opaque(one)
        tinted = before.copy()
        tinted[40:56, 40:56, 0] += 3
        rough, full = GuardedScore(before, rough=True), GuardedScore(before)
        rough.measure(tinted)
        left_out.append(rough.measure(tinted).floor > full.measure(tinted).floor)
    assert left_out == [True, False]
