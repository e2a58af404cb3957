"""A bar whose buttons have no room beside the sentence has them below it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from qtcompress.gui.common.bar_layout import BarLayout

_HIGH_PX = 20


class Bar(QWidget):
    """Three buttons of 100 x 20 pixels, of which the second is hidden, behind a sentence."""

    def __init__(self) -> None:
        super().__init__()
        layout = BarLayout(self, 10)
        layout.setContentsMargins(5, 5, 5, 5)
        self.sentence = QLabel("six words which need some room " * 2, wordWrap=True)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout.addWidget(self.sentence)
        self.buttons = [QPushButton() for _ in range(4)]
        for button in self.buttons:
            button.setFixedSize(100, _HIGH_PX)
            layout.addWidget(button)
        self.buttons[1].hide()
        self.shown = [self.buttons[0], *self.buttons[2:]]

    def lay_out(self, width: int) -> list[tuple[int, int]]:
        """Return where the buttons are that are shown, in a bar that is as high as it wants to be."""
        self.resize(width, self.heightForWidth(width))
        self.show()
        return [(button.x(), button.y()) for button in self.shown]


@pytest.fixture
def bar(qtbot: QtBot) -> Bar:
    bar = Bar()
    qtbot.addWidget(bar)
    return bar


def test_buttons_stand_beside_the_sentence_where_there_is_room(bar: Bar) -> None:
    (first, _), *others = places = bar.lay_out(1000)
    assert [x for x, _ in places] == [675, 785, 895]
    assert {y for _, y in others} == {(bar.height() - _HIGH_PX) // 2}
    assert bar.sentence.geometry().right() < first
    assert bar.sentence.height() >= bar.sentence.heightForWidth(bar.sentence.width())


def test_buttons_stand_below_it_in_as_many_rows_as_they_need(bar: Bar) -> None:
    below = bar.sentence.heightForWidth(330) + 5 + 10
    assert bar.lay_out(340) == [(15, below), (125, below), (235, below)]
    places = bar.lay_out(240)
    assert [x for x, _ in places] == [25, 135, 135]
    assert places[2][1] == places[1][1] + _HIGH_PX + 10 == bar.height() - _HIGH_PX - 5
    assert bar.sentence.geometry().bottom() < places[0][1]
    assert bar.minimumSizeHint().width() == 110


def test_a_short_sentence_needs_little_room(bar: Bar) -> None:
    wide = bar.sentence.fontMetrics().horizontalAdvance("3 done") + 20
    assert bar.lay_out(wide + 330 + 10)[0][1] > 5
    bar.sentence.setText("3 done")
    assert {y for _, y in bar.lay_out(wide + 330 + 10)} == {5}


def test_from_right_to_left_all_is_mirrored(bar: Bar) -> None:
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert [x for x, _ in bar.lay_out(1000)] == [225, 115, 5]
    assert bar.sentence.geometry().right() == 1000 - 5 - 1
