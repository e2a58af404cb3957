"""Open the journal; replace a damaged one, and record what it does not know from the notes beside the backups."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from qtcompress.core.errors import JournalError
from qtcompress.core.text import Text
from qtcompress.engine.files import backup
from qtcompress.engine.job.folders import data_folder
from qtcompress.engine.job.job import Assignment
from qtcompress.engine.journal import notes
from qtcompress.engine.journal.database import NAME, Journal
from qtcompress.engine.journal.notes import Note
from qtcompress.engine.journal.schema import JournalDamage


def open_journal(folder: Path) -> tuple[Journal, str]:
    """Return the journal in the user's data folder, and a sentence if it was damaged or incomplete, otherwise "".

    A damaged journal is renamed and a new one created. Replaced pictures of batches that the journal does not know,
    because it is new or was rolled back by a damage, are recorded from the notes beside their backups.

    Raises
    ------
    JournalError
        If the folder is not writable, or the journal is that of a later version.
    """
    path = folder / NAME
    damage: Text | None = None
    try:
        journal = Journal(path)
    except JournalDamage as error:
        aside = folder / f"journal-damaged-{time.strftime('%Y%m%d-%H%M%S')}.sqlite"
        for suffix in ("", "-wal", "-shm"):
            with suppress(OSError):
                path.with_name(path.name + suffix).rename(aside.with_name(aside.name + suffix))
        journal = Journal(path)
        damage = Text(
            "The journal was damaged ({reason}) and renamed to {path}; a new one was created.",
            reason=Text.why(error),
            path=aside,
        )
    recorded = _record_unknown(journal, folder / backup.STORE)
    if damage is not None:
        contained = Text.plural(
            recorded,
            "It contains the {n} picture whose original is in the backups.",
            "It contains the {n} pictures whose originals are in the backups.",
        )
        return journal, Text.sentences(damage, contained if recorded else "")
    if recorded:
        return journal, Text.plural(
            recorded,
            "The journal was lost or incomplete; {n} picture whose original is in the backups was recorded again. It"
            " can be undone.",
            "The journal was lost or incomplete; {n} pictures whose originals are in the backups were recorded again."
            " They can be undone.",
        )
    return journal, ""


def _record_unknown(journal: Journal, store: Path) -> int:
    """Record the replaced pictures of batches that only the store of backups knows; return their number."""
    folders = sorted(store.glob("*/"))  # first: another program's batch is in the journal before it has a folder
    known = journal.batch_names()
    number = 0
    for folder in folders:
        found = [] if folder.name in known else [note for note in notes.read(folder) if note.replaced]
        if found:
            _record(journal, folder.name, found)
            number += len(found)
    return number


def _record(journal: Journal, name: str, found: list[Note]) -> None:
    batch = journal.add_batch(name, "", None)
    for note in found:
        (added,) = journal.add(batch, [note.job])
        journal.start(added.id, Assignment(note.job, backup=note.backup))
        journal.commit(added.id, note.intent)
        journal.finish(added.id, note.intent.outcome)
    journal.end_batch(batch)


@contextmanager
def journal_to_look_at(folder: Path | None = None) -> Iterator[Journal | None]:
    """Open the journal without a session; yield None if it does not exist or cannot be read."""
    path = (data_folder() if folder is None else folder) / NAME
    journal = None
    if path.exists():
        with suppress(JournalError, JournalDamage):  # the next session reports the error
            journal = Journal(path)
    try:
        yield journal
    finally:
        if journal is not None:
            journal.close()
