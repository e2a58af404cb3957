"""The command undo: say what it will do, ask, and restore the originals of a batch or remove its results."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from qtcompress.cli.asking import asked
from qtcompress.cli.history import batch_to
from qtcompress.cli.terminal import pictures_of, print_line, say, with_sidecars
from qtcompress.core.errors import UsageError
from qtcompress.core.types import ignore
from qtcompress.engine.files.remote import is_there
from qtcompress.engine.journal.records import Batch, Entry, EntryState
from qtcompress.engine.journal.recovery import Undone
from qtcompress.engine.session import Session


def undo(options: argparse.Namespace) -> int:
    """Undo a batch, or list what that would do."""
    number: int | None = options.batch
    session = Session()
    try:
        if session.found.notice:
            say(session.found.notice)
        batch = _latest(session) if number is None else batch_to(session, number, "undo")
        if options.dry_run:
            return _list(session, batch)
        if number is None and not options.yes and not _agreed(batch):
            say("Nothing was undone.")
            return 1
        return _undo(session, batch)
    finally:
        session.close()


def _latest(session: Session) -> Batch:
    """Return the latest batch that made something. Raises UsageError if it has not ended or is already undone."""
    found = [one for one in session.batches() if one.ended is None or one.made or one.count(EntryState.UNDONE)]
    if not found:
        raise UsageError("There is no batch to undo", "'qtcompress history' lists them.")
    batch = found[0]
    session.check_free(batch)
    if batch.ended is None:
        raise UsageError(
            f"Batch {batch.id} has not ended",
            f"'qtcompress resume' continues it, and 'qtcompress undo {batch.id}' undoes what it has done.",
        )
    if not batch.undoable:
        what = f"There is no batch to undo, because batch {batch.id}, the latest, has nothing left"
        raise UsageError(what, _earlier([one for one in found if one.undoable]))
    return batch


def _earlier(undoable: Sequence[Batch]) -> str:
    """Return the advice about earlier batches, the latest first, that can be undone."""
    if not undoable:
        return "No earlier batch can be undone."
    return f"'qtcompress undo {undoable[0].id}' undoes the one before ({_described(undoable[0])})."


def _described(batch: Batch) -> str:
    begun = batch.begun_at.isoformat(sep=" ", timespec="minutes")
    return f"{begun}, {pictures_of(batch.made)}, {batch.place or 'in place'}"


def _agreed(batch: Batch) -> bool:
    """Say what will be done, and ask. Raises UsageError if there is no terminal to ask on."""
    deed = "restores their originals" if batch.place is None else "removes these results"
    print_line(f"Batch {batch.id} ({_described(batch)}): undo {deed}{with_sidecars(batch.sidecars)}.")
    return asked("Undo it?", "Undo", f"Give the number of the batch ({batch.id}), or --yes for the latest.")


def _list(session: Session, batch: Batch) -> int:
    """List what an undo would do with each picture now; change nothing."""
    left = 0
    for entry, undone in session.foresee_undo(batch.id):
        left += not undone.restored
        if undone.restored:
            print_line(_planned(entry, undone))
        if undone.sentence:
            say(undone.sentence)
    return 1 if left else 0


def _planned(entry: Entry, undone: Undone) -> str:
    """Return what would be done with a picture and its sidecars: "restore /g/a.jpg, with a.jpg.xmp"."""
    deed = f"restore {entry.job.source}"
    if not entry.job.recipe.in_place:
        deed = f"remove {entry.made}" if entry.made and is_there(entry.made) else f"{entry.made} is gone already"
    return f"{deed}, with {', '.join(undone.sidecars)}" if undone.sidecars else deed


def _undo(session: Session, batch: Batch) -> int:
    restored = left = along = 0
    for undone in session.undo(batch.id, ignore):
        restored += undone.restored
        left += not undone.restored
        along += len(undone.sidecars)
        if undone.sentence:
            say(undone.sentence)
    print_line(f"Batch {batch.id}: {pictures_of(restored)}{with_sidecars(along)} undone, {left} left unchanged.")
    return 1 if left else 0
