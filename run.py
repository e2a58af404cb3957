"""Set up qtcompress and run it; only Python is required: `python3 run.py --help`.

The set-up creates two folders beside this file: `.venv` (Python packages) and, for a plain user on Debian or Ubuntu,
`.run` (system libraries and a compiler, unpacked without installing them). To undo the set-up, delete both.
`tools/first_run` has the steps. Old versions of Python must be able to parse all of it, so that it can say which
version is needed.
"""

from __future__ import annotations

import difflib
import errno
import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "tools"))

from first_run import places
from first_run.environment import make_translations, set_up
from first_run.places import Stop, WrongUse, private_env, say, venv_python
from first_run.system import provide_qt_libraries

NEEDED_PYTHON = (3, 11)

HELP = """usage: python3 run.py [PATH...]          open the window on pictures and folders, or on the sample gallery;
                                         without a display, compress them on the command line
       python3 run.py COMMAND [ARG...]   run a command of the program, such as compress, undo or history;
                                         'python3 run.py help' lists them

for developers:
       python3 run.py test [ARG...]      run all tests and require the coverage; ARG is passed to pytest
       python3 run.py mutate [ARG...]    put faults into the code; print those that no test finds
       python3 run.py bench [ARG...]     run the benchmarks; --help lists the arguments
       python3 run.py screenshots        make the screenshots of the window for the manual
       python3 run.py docs               make a site of the documentation in dist/docs
       python3 run.py translations       bring the files of the translators up to date with the texts in the code
       python3 run.py bundle             build and check a folder in dist/ that runs without Python
       python3 run.py bundle-test        use it on bare systems: Debian 12 and 13, Ubuntu 24.04 (needs root)
       python3 run.py package KIND...    make a .deb, an AppImage and others from that folder; without KIND, list them
       python3 run.py sanitize           test the C code under address and undefined-behavior sanitizers
       python3 run.py lock               resolve the dependencies again (needs uv)

The first run sets everything up. If a folder has the name of a command, write it as a path, such as ./test."""

PROGRAM = ("compress", "resume", "undo", "forget", "history", "report", "palette", "compare", "help")
"""The commands of the program, which a test compares with those of the program."""

# What developers run: command -> what Python runs, and the packages that it needs.
DEVELOPMENT = {
    "test": (["-m", "pytest"], "test"),
    "mutate": (["tools/mutation_run.py"], "test"),
    "sanitize": (["tests/sanitize.py"], "test"),
    "bench": (["benchmarks/bench.py"], "base"),
    "screenshots": (["docs/screenshots.py"], "base"),
    "translations": (["tools/translations.py"], "base"),
    "docs": (["tools/docs_site.py"], "docs"),
    "bundle": (["packaging/bundle.py"], "bundle"),
    "bundle-test": (["packaging/bundle_test.py"], "base"),
    "package": (["packaging/package.py"], "base"),
}


def has_display(system: str, env: dict[str, str]) -> bool:
    """Tell whether a window can be opened; `system` is a value of sys.platform."""
    return not system.startswith("linux") or bool(env.get("DISPLAY") or env.get("WAYLAND_DISPLAY"))


def start(*command: object, env: dict[str, str]) -> int:
    """Replace this process by `command`, so that signals reach it directly. On Windows, wait for it instead."""
    words = [str(word) for word in command]
    env.setdefault("JOBLIB_MULTIPROCESSING", "0")  # unused, and joblib warns where /dev/shm is missing
    sys.stdout.flush()
    if os.name == "posix":
        os.execve(words[0], words, env)
    return subprocess.call(words, env=env)


def start_program(*arguments: object) -> int:
    """Start qtcompress with arguments."""
    return start(venv_python(), "-P", "-m", "qtcompress", *arguments, env=private_env(dict(os.environ)))


def main_job(paths: list[str]) -> int:
    """Open the window on the paths, or compress them where there is no display."""
    windowed = has_display(sys.platform, dict(os.environ))
    if not windowed and not paths and tell_results():
        return 0
    set_up()
    if windowed:
        provide_qt_libraries(window=True)
        make_translations()
        return start_program(*(paths or [str(places.SAMPLES)]))
    # Results of the samples have a folder of their own: in `compressed`, there can be results of the person's pictures.
    target = ["--output", "compressed" if paths else str(places.SAMPLE_RESULTS)]
    gallery = "your pictures" if paths else "the sample gallery"
    say(f"There is no display, so the command line compresses {gallery} into {target[1]}.")
    return start_program("compress", *(paths or [str(places.SAMPLES)]), *target)


def tell_results() -> bool:
    """Print what an earlier run made of the samples; return whether there is something of each."""
    made = {path.stem: path for path in places.SAMPLE_RESULTS.glob("*.*")}
    samples = [path for path in sorted(places.SAMPLES.iterdir()) if path.suffix in (".png", ".jpg")]
    if not all(path.stem in made for path in samples):
        return False
    print(f"The sample gallery was compressed before; the results are in {places.SAMPLE_RESULTS}:")
    rows = [(path.name, path.stat().st_size, made[path.stem]) for path in samples]
    for name, before, result in rows:
        print(f"  {name:20}{before / 1000:8.1f} kB -> {result.stat().st_size / 1000:8.1f} kB  {result.name}")
    total, after = sum(before for _, before, _ in rows), sum(result.stat().st_size for _, _, result in rows)
    print(f"  {'together':20}{total / 1000:8.1f} kB -> {after / 1000:8.1f} kB  ({1 - after / total:.0%} saved)")
    print("Your own pictures: python3 run.py compress PATH... --output DIR")
    print("The samples once more: delete that folder, and run this again.")
    return True


def development(command: str, arguments: list[str]) -> int:
    """Run a command for developers, in the folder of the project and without a display."""
    script, purpose = DEVELOPMENT[command]
    if command == "test" and not arguments:
        script = ["tools/coverage_run.py"]  # up to the limit of pyproject.toml, which a part of the tests would miss
    set_up(purpose)
    provide_qt_libraries(window=False, bundle=command == "bundle")
    make_translations()
    env = private_env(dict(os.environ))
    # Tests start some two hundred processes; without this each would compile the package anew where no code is written.
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    env.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.chdir(places.ROOT)
    return start(venv_python(), *script, *arguments, env=env)


def check_word(word: str) -> None:
    """Raise WrongUse if a word is no path, but nearly a command."""
    meant = difflib.get_close_matches(word.lower(), [*PROGRAM, *DEVELOPMENT, "lock"], 1)
    if meant and not os.path.lexists(word):
        raise WrongUse(f"There is no command {word!r}: did you mean {meant[0]!r}?")


def run_command(arguments: list[str]) -> int:
    """Run what the arguments name."""
    command = arguments[0] if arguments else ""
    if command in ("-h", "--help"):
        print(HELP)
        return 0
    if command == "lock":
        return start(sys.executable, places.ROOT / "tools" / "lock.py", env=dict(os.environ))
    if command in DEVELOPMENT:
        return development(command, arguments[1:])
    if command in PROGRAM:
        set_up()
        return start_program(*arguments)
    if command.startswith("-"):
        raise WrongUse(f"There is no option {command}: 'python3 run.py --help' lists what there is.")
    if command:
        check_word(command)
    return main_job(arguments)


def main(arguments: list[str]) -> int:
    """Run the command that the arguments name and return the exit status."""
    if sys.version_info < NEEDED_PYTHON:
        say(f"qtcompress needs Python 3.{NEEDED_PYTHON[1]} or later; this is Python {sys.version.split()[0]}.")
        return 2
    try:
        return run_command(arguments)
    except Stop as stop:
        say(str(stop))
        return 2 if isinstance(stop, WrongUse) else 1
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        say(f"The disk is full: free some space for {places.ROOT} and run the same command again.")
    except KeyboardInterrupt:
        say("Interrupted. Run the same command to continue.")
        return 130
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
