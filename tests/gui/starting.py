"""The program started and started again in the tests, with its journal."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qtcompress.core.types import Report, Stage, ignore
from qtcompress.engine.job.job import Assignment, Outcome
from qtcompress.engine.journal.records import Entry
from qtcompress.engine.planning import plan
from qtcompress.engine.planning.settings import Settings
from qtcompress.engine.session import Session
from qtcompress.gui.batch.flight import CompressEntry
from qtcompress.gui.gallery.item import RowState
from qtcompress.gui.journal.message_bar import Verb
from qtcompress.gui.window.main_window import MainWindow
from tests.gui.windows import until

NAMES = ["IMG_1.png", "IMG_2.png", "IMG_3.png"]
Open = Callable[..., MainWindow]


def fill(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    """Add a folder and wait until the scan has ended and each picture has its thumbnail."""
    items, loader = window.parts.model.items, window.parts.loader
    window.add([folder])
    until(qtbot, lambda: len(items()) > 0 and not loader.busy)
    until(qtbot, lambda: all(item.thumbnail or item.sentence for item in items()))


def run(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignals([window.parts.batch.ended, window.parts.ledger.closed]):
        window.actions_["compress"].trigger()


def press(window: MainWindow, verb: Verb, qtbot: QtBot) -> None:
    button = window.news.buttons[verb]
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def states(window: MainWindow) -> list[RowState]:
    return [item.state for item in window.parts.model.items()]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}


def interrupt(open_session: Callable[[], Session], folder: Path, output: Path, *, dying: str = "") -> None:
    """Leave behind a batch of which one picture is done, as a program that was killed; it may have had one in hand."""
    session = open_session()
    sources = [found for found in plan.scan([folder]) if isinstance(found, plan.Source)]
    _, jobs = session.begin(plan.jobs(sources, Settings(colors=256, output=output)), output)
    session.compress(jobs[0], ignore)
    for entry in jobs[1:]:
        if entry.job.source.name == dying:
            session._journal.start(entry.id, Assignment(entry.job))
    session._journal.close()
    os.close(session._lock._descriptor)  # as the system does; the file of the lock stays


def replace_originals(window: MainWindow, *, review: bool) -> None:
    window.options.saving.place.setCurrentIndex(1)
    window.options.saving.review.setChecked(review)


def _held_up(session: Session) -> CompressEntry:
    def compress(entry: Entry, report: Report) -> Outcome:
        while True:  # until it is cancelled
            report(Stage.FIT, 0.1)

    return compress
