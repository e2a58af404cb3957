"""Undo and review: every byte comes back, or it is said why not; nothing staged replaces anything by itself."""

from __future__ import annotations

import os
import sqlite3
import sys
from pathlib import Path

import pytest

from qtcompress.core.errors import Cancelled, UsageError
from qtcompress.core.types import Stage, ignore
from qtcompress.engine.files.atomic_write import NewFile
from qtcompress.engine.job.job import Backup, Status
from qtcompress.engine.journal import database
from qtcompress.engine.journal.records import EntryState
from tests.engine.galleries import Gallery, _statuses


def test_undo_after_a_restart_brings_back_every_byte_and_time(gallery: Gallery) -> None:
    before = gallery.content()
    gallery.run()
    assert gallery.content() != before
    session = gallery.session()
    assert [undone.restored for undone in session.undo(1, ignore)] == [True] * 3
    assert gallery.content() == before
    assert not [path for path in (gallery.data / "backups").rglob("*") if path.is_file()]
    assert session.batches()[0].count(EntryState.UNDONE) == 3
    assert list(session.undo(1, ignore)) == []
    assert _statuses(gallery.run(session)) == {Status.COMPRESSED}


def test_undo_leaves_what_was_changed_since_and_says_so(gallery: Gallery) -> None:
    before = gallery.content()
    gallery.run()
    (gallery.folder / "a.png").write_bytes(b"edited")
    (gallery.folder / "c.bmp").write_bytes(b"another")
    session = gallery.session()
    undone = {one.source.name: one for one in session.undo(1, ignore)}
    assert [undone[name].restored for name in ("a.png", "b.png", "c.bmp")] == [False, True, False]
    assert "was changed since it was compressed" in undone["a.png"].sentence
    assert "another file named c.bmp" in undone["c.bmp"].sentence
    assert gallery.content()["b.png"] == before["b.png"]
    assert (gallery.folder / "a.png").read_bytes() == b"edited"
    (gallery.folder / "a.png").unlink()
    (gallery.folder / "c.bmp").unlink()
    (gallery.folder / "c.png").write_bytes(b"edited")
    undone = {one.source.name: one for one in session.undo(1, ignore)}
    assert undone["a.png"].restored
    assert "c.png was changed since then" in undone["c.bmp"].sentence


def test_undo_says_when_a_backup_is_gone_or_damaged(gallery: Gallery) -> None:
    gallery.run()
    for path in (gallery.data / "backups").rglob("*.png"):
        path.write_bytes(b"rotten")
    session = gallery.session()
    undone = {one.source.name: one for one in session.undo(1, ignore)}
    assert "backup is gone, damaged, or deleted by 'forget'" in undone["a.png"].sentence
    assert undone["c.bmp"].restored


def test_undo_of_a_folder_takes_away_results_that_nobody_changed(gallery: Gallery) -> None:
    gallery.run(in_place=False, output=gallery.out)
    (gallery.out / "a.png").write_bytes(b"edited")
    (gallery.out / "b.png").unlink()
    session = gallery.session()
    undone = {one.source.name: one for one in session.undo(1, ignore)}
    assert "was changed since" in undone["a.png"].sentence
    assert [path.name for path in gallery.out.iterdir()] == ["a.png"]


def test_undo_of_a_folder_keeps_results_whose_originals_are_gone_or_changed(gallery: Gallery) -> None:
    gallery.run(in_place=False, output=gallery.out / "deep" / "er")
    (gallery.folder / "a.png").unlink()
    (gallery.folder / "b.png").write_bytes(b"edited")
    session = gallery.session()
    undone = {one.source.name: one for one in session.undo(1, ignore)}
    assert [undone[name].restored for name in ("a.png", "b.png", "c.bmp")] == [False, False, True]
    assert "is no longer there, so its result" in undone["a.png"].sentence
    assert "was changed since it was compressed, so its result" in undone["b.png"].sentence
    assert sorted(path.name for path in (gallery.out / "deep" / "er").iterdir()) == ["a.png", "b.png"]


def test_undo_removes_the_emptied_folders_of_its_own_making_only(gallery: Gallery) -> None:
    gallery.out.mkdir()
    gallery.run(in_place=False, output=gallery.out / "deep" / "er")
    gallery.run(in_place=False, output=gallery.out / "deep" / "too")
    session = gallery.session()
    list(session.undo(1, ignore))
    assert [path.name for path in (gallery.out / "deep").iterdir()] == ["too"]
    list(session.undo(2, ignore))
    assert list(gallery.out.iterdir()) == []


def test_undo_refuses_a_batch_that_another_program_works_on(gallery: Gallery) -> None:
    running, other = gallery.session(), gallery.session()
    batch, jobs = running.begin(gallery.jobs(), None)
    running.compress(jobs[0], ignore)
    with pytest.raises(UsageError, match="Another running program works on batch 1"):
        list(other.undo(batch, ignore))
    gallery.die(running)
    assert [one.restored for one in other.undo(batch, ignore)] == [True]


def test_no_two_programs_work_on_one_batch(gallery: Gallery) -> None:
    # GIVEN a batch that was interrupted, and two programs that offer to resume it
    first = gallery.session()
    batch, jobs = first.begin(gallery.jobs(), None, staged=True)
    first.compress(jobs[0], ignore)
    gallery.die(first)
    one, other = gallery.session(), gallery.session()
    assert [found.id for found in one.unfinished()] == [found.id for found in other.unfinished()] == [batch]
    # WHEN one resumes it, the other does neither that nor apply results of it, nor discard them or end it
    assert len(one.resume(batch)) == len(jobs) - 1
    made = {jobs[0].job.source}
    for take in (
        other.resume, lambda number: list(other.apply(number, ignore)), other.discard, other.leave,
        lambda number: other.discard(number, made), lambda number: list(other.apply(number, ignore, made)),
    ):  # fmt: skip
        with pytest.raises(UsageError, match="Another running program works on batch 1"):
            take(batch)
    assert one.batches()[0].count(EntryState.STAGED) == 1
    assert one.batches()[0].ended is None
    # ... while pictures of which it has nothing concern no other program
    assert list(other.apply(batch, ignore, {gallery.out})) == []
    assert other.discard(batch, {gallery.out}) == []
    # ... until the one has ended
    gallery.die(one)
    assert len(other.resume(batch)) == len(jobs) - 1


def test_a_damaged_row_costs_that_row(gallery: Gallery) -> None:
    before = gallery.content()
    gallery.run()
    gallery.run(in_place=False, output=gallery.out)
    with sqlite3.connect(gallery.data / database.NAME) as base:
        base.execute("UPDATE pictures SET outcome = '{' WHERE id IN (1, 4)")
        base.execute("UPDATE pictures SET backup = NULL WHERE id = 2")
    base.close()
    session = gallery.session()
    assert len(session.entries(1)) == 2
    (sentence,) = [one.sentence for one in session.undo(2, ignore) if not one.restored]
    assert sentence.startswith("Row 4 of the journal is damaged")
    list(session.undo(1, ignore))  # by the note where the row is damaged
    assert gallery.content() == before


@pytest.mark.parametrize(
    "damage", ["source_sha256 = NULL", "made_sha256 = NULL", "source_sha256 = ''", "state = 'of a later version'"]
)
def test_a_row_without_a_hash_or_with_an_unknown_state_costs_no_original(gallery: Gallery, damage: str) -> None:
    before = gallery.content()
    gallery.run()
    gallery.run(in_place=False, output=gallery.out)
    results = len(list(gallery.out.iterdir()))
    with sqlite3.connect(gallery.data / database.NAME) as base:
        base.execute(f"UPDATE pictures SET {damage}")
    base.close()
    session = gallery.session()
    assert [len(session.entries(one.id)) for one in session.batches()] == [0, 0]
    assert [one.restored for one in session.undo(2, ignore)] == [False] * 3  # there are no notes of what is in a folder
    assert len(list(gallery.out.iterdir())) == results
    assert [one.restored for one in session.undo(1, ignore)] == [True] * 3
    assert gallery.content() == before


def test_a_disk_that_fails_in_an_undo_leaves_the_picture_for_another_try(
    gallery: Gallery, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = gallery.content()
    gallery.run()
    session = gallery.session()

    def fail(*values: object) -> str:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(NewFile, "fill", fail)
        assert not any(undone.restored for undone in session.undo(1, ignore))
    assert all(undone.restored for undone in session.undo(1, ignore))
    assert gallery.content() == before


@pytest.mark.skipif(sys.platform != "linux", reason="the trash of the freedesktop specification")
def test_the_trash_holds_the_original_and_tells_the_desktop_where_it_was(gallery: Gallery) -> None:
    before = gallery.content()
    gallery.run(backup=Backup.TRASH)
    trash = Path(os.environ["XDG_DATA_HOME"]) / "Trash"
    infos = {path.name.removesuffix(".trashinfo"): path.read_text() for path in (trash / "info").iterdir()}
    held = {path.name: path.read_bytes() for path in (trash / "files").iterdir() if path.suffix != ".json"}
    assert infos.keys() == held.keys()
    assert sorted(held.values()) == sorted(content for content, _ in before.values())
    for name, text in infos.items():
        assert text.startswith(f"[Trash Info]\nPath={gallery.folder}/{name[0]}.")
    session = gallery.session()
    assert all(undone.restored for undone in session.undo(1, ignore))
    assert gallery.content() == before
    assert not list((trash / "info").iterdir())


def test_a_staged_batch_replaces_nothing_before_it_is_applied(gallery: Gallery) -> None:
    before = gallery.content()
    session = gallery.session()
    batch, jobs = session.begin(gallery.jobs(), None, staged=True)
    for job in jobs:
        session.compress(job, ignore)
    session.end(batch)
    assert gallery.content() == before
    gallery.close(session)
    session = gallery.session()
    (left,) = session.unfinished()
    assert (left.staged, left.count(EntryState.STAGED), left.compressed) == (True, 3, 3)
    gallery.paint("a.png", 50)
    outcomes = {outcome.source.name: outcome for outcome in session.apply(batch, ignore)}
    assert outcomes["b.png"].status is outcomes["c.bmp"].status is Status.COMPRESSED
    assert "was changed since its result was staged" in outcomes["a.png"].reason
    session.discard(batch)
    assert not [path for path in (gallery.data / "staged").rglob("*") if path.is_file()]
    assert session.unfinished() == []
    assert all(undone.restored for undone in session.undo(batch, ignore))
    assert {name: gallery.content()[name] for name in ("b.png", "c.bmp")} == {
        name: before[name] for name in ("b.png", "c.bmp")
    }


def test_staged_results_are_applied_and_discarded_one_by_one(gallery: Gallery) -> None:
    before = gallery.content()
    session = gallery.session()
    batch, jobs = session.begin(gallery.jobs(), None, staged=True)
    for job in jobs[:2]:
        session.compress(job, ignore)
    applied, rejected, waits = (entry.job.source for entry in jobs)
    assert [outcome.source for outcome in session.apply(batch, ignore, {applied})] == [applied]
    assert session.discard(batch, {applied, rejected, waits}) == [rejected]
    (left,) = session.batches()
    assert [left.count(state) for state in (EntryState.DONE, EntryState.UNDONE, EntryState.LEFT)] == [1, 1, 1]
    assert left.ended is not None
    after = gallery.content()
    assert [after[path.name] == before[path.name] for path in (rejected, waits)] == [True, True]
    assert after[applied.name] != before[applied.name]
    assert list((gallery.data / "staged").rglob("*.*")) == []


def test_what_waits_is_left_only_if_it_is_named(gallery: Gallery) -> None:
    session = gallery.session()
    batch, jobs = session.begin(gallery.jobs(), None, staged=True)
    session.compress(jobs[0], ignore)
    assert session.discard(batch, {jobs[1].job.source}) == []
    assert session.discard(batch) == [jobs[0].job.source]
    assert session.batches()[0].count(EntryState.WAITING) == 1


def test_applying_can_be_cancelled_and_a_staged_file_that_is_gone_is_told(gallery: Gallery) -> None:
    session = gallery.session()
    batch, jobs = session.begin(gallery.jobs(), None, staged=True)
    for job in jobs:
        session.compress(job, ignore)

    def cancel(stage: Stage, fraction: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        list(session.apply(batch, cancel))
    assert session.batches()[0].count(EntryState.STAGED) == 3
    for path in (gallery.data / "staged").rglob("*.png"):
        path.unlink()
    assert all("is gone or damaged" in outcome.reason for outcome in session.apply(batch, ignore))


def test_the_latest_result_of_single_pictures_is_undone_and_no_other(gallery: Gallery) -> None:
    before = gallery.content()
    gallery.run()
    after = gallery.content()
    session = gallery.session()
    wanted = [gallery.folder / "b.png", gallery.folder / "none.png"]
    assert [(one.source, one.restored) for one in session.undo_latest(wanted, ignore)] == [(wanted[0], True)]
    assert gallery.content() == after | {"b.png": before["b.png"]}
    assert session.batches()[0].count(EntryState.UNDONE) == 1
    assert list(session.undo_latest(wanted, ignore)) == []
