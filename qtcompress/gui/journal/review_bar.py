"""The bar above the gallery during a review: how far it has come, and what can be decided."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from qtcompress.gui.common.bar_layout import BarLayout
from qtcompress.gui.common.style import HALF_STEP_PX, STEP_PX
from qtcompress.gui.common.translation import RoomTexts

_tr = RoomTexts(__name__)


class ReviewBar(QFrame):
    """Shows how many results are left, with a button for each decision; hidden outside a review.

    Signals
    -------
    ended
        The person has looked at enough.
    """

    ended = Signal()

    def __init__(self, decisions: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(_tr("Review"))
        self.text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        layout = BarLayout(self, STEP_PX)
        layout.setContentsMargins(STEP_PX, HALF_STEP_PX, HALF_STEP_PX, HALF_STEP_PX)
        layout.addWidget(self.text)
        for action in decisions:
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            layout.addWidget(button)
        self.done = QPushButton(_tr("End Review"))
        layout.addWidget(self.done)
        self.done.clicked.connect(self.ended)
        self.hide()

    def tell(self, decided: int, left: int) -> None:
        """Show how many results were decided about, and how many are left."""
        if left:
            text = _tr("Review, worst place first: {decided:,} decided, {left:,} left.", decided=decided, left=left)
        else:
            text = _tr.plural(
                decided,
                "Review: {n:,} result decided, none is left.",
                "Review: {n:,} results decided, none is left.",
            )
        self.text.setText(text)
