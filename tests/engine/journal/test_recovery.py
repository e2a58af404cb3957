"""What is made of interrupted work: decided by the content of the files alone."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from qtcompress.core.errors import ReadError, WriteError
from qtcompress.core.types import ignore
from qtcompress.engine.files import atomic_write, backup, identity
from qtcompress.engine.files.atomic_write import NewFile
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult, Goal
from qtcompress.engine.job.job import Assignment, Intent, Outcome, Status
from qtcompress.engine.journal import notes, recovery
from qtcompress.engine.journal.database import Journal
from qtcompress.engine.journal.records import Entry, EntryState
from tests.engine.jobs import asking, job_of

OLD, NEW = b"original", b"result"


class Disk:
    """A picture `a.jpg`, its result `a.png`, a backup, and the journal's entry about them in the middle of a commit."""

    def __init__(self, root: Path) -> None:
        self.source, self.made = root / "a.jpg", root / "a.png"
        self.saved, self.part = root / "store" / "1-a.jpg", root / "a.png.part"
        self.saved.parent.mkdir()
        for path, content in ((self.source, OLD), (self.made, NEW), (self.saved, OLD), (self.part, b"half")):
            path.write_bytes(content)
        job = job_of(self.source, self.made, in_place=True)
        self.outcome = Outcome(self.source, self.made, Status.COMPRESSED)
        self.entry = Entry(
            1, 1, job, "", EntryState.COMMITTING, 0, self.outcome, None, identity.sha256_of(self.source),
            self.made, None, identity.sha256_of(self.made), self.part, self.saved,
        )  # fmt: skip
        self.in_folder = replace(self.entry, job=asking(job, in_place=False))
        self.same_name = replace(
            self.entry,
            made=self.source,
            job=replace(job, target=self.source),
            outcome=replace(self.outcome, target=self.source),
        )


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


class States:
    """The journal, as far as applying and undoing write to it."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, object]] = []
        self.recorded: Entry | None = None
        self.folders: list[Path] = []

    def put(self, entry: int, state: EntryState) -> None:
        self.calls.append(("put", state))

    def start_undo(self, entry: int, part: Path) -> None:
        self.calls.append(("undo", part.parent))

    def commit(self, entry: int, intent: Intent) -> None:
        self.calls.append(("commit", intent))

    def entry(self, entry: int) -> Entry:
        assert self.recorded is not None
        return self.recorded

    def made_folder(self, folder: Path) -> bool:
        return folder in self.folders

    def drop_folder(self, folder: Path) -> None:
        self.folders.remove(folder)


def undo(states: States, entry: Entry) -> recovery.Undone:
    return recovery.undo(cast(Journal, states), entry)


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


# ---- Notes


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
    done = replace(disk.entry, id=7, batch=8, state=EntryState.DONE, outcome=note.intent.outcome, part=None)
    assert note.entry(7, 8) == done
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
    notes.write(replace(assignment, backup=disk.part / "no folder"), "batch", intent)  # it can't, and stops nothing


class Lost(States):
    """A journal that has rows of a batch, of which only some can be read."""

    def __init__(self, rows: set[int], readable: list[Entry]) -> None:
        super().__init__()
        self.rows, self.readable, self.undone = rows, readable, list[int]()

    def start_undo(self, entry: int, part: Path) -> None:
        self.undone.append(entry)

    def entries(self, batch: int) -> list[Entry]:
        return self.readable

    def numbers(self, batch: int) -> set[int]:
        return self.rows


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
