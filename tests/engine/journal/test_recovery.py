"""What is made of interrupted work: decided by the content of the files alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from qtcompress.core.errors import ReadError, WriteError
from qtcompress.core.types import ignore
from qtcompress.engine.files import atomic_write
from qtcompress.engine.files.atomic_write import NewFile
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult, Goal
from qtcompress.engine.job.job import Assignment, Intent, Outcome, Status
from qtcompress.engine.journal import notes, recovery
from qtcompress.engine.journal.database import Journal
from qtcompress.engine.journal.records import Entry, EntryState
from tests.engine.interrupted import NEW, OLD, Disk, States
from tests.engine.jobs import asking


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    return Disk(tmp_path)


def test_what_changed_nothing_leaves_neither_a_part_nor_a_backup(disk: Disk) -> None:
    entry = replace(disk.entry, state=EntryState.RUNNING, made=None)
    assert recovery.settle(entry) is None
    assert not disk.part.exists()
    assert not disk.saved.exists()
    assert recovery.settle(replace(entry, part=None, backup=None)) is None
    assert recovery.settle(entry) is None  # and once more, without the part


@pytest.mark.parametrize("state", [EntryState.RUNNING, EntryState.COMMITTING])
def test_the_only_copy_is_never_removed(disk: Disk, state: EntryState) -> None:
    disk.source.unlink()
    disk.made.unlink()
    recovery.settle(replace(disk.entry, state=state))
    assert disk.saved.exists()


def test_a_backup_stays_while_an_undo_needs_it(disk: Disk) -> None:
    assert recovery.settle(replace(disk.entry, state=EntryState.UNDOING)) is None
    assert disk.saved.exists()


def test_a_commit_of_no_file_changed_nothing(disk: Disk) -> None:
    assert recovery.settle(replace(disk.entry, made=None, made_sha256="")) is None


def test_a_crash_before_the_original_is_removed_is_finished(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[Path] = []
    monkeypatch.setattr(atomic_write, "sync_folder", synced.append)
    assert recovery.settle(disk.entry) == disk.outcome
    assert not disk.source.exists()
    assert disk.made.exists()
    assert disk.saved.exists()
    assert synced == [disk.source.parent]
    assert recovery.settle(disk.entry) == disk.outcome  # the original is gone already


def test_a_result_without_its_name_is_given_up(disk: Disk) -> None:
    disk.made.unlink()
    assert recovery.settle(disk.entry) is None
    assert disk.source.read_bytes() == OLD
    assert not disk.saved.exists()


def test_an_original_that_was_edited_is_kept_and_told(disk: Disk) -> None:
    disk.source.write_bytes(b"edited")
    found = recovery.settle(disk.entry)
    assert found is not None
    assert (found.status, found.target) == (Status.FAILED, None)
    assert "was left as it is: compress it again" in found.reason
    assert not disk.made.exists()
    assert (disk.source.read_bytes(), disk.saved.read_bytes()) == (b"edited", OLD)


@pytest.mark.parametrize(("content", "state"), [(OLD, None), (NEW, Status.COMPRESSED), (b"edited", Status.FAILED)])
def test_a_replacement_of_the_same_name_is_what_it_contains(disk: Disk, content: bytes, state: Status | None) -> None:
    disk.source.write_bytes(content)
    found = recovery.settle(disk.same_name)
    assert (found and found.status) == state
    assert disk.source.read_bytes() == content
    assert disk.saved.exists() == (state is not None)


def test_a_picture_that_is_gone_is_told_and_keeps_its_backup(disk: Disk) -> None:
    disk.source.unlink()
    found = recovery.settle(disk.same_name)
    assert found is not None
    assert found.status is Status.FAILED
    assert disk.saved.exists()


def test_two_names_of_one_file_are_one_name(disk: Disk) -> None:
    disk.made.unlink()
    disk.made.hardlink_to(disk.source)
    disk.source.write_bytes(NEW)
    assert recovery.settle(disk.entry) == disk.outcome
    assert disk.source.read_bytes() == NEW


def test_in_a_folder_and_on_the_stage_only_the_result_counts(disk: Disk) -> None:
    staged = replace(disk.entry, stage=disk.made)
    for entry in (disk.in_folder, staged):
        assert recovery.settle(entry) == disk.outcome
        assert recovery.settle(replace(entry, made_sha256="other")) is None
        assert disk.source.read_bytes() == OLD
        assert disk.made.exists()


# ---- Applying and undoing


def undo(states: States, entry: Entry) -> recovery.Undone:
    return recovery.undo(cast(Journal, states), entry, ())


def test_undoing_restores_the_original_and_drops_its_backup(disk: Disk) -> None:
    made = disk.made.rename(disk.made.with_suffix(".webp"))  # another format than that of the job's target
    disk.source.unlink()
    states = States()
    assert recovery.why_not_undone(replace(disk.entry, made=made)) == ""
    assert undo(states, replace(disk.entry, made=made)) == recovery.Undone(disk.source, restored=True)
    assert states.calls == [("undo", disk.source.parent), ("put", EntryState.UNDONE)]
    assert disk.source.read_bytes() == OLD
    assert not made.exists()
    assert not disk.saved.exists()
    assert undo(states, replace(disk.entry, backup=None)).restored  # it is restored already


def test_an_undo_that_is_refused_leaves_all_and_can_be_tried_again(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    disk.source.unlink()
    states = States()
    found = undo(states, replace(disk.entry, backup=None))
    assert (found.restored, found.sentence) == (
        False, f"{disk.source} can't be restored, because its backup is gone, damaged, or deleted by 'forget'."
    )  # fmt: skip
    assert recovery.why_not_undone(replace(disk.entry, backup=None)) == found.sentence
    assert states.calls[-1] == ("put", EntryState.DONE)
    assert disk.saved.exists()

    def fail(*args: object) -> str:
        raise WriteError("is full", "Free some space.")

    monkeypatch.setattr(recovery, "restore", fail)
    states = States()
    assert undo(states, disk.entry) == recovery.Undone(disk.source, False, f"{disk.source} is full: free some space.")
    assert states.calls == [("undo", disk.source.parent), ("put", EntryState.DONE)]
    assert disk.saved.exists()


def test_undoing_in_a_folder_removes_the_result_and_no_backup(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[Path] = []
    monkeypatch.setattr(atomic_write, "sync_folder", synced.append)
    entry = replace(disk.in_folder, made=None)  # then it is the target
    found = undo(States(), replace(entry, made_sha256="other"))
    assert (found.restored, "was changed since then" in found.sentence) == (False, True)
    assert recovery.why_not_undone(replace(entry, made_sha256="other")) == found.sentence
    assert disk.made.exists()
    assert recovery.why_not_undone(entry) == ""
    assert f"{disk.part} was changed since then" in recovery.why_not_undone(replace(entry, made=disk.part))
    assert undo(States(), entry).restored
    assert (disk.source.exists(), disk.made.exists(), disk.saved.exists()) == (True, False, True)
    assert synced == [disk.made.parent]
    assert undo(States(), entry).restored  # it is gone already


def test_undoing_removes_emptied_folders_of_the_programs_making_and_forgets_them(disk: Disk) -> None:
    deep = disk.made.parent / "of a person" / "made" / "deep"
    deep.mkdir(parents=True)
    other = disk.part.rename(deep / "other.png")
    states = States()
    states.folders = [deep.parent, deep]
    for emptied in (False, True):
        entry = replace(disk.in_folder, made=disk.made.rename(deep / "a.png"))
        assert undo(states, entry).restored
        assert (deep.exists(), states.folders == []) == (not emptied, emptied)
        disk.made.write_bytes(NEW)
        other.unlink(missing_ok=True)
    assert list(deep.parent.parent.parent.glob("of a person/*")) == []


def test_a_disk_that_refuses_to_remove_a_result_is_told(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", refuse)
    found = undo(States(), disk.in_folder)
    assert (found.restored, "ask its owner" in found.sentence) == (False, True)


def staged(disk: Disk) -> tuple[Entry, Assignment]:
    """Return the entry of a staged result, and its assignment."""
    stage = disk.made.rename(disk.saved.with_name("staged.png"))
    disk.saved.unlink()
    entry = replace(disk.entry, state=EntryState.STAGED, stage=stage, made=stage)
    return entry, Assignment(entry.job, backup=disk.saved, stage=stage)


def apply(entry: Entry, assignment: Assignment, states: States) -> Outcome:
    return recovery.apply(cast(Journal, states), entry, assignment, "batch", ignore)


def test_applying_replaces_the_original_after_the_journal_and_a_note_know(disk: Disk) -> None:
    entry, assignment = staged(disk)
    states = States()
    assert apply(entry, assignment, states) == disk.outcome
    assert states.calls == [("commit", Intent(disk.outcome, entry.source_sha256, entry.made_sha256))]
    assert (disk.source.exists(), disk.made.read_bytes(), disk.saved.read_bytes()) == (False, NEW, OLD)
    (note,) = notes.read(disk.saved.parent)
    assert (note.batch, note.backup, note.intent.outcome.target) == ("batch", disk.saved, disk.made)


def test_applied_results_have_the_name_of_their_format(disk: Disk) -> None:
    entry, assignment = staged(disk)
    job = asking(entry.job, goal=Goal())
    outcome = replace(disk.outcome, made=EncodingResult(Format.WEBP))
    assert apply(replace(entry, outcome=outcome, job=job), replace(assignment, job=job), States()).target == (
        disk.source.with_suffix(".webp")
    )


def test_nothing_is_applied_that_changed_since_it_was_staged(disk: Disk, monkeypatch: pytest.MonkeyPatch) -> None:
    entry, assignment = staged(disk)
    for other, given in (
        (entry, replace(assignment, stage=None)),
        (replace(entry, outcome=None), assignment),
        (replace(entry, made_sha256="other"), assignment),
    ):
        with pytest.raises(WriteError, match="gone or damaged"):
            apply(other, given, States())
    disk.made.write_bytes(b"another file of that name")
    with pytest.raises(WriteError, match="a file of that name exists"):
        apply(entry, assignment, States())
    disk.made.unlink()
    twin = disk.part.with_name("twin.jpg")
    twin.hardlink_to(disk.source)
    with pytest.raises(WriteError, match="hard links"):
        apply(entry, assignment, States())
    twin.unlink()
    with pytest.raises(ReadError, match="since its result was staged"):
        apply(replace(entry, source_sha256="other"), assignment, States())
    monkeypatch.setattr(NewFile, "fill", lambda new, *rest: new.path.write_bytes(b"damaged on the way"))
    with pytest.raises(WriteError, match="read back with a different content"):
        apply(entry, assignment, States())
    assert (disk.source.read_bytes(), disk.saved.exists()) == (OLD, False)
