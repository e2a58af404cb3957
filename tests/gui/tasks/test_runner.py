"""The runner: every ticket ends once, cancel reaches into a task, pause holds back."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from qtcompress.core.errors import ReadError
from qtcompress.core.types import Stage
from qtcompress.gui.tasks.runner import JobRunner, Reporter, TaskProgress


class Ends:
    """Keeps the ends that a runner signals."""

    def __init__(self, runner: JobRunner) -> None:
        self.finished: dict[int, object] = {}
        self.failed: dict[int, str] = {}
        self.cancelled: list[int] = []
        runner.finished.connect(lambda end: self.finished.update({end.ticket: end.result}))
        runner.failed.connect(lambda end: self.failed.update({end.ticket: end.error.sentence("a.jpg")}))
        runner.cancelled.connect(lambda tickets: self.cancelled.extend(tickets))


@pytest.fixture
def make(qtbot: object) -> Iterator[Callable[..., tuple[JobRunner, Ends]]]:
    runners = []

    def build(count: int = 1) -> tuple[JobRunner, Ends]:
        runner = JobRunner(count)
        runners.append(runner)
        return runner, Ends(runner)

    yield build
    for runner in runners:
        runner.shutdown()
        assert runner.idle


def echo(number: int, reporter: object) -> int:
    """Return the number: work that is done at once."""
    return number


class Gate:
    """Work that goes on reporting until it is let through."""

    def __init__(self) -> None:
        self.entered = threading.Event()
        self.opened = threading.Event()

    def __call__(self, reporter: Reporter) -> str:
        self.entered.set()
        while not self.opened.wait(0.001):
            reporter(Stage.FIT, 0.5)
        return "through"


def test_result_arrives_on_the_gui_thread(make: Callable[..., tuple[JobRunner, Ends]], qtbot: QtBot) -> None:
    runner, ends = make()
    threads = []
    runner.finished.connect(lambda end: threads.append(QThread.currentThread()))
    with qtbot.waitSignal(runner.finished):
        ticket = runner.submit(lambda reporter: QThread.currentThread())
    assert ends.finished[ticket] is not runner.thread()
    assert threads == [runner.thread()]


def test_error_for_people_is_passed_on_as_it_is(make: Callable[..., tuple[JobRunner, Ends]], qtbot: QtBot) -> None:
    def work(reporter: Reporter) -> None:
        raise ReadError("is cut off", "Copy it again.")

    runner, ends = make()
    with qtbot.waitSignal(runner.failed):
        ticket = runner.submit(work)
    assert ends.failed == {ticket: "a.jpg is cut off: copy it again."}


def test_unexpected_error_becomes_a_sentence_and_a_logged_traceback(
    make: Callable[..., tuple[JobRunner, Ends]], qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    runner, ends = make()
    with caplog.at_level(logging.ERROR), qtbot.waitSignal(runner.failed):
        ticket = runner.submit(lambda reporter: 1 // 0)
    assert "ZeroDivisionError" in ends.failed[ticket]
    assert "Traceback" in caplog.text


def test_cancel_reaches_into_a_running_task(make: Callable[..., tuple[JobRunner, Ends]], qtbot: QtBot) -> None:
    runner, ends = make()
    gate = Gate()
    ticket = runner.submit(gate)
    assert gate.entered.wait(5)
    with qtbot.waitSignal(runner.cancelled):
        runner.cancel(ticket)
    assert ends.cancelled == [ticket]
    assert runner.idle


def test_task_that_waits_is_cancelled_at_once_and_never_runs(
    make: Callable[..., tuple[JobRunner, Ends]], qtbot: QtBot
) -> None:
    runner, ends = make()
    gate = Gate()
    runner.submit(gate)
    ran: list[object] = []
    waiting = runner.submit(ran.append)
    runner.cancel(waiting)
    assert ends.cancelled == [waiting]
    with qtbot.waitSignal(runner.finished):
        gate.opened.set()
    assert ran == []


def test_each_of_many_tickets_ends_exactly_once_when_all_are_cancelled(
    make: Callable[..., tuple[JobRunner, Ends]], qtbot: QtBot
) -> None:
    # GIVEN tasks that run, wait, and have finished without the GUI knowing it yet
    runner, ends = make(2)
    gates = [Gate(), Gate()]
    quick = runner.submit(lambda reporter: "quick")
    tickets = [quick, *(runner.submit(gate) for gate in gates), *(runner.submit(Gate()) for _ in range(50))]
    qtbot.waitUntil(lambda: gates[0].entered.is_set())
    # WHEN everything is cancelled
    runner.cancel_all()
    qtbot.waitUntil(lambda: runner.idle)
    # THEN each ticket has one end
    assert sorted([*ends.finished, *ends.failed, *ends.cancelled]) == tickets


def test_work_that_has_returned_is_finished_whatever_was_asked_meanwhile(
    make: Callable[..., tuple[JobRunner, Ends]], qtbot: QtBot
) -> None:
    runner, ends = make()
    entered, leave = threading.Event(), threading.Event()

    def work(reporter: Reporter) -> str:
        entered.set()
        leave.wait(5)
        return "written"

    ticket = runner.submit(work)
    assert entered.wait(5)
    runner.cancel(ticket)
    with qtbot.waitSignal(runner.finished):
        leave.set()
    assert ends.finished == {ticket: "written"}
    assert ends.cancelled == []


def test_pause_holds_back_what_waits_and_lets_run_what_runs(
    make: Callable[..., tuple[JobRunner, Ends]], qtbot: QtBot
) -> None:
    runner, ends = make()
    gate = Gate()
    first = runner.submit(gate)
    second = runner.submit(lambda reporter: 2)
    runner.set_paused(paused=True)
    with qtbot.waitSignal(runner.finished):
        gate.opened.set()
    assert list(ends.finished) == [first]
    assert not runner.idle
    with qtbot.waitSignal(runner.finished):
        runner.set_paused(paused=False)
    assert list(ends.finished) == [first, second]


def test_progress_is_the_overall_share_and_comes_at_most_twenty_times_a_second(
    make: Callable[..., tuple[JobRunner, Ends]], qtbot: QtBot
) -> None:
    def work(reporter: Reporter) -> None:
        for _ in range(10_000):
            reporter(Stage.FIT, 0.5)

    runner, _ = make()
    seen: list[TaskProgress] = []
    runner.progressed.connect(seen.append)
    with qtbot.waitSignal(runner.finished):
        runner.submit(work)
    assert 1 <= len(seen) < 100  # 10,000 calls take far less than five seconds
    assert seen[0].fraction == pytest.approx(Stage.FIT.overall(0.5))


def test_parts_arrive_in_order_before_the_end(make: Callable[..., tuple[JobRunner, Ends]], qtbot: QtBot) -> None:
    def work(reporter: Reporter) -> None:
        for number in range(5):
            reporter.part(number)

    runner, _ = make()
    seen: list[object] = []
    runner.parted.connect(lambda part: seen.append(part.value))
    runner.finished.connect(lambda end: seen.append("end"))
    with qtbot.waitSignal(runner.finished):
        runner.submit(work)
    assert seen == [0, 1, 2, 3, 4, "end"]


def test_shutdown_waits_and_delivers_every_end(make: Callable[..., tuple[JobRunner, Ends]]) -> None:
    runner, ends = make(2)
    gates = [Gate(), Gate()]
    tickets = [runner.submit(gate) for gate in gates] + [runner.submit(Gate())]
    assert all(gate.entered.wait(5) for gate in gates)
    runner.shutdown()
    assert sorted(ends.cancelled) == tickets
    assert runner.idle


def test_runner_that_was_shut_down_takes_no_more_even_from_an_end(make: Callable[..., tuple[JobRunner, Ends]]) -> None:
    runner, ends = make()
    ran: list[object] = []
    runner.cancelled.connect(lambda tickets: runner.submit(ran.append))
    gate = Gate()
    runner.submit(gate)
    runner.submit(Gate())
    assert gate.entered.wait(5)
    runner.shutdown()
    runner.submit(ran.append)
    assert runner.idle
    assert ran == []
    assert len(ends.cancelled) == 2


def test_a_thousand_tasks_leave_no_trace_in_the_runner(
    make: Callable[..., tuple[JobRunner, Ends]], qtbot: QtBot
) -> None:
    runner, ends = make(2)
    for number in range(1000):
        runner.submit(partial(echo, number))
    qtbot.waitUntil(lambda: runner.idle)
    assert set(ends.finished.values()) == set(range(1000))
