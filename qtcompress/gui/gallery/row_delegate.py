"""Paints one row of the gallery as a line of a list, and the headers of folders."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qtcompress.gui.common import style
from qtcompress.gui.common.style import HALF_STEP_PX, STEP_PX
from qtcompress.gui.gallery.columns import Column, fitted
from qtcompress.gui.gallery.folder_header import item_or_folder
from qtcompress.gui.gallery.item import Item, Role, RowState
from qtcompress.gui.gallery.tile_delegate import paint_bar, paint_ground, paint_thumbnail
from qtcompress.gui.gallery.tile_marks import icon_of

_THUMBNAIL_RATIO = 1.5  # width to height


class RowDelegate(QStyledItemDelegate):
    """Paints an `Item` in columns. All rows are of one height, which grows with the font."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._width_px = 0
        self._fitted: tuple[tuple[int, str], dict[Column, tuple[int, int]]] = ((0, ""), {})

    def set_room(self, width_px: int) -> None:
        """Choose the width of the rows."""
        self._width_px = width_px

    def row_size(self, font: QFont) -> QSize:
        """Return the size of a row."""
        return QSize(self._width_px, QFontMetrics(font).height() + 2 * STEP_PX)

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return self.row_size(option.font)

    def _columns(self, width_px: int, font: QFont) -> dict[Column, tuple[int, int]]:
        """Return the places of the columns, which are the same for all rows."""
        key = width_px, font.key()
        if self._fitted[0] != key:
            self._fitted = key, fitted(width_px, font)
        return self._fitted[1]

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        item = item_or_folder(painter, option, index)
        if item is None:
            return
        painter.save()
        paint_ground(painter, option)
        painter.restore()
        due = bool(index.data(Role.DUE))
        for column, (left, width) in self._columns(option.rect.width(), option.font).items():
            place = QRect(option.rect.left() + left, option.rect.top(), width, option.rect.height())
            place = QStyle.visualRect(option.direction, option.rect, place)
            painter.save()
            if column is Column.NAME:
                _paint_name(painter, option, item, place)
            elif column is Column.STATE and item.state is RowState.RUNNING:
                paint_bar(painter, option.palette, place.adjusted(STEP_PX, 0, -STEP_PX, 0), item.progress)
            elif text := column.text(item):
                _paint_text(painter, option, item, column, place, text, due=due)
            painter.restore()


def _paint_name(painter: QPainter, option: QStyleOptionViewItem, item: Item, place: QRect) -> None:
    height = place.height() - 2 * HALF_STEP_PX
    picture = QRect(place.left() + HALF_STEP_PX, place.top() + HALF_STEP_PX, round(height * _THUMBNAIL_RATIO), height)
    painter.save()
    paint_thumbnail(painter, option.palette, item, QStyle.visualRect(option.direction, place, picture))
    painter.restore()
    right = place.right()
    if item.own is not None:
        side = QFontMetrics(style.smaller(option.font)).ascent()
        mark = QRect(right - side, place.center().y() - side // 2, side, side)
        icon_of("sliders-horizontal").paint(painter, QStyle.visualRect(option.direction, place, mark))
        right = mark.left()
    name_end = picture.right() + 2 * STEP_PX + QFontMetrics(option.font).horizontalAdvance(item.name)
    if item.motion:
        right = _paint_motion(painter, option, item, place, (name_end, right))
    text_place = QRect(picture.right() + STEP_PX, place.top(), right - picture.right() - 2 * STEP_PX, place.height())
    painter.setPen(option.palette.color(QPalette.ColorRole.Text))
    text = QFontMetrics(option.font).elidedText(item.name, Qt.TextElideMode.ElideMiddle, text_place.width())
    text_place = QStyle.visualRect(option.direction, place, text_place)
    painter.drawText(text_place, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, text)


def _paint_motion(
    painter: QPainter, option: QStyleOptionViewItem, item: Item, place: QRect, between: tuple[int, int]
) -> int:
    """Write the frames and seconds of an animation between two columns, if they have room; return where that begins."""
    name_end, right = between
    width = QFontMetrics(style.smaller(option.font)).horizontalAdvance(item.motion_in_short)
    left = right - STEP_PX - width
    if left < name_end:
        return right
    painter.save()
    painter.setFont(style.smaller(option.font))
    painter.setPen(style.secondary_color(option.palette))
    text_place = QRect(left, place.top(), width, place.height())
    flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(QStyle.visualRect(option.direction, place, text_place), flags, item.motion_in_short)
    painter.restore()
    return left


def _paint_text(
    painter: QPainter, option: QStyleOptionViewItem, item: Item, column: Column, place: QRect, text: str, *, due: bool
) -> None:
    edge = Qt.AlignmentFlag.AlignTrailing if column.numeric else Qt.AlignmentFlag.AlignLeading
    color = style.secondary_color(option.palette)
    if column is Column.STATE and item.state is RowState.FAILED:
        color = style.failure_color(option.palette)
    elif column is Column.SAVING and not due:
        color = style.saving_color(option.palette)
    painter.setFont(style.smaller(option.font))
    painter.setPen(color)
    inner = place.adjusted(STEP_PX, 0, -STEP_PX, 0)
    text = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, edge | Qt.AlignmentFlag.AlignVCenter, text)
