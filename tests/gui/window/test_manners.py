"""Manners of the whole window, looked for in all of its widgets: names, keys, wheel, tool tips."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAction, QHelpEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QSlider,
    QSpinBox,
    QTabBar,
    QToolBar,
    QToolButton,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from qtcompress.gui.desktop.widget_guard import TIP_LETTERS, FocusRing, is_value
from qtcompress.gui.window.main_window import MainWindow
from tests.gui.windows import Make, fill, run, until

ROLE = QAccessible.Role
# What only holds other things needs no name, unless the keyboard stops at it.
HOLDERS = {ROLE.Client, ROLE.Pane, ROLE.LayeredPane, ROLE.Splitter, ROLE.Window, ROLE.Grouping, ROLE.Separator}
SILENT = {ROLE.Graphic, ROLE.StaticText, ROLE.Cell}  # a label or a cell without a text says nothing
RICH = re.compile(r"\s*<")


@pytest.fixture
def opened(window: MainWindow, folder: Path, qtbot: QtBot) -> MainWindow:
    """Return a window with pictures and dialogs, and all that can be unfolded."""
    window.options.more.setChecked(True)
    window.add([folder])
    until(qtbot, lambda: len(window.parts.model) > 0)
    window.actions_["preferences"].trigger()
    window.actions_["properties"].trigger()
    window.actions_["shortcuts"].trigger()
    window.actions_["manual"].trigger()
    window.show_history()
    return window


def interfaces(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield everything that a screen reader can see below an interface."""
    if root.isValid() and not root.state().invisible:
        yield root
        for number in range(root.childCount()):
            child = root.child(number)
            if child is not None:
                yield from interfaces(child)


def is_silent(one: QAccessibleInterface) -> bool:
    """Tell whether a screen reader would stop here and have nothing to say."""
    holds = (one.role() in HOLDERS and not one.state().focusable) or one.role() in SILENT
    return not holds and not one.text(QAccessible.Text.Name).strip() and not one.text(QAccessible.Text.Value).strip()


def test_a_screen_reader_finds_a_name_everywhere(opened: MainWindow, qtbot: QtBot) -> None:
    until(qtbot, lambda: not opened.parts.preview.busy)
    run(opened, qtbot)
    windows = [opened, *(dialog for dialog in opened.findChildren(QDialog) if dialog.isVisible())]
    silent, roles = [], set()
    for window in windows:
        for one in interfaces(QAccessible.queryAccessibleInterface(window)):
            roles.add(one.role())
            if is_silent(one):
                silent.append((window.windowTitle(), one.role().name, one.parent().text(QAccessible.Text.Name)))
    assert silent == []
    assert len(windows) == 6
    assert {ROLE.Slider, ROLE.ListItem, ROLE.ToolBar, ROLE.Tree, ROLE.CheckBox, ROLE.SpinBox} <= roles


def test_the_keyboard_reaches_every_button_that_is_visible(opened: MainWindow) -> None:
    unreached = [
        button.accessibleName() or button.text() or button.objectName()
        for button in opened.findChildren(QAbstractButton)
        if button.isVisible() and button.isEnabled() and not button.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not isinstance(button.parent(), QLineEdit)  # its keys do the same
    ]
    assert unreached == []


def test_the_focus_is_visible_where_the_style_shows_none(window: MainWindow) -> None:
    ring = window.findChild(FocusRing)
    button = window.findChildren(QToolBar)[0].widgetForAction(window.actions_["add_folder"])
    assert isinstance(ring, FocusRing)
    assert button is not None
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not ring.isVisible()
    window.gallery.text.setFocus()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.isVisible()
    assert ring.geometry() == QRect(button.mapTo(window, QPoint()), button.size())
    window.options.fixed.setFocus(Qt.FocusReason.TabFocusReason)
    assert not ring.isVisible()


def test_the_wheel_over_what_has_no_focus_changes_nothing(opened: MainWindow) -> None:
    values = [widget for widget in opened.findChildren(QWidget) if is_value(widget)]
    opened.gallery.view.setFocus()
    before = [value_of(widget) for widget in values]
    for widget in values:
        roll(widget)
    assert [value_of(widget) for widget in values] == before
    assert {QComboBox, QSpinBox, QSlider} <= {kind for widget in values for kind in type(widget).__mro__}
    assert not any(widget.focusPolicy() is Qt.FocusPolicy.WheelFocus for widget in values)


def test_the_wheel_changes_what_has_the_focus(window: MainWindow) -> None:
    window.activateWindow()
    colors = window.options.colors
    window.options.fixed.setChecked(True)
    colors.setValue(100)
    colors.setFocus()
    roll(colors)
    assert colors.value() == 101


def value_of(widget: QWidget) -> object:
    if isinstance(widget, QComboBox):
        return widget.currentIndex()
    return widget.value() if isinstance(widget, QAbstractSlider) else spin_text(widget)


def spin_text(widget: QWidget) -> str:
    assert isinstance(widget, QAbstractSpinBox)
    return widget.text()


def roll(widget: QWidget) -> None:
    place = QPointF(widget.rect().center())
    event = QWheelEvent(
        place, widget.mapToGlobal(place), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_no_tool_tip_is_wider_than_sixty_letters(opened: MainWindow) -> None:
    tips = {}
    for widget in opened.findChildren(QWidget):
        if widget.toolTip() and widget.isVisible():
            QToolTip.hideText()
            place = widget.rect().center()
            QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place)))
            tips[widget.toolTip()] = QToolTip.text()
    view = opened.gallery.view
    place = view.visualRect(view.model().index(0, 0)).center()
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place)))
    tips["a tile"] = QToolTip.text()
    wide = [tip for tip in tips.values() for line in tip.split("\n") if len(line) > TIP_LETTERS and " " in line]
    assert [tip for tip in wide if not RICH.match(tip)] == []
    assert len(tips) > 20
    assert any("\n" in tip for tip in tips.values())
    assert "IMG_1.png" in tips["a tile"]


def test_entries_of_each_menu_have_keys_of_their_own(opened: MainWindow) -> None:
    menus = [menu for menu in opened.findChildren(QMenu) if menu.actions()]
    texts = [[action.text() for action in one.actions()] for one in (*menus, opened.menuBar())]
    assert [key for of_one in texts for key in access_keys(of_one).items() if key[1] > 1] == []
    assert len(menus) > 8


def test_about_preferences_and_quit_stand_where_each_desktop_has_them(window: MainWindow) -> None:
    role = QAction.MenuRole
    wanted = {"about": role.AboutRole, "preferences": role.PreferencesRole, "quit": role.QuitRole}
    assert {name: window.actions_[name].menuRole() for name in wanted} == wanted
    assert [window.actions_[name].shortcut().toString() for name in ("preferences", "quit")] == ["Ctrl+,", "Ctrl+Q"]


def test_what_asks_for_more_ends_with_an_ellipsis_and_blocks_nothing(opened: MainWindow) -> None:
    asking = ["add_pictures", "add_folder", "load_palette", "preferences"]
    assert [name for name in asking if not opened.actions_[name].text().endswith("\N{HORIZONTAL ELLIPSIS}")] == []
    assert not any(dialog.isModal() for dialog in opened.findChildren(QDialog))


def test_a_button_without_a_text_has_a_name_and_a_tool_tip(opened: MainWindow) -> None:
    mute = [
        button.objectName() or button.accessibleName() or repr(button)
        for button in opened.findChildren(QToolButton)
        if button.isVisible() and not button.text() and not isinstance(button.parent(), QLineEdit | QTabBar)
        if not button.toolTip() or not button.accessibleName()
    ]
    assert mute == []


def access_keys(texts: list[str]) -> Counter[str]:
    return Counter(key.lower() for text in texts for key in re.findall(r"(?<!&)&(\w)", text))


def test_with_letters_twice_as_large_no_text_is_cut(qapp: QApplication, make: Make, folder: Path, qtbot: QtBot) -> None:
    usual = qapp.font()
    large = qapp.font()
    large.setPointSizeF(2 * usual.pointSizeF())
    try:
        qapp.setFont(large)
        window = make()
        window.resize(1600, 1000)
        window.options.more.setChecked(True)
        fill(window, folder, qtbot)
        window.actions_["preferences"].trigger()
        window.show_history()
        every: list[QLabel | QAbstractButton] = [*window.findChildren(QLabel), *window.findChildren(QAbstractButton)]
        texts = [one for one in every if is_whole_line(one)]
        qtbot.waitUntil(lambda: cut_among(texts) == [])  # when all layouts have settled
        assert len(texts) > 40
        tip = window.options.colors_part._names
        assert sum(right - left for left, right in tip._fitting().values()) <= tip.width()
    finally:
        qapp.setFont(usual)


def cut_among(texts: Sequence[QLabel | QAbstractButton]) -> list[str]:
    """Return the texts that have less room than they need."""
    return [one.text() for one in texts if one.width() < one.minimumSizeHint().width()]


def is_whole_line(widget: QLabel | QAbstractButton) -> bool:
    """Tell whether a text is visible, and does not break into lines."""
    breaks = isinstance(widget, QLabel) and widget.wordWrap()
    return widget.isVisible() and bool(widget.text()) and not breaks


def test_controls_of_each_dialog_have_keys_of_their_own(opened: MainWindow) -> None:
    for dialog in (one for one in opened.findChildren(QDialog) if one.isVisible()):
        texts = [str(widget.property("text")) for widget in dialog.findChildren(QWidget) if widget.isVisible()]
        assert [key for key, count in access_keys(texts).items() if count > 1] == [], dialog.windowTitle()
