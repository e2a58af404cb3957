"""Edits of a palette in the window: each is a step for Undo, shows at once, and is what the batch writes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QColorDialog, QInputDialog
from pytestqt.qtbot import QtBot

from qtcompress.core.types import Options, Quantized
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.palettes.edits import EditedPalette, Swatch
from qtcompress.engine.preview import Preview, PreviewRequest
from qtcompress.gui.gallery.item import Given, Item, RowState
from qtcompress.gui.palette.checks_dialog import ChecksDialog, contrast_words
from qtcompress.gui.palette.picture_palette import PicturePalette
from qtcompress.gui.palette.swatch_model import SwatchOrder, color_in
from qtcompress.gui.tasks.runner import JobRunner
from qtcompress.gui.window.main_window import MainWindow
from tests.gui.windows import fill, run, select, until

PINK = QColor(250, 20, 200)


@pytest.fixture
def window(window: MainWindow, folder: Path, qtbot: QtBot) -> MainWindow:
    """Return a window in which a picture of 16 colors is selected, with its swatches in the order by hand."""
    fill(window, folder, qtbot)
    window.options.choose_colors(16)
    select(window, "IMG_1.png", qtbot)
    window.swatches.set_order(SwatchOrder.HAND)
    until(qtbot, lambda: window.swatches.title == "Palette 16" and not window.parts.preview.busy)
    return window


def item(window: MainWindow, name: str = "IMG_1.png") -> Item:
    return next(one for one in window.parts.model.items() if one.path.name == name)


def edited(window: MainWindow) -> EditedPalette:
    given = item(window).given
    assert given is not None
    assert given.edited is not None
    assert given.palette == given.edited.palette
    return given.edited


def shown(window: MainWindow) -> Quantized:
    quantized = window.palette_desk._picture._quantized
    assert quantized is not None
    return quantized


def do(window: MainWindow, name: str, *chosen: int) -> None:
    window.swatches.grid.choose(list(chosen))
    action = window.swatches.edits[name]
    assert action.isEnabled()
    action.trigger()


def test_batch_writes_exactly_the_edited_palette(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    own = EditedPalette.of(window.parts.preview.current.preview.quantized.palette)
    # WHEN colors are deleted and one is added, each shows
    do(window, "delete", 3, 4)
    gone = {own.swatches[entry].color for entry in (3, 4)}
    until(qtbot, lambda: not gone & {tuple(color) for color in shown(window).palette.colors.tolist()})
    assert shown(window).counts.sum() == shown(window).indices.size
    window.swatches.grid.dropped.emit(PINK)
    assert edited(window).swatches == (*own.without({3, 4}).swatches, Swatch((250, 20, 200, 255), locked=True))
    until(qtbot, lambda: not window.parts.preview.busy)
    preview = window.parts.preview.current.preview
    run(window, qtbot)
    # THEN the file has colors of that palette only, those that the preview has
    with Image.open(item(window).result or "") as image:
        written = {tuple(color) for color in np.asarray(image.convert("RGBA")).reshape(-1, 4).tolist()}
        listed = {tuple(color) for color in np.array(image.getpalette()).reshape(-1, 3).tolist()}
    assert written <= {swatch.color for swatch in edited(window).swatches}
    assert (250, 20, 200) in listed  # locked, and used by no pixel
    assert written <= {tuple(color) for color in preview.quantized.palette.colors.tolist()}
    # WHEN both are undone, the picture has its own palette again, and the next batch makes it
    window.parts.undo.undo()
    assert edited(window) == own.without({3, 4})
    window.parts.undo.undo()
    assert item(window).given is None
    window.parts.undo.redo()
    assert edited(window) == own.without({3, 4})


def test_locked_colors_stay_exactly_when_the_rest_is_fitted(window: MainWindow, qtbot: QtBot) -> None:
    do(window, "lock", 2, 5)
    held = [edited(window).swatches[entry] for entry in (2, 5)]
    window.swatches.fit_row.colors.setValue(6)
    window.swatches.fit_row.button.click()
    until(qtbot, lambda: len(edited(window)) == 6 and not window.parts.palettes.busy)
    assert edited(window).swatches[:2] == tuple(held)
    assert not any(swatch.locked for swatch in edited(window).swatches[2:])
    do(window, "lock", 0, 1)
    assert edited(window).locked == ()


def test_keys_of_the_swatches_edit_colors_and_leave_the_list_alone(window: MainWindow, qtbot: QtBot) -> None:
    grid = window.swatches.grid
    grid.setFocus()
    grid.choose([0])
    before = window.swatches.shown
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    assert len(edited(window)) == 15
    assert len(window.parts.model) == 3
    grid.choose([1])
    moved = edited(window).swatches[1]
    qtbot.keyClick(grid, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert edited(window).swatches[2] == moved
    assert window.swatches.chosen == [2]
    qtbot.keyClick(grid, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert edited(window).swatches[1] == moved
    QGuiApplication.clipboard().setText("#010203")
    qtbot.keyClick(grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert edited(window).swatches[-1] == Swatch((1, 2, 3, 255), locked=True)
    assert len(before) == 16
    grid.choose([0, 1])
    qtbot.keyClick(grid, Qt.Key.Key_M)
    assert len(edited(window)) == 15


def test_dialogs_replace_and_name_a_color_and_words_tell_it(window: MainWindow, qtbot: QtBot) -> None:
    do(window, "replace", 7)
    window.swatches.findChild(QColorDialog).colorSelected.emit(PINK)
    assert edited(window).swatches[7] == Swatch((250, 20, 200, 255), locked=True)
    do(window, "rename", 7)
    window.swatches.findChild(QInputDialog).textValueSelected.emit("brand")
    assert edited(window).swatches[7].name == "brand"
    model = window.swatches.grid.model()
    said = model.data(model.index(7, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("#fa14c8")
    assert said.endswith("locked, brand")
    for dialog in window.swatches.findChildren(QColorDialog) + window.swatches.findChildren(QInputDialog):
        dialog.close()


def test_edit_can_be_for_all_selected_pictures(window: MainWindow, qtbot: QtBot) -> None:
    assert window.swatches.fit_row.scope.isHidden()
    window.gallery.view.selectAll()
    assert window.swatches.fit_row.scope.itemText(1) == "Edit the 3 selected pictures"
    window.swatches.fit_row.scope.setCurrentIndex(1)
    do(window, "add_ends")
    given = {one.given for one in window.parts.model.items()}
    assert given == {Given(edited(window).palette, pictures=3, edited=edited(window))}
    assert [swatch.name for swatch in edited(window).swatches[-2:]] == ["black", "white"]
    window.parts.undo.undo()
    assert all(one.given is None for one in window.parts.model.items())


def test_eyedropper_takes_the_clicked_pixel_of_before(window: MainWindow, qtbot: QtBot) -> None:
    do(window, "add_picked")
    assert window.swatches.color_line.text().startswith("Click a pixel")
    window.compare.hovered_pixel.emit(QPoint(90, 10))
    pane = window.compare._before
    qtbot.mouseClick(pane, Qt.MouseButton.LeftButton)
    wanted = window.parts.preview.current.preview.before[10, 90]
    assert edited(window).swatches[-1].color == tuple(wanted.tolist())
    # WHEN Esc is pressed instead, nothing is added, and clicks are the picture's again
    do(window, "add_picked")
    qtbot.keyClick(window.swatches.grid, Qt.Key.Key_Escape)
    qtbot.mouseClick(pane, Qt.MouseButton.LeftButton)
    assert len(edited(window)) == 17
    # WHEN another picture is selected, no click is waited for
    do(window, "add_picked")
    select(window, "IMG_2.png", qtbot)
    assert QApplication.overrideCursor() is None
    assert not window.swatches.color_line.text().startswith("Click a pixel")


def test_eyedropper_takes_the_pixel_that_keys_choose(window: MainWindow, qtbot: QtBot) -> None:
    window.swatches.grid.setFocus()
    do(window, "add_picked")
    compare, before = window.compare, window.parts.preview.current.preview.before
    assert compare.hasFocus()
    qtbot.keyClick(compare, Qt.Key.Key_Right)
    qtbot.keyClick(compare, Qt.Key.Key_Return)
    height, width = before.shape[:2]
    assert edited(window).swatches[-1].color == tuple(before[height // 2, width // 2 + 1].tolist())
    assert not compare._cursor.looks
    assert window.swatches.grid.hasFocus()


def test_colors_are_dragged_as_other_programs_take_them(window: MainWindow) -> None:
    grid = window.swatches.grid
    data = grid.model().mimeData([grid.model().index(1, 0), grid.model().index(2, 0)])
    first, second = window.parts.preview.current.preview.quantized.palette.colors[1:3].tolist()
    assert data.colorData() == QColor(*first)
    assert data.text().splitlines() == ["#" + bytes(color[:3]).hex() for color in (first, second)]
    for text, color in {"#2f6db5": "#ff2f6db5", "2f6db580": "#802f6db5", "abc": "#ffaabbcc"}.items():
        data = QMimeData()
        data.setText(text)
        assert color_in(data).name(QColor.NameFormat.HexArgb) == color
    for text in ("", "#12345", "word"):
        data.setText(text)
        assert color_in(data) is None
    data.setText("#0a0b0c")
    place = QPointF(grid.visualRect(grid.model().index(3, 0)).center())
    arguments = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(place.toPoint(), *arguments)
    QApplication.sendEvent(grid.viewport(), enter)
    assert enter.isAccepted()
    QApplication.sendEvent(grid.viewport(), QDropEvent(place, *arguments))
    assert grid.viewport().acceptDrops()
    assert edited(window).swatches[-1].color == (10, 11, 12, 255)


def test_nothing_is_edited_while_a_batch_or_an_undo_runs(window: MainWindow) -> None:
    holder = object()
    window.parts.activity.take(holder)
    window.swatches.grid.choose([1])
    assert not window.swatches.edits["delete"].isEnabled()
    assert "when the batch" in window.swatches.edits["delete"].toolTip()
    window.parts.activity.release(holder)
    assert window.swatches.edits["delete"].isEnabled()


def test_undo_while_a_batch_runs_makes_its_results_due_when_it_has_ended(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    do(window, "delete", 1)
    forgotten: list[Path] = []
    monkeypatch.setattr(window.parts.batch, "forget", forgotten.extend)
    holder = object()
    window.parts.activity.take(holder)
    window.parts.undo.undo()
    assert item(window).given is None
    assert forgotten == []  # or the batch would count the picture as done when it has made it with the old palette
    window.parts.activity.release(holder)
    assert forgotten == [item(window).path]


def test_checks_show_contrast_and_choose_confused_pairs(window: MainWindow, qtbot: QtBot) -> None:
    for color in ((190, 90, 40), (130, 126, 30)):
        window.swatches.grid.dropped.emit(QColor(*color))
    do(window, "check", 16, 17)
    dialog = window.swatches.findChild(ChecksDialog)
    assert dialog.contrast.text().startswith("#be5a28 and #827e1e: contrast ")
    row = next(
        dialog.pairs.topLevelItem(row)
        for row in range(dialog.pairs.topLevelItemCount())
        if dialog.pairs.topLevelItem(row).text(0) == "#be5a28, #827e1e"
    )
    window.swatches.grid.choose([0])
    row.setSelected(True)
    assert window.swatches.chosen == [16, 17]
    dialog.close()


@pytest.mark.parametrize(
    ("gray", "words"), [(0, "21.0 to 1, enough for text"), (140, "enough for large"), (200, "too little")]
)
def test_contrast_is_told_with_what_it_is_enough_for(gray: int, words: str) -> None:
    assert words in contrast_words(Swatch((gray, gray, gray, 255)), Swatch((255, 255, 255, 255), name="paper"))


# ---- Where a photo codec wins


def test_palette_is_offered_where_the_result_has_none(qtbot: QtBot, window: MainWindow) -> None:
    runner = JobRunner(1)
    picture = PicturePalette(runner)
    pixels = np.random.default_rng(0).integers(0, 256, (40, 50, 4), np.uint8)
    pixels[..., 3] = 255
    one = item(window)
    request = PreviewRequest(one.path, Recipe(Options()))
    kept = Outcome(one.path, None, Status.KEPT, "It stays.", 900, 900)
    preview = Preview(request, 50, 40, pixels, None, 900, 900, 0.0, exact=True, outcome=kept)
    with qtbot.waitSignal(picture.offered):
        picture.show(one, preview)
    assert picture.offer is not None
    assert picture.edited is not None
    assert len(picture.edited) == 64
    assert picture.counts.sum() == 2000
    # WHEN it is taken, the picture is mapped to it at once
    given = Given(picture.edited.palette, edited=picture.edited)
    with qtbot.waitSignal(picture.mapped) as mapped:
        picture.show(replace(one, given=given), preview)
    assert picture.offer is None
    assert mapped.args[0].quantized.palette == given.palette
    # A result that waits has the palette that it has.
    assert picture.fixed == ""
    picture.show(replace(one, state=RowState.STAGED, outcome=replace(kept, target=one.path)), preview)
    assert "apply or reject" in picture.fixed
    picture.show(one, replace(preview, outcome=replace(kept, status=Status.SKIPPED)))
    assert "a result already" in picture.fixed
    runner.shutdown()


def test_a_pinned_color_stays_lit_after_an_edit_and_the_focus_comes_back_after_its_undo(
    window: MainWindow, qtbot: QtBot
) -> None:
    grid, compare, preview = window.swatches.grid, window.compare, window.parts.preview
    grid.setFocus()
    grid.make_current(0)
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert window.swatches.pinned == 0
    until(qtbot, lambda: compare._mask is not None)
    do(window, "lock", 0)
    until(qtbot, lambda: item(window).given is not None and not preview.busy)
    until(qtbot, lambda: compare._mask is not None)
    window.parts.undo.undo()
    until(qtbot, lambda: item(window).given is None and not preview.busy and not preview.outdated)
    assert window.focusWidget() is grid
