"""What the journal writes and reads, one statement at a time."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from qtcompress.core.errors import JournalError
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.job.job import Assignment, Intent, Outcome, Sidecar, Status
from qtcompress.engine.journal import database, schema
from qtcompress.engine.journal.database import Journal
from qtcompress.engine.journal.records import Entry, EntryState
from qtcompress.engine.journal.schema import JournalDamage
from qtcompress.engine.journal.serialization import key_of
from tests.engine.jobs import job_of


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    journal = Journal(tmp_path / "deep" / "data" / "journal.sqlite")
    yield journal
    journal.close()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    (tmp_path / "a.jpg").write_bytes(b"original")
    (tmp_path / "a.png").write_bytes(b"made")
    return tmp_path / "a.jpg"


def add(journal: Journal, *sources: Path, session: str = "s", place: Path | None = None) -> tuple[int, list[Entry]]:
    batch = journal.add_batch("b", session, place)
    return batch, journal.add(batch, [job_of(one, one.with_suffix(".png"), in_place=place is None) for one in sources])


def test_the_file_is_the_users_own_and_survives_a_power_cut(journal: Journal, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "data"
    assert folder.stat().st_mode & 0o777 == 0o700
    files = [folder / f"journal.sqlite{end}" for end in ("", "-wal", "-shm")]
    assert [file.stat().st_mode & 0o777 for file in files] == [0o600] * 3
    for file in files:
        file.chmod(0o644)  # as an earlier version created them
    pragmas = {name: journal._rows(f"PRAGMA {name}")[0][0] for name in ("journal_mode", "synchronous", "busy_timeout")}
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "busy_timeout": 30_000}
    assert journal._rows("PRAGMA user_version") == [(1,)]
    Journal(folder / "journal.sqlite").close()  # it is opened as it is
    assert [file.stat().st_mode & 0o777 for file in files] == [0o600] * 3


@pytest.mark.parametrize(("table", "column"), [("batches", "place"), ("pictures", "stage")])
def test_a_schema_that_lacks_a_column_is_damaged(table: str, column: str, tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal.sqlite")
    journal._base.execute(f"ALTER TABLE {table} RENAME COLUMN {column} TO other")
    journal.close()
    with pytest.raises(JournalDamage, match="no such column"):
        Journal(tmp_path / "journal.sqlite")


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        ("DELETE FROM batches", "a batch is missing"),
        ("UPDATE sqlite_master SET sql = replace(sql, 'copy BLOB', 'copy BLOB NOT NULL')", "NULL value in pictures"),
    ],
)
def test_only_a_small_journal_is_checked_row_by_row(
    damage: str, sentence: str, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "journal.sqlite"
    journal = Journal(path)
    add(journal, source)
    journal._base.execute("PRAGMA writable_schema = ON")
    journal._base.execute(damage)
    journal.close()
    monkeypatch.setattr(schema, "CHECKED_BYTES", path.stat().st_size)
    with pytest.raises(JournalDamage, match=sentence):
        Journal(path)
    if "batch" in sentence:
        monkeypatch.setattr(schema, "CHECKED_BYTES", path.stat().st_size - 1)
        Journal(path).close()


def test_damaged_values_of_a_row_cost_no_other_value(journal: Journal, source: Path) -> None:
    batch, _ = add(journal, source)
    assert journal.batches()[0].begun > 1e9
    journal._base.execute("UPDATE batches SET begun = 'damaged'")
    journal._base.execute("UPDATE pictures SET refusal = CAST(x'41ff' AS TEXT)")
    assert journal.batches()[0].begun == 0.0
    assert [entry.job.refusal for entry in journal.entries(batch)] == ["A\N{REPLACEMENT CHARACTER}"]
    for damage in (
        "pictures SET source = x'6100'",
        "recipes SET text = ''",
        "recipes SET text = '[]'",
        "recipes SET text = '{\"options\": 1}'",
        "pictures SET recipe = 9",
        "pictures SET outcome = '{}'",
    ):
        journal._base.execute("BEGIN")
        journal._base.execute(f"UPDATE {damage}")
        assert journal.entries(batch) == [], damage
        journal._base.execute("ROLLBACK")
    assert len(journal.entries(batch)) == 1


def test_an_error_with_damaged_text_is_a_damage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(base: sqlite3.Connection, *, whole: bool) -> None:
        b"\xff".decode()

    monkeypatch.setattr(schema, "prepare", fail)
    with pytest.raises(JournalDamage, match="can't be read"):
        Journal(tmp_path / "journal.sqlite")


def test_only_folders_of_the_programs_making_are_known(journal: Journal, tmp_path: Path) -> None:
    mine, other = tmp_path / "mine", tmp_path / "other"
    for _ in range(2):
        journal.add_folders([mine, other])
        assert (journal.made_folder(mine), journal.made_folder(tmp_path)) == (True, False)
        journal.drop_folder(mine)
        assert (journal.made_folder(mine), journal.made_folder(other)) == (False, True)


def test_a_place_that_can_not_be_is_told_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(JournalError, match="can't be kept in"):
        Journal(tmp_path / "file" / "deeper" / "j")
    with pytest.raises(JournalError, match="can't be kept in"):
        Journal(tmp_path)


def test_any_thread_may_use_it(journal: Journal) -> None:
    found: list[int] = []
    thread = threading.Thread(target=lambda: found.append(journal.add_batch("b", "s", None)))
    thread.start()
    thread.join()
    assert found == [1]


def test_a_change_that_fails_is_taken_back_and_the_next_one_works(journal: Journal, source: Path) -> None:
    batch, _ = add(journal, source)

    def fail(error: Exception) -> None:
        with journal._changing():
            journal._base.execute("UPDATE batches SET name = 'other'")
            raise error

    with pytest.raises(JournalError, match="journal can't be used"):
        fail(sqlite3.DatabaseError("full"))
    with pytest.raises(ValueError, match="it is not that of SQLite"):
        fail(ValueError("it is not that of SQLite"))
    assert journal.batches()[0].name == "b"
    journal.end_batch(batch)
    assert journal.batches()[0].ended is not None
    journal.close()
    with pytest.raises(JournalError, match="closed database"):
        journal.batches()


def test_waiting_pictures_come_back_as_they_were_added(
    journal: Journal, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_ROWS_AT_ONCE", 2)
    sources = [source, *(source.with_name(f"{number}.jpg") for number in range(4))]
    batch, added = add(journal, *sources, place=source.parent)
    assert [entry.id for entry in added] == [1, 2, 3, 4, 5]
    assert journal.entries(batch) == added
    assert journal.entry(3) == added[2]
    first = added[0]
    assert (first.batch, first.state, first.deaths, first.key) == (
        batch,
        EntryState.WAITING,
        0,
        key_of(first.job.recipe),
    )
    assert (first.source_stamp, added[1].source_stamp) == (Stamp.of(source), None)
    again = journal.add(batch, [replace(first.job, copy=source, refusal="is yours", whole_name=True)])
    assert journal.entry(6) == again[0]
    assert (again[0].job.copy, again[0].job.refusal, again[0].job.whole_name) == (source, "is yours", True)
    assert journal.entries(batch, EntryState.DONE, EntryState.RUNNING) == []


def test_pictures_are_read_some_at_a_time_whatever_happens_to_them_meanwhile(
    journal: Journal, source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_ROWS_AT_ONCE", 2)
    batch, _ = add(journal, *(source.with_name(f"{number}.jpg") for number in range(7)), place=source.parent)
    journal._base.execute("UPDATE pictures SET outcome = '{' WHERE id IN (4, 5)")  # all rows of the second reading
    seen = []
    for entry in journal.each(batch, EntryState.WAITING, backwards=True):
        journal.put(entry.id, EntryState.UNDONE)
        journal._write("DELETE FROM pictures WHERE id = 1")
        seen.append(entry.id)
    assert seen == [7, 6, 3, 2]
    assert [entry.id for entry in journal.each(batch, EntryState.UNDONE)] == [2, 3, 6, 7]


def test_a_later_batch_takes_over_what_waits_unless_a_program_works_on_it(journal: Journal, source: Path) -> None:
    first, (one,) = add(journal, source, session="dead")
    other, (two,) = add(journal, source, session="live")
    for entry, state, deaths in ((one, EntryState.SET_ASIDE, 2), (two, EntryState.WAITING, 5)):
        journal.put(entry.id, state, deaths=deaths)
    batch = journal.add_batch("b", "s", None)
    (added,) = journal.add(batch, [one.job], ["live"])
    assert [journal.entry(number).state for number in (one.id, two.id)] == [EntryState.DROPPED, EntryState.WAITING]
    assert (added.deaths, added.suspect, journal.entry(added.id).deaths) == (2, True, 2)
    journal.put(added.id, EntryState.DONE)
    (last,) = journal.add(journal.add_batch("b", "s", None), [one.job])
    assert last.deaths == 5  # that of the batch whose program has ended; what is done is not taken over
    assert journal.entry(added.id).state is EntryState.DONE
    journal.put(last.id, EntryState.LEFT, deaths=1)
    journal.put(last.id, EntryState.LEFT)
    assert journal.add(journal.add_batch("b", "s", None), [one.job])[0].deaths == 6
    assert (first, other) == (1, 2)


def test_a_picture_goes_from_waiting_to_done(journal: Journal, source: Path) -> None:
    batch, (entry,) = add(journal, source)
    made, part, saved, stage = source.with_suffix(".png"), source, source.with_name("b"), source.with_name("s")
    journal.start(entry.id, Assignment(entry.job, part=part, backup=saved, stage=stage))
    found = journal.entry(entry.id)
    assert (found.state, found.part, found.backup, found.stage) == (EntryState.RUNNING, part, saved, stage)
    outcome = Outcome(source, made, Status.COMPRESSED, "", 8, 4, psnr_db=30.0)
    journal.commit(entry.id, Intent(outcome, "aa", "bb"))
    found = journal.entry(entry.id)
    assert (found.state, found.outcome, found.made) == (EntryState.COMMITTING, outcome, made)
    assert (found.source_sha256, found.made_sha256, found.made_stamp) == ("aa", "bb", None)
    journal.finish(entry.id, outcome)
    found = journal.entry(entry.id)
    assert (found.state, found.made_stamp, found.part, found.backup) == (EntryState.DONE, Stamp.of(made), None, saved)
    journal.start_undo(entry.id, part)
    assert (journal.entry(entry.id).state, journal.entry(entry.id).part) == (EntryState.UNDOING, part)
    assert journal.in_flight() == [("s", entry.id)]
    journal.drop_backups([entry.id])
    assert journal.entry(entry.id).backup is None
    journal.finish(entry.id, Outcome(source, None, Status.KEPT, psnr_db=30.0), EntryState.STAGED)
    found = journal.entry(entry.id)
    assert (found.state, found.made, found.made_stamp) == (EntryState.STAGED, None, None)
    journal.take_batch(batch, "other")
    assert [one.session for one in journal.batches()] == ["other"]


def test_what_is_done_is_found_by_place_content_and_size_newest_first(journal: Journal, source: Path) -> None:
    made = source.with_suffix(".png")
    outcome = Outcome(source, made, Status.COMPRESSED, "", 8, 4, psnr_db=30.0)
    numbers = [add(journal, source)[1][0].id for _ in range(3)]
    assert not journal.knows_result_of(4)
    for number in numbers[:2]:
        journal.commit(number, Intent(outcome, "aa", "bb"))
        journal.finish(number, outcome)
    for found in (journal.made_at(made), journal.done_from(source)):
        assert [entry.id for entry in found] == [2, 1]
    assert journal.made_at(source) == journal.done_from(made) == journal.done_with("cc") == []
    assert [len(journal.done_with(sha256)) for sha256 in ("aa", "bb")] == [2, 2]
    assert [len(journal.results_with(sha256)) for sha256 in ("aa", "bb")] == [0, 2]
    assert [journal.knows_result_of(size) for size in (8, 4, 5)] == [False, True, False]
    assert journal.result_sizes() == {4}
    assert not journal.knows_kept_of(8)
    journal.put(1, EntryState.UNDONE)
    assert len(journal.results_with("bb")) == 2  # it may have been copied before
    journal.put(1, EntryState.LEFT)
    assert len(journal.results_with("bb")) == 1
    journal.finish(3, Outcome(source, None, Status.KEPT, psnr_db=30.0))
    assert [journal.knows_kept_of(size) for size in (8, 4)] == [True, False]
    assert journal.result_sizes() == {4}


def test_sidecars_are_recorded_with_an_intent_and_a_damaged_row_costs_only_itself(
    journal: Journal, source: Path
) -> None:
    outcome = Outcome(source, source.with_suffix(".png"), Status.COMPRESSED, "", 8, 4, psnr_db=30.0)
    number = add(journal, source)[1][0].id
    along = tuple(Sidecar(source, source.with_suffix(f".{one}"), str(one), moved=bool(one)) for one in range(2))
    for _ in range(2):  # as after a crash
        journal.commit(number, Intent(outcome, "aa", "bb", along))
    assert journal.sidecars(number) == along
    assert journal.sidecars(number + 1) == ()
    assert journal.made_sidecar(along[1].target, "1")
    assert not journal.made_sidecar(along[1].target, "0")
    journal._write("UPDATE sidecars SET target = 7 WHERE sha256 = '0'")
    assert journal.sidecars(number) == along[1:]


def test_a_batch_counts_what_became_of_its_pictures(journal: Journal, source: Path) -> None:
    sources = [source.with_name(f"{number}.jpg") for number in range(5)]
    made = source.with_suffix(".png")
    batch, entries = add(journal, *sources)
    for entry, outcome in zip(
        entries,
        (
            Outcome(source, made, Status.COMPRESSED, "", 100, 40),
            Outcome(source, made, Status.COMPRESSED, "", 1000, 400),
            Outcome(source, None, Status.KEPT, "", 7, 7),
            Outcome(source, made, Status.COMPRESSED, "", 10, 4),
        ),
        strict=False,
    ):
        backup = source if entry.id != 2 else None
        journal.start(entry.id, Assignment(entry.job, backup=backup))
        journal.finish(entry.id, outcome, EntryState.STAGED if entry.id == 4 else EntryState.DONE)
    (found,) = journal.batches()
    assert (found.compressed, found.source_bytes, found.target_bytes, found.made) == (3, 1110, 444, 3)
    assert (found.undoable, found.backup_bytes) == (1, 100)
    assert dict(found.counts) == {EntryState.DONE: 3, EntryState.STAGED: 1, EntryState.WAITING: 1}
    assert (found.staged, found.place, found.ended) == (False, None, None)
    staged = journal.add_batch("c", "s", source, staged=True)
    newest, _ = journal.batches()
    assert (newest.id, newest.name, newest.staged, newest.place, newest.counts) == (staged, "c", True, source, ())
    assert found.begun <= newest.begun
    journal.leave_batch(batch)
    assert [entry.state for entry in journal.entries(batch, EntryState.LEFT)] == [EntryState.LEFT]
    assert journal.batches()[1].ended is not None
    journal.take_batch(batch, "t")
    assert (journal.batches()[1].ended, journal.batches()[1].session) == (None, "t")
