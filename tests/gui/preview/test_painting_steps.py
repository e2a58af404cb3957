"""Which part of which level is painted, and in which colors."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPalette

from qtcompress.gui.common.images import build_mask, build_pyramid
from qtcompress.gui.preview.painting import (
    _placed,
    _visible,
    checkerboard,
    luma,
    paint_picture,
    paint_veil,
    veil_color,
)
from qtcompress.gui.preview.viewport import ViewState
from tests.gui.comparing import BLUE, RED, plain

SIDE = 100
PYRAMID = build_pyramid(plain(RED, 400, 200))
PANE = QRectF(0, 0, SIDE, SIDE)


def test_a_picture_is_placed_as_its_corners_are() -> None:
    state = ViewState().of_picture(400, 200).resized((SIDE, SIDE), 2.0)
    assert _placed(state) == QRectF(0.0, 25.0, 100.0, 50.0)
    nearer = state.zoomed_to((0.0, 0.0), 4.0)
    assert _placed(nearer) == QRectF(*nearer.to_pane((0.0, 0.0)), 800.0, 400.0)


@pytest.mark.parametrize(
    ("placed", "level", "source", "target"),
    [
        # all of it
        (QRectF(0, 0, 400, 200), 0, QRect(0, 0, 101, 101), QRectF(0, 0, 101, 101)),
        (QRectF(10, 20, 40, 20), 0, QRect(0, 0, 400, 200), QRectF(10, 20, 40, 20)),
        # a pixel more than is seen, on each side
        (QRectF(-100, -50, 400, 200), 0, QRect(99, 49, 102, 102), QRectF(-1, -1, 102, 102)),
        (QRectF(-100.5, -50.5, 400, 200), 0, QRect(99, 49, 103, 103), QRectF(-1.5, -1.5, 103, 103)),
        # pixels of two by two, and a level of which one pixel covers two of the picture
        (QRectF(-100, -50, 800, 400), 0, QRect(49, 24, 52, 52), QRectF(-2, -2, 104, 104)),
        (QRectF(-100, -50, 400, 200), 1, QRect(49, 24, 52, 52), QRectF(-2, -2, 104, 104)),
        # to the edge and no further
        (QRectF(-300, -100, 400, 200), 0, QRect(299, 99, 101, 101), QRectF(-1, -1, 101, 101)),
    ],
)
def test_the_visible_part_is_whole_pixels_around_it(placed: QRectF, level: int, source: QRect, target: QRectF) -> None:
    assert _visible(PYRAMID, level, placed, PANE) == (target, source)


def screen_of(paint: object, state: ViewState, pixels: np.ndarray, palette: QPalette | None = None) -> np.ndarray:
    screen = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    screen.fill(QColor(1, 2, 3))
    painter = QPainter(screen)
    paint_picture(painter, build_pyramid(pixels), state, palette or QPalette())
    if paint is not None:
        paint_veil(painter, paint, state, QColor(0, 0, 0))  # type: ignore[arg-type]  # a mask
    painter.end()
    return np.frombuffer(screen.constBits(), np.uint8).reshape(SIDE, SIDE, 4)[..., 2::-1].astype(int)


def look(width: int, height: int) -> ViewState:
    return ViewState().of_picture(width, height).resized((SIDE, SIDE), 1.0)


def test_nothing_is_painted_where_no_picture_is(qapp: object) -> None:
    mask = build_mask(np.zeros((10, 10), np.uint8), 1)
    assert (screen_of(mask, ViewState().resized((SIDE, SIDE), 1.0), plain(RED, 10, 10)) == (1, 2, 3)).all()


def test_above_one_hundred_percent_only_the_pixels_of_the_picture_itself_are_squares(qapp: object) -> None:
    stripes = plain((0, 0, 0), 50, 50)
    stripes[:, ::2] = 255
    for zoom in (1.5, 3.0):
        assert len(np.unique(screen_of(None, look(50, 50).zoomed_to((0, 0), zoom), stripes)[15:85, 15:85])) == 2
    assert len(np.unique(screen_of(None, look(100, 100).zoomed_to((0, 0), 3.0), stripes))) > 2  # a proxy


def test_the_veil_leaves_a_fifth_of_what_is_not_lit(qapp: object) -> None:
    indices = np.zeros((SIDE, SIDE), np.uint8)
    indices[:, 50:] = 1
    screen = screen_of(build_mask(indices, 1), look(SIDE, SIDE), plain((255, 255, 255), SIDE, SIDE))
    assert (screen[:, 50:] == 255).all()
    assert (screen[:, :50] == 255 - 205).all()
    state = look(SIDE, SIDE).zoomed_to((50, 50), 3.0)
    nearer = screen_of(build_mask(indices, 1), state, plain((200, 200, 200), SIDE, SIDE))
    assert len(np.unique(nearer)) == 2  # its pixels are squares, too


def test_the_veil_ends_where_the_picture_does(qapp: object) -> None:
    small = look(513, 500).zoomed_to((0, 0), 0.1)  # the last pixels of the level that is painted reach further
    mask, pixels = build_mask(np.zeros((500, 513), np.uint8), 1), plain((255, 255, 255), 513, 500)
    inside = screen_of(None, small, pixels) != (1, 2, 3)
    assert ((screen_of(mask, small, pixels) != (1, 2, 3)) == inside).all()


def test_the_checkerboard_lies_on_the_picture_and_is_of_the_palette(qapp: object) -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor(200, 100, 50))
    palette.setColor(QPalette.ColorRole.Text, QColor(0, 200, 250))
    tile = checkerboard(palette).texture().toImage()
    assert (tile.width(), tile.height()) == (16, 16)
    dark = QColor(180, 110, 70)
    for x, y, color in (
        (0, 0, dark),
        (7, 7, dark),
        (8, 7, QColor(200, 100, 50)),
        (7, 8, QColor(200, 100, 50)),
        (15, 15, dark),
    ):
        found = tile.pixelColor(x, y)
        assert (found.red(), found.green(), found.blue()) == (color.red(), color.green(), color.blue())
    # It begins at the corner of the picture, and only behind it.
    screen = screen_of(None, look(90, 100), plain((0, 0, 0, 0), 90, 100), palette)
    assert (screen[0, 5:13] == (180, 110, 70)).all()
    assert (screen[0, 13:21] == (200, 100, 50)).all()
    assert (screen[:, :5] == (1, 2, 3)).all()


def test_the_veil_is_of_the_background_unless_what_is_lit_is_as_bright() -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(255, 255, 255))
    palette.setColor(QPalette.ColorRole.WindowText, QColor(*BLUE))
    assert veil_color(palette, 0.74) == QColor(255, 255, 255)
    assert veil_color(palette, 0.75 + 1e-6) == QColor(*BLUE)
    palette.setColor(QPalette.ColorRole.Window, QColor(0, 0, 0))
    assert veil_color(palette, 0.25) == QColor(0, 0, 0)
    assert luma(QColor(255, 0, 0)) == pytest.approx(0.299)
    assert luma(QColor(0, 255, 0)) == pytest.approx(0.587)
    assert luma(QColor(255, 255, 255)) == pytest.approx(1.0)
