"""What every test stands on: no home directory, no real settings, and pictures that may be absent."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

# As in the program (__main__.py), and before NumPy is loaded: threads of these libraries would only spin beside tests.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("JOBLIB_MULTIPROCESSING", "0")  # not used, and joblib warns where /dev/shm is missing

import pytest
from hypothesis import HealthCheck, settings

from qtcompress.engine.workers import spawn
from tests import measured_worker
from tests.lasting_workers import Shelf

ROOT = Path(__file__).resolve().parent.parent
_GARBAGE = 5_000  # objects made since the last collection
_TIMES = 10  # collections of a generation after which the next one is collected

# No deadline: the machine is shared, and a slow moment is no bug. Fixtures here are never changed by an example.
settings.register_profile(
    "qtcompress",
    max_examples=50,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("qtcompress")


@pytest.fixture(scope="session", autouse=True)
def _no_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Let every path below a home directory lead to a temporary folder."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE"):
            patch.setenv(name, str(home))
        for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        yield


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Print a failure at once, too: if a later test ends the program by a crash, pytest's own summary is lost."""
    if report.failed:
        print(f"\n{report.nodeid}\n{report.longreprtext[-2000:]}", file=sys.__stderr__, flush=True)


@pytest.fixture(scope="session", autouse=True)
def _measured_workers() -> Iterator[None]:
    """Measure what worker processes execute, if `tools/coverage_run.py` asks for it."""
    with pytest.MonkeyPatch.context() as patch:
        if measured_worker.FOLDER in os.environ:
            patch.setattr(spawn, "_serve", measured_worker.serve)
        yield


@pytest.fixture(scope="session", autouse=True)
def _no_collection_in_threads() -> Iterator[None]:
    """Leave the collection of garbage to the end of each test: a thread must not collect the Qt objects of a test."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(autouse=True)
def _collection_between_tests() -> Iterator[None]:
    yield
    if gc.isenabled():  # then a thread of a later test would end Qt objects, and could wait for ever
        gc.disable()
        pytest.fail("this test, or code that it calls, has switched Python's own collection on")
    youngest, middle, oldest = gc.get_count()
    if youngest > _GARBAGE:
        gc.collect(2 if oldest > _TIMES else 1 if middle > _TIMES else 0)


@pytest.fixture(scope="session")
def _shelf() -> Iterator[Shelf]:
    shelf = Shelf()
    yield shelf
    shelf.clear()


@pytest.fixture
def lasting_workers(_shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the pools of this test take over the worker processes of earlier tests."""
    _shelf.install(monkeypatch)


@pytest.fixture(scope="session")
def images() -> Path:
    """Return the folder of real photographs beside the repository; where it is absent, skip the test."""
    return _beside("images", "photographs")


@pytest.fixture(scope="session")
def cases() -> Path:
    """Return the folder of small pictures that once showed a broken promise; where it is absent, skip the test."""
    return _beside("cases", "pictures")


def _beside(name: str, what: str) -> Path:
    folder = ROOT.parent / "shared" / name
    if not folder.is_dir():
        pytest.skip(f"needs the {what} of ../shared/{name}, which are not here")
    return folder


@pytest.fixture(scope="session")
def samples() -> Path:
    """Return the pictures that come with the project."""
    return ROOT / "resources" / "samples"
