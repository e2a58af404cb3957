"""Names for what Qt leaves unnamed, so that a screen reader never says just "button" or "panel".

Widgets with a text of their own, and those that their makers named, are left alone. The buttons of tool bars and docks,
which Qt takes out of the tab order, are put back into it.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QDockWidget,
    QLineEdit,
    QMainWindow,
    QSplitter,
    QTabBar,
    QToolBar,
    QToolButton,
    QWidget,
)

from qtcompress.gui.common.translation import RoomTexts

_tr = RoomTexts(__name__)

_DOCK_BUTTONS = {
    "qt_dockwidget_closebutton": _tr.mark("Close {part}"),
    "qt_dockwidget_floatbutton": _tr.mark("Float or dock {part}"),
}


def name_parts(window: QMainWindow, parts: Mapping[str, QWidget]) -> None:
    """Name these parts of a window and those of Qt that have no name yet; let the keyboard reach all buttons."""
    for name, part in parts.items():
        _name(part, name)
    _name(window.menuBar(), _tr("Menus"))
    _name(window.statusBar(), _tr("Status"))
    for dock in window.findChildren(QDockWidget):
        _name_dock(dock)
    for tabs in window.findChildren(QTabBar):
        _name(tabs, _tr("Parts at the side"))
    for bar in window.findChildren(QToolBar):
        _name_bar(bar)
    name_inside(window)


def name_inside(window: QWidget) -> None:
    """Name the buttons of text fields and the handles of splitters of a window that is laid out."""
    for edit in window.findChildren(QLineEdit):
        _name_buttons_of(edit)
    for splitter in window.findChildren(QSplitter):
        for number in range(1, splitter.count()):
            _name(splitter.handle(number), _tr("Divider"))


def _name_dock(dock: QDockWidget) -> None:
    title = dock.windowTitle()
    for button in dock.findChildren(QAbstractButton):
        if (verb := _DOCK_BUTTONS.get(button.objectName())) is not None:
            name = _tr(verb, part=title)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    inside = dock.widget()
    if isinstance(inside, QAbstractScrollArea):
        _name(inside, title)
        inside.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard scrolls it by moving through what is in it


def _name_bar(bar: QToolBar) -> None:
    for action in bar.actions():
        button = bar.widgetForAction(action)
        if isinstance(button, QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    for button in bar.findChildren(QToolButton, "qt_toolbar_ext_button"):
        _name(button, _tr("More tools"))


def _name_buttons_of(edit: QLineEdit) -> None:
    """Name the buttons inside a line of text: an icon at its beginning, and a cross that clears it."""
    for button in edit.findChildren(QToolButton):
        leading = button.x() < edit.width() // 2
        _name(button, edit.accessibleName() if leading else _tr("Clear"))


def _name(widget: QWidget | None, name: str) -> None:
    if widget is not None and not widget.accessibleName():
        widget.setAccessibleName(name)
