"""The few things of our own in the window's looks: two accents, a smaller font, tabular figures, steps of space."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QWidget

STEP_PX = 8
HALF_STEP_PX = 4
COLUMN = "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}  "  # between figures on one line
_SMALLER = 0.9

# Each pair reads on light and on dark grounds, selected ones too, with a contrast of at least 4.5.
_SAVING = {False: QColor("#136338"), True: QColor("#6fd39b")}
_FAILURE = {False: QColor("#b3261e"), True: QColor("#ff9389")}


def is_dark(palette: QPalette) -> bool:
    """Whether texts are lighter than what they stand on."""
    return palette.color(QPalette.ColorRole.Text).lightness() > palette.color(QPalette.ColorRole.Base).lightness()


def saving_color(palette: QPalette) -> QColor:
    """Return the accent for what was saved."""
    return _SAVING[is_dark(palette)]


def failure_color(palette: QPalette) -> QColor:
    """Return the accent for what failed."""
    return _FAILURE[is_dark(palette)]


def secondary_color(palette: QPalette) -> QColor:
    """Return the color of secondary facts: the text's, a little nearer to its ground."""
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
