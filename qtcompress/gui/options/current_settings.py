"""The settings that are chosen now: their only owner in the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from qtcompress.engine.planning.settings import Settings
from qtcompress.gui.options.change_settings import ChangeSettings

SAVE_REST_MS = 500


def _keep_nothing(settings: Settings) -> None:
    """Store nothing."""


class CurrentSettings(QObject):
    """Owns the settings, tells when they change, and stores them when they have not changed for a while.

    Parameters
    ----------
    usual_output : Path
        The output folder while none is chosen.
    undo : QUndoStack, optional
        Each change is put on it; those of a slider that moves are one.
    save : function
        Stores settings permanently. A slider that moves changes them many times a second, so it is called at rest.

    Signals
    -------
    changed(Settings)
    """

    changed = Signal(object)

    def __init__(
        self,
        settings: Settings,
        usual_output: Path,
        *,
        undo: QUndoStack | None = None,
        save: Callable[[Settings], object] = _keep_nothing,
        rest_ms: int = SAVE_REST_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._value = settings
        self._usual_output = usual_output
        self._undo = undo or QUndoStack(self)
        self._save = save
        self._stored = settings
        self._timer = QTimer(self, singleShot=True, interval=rest_ms)
        self._timer.timeout.connect(self.flush)

    @property
    def value(self) -> Settings:
        """The settings as they were chosen."""
        return self._value

    @property
    def effective(self) -> Settings:
        """The settings with the usual output folder if none was chosen."""
        return replace(self._value, output=self.output)

    @property
    def output(self) -> Path:
        """The folder for results."""
        return self._value.output or self._usual_output

    @property
    def usual_output(self) -> Path:
        """The output folder while none is chosen."""
        return self._usual_output

    def set(self, settings: Settings) -> bool:
        """Choose settings; return False if they are the same as before."""
        if settings == self._value:
            return False
        self._undo.push(ChangeSettings(self._take, self._value, settings, moving=self._timer.isActive()))
        return True

    def _take(self, settings: Settings) -> None:
        self._value = settings
        self._timer.start()
        self.changed.emit(settings)

    def flush(self) -> None:
        """Store the settings now if they are not stored yet."""
        self._timer.stop()
        if self._value != self._stored:
            self._stored = self._value
            self._save(self._value)
