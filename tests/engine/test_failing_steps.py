"""Steps that fail or are interrupted where files are touched: what stands afterwards is whole, and known."""

from __future__ import annotations

import ctypes
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import Cancelled, ReadError, WriteError
from qtcompress.core.types import Options, Stage, ignore
from qtcompress.engine import compress
from qtcompress.engine.files import atomic_write, backup, identity, session_lock
from qtcompress.engine.files import replace_original as replacing
from qtcompress.engine.files.atomic_write import NewFile
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.job.job import Assignment, Status
from qtcompress.engine.journal.records import Entry, EntryState
from qtcompress.engine.metadata.metadata import Metadata
from qtcompress.engine.session import Session
from tests.engine.galleries import Gallery
from tests.engine.jobs import job_of


def _all_below(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _one(session: Session, name: str, batch: int = 1) -> Entry:
    return next(entry for entry in session.entries(batch) if entry.job.source.name == name)


# ---- writing


def test_a_backup_of_something_else_is_not_kept(tmp_path: Path) -> None:
    source, place = tmp_path / "a.png", tmp_path / "store" / "1-a.png"
    source.write_bytes(b"now")
    earlier = replace(identity.take_print(source, ignore), sha256="0" * 64)
    with pytest.raises(ReadError, match="was changed while it was worked on"):
        backup.secure(source, place, earlier)
    assert _all_below(tmp_path) == {"a.png": b"now"}


def test_an_original_that_another_program_takes_away_is_told_as_such(tmp_path: Path) -> None:
    source, place = tmp_path / "a.png", tmp_path / "store" / "1-a.png"
    source.write_bytes(b"now")
    known = identity.take_print(source, ignore)
    source.unlink()
    job = Assignment(job_of(source, tmp_path / "a.webp", in_place=True), backup=place)
    with pytest.raises(ReadError, match="was moved or removed while it was worked on"):
        backup.secure(source, place, known)
    with pytest.raises(ReadError, match="was moved or removed while it was worked on"):
        replacing.replace_original(
            job, tmp_path / "a.webp", known, b"new", ignore, check=lambda path: True, ready=lambda: None
        )
    assert _all_below(tmp_path) == {}
    explained, present = atomic_write.explained(tmp_path), atomic_write.present(tmp_path)
    with pytest.raises(WriteError, match="could not be written to"), explained, present:
        (tmp_path / "none").stat()


def test_an_original_that_goes_between_two_steps_of_its_backup_is_told_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, place = tmp_path / "a.png", tmp_path / "store" / "1-a.png"
    source.write_bytes(b"now")
    known = identity.take_print(source, ignore)

    def taken_away(original: Path, keep: object) -> atomic_write.Dress:
        original.unlink()
        return atomic_write.as_usual

    monkeypatch.setattr(backup, "dress_like", taken_away)
    with pytest.raises(ReadError, match="was moved or removed while it was worked on"):
        backup.secure(source, place, known)
    assert _all_below(tmp_path) == {}


def test_a_result_that_reads_back_differently_replaces_nothing(tmp_path: Path) -> None:
    source = tmp_path / "a.png"
    source.write_bytes(b"old")
    job = Assignment(job_of(source, source, in_place=True), backup=tmp_path / "store" / "1-a.png")
    original = identity.take_print(source, ignore)
    with pytest.raises(WriteError, match="check the disk"):
        replacing.replace_original(
            job, source, original, b"new", ignore, check=lambda path: path.read_bytes() != b"new", ready=lambda: None
        )
    assert _all_below(tmp_path) == {"a.png": b"old"}


def test_an_original_that_is_edited_while_it_can_not_be_removed_stays_beside_its_result(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, target = tmp_path / "a.bmp", tmp_path / "a.png"
    source.write_bytes(b"old")
    saved = tmp_path / "store" / "1-a.bmp"
    job = Assignment(job_of(source, target, in_place=True), backup=saved)
    original, unlink = identity.take_print(source, ignore), Path.unlink

    def fail(path: Path, *, missing_ok: bool = False) -> None:
        if path == source:
            source.write_bytes(b"edited by somebody")
            raise PermissionError(13, "Permission denied")
        unlink(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", fail)
    with pytest.raises(WriteError, match="is not writable"):
        replacing.replace_original(job, target, original, b"new", ignore, check=lambda path: True, ready=lambda: None)
    assert (source.read_bytes(), target.read_bytes()) == (b"edited by somebody", b"new")
    assert saved.read_bytes() == b"old"  # it may be the only one


def test_a_file_that_is_gone_is_not_the_same(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    seen = identity.take_print(tmp_path / "a", ignore)
    assert seen.holds(tmp_path / "a")
    assert not seen.holds(tmp_path / "b")


def test_renaming_never_replaces_whatever_the_system_offers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[object, ...]] = []
    (tmp_path / "old").write_bytes(b"old")
    (tmp_path / "taken").write_bytes(b"taken")
    with monkeypatch.context() as patch:  # macOS
        mac = SimpleNamespace(renamex_np=lambda *values: asked.append(values) or 0)
        patch.setattr(ctypes, "CDLL", lambda *values, **named: mac)
        atomic_write.rename_new(tmp_path / "old", tmp_path / "new")
        assert len(asked) == 1
    with monkeypatch.context() as patch:  # a system with neither call
        patch.setattr(ctypes, "CDLL", lambda *values, **named: SimpleNamespace())
        with pytest.raises(FileExistsError):
            atomic_write.rename_new(tmp_path / "old", tmp_path / "taken")
        atomic_write.rename_new(tmp_path / "old", tmp_path / "new")
    assert _all_below(tmp_path) == {"new": b"old", "taken": b"taken"}


def test_an_original_that_changes_before_its_result_has_its_name_costs_the_result(gallery: Gallery) -> None:
    job = gallery.jobs(in_place=False, output=gallery.out)[0]

    def edit(stage: Stage, fraction: float) -> None:
        if stage is Stage.VERIFY and job.source.stat().st_size > 9:
            job.source.write_bytes(b"edited")

    with pytest.raises(ReadError, match="was changed while it was worked on"):
        compress.compress(Assignment(job), edit)
    assert list(gallery.out.iterdir()) == []


def test_an_original_whose_metadata_can_not_be_left_out_is_not_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, target = tmp_path / "a.jpg", tmp_path / "out" / "a.png"
    exif = Image.Exif()
    exif[0x010F] = "Camera"
    noise = np.random.default_rng(0).integers(0, 256, (40, 40, 3), np.uint8)
    Image.fromarray(noise).save(source, quality=1, exif=exif)
    monkeypatch.setattr(compress, "stripped", lambda path, metadata: None)
    job = job_of(source, target, Options(), copy=target.with_suffix(".jpg"), metadata=Metadata.NONE)
    outcome = compress.compress(Assignment(job), ignore)
    assert (outcome.status, outcome.target) == (Status.KEPT, None)
    assert "It was not copied, because it carries metadata" in outcome.reason
    assert not target.parent.exists()


# ---- undo


def test_an_undo_that_was_interrupted_between_its_steps_is_finished(tmp_path: Path) -> None:
    source, target, saved = tmp_path / "a.bmp", tmp_path / "a.png", tmp_path / "1-a.bmp"
    source.write_bytes(b"old")  # back already, while the result still stands
    target.write_bytes(b"new")
    sums = identity.sha256_of(source), identity.sha256_of(target)
    assert replacing.restore(saved, source, sums[0], target, sums[1], tmp_path / ".part") == ""
    assert _all_below(tmp_path) == {"a.bmp": b"old"}


def test_a_backup_that_can_not_be_read_to_its_end_brings_nothing_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, saved = tmp_path / "a.png", tmp_path / "1-a.png"
    target.write_bytes(b"new")
    saved.write_bytes(b"old")
    sums = identity.sha256_of(saved), identity.sha256_of(target)
    monkeypatch.setattr(NewFile, "fill", lambda *values: "another")
    clause = replacing.restore(saved, target, sums[0], target, sums[1], tmp_path / ".part")
    assert clause == "can't be restored, because its backup can't be read"
    assert _all_below(tmp_path) == {"a.png": b"new", "1-a.png": b"old"}


def test_what_waits_in_a_batch_is_dropped_when_it_is_undone(gallery: Gallery) -> None:
    before = gallery.content()
    session = gallery.session()
    batch, jobs = session.begin(gallery.jobs(), None)
    session.compress(jobs[0], ignore)
    assert [one.restored for one in session.undo(batch, ignore)] == [True]
    assert gallery.content() == before
    assert session.unfinished() == []
    assert session.batches()[0].count(EntryState.DROPPED) == 2


def test_a_program_that_dies_in_an_undo_can_undo_again(gallery: Gallery) -> None:
    before = gallery.content()
    session = gallery.session()
    gallery.run(session)
    session._journal.start_undo(_one(session, "b.png").id, gallery.folder / ".half.qtcompress-part")
    (gallery.folder / ".half.qtcompress-part").write_bytes(b"half")
    gallery.die(session)
    session = gallery.session()
    assert _one(session, "b.png").state is EntryState.DONE
    assert all(one.restored for one in session.undo(1, ignore))
    assert gallery.content() == before


# ---- the review


def _staged(gallery: Gallery) -> Session:
    session = gallery.session()
    _, jobs = session.begin(gallery.jobs(), None, staged=True)
    for job in jobs:
        session.compress(job, ignore)
    return session


def test_applying_that_is_stopped_within_a_picture_leaves_it_staged(gallery: Gallery) -> None:
    before = gallery.content()
    session = _staged(gallery)

    def stop(stage: Stage, fraction: float) -> None:
        if stage is Stage.VERIFY:
            raise Cancelled

    with pytest.raises(Cancelled):
        list(session.apply(1, stop))
    assert gallery.content() == before
    assert session.batches()[0].count(EntryState.STAGED) == 3
    assert {outcome.status for outcome in session.apply(1, ignore)} == {Status.COMPRESSED}


def test_a_program_that_dies_while_it_applies_finds_each_picture_staged_or_replaced(gallery: Gallery) -> None:
    # GIVEN one picture that was just begun, and one whose result stands already
    session = _staged(gallery)
    staged = _one(session, "b.png")
    applied = _one(session, "a.png")
    assert applied.stage is not None
    content = applied.stage.read_bytes()
    next(session.apply(1, ignore))
    applied.stage.write_bytes(content)  # as long as the journal does not know
    session._journal.put(applied.id, EntryState.COMMITTING)
    session._journal.start(staged.id, Assignment(staged.job, stage=staged.stage))
    gallery.die(session)
    # WHEN the next program looks
    session = gallery.session()
    # THEN the one is staged, the other replaced, and nothing is left of it
    assert _one(session, "b.png").state is EntryState.STAGED
    assert _one(session, "a.png").state is EntryState.DONE
    assert (gallery.folder / "a.png").read_bytes() == content
    assert not applied.stage.exists()


# ---- after a crash


def test_a_result_in_a_folder_that_stands_is_done(gallery: Gallery) -> None:
    session = gallery.session()
    gallery.run(session, in_place=False, output=gallery.out)
    session._journal.put(_one(session, "a.png").id, EntryState.COMMITTING)
    gallery.die(session)
    session = gallery.session()
    assert [outcome.target for outcome in session.found.settled] == [gallery.out / "a.png"]
    assert _one(session, "a.png").state is EntryState.DONE


def test_a_picture_that_was_edited_after_a_crash_is_left_with_its_backup(gallery: Gallery) -> None:
    session = gallery.session()
    before = (gallery.folder / "a.png").read_bytes()
    gallery.run(session)
    entry = _one(session, "a.png")
    session._journal.put(entry.id, EntryState.COMMITTING)
    gallery.die(session)
    (gallery.folder / "a.png").write_bytes(b"edited")
    session = gallery.session()
    (outcome,) = session.found.settled
    assert outcome.status is Status.FAILED
    assert "was left as it is" in outcome.reason
    assert (gallery.folder / "a.png").read_bytes() == b"edited"
    assert entry.backup is not None
    assert entry.backup.read_bytes() == before


def test_a_lost_journal_takes_only_replaced_pictures_from_the_notes(gallery: Gallery) -> None:
    before = gallery.content()
    gallery.run()
    (gallery.folder / "a.png").write_bytes(b"edited")
    (gallery.folder / "b.png").write_bytes(before["b.png"][0])  # its original was restored by hand
    for path in gallery.data.glob("journal.sqlite*"):
        path.unlink()
    session = gallery.session()
    assert "2 pictures whose originals are in the backups were recorded again" in session.found.notice
    undone = {one.source.name: one for one in session.undo(1, ignore)}
    assert {name: one.restored for name, one in undone.items()} == {"a.png": False, "c.bmp": True}
    assert "was changed since it was compressed" in undone["a.png"].sentence


def test_a_batch_is_written_down_as_a_whole_or_not_at_all(gallery: Gallery, monkeypatch: pytest.MonkeyPatch) -> None:
    session = gallery.session()
    with monkeypatch.context() as patch:
        patch.setattr(Stamp, "of", lambda path: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            session.begin(gallery.jobs(), None)
    assert session.entries(1) == []
    assert session.begin(gallery.jobs(), None)[0] == 2


def test_without_a_folder_of_locks_nobody_lives_or_is_dead(tmp_path: Path) -> None:
    assert session_lock.living(tmp_path / "none", "me") == []
    assert session_lock.dead(tmp_path / "none", "me") == []
