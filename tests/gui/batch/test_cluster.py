"""A batch of the window on a cluster: it connects first, tries again once, and comes back after a loss."""

from __future__ import annotations

from typing import Any, cast

import pytest

from qtcompress.cluster import installed
from qtcompress.cluster import pool as cluster_pool
from qtcompress.core.errors import UsageError, WorkerDied
from qtcompress.core.types import ignore
from qtcompress.engine.job.job import Backup, Outcome
from qtcompress.engine.journal.records import Entry
from qtcompress.engine.planning.settings import Settings
from qtcompress.gui.batch.cluster import compressing, connected, disconnect, measuring, use_window
from tests.engine.jobs import job_of

ADDRESS = Settings(cluster="tcp://host:1")


class Pool:
    """A cluster that notes what is asked of it."""

    window, apart = 7, True

    def __init__(self, address: str) -> None:
        self.address, self.closed, self.revived = address, False, 0

    def close(self) -> None:
        self.closed = True

    def revive(self) -> None:
        self.revived += 1


class FakeSession:
    """A session whose pictures die as often as told."""

    def __init__(self) -> None:
        self.pool, self.cluster = "processes of this machine", cast(Any, None)
        self.dying = 0
        self.tried: list[int] = []

    def compress(self, entry: Entry, report: object) -> Outcome:
        self.tried.append(entry.deaths)
        if len(self.tried) <= self.dying:
            raise WorkerDied("died")
        return Outcome(entry.job.source, None, None)  # type: ignore[arg-type]


class Runner:
    """A runner that notes its count."""

    count = 0

    def set_count(self, count: int) -> None:
        self.count = count


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(cluster_pool, "ClusterPool", Pool)
    return FakeSession()


def _plan(session: Any, settings: Settings) -> str:
    return connected(session, settings, lambda part: f"planned {part}")("all")


def test_the_cluster_is_that_of_the_settings(session: Any) -> None:
    runner: Any = Runner()
    assert _plan(session, ADDRESS) == "planned all"
    first = session.cluster
    _plan(session, ADDRESS)
    assert session.cluster is first
    use_window(runner, session, ADDRESS)
    assert runner.count == 7
    assert measuring(session, ADDRESS) == (first, 7)
    _plan(session, Settings(cluster="local"))
    assert (first.closed, session.cluster.address) == (True, "local")
    _plan(session, Settings())
    assert session.cluster is None
    assert measuring(session, Settings(workers=3)) == (session.pool, 3)
    use_window(runner, session, Settings())
    disconnect(None)
    assert runner.count == 7


def test_what_a_cluster_cannot_do_is_refused(session: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UsageError, match="needs the journal"):
        _plan(None, ADDRESS)
    with pytest.raises(UsageError, match="trash"):
        _plan(session, Settings(cluster="tcp://host:1", in_place=True, backup=Backup.TRASH))
    monkeypatch.setattr(installed, "find_spec", lambda name: None)
    with pytest.raises(UsageError, match="distributed"):
        _plan(session, ADDRESS)


def test_a_picture_is_tried_once_more_after_a_death(session: Any, tmp_path: Any) -> None:
    entry = Entry.waiting(job_of(tmp_path / "a.png", tmp_path / "b.png"))
    _plan(session, ADDRESS)
    session.dying = 1
    compressing(session)(entry, ignore)
    assert (session.tried, session.cluster.revived) == ([0, 1], 1)
    session.tried, session.dying = [], 2
    with pytest.raises(WorkerDied):
        compressing(session)(entry, ignore)
    disconnect(session)
    session.tried, session.dying = [], 1
    with pytest.raises(WorkerDied):
        compressing(session)(entry, ignore)
    assert session.tried == [0]
