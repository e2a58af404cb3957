"""One pane: what is painted where, and what gestures do."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, QSizeF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qtcompress.gui.common.images import build_mask, build_pyramid
from qtcompress.gui.common.style import CANVAS
from qtcompress.gui.preview.pane import Pane, PaneContent
from qtcompress.gui.preview.viewport import Viewport
from tests.gui.comparing import RED, plain, rgb_of, wheel

WIDTH, HEIGHT = 400, 300
PICTURE = build_pyramid(plain(RED, WIDTH, HEIGHT))
LIGHT, DARK, ACCENT = (250, 250, 250), (10, 10, 10), (0, 200, 0)


@pytest.fixture
def viewport(qtbot: QtBot) -> Viewport:
    viewport = Viewport()
    viewport.set_pane(QSizeF(WIDTH, HEIGHT), 1.0)
    viewport.set_picture_size(QSize(WIDTH, HEIGHT))
    return viewport


@pytest.fixture
def pane(viewport: Viewport, qtbot: QtBot) -> Pane:
    """Return a pane of three colors that are found again in what it paints."""
    pane = Pane(viewport)
    qtbot.addWidget(pane)
    pane.resize(WIDTH, HEIGHT)
    palette = pane.palette()
    for role, color in (
        (QPalette.ColorRole.Window, LIGHT),
        (QPalette.ColorRole.WindowText, DARK),
        (QPalette.ColorRole.Highlight, ACCENT),
    ):
        palette.setColor(role, QColor(*color))
    pane.setPalette(palette)
    return pane


def painted(pane: Pane) -> np.ndarray:
    """Return `(H, W, 3) uint8`: what the pane paints."""
    image = pane.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(HEIGHT, -1, 4)[:, :WIDTH, 2::-1].astype(int)


def is_color(pixels: np.ndarray, color: tuple[int, int, int]) -> np.ndarray:
    return np.asarray((pixels == color).all(axis=-1))


def test_nothing_is_painted_without_a_picture(pane: Pane) -> None:
    pane.show_parts(PaneContent("label"))
    assert is_color(painted(pane), rgb_of(CANVAS)).all()
    assert pane.accessibleName() == "label"


def test_the_label_has_a_plate_in_the_left_corner_and_right_of_the_divider_in_the_right_one(pane: Pane) -> None:
    pane.show_parts(PaneContent("", PICTURE))
    assert is_color(painted(pane), RED).all()
    pane.show_parts(PaneContent("Before", PICTURE))
    rows, columns = np.nonzero(~is_color(painted(pane), RED))
    text_px = pane.fontMetrics().horizontalAdvance("Before")
    assert (columns.min(), columns.max() + 1) == (8, 8 + text_px + 16)
    assert (rows.min(), rows.max() + 1) == (8, 8 + pane.fontMetrics().height() + 8)
    plate = painted(pane)[rows.max() - 1, 8 + text_px // 2]
    assert (plate > 200).all()  # light, and the picture shines through
    assert not is_color(plate, LIGHT)
    corner = painted(pane)[8:12, 8:12]
    assert not (is_color(corner, RED) | is_color(corner, tuple(plate))).all()  # it is round
    pane.show_parts(PaneContent("", PICTURE), PaneContent("After", PICTURE))
    right = painted(pane)[:40, WIDTH // 2 + 20 :]
    _, columns = np.nonzero(~is_color(right, RED))
    assert columns.max() + 1 == right.shape[1] - 8
    assert pane.accessibleName() == " | After"


def test_a_long_label_is_cut_off_before_the_edge(pane: Pane) -> None:
    pane.show_parts(PaneContent("W" * 200, PICTURE))
    _, columns = np.nonzero(~is_color(painted(pane), RED))
    assert WIDTH - 8 - pane.fontMetrics().horizontalAdvance("W") < columns.max() + 1 <= WIDTH - 8
    pane.resize(10, HEIGHT)
    pane.grab()  # narrower than the margins: nothing fails


def test_the_divider_is_seen_on_any_picture(pane: Pane) -> None:
    pane.show_parts(PaneContent("", PICTURE), PaneContent("", PICTURE))
    pane.set_divider(0.25)
    pixels = painted(pane)
    for row in pixels[[0, 20, -1]]:
        assert [x for x in range(WIDTH) if is_color(row[x], LIGHT)] == [98, 101]
        assert [x for x in range(WIDTH) if is_color(row[x], DARK)] == [99, 100]
    assert is_color(pixels[:, [*range(98), *range(102 + 12, WIDTH)]][:20], RED).all()  # to all edges
    # The handle is round, in the middle, and the same on both sides.
    handle = pixels[HEIGHT // 2 - 14 : HEIGHT // 2 + 14, 100 - 14 : 100 + 14]
    assert abs(handle - handle[:, ::-1]).max() <= 2
    assert abs(handle - handle[::-1]).max() <= 2
    assert is_color(handle[14 - 9 : 14 - 6, 14 - 2 : 14 + 2], LIGHT).all()  # covers the line
    _, columns = np.nonzero(~is_color(pixels[HEIGHT // 2 - 4 : HEIGHT // 2 + 4], RED))
    assert (columns.min(), columns.max()) == (100 - 13, 100 + 12)
    dark = (pixels[HEIGHT // 2 - 1 : HEIGHT // 2 + 1, 88 + 2 : 112 - 2] < 120).all(axis=-1).any(axis=0)
    assert np.flatnonzero(dark).tolist() == [3, 4, 15, 16]  # the tips of the arrows


def test_the_frame_of_the_focus_is_two_pixels_wide(pane: Pane) -> None:
    pane.show_parts(PaneContent("", PICTURE))
    pane.set_framed(True)
    accent = is_color(painted(pane), ACCENT)
    inside = accent[2:-2, 2:-2]
    assert not inside.any()
    assert accent.sum() == WIDTH * HEIGHT - inside.size
    pane.set_framed(False)
    assert is_color(painted(pane), RED).all()


def test_the_busy_line_runs_from_beyond_one_edge_to_beyond_the_other(pane: Pane) -> None:
    pane.show_parts(PaneContent("", PICTURE))
    pane.set_busy(True)
    animation = pane._busy
    assert (animation.loopCount(), animation.duration()) == (-1, 1400)
    for at_ms, columns in ((0, range(0)), (700, range(150, 250)), (1399, range(0))):
        animation.pause()
        animation.setCurrentTime(at_ms)
        animation.resume()
        accent = is_color(painted(pane), ACCENT)
        assert not accent[2:].any()
        assert (accent[0] == accent[1]).all()
        assert len(np.flatnonzero(accent[0])) == pytest.approx(len(columns), abs=1)
        if columns:
            assert np.flatnonzero(accent[0])[0] == pytest.approx(columns[0], abs=1)
    pane.set_busy(False)
    assert animation.state() is QVariantAnimation.State.Stopped
    assert is_color(painted(pane), RED).all()


def test_a_message_stands_in_the_middle_on_a_plate_below_a_sign(pane: Pane) -> None:
    pane.show_parts(PaneContent("", PICTURE, message="It is cut off."))
    rows, columns = np.nonzero(~is_color(painted(pane), rgb_of(CANVAS)))
    height = 8 + 32 + 8 + pane.fontMetrics().height() + 8
    for found, length in ((rows, HEIGHT), (columns, WIDTH)):
        assert (found.min() + found.max() + 1) / 2 == pytest.approx(length / 2, abs=1)
    assert rows.max() + 1 - rows.min() == pytest.approx(height, abs=1)
    inked, across = np.nonzero(painted(pane).max(axis=-1) < 90)
    for upper in (True, False):  # the sign, and the text below it
        ink = across[(inked < rows.min() + 42) == upper]
        assert (ink.min() + ink.max() + 1) / 2 == pytest.approx(WIDTH / 2, abs=2)
    assert pane.accessibleDescription() == "It is cut off."
    pane.show_parts(PaneContent("", PICTURE, message="many words " * 30))
    _, columns = np.nonzero(~is_color(painted(pane), rgb_of(CANVAS)))
    assert columns.min() >= 7
    assert columns.max() < WIDTH - 7
    metrics = pane.fontMetrics()
    line = next(text for text in ("i " * n for n in range(999)) if 362 < metrics.horizontalAdvance(text.strip()) <= 368)
    pane.show_parts(PaneContent("", PICTURE, message=line.strip()))
    rows, _ = np.nonzero(~is_color(painted(pane), rgb_of(CANVAS)))
    assert rows.max() + 1 - rows.min() <= height + 1  # one line


def test_only_the_side_that_has_a_mask_is_dimmed(pane: Pane) -> None:
    mask = build_mask(np.zeros((HEIGHT, WIDTH), np.uint8), 1)
    pane.show_parts(PaneContent("", PICTURE), PaneContent("", PICTURE, mask))
    row = painted(pane)[30]
    assert is_color(row[:190], RED).all()
    assert not is_color(row[210:], RED).any()


def test_whatever_changes_what_is_painted_paints_again(
    pane: Pane, viewport: Viewport, monkeypatch: pytest.MonkeyPatch
) -> None:
    updates: list[tuple[int, ...]] = []
    monkeypatch.setattr(pane, "update", lambda *part: updates.append(part))
    pane.show_parts(PaneContent())
    pane.set_divider(0.2)
    pane.set_framed(True)
    viewport.set_zoom(2.0)
    assert updates == [()] * 4
    pane.set_busy(True)
    assert updates[-1] == (0, 0, WIDTH, 2)
    count = len(updates)
    pane._busy.setCurrentTime(700)
    pane.set_busy(False)
    assert len(updates) > count + 1


# ---- Gestures


def mouse(
    pane: Pane, kind: QEvent.Type, x: float, button: Qt.MouseButton = Qt.MouseButton.LeftButton, y: float = 100.0
) -> QMouseEvent:
    event = QMouseEvent(kind, QPointF(x, y), QPointF(x, y), button, button, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(pane, event)
    return event


PRESS, MOVE, RELEASE, TWICE = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
)


def test_only_near_the_divider_a_drag_moves_it(pane: Pane, viewport: Viewport) -> None:
    shares: list[float] = []
    pane.divided.connect(shares.append)
    pane.show_parts(PaneContent("", PICTURE), PaneContent("", PICTURE))
    viewport.set_zoom(2.0)
    for x, moved in ((193.0, []), (194.0, [0.25]), (206.0, [0.25]), (207.0, [])):
        shares.clear()
        mouse(pane, PRESS, x)
        mouse(pane, MOVE, 100.0)
        mouse(pane, RELEASE, 100.0)
        mouse(pane, MOVE, 50.0)
        assert shares == moved
    mouse(pane, PRESS, 200.0, Qt.MouseButton.MiddleButton)
    mouse(pane, MOVE, 100.0)
    mouse(pane, RELEASE, 100.0)
    assert shares == []
    mouse(pane, PRESS, 200.0)
    for x in (-50.0, 900.0):
        mouse(pane, MOVE, x)
    assert shares == [0.0, 1.0]
    mouse(pane, RELEASE, 100.0)
    pane.show_parts(PaneContent("", PICTURE))
    mouse(pane, PRESS, 200.0)
    mouse(pane, MOVE, 100.0)
    assert len(shares) == 2


def test_a_drag_follows_the_cursor_and_other_buttons_do_nothing(pane: Pane, viewport: Viewport) -> None:
    pane.show_parts(PaneContent("", PICTURE))
    viewport.set_zoom(4.0)
    center = viewport.state.center
    assert not mouse(pane, PRESS, 100.0, Qt.MouseButton.RightButton).isAccepted()
    mouse(pane, MOVE, 110.0)
    assert viewport.state.center == center
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
        mouse(pane, PRESS, 100.0, button)
        mouse(pane, MOVE, 108.0, y=104.0)
        mouse(pane, MOVE, 112.0, y=104.0)
        mouse(pane, RELEASE, 112.0, button)
    assert viewport.state.center == (center[0] - 6.0, center[1] - 2.0)


def test_a_double_click_beside_the_divider_toggles_the_zoom(pane: Pane, viewport: Viewport) -> None:
    pane.show_parts(PaneContent("", PICTURE), PaneContent("", PICTURE))
    viewport.set_zoom(4.0)
    mouse(pane, TWICE, 200.0)
    assert not viewport.state.fits
    mouse(pane, TWICE, 100.0, Qt.MouseButton.MiddleButton)
    assert not viewport.state.fits
    mouse(pane, TWICE, 100.0)
    assert viewport.state.fits


def test_the_cursor_says_what_a_drag_would_do(pane: Pane, viewport: Viewport) -> None:
    arrow, split = Qt.CursorShape.ArrowCursor, Qt.CursorShape.SplitHCursor
    opened, closed = Qt.CursorShape.OpenHandCursor, Qt.CursorShape.ClosedHandCursor
    pane.show_parts(PaneContent("", PICTURE), PaneContent("", PICTURE))
    mouse(pane, MOVE, 100.0, Qt.MouseButton.NoButton)
    assert pane.cursor().shape() is arrow  # all of the picture is seen
    mouse(pane, MOVE, 200.0, Qt.MouseButton.NoButton)
    assert pane.cursor().shape() is split
    viewport.set_zoom(2.0)
    assert pane.cursor().shape() is opened
    mouse(pane, PRESS, 100.0)
    assert pane.cursor().shape() is closed
    mouse(pane, RELEASE, 100.0)
    assert pane.cursor().shape() is opened
    mouse(pane, PRESS, 200.0)
    mouse(pane, MOVE, 100.0)
    assert pane.cursor().shape() is split
    mouse(pane, RELEASE, 100.0)
    assert pane.cursor().shape() is opened
    mouse(pane, MOVE, 200.0, Qt.MouseButton.NoButton)
    assert pane.cursor().shape() is split
    pane.show_parts(PaneContent("", PICTURE))
    assert pane.cursor().shape() is opened
    viewport.fit()
    assert pane.cursor().shape() is arrow


def test_the_place_of_the_cursor_is_told_without_a_button_and_when_it_leaves(pane: Pane) -> None:
    told: list[object] = []
    pane.pointed.connect(told.append)
    assert pane.hasMouseTracking()
    mouse(pane, MOVE, 100.0, Qt.MouseButton.NoButton)
    QApplication.sendEvent(pane, QEvent(QEvent.Type.Leave))
    assert told == [QPointF(100.0, 100.0), None]


def test_the_wheel_zooms_at_the_cursor(pane: Pane, viewport: Viewport) -> None:
    viewport.set_zoom(2.0)
    held = viewport.state.to_picture((30.0, 40.0))
    wheel(pane, QPoint(30, 40), 4)
    assert viewport.state.zoom == 4.0
    assert viewport.state.to_picture((30.0, 40.0)) == pytest.approx(held, abs=0.01)
    assert rgb_of(pane.palette().color(QPalette.ColorRole.Window)) == LIGHT
