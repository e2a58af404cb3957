"""What wins is right where one looks: the pictures of ../shared/cases, most of them cut to the place that was wrong."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from qtcompress.core.color import oklab_of_srgb
from qtcompress.core.score.butteraugli import Butteraugli
from qtcompress.core.score.guarded_score import GuardedScore
from qtcompress.core.score.ssimulacra2 import ssimulacra2
from qtcompress.core.score.worst import Flaw
from qtcompress.core.types import Options, Pixels, ignore
from qtcompress.engine import encodings
from qtcompress.engine.contest import verdict_text
from qtcompress.engine.contest.advisor import decide
from qtcompress.engine.contest.contest import Decision
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import Goal, Method
from qtcompress.engine.metadata.metadata import Carried

GOAL = Goal(quality=80.0)
PALETTES = Goal(Method.PALETTE, Format.PNG, 80.0)


def _cut(path: Path, x: int, y: int, width: int, height: int) -> Pixels:
    with Image.open(path) as image:
        cropped = image.convert("RGBA").crop((x, y, x + width, y + height))
    return np.ascontiguousarray(np.asarray(cropped))


def _decided(pixels: Pixels, goal: Goal = GOAL) -> tuple[Decision, Pixels]:
    """Return the decision, and the winner's pixels, decoded anew."""
    decision = decide(pixels, Options(), goal, Carried(), ignore)
    assert decision.made is not None
    return decision, encodings.decoded(decision.made.data, decision.made.tried.format)


def _lab(pixels: Pixels) -> NDArray[np.float64]:
    """Return the picture on white in Oklab times 100, after the blur of the eye."""
    alpha = pixels[..., 3:] / 255
    lab = 100 * oklab_of_srgb(pixels[..., :3] / 255 * alpha + 1 - alpha)
    return np.asarray(cv2.GaussianBlur(lab, (0, 0), 2.0), np.float64)


def _steps(pixels: Pixels) -> NDArray[np.float64]:
    """Return how much the lightness changes from a row to the next, without blur."""
    alpha = pixels[..., 3:] / 255
    light = 100 * oklab_of_srgb(pixels[..., :3] / 255 * alpha + 1 - alpha)[..., 0]
    return np.abs(np.diff(light, axis=0))


def _hue_change(before: Pixels, after: Pixels) -> float:
    change = _lab(after) - _lab(before)
    return float(np.hypot(change[..., 1], change[..., 2]).max())


def _light_change(before: Pixels, after: Pixels) -> float:
    return float(np.abs(_lab(after) - _lab(before))[..., 0].max())


def test_a_soft_shadow_has_no_bands(cases: Path) -> None:
    before = _cut(cases / "soft_shadow.png", 160, 160, 120, 160)
    decision, after = _decided(before, PALETTES)
    shadow = slice(76, 150)  # below the button
    assert _steps(before)[shadow].max() < 1.2
    assert _steps(after)[shadow].max() < 2.2
    assert decision.made is not None
    told = verdict_text.verdict(PALETTES, decision)
    assert told == f"{decision.made.tried.colors} colors reach the quality; less shows steps in a smooth place"


def test_a_gradient_stays_smooth(cases: Path) -> None:
    before = _cut(cases / "gradient_icon.png", 40, 300, 160, 160)
    inner = (slice(8, -8), slice(80, -8))
    for goal in (GOAL, PALETTES):
        _, after = _decided(before, goal)
        assert _steps(after)[inner].max() < 0.9
        assert np.abs(_lab(after) - _lab(before))[inner].max() < 0.55


def test_gray_text_of_a_plot_stays_gray_and_its_lines_whole(cases: Path) -> None:
    text = _cut(cases / "line_plot.png", 780, 10, 160, 150)
    _, after = _decided(text)
    assert _hue_change(text, after) < 1.5
    lines = _cut(cases / "line_plot.png", 0, 150, 200, 160)
    _, after = _decided(lines)
    assert _hue_change(lines, after) < 3
    assert _light_change(lines, after) < 1.5


def test_small_marks_keep_their_color(cases: Path) -> None:
    before = _cut(cases / "small_marks.png", 216, 60, 200, 240)
    _, after = _decided(before)
    assert _hue_change(before, after) < 2.6


@pytest.mark.parametrize(("cut", "most"), [((900, 560, 380, 240), 9_200), ((600, 380, 680, 420), 11_000)])
def test_palettes_are_fitted_to_the_places_that_lost_their_color(
    cases: Path, cut: tuple[int, int, int, int], most: int
) -> None:
    before = _cut(cases / "small_marks.png", *cut)  # 12,052 and 18,234 bytes without; the second one has a sample
    decision, after = _decided(before, Goal(Method.PALETTE, Format.PNG | Format.WEBP, 80.0))
    assert decision.made is not None
    assert len(decision.made.data) < most
    looks = GuardedScore(before).measure(after)
    assert looks.floor == pytest.approx(decision.made.floor)
    assert looks.floor >= 80


def test_small_drawn_ramps_are_looked_at_by_a_second_eye() -> None:
    y, x = np.mgrid[0:28, 0:168]
    inside = np.clip(8.5 - np.hypot(x % 28 - 14, y - 14), 0, 1)[..., None]
    hues = np.array([(255, 220, 60), (60, 160, 255), (255, 90, 90), (120, 230, 140), (240, 240, 250), (150, 90, 200)])
    before = np.full((28, 168, 4), 255, np.uint8)
    before[..., :3] = 40 * (1 - inside) + inside * (0.72 + 0.28 * (y - 6) / 16)[..., None] * hues[x // 28]
    decision, after = _decided(before, Goal(Method.PALETTE, Format.PNG, 75.0))
    assert decision.made is not None
    assert decision.made.floor >= 75
    assert Butteraugli(before).distance(after).norm < 0.065 * 25  # 1.75 with the 24 colors that the score takes


def test_thin_colored_lines_keep_their_color() -> None:
    rng = np.random.default_rng(1)
    before = np.full((256, 256, 4), 255, np.uint8)
    noise = cv2.GaussianBlur(rng.normal(0, 30, (256, 256)), (0, 0), 6.0) * 4 + rng.normal(0, 1.5, (256, 256))
    before[..., :3] = (150 + noise).clip(0, 255)[..., None]
    for line in range(20, 220, 12):
        cv2.line(before, (line, 30), (line + 9, 90), (230, 20, 20, 255), 1, cv2.LINE_AA)
    decision, _ = _decided(before, Goal(formats=Format.JPEG, quality=90.0))
    assert decision.made is not None
    assert decision.made.tried.variant == "4:4:4"


@pytest.mark.parametrize(
    ("name", "cut", "photo"),
    [
        ("product_big_white.png", (500, 400, 600, 400), (140, 80, 300, 220)),
        ("ui_screenshot.png", (170, 40, 460, 330), (25, 25, 270, 190)),
    ],
)
def test_a_photograph_in_a_page_reaches_the_floor(
    cases: Path, name: str, cut: tuple[int, int, int, int], photo: tuple[int, int, int, int]
) -> None:
    before = _cut(cases / name, *cut)
    _, after = _decided(before)
    x, y, width, height = photo
    part = slice(y, y + height), slice(x, x + width)
    assert ssimulacra2(before[part], after[part]) >= 78


def test_a_ramp_that_is_too_wide_for_webp_is_not_banded(cases: Path) -> None:
    before = _cut(cases / "strip_70000x12.png", 0, 0, 16_400, 12)
    decision, after = _decided(before, Goal(formats=Format.PNG | Format.WEBP))
    assert np.array_equal(after, before)
    assert decision.made is not None
    assert decision.made.tried.format is Format.PNG
    assert "nothing is lost" in verdict_text.verdict(GOAL, decision)


def test_the_worst_place_is_told_in_pixels_of_the_whole_picture(cases: Path) -> None:
    before = _cut(cases / "soft_shadow.png", 160, 160, 120, 160)
    decision, _ = _decided(before, PALETTES)
    assert decision.made is not None
    worst = decision.made.tried.worst
    assert worst is not None
    assert worst.flaw is Flaw.STEPS
    assert 0 <= worst.x <= 120 - worst.width
    assert 0 <= worst.y <= 160 - worst.height
    assert 80 <= worst.score < (decision.made.tried.score or 0)
