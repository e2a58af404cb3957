"""The benchmarks' other metrics find what a mean score misses, and do without a program that is absent."""

from __future__ import annotations

import math
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

BENCHMARKS = Path(__file__).resolve().parent.parent / "benchmarks"


@pytest.fixture
def second_eye(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    for name in ("second_eye", "equal_look", "peers", "pictures", "quality"):
        sys.modules.pop(name, None)
    import second_eye as module

    return module


def _ramp() -> np.ndarray:
    pixels = np.full((96, 144, 4), 255, np.uint8)
    pixels[..., :3] = np.linspace(80, 140, 144)[None, :, None]
    return pixels


def test_equal_pictures_have_no_error_and_steps_and_recolored_marks_are_seen(second_eye: Any) -> None:
    ramp = _ramp()
    hue, bands, blurred_db = second_eye.look(ramp, ramp)
    assert (hue, bands) == (0, 0)
    assert blurred_db > 100
    stepped = ramp.copy()
    stepped[..., :3] = stepped[..., :3] // 16 * 16
    assert second_eye.look(ramp, stepped)[1] > 1
    marked, recolored = ramp.copy(), ramp.copy()
    marked[40:46, 40:46, :3], recolored[40:46, 40:46, :3] = (255, 0, 0), (0, 160, 0)
    assert second_eye.look(marked, recolored)[0] > 10


def test_dots_of_dithering_are_no_bands(second_eye: Any) -> None:
    ramp = _ramp()
    dots = np.where(np.indices((96, 144)).sum(axis=0) % 2, 8, -8)
    dotted = ramp.copy()
    dotted[..., :3] = (ramp[..., :3] + dots[..., None]).astype(np.uint8)
    _, bands, blurred_db = second_eye.look(ramp, dotted)
    assert bands < 0.3
    assert blurred_db > 45


def test_ms_ssim_falls_with_noise_and_needs_five_scales(second_eye: Any) -> None:
    ramp = np.tile(_ramp(), (3, 2, 1))
    noise = np.random.default_rng(0).normal(0, 1, ramp.shape[:2])[..., None]
    little, much = ((np.clip(ramp + noise * size, 0, 255)).astype(np.uint8) for size in (2, 12))
    perfect, fine, poor = (second_eye.ms_ssim_db(ramp, each) for each in (ramp, little, much))
    assert perfect > 80 > fine > poor + 5 > 5
    assert math.isnan(second_eye.ms_ssim_db(_ramp(), _ramp()))


def test_an_equal_look_is_between_two_sizes_and_out_of_reach_is_told(
    second_eye: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    import equal_look

    class Growing:
        name = "ours"

        def load(self, pixels: np.ndarray) -> np.ndarray:
            return pixels

        def work(self, pixels: np.ndarray, quality: int) -> int:
            if quality > 78:
                raise second_eye.peers.OutOfReachError
            return quality

        def finish(self, quality: int) -> Any:
            return second_eye.peers.Result(np.full((1, 1, 4), quality, np.uint8), b"x" * (quality * 10))

    monkeypatch.setattr(second_eye.peers, "peer", lambda _: Growing())
    monkeypatch.setattr(equal_look, "butteraugli", lambda _, after: (100.0 - int(after[0, 0, 0]), 0.0))
    assert equal_look._ours(_ramp(), 70.0, 30.0) == (700, 700)
    by_score, by_both = equal_look._ours(_ramp(), 70.0, 27.0)
    assert by_score == 700
    assert 720 < by_both < 740
    by_score, by_both = equal_look._ours(_ramp(), 70.0, 10.0)
    assert by_score == 700
    assert math.isnan(by_both)
    found = [equal_look.EqualLook("a", 70.0, 1000, 700, math.nan), equal_look.EqualLook("b", 70.0, 1000, 500, 600)]
    ours, both, theirs = equal_look.rows(found)
    assert [ours[2], both[2], theirs[2]] == ["0.592 (2 of 2)", "0.600 (1 of 2)", "1.0"]


def test_without_the_program_there_is_no_butteraugli(second_eye: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_eye, "PROGRAM", "no-such-program")
    assert all(math.isnan(value) for value in second_eye.butteraugli(_ramp(), _ramp()))
    eyes = second_eye.Eyes(70.0, math.nan, math.nan, 1.0, 0.5, 40.0, math.nan)
    seen = [second_eye.Sight("a", "ours", colors, 100, eyes) for colors in (16, 64, 256)]
    (row,) = second_eye.rows(seen)
    assert row[1:4] == ["70.0 / 70.0 / 70.0", "- / - / -", "- / - / -"]


def test_our_file_is_no_larger_than_the_one_it_is_compared_with(second_eye: Any, samples: Path) -> None:
    pixels = second_eye.pictures.load(samples / "kingfisher.png")[100:228, 100:228].copy()
    least, most = (len(second_eye._at_most(pixels, 16, limit).png) for limit in (0, 1 << 20))
    assert least < most
    middle = (least + most) // 2
    assert least <= len(second_eye._at_most(pixels, 16, middle).png) <= middle
