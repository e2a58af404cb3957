"""Whatever the moment of a kill: no picture is lost or cut off, the next start finishes, and undo brings all back.

The long version, with every step and the real command line: `benchmarks/kills.py`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

PROGRAM = Path(__file__).with_name("kills.py")


@pytest.fixture
def root(tmp_path: Path) -> Iterator[Path]:
    """Return a folder in memory where there is one: a kill, unlike a power cut, needs no disk, and syncs are free."""
    memory = Path("/dev/shm")
    if not os.access(memory, os.W_OK):
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=memory) as name:
        yield Path(name)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills a process forked for each try")
@pytest.mark.parametrize(
    ("place", "action", "stride"),
    [("in place", "compress", 11), ("in place", "resume", 31), ("in place", "undo", 11), ("in place", "apply", 13),
     ("a folder", "compress", 13), ("a folder", "undo", 13)],
)  # fmt: skip
def test_no_step_is_a_bad_one_to_be_killed_at(root: Path, samples: Path, place: str, action: str, stride: int) -> None:
    command = [sys.executable, str(PROGRAM), place, action, str(stride), str(root / "case"), str(samples / "logo.png")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == []
    assert " kills" in done.stderr
