"""Sizes and texts that have room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from qtcompress.gui.common.combo import choice
from qtcompress.gui.common.style import FRAME_PX, letters_px, on_screen


def test_no_window_is_larger_than_its_screen(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    most = widget.screen().availableSize() - QSize(*FRAME_PX)
    assert letters_px(widget, 1000, 1000) == most
    assert on_screen(widget, QSize(100, most.height() + 1)) == QSize(100, most.height())


def test_a_choice_without_room_ends_with_an_ellipsis_in_its_box_alone(qtbot: QtBot) -> None:
    text = "Safe: no places, no people"
    shown, cut = choice({1: text}, ""), QComboBox()
    cut.addItem(shown.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, 70))
    for combo in (shown, cut):
        qtbot.addWidget(combo)
    for width in range(90, 130):  # one of them has room for as many letters
        for combo in (shown, cut):
            combo.resize(width, 24)
        if shown.grab().toImage() == cut.grab().toImage():
            break
    else:
        raise AssertionError("no ellipsis is painted")
    assert shown.currentText() == text
