"""Workers tell what leads a contest, and leave the processor to the window."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image

from qtcompress.core.types import Options, ignore
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult, Goal, Method
from qtcompress.engine.job.job import Assignment, Job
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.workers import pool
from qtcompress.engine.workers.pool import WorkerPool
from qtcompress.engine.workers.requests import CompressRequest


def test_the_leader_of_a_contest_is_told_before_it_is_decided(
    samples: Path, tmp_path: Path, lasting_workers: None
) -> None:
    goal = Goal(Method.ADVISOR, Format.WEBP | Format.JPEG, quality=60.0)
    told: list[object] = []
    with Image.open(samples / "kingfisher.png") as image:
        image.convert("RGB").crop((0, 0, 160, 120)).save(tmp_path / "photo.png")
    job = Job(tmp_path / "photo.png", tmp_path / "out.png", Recipe(Options(), goal, allow_larger=True))
    workers = WorkerPool(1)
    outcome = workers.ask(
        CompressRequest(Assignment(job)),
        ignore,
        lambda intent: told.append("decided"),
        lead=told.append,
    )
    workers.close()
    leader, decided = told
    assert isinstance(leader, EncodingResult)
    assert decided == "decided"
    assert leader.format in {one.format for one in outcome.contest}
    assert leader.reaches


@pytest.mark.skipif(not hasattr(os, "getpriority"), reason="Windows has other priorities")
def test_workers_give_way_to_the_window_unless_it_waits_for_them() -> None:
    found = []
    for gives_way in (True, False):
        workers = WorkerPool(1, gives_way=gives_way)
        workers.start(1)
        found.append(os.getpriority(os.PRIO_PROCESS, workers._idle[0]._process.pid or 0))
        workers.close()
    own = os.getpriority(os.PRIO_PROCESS, 0)
    assert found == [max(own, pool._NICENESS), own]


@pytest.mark.skipif(not hasattr(os, "getpriority"), reason="Windows has other priorities")
def test_workers_of_a_program_that_gives_way_give_way_as_much(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[int] = []
    monkeypatch.setattr(os, "getpriority", lambda which, who: 15)
    monkeypatch.setattr(os, "setpriority", lambda which, who, niceness: told.append(niceness))
    workers = WorkerPool(1)
    workers.start(1)
    workers.close()
    assert told == [15]
