"""A job of the batch on its way, and what does it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from qtcompress.core.types import Report
from qtcompress.engine.job.job import Outcome
from qtcompress.engine.journal.records import Entry
from qtcompress.gui.tasks.runner import Ticket

CompressEntry = Callable[[Entry, Report], Outcome]
"""Compresses one picture, as `Session.compress` does."""


@dataclass(slots=True, eq=False)
class InFlight:
    """A job that waits or runs, and its share of the progress.

    progress : 0..1, None while it waits
    attempt : how often the batch had been told to try again when this job was submitted
    """

    entry: Entry
    size_bytes: int
    ticket: Ticket = 0
    progress: float | None = None
    attempt: int = 0

    @property
    def source(self) -> Path:
        """The picture."""
        return self.entry.job.source
