"""One running program and its batches: the journal, the workers and the backups, behind one door.

The command line and the window drive this from their threads; calls may come from any.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import platformdirs

from qtcompress.core.errors import Cancelled, JournalError, QtCompressError, WorkerError
from qtcompress.core.types import Report
from qtcompress.engine import backup, files, lock, recovery
from qtcompress.engine.entries import Batch, Entry, Stamp, State
from qtcompress.engine.job import Backup, Intent, Job, Outcome, Status
from qtcompress.engine.journal import NAME, Journal
from qtcompress.engine.pool import WorkerPool
from qtcompress.engine.recovery import Undone

_MOST_DEATHS = 2  # of the program with this picture in its hands, the second time alone
_REFUSED = "was being worked on each time the program died"


def data_folder() -> Path:
    """Return the folder of the journal and the backups: the user's own, as the system has it."""
    return Path(platformdirs.user_data_path("qtcompress", appauthor=False))


@dataclass(frozen=True, slots=True)
class Found:
    """What a program found at its start of those before it.

    Parameters
    ----------
    set_aside : tuple of Entry
        Pictures that were being worked on when the program died. They are not resumed unless that is asked for.
    settled : tuple of Outcome
        Pictures that were all but done, and are now.
    notice : str
        A sentence about the journal, or nothing.
    """

    set_aside: tuple[Entry, ...] = ()
    settled: tuple[Outcome, ...] = ()
    notice: str = ""


class Session:
    """One running program.

    Parameters
    ----------
    folder : Path, optional
        Where the journal and the backups lie; by default in the user's data folder.
    workers : int
        As many processes are kept for the next picture.

    Raises
    ------
    JournalError
        When nothing can be written there.
    """

    def __init__(self, folder: Path | None = None, *, workers: int = 1) -> None:
        self.folder = data_folder() if folder is None else folder
        try:
            self._lock = lock.SessionLock(self.folder / "running")
        except OSError as error:
            what = f"The journal can't be kept in {self.folder} ({error.strerror or error})"
            raise JournalError(what, "Make room there, or allow writing.") from error
        try:
            self._journal, notice = _opened(self.folder)
            self._names: dict[int, str] = {}
            self.found = replace(self._recover(), notice=notice)
        except BaseException:
            self._lock.release()
            raise
        self.pool = WorkerPool(workers)
        self.forced = False

    def close(self) -> None:
        """End the idle workers and close the journal. Nothing may run any more."""
        self.pool.close()
        self._journal.close()
        self._lock.release()

    # Batches

    def begin(self, jobs: Iterable[Job], place: Path | None) -> tuple[int, list[Job]]:
        """Write a batch down; return its number, and its jobs in their order, those set aside before at the end.

        `place` is the output folder, None in place. What earlier batches had left of these pictures is taken over.
        """
        name = f"{time.strftime('%Y%m%d-%H%M%S')}-{os.urandom(4).hex()}"
        batch = self._journal.add_batch(name, self._lock.name, place)
        self._names[batch] = name
        added = self._journal.add(batch, jobs, lock.living(self.folder / "running", self._lock.name))
        return batch, sorted(added, key=lambda job: job.suspect)

    def unfinished(self) -> list[Batch]:
        """Return the batches of programs that have ended with something left to do, the latest first."""
        live = lock.living(self.folder / "running", self._lock.name)
        return [
            batch
            for batch in self._journal.batches()
            if batch.ended is None and batch.session not in live and batch.count(State.WAITING, State.SET_ASIDE)
        ]

    def resume(self, batch: int, *, set_aside: bool = False) -> list[Job]:
        """Take a batch up again and return what is left of it; those set aside if that is asked for, at the end."""
        self._journal.take_batch(batch, self._lock.name)
        states = (State.WAITING, State.SET_ASIDE) if set_aside else (State.WAITING,)
        left = [entry.job for entry in self._journal.entries(batch, *states)]
        return sorted(left, key=lambda job: job.suspect)

    def end(self, batch: int) -> None:
        """Write down that a batch has come to its end, unless something of it still waits."""
        if not self._journal.entries(batch, State.WAITING, State.RUNNING, State.COMMITTING):
            self._journal.end_batch(batch)

    def batches(self) -> list[Batch]:
        """Return all batches ever, the latest first."""
        return self._journal.batches()

    def entries(self, batch: int) -> list[Entry]:
        """Return the pictures of a batch in their order."""
        return self._journal.entries(batch)

    def undo(self, batch: int, report: Report) -> Iterator[Undone]:
        """Undo a batch, the last picture first: bring originals back, take results in a folder away.

        What was changed since is left as it is, with a sentence; what was brought back counts as never compressed.
        """
        for entry in reversed(self._journal.entries(batch, State.DONE)):
            if entry.made is not None:
                yield recovery.undo(self._journal, entry)
        for entry in self._journal.entries(batch, State.WAITING, State.SET_ASIDE):
            self._journal.put(entry.id, State.DROPPED)
        self._journal.end_batch(batch)

    # One picture

    def compress(self, job: Job, report: Report, *, force: bool = False) -> Outcome:
        """Compress a picture of a batch in a worker, and write down what happens before and after.

        Raises
        ------
        QtCompressError, Cancelled
            As `compress.compress` does. A cancelled picture waits again.
        """
        if not job.entry:
            return self.pool.run(job, report)
        outcome = None if force or self.forced else self._known(job)
        if outcome is not None:
            self._journal.finish(job.entry, outcome)
            return outcome
        entry = self._journal.entry(job.entry)
        name = self._name(entry.batch)
        job = replace(job, part=files.part_beside(job.target), backup=self._place(job, name))
        self._journal.start(job)

        def commit(intent: Intent) -> None:
            self._journal.commit(job.entry, intent)
            recovery.write_note(job, name, intent)

        try:
            outcome = self.pool.run(job, report, commit)
        except (Cancelled, WorkerError) as error:
            settled = recovery.settle(self._journal.entry(job.entry))  # a killed worker leaves things lying about
            if settled is not None:
                self._journal.finish(job.entry, settled)
                return settled
            if isinstance(error, Cancelled):
                self._journal.put(job.entry, State.WAITING)
            else:
                self._journal.finish(job.entry, _failed(job, error))
            raise
        except QtCompressError as error:
            self._journal.finish(job.entry, _failed(job, error))
            raise
        self._journal.finish(job.entry, outcome)
        return outcome

    def _name(self, batch: int) -> str:
        if batch not in self._names:
            self._names.update({found.id: found.name for found in self._journal.batches()})
        return self._names[batch]

    def _place(self, job: Job, batch: str) -> Path | None:
        if not job.in_place:
            return None
        if job.backup_in is Backup.TRASH:
            return backup.place_in_trash(job.entry, batch.rpartition("-")[2], job.source)
        return backup.place_in_store(self.folder / "backups", batch, job.entry, job.source)

    def _known(self, job: Job) -> Outcome | None:
        """Return what to say of a picture that need not be worked on, or None."""
        stamp = Stamp.of(job.source)
        entry = self._journal.entry(job.entry)
        if stamp is None:
            return None
        if entry.deaths >= _MOST_DEATHS:
            error = QtCompressError(_REFUSED, "Look at it, and force it if you think it is innocent.")
            return _skipped(job, stamp, error.sentence(str(job.source)))
        key = entry.key
        return self._known_in_place(job, stamp, key) if job.in_place else self._known_in_folder(job, stamp, key)

    def _known_in_folder(self, job: Job, stamp: Stamp, key: str) -> Outcome | None:
        for past in self._journal.done_from(job.source):
            if past.key == key and past.made in (job.target, job.copy) and past.made is not None:
                same = past.source_stamp == stamp or files.sha256_of(job.source) == past.source_sha256
                if same and past.made_stamp is not None and Stamp.of(past.made) == past.made_stamp:
                    reason = f"{past.made} exists, and is the result of this picture with these options."
                    return _skipped(job, stamp, reason)
        return None

    def _known_in_place(self, job: Job, stamp: Stamp, key: str) -> Outcome | None:
        by_path = [*self._journal.made_at(job.source), *self._journal.done_from(job.source)]
        past = next((one for one in by_path if one.key == key and _is_rest(one, job.source, stamp)), None)
        if past is None and self._journal.knows_size(stamp.size_bytes):
            sha256 = files.sha256_of(job.source)
            found = self._journal.done_with(sha256)
            past = next((one for one in found if one.key == key and _is_rest_by_hash(one, sha256)), None)
        if past is None:
            return None
        if past.outcome is not None and past.outcome.status is Status.COMPRESSED:
            return _skipped(job, stamp, f"{job.source} is a result already, made with these options.")
        return _skipped(job, stamp, f"{job.source} was tried already with these options, and the original was kept.")

    # At the start

    def _recover(self) -> Found:
        """Take care of what programs have left that ended without a word."""
        set_aside, settled = [], []
        for ended in lock.dead(self.folder / "running", self._lock.name):
            for entry in self._journal.in_flight(ended.name):
                outcome = recovery.settle(entry)
                if outcome is not None:
                    self._journal.finish(entry.id, outcome)
                    settled.append(outcome)
                else:
                    self._journal.put(entry.id, State.SET_ASIDE, deaths=1)
                    set_aside.append(self._journal.entry(entry.id))
            ended.release()
        return Found(tuple(set_aside), tuple(settled))


def _is_rest(past: Entry, path: Path, stamp: Stamp) -> bool:
    """Tell whether a file is as a past job left it: its result, or an original that it kept."""
    if past.outcome is None or past.outcome.status not in (Status.COMPRESSED, Status.KEPT):
        return False
    if past.outcome.status is Status.COMPRESSED:
        return past.made == path and past.made_stamp == stamp
    return past.job.source == path and past.source_stamp == stamp


def _is_rest_by_hash(past: Entry, sha256: str) -> bool:
    if past.outcome is None:
        return False
    if past.outcome.status is Status.COMPRESSED:
        return past.job.in_place and past.made_sha256 == sha256
    return past.outcome.status is Status.KEPT and past.source_sha256 == sha256


def _skipped(job: Job, stamp: Stamp, reason: str) -> Outcome:
    return Outcome(job.source, None, Status.SKIPPED, reason, stamp.size_bytes, stamp.size_bytes)


def _failed(job: Job, error: QtCompressError) -> Outcome:
    stamp = Stamp.of(job.source)
    size_bytes = stamp.size_bytes if stamp is not None else 0
    return Outcome(job.source, None, Status.FAILED, error.sentence(str(job.source)), size_bytes, size_bytes)


def _opened(folder: Path) -> tuple[Journal, str]:
    """Return the journal, a new one if it is damaged, and a sentence about that."""
    path = folder / NAME
    try:
        return Journal(path), ""
    except sqlite3.DatabaseError as error:
        aside = folder / f"journal-damaged-{time.strftime('%Y%m%d-%H%M%S')}.sqlite"
        for suffix in ("", "-wal", "-shm"):
            with suppress(OSError):
                path.with_name(path.name + suffix).rename(aside.with_name(aside.name + suffix))
        journal = Journal(path)
        rebuilt = _rebuild(journal, folder / "backups")
        return journal, (
            f"The journal was damaged ({error}) and set aside as {aside}; a new one was begun, with the {rebuilt}"
            " pictures in it whose originals are in the backups."
        )


def _rebuild(journal: Journal, store: Path) -> int:
    """Write down anew what the notes beside the backups say; return how many."""
    batches: dict[str, int] = {}
    number = 0
    for name, job, intent in recovery.read_notes(store):
        if name not in batches:
            batches[name] = journal.add_batch(name, "", None)
        (added,) = journal.add(batches[name], [job])
        journal.start(replace(added, backup=job.backup))
        journal.commit(added.entry, intent)
        journal.finish(added.entry, intent.outcome)
        number += 1
    for batch in batches.values():
        journal.end_batch(batch)
    return number
