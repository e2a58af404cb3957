"""Whether results can be written at all is known before any work on a picture."""

from __future__ import annotations

import os
import pickle
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from qtcompress.core.errors import JournalError, PlaceError, WriteError
from qtcompress.core.types import ignore
from qtcompress.engine.compress import compress
from qtcompress.engine.files import room
from qtcompress.engine.job.job import Assignment
from qtcompress.engine.pictures import reader
from tests.engine.jobs import job_of


def test_folder_that_does_not_exist_yet_is_judged_by_the_one_above(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []
    monkeypatch.setattr(os, "access", lambda path, mode: asked.append(path) or path != tmp_path / "locked")
    room.check_writable(tmp_path / "a" / "b")
    (tmp_path / "locked").mkdir()
    with pytest.raises(PlaceError, match=f"{tmp_path / 'locked' / 'c'} is not writable"):
        room.check_writable(tmp_path / "locked" / "c")
    assert asked == [tmp_path, tmp_path / "locked"]
    (tmp_path / "file").touch()
    with pytest.raises(PlaceError, match="is not a folder"):
        room.check_writable(tmp_path / "file" / "c")


def _usage(free: int, total: int = 1 << 40) -> SimpleNamespace:
    return SimpleNamespace(free=free, total=total)


def test_room_is_that_of_the_disk_below_and_needs_a_margin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        shutil, "disk_usage", lambda path: SimpleNamespace(free=100_000 if path == tmp_path else 0, total=1 << 40)
    )
    room.check_room(tmp_path / "new", 34_000)
    with pytest.raises(PlaceError, match="no room for the next result"):
        room.check_room(tmp_path / "new", 35_000)


def test_full_disk_is_told_before_the_picture_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, store, stage = tmp_path / "a.bmp", tmp_path / "store", tmp_path / "stage"
    source.write_bytes(bytes(1000))
    store.mkdir()
    stage.mkdir()
    monkeypatch.setattr(reader, "measure", lambda *_, **__: pytest.fail("it was read"))
    full: set[Path] = set()
    monkeypatch.setattr(
        shutil, "disk_usage", lambda path: SimpleNamespace(free=0 if path in full else 1 << 30, total=1 << 40)
    )
    folder = Assignment(job_of(source, tmp_path / "out" / "a.png"))
    place = Assignment(job_of(source, tmp_path / "a.png", in_place=True), backup=store / "1-a.bmp")
    staged = Assignment(place.job, backup=store / "1-a.bmp", stage=stage / "1")
    for assignment, disk, told, advice in (
        (folder, tmp_path, "out", room.FREE_SOME),
        (place, tmp_path, tmp_path.name, room.FREE_THERE),
        (place, store, "store", room.OTHER_BACKUP),
        (staged, stage, "stage", room.NO_REVIEW),
    ):
        full.clear()
        full.add(disk)
        with pytest.raises(PlaceError, match=told) as caught:
            compress(assignment, ignore)
        assert caught.value.advice == advice  # another folder can only be chosen for results that have one


def test_sentence_names_the_place_and_no_picture() -> None:
    error = pickle.loads(pickle.dumps(PlaceError("The disk of /out is full", "Free some space.")))
    assert error.sentence("a.jpg") == "The disk of /out is full: free some space."
    assert JournalError("The journal can't be used").sentence("a.jpg") == "The journal can't be used."
    assert WriteError("is read-only").sentence("a.jpg") == "a.jpg is read-only."


def test_a_disk_that_does_not_tell_its_size_may_have_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for total, expected in ((0, True), (1 << 40, False)):
        usage = _usage(0, total)
        monkeypatch.setattr(shutil, "disk_usage", lambda path, usage=usage: usage)
        assert room.has_room(tmp_path, 9) is expected
