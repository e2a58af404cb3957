"""Picks a color from a picture: the next click on a widget that shows it says which pixel."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget


class Eyedropper(QObject):
    """Takes the next click on a widget or a part of it; Esc, the right button, or a click elsewhere cancels.

    The widget itself says which pixel is under the cursor (`point`), since only it knows its zoom.

    *Signals:* picked(QPoint): a pixel of the picture. ended: nothing will be picked any more.
    """

    picked = Signal(object)
    ended = Signal()

    def __init__(self, widget: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._widget = widget
        self._pixel: QPoint | None = None
        self.active = False

    def start(self) -> None:
        """Take the next click."""
        if not self.active:
            self.active = True
            _application().installEventFilter(self)
            QApplication.setOverrideCursor(Qt.CursorShape.CrossCursor)

    def stop(self) -> None:
        """Take no click any more."""
        if self.active:
            self.active = False
            _application().removeEventFilter(self)
            QApplication.restoreOverrideCursor()
            self.ended.emit()

    def point(self, pixel: QPoint | None) -> None:
        """Take the pixel under the cursor; None if there is none."""
        self._pixel = pixel

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Handle clicks and Esc before anything else does."""
        if not isinstance(watched, QWidget):
            return False
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            escape = event.key() == Qt.Key.Key_Escape
            if escape:
                event.accept()
                self.stop()
            return escape
        if event.type() is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            return self._press(watched, event)
        return False

    def _press(self, widget: QWidget, event: QMouseEvent) -> bool:
        """End with a press; return whether it was on the picture, which then does nothing else with it."""
        inside = widget is self._widget or self._widget.isAncestorOf(widget)
        pixel = self._pixel if inside and event.button() is Qt.MouseButton.LeftButton else None
        self.stop()
        if pixel is not None:
            self.picked.emit(pixel)
        return inside


def _application() -> QCoreApplication:
    application = QApplication.instance()
    assert application is not None
    return application
