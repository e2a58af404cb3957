"""When the gallery is planned at rest, step by step."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from qtcompress.core.errors import ReadError
from qtcompress.engine.journal.preflight import Forecast
from qtcompress.engine.planning.plan import Source
from qtcompress.engine.planning.settings import Settings
from qtcompress.gui.batch.plan import PlanBasis, Preflight
from qtcompress.gui.batch.preflight_controller import Forecaster
from qtcompress.gui.batch.progress import Phase
from qtcompress.gui.gallery.changes import SetState
from qtcompress.gui.gallery.filter import GalleryProxy, Show
from qtcompress.gui.gallery.item import RowState
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.tasks.runner import JobRunner
from tests.engine.jobs import job_of
from tests.gui.hand_runner import HandRunner

A = Path("/g/a.jpg")
JOB = job_of(A, Path("/o/a.png"))
PREFLIGHT = Preflight(PlanBasis((), {}, Settings()), (JOB,), {A: Forecast(Path("/o/a.png"))}, (JOB,))


class Loader(QObject):
    """Stands for what searches folders."""

    scanned = Signal()
    busy = False


class Batch(QObject):
    """Stands for the batch."""

    ended = Signal(object)
    refused = Signal(object)
    phase = Phase.IDLE

    def __init__(self) -> None:
        super().__init__()
        self.prepared: list[Preflight | None] = []
        self.planned: list[object] = []
        self.preflight = PREFLIGHT

    def prepare(self, preflight: Preflight | None) -> None:
        self.prepared.append(preflight)

    def planning_all(self, settings: object) -> object:
        self.planned.append(settings)
        return lambda report: self.preflight


class CurrentSettings(QObject):
    """Stands for the options."""

    changed = Signal()
    effective = "the settings"


class Bench:
    """A forecaster, and what it tells."""

    def __init__(self) -> None:
        self.runner, self.model = HandRunner(), GalleryModel()
        self.loader, self.batch, self.settings = Loader(), Batch(), CurrentSettings()
        others = cast(Any, SimpleNamespace(loader=self.loader, batch=self.batch, settings=self.settings))
        self.forecaster = Forecaster(
            cast(JobRunner, self.runner), self.model, others.loader, others.batch, others.settings, debounce_ms=10_000
        )
        self.counted: list[int] = []
        self.planned: list[object] = []
        self.forecaster.counted.connect(self.counted.append)
        self.forecaster.planned.connect(self.planned.append)
        self.timer = self.forecaster._task._timer

    def rest(self) -> None:
        self.timer.stop()
        self.timer.timeout.emit()


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench()


@pytest.mark.parametrize("change", ["added", "removed", "scanned", "ended", "refused", "changed"])
def test_each_change_plans_again_after_a_pause(bench: Bench, change: str) -> None:
    if change in ("added", "removed"):
        bench.model.add([Source(A, A.parent, 9)])
        bench.timer.stop() if change == "removed" else None
        bench.model.remove([A]) if change == "removed" else None
    elif change == "scanned":
        bench.loader.scanned.emit()
    elif change == "changed":
        bench.settings.changed.emit()
    else:
        getattr(bench.batch, change).emit(None)
    assert bench.timer.isActive()
    assert (bench.batch.prepared[-1], bench.planned[-1]) == (None, None)  # what was planned is no longer so


def test_a_plan_reaches_the_rows_the_batch_and_the_estimate(bench: Bench) -> None:
    bench.model.add([Source(A, A.parent, 9)])
    bench.rest()
    bench.runner.do(1)
    assert bench.batch.planned == ["the settings"]
    assert bench.batch.prepared[-1] is PREFLIGHT
    assert bench.model.forecast(A) == PREFLIGHT.forecasts[A]
    assert (bench.counted, bench.planned[-1]) == ([0], (JOB,))


def test_what_will_be_left_is_counted_as_the_filter_shows_it_when_pictures_turn_out_unreadable(bench: Bench) -> None:
    paths = [Path(f"/g/{name}.tga") for name in "bcd"]
    bench.model.add([Source(path, path.parent, 9) for path in paths])
    left = {path: Forecast(path, "It is a TGA file.") for path in paths}
    bench.batch.preflight = replace(PREFLIGHT, forecasts=left | PREFLIGHT.forecasts)
    bench.rest()
    bench.runner.do(1)
    bench.model.update(paths[0], SetState(RowState.SKIPPED, "It can't be read."))
    assert bench.forecaster._counting.isActive()
    bench.forecaster._counting.timeout.emit()
    assert bench.counted == [3, 2]
    proxy = GalleryProxy(bench.model)
    proxy.set_filter("", Show.LEFT)
    assert proxy.count == 2
    # ... and a batch that runs tells it on the rows
    bench.batch.phase = Phase.RUNNING
    bench.forecaster._counting.timeout.emit()
    assert bench.counted == [3, 2]


def test_what_can_not_be_planned_leaves_no_forecasts(bench: Bench) -> None:
    bench.model.add([Source(A, A.parent, 9)])
    bench.model.set_forecasts(PREFLIGHT.forecasts)
    bench.rest()
    bench.runner.tell(1, "failed", ReadError("is cut off", "Copy it again."))
    assert (bench.model.forecast(A), bench.counted, bench.planned[-1]) == (None, [0], ())


def test_nothing_is_planned_while_folders_are_searched_or_a_batch_runs(bench: Bench) -> None:
    bench.loader.busy = True
    bench.rest()
    bench.loader.busy, bench.batch.phase = False, Phase.PAUSED
    bench.rest()
    assert bench.runner.tasks == {}
    bench.batch.phase = Phase.IDLE
    bench.rest()
    assert len(bench.runner.tasks) == 1
    bench.forecaster.refresh()
    assert bench.runner.dropped == [1]  # it is out of date
