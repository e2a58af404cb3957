"""The first worker process is a copy of the program where that is safe, and otherwise a new program."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import qtcompress
from qtcompress.engine.workers import spawn

_PROGRAM = """
import sys
from multiprocessing import resource_tracker
from pathlib import Path
from qtcompress.core.types import ignore
from qtcompress.engine.workers import spawn
from qtcompress.engine.workers.pool import WorkerPool
from qtcompress.engine.workers.requests import ThumbnailRequest

spawn.start_ahead(1)
first, spare = [spawned.process for spawned in spawn._ahead]
for _ in range(2):
    workers = WorkerPool(1)
    thumbnail = workers.ask(ThumbnailRequest(Path(sys.argv[1]), 40), ignore)
    alive = [process.pid for process in (first, spare) if process.is_alive()]
    loaded = ["cv2" in Path(f"/proc/{number}/maps").read_text() for number in alive]
    workers.close()
    (first if first.is_alive() else spare).join(30)
    print(thumbnail.pixels.shape, loaded, first.exitcode, spare.exitcode)
print(resource_tracker._resource_tracker._fd, "cv2" in sys.modules)
"""


@pytest.mark.skipif(not spawn.COPIES, reason="the system has no fork that is safe")
def test_copies_of_the_program_work_one_after_the_other_and_each_ends_when_its_pool_does(tmp_path: Path) -> None:
    Image.fromarray(np.zeros((30, 80, 3), np.uint8)).save(tmp_path / "black.png")
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(tmp_path / "black.png")],
        cwd=Path(qtcompress.__file__).parent.parent, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "(15, 40, 4) [True, False] 0 None",  # the spare one imports nothing yet
        "(15, 40, 4) [True] 0 0",
        "None False",
    ]


@pytest.mark.skipif(not spawn.COPIES, reason="the system has no fork that is safe")
@pytest.mark.parametrize(("threads", "way"), [(1, "_copied"), (2, "_started")])
def test_a_program_with_threads_is_not_copied(
    threads: int, way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for thread in range(threads):
        (tmp_path / str(thread)).mkdir()
    monkeypatch.setattr(spawn, "_THREADS", str(tmp_path))
    for name in ("_copied", "_started"):
        monkeypatch.setattr(spawn, name, lambda name=name: name)
    spawn.start_ahead()
    started: object = spawn.spawn()
    assert started == way
