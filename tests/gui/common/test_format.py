"""Numbers as people read them, and the arithmetic under the panes."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from qtcompress.core.types import Options, Palette, Quantized
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.preview import Preview, PreviewRequest
from qtcompress.gui.common import format as fmt
from qtcompress.gui.preview.figures import FactsView, arithmetic, figures

NBSP = "\N{NO-BREAK SPACE}"
MINUS = fmt.MINUS


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        (8_200_000, 2_100_000, f"{MINUS}74{NBSP}%"),
        (1000, 1000, f"0{NBSP}%"),
        (1000, 1120, f"+12{NBSP}%"),
        (1_000_000, 1, f"{MINUS}99{NBSP}%"),
        (100, 1_234_600, f"+1,234,500{NBSP}%"),
        (0, 10, ""),
    ],
)
def test_saving_is_a_rounded_share_and_never_the_whole(before: int, after: int, text: str) -> None:
    assert fmt.saving(before, after) == text


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [(8_200_000, 2_100_000, "8.2 → 2.1 MB"), (1_500_000, 300_000, "1.5 MB → 300.0 kB")],
)
def test_unit_is_written_once_where_it_is_the_same(before: int, after: int, text: str) -> None:
    assert fmt.sizes(before, after) == text


@pytest.mark.parametrize(
    ("seconds", "text"), [(0.2, "0:01"), (59.5, "1:00"), (130, "2:10"), (3600, "1:00:00"), (3725, "1:02:05")]
)
def test_time_left_is_rounded_up(seconds: float, text: str) -> None:
    assert fmt.duration(seconds) == text


def test_things_are_counted() -> None:
    assert fmt.of_things(1, "picture") == "1 picture"
    assert fmt.of_things(2120, "picture") == "2,120 pictures"


def preview_of(colors: np.ndarray, size: tuple[int, int], *, exact: bool = True, psnr: float = 34.1) -> Preview:
    """Return a preview of a picture of `size` whose proxy is 4 x 3."""
    quantized = Quantized(
        Palette(colors.astype(np.uint8)), np.full(len(colors), 1), np.zeros((3, 4), np.uint8), math.isinf(psnr)
    )
    return Preview(
        request=PreviewRequest(Path("/a.jpg"), Recipe(Options())),
        width=size[0],
        height=size[1],
        before=np.zeros((3, 4, 4), np.uint8),
        quantized=quantized,
        source_bytes=8_200_000,
        target_bytes=2_100_000,
        psnr_db=psnr,
        exact=exact,
    )


def opaque(count: int) -> np.ndarray:
    return np.full((count, 4), 255)


def test_arithmetic_of_sixteen_colors_is_the_textbook_s_factor_six() -> None:
    text = arithmetic(preview_of(opaque(16), (396, 396)))
    assert "396 × 396 × 24 = 3,763,584 bits" in text  # noqa: RUF001
    assert "16 × 24 + 156,816 × 4 = 627,648 bits" in text  # noqa: RUF001
    assert "6.0 times smaller before the encoder" in text


def test_arithmetic_counts_the_bits_that_a_png_stores() -> None:
    assert "64 × 24 + 12,000,000 × 8 =" in arithmetic(preview_of(opaque(64), (4000, 3000)))  # noqa: RUF001


def test_arithmetic_counts_alpha_where_there_is_some() -> None:
    colors = opaque(2)
    colors[0, 3] = 0
    assert "10 × 10 × 32 = 3,200 bits → 2 × 32 + 100 × 1 = 164 bits" in arithmetic(  # noqa: RUF001
        preview_of(colors, (10, 10))
    )


def test_figures_of_a_preview() -> None:
    assert figures(preview_of(opaque(64), (4000, 3000))) == [
        "4000 × 3000",  # noqa: RUF001
        "8.2 → 2.1 MB",
        f"{MINUS}74{NBSP}%",
        "64 colors, 8 bits a pixel",
        "PSNR 34.1 dB",
    ]
    assert figures(preview_of(opaque(2), (4, 3), psnr=math.inf))[-2:] == ["2 colors, 1 bit a pixel", "lossless"]


def test_figures_say_that_they_are_estimated_until_they_are_exact(qtbot: QtBot) -> None:
    view = FactsView()
    qtbot.addWidget(view)
    view.show_preview(preview_of(opaque(64), (4000, 3000), exact=False))
    assert "estimated" in view.figures.text()
    view.show_preview(preview_of(opaque(64), (4000, 3000)))
    assert "estimated" not in view.figures.text()
    view.clear()
    assert not view.figures.text().strip()


def test_points_have_one_place_and_a_true_sign() -> None:
    numbers = {31.44: "31.4", 0: "0.0", -0.04: "0.0", -2.26: f"{fmt.MINUS}2.3", 1000: "1,000.0"}
    assert {number: fmt.tenths(number) for number in numbers} == numbers
    assert fmt.points(1) == "1.0 points"
