"""A file is read watched, and no further than it goes."""

from __future__ import annotations

from pathlib import Path

import pytest

from qtcompress.core.types import Stage, ignore
from qtcompress.engine.pictures.watched_file import opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "file"
    path.write_bytes(bytes(range(100)))
    return path


def test_it_reads_like_a_file(path: Path) -> None:
    with opened(path, ignore) as file:
        assert file.readable()
        assert file.seekable()
        assert file.read(3) == b"\0\1\2"
        assert file.tell() == 3
        assert file.seek(98) == 98
        assert file.read() == b"bc"
    with pytest.raises(ValueError, match="closed"):
        file.read(1)


def test_nothing_is_reserved_for_what_is_not_there(path: Path) -> None:
    with opened(path, ignore) as file:
        assert file.at(90, 2**60) == bytes(range(90, 100))
        assert file.at(2**40, 5) == b""
        file.seek(99)
        assert file.read(2**60) == b"c"


def test_progress_is_that_of_the_file(path: Path) -> None:
    told: list[tuple[Stage, float]] = []
    with opened(path, lambda stage, fraction: told.append((stage, fraction))) as file:
        for length in (50, 50, 1):
            file.read(length)
        file.seek(0)
        file.read(1)
    assert {stage for stage, _ in told} == {Stage.READ}
    assert [fraction for _, fraction in told] == pytest.approx([0.0, 0.4, 0.8, 0.8])
