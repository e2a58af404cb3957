"""Keeps the forecasts of the rows up to date with the rows, the options and the disk. The latest one wins."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal

from qtcompress.core.errors import QtCompressError
from qtcompress.gui.batch.controller import BatchController
from qtcompress.gui.batch.plan import Preflight
from qtcompress.gui.batch.progress import Phase
from qtcompress.gui.gallery.item import AHEAD, Role
from qtcompress.gui.gallery.loader import Loader
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.options.current_settings import CurrentSettings
from qtcompress.gui.tasks.debounced_task import DebouncedTask
from qtcompress.gui.tasks.runner import JobRunner

DEBOUNCE_MS = 200


class Forecaster(QObject):
    """Plans the next batch as soon as rows and options are at rest, so that the rows show what Compress would do.

    The batch takes this plan over when it starts, unless something has changed by then.

    Parameters
    ----------
    runner : JobRunner
        Of one thread of its own: a hundred thousand names take some seconds.

    Signals
    -------
    counted(int)
        How many pictures will be left as they are.
    planned(tuple[Job, ...] or None)
        The jobs of the next batch; None while they are unknown.
    """

    counted = Signal(int)
    planned = Signal(object)

    def __init__(
        self,
        runner: JobRunner,
        model: GalleryModel,
        loader: Loader,
        batch: BatchController,
        settings: CurrentSettings,
        *,
        debounce_ms: int = DEBOUNCE_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._loader = loader
        self._batch = batch
        self._settings = settings
        self._task = DebouncedTask(runner, self._begin, debounce_ms, self)
        rows = (model.added, model.removed, model.own_changed)
        self._left: frozenset[Path] = frozenset()
        self._counting = QTimer(self, singleShot=True, interval=debounce_ms)
        self._counting.timeout.connect(self._count)
        model.dataChanged.connect(self._on_changed)
        for at_rest in (*rows, loader.scanned, batch.ended, batch.refused, settings.changed):
            at_rest.connect(self.refresh)

    def refresh(self) -> None:
        """Plan again: rows, options or the disk have changed."""
        self._task.stop()
        self._task.start()
        self._batch.prepare(None)
        self.planned.emit(None)

    def _begin(self) -> None:
        # While folders are searched or a batch runs, each change would start it again; the end of both calls `refresh`.
        if not self._loader.busy and self._batch.phase is Phase.IDLE:
            work = self._batch.planning_all(self._settings.effective)
            self._task.submit(work, then=self._take, failed=self._clear)

    def _take(self, preflight: Preflight) -> None:
        self._batch.prepare(preflight)
        self._model.set_forecasts(preflight.forecasts, preflight.due)
        self._left = frozenset(path for path, forecast in preflight.forecasts.items() if forecast.sentence)
        self._count()
        self.planned.emit(preflight.ahead)

    def _clear(self, error: QtCompressError) -> None:
        """Show no forecasts if nothing can be planned; Compress reports the error."""
        self._model.set_forecasts({})
        self._left = frozenset()
        self._count()
        self.planned.emit(())

    def _on_changed(self, first: QModelIndex, last: QModelIndex, roles: list[int]) -> None:
        """Count again when states change: a picture that can't be read is known as failed or skipped before a batch."""
        if Role.STATE in roles and self._left:
            self._counting.start()

    def _count(self) -> None:
        if self._batch.phase is Phase.IDLE:  # else the rows tell it
            rows = map(self._model.item, self._left)
            self.counted.emit(sum(item is not None and item.state in AHEAD for item in rows))
