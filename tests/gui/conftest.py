"""What every test of the window starts from: no screen, no real settings, no real home, and nothing left running."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is loaded

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QLocale, QSettings, QStandardPaths, Qt, QThreadPool
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from qtcompress.engine.session import Session
from qtcompress.gui import app
from qtcompress.gui.batch.flight import CompressEntry
from qtcompress.gui.preview.compare_view import CompareView
from qtcompress.gui.preview.pair import build_pair
from qtcompress.gui.window.main_window import MainWindow
from qtcompress.gui.window.qsettings import Store
from tests.gui.comparing import BLUE, RED, plain
from tests.gui.patient import PatientBot
from tests.gui.starting import NAMES, Open
from tests.gui.windows import Make, Slow


def pytest_configure(config: pytest.Config) -> None:
    """Let the screen that is none say what it cannot do; every other warning of Qt fails the test."""
    config.addinivalue_line("qt_log_ignore", "This plugin does not support (propagateSizeHints|raise)")


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Return pytest-qt's helper with the patience that a busy machine needs."""
    return PatientBot(request)


@pytest.fixture
def open_session(tmp_path: Path) -> Callable[[], Session]:
    """Return how to begin a session whose journal lies in the test's own folder, as a program does that starts."""
    return lambda: Session(tmp_path / "data", workers=2)


@pytest.fixture(autouse=True)
def _away_from_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lasting_workers: None) -> Iterator[None]:
    """Keep settings and files in a folder of the test's own, numbers in English, and all pools idle at the end."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    QStandardPaths.setTestModeEnabled(True)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    for format_ in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(format_, QSettings.Scope.UserScope, str(home))
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    if QGuiApplication.keyboardModifiers():  # Qt believes that the keys of the last event are still pressed
        QTest.keyRelease(QWidget(), Qt.Key.Key_Control)
    assert QThreadPool.globalInstance().activeThreadCount() == 0


@pytest.fixture
def view(qtbot: QtBot) -> CompareView:
    view = CompareView()
    qtbot.addWidget(view)
    view.resize(802, 400)  # two panes of 400 x 400
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    return view


@pytest.fixture
def colored(view: CompareView) -> CompareView:
    """Show red before and blue after, 600 x 400."""
    view.set_pair(build_pair(plain(RED), plain(BLUE), 600, 400))
    return view


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of three pictures, one of them below another folder, and a text."""
    folder = tmp_path / "photos"
    (folder / "more").mkdir(parents=True)
    random = np.random.default_rng(0)
    for number, name in enumerate(["IMG_1.png", "IMG_2.png", "more/IMG_10.png"]):
        ramp = np.linspace(0, 255, 96)[None, :, None] * np.array([1.0, 0.3 + 0.3 * number, 0.2])
        pixels = (ramp + random.normal(0, 9, (64, 96, 3))).clip(0, 255).astype(np.uint8)
        Image.fromarray(pixels).save(folder / name)
    (folder / "notes.txt").write_text("no picture")
    return folder


def remembered(folder: Path) -> QSettings:
    """Return a memory in which 256 colors were chosen: what most tests are about needs no contest, which takes long."""
    memory = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    if not memory.allKeys():
        memory.setValue("settings/colors", "256")
        memory.setValue("settings/method", "palette")
    return memory


@pytest.fixture
def make(qtbot: QtBot, tmp_path: Path, open_session: Callable[[], Session]) -> Iterator[Make]:
    """Return how to open a window that remembers in a file of the test's own."""
    windows: list[MainWindow] = []

    def build(**engine: Any) -> MainWindow:
        memory = remembered(tmp_path)
        session = open_session()
        if isinstance(slow := engine.get("compress"), Slow):
            slow.compress = session.compress
        window = app.build(Store(memory), session=session, output=tmp_path / "out", **engine)
        qtbot.addWidget(window)
        windows.append(window)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield build
    for window in windows:
        window.close()
        assert all(runner.idle for runner in window.parts.runners)


@pytest.fixture
def window(make: Make) -> MainWindow:
    return make()


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Return a folder of three pictures that become smaller."""
    folder = tmp_path / "photos"
    folder.mkdir()
    random = np.random.default_rng(0)
    for number, name in enumerate(NAMES):
        ramp = np.linspace(0, 255, 96)[None, :, None] * np.array([1.0, 0.3 + 0.3 * number, 0.2])
        pixels = (ramp + random.normal(0, 9, (64, 96, 3))).clip(0, 255).astype(np.uint8)
        Image.fromarray(pixels).save(folder / name)
    return folder


@pytest.fixture
def start(qtbot: QtBot, tmp_path: Path, open_session: Callable[[], Session]) -> Iterator[Open]:
    """Return how to start the program: what it remembers and its journal stay from one start to the next."""
    windows: list[MainWindow] = []

    def build(
        compress: Callable[[Session], CompressEntry] | None = None, change: Callable[[Session], object] = id
    ) -> MainWindow:
        session = open_session()
        change(session)
        memory = remembered(tmp_path)
        engine = compress(session) if compress is not None else None
        output, pool = tmp_path / "out", session.pool
        window = app.build(Store(memory), session=session, looks=pool, output=output, compress=engine)
        qtbot.addWidget(window)
        windows.append(window)
        window.show()
        return window

    yield build
    for window in windows:
        if window.isVisible():
            window.close()
