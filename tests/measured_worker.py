"""A worker process that also writes which of its own lines it executed (`tools/coverage_run.py`)."""

from __future__ import annotations

import json
import os
from multiprocessing.connection import Connection
from pathlib import Path

FOLDER = "QTCOMPRESS_TESTS_MEASURE_WORKERS"
_NEVER = 1_000_000_000  # marks are taken out again, as in pyproject.toml
_MEASURED = Path(__file__).resolve().parent.parent / "qtcompress" / "engine" / "workers"


def serve(connection: Connection) -> None:
    """Serve as `spawn._serve` does, measured. Only `engine/workers` is: marks for the rest would take 2 s a process."""
    import slipcover

    excluded = os.environ["SLIPCOVER_EXCLUDE_LINES"].split("\n")
    measured = slipcover.Slipcover(
        branch=True, source=[str(_MEASURED)], exclude_lines=excluded, d_miss_threshold=_NEVER
    )
    with slipcover.ImportManager(measured, slipcover.FileMatcher(sources=[str(_MEASURED)])):
        from qtcompress.engine.workers.spawn import _serve

        try:
            _serve(connection)
        finally:
            Path(os.environ[FOLDER], f"worker-{os.getpid()}.json").write_text(json.dumps(measured.get_coverage()))
