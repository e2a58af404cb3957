"""Paints one swatch: its color, its bar, its lock, and a ring if it is pinned, selected, marked or current."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qtcompress.gui.palette.swatch_model import PaletteModel
from qtcompress.gui.preview.painting import checkerboard, luma

BAR_PX = 3
"""Height of the bar under a swatch."""
_SPACE_PX = 3  # around a swatch, for the rings
_RADIUS_PX = 3
_LOCK_PX = (7.0, 5.0)  # the body of a lock
_LOCK_LEAST_PX = 14  # the side of a square that has room for one


class Ring(Enum):
    """Why a swatch has a ring: its role in the palette of the desktop, and its width in pixels."""

    PINNED = QPalette.ColorRole.Highlight, 2.0
    POINTED = QPalette.ColorRole.WindowText, 1.5
    CURRENT = QPalette.ColorRole.Highlight, 1.0


class SwatchDelegate(QStyledItemDelegate):
    """Paints the swatches of a grid; `ring` tells which ring a color has besides that of selected ones."""

    def __init__(self, grid: QListView, ring: Callable[[int], Ring | None]) -> None:
        super().__init__(grid)
        self._grid, self._ring = grid, ring

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Fill the grid's cell."""
        return self._grid.gridSize()

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the swatch of a row."""
        model, palette = self._grid.model(), self._grid.palette()
        assert isinstance(model, PaletteModel)
        entry = model.entry(index.row())
        cell: QRect = option.rect
        square = cell.adjusted(_SPACE_PX, _SPACE_PX, -_SPACE_PX, -_SPACE_PX - BAR_PX)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_color(painter, QRectF(square), model, entry)
        self._paint_bar(painter, square, model.weight(entry))
        if model.locked(entry) and square.width() >= _LOCK_LEAST_PX:
            self._paint_lock(painter, QRectF(square), model.qcolor(entry))
        ring = Ring.PINNED if option.state & QStyle.StateFlag.State_Selected else self._ring(entry)
        if ring is not None:
            self._paint_ring(painter, square, palette, *ring.value)
        painter.restore()

    def _paint_color(self, painter: QPainter, square: QRectF, model: PaletteModel, entry: int) -> None:
        """Paint the color, on a checkerboard if it is translucent, within a faint edge."""
        color, palette = model.qcolor(entry), self._grid.palette()
        painter.setPen(Qt.PenStyle.NoPen)
        if color.alpha() < 255:
            painter.setBrushOrigin(square.topLeft())
            painter.setBrush(checkerboard(palette))
            painter.drawRoundedRect(square, _RADIUS_PX, _RADIUS_PX)
        painter.setBrush(color)
        painter.drawRoundedRect(square, _RADIUS_PX, _RADIUS_PX)
        edge = palette.color(QPalette.ColorRole.WindowText)
        edge.setAlpha(50)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS_PX, _RADIUS_PX)

    def _paint_bar(self, painter: QPainter, square: QRect, weight: float) -> None:
        """Paint the color's share, as long as the square for the most frequent one."""
        color = self._grid.palette().color(QPalette.ColorRole.WindowText)
        bar = QRectF(square.left(), square.bottom() + 1 + _SPACE_PX, square.width(), BAR_PX - 1)
        painter.setPen(Qt.PenStyle.NoPen)
        for length, alpha in ((1.0, 30), (weight, 170)):
            color.setAlpha(alpha)
            painter.setBrush(color)
            painter.drawRect(QRectF(bar.left(), bar.top(), max(length * bar.width(), 1.0), bar.height()))

    def _paint_lock(self, painter: QPainter, square: QRectF, color: QColor) -> None:
        """Paint a padlock in the lower right corner, black or white, whichever is readable on the color."""
        ink = QColor(Qt.GlobalColor.black if luma(color) > 0.5 or color.alpha() < 128 else Qt.GlobalColor.white)
        width, height = _LOCK_PX
        body = QRectF(square.right() - width - 2, square.bottom() - height - 2, width, height)
        painter.setPen(QPen(ink, 1.3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawArc(QRectF(body.left() + 1.5, body.top() - 3.5, width - 3, 7), 0, 180 * 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawRoundedRect(body, 1, 1)

    def _paint_ring(
        self, painter: QPainter, square: QRect, palette: QPalette, role: QPalette.ColorRole, width: float
    ) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(palette.color(role), width))
        outside = width / 2 + 0.5
        ring = QRectF(square).adjusted(-outside, -outside, outside, outside)
        painter.drawRoundedRect(ring, _RADIUS_PX + outside, _RADIUS_PX + outside)
