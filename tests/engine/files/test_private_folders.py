"""The program's own folders and files can be read by their owner only, whatever the umask, and at any moment."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from qtcompress.core.types import ignore
from qtcompress.engine.files import private_folders
from qtcompress.engine.job.job import Backup, Status
from qtcompress.engine.planning import presets
from qtcompress.engine.planning.settings import Settings
from tests.engine.galleries import Gallery

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no permissions of this kind")


@pytest.fixture
def _no_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def _open_to_others(folder: Path) -> dict[str, str]:
    """Return the files and folders at and below `folder` that others may do something with."""
    found = {}
    for path in (folder, *folder.rglob("*")):
        seen = path.lstat()
        if not stat.S_ISLNK(seen.st_mode) and seen.st_mode & 0o077:
            found[path.relative_to(folder).as_posix()] = oct(stat.S_IMODE(seen.st_mode))
    return found


def _watch(patch: pytest.MonkeyPatch, folder: Path) -> dict[str, str]:
    """Look at a folder before and after each step that changes files; return what was ever open to others."""
    found: dict[str, str] = {}

    def watched(function: Any) -> Any:
        def step(*values: Any, **named: Any) -> Any:
            for path in folder.exists() * [folder]:
                found.update(_open_to_others(path))
            result = function(*values, **named)
            for path in folder.exists() * [folder]:
                found.update(_open_to_others(path))
            return result

        return step

    for name in ("open", "write", "fsync", "replace", "chmod", "utime", "close"):
        patch.setattr(os, name, watched(getattr(os, name)))
    return found


@pytest.mark.usefixtures("_no_umask")
def test_a_session_keeps_everything_private_whatever_the_umask(gallery: Gallery) -> None:
    for path in gallery.folder.iterdir():
        path.chmod(0o600)
    with pytest.MonkeyPatch.context() as patch:
        found = _watch(patch, gallery.data)
        session = gallery.session()
        batch, entries = session.begin(gallery.jobs(), None, staged=True)
        outcomes = [session.compress(entry, ignore) for entry in entries]
        assert {outcome.status for outcome in outcomes} == {Status.COMPRESSED}
        assert [outcome.status for outcome in session.apply(batch, ignore)] == [Status.COMPRESSED] * 3
    names = {path.relative_to(gallery.data).parts[0] for path in gallery.data.rglob("*")}
    assert names >= {"journal.sqlite", "journal.sqlite-wal", "journal.sqlite-shm", "running", "backups", "staged"}
    assert list((gallery.data / "backups").glob("*/*.json"))
    assert found == {}


@pytest.mark.usefixtures("_no_umask")
def test_the_staged_result_of_any_original_is_private(gallery: Gallery) -> None:
    for path in gallery.folder.iterdir():
        path.chmod(0o666)
    session = gallery.session()
    _, entries = session.begin(gallery.jobs(), None, staged=True)
    stages = [session.compress(entry, ignore).target for entry in entries]
    assert {stat.S_IMODE(path.stat().st_mode) for path in stages if path is not None} == {0o600}


@pytest.mark.usefixtures("_no_umask")
def test_a_result_is_never_more_readable_than_its_original(gallery: Gallery) -> None:
    for path in gallery.folder.iterdir():
        path.chmod(0o600)
    gallery.out.mkdir(mode=0o700)
    with pytest.MonkeyPatch.context() as patch:
        found = _watch(patch, gallery.out)
        gallery.run(in_place=False, output=gallery.out)
    assert len(list(gallery.out.iterdir())) == 3
    assert found == {}


def test_the_folders_of_an_earlier_version_are_tightened_at_the_start(gallery: Gallery, tmp_path: Path) -> None:
    # GIVEN data that others may read, with a link to a folder of somebody's
    for path in gallery.folder.iterdir():
        path.chmod(0o644)
    before = gallery.content()
    gallery.run()
    batch, entries = (session := gallery.session()).begin(gallery.jobs(colors=4), None, staged=True)
    session.compress(entries[0], ignore)
    gallery.close(session)
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "file.json").write_bytes(b"")
    (gallery.data / "linked").symlink_to(outside)
    for path in (gallery.data, *gallery.data.rglob("*"), outside, outside / "file.json"):
        path.chmod(0o755 if path.is_dir() else 0o644)
    # WHEN the next session starts
    session = gallery.session()
    # THEN only copies of originals have the permissions of these, in folders that others cannot enter
    wide = _open_to_others(gallery.data)
    assert set(wide.values()) == {"0o644"}
    assert len(wide) == 3
    assert all(name.startswith("backups/") and not name.endswith(".json") for name in wide)
    assert stat.S_IMODE(outside.stat().st_mode) == 0o755
    assert stat.S_IMODE((outside / "file.json").stat().st_mode) == 0o644
    session.discard(batch)
    assert all(undone.restored for undone in session.undo(1, ignore))
    assert gallery.content() == before
    assert {stat.S_IMODE(path.stat().st_mode) for path in gallery.folder.iterdir()} == {0o644}


def test_a_data_folder_that_is_moved_and_linked_is_tightened(gallery: Gallery, tmp_path: Path) -> None:
    (tmp_path / "moved" / "running").mkdir(parents=True)
    for path in (tmp_path / "moved", tmp_path / "moved" / "running"):
        path.chmod(0o755)
    gallery.data.symlink_to(tmp_path / "moved")
    gallery.session()
    assert _open_to_others(tmp_path / "moved") == {}


def test_files_of_another_user_and_other_kinds_of_files_are_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pipe", 0o666)
    (tmp_path / "pipe").chmod(0o666)
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "file").chmod(0o604)
    assert not private_folders.tighten(tmp_path / "pipe")
    assert not private_folders.tighten(tmp_path / "none")
    with monkeypatch.context() as patch:
        patch.setattr(os, "geteuid", lambda: (tmp_path / "file").stat().st_uid + 1)
        assert not private_folders.tighten(tmp_path / "file")
    assert private_folders.tighten(tmp_path / "file")
    assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == 0o600


@pytest.mark.usefixtures("_no_umask")
def test_notes_and_presets_and_missing_parents_are_private(tmp_path: Path) -> None:
    private_folders.make(tmp_path / "a" / "b" / "c")
    private_folders.make(tmp_path / "a" / "b" / "c")
    presets.save(presets.preset_of("Mine", Settings()), tmp_path / "a" / "data" / "presets")
    victim = tmp_path / "victim"
    victim.write_bytes(b"precious")
    victim.chmod(0o666)
    (tmp_path / "a" / "note.json").symlink_to(victim)
    private_folders.write(tmp_path / "a" / "note.json", b"note")
    assert (victim.read_bytes(), (tmp_path / "a" / "note.json").read_bytes()) == (b"precious", b"note")
    assert _open_to_others(tmp_path / "a") == {}
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OSError, match="exists"):
        private_folders.make(tmp_path / "file")


@pytest.mark.usefixtures("_no_umask")
def test_folders_of_the_trash_that_exist_keep_their_permissions(
    gallery: Gallery, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "xdg"))
    trash = tmp_path / "xdg" / "Trash"
    (trash / "files").mkdir(parents=True)
    trash.chmod(0o755)
    gallery.run(backup=Backup.TRASH)
    assert stat.S_IMODE(trash.stat().st_mode) == 0o755
    assert stat.S_IMODE((trash / "info").stat().st_mode) == 0o700
