"""The list of presets; the person's own are written and deleted off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from qtcompress.core.errors import QtCompressError, UsageError
from qtcompress.engine.planning import presets
from qtcompress.engine.planning.presets import Preset
from qtcompress.engine.planning.settings import Settings
from qtcompress.gui.common.translation import RoomTexts, localized
from qtcompress.gui.tasks.runner import JobRunner

_tr = RoomTexts(__name__)


class PresetShelf(QObject):
    """Owns all presets: those of the program, then the person's own.

    Parameters
    ----------
    runner : JobRunner
        Of one thread, so that presets are saved and deleted in order.
    folder : Path
        Where the person's own presets are stored.

    Signals
    -------
    changed(tuple[Preset, ...])
    told(str)
        A sentence about a preset that was saved, deleted or could not be read.
    """

    changed = Signal(object)
    told = Signal(str)

    def __init__(self, runner: JobRunner, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._folder = folder
        self._own, self.sentences = presets.own(folder)
        self._built_in = presets.built_in()

    @property
    def presets(self) -> tuple[Preset, ...]:
        """All presets."""
        return (*self._built_in, *self._own)

    def save(self, name: str, settings: Settings) -> None:
        """Save settings as a preset; one of the same name is replaced."""
        try:
            preset = presets.preset_of(name, settings)
        except UsageError as error:
            self.told.emit(localized(error.sentence()))
            return
        folder = self._folder
        self._change(lambda: presets.save(preset, folder), _tr("The options were saved as {name}.", name=preset.name))

    def delete(self, preset: Preset) -> None:
        """Delete one of the person's own presets."""
        self._change(lambda: presets.delete(preset), _tr("The preset {name} was deleted.", name=preset.name))

    def _change(self, change: Callable[[], object], sentence: str) -> None:
        folder = self._folder

        def work(reporter: object) -> tuple[Preset, ...]:
            change()
            return tuple(presets.own(folder)[0])

        self._runner.submit(work, then=partial(self._take, sentence), failed=self._refuse)

    def _take(self, sentence: str, own: tuple[Preset, ...]) -> None:
        self._own = own
        self.changed.emit(self.presets)
        self.told.emit(sentence)

    def _refuse(self, error: QtCompressError) -> None:
        """Report the error; the list is shown as it still is."""
        self.changed.emit(self.presets)
        self.told.emit(localized(error.sentence()))
