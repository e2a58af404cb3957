"""A button below the message in a pane: it offers what can be done."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from qtcompress.gui.common.translation import RoomTexts, without_key
from qtcompress.gui.preview.pane import message_place

_tr = RoomTexts(__name__)

_APART_PX = 16  # from the message to the button: the margin of its plate, and as much again


class OfferButton(QPushButton):
    """Triggers the action that is offered."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pane = parent
        self._action: QAction | None = None
        self.setAccessibleName(_tr("What can be done"))  # until something is offered
        self.clicked.connect(self._take)
        self.hide()

    def offer(self, action: QAction | None, message: str, area: QRect) -> None:
        """Offer an action below the message in the middle of `area`; None, or no message, offers nothing.

        Where its key has no room, that is left out.
        """
        self._action = action
        self.setVisible(bool(message) and action is not None)
        if action is None:
            return
        text, key = without_key(action.text()), action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setAccessibleName(text)
        self.setIcon(action.icon())
        self.setText(_tr("{action} ({key})", action=text, key=key))
        if self.sizeHint().width() > area.width():
            self.setText(text)
        self.resize(self.sizeHint().boundedTo(area.size()))
        place = self.rect()
        place.moveCenter(area.center())
        place.moveTop(message_place(self._pane.fontMetrics(), message, area).bottom() + _APART_PX)
        self.move(place.left(), min(place.top(), area.bottom() + 1 - place.height()))

    def _take(self) -> None:
        if self._action is not None:
            self._action.trigger()
