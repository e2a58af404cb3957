"""An original is replaced whole, backed up and unchanged, or not at all: every refusal and every failing step."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import QtCompressError, ReadError, UsageError, WriteError
from qtcompress.core.types import Options, ignore
from qtcompress.engine.compress import Checkpoints, compress
from qtcompress.engine.files import atomic_write, backup, identity, room
from qtcompress.engine.job.job import Assignment, Intent, Outcome, Status
from qtcompress.engine.job.naming import in_place
from qtcompress.engine.job.recipe import Keep
from tests.engine.jobs import asking, job_of


@pytest.fixture
def job(tmp_path: Path) -> Assignment:
    """Return a bitmap to be replaced by a PNG."""
    return _job(tmp_path, "a.bmp")


def _job(folder: Path, name: str) -> Assignment:
    (folder / "in").mkdir(exist_ok=True)
    source = folder / "in" / name
    noise = np.random.default_rng(3).integers(0, 250, (30, 40, 3), np.uint8)
    Image.fromarray(noise).save(source)
    os.utime(source, (1.4e9, 1.4e9))
    return Assignment(
        job_of(source, in_place(source), Options(colors=8), in_place=True, keep=Keep.ALL),
        backup=folder / "store" / "1-a",
        part=source.with_name(".x.qtcompress-part"),
    )


def _below(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _failing(code: int) -> Callable[..., Any]:
    def fail(*values: object, **named: object) -> Any:
        raise OSError(code, os.strerror(code))

    return fail


def _refused(job: Assignment, word: str, kind: type[QtCompressError] = WriteError) -> None:
    before = _below(job.job.source.parent)
    with pytest.raises(kind) as caught:
        compress(job, ignore)
    assert word in caught.value.sentence("it")
    assert _below(job.job.source.parent) == before
    assert not job.backup or not job.backup.exists()


@pytest.mark.parametrize("name", ["a.bmp", "a.png"])
def test_the_result_takes_the_place_and_the_backup_holds_the_original(tmp_path: Path, name: str) -> None:
    job = _job(tmp_path, name)
    content = job.job.source.read_bytes()
    intents: list[Intent] = []
    outcome = compress(job, ignore, Checkpoints(commit=intents.append))
    assert (outcome.status, outcome.target) == (Status.COMPRESSED, job.job.target)
    assert list(_below(tmp_path / "in")) == ["a.png"]
    assert _below(tmp_path / "store") == {"1-a": content}
    assert job.backup is not None
    assert job.backup.stat().st_mtime == job.job.target.stat().st_mtime == 1.4e9
    assert intents[0].source_sha256 == identity.sha256_of(job.backup)
    assert intents[0].target_sha256 == identity.sha256_of(job.job.target)


@pytest.mark.skipif(os.name == "nt", reason="modes and attributes of POSIX")
@pytest.mark.parametrize("keep", [Keep.ALL, Keep.NOTHING, Keep.TIMES, Keep.PERMISSIONS, Keep.ATTRIBUTES])
def test_what_is_chosen_is_kept(tmp_path: Path, keep: Keep) -> None:
    from dataclasses import replace

    job = _job(tmp_path, "a.png")
    job = replace(job, job=asking(job.job, keep=keep))
    job.job.source.chmod(0o640)
    attributes = hasattr(os, "setxattr")
    if attributes:
        try:
            os.setxattr(job.job.source, "user.tag", b"holiday")
        except OSError:
            attributes = False
    compress(job, ignore)
    seen = job.job.target.stat()
    assert (seen.st_mtime == 1.4e9) is (Keep.TIMES in keep)
    assert (seen.st_mode & 0o777 == 0o640) is (Keep.PERMISSIONS in keep)
    if attributes:
        assert ("user.tag" in os.listxattr(job.job.target)) is (Keep.ATTRIBUTES in keep)


def test_links_are_not_replaced(job: Assignment) -> None:
    real = job.job.source.rename(job.job.source.with_name("real.bmp"))
    job.job.source.symlink_to(real)
    _refused(job, "is a link")
    assert job.job.source.is_symlink()
    job.job.source.unlink()
    os.link(real, job.job.source)
    _refused(job, "has 2 names")


def test_a_read_only_file_is_not_replaced(job: Assignment) -> None:
    job.job.source.chmod(0o444)
    _refused(job, "is read-only")


def test_a_name_that_is_taken_is_not_taken_over(job: Assignment) -> None:
    job.job.target.write_bytes(b"precious")
    _refused(job, "a file of that name exists")


def test_a_name_that_is_taken_at_the_last_moment_is_not_taken_over(job: Assignment) -> None:
    def late(intent: Intent) -> None:
        job.job.target.write_bytes(b"precious")

    content = job.job.source.read_bytes()
    with pytest.raises(WriteError, match="exists"):
        compress(job, ignore, Checkpoints(commit=late))
    assert _below(job.job.source.parent) == {"a.bmp": content, "a.png": b"precious"}


@pytest.mark.parametrize("name", ["a.bmp", "a.png"])
def test_an_edit_during_the_work_wins(tmp_path: Path, name: str) -> None:
    job = _job(tmp_path, name)

    def edit(intent: Intent) -> None:
        job.job.source.write_bytes(b"edited")

    with pytest.raises(ReadError, match="was changed while"):
        compress(job, ignore, Checkpoints(commit=edit))
    assert _below(tmp_path / "in") == {name: b"edited"}


def test_an_edit_at_the_very_last_moment_wins(job: Assignment, monkeypatch: pytest.MonkeyPatch) -> None:
    publish = atomic_write.publish

    def edit(part: Path, target: Path) -> None:
        publish(part, target)
        job.job.source.write_bytes(b"edited")

    monkeypatch.setattr(atomic_write, "publish", edit)
    with pytest.raises(ReadError, match="was changed while"):
        compress(job, ignore)
    assert _below(job.job.source.parent) == {"a.bmp": b"edited"}
    assert job.backup is not None
    assert job.backup.exists()


def test_a_file_that_changes_while_it_is_read_is_told(job: Assignment, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = iter(range(2))
    seen = os.fstat

    def later(descriptor: int) -> Any:
        found = seen(descriptor)
        if next(calls, None) is None:
            return found
        os.utime(job.job.source)
        return found

    monkeypatch.setattr(os, "fstat", later)
    with pytest.raises(ReadError, match="was changed while it was read"):
        identity.take_print(job.job.source, ignore)
    monkeypatch.undo()
    with pytest.raises(ReadError, match="can't be read"):
        identity.take_print(job.job.source.with_name("none"), ignore)


@pytest.mark.parametrize("name", ["a.bmp", "a.png"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EFBIG])
@pytest.mark.parametrize("step", ["open", "fsync", "publish", "unlink", "mkdir"])
def test_a_failure_at_any_step_leaves_the_original_and_nothing_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int, name: str
) -> None:
    job = _job(tmp_path, name)
    before = _below(tmp_path)
    if step == "publish":
        monkeypatch.setattr(os, "replace", _failing(code))
        monkeypatch.setattr(atomic_write, "rename_new", _failing(code))
    elif step in ("unlink", "mkdir"):
        unlink, failing = Path.unlink, _failing(code)
        if step == "unlink" and name == "a.png":
            return  # nothing is removed there

        def refused(path: Path, *, missing_ok: bool = False) -> None:
            failing() if path == job.job.source else unlink(path, missing_ok=missing_ok)

        monkeypatch.setattr(Path, step, refused if step == "unlink" else failing)
    else:
        monkeypatch.setattr(os, step, _failing(code))
    with pytest.raises(WriteError, match="because"):
        compress(job, ignore)
    monkeypatch.undo()
    assert _below(tmp_path) == before


def test_a_backup_without_room_is_told_and_nothing_is_replaced(
    job: Assignment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "check_room", lambda *_: None)  # the disk has filled since
    monkeypatch.setattr(shutil, "disk_usage", lambda path: type("Usage", (), {"free": 1000, "total": 9000})())
    _refused(job, "has no room for the backup")


def test_a_backup_that_reads_back_differently_is_told(job: Assignment, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("qtcompress.engine.files.identity.sha256_of", lambda path: "other")
    _refused(job, "has a different content")


def test_a_backup_never_goes_over_another(job: Assignment) -> None:
    assert job.backup is not None
    job.backup.parent.mkdir()
    job.backup.write_bytes(b"another backup")
    with pytest.raises(WriteError):
        compress(job, ignore)
    assert job.backup.read_bytes() == b"another backup"
    assert list(_below(job.job.source.parent)) == ["a.bmp"]


def test_without_a_backup_nothing_is_replaced(job: Assignment) -> None:
    from dataclasses import replace

    with pytest.raises(ValueError, match="without a backup"):
        compress(replace(job, backup=None), ignore)
    assert list(_below(job.job.source.parent)) == ["a.bmp"]


def test_in_place_nothing_grows_whatever_is_allowed(tmp_path: Path) -> None:
    from dataclasses import replace

    job = _job(tmp_path, "a.jpg")
    Image.open(job.job.source).save(job.job.source, quality=1)
    content = job.job.source.read_bytes()
    outcome = compress(replace(job, job=asking(job.job, options=Options(), allow_larger=True)), ignore)
    assert (outcome.status, outcome.target) == (Status.KEPT, None)
    assert _below(tmp_path) == {"in/a.jpg": content}


def test_a_refused_picture_is_not_even_read(job: Assignment) -> None:
    from dataclasses import replace

    job.job.source.write_bytes(b"no picture")
    outcome: Outcome = compress(replace(job, job=replace(job.job, refusal="would be named like another")), ignore)
    assert (outcome.status, outcome.reason) == (Status.SKIPPED, f"{job.job.source} would be named like another.")


def test_the_trash_of_each_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    if sys.platform == "linux":
        place = backup.place_in_trash(7, "ab12", Path("/in/a.jpg"))
        assert place == tmp_path / ".local/share/Trash/files/a.ab12-7.jpg"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert backup.place_in_trash(7, "ab12", Path("/in/a.jpg")).parent == tmp_path / ".Trash"
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os, "name", "nt")
    with pytest.raises(UsageError, match="trash can't be used"):
        backup.place_in_trash(7, "ab12", tmp_path)


def test_names_of_backups_are_never_too_long(tmp_path: Path) -> None:
    place = backup.place_in_store(tmp_path, "batch", 12345, Path("/in") / ("ü" * 120 + ".jpg"))
    assert len(os.fsencode(place.name)) < 240
    assert place.suffix == ".jpg"
