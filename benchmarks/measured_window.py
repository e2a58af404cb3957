"""A real window for benchmarks: with folders of its own, pictures that fit, and a clock on its thread."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import waiting
from PySide6.QtCore import QEventLoop, QObject, QSettings, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parent.parent
PHOTOS = ROOT.parent / "shared" / "images" / "photos"
TICK_MS = 10
LIMIT_MS = 300_000
WINDOW = 1280, 800
SIDES = {8: (3464, 2309), 24: (6000, 4000), 100: (12_240, 8160)}  # pixels by megapixels


def make_picture(path: Path, size: tuple[int, int], number: int = 0) -> None:
    """Write a JPEG of this size: an enlarged photograph if there are any, otherwise gradients with noise."""
    import numpy as np
    from PIL import Image

    photos = sorted(PHOTOS.glob("*.jpg"), key=lambda photo: photo.stat().st_size)[-2:] if PHOTOS.is_dir() else []
    if photos:
        with Image.open(photos[number % len(photos)]) as photo:
            image = photo.convert("RGB").resize(size, Image.Resampling.BICUBIC)
    else:
        small = np.random.default_rng(number).integers(-8, 8, (400, 600, 3))
        ramp = np.linspace(0, 255, 600)[None, :, None] * np.array([1.0, 0.6, 0.3])
        slope = np.linspace(0, 120, 400)[:, None, None]
        image = Image.fromarray((ramp * 0.5 + slope + small).clip(0, 255).astype(np.uint8)).resize(size)
    image.save(path, quality=92)


def memory_mb() -> float:
    """Return the resident memory of this process in megabytes; NaN where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return float("nan")
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def open_window(folder: Path, **settings: str) -> Any:
    """Return a visible window whose journal, caches and results are in a folder of its own."""
    from qtcompress.engine.session import Session
    from qtcompress.gui import app
    from qtcompress.gui.window.qsettings import Store

    folder.mkdir(parents=True, exist_ok=True)
    memory = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    memory.setValue("settings/workers", "2")
    for name, value in settings.items():
        memory.setValue(f"settings/{name}", value)
    session = Session(folder / "data", workers=2)  # never the journal of whoever runs this
    window = app.build(Store(memory), session=session, output=folder / "out")
    window.resize(*WINDOW)
    window.show()
    window.parts.preview.warm_up()
    QApplication.processEvents()
    return window


def wait(signal: Any, condition: Callable[[], bool]) -> None:
    """Run the window until the condition is true; check it at each signal."""
    waiting.wait(signal, condition, limit_ms=LIMIT_MS)


def rest(ms: int) -> None:
    """Let the window run for a while."""
    timer = QTimer(singleShot=True, interval=ms)
    done: list[bool] = []
    timer.timeout.connect(lambda: done.append(True))
    timer.start()
    wait(timer.timeout, lambda: bool(done))


class Ticker(QObject):
    """Measures what lies between ticks: gaps on the clock, and turns: CPU time of the window's thread.

    The window stood still for a gap; a turn leaves out what other programs took. Signals each tick.
    """

    ticked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self.turns: list[float] = []
        self._last, self._cpu = time.perf_counter(), time.thread_time()
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def restart(self) -> None:
        """Forget the gaps and turns so far."""
        self.gaps.clear()
        self.turns.clear()
        self._last, self._cpu = time.perf_counter(), time.thread_time()

    def stop(self) -> None:
        """Measure no longer."""
        self._timer.stop()

    def _tick(self) -> None:
        now, cpu = time.perf_counter(), time.thread_time()
        self.gaps.append(1000 * (now - self._last))
        self.turns.append(1000 * (cpu - self._cpu))
        self._last, self._cpu = now, cpu
        self.ticked.emit()


@dataclass(slots=True)
class Clock:
    """Milliseconds from a start to what a signal tells, with the painting that follows it."""

    begun: float = field(default_factory=time.perf_counter)

    def until(self, signal: Any, condition: Callable[..., bool]) -> float:
        """Run the window until the signal tells what the condition is true for, and that is painted."""
        loop = QEventLoop()
        # Events are handled in this order: the signal, the repaint that it has caused, the timer.
        connection = signal.connect(lambda *told: QTimer.singleShot(0, loop.quit) if condition(*told) else None)
        QTimer.singleShot(LIMIT_MS, loop, lambda: loop.exit(1))
        if loop.exec():
            raise SystemExit("The window did not show what was asked for.")
        signal.disconnect(connection)
        return self.elapsed()

    def elapsed(self) -> float:
        """Return the milliseconds since the start."""
        return 1000 * (time.perf_counter() - self.begun)


@contextmanager
def application(cache: Path) -> Iterator[QApplication]:
    """Provide Qt as the program sets it up, with caches in a folder of its own."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["XDG_CACHE_HOME"] = str(cache)  # before anything asks for it
    from qtcompress.gui import app

    made = QApplication(sys.argv[:1])
    app.tune_interpreter(made)
    yield made
    made.quit()
