"""The command line within the process of the tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from qtcompress import cli
from tests.cli.runs import Run, paint


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in this process: exit status, lines on stdout, lines on stderr."""

    def run(*arguments: object) -> tuple[int, list[str], list[str]]:
        status = cli.main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return status, out.splitlines(), err.splitlines()

    return run


@pytest.fixture
def gallery(tmp_path: Path) -> Path:
    """Two good pictures, the second in a folder, and a broken one."""
    paint(tmp_path / "in" / "a.bmp")
    paint(tmp_path / "in" / "sub" / "c.bmp", colors=9)
    (tmp_path / "in" / "b.jpg").write_bytes(b"\xff\xd8\xff\xe0 no more")
    return tmp_path / "in"
