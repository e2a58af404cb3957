"""A button below the message in a pane: it offers what can be done."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from qtcompress.gui.common.translation import RoomTexts, without_key

_tr = RoomTexts(__name__)

_LINES = 3  # below the middle, in which the message stands


class OfferButton(QPushButton):
    """Triggers the action that is offered."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._action: QAction | None = None
        self.setAccessibleName(_tr("What can be done"))
        self.clicked.connect(self._take)
        self.hide()

    def offer(self, action: QAction | None, area: QRect, *, shown: bool) -> None:
        """Offer an action below the message in the middle of `area`; None offers nothing."""
        self._action = action
        self.setVisible(shown and action is not None)
        if action is None:
            return
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setText(_tr("{action} ({key})", action=without_key(action.text()), key=key))
        self.setIcon(action.icon())
        self.adjustSize()
        middle = area.center()
        self.move(middle.x() - self.width() // 2, middle.y() + _LINES * self.fontMetrics().height())

    def _take(self) -> None:
        if self._action is not None:
            self._action.trigger()
