"""The file of the journal: damaged, of another version, shared, large."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from qtcompress.core.errors import JournalError, ReadError
from qtcompress.core.types import Palette, ignore
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.job.folders import data_folder
from qtcompress.engine.job.job import Assignment, Intent
from qtcompress.engine.journal import database
from qtcompress.engine.journal.database import Journal
from qtcompress.engine.journal.records import Batch, EntryState
from qtcompress.engine.metadata.metadata import Metadata
from qtcompress.engine.planning.settings import Settings
from qtcompress.engine.session import Session
from tests.engine.galleries import Gallery
from tests.engine.jobs import asking, job_of


@pytest.mark.parametrize("damage", ["garbage", "cut off", "empty page"])
def test_a_damaged_journal_is_set_aside_and_rebuilt_from_the_backups(gallery: Gallery, damage: str) -> None:
    before = gallery.content()
    gallery.run()
    path = gallery.data / database.NAME
    content = path.read_bytes()
    path.write_bytes(
        {"garbage": b"no database" * 99, "cut off": content[: len(content) // 2],
         "empty page": content[:4096] + bytes(4096 * 3) + content[4096 * 4 :]}[damage]
    )  # fmt: skip
    session = gallery.session()
    assert "was damaged" in session.found.notice
    assert "3 pictures" in session.found.notice
    assert list(gallery.data.glob("journal-damaged-*.sqlite"))
    assert all(undone.restored for undone in session.undo(1, ignore))
    assert gallery.content() == before


def test_a_journal_of_a_later_version_or_in_no_place_is_refused_with_a_sentence(gallery: Gallery) -> None:
    gallery.close(gallery.session())
    with sqlite3.connect(gallery.data / database.NAME) as base:
        base.execute("PRAGMA user_version = 99")
        base.execute("DROP TABLE sidecars")
    base.close()
    with pytest.raises(JournalError, match="later version"):
        gallery.session()
    with sqlite3.connect(gallery.data / database.NAME) as base:
        tables = {name for (name,) in base.execute("SELECT name FROM sqlite_master")}
    base.close()
    assert "pictures" in tables
    assert "sidecars" not in tables  # nothing was added
    (gallery.data / "file").write_bytes(b"")
    with pytest.raises(JournalError, match="can't be kept"):
        Session(gallery.data / "file" / "deeper")
    (gallery.data / "folder" / database.NAME).mkdir(parents=True)
    with pytest.raises(JournalError, match="can't be kept"):
        Session(gallery.data / "folder")


def test_a_journal_that_fails_in_the_middle_stops_the_picture_and_not_the_program(gallery: Gallery) -> None:
    before = gallery.content()
    session = gallery.session()
    _, jobs = session.begin(gallery.jobs(), None)

    def drop_table(intent: Intent) -> None:
        session._journal._base.execute("DROP TABLE pictures")

    gallery.pool.before = drop_table
    with pytest.raises(JournalError, match="journal can't be used"):
        session.compress(jobs[0], ignore)
    assert gallery.content() == before


def test_two_programs_at_once_leave_each_other_alone(gallery: Gallery) -> None:
    first = gallery.session()
    batch, jobs = first.begin(gallery.jobs(), None)
    first._journal.start(jobs[0].id, Assignment(jobs[0].job))
    code = (
        "import sys; from pathlib import Path; from qtcompress.engine.session import Session\n"
        "s = Session(Path(sys.argv[1])); print(s.found.set_aside, s.unfinished()); s.close()"
    )
    done = subprocess.run([sys.executable, "-c", code, str(gallery.data)], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["()", "[]"]
    second = gallery.session()
    _, others = second.begin(gallery.jobs(), None)
    assert [entry.state for entry in first.entries(batch)] == [
        EntryState.RUNNING,
        EntryState.WAITING,
        EntryState.WAITING,
    ]
    assert len(others) == 3


def test_names_that_are_not_text_survive_the_journal(gallery: Gallery) -> None:
    name = os.fsdecode(b"caf\xe9.png")
    with suppress(OSError):
        (gallery.folder / "a.png").rename(gallery.folder / name)
        gallery.run()
        session = gallery.session()
        assert name in {entry.job.source.name for entry in session.entries(1)}
        assert all(undone.restored for undone in session.undo(1, ignore))


def test_a_job_comes_back_from_the_journal_as_it_went_in(gallery: Gallery) -> None:
    session = gallery.session()
    chosen = gallery.jobs(
        in_place=False,
        output=gallery.out,
        metadata=Metadata.SAFE,
        allow_larger=True,
        max_megapixels=5,
        name="{date}/{name}",
    )
    palette = Palette(np.array([[1, 2, 3, 255], [250, 0, 9, 128]], np.uint8))
    chosen[0] = asking(chosen[0], options=replace(chosen[0].recipe.options, palette=palette))
    batch, added = session.begin(chosen, gallery.out)
    assert [entry.job for entry in added] == chosen
    keys = [entry.key for entry in session.entries(batch)]
    assert keys[0] != keys[1] == keys[2]
    assert session.resume(batch) == added
    (found,) = session.batches()
    assert isinstance(found, Batch)
    assert (found.place, found.total, found.ended) == (gallery.out, 3, None)


def test_what_another_version_wrote_is_left_out(gallery: Gallery) -> None:
    session = gallery.session()
    _, (added, *_) = session.begin(gallery.jobs(), None)
    session._journal._write("""UPDATE recipes SET text = '{"shape": 3, "metadata": "odd", "options": {"colors": 5}}'""")
    recipe = session._journal.entry(added.id).job.recipe
    assert (recipe.options.colors, recipe.metadata) == (5, Metadata.ALL)
    session._journal._write("""UPDATE recipes SET text = '{"options": {"palette": "010203"}}'""")
    assert session._journal.entry(added.id).job.recipe.options.palette is None
    with pytest.raises(KeyError):
        session._journal.entry(999)


def test_a_source_that_is_gone_is_for_the_reader_to_tell(gallery: Gallery) -> None:
    session = gallery.session()
    _, jobs = session.begin(gallery.jobs(), None)
    jobs[0].job.source.unlink()
    with pytest.raises(ReadError):
        session.compress(jobs[0], ignore)
    assert Stamp.of(jobs[0].job.source) is None


def test_the_data_folder_is_the_users_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    if sys.platform == "linux":
        assert data_folder() == tmp_path / "qtcompress"


def test_a_hundred_thousand_pictures_are_written_down_in_bounded_time(tmp_path: Path) -> None:
    base = Journal(tmp_path / "j")
    batch = base.add_batch("x", "y", None)
    (job,) = [job_of(tmp_path / "0.png", tmp_path / "0.png", Settings().options)]
    count = 2_000
    added = base.add(batch, (replace(job, source=tmp_path / f"{number}.png") for number in range(count)))
    assert [one.id for one in added] == list(range(1, count + 1))
    assert len(base.entries(batch, EntryState.WAITING)) == count
    base.close()
