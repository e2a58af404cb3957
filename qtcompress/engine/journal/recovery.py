"""Finish or undo the interrupted work on a picture after a crash; undo a batch; apply staged results.

All decisions compare contents with hashes that were recorded before the change. Each step can itself be interrupted and
repeated.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from qtcompress.core.errors import QtCompressError, ReadError, WriteError
from qtcompress.core.types import Report
from qtcompress.engine.files import atomic_write, backup, identity
from qtcompress.engine.files.replace_original import check_replaceable, replace_original, restore
from qtcompress.engine.job.job import Assignment, Intent, Job, Outcome, Status
from qtcompress.engine.journal.database import Journal
from qtcompress.engine.journal.records import Entry, EntryState
from qtcompress.engine.journal.serialization import job_from, outcome_from, outcome_to_text, recipe_of


@dataclass(frozen=True, slots=True)
class Undone:
    """The result of undoing one picture; `sentence` says why the original was not restored, otherwise it is empty."""

    source: Path
    restored: bool
    sentence: str = ""


def settle(entry: Entry) -> Outcome | None:
    """Finish or undo the interrupted work on a picture, and remove its incomplete files.

    Return its outcome if the new file is in place or there is something to report; None if nothing has changed.
    """
    job = entry.job
    outcome = None
    if entry.part is not None:  # first, so that a worker that outlives its program cannot rename it later
        with contextlib.suppress(OSError):
            entry.part.unlink()
    if entry.state is EntryState.COMMITTING and entry.made is not None:
        standing = identity.sha256_of(entry.made) == entry.made_sha256
        if job.recipe.in_place and entry.made != entry.stage:
            outcome = _settle_in_place(entry, entry.made, standing=standing)
        elif standing:
            outcome = entry.outcome
    replaced = outcome is not None or entry.state is EntryState.UNDOING
    if not replaced and entry.backup is not None and job.source.exists():
        backup.drop(entry.backup)
    return outcome


def _settle_in_place(entry: Entry, made: Path, *, standing: bool) -> Outcome | None:
    job = entry.job
    if made == job.source or atomic_write.same_file(job.source, made):
        now = identity.sha256_of(job.source)
        if now in (entry.made_sha256, entry.source_sha256):
            return entry.outcome if standing else None
        return _edited(entry)
    if not standing:
        return None  # the result never got its final name, or it was deleted: only the original is left
    if not os.path.lexists(job.source):
        return entry.outcome
    if identity.sha256_of(job.source) == entry.source_sha256:  # the crash was between the last two steps
        with contextlib.suppress(OSError):
            job.source.unlink()
            atomic_write.sync_folder(job.source.parent)
            return entry.outcome
    with contextlib.suppress(OSError):
        made.unlink()
    return _edited(entry)


def _edited(entry: Entry) -> Outcome:
    """Report that another program changed the picture after the crash; a backup, if there is one, is kept."""
    error = WriteError(
        "was changed after the program stopped in the middle of replacing it, and was left as it is",
        "Compress it again if you want to.",
    )
    return Outcome(entry.job.source, None, Status.FAILED, error.sentence(str(entry.job.source)))


def apply(journal: Journal, entry: Entry, assignment: Assignment, batch: str, report: Report) -> Outcome:
    """Replace an original by its staged result. Raises as `replace_original` does; the result then stays staged."""
    stage, job = assignment.stage, assignment.job
    made = entry.outcome.made if entry.outcome is not None else None
    target = job.target if made is None else job.target_as(made.format)
    if stage is None or entry.outcome is None or identity.sha256_of(stage) != entry.made_sha256:
        raise WriteError("was not replaced, because its staged result is gone or damaged", "Compress it again.")
    check_replaceable(job.source, target)
    original = identity.take_print(job.source, report)
    if original.sha256 != entry.source_sha256:
        raise ReadError("was changed since its result was staged", "Compress it again.")
    intent = Intent(replace(entry.outcome, target=target), original.sha256, entry.made_sha256)

    def ready() -> None:
        journal.commit(entry.id, intent)
        write_note(assignment, batch, intent)

    def check(path: Path) -> bool:
        return identity.sha256_of(path) == entry.made_sha256

    replace_original(assignment, target, original, stage, report, check=check, ready=ready)
    return intent.outcome


def undo(journal: Journal, entry: Entry) -> Undone:
    """Restore the original of a picture that was replaced, or remove a result that was written to another file."""
    source, job = entry.job.source, entry.job
    made = entry.made or job.target
    part = atomic_write.part_beside(source)
    journal.start_undo(entry.id, part)
    try:
        if job.recipe.in_place:
            saved = entry.backup or Path()
            clause = restore(saved, source, entry.source_sha256, made, entry.made_sha256, part)
        else:
            clause = _take_away(made, entry.made_sha256)
    except QtCompressError as error:
        journal.put(entry.id, EntryState.DONE)
        return Undone(source, restored=False, sentence=error.sentence(str(source)))
    if clause:
        journal.put(entry.id, EntryState.DONE)
        return Undone(source, restored=False, sentence=f"{source} {clause}.")
    if job.recipe.in_place and entry.backup is not None:
        backup.drop(entry.backup)
    journal.put(entry.id, EntryState.UNDONE)
    return Undone(source, restored=True)


def _take_away(made: Path, sha256: str) -> str:
    if not os.path.lexists(made):
        return ""
    if identity.sha256_of(made) != sha256:
        return f"stays compressed, because its result {made} was changed since then"
    with atomic_write.explained(made.parent, "Ask its owner for permission to write there."):
        made.unlink()
        atomic_write.sync_folder(made.parent)
    return ""


@dataclass(frozen=True, slots=True)
class Note:
    """A file beside a backup that describes the replaced picture, in case the journal is lost."""

    batch: str
    job: Job
    backup: Path
    intent: Intent


def write_note(assignment: Assignment, batch: str, intent: Intent) -> None:
    """Write a note beside a backup, so that the original can be restored even if the journal is lost."""
    job, saved = assignment.job, assignment.backup
    if saved is None:
        return
    note = {
        "batch": batch,
        "source": os.fsencode(job.source).hex(),
        "made": os.fsencode(intent.outcome.target or job.target).hex(),
        "source_sha256": intent.source_sha256,
        "made_sha256": intent.target_sha256,
        "recipe": recipe_of(job),
        "outcome": outcome_to_text(intent.outcome),
    }
    with contextlib.suppress(OSError):  # the note is only an additional safety: without it the work continues
        backup.note_of(saved).write_text(json.dumps(note))


def read_notes(store: Path) -> Iterator[Note]:
    """Yield the notes in a store of backups whose results still exist unchanged."""
    for path in sorted(store.glob("*/*.json")):
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            note = json.loads(path.read_text())
            source, made = (Path(os.fsdecode(bytes.fromhex(note[name]))) for name in ("source", "made"))
            job = job_from(note["recipe"], source, made)
            saved = path.with_name(path.name.removesuffix(".json"))
            outcome = outcome_from(note["outcome"], source, made)
            if identity.sha256_of(made) == note["made_sha256"]:
                intent = Intent(outcome, note["source_sha256"], note["made_sha256"])
                yield Note(note["batch"], job, saved, intent)
