"""Pictures, and sessions over them whose workers are none: for the tests of session and journal."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from qtcompress.core.types import Report, ignore
from qtcompress.engine import compress as engine
from qtcompress.engine.compress import Checkpoints
from qtcompress.engine.job.job import Intent, Job, Outcome, Status
from qtcompress.engine.planning import plan
from qtcompress.engine.planning.plan import Source
from qtcompress.engine.planning.settings import Settings
from qtcompress.engine.session import Session
from qtcompress.engine.workers.requests import CompressRequest

Commit = Callable[[Intent], None]


class Inline:
    """A pool without processes. `before` and `after` may raise, as a worker does that crashes."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.before: Commit = lambda intent: None
        self.after: Commit = lambda intent: None

    def ask(self, request: CompressRequest, report: Report, commit: Commit = lambda intent: None) -> Outcome:
        def both(intent: Intent) -> None:
            self.before(intent)
            commit(intent)
            self.after(intent)

        self.done.append(request.assignment.job.source.name)
        return engine.compress(request.assignment, report, Checkpoints(commit=both))

    def close(self) -> None:
        pass


class Gallery:
    """Pictures, and sessions over them."""

    def __init__(self, root: Path) -> None:
        self.folder, self.data, self.out = root / "in", root / "data", root / "out"
        self.folder.mkdir()
        for number, name in enumerate(("a.png", "b.png", "c.bmp")):
            self.paint(name, number)
        self.pool = Inline()
        self._open: list[Session] = []

    def paint(self, name: str, seed: int) -> Path:
        noise = np.random.default_rng(seed).integers(0, 250, (20, 30, 3), np.uint8)
        Image.fromarray(noise).save(self.folder / name)
        os.utime(self.folder / name, (1.4e9 + seed, 1.4e9 + seed))
        return self.folder / name

    def session(self, **named: Any) -> Session:
        session = Session(self.data, **named)
        session.pool = self.pool  # type: ignore[assignment]
        self._open.append(session)
        return session

    def jobs(self, **named: Any) -> list[Job]:
        settings = Settings(**{"colors": 8, "in_place": True, **named})
        return plan.jobs([one for one in plan.scan([self.folder]) if isinstance(one, Source)], settings)

    def run(self, session: Session | None = None, **named: Any) -> list[Outcome]:
        own = session or self.session()
        batch, entries = own.begin(self.jobs(**named), named.get("output"))
        outcomes = [own.compress(entry, ignore) for entry in entries]
        own.end(batch)
        if session is None:
            self.close(own)
        return outcomes

    def close(self, session: Session) -> None:
        self._open.remove(session)
        session.close()

    def die(self, session: Session) -> None:
        """Let a session end without a word."""
        os.close(session._lock._descriptor)
        session._journal.close()
        self._open.remove(session)

    def content(self) -> dict[str, tuple[bytes, int]]:
        return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in sorted(self.folder.iterdir())}

    def end(self) -> None:
        for session in self._open:
            session.close()


def _statuses(outcomes: list[Outcome]) -> set[Status]:
    return {outcome.status for outcome in outcomes}
