"""Use the window of a bundle as a person does, and tell what happened: a preview, a batch, and its undo.

`qtcompress --smoke-test FOLDER` opens the window on a folder of pictures. One line of JSON says how many were listed,
compressed, and restored by the undo, and what it waited for if its time was over. The window's picture, with the
preview of the first one, is in FOLDER/window.png.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer

from qtcompress.gui import app
from qtcompress.gui.batch.progress import Tally
from qtcompress.gui.journal.client import Undoing
from qtcompress.gui.window.main_window import MainWindow

OPTION = "--smoke-test"
LIMIT_S = 240  # for a machine that does much else
_LOOK_MS = 50


def main(folder: Path) -> int:
    """Run the steps, and return the exit status: 1 if they were not done in time."""
    told: dict[str, Any] = {"done": False}
    build, running = app.build, []

    def built(*arguments: Any, **keywords: Any) -> MainWindow:
        window = build(*arguments, **keywords)
        running.append(_Runner(window, steps(window, folder, told)))
        return window

    app.build = built
    status = app.main([str(folder)])
    print(json.dumps(told))
    return status or int(not told["done"])


class _Runner(QTimer):
    """Goes on to the next step when the last one's condition holds."""

    def __init__(self, window: MainWindow, steps: Iterator[Callable[[], object]]) -> None:
        super().__init__(window, interval=_LOOK_MS)
        self._window, self._steps = window, steps
        self._condition: Callable[[], object] = lambda: True
        self._end = time.monotonic() + LIMIT_S
        self.timeout.connect(self._look)
        self.start()

    def _look(self) -> None:
        if self._condition():
            self._condition = next(self._steps, lambda: False)
        elif time.monotonic() > self._end:
            self.stop()
            self._window.close()


def steps(window: MainWindow, folder: Path, told: dict[str, Any]) -> Iterator[Callable[[], object]]:
    """Do one step after the other, and yield the condition for going on."""
    parts = window.parts
    batches: list[Tally] = []
    undone: list[Undoing] = []
    parts.batch.ended.connect(batches.append)
    parts.ledger.undone.connect(undone.append)
    told["waits for"] = "the list"
    yield lambda: len(parts.model) > 0 and not parts.loader.busy
    told["waits for"] = "the thumbnails"
    yield lambda: all(item.thumbnail or item.sentence for item in parts.model.items())
    told["waits for"] = "the preview"
    yield lambda: parts.preview.current is not None and not parts.preview.busy
    told["pictures"] = len(parts.model)
    window.grab().save(str(folder / "window.png"))
    told["waits for"] = "the batch"
    window.actions_["compress"].trigger()
    yield lambda: batches
    told["results"] = batches[-1].compressed
    told["batches"] = [str(one) for one in batches]  # for whoever has to find out why it failed
    told["sentences"] = [item.sentence for item in parts.model.items()]
    told["waits for"] = "the undo"
    yield window.actions_["undo_batch"].isEnabled
    window.actions_["undo_batch"].trigger()
    yield lambda: undone
    told["undone"] = sum(one.restored for one in undone[-1].undone)
    told["waits for"], told["done"] = "", True
    window.close()
    yield lambda: False
