"""The whole window: what is shown, zoomed, chosen by key, and remembered."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QSlider,
)
from pytestqt.qtbot import QtBot

from qtcompress.core.score.worst import Flaw, Worst
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.gui.gallery.changes import SetState
from qtcompress.gui.gallery.item import RowState
from qtcompress.gui.journal.message_bar import Verb
from qtcompress.gui.preview.arrangement import CompareMode
from qtcompress.gui.preview.pane import Pane
from qtcompress.gui.window.actions import ACTIONS, COMPRESS_MENU, MENUS
from qtcompress.gui.window.main_window import MainWindow
from tests.gui.starting import NAMES
from tests.gui.windows import Make, files, fill, run, select, until


def test_options_change_what_is_shown(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    fill(window, folder, qtbot)
    window.options.stops.setValue(0)
    until(qtbot, lambda: not window.parts.preview.busy)
    assert window.palette_dock.windowTitle() == "Palette 2"
    assert "2\N{NO-BREAK SPACE}colors,\N{NO-BREAK SPACE}1\N{NO-BREAK SPACE}bit" in window.facts.figures.text()


def test_the_worst_place_is_one_key_away(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    fill(window, folder, qtbot)
    preview, action = window.parts.preview, window.actions_["worst_place"]
    until(qtbot, lambda: preview.current is not None and not preview.busy)
    assert preview.current is not None
    assert action.isEnabled()  # where nothing is known of the result, it is searched for
    made = EncodingResult(Format.PNG, worst=Worst(40, 8, 24, 24, Flaw.HUE, 81.0))
    outcome = Outcome(folder / "a.png", folder / "b.png", Status.COMPRESSED, made=made)
    current = replace(preview.current, preview=replace(preview.current.preview, outcome=outcome))
    preview._current = current
    preview.shown.emit(current)
    assert action.isEnabled()
    action.trigger()
    state = window.compare.viewport.state
    assert state.zoom == 2.0
    assert all(0 <= at <= side for at, side in zip(state.to_pane((52, 20)), state.pane, strict=True))
    kept = replace(current, preview=replace(current.preview, outcome=replace(outcome, target=None)))
    preview.shown.emit(kept)
    assert not action.isEnabled()


def test_hovering_a_swatch_lights_up_its_pixels(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    fill(window, folder, qtbot)
    window.options.colors.setValue(4)
    until(qtbot, lambda: not window.parts.preview.busy)
    grid = window.swatches.findChild(QAbstractItemView)
    with qtbot.waitSignal(window.parts.highlighter.masked, check_params_cb=lambda mask: mask is not None) as masked:
        qtbot.mouseMove(grid.viewport(), grid.visualRect(grid.model().index(0, 0)).center())
    lit = masked.args[0].levels[0] > 0
    assert lit.shape == (64, 96)
    assert 0 < lit.sum() < lit.size
    with qtbot.waitSignal(window.parts.highlighter.masked, check_params_cb=lambda mask: mask is None):
        window.swatches.clear()


def test_both_panes_zoom_as_one_and_the_zoom_is_written(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    fill(window, folder, qtbot)
    before, after = window.compare.findChildren(Pane)
    assert before.isVisible()
    assert before.size() == after.size()
    for pane in (before, after):
        zoom = window.compare.viewport.state.zoom
        wheel = QWheelEvent(
            QPointF(20, 20), pane.mapToGlobal(QPointF(20, 20)), QPoint(), QPoint(0, 120),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(pane, wheel)
        assert window.compare.viewport.state.zoom > zoom
    assert window.zoom.text() == window.compare.viewport.zoom_text()
    qtbot.keyClick(window.gallery.view, Qt.Key.Key_Z)
    assert window.compare.viewport.state.fits
    qtbot.keyClick(window.gallery.view, Qt.Key.Key_Z)
    assert window.zoom.text() == "100 %"
    qtbot.keyClick(window.gallery.view, Qt.Key.Key_Plus)
    assert window.compare.viewport.state.zoom > 1
    qtbot.keyClick(window.gallery.view, Qt.Key.Key_Minus)
    assert window.compare.viewport.state.zoom == 1


def test_place_in_the_picture_stays_when_a_new_result_comes(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    window.resize(1280, 800)  # the screen that is none is smaller, and the figures would take several lines
    fill(window, folder, qtbot)
    window.compare.viewport.set_zoom(7.0, QPointF(3, 5))
    state = window.compare.viewport.state
    window.options.colors.setValue(5)
    until(qtbot, lambda: not window.parts.preview.busy)
    assert window.compare.viewport.state == state


@pytest.mark.parametrize(
    ("key", "mode"), list(zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4), CompareMode, strict=True))
)
def test_modes_are_chosen_by_number_in_gallery_and_picture(
    window: MainWindow, folder: Path, qtbot: QtBot, key: Qt.Key, mode: CompareMode
) -> None:
    fill(window, folder, qtbot)
    for widget in (window.gallery.view, window.compare):
        window.compare.set_mode(CompareMode.FLICKER if mode is not CompareMode.FLICKER else CompareMode.SIDE)
        widget.setFocus()
        qtbot.keyClick(widget, key)
        assert window.compare.mode is mode
        assert window.actions_[f"mode_{mode.value}"].isChecked()


def test_space_flickers_while_it_is_held(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    fill(window, folder, qtbot)
    after = window.compare.findChildren(Pane)[1]
    view = window.gallery.view
    selected = view.selected_paths()
    label = after.accessibleName()
    qtbot.keyPress(view, Qt.Key.Key_Space)
    assert after.accessibleName() != label
    qtbot.keyRelease(view, Qt.Key.Key_Space)
    assert after.accessibleName() == label
    assert view.selected_paths() == selected


def test_typing_in_a_field_is_no_shortcut(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    fill(window, folder, qtbot)
    window.actions_["find"].trigger()
    assert window.focusWidget() is window.gallery.text
    qtbot.keyClicks(window.gallery.text, "img_2 1")
    assert window.gallery.text.text() == "img_2 1"
    assert window.compare.mode is CompareMode.SIDE
    qtbot.keyClick(window.gallery.text, Qt.Key.Key_Delete)
    assert len(window.parts.model) == 3


def test_arrows_move_and_the_preview_follows(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    fill(window, folder, qtbot)
    first = window.parts.preview.path
    qtbot.keyClick(window.gallery.view, Qt.Key.Key_Right)
    until(qtbot, lambda: not window.parts.preview.busy)
    assert first.name == "IMG_1.png"
    assert window.parts.preview.path.name == "IMG_2.png"


def test_delete_takes_off_the_list_and_ctrl_z_brings_back(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    fill(window, folder, qtbot)
    view = window.gallery.view
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert window.status.counts.text() == "3 pictures, 3 selected"
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert len(window.parts.model) == 0
    assert window.parts.preview.path is None
    assert window.stack.currentWidget() is window.empty
    assert len(files(folder)) == 4
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(window.parts.model) == 3
    assert window.stack.currentWidget() is window.splitter
    until(qtbot, lambda: window.parts.preview.current is not None)
    until(qtbot, lambda: all(item.thumbnail for item in window.parts.model.items()))


def test_row_beside_a_removed_one_is_selected(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    fill(window, folder, qtbot)
    qtbot.keyClick(window.gallery.view, Qt.Key.Key_Delete)
    assert [path.name for path in window.gallery.view.selected_paths()] == ["IMG_2.png"]


def test_broken_picture_says_what_to_do_in_row_pane_and_strip(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    good = (folder / "IMG_1.png").read_bytes()
    (folder / "broken.png").write_bytes(good[: len(good) // 2])
    fill(window, folder, qtbot)
    select(window, "broken.png", qtbot)
    sentence = window.compare.findChildren(Pane)[1].accessibleDescription()
    assert sentence.startswith("broken.png is cut off or damaged (its end is missing)")
    assert window.compare.findChildren(Pane)[0].accessibleDescription() == "There is nothing to show."
    assert window.swatches.origin.text().startswith("There is no result of this picture")
    run(window, qtbot)
    assert window.news.text.text() == "3 compressed, 1 failed"
    qtbot.mouseClick(window.news.buttons[Verb.SHOW], Qt.MouseButton.LeftButton)
    proxy = window.parts.proxy
    assert [proxy.index(row, 0).data() for row in range(proxy.rowCount())] == ["broken.png"]
    assert proxy.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == sentence
    assert proxy.index(0, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole) == sentence
    assert "1 shown" in window.status.counts.text()
    qtbot.mouseClick(window.gallery.show_all, Qt.MouseButton.LeftButton)
    assert proxy.rowCount() == 4


def test_filter_that_nothing_fits_says_so_and_afterwards_the_last_picture_is_there(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    fill(window, folder, qtbot)
    select(window, "IMG_2.png", qtbot)
    for text, name in (("", "IMG_2.png"), ("IMG_1", "IMG_1.png")):
        window.gallery.text.setText("zebra")
        assert window.gallery.none.isVisible()
        assert window.parts.preview.path is None
        window.gallery.text.setText(text)
        assert not window.gallery.none.isVisible()
        # THEN the picture that was looked at is there again, or the first one if it is not shown
        assert window.parts.preview.path == folder / name
        assert window.gallery.view.selected_paths() == (folder / name,)
    # ... and a picture that takes its place is selected, too, and reached from the search by a key
    for key, text, before in ((Qt.Key.Key_Down, "IMG_2", "IMG_1"), (Qt.Key.Key_Return, "IMG_1", "IMG_2")):
        window.gallery.show_everything()
        select(window, f"{before}.png", qtbot)
        window.gallery.text.setFocus()
        window.gallery.text.setText(f"{text}.")
        assert window.gallery.view.selected_paths() == (folder / f"{text}.png",)
        qtbot.keyClick(window.gallery.text, key)
        assert window.focusWidget() is window.gallery.view


def test_choices_and_layout_are_remembered(make: Make, folder: Path, qtbot: QtBot) -> None:
    first = make()
    first.options.colors.setValue(48)
    first.options.set_output(folder / "elsewhere")
    first.palette_dock.hide()
    first.resize(790, 640)  # the screen that is none has 800 x 800
    first.close()
    second = make()
    assert second.parts.settings.value.colors == 48
    assert second.parts.settings.effective.output == folder / "elsewhere"
    assert not second.palette_dock.isVisible()
    assert (second.width(), second.height()) == (790, 640)


def test_everything_has_room_at_900_by_600(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    fill(window, folder, qtbot)
    assert window.minimumSizeHint().width() <= 900
    assert window.minimumSizeHint().height() <= 600
    window.resize(900, 600)
    view = window.gallery.view
    assert view.viewport().width() // view.gridSize().width() == 1
    bar = window.actions_["compress"].associatedObjects()[-1]
    assert all(window.isAncestorOf(button) for button in bar.findChildren(QAbstractButton))
    assert window.compare.width() > 300
    assert window.zoom.isVisible()


def test_every_action_is_in_a_menu_and_no_shortcut_is_given_twice(window: MainWindow) -> None:
    listed = {name for names in MENUS.values() for name in names}
    assert {spec.name for spec in ACTIONS} <= listed
    keys = [QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys]
    assert len(keys) == len(set(keys))
    assert all(action.toolTip() for action in window.actions_)


def test_every_control_has_a_name_for_those_who_do_not_see_it(window: MainWindow) -> None:
    for kind in (QLineEdit, QComboBox, QAbstractSpinBox, QSlider, QAbstractItemView):
        for widget in window.findChildren(kind):
            inner = isinstance(widget.parent(), QAbstractSpinBox | QComboBox) or widget.window() is not window
            labelled = any(label.buddy() is widget for label in window.findChildren(QLabel))
            assert inner or labelled or widget.accessibleName(), widget
    for button in window.findChildren(QAbstractButton):
        hidden = button.objectName().startswith("qt_") or isinstance(button.parent(), QLineEdit)
        assert hidden or button.text() or button.toolTip() or button.accessibleName(), button


def test_help_lists_every_shortcut_and_does_not_block(window: MainWindow, qtbot: QtBot) -> None:
    from qtcompress.gui.window.dialogs import ShortcutsDialog

    window.actions_["shortcuts"].trigger()
    dialog = window.findChild(ShortcutsDialog)
    assert dialog.isVisible()
    assert not dialog.isModal()
    text = dialog.page.toPlainText()
    assert all(QKeySequence(spec.keys[0]).toString() in text for spec in ACTIONS if spec.keys)
    dialog.close()


def test_compress_says_whether_it_is_for_the_selected_or_the_shown(
    window: MainWindow, photos: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    fill(window, photos, qtbot)
    compress, view = window.actions_["compress"], window.gallery.view
    until(qtbot, lambda: compress.text() == "&Compress 3")
    window.gallery.text.setText("img_1")
    assert compress.text() == "&Compress 1 Shown"
    window.gallery.text.clear()
    window.parts.model.update(photos / NAMES[2], SetState(RowState.FAILED))
    view.setCurrentIndex(window.parts.proxy.index(1, 0))
    view.selectionModel().select(window.parts.proxy.index(2, 0), QItemSelectionModel.SelectionFlag.Select)
    assert compress.text() == "&Compress 2 Selected"
    window.compress_menu.aboutToShow.emit()
    texts = [window.actions_[name].text() for name in COMPRESS_MENU]
    assert texts == ["Compress 2 Se&lected", "Compress 3 Sho&wn", "Co&mpress All 3"]
    with qtbot.waitSignal(window.parts.batch.ended):
        compress.trigger()
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == NAMES[1:]
    view.setCurrentIndex(window.parts.proxy.index(0, 0))
    until(qtbot, lambda: compress.text() == "&Compress 1")


def test_the_right_button_offers_how_to_look_over_the_pictures(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QPoint] = []
    monkeypatch.setattr(window.picture_menu, "popup", opened.append)
    pane, place = window.compare.findChildren(Pane)[1], QPoint(50, 60)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, pane.mapToGlobal(place))
    QApplication.sendEvent(pane, asked)
    assert opened == [pane.mapToGlobal(place)]
    assert window.actions_["mode_split"] in window.picture_menu.actions()
