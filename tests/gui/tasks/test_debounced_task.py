"""A debounced task: one start after a pause, and only the latest task tells anything."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from qtcompress.core.errors import QtCompressError, ReadError
from qtcompress.core.types import Stage
from qtcompress.gui.tasks.debounced_task import DebouncedTask
from qtcompress.gui.tasks.runner import JobRunner, Reporter


@pytest.fixture
def runner(qtbot: object) -> Iterator[JobRunner]:
    runner = JobRunner(1)
    yield runner
    runner.shutdown()


def test_many_starts_are_one_task(runner: JobRunner, qtbot: QtBot) -> None:
    parent = QObject()
    results: list[int] = []
    task = DebouncedTask(runner, lambda: task.submit(lambda reporter: 7, then=results.append), 1, parent)
    for _ in range(20):
        task.start()
    assert task.busy
    assert not task.running
    qtbot.waitUntil(lambda: not task.busy)
    assert results == [7]


def test_replaced_task_tells_nothing_and_the_latest_one_does(runner: JobRunner, qtbot: QtBot) -> None:
    parent, entered = QObject(), threading.Event()
    results: list[object] = []
    task = DebouncedTask(runner, lambda: None, 0, parent)

    def slow(reporter: Reporter[int]) -> str:
        reporter.part(1)
        entered.set()
        while True:
            reporter(Stage.FIT, 0.5)

    task.submit(slow, part=results.append, then=results.append)
    assert entered.wait(5)
    task.submit(lambda reporter: "latest", then=results.append)
    qtbot.waitUntil(lambda: runner.idle)
    assert results == ["latest"]
    assert not task.running


def test_task_that_failed_is_over(runner: JobRunner, qtbot: QtBot) -> None:
    def work(reporter: Reporter[object]) -> None:
        raise ReadError("is cut off")

    parent = QObject()
    errors: list[QtCompressError] = []
    task = DebouncedTask(runner, lambda: None, 0, parent)
    task.submit(work, failed=errors.append)
    qtbot.waitUntil(lambda: not task.running)
    assert len(errors) == 1


def test_result_that_is_ready_when_its_task_is_stopped_is_dropped(runner: JobRunner, qtbot: QtBot) -> None:
    parent = QObject()
    results: list[str] = []
    task = DebouncedTask(runner, lambda: None, 0, parent)
    task.submit(lambda reporter: "stale", then=results.append)
    assert runner._pool.waitForDone(5000)
    task.stop()
    assert not task.running
    qtbot.waitUntil(lambda: runner.idle)
    assert results == []
