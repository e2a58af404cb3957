"""The batch step by step, with a runner that does nothing by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from qtcompress.core.errors import QtCompressError, ReadError
from qtcompress.core.types import Report, ignore
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.journal.preflight import Forecast
from qtcompress.engine.journal.records import Entry
from qtcompress.engine.planning.plan import Source
from qtcompress.engine.planning.settings import Settings
from qtcompress.engine.session import Session
from qtcompress.gui.batch import controller
from qtcompress.gui.batch import plan as planning
from qtcompress.gui.batch.controller import BatchController
from qtcompress.gui.batch.done import ResultKeys, result_key
from qtcompress.gui.batch.plan import Planned, Row
from qtcompress.gui.batch.progress import Phase, Tally
from qtcompress.gui.gallery.item import RowState
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.tasks.activity import ExclusiveActivity
from qtcompress.gui.tasks.runner import JobRunner
from tests.engine.jobs import job_of
from tests.gui.hand_runner import Deaf, HandRunner

ROOT = Path("/g")
NO_KEYS = ResultKeys(())
A, B, C = (ROOT / name for name in ("a.jpg", "b.jpg", "c.jpg"))


class Timer:
    """Counts how often it is started."""

    def __init__(self) -> None:
        self.starts = 0
        self.active = False

    def isActive(self) -> bool:  # noqa: N802 - Qt's name
        return self.active

    def start(self) -> None:
        self.starts += 1
        self.active = True

    def stop(self) -> None:
        self.active = False


class Bench:
    """A gallery and a batch, whose runner waits for the test."""

    def __init__(self, output: Path) -> None:
        self.model, self.runner, self.activity = GalleryModel(), HandRunner(), ExclusiveActivity()
        self.output = output
        self.now_s = 0.0
        self.batch = BatchController(
            self.model, cast(JobRunner, self.runner), self.activity, compress=self.compress, clock=lambda: self.now_s
        )
        self.settings = Settings(output=output, workers=3)
        self.told: list[Tally] = []
        self.ended: list[Tally] = []
        self.refused: list[QtCompressError] = []
        self.batch.tallied.connect(self.told.append)
        self.batch.ended.connect(self.ended.append)
        self.batch.refused.connect(self.refused.append)

    def compress(self, entry: Entry, report: Report) -> Outcome:
        job = entry.job
        return Outcome(job.source, job.target, Status.COMPRESSED, "", 100, 25, 4, 3)

    def add(self, *paths: Path) -> None:
        self.model.add([Source(path, ROOT, 100) for path in paths])

    def state(self, path: Path) -> RowState:
        return self.model.item(path).state

    def planned(self, **settings: Any) -> None:
        """Start, and make the plan."""
        self.batch.start(replace(self.settings, **settings))
        self.runner.do(max(self.runner.tasks))


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    yield bench
    for work in (bench.batch._joining, bench.batch._planned, bench.batch._cancelled):
        work.clear()
    bench.batch._timer.stop()


def test_start_takes_the_activity_the_workers_and_the_pictures(bench: Bench) -> None:
    bench.add(A, B)
    bench.batch.start(bench.settings)
    assert (bench.runner.count, bench.activity.held_by(bench.batch)) == (3, True)
    assert bench.batch.phase is Phase.RUNNING
    (told,) = bench.told
    assert (told.phase, told.total, told.fraction) == (Phase.RUNNING, 2, 0.0)
    assert bench.state(A) is RowState.WAITING
    bench.runner.do(1)
    assert (bench.state(A), bench.state(B)) == (RowState.QUEUED, RowState.QUEUED)
    assert len(bench.runner.tasks) == 3


def test_without_a_batch_there_is_nothing_to_tell(bench: Bench) -> None:
    bench.add(A)
    assert bench.batch.tally() == Tally(Phase.IDLE, 0, 0, 0.0, None, 0, 0)
    bench.batch.cancel([A])
    bench.batch.settle()
    bench.model.remove([A])
    assert bench.told == bench.ended == []


def test_figures_are_told_five_times_a_second(bench: Bench) -> None:
    bench.add(A)
    bench.planned()
    bench.runner.tell(2, "started")
    timer, told = bench.batch._timer, len(bench.told)
    assert (timer.isActive(), timer.interval()) == (True, 200)
    timer.timeout.emit()
    assert (timer.isActive(), len(bench.told)) == (False, told + 1)


def test_the_plan_at_rest_is_of_what_is_there_and_is_handed_to_the_start(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.add(A, B)
    bench.batch._done.add(B, result_key(bench.settings))
    bench.batch._own.add(B)
    work = bench.batch.planning_all(bench.settings)
    bench.batch.forget([B])  # what happens meanwhile does not reach the other thread
    preflight = work(ignore)
    assert ([job.source for job in preflight.jobs], list(preflight.forecasts)) == ([A, B], [A])
    assert preflight.basis.own == {B}
    given: list[dict[str, object]] = []
    monkeypatch.setattr(planning, "begin", lambda *args, **named: given.append(named))
    bench.batch.prepare(preflight)
    bench.batch.start(bench.settings)
    bench.runner.tasks[1]["work"](Deaf())
    assert [(one["staged"], one["preflight"], one["room_bytes"]) for one in given] == [(False, preflight, None)]


@pytest.mark.parametrize("again", ["start", "resume"])
def test_nothing_is_submitted_while_something_else_changes_pictures(bench: Bench, again: str) -> None:
    bench.add(A)
    bench.batch.start(bench.settings)
    bench.batch._session = cast(Session, object())
    bench.batch.start(bench.settings) if again == "start" else bench.batch.resume(1, bench.settings)
    assert len(bench.runner.tasks) == len(bench.told) == 1


def test_without_a_session_no_batch_is_resumed(bench: Bench) -> None:
    bench.batch.resume(1, bench.settings)
    assert (bench.runner.tasks, bench.batch.phase) == ({}, Phase.IDLE)


def test_progress_is_told_by_a_timer_that_is_not_put_off(bench: Bench) -> None:
    bench.add(A, B)
    bench.planned()
    timer = bench.batch._timer = cast(Any, Timer())
    bench.runner.tell(2, "started")
    assert (bench.state(A), bench.state(B)) == (RowState.RUNNING, RowState.QUEUED)
    assert (timer.starts, bench.batch.tally().fraction) == (1, 0.0)
    bench.runner.tell(2, "progressed", 0.5)
    assert timer.starts == 1
    assert bench.model.item(A).progress == 0.5
    assert bench.batch.tally().fraction == 0.25
    timer.active = False
    bench.runner.tell(2, "progressed", 0.75)
    assert timer.starts == 2
    timer.active = False
    bench.runner.do(2)
    assert timer.starts == 3
    bench.batch.set_paused(paused=True)
    assert not timer.active  # all was told just now
    timer.active = False
    bench.runner.tell(3, "started")
    assert timer.starts == 4


def test_a_result_is_taken_once_with_its_size_and_place(bench: Bench) -> None:
    bench.add(A, B)
    bench.planned()
    bench.runner.tell(2, "started")
    bench.runner.do(2)
    item = bench.model.item(A)
    assert (item.state, item.width, item.height, item.replaced) == (RowState.COMPRESSED, 4, 3, False)
    assert bench.batch._own == {bench.output / "a.png"}
    assert bench.batch.remaining(bench.settings) == 1
    assert not bench.ended
    bench.runner.tell(3, "failed", ReadError("is cut off", "Copy it again."))
    (ended,) = bench.ended
    assert (ended.phase, ended.compressed, ended.failed) == (Phase.IDLE, 1, 1)
    assert (ended.source_bytes, ended.target_bytes, ended.fraction) == (200, 125, 1.0)
    assert bench.model.item(B).sentence == "b.jpg is cut off: copy it again."
    assert (bench.activity.free, bench.runner.paused) == (True, [False])
    assert not bench.batch._planned._timer.isActive()
    assert bench.batch.remaining(bench.settings) == 1
    bench.batch.start(bench.settings)
    assert list(bench.batch._wanted) == [B]
    bench.batch.forget([A])
    assert bench.batch.remaining(bench.settings) == 2


def test_a_result_in_place_is_no_file_of_its_own_to_overwrite(bench: Bench) -> None:
    bench.add(A)
    bench.batch.start(bench.settings)
    entry = Entry.waiting(job_of(A, A.with_suffix(".png"), in_place=True))
    key = result_key(bench.settings)
    bench.runner.tell(1, "then", Planned(5, (Row(A, entry),), {A: 100}, ResultKeys(key)))
    bench.runner.do(2)
    assert bench.batch._own == set()
    assert bench.model.item(A).replaced
    assert (bench.ended[0].batch, bench.ended[0].staged) == (5, False)


def test_a_staged_result_waits_in_its_row(bench: Bench) -> None:
    bench.add(A)
    bench.batch.start(bench.settings)
    entry = Entry.waiting(job_of(A, A.with_suffix(".png"), in_place=True))
    forecasts = {A: Forecast(B)}
    bench.runner.tell(1, "then", Planned(5, (Row(A, entry),), {A: 100}, NO_KEYS, staged=True, forecasts=forecasts))
    assert bench.model.forecast(A) == forecasts[A]
    bench.runner.do(2)
    assert bench.state(A) is RowState.STAGED
    assert bench.ended[0].staged


def test_pictures_are_cancelled_before_and_after_they_are_queued(bench: Bench) -> None:
    bench.add(A, B, C)
    bench.batch.start(bench.settings)
    bench.batch.cancel([A, ROOT / "strange.jpg"])
    assert bench.batch.tally().stopped == 1
    assert bench.batch.tally().fraction == pytest.approx(1 / 3)
    bench.runner.do(1)
    assert len(bench.runner.tasks) == 3
    assert bench.state(A) is RowState.WAITING
    bench.runner.tell(3, "started")
    bench.batch.cancel([B, C])
    assert sorted(bench.runner.cancelled) == [2, 3]
    assert not bench.ended  # rows are updated first
    bench.batch.settle()
    assert [bench.state(path) for path in (A, B, C)] == [RowState.WAITING, RowState.WAITING, RowState.CANCELLED]
    assert (bench.ended[0].stopped, bench.ended[0].total) == (3, 3)


def test_pictures_that_are_removed_are_dropped_everywhere(bench: Bench) -> None:
    bench.add(A, B, C)
    bench.batch._done.add(C, ("x",))
    bench.batch.start(bench.settings)
    bench.model.remove([C])
    assert bench.batch._done.count(ResultKeys(("x",))) == 0
    assert bench.batch.tally().total == 2
    bench.runner.do(1)
    assert len(bench.runner.tasks) == 3
    bench.model.remove([A])
    assert (bench.runner.dropped, bench.batch.tally().total) == ([2], 1)
    bench.model.remove([B])
    assert (bench.runner.dropped, bench.batch.phase) == ([2, 3], Phase.IDLE)
    assert bench.ended == []  # nothing is left to tell


def test_a_batch_that_is_stopped_ends_when_its_plan_does(bench: Bench) -> None:
    bench.add(A, B)
    bench.batch.start(bench.settings)
    bench.batch.stop()
    assert (bench.batch.phase, bench.told[-1].phase, bench.runner.paused) == (Phase.IDLE, Phase.IDLE, [False, False])
    assert (bench.ended[0].stopped, bench.ended[0].total, bench.ended[0].fraction) == (2, 2, 0.0)
    bench.batch.stop()
    bench.batch.set_paused(paused=True)
    assert (bench.batch.phase, len(bench.ended)) == (Phase.IDLE, 1)


def test_a_plan_that_comes_after_the_stop_queues_nothing(bench: Bench) -> None:
    bench.add(A, B)
    bench.batch.start(bench.settings)
    bench.runner.cancelled.append(1)  # too late to be cancelled
    bench.batch.stop()
    assert bench.batch.phase is Phase.STOPPING
    bench.batch.start(bench.settings)
    bench.runner.do(1)
    assert (len(bench.runner.tasks), bench.batch.phase) == (1, Phase.IDLE)
    assert (bench.ended[0].stopped, bench.batch._planned.busy) == (2, False)


def test_a_plan_that_ends_late_ends_the_batch(bench: Bench) -> None:
    bench.add(A)
    bench.batch.start(bench.settings)
    bench.runner.cancelled.append(1)  # the task that runs is yet to notice
    bench.batch.stop()
    bench.runner.tell(1, "cancelled")
    assert (bench.batch.phase, len(bench.ended)) == (Phase.IDLE, 1)


def test_a_plan_of_pictures_that_are_all_gone_ends_at_once(bench: Bench) -> None:
    bench.add(A)
    bench.batch.start(bench.settings)
    bench.model.remove([A])
    assert bench.batch.phase is Phase.RUNNING
    bench.runner.do(1)
    assert (bench.batch.phase, bench.batch._planned.busy, bench.ended) == (Phase.IDLE, False, [])


def test_a_batch_that_is_refused_ends_without_figures(bench: Bench) -> None:
    bench.add(A)
    bench.batch.start(bench.settings)
    error = ReadError("is cut off", "Copy it again.")
    bench.runner.tell(1, "failed", error)
    assert (bench.refused, bench.ended, bench.batch.phase) == ([error], [], Phase.IDLE)
    assert (bench.batch.tally().total, bench.batch._wanted) == (0, {})
    assert bench.activity.free


def test_what_is_not_queued_yet_is_left_when_the_batch_is_stopped(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(controller, "_MOST_IN_FLIGHT", 1)
    bench.add(A, B, C)
    bench.planned()
    bench.batch.stop()
    assert (bench.batch._wanted, bench.batch._planned.busy) == ({}, False)
    bench.batch.settle()
    assert (bench.batch.phase, bench.ended[0].stopped, len(bench.runner.tasks)) == (Phase.IDLE, 3, 2)


def test_what_is_cancelled_before_it_is_queued_ends_the_batch_in_its_turn(bench: Bench) -> None:
    bench.batch._planned._at_once = 1
    bench.add(A, B)
    bench.planned()
    bench.batch.cancel([B])
    bench.runner.tell(2, "then", Outcome(A, None, Status.KEPT, "", 100, 100))
    assert (bench.batch._own, bench.ended) == (set(), [])
    bench.batch._planned.step()
    assert (bench.ended[0].kept, bench.ended[0].stopped) == (1, 1)


def test_pause_holds_the_runner_and_the_clock(bench: Bench) -> None:
    bench.add(A)
    bench.planned()
    bench.batch.set_paused(paused=True)
    assert (bench.batch.phase, bench.runner.paused) == (Phase.PAUSED, [True])
    bench.now_s = 5.0
    assert bench.batch._figures.stopwatch.elapsed_s == 0.0
    bench.batch.set_paused(paused=False)
    bench.now_s = 7.0
    assert bench.batch._figures.stopwatch.elapsed_s == 2.0
    assert (bench.batch.phase, bench.runner.paused) == (Phase.RUNNING, [True, False])
    bench.batch.set_paused(paused=True)
    bench.batch.stop()
    assert bench.batch.phase is Phase.STOPPING


def test_each_batch_has_its_own_figures(bench: Bench) -> None:
    bench.add(A)
    bench.planned()
    bench.runner.do(2)
    bench.batch.start(bench.settings)
    assert len(bench.runner.tasks) == 2  # nothing is left to do
    bench.now_s = 9.0
    bench.planned(colors=9)
    assert (bench.batch.tally().compressed, bench.batch._figures.stopwatch.elapsed_s) == (0, 0.0)


def test_no_more_jobs_are_in_flight_than_stop_promptly(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(controller, "_MOST_IN_FLIGHT", 2)
    bench.add(A, B, C)
    bench.planned()
    assert len(bench.runner.tasks) == 3
    bench.batch._planned._timer.stop()
    bench.batch._end_if_done()
    assert not bench.batch._planned._timer.isActive()  # there is no room
    bench.runner.do(2)
    assert not bench.ended
    qtbot.waitUntil(lambda: len(bench.runner.tasks) == 4)
    assert bench.state(C) is RowState.QUEUED
