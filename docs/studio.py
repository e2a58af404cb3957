"""A window for screenshots, with everything behind it, in a home of its own."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QWidget

from qtcompress.cli import manual
from qtcompress.core.types import Report, Stage
from qtcompress.engine.job.folders import resource
from qtcompress.engine.job.job import Outcome
from qtcompress.engine.journal.records import Entry
from qtcompress.engine.session import Session
from qtcompress.gui import app
from qtcompress.gui.window.main_window import MainWindow
from qtcompress.gui.window.qsettings import Store

SHOWN, LARGE, CUT = "kingfisher.png", "IMG_2041.jpg", "IMG_2042.jpg"
TICK_MS = 20
_LARGER = 4  # times, that the large photograph has the sides of its sample
_CUT_SHARE = 0.6  # of the bytes that are left of the one that is cut off
_LIMIT_MS = 180_000
_REST_MS = 400  # without any task, after which nothing more is expected


def wait(condition: Callable[[], bool]) -> None:
    """Run the event loop until `condition` holds."""
    loop = QEventLoop()
    limit = QTimer(singleShot=True, interval=_LIMIT_MS)
    limit.timeout.connect(lambda: loop.exit(1))
    tick = QTimer(interval=TICK_MS)
    tick.timeout.connect(lambda: loop.exit(0) if condition() else None)
    limit.start()
    tick.start()
    if loop.exec():
        raise SystemExit("The window did not come to rest: no screenshot was made.")


class Studio:
    """A window with everything behind it, in a home of its own.

    Attributes
    ----------
    held : function of a file name
        Which pictures of a batch stay half done.
    shown : QWidget
        What the screenshot shows.
    """

    def __init__(self, home: Path, size_px: tuple[int, int]) -> None:
        os.environ["HOME"] = str(home)
        self.pictures = home / "Pictures" / "Holiday"
        shutil.copytree(resource("samples"), self.pictures, ignore=shutil.ignore_patterns("*.md"))
        self.held: Callable[[str], bool] = lambda name: False
        self._session = Session(home / "data", workers=2)
        memory = QSettings(str(home / "settings.ini"), QSettings.Format.IniFormat)
        self.window: MainWindow = app.build(
            Store(memory),
            session=self._session,
            compress=self._compress,
            output=home / "Pictures" / "qtcompress",
            presets=home / "presets",
            manual_options=manual.options,
        )
        self.shown: QWidget = self.window
        self.window.showNormal()  # not over all of a screen that is none
        self.window.resize(*size_px)
        self.rest()

    def _compress(self, entry: Entry, report: Report) -> Outcome:
        while self.held(entry.job.source.name):
            report(Stage.FIT, 0.6)  # raises when the window is closed
            time.sleep(TICK_MS / 1000)
        return self._session.compress(entry, report)

    def rest(self) -> None:
        """Wait until nothing is being done, nor will be after a pause."""
        parts, since = self.window.parts, time.monotonic()

        def idle() -> bool:
            nonlocal since
            if parts.preview.busy or parts.loader.busy or not all(runner.idle for runner in parts.runners):
                since = time.monotonic()
            return time.monotonic() - since > _REST_MS / 1000

        wait(idle)

    def open(self, *paths: Path, shown: str = SHOWN) -> None:
        """Open pictures, wait for all thumbnails, and select one."""
        self.window.add(paths or (self.pictures,))
        model = self.window.parts.model
        wait(lambda: bool(len(model)) and all(item.thumbnail or item.sentence for item in model.items()))
        self.select(shown)
        self.rest()

    def select(self, name: str) -> None:
        """Select a picture."""
        proxy = self.window.parts.proxy
        row = next(row for row in range(proxy.rowCount()) if proxy.index(row, 0).data() == name)
        self.window.gallery.view.setCurrentIndex(proxy.index(row, 0))

    def do(self, *actions: str) -> None:
        """Do what some entries of the menus do, and wait for the end of it."""
        for name in actions:
            self.window.actions_[name].trigger()
            self.rest()

    def show(self, kind: type[QWidget]) -> None:
        """Show another window of the program, in the size of the scene."""
        dialog = self.window.findChild(kind)
        if not isinstance(dialog, kind):
            raise SystemExit(f"There is no {kind.__name__}: no screenshot was made.")
        dialog.resize(self.window.size())
        self.shown = dialog
        self.rest()

    def large(self) -> Path:
        """Return a photograph of a camera's size, made from a sample."""
        path = self.pictures / LARGE
        with Image.open(self.pictures / SHOWN) as small:
            sides = small.width * _LARGER, small.height * _LARGER
            small.convert("RGB").resize(sides, Image.Resampling.LANCZOS).save(path, quality=95)
        return path

    def cut(self) -> Path:
        """Return a photograph that is cut off."""
        path, whole = self.pictures / CUT, (self.pictures / "pigments.jpg").read_bytes()
        path.write_bytes(whole[: int(len(whole) * _CUT_SHARE)])
        return path
