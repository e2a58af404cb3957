"""What may be lost is kept as long as there is room, and no longer."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from qtcompress.engine.files.cache_folder import CacheFolder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_least_recently_used_files_make_room(tmp_path: Path) -> None:
    cache = CacheFolder(tmp_path / "cache", 1000)
    for number in range(3):
        cache.write(f"{number}", bytes(300))
        os.utime(tmp_path / "cache" / f"{number}", (number, number))
    assert cache.read("0") == bytes(300)  # which is now the last used
    cache.write("3", bytes(300))
    assert [cache.read(f"{number}") is not None for number in range(4)] == [True, False, False, True]
    # and a second program counts what the first has written
    CacheFolder(tmp_path / "cache", 1000).write("4", bytes(900))
    assert names(tmp_path / "cache") == ["4"]


def test_a_folder_of_the_desktop_has_no_limit_and_reading_changes_nothing(tmp_path: Path) -> None:
    cache = CacheFolder(tmp_path / "cache", None)
    cache.write("a", b"1")
    os.utime(tmp_path / "cache" / "a", (1, 1))
    assert cache.read("a") == b"1"
    assert (tmp_path / "cache" / "a").stat().st_mtime == 1
    cache.remove("a")
    cache.remove("a")
    assert cache.read("a") is None


@pytest.mark.skipif(os.name == "nt", reason="the permissions of the user's profile apply")
def test_files_are_private_and_whole_and_a_full_disk_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = CacheFolder(tmp_path / "deep" / "cache", 1000)
    cache.write("a", b"old")
    assert stat.S_IMODE((tmp_path / "deep" / "cache" / "a").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "deep" / "cache").stat().st_mode) == 0o700

    def full(path: Path, target: Path) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(Path, "replace", full)
    cache.write("a", b"new")
    assert (cache.read("a"), names(tmp_path / "deep" / "cache")) == (b"old", ["a"])
