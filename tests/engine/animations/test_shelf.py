"""Pictures and bytes that wait in a temporary file."""

from __future__ import annotations

import io
import tempfile
import weakref
from typing import Any

import numpy as np
import pytest

from qtcompress.core.animation.steps import Keys
from qtcompress.engine.animations.on_disk import Spool
from qtcompress.engine.animations.shelf import Shelf


def pictures(side: int) -> list[Keys]:
    """Return three pictures."""
    return [np.random.default_rng(seed).integers(0, 2**32, (side, 600), np.uint32) for seed in range(3)]


def test_pictures_come_back_and_are_held_by_nobody_else() -> None:
    shelf = Shelf()
    made = pictures(300)
    expected = [one.copy() for one in made]
    kept = [shelf.put(one) for one in made]
    alive = [weakref.ref(one) for one in made]
    del made[:]
    assert not any(one() is not None for one in alive)
    for _ in range(2):
        for one, other in zip(kept, expected, strict=True):
            assert np.array_equal(one.picture, other)
    assert not kept[0].picture.flags.writeable


def test_what_is_in_use_is_the_same_array_and_not_written_twice() -> None:
    shelf = Shelf()
    made = pictures(300)
    kept, again = shelf.put(made[0]), shelf.put(made[0])
    assert kept.picture is again.picture is made[0]
    del made[0]
    found = again.picture
    assert kept.picture is found is shelf.put(found).picture
    assert shelf._end == found.nbytes


def test_a_small_picture_needs_no_file_and_a_full_disk_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def full() -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(tempfile, "TemporaryFile", full)
    for side in (2, 300):
        made = pictures(side)
        assert all(Shelf().put(one).picture is one for one in made)


class SmallDisk(io.BytesIO):
    """A file on a disk with room for a hundred bytes, which is found out late."""

    def write(self, data: Any) -> int:
        """Write what there is room for."""
        if self.tell() + len(data) > 100:
            super().write(bytes(data)[: 100 - self.tell()])
            raise OSError("no space left on device")
        return super().write(data)


@pytest.mark.parametrize("disk", [None, SmallDisk])
def test_bytes_are_read_as_they_were_written_even_without_room(
    disk: type[SmallDisk] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if disk is not None:
        monkeypatch.setattr(tempfile, "TemporaryFile", disk)
    spool = Spool()
    for part in (b"a" * 60, memoryview(b"b" * 30), b"c" * 50, b"d"):
        spool.write(part)
    assert spool.finished() == b"a" * 60 + b"b" * 30 + b"c" * 50 + b"d"
