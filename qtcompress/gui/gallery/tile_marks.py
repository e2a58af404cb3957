"""Marks over the corners of a thumbnail: a review, a given palette, settings of its own, and an animation."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from qtcompress.gui.common import format as fmt
from qtcompress.gui.common import style
from qtcompress.gui.common.images import icon
from qtcompress.gui.common.style import HALF_STEP_PX, STEP_PX
from qtcompress.gui.gallery.item import Item, RowState

_PLATE_ALPHA = 0.85
_TRAILING = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
ICONS = {
    RowState.QUEUED: "clock",
    RowState.COMPRESSED: "check",
    RowState.STAGED: "clock",
    RowState.REJECTED: "x",
    RowState.KEPT: "shield-check",
    RowState.SKIPPED: "info",
    RowState.FAILED: "triangle-alert",
    RowState.SET_ASIDE: "triangle-alert",
    RowState.CANCELLED: "square",
}

icon_of = cache(icon)  # cached, since `icon` opens its file each time


def paint(painter: QPainter, option: QStyleOptionViewItem, item: Item, place: QRect) -> None:
    """Paint the marks of a row over its thumbnail."""
    for step in (_paint_given, _paint_mark, _paint_own, _paint_motion):
        painter.save()
        step(painter, option, item, place)
        painter.restore()


def _paint_plate(
    painter: QPainter, option: QStyleOptionViewItem, plate: QRectF, outline: QPen | Qt.PenStyle = Qt.PenStyle.NoPen
) -> None:
    """Paint the ground of a mark over a thumbnail."""
    ground = QColor(option.palette.color(QPalette.ColorRole.Base))
    ground.setAlphaF(_PLATE_ALPHA)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(outline)
    painter.setBrush(ground)
    painter.drawRoundedRect(plate, HALF_STEP_PX, HALF_STEP_PX)


def _paint_given(painter: QPainter, option: QStyleOptionViewItem, item: Item, place: QRect) -> None:
    """Paint a mark for a given palette over a corner of the thumbnail, with its cost."""
    if item.given is None:
        return
    text = ""
    if item.given.cost is not None:
        gain = -item.given.cost
        text = fmt.tenths(gain) if round(gain, 1) <= 0 else f"+{fmt.tenths(gain)}"
    painter.setFont(style.smaller(option.font))
    metrics = QFontMetrics(painter.font())
    side = metrics.height()
    plate = QRect(0, 0, side + (metrics.horizontalAdvance(text) + HALF_STEP_PX if text else 0), side)
    plate.adjust(0, 0, STEP_PX, HALF_STEP_PX)
    plate.moveTopRight(place.topRight())
    _paint_plate(painter, option, QRectF(plate))
    inner = plate.adjusted(HALF_STEP_PX, HALF_STEP_PX // 2, -HALF_STEP_PX, -HALF_STEP_PX // 2)
    icon_of("palette").paint(painter, QRect(inner.left(), inner.top(), side, side))
    painter.setPen(option.palette.color(QPalette.ColorRole.Text))
    painter.drawText(inner, _TRAILING, text)


def _paint_mark(painter: QPainter, option: QStyleOptionViewItem, item: Item, place: QRect) -> None:
    """Paint the mark of a review over a corner of the thumbnail: to be applied, applied, or rejected."""
    applied = item.state is RowState.COMPRESSED and item.replaced
    if not applied and item.state not in (RowState.STAGED, RowState.REJECTED):
        return
    side = QFontMetrics(option.font).height()
    plate = QRect(place.topLeft(), QSize(side + STEP_PX, side + STEP_PX))
    staged = item.state is RowState.STAGED
    pen = QPen(option.palette.color(QPalette.ColorRole.Highlight), 2) if staged else Qt.PenStyle.NoPen
    _paint_plate(painter, option, QRectF(plate).adjusted(1, 1, -1, -1), pen)
    icon_of(ICONS[item.state]).paint(painter, plate.adjusted(HALF_STEP_PX, HALF_STEP_PX, -HALF_STEP_PX, -HALF_STEP_PX))


def _paint_own(painter: QPainter, option: QStyleOptionViewItem, item: Item, place: QRect) -> None:
    """Paint a mark for settings of its own over the lower corner of the thumbnail."""
    if item.own is None:
        return
    side = QFontMetrics(style.smaller(option.font)).height() + HALF_STEP_PX
    plate = QRect(0, 0, side, side)
    plate.moveBottomLeft(place.bottomLeft())
    _paint_plate(painter, option, QRectF(plate))
    inset = HALF_STEP_PX // 2
    icon_of("sliders-horizontal").paint(painter, plate.adjusted(inset, inset, -inset, -inset))


def _paint_motion(painter: QPainter, option: QStyleOptionViewItem, item: Item, place: QRect) -> None:
    """Paint the frames and seconds of an animation over the lower right corner of the thumbnail."""
    if not item.motion:
        return
    painter.setFont(style.smaller(option.font))
    metrics = QFontMetrics(painter.font())
    text = item.motion_in_short
    side = metrics.ascent()
    plate = QRect(0, 0, side + HALF_STEP_PX + metrics.horizontalAdvance(text), metrics.height())
    plate.adjust(0, 0, STEP_PX, 0)
    plate.moveBottomRight(place.bottomRight())
    _paint_plate(painter, option, QRectF(plate))
    inner = plate.adjusted(HALF_STEP_PX, 0, -HALF_STEP_PX, 0)
    sign = QRect(inner.left(), inner.center().y() - side // 2, side, side)
    icon_of("play").paint(painter, QStyle.visualRect(option.direction, inner, sign))
    painter.setPen(option.palette.color(QPalette.ColorRole.Text))
    painter.drawText(inner, _TRAILING, text)
