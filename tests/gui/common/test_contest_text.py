"""What competed, in words: on rows, in tool tips, under the panes, and in place of a palette."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import mozjpeg_lossless_optimization
import numpy as np
import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from qtcompress.core.types import Dither
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.planning.plan import Source
from qtcompress.gui.common import contest_text
from qtcompress.gui.gallery.item import Item, RowState
from qtcompress.gui.preview.first_looks import Looked
from qtcompress.gui.window.main_window import MainWindow
from tests.gui.windows import Make, files, fill, run, select, until

PALETTE = EncodingResult(Format.PNG, 48, Dither.DIFFUSION, 48, size_bytes=78_200, score=80.4, whole=True, reaches=True)
JPEG = EncodingResult(Format.JPEG, codec_quality=84, variant="4:2:0", size_bytes=90_000, score=79.0)
LOSSLESS = EncodingResult(Format.WEBP, variant="lossless", size_bytes=120_000, score=100.0, whole=True, reaches=True)


@pytest.mark.parametrize(
    ("tried", "short"),
    [
        (PALETTE, "48 colors"),
        (EncodingResult(Format.WEBP, 2, whole=True), "2 colors"),
        (JPEG, "JPEG photo"),
        (LOSSLESS, "WebP, lossless"),
    ],
)
def test_few_words_say_what_won(tried: EncodingResult, short: str) -> None:
    assert contest_text.short(tried) == short


def test_each_that_competed_has_its_figures() -> None:
    assert contest_text.lines([PALETTE, JPEG]).splitlines() == [
        "PNG, 48 colors: 78.2 kB, quality 80.4",
        "JPEG photo (setting 84, 4:2:0): ~90.0 kB, quality ~79.0, ruled out",
    ]
    measured = replace(JPEG, whole=True)
    assert contest_text.lines([measured]) == "JPEG photo (setting 84, 4:2:0): 90.0 kB, quality 79.0, not good enough"
    lossless = replace(LOSSLESS, whole=False)  # its size is an estimate, its quality is known
    assert contest_text.lines([lossless]) == "WebP, lossless: ~120.0 kB, quality 100.0"
    assert "sample" in contest_text.table([PALETTE, JPEG])
    assert "sample" not in contest_text.table([PALETTE, measured])
    flat = replace(PALETTE, dither=Dither.NONE)
    assert contest_text.lines([flat]).startswith("PNG, 48 colors (not dithered): ")
    assert contest_text.table([PALETTE, JPEG]).count("<tr>") == 2
    assert contest_text.table([]) == contest_text.lines([]) == contest_text.sentence("") == ""


def test_row_says_what_was_made_and_why() -> None:
    path = Path("/g/a.png")
    outcome = Outcome(
        path, Path("/out/a.png"), Status.COMPRESSED, source_bytes=200_000, target_bytes=78_200, colors=48,
        made=PALETTE, contest=(PALETTE, JPEG), verdict="48 colors keep the look",
    )  # fmt: skip
    item = Item(Source(path, path.parent, 200_000), state=RowState.COMPRESSED, outcome=outcome)
    assert item.word == "48 colors"
    assert "48 colors keep the look" in item.described(None)
    tip = item.tip(None).splitlines()
    assert tip[0].startswith("48 colors keep the look. 200.0 → 78.2 kB")
    assert tip[2:] == contest_text.lines([PALETTE, JPEG]).splitlines()


def test_kept_row_says_what_competed_after_its_sentence() -> None:
    path = Path("/g/a.jpg")
    outcome = Outcome(path, None, Status.KEPT, reason="The original is kept.", contest=(JPEG,), verdict="x", made=JPEG)
    item = Item(Source(path, path.parent, 1), state=RowState.KEPT, outcome=outcome, sentence="The original is kept.")
    assert item.word == "kept"
    assert item.tip(None).splitlines() == ["The original is kept.", contest_text.lines([JPEG])]


# ---- With the real engine


@pytest.fixture
def gallery(tmp_path: Path) -> Path:
    """Return a drawing, a photograph, and a JPEG that nothing beats."""
    folder = tmp_path / "gallery"
    folder.mkdir()
    drawing = np.zeros((120, 160, 3), np.uint8)
    drawing[20:90, 30:140] = (200, 40, 40)
    drawing[50:110, 60:100] = (20, 90, 200)
    Image.fromarray(drawing).save(folder / "drawing.png", compress_level=0)
    y, x = np.mgrid[:120, :160]
    waves = np.stack([np.sin(x / 9 + k) * np.cos(y / 7 - k) for k in range(3)], -1)
    noise = np.random.default_rng(2).normal(0, 6, (120, 160, 3))
    photo = Image.fromarray((127 + 100 * waves + noise).clip(0, 255).astype(np.uint8))
    photo.save(folder / "photo.png", compress_level=1)
    photo.save(folder / "small.jpg", quality=12)
    packed = mozjpeg_lossless_optimization.optimize((folder / "small.jpg").read_bytes())
    (folder / "small.jpg").write_bytes(packed)
    return folder


@pytest.fixture
def auto(make: Make, gallery: Path, qtbot: QtBot) -> MainWindow:
    """Return a window that finds the smallest files."""
    window = make()
    window.options.auto.setChecked(True)
    window.options.more_part.copy.setChecked(False)
    fill(window, gallery, qtbot)
    return window


def test_after_is_what_the_batch_writes(auto: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    # GIVEN what the preview promises of each picture
    promised = {}
    for name in ("drawing.png", "photo.png", "small.jpg"):
        select(auto, name, qtbot)
        preview = auto.parts.preview.current.preview
        assert preview.exact
        promised[name] = preview
    assert promised["drawing.png"].quantized is not None
    assert promised["photo.png"].quantized is None
    assert promised["photo.png"].one in (Format.JPEG, Format.WEBP)
    assert promised["small.jpg"].kept
    # WHEN the batch is run
    run(auto, qtbot)
    # THEN each is of that size, and decodes to what was shown
    outcomes = {item.path.name: item.outcome for item in auto.parts.model.items()}
    for name, preview in promised.items():
        outcome = outcomes[name]
        assert (outcome.status is Status.KEPT) == preview.kept
        assert outcome.target_bytes == preview.target_bytes
        assert outcome.verdict == preview.outcome.verdict
        if outcome.target is not None:
            with Image.open(outcome.target) as image:
                assert np.array_equal(np.asarray(image.convert("RGBA")), preview.pixels())
    assert len(files(tmp_path / "out")) == 2


def test_figures_name_what_won_and_the_palette_dock_what_competed(auto: MainWindow, qtbot: QtBot) -> None:
    select(auto, "drawing.png", qtbot)
    assert "3 colors" in auto.facts.figures.text().replace("\N{NO-BREAK SPACE}", " ")
    assert "nothing is lost" in auto.facts.arithmetic.text()
    assert auto.palette_dock.windowTitle() == "Palette 3"
    select(auto, "photo.png", qtbot)
    assert "quality" in auto.facts.figures.text()
    assert "reaches the quality" in auto.facts.arithmetic.text()
    assert "Encodings that competed" in auto.facts.figures.toolTip()
    until(qtbot, lambda: "colors: " in auto.swatches.origin.text())
    assert re.search(r"\d colors\b.*: [\d.]+ kB", auto.swatches.origin.text())
    assert "JPEG" in auto.swatches.origin.toolTip()
    assert re.fullmatch(r"Palette \d+", auto.palette_dock.windowTitle())
    select(auto, "small.jpg", qtbot)
    assert "the\N{NO-BREAK SPACE}original\N{NO-BREAK SPACE}stays" in auto.facts.figures.text()
    assert auto.facts.arithmetic.text().startswith("The original is kept")
    until(qtbot, lambda: "the original stays" in auto.swatches.origin.text().replace("\N{NO-BREAK SPACE}", " "))


def test_picture_itself_is_seen_while_its_smallest_file_is_found(auto: MainWindow, qtbot: QtBot) -> None:
    looked: list[Looked] = []
    auto.parts.preview.looked.connect(looked.append)
    select(auto, "photo.png", qtbot)
    assert [(look.width, look.height) for look in looked] == [(160, 120)]
    # and a change of the options leaves the old result standing
    auto.options.aim.quality.setValue(60)
    assert auto.parts.preview.current is not None
    until(qtbot, lambda: not auto.parts.preview.busy)
    assert len(looked) == 1
    score = auto.parts.preview.current.preview.outcome.made.score
    assert score is not None
    assert score >= 60


def test_results_found_once_are_at_hand_when_the_picture_is_selected_again(
    auto: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    select(auto, "photo.png", qtbot)
    select(auto, "drawing.png", qtbot)
    monkeypatch.setattr(auto.parts.trials, "ask", lambda *rest, **more: pytest.fail("competed again"))
    select(auto, "photo.png", qtbot)
    assert auto.parts.preview.current.preview.outcome.verdict


def selected(window: MainWindow) -> Item:
    path = window.parts.preview.path
    assert path is not None
    item = window.parts.model.item(path)
    assert item is not None
    return item


def until_staged_is_shown(window: MainWindow, item: Item, qtbot: QtBot) -> None:
    until(qtbot, lambda: window.parts.preview.current.preview.request.staged == item.staged)


def test_staged_result_of_any_format_is_shown(auto: MainWindow, qtbot: QtBot) -> None:
    auto.options.saving.place.setCurrentIndex(1)
    run(auto, qtbot)
    for name in ("photo.png", "drawing.png"):
        select(auto, name, qtbot)
        item = selected(auto)
        until_staged_is_shown(auto, item, qtbot)
        assert item.state is RowState.STAGED
        assert auto.parts.preview.current.preview.one is item.outcome.made.format
        assert auto.parts.preview.current.preview.target_bytes == item.outcome.target_bytes
