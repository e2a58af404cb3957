"""The program's own style: two accent colors, a smaller font, tabular figures, steps of space."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QWidget

STEP_PX = 8
HALF_STEP_PX = 4
UNLIMITED_PX = (1 << 24) - 1  # QWIDGETSIZE_MAX, which PySide6 does not have
COLUMN = "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}  "  # between figures on one line
_SMALLER = 0.9

CANVAS = QColor("#777777")
"""The ground of pictures in light and dark: half as light as white (CIELAB), without a hue that would change theirs."""

# Each pair has a contrast of at least 4.5 on light and on dark backgrounds, and on selected ones.
_SAVING = {False: QColor("#136338"), True: QColor("#6fd39b")}
_FAILURE = {False: QColor("#b3261e"), True: QColor("#ff9389")}


def is_dark(palette: QPalette) -> bool:
    """Whether texts are lighter than their background."""
    return palette.color(QPalette.ColorRole.Text).lightness() > palette.color(QPalette.ColorRole.Base).lightness()


def saving_color(palette: QPalette) -> QColor:
    """Return the accent for savings."""
    return _SAVING[is_dark(palette)]


def failure_color(palette: QPalette) -> QColor:
    """Return the accent for failures."""
    return _FAILURE[is_dark(palette)]


def secondary_color(palette: QPalette) -> QColor:
    """Return the color of secondary facts: that of the text, slightly nearer to the background."""
    color = QColor(palette.color(QPalette.ColorRole.Text))
    color.setAlphaF(0.75)
    return color


def tabular(font: QFont) -> QFont:
    """Return the font with figures of one width."""
    font = QFont(font)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def smaller(font: QFont) -> QFont:
    """Return the font for secondary facts, with figures of one width."""
    font = tabular(font)
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * _SMALLER)
    else:
        font.setPixelSize(round(font.pixelSize() * _SMALLER))
    return font


def smaller_font(widget: QWidget) -> QFont:
    """Return the font for secondary facts in a widget."""
    return smaller(widget.font())
