"""Compress 2,000 small pictures in the window, without a display, and check whether memory grows.

Memory is that of the window and its workers together (proportional set size, so that shared pages count once). It is
measured after the first 200 pictures and at the end. The goal: at most 10 % more at the end.

    python3 run.py bench soak [--pictures 2000]
"""

from __future__ import annotations

import argparse
import itertools
import os
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "resources" / "samples"
PICTURES, FIRST = 2000, 200
LEAST_PX, MOST_PX = 64_000, 200_000
MOST_GROWTH = 0.10
LIMIT_MS = 3_600_000
MIB = 1 << 20


def make_pictures(folder: Path, count: int) -> None:
    """Write small parts of the samples, half of them as JPEG and half as PNG."""
    import numpy as np
    from PIL import Image

    random = np.random.default_rng(0)
    samples = []
    for path in sorted(SAMPLES.rglob("*")):
        if path.suffix in (".jpg", ".png", ".webp"):
            with Image.open(path) as image:
                samples.append(image.convert("RGB"))
    for number, sample in zip(range(count), itertools.cycle(samples), strict=False):
        area = random.integers(LEAST_PX, MOST_PX)
        scale = min(1.0, (area / (sample.width * sample.height)) ** 0.5)
        size = max(1, int(sample.width * scale)), max(1, int(sample.height * scale))
        picture = sample.resize(size).rotate(float(random.integers(4)) * 90, expand=True)
        suffix = "jpg" if number % 2 else "png"
        picture.save(folder / f"picture-{number:05}.{suffix}", quality=92)


def memory_bytes() -> tuple[int, int]:
    """Return the memory of this process and its children."""
    own = _pss_bytes(os.getpid())
    return own, sum(_pss_bytes(child) for child in _children(os.getpid()))


def _children(process: int) -> list[int]:
    found: list[int] = []
    for tasks in Path(f"/proc/{process}/task").glob("*/children"):
        for child in map(int, tasks.read_text().split()):
            found += [child, *_children(child)]
    return found


def _pss_bytes(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:  # it has ended meanwhile
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)


def soak(folder: Path, count: int) -> bool:
    """Run the batch, print its memory from time to time, and return whether the goal is met."""
    import waiting
    from PySide6.QtCore import QSettings

    from qtcompress.engine.session import Session
    from qtcompress.gui import app
    from qtcompress.gui.window.qsettings import Store

    memory = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    memory.setValue("settings/colors", "256")
    session = Session(folder / "data", workers=2)
    window = app.build(Store(memory), session=session, output=folder / "results")
    window.options.more_part.workers.setValue(2)
    window.show()
    parts = window.parts

    wait = partial(waiting.wait, limit_ms=LIMIT_MS)
    window.add([folder / "pictures"])
    wait(parts.loader.scanned, lambda: len(parts.model) == count)
    measured: dict[int, tuple[int, int]] = {}
    marks = sorted({min(FIRST, count), *range(0, count, max(1, count // 10))} - {0})

    def measure(tally: object) -> None:
        done = tally.done  # type: ignore[attr-defined]
        while marks and done >= marks[0]:
            measured[marks.pop(0)] = memory_bytes()
            own, workers = list(measured.values())[-1]
            print(f"{done:6} pictures: window {own / MIB:6.0f} MiB, workers {workers / MIB:6.0f} MiB", flush=True)

    parts.batch.tallied.connect(measure)
    ended: list[object] = []
    parts.batch.ended.connect(ended.append)
    begun = time.monotonic()
    window.start()
    wait(parts.batch.ended, lambda: bool(ended))
    own, workers = memory_bytes()
    tally = ended[0]
    seconds = time.monotonic() - begun
    window.close()
    if tally.done != count or tally.failed:  # type: ignore[attr-defined]
        raise SystemExit(f"The batch did not do its work: {tally}")
    first = sum(measured[min(FIRST, count)])
    growth = (own + workers) / first - 1
    print(
        f"{count:6} pictures: window {own / MIB:6.0f} MiB, workers {workers / MIB:6.0f} MiB, in {seconds:.0f} s:"
        f" {growth:+.1%} since the first {min(FIRST, count)}{'' if growth <= MOST_GROWTH else ' - goal missed'}"
    )
    return growth <= MOST_GROWTH


def main() -> int:
    """Make the pictures, run, and return 1 if the goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pictures", type=int, default=PICTURES, metavar="N")
    options = parser.parse_args()
    if not sys.platform.startswith("linux"):
        raise SystemExit("Only Linux tells what several processes hold together.")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for library in ("OMP", "OPENBLAS", "MKL"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    from PySide6.QtWidgets import QApplication

    from qtcompress.gui import app

    application = QApplication(sys.argv[:1])
    app.tune_interpreter(application)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "pictures").mkdir()
        make_pictures(folder / "pictures", options.pictures)
        met = soak(folder, options.pictures)
    application.quit()
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
