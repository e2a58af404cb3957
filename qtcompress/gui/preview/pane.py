"""One pane of the comparison: paints a picture, or two with a divider, under the shared view state.

A pane reads the `Viewport`'s state when it paints and turns gestures into calls of the `Viewport`; it keeps no zoom or
position of its own, so that two panes cannot drift apart.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QStyle, QWidget

from qtcompress.gui.common.images import Pyramid, icon
from qtcompress.gui.common.style import CANVAS, is_still
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.preview.painting import paint_heat, paint_picture, paint_veil, veil_color
from qtcompress.gui.preview.viewport import UNITS_PER_DOUBLING, Viewport

_tr = RoomTexts(__name__)

_MARGIN_PX = 8
_PADDING_PX = 4
_BUSY_PX = 2  # height of the line that moves while a newer result is being made
_BUSY_LENGTH = 0.25  # of the pane
_BUSY_MS = 1400  # for one run of the line
_GRIP_PX = 12  # radius of the divider's handle
_LEAST_FACTOR = 0.01  # of one event of a pinch
_NEAR_PX = 6  # the distance within which the divider can be dragged
_PLATE_ALPHA = 215  # pragma: no mutate - of the plate under a label; nobody sees one 255th
_MESSAGE_PX = 420  # pragma: no mutate - the width within which a sentence is easy to read
_ICON_PX = 32  # pragma: no mutate - the sign has margins of its own
_MESSAGE_FLAGS = int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap)
_GRAY_OPACITY = 0.35  # pragma: no mutate - of a picture that is out of date


@dataclass(frozen=True, slots=True, eq=False)
class PaneContent:
    """The content of a pane, or of one side of its divider.

    Parameters
    ----------
    label : str
        Shown in the corner.
    picture : Pyramid or None
    mask : Pyramid or None
        All pixels except its own are dimmed.
    lit_luma : float
        The brightness of the pixels of the mask, 0..1, so that the others are dimmed to a different one.
    message : str
        Shown in place of the picture.
    gray : bool
        The picture is out of date, and painted faintly.
    sign : str
        The icon above a message.
    heat : float
        The picture is a map of distances, of which this one has the last color; 0: it is none.
    note : str
        Shown below the label.
    """

    label: str = ""
    picture: Pyramid | None = field(default=None, repr=False)
    mask: Pyramid | None = field(default=None, repr=False)
    lit_luma: float = 0.5  # pragma: no mutate - it is read with a mask only
    message: str = ""
    gray: bool = False
    sign: str = "triangle-alert"
    heat: float = 0.0
    note: str = ""


def message_place(metrics: QFontMetrics, message: str, area: QRect) -> QRect:
    """Return the place of a sign and the sentence below it, in the middle of `area`, without the margins."""
    width = max(min(area.width() - 4 * _MARGIN_PX, _MESSAGE_PX), 1)  # pragma: no mutate - 1 or 2
    room = QRect(0, 0, width, area.height())  # pragma: no mutate - the place does not matter
    place = QRect(0, 0, width, _ICON_PX + _MARGIN_PX + metrics.boundingRect(room, _MESSAGE_FLAGS, message).height())
    place.moveCenter(area.center())
    return place


class Pane(QWidget):
    """Paints one `PaneContent`, or two with a divider between them, and handles wheel and mouse.

    *Signals:* pointed(QPointF or None): the cursor in the pane. divided(float): where the divider was dragged to, 0..1.
    """

    pointed = Signal(object)
    divided = Signal(float)

    def __init__(self, viewport: Viewport, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._viewport = viewport
        self._parts: tuple[PaneContent, PaneContent | None] = (PaneContent(), None)
        self._divider = 0.5
        self._framed = False
        self._mark = QRect()  # in pixels of the picture
        self._dragged_from: QPointF | None = None
        self._moves_divider = False
        self._busy = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=_BUSY_MS)
        self._busy.setLoopCount(-1)
        self._busy.valueChanged.connect(self._update_busy_line)
        self._is_busy = False
        self._pinched = 0.0  # units of zoom that are less than a whole one
        self.setMouseTracking(True)
        self.grabGesture(Qt.GestureType.PinchGesture)
        viewport.changed.connect(self._look_elsewhere)

    def show_parts(self, first: PaneContent, second: PaneContent | None = None) -> None:
        """Paint `first`; with `second` only in front of the divider, as one reads, and `second` behind it."""
        self._parts = first, second
        name = first.label
        if second is not None:
            name = _tr("{before} | {after}", before=first.label, after=second.label)
        self.setAccessibleName(name)
        parts = [part for part in (first, second) if part is not None]
        self.setAccessibleDescription(next((said for part in parts if (said := part.message or part.note)), ""))
        self._choose_cursor(None)
        self.update()

    def set_mark(self, place: QRect) -> None:
        """Frame a place of the picture; an empty one frames none."""
        self._mark = place
        self.update()

    def set_divider(self, share: float) -> None:
        """Set the divider to a share of the width, 0..1."""
        self._divider = share
        self.update()

    def set_busy(self, busy: bool) -> None:
        """Show or hide the line that tells that a newer result is being made."""
        self._is_busy = busy
        if busy and not motion_reduced(self):
            self._busy.start()
        else:
            self._busy.stop()
        self._update_busy_line()

    def set_framed(self, framed: bool) -> None:
        """Show or hide the frame of the keyboard focus."""
        self._framed = framed
        self.update()

    # ------------------------------------------------------------------------------------------------------- painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the contents."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), CANVAS)
        for part, area in self._areas():
            painter.save()
            painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
            if part.message:
                self._paint_message(painter, part.message, area, part.sign)
            elif part.picture is not None:
                painter.setOpacity(_GRAY_OPACITY if part.gray else 1.0)
                self._paint_content(painter, part.picture, part.heat)
                painter.setOpacity(1.0)
                if part.mask is not None:
                    paint_veil(painter, part.mask, self._viewport.state, veil_color(self.palette(), part.lit_luma))
            if part.label and (part.message or part.picture is not None):
                self._paint_label(painter, part.label, area)
                if part.note:
                    self._paint_label(painter, part.note, area, line=1)
            painter.restore()
        self._paint_mark(painter)
        if self._parts[1] is not None:
            self._paint_divider(painter)
        if self._is_busy:
            self._paint_busy_line(painter)
        if self._framed:
            self._paint_frame(painter)
        painter.end()  # pragma: no mutate - CPython ends it at once even so

    def _paint_content(self, painter: QPainter, picture: Pyramid, heat: float) -> None:
        if heat:
            paint_heat(painter, picture, self._viewport.state, heat)
        else:
            paint_picture(painter, picture, self._viewport.state, self.palette())

    def _paint_mark(self, painter: QPainter) -> None:
        """Paint the frame of a place around its pixels, visible on any picture."""
        if self._mark.isEmpty() or self._parts[0].picture is None:
            return
        state, mark = self._viewport.state, QRectF(self._mark)
        frame = QRectF(
            QPointF(*state.to_pane((mark.left(), mark.top()))), QPointF(*state.to_pane((mark.right(), mark.bottom())))
        )
        for color, apart in ((Qt.GlobalColor.black, 2.5), (Qt.GlobalColor.white, 1.5)):
            painter.setPen(QPen(color, 1))
            painter.drawRect(frame.adjusted(-apart, -apart, apart, apart))

    def _areas(self) -> Iterator[tuple[PaneContent, QRect]]:
        first, second = self._parts
        if second is None:
            yield first, self.rect()
        else:
            x = self._divider_x()
            left, right = QRect(0, 0, x, self.height()), QRect(x, 0, self.width() - x, self.height())
            yield first, right if self.isRightToLeft() else left
            yield second, left if self.isRightToLeft() else right

    @property
    def last_area(self) -> QRect:
        """The place of the last part: all of the pane without a divider."""
        *_, (_, area) = self._areas()
        return area

    def _divider_x(self) -> int:
        return round(self._divider * self.width())

    def _paint_message(self, painter: QPainter, message: str, area: QRect, icon_name: str) -> None:
        """Paint a sentence below a sign on a plate, in the middle of `area`."""
        place = message_place(painter.fontMetrics(), message, area)
        self._paint_plate(painter, QRectF(place).adjusted(-_MARGIN_PX, -_MARGIN_PX, _MARGIN_PX, _MARGIN_PX))
        sign = QRect(area.center().x() - _ICON_PX // 2, place.top(), _ICON_PX, _ICON_PX)
        icon(icon_name).paint(painter, sign)
        painter.drawText(place.adjusted(0, _ICON_PX + _MARGIN_PX, 0, 0), _MESSAGE_FLAGS, message)

    def _paint_label(self, painter: QPainter, label: str, area: QRect, line: int = 0) -> None:
        """Paint a label on a translucent plate: where reading begins, or where it ends if it is behind a divider."""
        metrics = painter.fontMetrics()
        room = area.width() - 2 * (_MARGIN_PX + _PADDING_PX) - 2 * _PADDING_PX
        text = metrics.elidedText(label, Qt.TextElideMode.ElideRight, max(room, 0))  # pragma: no mutate - 0 or 1
        width, height = metrics.horizontalAdvance(text) + 4 * _PADDING_PX, metrics.height() + 2 * _PADDING_PX
        plate = QRectF(area.left() + _MARGIN_PX, _MARGIN_PX + line * (height + _PADDING_PX), width, height)
        if area.left() or (self.isRightToLeft() and area.width() == self.width()):
            plate.moveRight(area.right() + 1 - _MARGIN_PX)
        self._paint_plate(painter, plate)
        painter.drawText(plate, int(Qt.AlignmentFlag.AlignCenter), text)

    def _paint_plate(self, painter: QPainter, plate: QRectF) -> None:
        """Paint the ground of a text, and take the pen for it."""
        color = self.palette().color(QPalette.ColorRole.Window)
        color.setAlpha(_PLATE_ALPHA)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(plate, _PADDING_PX, _PADDING_PX)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))

    def _paint_divider(self, painter: QPainter) -> None:
        """Paint the divider and its handle, visible on any picture."""
        x = self._divider_x()
        palette = self.palette()
        light, dark = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText)
        painter.save()
        painter.fillRect(QRect(x - 2, 0, 4, self.height()), light)
        painter.fillRect(QRect(x - 1, 0, 2, self.height()), dark)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(x, self.height() / 2)
        round_cap, round_join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
        painter.setPen(QPen(dark, 1.5, c=round_cap, j=round_join))  # pragma: no mutate - other ends are hardly seen
        painter.setBrush(light)
        painter.drawEllipse(QPointF(), _GRIP_PX, _GRIP_PX)
        for side in (-1, 1):
            painter.drawPolyline([QPointF(side * 3, -4), QPointF(side * 7, 0), QPointF(side * 3, 4)])
        painter.restore()

    def _paint_busy_line(self, painter: QPainter) -> None:
        """Paint a line that moves along the top, or stands still if animations are off."""
        color = self.palette().color(QPalette.ColorRole.Highlight)
        line = QRectF(0, 0, self.width(), _BUSY_PX)
        if self._busy.state() is QVariantAnimation.State.Running:
            left = float(self._busy.currentValue()) * (1 + _BUSY_LENGTH) - _BUSY_LENGTH
            line = QRectF(left * self.width(), 0, _BUSY_LENGTH * self.width(), _BUSY_PX)
        painter.fillRect(line, color)

    def _paint_frame(self, painter: QPainter) -> None:
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2, j=Qt.PenJoinStyle.MiterJoin))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _update_busy_line(self) -> None:
        self.update(0, 0, self.width(), _BUSY_PX)

    # ------------------------------------------------------------------------------------------------------- gestures

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom at the cursor."""
        self._viewport.zoom_by(event.angleDelta().y(), event.position())

    def event(self, event: QEvent) -> bool:
        """Zoom by a pinch, on a touchpad or on a touchscreen; two taps toggle fit and 100 %."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
                self._pinch(1 + event.value(), event.position())
                return True
            if event.gestureType() is Qt.NativeGestureType.SmartZoomNativeGesture:
                self._viewport.toggle_fit(event.position())
                return True
        pinch = event.gesture(Qt.GestureType.PinchGesture) if isinstance(event, QGestureEvent) else None
        if isinstance(pinch, QPinchGesture):
            self._pinch(pinch.scaleFactor(), QPointF(self.mapFromGlobal(pinch.centerPoint().toPoint())))
            return True
        return super().event(event)

    def _pinch(self, factor: float, at: QPointF) -> None:
        """Zoom by a factor; what is less than a unit is kept for the next time."""
        self._pinched += UNITS_PER_DOUBLING * math.log2(max(factor, _LEAST_FACTOR))
        units = round(self._pinched)
        self._pinched -= units
        self._viewport.zoom_by(units, at)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Start to drag the picture or the divider."""
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            event.ignore()
            return
        self._dragged_from = event.position()
        self._moves_divider = event.button() is Qt.MouseButton.LeftButton and self._near_divider(event.position())
        self._choose_cursor(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Drag the picture or the divider."""
        position = event.position()
        if self._moves_divider:
            width = max(self.width(), 1)  # pragma: no mutate - never 0
            self.divided.emit(min(max(position.x() / width, 0.0), 1.0))
        elif self._dragged_from is not None:
            way = position - self._dragged_from
            self._dragged_from = position
            self._viewport.pan_by(way.x(), way.y())
        self._choose_cursor(position)
        self.pointed.emit(position)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """End the drag."""
        self._dragged_from, self._moves_divider = None, False
        self._choose_cursor(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Switch between fit and 100 % at the cursor."""
        if event.button() is Qt.MouseButton.LeftButton and not self._near_divider(event.position()):
            self._viewport.toggle_fit(event.position())

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Signal that the cursor has left."""
        self.pointed.emit(None)

    def _near_divider(self, position: QPointF) -> bool:
        return self._parts[1] is not None and abs(position.x() - self._divider_x()) <= _NEAR_PX

    def _choose_cursor(self, position: QPointF | None) -> None:
        """Set the cursor to what a drag would do."""
        state = self._viewport.state
        if self._moves_divider or (position is not None and self._near_divider(position)):
            self.setCursor(Qt.CursorShape.SplitHCursor)
        elif all(side * state.scale <= pane for side, pane in zip(state.picture, state.pane, strict=True)):
            self.unsetCursor()
        elif self._dragged_from is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            self.setCursor(Qt.CursorShape.OpenHandCursor)

    def _look_elsewhere(self) -> None:
        self._choose_cursor(None)
        self.update()


def motion_reduced(widget: QWidget) -> bool:
    """Return whether the desktop disables animations; Qt reports that as a duration of 0, where it knows."""
    return is_still() or widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget) == 0
