"""The slider over the frames of an animation."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from qtcompress.gui.preview.play_bar import FrameSlider


def test_a_press_on_the_slider_goes_to_that_frame_and_drags_on_from_there(qtbot: QtBot) -> None:
    slider = FrameSlider(Qt.Orientation.Horizontal)
    qtbot.addWidget(slider)
    slider.setRange(0, 100)
    slider.setPageStep(1)
    slider.resize(220, 20)
    slider.show()
    sought: list[int] = []
    slider.valueChanged.connect(sought.append)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(110, 10))
    assert sought == [slider.value()]
    assert abs(slider.value() - 50) <= 1
    assert slider.isSliderDown()
    qtbot.mouseMove(slider, QPoint(160, 10))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(160, 10))
    assert 70 < slider.value() < 80
    before = slider.value()
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(163, 10))  # the handle itself stays
    assert slider.value() == before
