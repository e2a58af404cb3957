"""What a worker gets for a picture: the job, and the names of files that may remain incomplete."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from pathlib import Path

from qtcompress.engine.files import atomic_write, backup, room
from qtcompress.engine.files.remote import is_remote
from qtcompress.engine.job.job import Assignment, Backup
from qtcompress.engine.journal.already_done import own_results, why_left
from qtcompress.engine.journal.database import Journal
from qtcompress.engine.journal.records import Batch, Entry


def assigned(
    journal: Journal, folder: Path, entry: Entry, batch: Batch, *, staged: bool = False, apart: bool = False
) -> Assignment:
    """Return the assignment of an entry's job.

    Parameters
    ----------
    folder : Path
        The data folder, with the store of backups and the staged results.
    apart : bool
        Another machine does the work, which does not see that folder: backups are kept beside the originals.

    Raises
    ------
    PlaceError
        If nothing can be written to the output folder.
    """
    job = entry.job
    if batch.place is not None:
        room.check_writable(batch.place)
    place = stage = None
    if job.recipe.in_place and job.backup_in is Backup.TRASH:
        place = backup.place_in_trash(entry.id, batch.name.rpartition("-")[2], job.source)
    elif job.recipe.in_place:
        store = job.source.parent / backup.SHARED_STORE if apart else folder / backup.STORE
        place = backup.place_in_store(store, batch.name, entry.id, job.source)
    if staged:
        suffix = ".png" if job.recipe.goal is None else ".picture"  # the contest decides the format
        staged_in = job.source.parent / backup.SHARED_STORE if apart else folder / "staged"
        stage = staged_in / batch.name / f"{entry.id}{suffix}"
    own = own_results(journal, job, entry.key)
    part = atomic_write.part_beside(stage or job.target)
    return Assignment(job, own, entry.suspect, part, place, stage)


def known_as_result(journal: Journal, entry: Entry, assignment: Assignment) -> Assignment:
    """Return the assignment with the sentence why its picture is left if it is a result; one that is forced is not."""
    if entry.job.forced:
        return assignment
    stamp = entry.source_stamp if is_remote(entry.job.source) else None
    return replace(assignment, left=why_left(journal, entry.job.source, stamp=stamp))


def record_folders(journal: Journal, target: Path) -> None:
    """Record the folders that must be made for a result: an undo removes them if they are empty."""
    missing = takewhile(lambda folder: not folder.exists(), target.parents)
    if not is_remote(target) and (made := list(missing)):
        journal.add_folders(made)
