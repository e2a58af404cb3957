"""Opening the journal: what is set aside, what is recorded again, and what is said about it."""

from __future__ import annotations

from pathlib import Path

from qtcompress.engine.files import backup, identity
from qtcompress.engine.job.job import Assignment, Intent, Outcome, Status
from qtcompress.engine.journal import notes
from qtcompress.engine.journal.database import NAME
from qtcompress.engine.journal.opening import open_journal
from qtcompress.engine.journal.records import EntryState
from tests.engine.jobs import job_of


def replaced(folder: Path, batch: str, count: int, content: bytes = b"result") -> list[Assignment]:
    """Replace pictures by results, with backups and notes; return what was assigned."""
    store = folder / backup.STORE / batch
    store.mkdir(parents=True)
    assigned = []
    for number in range(1, count + 1):
        source = folder / f"{batch}-{number}.png"
        saved = backup.place_in_store(store.parent, batch, number, source)
        saved.write_bytes(b"original")
        source.write_bytes(content)
        job = job_of(source, source, in_place=True)
        assigned.append(Assignment(job, backup=saved))
        outcome = Outcome(source, source, Status.COMPRESSED)
        notes.write(assigned[-1], batch, Intent(outcome, identity.sha256_of(saved), identity.sha256_of(source)))
    return assigned


def test_a_new_journal_needs_no_word(tmp_path: Path) -> None:
    replaced(tmp_path, "untouched", 1, b"original")
    journal, sentence = open_journal(tmp_path)
    assert (journal.batches(), sentence) == ([], "")
    journal.close()


def test_a_lost_journal_is_recorded_from_the_notes(tmp_path: Path) -> None:
    assigned = replaced(tmp_path, "first", 2) + replaced(tmp_path, "second", 1)
    journal, sentence = open_journal(tmp_path)
    assert sentence.startswith("The journal was lost or incomplete; 3 pictures whose originals are in the backups")
    newest, oldest = journal.batches()
    assert (oldest.name, newest.name) == ("first", "second")
    assert oldest.ended is not None
    entries = journal.entries(oldest.id) + journal.entries(newest.id)
    assert [(entry.job, entry.backup, entry.state) for entry in entries] == [
        (one.job, one.backup, EntryState.DONE) for one in assigned
    ]
    assert [entry.source_sha256 for entry in entries] == [identity.sha256_of(one.backup or Path()) for one in assigned]
    journal.close()
    again, sentence = open_journal(tmp_path)
    assert (len(again.batches()), sentence) == (2, "")
    again.close()


def test_one_picture_is_told_as_one_and_none_is_not_told(tmp_path: Path) -> None:
    replaced(tmp_path, "first", 1)
    journal, sentence = open_journal(tmp_path)
    assert "; 1 picture whose original is in the backups was recorded again. It can be undone." in sentence
    journal.close()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / NAME).write_bytes(b"damaged" * 99)
    journal, sentence = open_journal(tmp_path / "other")
    assert sentence.endswith("; a new one was created.")
    journal.close()


def test_a_damaged_journal_is_set_aside_with_its_log(tmp_path: Path) -> None:
    ends = ("", "-wal", "-shm")
    for end in ends:
        (tmp_path / (NAME + end)).write_bytes(b"damaged" * 99)
    replaced(tmp_path, "first", 2)
    journal, sentence = open_journal(tmp_path)
    (aside,) = tmp_path.glob("journal-damaged-*.sqlite")
    assert sentence == (
        f"The journal was damaged (file is not a database) and renamed to {aside}; a new one was created."
        " It contains the 2 pictures whose originals are in the backups."
    )
    for end in ends:
        assert aside.with_name(aside.name + end).stat().st_size, end
    assert len(journal.batches()) == 1
    journal.close()
