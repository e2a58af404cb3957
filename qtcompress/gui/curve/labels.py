"""Labels of a plot that touch neither each other nor points and lines."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QFontMetricsF, QPainter

from qtcompress.gui.common.style import STEP_PX
from qtcompress.gui.curve.scales import Scales

_POINT_PX = 3.0  # radius of a point
_APART_PX = 3  # least space at both sides of a label


class Labels:
    """Writes labels beside points without overlaps; earlier labels have the better chance."""

    def __init__(self, painter: QPainter, scales: Scales, size: QSize) -> None:
        self._painter = painter
        self._metrics = QFontMetricsF(painter.font())
        self._room = QRectF(scales.left, 0, size.width() - scales.left, scales.top + scales.height)
        self._taken: list[QRectF] = []
        self._lines: list[QRectF] = []

    def keep_line_free(self, line: QLineF) -> None:
        """Keep labels of points away from a line, which would strike them through."""
        self._lines.append(QRectF(line.p1(), line.p2()).normalized().adjusted(-1, -1, 1, 1))

    def keep_free(self, place: QPointF) -> None:
        """Keep labels away from a point."""
        reach = _POINT_PX + 1
        self._taken.append(QRectF(place.x() - reach, place.y() - reach, 2 * reach, 2 * reach))

    def write_fixed(self, room: QRectF, text: str) -> None:
        """Write a label at its only place, and keep others away; leave it out if another label is there."""
        if not any(map(room.intersects, self._taken)):
            self._taken.append(room)
            self._painter.drawText(QPointF(room.left(), room.top() + self._metrics.ascent()), text)

    def write(self, place: QPointF, text: str, *, of_line: bool = False) -> None:
        """Write a label beside a point, or at the end of a line; leave it out if it does not fit."""
        size = QSizeF(self._metrics.horizontalAdvance(text), self._metrics.height())
        corners = _corners_at_line(size) if of_line else _corners_beside(size)
        taken = self._taken if of_line else [*self._taken, *self._lines]
        for corner in corners:
            room = QRectF(place + corner, size)
            if self._room.contains(room) and not any(map(room.intersects, taken)):
                self._taken.append(room.adjusted(-_APART_PX, 0, _APART_PX, 0))  # or two numbers would read as one
                self._painter.drawText(QPointF(room.left(), room.top() + self._metrics.ascent()), text)
                return


def _corners_beside(size: QSizeF) -> list[QPointF]:
    """Return the places of a label of this size around a point, the best first."""
    width, height, gap = size.width(), size.height(), STEP_PX
    return [
        QPointF(gap, -height / 2), QPointF(-gap - width, -height / 2),
        QPointF(-width / 2, -gap - height), QPointF(-width / 2, gap),
        QPointF(gap / 2, gap / 2), QPointF(-width - gap / 2, -gap / 2 - height), QPointF(gap / 2, -gap / 2 - height),
    ]  # fmt: skip


def _corners_at_line(size: QSizeF) -> list[QPointF]:
    """Return the places of a label of this size at the end of a line, the best first."""
    sides = (STEP_PX / 2, -size.width() - STEP_PX / 2)
    return [QPointF(across, along) for across in sides for along in (-size.height(), 0.0)]
