"""Paints a picture under a `ViewState`: only the visible part of one level of its pyramid."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache

import numpy as np
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPalette, QPixmap, qRgb

from qtcompress.core.opencv import cv2
from qtcompress.gui.common.images import Pyramid
from qtcompress.gui.preview.viewport import ViewState

_CHECKER_PX = 8
_LUMA_APART = 0.25  # the least difference between lit and dimmed pixels
_VEIL_ALPHA = 205  # of 255, of what dims the pixels that are not highlighted


def _placed(state: ViewState) -> QRectF:
    """Return the place of the picture in the pane. At 100 % Qt moves it to whole pixels of the screen."""
    left, top = state.to_pane((0.0, 0.0))
    width, height = state.picture
    return QRectF(left, top, width * state.scale, height * state.scale)


def _visible(pyramid: Pyramid, level: int, placed: QRectF, pane: QRectF) -> tuple[QRectF, QRect]:
    """Return the visible part of a level: its place in the pane, and its pixels.

    It consists of whole pixels around the visible part, so that Qt neither scales nor reads the rest of the picture.
    """
    side_x = placed.width() / pyramid.width * (1 << level)
    side_y = placed.height() / pyramid.height * (1 << level)
    seen = placed & pane
    left = max(math.floor((seen.left() - placed.left()) / side_x) - 1, 0)
    top = max(math.floor((seen.top() - placed.top()) / side_y) - 1, 0)
    size = pyramid.images[level].size()
    right = min(math.ceil((seen.right() - placed.left()) / side_x) + 1, size.width())
    bottom = min(math.ceil((seen.bottom() - placed.top()) / side_y) + 1, size.height())
    source = QRect(left, top, right - left, bottom - top)
    target = QRectF(
        placed.left() + left * side_x, placed.top() + top * side_y, source.width() * side_x, source.height() * side_y
    )
    return target, source


def _pane_of(state: ViewState) -> QRectF:
    return QRectF(0, 0, *state.pane)


def paint_picture(painter: QPainter, picture: Pyramid, state: ViewState, palette: QPalette) -> None:
    """Paint the visible part of a picture from the best level: squares above 100 %, filtered below."""
    placed = _placed(state)
    if (placed & _pane_of(state)).isEmpty():
        return
    enlargement = placed.width() * state.pixel_ratio / picture.width
    level = picture.nearest(enlargement)
    target, source = _visible(picture, level, placed, _pane_of(state))
    painter.save()
    painter.setClipRect(placed, Qt.ClipOperation.IntersectClip)
    if not picture.opaque:
        painter.setBrushOrigin(placed.topLeft())
        painter.fillRect(_pane_of(state), checkerboard(palette))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not _is_crisp(picture, state))
    painter.drawImage(target, picture.images[level], QRectF(source))
    painter.restore()


def veil_color(palette: QPalette, lit_luma: float) -> QColor:
    """Return the color that dims a picture: the background, or the text color if lit pixels would not stand out."""
    window = palette.color(QPalette.ColorRole.Window)
    return window if abs(luma(window) - lit_luma) >= _LUMA_APART else palette.color(QPalette.ColorRole.WindowText)


def luma(color: QColor) -> float:
    """Return the brightness of a color, 0..1 (Rec. 601)."""
    return 0.299 * color.redF() + 0.587 * color.greenF() + 0.114 * color.blueF()


def paint_veil(painter: QPainter, mask: Pyramid, state: ViewState, color: QColor) -> None:
    """Dim the picture towards `color`, except for the pixels of the mask."""
    level = mask.coarsest(_placed(state).width() * state.pixel_ratio / mask.width)
    color = QColor(color)
    table = []
    for lit in range(256):
        color.setAlpha(round(_VEIL_ALPHA * (1 - lit / 255)))
        table.append(color.rgba())
    _paint_colored(painter, mask, state, level, table, QImage.Format.Format_ARGB32_Premultiplied)


@cache
def heat_colors() -> tuple[int, ...]:
    """Return 256 colors from nothing to much, as QRgb: Inferno, whose lightness rises evenly for every eye."""
    ramp = np.asarray(cv2.applyColorMap(np.arange(256, dtype=np.uint8), cv2.COLORMAP_INFERNO), np.uint8).reshape(256, 3)
    return tuple(qRgb(int(red), int(green), int(blue)) for blue, green, red in ramp)


def paint_heat(painter: QPainter, heat: Pyramid, state: ViewState, full: float) -> None:
    """Paint a map of distances, of which `full` has the last color; squares above 100 %, filtered below."""
    level = heat.nearest(_placed(state).width() * state.pixel_ratio / heat.width)
    colors = heat_colors()
    table = [colors[min(round(255 * step / full), 255)] for step in range(256)]
    _paint_colored(painter, heat, state, level, table, QImage.Format.Format_RGB32, smooth=not _is_crisp(heat, state))


def _paint_colored(
    painter: QPainter,
    numbers: Pyramid,
    state: ViewState,
    level: int,
    table: Sequence[int],
    kind: QImage.Format,
    *,
    smooth: bool | None = None,
) -> None:
    """Paint the visible part of a picture of numbers in the colors of a table; None leaves the painter's filter."""
    placed = _placed(state)
    if (placed & _pane_of(state)).isEmpty():
        return
    target, source = _visible(numbers, level, placed, _pane_of(state))
    part: QImage = numbers.images[level].copy(source)  # a small copy, which gets its own color table
    part.setColorTable(table)
    painter.save()
    painter.setClipRect(placed, Qt.ClipOperation.IntersectClip)
    if smooth is not None:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
    painter.drawImage(target, part.convertToFormat(kind))
    painter.restore()


def _is_crisp(picture: Pyramid, state: ViewState) -> bool:
    """Tell whether the pixels are shown as squares: those of the full picture, or of a larger original, enlarged."""
    return picture.width >= state.picture[0] and state.zoom * state.picture[0] > picture.width


def checkerboard(palette: QPalette) -> QBrush:
    """Return the checkerboard that shows transparency."""
    base, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
    red, green, blue = (
        0.9 * getattr(base, channel)() + 0.1 * getattr(text, channel)() for channel in ("redF", "greenF", "blueF")
    )
    shade = QColor.fromRgbF(red, green, blue)
    tile = QPixmap(QSize(2 * _CHECKER_PX, 2 * _CHECKER_PX))
    tile.fill(base)
    painter = QPainter(tile)
    for corner in (0, _CHECKER_PX):
        painter.fillRect(corner, corner, _CHECKER_PX, _CHECKER_PX, shade)
    painter.end()
    return QBrush(tile)
