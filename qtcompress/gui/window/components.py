"""The parts that the window is built from, as one value: made in `app.py`, connected in the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack

from qtcompress.engine.workers.pool import WorkerPool
from qtcompress.gui.batch.cluster import disconnect
from qtcompress.gui.batch.controller import BatchController
from qtcompress.gui.batch.left_out import LeftOut
from qtcompress.gui.batch.preflight_controller import Forecaster
from qtcompress.gui.batch.size_estimator import Estimator
from qtcompress.gui.curve.controller import CurveController
from qtcompress.gui.desktop.controller import DesktopController
from qtcompress.gui.gallery.filter import GalleryProxy
from qtcompress.gui.gallery.loader import Loader
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.journal.client import Ledger
from qtcompress.gui.options.current_settings import CurrentSettings
from qtcompress.gui.options.preset_store import PresetShelf
from qtcompress.gui.palette.controller import PaletteController
from qtcompress.gui.preview.controller import PreviewController
from qtcompress.gui.preview.highlighter import Highlighter
from qtcompress.gui.preview.inspector import Inspector
from qtcompress.gui.preview.player import Player
from qtcompress.gui.tasks.activity import ExclusiveActivity
from qtcompress.gui.tasks.runner import JobRunner
from qtcompress.gui.window.qsettings import Store


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything that the window shows and controls; built in `app.py`.

    undo : what can be undone with Ctrl+Z: changes of the list, the options and palettes
    pool : workers of the batch, owned by the session if there is one
    trials : workers of the preview
    desktop : the services of the desktop
    file_tasks : reads and writes the files that belong to no batch
    data_folder : of the program's own files
    looks : workers for the first look at a picture that was not read yet
    mapper : one thread that shows edits of palettes at once
    manual_options : returns the options of the command line for the manual, in Markdown
    runners : all runners; they are shut down before the journal and the pools are closed
    """

    store: Store
    undo: QUndoStack
    settings: CurrentSettings
    activity: ExclusiveActivity
    model: GalleryModel
    proxy: GalleryProxy
    loader: Loader
    batch: BatchController
    preview: PreviewController
    highlighter: Highlighter
    inspector: Inspector
    player: Player
    ledger: Ledger
    forecaster: Forecaster
    estimator: Estimator
    left_out: LeftOut
    palettes: PaletteController
    mapper: JobRunner
    shelf: PresetShelf
    curves: CurveController
    pool: WorkerPool
    trials: WorkerPool
    desktop: DesktopController
    file_tasks: JobRunner
    data_folder: Path
    looks: WorkerPool
    manual_options: Callable[[], str]
    runners: tuple[JobRunner, ...]

    @property
    def start_folder(self) -> Path:
        """The folder in which a file dialog starts."""
        return self.store.last_folder() or Path.home()

    def set_parent(self, window: QObject) -> None:
        """Let the window own all QObjects, so that they live as long as it does."""
        values = [getattr(self, field.name) for field in fields(self)]
        for part in (*self.runners, *values):
            if isinstance(part, QObject):
                part.setParent(window)

    def close(self) -> None:
        """End all tasks, close the journal and end the workers; settings that are not stored yet are stored."""
        self.settings.flush()
        for runner in self.runners:
            runner.cancel_all()
        for runner in self.runners:
            runner.shutdown()
        self.batch.settle()
        disconnect(self.ledger.session)
        (self.ledger.session or self.pool).close()
        self.trials.close()
        self.looks.close()
