"""What a format would have saved is measured after a batch, and gives way to the next one."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from qtcompress.core.errors import ReadError
from qtcompress.core.types import Options, Report, Stage
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult, Goal
from qtcompress.engine.job.job import Job, Outcome, Status
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.workers.requests import AvifBytesRequest
from qtcompress.gui.batch.left_out import LeftOut
from qtcompress.gui.batch.progress import BatchFigures, Phase
from qtcompress.gui.tasks.runner import JobRunner


@pytest.fixture
def runner() -> Iterator[JobRunner]:
    runner = JobRunner(1)
    yield runner
    runner.shutdown()


def _session(ask: Any) -> Any:
    goal = Goal(formats=Format.PNG | Format.JPEG, quality=70.0)
    made = EncodingResult(Format.JPEG, codec_quality=60, variant="4:2:0")
    jobs = [Job(Path(f"/p/{n}.png"), Path(f"/o/{n}.jpg"), Recipe(Options(), goal=goal)) for n in range(60)]
    entries = [
        SimpleNamespace(
            job=job, outcome=Outcome(job.source, job.target, Status.COMPRESSED, target_bytes=1000, made=made)
        )
        for job in jobs
    ]
    return SimpleNamespace(each=lambda batch: iter(entries), pool=SimpleNamespace(ask=ask))


def test_the_sentence_comes_when_the_batch_is_measured(qtbot: QtBot, runner: JobRunner) -> None:
    asked: list[Job] = []

    def ask(request: AvifBytesRequest, report: Report) -> int:
        asked.append(request.job)
        if len(asked) == 1:
            raise ReadError("is gone")
        return 750

    left_out = LeftOut(runner, _session(ask))
    with qtbot.waitSignal(left_out.told) as told:
        left_out.begin(1)
    assert told.args == ["AVIF was not allowed: tried on 1 of 60 pictures, it would take 25 % less."]
    LeftOut(runner, None).begin(1)  # without a journal, nothing is asked
    assert len(asked) == 2


def test_measuring_ends_when_the_next_batch_begins(qtbot: QtBot, runner: JobRunner) -> None:
    begun, ended = threading.Event(), threading.Event()

    def ask(request: AvifBytesRequest, report: Report) -> int:
        begun.set()
        try:
            while True:
                report(Stage.FIT, 0.5)
                ended.wait(0.01)
        finally:
            ended.set()

    left_out = LeftOut(runner, _session(ask))
    left_out.begin(1)
    assert begun.wait(5)
    idle = BatchFigures(lambda: 0.0).tally(Phase.IDLE, 0.0)
    left_out.give_way(idle)
    assert not ended.is_set()
    left_out.give_way(replace(idle, phase=Phase.RUNNING))
    assert ended.wait(5)
    left_out.give_way(replace(idle, phase=Phase.RUNNING))
