"""`compress` with a limit of the pixels, and with a choice of what comes in."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.runs import Run, paint

pytestmark = pytest.mark.usefixtures("lasting_workers")
QUICK = ("--effort", "fast", "--colors", "16")


def _sizes(folder: Path) -> dict[str, tuple[int, int]]:
    found = {}
    for path in folder.iterdir():
        with Image.open(path) as image:
            found[path.name] = image.size
    return found


@pytest.mark.parametrize(
    ("flag", "value", "size"),
    [("--fit", "30x90", (30, 20)), ("--long-edge", "30", (30, 20)), ("--megapixels", "0.0006", (30, 20)),
     ("--scale", "50%", (30, 20))],
)  # fmt: skip
def test_each_flag_reaches_the_result(tmp_path: Path, run: Run, flag: str, value: str, size: tuple[int, int]) -> None:
    paint(tmp_path / "in" / "a.png")
    status, (line,), _ = run(
        "compress", tmp_path / "in", "--output", tmp_path / "out", flag, value, "--preset", "For mail", *QUICK, "--json"
    )
    told = json.loads(line)
    assert (status, told["status"]) == (0, "compressed")
    assert _sizes(tmp_path / "out") == {"a.png": size}
    assert (told["width"], told["height"], told["source_width"], told["source_height"]) == (*size, 60, 40)
    assert "resized from 60 x 40 to 30 x 20 pixels" in told["verdict"]


def test_two_limits_contradict_each_other(tmp_path: Path, run: Run) -> None:
    status, _, said = run("compress", tmp_path, "--output", tmp_path / "out", "--scale", "50%", "--long-edge", "30")
    assert (status, "exclude each other" in said[-1]) == (2, True)


def test_a_dry_run_names_both_sizes(tmp_path: Path, run: Run) -> None:
    paint(tmp_path / "in" / "a.png")
    ask = ("compress", tmp_path / "in", "--output", tmp_path / "out", "--long-edge", "30", "--dry-run", *QUICK)
    assert "60 x 40 -> 30 x 20, PNG, 16 colors" in run(*ask)[1][0]
    told = json.loads(run(*ask, "--json")[1][0])
    assert (told["width"], told["height"], told["source_width"], told["source_height"]) == (30, 20, 60, 40)


def test_originals_lose_pixels_only_after_a_yes(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    path = paint(tmp_path / "in" / "a.png")
    ask = ("compress", tmp_path / "in", "--in-place", "--long-edge", "30", *QUICK)
    status, out, said = run(*ask)
    assert (status, "fewer pixels" in out[0]) == (2, True)
    assert said[-1].endswith("give --yes, or name a folder with --output.")
    monkeypatch.setattr(type(sys.stdin), "isatty", lambda stream: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda question: "")
    assert run(*ask)[0] == 1
    assert _sizes(path.parent) == {"a.png": (60, 40)}
    monkeypatch.setattr("builtins.input", lambda question: pytest.fail("it asked"))
    assert run(*ask, "--yes")[0] == 0
    assert _sizes(path.parent) == {"a.png": (30, 20)}
    again = run(*ask, "--yes")[1]
    assert "already a result of qtcompress" in again[-1]
    assert _sizes(path.parent) == {"a.png": (30, 20)}


def test_what_does_not_come_in_is_counted_and_stays(tmp_path: Path, run: Run) -> None:
    folder = tmp_path / "in"
    for name in ("a.png", "b.png", "c.png", "d.bmp"):
        paint(folder / name)
    os.utime(folder / "c.png", (1, 1))
    ask = ("compress", folder, "--output", tmp_path / "out", *QUICK)
    chosen = ("--include", "*.png", "--exclude", "b*", "--newer-than", "1d", "--min-bytes", "1kB")
    status, _, said = run(*ask, *chosen)
    assert (status, list(_sizes(tmp_path / "out"))) == (0, ["a.png"])
    assert said[0].startswith("3 pictures are left out, as --include,")
    status, _, said = run(*ask, "--min-bytes", "1MB")
    assert (status, "4 pictures are left out" in said[-1]) == (2, True)
