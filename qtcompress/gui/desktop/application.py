"""The Qt application, which also takes the files that macOS asks it to open: there they are no arguments."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """The application.

    Signals
    -------
    opened(tuple of Path)
        Files and folders that the system asks it to open; those of one selection come together.
    """

    opened = Signal(object)

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(list(arguments))
        self._asked: list[Path] = []

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            if not self._asked:
                QTimer.singleShot(0, self, self._tell)
            self._asked.append(Path(event.file()))
            return True
        return super().event(event)

    def _tell(self) -> None:
        asked, self._asked = tuple(self._asked), []
        self.opened.emit(asked)
