"""Picks a color from a picture: the next click on a widget that shows it says which pixel, or Enter over it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Eyedropper(QObject):
    """Takes the next click on a widget or a part of it, or Enter; Esc, the right button, or a click elsewhere cancels.

    The widget itself says which pixel is under the cursor (`point`), since only it knows its zoom. It gets the focus
    meanwhile, so that its keys can move the cursor.

    *Signals:* began: it waits for a pixel. picked(QPoint): a pixel of the picture. ended: it waits no longer.
    """

    began = Signal()
    picked = Signal(object)
    ended = Signal()

    def __init__(self, widget: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._widget = widget
        self._pixel: QPoint | None = None
        self._focused: QWidget | None = None  # before it began
        self.active = False

    def start(self) -> None:
        """Take the next click, or the pixel that the keys choose."""
        if not self.active:
            self.active = True
            self._focused = QApplication.focusWidget()
            self._widget.setFocus(Qt.FocusReason.OtherFocusReason)
            _application().installEventFilter(self)
            QApplication.setOverrideCursor(Qt.CursorShape.CrossCursor)
            self.began.emit()

    def stop(self) -> None:
        """Take no click any more."""
        if self.active:
            self.active = False
            _application().removeEventFilter(self)
            QApplication.restoreOverrideCursor()
            if self._focused is not None and self._is_part(QApplication.focusWidget()):
                self._focused.setFocus(Qt.FocusReason.OtherFocusReason)
            self._focused = None
            self.ended.emit()

    def point(self, pixel: QPoint | None) -> None:
        """Take the pixel under the cursor; None if there is none."""
        self._pixel = pixel

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Handle clicks, Enter and Esc before anything else does."""
        if not isinstance(watched, QWidget):
            return False
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            enter = event.key() in _ENTER and self._is_part(watched)
            if event.key() == Qt.Key.Key_Escape or enter:
                event.accept()
                self._end(self._pixel if enter else None)
                return True
            return False
        if event.type() is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            return self._press(watched, event)
        return False

    def _press(self, widget: QWidget, event: QMouseEvent) -> bool:
        """End with a press; return whether it was on the picture, which then does nothing else with it."""
        inside = self._is_part(widget)
        self._end(self._pixel if inside and event.button() is Qt.MouseButton.LeftButton else None)
        return inside

    def _end(self, pixel: QPoint | None) -> None:
        self.stop()
        if pixel is not None:
            self.picked.emit(pixel)

    def _is_part(self, widget: QWidget | None) -> bool:
        return widget is not None and (widget is self._widget or self._widget.isAncestorOf(widget))


def _application() -> QCoreApplication:
    application = QApplication.instance()
    assert application is not None
    return application
