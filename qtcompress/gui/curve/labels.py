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
        self._lines: list[QLineF] = []

    def keep_line_free(self, line: QLineF) -> None:
        """Keep labels of points away from a line, which would strike them through."""
        self._lines.append(line)

    def keep_free(self, place: QPointF) -> None:
        """Keep labels away from a point."""
        reach = _POINT_PX + 1
        self._taken.append(QRectF(place.x() - reach, place.y() - reach, 2 * reach, 2 * reach))

    def write_between(self, left: QPointF, right: float, text: str) -> None:
        """Write a label on a line of the grid that begins at `left`: at its left end, or else at its right end."""
        size = QSizeF(self._metrics.horizontalAdvance(text), self._metrics.height())
        for x in (left.x() + STEP_PX / 2, right - size.width() - STEP_PX / 2):
            room = QRectF(QPointF(x, left.y() - size.height()), size)
            if self._is_free(room, lines=True):
                self._draw(room, text)
                return

    def write(self, place: QPointF, *texts: str, of_line: bool = False) -> bool:
        """Write the first of some texts that fits beside a point, or at the end of a line; tell whether one did."""
        for text in texts:
            size = QSizeF(self._metrics.horizontalAdvance(text), self._metrics.height())
            for corner in _corners_at_line(size) if of_line else _corners_beside(size):
                room = QRectF(place + corner, size)
                if self._is_free(room, lines=not of_line):
                    self._draw(room, text)
                    return True
        return False

    def _draw(self, room: QRectF, text: str) -> None:
        self._taken.append(room.adjusted(-_APART_PX, 0, _APART_PX, 0))  # or two numbers would read as one
        self._painter.drawText(QPointF(room.left(), room.top() + self._metrics.ascent()), text)

    def _is_free(self, room: QRectF, *, lines: bool) -> bool:
        """Tell whether a label has its own room; `lines` tells whether lines count."""
        if not self._room.contains(room) or any(map(room.intersects, self._taken)):
            return False
        return not lines or not any(_crosses(line, room.adjusted(-1, 0, 1, 0)) for line in self._lines)


def _crosses(line: QLineF, room: QRectF) -> bool:
    """Tell whether a line runs through a rectangle."""
    corners = room.topLeft(), room.topRight(), room.bottomRight(), room.bottomLeft()
    sides = (QLineF(one, other) for one, other in zip(corners, (*corners[1:], corners[0]), strict=True))
    bounded = QLineF.IntersectionType.BoundedIntersection
    return room.contains(line.p1()) or any(line.intersects(side)[0] == bounded for side in sides)


def _corners_beside(size: QSizeF) -> list[QPointF]:
    """Return the places of a label of this size around a point, the best first."""
    width, height, gap = size.width(), size.height(), STEP_PX
    return [
        QPointF(gap, -height / 2), QPointF(-gap - width, -height / 2),
        QPointF(-width / 2, -gap - height), QPointF(-width / 2, gap),
        QPointF(gap / 2, gap / 2), QPointF(-width - gap / 2, -gap / 2 - height), QPointF(gap / 2, -gap / 2 - height),
        QPointF(-width - gap / 2, gap / 2), QPointF(1.5 * gap, height), QPointF(-width - 1.5 * gap, -2 * height),
    ]  # fmt: skip


def _corners_at_line(size: QSizeF) -> list[QPointF]:
    """Return the places of a label of this size at the end of a line, the best first."""
    sides = (STEP_PX / 2, -size.width() - STEP_PX / 2)
    return [QPointF(across, along) for across in sides for along in (-size.height(), 0.0)]
