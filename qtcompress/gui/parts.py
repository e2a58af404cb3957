"""What the window is built from, as one value: made in `app.py`, connected in `window.py`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qtcompress.engine.pool import WorkerPool
from qtcompress.gui.batch import BatchController
from qtcompress.gui.filtering import GalleryProxy
from qtcompress.gui.forecasts import Forecaster
from qtcompress.gui.gallery import GalleryModel
from qtcompress.gui.jobs import JobRunner
from qtcompress.gui.ledger import Ledger
from qtcompress.gui.loader import Loader
from qtcompress.gui.palettes import PaletteController
from qtcompress.gui.preview import Highlighter, PreviewController
from qtcompress.gui.store import Store


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
