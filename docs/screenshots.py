"""Make the screenshots of the window for the README: `python3 run.py screenshots`.

This opens the real window without a display on the sample gallery, compresses it, selects a picture, and saves the
window in light and in dark colors.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QTimer, SignalInstance
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from qtcompress.engine.job.folders import resource
from qtcompress.engine.session import Session
from qtcompress.gui import app
from qtcompress.gui.desktop.appearance import dark_palette
from qtcompress.gui.window.main_window import MainWindow
from qtcompress.gui.window.qsettings import Store

ROOT = Path(__file__).resolve().parent.parent
SIZE_PX = 1280, 800
SHOWN = "kingfisher.png"
COLORS = 64
LIMIT_MS = 120_000


def wait(condition: Callable[[], bool], *signals: SignalInstance) -> None:
    """Run the event loop until `condition` holds, looked at whenever one of the signals comes."""
    loop = QEventLoop()
    limit = QTimer(singleShot=True, interval=LIMIT_MS)
    limit.timeout.connect(lambda: loop.exit(1))
    connections = [(signal, signal.connect(lambda *_: loop.exit(0) if condition() else None)) for signal in signals]
    limit.start()
    if not condition() and loop.exec():
        raise SystemExit("The window did not come to rest: no screenshot was made.")
    for signal, connection in connections:
        signal.disconnect(connection)


def make(name: str, palette: QPalette, application: QApplication) -> Path:
    """Make one screenshot and return where it is."""
    application.setPalette(palette)
    with tempfile.TemporaryDirectory() as folder:
        memory = QSettings(str(Path(folder, "settings.ini")), QSettings.Format.IniFormat)
        session = Session(Path(folder, "data"), workers=2)  # never the journal of whoever runs this
        window = app.build(Store(memory), session=session, output=Path(folder, "results"), presets=Path(folder))
        window.options.colors.setValue(COLORS)
        window.showNormal()  # not over all of a screen that is none
        window.resize(*SIZE_PX)
        compress_samples(window)
        select(window, SHOWN)
        window.options.saving.output.setPlaceholderText("~/Pictures/qtcompress")
        path = ROOT / "docs" / name
        window.grab().save(str(path))
        window.close()
    return path


def compress_samples(window: MainWindow) -> None:
    """Fill the gallery, wait for all thumbnails, and run the batch."""
    parts = window.parts
    window.add([resource("samples")])
    wait(lambda: not parts.loader.busy, parts.loader.scanned)
    wait(lambda: all(item.thumbnail for item in parts.model.items()), parts.model.dataChanged)
    ended: list[object] = []
    parts.batch.ended.connect(ended.append)
    window.start()
    wait(lambda: bool(ended), parts.batch.ended)


def select(window: MainWindow, name: str) -> None:
    """Select a picture and wait for its full preview."""
    parts = window.parts
    rows = [row for row in range(parts.proxy.rowCount()) if parts.proxy.index(row, 0).data() == name]
    window.gallery.view.setCurrentIndex(parts.proxy.index(rows[0], 0))
    wait(
        lambda: not parts.preview.busy and parts.preview.current is not None,
        parts.preview.shown,
        parts.preview.busy_changed,
    )


def main() -> int:
    """Make both screenshots."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    app.choose_locale()
    light = application.style().standardPalette()
    for name, palette in (("screenshot-light.png", light), ("screenshot-dark.png", dark_palette())):
        print(make(name, palette, application))
    return 0


if __name__ == "__main__":
    sys.exit(main())
