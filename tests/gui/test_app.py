"""The composition root, as its own process where it matters."""

from __future__ import annotations

import logging
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColorSpace, QSurfaceFormat
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qtcompress.core.kernels import dispatch
from qtcompress.gui import app
from qtcompress.gui.common.format import count
from qtcompress.gui.desktop.identity import APP_ID
from tests.gui.windows import Make

# Opens the window, says so, and begins to compress what it was given.
CHILD = """
import sys
from PySide6.QtGui import QGuiApplication
from qtcompress.gui import app
from qtcompress.gui.window import main_window as window

def started(self, event, before=window.MainWindow.showEvent):
    before(self, event)
    self.parts.batch.tallied.connect(lambda tally: print("running", flush=True))
    self.parts.loader.scanned.connect(lambda scanned: self.start())
    print("shown", QGuiApplication.desktopFileName(), flush=True)

window.MainWindow.showEvent = started
sys.exit(app.main(sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals on Windows")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_signal_closes_the_window_in_mid_batch_with_a_clean_end(number: int, tmp_path: Path) -> None:
    import numpy as np
    from PIL import Image

    source = tmp_path / "noise.png"
    Image.fromarray(np.random.default_rng(0).integers(0, 255, (1200, 1200, 3), np.uint8)).save(source)
    child = subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", CHILD, str(source)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == f"shown {APP_ID}\n"
    assert child.stdout.readline() == "running\n"
    child.send_signal(number)
    _, errors = child.communicate(timeout=30)
    assert child.returncode == 0, errors
    assert "Traceback" not in errors
    results = [path for path in tmp_path.rglob("*") if path.is_file() and path != source]
    assert {path.name for path in results if path.suffix not in (".conf", ".ini")} == {"journal.sqlite", "list.json"}


def test_error_in_a_slot_is_logged_and_nothing_else(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.CRITICAL):
        try:
            raise ValueError("out of order")
        except ValueError as error:
            app._log_exception(type(error), error, error.__traceback__)
    assert "out of order" in caplog.text
    assert "Traceback" in caplog.text


def test_numbers_have_separators_where_the_system_has_no_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale.c())
    QLocale.setDefault(QLocale.c())
    app.choose_locale()
    assert count(1234567) == "1,234,567"


def test_windows_tell_the_platform_that_they_are_painted_in_srgb(qtbot: QtBot) -> None:
    before = QSurfaceFormat.defaultFormat()
    app.declare_colors()
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    QSurfaceFormat.setDefaultFormat(before)
    assert window.windowHandle().format().colorSpace() == QColorSpace(QColorSpace.NamedColorSpace.SRgb)


def test_results_go_below_the_pictures_of_the_person_by_default(qapp: QApplication) -> None:
    assert app.usual_output().name == "qtcompress"


def test_without_compiled_kernels_the_window_says_so_in_a_sentence_that_can_be_closed(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert app.slow() == ""
    monkeypatch.setattr(dispatch, "compiled", lambda: False)
    window = make()
    assert window.news.isVisible()
    assert window.news.text.text().startswith("The compiled kernels are missing, so everything takes")
    window.news.close_button.click()
    assert not window.news.isVisible()
