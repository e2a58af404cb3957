"""Times beyond the range of SQLite and of Python cost nothing: the picture is compressed, and undo brings them back."""

from __future__ import annotations

import os
import sqlite3
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from qtcompress.core.types import ignore
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.job import naming
from qtcompress.engine.job.job import Status
from qtcompress.engine.job.local_time import local_time
from qtcompress.engine.journal.records import Batch
from tests.engine.galleries import Gallery

S_NS = 1_000_000_000
FAR = [2**63 // S_NS + 5, -(2**63) // S_NS - 5, 10_413_792_000, 10**12, -(10**12), 10**17]  # seconds since 1970


def _stamp(seconds: int, monkeypatch: pytest.MonkeyPatch) -> Stamp:
    monkeypatch.setattr(Path, "stat", lambda path: SimpleNamespace(st_size=7, st_mtime_ns=seconds * S_NS + 1))
    stamp = Stamp.of(Path("any"))
    monkeypatch.undo()
    assert stamp is not None
    return stamp


def test_a_stamp_of_any_time_fits_into_a_row_and_differs_from_others(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = [0, 1_400_000_000, -5, *FAR, *(one + 1 for one in FAR)]
    stamps = [_stamp(one, monkeypatch) for one in seconds]
    base = sqlite3.connect(":memory:")
    stored = [base.execute("SELECT ?", (stamp.mtime_ns,)).fetchone()[0] for stamp in stamps]
    base.close()
    assert stored == [stamp.mtime_ns for stamp in stamps]
    assert len(set(stamps)) == len(seconds)
    assert [stamp.mtime_ns for stamp in stamps[:3]] == [1, 1_400_000_000 * S_NS + 1, -5 * S_NS + 1]


def test_pictures_of_any_time_are_compressed_known_and_brought_back(gallery: Gallery) -> None:
    # GIVEN pictures of times that SQLite's integers cannot hold as nanoseconds, as far as the disk can store them
    for path, seconds in zip(sorted(gallery.folder.iterdir()), (10_413_792_000, 2**62, -(2**62)), strict=True):
        os.utime(path, ns=(seconds * S_NS, seconds * S_NS))
    before = gallery.content()
    if max(time for _, time in before.values()) < 2**63:
        pytest.skip("this file system stores no such times")
    # WHEN they are compressed in place, and again
    assert {outcome.status for outcome in gallery.run()} == {Status.COMPRESSED}
    times = [time for _, time in gallery.content().values()]
    # THEN results have the times of their originals, are known, and undo restores everything
    assert times == [time for _, time in before.values()]
    assert {outcome.status for outcome in gallery.run()} == {Status.SKIPPED}
    session = gallery.session()
    assert all(undone.restored for undone in session.undo(1, ignore))
    assert gallery.content() == before


@pytest.mark.parametrize("seconds", [*FAR, 1e300, float("inf"), float("-inf"), float("nan")])
def test_names_and_dates_of_any_time_are_texts(seconds: float) -> None:
    folders, name = naming.expand("{date}/{name}", "a", folder="", colors="", date=lambda: seconds)
    assert name == "a"
    assert len(folders) == len("2300-01-01")
    batch = Batch(1, "name", "", seconds, None, staged=False, place=None)
    assert f"{batch.begun_at:%H:%M}"


def test_the_date_is_the_nearest_that_a_calendar_has() -> None:
    assert local_time(1e18) == datetime.max
    assert local_time(-1e18) == datetime.min
    assert local_time(0) == datetime.fromtimestamp(0)
    late = naming.expand("{date}", "a", folder="", colors="", date=lambda: 10_413_792_000.0 + 43_200)
    assert late == ("", "2300-01-01")
    assert naming.expand("{date}", "a", folder="", colors="", date=lambda: -5e10)[1] == "0385-07-25"
