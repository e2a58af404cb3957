"""The whole window: an animation plays, beside its result as soon as there is one, in every way to compare."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qtcompress.core.types import Effort
from qtcompress.engine.job.recipe import Animations
from qtcompress.gui.gallery.changes import SetState
from qtcompress.gui.gallery.item import RowState
from qtcompress.gui.preview.arrangement import CompareMode
from qtcompress.gui.preview.offer import OfferButton
from qtcompress.gui.preview.pane import Pane, message_place
from qtcompress.gui.window import playing_commands
from qtcompress.gui.window.main_window import MainWindow
from tests.engine.animations.gifs import frame, gif
from tests.gui.windows import fill, run, until


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a GIF of 4 frames, of which each pixel changes, and which can be packed better."""
    folder = tmp_path / "one"
    folder.mkdir()
    pixels = np.zeros((30, 40), np.uint8)
    pixels[:, 20:] = 1
    frames = [frame(pixels + n % 2 * 2, delay_cs=n + 2, table=bytes(range(12)) * 16 + bytes(576)) for n in range(4)]
    (folder / "a.gif").write_bytes(gif(*frames, size=(40, 30)))
    return folder


def test_an_animation_plays_with_its_result_and_is_compared_frame_by_frame(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    # GIVEN an animation that the options leave
    window.parts.settings.set(replace(window.parts.settings.value, animations=Animations.KEEP))
    fill(window, folder, qtbot)
    player, view = window.parts.player, window.gallery.view
    until(qtbot, lambda: player.frame is not None)
    after = window.compare.findChildren(Pane)[1]
    assert after.accessibleDescription() == (
        "a.gif is an animation of 4 frames: animations are left as they are, as the options ask."
    )
    assert window.play_bar.isVisible()
    before = window.compare.findChildren(Pane)[0]
    qtbot.keyClick(view, Qt.Key.Key_Period)
    until(qtbot, lambda: player.frame is not None and player.frame.number > 0 and not player.playing)
    assert before._parts[0].picture is player.frame.before
    # WHEN it is to be made smaller, and is
    window.parts.settings.set(replace(window.parts.settings.value, animations=Animations.COMPRESS, effort=Effort.FAST))
    until(qtbot, lambda: "its result is shown once it is compressed" in after.accessibleDescription())
    run(window, qtbot)
    assert window.parts.model.item_at(0).state is RowState.COMPRESSED
    # THEN both are shown at the same frame, and their difference
    until(qtbot, lambda: player.frame is not None and player.frame.after is not None)
    qtbot.keyClick(view, Qt.Key.Key_Comma)
    until(qtbot, lambda: after._parts[0].picture is player.frame.after)
    assert before._parts[0].picture is player.frame.before
    window.compare.set_mode(CompareMode.DIFFERENCE)
    until(qtbot, lambda: player.frame is not None and player.frame.heat is not None)
    assert after._parts[0].picture is player.frame.heat
    assert not window.actions_["next_region"].isEnabled()


def test_it_rests_while_the_window_is_hidden_and_another_picture_has_no_bar(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    fill(window, folder, qtbot)
    player = window.parts.player
    until(qtbot, lambda: player.frame is not None)
    if not player.playing:
        window.actions_["play_animation"].trigger()
    window.hide()
    QApplication.sendEvent(window, QEvent(QEvent.Type.Hide))
    assert not player._runs
    assert player.playing
    window.show()
    assert player._runs
    qtbot.keyClick(window.gallery.view, Qt.Key.Key_K)
    assert not player.playing
    window.parts.model.remove([folder / "a.gif"])
    until(qtbot, lambda: player.film is None)
    assert window.play_bar.isHidden()
    assert not window.actions_["play_animation"].isEnabled()


def test_the_palette_of_its_frames_can_be_looked_at(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    fill(window, folder, qtbot)
    player, view, swatches = window.parts.player, window.gallery.view, window.swatches
    until(qtbot, lambda: player.frame is not None)
    if player.playing:
        qtbot.keyClick(view, Qt.Key.Key_K)
    until(qtbot, lambda: player.frame is not None and player.frame.colors.counted)
    assert swatches.origin.text() == "Original: one palette for all frames"
    assert swatches.title == "Palette 5"  # with the black that fills its table
    assert not swatches.grid.editable
    assert window.actions_["export_palette"].isEnabled()
    number = player.frame.number
    row = [swatches._model.counts[entry] for entry in range(4)]
    assert row == ([600, 600, 0, 0] if number % 2 == 0 else [0, 0, 600, 600])
    # Its pixels are those of the frame that is shown
    qtbot.keyClick(view, Qt.Key.Key_Period)
    until(qtbot, lambda: player.frame.number != number and player.frame.colors.counted)
    assert [swatches._model.counts[entry] for entry in range(4)] == [*row[2:], *row[:2]]
    with qtbot.waitSignal(window.parts.highlighter.masked, check_params_cb=lambda mask: mask is not None) as told:
        window.parts.highlighter.light(swatches._places[0 if row[2] else 2])
    assert told.args[0].levels[0].mean() == 255 / 2
    # ... and another picture has its own
    window.parts.model.remove([folder / "a.gif"])
    until(qtbot, lambda: player.film is None)
    assert swatches.title == "Palette"


def test_with_reduced_motion_it_waits_and_frames_with_own_palettes_show_theirs(
    window: MainWindow, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(playing_commands, "motion_reduced", lambda widget: True)
    frames = [frame([[0, 1]], table=bytes([n] * 6 + [9, 9, 9, 8, 8, 8])) for n in range(3)]
    (folder / "a.gif").write_bytes(gif(*frames, size=(2, 1)))
    fill(window, folder, qtbot)
    player = window.parts.player
    until(qtbot, lambda: player.frame is not None)
    assert not player.playing
    qtbot.keyClick(window.gallery.view, Qt.Key.Key_Period)
    until(qtbot, lambda: player.frame is not None and player.frame.number == 1)
    number = 1
    assert window.swatches.origin.text() == f"Original: the palette of frame {number + 1}"
    assert [number, number, number, 255] in window.swatches._model.colors.tolist()


def test_what_a_batch_has_found_or_will_do_is_told_in_place_of_a_result(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    window.parts.settings.set(replace(window.parts.settings.value, animations=Animations.COMPRESS, effort=Effort.FAST))
    out = window.parts.settings.output
    out.mkdir(parents=True, exist_ok=True)
    (out / "a.gif").write_bytes(b"mine")
    fill(window, folder, qtbot)
    after, offer = window.compare.findChildren(Pane)[1], window.compare.findChild(OfferButton)
    until(qtbot, lambda: "exists" in after.accessibleDescription())
    (out / "a.gif").unlink()
    assert not offer.isVisible()
    window.parts.forecaster.refresh()
    until(qtbot, lambda: "its result is shown once it is compressed" in after.accessibleDescription())
    assert offer.isVisible()
    assert offer.accessibleName() == "Compress Selected"
    # ... below the whole sentence, and with its key only where that has room
    for width in (900, 150):
        after.resize(width, 400)
        window.compare._place_offer()
        message = message_place(after.fontMetrics(), after.accessibleDescription(), after.rect())
        assert message.bottom() < offer.y() <= message.bottom() + 16
        assert after.rect().contains(offer.geometry())
        assert offer.text() == ("Compress Selected" if width == 150 else "Compress Selected (Ctrl+Shift+Return)")
    # ... and when it was tried with these options, what came of it
    model = window.parts.model
    model.set_forecasts({})
    model.update(folder / "a.gif", SetState(RowState.SKIPPED, "It would take more bytes."))
    assert after.accessibleDescription() == "It would take more bytes."
    assert not offer.isVisible()
