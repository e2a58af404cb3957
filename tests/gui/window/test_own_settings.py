"""Settings of their own for some pictures: given, edited, copied, undone, and used by preview, plan and batch."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PIL import Image
from pytestqt.qtbot import QtBot

from qtcompress.engine.job.goal import Method
from qtcompress.gui.batch.budget import SharedBudget
from qtcompress.gui.gallery.item import Role, RowState
from qtcompress.gui.window.main_window import MainWindow
from tests.gui.starting import NAMES, states
from tests.gui.windows import fill, run, select, until


def _owns(window: MainWindow) -> list[str]:
    return sorted(path.name for path in window.parts.model.own_settings)


def test_pictures_with_settings_of_their_own_are_made_with_them(
    window: MainWindow, photos: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    # GIVEN one picture with 4 colors of its own, while the others have 256
    fill(window, photos, qtbot)
    act, form = window.actions_, window.options
    select(window, NAMES[1], qtbot)
    act["give_own"].trigger()
    form.colors.setValue(4)
    assert (window.parts.settings.value.colors, form.own.isVisible()) == (256, True)
    assert form.own.text.text() == "1 picture has settings of its own."
    assert window.parts.model.index_of(photos / NAMES[1]).data(Role.OWN)
    # WHEN it is looked at, another one is looked at, and all are compressed
    until(qtbot, lambda: not window.parts.preview.busy and not window.parts.preview.outdated)
    assert len(window.parts.preview.current.preview.quantized.palette) == 4
    select(window, NAMES[0], qtbot)
    assert (form.colors.value(), form.own.isVisible()) == (256, False)
    assert len(window.parts.preview.current.preview.quantized.palette) > 100
    run(window, qtbot)
    # THEN only that one was made with its own
    colors = [len(Image.open(tmp_path / "out" / name).getcolors() or ()) for name in NAMES]
    assert [count > 4 for count in colors] == [True, False, True]
    assert not act["compress"].isEnabled()
    # and it is due again when it goes back to the common ones
    select(window, NAMES[1], qtbot)
    form.own.back.click()
    until(qtbot, lambda: act["compress"].text() == "&Compress 1")
    assert states(window) == [RowState.COMPRESSED] * 3


def test_own_settings_are_copied_pasted_and_undone(window: MainWindow, photos: Path, qtbot: QtBot) -> None:
    fill(window, photos, qtbot)
    act, form, undo = window.actions_, window.options, window.parts.undo
    assert not act["paste_settings"].isEnabled()
    select(window, NAMES[0], qtbot)
    act["give_own"].trigger()
    for colors in (30, 20, 10):
        form.colors.setValue(colors)
    assert undo.undoText() == "Change Number of Colors of 1 Picture"
    act["copy_settings"].trigger()
    act["select_all"].trigger()
    assert form.own.text.text() == "1 of 3 pictures has settings of its own."
    assert form.colors.value() == 256
    act["paste_settings"].trigger()
    assert (_owns(window), form.colors.value()) == (sorted(NAMES), 10)
    undo.undo()
    assert _owns(window) == NAMES[:1]
    undo.undo()  # all three moves of the slider
    assert window.parts.model.item(photos / NAMES[0]).own.applied(window.parts.settings.value).colors == 256
    undo.undo()
    assert _owns(window) == []
    act["give_own"].trigger()
    act["remove"].trigger()
    assert _owns(window) == []
    undo.undo()
    assert len(_owns(window)) == 3
    act["select_all"].trigger()
    act["back_to_common"].trigger()
    assert _owns(window) == []


def test_preview_has_the_quality_that_a_budget_led_to(window: MainWindow, photos: Path, qtbot: QtBot) -> None:
    # GIVEN a budget that no batch has shared out yet
    fill(window, photos, qtbot)
    settings, preview = window.parts.settings, window.parts.preview
    settings.set(replace(settings.value, colors=None, method=Method.ADVISOR, quality=80.0, budget=1_000_000))
    until(qtbot, lambda: not preview.busy)
    assert "at quality 80.0; the budget may lower it" in window.compare._parts()[1].label
    # WHEN a batch has found the quality that keeps to it
    window.parts.batch.budgeted.emit(SharedBudget(3, 61.5, 900_000, 1_000_000))
    until(qtbot, lambda: not preview.busy)
    assert preview.current.preview.request.recipe.goal.quality == 61.5
    assert "budget" not in window.compare._parts()[1].label
    # THEN it holds for these settings only
    settings.set(replace(settings.value, budget=2_000_000))
    assert window.settings_desk.quality_is_open
