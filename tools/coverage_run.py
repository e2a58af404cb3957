"""All tests with their coverage: `python3 run.py test`, without arguments.

Two things are measured: what the process of the tests executes of `core` and `engine`, and what the worker processes
that it starts execute of `engine/workers` (`tests/measured_worker.py`). Both together must reach the limit of
`pyproject.toml`. Why SlipCover: decision 81.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORKERS = "QTCOMPRESS_TESTS_MEASURE_WORKERS"
"""The environment variable with the folder into which worker processes write what they executed."""

# The warning says that no branches of the tests themselves are measured: nobody asks for them.
_SLIPCOVER = ("-W", "ignore:Unable to activate pytest branch coverage:RuntimeWarning", "-m", "slipcover")


def main() -> int:
    """Run the tests; return their exit status, or 2 if they execute too little."""
    with tempfile.TemporaryDirectory(prefix="qtcompress-coverage-") as name:
        folder = Path(name)
        of_tests = folder / "tests.json"
        # Without a limit, which is one for both together.
        status = _slipcover("--json", "--out", of_tests, "--fail-under", "0", "-m", "pytest", workers=folder)
        if status or not of_tests.exists():
            return status or 1
        of_workers = sorted(folder.glob("worker-*.json"))
        if not of_workers:
            print("No worker process was measured: tests/measured_worker.py is not used any more.", file=sys.stderr)
            return 2
        return _slipcover("--merge", of_tests, *of_workers, "--out", folder / "all.json")


def _slipcover(*arguments: object, workers: Path | None = None) -> int:
    env = dict(os.environ)
    if workers is not None:
        env[WORKERS] = str(workers)
    command = [sys.executable, *_SLIPCOVER, *(str(argument) for argument in arguments)]
    return subprocess.run(command, env=env, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
