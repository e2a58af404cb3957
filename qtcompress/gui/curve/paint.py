"""Paints a curve of bytes and quality: for the window, a PNG, or an SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLineF, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtSvg import QSvgGenerator

from qtcompress.engine.job.goal import EncodingResult
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common import style
from qtcompress.gui.common.contest_text import short
from qtcompress.gui.common.style import HALF_STEP_PX, STEP_PX
from qtcompress.gui.curve import scales as curve_scales
from qtcompress.gui.curve.scales import CurveData, Scales

_POINT_PX, _RIVAL_PX, _RING_PX = 3.0, 4.5, 7.0  # radii
_APART_PX = 3  # least space at both sides of a label
_LOW_PX = 220  # height of a plot that is too low for titles of axes
_IMAGE_SCALE = 2.0  # device pixels of a PNG
_FAINT, _LINE = 0.15, 0.5  # opacity of the grid, and of floor and original


class _Labels:
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


@dataclass(frozen=True, slots=True)
class _Guide:
    """A line across the plane, and its label at `place`."""

    line: QLineF
    style: Qt.PenStyle
    label: str
    place: QPointF


def _guides(curve: CurveData, scales: Scales) -> list[_Guide]:
    """Return the lines of the floor and of the original, as far as there are any."""
    guides = []
    if curve.floor is not None:
        y = scales.place(scales.low_bytes, curve.floor)[1]
        line = QLineF(scales.left, y, scales.left + scales.width, y)
        guides.append(_Guide(line, Qt.PenStyle.DashLine, f"asked: {curve.floor:g}", line.p1()))
    if curve.source_bytes:
        x = scales.place(curve.source_bytes, scales.low)[0]
        line = QLineF(x, scales.top, x, scales.top + scales.height)
        guides.append(_Guide(line, Qt.PenStyle.DotLine, "original", line.p2()))
    return guides


def plane(curve: CurveData, size: QSize, font: QFont) -> Scales | None:
    """Return the scales of a plot of this size."""
    metrics = QFontMetricsF(style.smaller(font))
    left = metrics.horizontalAdvance("100") + metrics.height() + STEP_PX
    bottom = (1 if size.height() < _LOW_PX else 2) * metrics.height() + STEP_PX
    top = metrics.height() / 2 + HALF_STEP_PX
    return curve_scales.scales(curve, left, top, size.width() - left - 2 * STEP_PX, size.height() - top - bottom)


def paint(
    painter: QPainter,
    size: QSize,
    curve: CurveData,
    palette: QPalette,
    font: QFont,
    *,
    current: EncodingResult | None = None,
) -> None:
    """Paint a curve; the current point has a ring."""
    scales = plane(curve, size, font)
    if scales is None:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(style.smaller(font))
    for step in (_paint_axes, _paint_marks, _paint_line, _paint_rivals, _paint_points):
        painter.save()
        step(painter, curve, scales, palette)
        painter.restore()
    _name_all(painter, _Labels(painter, scales, size), curve, scales, palette)
    if current is not None and scales.shows(current):
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(_place(scales, current), _RING_PX, _RING_PX)


def png(size: QSize, curve: CurveData, palette: QPalette, font: QFont) -> bytes:
    """Return a curve as a PNG file."""
    image = QImage(size * _IMAGE_SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_IMAGE_SCALE)
    image.fill(palette.color(QPalette.ColorRole.Base))
    painter = QPainter(image)
    paint(painter, size, curve, palette, font)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide6 6.11's stubs want bytes, its code takes str
    return bytes(buffer.data().data())


def svg(size: QSize, curve: CurveData, palette: QPalette, font: QFont) -> bytes:
    """Return a curve as an SVG file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle("Size and quality over the number of colors")
    painter = QPainter(generator)
    painter.fillRect(QRectF(0, 0, size.width(), size.height()), palette.color(QPalette.ColorRole.Base))
    paint(painter, size, curve, palette, font)
    painter.end()
    buffer.close()
    return bytes(data.data())


def _place(scales: Scales, tried: EncodingResult) -> QPointF:
    return QPointF(*scales.place(tried.size_bytes, tried.score or 0.0))


def _faded(color: QColor, alpha: float) -> QColor:
    color = QColor(color)
    color.setAlphaF(alpha)
    return color


def _paint_axes(painter: QPainter, curve: CurveData, scales: Scales, palette: QPalette) -> None:
    metrics = QFontMetricsF(painter.font())
    ink = palette.color(QPalette.ColorRole.Text)
    grid, words = _faded(ink, _FAINT), style.secondary_color(palette)
    right, bottom, line = scales.left + scales.width, scales.top + scales.height, metrics.height()
    for score in scales.score_ticks(max(int(scales.height / (1.5 * line)), 2)):
        y = scales.place(scales.low_bytes, score)[1]
        painter.setPen(QPen(grid, 1))
        painter.drawLine(QLineF(scales.left, y, right, y))
        painter.setPen(words)
        room = QRectF(0, y - line / 2, scales.left - HALF_STEP_PX, line)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, fmt.count(score))
    width = metrics.horizontalAdvance(" 500.0 kB ")
    free = 0.0  # the sizes are not evenly spaced: 10, 20, 50; a label that would meet the last one is left out
    for size_bytes in scales.byte_ticks(max(int(scales.width / width), 2)):
        x = scales.place(size_bytes, scales.low)[0]
        painter.setPen(QPen(grid, 1))
        painter.drawLine(QLineF(x, scales.top, x, bottom))
        text = fmt.round_size(size_bytes)
        half = metrics.horizontalAdvance(text) / 2
        if x - half < free:
            continue
        free = x + half + STEP_PX
        painter.setPen(words)
        painter.drawText(QRectF(x - width / 2, bottom + 2, width, line), Qt.AlignmentFlag.AlignHCenter, text)
    low = scales.height + scales.top < _LOW_PX - 2 * line
    if not low:
        room = QRectF(scales.left, bottom + line + 2, scales.width, line)
        painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, "Size of the file")
    painter.rotate(-90)
    room = QRectF(-bottom, 0, scales.height, line)
    painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, "Quality" if low else "Quality (SSIMULACRA2)")


def _paint_marks(painter: QPainter, curve: CurveData, scales: Scales, palette: QPalette) -> None:
    """Paint the floor and the original, as lines."""
    for guide in _guides(curve, scales):
        painter.setPen(QPen(_faded(palette.color(QPalette.ColorRole.Text), _LINE), 1, guide.style))
        painter.drawLine(guide.line)


def _paint_line(painter: QPainter, curve: CurveData, scales: Scales, palette: QPalette) -> None:
    painter.setClipRect(QRectF(scales.left, scales.top, scales.width, scales.height))
    painter.setPen(QPen(_faded(palette.color(QPalette.ColorRole.Text), _LINE), 1.5))
    painter.drawLines([QLineF(QPointF(*a), QPointF(*b)) for a, b in curve_scales.lines(curve, scales)])


def _paint_rivals(painter: QPainter, curve: CurveData, scales: Scales, palette: QPalette) -> None:
    """Paint photo codecs as diamonds, filled if they reach the quality."""
    color = style.saving_color(palette)
    painter.setPen(QPen(color, 1.5))
    for tried in filter(scales.shows, curve.rivals):
        place = _place(scales, tried)
        corners = [QPointF(0, -_RIVAL_PX), QPointF(_RIVAL_PX, 0), QPointF(0, _RIVAL_PX), QPointF(-_RIVAL_PX, 0)]
        painter.setBrush(color if tried.reaches else Qt.BrushStyle.NoBrush)
        painter.drawPolygon(QPolygonF([place + corner for corner in corners]))


def _paint_points(painter: QPainter, curve: CurveData, scales: Scales, palette: QPalette) -> None:
    """Paint palettes as dots; the chosen one is larger, and the knee has a ring."""
    ink = palette.color(QPalette.ColorRole.Text)
    painter.setPen(Qt.PenStyle.NoPen)
    for point in filter(scales.shows, curve.points):
        chosen = point.asked == curve.colors
        painter.setBrush(palette.color(QPalette.ColorRole.Highlight) if chosen else ink)
        radius = _POINT_PX + (2 if chosen else 0)
        painter.drawEllipse(_place(scales, point), radius, radius)
    if curve.knee is not None and scales.shows(curve.knee):
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, 1.5))
        painter.drawEllipse(_place(scales, curve.knee), _RING_PX - 1, _RING_PX - 1)


def _name_rivals(labels: _Labels, rivals: Sequence[EncodingResult], scales: Scales) -> None:
    best = {(rival.format, rival.colors > 0): rival for rival in reversed(rivals)}  # the smallest of each kind
    for rival in best.values():
        labels.write(_place(scales, rival), f"{short(rival)}, thriftily" if rival.colors else short(rival))


def _name_all(painter: QPainter, labels: _Labels, curve: CurveData, scales: Scales, palette: QPalette) -> None:
    """Write the labels, the important ones first; those that do not fit are left out."""
    painter.setPen(style.secondary_color(palette))
    points, rivals = list(filter(scales.shows, curve.points)), list(filter(scales.shows, curve.rivals))
    guides = _guides(curve, scales)
    for tried in (*points, *rivals):
        labels.keep_free(_place(scales, tried))
    for guide in guides:
        labels.keep_line_free(guide.line)
    knee = curve.knee
    if knee in points:
        labels.write(_place(scales, knee), f"{knee.asked} (knee)")
    _name_rivals(labels, rivals, scales)
    for guide in guides:
        labels.write(guide.place, guide.label, of_line=True)
    for point in curve_scales.by_roundness(point for point in points if point != knee):
        labels.write(_place(scales, point), str(point.asked))
