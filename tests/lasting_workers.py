"""Worker processes that serve many tests, since each takes most of a second of CPU time to start."""

from __future__ import annotations

import pytest

from qtcompress.engine.workers import pool
from qtcompress.engine.workers.spawn import Spawned, spawn


class Shelf:
    """Keeps the processes that a pool would end, and hands them to the next pool that would start one."""

    def __init__(self) -> None:
        self._spawn = spawn
        self._end = pool._Worker.end
        self._kept: list[Spawned] = []

    def install(self, patch: pytest.MonkeyPatch) -> None:
        """Let all pools use this shelf until the patch is undone."""
        patch.setattr(pool, "spawn", self.take)
        patch.setattr(pool._Worker, "end", lambda worker: self.put(worker))

    def take(self) -> Spawned:
        """Return a process from the shelf that still runs, or a new one."""
        while self._kept:
            spawned = self._kept.pop()
            if spawned.process.is_alive():
                return spawned
        return self._spawn()

    def put(self, worker: pool._Worker) -> None:
        """Keep the process of a worker that may work again, and owes no answer to its pool; end any other."""
        if worker.fit and worker.alive() and not worker._stops:
            self._kept.append(Spawned(worker._process, worker._connection))
        else:
            self._end(worker)

    def clear(self) -> None:
        """End all processes on the shelf."""
        while self._kept:
            self._kept.pop().connection.close()
