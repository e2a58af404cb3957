"""Before and after: gestures, modes, and what is shown so far."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget
from pytestqt.qtbot import QtBot

from qtcompress.core.score.difference import STEPS
from qtcompress.gui.common.images import build_heat, build_pyramid
from qtcompress.gui.common.style import CANVAS
from qtcompress.gui.preview import pane as pane_module
from qtcompress.gui.preview.arrangement import Arrangement, CompareMode
from qtcompress.gui.preview.compare_bars import SCALES
from qtcompress.gui.preview.compare_view import CompareView
from qtcompress.gui.preview.painting import heat_colors
from qtcompress.gui.preview.pair import build_pair
from tests.gui.comparing import BLUE, RED, color_at, drag, noise, panes, photo, plain, rgb_of, wheel


def test_both_panes_show_the_same_region_after_any_gesture(view: CompareView, qtbot: QtBot) -> None:
    # GIVEN the same picture in both panes, under the same words
    view.set_labels("x", "x")
    view.set_pair(build_pair(noise(), noise(), 600, 400))
    before, after = panes(view)
    assert before.size() == after.size()
    first = before.grab().toImage()
    gestures: list[Callable[[], object]] = [
        lambda: wheel(before, QPoint(90, 130), 3),
        lambda: wheel(after, QPoint(310, 180), 2.5),
        lambda: drag(qtbot, after, QPoint(200, 200), QPoint(90, 150)),
        lambda: wheel(before, QPoint(20, 250), -1),
        lambda: qtbot.keyClick(view, Qt.Key.Key_Right),
        lambda: view.resize(957, 500),
        lambda: qtbot.mouseDClick(before, Qt.MouseButton.LeftButton, pos=QPoint(50, 120)),
        lambda: qtbot.mouseDClick(after, Qt.MouseButton.LeftButton, pos=QPoint(250, 120)),
    ]
    # WHEN zooming, dragging and resizing in either of them
    for gesture in gestures:
        gesture()
        # THEN they show the same, and no longer what they showed at first
        shown = before.grab().toImage()
        assert shown == after.grab().toImage()
        assert shown != first
        first = shown


def test_wheel_in_and_out_in_different_panes_is_an_exact_inverse(colored: CompareView) -> None:
    before, after = panes(colored)
    state = colored.viewport.state
    for notches in (1, 1, 3, -0.5):
        wheel(before, QPoint(77, 180), notches)
    assert colored.viewport.state.zoom > state.zoom
    for notches in (-3, 0.5, -1, -1):
        wheel(after, QPoint(77, 180), notches)
    assert colored.viewport.state == state
    assert colored.viewport.state.fits


def test_a_drag_moves_the_picture_with_the_cursor(view: CompareView, qtbot: QtBot) -> None:
    view.set_pair(build_pair(photo(), photo(), 600, 400))
    view.viewport.set_zoom(4.0)
    before, _ = panes(view)
    held = view.viewport.state.to_picture((200, 200))
    drag(qtbot, before, QPoint(200, 200), QPoint(160, 230))
    assert view.viewport.state.to_picture((160, 230)) == pytest.approx(held, abs=1e-3)
    at_rest = view.viewport.state
    qtbot.mouseMove(before, QPoint(10, 10))
    assert view.viewport.state == at_rest


def test_side_by_side_shows_before_left_and_after_right(colored: CompareView) -> None:
    assert color_at(colored, 200, 200) == RED
    assert color_at(colored, 600, 200) == BLUE
    assert [pane.accessibleName() for pane in panes(colored)] == ["Before", "After"]


def test_split_shows_before_left_of_the_divider_which_can_be_dragged(colored: CompareView, qtbot: QtBot) -> None:
    # GIVEN a split picture with its divider in the middle
    colored.set_mode(CompareMode.SPLIT)
    before, after = panes(colored)
    assert not before.isVisible()
    assert after.width() == 802
    assert color_at(colored, 350, 120) == RED
    assert color_at(colored, 450, 120) == BLUE
    # WHEN it is dragged to the left
    state = colored.viewport.state
    drag(qtbot, after, QPoint(402, 120), QPoint(300, 130))
    # THEN more is seen of the After, and the picture has not moved
    assert color_at(colored, 290, 120) == RED
    assert color_at(colored, 350, 120) == BLUE
    assert colored.viewport.state == state


def test_from_right_to_left_before_is_at_the_right_in_both_ways_to_compare(colored: CompareView) -> None:
    colored.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    colored.set_mode(CompareMode.SPLIT)
    assert color_at(colored, 450, 120) == RED
    assert color_at(colored, 350, 120) == BLUE
    colored.set_arrangement(Arrangement.SIDE)
    colored.set_mode(CompareMode.SIDE)
    before, after = panes(colored)
    assert before.x() > after.geometry().right()
    # ... and each label is where reading begins
    for pane in (before, after):
        grabbed = pane.grab().toImage()
        assert grabbed.pixelColor(16, 16) == CANVAS
        assert grabbed.pixelColor(pane.width() - 16, 16) != CANVAS


def test_the_divider_has_a_keyboard_path(colored: CompareView, qtbot: QtBot) -> None:
    colored.set_mode(CompareMode.SPLIT)
    for _ in range(10):
        qtbot.keyClick(colored, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert color_at(colored, 350, 120) == BLUE
    for _ in range(99):
        qtbot.keyClick(colored, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert color_at(colored, 690, 120) == RED


@pytest.mark.parametrize("mode", CompareMode)
def test_space_shows_before_in_the_place_of_after_while_held(
    mode: CompareMode, colored: CompareView, qtbot: QtBot
) -> None:
    colored.set_mode(mode)
    before_press = colored.grab().toImage()
    qtbot.keyPress(colored, Qt.Key.Key_Space)
    QApplication.sendEvent(
        colored, QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ", True)
    )
    assert color_at(colored, 600, 200) == RED
    assert panes(colored)[1].accessibleName() == "Before"
    qtbot.keyRelease(colored, Qt.Key.Key_Space)
    assert colored.grab().toImage() == before_press


def test_losing_the_focus_lets_go_of_the_flicker(colored: CompareView, qtbot: QtBot) -> None:
    colored.setFocus()
    qtbot.keyPress(colored, Qt.Key.Key_Space)
    assert color_at(colored, 600, 200) == RED
    colored.clearFocus()
    assert color_at(colored, 600, 200) == BLUE


def test_the_difference_is_black_where_nothing_differs_and_as_bright_as_its_scale_says(
    view: CompareView, qtbot: QtBot
) -> None:
    # GIVEN a map that differs by 2 in its right half
    heat = np.zeros((400, 600), np.uint8)
    heat[:, 300:] = 2 * STEPS
    view.set_pair(build_pair(photo(), photo(), 600, 400))
    view.set_mode(CompareMode.DIFFERENCE)
    view.set_heat(build_heat(heat))
    colors = heat_colors()
    # WHEN the scale is chosen by its keys
    for scale, share in ((5, 0.4), (2, 1.0), (1, 1.0), (1, 1.0)):
        assert view.legend.value == scale
        assert color_at(view, 250, 200) == rgb_of(QColor(colors[0]))
        assert color_at(view, 550, 200) == rgb_of(QColor(colors[round(share * 255)]))
        assert str(scale) in view.legend.accessibleDescription()
        qtbot.keyClick(view, Qt.Key.Key_BracketLeft)
    for _ in range(9):
        qtbot.keyClick(view, Qt.Key.Key_BracketRight)
    assert view.legend.value == SCALES[-1]
    assert view.legend.isVisible()
    view.set_mode(CompareMode.SIDE)
    assert not view.legend.isVisible()


def test_a_change_of_mode_is_told_once_and_keeps_the_place(colored: CompareView) -> None:
    told: list[CompareMode] = []
    colored.mode_changed.connect(told.append)
    colored.viewport.set_zoom(3.0, QPointF(10, 10))
    state = colored.viewport.state
    for mode in (CompareMode.SPLIT, CompareMode.SPLIT, CompareMode.FLICKER, CompareMode.SIDE):
        colored.set_mode(mode)
    assert told == [CompareMode.SPLIT, CompareMode.FLICKER, CompareMode.SIDE]
    assert colored.viewport.state.zoom == state.zoom
    assert colored.viewport.state.center[1] == state.center[1]


def test_without_a_picture_only_the_background_is_painted(view: CompareView) -> None:
    image = view.grab().toImage()
    gap = view.palette().color(QPalette.ColorRole.Window).name()
    seen = {image.pixelColor(x, y).name() for x in range(802) for y in range(0, 400, 3)}
    assert seen == {CANVAS.name(), gap}


def test_a_placeholder_a_proxy_and_the_full_picture_are_seen_at_the_same_place(view: CompareView) -> None:
    # GIVEN a picture whose right half is blue, of which there is but a thumbnail, zoomed in
    full = plain(RED, 2000, 1500)
    full[:, 1000:, :3] = BLUE
    thumbnail, proxy = np.ascontiguousarray(full[::20, ::20]), np.ascontiguousarray(full[::4, ::4])
    view.set_placeholder(build_pyramid(thumbnail), 2000, 1500)
    view.viewport.set_zoom(0.9, QPointF(120, 90))
    view.viewport.pan_by(-160, 12)
    state = view.viewport.state
    boundary = round(state.to_pane((1000, 0))[0])
    assert 20 < boundary < 380
    # WHEN better ones replace it
    for better in (None, proxy, full):
        if better is not None:
            view.set_pair(build_pair(better, better, 2000, 1500))
        # THEN nothing has moved, in either pane
        assert view.viewport.state == state
        for pane in panes(view)[: 1 if better is None else 2]:  # a placeholder of the After turns gray
            assert color_at(pane, boundary - 12, 300) == RED
            assert color_at(pane, boundary + 12, 300) == BLUE


def test_what_is_no_current_after_turns_gray_when_it_stays_so(colored: CompareView, qtbot: QtBot) -> None:
    before, after = panes(colored)
    colored.set_outdated(True)
    assert color_at(after, 200, 200) == BLUE  # a moving slider must not make it flicker
    qtbot.waitUntil(lambda: color_at(after, 200, 200) != BLUE)
    assert color_at(before, 200, 200) == RED
    colored.set_outdated(False)
    assert color_at(after, 200, 200) == BLUE
    colored.set_placeholder(build_pyramid(plain(RED)), 600, 400)
    qtbot.waitUntil(lambda: color_at(after, 200, 200) != RED)
    assert color_at(before, 200, 200) == RED


def test_another_picture_is_seen_whole(colored: CompareView) -> None:
    colored.viewport.set_zoom(5.0)
    colored.set_placeholder(build_pyramid(plain(RED, 40, 30)), 4000, 3000)
    assert colored.viewport.state.fits
    colored.set_pair(None)
    assert color_at(colored, 200, 200) == rgb_of(CANVAS)


def test_a_message_stands_where_the_after_would_be(colored: CompareView) -> None:
    sentence = "IMG_2041.jpg is cut off after 60 %: copy it again from the camera. The file was left as it is."
    colored.set_message(sentence)
    for mode in CompareMode:
        colored.set_mode(mode)
        assert panes(colored)[1].accessibleDescription() == sentence
        assert color_at(colored, 600, 350) == rgb_of(CANVAS)
    image = panes(colored)[1].grab().toImage()
    assert len({image.pixelColor(x, y).name() for x in range(300, 500) for y in range(150, 250)}) > 3  # is written
    colored.set_message("")
    colored.set_mode(CompareMode.SIDE)
    assert color_at(colored, 600, 350 - 100) == BLUE


def test_own_words_stand_in_the_corners(colored: CompareView) -> None:
    colored.set_labels("JPEG 8.2 MB", "64 colors")
    assert [pane.accessibleName() for pane in panes(colored)] == ["JPEG 8.2 MB", "64 colors"]
    colored.set_labels()
    assert [pane.accessibleName() for pane in panes(colored)] == ["Before", "After"]


def test_the_busy_line_moves_along_the_top_of_the_after(colored: CompareView, qtbot: QtBot) -> None:
    def line() -> list[QColor]:
        image = panes(colored)[1].grab().toImage()
        return [image.pixelColor(x, 0) for x in range(image.width())]

    accent = colored.palette().color(QPalette.ColorRole.Highlight)
    assert accent not in line()
    colored.set_busy(True)
    qtbot.waitUntil(lambda: accent in line())
    first = line()
    qtbot.waitUntil(lambda: line() != first)
    colored.set_busy(False)
    assert accent not in line()


def test_the_busy_line_stands_still_where_motion_is_reduced(colored: CompareView) -> None:
    class Calm(QProxyStyle):
        def styleHint(  # noqa: N802
            self,
            hint: QStyle.StyleHint,
            option: QStyleOption | None = None,
            widget: QWidget | None = None,
            returnData: QStyleHintReturn | None = None,  # noqa: N803
        ) -> int:
            calm = hint is QStyle.StyleHint.SH_Widget_Animation_Duration
            return 0 if calm else super().styleHint(hint, option, widget, returnData)

    style = Calm()
    after = panes(colored)[1]
    after.setStyle(style)
    assert pane_module.motion_reduced(after)
    colored.set_busy(True)
    image = after.grab().toImage()
    accent = colored.palette().color(QPalette.ColorRole.Highlight).name()
    assert {image.pixelColor(x, 0).name() for x in range(image.width())} == {accent}
    after.setStyle(None)  # type: ignore[arg-type]  # the stubs do not know that None restores the default
