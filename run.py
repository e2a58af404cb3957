"""Set up qtcompress and run it; only Python is required: `python3 run.py --help`.

The set-up creates two folders beside this file: `.venv` (Python packages) and, for a plain user on Debian or Ubuntu,
`.run` (system libraries and a compiler, unpacked without installing them). To undo the set-up, delete both.
Old versions of Python must be able to parse this file, so that it can say which version is needed.
"""

from __future__ import annotations

import errno
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP = VENV / "set-up-by-run.py"
LOCK = ROOT / "requirements.lock"
PRIVATE = ROOT / ".run"  # packages of a plain user, who cannot install them with apt
UNPACKED = PRIVATE / "root"
UNFINISHED = PRIVATE / "unfinished"  # exists while UNPACKED is incomplete
SAMPLES = ROOT / "resources" / "samples"

NEEDED_PYTHON = (3, 11)
NEEDED_BYTES = 1_500_000_000  # 1.1 GB of packages, and room to unpack them

PYTHON_NAME = f"python{sys.version_info[0]}.{sys.version_info[1]}"
TRIPLET = sysconfig.get_config_var("MULTIARCH") or "x86_64-linux-gnu"
COMPILER_PACKAGES = ["gcc", "libc6-dev", f"lib{PYTHON_NAME}-dev"]

# Libraries that Qt loads and its wheel does not contain: soname -> Debian package, whose dependencies are the rest.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND_LIBRARIES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
# Runs in a child process, because LD_LIBRARY_PATH is read only at the start of a process.
PROBE = """
import ctypes, sys
for soname in sys.argv[1:]:
    try:
        ctypes.CDLL(soname)
    except OSError:
        print(soname)
"""

HELP = """usage: python3 run.py [PATH...]          open the window on pictures and folders, or on the sample gallery;
                                         without a display, compress them on the command line
       python3 run.py test [ARG...]      run all tests and require the coverage; ARG is passed to pytest
       python3 run.py mutate [ARG...]    put faults into the code; print those that no test finds
       python3 run.py bench [ARG...]     run the benchmarks; --help lists the arguments
       python3 run.py screenshots        make the screenshots of the window for the README
       python3 run.py translations       bring the files of the translators up to date with the texts in the code
       python3 run.py bundle             build and check a folder in dist/ that runs without Python
       python3 run.py sanitize           test the C code under address and undefined-behavior sanitizers
       python3 run.py lock               resolve the dependencies again (needs uv)

The first run sets everything up. If a folder has the name of a command, write it as a path, such as ./test."""


class Stop(Exception):  # noqa: N818 - it ends the run and need not be an error of the program
    """The run cannot continue; the sentence says what a person can do."""


def say(sentence: str) -> None:
    """Print a sentence for a person, on the standard error stream."""
    print(sentence, file=sys.stderr, flush=True)


def is_root() -> bool:
    """Tell whether packages of the system can be installed."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def has_display(system: str, env: dict[str, str]) -> bool:
    """Tell whether a window can be opened; `system` is a value of sys.platform."""
    return not system.startswith("linux") or bool(env.get("DISPLAY") or env.get("WAYLAND_DISPLAY"))


def libraries_for(system: str, env: dict[str, str], *, window: bool) -> dict[str, str]:
    """Return soname -> package for the libraries that Qt needs: for a window on this display, or offscreen."""
    if not system.startswith("linux"):
        return {}
    wanted = dict(QT_LIBRARIES)
    if window and env.get("DISPLAY"):
        wanted.update(X11_LIBRARIES)
    if window and env.get("WAYLAND_DISPLAY"):
        wanted.update(WAYLAND_LIBRARIES)
    return wanted


def new_packages(simulation: str) -> list[str]:
    """Return the packages that `apt-get --simulate install` would add, without those that it would only upgrade."""
    lines = [line.split() for line in simulation.splitlines() if line.startswith("Inst ")]
    return [words[1] for words in lines if len(words) > 2 and not words[2].startswith("[")]


def private_env(env: dict[str, str]) -> dict[str, str]:
    """Return `env` extended by the programs and libraries in UNPACKED, if there are any."""
    env = dict(env)
    if not UNPACKED.is_dir() or UNFINISHED.exists():
        return env

    def extend(name: str, *folders: Path) -> None:
        env[name] = os.pathsep.join(filter(None, [env.get(name), *map(str, folders)]))

    usr = UNPACKED / "usr"
    extend("PATH", usr / "bin")
    extend("LD_LIBRARY_PATH", usr / "lib" / TRIPLET, UNPACKED / "lib" / TRIPLET)
    extend("LIBRARY_PATH", usr / "lib" / TRIPLET)
    extend("CPATH", usr / "include", usr / "include" / TRIPLET, usr / "include" / PYTHON_NAME)
    if not Path("/usr/share/X11/xkb").is_dir():
        env.setdefault("XKB_CONFIG_ROOT", str(usr / "share/X11/xkb"))
    if not Path("/etc/fonts/fonts.conf").is_file() and (PRIVATE / "fonts.conf").is_file():
        env.setdefault("FONTCONFIG_FILE", str(PRIVATE / "fonts.conf"))
    return env


def run(*command: object, env: dict[str, str] | None = None, quiet: bool = False) -> str:
    """Run a step of the set-up. If `quiet`, return its output, and show it only if the step fails."""
    words = [str(word) for word in command]
    pipes: dict[str, Any] = dict.fromkeys(("stdout", "stderr"), subprocess.PIPE) if quiet else {"stdout": sys.stderr}
    done = subprocess.run(words, env=env, text=True, check=False, **pipes)
    if done.returncode:
        if quiet:
            say("\n".join((done.stdout + done.stderr).splitlines()[-20:]))
        raise Stop(f"The set-up stopped, because {Path(words[0]).name} failed. Its messages are above.")
    return str(done.stdout or "")


# --- System packages -------------------------------------------------------------------------------------------------


def provide(packages: list[str], purpose: str) -> None:
    """Install Debian packages as root; unpack them into `.run` as a plain user."""
    by_hand = "apt-get install " + " ".join(packages)
    if not (shutil.which("apt-get") and shutil.which("dpkg-deb")):
        raise Stop(f"{purpose} needs packages that '{by_hand}' installs on Debian: install their equivalents here.")
    try:
        if is_root():
            say(f"{purpose}: installing {' '.join(packages)}.")
            apt_install(packages)
        else:
            say(f"{purpose}: unpacking {' '.join(packages)} into {PRIVATE}.")
            unpack_privately(packages)
    except Stop as stop:
        raise Stop(f"{stop}\nIf this machine is online, ask its administrator to run: {by_hand}") from None


def apt_install(packages: list[str]) -> None:
    """Install packages of the system with apt-get."""
    env = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    subprocess.run(["apt-get", "update", "-qq"], env=env, check=False, stdout=subprocess.DEVNULL)
    run("apt-get", "install", "-qq", "--no-install-recommends", *packages, env=env, quiet=True)


def unpack_privately(packages: list[str]) -> None:
    """Do what apt would do, below UNPACKED, with package lists of our own: the system's may be missing or old."""
    if UNFINISHED.exists():
        shutil.rmtree(UNPACKED)
    state, debs = PRIVATE / "apt", PRIVATE / "debs"
    for folder in (state / "lists" / "partial", state / "archives" / "partial", debs, UNPACKED):
        folder.mkdir(parents=True, exist_ok=True)
    apt = ["apt-get", "-qq", "-o", f"Dir::State={state}", "-o", "Dir::State::status=/var/lib/dpkg/status"]
    apt += ["-o", f"Dir::Cache={state}", "-o", "Debug::NoLocking=1", "-o", "APT::Get::Show-User-Simulation-Note=0"]
    run(*apt, "update", quiet=True)
    plan = run(*apt, "install", "--simulate", "--no-install-recommends", *packages, quiet=True)
    # In a shell, because `apt-get download` writes to its working directory.
    run("sh", "-c", 'cd "$0" && exec "$@"', debs, *apt, "download", *new_packages(plan), quiet=True)
    UNFINISHED.touch()
    for deb in sorted(debs.glob("*.deb")):
        run("dpkg-deb", "-x", deb, UNPACKED, quiet=True)
    shutil.rmtree(debs)
    shutil.rmtree(state)
    # The linker script of libc contains the path of this archive on an installed system.
    for script in UNPACKED.glob("usr/lib/*/libc.so"):
        archive, text = "libc_nonshared.a", script.read_text()
        script.write_text(" ".join(archive if word.endswith(archive) else word for word in text.split(" ")))
    config, fonts = UNPACKED / "etc/fonts/fonts.conf", UNPACKED / "usr/share/fonts"
    (PRIVATE / "fonts.conf").write_text(
        f'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>{fonts}</dir>'
        f'<cachedir>{PRIVATE / "fonts"}</cachedir><include ignore_missing="yes">{config}</include></fontconfig>'
    )
    UNFINISHED.unlink()


def provide_qt_libraries(*, window: bool) -> None:
    """Install the system libraries that Qt loads and that are missing here."""
    wanted = libraries_for(sys.platform, dict(os.environ), window=window)
    probe = [sys.executable, "-I", "-S", "-c", PROBE, *wanted]
    missing = run(*probe, env=private_env(dict(os.environ)), quiet=True).split() if wanted else []
    if missing:
        provide([wanted[soname] for soname in missing], "Libraries for Qt")


# --- The virtual environment -----------------------------------------------------------------------------------------


def venv_python() -> Path:
    """Return the path of the environment's interpreter."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def kernels() -> list[Path]:
    """Return the files of the compiled kernels; an empty list if they are not built."""
    return [path for path in ROOT.glob("qtcompress/core/kernels/_kernels*") if path.suffix in (".so", ".pyd")]


def compiler_found() -> bool:
    """Tell whether C can be compiled for this Python. On Windows only an attempt can show that, so the answer is no."""
    env = private_env(dict(os.environ))
    headers = [sysconfig.get_paths()["include"], *env.get("CPATH", "").split(os.pathsep)]
    headers_found = any(Path(folder, "Python.h").is_file() for folder in headers if folder)
    names_found = any(shutil.which(name, path=env["PATH"]) for name in ("cc", "gcc"))
    return os.name == "posix" and names_found and headers_found


def set_up() -> None:
    """Make the environment and build the kernels, unless both were made from the same files."""
    files = [ROOT / "pyproject.toml", *sorted(ROOT.glob("qtcompress/core/**/*.[ch]"))]
    made_from = [sys.version.encode() + bytes(ROOT) + LOCK.read_bytes(), b"".join(path.read_bytes() for path in files)]
    wanted = [hashlib.sha256(content).hexdigest() for content in made_from]
    done = STAMP.read_text().split() if STAMP.is_file() else []
    # The third word says whether there was a compiler. If one was installed since then, the kernels are built again.
    if done[:2] == wanted and (done[2:] == ["compiler"] or not compiler_found()):
        return
    if done[:1] != wanted[:1]:
        make_environment(clear=bool(done))
    STAMP.write_text(wanted[0])
    install_package()
    STAMP.write_text(" ".join([*wanted, "compiler" if compiler_found() else "none"]))


def make_translations() -> None:
    """Make the files that the window loads from those of the translators, where these are newer."""
    sources = [(path, path.with_suffix(".qm")) for path in ROOT.glob("resources/translations/*.ts")]
    if any(not made.is_file() or made.stat().st_mtime < path.stat().st_mtime for path, made in sources):
        run(venv_python(), ROOT / "tools" / "translations.py", "--release", env=private_env(dict(os.environ)))


def make_environment(*, clear: bool) -> None:
    """Make `.venv` with the locked packages. `clear` empties an old one that this program made."""
    free = shutil.disk_usage(ROOT).free
    if free < NEEDED_BYTES:
        raise Stop(f"The set-up needs {NEEDED_BYTES / 1e9:.1f} GB in {ROOT}, but {free / 1e9:.1f} GB are free.")
    say("First run: setting up. This takes a few minutes and downloads about 350 MB.")
    if clear:  # it was made for another Python, for example before an upgrade of the system
        shutil.rmtree(PRIVATE, ignore_errors=True)
    make = [sys.executable, "-m", "venv", *["--clear"] * clear, VENV]
    if importlib.util.find_spec("ensurepip"):
        run(*make)
    elif is_root():
        provide([f"{PYTHON_NAME}-venv"], "The virtual environment")
        run(*make)
    else:
        wheels = UNPACKED / "usr/share/python-wheels"
        if not list(wheels.glob("pip-*.whl")):
            provide(["python3-pip-whl"], "The virtual environment")
        run(*make, "--without-pip")
        wheel = next(wheels.glob("pip-*.whl"))
        run(venv_python(), wheel / "pip", "install", "-q", "--no-index", wheel)
    STAMP.write_text("unfinished")
    # Wheels only: a source package would download build tools that are not in the lock. Without dependencies: the lock
    # names them all, and pip 23.2 treated pytest-cov's coverage[toml] as unpinned once coverage 7.17.4 was released.
    pip("install", "--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", LOCK)


def install_package() -> None:
    """Build the kernels, and make the package importable from this folder."""
    for old in kernels():
        old.unlink()
    if os.name == "posix" and not compiler_found():
        try:
            provide(COMPILER_PACKAGES, "A compiler for the fast kernels")
        except Stop as stop:
            say(str(stop))
    pip("install", "-q", "--no-deps", "--no-build-isolation", "-e", ROOT)
    if not kernels():
        say("The kernels are not compiled, so qtcompress uses its slow NumPy kernels, with the same results.")
        if compiler_found():
            say(f"To see the reason, run: {venv_python()} -m pip install -v --no-build-isolation -e {ROOT}")


def pip(*arguments: object) -> None:
    """Run pip in the environment. Raises Stop where it fails."""
    env = private_env(dict(os.environ))
    if sys.platform == "linux" and shutil.which("gcc", path=env["PATH"]):
        env.setdefault("CC", "gcc")  # the compiler that built the interpreter may not exist here
    shown = [] if sys.stderr.isatty() else ["-q"]  # on a terminal the downloads show their progress
    try:
        run(venv_python(), "-m", "pip", *arguments[:1], *shown, "--no-input", *arguments[1:], env=env)
    except Stop:
        raise Stop(
            "The set-up stopped: pip could not install the packages named above. If the machine is offline or its disk"
            " is full, correct that and run the same command again."
        ) from None


# --- The commands ----------------------------------------------------------------------------------------------------


def start(*command: object, env: dict[str, str]) -> int:
    """Replace this process by `command`, so that signals reach it directly. On Windows, wait for it instead."""
    words = [str(word) for word in command]
    env.setdefault("JOBLIB_MULTIPROCESSING", "0")  # unused, and joblib warns where /dev/shm is missing
    sys.stdout.flush()
    if os.name == "posix":
        os.execve(words[0], words, env)
    return subprocess.call(words, env=env)


def main_job(paths: list[str]) -> int:
    """Open the window on the paths, or compress them where there is no display."""
    windowed = has_display(sys.platform, dict(os.environ))
    set_up()
    if windowed:
        provide_qt_libraries(window=True)
        make_translations()
    env = private_env(dict(os.environ))
    program: list[object] = [venv_python(), "-P", "-m", "qtcompress"]
    if windowed:
        return start(*program, *(paths or [str(SAMPLES)]), env=env)
    # Results of the samples have a folder of their own: in `compressed`, there can be results of the person's pictures.
    target: list[object] = ["--output", "compressed" if paths else ROOT / "compressed-samples"]
    gallery = "your pictures" if paths else "the sample gallery"
    say(f"There is no display, so the command line compresses {gallery} into {target[1]}.")
    return start(*program, "compress", *(paths or [str(SAMPLES)]), *target, env=env)


def development(command: str, arguments: list[str]) -> int:
    """Run a command for developers, in the folder of the project and without a display."""
    script = {"test": ["-m", "pytest"], "screenshots": ["docs/screenshots.py"], "bundle": ["packaging/bundle.py"]}
    script |= {"bench": ["benchmarks/bench.py"], "mutate": ["tools/mutation_run.py"]}
    script |= {"sanitize": ["tests/sanitize.py"], "translations": ["tools/translations.py"]}
    if command == "test" and not arguments:
        arguments = ["--cov"]  # the gate of pyproject.toml, which a part of the tests would miss
    set_up()
    provide_qt_libraries(window=False)
    make_translations()
    env = private_env(dict(os.environ))
    # Tests start some two hundred processes; without this each would compile the package anew where no code is written.
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    env.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.chdir(ROOT)
    return start(venv_python(), *script[command], *arguments, env=env)


def main(arguments: list[str]) -> int:
    """Run the command that the arguments name and return the exit status."""
    if sys.version_info < NEEDED_PYTHON:
        say(f"qtcompress needs Python 3.{NEEDED_PYTHON[1]} or later; this is Python {sys.version.split()[0]}.")
        return 2
    command = arguments[0] if arguments else ""
    try:
        if command in ("-h", "--help"):
            print(HELP)
            return 0
        if command == "lock":
            return start(sys.executable, ROOT / "tools" / "lock.py", env=dict(os.environ))
        if command in ("test", "mutate", "bench", "screenshots", "bundle", "sanitize", "translations"):
            return development(command, arguments[1:])
        if command.startswith("-"):
            raise Stop(f"There is no option {command}.\n{HELP}")
        return main_job(arguments)
    except Stop as stop:
        say(str(stop))
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        say(f"The disk is full: free some space for {ROOT} and run the same command again.")
    except KeyboardInterrupt:
        say("Interrupted. Run the same command to continue.")
        return 130
    return 2 if command.startswith("-") else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
