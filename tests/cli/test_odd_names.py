"""Names that would control a terminal are shown, not obeyed; file times beyond all ranges stop no batch."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from qtcompress import cli
from qtcompress.cli import terminal
from qtcompress.engine import session
from qtcompress.engine.job.job import Outcome, Status
from tests.cli.runs import Run, paint
from tests.engine.jobs import job_of

pytestmark = [
    pytest.mark.usefixtures("lasting_workers"),
    pytest.mark.skipif(os.name == "nt", reason="Windows has no such names"),
]
NASTY = "a\x1b]0;owned\x07\n\r\x7f\x9b31m\u202egpj\u2028.bmp"
SHOWN = r"a\x1b]0;owned\x07\x0a\x0d\x7f\x9b31m\u202egpj\u2028.bmp"


@pytest.fixture(autouse=True)
def _data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(session, "data_folder", lambda: tmp_path / "data")


@pytest.fixture
def written(capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Run the command line, and return all that it writes; `run` would split it at more than line feeds."""

    def written(*arguments: object) -> str:
        cli.main([str(argument) for argument in arguments])
        return "".join(capsys.readouterr())

    return written


def _controls(text: str) -> list[str]:
    return [line for line in text.split("\n") if not line.isprintable() or line.startswith("ken")]


def test_every_other_character_of_a_name_stays() -> None:
    assert terminal.visible(NASTY) == SHOWN
    plain = "Käse, 写真 👩\u200d🚀 \u05d0\\x1b [é]\u00a0!"
    assert terminal.visible(plain) == plain
    assert terminal.visible("".join(map(chr, range(0x20)))).isprintable()


def test_no_command_writes_control_characters_of_a_name(written: Callable[..., str], tmp_path: Path) -> None:
    folder = tmp_path / "in\x1b[2J"
    paint(folder / NASTY)
    paint(folder / "again.png", colors=9)
    (folder / "bro\nken\x1b[31m.jpg").write_bytes(b"\xff\xd8\xff\xe0 no more")
    out = tmp_path / "out\x1b[5m"
    said, fast = "", ("--colors", 8, "--jobs", 1)
    for arguments in (
        ("compress", *fast, "--dry-run", folder, "--output", out),
        ("compress", *fast, folder, "--output", out),
        ("compress", *fast, folder, "--output", out),  # known already
        ("compress", *fast, folder / "none\x1b[1m.png", "--output", out),
        ("compress", *fast, folder, "--output", folder / NASTY),
        ("compress", *fast, folder, "--output", out, "--\x1b[31m"),
        ("compress", folder, "--output", out, "--palette", folder / NASTY),
        ("compress", *fast, folder, "--output", out, "--preset", "\x1b[7m"),
        ("palette", folder / "bro\nken\x1b[31m.jpg"),
        ("compare", folder / NASTY, folder / "bro\nken\x1b[31m.jpg"),
        ("history",),
        ("undo",),
        ("undo", "1", "--dry-run"),
        ("undo", "1"),
        ("leave",),
    ):
        now = written(*arguments)
        assert now, arguments
        said += now
    assert _controls(said) == []
    assert SHOWN[:20] in said


def test_data_for_programs_holds_names_as_they_are(written: Callable[..., str], tmp_path: Path) -> None:
    paint(tmp_path / "in" / NASTY)
    line = written("compress", tmp_path / "in", "--output", tmp_path / "out", "--json", "--colors", 8)
    assert _controls(line) == []
    assert json.loads(line)["source"] == str(tmp_path / "in" / NASTY)
    (row,) = csv.DictReader(io.StringIO(written("report"), newline=""))
    assert row["source"] == str(tmp_path / "in" / NASTY)


def test_a_report_on_a_terminal_is_visible(
    written: Callable[..., str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paint(tmp_path / "in" / NASTY)
    written("compress", tmp_path / "in", "--output", tmp_path / "out", "--colors", 8)
    monkeypatch.setattr(type(sys.stdout), "isatty", lambda stream: True, raising=False)
    table = written("report")
    assert _controls(table) == []
    assert SHOWN in table.splitlines()[1]


def test_the_progress_line_is_visible_and_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(type(sys.stderr), "isatty", lambda stream: True, raising=False)
    job = job_of(tmp_path / NASTY, tmp_path / "b.png")
    line = terminal.ProgressLine([job], 10)
    line._running[job.source] = 0.5
    line.draw()
    err = capsys.readouterr().err
    assert err.startswith("\r")
    assert err[1:].isprintable()
    assert r"a\x1b]0;owned" in err


def test_a_long_name_of_control_characters_fits_the_table(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    terminal.print_table([Outcome(tmp_path / ("\x1b" * 60), None, Status.FAILED, "")])
    assert max(map(len, capsys.readouterr().out.splitlines())) < 120


def test_files_of_far_times_are_compressed_like_any_other(run: Run, tmp_path: Path) -> None:
    for number, (name, seconds) in enumerate(
        (("a.bmp", 10_413_792_000), ("b.bmp", -(2**40)), ("c.bmp", 1_400_000_000))
    ):
        paint(tmp_path / "in" / name, colors=200 + number)
        os.utime(tmp_path / "in" / name, ns=(seconds * 10**9,) * 2)
    times = {path.stem: path.stat().st_mtime_ns for path in (tmp_path / "in").iterdir()}
    for arguments in (("--output", tmp_path / "out", "--name", "{date} {name}"), ("--in-place",)):
        status, stdout, stderr = run("compress", "--colors", 8, tmp_path / "in", *arguments)
        assert (status, stderr) == (0, [])
        assert sum(line.endswith("compressed") for line in stdout) == 3
    assert {path.stem: path.stat().st_mtime_ns for path in (tmp_path / "in").iterdir()} == times
    assert {path.name.split()[0][:2] for path in (tmp_path / "out").iterdir()} >= {"23", "20"}
    assert run("report", "2")[0] == run("history")[0] == 0
    assert run("undo", "2")[0] == 0
    assert {path.name for path in (tmp_path / "in").iterdir()} == {"a.bmp", "b.bmp", "c.bmp"}
    assert {path.stem: path.stat().st_mtime_ns for path in (tmp_path / "in").iterdir()} == times


def test_links_that_are_not_followed_are_told(written: Callable[..., str], tmp_path: Path) -> None:
    paint(tmp_path / "in" / "a.bmp")
    (tmp_path / "in" / "album").symlink_to(tmp_path)
    options = ("--colors", 8, "--output", tmp_path / "out", "--dry-run")
    link = f"1 link leads to a folder or to nothing and is not followed: {tmp_path / 'in' / 'album'}.\n"
    assert link in written("compress", tmp_path / "in", *options)
    (tmp_path / "in" / "b.jpg").symlink_to(tmp_path / "nowhere")
    assert "2 links lead to folders or to nothing and are" in written("compress", tmp_path / "in", *options)
