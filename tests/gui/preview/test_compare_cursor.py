"""Before and after: highlight, keys, and the pixel under the cursor."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qtcompress.gui.common.images import build_mask, build_pyramid
from qtcompress.gui.preview.compare_view import CompareView
from qtcompress.gui.preview.pair import Pair, build_pair
from tests.gui.comparing import BLUE, RED, color_at, panes, plain, rgb_of


def test_a_highlight_dims_all_but_its_pixels_in_the_after(view: CompareView) -> None:
    # GIVEN a palette picture, red left and blue right
    indices = np.zeros((400, 600), np.uint8)
    indices[:, 300:] = 1
    pixels = np.array([(*RED, 255), (*BLUE, 255)], np.uint8)[indices]
    view.set_pair(build_pair(pixels, pixels, 600, 400))
    before, after = panes(view)
    # WHEN blue is lit up
    view.set_highlight(build_mask(indices, 1))
    # THEN it is as it was, red is dimmed, and the original is not touched
    assert color_at(after, 300, 200) == BLUE
    dimmed = color_at(after, 100, 200)
    assert sum(abs(a - b) for a, b in zip(dimmed, RED, strict=True)) > 200
    assert color_at(before, 100, 200) == RED
    view.set_highlight(None)
    assert color_at(after, 100, 200) == RED


@pytest.mark.parametrize("lit", [(255, 255, 255), (240, 240, 240), (0, 0, 0)])
def test_what_is_lit_is_told_from_what_is_dimmed_whatever_its_color(
    lit: tuple[int, int, int], view: CompareView
) -> None:
    indices = np.zeros((400, 600), np.uint8)
    indices[:, 300:] = 1
    pixels = np.array([(128, 128, 128, 255), (*lit, 255)], np.uint8)[indices]
    view.set_pair(build_pair(pixels, pixels, 600, 400))
    view.set_highlight(build_mask(indices, 1))
    _, after = panes(view)
    assert color_at(after, 300, 200) == lit
    assert abs(color_at(after, 100, 200)[1] - lit[1]) > 60


def test_a_new_pair_takes_the_highlight_down(colored: CompareView) -> None:
    colored.set_highlight(build_mask(np.zeros((400, 600), np.uint8), 1))
    assert color_at(colored, 600, 200) != BLUE
    colored.set_pair(build_pair(plain(RED), plain(BLUE), 600, 400))
    assert color_at(colored, 600, 200) == BLUE


def test_keys_zoom_and_pan(colored: CompareView, qtbot: QtBot) -> None:
    fit = colored.viewport.state
    qtbot.keyClick(colored, Qt.Key.Key_Plus)
    assert colored.viewport.state.zoom == pytest.approx(fit.zoom * 2**0.25)
    qtbot.keyClick(colored, Qt.Key.Key_Minus)
    assert colored.viewport.state == fit
    qtbot.keyClick(colored, Qt.Key.Key_Z)
    assert colored.viewport.state.zoom == 1.0
    middle = colored.viewport.state.center
    qtbot.keyClick(colored, Qt.Key.Key_Right)
    step = colored.viewport.state.center[0] - middle[0]
    assert step > 0
    qtbot.keyClick(colored, Qt.Key.Key_Left)
    qtbot.keyClick(colored, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert middle[0] - colored.viewport.state.center[0] > step
    qtbot.keyClick(colored, Qt.Key.Key_0)
    assert colored.viewport.state == fit
    qtbot.keyClick(colored, Qt.Key.Key_1)
    assert colored.viewport.state.zoom == 1.0


def test_the_focus_is_shown_to_those_who_come_by_keyboard(colored: CompareView) -> None:
    accent = rgb_of(colored.palette().color(QPalette.ColorRole.Highlight))
    colored.clearFocus()
    colored.setFocus(Qt.FocusReason.TabFocusReason)
    assert color_at(colored, 801, 200) == accent
    colored.clearFocus()
    colored.setFocus(Qt.FocusReason.MouseFocusReason)
    assert color_at(colored, 801, 200) != accent


def test_the_pixel_under_the_cursor_is_told_in_coordinates_of_the_full_picture(view: CompareView, qtbot: QtBot) -> None:
    # GIVEN a proxy of a picture of 6000 x 4000, at fit in panes of 400 x 400
    view.set_pair(build_pair(plain(RED), plain(BLUE), 6000, 4000))
    told: list[QPoint | None] = []
    view.hovered_pixel.connect(told.append)
    _, after = panes(view)
    # WHEN the cursor comes from the corner over the picture, rests there and leaves again
    for at in (QPoint(3, 3), QPoint(200, 200), QPoint(200, 200)):
        qtbot.mouseMove(after, at)
    QApplication.sendEvent(after, QEvent(QEvent.Type.Leave))
    # THEN that pixel is told once, and that there is none
    assert told == [QPoint(3000, 2000), None]


def test_zooming_tells_the_new_pixel_under_a_resting_cursor(colored: CompareView, qtbot: QtBot) -> None:
    before, _ = panes(colored)
    qtbot.mouseMove(before, QPoint(100, 200))
    with qtbot.waitSignal(colored.hovered_pixel) as told:
        colored.viewport.actual_size()
    assert told.args == [QPoint(200, 200)]


def test_a_pair_must_be_of_one_shape_and_of_some_size() -> None:
    with pytest.raises(ValueError, match="before is"):
        build_pair(plain(RED, 20, 20), plain(RED, 20, 21), 20, 20)
    pyramid = build_pyramid(plain(RED, 4, 4))
    with pytest.raises(ValueError, match="0 x 4"):
        Pair(pyramid, pyramid, 0, 4)
