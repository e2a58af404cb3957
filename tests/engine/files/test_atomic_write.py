"""A file appears whole or not at all, and never over one that nobody offered, whatever step fails."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qtcompress.core.errors import Cancelled, PlaceError, WriteError
from qtcompress.core.types import Stage, ignore
from qtcompress.engine.files import atomic_write

DATA = b"x" * (2 * (1 << 20) + 5)
OLD = b"what was there before"


def _always(path: Path) -> bool:
    return path.read_bytes() == DATA


def _write(target: Path, *, overwrite: bool = False, check: Callable[[Path], bool] = _always) -> None:
    atomic_write.write_whole(target, DATA, ignore, overwrite=overwrite, check=check)


def _below(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if not path.is_dir())


def _failing(code: int) -> Callable[..., Any]:
    def fail(*args: object, **named: object) -> Any:
        raise OSError(code, os.strerror(code))

    return fail


def test_a_new_file_is_written_with_its_folders_and_nothing_else(tmp_path: Path) -> None:
    _write(tmp_path / "a" / "b" / "c.png")
    assert _below(tmp_path) == ["a/b/c.png".replace("/", os.sep)]
    assert (tmp_path / "a" / "b" / "c.png").read_bytes() == DATA


@pytest.mark.skipif(os.name == "nt", reason="Windows has no umask")
def test_the_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"")
    _write(tmp_path / "a.png")
    assert (tmp_path / "a.png").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_a_file_that_exists_is_replaced_only_when_that_was_allowed(tmp_path: Path) -> None:
    target = tmp_path / "a.png"
    target.write_bytes(OLD)
    with pytest.raises(WriteError, match="because a file named"):
        _write(target)
    assert (target.read_bytes(), _below(tmp_path)) == (OLD, ["a.png"])
    _write(target, overwrite=True)
    assert (target.read_bytes(), _below(tmp_path)) == (DATA, ["a.png"])


def test_a_link_that_leads_nowhere_is_a_file_that_exists(tmp_path: Path) -> None:
    (tmp_path / "a.png").symlink_to(tmp_path / "nowhere")
    with pytest.raises(WriteError):
        _write(tmp_path / "a.png")
    assert _below(tmp_path) == ["a.png"]
    _write(tmp_path / "a.png", overwrite=True)
    assert not (tmp_path / "a.png").is_symlink()
    assert _below(tmp_path) == ["a.png"]


@pytest.mark.parametrize("overwrite", [False, True])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EROFS, errno.EACCES])
@pytest.mark.parametrize("step", ["open", "write", "fsync", "check", "publish"])
def test_a_failure_at_any_step_leaves_what_was_there_and_nothing_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int, *, overwrite: bool
) -> None:
    target = tmp_path / "a.png"
    if overwrite:
        target.write_bytes(OLD)
    check = _failing(code) if step == "check" else _always
    if step == "publish":
        monkeypatch.setattr(os, "replace", _failing(code))
        monkeypatch.setattr(atomic_write, "_rename_exclusive", _failing(code))
    elif step != "check":
        monkeypatch.setattr(os, step, _failing(code))
    with pytest.raises(WriteError, match="because") as caught:
        _write(target, overwrite=overwrite, check=check)
    monkeypatch.undo()
    assert _below(tmp_path) == (["a.png"] if overwrite else [])
    assert not overwrite or target.read_bytes() == OLD
    sentence = caught.value.sentence("photo.jpg")
    full = code in (errno.ENOSPC, errno.EDQUOT)  # it is the same for every picture
    assert isinstance(caught.value, PlaceError) == full
    assert sentence.startswith("Nothing could be written to" if full else "photo.jpg could not be written to")
    assert sentence.endswith(".")


def test_a_disk_that_fills_while_writing_says_so_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, write = iter([7]), os.write  # a short write, as on a disk with a little room; then none

    def full(descriptor: int, data: bytes) -> int:
        for size in room:
            return write(descriptor, data[:size])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(WriteError, match="the disk is full"):
        _write(tmp_path / "a.png")
    assert _below(tmp_path) == []


def test_what_reads_back_wrong_is_not_published(tmp_path: Path) -> None:
    target = tmp_path / "a.png"
    target.write_bytes(OLD)
    with pytest.raises(WriteError, match=r"read back differs|was not written"):
        _write(target, overwrite=True, check=lambda path: False)
    assert (target.read_bytes(), _below(tmp_path)) == (OLD, ["a.png"])


def test_cancelling_at_any_report_leaves_nothing(tmp_path: Path) -> None:
    told: list[float] = []
    atomic_write.write_whole(
        tmp_path / "whole.png", DATA, lambda stage, fraction: told.append(fraction), overwrite=False, check=_always
    )
    assert told == sorted(told)
    assert len(told) >= 5
    for at in range(len(told)):
        calls = iter(range(at))

        def report(stage: Stage, fraction: float, calls: Any = calls) -> None:
            if next(calls, None) is None:
                raise Cancelled

        with pytest.raises(Cancelled):
            atomic_write.write_whole(tmp_path / "a.png", DATA, report, overwrite=False, check=_always)
        assert _below(tmp_path) == ["whole.png"]


@pytest.mark.parametrize("code", [errno.EPERM, errno.ENOTSUP, errno.EMLINK])
def test_without_hard_links_the_file_is_renamed_and_still_replaces_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setattr(atomic_write, "_rename_exclusive", lambda old, new: False)
    monkeypatch.setattr(os, "link", _failing(code))
    target = tmp_path / "a.png"
    _write(target)
    assert (target.read_bytes(), _below(tmp_path)) == (DATA, ["a.png"])
    target.write_bytes(OLD)
    with pytest.raises(WriteError, match="exists"):
        _write(target)
    assert (target.read_bytes(), _below(tmp_path)) == (OLD, ["a.png"])


def test_without_exclusive_renames_a_hard_link_does_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atomic_write, "_rename_exclusive", lambda old, new: False)
    target = tmp_path / "a.png"
    _write(target)
    assert (target.read_bytes(), target.stat().st_nlink, _below(tmp_path)) == (DATA, 1, ["a.png"])
    target.write_bytes(OLD)
    with pytest.raises(WriteError, match="exists"):
        _write(target)
    assert (target.read_bytes(), _below(tmp_path)) == (OLD, ["a.png"])


def test_folders_that_can_not_be_synced_are_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fsync, calls = os.fsync, []

    def only_files(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 2:
            raise OSError(errno.EINVAL, "Invalid argument")
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", only_files)
    _write(tmp_path / "a.png")
    assert len(calls) == 2
    assert _below(tmp_path) == ["a.png"]


def test_the_data_is_on_the_disk_before_it_gets_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []
    fsync, rename = os.fsync, atomic_write.rename_new
    monkeypatch.setattr(os, "fsync", lambda fd: (order.append("fsync"), fsync(fd)))
    monkeypatch.setattr(atomic_write, "rename_new", lambda part, target: (order.append("rename"), rename(part, target)))
    atomic_write.write_whole(
        tmp_path / "a.png", DATA, ignore, overwrite=False, check=lambda path: bool(order.append("check")) or True,
        dress=lambda file: order.append("dress"),
    )  # fmt: skip
    assert order == ["dress", "fsync", "check", "rename", "fsync"]


def test_a_temporary_file_that_can_not_be_removed_after_the_end_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The result stands whole under its name by then: to call it failed would be wrong."""
    monkeypatch.setattr(Path, "unlink", _failing(errno.EIO))
    _write(tmp_path / "a.png")
    assert (tmp_path / "a.png").read_bytes() == DATA


def test_a_file_where_a_folder_is_needed_and_a_name_too_long_say_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(OLD)
    with pytest.raises(WriteError, match="there is a file in the place of a folder"):
        _write(tmp_path / "file" / "a.png")
    with pytest.raises(WriteError, match="there is a file in the place of a folder"):
        _write(tmp_path / "file" / "sub" / "a.png")
    with pytest.raises(WriteError, match="name is too long"):
        _write(tmp_path / ("n" * 300))
    assert _below(tmp_path) == ["file"]
