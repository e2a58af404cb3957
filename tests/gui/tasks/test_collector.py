"""Garbage is collected on the GUI thread, whoever makes it."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from qtcompress.gui.tasks.collector import GuiThreadCollector


@pytest.fixture
def collector(qtbot: object) -> Iterator[GuiThreadCollector]:
    was_enabled = gc.isenabled()
    gc.enable()
    collector = GuiThreadCollector()
    yield collector
    collector.restore()
    assert gc.isenabled()
    if not was_enabled:
        gc.disable()


class Knot(QObject):
    """A Qt object that only the collector can end."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


@pytest.mark.usefixtures("collector")
def test_cycle_ends_on_the_gui_thread_although_another_thread_makes_the_garbage(qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []
    weakref.finalize(Knot(), lambda: threads.append(threading.current_thread()))

    def litter() -> None:
        for _ in range(20_000):
            knot: list[object] = []
            knot.append(knot)

    other = threading.Thread(target=litter)
    other.start()
    other.join()
    assert threads == []
    qtbot.waitUntil(lambda: threads == [threading.main_thread()])
