"""The plot of quality against size, drawn with Qt without a display."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

WIDTH, HEIGHT = 1200, 760
LEFT, RIGHT, TOP, BOTTOM = 90, 30, 74, 84
HEADROOM = 3  # for the number at the topmost point
INK, FAINT, PAPER = "#1c1f24", "#d9dce1", "#ffffff"


@dataclass(frozen=True, slots=True)
class Line:
    """A named curve. A point is (bits per pixel, SSIMULACRA2, colors); the colors are written if `labeled`."""

    name: str
    color: str
    width: float
    dashed: bool
    labeled: bool
    points: Sequence[tuple[float, float, int]]


def draw(  # noqa: PLR0915 - one stroke after the other, on one painter
    lines: Sequence[Line], title: str, note: str, target: Path
) -> None:
    """Write the plot as a PNG of 1200 x 760."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QPointF, QRectF, Qt
    from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPen, QPolygonF

    application = QGuiApplication.instance() or QGuiApplication([])
    spots = [point for line in lines for point in line.points]
    most_x = (int(max(bits for bits, _, _ in spots) * 2) + 1) / 2
    most_y = min(10 * (int(max(score for _, score, _ in spots) + HEADROOM) // 10 + 1), 100)
    frame = QRectF(LEFT, TOP, WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM)

    def at(bits: float, score: float) -> QPointF:
        return QPointF(frame.left() + bits / most_x * frame.width(), frame.bottom() - score / most_y * frame.height())

    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor(PAPER))
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)

    def text(area: QRectF, words: str, size: int, where: Qt.AlignmentFlag, *, bold: bool = False) -> None:
        font = QFont("DejaVu Sans")
        font.setPixelSize(size)
        font.setBold(bold)
        painter.setFont(font)
        painter.setPen(QColor(INK))
        painter.drawText(area, where | Qt.AlignmentFlag.AlignVCenter, words)

    def pen(line: Line) -> QPen:
        style = Qt.PenStyle.DashLine if line.dashed else Qt.PenStyle.SolidLine
        return QPen(QColor(line.color), line.width, style)

    center, right, left = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft
    text(QRectF(LEFT, 12, frame.width(), 34), title, 22, left, bold=True)
    text(QRectF(LEFT, 44, frame.width(), 26), note, 15, left)
    for tick in range(0, most_y + 1, 10):
        painter.setPen(QPen(QColor(FAINT), 1))
        painter.drawLine(at(0, tick), at(most_x, tick))
        text(QRectF(0, at(0, tick).y() - 12, LEFT - 12, 24), str(tick), 16, right)
    for step in range(int(most_x * 2) + 1):
        painter.setPen(QPen(QColor(FAINT), 1))
        painter.drawLine(at(step / 2, 0), at(step / 2, most_y))
        text(QRectF(at(step / 2, 0).x() - 40, frame.bottom() + 8, 80, 24), f"{step / 2:g}", 16, center)
    text(QRectF(LEFT, HEIGHT - 42, frame.width(), 28), "size of the PNG, bits per pixel", 17, center)
    painter.save()
    painter.translate(24, frame.center().y())
    painter.rotate(-90)
    text(QRectF(-300, -14, 600, 28), "SSIMULACRA2 score, 100 = equal to the original", 17, center)
    painter.restore()

    painter.setClipRect(frame)
    for line in lines:
        painter.setPen(pen(line))
        painter.drawPolyline(QPolygonF([at(bits, score) for bits, score, _ in line.points]))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(line.color))
        for bits, score, _ in line.points:
            painter.drawEllipse(at(bits, score), line.width + 1.5, line.width + 1.5)
    for bits, score, colors in [point for line in lines if line.labeled for point in line.points]:
        text(QRectF(at(bits, score).x() - 56, at(bits, score).y() - 26, 50, 20), str(colors), 14, right)
    painter.setClipping(False)

    painter.fillRect(QRectF(LEFT + 12, TOP + 10, 330, 26 * len(lines) + 10), QColor(PAPER))
    for place, line in enumerate(lines):
        middle = TOP + 28 + 26 * place
        painter.setPen(pen(line))
        painter.drawLine(QPointF(LEFT + 22, middle), QPointF(LEFT + 62, middle))
        text(QRectF(LEFT + 74, middle - 13, 300, 26), line.name, 16, left)
    painter.end()
    if not image.save(str(target)):
        raise OSError(f"{target} could not be written")
    del application
