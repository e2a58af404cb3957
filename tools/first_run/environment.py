"""The virtual environment: its packages, the compiled kernels, and the files of the translations."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

from first_run import lock, places
from first_run.places import PYTHON_NAME, Stop, is_root, private_env, say, venv_file, venv_python
from first_run.steps import megabytes, of, run, size_below
from first_run.system import provide

COMPILER_PACKAGES = ["gcc", "libc6-dev", f"lib{PYTHON_NAME}-dev"]
_PYC = 1.12  # compiled modules come to the files of the packages: 684 MB for 628


def kernels() -> list[Path]:
    """Return the files of the compiled kernels; an empty list if they are not built."""
    return [path for path in places.ROOT.glob("qtcompress/core/kernels/_kernels*") if path.suffix in (".so", ".pyd")]


def compiler_found() -> bool:
    """Tell whether C can be compiled for this Python. On Windows only an attempt can show that, so the answer is no."""
    env = private_env(dict(os.environ))
    headers = [sysconfig.get_paths()["include"], *env.get("CPATH", "").split(os.pathsep)]
    headers_found = any(Path(folder, "Python.h").is_file() for folder in headers if folder)
    names_found = any(shutil.which(name, path=env["PATH"]) for name in ("cc", "gcc"))
    return os.name == "posix" and names_found and headers_found


def set_up(purpose: str = "base") -> None:
    """Make the environment and build the kernels, unless both were made from the same files.

    purpose : of `lock.PURPOSES`, whose packages are installed as well, or "base"
    """
    files = [places.ROOT / "pyproject.toml", *sorted(places.ROOT.glob("qtcompress/core/**/*.[ch]"))]
    text = places.LOCK.read_text(encoding="utf-8")
    made_from = [sys.version.encode() + bytes(places.ROOT) + text.encode(), b"".join(map(Path.read_bytes, files))]
    wanted = [hashlib.sha256(content).hexdigest() for content in made_from]
    done = places.STAMP.read_text().split() if places.STAMP.is_file() else []
    fresh = done[:1] != wanted[:1]
    if fresh:
        make_environment(text, clear=bool(done))
        done = [*wanted[:1]]
        _stamp(done)
    # The third word says whether there was a compiler. If one was installed since then, the kernels are built again.
    if done[:2] != wanted or (done[2:3] != ["compiler"] and compiler_found()):
        install_package()
        done = [*wanted, "compiler" if compiler_found() else "none", *done[3:]]
        _stamp(done)
    if purpose in lock.PURPOSES and purpose not in done[3:]:
        install(text, purpose)
        _stamp([*done, purpose])
    if fresh:
        say(f"The set-up is complete. 'python3 run.py' uses it; the command line is {venv_file('qtcompress')}, too.")


def _stamp(words: list[str]) -> None:
    places.STAMP.write_text(" ".join(words))


def make_environment(text: str, *, clear: bool) -> None:
    """Make `.venv` with the locked packages. `clear` empties an old one that this program made."""
    download, installed = lock.sizes_of(text, "base")
    free, needed = shutil.disk_usage(places.ROOT).free, download + installed * _PYC  # pip removes wheels at its end
    if free < needed:
        raise Stop(f"The set-up needs {megabytes(needed)} in {places.ROOT}, but {megabytes(free)} are free.")
    size = f", and downloads {megabytes(download)} of Python packages" if download else ""
    say(f"First run: setting up {places.VENV}. This takes a few minutes{size}.")
    if clear:  # it was made for another Python, for example before an upgrade of the system
        shutil.rmtree(places.PRIVATE, ignore_errors=True)
    make = [sys.executable, "-m", "venv", *["--clear"] * clear, places.VENV]
    doing = "Making the virtual environment"
    if importlib.util.find_spec("ensurepip"):
        run(*make, doing=doing)
    elif is_root():
        provide([f"{PYTHON_NAME}-venv"], "The virtual environment")
        run(*make, doing=doing)
    else:
        wheels = places.UNPACKED / "usr/share/python-wheels"
        if not list(wheels.glob("pip-*.whl")):
            provide(["python3-pip-whl"], "The virtual environment")
        run(*make, "--without-pip", doing=doing)
        wheel = next(wheels.glob("pip-*.whl"))
        run(venv_python(), wheel / "pip", "install", "-q", "--no-index", wheel, doing="Installing pip")
    _stamp(["unfinished"])
    install(text, "base")


def install(text: str, purpose: str) -> None:
    """Install the locked packages of a purpose."""
    download, installed = lock.sizes_of(text, purpose)
    if purpose != "base":
        size = f" ({megabytes(download)} to download)" if download else ""
        say(f"This command needs more packages, which are installed once{size}.")
    chosen = places.VENV / f"requirements-{purpose}.txt"
    chosen.write_text(lock.packages_of(text, purpose), encoding="utf-8")
    arriving = places.VENV / "arriving"
    shutil.rmtree(arriving, ignore_errors=True)
    arriving.mkdir()
    # Wheels only: a source package would download build tools that are not in the lock. Without dependencies: the lock
    # names them all, and pip 23.2 treated pytest-cov's coverage[toml] as unpinned once coverage 7.17.4 was released.
    try:
        pip(
            "install", "--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", chosen,
            doing="Python packages", state=_arrived(arriving, download, installed), temporary=arriving,
        )  # fmt: skip
    finally:
        shutil.rmtree(arriving, ignore_errors=True)


def _arrived(arriving: Path, download: int, installed: int) -> Callable[[], str]:
    """Return a function that tells how much pip has downloaded to its temporary folder, and how much is installed."""
    library = places.VENV / ("Lib" if os.name == "nt" else "lib")
    before = size_below(library)
    most = 0

    def state() -> str:
        nonlocal most
        unpacked = size_below(library) - before
        if unpacked:
            return f"{of(unpacked, int(installed * _PYC))} installed"
        most = max(most, size_below(arriving))  # pip has a second copy of some files for a moment
        return f"{of(min(most, download) if download else most, download)} downloaded"

    return state


def install_package() -> None:
    """Build the kernels, and make the package importable from this folder."""
    for old in kernels():
        old.unlink()
    if os.name == "posix" and not compiler_found():
        try:
            provide(COMPILER_PACKAGES, "A compiler for the fast kernels")
        except Stop as stop:
            say(str(stop))
    doing = "Compiling the kernels" if compiler_found() else "Installing qtcompress"
    pip("install", "--no-deps", "--no-build-isolation", "-e", places.ROOT, doing=doing)
    if not kernels():
        say("The kernels are not compiled, so qtcompress uses its slow NumPy kernels, with the same results.")
        if compiler_found():
            again = f"{venv_python()} -m pip install -v --no-build-isolation -e {places.ROOT}"
            say(f"To see the reason, run: {again}")


def pip(*arguments: object, doing: str, state: Callable[[], str] | None = None, temporary: Path | None = None) -> None:
    """Run pip in the environment. Raises Stop where it fails."""
    env = private_env(dict(os.environ))
    if temporary is not None:
        env["TMPDIR"] = env["TEMP"] = str(temporary)
    if sys.platform == "linux" and shutil.which("gcc", path=env["PATH"]):
        env.setdefault("CC", "gcc")  # the compiler that built the interpreter may not exist here
    words = [venv_python(), "-m", "pip", *arguments[:1], "-q", "--no-input", *arguments[1:]]
    try:
        run(*words, doing=doing, env=env, state=state)
    except Stop:
        raise Stop(
            "The set-up stopped: pip could not install the packages named above. If the machine is offline or its disk"
            " is full, correct that and run the same command again."
        ) from None


def make_translations() -> None:
    """Make the files that the window loads from those of the translators, where these are newer."""
    folder = places.ROOT / "resources" / "translations"
    sources = [(path, path.with_suffix(".qm")) for path in folder.glob("*.ts")]
    if any(not made.is_file() or made.stat().st_mtime < path.stat().st_mtime for path, made in sources):
        release = places.ROOT / "tools" / "translations.py"
        run(
            venv_python(), release, "--release", doing="Preparing the translations",
            env=private_env(dict(os.environ)),
        )  # fmt: skip
