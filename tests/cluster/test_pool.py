"""A cluster does what a process of this machine does: the same bytes, the same errors, the same promises."""

from __future__ import annotations

import os
import pickle
import signal
import time
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from qtcompress.cluster import pool as cluster_pool
from qtcompress.cluster import work
from qtcompress.cluster.pool import ClusterPool
from qtcompress.core.errors import Cancelled, ReadError, UsageError, WorkerDied, WorkerError, WriteError
from qtcompress.core.types import Stage, ignore
from qtcompress.engine.compress import compress
from qtcompress.engine.files.remote import RemotePath
from qtcompress.engine.job.formats import reads_jxl
from qtcompress.engine.job.job import Assignment, Intent, Job, Status
from qtcompress.engine.job.memory import weigh
from qtcompress.engine.workers.requests import CompressRequest, Context, CountColorsRequest, Request
from tests.cli.runs import paint
from tests.engine.jobs import job_of


def _job(folder: Path, target: Path) -> Job:
    return job_of(paint(folder / "a.bmp"), target)


def test_a_worker_writes_what_this_machine_writes_and_asks_first(cluster: ClusterPool, tmp_path: Path) -> None:
    job = _job(tmp_path, tmp_path / "out" / "a.png")
    there: list[bool] = []
    made = cluster.ask(CompressRequest(Assignment(job)), ignore, lambda intent: there.append(job.target.exists()))
    compress(Assignment(replace(job, target=tmp_path / "b.png")), ignore)
    assert made.status is Status.COMPRESSED
    assert there == [False]
    assert job.target.read_bytes() == (tmp_path / "b.png").read_bytes()


def test_a_picture_of_a_store_is_fetched_and_its_result_put_beside_it_whole(
    cluster: ClusterPool, tmp_path: Path
) -> None:
    paint(tmp_path / "a.bmp")
    source, target = RemotePath(f"local://{tmp_path}/a.bmp"), RemotePath(f"local://{tmp_path}/out/sub/a.png")
    intents: list[Intent] = []
    seen: list[list[str]] = []

    def commit(intent: Intent) -> None:
        intents.append(intent)
        seen.append([path.name for path in (tmp_path / "out" / "sub").iterdir()])

    part = target.with_name(".1.qtcompress-part")
    made = cluster.ask(CompressRequest(Assignment(job_of(source, target), part=part)), ignore, commit)
    compress(Assignment(job_of(tmp_path / "a.bmp", tmp_path / "b.png")), ignore)
    assert (made.source, made.target, intents[0].outcome.source) == (source, target, source)
    assert seen == [[part.name]]
    assert (tmp_path / "out" / "sub" / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()
    assert not Path(tmp_path / "out" / "sub" / part.name).exists()


def test_without_permission_nothing_is_left_behind(cluster: ClusterPool, tmp_path: Path) -> None:
    job = _job(tmp_path, tmp_path / "out" / "a.png")

    def refuse(intent: Intent) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        cluster.ask(CompressRequest(Assignment(job)), ignore, refuse)
    assert cluster.ask(CompressRequest(Assignment(job)), ignore).status is Status.COMPRESSED
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a.png"]


def test_a_picture_of_a_store_that_is_gone_or_changed_is_an_error(cluster: ClusterPool, tmp_path: Path) -> None:
    target = RemotePath(f"local://{tmp_path}/out/a.png")
    with pytest.raises(ReadError, match="does not exist"):
        cluster.ask(CompressRequest(Assignment(job_of(RemotePath(f"local://{tmp_path}/none.bmp"), target))), ignore)
    source = RemotePath(f"local://{paint(tmp_path / 'b.png')}")
    with pytest.raises(WriteError, match="its own result"):
        cluster.ask(CompressRequest(Assignment(job_of(source, source, overwrite=True))), ignore)


@dataclass(frozen=True, slots=True)
class Weighing(Request[int]):
    """Waits for the memory of a picture, and tells its pixels."""

    pixels: int

    def run(self, context: Context) -> int:
        context.weigh(self.pixels)
        return self.pixels


@dataclass(frozen=True, slots=True)
class Dying(Request[int]):
    """Takes its process with it."""

    def run(self, context: Context) -> int:
        os.kill(os.getpid(), signal.SIGKILL)
        return 0


@dataclass(frozen=True, slots=True)
class Waiting(Request[int]):
    """Never ends by itself."""

    def run(self, context: Context) -> int:
        while True:
            context.report(Stage.FIT, 0.5)


def test_memory_is_held_for_a_picture_and_too_large_ones_are_refused(
    cluster: ClusterPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    held: list[int] = []
    submitted = ClusterPool._submitted

    def note(pool: ClusterPool, task: work.ClusterTask) -> object:
        held.append(task.reserved_bytes)
        return submitted(pool, task)

    monkeypatch.setattr(ClusterPool, "_submitted", note)
    assert cluster.ask(Weighing(30_000_000), ignore) == 30_000_000
    assert held == [cluster.share_bytes, weigh(30_000_000)]
    assert cluster.share_bytes == 400_000_000  # 80 % of the limit, for two threads
    with pytest.raises(WorkerError, match="about 1864 MB of memory, and no worker has more than 800 MB"):
        cluster.ask(Weighing(100_000_000), ignore)


def test_the_death_of_a_process_and_a_cancellation_reach_the_driver(cluster: ClusterPool) -> None:
    with pytest.raises(WorkerDied, match="SIGKILL"):
        cluster.ask(Dying(), ignore)
    looks = iter(range(2))

    def report(stage: Stage, fraction: float) -> None:
        if next(looks, None) is None:
            raise Cancelled

    with pytest.raises(Cancelled):
        cluster.ask(Waiting(), report)


def test_a_task_that_was_started_again_is_given_up(cluster: ClusterPool, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = work.Begun("other")

    def converse(pool: ClusterPool, future: object, task: work.ClusterTask, talk: object, *rest: object) -> object:
        pool._hear((0.0, (task.key, "tcp://elsewhere", pickle.dumps(begun))))
        return original(pool, future, task, talk, *rest)  # type: ignore[arg-type]

    original = ClusterPool._converse
    monkeypatch.setattr(ClusterPool, "_converse", converse)
    with pytest.raises(WorkerDied, match="when the worker died or was lost"):
        cluster.ask(Waiting(), ignore)


def test_a_task_whose_worker_is_gone_is_given_up(cluster: ClusterPool, monkeypatch: pytest.MonkeyPatch) -> None:
    """The scheduler may have no other worker for it, and then it would never begin again."""
    monkeypatch.setattr(cluster_pool, "_LOOK_S", 0.1)
    monkeypatch.setattr(cluster_pool, "_NEWS_S", 0.1)
    monkeypatch.setattr(ClusterPool, "_look", lambda pool, client: setattr(pool, "_looked", time.monotonic()))
    present = cluster._present
    cluster._present = set()
    try:
        with pytest.raises(WorkerDied, match="when the worker died or was lost"):
            cluster.ask(Waiting(), ignore)
    finally:
        cluster._present = present


def test_other_versions_are_named_and_another_program_is_refused(
    cluster: ClusterPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    other = ClusterPool.__new__(ClusterPool)
    other._say, other._known, other._told = said.append, {}, []
    ours = dict(work.versions())
    assert ("imagecodecs" in ours) == reads_jxl()
    for versions in ({**ours, "Pillow": "1.0"}, {**ours, "Pillow": "1.0"}):
        other._meet("tcp://lab7:1", work.Capacity(1, 10**9, tuple(versions.items())))
    assert len(said) == 1
    assert "tcp://lab7:1 has Pillow 1.0 instead of" in said[0]
    less = tuple(one for one in ours.items() if one[0] != "imagecodecs")
    monkeypatch.setattr(work, "versions", lambda: (*less, ("imagecodecs", "2026.3")))
    other._meet("tcp://lab9:1", work.Capacity(1, 10**9, less))
    assert said[1].startswith("The worker tcp://lab9:1 has imagecodecs none instead of 2026.3: its results can differ")
    monkeypatch.undo()
    with pytest.raises(UsageError, match=r"qtcompress 0\.0 instead of"):
        other._meet("tcp://lab8:1", work.Capacity(1, 10**9, (("qtcompress", "0.0"),)))
    with pytest.raises(UsageError, match="can't run qtcompress"):
        other._meet("tcp://lab9:1", ModuleNotFoundError("No module named 'qtcompress'"))


def test_an_address_without_a_scheduler_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster_pool, "_CONNECT_S", 0.2)
    with pytest.raises(UsageError, match="There is no Dask scheduler at tcp://127"):
        ClusterPool("tcp://127.0.0.1:9")


def test_colors_of_a_picture_in_a_store_are_counted(cluster: ClusterPool, tmp_path: Path) -> None:
    path = paint(tmp_path / "a.bmp", colors=9)
    job = job_of(path, path)
    here = cluster.ask(CountColorsRequest(path, job.recipe.options, job.max_pixels), ignore)
    away = CountColorsRequest(RemotePath(f"local://{path}"), job.recipe.options, job.max_pixels)
    assert len(cluster.ask(away, ignore).colors) == len(here.colors) == 9
