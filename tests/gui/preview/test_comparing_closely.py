"""What a person who looks closely uses: divider, flicker, loupe, pinch."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QNativeGestureEvent, QPointingDevice
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from qtcompress.gui.common.images import build_pyramid
from qtcompress.gui.preview import compare_view
from qtcompress.gui.preview.arrangement import Arrangement, CompareMode
from qtcompress.gui.preview.arrangement import panes as arranged
from qtcompress.gui.preview.compare_view import CompareView
from qtcompress.gui.preview.flicker import Flicker
from qtcompress.gui.preview.loupe import Loupe, look
from qtcompress.gui.preview.pair import Pair, build_pair
from tests.gui.comparing import BLUE, RED, color_at, drag, panes, photo, plain, wheel

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("room", "picture", "stacked"),
    [
        ((1000, 700), (600, 400), True),
        ((1600, 700), (600, 400), False),
        ((1000, 700), (400, 600), False),
        ((1000, 1000), (500, 500), False),  # the same either way
        ((3000, 2500), (60, 40), False),  # seen whole either way, and not enlarged
        ((1000, 700), (0, 0), False),
    ],
)
def test_panes_stand_where_the_picture_is_larger(
    room: tuple[int, int], picture: tuple[int, int], stacked: bool
) -> None:
    before, after = arranged(QSize(*room), picture, Arrangement.AUTO)
    assert (before.bottom() < after.top()) is stacked
    assert (before.right() < after.left()) is not stacked
    assert before.size() == after.size()
    assert arranged(QSize(*room), picture, Arrangement.STACK)[1].bottom() == room[1] - 1


def test_divider_stays_on_its_pixel_while_the_view_moves(view: CompareView, qtbot: QtBot) -> None:
    # GIVEN a divider that was dragged to a pixel
    view.set_pair(build_pair(plain(RED), plain(BLUE), 600, 400))
    view.set_mode(CompareMode.SPLIT)
    after = panes(view)[1]
    drag(qtbot, after, QPoint(401, 120), QPoint(330, 130))
    state = view.viewport.state
    pixel = state.to_picture((330, 0))[0]

    def divider() -> float:
        return after._divider * after.width()

    # WHEN the picture is zoomed and panned
    for notches, at in ((3, 300), (2, 360), (-1, 345)):
        wheel(after, QPoint(at, 200), notches)
        # THEN it is still there
        assert divider() == pytest.approx(view.viewport.state.to_pane((pixel, 0))[0], abs=0.5)
    view.viewport.pan_by(20, 0)
    assert divider() == pytest.approx(view.viewport.state.to_pane((pixel, 0))[0], abs=0.5)
    # AND at the edge as long as its pixel is not seen
    view.viewport.set_zoom(8.0)
    view.viewport.pan_by(-9999, 0)
    assert divider() == 0
    view.viewport.fit()
    assert divider() == pytest.approx(330, abs=0.5)
    # ... unless one asks for it anew, or for another place
    view.set_mode(CompareMode.SIDE)
    view.viewport.set_zoom(8.0)
    view.viewport.pan_by(-9999, 0)
    view.set_mode(CompareMode.SPLIT)
    assert divider() == pytest.approx(after.width() / 2, abs=0.5)
    view.show_place(QRect(500, 300, 20, 20))
    assert divider() == pytest.approx(after.width() / 2, abs=0.5)


def test_pictures_change_by_themselves_as_often_as_chosen(colored: CompareView, qtbot: QtBot) -> None:
    timer = colored._flicker._timer
    colored.set_mode(CompareMode.FLICKER)
    assert not timer.isActive()
    for changes, interval in ((1, 1000), (2, 500), (3, 333), (4, 250), (4, 250)):
        qtbot.keyClick(colored, Qt.Key.Key_BracketRight)
        assert (colored.flicker_bar.value, timer.isActive(), timer.interval()) == (changes, True, interval)
    names = []
    for _ in range(3):
        timer.timeout.emit()
        names.append(panes(colored)[1].accessibleName())
    assert names == ["Before", "After", "Before"]
    qtbot.keyPress(colored, Qt.Key.Key_Space)
    timer.timeout.emit()
    assert panes(colored)[1].accessibleName() == "Before"  # as long as it is held
    qtbot.keyRelease(colored, Qt.Key.Key_Space)
    assert panes(colored)[1].accessibleName() == "After"
    timer.timeout.emit()
    colored.set_mode(CompareMode.SIDE)
    assert not timer.isActive()
    assert panes(colored)[1].accessibleName() == "After"
    colored.set_mode(CompareMode.FLICKER)
    colored.hide()
    assert not timer.isActive()


def test_nothing_changes_by_itself_where_reduced_motion_is_asked(
    colored: CompareView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compare_view, "motion_reduced", lambda widget: True)
    colored.flicker_bar.choose(2)
    colored.set_mode(CompareMode.FLICKER)
    assert not colored._flicker._timer.isActive()
    assert not colored.flicker_bar.findChild(QComboBox).isEnabled()


def test_no_more_changes_than_are_safe(qapp: QApplication) -> None:
    flicker = Flicker(qapp)
    flicker.set_changes(9)
    assert flicker.changes == 4


def test_loupe_shows_both_pixels_their_values_and_the_distance() -> None:
    before, after = photo(), photo()
    after[200, 300] = (10, 20, 30, 255)
    pair = build_pair(before, after, 600, 400)
    seen = look(pair, 300, 200)
    assert (seen.before[4, 4] == before[200, 300]).all()
    assert (seen.after == after[196:205, 296:305]).all()
    assert seen.words[1].startswith("#0a141e  10 20 30")
    assert look(pair, 300, 201).words[2] == "equal"
    corner = look(pair, 599, 0)
    assert (corner.before[4:, :5] == before[:5, -5:]).all()
    assert not corner.before[:4].any()
    assert not corner.before[:, 5:].any()
    clear = plain((200, 100, 50, 128), 30, 20)
    assert look(build_pair(clear, clear, 30, 20), 9, 9).words[0].endswith(" 100 50, alpha 128")
    white = build_pair(plain((0, 0, 0), 3, 2), plain((255, 255, 255), 3, 2), 30, 20)  # a proxy
    assert "25.5 or more" in look(white, 29, 19).words[2]


def test_loupe_compares_with_what_the_result_was_made_of_and_not_with_more_pixels() -> None:
    before, after = np.full((20, 30, 4), 255, np.uint8), np.full((20, 30, 4), 255, np.uint8)
    before[5, 7, :3] = 1, 2, 3
    pair = build_pair(before, after, 30, 20, np.zeros((40, 60, 4), np.uint8))
    assert (pair.before.width, pair.compared.width, pair.after.width) == (60, 30, 30)
    assert look(pair, 7, 5).before[4, 4].tolist() == [1, 2, 3, 255]


def test_loupe_follows_mouse_and_keys(view: CompareView, qtbot: QtBot) -> None:
    view.set_pair(build_pair(photo(), photo(), 600, 400))
    view.viewport.set_zoom(4.0)
    loupe = view.findChild(Loupe)
    told: list[QPoint | None] = []
    view.hovered_pixel.connect(told.append)
    # WHEN it is shown with no cursor in the picture
    view.set_loupe(on=True)
    assert (loupe.view.x, loupe.view.y) == (300, 200)
    # THEN the arrow keys move it by a pixel, or ten, and the view follows
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Right)
    for _ in range(12):
        qtbot.keyClick(view, Qt.Key.Key_Up, SHIFT)
    assert (loupe.view.x, loupe.view.y) == (303, 80)
    assert told[-1] == QPoint(303, 80)
    assert 0 <= view.viewport.state.to_pane((303.5, 80.5))[1] <= 400
    assert loupe.accessibleDescription().startswith("pixel 303, 80, #")
    for _ in range(60):
        qtbot.keyClick(view, Qt.Key.Key_Up, SHIFT)
    assert loupe.view.y == 0
    # AND it stays within the view, beside the mouse when that moves
    before = panes(view)[0]
    before.pointed.emit(QPointF(395, 395))
    assert view.rect().contains(loupe.geometry())
    assert (loupe.view.x, loupe.view.y) == (told[-1].x(), told[-1].y())
    view.set_loupe(on=False)
    assert not loupe.isVisible()


def test_loupe_is_shown_while_alt_is_held_and_the_menu_bar_does_not_take_it(colored: CompareView) -> None:
    loupe = colored.findChild(Loupe)
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Alt, NONE)
    asked.ignore()
    QApplication.sendEvent(colored, asked)
    assert asked.isAccepted()
    QApplication.sendEvent(colored, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Alt, NONE))
    assert loupe.isVisible()
    QApplication.sendEvent(colored, QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Alt, NONE))
    assert not loupe.isVisible()


def test_a_place_is_framed_in_both_panes_and_its_pixels_are_not_covered(colored: CompareView) -> None:
    colored.viewport.set_zoom(1.0)
    x, y = (round(at) for at in colored.viewport.state.to_pane((280, 190)))
    plain_view = colored.grab().toImage()
    colored.set_note("Place 1 of 3", QRect(280, 190, 40, 20))
    for pane, color in zip(panes(colored), (RED, BLUE), strict=True):
        assert color_at(pane, x, y) == color_at(pane, x + 39, y + 19) == color
        assert color_at(pane, x - 2, y + 10) == color_at(pane, x + 41, y + 10) == (255, 255, 255)
        assert color_at(pane, x + 20, y - 3) == color_at(pane, x + 20, y + 22) == (0, 0, 0)
    colored.set_note("")
    assert colored.grab().toImage() == plain_view


def pinch(pane: QWidget, value: float, kind: Qt.NativeGestureType = Qt.NativeGestureType.ZoomNativeGesture) -> None:
    at = QPointF(100, 100)
    device = QPointingDevice.primaryPointingDevice()
    event = QNativeGestureEvent(kind, device, 2, at, at, at, value, QPointF())
    QApplication.sendEvent(pane, event)


def test_a_pinch_zooms_by_its_factor_however_small_its_steps(view: CompareView) -> None:
    view.set_pair(build_pair(plain(RED, 60, 40), plain(BLUE, 60, 40), 6000, 4000))
    before = panes(view)[0]
    view.viewport.set_zoom(1.0)
    for _ in range(1000):
        pinch(before, 0.0007)  # half a unit of zoom
    assert view.viewport.state.zoom == pytest.approx(1.0007**1000, rel=0.002)
    pinch(before, 0.0, Qt.NativeGestureType.SmartZoomNativeGesture)
    assert view.viewport.state.fits


def test_a_note_goes_with_its_result_and_a_map_is_told_to_be_old(view: CompareView) -> None:
    pyramid = build_pyramid(plain(RED))
    view.set_mode(CompareMode.DIFFERENCE)
    view.set_pair(Pair(pyramid, pyramid, 600, 400))
    view.set_heat(build_pyramid(plain(BLUE)))
    view.set_note("Place 1 of 3", QRect(100, 50, 40, 30))
    after = panes(view)[1]
    assert after.accessibleDescription() == "Place 1 of 3"
    view.set_pair(Pair(pyramid, pyramid, 600, 400))
    assert after.accessibleName() == "Difference: being measured"
    assert after.accessibleDescription() == ""
    assert after._mark.isEmpty()
    assert np.array_equal(view.viewport.state.picture, (600, 400))
