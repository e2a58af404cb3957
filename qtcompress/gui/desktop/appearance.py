"""Light or dark: as the desktop has it, followed live, or as a person prefers.

Where a platform cannot be told (`QStyleHints.setColorScheme` does nothing without a platform theme), the program's own
dark colors are used.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from qtcompress.gui.common.style import is_dark
from qtcompress.gui.desktop.preferences import Theme

_SCHEMES = {Theme.LIGHT: Qt.ColorScheme.Light, Theme.DARK: Qt.ColorScheme.Dark}
_ROLES = QPalette.ColorRole
_DARK = {
    _ROLES.Window: "#2a2c2e",
    _ROLES.WindowText: "#e6e6e6",
    _ROLES.Base: "#1f2123",
    _ROLES.AlternateBase: "#26282a",
    _ROLES.Text: "#e6e6e6",
    _ROLES.PlaceholderText: "#9aa0a6",
    _ROLES.Button: "#34373a",
    _ROLES.ButtonText: "#e6e6e6",
    _ROLES.BrightText: "#ffffff",
    _ROLES.ToolTipBase: "#34373a",
    _ROLES.ToolTipText: "#e6e6e6",
    _ROLES.Highlight: "#2f6db5",
    _ROLES.HighlightedText: "#ffffff",
    _ROLES.Link: "#7ab3f0",
    _ROLES.Light: "#4a4e52",
    _ROLES.Midlight: "#3d4144",
    _ROLES.Mid: "#232527",
    _ROLES.Dark: "#161718",
    _ROLES.Shadow: "#000000",
}
_DISABLED = "#7d8082"
_BOXES = "QCheckBox", "QRadioButton"
_FIELDS = "QPushButton", "QComboBox", "QAbstractSpinBox", "QLineEdit"
_BLACK = 24  # lightness, 0..255, of a window on which no darker edge is seen, as with high contrast
_BOX_EDGE = "#a8aeb4"  # Fusion paints an edge a third darker than the window


def apply_theme(theme: Theme, application: QApplication) -> None:
    """Give all windows the colors of a theme, at once."""
    hints = application.styleHints()
    scheme = _SCHEMES.get(theme)
    QApplication.setPalette(QPalette())  # those of the platform
    if scheme is None:
        hints.unsetColorScheme()
    else:
        hints.setColorScheme(scheme)
        if is_dark(application.palette()) != (theme is Theme.DARK):
            QApplication.setPalette(dark_palette() if theme is Theme.DARK else application.style().standardPalette())
    outline_boxes(application)


def outline_boxes(application: QApplication) -> None:
    """Give boxes that are not checked an edge that is seen in the dark: Fusion's own is darker than a dark window.

    On a black window, whatever can be typed into or pressed has such an edge, too.
    """
    if application.style().name() != "fusion":
        return
    plain, edged = QPalette(), QPalette()
    edged.setColor(_ROLES.Window, QColor(_BOX_EDGE))
    dark = is_dark(application.palette())
    black = dark and application.palette().window().color().lightness() < _BLACK
    for name in (*_BOXES, *_FIELDS):
        palette = edged if black or (dark and name in _BOXES) else plain
        QApplication.setPalette(palette, name)  # type: ignore[arg-type]  # PySide6 takes a str; its stubs say bytes


def dark_palette() -> QPalette:
    """Return the program's own dark palette."""
    palette = QPalette()
    for role, color in _DARK.items():
        palette.setColor(role, QColor(color))
    for role in (_ROLES.Text, _ROLES.WindowText, _ROLES.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(_DISABLED))
    return palette
