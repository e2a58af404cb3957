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
    for name in ("second_eye", "peers", "pictures", "quality"):
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


def test_without_the_program_there_is_no_butteraugli(second_eye: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(second_eye, "PROGRAM", "no-such-program")
    assert all(math.isnan(value) for value in second_eye.butteraugli(_ramp(), _ramp()))
    eyes = second_eye.Eyes(70.0, math.nan, math.nan, 1.0, 0.5, 40.0)
    seen = [second_eye.Sight("a", "ours", colors, 100, eyes) for colors in (16, 64, 256)]
    (row,) = second_eye.rows(seen)
    assert row[1:4] == ["70.0 / 70.0 / 70.0", "- / - / -", "- / - / -"]


def test_our_file_is_no_larger_than_the_one_it_is_compared_with(second_eye: Any, samples: Path) -> None:
    pixels = second_eye.pictures.load(samples / "kingfisher.png")[100:228, 100:228].copy()
    least, most = (len(second_eye._at_most(pixels, 16, limit).png) for limit in (0, 1 << 20))
    assert least < most
    middle = (least + most) // 2
    assert least <= len(second_eye._at_most(pixels, 16, middle).png) <= middle
