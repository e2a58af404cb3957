"""The list of presets; the person's own are written, renamed and deleted off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from qtcompress.core.errors import QtCompressError, UsageError
from qtcompress.engine.planning import presets
from qtcompress.engine.planning.presets import Preset
from qtcompress.engine.planning.settings import Settings
from qtcompress.gui.common.translation import RoomTexts, localized
from qtcompress.gui.tasks.runner import JobRunner

_tr = RoomTexts(__name__)


class RenamePreset(QUndoCommand):
    """Gives a preset another name, or its old one again."""

    def __init__(self, shelf: PresetShelf, name: str, other: str) -> None:
        super().__init__(_tr("Rename Preset"))
        self._shelf, self._name, self._other = shelf, name, other

    def redo(self) -> None:
        """Rename it."""
        self._shelf.rename(self._name, self._other)

    def undo(self) -> None:
        """Rename it back."""
        self._shelf.rename(self._other, self._name)


class DeletePreset(QUndoCommand):
    """Deletes a preset, or brings it back."""

    def __init__(self, shelf: PresetShelf, preset: Preset) -> None:
        super().__init__(_tr("Delete Preset"))
        self._shelf, self._preset = shelf, preset

    def redo(self) -> None:
        """Delete it."""
        self._shelf.delete(self._preset)

    def undo(self) -> None:
        """Bring it back."""
        self._shelf.restore(self._preset)


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
    renamed(str, str)
        A preset has another name, which is the second; `changed` follows.
    told(str)
        A sentence about a preset that was saved, renamed, deleted or could not be read.
    """

    changed = Signal(object)
    renamed = Signal(str, str)
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

    def rename(self, name: str, other: str) -> None:
        """Give one of the person's own presets another name."""
        folder = self._folder
        self._change(
            lambda: presets.rename(name, other, folder),
            _tr("The preset {name} is called {other} now.", name=name, other=other),
            lambda: self.renamed.emit(name, other),
        )

    def delete(self, preset: Preset) -> None:
        """Delete one of the person's own presets."""
        self._change(lambda: presets.delete(preset), _tr("The preset {name} was deleted.", name=preset.name))

    def restore(self, preset: Preset) -> None:
        """Bring back a preset that was deleted."""
        folder = self._folder
        self._change(lambda: presets.restore(preset, folder), _tr("The preset {name} is back.", name=preset.name))

    def _change(self, change: Callable[[], object], sentence: str, then: Callable[[], object] = lambda: None) -> None:
        folder = self._folder

        def work(reporter: object) -> tuple[Preset, ...]:
            change()
            return tuple(presets.own(folder)[0])

        self._runner.submit(work, then=partial(self._take, sentence, then), failed=self._refuse)

    def _take(self, sentence: str, then: Callable[[], object], own: tuple[Preset, ...]) -> None:
        self._own = own
        then()
        self.changed.emit(self.presets)
        self.told.emit(sentence)

    def _refuse(self, error: QtCompressError) -> None:
        """Report the error; the list is shown as it still is."""
        self.changed.emit(self.presets)
        self.told.emit(localized(error.sentence()))
