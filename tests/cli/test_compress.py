"""The command line in this process: arguments, two streams, and an exit status."""

from __future__ import annotations

import io
import json
import os
import re
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from qtcompress import __main__, cli
from qtcompress.cli import terminal
from qtcompress.core.types import Report
from qtcompress.engine.job.job import Outcome
from qtcompress.engine.journal.records import Entry
from qtcompress.engine.session import Session
from tests.cli.runs import Run, paint

FIELDS = {"source", "target", "status", "source_bytes", "target_bytes", "colors", "psnr_db", "seconds", "error"}
pytestmark = pytest.mark.usefixtures("lasting_workers")


# ---- compress


def test_json_has_one_object_a_picture_with_the_fields_that_were_promised(
    gallery: Path, tmp_path: Path, run: Run
) -> None:
    status, out, _ = run("compress", gallery, "--output", tmp_path / "out", "--json", "--colors", 256)
    assert status == 1
    found = {Path(item["source"]).name: item for item in map(json.loads, out)}
    assert len(found) == len(out) == 3
    assert all(set(item) >= FIELDS for item in found.values())
    good, bad, exact = found["a.bmp"], found["b.jpg"], found["c.bmp"]
    assert (good["status"], good["error"], good["colors"]) == ("compressed", None, 256)
    assert good["target_bytes"] == Path(good["target"]).stat().st_size
    assert good["psnr_db"] > 20
    assert (bad["status"], bad["target"], bad["psnr_db"]) == ("failed", None, None)
    assert "b.jpg" in bad["error"]
    assert (exact["colors"], exact["psnr_db"]) == (9, None)


def test_a_second_run_skips_what_is_there_and_says_so(gallery: Path, tmp_path: Path, run: Run) -> None:
    (gallery / "b.jpg").unlink()
    assert run("compress", gallery, "--output", tmp_path / "out")[0] == 0
    before = {path: path.stat().st_ino for path in (tmp_path / "out").rglob("*.png")}
    status, out, err = run("compress", gallery, "--output", tmp_path / "out")
    assert (status, err) == (0, [])
    assert sum("skipped" in line for line in out) == 2
    assert out[-1] == (
        f"2 pictures were compressed before with these options, and the results are in {tmp_path / 'out'};"
        " --force compresses again."
    )
    assert out[3].startswith("2 pictures")
    assert not out[3].split()[-2].startswith("0")  # the results that are there
    assert {path: path.stat().st_ino for path in (tmp_path / "out").rglob("*.png")} == before
    assert run("compress", gallery, "--output", tmp_path / "out", "--overwrite", "--force")[0] == 0
    assert {path: path.stat().st_ino for path in (tmp_path / "out").rglob("*.png")} != before


def test_nothing_is_called_saved_where_everything_was_skipped(gallery: Path, tmp_path: Path, run: Run) -> None:
    (gallery / "b.jpg").unlink()
    run("compress", gallery, "--output", tmp_path / "out")
    for path in (tmp_path / "out").rglob("*.*"):
        path.write_bytes(b"of somebody else")
    _, out, _ = run("compress", gallery, "--output", tmp_path / "out")
    assert next(line for line in out if line.startswith("2 pictures")).split()[-2] == "0%"


def test_a_kept_original_says_why_and_allow_larger_writes_it(tmp_path: Path, run: Run) -> None:
    noise = np.random.default_rng(2).integers(0, 256, (90, 90, 3), np.uint8)
    Image.fromarray(noise).save(tmp_path / "a.jpg", quality=5)
    status, out, err = run("compress", tmp_path / "a.jpg", "--colors", 256, "--output", tmp_path / "out")
    assert (status, err) == (0, [])
    assert out[-1].startswith("a.jpg: The original is kept")
    assert (tmp_path / "out" / "a.jpg").read_bytes() == (tmp_path / "a.jpg").read_bytes()
    assert run("compress", tmp_path / "a.jpg", "--colors", 256, "--output", tmp_path / "none", "--skip-kept")[0] == 0
    assert not (tmp_path / "none").exists()
    assert run("compress", tmp_path / "a.jpg", "--colors", 256, "--output", tmp_path / "out", "--allow-larger")[0] == 0
    assert (tmp_path / "out" / "a.png").exists()


def test_what_was_rejected_is_not_told_as_the_result(tmp_path: Path, run: Run) -> None:
    noise = np.random.default_rng(2).integers(0, 256, (90, 90, 3), np.uint8)
    Image.fromarray(noise).save(tmp_path / "a.jpg", quality=5)
    _, out, _ = run("compress", tmp_path / "a.jpg", "--output", tmp_path / "out", "--colors", 256, "--json")
    told = json.loads(out[0])
    assert [told[name] for name in ("colors", "format", "score", "verdict", "psnr_db")] == [None] * 5
    assert 230 < told["rejected"]["colors"] <= 256  # cubes find near entries, so a few are not used in noise
    assert told["rejected"]["bytes"] > told["target_bytes"] == told["source_bytes"]
    _, out, _ = run("compress", tmp_path / "a.jpg", "--output", tmp_path / "table", "--colors", 256)
    assert "PNG" not in out[1]
    assert out[1].endswith("kept")


def test_palettes_only_say_that_they_can_not(tmp_path: Path, run: Run) -> None:
    noise = np.random.default_rng(2).integers(0, 256, (90, 90, 3), np.uint8)
    Image.fromarray(noise).save(tmp_path / "a.bmp")
    command = ("compress", tmp_path / "a.bmp", "--output", tmp_path / "out", "--method", "palette", "--quality", "99")
    status, out, _ = run(*command)
    assert status == 0
    assert out[-1].startswith("a.bmp: The original is kept: 256 colors can't reach a quality of 99 (best: ")


def test_a_budget_holds_or_is_refused(gallery: Path, tmp_path: Path, run: Run) -> None:
    (gallery / "b.jpg").unlink()
    status, out, err = run("compress", gallery, "--output", tmp_path / "out", "--budget", "6kB", "--json")
    assert status == 0
    assert "these 2 pictures are likely to take" in err[0]
    assert sum(json.loads(line)["target_bytes"] for line in out) <= 6000
    status, out, err = run("compress", gallery, "--output", tmp_path / "none", "--budget", "100")
    assert (status, out) == (2, [])
    assert "can't be reduced to 100 bytes" in err[0]
    made_bytes = sum(path.stat().st_size for path in (tmp_path / "out").rglob("*.*"))
    again = ["compress", tmp_path / "out", "--output", tmp_path / "again", "--budget"]
    status, out, err = run(*again, made_bytes)
    assert (status, err) == (0, [])
    assert sum("is already a result" in line for line in out) == 2
    status, _, err = run(*again, made_bytes - 1)
    assert status == 2
    assert err[0].startswith(f"2 pictures that are not compressed take {made_bytes:,} bytes, which is more than the")


def test_a_palette_is_not_found_by_its_look(tmp_path: Path, run: Run) -> None:
    status, out, err = run("palette", paint(tmp_path / "a.bmp"), "--colors", "auto")
    assert (status, out) == (2, [])
    assert err == ["A palette needs a number of colors: use --colors with a number, such as --colors 32."]


@pytest.mark.parametrize(
    ("flags", "words"),
    [
        (["--colors", 9, "--quality", 70], "--quality has no effect with --colors 9"),
        (["--colors", 9, "--max-bytes", "9kB"], "--max-bytes has no effect with --colors 9"),
        (["--colors", 9, "--budget", "9MB"], "--budget has no effect with --colors 9"),
        (["--colors", 9, "--method", "advisor"], "remove one of the two options"),
        (["--method", "palette", "--formats", "jpeg"], "needs PNG or WebP"),
        (["--quality", "fine"], "visually-lossless"),
        (["--max-bytes", "small"], "must be a size"),
        (["--formats", "gif"], "must be some of png"),
        (["--min-saving", "100"], "from 0 to 99"),
    ],
)
def test_goals_that_make_no_sense_are_refused_in_a_sentence(
    tmp_path: Path, run: Run, flags: list[object], words: str
) -> None:
    status, out, err = run("compress", tmp_path, "--output", tmp_path / "out", *flags)
    assert (status, out) == (2, [])
    assert words in err[-1]


def test_options_reach_the_result(tmp_path: Path, run: Run) -> None:
    source = paint(tmp_path / "a.bmp")
    base = ("compress", source, "--colors", 7, "--jobs", 2, "--space", "srgb")
    for name, extra in {"n": ["--dither", "none"], "d": [], "w": ["--dither-strength", "0.3"]}.items():
        assert run(*base, "--output", tmp_path / name, *extra)[0] == 0
    results = [(tmp_path / name / "a.png").read_bytes() for name in "ndw"]
    assert len(set(results)) == 3
    assert len(Image.open(tmp_path / "n" / "a.png").getcolors() or ()) == 7


def test_one_bad_file_is_one_sentence_and_all_others_are_done(gallery: Path, tmp_path: Path, run: Run) -> None:
    status, table, (sentence,) = run("compress", gallery, "--output", tmp_path / "out", "--colors", 16)
    assert status == 1
    assert sentence.startswith(str(gallery / "b.jpg"))
    assert sentence.endswith(".")
    assert table[0].split() == ["picture", "before", "after", "saved", "made", "PSNR", "dB", "SSIMU2", "s", "status"]
    assert [line.split()[0] for line in table[1:4]] == ["a.bmp", "b.jpg", "c.bmp"]
    assert [line.split()[-1] for line in table[1:4]] == ["compressed", "failed", "compressed"]
    assert "lossless" in table[3]
    assert table[4].startswith("3 pictures")
    written = sorted(path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*.*"))
    assert written == ["a.png", "sub/c.png"]


def test_folders_without_pictures_and_an_empty_output_are_wrong_usage(tmp_path: Path, run: Run) -> None:
    assert run("compress", tmp_path, "--output", tmp_path / "out")[::2] == (
        2, ["The given paths contain no pictures: name a picture or a folder with pictures."],
    )  # fmt: skip
    status, _, err = run("compress", paint(tmp_path / "a.bmp"), "--output", "")
    assert status == 2
    assert "--output" in err[-1]


def test_a_path_that_is_not_there_fails_and_the_others_are_done(tmp_path: Path, run: Run) -> None:
    source = paint(tmp_path / "a.bmp")
    status, out, err = run("compress", tmp_path / "gone.png", source, "--output", tmp_path / "out", "--json")
    assert status == 1
    assert len(err) == 1
    assert [json.loads(line)["status"] for line in out] == ["failed", "compressed"]


def test_an_output_that_can_not_be_written_is_a_sentence(tmp_path: Path, run: Run) -> None:
    (tmp_path / "out").write_bytes(b"a file")
    paint(tmp_path / "b.bmp")
    for more in ([], ["--dry-run"]):
        status, out, err = run("compress", paint(tmp_path / "a.bmp"), tmp_path, "--output", tmp_path / "out", *more)
        said = f"The results can't be written to {tmp_path / 'out'}, which is a file: name a folder with --output."
        assert (status, out, err) == (2, [], [said])
    below = tmp_path / "out" / "a" / "b"
    status, out, err = run("compress", tmp_path, "--output", below)
    why = f"because {tmp_path / 'out'} is a file: name a folder with --output."
    assert (status, out, err) == (2, [], [f"The results can't be written to {below}, {why}"])


def test_paths_that_are_all_wrong_are_wrong_usage_and_no_batch(tmp_path: Path, run: Run) -> None:
    before = run("history", "--json")[1]
    gone = tmp_path / "gone.png"
    for more in ([], ["--dry-run"]):
        status, out, err = run("compress", gone, tmp_path / "lost", "--output", tmp_path / "out", "--json", *more)
        assert (status, out) == (2, [])
        assert sorted(err) == [
            f"{path} does not exist: check the spelling of its path." for path in (gone, tmp_path / "lost")
        ]
    assert run("history", "--json")[1] == before


@pytest.mark.parametrize("arguments", [["undo"], ["resume"], ["forget"], ["report"], ["resume", "--jobs"]])
def test_a_number_that_is_none_is_a_sentence(run: Run, arguments: list[str]) -> None:
    status, _, err = run(*arguments, "x")
    assert status == 2
    wanted = (
        "must be a whole number from 1 to 64" if "--jobs" in arguments else "must be the number of a batch, not 'x'"
    )
    assert wanted in err[-1]
    assert run(*arguments, "-3")[0] == 2


def test_a_mistyped_command_is_told_the_right_one(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "the commands are compress, resume, " in run("zzz")[2][-1]
    monkeypatch.setattr(__main__, "_window", lambda paths, new_window: 7)
    assert __main__.main(["Undo"]) == 2
    assert "did you mean 'undo'?" in capsys.readouterr().err
    assert __main__.main(["holiday"]) == 7
    (tmp_path / "Undo").mkdir()
    assert __main__.main(["Undo"]) == 7


def test_an_unexpected_error_costs_one_picture(
    gallery: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Session.compress

    def sometimes(session: Session, entry: Entry, report: Report) -> Outcome:
        if entry.job.source.name == "a.bmp":
            raise ZeroDivisionError("of its own")
        return whole(session, entry, report)

    monkeypatch.setattr(Session, "compress", sometimes)
    status, out, err = run("compress", gallery, "--output", tmp_path / "out", "--json")
    assert status == 1
    assert any("a.bmp" in line and "ZeroDivisionError: of its own" in line for line in err)
    assert sorted(json.loads(line)["status"] for line in out) == ["compressed", "failed", "failed"]


def test_a_source_that_vanished_fails_without_a_size(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    source = paint(tmp_path / "a.bmp")

    whole = Session.compress

    def vanishing(session: Session, entry: Entry, report: Report) -> Outcome:
        source.unlink()
        return whole(session, entry, report)

    monkeypatch.setattr(Session, "compress", vanishing)
    status, out, (sentence,) = run("compress", source, "--output", tmp_path / "out", "--json")
    assert (status, json.loads(out[0])["source_bytes"]) == (1, 0)
    assert "does not exist" in sentence


def test_an_interrupt_shows_what_is_done(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("1", "2", "3"):
        paint(tmp_path / "in" / f"{name}.bmp")

    whole = Session.compress

    def interrupted(session: Session, entry: Entry, report: Report) -> Outcome:
        if entry.job.source.name == "2.bmp":
            raise KeyboardInterrupt
        return whole(session, entry, report)

    monkeypatch.setattr(Session, "compress", interrupted)
    status, out, err = run("compress", tmp_path / "in", "--output", tmp_path / "out", "--jobs", 1)
    assert status == 130
    assert out[1].startswith("1.bmp")
    (sentence,) = err
    assert sentence.startswith(
        "Interrupted: the pictures that were compressed are complete, and nothing else was written."
    )
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["1.png"]


def test_an_interrupt_before_the_work_is_130_too(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*arguments: object, **named: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("qtcompress.engine.planning.plan.scan", interrupt)
    assert run("compress", tmp_path, "--output", tmp_path / "out") == (130, [], ["Interrupted."])


def test_a_terminal_sees_a_live_line_that_goes_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    whole = Session.compress

    def slow(session: Session, entry: Entry, report: Report) -> Outcome:
        outcome = whole(session, entry, report)
        time.sleep(0.25)
        return outcome

    for number in range(3):
        paint(tmp_path / "in" / f"{number}.bmp")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(Session, "compress", slow)
    assert cli.main(["compress", str(tmp_path / "in"), "--output", str(tmp_path / "out"), "--jobs", "2"]) == 0
    drawn = [line.strip() for line in terminal.getvalue().split("\r") if line.strip()]
    assert drawn[0].startswith("0 of 3")
    assert any(re.search(r"[012]\.bmp", line) for line in drawn)  # the one that is farthest
    assert all(len(line) < 80 for line in drawn)
    assert not terminal.getvalue().split("\r")[-1]


@pytest.mark.skipif(os.name == "nt", reason="names on Windows are always text")
def test_names_that_are_not_text_are_printed_all_the_same(tmp_path: Path, run: Run) -> None:
    picture = paint(tmp_path / "a.bmp")
    picture.rename(Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.bmp")))
    status, out, err = run("compress", tmp_path, "--output", tmp_path / "out")
    assert (status, err) == (0, [])
    assert out[1].startswith("caf\\udce9.bmp")


@pytest.mark.parametrize(
    ("size_bytes", "text"), [(0, "0 B"), (999, "999 B"), (1500, "1.5 kB"), (2_500_000, "2.5 MB"), (3e9, "3.00 GB")]
)
def test_sizes_read_as_in_a_file_manager(size_bytes: float, text: str) -> None:
    assert terminal.size(size_bytes) == text


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00"), (59.6, "1:00"), (61, "1:01"), (3725, "1:02:05")])
def test_times_left_read_as_on_a_clock(seconds: float, text: str) -> None:
    assert terminal.duration(seconds) == text
