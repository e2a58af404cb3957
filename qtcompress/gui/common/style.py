"""The program's own style: two accent colors, a smaller font, tabular figures, steps of space."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QWidget

STEP_PX = 8
HALF_STEP_PX = 4
FRAME_PX = 16, 48  # that a window manager puts around a window, about
UNLIMITED_PX = (1 << 24) - 1  # QWIDGETSIZE_MAX, which PySide6 does not have
COLUMN = "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}  "  # between figures on one line
_SMALLER = 0.9
_STILL = "reducedMotion"
_smaller_fonts: dict[str, QFont] = {}  # by the key of the usual one

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
    """Return the color of secondary facts: that of the text, nearer to the background unless contrast is preferred."""
    color = QColor(palette.color(QPalette.ColorRole.Text))
    color.setAlphaF(1.0 if prefers_contrast() else 0.75)
    return color


def prefers_contrast() -> bool:
    """Whether the desktop asks for high contrast; Qt knows since 6.10."""
    accessibility = getattr(QGuiApplication.styleHints(), "accessibility", None)
    return accessibility is not None and accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def reduce_motion(*, reduced: bool) -> None:
    """Let nothing move by itself, because the desktop asks for it in a way that Qt does not know."""
    application = QGuiApplication.instance()
    if application is not None:
        application.setProperty(_STILL, reduced)


def is_still() -> bool:
    """Whether `reduce_motion` was asked for."""
    application = QGuiApplication.instance()
    return application is not None and bool(application.property(_STILL))


def tabular(font: QFont) -> QFont:
    """Return the font with figures of one width."""
    font = QFont(font)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def smaller(font: QFont) -> QFont:
    """Return the font for secondary facts, with figures of one width."""
    key = font.key()
    if key not in _smaller_fonts:  # a list asks for it a thousand times when it is painted
        small = tabular(font)
        if small.pointSizeF() > 0:
            small.setPointSizeF(small.pointSizeF() * _SMALLER)
        else:
            small.setPixelSize(round(small.pixelSize() * _SMALLER))
        _smaller_fonts[key] = small
    return QFont(_smaller_fonts[key])


def letters_px(widget: QWidget, columns: int, lines: int) -> QSize:
    """Return the size of a text of so many letters and lines in a widget's font, for windows that grow with it."""
    metrics = widget.fontMetrics()
    return on_screen(widget, QSize(columns * metrics.averageCharWidth(), lines * metrics.lineSpacing()))


def on_screen(widget: QWidget, size: QSize) -> QSize:
    """Return the size for a window, which may not be larger than its screen."""
    return size.boundedTo(widget.screen().availableSize() - QSize(*FRAME_PX))


def smaller_font(widget: QWidget) -> QFont:
    """Return the font for secondary facts in a widget."""
    return smaller(widget.font())
