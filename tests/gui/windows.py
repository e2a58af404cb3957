"""The whole window in the tests: filling it, running it, waiting for it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qtcompress.core.types import Report, Stage
from qtcompress.engine.job.job import Outcome
from qtcompress.engine.journal.records import Entry
from qtcompress.gui.batch.flight import CompressEntry
from qtcompress.gui.common.urls import urls_of
from qtcompress.gui.window.main_window import MainWindow

Make = Callable[..., MainWindow]
_HELD = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drag(window: MainWindow, paths: list[Path]) -> QMimeData:
    """Hold files over the window."""
    data = QMimeData()
    data.setUrls(urls_of(paths))
    enter = QDragEnterEvent(window.rect().center(), Qt.DropAction.CopyAction, data, *_HELD)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    return data


def drop(window: MainWindow, paths: list[Path]) -> None:
    data, place = drag(window, paths), QPointF(window.rect().center())
    QApplication.sendEvent(window, QDropEvent(place, Qt.DropAction.CopyAction, data, *_HELD))


def fill(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    """Add a folder and wait until it is listed, with all thumbnails, and the first picture is previewed."""
    parts = window.parts
    window.add([folder])
    until(qtbot, lambda: len(parts.model) > 0 and not parts.loader.busy)
    until(qtbot, lambda: all(item.thumbnail or item.sentence for item in parts.model.items()))
    until(qtbot, lambda: not parts.preview.busy)


def run(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.parts.batch.ended):
        window.actions_["compress"].trigger()


def select(window: MainWindow, name: str, qtbot: QtBot) -> None:
    proxy = window.parts.proxy
    row = next(row for row in range(proxy.rowCount()) if proxy.index(row, 0).data() == name)
    window.gallery.view.setCurrentIndex(proxy.index(row, 0))
    until(qtbot, lambda: not window.parts.preview.busy)


def until(qtbot: QtBot, condition: Callable[[], bool]) -> None:
    """Wait for a condition; long, because the first k-means imports scikit-learn on a machine that may be busy."""
    qtbot.waitUntil(condition)


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


class Slow:
    """The real engine, held up in the middle of each picture until it is let go."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.compress: CompressEntry | None = None  # the session's

    def __call__(self, entry: Entry, report: Report) -> Outcome:
        report(Stage.READ, 0.5)
        while not self.go.wait(0.001):
            report(Stage.FIT, 0.5)
        assert self.compress is not None
        return self.compress(entry, report)


class Midway(Slow):
    """The real engine, held up behind the first steps of one picture, while its worker goes on."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def __call__(self, entry: Entry, report: Report) -> Outcome:
        def held(stage: Stage, fraction: float) -> None:
            report(stage, fraction)
            while stage is not Stage.READ and not self.go.wait(0.001):
                report(stage, fraction)

        assert self.compress is not None
        return self.compress(entry, held if entry.job.source.name == self._name else report)
