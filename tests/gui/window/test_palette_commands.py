"""One palette for several pictures, palettes from files, and the way back, in the whole window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from qtcompress.core.types import Report
from qtcompress.engine.palettes.files import SUFFIXES, read_palette
from qtcompress.engine.session import Session
from qtcompress.gui import app
from qtcompress.gui.batch.progress import Phase
from qtcompress.gui.gallery.changes import SetState
from qtcompress.gui.gallery.item import RowState
from qtcompress.gui.window.main_window import MainWindow
from qtcompress.gui.window.qsettings import Store

BRAND = "ff0000\n00ff00\n0000ff\nffffff\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of three pictures of different hues, and one that can't be read."""
    folder = tmp_path / "photos"
    folder.mkdir()
    random = np.random.default_rng(0)
    for number, tint in enumerate([(1.0, 0.3, 0.2), (0.2, 1.0, 0.3), (0.2, 0.4, 1.0)]):
        ramp = np.linspace(0, 255, 96)[None, :, None] * np.array(tint)
        pixels = (ramp + random.normal(0, 9, (64, 96, 3))).clip(0, 255).astype(np.uint8)
        Image.fromarray(pixels).save(folder / f"IMG_{number}.png")
    (folder / "IMG_9.png").write_bytes(b"\x89PNG\r\n\x1a\n no more")
    (folder / "brand.hex").write_text(BRAND)
    return folder


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, folder: Path, open_session: Callable[[], Session]) -> Iterator[MainWindow]:
    """Return a window with the folder in it."""
    memory = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    memory.setValue("settings/colors", "256")
    window = app.build(Store(memory), session=open_session(), output=tmp_path / "out", presets=tmp_path / "presets")
    qtbot.addWidget(window)
    window.options.colors.setValue(16)
    window.show()
    qtbot.waitExposed(window)
    window.add([folder])
    until(qtbot, lambda: all(item.thumbnail or item.sentence for item in window.parts.model.items()))
    preview = window.parts.preview
    until(qtbot, lambda: len(window.parts.model) == 4 and not preview.busy and preview.current is not None)
    yield window
    window.close()
    assert all(runner.idle for runner in window.parts.runners)


def until(qtbot: QtBot, condition: Callable[[], bool]) -> None:
    qtbot.waitUntil(condition)


def select(qtbot: QtBot, window: MainWindow, *rows: int) -> None:
    """Click on rows, with Ctrl from the second on."""
    view = window.gallery.view
    for number, row in enumerate(rows):
        place = view.visualRect(window.parts.proxy.index(row, 0)).center()
        keys = Qt.KeyboardModifier.ControlModifier if number else Qt.KeyboardModifier.NoModifier
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, keys, place)


def costs(window: MainWindow) -> list[float | None]:
    return [item.given.cost if item.given else None for item in window.parts.model.items()]


def share(qtbot: QtBot, window: MainWindow) -> None:
    """Select all by key, and trigger the action."""
    window.gallery.view.setFocus()
    qtbot.keyClick(window.gallery.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert window.actions_["share_palette"].isEnabled()
    window.actions_["share_palette"].trigger()
    until(qtbot, lambda: not window.parts.palettes.busy)
    until(qtbot, lambda: not window.parts.preview.busy)


def choose(window: MainWindow, action: str, path: Path) -> None:
    """Choose a file in the dialog that an action opens."""
    window.actions_[action].trigger()
    dialog = next(child for child in window.findChildren(QFileDialog) if child.isVisible())
    assert not dialog.isModal()
    dialog.fileSelected.emit(str(path))
    dialog.close()
    dialog.setParent(None)
    dialog.deleteLater()


def load(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    choose(window, "load_palette", path)
    until(qtbot, lambda: not window.parts.palettes.busy)
    until(qtbot, lambda: not window.parts.preview.busy)


def test_the_actions_wait_for_a_selection_that_they_make_sense_for(window: MainWindow, qtbot: QtBot) -> None:
    act = window.actions_
    select(qtbot, window, 0)
    assert [act[name].isEnabled() for name in ("share_palette", "load_palette", "own_palettes")] == [False, True, False]
    assert act["export_palette"].isEnabled()
    select(qtbot, window, 0, 1)
    assert act["share_palette"].isEnabled()
    window.parts.palettes.share([], window.parts.settings.value)  # nothing to do, and nothing begun
    window.parts.palettes.load([], Path("x.hex"), window.parts.settings.value)
    window.parts.palettes.restore(window.gallery.view.selected_paths())
    assert not window.parts.palettes.busy


def test_the_selection_shares_a_palette_and_each_row_says_what_it_costs(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    # GIVEN four pictures, one of which can't be read
    before = window.parts.preview.current.preview.quantized.palette
    # WHEN they are given the same palette
    share(qtbot, window)
    # THEN those that can be read have it, with its cost
    items = window.parts.model.items()
    assert [item.given is not None for item in items] == [True, True, True, False]
    palette = items[0].given.palette
    assert len(palette) == 16
    assert all(item.given.palette == palette for item in items[:3])
    assert all(cost is not None and cost > 0 for cost in costs(window)[:3])
    assert "3 pictures share 16 colors. That costs" in window.news.text.text()
    assert "1 picture could not be read." in window.news.text.text()
    # AND the preview and what stands beside the swatches follow
    shown = window.parts.preview.current.preview
    assert shown.quantized.palette != before
    assert {tuple(c) for c in shown.quantized.palette.colors.tolist()} <= {tuple(c) for c in palette.colors.tolist()}
    assert "SSIMULACRA2" in window.swatches.origin.toolTip()
    assert window.swatches.origin.text() == items[0].given.description
    assert window.swatches.origin.text().startswith("Shared by 3 pictures, costs ")
    assert "Palette: Shared by 3 pictures" in items[0].tip(None)
    # AND so do the results
    with qtbot.waitSignal(window.parts.batch.ended):
        window.actions_["compress"].trigger()
    colors = set()
    for item in window.parts.model.items()[:3]:
        assert item.result is not None
        with Image.open(item.result) as image:
            colors |= {color for _, color in image.convert("RGBA").getcolors()}
    assert colors <= {tuple(color) for color in palette.colors.tolist()}


def test_back_to_own_palettes_makes_the_pictures_to_be_done_again(window: MainWindow, qtbot: QtBot) -> None:
    share(qtbot, window)
    with qtbot.waitSignal(window.parts.batch.ended):
        window.actions_["compress"].trigger()
    assert window.parts.batch.remaining(window.parts.settings.effective) == 1  # the one that can't be read
    select(qtbot, window, 0)
    assert window.actions_["own_palettes"].isEnabled()
    window.actions_["own_palettes"].trigger()
    assert window.news.text.text() == "1 picture has its own palette again."
    until(qtbot, lambda: not window.parts.preview.busy)
    assert window.parts.model.items()[0].given is None
    assert window.swatches.origin.text() == "The picture's own"
    assert not window.actions_["own_palettes"].isEnabled()
    assert window.parts.batch.remaining(window.parts.settings.effective) == 2
    # its preview is its own again, of as many colors as the options say
    assert len(window.parts.preview.current.preview.quantized.palette) == 16


def test_a_palette_from_a_file_is_shown_rated_and_used(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    select(qtbot, window, 1)
    load(qtbot, window, folder / "brand.hex")
    item = window.parts.model.items()[1]
    assert len(item.given.palette) == 4
    assert window.swatches.origin.text().startswith("From brand.hex, costs ")
    assert "The palette of brand.hex has 4 colors. It costs" in window.news.text.text()
    used = {bytes(color[:3]).hex() for color in window.parts.preview.current.preview.quantized.palette.colors.tolist()}
    assert used <= set(BRAND.split())
    select(qtbot, window, 0)  # another picture has its own
    until(qtbot, lambda: not window.parts.preview.busy)
    assert window.swatches.origin.text() == "The picture's own"
    assert len(window.parts.preview.current.preview.quantized.palette) == 16


def test_a_bad_palette_file_is_told_in_the_strip_and_nothing_changes(
    window: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    (folder / "bad.gpl").write_text("not a palette")
    select(qtbot, window, 1)
    load(qtbot, window, folder / "bad.gpl")
    assert "bad.gpl can't be used as a palette: it does not begin" in window.news.text.text()
    assert not any(item.given for item in window.parts.model.items())
    assert window.actions_["compress"].isEnabled()


def test_another_attempt_is_advised_only_where_it_can_bring_colors(window: MainWindow, qtbot: QtBot) -> None:
    select(qtbot, window, 3)
    origin = window.swatches.origin
    until(qtbot, lambda: origin.text().endswith("so there are no colors. Choose Update Preview to try again."))
    path = window.gallery.view.selected_paths()[0]
    window.parts.model.update(path, SetState(RowState.SKIPPED, "It has more than 256 levels of gray."))
    assert origin.text() == "There is no result of this picture, so there are no colors."


def test_fewer_than_two_readable_pictures_share_nothing(window: MainWindow, qtbot: QtBot) -> None:
    select(qtbot, window, 0, 3)
    window.actions_["share_palette"].trigger()
    until(qtbot, lambda: not window.parts.palettes.busy)
    assert "Fewer than two" in window.news.text.text()


def test_esc_stops_what_was_begun_and_leaves_the_window_free(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN counting that takes for ever
    def ask(request: object, report: Report) -> NoReturn:
        while True:
            report(*first)

    from qtcompress.core.types import Stage

    first = (Stage.READ, 0.0)
    monkeypatch.setattr(window.parts.palettes, "_pool", type("Slow", (), {"ask": staticmethod(ask)})())
    select(qtbot, window, 0, 1)
    until(qtbot, lambda: not window.parts.preview.busy)
    window.actions_["share_palette"].trigger()
    assert window.parts.palettes.busy
    assert not window.actions_["compress"].isEnabled()
    assert window.actions_["stop"].isEnabled()
    until(qtbot, lambda: window.status.bar.isVisible())
    window.start()  # as by the strip: not now
    window.offers.resume(1)  # nor an earlier batch
    assert window.parts.batch.phase is Phase.IDLE
    # WHEN Esc is pressed
    qtbot.keyClick(window.gallery.view, Qt.Key.Key_Escape)
    # THEN it ends, and the bar goes
    until(qtbot, lambda: not window.parts.palettes.busy)
    assert not window.status.bar.isVisible()
    assert window.actions_["compress"].isEnabled()
    window.parts.palettes.stop()


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_palette_is_exported_in_every_form_from_the_swatches(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, suffix: str
) -> None:
    select(qtbot, window, 0)
    until(qtbot, lambda: not window.parts.preview.busy)
    file = tmp_path / f"palette{suffix}"
    choose(window, "export_palette", file)
    until(qtbot, lambda: f"written to {file}" in window.news.text.text())
    shown = window.parts.preview.current.preview.quantized.palette.colors.tolist()
    assert read_palette(file).colors.tolist() == shown


def test_a_given_palette_is_exported_whole_and_the_menu_of_the_swatches_offers_it(
    window: MainWindow, qtbot: QtBot, folder: Path, tmp_path: Path
) -> None:
    select(qtbot, window, 1)
    load(qtbot, window, folder / "brand.hex")
    menu = window.swatches.menu(-1)
    (action,) = [action for action in menu.actions() if action.text().startswith("Export")]
    action.trigger()
    menu.close()
    dialog = next(child for child in window.findChildren(QFileDialog) if child.isVisible())
    assert dialog.selectedFiles()[0].endswith("IMG_1.gpl")
    dialog.fileSelected.emit(str(tmp_path / "out.hex"))
    dialog.close()
    until(qtbot, lambda: "out.hex" in window.news.text.text())
    assert (tmp_path / "out.hex").read_text() == BRAND


def test_the_keys_reach_all_of_it(window: MainWindow, qtbot: QtBot) -> None:
    edit = next(action.menu() for action in window.menuBar().actions() if action.text() == "&Edit")
    assert isinstance(edit, QMenu)
    texts = [action.text() for action in edit.actions() if not action.isSeparator()]
    letters = [text[text.index("&") + 1].lower() for text in texts]
    assert len(set(letters)) == len(letters)
    plain = {text.replace("&", "") for text in texts}
    assert {"Same Palette for the Selection", "Back to Own Palettes"} <= plain
