"""A question inside the window, which asks for a second click before an action that can't be undone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from qtcompress.gui.common.style import HALF_STEP_PX, STEP_PX
from qtcompress.gui.common.translation import RoomTexts

_tr = RoomTexts(__name__)


class Confirmation(QFrame):
    """One question at a time; hidden while there is none. The safe answer has the keyboard focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(_tr("Question"))
        self.text = QLabel(wordWrap=True)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.yes = QPushButton(_tr("Yes"))
        self.no = QPushButton(_tr("No"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(STEP_PX, HALF_STEP_PX, HALF_STEP_PX, HALF_STEP_PX)
        layout.setSpacing(HALF_STEP_PX)
        layout.addWidget(self.text, 1)
        for button in (self.no, self.yes):
            button.setAutoDefault(False)
            layout.addWidget(button)
        self._then: Callable[[], None] | None = None
        self.yes.clicked.connect(self._go)
        self.no.clicked.connect(self.withdraw)
        self.hide()

    def ask(self, text: str, yes: str, no: str, then: Callable[[], None]) -> None:
        """Ask a question; `then` is called when the person agrees."""
        self._then = then
        self.text.setText(text)
        self.setAccessibleDescription(text)
        self.yes.setText(yes)
        self.no.setText(no)
        self.show()
        self.no.setFocus()

    def withdraw(self) -> None:
        """Close the question without an action."""
        self._then = None
        self.hide()

    def _go(self) -> None:
        then = self._then
        self.withdraw()
        if then is not None:
            then()
