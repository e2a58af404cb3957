"""Notes beside the backups: what they keep, and what is done with them when the journal has lost a change."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from qtcompress.engine.files import backup
from qtcompress.engine.job.job import Assignment, Intent
from qtcompress.engine.journal import notes, recovery
from qtcompress.engine.journal.database import Journal
from qtcompress.engine.journal.records import Entry, EntryState
from tests.engine.interrupted import NEW, OLD, Disk, Lost, States


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    return Disk(tmp_path)


def test_a_change_that_the_journal_lost_is_recalled_from_the_note(disk: Disk) -> None:
    def recalled(entry: Entry) -> tuple[Entry, list[tuple[str, object]]]:
        states = States()
        states.recorded = disk.entry
        return recovery.recalled(cast(Journal, states), entry), states.calls

    running = replace(disk.entry, state=EntryState.RUNNING)
    assert recalled(running) == (running, [])  # it has no note
    intent = Intent(disk.outcome, disk.entry.source_sha256, disk.entry.made_sha256)
    notes.write(Assignment(disk.entry.job, backup=disk.saved), "batch", intent)
    assert recalled(running) == (running, [])  # nothing has happened
    disk.source.unlink()
    for other in (replace(running, backup=None), replace(running, state=EntryState.UNDOING)):
        assert recalled(other) == (other, [])
    found, ((what, noted),) = recalled(running)
    assert (found, what) == (disk.entry, "commit")
    assert isinstance(noted, Intent)
    assert noted.target_sha256 == intent.target_sha256


def test_a_note_comes_back_while_its_backup_exists(disk: Disk) -> None:
    intent = Intent(replace(disk.outcome, target=None), disk.entry.source_sha256, disk.entry.made_sha256)
    assignment = Assignment(disk.entry.job, backup=disk.saved)
    notes.write(replace(assignment, backup=None), "batch", intent)
    assert list(notes.read(disk.saved.parent)) == []
    notes.write(assignment, "batch", intent)
    path = backup.note_of(disk.saved)
    (note,) = notes.read(disk.saved.parent)
    outcome = replace(disk.outcome, psnr_db=note.intent.outcome.psnr_db)  # NaN is no NaN
    assert note.intent == Intent(outcome, disk.entry.source_sha256, disk.entry.made_sha256)
    assert (note.batch, note.job, note.backup, note.number) == ("batch", disk.entry.job, disk.saved, 1)
    assert replace(note, backup=Path("a.sdf-1.jpg")).number == 0  # in the trash
    assert note.entry(7, 8) == replace(
        disk.entry, id=7, batch=8, state=EntryState.DONE, outcome=note.intent.outcome, part=None
    )
    webp = disk.made.with_suffix(".webp")
    webp.write_bytes(NEW)
    notes.write(assignment, "batch", replace(intent, outcome=replace(intent.outcome, target=webp)))
    assert [note.intent.outcome.target for note in notes.read(disk.saved.parent)] == [webp]
    notes.write(assignment, "batch", intent)
    other = {**json.loads(path.read_text()), "recipe": "[]"}
    for damaged in ("no JSON", "[]", json.dumps({"batch": "x"}), json.dumps(other)):
        path.with_name("0.json").write_text(damaged)
        assert len(list(notes.read(disk.saved.parent))) == 1
    disk.saved.unlink()
    assert list(notes.read(disk.saved.parent)) == []
    assert notes.of(disk.part) is None


def test_what_the_journal_lost_is_undone_by_the_notes(disk: Disk) -> None:
    known = replace(disk.entry, state=EntryState.DONE)
    rolled_back = replace(known, made=None)

    def undone(rows: set[int], *readable: Entry, standing: bool = True) -> tuple[list[int], list[str]]:
        if standing:
            disk.source.unlink()
        disk.made.write_bytes(NEW)
        disk.saved.parent.mkdir(exist_ok=True)
        disk.saved.write_bytes(OLD)
        intent = Intent(disk.outcome, known.source_sha256, known.made_sha256)
        notes.write(Assignment(known.job, backup=disk.saved), "batch", intent)
        lost = Lost(rows, list(readable))
        found = list(recovery.undo_by_notes(cast(Journal, lost), 1, disk.saved.parent))
        assert [one.restored for one in found] == [True] * len(lost.undone) + [False] * (len(found) - len(lost.undone))
        return lost.undone, [one.sentence.partition(",")[0] for one in found[len(lost.undone) :]]

    damaged = "Row {} of the journal is damaged".format
    assert undone({1, 2, 3}) == ([1], [damaged(2), damaged(3)])  # by the note of row 1
    assert undone({1, 2}, rolled_back) == ([0], [damaged(2)])  # a row that can be read keeps what it says
    assert undone({5}, standing=False) == ([], [damaged(5)])  # the original is there
    assert undone({1}, known) == ([], [])  # the journal knows


def test_a_note_that_can_not_be_written_stops_nothing(disk: Disk) -> None:
    intent = Intent(disk.outcome, "", "")
    notes.write(Assignment(disk.entry.job, backup=disk.part / "no folder"), "batch", intent)
