"""The line at the top of the options that says whose settings they are, if pictures have some of their own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from qtcompress.gui.common.style import HALF_STEP_PX, STEP_PX, smaller_font
from qtcompress.gui.common.translation import RoomTexts

_tr = RoomTexts(__name__)

_ALL_TIP = _tr.mark("Changes of quality, formats, colors and metadata below are for these pictures only.")
_SOME_TIP = _tr.mark("The options below are the common ones; select only pictures with own settings to see those.")


class OwnSettingsLine(QFrame):
    """Says how many of the selected pictures have settings of their own; hidden while none has.

    Signals
    -------
    back_asked
        These pictures should have the common settings again.
    """

    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.text.setFont(smaller_font(self.text))
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.text.setAccessibleName(_tr("Whose settings these are"))
        self.back = QPushButton(_tr("Back to Common"))
        self.back.setToolTip(_tr("Give these pictures the settings of all others again."))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(STEP_PX, HALF_STEP_PX, HALF_STEP_PX, HALF_STEP_PX)
        layout.setSpacing(HALF_STEP_PX)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.back)
        self.back.clicked.connect(self.back_asked)
        self.tell(0, 0)

    def tell(self, own: int, selected: int) -> None:
        """Show how many of the selected pictures have settings of their own."""
        if own == selected:
            text = _tr.plural(
                own, "{n:,} picture has settings of its own.", "{n:,} pictures have settings of their own."
            )
        else:
            text = _tr.plural(
                own,
                "{n:,} of {selected:,} pictures has settings of its own.",
                "{n:,} of {selected:,} pictures have settings of their own.",
                selected=selected,
            )
        self.text.setText(text)
        self.text.setToolTip(_tr(_ALL_TIP) if own == selected else _tr(_SOME_TIP))
        self.setVisible(own > 0)
