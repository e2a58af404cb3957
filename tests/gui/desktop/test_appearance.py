"""Edges that are seen in the dark."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton, QSpinBox, QWidget

from qtcompress.gui.desktop.appearance import dark_palette, outline_boxes


@pytest.fixture(autouse=True)
def _colors(qapp: QApplication) -> Iterator[None]:
    yield
    QApplication.setPalette(QPalette())
    outline_boxes(qapp)


def edged(qapp: QApplication, palette: QPalette) -> set[str]:
    """Return the kinds of widgets whose edges Fusion derives from a light color."""
    QApplication.setPalette(palette)
    outline_boxes(qapp)
    ground = qapp.palette().window().color().lightness()
    widgets: tuple[QWidget, ...] = (QCheckBox(), QPushButton(), QComboBox(), QSpinBox(), QLineEdit())
    for one in widgets:
        one.ensurePolished()
    return {type(one).__name__ for one in widgets if one.palette().window().color().lightness() > ground + 50}


def test_on_a_black_window_what_can_be_typed_into_or_pressed_has_an_edge(qapp: QApplication) -> None:
    black = dark_palette()
    black.setColor(QPalette.ColorRole.Window, QColor("#000000"))
    assert edged(qapp, black) == {"QCheckBox", "QPushButton", "QComboBox", "QSpinBox", "QLineEdit"}
    assert edged(qapp, dark_palette()) == {"QCheckBox"}
    assert edged(qapp, QPalette()) == set()
