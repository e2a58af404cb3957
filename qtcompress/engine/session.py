"""One running program and its batches: the journal, the workers and the backups, behind one door.

The command line and the window drive this from their threads; calls may come from any.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from qtcompress.core.errors import Cancelled, JournalError, QtCompressError, WorkerError
from qtcompress.core.types import Report, Stage
from qtcompress.engine.files import atomic_write, backup, session_lock
from qtcompress.engine.job.folders import data_folder
from qtcompress.engine.job.job import Backup, Intent, Job, Outcome, Status
from qtcompress.engine.journal import recovery
from qtcompress.engine.journal.already_done import outcome_of, with_own
from qtcompress.engine.journal.database import NAME, Journal
from qtcompress.engine.journal.preflight import Forecast, foresee
from qtcompress.engine.journal.records import Batch, Entry, EntryState, Stamp
from qtcompress.engine.journal.recovery import Undone
from qtcompress.engine.workers.pool import WorkerPool


@contextmanager
def journal_to_look_at(folder: Path | None = None) -> Iterator[Journal | None]:
    """Hold the journal without beginning a session; None where there is none, or none that can be read."""
    path = (data_folder() if folder is None else folder) / NAME
    journal = None
    if path.exists():
        with suppress(JournalError, sqlite3.DatabaseError):  # the next session says what is wrong with it
            journal = Journal(path)
    try:
        yield journal
    finally:
        if journal is not None:
            journal.close()


@dataclass(frozen=True, slots=True)
class FoundAtStart:
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
    forced : bool
        Compress again what the journal says is done, or was in hand when the program died, unless `compress` is told
        otherwise.

    Raises
    ------
    JournalError
        When nothing can be written there.
    """

    def __init__(self, folder: Path | None = None, *, workers: int = 1, forced: bool = False) -> None:
        self.folder = data_folder() if folder is None else folder
        try:
            self._lock = session_lock.SessionLock(self.folder / "running")
        except OSError as error:
            what = f"The journal can't be kept in {self.folder} ({error.strerror or error})"
            raise JournalError(what, "Make room there, or allow writing.") from error
        try:
            self._journal, notice = _opened(self.folder)
            self._batches: dict[int, Batch] = {}
            self.found = replace(self._recover(), notice=notice)
        except BaseException:
            self._lock.release()
            raise
        self.pool = WorkerPool(workers)
        self._forced = forced

    def close(self) -> None:
        """End the idle workers and close the journal. Nothing may run any more."""
        self.pool.close()
        self._journal.close()
        self._lock.release()

    # Batches

    def begin(self, jobs: Iterable[Job], place: Path | None, *, staged: bool = False) -> tuple[int, list[Job]]:
        """Write a batch down; return its number, and its jobs in their order, those set aside before at the end.

        `place` is the output folder, None in place. What earlier batches had left of these pictures is taken over. With
        `staged` nothing is replaced in place before `apply`.
        """
        name = f"{time.strftime('%Y%m%d-%H%M%S')}-{os.urandom(4).hex()}"
        batch = self._journal.add_batch(name, self._lock.name, place, staged=staged)
        added = self._journal.add(batch, jobs, session_lock.living(self.folder / "running", self._lock.name))
        return batch, sorted(added, key=lambda job: job.suspect)

    def unfinished(self) -> list[Batch]:
        """Return the batches of programs that have ended with something left to do, the latest first."""
        live = session_lock.living(self.folder / "running", self._lock.name)
        return [
            batch
            for batch in self._journal.batches()
            if batch.ended is None
            and batch.session not in live
            and batch.count(EntryState.WAITING, EntryState.SET_ASIDE, EntryState.STAGED)
        ]

    def resume(self, batch: int, *, set_aside: bool = False) -> list[Job]:
        """Take a batch up again and return what is left of it; those set aside if that is asked for, at the end."""
        self._journal.take_batch(batch, self._lock.name)
        states = (EntryState.WAITING, EntryState.SET_ASIDE) if set_aside else (EntryState.WAITING,)
        left = [entry.job for entry in self._journal.entries(batch, *states)]
        return sorted(left, key=lambda job: job.suspect)

    def leave(self, batch: int) -> None:
        """Close a batch for good: what was not done of it stays as it is, and it is not offered any more.

        What was done can be undone as ever, and what is staged be applied or discarded. A picture that is compressed in
        a later batch is tried alone there if the program died with it here.
        """
        self._journal.leave_batch(batch)

    def end(self, batch: int) -> None:
        """Write down that a batch has come to its end, unless something of it still waits."""
        if not self._journal.entries(
            batch, EntryState.WAITING, EntryState.RUNNING, EntryState.COMMITTING, EntryState.STAGED
        ):
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
        self._journal.take_batch(batch, self._lock.name)
        for entry in reversed(self._journal.entries(batch, EntryState.DONE)):
            if entry.made is not None:
                yield recovery.undo(self._journal, entry)
        for entry in self._journal.entries(batch, EntryState.WAITING, EntryState.SET_ASIDE):
            self._journal.put(entry.id, EntryState.DROPPED)
        self._journal.end_batch(batch)

    def forget(self, batch: int, report: Report) -> Iterator[int]:
        """Remove the backups of a batch for good, whose originals can't be brought back then.

        Yield the bytes that each frees. One that can't be removed stays, and stays known.

        Raises
        ------
        Cancelled
            From `report`, between two backups.
        """
        gone: list[int] = []
        try:
            for entry in self._journal.entries(batch, EntryState.DONE):
                place = entry.job.backup
                if place is None or not entry.job.in_place:
                    continue
                report(Stage.READ, 0.0)
                stamp = Stamp.of(place)
                backup.drop(place)
                if not os.path.lexists(place):
                    gone.append(entry.id)
                    yield stamp.size_bytes if stamp is not None else 0
        finally:  # also when it is stopped; until then the worst is a backup that is said to be there
            self._journal.drop_backups(gone)

    def foresee(self, jobs: Iterable[Job], report: Report, *, forced: bool) -> Iterator[tuple[Job, Forecast]]:
        """Yield what is to be expected of each job, as far as that can be told without opening the picture."""
        return foresee(jobs, self._journal, report, forced=forced)

    # One picture

    def compress(self, job: Job, report: Report, *, forced: bool | None = None) -> Outcome:
        """Compress a picture of a batch in a worker, and write down what happens before and after.

        Parameters
        ----------
        forced : bool, optional
            Compress it even if the journal says that it is done; by default as the session says.

        Raises
        ------
        QtCompressError, Cancelled
            As `compress.compress` does. A cancelled picture waits again.
        """
        if not job.entry:
            return self.pool.run(job, report)
        if not (self._forced if forced is None else forced):
            known = outcome_of(self._journal, job)
            if known is not None:
                self._journal.finish(job.entry, known)
                return known
        batch = self._batch(job.entry)
        job = self._equipped(with_own(self._journal, job), batch)
        if batch.staged and job.in_place:
            suffix = ".png" if job.goal is None else ".picture"  # of a kind that the contest decides
            stage = self.folder / "staged" / batch.name / f"{job.entry}{suffix}"
            job = replace(job, stage=stage, part=atomic_write.part_beside(stage))
        self._journal.start(job)

        def commit(intent: Intent) -> None:
            self._journal.commit(job.entry, intent)
            if job.stage is None:
                recovery.write_note(job, batch.name, intent)

        try:
            outcome = self.pool.run(job, report, commit)
        except (Cancelled, WorkerError) as error:
            settled = recovery.settle(self._journal.entry(job.entry))  # a killed worker leaves things lying about
            if settled is not None:
                return self._finish(job, settled)
            if isinstance(error, Cancelled):
                self._journal.put(job.entry, EntryState.WAITING)
            else:
                self._journal.finish(job.entry, _failed(job, error))
            raise
        except QtCompressError as error:
            self._journal.finish(job.entry, _failed(job, error))
            raise
        return self._finish(job, outcome)

    def _finish(self, job: Job, outcome: Outcome) -> Outcome:
        staged = job.stage is not None and outcome.target == job.stage
        self._journal.finish(job.entry, outcome, EntryState.STAGED if staged else EntryState.DONE)
        return outcome

    def _batch(self, entry: int) -> Batch:
        number = self._journal.entry(entry).batch
        if number not in self._batches:
            self._batches.update({found.id: found for found in self._journal.batches()})
        return self._batches[number]

    def _equipped(self, job: Job, batch: Batch) -> Job:
        """Return the job with the names of the files that may be found half written."""
        place = None
        if job.in_place and job.backup_in is Backup.TRASH:
            place = backup.place_in_trash(job.entry, batch.name.rpartition("-")[2], job.source)
        elif job.in_place:
            place = backup.place_in_store(self.folder / "backups", batch.name, job.entry, job.source)
        return replace(job, part=atomic_write.part_beside(job.target), backup=place)

    # The review

    def apply(self, batch: int, report: Report) -> Iterator[Outcome]:
        """Put staged results in the places of their originals; yield what becomes of each.

        Raises
        ------
        Cancelled
            From `report`, between two pictures; the rest stays staged.
        """
        self._journal.take_batch(batch, self._lock.name)
        for entry in self._journal.entries(batch, EntryState.STAGED):
            report(Stage.READ, 0.0)
            job = self._equipped(entry.job, self._batch(entry.id))
            self._journal.start(job)
            try:
                outcome = recovery.apply(self._journal, replace(entry, job=job), self._batch(entry.id).name, report)
            except Cancelled:
                self._journal.put(entry.id, EntryState.STAGED)
                raise
            except QtCompressError as error:
                outcome = _failed(job, error)
                self._journal.put(entry.id, EntryState.STAGED)
            else:
                _remove(job.stage)
                self._journal.finish(entry.id, outcome)
            yield outcome
        self.end(batch)

    def discard(self, batch: int) -> None:
        """Throw staged results away; the originals were never touched."""
        for entry in self._journal.entries(batch, EntryState.STAGED):
            self._journal.put(entry.id, EntryState.UNDONE)
            _remove(entry.job.stage)
        self.end(batch)

    # At the start

    def _recover(self) -> FoundAtStart:
        """Take care of what programs have left that ended without a word."""
        set_aside, settled = [], []
        for ended in session_lock.dead(self.folder / "running", self._lock.name):
            for entry in self._journal.in_flight(ended.name):
                outcome = recovery.settle(entry)
                stage = entry.job.stage
                if entry.state is EntryState.UNDOING:
                    self._journal.put(entry.id, EntryState.DONE)
                elif outcome is not None:
                    settled.append(self._finish(entry.job, outcome))
                    if stage is not None and outcome.target != stage:
                        _remove(stage)
                elif stage is not None and atomic_write.sha256_of(stage) == entry.made_sha256:
                    self._journal.put(entry.id, EntryState.STAGED)
                else:
                    self._journal.put(entry.id, EntryState.SET_ASIDE, deaths=1)
                    set_aside.append(self._journal.entry(entry.id))
            ended.release()
        return FoundAtStart(tuple(set_aside), tuple(settled))


def _failed(job: Job, error: QtCompressError) -> Outcome:
    stamp = Stamp.of(job.source)
    size_bytes = stamp.size_bytes if stamp is not None else 0
    return Outcome(job.source, None, Status.FAILED, error.sentence(str(job.source)), size_bytes, size_bytes)


def _remove(path: Path | None) -> None:
    if path is not None:
        with suppress(OSError):
            path.unlink()
            path.parent.rmdir()  # where it was the last


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
