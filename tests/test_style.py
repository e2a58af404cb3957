"""The tools that keep the house tidy run as tests, each on the whole tree."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
IMPORT_LINTER = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"


@pytest.mark.parametrize(
    ("module", "command"),
    [
        pytest.param("ruff", ["-m", "ruff", "check", "--no-cache"], id="ruff check"),
        pytest.param("ruff", ["-m", "ruff", "format", "--check", "--no-cache"], id="ruff format"),
        pytest.param("mypy", ["-m", "mypy"], id="mypy --strict"),
        pytest.param("importlinter", ["-c", IMPORT_LINTER], id="import-linter"),
    ],
)
def test_the_tree_is_tidy(module: str, command: list[str]) -> None:
    if find_spec(module) is None:
        pytest.skip(f"{module} is not installed here")
    done = subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
