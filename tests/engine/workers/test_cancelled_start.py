"""A process that still starts is not waited for when its picture is cancelled, and works on what comes next."""

from __future__ import annotations

import multiprocessing
import os
import signal
from pathlib import Path

import pytest
from PIL import Image

from qtcompress.core.errors import Cancelled
from qtcompress.core.types import Stage, ignore
from qtcompress.engine.workers import pool
from qtcompress.engine.workers.pool import WorkerPool
from qtcompress.engine.workers.requests import ThumbnailRequest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="sends signals to the worker")


@pytest.fixture
def request_of(tmp_path: Path) -> ThumbnailRequest:
    Image.new("RGB", (60, 40)).save(tmp_path / "a.png")
    return ThumbnailRequest(tmp_path / "a.png", 30)


def _worker() -> int:
    """Return the number of the process that was started last."""
    youngest = max(multiprocessing.active_children(), key=lambda process: process._identity)
    assert youngest.pid is not None
    return youngest.pid


def _cancelled_at_its_start(workers: WorkerPool, request: ThumbnailRequest) -> int:
    """Return the number of a process that was halted at once, and whose picture was cancelled."""
    halted: list[int] = []

    def report(stage: Stage, fraction: float) -> None:
        if halted:
            raise Cancelled
        halted.append(_worker())
        os.kill(halted[0], signal.SIGSTOP)

    with pytest.raises(Cancelled):
        workers.ask(request, report)
    return halted[0]


def test_it_works_on_what_comes_next(request_of: ThumbnailRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_GRACE_S", 0.05)  # much less than a start takes
    workers = WorkerPool(1)
    halted = _cancelled_at_its_start(workers, request_of)
    with pytest.raises(Cancelled):  # also what waits for it can be cancelled
        workers.ask(request_of, _cancel)
    os.kill(halted, signal.SIGCONT)
    assert workers.ask(request_of, ignore).width == 60
    assert _worker() == halted
    workers.close()


def test_it_is_replaced_if_it_never_starts(request_of: ThumbnailRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "_START_GRACE_S", 0.3)
    workers = WorkerPool(1)
    halted = _cancelled_at_its_start(workers, request_of)
    assert workers.ask(request_of, ignore).width == 60
    assert _worker() != halted
    assert halted not in {process.pid for process in multiprocessing.active_children()}
    workers.close()


def _cancel(stage: Stage, fraction: float) -> None:
    raise Cancelled
