"""Paints curves of bytes and quality: for the window, a PNG, or an SVG."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtSvg import QSvgGenerator

from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common import style
from qtcompress.gui.common.contest_text import short
from qtcompress.gui.common.style import HALF_STEP_PX, STEP_PX
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.curve import scales as curve_scales
from qtcompress.gui.curve.labels import Labels
from qtcompress.gui.curve.scales import CurveData, Scales

_tr = RoomTexts(__name__)

_POINT_PX, _CHOSEN_PX, _RING_PX = 3.0, 5.0, 7.0  # radii
_LOW_PX = 220  # height of a plot that is too low for titles of axes
_NARROW_PX = 160  # width of a plane that is too narrow for the names of qualities
_IMAGE_SCALE = 2.0  # device pixels of a PNG
_FAINT, _LINE = 0.15, 0.5  # opacity of the grid, and of floor and original


@dataclass(frozen=True, slots=True)
class _Pen:
    """How the curve of a codec is drawn, so that no two differ by color alone.

    light, dark : its color on a light and on a dark background; after Okabe and Ito, *Color Universal Design*, 2008
    """

    light: str
    dark: str
    style: Qt.PenStyle
    mark: tuple[tuple[float, float], ...]

    def color(self, palette: QPalette) -> QColor:
        """Return the color on the background of a palette."""
        return QColor(self.dark if style.is_dark(palette) else self.light)

    def polygon(self, place: QPointF) -> QPolygonF:
        """Return the mark of a point."""
        return QPolygonF([place + QPointF(x, y) for x, y in self.mark])


_SQUARE = ((-3.0, -3.0), (3.0, -3.0), (3.0, 3.0), (-3.0, 3.0))
_TRIANGLE = ((0.0, -4.0), (4.0, 3.0), (-4.0, 3.0))
_DIAMOND = ((0.0, -4.5), (4.5, 0.0), (0.0, 4.5), (-4.5, 0.0))
_WEDGE = ((0.0, 4.0), (4.0, -3.0), (-4.0, -3.0))
_PENS = {
    Format.JPEG: _Pen("#d55e00", "#e69f00", Qt.PenStyle.DashLine, _SQUARE),
    Format.WEBP: _Pen("#0072b2", "#56b4e9", Qt.PenStyle.DashDotLine, _TRIANGLE),
    Format.AVIF: _Pen("#007a59", "#4cc9a0", Qt.PenStyle.DotLine, _DIAMOND),
    Format.JXL: _Pen("#a04a7d", "#cc79a7", Qt.PenStyle.DashDotDotLine, _WEDGE),
}


@dataclass(frozen=True, slots=True)
class _Guide:
    """A line across the plane, and its label at `place`: the first of `labels` that fits."""

    line: QLineF
    style: Qt.PenStyle
    labels: tuple[str, ...]
    place: QPointF


def _guides(curve: CurveData, scales: Scales) -> list[_Guide]:
    """Return the lines of the floor and of the original, as far as there are any."""
    guides = []
    if curve.floor is not None:
        y = scales.place(scales.low_bytes, curve.floor)[1]
        line = QLineF(scales.left, y, scales.left + scales.width, y)
        labels = [_tr("asked: {quality:g}", quality=curve.floor)]
        name = fmt.quality_names().get(curve.floor)
        if name is not None:
            labels.insert(0, _tr("asked: {quality:g} ({name})", quality=curve.floor, name=name))
        guides.append(_Guide(line, Qt.PenStyle.DashLine, tuple(labels), line.p1()))
    if curve.source_bytes:
        x = scales.place(curve.source_bytes, scales.low)[0]
        line = QLineF(x, scales.top, x, scales.top + scales.height)
        guides.append(_Guide(line, Qt.PenStyle.DotLine, (_tr("original"),), line.p2()))
    return guides


def plane(curve: CurveData, size: QSize, font: QFont) -> Scales | None:
    """Return the scales of a plot of this size."""
    metrics = QFontMetricsF(style.smaller(font))
    left = metrics.horizontalAdvance("100") + metrics.height() + STEP_PX
    titled = size.height() >= _LOW_PX
    bottom = (2 if titled else 1) * metrics.height() + STEP_PX
    top = metrics.height() / 2 + HALF_STEP_PX
    plane = curve_scales.scales(curve, left, top, size.width() - left - 2 * STEP_PX, size.height() - top - bottom)
    return None if plane is None else replace(plane, titled=titled)


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
    for step in (_paint_axes, _paint_marks, _paint_codecs, _paint_line, _paint_points, _paint_chosen):
        painter.save()
        step(painter, curve, scales, palette)
        painter.restore()
    _name_all(painter, Labels(painter, scales, size), curve, scales, palette)
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
    generator.setTitle(_tr("Size and quality over the number of colors"))
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
    if scales.titled:
        room = QRectF(scales.left, bottom + line + 2, scales.width, line)
        painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, _tr("Size of the file"))
    painter.rotate(-90)
    room = QRectF(-bottom, 0, scales.height, line)
    painter.drawText(
        room, Qt.AlignmentFlag.AlignHCenter, _tr("Quality (SSIMULACRA2)") if scales.titled else _tr("Quality")
    )


def _paint_marks(painter: QPainter, curve: CurveData, scales: Scales, palette: QPalette) -> None:
    """Paint the floor and the original, as lines."""
    for guide in _guides(curve, scales):
        painter.setPen(QPen(_faded(palette.color(QPalette.ColorRole.Text), _LINE), 1, guide.style))
        painter.drawLine(guide.line)


def _paint_codecs(painter: QPainter, curve: CurveData, scales: Scales, palette: QPalette) -> None:
    """Paint a curve for each codec, with marks at the measured qualities."""
    for one, points in curve.curves().items():
        pen = _PENS[one]
        painter.setClipRect(QRectF(scales.left, scales.top, scales.width, scales.height))
        painter.setPen(QPen(pen.color(palette), 1.5, pen.style))
        painter.drawLines([QLineF(QPointF(*a), QPointF(*b)) for a, b in curve_scales.lines(points, scales)])
        painter.setClipping(False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pen.color(palette))
        for point in filter(scales.shows, points):
            painter.drawPolygon(pen.polygon(_place(scales, point)))


def _paint_line(painter: QPainter, curve: CurveData, scales: Scales, palette: QPalette) -> None:
    painter.setClipRect(QRectF(scales.left, scales.top, scales.width, scales.height))
    painter.setPen(QPen(_faded(palette.color(QPalette.ColorRole.Text), _LINE), 1.5))
    painter.drawLines([QLineF(QPointF(*a), QPointF(*b)) for a, b in curve_scales.lines(curve.palettes, scales)])


def _paint_points(painter: QPainter, curve: CurveData, scales: Scales, palette: QPalette) -> None:
    """Paint palettes as dots, those that are mapped in another way as rings; the knee has a large ring."""
    ink = palette.color(QPalette.ColorRole.Text)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    for point in filter(scales.shows, curve.palettes):
        painter.drawEllipse(_place(scales, point), _POINT_PX, _POINT_PX)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, 1.5))
    for rival in filter(scales.shows, curve.rivals):
        painter.drawEllipse(_place(scales, rival), _POINT_PX, _POINT_PX)
    if curve.knee is not None and scales.shows(curve.knee):
        painter.drawEllipse(_place(scales, curve.knee), _RING_PX - 1, _RING_PX - 1)


def _paint_chosen(painter: QPainter, curve: CurveData, scales: Scales, palette: QPalette) -> None:
    """Paint what the preview shows as a large dot, and lines to its figures on the axes."""
    chosen = curve.chosen
    if chosen is None or not scales.shows(chosen):
        return
    place = _place(scales, chosen)
    color = palette.color(QPalette.ColorRole.Highlight)
    painter.setPen(QPen(color, 1, Qt.PenStyle.DotLine))
    painter.drawLines(_lines_to_axes(place, scales))
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Base), 1.5))
    painter.setBrush(color)
    painter.drawEllipse(place, _CHOSEN_PX, _CHOSEN_PX)


def _lines_to_axes(place: QPointF, scales: Scales) -> list[QLineF]:
    """Return the lines from a point to its figures on both axes."""
    down = QLineF(place, QPointF(place.x(), scales.top + scales.height))
    return [down, QLineF(QPointF(scales.left, place.y()), place)]


def _name_all(painter: QPainter, labels: Labels, curve: CurveData, scales: Scales, palette: QPalette) -> None:
    """Write the labels, the important ones first; those that do not fit are left out."""
    painter.setPen(style.secondary_color(palette))
    points = list(filter(scales.shows, curve.palettes))
    guides, knee, chosen = _guides(curve, scales), curve.knee, curve.chosen
    for tried in filter(scales.shows, curve.every()):
        labels.keep_free(_place(scales, tried))
    for guide in guides:
        labels.keep_line_free(guide.line)
    for points_of_one in (curve.palettes, *curve.curves().values()):
        for start, end in curve_scales.lines(points_of_one, scales):
            labels.keep_line_free(QLineF(QPointF(*start), QPointF(*end)))
    if chosen is not None and scales.shows(chosen):
        for line in _lines_to_axes(_place(scales, chosen), scales):
            labels.keep_line_free(line)
        size = fmt.size(chosen.size_bytes)
        labels.write(_place(scales, chosen), fmt.listed((short(chosen), size)), size)
    if knee in points:
        labels.write(_place(scales, knee), _tr("{colors} (knee)", colors=knee.asked))
    for one, codec in curve.curves().items():  # at its point of the highest quality, if there is room
        any(labels.write(_place(scales, tried), one.label) for tried in reversed(codec) if scales.shows(tried))
    for guide in guides:
        labels.write(guide.place, *guide.labels, of_line=True)
    _name_qualities(labels, curve, scales)
    for point in curve_scales.by_roundness(point for point in points if point != knee):
        labels.write(_place(scales, point), str(point.asked))


def _name_qualities(labels: Labels, curve: CurveData, scales: Scales) -> None:
    """Write the words for qualities on the lines of the grid."""
    if scales.width < _NARROW_PX:
        return
    for score, name in fmt.quality_names().items():
        if scales.low <= score < scales.high and score != curve.floor:
            place = QPointF(*scales.place(scales.low_bytes, score))
            labels.write_between(place, scales.left + scales.width, name)
