"""Manners that all widgets of a window share.

The wheel changes only what has the focus, tool tips are narrow, and the focus of the keyboard is visible, also where
the style draws nothing: on the buttons of tool bars and docks.

The guard watches the widgets of one window instead of the whole application: a Python event filter on the application
would be called for each event, also the thousands of signals that cross threads.
"""

from __future__ import annotations

import re
import textwrap

from PySide6.QtCore import QChildEvent, QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QHelpEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QScrollBar,
    QToolButton,
    QToolTip,
    QWidget,
)

TIP_LETTERS = 60
_RICH = re.compile(r"\s*<[a-z!]")  # Qt wraps rich texts itself
_BY_KEYBOARD = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_RING_PX = 2
DOCK_BUTTONS = ("qt_dockwidget_closebutton", "qt_dockwidget_floatbutton")
_WATCHED = "watched"
_VALUES = (QComboBox, QAbstractSpinBox, QAbstractSlider)


class FocusRing(QWidget):
    """A frame around a widget that has the focus, above everything else in the window, so that nothing cuts it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._around: QWidget | None = None
        self.hide()

    def follow(self, widget: QWidget | None) -> None:
        """Surround a widget of this window, or nothing."""
        self._around = widget if widget is not None and widget.window() is self._window else None
        self.settle()

    def settle(self) -> None:
        """Stand where the widget is now."""
        around = self._around
        self.setVisible(around is not None)
        if around is not None:
            self.setGeometry(QRect(around.mapTo(self._window, QPoint()), around.size()))
            self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().highlight().color(), _RING_PX))
        inset = _RING_PX // 2
        painter.drawRect(self.rect().adjusted(inset, inset, -inset, -inset))
        painter.end()


class WidgetGuard(QObject):
    """Watches a window and everything in it, also what is added later."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._ring = FocusRing(window)
        self._watch(window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Handle the wheel over values, tool tips, and new widgets; leave everything else alone."""
        kind = event.type()
        if kind is QEvent.Type.Wheel and isinstance(event, QWheelEvent) and is_value(watched):
            return self._refuse_wheel(watched, event)
        if kind is QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and isinstance(watched, QWidget):
            return self._show_tip(watched, event)
        if kind is QEvent.Type.FocusIn and isinstance(event, QFocusEvent) and isinstance(watched, QWidget):
            self._ring.follow(watched if event.reason() in _BY_KEYBOARD and _is_flat(watched) else None)
        if kind is QEvent.Type.FocusOut:
            self._ring.follow(None)
        if kind is QEvent.Type.Resize and watched is self.parent():
            QTimer.singleShot(0, self._ring, self._ring.settle)  # when the layout has moved what it surrounds
        if kind is QEvent.Type.ChildPolished and isinstance(event, QChildEvent):
            child = event.child()
            if isinstance(child, QWidget) and not child.property(_WATCHED):
                self._watch(child)
        return False

    def _watch(self, root: QWidget) -> None:
        for widget in (root, *root.findChildren(QWidget)):
            if not widget.property(_WATCHED):
                widget.setProperty(_WATCHED, True)
                widget.installEventFilter(self)
                if is_value(widget) and widget.focusPolicy() is Qt.FocusPolicy.WheelFocus:
                    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _refuse_wheel(self, watched: QObject, event: QWheelEvent) -> bool:
        if isinstance(watched, QWidget) and watched.hasFocus():
            return False
        event.ignore()  # so that the parent scrolls
        return True

    def _show_tip(self, widget: QWidget, event: QHelpEvent) -> bool:
        text = _tip_at(widget, event)
        if not text or _RICH.match(text):
            return False
        QToolTip.showText(event.globalPos(), wrapped(text), widget)
        return True


def _is_flat(widget: QWidget) -> bool:
    """Tell whether a widget is a button without a frame of its own, as in tool bars and docks."""
    return isinstance(widget, QToolButton) or widget.objectName() in DOCK_BUTTONS


def is_value(widget: QObject) -> bool:
    """Tell whether the wheel would change a value of this widget."""
    return isinstance(widget, _VALUES) and not isinstance(widget, QScrollBar)


def wrapped(text: str) -> str:
    """Return a text in lines of at most `TIP_LETTERS` letters; its own line ends stay, and paths are not cut."""
    return "\n".join(
        "\n".join(textwrap.wrap(line, TIP_LETTERS, break_long_words=False, break_on_hyphens=False)) or line
        for line in text.split("\n")
    )


def _tip_at(widget: QWidget, event: QHelpEvent) -> str:
    """Return the tool tip of a widget, or of the item of a list below the mouse."""
    view = widget.parent()
    if isinstance(view, QAbstractItemView) and view.viewport() is widget:
        tip = view.indexAt(event.pos()).data(Qt.ItemDataRole.ToolTipRole)
        return tip if isinstance(tip, str) else ""
    return widget.toolTip()
