"""Keeps what is to be expected of the rows in step with them, the options and the disk. Latest wins."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from qtcompress.engine.planning.settings import Settings
from qtcompress.gui.batch import plan
from qtcompress.gui.batch.controller import BatchController
from qtcompress.gui.batch.progress import Phase
from qtcompress.gui.gallery.loader import Loader
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.tasks.debounced_task import Latest
from qtcompress.gui.tasks.runner import Failed, Finished, JobRunner

DEBOUNCE_MS = 200


class Forecaster(QObject):
    """Plans what Compress would do, as soon as rows and options are at rest, so that the rows can say it before.

    Parameters
    ----------
    runner : JobRunner
        Of one thread of its own: a hundred thousand names take some seconds.

    Signals
    -------
    counted(int)
        How many pictures will be left as they are.
    planned(tuple[Job, ...])
        What is to do; nothing as long as that is not known.
    """

    counted = Signal(int)
    planned = Signal(object)

    def __init__(
        self,
        runner: JobRunner,
        model: GalleryModel,
        loader: Loader,
        batch: BatchController,
        *,
        debounce_ms: int = DEBOUNCE_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._loader = loader
        self._batch = batch
        self._settings: Settings | None = None
        self._latest = Latest(runner, self._begin, debounce_ms, self)

    def set_settings(self, settings: Settings) -> None:
        """Say with which settings Compress would start now."""
        self._settings = settings
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Look anew: rows, options or the disk have changed."""
        self._latest.stop()
        self._latest.start()
        self.planned.emit(())

    @Slot(object)
    def on_finished(self, end: Finished) -> None:
        """Take what was foreseen, unless something has changed meanwhile."""
        if isinstance(end.result, plan.Foreseen) and self._latest.ended(end.ticket):
            self._model.set_forecasts(end.result.forecasts)
            self.counted.emit(end.result.left)
            self.planned.emit(end.result.jobs)

    @Slot(object)
    def on_failed(self, failed: Failed) -> None:
        """Say nothing where nothing can be planned; Compress says why."""
        if self._latest.ended(failed.ticket):
            self._model.set_forecasts({})
            self.counted.emit(0)

    def _begin(self) -> None:
        # While folders are searched, or a batch runs, each change would begin it anew; both ends call `refresh`.
        if self._settings is not None and not self._loader.busy and self._batch.phase is Phase.IDLE:
            self._latest.submit(self._batch.foreseeing(self._settings))
