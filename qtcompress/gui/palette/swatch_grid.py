"""The grid of swatches: its layout, mouse and keyboard."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from qtcompress.gui.palette.swatch_model import NONE, PaletteModel
from qtcompress.gui.preview.painting import checkerboard

_SMALLEST_PX, _LARGEST_PX = 22, 44  # the side of a swatch with the space around it
_SPACE_PX = 3  # around a swatch, for the rings
_BAR_PX = 3  # height of the bar under a swatch
_RADIUS_PX = 3


class SwatchGrid(QListView):
    """Shows a `PaletteModel` as squares of equal size; colors are named by their number in the palette.

    *Signals:* changed(): another color is under the cursor, pinned, marked or current.
    """

    changed = Signal()

    def __init__(self, model: PaletteModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette_model = model
        self.hovered = self.pinned = self.marked = NONE
        self.setModel(model)
        self.setItemDelegate(_SwatchDelegate(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setMinimumHeight(2 * _SMALLEST_PX)
        model.modelReset.connect(self._measure)
        self._measure()

    @property
    def lit(self) -> int:
        """The color to highlight in the picture, or -1: the one under the cursor, otherwise the pinned one."""
        return self.hovered if self.hovered != NONE else self.pinned

    @property
    def current(self) -> int:
        """The current color of the keyboard, or -1."""
        return self._palette_model.entry(self.currentIndex().row())

    @property
    def named(self) -> int:
        """The color to describe, or -1: under the cursor here or in the picture, pinned, or current."""
        current = self.current if self.hasFocus() else NONE
        return next((entry for entry in (self.hovered, self.marked, self.pinned, current) if entry != NONE), NONE)

    def start_over(self, *, pinned: int) -> None:
        """Reset the state that belongs to the last palette."""
        self.hovered = self.marked = NONE
        self.pinned = pinned
        self._tell()

    def mark(self, entry: int) -> None:
        """Draw a ring around a color, and scroll to it; -1 takes the ring away."""
        if entry != self.marked:
            self.marked = entry
            if entry != NONE:
                self.scrollTo(self._palette_model.index(self._palette_model.row(entry)))
            self._tell()

    def pin(self, entry: int) -> None:
        """Keep a color highlighted; the same color again, or -1, ends it."""
        self.pinned = NONE if entry == self.pinned else entry
        self._tell()

    def make_current(self, entry: int) -> None:
        """Make a color the current one."""
        index = self._palette_model.index(self._palette_model.row(entry))
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _tell(self) -> None:
        self.viewport().update()
        self.changed.emit()

    # --------------------------------------------------------------------------------------------------------- layout

    def _measure(self) -> None:
        """Choose the largest squares that show all colors, otherwise the smallest ones with a scroll bar."""
        room, count = (
            self.size() - QSize(1, 0),
            self._palette_model.rowCount(),
        )  # QListView wraps a row that fits exactly
        least, most = max(ceil(room.width() / _LARGEST_PX), 1), max(room.width() // _SMALLEST_PX, 1)
        scroll_bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff  # with "as needed" QListView would reserve space for one
        for columns in range(least, most + 1):
            side = room.width() // columns
            if ceil(count / columns) * (side + _BAR_PX) <= room.height():
                break
        else:
            scroll_bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOn
            room.setWidth(room.width() - self.verticalScrollBar().sizeHint().width())
            side = room.width() // max(room.width() // _SMALLEST_PX, 1)
        side = max(side, 1)
        self.setVerticalScrollBarPolicy(scroll_bar)
        self.setGridSize(QSize(side, side + _BAR_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the size of the squares again."""
        self._measure()
        super().resizeEvent(event)

    # ------------------------------------------------------------------------------------------------------- gestures

    def _hover(self, entry: int) -> None:
        if entry != self.hovered:
            self.hovered = entry
            self._tell()

    def _entry_at(self, event: QMouseEvent) -> int:
        return self._palette_model.entry(self.indexAt(event.position().toPoint()).row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Point at a color."""
        self._hover(self._entry_at(event))
        super().mouseMoveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Handle that the cursor leaves, or that the color under it was scrolled away."""
        if event.type() in (QEvent.Type.Leave, QEvent.Type.Wheel):
            self._hover(NONE)
        return super().viewportEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Pin the clicked color; a click beside all colors unpins."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.pin(self._entry_at(event))

    def currentChanged(  # noqa: N802 - Qt's name
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Describe the current color of the keyboard."""
        super().currentChanged(current, previous)
        self._tell()

    def event(self, event: QEvent) -> bool:
        """Claim the keys of this grid before the window's shortcuts get them."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._wants(event):
            event.accept()
            return True
        return super().event(event)

    def _wants(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            return self.pinned != NONE
        return event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Pin with Enter or Space, unpin with Esc; the arrows move from color to color."""
        if not self._wants(event):
            if not event.matches(QKeySequence.StandardKey.Copy):  # SwatchView handles it
                super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.pin(NONE)
        elif self.current != NONE:
            self.pin(self.current)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the current color; at first it is the first one."""
        super().focusInEvent(event)
        if self.current == NONE and self._palette_model.rowCount():
            self.make_current(self._palette_model.entry(0))
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Hide the current color."""
        super().focusOutEvent(event)
        self._tell()


class _SwatchDelegate(QStyledItemDelegate):
    """Paints one swatch: its color, its bar, and a ring if it is pinned, marked or current."""

    def __init__(self, grid: SwatchGrid) -> None:
        super().__init__(grid)
        self._grid = grid

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
        square = cell.adjusted(_SPACE_PX, _SPACE_PX, -_SPACE_PX, -_SPACE_PX - _BAR_PX)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_color(painter, QRectF(square), model, entry)
        self._paint_bar(painter, square, model.weight(entry))
        if entry == self._grid.pinned:
            self._paint_ring(painter, square, palette, QPalette.ColorRole.Highlight, 2.0)
        elif entry in (self._grid.hovered, self._grid.marked):
            self._paint_ring(painter, square, palette, QPalette.ColorRole.WindowText, 1.5)
        elif entry == self._grid.current and self._grid.hasFocus():
            self._paint_ring(painter, square, palette, QPalette.ColorRole.Highlight, 1.0)
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
        bar = QRectF(square.left(), square.bottom() + 1 + _SPACE_PX, square.width(), _BAR_PX - 1)
        painter.setPen(Qt.PenStyle.NoPen)
        for length, alpha in ((1.0, 30), (weight, 170)):
            color.setAlpha(alpha)
            painter.setBrush(color)
            painter.drawRect(QRectF(bar.left(), bar.top(), max(length * bar.width(), 1.0), bar.height()))

    def _paint_ring(
        self, painter: QPainter, square: QRect, palette: QPalette, role: QPalette.ColorRole, width: float
    ) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(palette.color(role), width))
        outside = width / 2 + 0.5
        ring = QRectF(square).adjusted(-outside, -outside, outside, outside)
        painter.drawRoundedRect(ring, _RADIUS_PX + outside, _RADIUS_PX + outside)
