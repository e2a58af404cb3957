"""What the batch is likely to come to: a few stand for all, everything else goes first, and nothing is done twice."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from qtcompress.core.errors import ReadError
from qtcompress.core.types import Report, Stage
from qtcompress.engine.estimates.estimate import Estimate, Expected
from qtcompress.engine.job.job import Job
from qtcompress.engine.planning.plan import Source
from qtcompress.gui.batch.progress import Phase, Tally
from qtcompress.gui.batch.size_estimator import MOST_MEASURED, Estimator
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.tasks.runner import JobRunner
from qtcompress.gui.window.main_window import MainWindow
from qtcompress.gui.window.status import StatusLine
from tests.engine.jobs import job_of
from tests.gui.windows import fill, run, until

PATHS = tuple(Path(f"/g/{number:03}.png") for number in range(100))
JOBS = tuple(job_of(path, Path("/out") / path.name) for path in PATHS)


class Foreseer:
    """Expects a quarter of each picture; waits where it is told to."""

    def __init__(self) -> None:
        self.asked: list[Path] = []
        self.broken = PATHS[1]
        self.go = threading.Event()
        self.go.set()

    def __call__(self, job: Job, report: Report) -> Estimate:
        self.asked.append(job.source)
        report(Stage.READ, 0.0)
        while not self.go.wait(0.001):
            report(Stage.FIT, 0.5)
        if job.source == self.broken:
            raise ReadError("is cut off")
        return Estimate(job.source, 1000, job.target, None, 250, 2.0)


@pytest.fixture
def foreseer() -> Foreseer:
    return Foreseer()


class Signals(QObject):
    """Stands for the forecaster and the batch."""

    planned = Signal(object)
    tallied = Signal(object)


@pytest.fixture
def signals(qtbot: QtBot) -> Signals:
    return Signals()


@pytest.fixture
def runner(qtbot: QtBot, foreseer: Foreseer) -> Iterator[JobRunner]:
    runner = JobRunner(1)
    yield runner
    foreseer.go.set()
    runner.shutdown()


@pytest.fixture
def estimator(runner: JobRunner, signals: Signals, foreseer: Foreseer) -> Estimator:
    model = GalleryModel()
    model.add([Source(path, path.parent, 1000) for path in PATHS])
    # The estimator uses nothing of the forecaster and the batch but these two signals.
    return Estimator(runner, model, signals, signals, foreseer, debounce_ms=5)  # type: ignore[arg-type]  # see above


@pytest.fixture
def seen(estimator: Estimator) -> list[Expected | None]:
    """Return what the estimator tells."""
    seen: list[Expected | None] = []
    estimator.told.connect(seen.append)
    return seen


def test_a_few_stand_for_all(
    estimator: Estimator, seen: list[Expected | None], foreseer: Foreseer, qtbot: QtBot
) -> None:
    estimator.plan(JOBS)
    until(qtbot, lambda: bool(seen) and seen[-1] is not None)
    seconds = pytest.approx(200.0)
    assert seen[-1] == Expected(100, MOST_MEASURED, 100_000, 25_000, seconds)  # type: ignore[arg-type]  # a near one
    assert len(foreseer.asked) == MOST_MEASURED


def test_a_picture_beside_stands_in_for_one_that_can_not_be_read(
    estimator: Estimator, seen: list[Expected | None], foreseer: Foreseer, qtbot: QtBot
) -> None:
    foreseer.broken = PATHS[2]  # the middle of the first four
    estimator.plan(JOBS)
    until(qtbot, lambda: bool(seen))
    seconds = pytest.approx(200.0)
    assert seen == [Expected(100, MOST_MEASURED, 100_000, 25_000, seconds)]  # type: ignore[arg-type]  # a near one
    assert foreseer.asked[:3] == [PATHS[2], PATHS[1], PATHS[6]]


def test_picture_that_can_not_be_read_stays_as_it_is(
    estimator: Estimator, seen: list[Expected | None], qtbot: QtBot
) -> None:
    estimator.plan(JOBS[:2])
    until(qtbot, lambda: bool(seen) and seen[-1] is not None)
    assert seen[-1] == Expected(2, 1, 2000, 1250, 2.0)


def test_nothing_is_expected_of_pictures_of_which_none_can_be_read(
    estimator: Estimator, seen: list[Expected | None], qtbot: QtBot
) -> None:
    estimator.plan(JOBS[1:2])
    until(qtbot, lambda: bool(seen))
    assert seen == [None]


def test_preview_goes_first(
    estimator: Estimator, seen: list[Expected | None], runner: JobRunner, foreseer: Foreseer, qtbot: QtBot
) -> None:
    # GIVEN an estimate on its way
    foreseer.go.clear()
    estimator.plan(JOBS[2:5])
    until(qtbot, lambda: bool(foreseer.asked))
    # WHEN a preview needs the processor
    estimator.hold(True)
    assert not estimator.busy
    until(qtbot, lambda: runner.idle)
    foreseer.go.set()
    # THEN neither that estimate nor another one starts, not even after a pause
    estimator.plan(JOBS[2:5])
    assert not estimator.busy
    # and it goes on afterwards
    estimator.hold(False)
    assert estimator.busy
    until(qtbot, lambda: bool(seen) and seen[-1] is not None)
    assert seen[-1].measured == 3
    # and holding it once more takes nothing back
    asked = len(foreseer.asked)
    estimator.hold(True)
    estimator.hold(False)
    assert not estimator.busy
    assert seen[-1] is not None
    assert len(foreseer.asked) == asked


def test_estimate_that_runs_is_not_begun_again_by_a_preview_that_has_ended(
    estimator: Estimator, seen: list[Expected | None], foreseer: Foreseer, qtbot: QtBot
) -> None:
    foreseer.go.clear()
    estimator.plan(JOBS[2:5])
    until(qtbot, lambda: bool(foreseer.asked))
    estimator.hold(False)
    assert not estimator._task._timer.isActive()
    foreseer.go.set()
    until(qtbot, lambda: bool(seen) and seen[-1] is not None)
    assert foreseer.asked == list(PATHS[2:5])


def test_same_jobs_are_not_measured_again_and_others_are(
    estimator: Estimator, seen: list[Expected | None], foreseer: Foreseer, qtbot: QtBot
) -> None:
    estimator.plan(JOBS[2:5])
    until(qtbot, lambda: bool(seen) and seen[-1] is not None)
    with qtbot.waitSignal(estimator.outdated):
        estimator.plan(None)
    assert seen[-1] is not None  # it is only out of date
    estimator.plan(())
    assert seen[-1] is None
    estimator.plan(JOBS[2:6])
    until(qtbot, lambda: bool(seen) and seen[-1] is not None)
    assert foreseer.asked == list(PATHS[2:6])
    told = len(seen)
    estimator.plan(JOBS[5:6])
    until(qtbot, lambda: len(seen) > told)
    assert foreseer.asked == list(PATHS[2:6])
    assert set(estimator._known) == {JOBS[5]}  # no more are kept than may be asked for


def test_batch_goes_first(
    estimator: Estimator,
    seen: list[Expected | None],
    runner: JobRunner,
    signals: Signals,
    foreseer: Foreseer,
    qtbot: QtBot,
) -> None:
    foreseer.go.clear()
    signals.planned.emit(JOBS)
    until(qtbot, lambda: bool(foreseer.asked))
    signals.tallied.emit(Tally(Phase.IDLE, 0, 0, 0.0, None, 0, 0))
    assert estimator.busy
    signals.tallied.emit(Tally(Phase.RUNNING, 100, 0, 0.0, None, 0, 0))
    assert not estimator.busy
    until(qtbot, lambda: runner.idle)
    assert seen[-1] is None


def test_status_says_what_to_expect(qtbot: QtBot) -> None:
    line = StatusLine()
    qtbot.addWidget(line)
    line.show_expected(Expected(212, 24, 120_000_000, 41_000_000, 400.0), 2)
    assert line.expected.text() == "Expected: about 41.0 MB of 120.0 MB, about 3 min"
    assert "24 of 212 pictures, which represent the others" in line.expected.toolTip()
    line.show_expected(Expected(2, 2, 3000, 1000, 40_000.0), 1)
    assert line.expected.text().endswith("about 11 h")
    line.show_expected(Expected(1, 1, 3000, 1000, 1.0), 1)
    assert line.expected.text().endswith("less than a minute")
    line.outdate_expected()
    line.outdate_expected()
    assert line.expected.text().endswith("less than a minute, updating…")
    assert not line.expected.isEnabled()
    line.show_expected(None, 1)
    assert line.expected.text() == line.expected.toolTip() == ""
    line.outdate_expected()
    assert line.expected.text() == ""
    assert line.expected.isEnabled()


def test_window_tells_before_the_batch_and_not_after(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    fill(window, folder, qtbot)
    until(qtbot, lambda: window.status.expected.text().startswith("Expected: about "))
    run(window, qtbot)
    assert window.status.expected.text() == ""
    assert "saved" in window.status.saved.text()
