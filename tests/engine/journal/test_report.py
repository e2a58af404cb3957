"""The report of a batch, as a table and as JSON."""

from __future__ import annotations

import csv
import filecmp
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from qtcompress.core.errors import WriteError
from qtcompress.core.score.worst import Flaw, Worst
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.journal.records import Entry, EntryState
from qtcompress.engine.journal.report import FIELDS, picture_facts, rows_of, save, write_csv, write_json
from tests.engine.jobs import job_of

SOURCE = Path("/g/a.jpg")
JOB = job_of(SOURCE, Path("/g/a.png"), in_place=True)
OUTCOME = Outcome(SOURCE, Path("/g/a.png"), Status.COMPRESSED, "", 900, 300, 4, 3, 2, float("inf"), 0.12345)
DONE = Entry(
    1, 2, JOB, "", EntryState.DONE, 0, OUTCOME, None, "aa", Path("/g/a.png"), None, "bb", backup=Path("/b/a.jpg")
)
WAITING = replace(DONE, state=EntryState.WAITING, outcome=None, made=None)


def test_every_picture_has_all_fields_and_its_backup() -> None:
    facts = picture_facts(DONE)
    assert tuple(facts) == FIELDS
    assert (facts["status"], facts["target_bytes"], facts["backup"]) == ("compressed", 300, "/b/a.jpg")
    assert (facts["psnr_db"], facts["seconds"]) == (None, 0.123)
    assert (picture_facts(WAITING)["status"], picture_facts(WAITING)["backup"]) == (None, None)


def test_each_fact_stands_in_its_own_field() -> None:
    made = EncodingResult(Format.WEBP, 48, score=80.25)
    outcome = Outcome(
        SOURCE,
        Path("/g/a.webp"),
        Status.COMPRESSED,
        "why",
        900,
        300,
        40,
        30,
        48,
        34.12345,
        1.23456,
        0.129,
        made,
        (made,),
        "small",
        carried=("EXIF",),
        dropped=("a video",),
        dropped_bytes=70,
        sidecars=("/g/a.webp.xmp",),
        sidecars_left="a.aae was changed.",
    )
    entry = replace(DONE, outcome=outcome, job=replace(JOB, recipe=replace(JOB.recipe, in_place=False)))
    assert picture_facts(entry) == {
        "batch": 2, "source": "/g/a.jpg", "state": "done", "status": "compressed", "target": "/g/a.webp",
        "source_bytes": 900, "target_bytes": 300, "width": 40, "height": 30, "colors": 48, "psnr_db": 34.123,
        "palette_cost": 0.13, "seconds": 1.235, "source_sha256": "aa", "target_sha256": "bb", "backup": None,
        "reason": "why", "format": made.format.word, "score": 80.25, "verdict": "small", "worst": None,
        "carried": ["EXIF"], "dropped": ["a video"], "dropped_bytes": 70,
        "sidecars": ["/g/a.webp.xmp"], "sidecars_left": "a.aae was changed.", "source_width": 40, "source_height": 30,
    }  # fmt: skip
    kept = picture_facts(replace(entry, outcome=replace(outcome, status=Status.KEPT)))
    assert {name for name, value in kept.items() if value is None} == {
        "backup", "colors", "psnr_db", "format", "score", "verdict", "worst", "carried", "dropped", "dropped_bytes",
    }  # fmt: skip
    bare = picture_facts(replace(DONE, outcome=Outcome(SOURCE, None, Status.FAILED, "why"), made=None))
    left_out = {name for name, value in bare.items() if value is None}
    assert left_out == {"target", "psnr_db", "palette_cost", "backup", "format", "score", "verdict", "worst"}


def test_the_worst_place_is_told_of_a_result_and_not_of_a_kept_original() -> None:
    made = EncodingResult(Format.PNG, score=84.0, worst=Worst(8, 16, 24, 32, Flaw.STEPS, 81.256))
    outcome = Outcome(SOURCE, Path("/g/a.png"), Status.COMPRESSED, made=made)
    done = replace(DONE, outcome=outcome)
    told = {"x": 8, "y": 16, "w": 24, "h": 32, "reason": "steps", "score": 81.26}
    assert picture_facts(done)["worst"] == told
    assert picture_facts(replace(DONE, outcome=replace(outcome, status=Status.KEPT)))["worst"] is None
    table = io.StringIO()
    write_csv([done], table)
    assert json.loads(next(csv.DictReader(io.StringIO(table.getvalue())))["worst"]) == told


def test_what_a_later_batch_took_over_is_left_out() -> None:
    assert len([*rows_of([DONE, replace(DONE, state=EntryState.DROPPED), WAITING])]) == 2


def test_table_and_json_say_the_same() -> None:
    table, lines = io.StringIO(), io.StringIO()
    write_csv([DONE, WAITING], table)
    write_json([DONE, WAITING], lines)
    rows = list(csv.DictReader(io.StringIO(table.getvalue())))
    objects = [json.loads(line) for line in lines.getvalue().splitlines()]
    assert [row["source"] for row in rows] == [found["source"] for found in objects] == [str(SOURCE)] * 2
    assert rows[0]["psnr_db"] == ""
    assert "\r" not in table.getvalue()


@pytest.mark.parametrize("name", ["report.csv", "report.JSON"])
def test_a_report_is_saved_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    odd = replace(DONE, job=job_of(Path("/g/gr\udcfcn\n\x1b.jpg"), Path("/g/a.png")))
    save([odd], tmp_path / name)
    saved = (tmp_path / name).read_bytes()
    assert (b"gr\\udcfcn\n\x1b.jpg" if name.endswith("csv") else b"gr\\udcfcn\\n\\u001b.jpg") in saved
    with monkeypatch.context() as patch:
        patch.setattr(filecmp, "cmp", lambda *_, **__: False)  # torn
        with pytest.raises(WriteError, match="was not written"):
            save([WAITING], tmp_path / name)
    assert (tmp_path / name).read_bytes() == saved
    save([WAITING], tmp_path / name)
    assert (tmp_path / name).read_bytes() != saved
    with pytest.raises(WriteError, match="there is no folder"):
        save([odd], tmp_path / "none" / name)
    assert [path.name for path in tmp_path.iterdir()] == [name]
