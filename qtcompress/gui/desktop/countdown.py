"""The half minute before the computer goes to sleep or is turned off, in which a person can say no."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QVBoxLayout, QWidget

from qtcompress.gui.common.accessible import announce
from qtcompress.gui.common.style import STEP_PX
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.desktop.preferences import AfterBatch

_tr = RoomTexts(__name__)

SECONDS = 30
_TICK_MS = 1000
_WORDS = {
    AfterBatch.SLEEP: (_tr.mark("The computer goes to sleep in {time}."), _tr.mark("Sleep Now")),
    AfterBatch.SHUT_DOWN: (_tr.mark("The computer is turned off in {time}."), _tr.mark("Turn Off Now")),
}


class Countdown(QDialog):
    """Counts down and then calls `then`, unless a person cancels it or closes it. It blocks no other window."""

    def __init__(self, action: AfterBatch, then: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence, now = _WORDS[action]
        self._then: Callable[[], object] | None = then
        self._left = SECONDS
        self.setWindowTitle(_tr("The Batch Has Ended"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.text = QLabel()
        self.bar = QProgressBar(maximum=SECONDS, textVisible=False)
        self.bar.setAccessibleName(_tr("Time that is left"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.now = self.buttons.addButton(_tr(now), QDialogButtonBox.ButtonRole.AcceptRole)
        self.now.setAutoDefault(False)
        cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setDefault(True)
        self.buttons.rejected.connect(self.reject)
        self.buttons.accepted.connect(self._go)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * STEP_PX)
        for widget in (self.text, self.bar, self.buttons):
            layout.addWidget(widget)
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._show()
        self._timer.start()
        cancel.setFocus()
        announce(self, self.text.text(), now=True)

    def tick(self) -> None:
        """Count one second."""
        self._left -= 1
        self._show()
        if self._left <= 0:
            self._go()

    def reject(self) -> None:
        """Cancel it."""
        self._then = None
        super().reject()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Cancel it, too."""
        self._then = None
        self._timer.stop()
        super().closeEvent(event)

    def _show(self) -> None:
        self.text.setText(_tr(self._sentence, time=_tr.plural(self._left, "{n} second", "{n} seconds")))
        self.bar.setValue(self._left)

    def _go(self) -> None:
        then = self._then
        self.reject()
        if then is not None:
            then()
