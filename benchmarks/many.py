"""Measure what a gallery of ten thousand pictures costs the window's thread.

Each step is done in the real window, without a display. Its CPU time on the window's thread, until it is done and
painted, must be divided into turns of the event loop of less than 50 ms each; the first rows must
be there within 500 ms of the drop. A turn is the CPU time of that thread between two ticks of 10 ms; a gap is the time
on the clock between them, which says little on a machine with other load and is printed, but not judged. No preview is
made, as it is no part of a list.

    python3 run.py bench many
"""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from measured_window import Ticker, application, memory_mb, open_window, rest, wait

COUNT, FOLDERS = 10_000, 20
TURN_MS, FIRST_MS, MEMORY_MB = 50.0, 500.0, 300.0
OPENED_MS = 1500  # until a person drops something into a window that has opened, and has imported what it needs
SETTLED_TICKS = 8  # after a step; the view tells its visible rows after 30 ms
MISSED = " - goal missed"


def make_pictures(root: Path, count: int) -> None:
    """Write small JPEGs, PNGs and WebPs into some folders."""
    import numpy as np
    from PIL import Image

    files = []
    for number, kind in enumerate(("JPEG", "JPEG", "PNG", "WEBP")):
        ramp = np.linspace(0, 255, 24)[None, :, None] * np.array([1.0, 0.2 * number, 0.3]) + np.zeros((16, 1, 1))
        buffer = io.BytesIO()
        Image.fromarray(ramp.astype(np.uint8)).save(buffer, kind)
        files.append((kind.lower().replace("jpeg", "jpg"), buffer.getvalue()))
    for number in range(count):
        suffix, data = files[number % len(files)]
        folder = root / f"trip {number * FOLDERS // count}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"IMG_{number}.{suffix}").write_bytes(data)


class Steps:
    """Does one thing after the other in a window, and tells what each costs."""

    def __init__(self) -> None:
        self._ticker = Ticker()

    def do(self, words: str, act: Callable[[], object], done: Callable[[], bool] = lambda: True) -> str:
        """Do a step, wait until it is done and the window has come to rest; return its name and figures."""
        ticker, settled = self._ticker, 0

        def at_rest() -> bool:
            nonlocal settled
            settled = settled + 1 if done() else 0
            return settled > SETTLED_TICKS

        ticker.restart()
        begun = time.thread_time()
        act()
        wait(ticker.ticked, at_rest)
        total, turn, gap = 1000 * (time.thread_time() - begun), max(ticker.turns), max(ticker.gaps)
        missed = MISSED if turn >= TURN_MS else ""
        return f"  {words:28} {total:6.0f} ms CPU, longest turn {turn:4.0f} ms, longest gap {gap:5.0f} ms{missed}"

    def stop(self) -> None:
        """Measure no longer."""
        self._ticker.stop()


def measure(folder: Path, count: int = COUNT) -> Iterator[str]:
    """Do all steps; yield a line for each."""
    make_pictures(folder / "many", count)
    window = open_window(folder / "gallery", colors="256")
    window.gallery.view.current_changed.disconnect(window.preview_desk.select)
    rest(OPENED_MS)
    model, steps, first = window.parts.model, Steps(), list[float]()
    begun = time.perf_counter()
    model.added.connect(lambda _: first.append(1000 * (time.perf_counter() - begun)))
    loader = window.parts.loader
    dropped = steps.do("drop", lambda: window.add([folder / "many"]), lambda: len(model) == count and not loader.busy)
    yield f"{count:,} pictures: first rows {first[0]:.0f} ms after the drop{MISSED if first[0] > FIRST_MS else ''}"
    yield dropped
    yield steps.do("plan", lambda: None, lambda: bool(window.parts.batch.promised(window.parts.settings.effective)))
    yield from _look_through(window, steps)
    yield from _remove(window, steps, count)
    steps.stop()
    memory = memory_mb()
    yield f"  memory {memory:.0f} MB{MISSED if memory > MEMORY_MB else ''}"
    window.close()


def _look_through(window: Any, steps: Steps) -> Iterator[str]:
    """Search, sort, group and list."""
    from qtcompress.gui.gallery.sorting import Order, Sort

    gallery = window.gallery
    for text in ("img_12", "", "kind:png", ""):
        yield steps.do(f"search {text or 'nothing'}", partial(gallery.text.setText, text))
    for sort in Sort:
        yield steps.do(f"sort by {sort.value}", partial(gallery.search.sort_by, Order(sort, descending=True)))
    yield steps.do("group by folder", lambda: gallery.search.sort_by(Order(grouped=True)))
    yield steps.do("fold all", gallery.search.fold_all.trigger)
    yield steps.do("unfold all", gallery.search.unfold_all.trigger)
    yield steps.do("ungroup", lambda: gallery.search.sort_by(Order()))
    yield steps.do("list", window.actions_["list"].trigger)


def _remove(window: Any, steps: Steps, count: int) -> Iterator[str]:
    """Select and remove, and undo it."""
    model, act, gallery = window.parts.model, window.actions_, window.gallery
    yield steps.do("select all", act["select_all"].trigger)
    yield steps.do("remove all", act["remove"].trigger, lambda: len(model) == 0)
    yield steps.do("undo", act["undo"].trigger, lambda: len(model) == count)
    gallery.text.setText("kind:jpg")
    act["select_all"].trigger()
    yield steps.do("show all, half selected", gallery.text.clear)
    yield steps.do("remove every second", act["remove"].trigger, lambda: len(model) == count - (count + 2) // 4 * 2)
    yield steps.do("undo", act["undo"].trigger, lambda: len(model) == count)


def main() -> int:
    """Measure, print one line per step, and return 1 if a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.parse_args()
    missed = False
    with tempfile.TemporaryDirectory() as name, application(Path(name) / "cache"):
        for line in measure(Path(name)):
            print(line, flush=True)
            missed |= line.endswith(MISSED)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
