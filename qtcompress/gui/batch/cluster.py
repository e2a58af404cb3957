"""A batch of the window on a cluster: connects before it starts, and goes on when a lost scheduler is there again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from qtcompress.core.errors import UsageError, WorkerDied
from qtcompress.core.text import Text
from qtcompress.core.types import Report
from qtcompress.engine.job.job import Outcome
from qtcompress.engine.journal.records import Entry
from qtcompress.engine.planning.settings import Settings
from qtcompress.engine.session import Session
from qtcompress.engine.workers.pool import AnyPool
from qtcompress.gui.batch.flight import CompressEntry
from qtcompress.gui.tasks.runner import JobRunner

if TYPE_CHECKING:
    from qtcompress.cluster.pool import ClusterPool

_Part = TypeVar("_Part")
_Found = TypeVar("_Found")


def connect(session: Session | None, settings: Settings) -> None:
    """Let a session use the cluster of the settings, or the processes of this machine; called off the GUI thread.

    Raises UsageError if there is no such cluster, or it can't do what is asked.
    """
    now = _pool_of(session)
    if now is not None and now.address == settings.cluster:
        return
    disconnect(session)
    if not settings.cluster:
        return
    if session is None:
        raise UsageError(Text("a cluster needs the journal, which can't be kept"), "Free some space on its disk.")
    if settings.trash_out_of_reach:
        raise UsageError(Text("other machines don't see the trash of this one"), "Keep originals in the store.")
    from qtcompress.cluster.installed import check_installed

    check_installed()
    from qtcompress.cluster.pool import ClusterPool

    session.cluster = ClusterPool(settings.cluster)


def connected(
    session: Session | None, settings: Settings, work: Callable[[_Part], _Found]
) -> Callable[[_Part], _Found]:
    """Return some work that connects first."""

    def connecting(part: _Part) -> _Found:
        connect(session, settings)
        return work(part)

    return connecting


def disconnect(session: Session | None) -> None:
    """Leave the cluster, if there is one."""
    pool = _pool_of(session)
    if session is not None and pool is not None:
        session.cluster = None
        pool.close()


def measuring(session: Session, settings: Settings) -> tuple[AnyPool, int]:
    """Return who measures the pictures of a batch before it begins, and how many at the same time."""
    pool = _pool_of(session)
    return (session.pool, settings.workers) if pool is None else (pool, pool.window)


def use_window(runner: JobRunner, session: Session | None, settings: Settings) -> None:
    """Let as many pictures be in work at the same time as keep all workers of the cluster busy."""
    pool = _pool_of(session)
    if settings.cluster and pool is not None:
        runner.set_count(pool.window)


def compressing(session: Session) -> CompressEntry:
    """Return how to compress a picture: on a cluster once more after a death, and after a loss once it is back."""

    def compress(entry: Entry, report: Report) -> Outcome:
        pool = _pool_of(session)
        if pool is not None:
            pool.revive()
        try:
            return session.compress(entry, report)
        except WorkerDied:
            if pool is None or entry.suspect:
                raise
            return session.compress(replace(entry, deaths=1), report)

    return compress


def _pool_of(session: Session | None) -> ClusterPool | None:
    pool: ClusterPool | None = getattr(session, "cluster", None)  # None without a session, too
    return pool
