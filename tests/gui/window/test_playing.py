"""The whole window: an animation plays, beside its result as soon as there is one, in every way to compare."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qtcompress.engine.job.recipe import Animations
from qtcompress.gui.gallery.item import RowState
from qtcompress.gui.preview.arrangement import CompareMode
from qtcompress.gui.preview.pane import Pane
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
    assert before._parts[0].picture is player.frame.before  # type: ignore[union-attr]
    # WHEN it is to be made smaller, and is
    window.parts.settings.set(replace(window.parts.settings.value, animations=Animations.COMPRESS))
    until(qtbot, lambda: "its result is shown once it is compressed" in after.accessibleDescription())
    run(window, qtbot)
    assert window.parts.model.item_at(0).state is RowState.COMPRESSED
    # THEN both are shown at the same frame, and their difference
    until(qtbot, lambda: player.frame is not None and player.frame.after is not None)
    qtbot.keyClick(view, Qt.Key.Key_Comma)
    until(qtbot, lambda: after._parts[0].picture is player.frame.after)  # type: ignore[union-attr]
    assert before._parts[0].picture is player.frame.before  # type: ignore[union-attr]
    window.compare.set_mode(CompareMode.DIFFERENCE)
    until(qtbot, lambda: player.frame is not None and player.frame.heat is not None)
    assert after._parts[0].picture is player.frame.heat  # type: ignore[union-attr]
    assert not window.actions_["next_region"].isEnabled()


def test_it_rests_while_the_window_is_hidden_and_another_picture_has_no_bar(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    fill(window, folder, qtbot)
    player = window.parts.player
    until(qtbot, lambda: player.frame is not None)
    if not player.playing:
        window.actions_["play_animation"].trigger()
    assert window.actions_["play_animation"].text() == "Pa&use Animation"
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
