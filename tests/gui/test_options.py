"""The form and the settings it stands for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from qtcompress.core.types import ColorSpace, Dither, Effort
from qtcompress.engine.job import Backup, Keep
from qtcompress.engine.metadata import Metadata
from qtcompress.engine.settings import Settings, defaults
from qtcompress.gui.options import STOPS, OptionsForm

USUAL = Path("/pictures/qtcompress")


@pytest.fixture
def form(qtbot) -> Iterator[OptionsForm]:
    form = OptionsForm(defaults(), USUAL)
    qtbot.addWidget(form)
    form.show()
    return form


def test_form_shows_the_settings_it_is_given_without_a_signal(form, qtbot):
    settings = Settings(
        colors=48, dither=Dither.NONE, dither_strength=0.35, space=ColorSpace.SRGB, effort=Effort.FAST,
        output=Path("/out"), allow_larger=True, overwrite=True,
    )  # fmt: skip
    with qtbot.assertNotEmitted(form.changed):
        form.set_settings(settings)
    assert form.settings == settings
    assert (form.colors.value(), form.strength.value(), form.saving.output.text()) == (48, 35, "/out")
    assert not form.more_part.keep.isChecked()
    assert form.more_part.overwrite.isChecked()


@pytest.mark.parametrize(("stop", "colors"), list(enumerate(STOPS)))
def test_each_stop_of_the_slider_is_a_power_of_two(form, qtbot, stop, colors):
    form.colors.setValue(7 if colors > 64 else 200)
    with qtbot.waitSignal(form.changed) as change:
        form.stops.setValue(stop)
    assert change.args[0].colors == colors
    assert form.colors.value() == colors


def test_slider_stands_at_the_nearest_stop_of_a_number_between(form):
    form.colors.setValue(100)
    assert form.settings.colors == 100
    assert STOPS[form.stops.value()] == 128


def test_colors_are_typed(form, qtbot):
    form.colors.selectAll()
    qtbot.keyClicks(form.colors, "30")
    qtbot.keyClick(form.colors, Qt.Key.Key_Return)
    assert form.settings.colors == 30


def test_strength_goes_with_dithering_only(form):
    form.dither.setCurrentIndex(form.dither.findData(Dither.NONE))
    assert form.settings.dither is Dither.NONE
    assert not form.strength.isEnabled()
    form.dither.setCurrentIndex(form.dither.findData(Dither.DIFFUSION))
    assert form.strength.isEnabled()


def test_every_control_changes_its_setting_once(form):
    seen = []
    form.changed.connect(seen.append)
    form.strength.setValue(20)
    form.more_part.keep.setChecked(False)
    form.more_part.overwrite.setChecked(True)
    form.more_part.space.setCurrentIndex(form.more_part.space.findData(ColorSpace.SRGB))
    form.more_part.effort.setCurrentIndex(form.more_part.effort.findData(Effort.SMALLEST))
    last = replace(
        defaults(),
        dither_strength=0.2,
        allow_larger=True,
        overwrite=True,
        space=ColorSpace.SRGB,
        effort=Effort.SMALLEST,
    )
    assert seen[-1] == last
    assert len(seen) == 5


def test_no_folder_chosen_means_the_usual_one_which_is_shown(form, qtbot):
    assert form.settings.output is None
    assert form.effective.output == USUAL
    assert form.saving.output.placeholderText() == str(USUAL)
    form.saving.output.setText("~/elsewhere")
    qtbot.keyClick(form.saving.output, Qt.Key.Key_Return)
    assert form.effective.output == Path.home() / "elsewhere"
    form.saving.output.clear()
    qtbot.keyClick(form.saving.output, Qt.Key.Key_Return)
    assert form.effective.output == USUAL


def test_reset_goes_back_to_the_defaults_at_once(form, qtbot):
    form.colors.setValue(7)
    form.set_output(Path("/out"))
    with qtbot.waitSignal(form.changed) as change:
        qtbot.mouseClick(form.reset_button, Qt.MouseButton.LeftButton)
    assert change.args[0] == defaults()
    assert form.colors.value() == 256


def test_more_is_unfolded_by_its_button(form, qtbot):
    assert not form.more_part.space.isVisible()
    qtbot.mouseClick(form.more, Qt.MouseButton.LeftButton)
    assert form.more_part.space.isVisible()


def test_replacing_originals_shows_what_it_means_and_hides_the_folder(form, qtbot):
    part = form.saving
    with qtbot.waitSignal(form.changed) as changed:
        part.place.setCurrentIndex(1)
    assert changed.args[0].in_place
    assert part.folder_part.isHidden()
    assert not part.replace_part.isHidden()
    assert "backup store" in part.note.text()
    with qtbot.waitSignal(form.changed):
        part.backup.setCurrentIndex(1)
    assert "trash" in part.note.text()
    assert form.settings.backup is Backup.TRASH
    assert form.review
    with qtbot.waitSignal(part.review_changed) as reviewed:
        part.review.setChecked(False)
    assert reviewed.args == [False]
    assert not form.review


def test_what_results_take_over_is_chosen(form):
    form.saving.metadata.setCurrentIndex(1)
    form.more_part.times.setChecked(False)
    form.more_part.attributes.setChecked(False)
    form.more_part.copy.setChecked(False)
    form.more_part.largest.setValue(50)
    form.more_part.again.setChecked(True)
    settings = form.settings
    assert settings.metadata is Metadata.SAFE
    assert settings.keep is Keep.PERMISSIONS
    assert (settings.skip_kept, settings.max_megapixels, settings.force) == (True, 50, True)


def test_template_that_names_no_file_is_not_taken_and_the_last_one_comes_back(form):
    name = form.more_part.name
    name.setText("{folder}/{name}")
    name.editingFinished.emit()
    assert form.settings.name == "{folder}/{name}"
    name.setText("../{name}")
    name.editingFinished.emit()
    assert form.settings.name == "{folder}/{name}"
    assert name.text() == "{folder}/{name}"
    assert "must stay below the output folder" in name.toolTip()
