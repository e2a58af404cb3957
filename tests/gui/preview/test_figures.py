"""The figures under the panes: sizes, colors, quality, and the arithmetic of the palette."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qtcompress.core.types import Options, Palette, Quantized
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.preview import Preview, PreviewRequest
from qtcompress.gui.common import contest_text
from qtcompress.gui.common import format as fmt
from qtcompress.gui.preview.figures import FactsView, arithmetic, explanation, figures

NBSP = "\N{NO-BREAK SPACE}"
MINUS = fmt.MINUS


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


def test_figures_of_fewer_pixels_name_both_sizes() -> None:
    preview = replace(preview_of(opaque(48), (2048, 1536)), resized_from=(4000, 3000))
    was, now = fmt.dimensions(4000, 3000), fmt.dimensions(2048, 1536)
    assert figures(preview)[0] == f"{was} \N{RIGHTWARDS ARROW} {now}"
    made = EncodingResult(Format.JPEG, codec_quality=80, score=80.2)
    assert "quality 80.2 at this size" in figures(replace(preview, quantized=None, guess=made))


def test_figures_say_that_they_are_estimated_until_they_are_exact(qtbot: QtBot) -> None:
    view = FactsView()
    qtbot.addWidget(view)
    view.show_preview(preview_of(opaque(64), (4000, 3000), exact=False))
    assert "estimated" in view.figures.text()
    view.show_preview(preview_of(opaque(64), (4000, 3000)))
    assert "estimated" not in view.figures.text()
    view.clear()
    assert not view.figures.text().strip()


A = Path("/a.jpg")
WEBP = EncodingResult(Format.WEBP, variant="lossless", size_bytes=9, score=91.26)
OUTCOME = Outcome(A, Path("/a.webp"), Status.COMPRESSED, made=WEBP, contest=(WEBP,), verdict="it is smaller")


def test_figures_name_what_won() -> None:
    plain = replace(preview_of(opaque(4), (4, 3)), quantized=None, one=Format.WEBP)
    sizes = ["4 × 3", "8.2 → 2.1 MB", f"{MINUS}74{NBSP}%"]  # noqa: RUF001
    assert figures(plain) == [*sizes, Format.WEBP.label, "PSNR 34.1 dB"]
    won = replace(plain, outcome=OUTCOME)
    assert figures(won) == [*sizes, WEBP.plain, "quality 91.3", "PSNR 34.1 dB"]
    unmeasured = replace(won, outcome=replace(OUTCOME, made=replace(WEBP, score=None)))
    assert figures(unmeasured) == [*sizes, WEBP.plain, "PSNR 34.1 dB"]
    with_palette = replace(preview_of(opaque(4), (4, 3)), one=Format.WEBP, outcome=OUTCOME)
    assert figures(with_palette)[3:6] == [Format.WEBP.label, "4 colors, 2 bits a pixel", "quality 91.3"]


def test_figures_of_a_kept_original_are_its_own() -> None:
    kept = replace(preview_of(opaque(4), (4, 3)), outcome=replace(OUTCOME, target=None))
    assert figures(kept) == ["4 × 3", "8.2 MB", "the original stays"]  # noqa: RUF001


@pytest.mark.parametrize("lossless", [True, False])
def test_a_result_of_the_same_pixels_is_lossless(lossless: bool) -> None:
    exact = preview_of(opaque(4), (4, 3))
    assert exact.quantized is not None
    exact = replace(exact, quantized=replace(exact.quantized, lossless=lossless))
    assert figures(exact)[-1] == ("lossless" if lossless else "PSNR 34.1 dB")
    assert figures(replace(exact, quantized=None, psnr_db=math.inf))[-1] == "lossless"
    assert not any("PSNR" in text or "lossless" in text for text in figures(replace(exact, psnr_db=math.nan)))


def test_the_reason_is_that_of_the_contest_or_the_arithmetic() -> None:
    preview = preview_of(opaque(4), (4, 3))
    assert explanation(preview) == arithmetic(preview) != ""
    assert explanation(replace(preview, outcome=OUTCOME)) == contest_text.sentence("it is smaller")
    assert explanation(replace(preview, outcome=replace(OUTCOME, reason="The original is kept."))) == (
        "The original is kept."
    )
    assert arithmetic(replace(preview, quantized=None)) == ""


def test_what_hinders_a_batch_stands_in_place_of_the_reason(qtbot: QtBot) -> None:
    view = FactsView()
    qtbot.addWidget(view)
    preview = preview_of(opaque(4), (4, 3))
    view.set_trouble("a < b.jpg is read-only.")
    assert view.arithmetic.text() == " "  # as long as nothing is shown, the pane says it
    view.show_preview(preview)
    assert view.arithmetic.text() == "a < b.jpg is read-only."
    assert view.arithmetic.toolTip().startswith("<p>a &lt; b.jpg is read-only.</p><p>A PNG stores")
    view.set_trouble("")
    assert view.arithmetic.text() == arithmetic(preview)
    view.clear()
    assert (view.arithmetic.text(), view.figures.toolTip()) == (" ", "")


def test_facts_stand_in_one_line_that_cuts_the_reason_but_no_figure(qtbot: QtBot) -> None:
    view = FactsView()
    qtbot.addWidget(view)
    for label in (view.figures, view.arithmetic):
        assert label.textFormat() is Qt.TextFormat.PlainText
        assert label.accessibleName()
        assert label.text() == " "
        assert label.parent() is view
    assert view.figures.textInteractionFlags() == Qt.TextInteractionFlag.TextSelectableByMouse
    assert view.arithmetic.font().pointSizeF() < view.figures.font().pointSizeF()
    view.show_preview(preview_of(opaque(4), (4, 3)))
    needed = view.figures.fontMetrics().horizontalAdvance(view.figures.text())
    for width, lines, reason in ((needed + 400, 1, True), (needed + 40, 1, False), (needed * 3 // 4, 2, False)):
        view.resize(width, 60)
        view.show()
        assert view.arithmetic.isVisible() is reason
        assert view.figures.width() >= needed // lines - 20
        height = view.layout().heightForWidth(width)
        assert height == pytest.approx(lines * view.figures.fontMetrics().lineSpacing() + 4, abs=3)


def test_facts_of_a_preview_have_their_tips(qtbot: QtBot) -> None:
    view = FactsView()
    qtbot.addWidget(view)
    preview = preview_of(opaque(4), (4, 3))
    view.show_preview(preview)
    assert view.figures.text().startswith(f"4{NBSP}×{NBSP}3")  # noqa: RUF001
    assert view.arithmetic.text() == arithmetic(preview)
    assert "A PNG stores" in view.figures.toolTip() == view.arithmetic.toolTip()
    assert view.arithmetic.accessibleDescription() == ""
    view.show_preview(replace(preview, quantized=None))
    assert (view.figures.toolTip(), view.arithmetic.text()) == ("", " ")
    view.show_preview(replace(preview, outcome=OUTCOME))
    assert contest_text.table([WEBP]) in view.figures.toolTip() == view.arithmetic.toolTip()
    assert "<p>It is smaller.</p>" in view.figures.toolTip()  # as the line may have no room for the reason
    assert view.arithmetic.accessibleDescription() == contest_text.lines([WEBP])


def test_facts_that_are_cleared_keep_their_space_while_they_are_seen(qtbot: QtBot) -> None:
    view = FactsView()
    qtbot.addWidget(view)
    view.resize(300, 77)
    view.clear()
    assert view.minimumHeight() < view.height()
    view.show()
    view.show_preview(preview_of(opaque(4), (4, 3)))
    view.clear()
    assert (view.minimumHeight(), view.arithmetic.text()) == (view.height(), " ")
    view.show_preview(preview_of(opaque(4), (4, 3)))
    assert view.minimumHeight() < view.height()
