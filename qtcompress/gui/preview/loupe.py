"""A loupe over the pictures: one pixel of both with its neighbors, the two values, and how far they are apart."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QWidget

from qtcompress.core.score.difference import STEPS, difference_map
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.images import Bytes, Pyramid
from qtcompress.gui.common.style import CANVAS, HALF_STEP_PX, STEP_PX, tabular
from qtcompress.gui.common.translation import RoomTexts, ltr
from qtcompress.gui.preview.compare_bars import UNIT
from qtcompress.gui.preview.pair import Pair

_tr = RoomTexts(__name__)

_AROUND = 4  # pixels to each side
_SIDE = 2 * _AROUND + 1
_PIXEL_PX = 14
_AWAY_PX = 24  # from the pixel that it shows
_MOST = 25.5  # the largest distance that a map holds


@dataclass(frozen=True, slots=True, eq=False)
class LoupeView:
    """What the loupe shows.

    Parameters
    ----------
    x, y : int
        The pixel of the full picture.
    before, after : (9, 9, 4) uint8, sRGB, straight alpha
        The pixel in the middle of its neighbors; clear beyond the borders.
    """

    x: int
    y: int
    before: Bytes = field(repr=False)
    after: Bytes = field(repr=False)

    @property
    def words(self) -> tuple[str, str, str]:
        """The values of the pixel before and after, and their distance."""
        was, now = (part[_AROUND : _AROUND + 1, _AROUND : _AROUND + 1] for part in (self.before, self.after))
        far = int(difference_map(np.ascontiguousarray(was), np.ascontiguousarray(now))[0, 0]) / STEPS
        if (was == now).all():
            apart = _tr("equal")
        elif far < _MOST:
            apart = _tr("{distance} {unit}", distance=fmt.tenths(far), unit=UNIT)
        else:
            apart = _tr("{distance} or more {unit}", distance=fmt.tenths(far), unit=UNIT)
        return _value(was[0, 0]), _value(now[0, 0]), apart


def look(pair: Pair, x: int, y: int) -> LoupeView:
    """Return what a loupe over a pixel of the full picture shows; of a proxy its pixel there."""
    before, after = (
        _around(one, x * one.width // pair.width, y * one.height // pair.height) for one in (pair.compared, pair.after)
    )
    return LoupeView(x, y, before, after)


def _around(picture: Pyramid, column: int, row: int) -> Bytes:
    """Return the neighbors of a pixel with straight alpha; a picture is held premultiplied, as blue, green, red."""
    out = np.zeros((_SIDE, _SIDE, 4), np.uint8)
    level = picture.levels[0]
    top, left = row - _AROUND, column - _AROUND
    part = level[max(top, 0) : row + _AROUND + 1, max(left, 0) : column + _AROUND + 1]
    alpha = part[..., 3:].astype(np.float32) if not picture.opaque else np.full((*part.shape[:2], 1), 255, np.float32)
    colors = np.rint(part[..., 2::-1] * (255 / np.maximum(alpha, 1))).clip(0, 255)
    down, across = max(-top, 0), max(-left, 0)
    out[down : down + part.shape[0], across : across + part.shape[1]] = np.concatenate([colors, alpha], axis=-1)
    return out


def _pixel(view: LoupeView) -> str:
    return _tr("pixel {place}", place=ltr(f"{view.x}, {view.y}"))


def _value(color: Bytes) -> str:
    red, green, blue, alpha = (int(part) for part in color)
    opaque = ltr(f"#{red:02x}{green:02x}{blue:02x}  {red} {green} {blue}")
    return opaque if alpha == 255 else _tr("{color}, alpha {alpha}", color=opaque, alpha=alpha)


class Loupe(QWidget):
    """Paints a `LoupeView`; it lets the mouse through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.view: LoupeView | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(_tr("Loupe"))
        self.setFont(tabular(self.font()))
        self.hide()

    def show_view(self, view: LoupeView | None, at: QPoint) -> None:
        """Show a pixel beside the point `at` of the parent; None hides the loupe."""
        self.view = view
        self.setVisible(view is not None)
        if view is None:
            return
        lines = 4 * self.fontMetrics().height() + 3 * HALF_STEP_PX
        self.resize(2 * _SIDE * _PIXEL_PX + 3 * STEP_PX, _SIDE * _PIXEL_PX + 2 * STEP_PX + lines)
        self.move(self._place(at))
        self.raise_()
        self.setAccessibleDescription(fmt.listed((_pixel(view), *view.words)))
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.update()

    def _place(self, at: QPoint) -> QPoint:
        """Return a place to the lower right of a point, or on the other side where there is no room."""
        room = self._room.rect()
        x, y = at.x() + _AWAY_PX, at.y() + _AWAY_PX
        x = x if x + self.width() <= room.width() else at.x() - _AWAY_PX - self.width()
        y = y if y + self.height() <= room.height() else at.y() - _AWAY_PX - self.height()
        return QPoint(max(min(x, room.width() - self.width()), 0), max(min(y, room.height() - self.height()), 0))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint both places, their values, and the distance."""
        if self.view is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Window))
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        side = _SIDE * _PIXEL_PX
        for part, left in ((self.view.before, STEP_PX), (self.view.after, 2 * STEP_PX + side)):
            self._paint_pixels(painter, part, QRect(left, STEP_PX, side, side))
        before, after, apart = self.view.words
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        height = self.fontMetrics().height()
        top = STEP_PX + side + HALF_STEP_PX
        words = (_tr("Before  {color}", color=before), _tr("After  {color}", color=after), apart, _pixel(self.view))
        for number, text in enumerate(words):
            line = QRect(STEP_PX, top + number * (height + HALF_STEP_PX // 2), self.width() - 2 * STEP_PX, height)
            painter.drawText(line, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

    @staticmethod
    def _paint_pixels(painter: QPainter, part: Bytes, place: QRect) -> None:
        painter.fillRect(place, CANVAS)
        for row in range(_SIDE):
            for column in range(_SIDE):
                square = QRect(place.left() + column * _PIXEL_PX, place.top() + row * _PIXEL_PX, _PIXEL_PX, _PIXEL_PX)
                painter.fillRect(square, QColor(*(int(value) for value in part[row, column])))
        middle = QRectF(place.left() + _AROUND * _PIXEL_PX, place.top() + _AROUND * _PIXEL_PX, _PIXEL_PX, _PIXEL_PX)
        for color, grown in ((Qt.GlobalColor.black, 1.5), (Qt.GlobalColor.white, 0.5)):  # seen on any color
            painter.setPen(QPen(color, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(middle.adjusted(-grown, -grown, grown, grown))
