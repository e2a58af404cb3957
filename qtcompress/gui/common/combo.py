"""A combo box of values with a text for each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QComboBox

_LEAST_LETTERS = 8


def choice(texts: Mapping[Any, str], tip: str) -> QComboBox:
    """Return a combo box of these values, which may be narrower than its longest text, for narrow docks."""
    combo = QComboBox()
    for value, text in texts.items():
        combo.addItem(text, value)
    combo.setToolTip(tip)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(_LEAST_LETTERS)
    return combo
