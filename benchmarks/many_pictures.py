"""Times of the gallery with many pictures: CPU of the window's thread for what a person does with all of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from measured_window import Clock, Ticker, make_picture, memory_mb, open_window, thread_ms, wait
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

SMALL = 96, 64
IN_A_FOLDER = 500


def pictures(folder: Path, count: int) -> None:
    """Write small pictures under many names."""
    first = folder / "first.jpg"
    folder.mkdir()
    make_picture(first, SMALL)
    for number in range(count):
        place = folder / f"{number // IN_A_FOLDER:03}"
        place.mkdir(exist_ok=True)
        os.link(first, place / f"IMG_{number:05}.jpg")
    first.unlink()


def measure(folder: Path, count: int) -> Iterator[str]:
    """Yield one line for each thing that a person does."""
    pictures(folder / "many", count)
    window = open_window(folder / "gallery")
    model, proxy, view = window.parts.model, window.parts.proxy, window.gallery.view
    ticker, clock, rows = Ticker(), Clock(), list[float]()
    # Painting comes before the timer.
    model.added.connect(lambda *_: None if rows else QTimer.singleShot(0, lambda: rows.append(clock.elapsed())))
    QTimer.singleShot(0, lambda: window.add([folder / "many"]))
    wait(window.parts.loader.scanned, lambda: len(model) == count and not window.parts.loader.busy)
    total = clock.elapsed()
    QApplication.processEvents()
    yield f"{count:,} pictures: first rows {rows[0]:.0f} ms after the drop, all after {total:.0f} ms"
    for words, took in _acts(window, model, proxy, view, count):
        yield f"  {words:28} {took:6.0f} ms of the window's thread"
    ticker.stop()
    yield f"  longest gap between ticks {max(ticker.gaps):.0f} ms, memory {memory_mb():.0f} MB"
    window.close()


def _acts(window: Any, model: Any, proxy: Any, view: Any, count: int) -> Iterator[tuple[str, float]]:
    from qtcompress.gui.gallery.sorting import Order, Sort

    text = window.gallery.text
    matching = sum("_0001" in f"IMG_{number:05}" for number in range(count))
    yield "filter", thread_ms(lambda: text.setText("_0001"), lambda: proxy.count == matching)
    yield "remove the filter", thread_ms(text.clear, lambda: proxy.count == count)
    yield "sort by size", thread_ms(lambda: model.set_order(Order(Sort.SIZE)), lambda: True)
    yield "sort by folder", thread_ms(lambda: model.set_order(Order(Sort.FOLDER)), lambda: True)
    yield "select all", thread_ms(view.selectAll, lambda: view.selected_count() == count)
    yield "remove all", thread_ms(window.actions_["remove"].trigger, lambda: len(model) == 0)
    yield "undo that", thread_ms(window.parts.undo.undo, lambda: len(model) == count)
    QApplication.processEvents()
