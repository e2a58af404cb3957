"""When Before takes the place of After: while a key is held, or by itself some times a second."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

MOST_CHANGES = 4  # a second; two flashes, where WCAG 2.2 (2.3.1) warns of more than three


class Flicker(QObject):
    """Tells which of the two pictures is seen.

    *Signals:* changed: the other one is seen now.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held = self._turned = False
        self._changes = 0
        self._running = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._turn)

    @property
    def shows_before(self) -> bool:
        """Whether Before is seen in place of After."""
        return self._held or self._turned

    @property
    def changes(self) -> int:
        """The changes a second; 0: only while the key is held."""
        return self._changes

    def hold(self, *, held: bool) -> None:
        """Show Before while the key is held, whatever the timer does."""
        if held != self._held:
            self._held = held
            self.changed.emit()

    def set_changes(self, changes: int) -> None:
        """Choose how many times a second the pictures change by themselves, 0 to `MOST_CHANGES`."""
        self._changes = min(max(changes, 0), MOST_CHANGES)
        self._apply()

    def run(self, *, running: bool) -> None:
        """Change by itself, as often as was chosen, or stop that."""
        if running != self._running:
            self._running = running
            self._apply()

    def _apply(self) -> None:
        if self._running and self._changes:
            self._timer.start(1000 // self._changes)
            return
        self._timer.stop()
        if self._turned:
            self._turn()

    def _turn(self) -> None:
        self._turned = not self._turned
        if not self._held:
            self.changed.emit()
