"""A mutation run: `python3 run.py mutate [ROOM...]`.

Puts one small fault after the other into the modules of a room, runs the tests that execute the faulty line, and prints
the faults that no test noticed.

A survivor is one of three things: a test that is missing, code that is not needed, or a fault that changes nothing that
anyone can see. Only the last may stay; mark its line with `# pragma: no mutate - why`.

The tests run in copies of the tree, each time in a process that is forked from one that has imported the libraries.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from py_compile import PycInvalidationMode

from mutations import Mutant, mutants

ROOT = Path(__file__).resolve().parent.parent
TAKEN = ("qtcompress", "tests", "resources", "benchmarks", "tools", "docs", "packaging")  # into each copy
FILES = ("pyproject.toml", "run.py", "requirements.lock")
# The tests of each room, its own first: the first that fails ends the trial.
ROOMS: dict[str, tuple[str, ...]] = {
    "engine/journal": (
        "tests/engine/journal", "tests/engine/test_session.py", "tests/engine/test_undo.py",
        "tests/engine/test_leaving.py", "tests/engine/test_failing_steps.py",
    ),
    "gui/batch": ("tests/gui/batch", "tests/gui/window", "tests/gui/gallery"),
    "gui/preview": ("tests/gui/preview", "tests/gui/common/test_contest_text.py", "tests/gui/window"),
}  # fmt: skip
MOST_TESTS = 60  # for one mutant: lines that more tests execute are executed by the nearest ones, too
PATIENCE_S = 30.0  # for the tests of one mutant, beside three times what all tests of the room took
LIBRARIES = ("cv2", "numpy", "PIL.Image", "PySide6.QtWidgets", "pytest", "sqlite3")  # no plugins: pytest rewrites those
KILLED, SURVIVED, TIMED_OUT = "killed", "survived", "timed out"


@dataclass(frozen=True, slots=True)
class Trial:
    """A mutant of a file, and the tests that may notice it."""

    file: str
    mutant: Mutant
    tests: tuple[str, ...]


def main() -> int:
    """Read the command line, try all mutants of the rooms, and return 1 where one survived."""
    parser = argparse.ArgumentParser(
        prog="run.py mutate", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("rooms", nargs="*", metavar="ROOM", help=f"of {', '.join(ROOMS)} (default: all); a file of one")
    parser.add_argument("--most", type=int, help="try only so many mutants of each room, chosen at random")
    parser.add_argument("--seed", type=int, default=1, help="of that choice (default: 1)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="trials at a time (default: the cores)")
    parser.add_argument("--limit-minutes", type=float, default=24 * 60, help="begin no trial after so long")
    options = parser.parse_args()
    if not hasattr(os, "fork"):
        raise SystemExit("The mutation run needs a system with fork: use Linux or macOS.")
    stop_at = time.monotonic() + 60 * options.limit_minutes
    survivors = 0
    for room in options.rooms or ROOMS:
        files = sorted((ROOT / "qtcompress" / room).glob("*.py")) or [(ROOT / "qtcompress" / room).with_suffix(".py")]
        known = next((name for name in ROOMS if room.startswith(name)), None)
        if known is None or not all(file.exists() for file in files):
            raise SystemExit(f"There is no room {room}: name one of {', '.join(ROOMS)}.")
        with tempfile.TemporaryDirectory(prefix="qtcompress-mutants-") as folder:
            survivors += _try_room(room, known, files, Path(folder), options, stop_at)
    return 1 if survivors else 0


def _try_room(
    room: str, known: str, files: Sequence[Path], folder: Path, options: argparse.Namespace, stop_at: float
) -> int:
    """Try the mutants of some files, print what survived, and return the number of survivors."""
    copies = [_copy(folder / str(number)) for number in range(options.jobs)]
    tests = [test for test in ROOMS[known] if (ROOT / test).exists()]
    begun = time.monotonic()
    covering = _covering(copies[0], known, tests)
    patience_s = PATIENCE_S + 3 * (time.monotonic() - begun)
    trials = [
        Trial(name, mutant, _nearest(covering.get((name, mutant.line), ()), tests))
        for file in files
        for name in [file.relative_to(ROOT).as_posix()]
        for mutant in mutants(file.read_text(encoding="utf-8"))
    ]
    if options.most is not None and options.most < len(trials):
        trials = sorted(
            random.Random(options.seed).sample(trials, options.most), key=lambda one: (one.file, one.mutant.line)
        )
    print(f"{room}: {len(trials)} mutants", flush=True)
    ends: Counter[str] = Counter()
    survived = []
    for trial, end in _outcomes(trials, copies, patience_s, stop_at):
        ends[end] += 1
        if end == SURVIVED:
            survived.append(trial)
            print(f"  {trial.file}:{trial.mutant.line}: {trial.mutant}", flush=True)
    tried = sum(ends.values())
    left = f", {len(trials) - tried} not tried" if tried < len(trials) else ""
    dead = ends[KILLED] + ends[TIMED_OUT]
    print(f"{room}: {dead} of {tried} killed ({ends[TIMED_OUT]} by time), {len(survived)} survived{left}", flush=True)
    return len(survived)


def _copy(target: Path) -> Path:
    """Copy the tree, with code compiled so that a changed source is always seen (checked by content, not by time)."""
    for name in TAKEN:
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in FILES:
        shutil.copy(ROOT / name, target / name)
    compileall.compile_dir(
        target / "qtcompress", quiet=2, invalidation_mode=PycInvalidationMode.CHECKED_HASH, workers=1
    )
    return target


def _environment(copy: Path) -> dict[str, str]:
    return dict(os.environ, PYTHONPATH=str(copy), QT_QPA_PLATFORM="offscreen", JOBLIB_MULTIPROCESSING="0")


def _covering(copy: Path, room: str, tests: Sequence[str]) -> dict[tuple[str, int], tuple[str, ...]]:
    """Run the tests of a room without a fault, and return which of them execute each line of it."""
    from coverage import CoverageData

    data_file, config = copy / "mutate.coverage", copy / "mutate.ini"
    package = f"qtcompress.{room.replace('/', '.')}"
    config.write_text(f"[run]\ndata_file = {data_file}\nsource_pkgs = {package}\nconcurrency = thread\n")
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    command += ["--cov", f"--cov-config={config}", "--cov-context=test", "--cov-report=", "--cov-fail-under=0"]
    done = subprocess.run(command, cwd=copy, env=_environment(copy), capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"The tests of {room} fail without any fault:\n{done.stdout[-3000:]}{done.stderr[-1000:]}")
    data = CoverageData(str(data_file))
    data.read()
    found: dict[tuple[str, int], tuple[str, ...]] = {}
    for name in data.measured_files():
        file = Path(name).resolve().relative_to(copy.resolve()).as_posix()
        for line, contexts in data.contexts_by_lineno(name).items():
            found[file, line] = tuple(dict.fromkeys(one.partition("|")[0] for one in contexts if one))
    return found


def _nearest(covering: Sequence[str], tests: Sequence[str]) -> tuple[str, ...]:
    """Return the tests to run: those that execute the line, the room's own first; all where that is not known.

    Not known are lines that run at import, and lines that run in threads of Qt, which coverage does not see.
    """
    if not covering:
        return tuple(tests)
    rank = {test: place for place, test in enumerate(tests)}
    ordered = sorted(covering, key=lambda one: min(place for test, place in rank.items() if one.startswith(test)))
    return tuple(ordered[:MOST_TESTS])


# ---- trials


def _outcomes(
    trials: Sequence[Trial], copies: Sequence[Path], patience_s: float, stop_at: float
) -> Iterator[tuple[Trial, str]]:
    """Yield how each trial ended; one process a copy works on every n-th trial."""
    pipes = []
    for number, copy in enumerate(copies):
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            os.close(reading)
            with os.fdopen(writing, "w") as ends:
                _work(trials, range(number, len(trials), len(copies)), copy, patience_s, stop_at, ends.fileno())
            os._exit(0)
        os.close(writing)
        pipes.append((child, reading))
    for child, reading in pipes:
        with os.fdopen(reading) as ends:
            for line in ends:
                number, end = json.loads(line)
                yield trials[number], end
        os.waitpid(child, 0)


def _work(trials: Sequence[Trial], mine: range, copy: Path, patience_s: float, stop_at: float, ends: int) -> None:
    os.chdir(copy)
    os.environ.update(_environment(copy))
    sys.path[:0] = [str(copy)]
    for library in ("OMP", "OPENBLAS", "MKL"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    for name in LIBRARIES:
        __import__(name)
    if not _passes(trials[mine[0]].tests, patience_s):
        raise SystemExit("The tests fail in a forked process without any fault: nothing can be said about the mutants.")
    for number in mine:
        if time.monotonic() > stop_at:
            return
        end = _end_of(trials[number], copy, patience_s)
        os.write(ends, (json.dumps([number, end]) + "\n").encode())


def _end_of(trial: Trial, copy: Path, patience_s: float) -> str:
    """Put a fault into the copy, run the tests in a forked process, and take the fault out again."""
    path = copy / trial.file
    source = path.read_text(encoding="utf-8")
    path.write_text(trial.mutant.applied(source), encoding="utf-8")
    try:
        passed = _passes(trial.tests, patience_s)
    finally:
        path.write_text(source, encoding="utf-8")
    return TIMED_OUT if passed is None else SURVIVED if passed else KILLED


def _passes(tests: Sequence[str], patience_s: float) -> bool | None:
    """Tell whether tests pass in a forked process; None where they take too long."""
    child = os.fork()
    if not child:
        os._exit(_tested(tests))
    status = _waited(child, patience_s)
    return None if status is None else os.WIFEXITED(status) and os.WEXITSTATUS(status) == 0


def _tested(tests: Sequence[str]) -> int:
    """Run tests in this process, which is a child that ends with them, and return the status."""
    os.setsid()  # so that its workers can be killed with it
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    import pytest

    try:
        return int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", "--no-cov", *tests]))
    except BaseException:  # whatever it was, the fault was noticed
        return 1


def _waited(child: int, patience_s: float) -> int | None:
    """Return the status of a child, or None where it had to be killed; in both cases end what it started."""
    deadline = time.monotonic() + patience_s
    status: int | None = None
    while status is None and time.monotonic() < deadline:
        done, how = os.waitpid(child, os.WNOHANG)
        if done:
            status = how
        else:
            time.sleep(0.02)
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(child, signal.SIGKILL)
    if status is None:
        os.waitpid(child, 0)
    return status


if __name__ == "__main__":
    sys.exit(main())
