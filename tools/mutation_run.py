"""A mutation run: `python3 run.py mutate [ROOM...]`.

Puts one small fault after the other into the modules of a room, runs the tests that execute the faulty line, and prints
the faults that no test noticed.

A survivor is one of three things: a test that is missing, code that is not needed, or a fault that changes nothing that
anyone can see. Only the last may stay; mark its line with `# pragma: no mutate - why`.

The tests run in copies of the tree, each time in a process that is forked from one that has imported the libraries and
all modules that do not import the faulty one.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from itertools import groupby
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
MOST_S = 3.0  # of tests for one mutant: lines that more tests execute are executed by the nearest ones, too
MOST_FAILED = 3  # tests that may fail without a fault, as those that wait do on a busy machine
PATIENCE_S = 60.0  # for the tests of one mutant, on a machine that does something else, too
LIBRARIES = ("cv2", "hypothesis", "numpy", "PIL.Image", "PySide6.QtTest", "PySide6.QtWidgets", "pytest", "sqlite3")
ARGUMENTS = ("-x", "-q", "--no-cov", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestAssertRewriteWarning")
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
    rooms = f"of {', '.join(ROOMS)} (default: all); or a file of one: ROOM/FILE[:LINE,...]"
    parser.add_argument("rooms", nargs="*", metavar="ROOM", help=rooms)
    parser.add_argument("--most", type=int, help="try only so many mutants of each room, chosen at random")
    parser.add_argument("--seed", type=int, default=1, help="of that choice (default: 1)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="trials at a time (default: the cores)")
    parser.add_argument("--limit-minutes", type=float, default=24 * 60, help="begin no trial after so long")
    options = parser.parse_args()
    if not hasattr(os, "fork"):
        raise SystemExit("The mutation run needs a system with fork: use Linux or macOS.")
    stop_at = time.monotonic() + 60 * options.limit_minutes
    chosen = [_chosen(name) for name in options.rooms or ROOMS]  # all, before the first is tried
    survivors = 0
    for room, named in groupby(chosen, lambda one: one[0]):
        files = {file: lines for _, some in named for file, lines in some.items()}
        with tempfile.TemporaryDirectory(prefix="qtcompress-mutants-") as folder:
            survivors += _try_room(room, files, Path(folder), options, stop_at)
    return 1 if survivors else 0


def _chosen(name: str) -> tuple[str, dict[Path, frozenset[int]]]:
    """Return the room that a person named, and its files, or the one they named; of each the lines, none for all."""
    place, _, numbers = name.partition(":")
    path = ROOT / "qtcompress" / place
    files = sorted(path.glob("*.py")) or [path.with_suffix(".py")]
    room = next((room for room in ROOMS if place == room or place.startswith(f"{room}/")), None)
    if room is None or not all(file.exists() for file in files) or not re.fullmatch(r"[\d,]*", numbers):
        raise SystemExit(f"There is no room {name}: name one of {', '.join(ROOMS)}.")
    return room, dict.fromkeys(files, frozenset(int(number) for number in numbers.split(",") if number))


def _try_room(
    room: str, files: dict[Path, frozenset[int]], folder: Path, options: argparse.Namespace, stop_at: float
) -> int:
    """Try the mutants of some lines of a room's files, print what survived, and return the number of survivors."""
    copies = [_copy(folder / str(number)) for number in range(options.jobs)]
    tests = [test for test in ROOMS[room] if (ROOT / test).exists()]
    covering, seconds = _covering(copies[0], room, tests)
    trials = []
    for file, lines in files.items():
        name = file.relative_to(ROOT).as_posix()
        # Unknown are lines that run at import, and lines that run in threads of Qt, which coverage does not see.
        others = {test for (other, _), found in covering.items() if other == name for test in found} or set(seconds)
        source = (copies[0] / name).read_text(encoding="utf-8")  # the tree may have been edited since
        for mutant in mutants(source):
            if not lines or mutant.line in lines:
                nearest = _nearest(covering.get((name, mutant.line)) or others, seconds, room, file.stem)
                trials.append(Trial(name, mutant, nearest))
    if options.most is not None and options.most < len(trials):
        trials = sorted(
            random.Random(options.seed).sample(trials, options.most), key=lambda one: (one.file, one.mutant.line)
        )
    print(f"{room}: {len(trials)} mutants", flush=True)
    ends = {trial.file: Counter[str]() for trial in trials}
    for trial, end in _outcomes(trials, copies, stop_at):
        ends[trial.file][end] += 1
        if end == SURVIVED:
            print(f"  {trial.file}:{trial.mutant.line}: {trial.mutant}", flush=True)
    for name, of_file in ends.items():
        counts = ", ".join(f"{of_file[end]} {end}" for end in (KILLED, TIMED_OUT, SURVIVED))
        left = sum(trial.file == name for trial in trials) - sum(of_file.values())
        print(f"{name}: {counts}, {left} not tried", flush=True)
    return sum(of_file[SURVIVED] for of_file in ends.values())


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


def _covering(
    copy: Path, room: str, tests: Sequence[str]
) -> tuple[dict[tuple[str, int], tuple[str, ...]], dict[str, float]]:
    """Run the tests of a room without a fault; return which of them execute each line of it, and their seconds."""
    from coverage import CoverageData

    data_file, config = copy / "mutate.coverage", copy / "mutate.ini"
    package = f"qtcompress.{room.replace('/', '.')}"
    config.write_text(f"[run]\ndata_file = {data_file}\nsource_pkgs = {package}\nconcurrency = thread\n")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests]
    command += ["--durations=0", "--durations-min=0"]
    command += ["--cov", f"--cov-config={config}", "--cov-context=test", "--cov-report=", "--cov-fail-under=0"]
    done = subprocess.run(command, cwd=copy, env=_environment(copy), capture_output=True, text=True, check=False)
    failed = set(re.findall(r"^(?:FAILED|ERROR) (tests/.*?)(?: - .*)?$", done.stdout, re.MULTILINE))
    if done.returncode > 1 or len(failed) > MOST_FAILED:
        raise SystemExit(f"The tests of {room} fail without any fault:\n{done.stdout[-3000:]}{done.stderr[-1000:]}")
    for test in sorted(failed):
        print(f"{room}: left out, because it fails without any fault: {test}", flush=True)
    data = CoverageData(str(data_file))
    data.read()
    found: dict[tuple[str, int], tuple[str, ...]] = {}
    for name in data.measured_files():
        file = Path(name).resolve().relative_to(copy.resolve()).as_posix()
        for line, contexts in data.contexts_by_lineno(name).items():
            executing = dict.fromkeys(one.partition("|")[0] for one in contexts if one)
            found[file, line] = tuple(test for test in executing if test not in failed)
    seconds: dict[str, float] = {}
    for duration, test in re.findall(r"^([0-9.]+)s (?:setup|call|teardown) +(tests/.*)$", done.stdout, re.MULTILINE):
        if test not in failed:
            seconds[test] = seconds.get(test, 0.0) + float(duration)
    return found, seconds


def _nearest(tests: Iterable[str], seconds: dict[str, float], room: str, module: str) -> tuple[str, ...]:
    """Return the tests to run: the module's own first, then the room's, then others; of each the fastest first."""
    own_files, own_room = f"tests/{room}/test_{module}", f"tests/{room}/"  # also test_MODULE_steps.py
    key = {
        test: (not test.startswith(own_files), not test.startswith(own_room), seconds.get(test, 0.0)) for test in tests
    }
    chosen: list[str] = []
    left_s = MOST_S
    for test in sorted(key, key=lambda one: (*key[one], one)):
        if not chosen or key[test][2] <= left_s:
            chosen.append(test)
            left_s -= key[test][2]
    return tuple(chosen)


# ---- trials


def _outcomes(trials: Sequence[Trial], copies: Sequence[Path], stop_at: float) -> Iterator[tuple[Trial, str]]:
    """Yield how each trial ended; one process a copy works on every n-th trial."""
    pipes = []
    for number, copy in enumerate(copies):
        reading, writing = os.pipe()
        mine = range(number, len(trials), len(copies))
        child = _forked(partial(_work, trials, mine, copy, stop_at, writing))
        os.close(writing)
        pipes.append((child, reading))
    for child, reading in pipes:
        with os.fdopen(reading) as ends:
            for line in ends:
                number, end = json.loads(line)
                yield trials[number], end
        if os.waitpid(child, 0)[1]:
            raise SystemExit("A process that tried mutants has failed; what it printed stands above.")


def _forked(work: Callable[[], object]) -> int:
    """Do something in a forked process, which ends with it whatever happens; return its number."""
    child = os.fork()
    if not child:
        status = 1
        try:
            work()
            status = 0
        except BaseException as error:  # it must not run on in what the parent does
            print(error, file=sys.stderr, flush=True)
        finally:
            os._exit(status)
    return child


def _work(trials: Sequence[Trial], mine: range, copy: Path, stop_at: float, ends: int) -> None:
    os.chdir(copy)
    os.environ.update(_environment(copy))
    sys.path[:0] = [str(copy)]
    for library in ("OMP", "OPENBLAS", "MKL"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    for name in LIBRARIES:
        __import__(name)
    if mine and not _passes(trials[mine[0]].tests):
        raise SystemExit("The tests fail in a forked process without any fault: nothing can be said about the mutants.")
    for file, numbers in groupby(mine, lambda number: trials[number].file):
        part = partial(_work_on, file, trials, list(numbers), copy, stop_at, ends)
        if os.waitpid(_forked(part), 0)[1]:
            raise SystemExit(f"The mutants of {file} could not be tried.")


def _work_on(file: str, trials: Sequence[Trial], mine: Sequence[int], copy: Path, stop_at: float, ends: int) -> None:
    """Try mutants of one file, in a process that has imported what does not import it."""
    _import_all_but(file)
    for number in mine:
        if time.monotonic() < stop_at:
            end = _end_of(trials[number], copy)
            os.write(ends, (json.dumps([number, end]) + "\n").encode())


def _import_all_but(file: str) -> None:
    """Import the modules of the package that do not import a file, not even by another module."""
    import grimp

    graph = grimp.build_graph("qtcompress", cache_dir=None)
    mutated = file.removesuffix(".py").replace("/", ".")
    left_out = {mutated}
    while True:
        importing = {one for module in left_out for one in graph.find_downstream_modules(module)}
        # A package is imported with each of its modules.
        importing |= {one for one in graph.modules for package in left_out if one.startswith(f"{package}.")}
        if importing <= left_out:
            break
        left_out |= importing
    for module in sorted(graph.modules - left_out):
        if not module.endswith("__main__"):
            __import__(module)
    if mutated in sys.modules:
        raise SystemExit(f"{mutated} was imported before its faults: nothing can be said about them.")


def _end_of(trial: Trial, copy: Path) -> str:
    """Put a fault into the copy, run the tests in a forked process, and take the fault out again."""
    path = copy / trial.file
    source = path.read_text(encoding="utf-8")
    path.write_text(trial.mutant.applied(source), encoding="utf-8")
    try:
        passed = _passes(trial.tests)
    finally:
        path.write_text(source, encoding="utf-8")
    return TIMED_OUT if passed is None else SURVIVED if passed else KILLED


def _passes(tests: Sequence[str]) -> bool | None:
    """Tell whether tests pass in a forked process; None where they take too long."""
    child = os.fork()
    if not child:
        os._exit(_tested(tests))
    status = _waited(child, PATIENCE_S)
    return None if status is None else os.WIFEXITED(status) and os.WEXITSTATUS(status) == 0


def _tested(tests: Sequence[str]) -> int:
    """Run tests in this process, which is a child that ends with them, and return the status."""
    os.setsid()  # so that its workers can be killed with it
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    import pytest

    try:
        return int(pytest.main([*ARGUMENTS, *tests]))
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
