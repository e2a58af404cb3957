"""A cluster within the process of the tests, whose workers start processes for pictures as anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import dask
import fsspec
import pytest
from distributed import LocalCluster

from qtcompress.cluster import pool, work
from qtcompress.cluster.pool import ClusterPool
from tests.engine.galleries import Gallery


def _in_this_process() -> LocalCluster:
    with dask.config.set({"distributed.scheduler.allowed-failures": 0}):
        return LocalCluster(
            n_workers=1, threads_per_worker=2, processes=False, dashboard_address="localhost:0", silence_logs=50,
            memory_limit=1_000_000_000,
        )  # fmt: skip


@pytest.fixture(scope="session")
def _cluster_here() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pool, "_local_cluster", _in_this_process)
        yield
        if work._pool.cache_info().currsize:
            work._pool().close()
            work._pool.cache_clear()


@pytest.fixture(scope="session")
def cluster(_cluster_here: None) -> Iterator[ClusterPool]:
    """Two threads of a worker in this process, and a driver."""
    found = ClusterPool("local")
    yield found
    found.close()


@pytest.fixture
def memory() -> Iterator[str]:
    """Return the URL of a store in memory; its files are gone at the end."""
    store = fsspec.filesystem("memory")
    yield "memory://archive"
    store.store.clear()
    store.pseudo_dirs[:] = [""]


@pytest.fixture
def gallery(tmp_path: Path) -> Iterator[Gallery]:
    found = Gallery(tmp_path)
    yield found
    found.end()
