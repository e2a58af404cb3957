"""The settings that are chosen now: their only owner in the window.

Pictures can have settings of their own, which their rows hold. While such pictures are selected, the form edits those
(`edited`) and tells what a person changed (`own_edited`); everything else in the window uses the common ones (`value`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from qtcompress.engine.planning.own_settings import OWN_FIELDS, OwnSettings, settings_of
from qtcompress.engine.planning.settings import Settings
from qtcompress.gui.options.change_settings import ChangeSettings, changed_fields

SAVE_REST_MS = 500


def _keep_nothing(settings: Settings) -> None:
    """Store nothing."""


@dataclass(frozen=True, slots=True, eq=False)
class OwnEdit:
    """What a person changed of the settings of the selected pictures.

    values : fields of `Settings` by name
    moving : whether this continues the change before it, such as that of a slider
    """

    values: Mapping[str, Any]
    moving: bool


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
        Other settings are chosen.
    edited_changed(Settings)
        The form shows other settings.
    own_edited(OwnEdit)
        A person changed settings of the selected pictures.
    """

    changed = Signal(object)
    edited_changed = Signal(object)
    own_edited = Signal(object)

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
        self._own: OwnSettings | None = None
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

    @property
    def edited(self) -> Settings:
        """The settings that the form shows: the common ones, or those of the selected pictures."""
        return settings_of(self._own, self._value)

    def show_own(self, own: OwnSettings | None) -> None:
        """Let the form edit settings that the selected pictures have for themselves; None for the common ones."""
        if own != self._own:
            self._own = own
            self.edited_changed.emit(self.edited)

    def edit(self, settings: Settings) -> bool:
        """Take what a person chose in the form; return False if nothing changed.

        While own settings of pictures are edited, where results go is still chosen for all pictures.
        """
        if self._own is None:
            return self.set(settings)
        changed = changed_fields(self.edited, settings)
        own = {name: getattr(settings, name) for name in OWN_FIELDS if name in changed}
        common = {name: getattr(settings, name) for name in changed - own.keys()}
        if own:
            edit = OwnEdit(own, moving=self._timer.isActive())
            self._timer.start()
            self.own_edited.emit(edit)
        if common:
            self.set(replace(self._value, **common))
        return bool(changed)

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
        self.edited_changed.emit(self.edited)

    def flush(self) -> None:
        """Store the settings now if they are not stored yet."""
        self._timer.stop()
        if self._value != self._stored:
            self._stored = self._value
            self._save(self._value)
