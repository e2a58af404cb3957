"""A short run of the fuzzer; the long ones are `python3 run.py bench fuzz --count 100000`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

FUZZ = Path(__file__).resolve().parents[2] / "benchmarks" / "fuzz.py"


def _fuzz(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(FUZZ), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_damaged_files_end_in_pictures_or_sentences(tmp_path: Path) -> None:
    done = _fuzz("--count", 200, "--keep", tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("200 files: ")
    pictures, refused = (int(part.split()[0]) for part in done.stdout.split(": ")[1].split(", ")[:2])
    assert pictures > 25
    assert refused > 50
    assert not list(tmp_path.iterdir())


def test_the_same_number_is_the_same_file(tmp_path: Path) -> None:
    written = []
    for folder in ("a", "b"):
        done = _fuzz("--only", 4711, "--seed", 3, "--keep", tmp_path / folder)
        assert done.returncode == 0, done.stderr
        written.append((tmp_path / folder / "3-4711").read_bytes())
    assert written[0] == written[1] != b""


@pytest.mark.skipif(os.name == "nt", reason="Windows does not tell how much memory a process took")
def test_what_is_found_is_told_and_kept(tmp_path: Path) -> None:
    done = _fuzz("--count", 2, "--limit-mb", 1, "--keep", tmp_path)
    assert done.returncode == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["1-0", "1-1"]
    assert done.stdout.count("took ") == 2
