"""Before and after: the difference, the places of the panes, keys, and the edges of the picture."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qtcompress.gui.common.images import build_heat, build_mask, build_pyramid
from qtcompress.gui.preview.arrangement import CompareMode
from qtcompress.gui.preview.compare_view import CompareView
from qtcompress.gui.preview.painting import luma
from qtcompress.gui.preview.pair import Pair, build_pair
from qtcompress.gui.preview.pane import PaneContent
from tests.gui.comparing import BLUE, RED, panes, plain


@pytest.fixture
def still(qtbot: QtBot) -> CompareView:
    """Return a view of red before and blue after that is not shown."""
    view = CompareView()
    qtbot.addWidget(view)
    view.resize(802, 400)
    view._arrange()
    view.set_pair(build_pair(plain(RED), plain(BLUE), 600, 400))
    return view


def content(view: CompareView, pane: int = 1) -> tuple[PaneContent, PaneContent | None]:
    return panes(view)[pane]._parts


@pytest.mark.parametrize(("width", "height"), [(0, 4), (4, 0)])
def test_a_picture_without_pixels_is_no_pair(width: int, height: int) -> None:
    pyramid = build_pyramid(plain(RED, 1, 1))
    assert Pair(pyramid, pyramid, 1, 1).width == 1
    with pytest.raises(ValueError, match=f"{width} x {height}"):
        Pair(pyramid, pyramid, width, height)


# ---- The panes


@pytest.mark.parametrize(("width", "pane", "left"), [(802, 400, 402), (801, 399, 402), (1, 1, 0)])
def test_both_panes_have_the_same_size(still: CompareView, width: int, pane: int, left: int) -> None:
    still.setMinimumSize(1, 1)
    still.resize(width, 300)
    still._arrange()
    before, after = panes(still)
    assert before.geometry().getRect() == (0, 0, pane, 300)
    assert after.geometry().getRect() == (left, 0, pane, 300)
    assert still.viewport.state.pane == (pane, 300)
    still.set_mode(CompareMode.SPLIT)
    assert after.geometry().getRect() == (0, 0, width, 300)
    assert still.viewport.state.pane == (width, 300)
    assert before.isHidden()
    still.set_mode(CompareMode.SIDE)
    assert not before.isHidden()


def test_a_view_begins_side_by_side_and_takes_the_focus(qtbot: QtBot) -> None:
    view = CompareView()
    qtbot.addWidget(view)
    assert (view.mode, view.focusPolicy()) == (CompareMode.SIDE, Qt.FocusPolicy.StrongFocus)
    assert (view.minimumWidth(), view.minimumHeight()) == (160, 96)
    assert [pane.accessibleName() for pane in panes(view)] == ["Before", "After"]
    assert view.viewport.parent() is view


def test_the_after_has_what_its_mode_asks_for(still: CompareView) -> None:
    pair = still._pair
    assert pair is not None
    assert content(still, 0)[0].picture is pair.before
    assert (content(still)[0].picture, content(still)[1]) == (pair.after, None)
    still.set_mode(CompareMode.SPLIT)
    first, second = content(still)
    assert (first.picture, second and second.picture) == (pair.before, pair.after)
    still.set_mode(CompareMode.DIFFERENCE)
    shown = content(still)[0]
    assert (shown.picture, shown.gray, shown.label) == (pair.after, True, "Difference: being measured")
    heat = build_heat(np.zeros((400, 600), np.uint8))
    still.set_heat(heat)
    still.legend.choose(10)
    shown = content(still)[0]
    assert (shown.picture, shown.gray, shown.label, shown.heat) == (heat, False, "Difference", 100.0)
    mask = build_mask(np.zeros((400, 600), np.uint8), 0)
    still.set_mode(CompareMode.FLICKER)
    still.set_highlight(mask)
    after = content(still)[0]
    assert (after.picture, after.mask, after.lit_luma) == (pair.after, mask, still._lit_luma)
    still.flicker(True)
    assert content(still)[0].picture is pair.before
    still.flicker(False)
    still.set_mode(CompareMode.DIFFERENCE)
    still.set_pair(Pair(pair.before, pair.after, 600, 400))
    shown = content(still)[0]  # the last one for a moment, so that a moving slider does not make it flicker
    assert (shown.picture, shown.label, shown.gray) == (heat, "Difference: being measured", False)
    still._fading.stop()
    still._show()
    assert content(still)[0].gray
    still.set_heat(None)
    assert content(still)[0].picture is pair.after
    still.set_pair(None)
    assert (content(still)[0].picture, still.viewport.state.picture) == (None, (0, 0))
    still.set_placeholder(pair.before, 60, 40)
    assert [content(still, pane)[0].picture for pane in (0, 1)] == [pair.before] * 2
    assert still.viewport.state.picture == (60, 40)


@pytest.mark.parametrize("gone", ["pair", "placeholder"])
def test_another_picture_takes_message_and_highlight_down(still: CompareView, gone: str) -> None:
    still.set_message("It is cut off.")
    still.set_highlight(build_mask(np.zeros((400, 600), np.uint8), 0))
    pair = still._pair
    assert pair is not None
    still.set_pair(pair) if gone == "pair" else still.set_placeholder(pair.before, 600, 400)
    after = content(still)[0]
    assert (after.mask, after.message) == (None, "")
    assert (still._placeholder is None) == (gone == "pair")


def test_the_brightness_of_what_is_lit_is_that_of_its_pixels(still: CompareView) -> None:
    indices = np.zeros((400, 600), np.uint8)
    indices[7, 9] = 1
    pixels = plain(BLUE)
    pixels[7, 9, :3] = RED
    still.set_pair(build_pair(plain(BLUE), pixels, 600, 400))
    still.set_highlight(build_mask(indices, 1))
    assert still._lit_luma == pytest.approx(luma(QColor(*RED)))
    for mask in (None, build_mask(indices, 2), build_mask(indices[:200], 1)):
        still.set_highlight(mask)
        assert (still._lit_luma, content(still)[0].lit_luma) == (0.5, 0.5)
    still.set_pair(None)
    still.set_highlight(build_mask(indices, 1))
    assert still._lit_luma == 0.5


# ---- Keys and the cursor


def key(view: CompareView, code: Qt.Key, *, pressed: bool = True, repeated: bool = False) -> bool:
    kind = QEvent.Type.KeyPress if pressed else QEvent.Type.KeyRelease
    event = QKeyEvent(kind, code, Qt.KeyboardModifier.NoModifier, "", repeated)
    view.keyPressEvent(event) if pressed else view.keyReleaseEvent(event)
    return event.isAccepted()


def test_arrows_move_by_a_step_and_far_with_shift(still: CompareView, qtbot: QtBot) -> None:
    still.viewport.set_zoom(4.0)
    x, y = still.viewport.state.center
    for code, dx, dy in (
        (Qt.Key.Key_Right, 48, 0),
        (Qt.Key.Key_Down, 0, 48),
        (Qt.Key.Key_Left, -48, 0),
        (Qt.Key.Key_Up, 0, -48),
    ):
        for modifier, factor in ((Qt.KeyboardModifier.NoModifier, 1), (Qt.KeyboardModifier.ShiftModifier, 5)):
            qtbot.keyClick(still, code, modifier)
            x, y = x + dx * factor / 4, y + dy * factor / 4
            assert still.viewport.state.center == (x, y)
    qtbot.keyClick(still, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert (still.viewport.state.center, still._divider) == ((x, y + 12), 0.5)


def test_the_divider_stays_within_the_pane(still: CompareView, qtbot: QtBot) -> None:
    after = panes(still)[1]
    qtbot.keyClick(still, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert still._divider == after._divider == pytest.approx(0.52)
    for share, placed in ((1.5, 1.0), (-0.5, 0.0), (0.25, 0.25)):
        after.divided.emit(share)
        assert still._divider == after._divider == placed


def test_space_flickers_once_however_long_it_is_held(still: CompareView) -> None:
    assert not still._flicker.shows_before
    key(still, Qt.Key.Key_Space, repeated=True)
    assert not still._flicker.shows_before
    key(still, Qt.Key.Key_Space)
    key(still, Qt.Key.Key_A, pressed=False)
    key(still, Qt.Key.Key_Space, pressed=False, repeated=True)
    assert still._flicker.shows_before
    key(still, Qt.Key.Key_Space, pressed=False)
    assert not still._flicker.shows_before


def test_keys_that_mean_nothing_here_are_left_to_the_window(still: CompareView) -> None:
    state = still.viewport.state
    assert not key(still, Qt.Key.Key_A)
    assert not key(still, Qt.Key.Key_A, pressed=False)
    assert key(still, Qt.Key.Key_Plus)
    assert key(still, Qt.Key.Key_Equal)
    assert still.viewport.state.zoom == pytest.approx(state.zoom * 2**0.5)


def test_the_pixel_at_the_cursor_is_one_of_the_picture(still: CompareView) -> None:
    told: list[QPoint | None] = []
    still.hovered_pixel.connect(told.append)
    still.viewport.set_zoom(0.5)  # 300 x 200 in panes of 400 x 400: at 50, 100
    before = panes(still)[0]
    for x, y in ((50, 100), (50, 100.2), (349.9, 299.9), (49.9, 200), (350, 200), (200, 99.9), (200, 300), (200, 100)):
        before.pointed.emit(QPointF(x, y))
    assert told == [QPoint(0, 0), QPoint(599, 399), None, QPoint(300, 0)]
    before.pointed.emit(None)
    assert told[-1] is None
    still.viewport.set_zoom(1.0)
    assert len(told) == 5


def test_the_focus_of_the_keyboard_frames_both_panes(colored: CompareView) -> None:
    colored.clearFocus()
    for reason, framed in (
        (Qt.FocusReason.TabFocusReason, True),
        (Qt.FocusReason.MouseFocusReason, False),
        (Qt.FocusReason.BacktabFocusReason, True),
    ):
        colored.setFocus(reason)
        assert [pane._framed for pane in panes(colored)] == [framed] * 2
        colored.flicker(True)
        colored.clearFocus()
        assert [pane._framed for pane in panes(colored)] == [False] * 2
        assert not colored._flicker.shows_before


def test_another_screen_and_another_language_are_followed(still: CompareView, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    monkeypatch.setattr(still, "_arrange", lambda: calls.append("arranged"))
    monkeypatch.setattr(still, "_show", lambda: calls.append("shown"))
    QApplication.sendEvent(still, QEvent(QEvent.Type.DevicePixelRatioChange))
    QApplication.sendEvent(still, QEvent(QEvent.Type.LanguageChange))
    QApplication.sendEvent(still, QShowEvent())
    assert calls == ["arranged", "shown", "arranged"]
    QApplication.sendEvent(still, QEvent(QEvent.Type.StyleChange))
    assert len(calls) == 3
