"""The report of a batch, as a table and as JSON."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.journal.records import Entry, EntryState
from qtcompress.engine.journal.report import FIELDS, picture_facts, rows_of, write_csv, write_json
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


def test_what_a_later_batch_took_over_is_left_out() -> None:
    assert len(rows_of([DONE, replace(DONE, state=EntryState.DROPPED), WAITING])) == 2


def test_table_and_json_say_the_same() -> None:
    table, lines = io.StringIO(), io.StringIO()
    write_csv([DONE, WAITING], table)
    write_json([DONE, WAITING], lines)
    rows = list(csv.DictReader(io.StringIO(table.getvalue())))
    objects = [json.loads(line) for line in lines.getvalue().splitlines()]
    assert [row["source"] for row in rows] == [found["source"] for found in objects] == [str(SOURCE)] * 2
    assert rows[0]["psnr_db"] == ""
