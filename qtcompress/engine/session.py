"""A running program and its batches: the interface to the journal, the workers, and the backups.

The command line and the window call it from their threads; every method is thread-safe.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from qtcompress.core.errors import (
    Cancelled,
    JournalError,
    PlaceError,
    QtCompressError,
    UsageError,
    WorkerDied,
    WorkerError,
)
from qtcompress.core.text import Text
from qtcompress.core.types import Report, Stage
from qtcompress.engine.files import atomic_write, backup, private_folders, session_lock
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.job.folders import data_folder
from qtcompress.engine.job.job import Assignment, Intent, Job, Outcome, Status
from qtcompress.engine.journal import leftovers, notes, recovery
from qtcompress.engine.journal.already_done import original_of, outcome_of, why_left
from qtcompress.engine.journal.assigning import assigned, known_as_result, record_folders
from qtcompress.engine.journal.followers import followed, with_sidecars
from qtcompress.engine.journal.opening import open_journal
from qtcompress.engine.journal.preflight import Forecast, foresee
from qtcompress.engine.journal.records import Batch, Entry, EntryState
from qtcompress.engine.journal.recovery import Undone
from qtcompress.engine.workers.pool import AnyPool, WorkerPool
from qtcompress.engine.workers.requests import CompressRequest


class Session:
    """One running program.

    Parameters
    ----------
    folder : Path, optional
        The folder of the journal and the backups; by default the user's data folder.
    workers : int
        Maximum number of idle processes that are kept for the next pictures.
    drives : bool
        Whether other machines will work on its pictures, so that none of them is to blame if this program dies.

    Raises
    ------
    JournalError
        If the folder is not writable.
    """

    def __init__(self, folder: Path | None = None, *, workers: int = 1, drives: bool = False) -> None:
        self.folder = data_folder() if folder is None else folder
        try:
            private_folders.make(self.folder)
            private_folders.tighten_data(self.folder.resolve(), backups=backup.STORE)  # it may be a link
            self._locks = self.folder / "running"
            self._lock = session_lock.SessionLock(self._locks, kind=session_lock.DRIVER if drives else "")
        except OSError as error:
            reason = error.strerror or error
            what = Text("The journal can't be kept in {folder} ({reason})", folder=self.folder, reason=reason)
            raise JournalError(what, "Free some space there, or make the folder writable.") from error
        try:
            self._journal, notice = open_journal(self.folder)
            self._batches: dict[int, Batch] = {}
            self._recorded: dict[int, Intent] = {}  # of entries whose outcome is not recorded yet
            self._working: set[int] = set()  # entries that `compress` is busy with
            self.found = leftovers.recovered(self._journal, self._locks, self._lock.name, self._finish, notice)
        except BaseException:
            self._lock.release()
            raise
        self.pool = WorkerPool(workers)
        self.cluster: AnyPool | None = None

    def close(self) -> None:
        """End the idle workers and close the journal. No other method may be running, or be called later."""
        self.pool.close()
        self._journal.close()
        self._lock.release()

    # Batches

    def begin(self, jobs: Iterable[Job], place: Path | None, *, staged: bool = False) -> tuple[int, list[Entry]]:
        """Record a batch; return its number and its entries in order, with those that were set aside before at the end.

        `place` is the output folder, None in place. Unfinished entries of these pictures in earlier batches are taken
        over. With `staged`, nothing is replaced in place before `apply`.
        """
        batch = self._add_batch(place, staged=staged)
        added = self._journal.add(batch, jobs, session_lock.living(self._locks, self._lock.name))
        return batch, sorted(added, key=lambda entry: entry.suspect)

    def begin_many(
        self, jobs: Iterable[Job], place: Path | None, stamp_of: Callable[[Path], Stamp | None]
    ) -> Iterator[tuple[int, int]]:
        """Record a batch of any size, as `begin` does; yield its number, and how many pictures are recorded so far."""
        batch, count = self._add_batch(place), 0
        live = session_lock.living(self._locks, self._lock.name)
        left = partial(self._journal.left_of, batch=batch, live=live)
        yield batch, count
        for some in self._journal.adding(batch, jobs, left, stamp_of):
            count += len(some)
            yield batch, count

    def _add_batch(self, place: Path | None, *, staged: bool = False) -> int:
        self._settle()
        name = f"{time.strftime('%Y%m%d-%H%M%S')}-{os.urandom(4).hex()}"
        return self._journal.add_batch(name, self._lock.name, place, staged=staged)

    def waiting(self, batch: int, *, take: bool = False, suspects: bool = False) -> Iterator[Entry]:
        """Yield the entries of a batch that wait, whatever their number; with `suspects`, those that were set aside.

        With `take`, an earlier program's batch is taken over.
        """
        if take:
            self._take(batch)
        yield from self._journal.each(batch, EntryState.SET_ASIDE if suspects else EntryState.WAITING)

    def sweep(self, batch: int) -> None:
        """Remove what other machines may have left of a batch after they were given up."""
        leftovers.sweep(self._journal, batch)

    def unfinished(self) -> list[Batch]:
        """Return the unfinished batches of programs that have ended, newest first."""
        live = session_lock.living(self._locks, self._lock.name)
        return [
            batch
            for batch in self._journal.batches()
            if batch.ended is None
            and batch.session not in live
            and batch.count(EntryState.WAITING, EntryState.SET_ASIDE, EntryState.STAGED)
        ]

    def resume(self, batch: int, *, set_aside: bool = False) -> list[Entry]:
        """Take over a batch, as `undo` does, and return its unfinished entries; with `set_aside` those at the end, too.

        Another program may work on it since `unfinished` has named it.
        """
        self._take(batch)
        states = (EntryState.WAITING, EntryState.SET_ASIDE) if set_aside else (EntryState.WAITING,)
        return sorted(self._journal.entries(batch, *states), key=lambda entry: entry.suspect)

    def leave(self, batch: int) -> None:
        """End a batch: its unfinished pictures stay unchanged, and the batch is no longer offered for resuming.

        Finished pictures can still be undone, and staged results can be applied or discarded. If the program died with
        a picture of this batch, a later batch tries that picture alone.

        Raises
        ------
        UsageError
            If another running program works on the batch since `unfinished` has named it.
        """
        self.check_free(self._at(batch))
        self._journal.leave_batch(batch)

    def end(self, batch: int) -> None:
        """Record the end of a batch, unless some of its entries still wait."""
        left = EntryState.WAITING, EntryState.RUNNING, EntryState.COMMITTING, EntryState.STAGED
        if next(self._journal.each(batch, *left), None) is None:
            self._journal.end_batch(batch)

    def batches(self) -> list[Batch]:
        """Return all batches of the journal, newest first."""
        return self._journal.batches()

    def entries(self, batch: int, status: Status | None = None) -> list[Entry]:
        """Return the pictures of a batch in their order: all, or those of a status."""
        return self._journal.entries(batch, status=status)

    def each(self, batch: int) -> Iterator[Entry]:
        """Yield the pictures of a batch in their order, whatever their number."""
        return self._journal.each(batch)

    def undo(self, batch: int, report: Report) -> Iterator[Undone]:
        """Undo a batch, starting with its last picture: restore originals, and remove results in a folder.

        Files that were changed afterwards are left as they are, with a sentence, and so are results whose originals are
        no longer there. Restored pictures count as never compressed. Pictures whose rows in the journal are damaged are
        restored by the notes beside their backups.

        Raises
        ------
        UsageError
            If another running program works on the batch.
        """
        at = self._take(batch)
        for entry in self._journal.each(batch, EntryState.DONE, backwards=True):
            if entry.made is not None:
                yield recovery.undo(self._journal, entry, recovery.sidecars_of(self._journal, entry))
        yield from recovery.undo_by_notes(self._journal, batch, self.folder / backup.STORE / at.name)
        for entry in self._journal.each(batch, EntryState.WAITING, EntryState.SET_ASIDE):
            self._journal.put(entry.id, EntryState.DROPPED)
        self._journal.end_batch(batch)

    def foresee_undo(self, batch: int) -> Iterator[tuple[Entry, Undone]]:
        """Yield what `undo` would do now, picture by picture in the same order; nothing is changed."""
        for entry in self._journal.each(batch, EntryState.DONE, backwards=True):
            if entry.made is not None:
                yield entry, recovery.foresee_undo(entry, recovery.sidecars_of(self._journal, entry))

    def undo_latest(self, sources: Iterable[Path], report: Report) -> Iterator[Undone]:
        """Undo the latest result of each of these pictures, as `undo` does; those without a result are passed over.

        Raises
        ------
        UsageError
            If another running program works on the batch of a result.
        Cancelled
            From `report`, between two pictures.
        """
        taken: dict[int, Batch] = {}
        self._settle()
        for source in sources:
            report(Stage.READ, 0.0)
            made = [entry for entry in self._journal.done_from(source) if entry.made is not None]
            for entry in made[:1]:
                if entry.batch not in taken:
                    taken[entry.batch] = self._take(entry.batch)
                yield recovery.undo(self._journal, entry, recovery.sidecars_of(self._journal, entry))

    def check_free(self, batch: Batch) -> None:
        """Raise UsageError if another running program works on a batch that has not ended."""
        if batch.ended is None and batch.session in session_lock.living(self._locks, self._lock.name):
            what = Text("Another running program works on batch {number}", number=batch.id)
            raise UsageError(what, "Close it first, or wait for its end.")

    def _take(self, number: int) -> Batch:
        """Take over a batch that no other running program works on, and return it as it was."""
        batch = self._at(number)
        self.check_free(batch)
        self._settle()
        self._journal.take_batch(number, self._lock.name)
        return batch

    def _settle(self) -> None:
        """Settle the pictures whose end could not be recorded, because the disk of the journal was full."""
        leftovers.settle_unrecorded(self._journal, self._locks, self._lock.name, self._finish, self._working)

    def _at(self, number: int) -> Batch:
        """Return a batch as it is now."""
        return next(one for one in self._journal.batches() if one.id == number)

    def forget(self, batch: int, report: Report) -> Iterator[int]:
        """Remove the backups of a batch permanently, as `recovery.forget` does: no original can be restored then."""
        yield from recovery.forget(self._journal, batch, report)

    def foresee(self, jobs: Iterable[Job], report: Report) -> Iterator[tuple[Job, Forecast]]:
        """Yield the forecast of each job, without opening the pictures."""
        return foresee(jobs, self._journal, report)

    def original_of(self, path: Path) -> Path | None:
        """Return the file with the original of a result at this path, None if there is no such result or original."""
        return original_of(self._journal, path)

    # One picture

    def why_left(self, path: Path) -> str:
        """Return a sentence why `compress` leaves this file as it is unless it is forced: a result; otherwise ""."""
        return why_left(self._journal, path)

    def compress(self, entry: Entry, report: Report) -> Outcome:
        """Compress a picture of a batch in a worker, and record each step before and after it happens.

        If the job is not forced, nothing is done with a picture that the journal lists as done.

        Raises
        ------
        QtCompressError, Cancelled
            As `compress.compress` does. A cancelled picture waits again, as after a PlaceError or JournalError.
        """
        self._working.add(entry.id)
        try:
            return self._compress(entry, report)
        finally:
            self._working.discard(entry.id)

    def _compress(self, entry: Entry, report: Report) -> Outcome:
        if not entry.job.forced:
            known = outcome_of(self._journal, entry)
            if known is not None:
                self._journal.finish(entry.id, known)
                return known
        batch = self._batch(entry.batch)
        apart = self.cluster is not None and self.cluster.apart
        staged = batch.staged and entry.job.recipe.in_place
        assignment = assigned(self._journal, self.folder, entry, batch, staged=staged, apart=apart)
        assignment = known_as_result(self._journal, entry, assignment)
        self._journal.start(entry.id, assignment)
        record_folders(self._journal, entry.job.target)

        try:
            if assignment.stage is not None:
                with atomic_write.explained(assignment.stage.parent):
                    private_folders.make(assignment.stage.parent)
            commit = partial(self._commit, entry.id, assignment, batch.name)
            outcome = (self.cluster or self.pool).ask(CompressRequest(assignment), report, commit)
        except (Cancelled, PlaceError, JournalError, WorkerError) as error:
            if self.cluster is not None and assignment.part is not None:
                self._journal.abandon(entry.batch, assignment.part)
            settled = recovery.settle(self._journal.entry(entry.id))  # a killed worker leaves incomplete files
            if settled is not None:
                return self._finish(entry, settled, assignment)
            if isinstance(error, WorkerDied) and self.cluster is not None:  # it may have died of something else
                self._journal.put(entry.id, EntryState.SET_ASIDE, deaths=1)
            elif isinstance(error, WorkerError):
                self._journal.finish(entry.id, recovery.failed(entry.job, error))
            else:
                self._journal.put(entry.id, EntryState.WAITING)
            raise
        except QtCompressError as error:
            self._journal.finish(entry.id, recovery.failed(entry.job, error))
            raise
        return self._finish(entry, outcome, assignment)

    def _commit(self, entry: int, assignment: Assignment, batch: str, intent: Intent) -> None:
        """Record the change that is about to happen, with the sidecars of the picture unless it is only staged."""
        if assignment.stage is not None:
            self._journal.commit(entry, intent)
            return
        intent = with_sidecars(self._journal, assignment.job, intent, batch)
        self._journal.commit(entry, intent)
        self._recorded[entry] = intent
        notes.write(assignment, batch, intent)

    def _finish(self, entry: Entry, outcome: Outcome, assignment: Assignment) -> Outcome:
        """Let the sidecars of a picture follow it, and record its outcome."""
        staged = assignment.stage is not None and outcome.target == assignment.stage
        if outcome.target is not None and not staged:
            outcome = followed(self._journal, entry, outcome, assignment.part, self._recorded.pop(entry.id, None))
        self._journal.finish(entry.id, outcome, EntryState.STAGED if staged else EntryState.DONE)
        return outcome

    def _batch(self, number: int) -> Batch:
        if number not in self._batches:
            self._batches.update({found.id: found for found in self._journal.batches()})
        return self._batches[number]

    # The review

    def apply(self, batch: int, report: Report, among: Collection[Path] | None = None) -> Iterator[Outcome]:
        """Replace originals, all or those `among`, by their staged results; yield the outcome of each.

        A batch in which none of those `among` waits is not touched. Raises as `undo_latest` does; after Cancelled, the
        rest stays staged.
        """
        if among is not None and not self._chosen(batch, among, EntryState.STAGED):
            return
        self._take(batch)
        for entry in self._chosen(batch, among, EntryState.STAGED):
            report(Stage.READ, 0.0)
            at = self._batch(entry.batch)
            assignment = replace(assigned(self._journal, self.folder, entry, at), stage=entry.stage)
            self._journal.start(entry.id, assignment)
            try:
                outcome = recovery.apply(self._journal, entry, assignment, at.name, report)
            except Cancelled:
                self._journal.put(entry.id, EntryState.STAGED)
                raise
            except QtCompressError as error:
                outcome = recovery.failed(entry.job, error)
                self._journal.put(entry.id, EntryState.STAGED)
            else:
                recovery.remove_staged(entry.stage)
                self._journal.finish(entry.id, outcome)
            yield outcome
        self.end(batch)

    def discard(self, batch: int, among: Collection[Path] | None = None) -> list[Path]:
        """Remove staged results, all or those of the pictures `among`; return the originals, which were never changed.

        Pictures `among` that still wait are not done any more.

        Raises
        ------
        UsageError
            If there is something to remove, and another running program works on the batch.
        """
        staged = self._chosen(batch, among, EntryState.STAGED)
        waiting = self._chosen(batch, among or (), EntryState.WAITING)
        if staged or waiting:
            self.check_free(self._at(batch))
        for entry in staged:
            self._journal.put(entry.id, EntryState.UNDONE)
            recovery.remove_staged(entry.stage)
        for entry in waiting:
            self._journal.put(entry.id, EntryState.LEFT)
        self.end(batch)
        return [entry.job.source for entry in staged]

    def _chosen(self, batch: int, among: Collection[Path] | None, state: EntryState) -> list[Entry]:
        return [one for one in self._journal.entries(batch, state) if among is None or one.job.source in among]
