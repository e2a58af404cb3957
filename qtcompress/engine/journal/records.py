"""The values in the journal: pictures and batches."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Any

from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.job.job import Job, Outcome, Sidecar
from qtcompress.engine.job.local_time import local_time
from qtcompress.engine.journal.serialization import job_from, outcome_from, path_from, path_of, path_to_bytes

COLUMNS = (
    "pictures.id, batch, text, key, source, target, copy, refusal, state, deaths, part, backup, stage, source_bytes,"
    " source_mtime_ns, source_sha256, made, made_bytes, made_mtime_ns, made_sha256, outcome"
)
"""The columns that `entry_of` reads, from the tables of pictures and recipes."""


LeftOf = Callable[[Path], Sequence[tuple[int, int]]]
"""Returns the unfinished entries of a picture in earlier batches: (entry, number of crashes) of each."""


class EntryState(Enum):
    """The state of a picture in the journal.

    DROPPED: a later batch took it over. LEFT: it was not done, and the program no longer asks about it.
    """

    WAITING = "waiting"
    RUNNING = "running"
    COMMITTING = "committing"
    STAGED = "staged"
    DONE = "done"
    SET_ASIDE = "set aside"
    LEFT = "left"
    DROPPED = "dropped"
    UNDOING = "undoing"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Entry:
    """A picture in the journal.

    Parameters
    ----------
    key : str
        A short hash of the settings that determine the result.
    deaths : int
        How many times the program crashed while it worked on this picture.
    outcome : Outcome, optional
        The outcome, or the outcome that is about to happen (`EntryState.COMMITTING`).
    part, backup, stage : Path, optional
        As in the `Assignment` of the worker: the file that may be incomplete, the original's copy, the staged result.
    source_stamp, made_stamp : Stamp, optional
        The stamps of the original before the work, and of the file that was made.
    source_sha256, made_sha256 : str
        The hashes of their contents; empty if unknown.
    """

    id: int
    batch: int
    job: Job
    key: str
    state: EntryState
    deaths: int
    outcome: Outcome | None
    source_stamp: Stamp | None
    source_sha256: str
    made: Path | None
    made_stamp: Stamp | None
    made_sha256: str
    part: Path | None = None
    backup: Path | None = None
    stage: Path | None = None

    @classmethod
    def waiting(
        cls, job: Job, key: str = "", *, batch: int = 0, deaths: int = 0, source_stamp: Stamp | None = None
    ) -> Entry:
        """Return the entry of a waiting picture that has no number in a journal yet."""
        return cls(0, batch, job, key, EntryState.WAITING, deaths, None, source_stamp, "", None, None, "")

    @property
    def suspect(self) -> bool:
        """Whether the program crashed while it worked on this picture. It then works on no other at the same time."""
        return self.deaths > 0


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch in the journal.

    Parameters
    ----------
    name : str
        Unique for all time; also the folder name of its backups.
    begun, ended : float
        Seconds since 1970; `ended` is None while it may be resumed.
    staged : bool
        Whether results wait for a review before they replace their originals.
    place : Path, optional
        The output folder, or None for a batch in place.
    counts : tuple of (EntryState, int)
        How many pictures are in which state.
    compressed, source_bytes, target_bytes : int
        Number and sizes of the compressed pictures.
    made : int
        Number of files that the batch wrote and that still exist, including copies of kept originals.
    undoable : int
        Number of pictures whose results can be removed, or whose originals have a backup.
    backup_bytes : int
        Total size of the backups of replaced originals when they were made.
    sidecars : int
        Number of files that went along with results that still exist.
    failed : int
        Number of the pictures that could not be compressed.
    """

    id: int
    name: str
    session: str
    begun: float
    ended: float | None
    staged: bool
    place: Path | None
    counts: tuple[tuple[EntryState, int], ...] = ()
    compressed: int = 0
    source_bytes: int = 0
    target_bytes: int = 0
    made: int = 0
    undoable: int = 0
    backup_bytes: int = 0
    sidecars: int = 0
    failed: int = 0

    @property
    def begun_at(self) -> datetime:
        """The local date and time of its begin."""
        return local_time(self.begun)

    def count(self, *states: EntryState) -> int:
        """Return how many pictures are in any of these states."""
        return sum(number for state, number in self.counts if state in states)

    @property
    def total(self) -> int:
        """The number of pictures without those that a later batch took over."""
        return sum(number for state, number in self.counts if state is not EntryState.DROPPED)


def entry_of(
    number: int, batch: int, recipe: str, key: str, source: bytes, target: bytes, copy: bytes | None, refusal: str,
    state: str, deaths: int, part: bytes | None, backup: bytes | None,
    stage: bytes | None, source_bytes: int | None,
    source_mtime_ns: int | None, source_sha256: str | None, made: bytes | None, made_bytes: int | None,
    made_mtime_ns: int | None, made_sha256: str | None, outcome: str | None,
) -> Entry:  # fmt: skip
    """Return the entry of a database row with the columns `COLUMNS`."""
    if made is not None and not (source_sha256 and made_sha256):  # they were recorded together
        raise ValueError("a result without hashes")
    source_path, target_path, made_path = path_of(source), path_of(target), path_from(made)
    job = job_from(recipe, source_path, target_path, copy=path_from(copy), refusal=refusal)
    return Entry(
        number, batch, job, key, EntryState(state), deaths,
        None if outcome is None else outcome_from(outcome, source_path, made_path),
        _stamp(source_bytes, source_mtime_ns), source_sha256 or "",
        made_path, _stamp(made_bytes, made_mtime_ns), made_sha256 or "",
        path_from(part), path_from(backup), path_from(stage),
    )  # fmt: skip


def _stamp(size_bytes: int | None, mtime_ns: int | None) -> Stamp | None:
    return None if size_bytes is None or mtime_ns is None else Stamp(size_bytes, mtime_ns)


def sidecar_of(row: tuple[Any, ...]) -> Sidecar | None:
    """Return the sidecar of a database row, or None if the row is damaged."""
    source, target, sha256, moved = row
    try:
        return Sidecar(path_of(source), path_of(target), sha256, moved=bool(moved))
    except (ValueError, TypeError):
        return None


def row_of(entry: Entry, recipe: int) -> tuple[object, ...]:
    """Return the values of a waiting picture for its database row."""
    job, stamp = entry.job, entry.source_stamp
    return (
        entry.batch, recipe, path_to_bytes(job.source), path_to_bytes(job.target), path_to_bytes(job.copy),
        job.refusal, entry.deaths, stamp and stamp.size_bytes, stamp and stamp.mtime_ns, time.time(),
    )  # fmt: skip
