"""The presets there are: it owns their list, and writes one's own off the GUI thread."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from qtcompress.core.errors import UsageError
from qtcompress.engine.planning import presets
from qtcompress.engine.planning.presets import Preset
from qtcompress.engine.planning.settings import Settings
from qtcompress.gui.tasks.runner import Failed, Finished, JobRunner, Ticket


class PresetShelf(QObject):
    """Knows all presets: those of the program, then one's own.

    Parameters
    ----------
    runner : JobRunner
        Of one thread, so that what is saved and deleted comes in its order.
    folder : Path
        Of one's own.

    Signals
    -------
    changed(tuple[Preset, ...])
    told(str)
        A sentence about what could not be done or read.
    """

    changed = Signal(object)
    told = Signal(str)

    def __init__(self, runner: JobRunner, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._folder = folder
        self._tickets: dict[Ticket, str] = {}  # what to say when it is done
        self._own, self.sentences = presets.own(folder)
        self._built_in = presets.built_in()

    @property
    def presets(self) -> tuple[Preset, ...]:
        """All presets."""
        return (*self._built_in, *self._own)

    def save(self, name: str, settings: Settings) -> None:
        """Save settings under a name, in the place of what had it."""
        try:
            preset = presets.preset_of(name, settings)
        except UsageError as error:
            self.told.emit(error.sentence())
            return
        folder = self._folder

        def work(reporter: object) -> tuple[Preset, ...]:
            presets.save(preset, folder)
            return presets.own(folder)[0]

        self._tickets[self._runner.submit(work)] = f"The options were saved as {preset.name}."

    def delete(self, preset: Preset) -> None:
        """Take one of one's own away."""
        folder = self._folder

        def work(reporter: object) -> tuple[Preset, ...]:
            presets.delete(preset)
            return presets.own(folder)[0]

        self._tickets[self._runner.submit(work)] = f"The preset {preset.name} was deleted."

    @Slot(object)
    def on_finished(self, end: Finished) -> None:
        """Take what there is now."""
        sentence = self._tickets.pop(end.ticket, None)
        if sentence is not None and isinstance(end.result, tuple):
            self._own = end.result
            self.changed.emit(self.presets)
            self.told.emit(sentence)

    @Slot(object)
    def on_failed(self, failed: Failed) -> None:
        """Say why something could not be done; the list is shown as it still is."""
        if self._tickets.pop(failed.ticket, None) is not None:
            self.changed.emit(self.presets)
            self.told.emit(failed.error.sentence())
