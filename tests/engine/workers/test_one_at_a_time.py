"""A process works for one thread at a time, and nothing but a permission is one."""

from __future__ import annotations

import multiprocessing
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from qtcompress.core.errors import Cancelled, WorkerError
from qtcompress.core.types import Options, ignore
from qtcompress.engine.job.job import Assignment, Intent
from qtcompress.engine.workers.pool import WorkerPool
from qtcompress.engine.workers.requests import CompressRequest, ThumbnailRequest
from qtcompress.engine.workers.worker import WarmUp, Weighed, _Context
from tests.engine.jobs import job_of


class _Waits:
    """What stands for an idle process; another thread takes one while it is told to warm up."""

    fit = True

    def __init__(self, idle: WorkerPool) -> None:
        self._others: Any = idle._idle
        self.told: list[object] = []

    def send(self, value: object) -> None:
        assert self not in self._others  # whoever takes it now would use its pipe, too
        self.told.append(value)
        if len(self._others) == 1:
            self._others.pop()


def test_a_process_that_warms_up_is_taken_by_nobody_meanwhile() -> None:
    workers = WorkerPool(2)
    waiting = [_Waits(workers), _Waits(workers)]
    idle: Any = workers._idle
    idle.extend(waiting)
    workers.warm_up()
    assert waiting[0].told
    assert not waiting[1].told
    assert list(idle) == waiting[:1]


def test_what_is_no_permission_stops_the_picture() -> None:
    ours, theirs = multiprocessing.Pipe()
    ours.send(WarmUp())
    with pytest.raises(Cancelled):
        _Context(theirs, 1)._ask(Weighed(1, 1))
    ours.close()
    theirs.close()


def test_a_refusal_of_any_kind_reaches_the_process(tmp_path: Path) -> None:
    def refuse(intent: Intent) -> None:
        raise WorkerError("was refused")

    Image.effect_noise((60, 40), 90).convert("RGB").save(tmp_path / "a.png")
    job = job_of(tmp_path / "a.png", tmp_path / "out" / "a.png", Options(colors=4))
    workers = WorkerPool(1)
    with pytest.raises(WorkerError, match="refused"):
        workers.ask(CompressRequest(Assignment(job)), ignore, refuse)
    assert not any(job.target.parent.iterdir())
    assert workers.ask(ThumbnailRequest(job.source, 30), ignore).width == 60
    workers.close()
