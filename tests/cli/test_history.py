"""The commands on earlier batches: in place, undo, resume, history, and report; and a journal that fails."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from qtcompress import cli
from qtcompress.core.errors import PlaceError
from qtcompress.core.types import Report
from qtcompress.engine import session
from qtcompress.engine.files import room, session_lock
from qtcompress.engine.job.job import Outcome
from qtcompress.engine.journal.records import Entry
from qtcompress.engine.session import Session
from qtcompress.engine.workers.pool import WorkerPool
from tests.cli.runs import Run, paint

pytestmark = pytest.mark.usefixtures("lasting_workers")


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a journal of its own for each test."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(session, "data_folder", lambda: tmp_path / "data" / "qtcompress")
    return tmp_path / "data" / "qtcompress"


@pytest.fixture
def gallery(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    for number, name in enumerate(("a.bmp", "b.png", "c.bmp")):
        noise = np.random.default_rng(number).integers(0, 250, (30, 40, 3), np.uint8)
        Image.fromarray(noise).save(folder / name)
    return folder


_compress = Session.compress


def _interrupted_at_b(session: Session, entry: Entry, report: Report) -> Outcome:
    """Compress a picture; press Ctrl+C at the second one."""
    if entry.job.source.name == "b.png":
        raise KeyboardInterrupt
    return _compress(session, entry, report)


def _content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.mark.parametrize("where", ["before the work", "in the worker"])
def test_full_disk_ends_the_batch_with_one_sentence_and_resume_does_all_of_it(
    gallery: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    # GIVEN an output folder that takes no file after the first
    calls: list[object] = []

    def fail(*values: Any) -> object:
        calls.append(values)
        if len(calls) > 1:
            raise PlaceError("The disk of out is full", "Free some space.")
        return ask(*values) if where == "in the worker" else None

    with monkeypatch.context() as patch:
        ask = WorkerPool.ask
        if where == "in the worker":
            patch.setattr(WorkerPool, "ask", fail)
        else:
            patch.setattr(room, "check_writable", fail)
        status, _, err = run("compress", gallery, "--output", tmp_path / "out", "--colors", 8, "--jobs", 1)
    # THEN no picture counts as failed
    assert (status, err) == (
        3,
        ["The disk of out is full: free some space. Run 'qtcompress resume' to compress the others."],
    )
    assert len(list((tmp_path / "out").iterdir())) == 1
    status, out, err = run("resume", "--json")
    assert (status, err) == (0, [])
    assert {Path(json.loads(line)["source"]).name for line in out} == {"b.png", "c.bmp"}
    assert len(list((tmp_path / "out").iterdir())) == 3


def test_in_place_then_undo_is_as_if_nothing_had_been(gallery: Path, run: Run) -> None:
    before = _content(gallery)
    status, _, err = run("compress", "--in-place", gallery, "--colors", 8)
    assert (status, err) == (0, [])
    assert list(_content(gallery)) == ["a.png", "b.png", "c.png"]
    assert run("undo", "--dry-run") == (
        0,
        [f"restore {gallery / name}" for name in reversed(before)],
        [],
    )
    status, out, err = run("undo", "--yes")
    assert (status, out, err) == (0, ["Batch 1: 3 pictures undone, 0 left unchanged."], [])
    assert _content(gallery) == before
    status, out, (sentence,) = run("undo", "--yes")
    assert (status, out) == (2, [])
    assert sentence.endswith("batch 1, the latest, has nothing left: no earlier batch can be undone.")
    assert run("undo", 7)[0] == 2


def test_undo_asks_and_goes_no_further_back_by_itself(
    gallery: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("undo", "--yes") == (2, [], ["There is no batch to undo: 'qtcompress history' lists them."])
    run("compress", "--output", tmp_path / "out", gallery, "--colors", 4)
    run("compress", "--in-place", gallery, "--colors", 8)
    after = _content(gallery)
    status, (told,), (sentence,) = run("undo")
    assert (status, sentence[:33]) == (2, "Undo needs a terminal to ask on: ")
    assert told.startswith("Batch 2 (")
    assert told.endswith("3 pictures, in place): undo restores their originals.")
    monkeypatch.setattr("sys.stdin", _Terminal())
    monkeypatch.setattr("builtins.input", lambda question: "")
    assert (run("undo")[0], _content(gallery)) == (1, after)
    monkeypatch.setattr("builtins.input", lambda question: "Y")
    assert run("undo")[0] == 0
    _, _, (sentence,) = run("undo", "--yes")
    assert "'qtcompress undo 1' undoes the one before (" in sentence
    assert len(list((tmp_path / "out").iterdir())) == 3
    assert run("undo", 1)[0] == 0
    assert not (tmp_path / "out").exists()


class _Terminal:
    def isatty(self) -> bool:
        return True


def test_undo_without_a_number_leaves_a_batch_that_has_not_ended(
    gallery: Path, run: Run, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Session, "compress", _interrupted_at_b)
        run("compress", "--in-place", gallery, "--colors", 8, "--jobs", 1)
    assert run("undo", "--yes")[2] == [
        "Batch 1 has not ended: 'qtcompress resume' continues it, and 'qtcompress undo 1' undoes what it has done."
    ]
    other = Session(data)
    other.resume(1)
    assert run("undo", "--yes")[2] == run("undo", 1)[2]
    assert run("undo", 1)[2] == ["Another running program works on batch 1: close it first, or wait for its end."]
    other.close()
    assert run("undo", 1)[:2] == (0, ["Batch 1: 1 picture undone, 0 left unchanged."])


def test_an_undo_that_must_leave_something_says_which_and_why(gallery: Path, run: Run) -> None:
    run("compress", "--in-place", gallery, "--colors", 8)
    (gallery / "b.png").write_bytes(b"edited")
    status, out, (sentence,) = run("undo", 1)
    assert (status, out) == (1, ["Batch 1: 2 pictures undone, 1 left unchanged."])
    assert sentence == f"{gallery / 'b.png'} was changed since it was compressed, and was left as it is."


def test_an_undo_leaves_a_changed_result_of_another_name_and_says_that_it_was_changed(gallery: Path, run: Run) -> None:
    run("compress", "--in-place", gallery / "a.bmp", "--colors", 8)
    (gallery / "a.png").write_bytes(b"edited")
    status, _, (sentence,) = run("undo", 1)
    changed = f"{gallery / 'a.bmp'} stays compressed, because its result {gallery / 'a.png'} was changed since then."
    assert (status, sentence) == (1, changed)
    assert (gallery / "a.png").read_bytes() == b"edited"


def test_a_dry_run_of_an_undo_does_not_announce_to_remove_what_is_gone(gallery: Path, tmp_path: Path, run: Run) -> None:
    run("compress", gallery, "--output", tmp_path / "out", "--colors", 8)
    made = sorted((tmp_path / "out").glob("*.png"))
    made[0].unlink()
    status, out, _ = run("undo", 1, "--dry-run")
    assert (status, sorted(out)) == (0, sorted([f"{made[0]} is gone already", *(f"remove {one}" for one in made[1:])]))


def test_a_batch_that_is_forgotten_makes_room_and_can_not_be_undone(gallery: Path, data: Path, run: Run) -> None:
    run("compress", "--in-place", gallery, "--colors", 8)
    before = _content(gallery)
    status, (line,), _ = run("forget", 1)
    assert status == 0
    assert line.startswith("Batch 1: 11")
    assert not list((data / "backups").glob("*"))
    status, _, err = run("undo", 1)
    assert (status, len(err)) == (1, 3)
    assert all("backup is gone" in sentence for sentence in err)
    assert _content(gallery) == before


def test_the_backups_of_all_batches_are_removed(gallery: Path, data: Path, tmp_path: Path, run: Run) -> None:
    assert run("forget", "--all")[1] == ["All batches: there are no backups to remove."]
    run("compress", "--in-place", gallery, "--colors", 8)
    run("compress", "--in-place", gallery, "--colors", 4)
    run("compress", "--output", tmp_path / "out", gallery, "--colors", 2)
    assert run("forget", 3)[1] == ["Batch 3: there are no backups to remove."]
    assert sum(json.loads(line)["backup_bytes"] for line in run("history", "--json")[1]) > 11_000
    (line,) = run("forget", "--all")[1]
    assert line.endswith(" kB of backups removed; these originals can no longer be restored.")
    assert not list((data / "backups").glob("*"))
    assert [json.loads(line)["backup_bytes"] for line in run("history", "--json")[1]] == [0, 0, 0]


def test_history_and_report_tell_what_was_done(gallery: Path, tmp_path: Path, run: Run) -> None:
    for name in ("d", "e", "f", "g", "h"):
        (gallery / f"{name}.png").write_bytes(b"no picture")
    run("compress", "--in-place", gallery, "--colors", 8)
    for name in ("e", "f", "g", "h"):
        (gallery / f"{name}.png").unlink()
    run("compress", "--output", tmp_path / "out", gallery, "--colors", 4)
    _, out, _ = run("history", "--json")
    latest, first = map(json.loads, out)
    assert (latest["batch"], latest["place"], latest["pictures"]) == (2, str(tmp_path / "out"), 4)
    assert (first["compressed"], first["left"], first["finished"]) == (3, 0, True)
    assert first["saved_bytes"] > 0
    assert (latest["failed"], first["failed"]) == (1, 5)
    [failure] = latest["failures"]
    assert failure["source"] == str(gallery / "d.png")
    status, out, _ = run("history")
    assert (status, len(out)) == (0, 8)
    assert out[2].endswith("in place")
    assert out[3] == f"Batch 2: {failure['reason']}"
    assert out[4].startswith(f"Batch 1: {gallery / 'd.png'} ")
    assert out[-1] == "Batch 1: 2 more failed; 'qtcompress report 1' lists them."
    _, out, _ = run("report", 1, "--json")
    rows = {Path(row["source"]).name: row for row in map(json.loads, out)}
    assert rows["a.bmp"]["status"] == "compressed"
    assert Path(rows["a.bmp"]["backup"]).stat().st_size == rows["a.bmp"]["source_bytes"]
    assert rows["d.png"]["status"] == "failed"
    assert "d.png" in rows["d.png"]["reason"]
    status, out, _ = run("report", 1, "--csv")
    assert [row["source"] for row in csv.DictReader(out)] == [row["source"] for row in rows.values()]
    assert run("report", 9)[0] == 2


def test_an_interrupted_batch_is_resumed(gallery: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Session, "compress", _interrupted_at_b)
        status, _, err = run("compress", "--in-place", gallery, "--colors", 8, "--jobs", 1)
    assert status == 130
    assert "qtcompress resume" in err[-1]
    assert run("resume", 5)[2] == ["There is nothing to resume in batch 5."]
    status, out, err = run("resume", "--json", "--jobs", 1)
    assert (status, err) == (0, [])
    assert [Path(json.loads(line)["source"]).name for line in out] == ["b.png", "c.bmp"]
    assert list(_content(gallery)) == ["a.png", "b.png", "c.png"]
    assert run("resume") == (0, [], ["There is nothing to resume."])


def test_one_picture_is_told_in_the_singular(gallery: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(session: Session, entry: Entry, report: Report) -> Outcome:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Session, "compress", interrupted)
        run("compress", "--in-place", gallery / "b.png", "--jobs", 1)
    assert run("resume", "--leave")[1] == ["Batch 1 is closed: 1 picture stays as it is."]


def test_an_interrupted_batch_is_left_for_good(gallery: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _content(gallery)

    def interrupted(session: Session, entry: Entry, report: Report) -> Outcome:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Session, "compress", interrupted)
        run("compress", "--in-place", gallery, "--jobs", 1)
    assert run("resume", 7, "--leave") == (0, [], ["There is no unfinished batch 7."])
    assert run("resume", "--leave") == (0, ["Batch 1 is closed: 3 pictures stay as they are."], [])
    assert run("resume", "--leave") == (0, [], ["There is no unfinished batch."])
    assert run("resume") == (0, [], ["There is nothing to resume."])
    (line,) = run("history", "--json")[1]
    assert {name: json.loads(line)[name] for name in ("finished", "left", "not_done", "pictures")} == {
        "finished": True, "left": 0, "not_done": 3, "pictures": 3,
    }  # fmt: skip
    assert _content(gallery) == before


_DIES = (
    "import os, sys; from pathlib import Path; from qtcompress.engine.planning import plan\n"
    "from qtcompress.engine.job.job import Assignment\n"
    "from qtcompress.engine.session import Session; from qtcompress.engine.planning.settings import Settings\n"
    "s = Session(Path(sys.argv[1])); found = list(plan.scan([Path(sys.argv[2])]))\n"
    "_, jobs = s.begin(plan.jobs(found, Settings(colors=8, in_place=True)), None)\n"
    "[s._journal.start(one.id, Assignment(one.job)) for one in JOBS]\n"
    "os._exit(9)"
)
"""A program that dies while it works on some of its pictures."""


def test_what_was_in_hand_when_the_program_died_is_told_and_tried_on_request(
    gallery: Path, data: Path, run: Run
) -> None:
    program = _DIES.replace("JOBS", "jobs[1:2]")
    subprocess.run([sys.executable, "-c", program, str(data), str(gallery)], check=False)
    status, out, err = run("resume", "--json")
    assert (status, len(out)) == (0, 2)
    (sentence,) = err
    assert sentence.startswith(
        f"The program died while it worked on {gallery / 'b.png'}, so this picture was set aside:"
    )
    assert "'qtcompress resume 1 --set-aside'" in sentence
    status, out, (sentence,) = run("resume", 1, "--set-aside", "--json")
    assert (status, len(out)) == (0, 1)
    assert "once more, last and alone" in sentence
    assert list(_content(gallery)) == ["a.png", "b.png", "c.png"]


def test_what_was_set_aside_is_told_again_after_another_command_has_found_it(
    gallery: Path, data: Path, run: Run
) -> None:
    program = _DIES.replace("JOBS", "jobs[:2]")
    subprocess.run([sys.executable, "-c", program, str(data), str(gallery)], check=False)
    run("history")
    status, out, (sentence,) = run("resume", "--json")
    assert (status, len(out)) == (0, 1)
    assert sentence.startswith("2 pictures are set aside, because the program died while it worked on them: to try")
    assert "'qtcompress resume 1 --set-aside'" in sentence
    assert run("resume", 1)[2] == ["There is nothing to resume in batch 1.", sentence]
    status, out, err = run("resume", 1, "--set-aside", "--json")
    assert (status, len(out), len(err)) == (0, 2, 2)
    assert run("resume", 1)[2] == ["There is nothing to resume in batch 1."]


def test_without_a_journal_a_folder_is_filled_all_the_same_and_nothing_is_replaced(
    gallery: Path, tmp_path: Path, data: Path, run: Run
) -> None:
    data.parent.mkdir()
    data.write_bytes(b"a file where the folder should be")
    before = _content(gallery)
    status, _, (sentence,) = run("compress", "--output", tmp_path / "out", gallery, "--colors", 8)
    assert status == 0
    assert "neither resumed nor undone" in sentence
    assert list(_content(tmp_path / "out")) == ["a.png", "b.png", "c.png"]
    status, _, (sentence,) = run("compress", "--in-place", gallery, "--colors", 8)
    assert status == 1
    assert "journal can't be kept" in sentence
    assert _content(gallery) == before


def test_a_damaged_journal_is_told_and_no_hindrance(gallery: Path, tmp_path: Path, data: Path, run: Run) -> None:
    data.mkdir(parents=True)
    (data / "journal.sqlite").write_bytes(b"garbage" * 1000)
    status, _, (sentence,) = run("compress", "--output", tmp_path / "out", gallery, "--colors", 8)
    assert status == 0
    assert "was damaged" in sentence


def test_big_pictures_are_refused_until_they_are_allowed(gallery: Path, tmp_path: Path, run: Run) -> None:
    Image.new("1", (1100, 1000)).save(gallery / "big.png")
    big = ("compress", gallery / "big.png", "--output", tmp_path / "out", "--allow-larger", "--max-megapixels")
    status, _, (sentence,) = run(*big, 1)
    assert status == 1
    assert "1 megapixels" in sentence
    assert run(*big, 2)[0] == 0


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_logout_in_mid_batch_leaves_nothing_half_done(tmp_path: Path, data: Path, name: str) -> None:
    gallery = tmp_path / "few"
    for number in range(30):
        paint(gallery / f"x{number}.bmp", colors=9)  # no palette is fitted: scikit-learn takes a second to import
    command = [sys.executable, "-m", "qtcompress", "compress", "--in-place", str(gallery), "--colors", "16", "--json"]
    with subprocess.Popen(
        command, cwd=Path(cli.__file__).parent.parent.parent, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.send_signal(getattr(signal, name))
        _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in err
    assert not [path for path in gallery.iterdir() if path.name.startswith(".")]
    time.sleep(0.1)
    assert session_lock.dead(data / "running", "") == []
