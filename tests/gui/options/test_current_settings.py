"""The owner of the settings: it tells each change, can undo it, and stores the last one at rest."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QUndoStack
from pytestqt.qtbot import QtBot

from qtcompress.engine.planning.settings import Settings, defaults
from qtcompress.gui.options.current_settings import CurrentSettings
from qtcompress.gui.options.form import OptionsForm

USUAL = Path("/pictures/qtcompress")


def test_a_slider_that_moves_is_told_at_each_step_and_stored_once(qtbot: QtBot) -> None:
    saved: list[Settings] = []
    told: list[Settings] = []
    current = CurrentSettings(defaults(), USUAL, save=saved.append, rest_ms=20)
    current.changed.connect(told.append)
    for percent in range(20, 40):
        assert current.set(replace(defaults(), dither_strength=percent / 100))
    assert saved == []
    qtbot.waitUntil(lambda: bool(saved))
    assert [settings.dither_strength for settings in saved] == [0.39]
    assert len(told) == 20


def test_what_is_not_stored_yet_is_stored_at_the_end_and_nothing_else(qtbot: QtBot) -> None:
    saved: list[Settings] = []
    current = CurrentSettings(defaults(), USUAL, save=saved.append)
    current.flush()
    assert saved == []
    other = replace(defaults(), colors=9)
    current.set(other)
    current.flush()
    current.flush()
    assert saved == [other]


def test_the_same_settings_are_no_change(qtbot: QtBot) -> None:
    current = CurrentSettings(defaults(), USUAL)
    with qtbot.assertNotEmitted(current.changed):
        assert not current.set(defaults())


def test_usual_folder_stands_for_none(qtbot: QtBot) -> None:
    current = CurrentSettings(replace(defaults(), output=None), USUAL)
    assert current.effective.output == current.output == USUAL
    current.set(replace(current.value, output=Path("/elsewhere")))
    assert current.effective.output == current.output == Path("/elsewhere")


def test_a_slider_that_moves_is_undone_at_once_and_the_next_move_apart(qtbot: QtBot) -> None:
    undo = QUndoStack()
    saved: list[Settings] = []
    current = CurrentSettings(defaults(), USUAL, undo=undo, save=saved.append, rest_ms=20)
    for percent in range(20, 40):
        current.set(replace(current.value, dither_strength=percent / 100))
    current.set(replace(current.value, quality=50.0))
    qtbot.waitUntil(lambda: bool(saved))
    current.set(replace(current.value, quality=60.0))
    assert [undo.text(number) for number in range(undo.count())] == [
        "Change Dithering Strength",
        "Change Quality",
        "Change Quality",
    ]
    undo.undo()
    assert (current.value.quality, current.value.dither_strength) == (50.0, 0.39)
    undo.setIndex(0)
    assert current.value == defaults()


def test_a_slider_that_came_back_leaves_nothing_to_undo(qtbot: QtBot) -> None:
    undo = QUndoStack()
    current = CurrentSettings(defaults(), USUAL, undo=undo)
    current.set(replace(defaults(), quality=50.0))
    current.set(defaults())
    assert not undo.canUndo()


def test_what_a_loss_must_save_is_chosen_and_undone_where_files_are_packed_again(qtbot: QtBot) -> None:
    undo = QUndoStack()
    form = OptionsForm(CurrentSettings(defaults(), USUAL, undo=undo))
    qtbot.addWidget(form)
    loss, told = form.aim.loss, form.folded_words
    loss.setValue(12)
    assert form.current.value.recipe.generation_loss == 0.12
    assert (undo.undoText(), told.text()) == ("Change What a Loss Must Save", "A loss must save: 12 %")
    form.aim.palettes.setChecked(True)
    assert (loss.isEnabledTo(form), told.text()) == (False, "Palettes only")
    form.aim.palettes.setChecked(False)
    form.aim.quality.setValue(100)
    assert (loss.isEnabledTo(form), told.text()) == (False, "")
    undo.setIndex(0)
    assert (loss.value(), loss.isEnabledTo(form)) == (5, True)


def test_what_a_result_must_save_counts_for_fixed_colors_too_and_is_told_while_folded(qtbot: QtBot) -> None:
    undo = QUndoStack()
    form = OptionsForm(CurrentSettings(defaults(), USUAL, undo=undo))
    qtbot.addWidget(form)
    form.aim.saved.setValue(0)
    assert form.current.value.recipe.min_saving == 0
    assert undo.undoText() == "Change What a Result Must Save"
    form.fixed.setChecked(True)
    assert form.current.value.recipe.min_saving == 0
    assert form.more_part.form.isRowVisible(form.aim.saved)
    assert form.folded_words.text() == "A result must save: 0 %"
    undo.setIndex(0)
    assert (form.aim.saved.value(), form.folded_words.text()) == (5, "")
