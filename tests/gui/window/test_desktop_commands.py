"""The window and its desktop: copy and paste, recent folders, the list of the last time, preferences, shortcuts."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qtcompress.engine.planning.own_settings import OwnSettings
from qtcompress.engine.session import Session
from qtcompress.gui import app
from qtcompress.gui.common.style import is_dark
from qtcompress.gui.common.translation import ltr
from qtcompress.gui.common.urls import local_paths
from qtcompress.gui.desktop import clipboard
from qtcompress.gui.desktop.appearance import apply_theme
from qtcompress.gui.desktop.preferences import AfterBatch, Preferences, Theme
from qtcompress.gui.desktop.single_instance import HandedOver
from qtcompress.gui.gallery.changes import SetOwn
from qtcompress.gui.window import kept_list
from qtcompress.gui.window.main_window import MainWindow
from qtcompress.gui.window.preferences_dialog import PreferencesDialog
from qtcompress.gui.window.properties_dialog import PropertiesDialog
from tests.gui.windows import Make, fill, run, select, until


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """Leave nothing in the clipboard: without a screen, Qt would delete it too late."""
    yield
    QGuiApplication.clipboard().clear()


def names(window: MainWindow) -> list[str]:
    return [item.path.name for item in window.parts.model.items()]


def paste(window: MainWindow) -> None:
    window.actions_["paste"].trigger()


def test_a_picture_is_pasted_as_a_file_of_its_own(window: MainWindow, qtbot: QtBot) -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(image)
    paste(window)
    until(qtbot, lambda: len(names(window)) == 1)
    pasted = window.parts.model.items()[0].path
    assert pasted.parent == window.parts.data_folder / clipboard.FOLDER
    assert window.parts.store.recent_folders() == ()


def test_a_clipboard_without_pictures_is_told(window: MainWindow) -> None:
    data = QMimeData()
    data.setText("words")
    QGuiApplication.clipboard().setMimeData(data)
    paste(window)
    assert "neither files nor a picture" in window.news.text.text()


def test_the_result_is_copied_as_a_file_and_as_a_picture(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    fill(window, folder, qtbot)
    select(window, "IMG_1.png", qtbot)
    window.actions_["copy"].trigger()
    assert local_paths(QGuiApplication.clipboard().mimeData()) == (folder / "IMG_1.png",)
    run(window, qtbot)
    window.actions_["copy"].trigger()
    until(qtbot, lambda: QGuiApplication.clipboard().mimeData().hasImage())
    result = window.parts.model.items()[0].result
    assert result is not None
    assert local_paths(QGuiApplication.clipboard().mimeData()) == (result,)


def test_a_marked_sentence_is_copied_instead_of_a_picture(
    window: MainWindow, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(window, folder, qtbot)
    window.news.show_text("A sentence.")
    window.news.text.setSelection(2, 8)
    monkeypatch.setattr(QApplication, "focusWidget", lambda: window.news.text)
    window.actions_["copy"].trigger()
    assert QGuiApplication.clipboard().text() == "sentence"


def test_recent_folders_are_listed_the_latest_first_and_forgotten_on_request(
    make: Make, tmp_path: Path, qtbot: QtBot
) -> None:
    window = make()
    folders = [tmp_path / name for name in ("one", "two & three")]
    for folder in folders:
        folder.mkdir()
        window.add([folder])
        until(qtbot, lambda: window.parts.file_tasks.idle)
    window.close()
    window = make()
    recent = window.desktop_desk.recent
    recent.aboutToShow.emit()
    entries = [action.text() for action in recent.actions() if action.text()]
    assert entries == [f"&1  {tmp_path}/two && three", f"&2  {tmp_path}/one", "&Clear"]
    recent.actions()[-1].trigger()
    assert window.parts.store.recent_folders() == ()
    assert not recent.isEnabled()


def test_the_list_of_the_last_time_comes_back_with_own_settings(make: Make, folder: Path, qtbot: QtBot) -> None:
    window = make()
    fill(window, folder, qtbot)
    before = names(window)
    own = OwnSettings.of(replace(window.parts.settings.value, colors=None, quality=71.5, max_bytes=123_456))
    window.parts.model.update(folder / before[0], SetOwn(own))
    window.close()
    (folder / "IMG_2.png").unlink()
    window = make()
    window.desktop_desk.list.restore()
    until(qtbot, lambda: len(names(window)) == 2)
    assert names(window) == [name for name in before if name != "IMG_2.png"]
    assert window.news.text.text() == "1 picture of the last list is gone."
    until(qtbot, lambda: window.parts.model.own_settings == {folder / before[0]: own})


def test_the_list_of_the_last_time_has_results_where_originals_had_other_names(
    make: Make, folder: Path, qtbot: QtBot
) -> None:
    Image.open(folder / "IMG_2.png").save(folder / "IMG_2.bmp")
    (folder / "IMG_2.png").unlink()
    window = make()
    place = window.options.saving.place
    place.setCurrentIndex(place.findData(True))
    window.options.saving.review.setChecked(False)
    fill(window, folder, qtbot)
    own = OwnSettings.of(replace(window.parts.settings.value, colors=7))
    window.parts.model.update(folder / "IMG_2.bmp", SetOwn(own))
    run(window, qtbot)
    assert not (folder / "IMG_2.bmp").exists()
    window.close()
    window = make()
    window.desktop_desk.list.restore()
    until(qtbot, lambda: window.parts.model.own_settings == {folder / "IMG_2.png": own})
    assert sorted(names(window)) == ["IMG_1.png", "IMG_10.png", "IMG_2.png"]
    assert not window.news.isVisible()


def test_the_list_is_kept_when_it_is_at_rest_also_if_the_program_never_closes(
    make: Make, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_list, "_REST_MS", 0)
    window = make()
    window.add([folder])
    kept = window.parts.data_folder / "list.json"
    until(qtbot, lambda: kept.is_file() and len(json.loads(kept.read_bytes())["pictures"]) == len(window.parts.model))
    assert len(window.parts.model) == 3


def test_who_prefers_an_empty_start_gets_one(make: Make, folder: Path, qtbot: QtBot) -> None:
    window = make()
    fill(window, folder, qtbot)
    window.close()
    window = make()
    window.desktop_desk.set_preferences(Preferences(restore_list=False))
    window.desktop_desk.list.restore()
    assert window.parts.file_tasks.idle


def test_another_start_adds_its_pictures_here(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    window.showMinimized()
    app.take_over(window, HandedOver((folder / "IMG_1.png",)))
    until(qtbot, lambda: names(window) == ["IMG_1.png"])
    assert not window.isMinimized()


def open_preferences(window: MainWindow) -> PreferencesDialog:
    window.actions_["preferences"].trigger()
    dialog = window.findChild(PreferencesDialog)
    assert isinstance(dialog, PreferencesDialog)
    return dialog


def test_preferences_apply_at_once_and_are_remembered(make: Make, qtbot: QtBot) -> None:
    window = make()
    dialog = open_preferences(window)
    try:
        dialog.theme.setCurrentIndex(dialog.theme.findData(Theme.DARK))
        until(qtbot, lambda: is_dark(window.palette()))
        edge, ground = (widget.palette().window().color().lightness() for widget in (dialog.notify, dialog))
        assert edge > 2 * ground  # Fusion paints the edge of a box a third darker than this
        dialog.theme.setCurrentIndex(dialog.theme.findData(Theme.LIGHT))
        until(qtbot, lambda: not is_dark(window.palette()))
        assert dialog.notify.palette().window() == dialog.palette().window()
        dialog.notify.setChecked(False)
        dialog.awake.setChecked(False)
        wanted = Preferences(Theme.LIGHT, AfterBatch.NOTHING, keep_awake=False)
        assert window.desktop_desk.watch.preferences == wanted
        window.close()
        assert make().desktop_desk.preferences == wanted
    finally:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        apply_theme(Theme.SYSTEM, application)


def test_to_turn_the_computer_off_is_chosen_for_one_batch_and_not_remembered(window: MainWindow) -> None:
    desk = window.desktop_desk
    entry = next(action for action in desk.after.actions() if action.data() is AfterBatch.SHUT_DOWN)
    entry.trigger()
    assert desk.watch.after is AfterBatch.SHUT_DOWN
    assert entry.isChecked()
    assert window.parts.store.preferences() == Preferences()


def test_a_shortcut_is_changed_taken_and_set_back(make: Make) -> None:
    window = make()
    act, editor = window.actions_, open_preferences(window).shortcuts
    editor.choose("properties", "Ctrl+F")
    assert act["properties"].shortcut() == QKeySequence("Ctrl+F")
    assert act["find"].shortcut().isEmpty()
    assert act["properties"].toolTip().endswith("(Ctrl+F)")
    assert ("Ctrl+F", "List everything that the file carries") in act.shortcuts()
    window.close()
    act = make().actions_
    assert act["properties"].shortcut() == QKeySequence("Ctrl+F")
    assert act["find"].shortcut().isEmpty()
    editor = open_preferences(window := make()).shortcuts
    editor.reset_all()
    assert window.parts.store.shortcuts() == {}
    assert window.actions_["find"].shortcut() == QKeySequence("Ctrl+F")


def test_a_key_is_read_from_left_to_right_in_every_language(window: MainWindow, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        editor = open_preferences(window).shortcuts
        rows = [editor.table.topLevelItem(number) for number in range(editor.table.topLevelItemCount())]
        key = next(row.text(1) for row in rows if row is not None and "Ctrl+," in row.text(1))
        assert key == ltr("Ctrl+,") != "Ctrl+,"
        assert key in dict(window.actions_.shortcuts())
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_conflict_is_told_before_the_key_is_taken(window: MainWindow) -> None:
    editor = open_preferences(window).shortcuts
    editor.keys.setKeySequence(QKeySequence("Ctrl+F"))
    assert "Find by Name" in editor.message.text()
    assert editor.set_key.isEnabled()


def test_properties_list_what_the_file_carries(window: MainWindow, cases: Path, qtbot: QtBot) -> None:
    window.add([cases / "iptc_keywords.jpg"])
    until(qtbot, lambda: len(names(window)) == 1)
    window.gallery.view.setCurrentIndex(window.parts.proxy.index(0, 0))
    window.actions_["properties"].trigger()
    dialog = window.findChild(PropertiesDialog)
    assert isinstance(dialog, PropertiesDialog)
    until(qtbot, lambda: dialog.tree.topLevelItemCount() > 0)
    group = dialog.tree.topLevelItem(0)
    assert group is not None
    assert group.text(0) == "IPTC (5)"
    rows = [[group.child(row).text(column) for column in (0, 1, 3)] for row in range(group.childCount())]
    assert ["title", "Sunset", "goes along"] in rows


def test_properties_of_a_file_with_nothing_but_pixels_show_no_empty_table(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    fill(window, folder, qtbot)
    select(window, "IMG_1.png", qtbot)
    window.actions_["properties"].trigger()
    dialog = window.findChild(PropertiesDialog)
    assert isinstance(dialog, PropertiesDialog)
    until(qtbot, lambda: dialog.message.text() == "The file carries nothing beside its pixels.")
    assert dialog.message.isVisible()
    assert not dialog.tree.isVisible()


def told_of(window: MainWindow, path: Path, qtbot: QtBot) -> dict[str, list[list[str]]]:
    """Return what the properties of a picture list: name, value and what becomes of it, by group."""
    select(window, path.name, qtbot)
    window.actions_["properties"].trigger()
    dialog = window.findChildren(PropertiesDialog)[-1]
    until(qtbot, lambda: not dialog.message.isVisible())
    groups = [dialog.tree.topLevelItem(number) for number in range(dialog.tree.topLevelItemCount())]
    return {
        group.text(0): [[group.child(row).text(column) for column in (0, 1, 3)] for row in range(group.childCount())]
        for group in groups
        if group is not None
    }


def test_properties_tell_the_texts_behind_pixels_and_those_of_animations(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    # GIVEN a PNG with texts at its end, as ImageMagick writes them, and an animation
    folder = tmp_path / "told"
    folder.mkdir()
    Image.new("RGB", (64, 48), "red").save(folder / "late.png")
    data = (folder / "late.png").read_bytes()
    late = b"".join(chunk(b"tEXt", text) for text in (b"Author\0Ada", b"date:create\0002026"))
    (folder / "late.png").write_bytes(data[:-12] + late + data[-12:])
    frames = [Image.new("P", (40, 30), number) for number in range(2)]
    frames[0].save(folder / "moving.gif", save_all=True, append_images=frames[1:], comment=b"by Ada")
    window.options.auto.setChecked(True)
    fill(window, folder, qtbot)
    # THEN each text has its value, and what is said of it is what becomes of it
    assert told_of(window, folder / "late.png", qtbot) == {
        "Texts (2)": [["Author", "Ada", "goes along"], ["date:create", "2026", "goes along where it fits"]]
    }
    assert told_of(window, folder / "moving.gif", qtbot) == {"Texts (1)": [["Comment", "by Ada", "goes along"]]}


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


@pytest.mark.parametrize("store", ["", "nonsense", "DARK"])
def test_a_damaged_preference_counts_as_not_stored(make: Make, store: str) -> None:
    window = make()
    window.parts.store._memory.setValue("preferences/theme", store)
    assert window.parts.store.preferences().theme is Theme.SYSTEM


def test_a_window_without_a_desktop_closes_with_its_list(open_session: object, window: MainWindow) -> None:
    assert isinstance(window.parts.ledger.session, Session)
    window.close()
    assert (window.parts.data_folder / "list.json").exists()
