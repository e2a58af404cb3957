"""The curves of the selected picture: size and quality of palettes and photo codecs. A click chooses a number."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QVBoxLayout, QWidget

from qtcompress.engine.job.goal import EncodingResult
from qtcompress.gui.common import contest_text
from qtcompress.gui.common.style import HALF_STEP_PX, STEP_PX, smaller_font
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.curve import paint, scales
from qtcompress.gui.curve.place_popup import PlacePopup
from qtcompress.gui.curve.scales import CurveData

_tr = RoomTexts(__name__)

_LEAST_PX = 120
_SAVED_PX = QSize(720, 450)
_NOTHING = _tr.mark("Select a picture to see size and quality over the number of colors.")
_ON_ITS_WAY = _tr.mark("Points appear when they are measured.")
_NONE = _tr.mark("No points are measured of this picture.")
_HINT = _tr.mark("Point at a dot to see its figures; click to choose its number of colors.")
_MEASURING = _tr.mark("Measuring: more points appear.")
_TIP = _tr.mark(
    "Each dot is a palette with that number of colors; photo codecs have curves of their own. The large dot is what"
    " the preview shows. Beyond the knee more bytes improve the quality little. Measured on parts of the picture at"
    " full resolution."
)


class CurvePlot(QWidget):
    """The plane with its points; arrow keys move from one to the next, Return chooses.

    *Signals:* named(EncodingResult or None): the one under the cursor, or the current one of the keyboard.
    chosen(int): a number of colors.
    """

    named = Signal(object)
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.curve = CurveData()
        self.current: EncodingResult | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumHeight(_LEAST_PX)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(_tr("Size and quality over the number of colors"))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return a size at which the axes are readable."""
        return QSize(2 * _LEAST_PX, 2 * _LEAST_PX)

    def show_curve(self, curve: CurveData) -> None:
        """Show a curve; the current point stays."""
        self.curve = curve
        if self.current is not None:
            known = {scales.key_of(tried): tried for tried in curve.every()}
            self._name(known.get(scales.key_of(self.current)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the curve."""
        painter = QPainter(self)
        paint.paint(painter, self.size(), self.curve, self.palette(), self.font(), current=self.current)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show the figures of the point under the cursor."""
        self._name(self._at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose the point under the cursor."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._name(self._at(event.position().toPoint()))
            self._choose()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Show only the current point of the keyboard."""
        if not self.hasFocus():
            self._name(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Name no point any more."""
        super().focusOutEvent(event)
        self._name(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move from point to point, or choose one."""
        points = [point for point in self.curve.palettes if point.score is not None]
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
        key = Qt.Key(event.key())
        if points and key in ends:
            self._name(points[ends[key]])
        elif points and key in steps:
            self._name(self._beside(points, steps[key]))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self._choose()
        else:
            super().keyPressEvent(event)

    def _beside(self, points: list[EncodingResult], step: int) -> EncodingResult:
        if self.current not in points:
            chosen = next((point for point in points if point.asked == self.curve.colors), None)
            return chosen or self.curve.knee or points[-1]
        return points[min(max(points.index(self.current) + step, 0), len(points) - 1)]

    def _at(self, place: QPoint) -> EncodingResult | None:
        plane = paint.plane(self.curve, self.size(), self.font())
        return scales.nearest(self.curve, plane, place.x(), place.y()) if plane is not None else None

    def _choose(self) -> None:
        if self.current is not None and self.current.asked:
            self.chosen.emit(self.current.asked)

    def _name(self, tried: EncodingResult | None) -> None:
        if tried == self.current:
            return
        self.current = tried
        choosable = tried is not None and tried.asked > 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if choosable else Qt.CursorShape.ArrowCursor)
        self.setAccessibleDescription(contest_text.figures(tried) if tried is not None else "")
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.named.emit(tried)
        self.update()


class CurveView(QWidget):
    """The plot, and a line with the figures of a point.

    *Signals:* chosen(int): a number of colors. export_asked: the plot should be written to a file.
    """

    chosen = Signal(int)
    export_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plot = CurvePlot()
        self.line = QLabel(wordWrap=True)
        self.line.setToolTip(_tr(_TIP))  # not of the plot, where the place that suffers most appears
        self.line.setFont(smaller_font(self))
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        self.line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.line.setMinimumHeight(2 * self.line.fontMetrics().lineSpacing())  # so that nothing moves
        self.line.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(STEP_PX, HALF_STEP_PX, STEP_PX, HALF_STEP_PX)
        layout.setSpacing(HALF_STEP_PX)
        layout.addWidget(self.plot, 1)
        layout.addWidget(self.line)
        self.setFocusProxy(self.plot)
        self._popup = PlacePopup(self)
        self.plot.named.connect(self._tell)
        self.plot.named.connect(self._show_place)
        self.plot.chosen.connect(self.chosen)
        self._tell(None)

    def show_curve(self, curve: CurveData) -> None:
        """Show a curve."""
        self.plot.show_curve(curve)
        self._tell(self.plot.current)

    def _show_place(self, tried: EncodingResult | None) -> None:
        """Show the place that suffers most beside the plot, while a point is named."""
        place = self.plot.curve.suffering(tried) if tried is not None else None
        if tried is None or place is None or not self.isVisible():
            self._popup.hide()
            return
        beside = QRect(self.mapToGlobal(QPoint(0, 0)), self.size())
        self._popup.show_place(
            place, _tr("{made}: the place that suffers most", made=contest_text.short(tried)), beside
        )

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Take the place away with the plot."""
        self._popup.hide()
        super().hideEvent(event)

    def file(self, *, vector: bool) -> bytes:
        """Return the plot as an SVG file, or as a PNG."""
        make = paint.svg if vector else paint.png
        return make(_SAVED_PX, self.plot.curve, self.palette(), self.font())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offer to save the plot."""
        menu = QMenu(self)
        save = menu.addAction(_tr("&Save Curve As\N{HORIZONTAL ELLIPSIS}"), self.export_asked.emit)
        save.setEnabled(bool(self.plot.curve.points))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _tell(self, tried: EncodingResult | None) -> None:
        curve = self.plot.curve
        if tried is not None:
            self.line.setText(contest_text.figures(tried))
        elif curve.points:
            self.line.setText(_tr(_HINT) if curve.ended else _tr(_MEASURING))
        elif curve.source_bytes:
            self.line.setText(_tr(_NONE) if curve.ended else _tr(_ON_ITS_WAY))
        else:
            self.line.setText(_tr(_NOTHING))
