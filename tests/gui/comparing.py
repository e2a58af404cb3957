"""Pictures and gestures for the tests of the panes."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qtcompress.gui.preview.compare_view import CompareView
from qtcompress.gui.preview.pane import Pane

RED, BLUE = (220, 30, 40), (30, 60, 220)


def plain(color: tuple[int, ...], width: int = 600, height: int = 400) -> np.ndarray:
    """Return `(H, W, 4) uint8` of one color."""
    pixels = np.full((height, width, 4), 255, np.uint8)
    pixels[..., : len(color)] = color
    return pixels


def noise(width: int = 600, height: int = 400) -> np.ndarray:
    """Return an opaque picture no two places of which look alike."""
    pixels = np.random.default_rng(3).integers(0, 256, (height, width, 4), np.uint8)
    pixels[..., 3] = 255
    return pixels


def photo(width: int = 600, height: int = 400) -> np.ndarray:
    """Return a soft picture."""
    y, x = np.mgrid[:height, :width]
    return np.stack([x % 256, y % 256, (x + y) % 256, np.full_like(x, 255)], axis=-1).astype(np.uint8)


def rgb_of(color: QColor) -> tuple[int, int, int]:
    return color.red(), color.green(), color.blue()


def color_at(widget: QWidget, x: int, y: int) -> tuple[int, int, int]:
    return rgb_of(widget.grab().toImage().pixelColor(x, y))


def panes(view: CompareView) -> tuple[Pane, Pane]:
    before, after = view.findChildren(Pane)
    return before, after


def wheel(widget: QWidget, at: QPoint, notches: float) -> None:
    event = QWheelEvent(
        QPointF(at),
        widget.mapToGlobal(QPointF(at)),
        QPoint(),
        QPoint(0, round(120 * notches)),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def drag(qtbot: QtBot, widget: QWidget, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(widget, end)
    qtbot.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end)
