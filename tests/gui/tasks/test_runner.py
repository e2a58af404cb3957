"""The runner: every ticket ends once, cancel reaches into a task, pause holds back."""

from __future__ import annotations

import logging
import threading
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from qtcompress.core.errors import ReadError
from qtcompress.core.types import Stage
from qtcompress.gui.tasks.runner import JobRunner, Reporter, Ticket, Work


class Told:
    """Submits work, and keeps what its callbacks are told."""

    def __init__(self, runner: JobRunner) -> None:
        self.runner = runner
        self.finished: dict[Ticket, Any] = {}  # each task has its own type of result
        self.failed: dict[Ticket, str] = {}
        self.cancelled: list[Ticket] = []
        self.events: list[object] = []
        self.threads: set[QThread] = set()

    def submit(self, work: Work[object, object]) -> Ticket:
        ticket: Ticket = self.runner.submit(
            work,
            started=lambda: self._keep("started"),
            part=self._keep,
            then=lambda result: self._keep("end", self.finished.update({ticket: result})),
            failed=lambda error: self._keep("end", self.failed.update({ticket: error.sentence("a.jpg")})),
            cancelled=lambda: self._keep("end", self.cancelled.append(ticket)),
        )
        return ticket

    def _keep(self, event: object, _kept: None = None) -> None:
        self.events.append(event)
        self.threads.add(QThread.currentThread())

    @property
    def ends(self) -> list[Ticket]:
        return sorted([*self.finished, *self.failed, *self.cancelled])


@pytest.fixture
def make(qtbot: object) -> Iterator[Callable[..., Told]]:
    runners = []

    def build(count: int = 1) -> Told:
        runners.append(JobRunner(count))
        return Told(runners[-1])

    yield build
    for runner in runners:
        runner.shutdown()
        assert runner.idle


class Gate:
    """Work that goes on reporting until it is let through."""

    def __init__(self) -> None:
        self.entered = threading.Event()
        self.opened = threading.Event()

    def __call__(self, reporter: Reporter[object]) -> str:
        self.entered.set()
        while not self.opened.wait(0.001):
            reporter(Stage.FIT, 0.5)
        return "through"


def settle(told: Told, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: told.runner.idle)


def test_callbacks_are_called_on_the_gui_thread(make: Callable[..., Told], qtbot: QtBot) -> None:
    told = make()

    def work(reporter: Reporter[object]) -> QThread:
        reporter.part("part")
        return QThread.currentThread()

    ticket = told.submit(work)
    settle(told, qtbot)
    assert told.finished[ticket] is not told.runner.thread()
    assert told.threads == {told.runner.thread()}
    assert told.events == ["started", "part", "end"]


def test_error_for_people_is_passed_on_as_it_is(make: Callable[..., Told], qtbot: QtBot) -> None:
    def work(reporter: Reporter[object]) -> None:
        raise ReadError("is cut off", "Copy it again.")

    told = make()
    ticket = told.submit(work)
    settle(told, qtbot)
    assert told.failed == {ticket: "a.jpg is cut off: copy it again."}


def test_unexpected_error_becomes_a_sentence_and_a_logged_traceback(
    make: Callable[..., Told], qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    told = make()
    with caplog.at_level(logging.ERROR):
        ticket = told.submit(lambda reporter: 1 // 0)
        settle(told, qtbot)
    assert "ZeroDivisionError" in told.failed[ticket]
    assert "Traceback" in caplog.text


def test_error_without_a_callback_is_logged(
    make: Callable[..., Told], qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def work(reporter: Reporter[object]) -> None:
        raise ReadError("The file is cut off")

    told = make()
    with caplog.at_level(logging.WARNING):
        told.runner.submit(work)
        settle(told, qtbot)
    assert "The file is cut off" in caplog.text


def test_cancel_reaches_into_a_running_task(make: Callable[..., Told], qtbot: QtBot) -> None:
    told = make()
    gate = Gate()
    ticket = told.submit(gate)
    assert gate.entered.wait(5)
    told.runner.cancel(ticket)
    settle(told, qtbot)
    assert told.cancelled == told.ends == [ticket]


def test_task_that_waits_is_cancelled_at_once_and_never_runs(make: Callable[..., Told], qtbot: QtBot) -> None:
    told = make()
    gate = Gate()
    told.submit(gate)
    ran: list[Reporter[object]] = []
    waiting = told.submit(ran.append)
    told.runner.cancel(waiting)
    assert told.cancelled == [waiting]
    gate.opened.set()
    settle(told, qtbot)
    assert ran == []


def test_each_of_many_tickets_ends_exactly_once_when_all_are_cancelled(make: Callable[..., Told], qtbot: QtBot) -> None:
    # GIVEN tasks that run, wait, and have finished without the GUI knowing it yet
    told = make(2)
    gates = [Gate(), Gate()]
    quick = told.submit(lambda reporter: "quick")
    tickets = [quick, *(told.submit(gate) for gate in gates), *(told.submit(Gate()) for _ in range(50))]
    qtbot.waitUntil(lambda: gates[0].entered.is_set())
    # WHEN everything is cancelled
    told.runner.cancel_all()
    settle(told, qtbot)
    # THEN each ticket has one end
    assert told.ends == tickets


def test_work_that_has_returned_is_finished_whatever_was_asked_meanwhile(
    make: Callable[..., Told], qtbot: QtBot
) -> None:
    told = make()
    entered, leave = threading.Event(), threading.Event()

    def work(reporter: Reporter[object]) -> str:
        entered.set()
        leave.wait(5)
        return "written"

    ticket = told.submit(work)
    assert entered.wait(5)
    told.runner.cancel(ticket)
    leave.set()
    settle(told, qtbot)
    assert told.finished == {ticket: "written"}
    assert told.cancelled == []


def test_no_callback_of_a_dropped_task_is_called_even_if_it_has_returned(
    make: Callable[..., Told], qtbot: QtBot
) -> None:
    # GIVEN a task that has told a part and returned, another that runs, and one that waits
    told = make(2)
    gate = Gate()

    def work(reporter: Reporter[object]) -> str:
        reporter.part("part")
        return "result"

    tickets = [told.submit(gate), told.submit(work), told.submit(Gate())]
    assert gate.entered.wait(5)
    told.runner._pool.waitForDone(50)
    # WHEN all are dropped before the GUI thread hears of it
    told.runner.drop(*tickets)
    settle(told, qtbot)
    # THEN nothing is told
    assert told.events == []


def test_pause_holds_back_what_waits_and_lets_run_what_runs(make: Callable[..., Told], qtbot: QtBot) -> None:
    told = make()
    gate = Gate()
    first = told.submit(gate)
    second = told.submit(lambda reporter: 2)
    told.runner.set_paused(paused=True)
    gate.opened.set()
    qtbot.waitUntil(lambda: list(told.finished) == [first])
    assert not told.runner.idle
    told.runner.set_paused(paused=False)
    settle(told, qtbot)
    assert list(told.finished) == [first, second]


def test_progress_is_the_overall_share_and_comes_at_most_twenty_times_a_second(
    make: Callable[..., Told], qtbot: QtBot
) -> None:
    def work(reporter: Reporter[object]) -> None:
        for _ in range(10_000):
            reporter(Stage.FIT, 0.5)

    told = make()
    seen: list[float] = []
    told.runner.submit(work, progressed=seen.append)
    settle(told, qtbot)
    assert 1 <= len(seen) < 100  # 10,000 calls take far less than five seconds
    assert seen[0] == pytest.approx(Stage.FIT.overall(0.5))


def test_parts_arrive_in_order_before_the_end(make: Callable[..., Told], qtbot: QtBot) -> None:
    def work(reporter: Reporter[object]) -> None:
        for number in range(5):
            reporter.part(number)

    told = make()
    told.submit(work)
    settle(told, qtbot)
    assert told.events == ["started", 0, 1, 2, 3, 4, "end"]


def test_error_in_a_callback_does_not_hold_up_the_tasks_that_wait(make: Callable[..., Told], qtbot: QtBot) -> None:
    told = make()
    told.runner.submit(lambda reporter: 0, then=lambda result: 1 // result)
    second = told.submit(lambda reporter: 2)
    with qtbot.captureExceptions() as errors:
        settle(told, qtbot)
    assert [kind for kind, *_ in errors] == [ZeroDivisionError]
    assert told.finished == {second: 2}


def test_shutdown_waits_and_delivers_every_end(make: Callable[..., Told]) -> None:
    told = make(2)
    gates = [Gate(), Gate()]
    tickets = [told.submit(gate) for gate in gates] + [told.submit(Gate())]
    assert all(gate.entered.wait(5) for gate in gates)
    told.runner.shutdown()
    assert sorted(told.cancelled) == tickets
    assert told.runner.idle


def test_runner_that_was_shut_down_takes_no_more_even_from_an_end(make: Callable[..., Told]) -> None:
    told = make()
    ran: list[Reporter[object]] = []
    ends: list[Ticket] = []
    gate = Gate()
    for work in (gate, Gate()):
        told.runner.submit(work, cancelled=lambda: ends.append(told.runner.submit(ran.append)))
    assert gate.entered.wait(5)
    told.runner.shutdown()
    told.submit(ran.append)
    assert told.runner.idle
    assert ran == []
    assert len(ends) == 2


def returning(number: int) -> Work[object, object]:
    return lambda reporter: number


def test_a_thousand_tasks_leave_no_trace(make: Callable[..., Told], qtbot: QtBot) -> None:
    told = make(2)
    works = [returning(number) for number in range(1000)]
    for work in works:
        told.submit(work)
    settle(told, qtbot)
    assert sorted(told.finished.values()) == list(range(1000))
    assert not told.runner._callbacks
    # Tasks are owned by the pool and deleted there: what they were given goes with them.
    left = [weakref.ref(work) for work in works]
    works.clear()
    del work
    qtbot.waitUntil(lambda: not any(ref() for ref in left))
