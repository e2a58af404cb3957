"""What every test stands on: no home directory, no real settings, and pictures that may be absent."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
os.environ.setdefault("JOBLIB_MULTIPROCESSING", "0")  # not used, and joblib warns where /dev/shm is missing

# No deadline: the machine is shared, and a slow moment is no bug. Fixtures here are never changed by an example.
settings.register_profile(
    "qtcompress", deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
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


@pytest.fixture(scope="session")
def images() -> Path:
    """The folder of real photographs beside the repository; a test that needs it is skipped where it is absent."""
    folder = ROOT.parent / "shared" / "images"
    if not folder.is_dir():
        pytest.skip("needs the photographs of ../shared/images, which are not here")
    return folder


@pytest.fixture(scope="session")
def samples() -> Path:
    """The pictures that come with the project."""
    return ROOT / "resources" / "samples"
