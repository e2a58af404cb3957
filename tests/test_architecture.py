"""The house stands as its map says: who imports whom, and what is not loaded before it is needed."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

import qtcompress
from qtcompress.core.kernels.dispatch import compiled

PACKAGE = Path(qtcompress.__file__).parent


def _fresh(code: str) -> str:
    """Run code in a fresh interpreter and return what it prints."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], cwd=PACKAGE.parent, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def _loaded(modules: str) -> set[str]:
    return set(_fresh(f"import sys, {modules}; print(*{{name.partition('.')[0] for name in sys.modules}})").split())


@cache
def _imports(path: Path) -> set[str]:
    """Return the modules that a file imports anywhere, in functions too."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "import_module":
            found |= {str(argument.value) for argument in node.args if isinstance(argument, ast.Constant)}
    return found


def _importers(module: str) -> set[str]:
    return {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if any(name == module or name.startswith(module + ".") for name in _imports(path))
    }


def test_core_engine_and_command_line_load_no_qt_and_no_scikit_learn() -> None:
    loaded = _loaded("qtcompress.core, qtcompress.engine.compress, qtcompress.engine.preview.previewer, qtcompress.cli")
    assert {"numpy", "PIL"} <= loaded
    assert not loaded & {"PySide6", "shiboken6", "sklearn", "scipy", "dask", "distributed", "fsspec"}


def test_the_package_itself_loads_nothing() -> None:
    assert not _loaded("qtcompress, qtcompress.__main__") & {"numpy", "PIL", "cv2", "PySide6", "sklearn", "argparse"}


def test_core_knows_no_files() -> None:
    for module in ("PIL", "pathlib", "io", "os", "tempfile"):
        assert not {name for name in _importers(module) if name.startswith("core/")}


def test_arrows_never_point_back() -> None:
    for name in _importers("qtcompress.engine"):
        assert name == "__main__.py" or name.startswith(("engine/", "cluster/", "gui/", "cli/"))
    assert all(name == "__main__.py" or name.startswith("cli/") for name in _importers("qtcompress.cli"))
    assert all(name == "__main__.py" or name.startswith("gui/") for name in _importers("qtcompress.gui"))
    assert all(name.startswith(("cluster/", "cli/", "gui/")) for name in _importers("qtcompress.cluster"))


@pytest.mark.parametrize(
    ("module", "homes"),
    [
        ("sklearn", {"core/palette.py"}),
        ("cv2", {"core/opencv.py", "engine/workers/worker.py"}),
        ("PySide6", {"gui/"}),
        ("PySide6.QtCore.QSettings", {"gui/window/qsettings.py"}),
        ("PySide6.QtCore.QThreadPool", {"gui/tasks/runner.py"}),
        # In engine locks only, but for threads that import scikit-learn, or wait for the end of a program.
        (
            "threading",
            {
                "cli/",
                "cluster/",
                "gui/tasks/",
                "core/palette.py",
                "core/stripes.py",
                "engine/journal/database.py",
                "engine/job/memory.py",
                "engine/containers/pillow.py",
                "engine/job/patience.py",
                "engine/preview/recent.py",
                "engine/workers/pool.py",
                "engine/workers/worker.py",
            },
        ),
        ("concurrent.futures", {"cli/batch.py", "cluster/batch.py", "core/stripes.py", "gui/batch/budget.py"}),
        ("multiprocessing", {"__main__.py", "cluster/work.py", "engine/workers/spawn.py", "engine/workers/worker.py"}),
        ("sqlite3", {"cluster/listing.py", "engine/journal/database.py", "engine/journal/schema.py"}),
        ("fsspec", {"cluster/stores.py", "engine/files/remote.py", "engine/files/remote_write.py"}),
        ("distributed", {"cluster/"}),
    ],
)
def test_what_is_known_in_one_place_stays_there(module: str, homes: set[str]) -> None:
    strangers = {name for name in _importers(module) if not name.startswith(tuple(homes))}
    assert not strangers


def test_the_first_worker_takes_over_what_both_sides_need_but_no_library_that_survives_no_fork() -> None:
    code = (
        "import sys; from qtcompress.__main__ import main; from qtcompress.engine.workers import spawn\n"
        "spawn.COPIES, spawn.start_ahead = True, lambda spare: print(*sys.modules)\n"
        "main(['compress', '--wrong'])"
    )
    loaded = set(_fresh(code).split())
    assert {"numpy", "qtcompress.engine.workers.worker", "qtcompress.cli.batch"} <= loaded
    assert not loaded & {"cv2", "PySide6"}


def test_libraries_are_told_to_use_one_thread_before_they_are_loaded() -> None:
    code = (
        "import os, sys; os.environ.pop('OMP_NUM_THREADS', None); from qtcompress.__main__ import main\n"
        "main(['help', 'help'])\n"
        "print(os.environ['OMP_NUM_THREADS'], os.environ['OPENBLAS_NUM_THREADS'])"
    )
    assert _fresh(code).splitlines()[-1] == "1 1"


def test_without_a_display_the_window_says_what_to_do_instead(tmp_path: Path) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux tells by its environment whether there is a display")
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, "-m", "qtcompress", str(tmp_path)],
        cwd=PACKAGE.parent, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "qtcompress compress" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("colors", [None, 16])
def test_a_small_picture_imports_nothing_slow_that_it_does_not_need(tmp_path: Path, colors: int | None) -> None:
    code = (
        "import sys; import numpy as np; from dataclasses import replace; from pathlib import Path\n"
        "from PIL import Image; from qtcompress.core.types import ignore\n"
        "from qtcompress.engine.compress import compress; from qtcompress.engine.job.job import Assignment, Job\n"
        "from qtcompress.engine.planning.settings import defaults\n"
        f"folder = Path({str(tmp_path)!r})\n"
        "colors = np.linspace(0, 255, 64)[:, None, None] + np.random.default_rng(1).normal(0, 9, (64, 48, 3))\n"
        "Image.fromarray(colors.clip(0, 255).astype(np.uint8)).save(folder / 'a.png')\n"
        f"job = Job(folder / 'a.png', folder / 'b.png', replace(defaults(), colors={colors}).recipe)\n"
        "made = compress(Assignment(job), ignore)\n"
        "print({one.format.name for one in made.contest} >= {'PNG', 'WEBP'}, *sys.modules)"
    )
    contest, *loaded = _fresh(code).split()
    assert contest == str(colors is None)  # so palettes were fitted, and files of both kinds written
    slow = {"sklearn", "numpy.ma", "urllib.request", "PIL.PdfImagePlugin", "PIL.TgaImagePlugin"}
    slow |= {"qtcompress.engine.animations.smaller", "qtcompress.engine.animations.results"}
    slow |= {"qtcompress.core.kernels.reference"} if compiled() else set()
    slow |= {"qtcompress.engine.contest.advisor"} if colors is not None else set()
    assert not slow & set(loaded)
