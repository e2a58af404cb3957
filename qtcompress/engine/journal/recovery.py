"""Finish or undo the interrupted work on a picture after a crash; undo a batch; apply staged results.

All decisions compare contents with hashes that were recorded before the change. Each step can itself be interrupted and
repeated.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from qtcompress.core.errors import QtCompressError, ReadError, WriteError
from qtcompress.core.text import Text
from qtcompress.core.types import Report, Stage
from qtcompress.engine.files import atomic_write, backup, identity, sidecars
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.files.remote import is_remote, is_there
from qtcompress.engine.files.replace_original import (
    check_replaceable,
    replace_original,
    restore,
    same_file,
    why_not_restored,
)
from qtcompress.engine.job.job import Assignment, Intent, Job, Outcome, Sidecar, Status
from qtcompress.engine.journal import notes
from qtcompress.engine.journal.database import Journal
from qtcompress.engine.journal.followers import follow, with_sidecars
from qtcompress.engine.journal.records import Entry, EntryState
from qtcompress.engine.metadata.inventory import named


@dataclass(frozen=True, slots=True)
class Undone:
    """The result of undoing one picture.

    sentence : why the original was not restored, or which of its sidecars were left; otherwise empty
    made : the result that is gone now, if it had another name than the original
    sidecars : the names of its sidecars that are back, or whose copies are gone
    """

    source: Path
    restored: bool
    sentence: str = ""
    made: Path | None = None
    sidecars: tuple[str, ...] = ()


def recalled(journal: Journal, entry: Entry) -> Entry:
    """Return an interrupted entry with the change that its note describes, if a damage of the journal lost that change.

    Otherwise its backup would be removed as unnecessary, although it is the only copy of the original.
    """
    note = notes.of(entry.backup) if entry.state is EntryState.RUNNING and entry.backup is not None else None
    if note is None or not note.replaced:
        return entry
    journal.commit(entry.id, note.intent)
    return journal.entry(entry.id)


def settle(entry: Entry) -> Outcome | None:
    """Finish or undo the interrupted work on a picture, and remove its incomplete files.

    Return its outcome if the new file is in place or there is something to report; None if nothing has changed.
    """
    if entry.part is not None:  # first, so that a worker that outlives its program cannot rename it later
        with contextlib.suppress(OSError):
            entry.part.unlink()
    outcome = None
    if entry.state is EntryState.COMMITTING and entry.made is not None:
        outcome = _settle_commit(entry, entry.made)
    replaced = outcome is not None or entry.state is EntryState.UNDOING
    if not replaced and entry.backup is not None and entry.job.source.exists():
        backup.drop(entry.backup)
    return outcome


def _settle_commit(entry: Entry, made: Path) -> Outcome | None:
    """Finish the last steps of a picture whose result was about to get its final name, `made`."""
    standing = identity.has_sha256(made, entry.made_sha256)
    if entry.job.recipe.in_place and made != entry.stage:
        return _settle_in_place(entry, made, standing=standing)
    return entry.outcome if standing else None


def _settle_in_place(entry: Entry, made: Path, *, standing: bool) -> Outcome | None:
    job = entry.job
    if made == job.source or same_file(job.source, made):
        now = identity.sha256_of(job.source)
        if now in (entry.made_sha256, entry.source_sha256):
            return entry.outcome if standing else None
        return _edited(entry)
    if not standing:
        return None  # the result never got its final name, or it was deleted: only the original is left
    if not is_there(job.source):
        return entry.outcome
    if identity.has_sha256(job.source, entry.source_sha256):  # the crash was between the last two steps
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


def failed(job: Job, error: QtCompressError) -> Outcome:
    """Return the outcome of a picture that failed, with the size of its original."""
    stamp = Stamp.of(job.source)
    size_bytes = stamp.size_bytes if stamp is not None else 0
    return Outcome(job.source, None, Status.FAILED, error.sentence(str(job.source)), size_bytes, size_bytes)


def apply(journal: Journal, entry: Entry, assignment: Assignment, batch: str, report: Report) -> Outcome:
    """Replace an original by its staged result. Raises as `replace_original` does; the result then stays staged."""
    stage, job = assignment.stage, assignment.job
    made = entry.outcome.made if entry.outcome is not None else None
    target = job.target if made is None else job.target_as(made.format)
    if stage is None or entry.outcome is None or not identity.has_sha256(stage, entry.made_sha256):
        raise WriteError("was not replaced, because its staged result is gone or damaged", "Compress it again.")
    check_replaceable(job.source, target)
    original = identity.take_print(job.source, report)
    if original.sha256 != entry.source_sha256:
        raise ReadError("was changed since its result was staged", "Compress it again.")
    intent = Intent(replace(entry.outcome, target=target), original.sha256, entry.made_sha256)
    intent = with_sidecars(journal, job, intent, f"{batch} applied")

    def ready() -> None:
        journal.commit(entry.id, intent)
        notes.write(assignment, batch, intent)

    def check(path: Path) -> bool:
        return identity.has_sha256(path, entry.made_sha256)

    replace_original(assignment, target, original, stage, report, check=check, ready=ready)
    return follow(journal, job, intent.outcome, intent.sidecars, assignment.part)


def remove_staged(path: Path | None) -> None:
    """Remove a staged result, if there is one, and its folder if that is now empty."""
    if path is not None:
        with contextlib.suppress(OSError):
            path.unlink()
            path.parent.rmdir()


def why_not_undone(entry: Entry) -> str:
    """Return a sentence why `undo` would leave a picture as it is now, or an empty text."""
    job, made = entry.job, entry.made or entry.job.target
    if job.recipe.in_place:
        saved = entry.backup or Path()
        clause = why_not_restored(saved, job.source, entry.source_sha256, made, entry.made_sha256)
    else:
        clause = _why_not_removed(made, entry)
    return Text.about(job.source, clause) if clause else ""


def sidecars_of(journal: Journal, entry: Entry) -> list[Sidecar]:
    """Return the sidecars that went along with a picture; where its note and the journal differ, the note is right."""
    note = notes.of(entry.backup) if entry.backup is not None else None
    noted = () if note is None else note.intent.sidecars
    sources = {one.source for one in noted}
    return [*noted, *(one for one in journal.sidecars(entry.id) if one.source not in sources)]


def undo(journal: Journal, entry: Entry, along: Sequence[Sidecar]) -> Undone:
    """Restore the original of a picture that was replaced, or remove a result that was written to another file.

    Its sidecars, `along`, get their old names, or their copies are removed.

    A result is only removed if its original still is where it was, unchanged: the result could be the only copy.
    """
    source, job = entry.job.source, entry.job
    made = entry.made or job.target
    part = atomic_write.part_beside(source)
    journal.start_undo(entry.id, part)
    try:
        clause = _restore(entry, made, part) if job.recipe.in_place else _remove_result(made, entry)
        sentence = Text.about(source, clause) if clause else ""
    except QtCompressError as error:
        sentence = error.sentence(str(source))
    if sentence:
        journal.put(entry.id, EntryState.DONE)
        return _left(source, sentence, along)
    undone = _undone(entry, [(one, sidecars.put_back(one)) for one in along])
    if not job.recipe.in_place:
        _remove_folders(journal, made.parent)
    elif entry.backup is not None:
        backup.drop(entry.backup)
    journal.put(entry.id, EntryState.UNDONE)
    return undone


def foresee_undo(entry: Entry, along: Sequence[Sidecar]) -> Undone:
    """Return what `undo` would do with a picture and its sidecars now."""
    if sentence := why_not_undone(entry):
        return _left(entry.job.source, sentence, along)
    return _undone(entry, [(one, sidecars.why_not_put_back(one)) for one in along])


def _left(source: Path, sentence: str, along: Sequence[Sidecar]) -> Undone:
    """Return that a picture is not undone, with its sidecars."""
    names = [one.target.name for one in along if is_there(one.target)]
    if not names:
        return Undone(source, restored=False, sentence=sentence)
    also = Text.plural(
        len(names), "{names} stays with its result.", "{names} stay with its result.", names=named(names)
    )
    return Undone(source, restored=False, sentence=Text.sentences(sentence, also))


def _undone(entry: Entry, along: Sequence[tuple[Sidecar, str]]) -> Undone:
    """Return that a picture is undone, with its sidecars but those for which there is a sentence."""
    source, made = entry.job.source, entry.made or entry.job.target
    back = tuple(one.source.name if one.moved else one.target.name for one, sentence in along if not sentence)
    left = Text.sentences(*(sentence for _, sentence in along))
    return Undone(source, restored=True, sentence=left, made=made if made != source else None, sidecars=back)


def undo_by_notes(journal: Journal, batch: int, folder: Path) -> Iterator[Undone]:
    """Undo the pictures of a batch that the journal has lost, by the notes in the folder of the batch's backups.

    Their rows are damaged, or a damage rolled them back to an earlier state. A damaged row without a note is reported.
    """
    damaged, listed = journal.numbers(batch), set[Path | None]()
    for entry in journal.each(batch):
        damaged.discard(entry.id)
        if entry.made is not None:
            listed.add(entry.backup)
    for note in notes.read(folder):
        if note.backup not in listed and note.replaced:
            number = note.number if note.number in damaged else 0
            damaged.discard(number)
            yield undo(journal, note.entry(number, batch), note.intent.sidecars)
    yield from map(_damaged, sorted(damaged))


def forget(journal: Journal, batch: int, report: Report) -> Iterator[int]:
    """Remove the backups of a batch, and yield the bytes that each removal frees.

    A backup that cannot be removed stays in the journal. Raises Cancelled from `report`, between two backups.
    """
    gone: list[int] = []
    try:
        for entry in journal.each(batch, EntryState.DONE):
            place = entry.backup
            if place is None or not entry.job.recipe.in_place:
                continue
            report(Stage.READ, 0.0)
            stamp = Stamp.of(place)
            backup.drop(place)
            if not os.path.lexists(place):
                gone.append(entry.id)
                yield stamp.size_bytes if stamp is not None else 0
    finally:  # also after a cancellation; until then, the journal may list backups that no longer exist
        journal.drop_backups(gone)


def _damaged(number: int) -> Undone:
    sentence = Text(
        "Row {number} of the journal is damaged, and its picture was left as it is: compare it with its original.",
        number=number,
    )
    return Undone(Path(), restored=False, sentence=sentence)


def _why_not_removed(made: Path, entry: Entry) -> str:
    if not is_there(made):
        return ""
    if not identity.has_sha256(made, entry.made_sha256):
        return Text("stays compressed, because its result {path} was changed since then", path=made)
    if not is_there(entry.job.source):
        return Text("is no longer there, so its result {path} stays: it may be the only copy", path=made)
    # A million originals in a store are not read again: their sizes and times tell.
    same = is_remote(entry.job.source) and Stamp.of(entry.job.source) == entry.source_stamp
    if not same and not identity.has_sha256(entry.job.source, entry.source_sha256):
        return Text(
            "was changed since it was compressed, so its result {path} stays: it may be the only copy", path=made
        )
    return ""


def _restore(entry: Entry, made: Path, part: Path) -> str:
    saved = entry.backup or Path()
    return restore(saved, entry.job.source, entry.source_sha256, made, entry.made_sha256, part)


def _remove_result(made: Path, entry: Entry) -> str:
    if clause := _why_not_removed(made, entry):
        return clause
    with atomic_write.explained(made.parent, Text("Ask its owner for permission to write there.")):
        made.unlink(missing_ok=True)
        atomic_write.sync_folder(made.parent)
    return ""


def _remove_folders(journal: Journal, folder: Path) -> None:
    """Remove a folder of the program's making, and its parents, if they are empty."""
    while journal.made_folder(folder):
        try:
            folder.rmdir()
        except OSError:  # it is not empty
            break
        journal.drop_folder(folder)
        folder = folder.parent
