"""A new file is private and is dressed by its descriptor: a link in the place of its name gets nothing."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qtcompress.core.errors import WriteError
from qtcompress.core.types import Stage, ignore
from qtcompress.engine.files import atomic_write, backup, identity
from qtcompress.engine.files import replace_original as replacing
from qtcompress.engine.files.atomic_write import NewFile, as_usual, dress_like, private
from qtcompress.engine.job.job import Assignment
from qtcompress.engine.job.recipe import Keep
from tests.engine.jobs import job_of

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no permissions, and locks open files")

OLD_NS = 1_400_000_000_123_456_789
STEPS = ("write", "setxattr", "chown", "chmod", "utime", "fsync")


@pytest.fixture
def victim(tmp_path: Path) -> Path:
    """Return a file that nothing may touch."""
    path = tmp_path / "elsewhere" / "victim"
    path.parent.mkdir()
    path.write_bytes(b"precious")
    path.chmod(0o640)
    os.utime(path, ns=(OLD_NS, OLD_NS))
    return path


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Return an original with attributes, permissions and times of its own."""
    path = tmp_path / "in" / "a.png"
    path.parent.mkdir()
    path.write_bytes(b"old")
    if hasattr(os, "setxattr"):
        os.setxattr(path, "user.word", b"kept")
    path.chmod(0o604)
    os.utime(path, ns=(OLD_NS - 9, OLD_NS - 9))
    return path


def _state(path: Path) -> tuple[object, ...]:
    seen = path.stat()
    attributes = os.listxattr(path) if hasattr(os, "listxattr") else []
    return path.read_bytes(), seen.st_mode, seen.st_uid, seen.st_gid, seen.st_mtime_ns, attributes


def _swap_before(patch: pytest.MonkeyPatch, step: str, part: Path, victim: Path) -> None:
    """Put a link in the place of the temporary file before the first call of a function of `os`."""
    function, left = getattr(os, step, None), iter([part])
    if function is None or (step == "chown" and os.geteuid() != 0):
        pytest.skip("this system does not do this step")

    def swapped(*values: Any, **named: Any) -> Any:
        for path in left:
            path.unlink()
            path.symlink_to(victim)
        return function(*values, **named)

    patch.setattr(os, step, swapped)


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("overwrite", [False, True])
def test_a_link_in_the_place_of_a_temporary_file_gets_nothing(
    source: Path, victim: Path, monkeypatch: pytest.MonkeyPatch, step: str, *, overwrite: bool
) -> None:
    target, part = source.with_name("b.png"), source.with_name(".part")
    if overwrite:
        target.write_bytes(b"earlier")
    before, checked = _state(victim), []
    with monkeypatch.context() as patch:
        _swap_before(patch, step, part, victim)
        with pytest.raises(WriteError, match="another program changed the temporary file"):
            atomic_write.write_whole(
                target, b"new", ignore, overwrite=overwrite, check=lambda path: bool(checked.append(path)) or True,
                part=part, dress=dress_like(source, Keep.ALL),
            )  # fmt: skip
    assert checked == []  # nor is it read
    assert _state(victim) == before
    assert sorted(path.name for path in source.parent.iterdir()) == (["a.png", "b.png"] if overwrite else ["a.png"])
    assert not overwrite or target.read_bytes() == b"earlier"


@pytest.mark.parametrize("moment", ["check", "ready"])
def test_a_link_that_comes_after_the_check_gets_no_name(source: Path, victim: Path, moment: str) -> None:
    target, part = source.with_name("b.png"), source.with_name(".part")

    def swap(now: str) -> bool:
        if now == moment:
            part.unlink()
            part.symlink_to(victim)
        return True

    with pytest.raises(WriteError, match="another program changed the temporary file"):
        atomic_write.write_whole(
            target, b"new", ignore, overwrite=True, part=part,
            check=lambda path: swap("check"), ready=lambda: (swap("ready"), None)[1],
        )  # fmt: skip
    assert [path.name for path in source.parent.iterdir()] == ["a.png"]


@pytest.mark.parametrize("step", STEPS)
def test_a_link_in_the_place_of_a_result_replaces_no_original(
    source: Path, victim: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    part, saved = source.with_name(".part"), source.parent.parent / "store" / "1-a.png"
    job = Assignment(job_of(source, source, in_place=True, keep=Keep.ALL), part=part, backup=saved)
    before, checked = (_state(source), _state(victim)), []
    original = identity.take_print(source, ignore)
    with monkeypatch.context() as patch:
        _swap_before(patch, step, part, victim)
        with pytest.raises(WriteError, match="another program changed the temporary file"):
            replacing.replace_original(
                job,
                source,
                original,
                b"new",
                ignore,
                check=lambda path: bool(checked.append(path)) or True,
                ready=lambda: None,
            )
    assert (_state(source), _state(victim)) == before
    assert checked == []
    assert not saved.exists()


@pytest.mark.parametrize("step", STEPS)
def test_a_link_in_the_place_of_a_restored_original_gets_nothing(
    source: Path, victim: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    part, saved = source.with_name(".part"), source.parent.parent / "store" / "1-a.png"
    backup.secure(source, saved, identity.take_print(source, ignore))
    source.write_bytes(b"new")
    before = _state(source), _state(victim), _state(saved)
    sums = identity.sha256_of(saved), identity.sha256_of(source)
    with monkeypatch.context() as patch:
        _swap_before(patch, step, part, victim)
        with pytest.raises(WriteError, match="another program changed the temporary file"):
            replacing.restore(saved, source, sums[0], source, sums[1], part)
    assert (_state(source), _state(victim), _state(saved)) == before
    assert replacing.restore(saved, source, sums[0], source, sums[1], part) == ""
    assert (source.read_bytes(), stat.S_IMODE(source.stat().st_mode)) == (b"old", 0o604)
    assert source.stat().st_mtime_ns == OLD_NS - 9


def test_an_original_is_not_removed_for_a_file_that_is_not_its_result(
    source: Path, victim: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target, publish = source.with_name("a.webp"), atomic_write.publish
    job = Assignment(job_of(source, target, in_place=True), backup=source.parent.parent / "store" / "1-a.png")
    original = identity.take_print(source, ignore)

    def swapped(part: Path, target: Path) -> None:
        publish(part, target)
        target.unlink()
        target.symlink_to(victim)

    monkeypatch.setattr(atomic_write, "publish", swapped)
    with pytest.raises(WriteError, match="another program changed its result"):
        replacing.replace_original(job, target, original, b"new", ignore, check=lambda path: True, ready=lambda: None)
    assert source.read_bytes() == b"old"


def test_a_new_file_follows_no_link_and_takes_no_file(tmp_path: Path, victim: Path) -> None:
    (tmp_path / "link").symlink_to(victim)
    (tmp_path / "nowhere").symlink_to(tmp_path / "none")
    for name in ("link", "nowhere", "elsewhere/victim"):
        with pytest.raises(FileExistsError):
            NewFile(tmp_path / name)
    assert victim.read_bytes() == b"precious"
    assert not (tmp_path / "none").exists()


def test_a_file_is_private_until_its_content_is_complete(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, modes = os.umask(0), []
    try:
        with NewFile(source.with_name("b.png")) as file:
            modes.append(file.path.stat().st_mode & 0o777)
            file.fill(b"content", lambda stage, share: modes.append(file.path.stat().st_mode & 0o777), private)
            modes.append(file.path.stat().st_mode & 0o777)
            assert modes == [0o600] * 3
            dress_like(source, Keep.ALL)(file)
            assert file.path.stat().st_mode & 0o777 == 0o604
    finally:
        os.umask(before)


@pytest.mark.parametrize("umask", [0, 0o022, 0o027, 0o077])
@pytest.mark.parametrize("nameless", [True, False])
def test_the_usual_permissions_are_those_that_the_umask_allows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, umask: int, *, nameless: bool
) -> None:
    if not nameless:
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    before = os.umask(umask)
    try:
        with NewFile(tmp_path / "a") as file:
            as_usual(file)
        assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o666 & ~umask
        assert os.umask(umask) == umask
    finally:
        os.umask(before)


def test_without_permissions_to_keep_attributes_and_times_are_still_kept(source: Path) -> None:
    with NewFile(source.with_name("b")) as file:
        file.fill(b"new", ignore, dress_like(source, Keep.TIMES | Keep.ATTRIBUTES))
    (source.parent / "plain").write_bytes(b"")
    seen = source.with_name("b").stat()
    assert seen.st_mode == (source.parent / "plain").stat().st_mode
    assert seen.st_mtime_ns == OLD_NS - 9
    assert not hasattr(os, "getxattr") or os.getxattr(source.with_name("b"), "user.word") == b"kept"


@pytest.mark.parametrize("step", ["chmod", "utime", "chown"])
def test_what_the_file_system_does_not_support_is_not_set(
    source: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def fail(*values: object, **named: object) -> None:
        raise OverflowError if step == "utime" else PermissionError

    monkeypatch.setattr(os, step, fail)
    with NewFile(source.with_name("b")) as file:
        file.fill(b"new", ignore, dress_like(source, Keep.ALL))
    assert source.with_name("b").read_bytes() == b"new"


def test_a_name_that_is_gone_or_is_a_hard_link_elsewhere_is_told_apart(source: Path) -> None:
    with NewFile(source.with_name("b")) as file:
        source.with_name("c").hardlink_to(file.path)
        assert file.is_at(source.with_name("c"))
        file.path.unlink()
        assert not file.is_at(file.path)
        file.path.symlink_to(source.with_name("c"))
        assert not file.is_at(file.path)  # it leads to this file, and may lead elsewhere in a moment
        file.close()
        file.close()  # the second time does nothing, whatever has this number by then


def test_progress_is_reported_while_a_file_is_copied(source: Path) -> None:
    told: list[float] = []
    report: Callable[[Stage, float], None] = lambda stage, share: told.append(share)  # noqa: E731
    source.write_bytes(bytes(3 << 20))
    with NewFile(source.with_name("b")) as file:
        assert file.fill(source, report, private) == identity.sha256_of(source)
    assert told == [0.5 / 3, 1 / 3, 0.5]
