"""Butteraugli against values of its own program, on pictures made by formulas, and what the guards make of it.

`_MEASURED` is what `butteraugli_main` 0.7 prints as the largest value and as the 3-norm; sRGB, 80 nits.
"""

from __future__ import annotations

import io
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from qtcompress.core.errors import Cancelled
from qtcompress.core.quantize import quantize
from qtcompress.core.score import butteraugli as module
from qtcompress.core.score.butteraugli import Butteraugli, Distance
from qtcompress.core.score.guarded_score import GuardedScore
from qtcompress.core.score.visible_planes import compared
from qtcompress.core.score.worst import Flaw
from qtcompress.core.types import Dither, Options, Pixels, Stage


def _opaque(rgb: NDArray[Any]) -> Pixels:
    return np.dstack([np.clip(np.rint(rgb), 0, 255), np.full(rgb.shape[:2], 255)]).astype(np.uint8)


def _waves(height: int = 203, width: int = 301) -> Pixels:
    """Return soft waves of color with an edge and a textured half."""
    y, x = np.mgrid[0:height, 0:width]
    waves = [np.sin(x / (17.0 + 9 * c) + c) * np.cos(y / (23.0 - 5 * c)) for c in range(3)]
    rgb = 127 + 90 * np.stack(waves, axis=-1)
    rgb[height // 2 :] += 10 * ((x * 7 + y * 13) % 11 - 5)[height // 2 :, :, None] / 5
    rgb[:, width // 3 : width // 3 + 4] += 40
    return _opaque(rgb)


def _in_steps(pixels: Pixels, step: int) -> Pixels:
    after = pixels.copy()
    after[..., :3] = np.clip(pixels[..., :3] // step * step + step // 2, 0, 255)
    return after


def _softer(pixels: Pixels) -> Pixels:
    return np.asarray(cv2.blur(pixels, (3, 3)), np.uint8)


def _redder(pixels: Pixels) -> Pixels:
    after = pixels.copy()
    after[60:90, 200:230, 0] = np.minimum(after[60:90, 200:230, 0].astype(int) + 12, 255)
    return after


_MEASURED = [
    (_in_steps(_waves(), 8), 3.3352, 1.3271),
    (_in_steps(_waves(), 24), 11.2890, 4.4456),
    (_softer(_waves()), 2.8039, 1.6498),
    (_redder(_waves()), 7.0612, 2.7061),
]


@pytest.mark.parametrize(("after", "most", "norm"), _MEASURED, ids=["fine steps", "steps", "softer", "redder"])
def test_values_are_those_of_the_program(after: Pixels, most: float, norm: float) -> None:
    found = Butteraugli(_waves()).distance(after)
    assert found.most == pytest.approx(most, rel=0.04)
    assert found.norm == pytest.approx(norm, rel=0.04)


def test_the_place_is_the_worst_one() -> None:
    found = Butteraugli(_waves()).distance(_redder(_waves()))
    assert 190 <= found.x < 240
    assert 50 <= found.y < 100


@pytest.mark.parametrize("kept", [0, 1 << 20])
def test_bands_are_seen_as_one_picture(monkeypatch: pytest.MonkeyPatch, kept: int) -> None:
    before = _waves(501, 121)
    after = _in_steps(before, 16)
    whole = Butteraugli(before).distance(after)
    monkeypatch.setattr(module, "_BAND_PIXELS", 130 * 121)
    monkeypatch.setattr(module, "_MOST_KEPT_PIXELS", kept)
    reference = Butteraugli(before)
    for _ in range(2):
        found = reference.distance(after)
        assert (found.norm, found.most) == pytest.approx((whole.norm, whole.most), rel=1e-4)
        assert (found.x, found.y) == (whole.x, whole.y)


def test_equal_bands_take_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    before = _waves(501, 121)
    after = before.copy()
    after[480:490, 60:70, :3] = 0
    monkeypatch.setattr(module, "_BAND_PIXELS", 100 * 121)
    seen = []
    monkeypatch.setattr(module, "compared", lambda *planes: seen.append(0) or compared(*planes))
    assert Butteraugli(before).distance(before.copy()) == Distance(0.0, 0.0, 0, 0)
    assert not seen
    assert Butteraugli(before).distance(after).most > 5
    assert len(seen) == 4  # the last two bands, at two sizes


def test_both_grounds_count() -> None:
    before = np.zeros((64, 64, 4), np.uint8)
    before[16:48, 16:48] = 255, 255, 255, 128
    after = before.copy()
    after[16:48, 16:48, :3] = 240  # seen on black and on white
    found = Butteraugli(before).distance(after)
    laid = []
    for ground in (0, 255):
        pair = [
            _opaque(one[..., :3] * (one[..., 3:] / 255.0) + ground * (1 - one[..., 3:] / 255.0))
            for one in (before, after)
        ]
        laid.append(Butteraugli(pair[0]).distance(pair[1]))
    assert found.most == pytest.approx(max(one.most for one in laid), rel=0.02)
    assert found.norm == pytest.approx(max(one.norm for one in laid), rel=0.02)
    assert laid[0].norm != pytest.approx(laid[1].norm, rel=0.05)


def test_it_can_be_cancelled() -> None:
    def report(stage: Stage, share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        Butteraugli(_waves()).distance(_softer(_waves()), report)


def test_a_picture_must_have_16_pixels_to_a_side() -> None:
    assert Butteraugli(_waves(16, 16)).distance(_softer(_waves(16, 16))).norm > 0
    with pytest.raises(ValueError, match="16 pixels"):
        Butteraugli(_waves(15, 40))


def _badges() -> Pixels:
    """Return small discs with a ramp each, on dark ground, as in a row of icons."""
    rgb = np.full((28, 168, 3), 40.0)
    y, x = np.mgrid[0:28, 0:168]
    colors = (255, 220, 60), (60, 160, 255), (255, 90, 90), (120, 230, 140), (240, 240, 250), (150, 90, 200)
    for number, color in enumerate(colors):
        inside = np.clip(8.5 - np.hypot(x - 14 - 28 * number, y - 14), 0, 1)[..., None]
        shade = (0.72 + 0.28 * (y - 6) / 16)[..., None]
        rgb = rgb * (1 - inside) + inside * shade * color
    return _opaque(rgb)


def _with_colors(before: Pixels, colors: int) -> Pixels:
    return quantize(before, Options(colors=colors, dither=Dither.NONE)).pixels()


def test_small_ramps_in_steps_miss_a_floor_that_the_score_reaches() -> None:
    before = _badges()
    reference = GuardedScore(before)
    few, more = _with_colors(before, 24), _with_colors(before, 32)
    look = reference.measure(few)
    closer = reference.look_closer(lambda: few, look, 75.0)
    assert look.floor > 76
    assert 72 <= closer.floor < 75
    assert closer.score == look.score
    assert closer.worst is not None
    assert closer.worst.flaw is Flaw.CHANGE
    assert reference.look_closer(lambda: more, reference.measure(more), 75.0).floor > 77
    worse = reference.look_closer(lambda: _in_steps(before, 60), look, 75.0)
    assert worse.floor == 72  # not far below what was asked for


@pytest.mark.parametrize("quality", [70, 80, 90])
def test_a_jpeg_keeps_its_floor(quality: int) -> None:
    before = _badges()
    file = io.BytesIO()
    Image.fromarray(before[..., :3]).save(file, "JPEG", quality=quality, subsampling=0)
    after = np.asarray(Image.open(file).convert("RGBA"))
    reference = GuardedScore(before)
    look = reference.measure(after)
    assert not reference.is_photograph
    assert reference.look_closer(lambda: after, look, look.floor) == look


def test_what_misses_the_floor_is_not_looked_at_closer(monkeypatch: pytest.MonkeyPatch) -> None:
    before = _badges()
    after = _with_colors(before, 16)
    reference = GuardedScore(before)
    look = reference.measure(after)
    monkeypatch.setattr(GuardedScore, "_butteraugli", None)
    assert reference.look_closer(lambda: after, look, look.floor + 0.1) is look


def test_a_photograph_is_not_looked_at_closer(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(1)
    before = _opaque(128 + cv2.GaussianBlur(rng.normal(0, 40, (256, 256, 3)), (0, 0), 1.0))
    reference = GuardedScore(before)
    after = _in_steps(before, 8)
    look = reference.measure(after)
    monkeypatch.setattr(GuardedScore, "_butteraugli", None)
    assert reference.is_photograph
    assert reference.look_closer(lambda: after, look, 10.0) is look
