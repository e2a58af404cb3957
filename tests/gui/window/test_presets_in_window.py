"""The presets at the top of the options, driven as a person drives them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from qtcompress.engine.job.goal import Method
from qtcompress.engine.planning import presets
from qtcompress.engine.planning.settings import defaults
from qtcompress.engine.session import Session
from qtcompress.gui import app
from qtcompress.gui.options.preset_row import PresetRow
from qtcompress.gui.window.main_window import MainWindow
from qtcompress.gui.window.qsettings import Store

Make = Callable[[], MainWindow]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "presets"


@pytest.fixture
def make(qtbot: QtBot, tmp_path: Path, own: Path, open_session: Callable[[], Session]) -> Iterator[Make]:
    """Return how to open a window, after the one before was closed."""
    windows: list[MainWindow] = []

    def build() -> MainWindow:
        for window in windows:
            window.close()
        memory = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        window = app.build(Store(memory), session=open_session(), output=tmp_path / "out", presets=own)
        qtbot.addWidget(window)
        windows.append(window)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield build
    windows[-1].close()


def choose(qtbot: QtBot, combo: QComboBox, text: str) -> None:
    """Choose by the arrow keys; on a screen that is none a popup makes Qt complain."""
    wanted = next(row for row in range(combo.count()) if combo.itemText(row).startswith(text))
    key = Qt.Key.Key_Down if wanted > combo.currentIndex() else Qt.Key.Key_Up
    for _ in range(combo.count()):
        if combo.currentIndex() == wanted:
            break
        qtbot.keyClick(combo, key)
    assert combo.currentIndex() == wanted


def save_as(qtbot: QtBot, row: PresetRow, name: str) -> None:
    row.save_as.trigger()
    qtbot.keyClicks(row.name, name)
    qtbot.keyClick(row.name, Qt.Key.Key_Return)


def texts(combo: QComboBox) -> list[str]:
    return [combo.itemText(row) for row in range(combo.count()) if combo.itemText(row)]


def test_the_first_start_stands_at_the_preset_that_the_defaults_are(make: Make) -> None:
    row = make().options.presets
    assert row.combo.currentText() == "Photo gallery"
    assert texts(row.combo) == [preset.name for preset in presets.built_in()]
    assert not row.delete.isEnabled()
    assert row.naming.isHidden()


def test_choosing_sets_the_options_and_changing_one_says_so(make: Make, qtbot: QtBot) -> None:
    # GIVEN a window
    window = make()
    row, form = window.options.presets, window.options
    # WHEN a preset is chosen
    with qtbot.waitSignal(form.current.changed):
        choose(qtbot, row.combo, "16 colors")
    # THEN the options stand so
    assert (form.current.value.colors, form.current.value.method) == (16, Method.PALETTE)
    assert form.fixed.isChecked()
    assert form.colors.value() == 16
    assert row.combo.currentText() == "16 colors"
    # WHEN an option is changed by key, and back
    qtbot.keyClick(form.colors, Qt.Key.Key_Up)
    assert row.combo.currentText() == "16 colors (changed)"
    qtbot.keyClick(form.colors, Qt.Key.Key_Down)
    assert row.combo.currentText() == "16 colors"
    # WHEN it is changed and the same preset chosen again
    qtbot.keyClick(form.colors, Qt.Key.Key_Up)
    row.combo.activated.emit(row.combo.currentIndex())  # as a popup does
    assert form.current.value.colors == 16
    assert row.combo.currentText() == "16 colors"


def test_what_a_preset_does_not_set_stays(make: Make, qtbot: QtBot, tmp_path: Path) -> None:
    form = make().options
    form.set_output(tmp_path / "there")
    form.saving.metadata.setCurrentIndex(1)
    choose(qtbot, form.presets.combo, "32 colors")
    assert form.current.value.output == tmp_path / "there"
    assert form.current.value.metadata is not defaults().metadata
    assert form.presets.combo.currentText() == "32 colors"


def test_ones_own_preset_is_saved_found_at_the_next_start_and_deleted(make: Make, qtbot: QtBot, own: Path) -> None:
    # GIVEN options of one's own
    window = make()
    row, form = window.options.presets, window.options
    form.colors.setValue(48)
    # WHEN they are saved under a name
    save_as(qtbot, row, "Holiday & sea")
    qtbot.waitUntil(lambda: "Holiday & sea" in texts(row.combo))
    assert row.combo.currentText() == "Holiday & sea"
    assert row.naming.isHidden()
    (path,) = own.glob("*.json")
    assert json.loads(path.read_text())["settings"]["colors"] == "48"
    assert "saved as Holiday & sea" in window.news.text.text()
    # THEN the next start knows it, and that it was chosen
    window = make()
    row = window.options.presets
    assert row.combo.currentText() == "Holiday & sea"
    # WHEN it is deleted
    assert row.delete.isEnabled()
    assert row.delete.text() == "&Delete Holiday && sea"
    row.delete.trigger()
    qtbot.waitUntil(lambda: "Holiday & sea" not in texts(row.combo))
    assert not list(own.glob("*.json"))
    assert window.parts.settings.value.colors == 48
    assert row.combo.currentIndex() == -1
    assert not row.delete.isEnabled()


def test_saving_a_known_name_replaces_it_and_a_name_of_the_program_is_not_taken(
    make: Make, qtbot: QtBot, own: Path
) -> None:
    row = (window := make()).options.presets
    save_as(qtbot, row, "Mine")
    qtbot.waitUntil(lambda: "Mine" in texts(row.combo))
    window.options.colors.setValue(5)
    assert row.combo.currentText() == "Mine (changed)"
    row.save_as.trigger()
    assert (row.name.text(), row.save.text()) == ("Mine", "Replace")
    qtbot.mouseClick(row.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: row.combo.currentText() == "Mine")
    assert len(list(own.glob("*.json"))) == 1
    row.save_as.trigger()
    row.name.setText("smallest")
    assert not row.save.isEnabled()
    assert "comes with qtcompress" in row.save.toolTip()
    row.name.setText("  ")
    assert not row.save.isEnabled()


def test_ones_own_preset_is_renamed_and_that_and_its_deletion_are_undone(make: Make, qtbot: QtBot, own: Path) -> None:
    row = (window := make()).options.presets
    undo = window.parts.undo
    assert not row.rename.isEnabled()  # that of the program
    save_as(qtbot, row, "Other")
    qtbot.waitUntil(lambda: "Other" in texts(row.combo))
    save_as(qtbot, row, "Mine")
    qtbot.waitUntil(lambda: "Mine" in texts(row.combo))
    window.options.colors.setValue(5)
    # WHEN it gets another name, which may be no other's
    row.rename.trigger()
    assert (row.name.text(), row.save.text(), row.save.isEnabled()) == ("Mine", "Rename", False)
    for name, told in (("OTHER", "A preset of yours"), ("smallest", "comes with qtcompress")):
        row.name.setText(name)
        assert not row.save.isEnabled()
        assert told in row.save.toolTip()
    row.name.setText("Mine & yours")
    qtbot.keyClick(row.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Mine & yours (changed)" in texts(row.combo))
    # THEN it is still chosen, here and at the next start, and says the same as before
    assert row.combo.currentText() == "Mine & yours (changed)"
    assert window.parts.store.preset() == "Mine & yours"
    assert window.news.text.text() == "The preset Mine is called Mine & yours now."
    assert len(list(own.glob("*.json"))) == 2
    # and it is undone
    undo.undo()
    undo.redo()
    undo.undo()
    qtbot.waitUntil(lambda: row.combo.currentText() == "Mine (changed)")
    row.delete.trigger()
    qtbot.waitUntil(lambda: texts(row.combo)[-1] == "Other")
    undo.undo()
    qtbot.waitUntil(lambda: "Mine" in texts(row.combo))
    # A name that is asked for is no longer that of a renaming.
    choose(qtbot, row.combo, "Other")
    row.rename.trigger()
    save_as(qtbot, row, "New")
    qtbot.waitUntil(lambda: "New" in texts(row.combo))
    assert "Other" in texts(row.combo)


def test_escape_saves_nothing_and_stops_nothing(make: Make, qtbot: QtBot) -> None:
    row = make().options.presets
    row.save_as.trigger()
    assert row.name.isVisible()
    qtbot.keyClick(row.name, Qt.Key.Key_Escape)
    assert row.naming.isHidden()
    row.save_as.trigger()
    qtbot.mouseClick(row.cancel, Qt.MouseButton.LeftButton)
    assert row.naming.isHidden()


def test_reset_stands_at_the_defaults_preset_again(make: Make, qtbot: QtBot) -> None:
    form = make().options
    choose(qtbot, form.presets.combo, "Smallest")
    qtbot.mouseClick(form.reset_button, Qt.MouseButton.LeftButton)
    assert form.presets.combo.currentText() == "Photo gallery"


def test_a_preset_of_a_later_version_is_used_with_a_word_and_a_broken_file_told_at_the_start(
    make: Make, qtbot: QtBot, own: Path
) -> None:
    own.mkdir()
    (own / "a.json").write_text(json.dumps({"name": "Later", "settings": {"colors": "9", "sparkle": "1"}}))
    (own / "b.json").write_text("{")
    window = make()
    assert "b.json is no preset" in window.news.text.text()
    choose(qtbot, window.options.presets.combo, "Later")
    assert window.parts.settings.value.colors == 9
    assert "sparkle" in window.news.text.text()


def test_what_can_not_be_written_is_told(make: Make, qtbot: QtBot, own: Path) -> None:
    window = make()
    own.touch()  # a file where the folder is to be
    save_as(qtbot, window.options.presets, "Mine")
    qtbot.waitUntil(lambda: "could not be written" in window.news.text.text())
    assert "Mine" not in texts(window.options.presets.combo)
    assert window.options.presets.combo.currentText() == "Photo gallery"
    window.options.presets.save_asked.emit(" ")
    assert "1 to 60 characters" in window.news.text.text()
