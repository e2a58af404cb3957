"""The form and the settings it stands for."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce
from operator import or_
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qtcompress.core.types import ColorSpace, Dither, Effort
from qtcompress.engine.job import formats
from qtcompress.engine.job.formats import ALL_FORMATS, Format
from qtcompress.engine.job.goal import Goal, Method
from qtcompress.engine.job.job import Backup
from qtcompress.engine.job.recipe import Animations, Keep
from qtcompress.engine.job.size_limit import SizeLimit
from qtcompress.engine.metadata.inventory import DROPPABLE, PRIVATE, Kind
from qtcompress.engine.metadata.metadata import Metadata
from qtcompress.engine.planning.incoming import Incoming, Since
from qtcompress.engine.planning.presets import built_in
from qtcompress.engine.planning.settings import Settings, defaults
from qtcompress.gui.options.current_settings import CurrentSettings
from qtcompress.gui.options.form import STOPS, OptionsForm
from qtcompress.gui.options.size_row import USUAL as USUAL_SIZES

USUAL = Path("/pictures/qtcompress")


@pytest.fixture
def form(qtbot: QtBot) -> OptionsForm:
    form = OptionsForm(CurrentSettings(defaults(), USUAL))
    qtbot.addWidget(form)
    form.show()
    return form


def test_form_shows_the_settings_that_another_part_chooses(form: OptionsForm) -> None:
    settings = Settings(
        colors=48, dither=Dither.NONE, dither_strength=0.35, space=ColorSpace.SRGB, effort=Effort.FAST,
        output=Path("/out"), allow_larger=True, overwrite=True, thrift=3.57, animations=Animations.COMPRESS,
    )  # fmt: skip
    form.current.set(settings)
    assert form.current.value == settings
    assert (form.colors.value(), form.strength.value(), form.saving.output.text()) == (48, 35, "/out")
    assert not form.more_part.keep.isChecked()
    assert form.more_part.overwrite.isChecked()
    assert form.more_part.thrift.value() == 3.57
    assert form.more_part.animations.currentData() is Animations.COMPRESS


@pytest.mark.parametrize(("stop", "colors"), list(enumerate(STOPS)))
def test_each_stop_of_the_slider_is_a_power_of_two(form: OptionsForm, qtbot: QtBot, stop: int, colors: int) -> None:
    form.colors.setValue(7 if colors > 64 else 200)
    with qtbot.waitSignal(form.current.changed) as change:
        form.stops.setValue(stop)
    assert change.args[0].colors == colors
    assert form.colors.value() == colors


def test_slider_stands_at_the_nearest_stop_of_a_number_between(form: OptionsForm) -> None:
    form.colors.setValue(100)
    assert form.current.value.colors == 100
    assert STOPS[form.stops.value()] == 128


def test_colors_are_typed(form: OptionsForm, qtbot: QtBot) -> None:
    form.colors.selectAll()
    qtbot.keyClicks(form.colors, "30")
    qtbot.keyClick(form.colors, Qt.Key.Key_Return)
    assert form.current.value.colors == 30


def test_strength_goes_with_dithering_only(form: OptionsForm) -> None:
    form.dither.setCurrentIndex(form.dither.findData(Dither.NONE))
    assert form.current.value.dither is Dither.NONE
    assert not form.strength.isEnabled()
    for dither, thrifty in ((Dither.ORDERED, False), (Dither.DIFFUSION, True)):
        form.dither.setCurrentIndex(form.dither.findData(dither))
        assert form.current.value.dither is dither
        assert form.strength.isEnabled()
        assert form.more_part.thrift.isEnabled() is thrifty


def test_every_control_changes_its_setting_once(form: OptionsForm) -> None:
    seen: list[Settings] = []
    form.current.changed.connect(seen.append)
    form.strength.setValue(20)
    form.more_part.keep.setChecked(False)
    form.more_part.overwrite.setChecked(True)
    form.more_part.space.setCurrentIndex(form.more_part.space.findData(ColorSpace.SRGB))
    form.more_part.effort.setCurrentIndex(form.more_part.effort.findData(Effort.SMALLEST))
    form.more_part.animations.setCurrentIndex(form.more_part.animations.findData(Animations.CONVERT))
    form.more_part.thrift.setValue(2.5)
    last = replace(
        defaults(),
        dither_strength=0.2,
        allow_larger=True,
        overwrite=True,
        space=ColorSpace.SRGB,
        effort=Effort.SMALLEST,
        animations=Animations.CONVERT,
        thrift=2.5,
    )
    assert seen[-1] == last
    assert len(seen) == 7


def test_no_folder_chosen_means_the_usual_one_which_is_shown(form: OptionsForm, qtbot: QtBot) -> None:
    assert form.current.value.output is None
    assert form.current.effective.output == USUAL
    assert form.saving.output.placeholderText() == str(USUAL)
    form.saving.output.setText("~/elsewhere")
    qtbot.keyClick(form.saving.output, Qt.Key.Key_Return)
    assert form.current.effective.output == Path.home() / "elsewhere"
    form.saving.output.clear()
    qtbot.keyClick(form.saving.output, Qt.Key.Key_Return)
    assert form.current.effective.output == USUAL


def test_reset_goes_back_to_the_defaults_at_once(form: OptionsForm, qtbot: QtBot) -> None:
    form.colors.setValue(7)
    form.set_output(Path("/out"))
    with qtbot.waitSignal(form.current.changed) as change:
        qtbot.mouseClick(form.reset_button, Qt.MouseButton.LeftButton)
    assert change.args[0] == defaults()
    assert form.colors.value() == 256


def test_more_is_unfolded_by_its_button(form: OptionsForm, qtbot: QtBot) -> None:
    assert not form.more_part.space.isVisible()
    qtbot.mouseClick(form.more, Qt.MouseButton.LeftButton)
    assert form.more_part.space.isVisible()


def test_replacing_originals_shows_what_it_means_and_hides_the_folder(form: OptionsForm, qtbot: QtBot) -> None:
    part = form.saving
    with qtbot.waitSignal(form.current.changed) as changed:
        part.place.setCurrentIndex(1)
    assert changed.args[0].in_place
    assert part.folder_part.isHidden()
    assert not part.replace_part.isHidden()
    assert "backup store" in part.note.text()
    with qtbot.waitSignal(form.current.changed):
        part.backup.setCurrentIndex(1)
    assert "trash" in part.note.text()
    assert form.current.value.backup is Backup.TRASH
    assert form.review
    with qtbot.waitSignal(part.review_changed) as reviewed:
        part.review.setChecked(False)
    assert reviewed.args == [False]
    assert not form.review


def test_what_results_take_over_is_chosen(form: OptionsForm) -> None:
    form.saving.metadata.setCurrentIndex(1)
    form.more_part.times.setChecked(False)
    form.more_part.attributes.setChecked(False)
    form.more_part.copy.setChecked(False)
    form.more_part.largest.setValue(50)
    form.more_part.again.setChecked(True)
    form.more_part.clear.setChecked(True)
    settings = form.current.value
    assert settings.metadata is Metadata.SAFE
    assert settings.keep is Keep.PERMISSIONS
    assert (settings.skip_kept, settings.max_megapixels, settings.force) == (True, 50, True)
    assert settings.keep_clear
    form.current.set(replace(settings, keep_clear=False))
    assert not form.more_part.clear.isChecked()


def test_what_results_may_lack_is_chosen_in_a_menu(form: OptionsForm) -> None:
    menu = form.more_part.drop
    assert (form.current.value.drop, menu.text()) == (None, "No kinds of content")
    menu.kinds[Kind.VIDEO].trigger()
    assert (form.current.value.drop, menu.text()) == (Kind.VIDEO, "Videos of motion photos")
    menu.kinds[PRIVATE].trigger()
    assert (form.current.value.drop, menu.text()) == (Kind.VIDEO | PRIVATE, "2 kinds of content")
    for action in menu.kinds.values():
        if action.isChecked():
            action.trigger()
    assert form.current.value.drop is None
    assert reduce(or_, menu.kinds) == reduce(or_, DROPPABLE.values())


def test_template_that_names_no_file_is_not_taken_and_the_last_one_comes_back(form: OptionsForm) -> None:
    name = form.more_part.name
    name.setText("{folder}/{name}")
    name.editingFinished.emit()
    assert form.current.value.name == "{folder}/{name}"
    name.setText("../{name}")
    name.editingFinished.emit()
    assert form.current.value.name == "{folder}/{name}"
    assert name.text() == "{folder}/{name}"
    assert "must stay below the output folder" in name.toolTip()


# ---- The smallest file, or a number of colors


def test_smallest_file_is_sought_unless_somebody_chooses_a_number_of_colors(form: OptionsForm, qtbot: QtBot) -> None:
    assert form.auto.isChecked()
    assert form.current.effective.goal == Goal()
    assert form.aim.isVisible()
    assert not form.colors_part.isVisible()
    qtbot.mouseClick(form.fixed, Qt.MouseButton.LeftButton)
    effective = form.current.effective
    assert (effective.colors, effective.goal) == (256, None)
    assert form.colors_part.isVisible()
    assert not form.aim.isVisible()


def test_each_choice_comes_back_as_it_was(form: OptionsForm, qtbot: QtBot) -> None:
    form.aim.formats[Format.AVIF].setChecked(True)
    form.aim.quality.setValue(72)
    form.colors.setValue(48)
    assert form.fixed.isChecked()
    assert form.current.effective.goal is None
    qtbot.mouseClick(form.auto, Qt.MouseButton.LeftButton)
    assert form.current.effective.goal == Goal(quality=72.0, formats=ALL_FORMATS & ~Format.JXL)
    qtbot.mouseClick(form.fixed, Qt.MouseButton.LeftButton)
    assert form.current.value.colors == 48


def test_quality_is_chosen_by_name_or_number(form: OptionsForm, qtbot: QtBot) -> None:
    aim = form.aim
    assert (aim.step.currentText(), aim.quality.value()) == ("High", 80)
    aim.quality.setValue(90)
    assert aim.step.currentText() == "Visually lossless"
    aim.quality.setValue(77)
    assert aim.step.currentIndex() == -1
    aim.step.setCurrentIndex(aim.step.findText("Medium"))
    aim.step.activated.emit(aim.step.currentIndex())
    assert form.current.value.quality == 60
    assert aim.quality.value() == 60


def test_last_format_stays(form: OptionsForm) -> None:
    boxes = form.aim.formats
    for one in (Format.PNG, Format.WEBP, Format.JPEG):
        boxes[one].setChecked(False)
    assert form.current.value.formats is Format.JPEG
    assert boxes[Format.JPEG].isChecked()
    assert "At least one format must stay" in boxes[Format.JPEG].toolTip()


def test_format_that_can_not_be_written_here_is_not_offered(form: OptionsForm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "writes_avif", lambda: False)
    form.aim.show_settings()
    assert not form.aim.formats[Format.AVIF].isEnabled()
    assert "without AVIF" in form.aim.formats[Format.AVIF].toolTip()


def test_palettes_only_leave_the_formats_of_photographs_out(form: OptionsForm) -> None:
    boxes = form.aim.formats
    boxes[Format.PNG].setChecked(False)
    form.aim.palettes.setChecked(True)
    assert form.current.effective.goal == Goal(Method.PALETTE, Format.PNG)
    assert [one for one, box in boxes.items() if box.isEnabled()] == [Format.PNG, Format.WEBP]
    boxes[Format.WEBP].setChecked(True)
    assert form.current.effective.goal == Goal(Method.PALETTE, Format.PNG | Format.WEBP)
    form.aim.palettes.setChecked(False)
    assert form.current.effective.goal == Goal()


@pytest.mark.parametrize(
    ("typed", "limit", "shown"),
    [("200kB", 200_000, "200 kB"), ("1.5 mb", 1_500_000, "1500 kB"), ("2MB", 2_000_000, "2 MB"), ("", None, "")],
)
def test_limit_is_typed_as_people_write_sizes(form: OptionsForm, typed: str, limit: int | None, shown: str) -> None:
    form.aim.limit.setText(typed)
    form.aim.limit.editingFinished.emit()
    assert form.current.value.max_bytes == limit
    assert form.aim.limit.text() == shown


def test_limit_that_is_none_is_not_taken(form: OptionsForm) -> None:
    form.aim.limit.setText("200 kB")
    form.aim.limit.editingFinished.emit()
    form.aim.limit.setText("small")
    form.aim.limit.editingFinished.emit()
    assert form.current.value.max_bytes == 200_000
    assert form.aim.limit.text() == "200 kB"
    assert "must be a size such as 200kB" in form.aim.limit.toolTip()


def test_presets_set_the_choice_and_say_when_it_is_another(form: OptionsForm) -> None:
    form.presets.set_presets(built_in())
    combo = form.presets.combo
    assert combo.currentText() == "Photo gallery"
    form.aim.formats[Format.AVIF].setChecked(True)
    assert combo.currentText() == "Photo gallery (changed)"
    form.aim.formats[Format.AVIF].setChecked(False)
    assert combo.currentText() == "Photo gallery"
    combo.activated.emit(combo.findText("16 colors"))
    assert form.fixed.isChecked()
    assert form.current.value.colors == 16
    combo.activated.emit(combo.findText("Web graphics"))
    assert form.auto.isChecked()
    assert form.aim.palettes.isChecked()
    assert form.current.effective.goal == Goal(Method.PALETTE, Format.PNG | Format.WEBP)


def test_keyboard_goes_from_top_to_bottom(form: OptionsForm, qtbot: QtBot) -> None:
    aim, saving = form.aim, form.saving
    form.more.setChecked(True)
    above = [form.auto, aim.step, aim.quality, *aim.formats.values(), form.colors]
    amid = [form.size_row.limit, saving.place, saving.output, saving.browse, saving.open, form.more, form.reset_button]
    rare = [aim.palettes, aim.limit, aim.budget, aim.saved, aim.loss, saving.metadata]
    below = [*rare, form.dither, form.strength, form.more_part.keep]
    wanted: list[QWidget | None] = [*above, *amid, *below]
    form.auto.setFocus()
    seen: list[QWidget | None] = [form.auto]
    while len(seen) < len(wanted):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == wanted


def test_a_size_is_chosen_or_typed_and_a_wrong_one_is_taken_back(form: OptionsForm, qtbot: QtBot) -> None:
    size = form.size_row.limit
    assert size.currentText() == "Original size"
    for typed, limit, shown in (
        ("1920 x 1080", SizeLimit(1920, 1080), "1920 \N{MULTIPLICATION SIGN} 1080"),
        ("777", SizeLimit(777, 777), "777 px"),
        ("2.5 MP", SizeLimit(megapixels=2.5), "2.5 MP"),
        ("huge", SizeLimit(megapixels=2.5), "2.5 MP"),
        ("", None, "Original size"),
    ):
        size.lineEdit().selectAll()
        qtbot.keyClicks(size, typed or " ")
        qtbot.keyClick(size, Qt.Key.Key_Return)
        assert (form.current.value.resize, size.currentText()) == (limit, shown)
        assert ("must be a size" in size.toolTip()) is (typed == "huge")
    size.setCurrentIndex(2)
    size.activated.emit(2)
    assert form.current.value.resize == USUAL_SIZES[1]


def test_fewer_pixels_are_always_reviewed_whatever_was_chosen_before(form: OptionsForm) -> None:
    form.current.set(replace(defaults(), in_place=True))
    form.saving.review.setChecked(False)
    form.current.set(replace(defaults(), in_place=True, resize=SizeLimit(9, 9)))
    assert (form.saving.review.isChecked(), form.saving.review.isEnabled(), form.review) == (True, False, False)
    form.current.set(replace(defaults(), in_place=True))
    assert (form.saving.review.isChecked(), form.saving.review.isEnabled()) == (False, True)


def test_what_comes_in_is_typed_and_shown(form: OptionsForm, qtbot: QtBot) -> None:
    rows = form.incoming
    form.more.setChecked(True)
    for edit, typed in (
        (rows.include, "*.jpg, a*"), (rows.exclude, "b*"), (rows.least, "100 kB"), (rows.since, "30d"),
    ):  # fmt: skip
        qtbot.keyClicks(edit, typed)
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    wanted = Incoming(("*.jpg", "a*"), ("b*",), 100_000, Since("30d"))
    assert form.current.value.incoming == wanted
    rows.since.setText("never")
    qtbot.keyClick(rows.since, Qt.Key.Key_Return)
    assert (rows.since.text(), form.current.value.incoming) == ("30d", wanted)
    assert "must be a date" in rows.since.toolTip()


def test_rare_options_that_were_chosen_are_told_while_they_are_folded(form: OptionsForm) -> None:
    assert not form.folded_words.isVisible()
    limited = replace(defaults(), max_bytes=200_000, budget=60_000_000, generation_loss=0.2)
    form.current.set(replace(limited, method=Method.PALETTE, metadata=Metadata.NONE))
    told = ["Palettes only", "Size limit: 200 kB", "All together: 60 MB", "Metadata: None"]
    assert form.folded_words.text().splitlines() == told
    assert form.folded_words.isVisible()
    form.more.setChecked(True)
    assert form.aim.limit.isVisible()
    assert not form.folded_words.isVisible()
    form.more.setChecked(False)
    form.fixed.setChecked(True)
    assert form.folded_words.text() == "Metadata: None"
    form.saving.metadata.setCurrentIndex(0)
    assert not form.folded_words.isVisible()


def test_folded_limits_belong_to_the_smallest_file_only(form: OptionsForm) -> None:
    form.more.setChecked(True)
    form.fixed.setChecked(True)
    assert not form.aim.palettes.isVisible()
    assert not form.aim.budget.isVisible()
    assert form.saving.metadata.isVisible()
    form.auto.setChecked(True)
    assert form.aim.limit.isVisible()
