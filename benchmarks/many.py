"""Measure what a gallery of ten thousand pictures costs the window's thread.

Each step is done in the real window, without a display. Its CPU time on the GUI thread must be below 100 ms, and the
first rows must be there within 500 ms. The longest gap between two ticks of 10 ms says how long the window stood still;
on a machine with other load it says little, so it is printed and not judged. No preview is made, as it is no part of a
list.

    python3 run.py bench many
"""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from measured_window import Ticker, application, memory_mb, open_window, wait

COUNT, FOLDERS = 10_000, 20
STEP_MS, FIRST_MS = 100.0, 500.0


def make_pictures(root: Path) -> None:
    """Write small JPEGs, PNGs and WebPs into some folders."""
    import numpy as np
    from PIL import Image

    files = []
    for number, kind in enumerate(("JPEG", "JPEG", "PNG", "WEBP")):
        ramp = np.linspace(0, 255, 24)[None, :, None] * np.array([1.0, 0.2 * number, 0.3]) + np.zeros((16, 1, 1))
        buffer = io.BytesIO()
        Image.fromarray(ramp.astype(np.uint8)).save(buffer, kind)
        files.append((kind.lower().replace("jpeg", "jpg"), buffer.getvalue()))
    for number in range(COUNT):
        suffix, data = files[number % len(files)]
        folder = root / f"trip {number * FOLDERS // COUNT}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"IMG_{number}.{suffix}").write_bytes(data)


class Steps:
    """Does one thing after the other in a window, and prints what each costs."""

    def __init__(self) -> None:
        self.missed = False
        self._ticker = Ticker()

    def do(self, words: str, act: Callable[[], object], done: Callable[[], bool] = lambda: True) -> None:
        """Do a step, wait until it is done and the window has come to rest, and print its figures."""
        gaps = self._ticker.gaps
        self._ticker.restart()
        begun = time.thread_time()
        act()
        cpu_ms = 1000 * (time.thread_time() - begun)
        ticks = len(gaps)
        wait(self._ticker.ticked, lambda: done() and len(gaps) > ticks + 3)
        missed = cpu_ms >= STEP_MS
        self.missed |= missed
        end = " - goal missed" if missed else ""
        print(f"{words:32} {cpu_ms:5.0f} ms CPU, longest gap {max(gaps):5.0f} ms{end}", flush=True)


def measure(folder: Path, pictures: Path) -> bool:
    """Do all steps; return whether a goal was missed."""
    from qtcompress.gui.gallery.sorting import Order, Sort

    window = open_window(folder, colors="256")
    window.gallery.view.current_changed.disconnect(window.preview_desk.select)
    parts, act, gallery = window.parts, window.actions_, window.gallery
    model, steps, first = parts.model, Steps(), list[float]()
    begun = time.perf_counter()
    model.added.connect(lambda _: first.append(1000 * (time.perf_counter() - begun)))
    steps.do("drop", lambda: window.add([pictures]), lambda: len(model) == COUNT and not parts.loader.busy)
    print(f"first rows after {first[0]:.0f} ms")
    steps.do("plan", lambda: None, lambda: bool(parts.batch.promised(parts.settings.effective)))
    for text in ("img_12", "", "kind:png", ""):
        steps.do(f"search {text or 'nothing'}", partial(gallery.text.setText, text))
    for sort in Sort:
        steps.do(f"sort by {sort.value}", partial(gallery.search.sort_by, Order(sort, descending=True)))
    steps.do("group by folder", lambda: gallery.search.sort_by(Order(grouped=True)))
    steps.do("fold all", gallery.search.fold_all.trigger)
    steps.do("unfold all", gallery.search.unfold_all.trigger)
    steps.do("ungroup", lambda: gallery.search.sort_by(Order()))
    steps.do("list", act["list"].trigger)
    steps.do("select all", act["select_all"].trigger)
    steps.do("remove all", act["remove"].trigger, lambda: len(model) == 0)
    steps.do("undo", act["undo"].trigger, lambda: len(model) == COUNT)
    gallery.text.setText("kind:jpg")
    act["select_all"].trigger()
    steps.do("show all, half selected", gallery.text.clear)
    steps.do("remove every second", act["remove"].trigger, lambda: len(model) == COUNT // 2)
    steps.do("undo", act["undo"].trigger, lambda: len(model) == COUNT)
    window.close()
    return steps.missed or first[0] > FIRST_MS


def main() -> int:
    """Measure, print one line per step, and return 1 if a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_pictures(folder / "pictures")
        with application(folder / "cache"):
            missed = measure(folder / "gallery", folder / "pictures")
    print(f"memory at the end: {memory_mb():.0f} MB")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
