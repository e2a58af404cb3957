"""What the window is built from, as one value: made in `app.py`, connected in `main_window.py`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qtcompress.engine.workers.pool import WorkerPool
from qtcompress.gui.batch.controller import BatchController
from qtcompress.gui.batch.preflight_controller import Forecaster
from qtcompress.gui.gallery.filter import GalleryProxy
from qtcompress.gui.gallery.loader import Loader
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.journal.client import Ledger
from qtcompress.gui.palette.controller import PaletteController
from qtcompress.gui.preview.controller import Highlighter, PreviewController
from qtcompress.gui.tasks.runner import JobRunner
from qtcompress.gui.window.qsettings import Store


@dataclass(frozen=True, slots=True)
class Parts:
    """What the window shows and steers; built in `app.py`. `runners` are shut down when the window closes, then the
    journal is closed, or the `pool` where there is none. `trials` are the workers of the preview."""

    store: Store
    model: GalleryModel
    proxy: GalleryProxy
    loader: Loader
    batch: BatchController
    preview: PreviewController
    highlighter: Highlighter
    ledger: Ledger
    forecaster: Forecaster
    palettes: PaletteController
    pool: WorkerPool
    trials: WorkerPool
    runners: tuple[JobRunner, ...]
    usual_output: Path

    def close(self) -> None:
        """Close the journal and end the workers; nothing may run any more."""
        (self.ledger.session or self.pool).close()
        self.trials.close()
