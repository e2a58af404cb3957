"""The values in the journal."""

from __future__ import annotations

from pathlib import Path

from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.journal.records import Batch, Entry, EntryState, entry_of
from qtcompress.engine.journal.serialization import recipe_of
from tests.engine.jobs import job_of

JOB = job_of(Path("/g/a.jpg"), Path("/g/a.png"))


def test_a_waiting_picture_has_no_number_and_no_crashes() -> None:
    entry = Entry.waiting(JOB)
    assert entry == Entry(0, 0, JOB, "", EntryState.WAITING, 0, None, None, "", None, None, "")
    assert not entry.suspect
    assert Entry.waiting(JOB, deaths=1).suspect


def test_a_batch_counts_its_pictures() -> None:
    counts = ((EntryState.DONE, 3), (EntryState.DROPPED, 10), (EntryState.WAITING, 5))
    batch = Batch(1, "x", "y", 0.0, None, False, None, counts)
    assert (batch.total, batch.count(EntryState.DONE, EntryState.WAITING)) == (8, 8)
    figures = batch.compressed, batch.source_bytes, batch.target_bytes, batch.made, batch.undoable, batch.backup_bytes
    assert figures == (0, 0, 0, 0, 0, 0)
    assert Batch(1, "x", "y", 0.0, None, False, None).total == 0


def test_a_row_without_values_becomes_an_entry_without_them() -> None:
    row = (7, 2, recipe_of(JOB), "key", b"/g/a.jpg", b"/g/a.png", None, "", "waiting", 0, None, None, None)
    bare = entry_of(*row, None, None, None, None, None, None, None, None)
    assert bare == Entry(7, 2, JOB, "key", EntryState.WAITING, 0, None, None, "", None, None, "")
    copied = entry_of(*row[:6], b"/out/a.jpg", "is yours", *row[8:], None, None, None, None, None, None, None, None)
    assert (copied.job.copy, copied.job.refusal) == (Path("/out/a.jpg"), "is yours")
    half = entry_of(*row, 5, None, None, None, None, 6, None, None)
    assert (half.source_stamp, half.made_stamp) == (None, None)
    whole = entry_of(*row, 5, 6, "aa", b"/g/a.png", 0, 0, "bb", None)
    assert (whole.source_stamp, whole.made_stamp) == (Stamp(5, 6), Stamp(0, 0))
    assert (whole.source_sha256, whole.made, whole.made_sha256) == ("aa", Path("/g/a.png"), "bb")
