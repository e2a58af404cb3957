"""Which file holds the original of a result."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from qtcompress.engine.job.job import Status
from qtcompress.engine.journal.already_done import original_of
from tests.engine.journal.test_already_done import done, known


@pytest.fixture
def source(tmp_path: Path) -> Path:
    (tmp_path / "a.jpg").write_bytes(b"original")
    return tmp_path / "a.jpg"


@pytest.fixture
def made(tmp_path: Path) -> Path:
    (tmp_path / "a.png").write_bytes(b"result")
    return tmp_path / "a.png"


def test_original_of_a_result_in_a_folder_is_its_source_as_long_as_that_is_the_same(source: Path, made: Path) -> None:
    journal = known(done(source, made))
    assert original_of(journal, made) == source
    assert original_of(journal, source) is None
    source.write_bytes(b"edited since")
    assert original_of(journal, made) is None
    source.unlink()
    assert original_of(journal, made) is None


def test_original_that_was_replaced_is_its_backup(source: Path, made: Path, tmp_path: Path) -> None:
    backup = tmp_path / "store" / "1-a.jpg"
    entry = replace(done(source, made, in_place=True), backup=backup)
    assert original_of(known(entry), made) is None
    backup.parent.mkdir()
    backup.write_bytes(b"original")
    assert original_of(known(entry), made) == backup
    assert original_of(known(replace(entry, backup=None)), made) is None


def test_what_is_no_result_has_no_original(source: Path, made: Path) -> None:
    assert original_of(known(done(source, made, status=Status.KEPT)), made) is None
    journal = known(done(source, made))
    made.write_bytes(b"edited since")
    assert original_of(journal, made) is None
    made.unlink()
    assert original_of(journal, made) is None
