"""What every test of the window starts from: no screen, no real settings, no real home, and nothing left running."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is loaded

import pytest
from PySide6.QtCore import QLocale, QSettings, QStandardPaths, QThreadPool

from qtcompress.engine.pool import WorkerPool
from qtcompress.engine.session import Session


def pytest_configure(config: pytest.Config) -> None:
    """Let the screen that is none say what it cannot do; every other warning of Qt fails the test."""
    config.addinivalue_line("qt_log_ignore", "This plugin does not support propagateSizeHints")


class LastingPool(WorkerPool):
    """Workers for many tests, since each takes a second to start; a session that is closed leaves them."""

    def close(self) -> None:
        """Leave the processes to the next test."""

    def end(self) -> None:
        """End the processes."""
        super().close()


@pytest.fixture(scope="session")
def lasting_pool() -> Iterator[LastingPool]:
    """Return workers that stay."""
    pool = LastingPool(2)
    yield pool
    pool.end()


@pytest.fixture
def open_session(tmp_path: Path, lasting_pool: LastingPool) -> Callable[[], Session]:
    """Return how to begin a session whose journal lies in the test's own folder, as a program does that starts."""

    def open_one() -> Session:
        session = Session(tmp_path / "data", workers=2)
        session.pool = lasting_pool
        return session

    return open_one


@pytest.fixture(autouse=True)
def _away_from_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
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
    assert QThreadPool.globalInstance().activeThreadCount() == 0
