"""Use the bundle on systems that have never seen Python: `python3 run.py bundle-test [SUITE...]`.

Each system is the smallest one that debootstrap makes, in a folder below `.run`, which is made once and never changed:
the bundle is mounted into it, and so is a folder for pictures and a home. There an unprivileged user compresses
pictures, replaces originals and restores them, and uses the window: without a display, and on one of Xvfb.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import bundle
import elf
import smoke
from product import BUNDLE, NAME, ROOT

SYSTEMS_FOLDER = ROOT / ".run" / "systems"
KEYRINGS = Path("/usr/share/keyrings")
SCRIPTS = Path("/usr/share/debootstrap/scripts")
NOBODY = 65534
_INSIDE = Path("/opt") / NAME
_WORK = Path("/tmp/work")
_MOUNT = """
set -e
mount --rbind --make-rslave /proc "$1/proc"
mount -t tmpfs none "$1/tmp"
mount -t tmpfs none "$1/dev"
for name in null zero random urandom; do touch "$1/dev/$name"; mount --bind "/dev/$name" "$1/dev/$name"; done
mkdir "$1/dev/shm" "$1/tmp/work" "$1/tmp/.X11-unix"
mount -t tmpfs -o mode=1777 none "$1/dev/shm"
mount --bind "$3" "$1/tmp/work"
[ -d /tmp/.X11-unix ] && mount --bind /tmp/.X11-unix "$1/tmp/.X11-unix"
mkdir -p "$1/opt/$4"
mount --bind "$2" "$1/opt/$4"
mount -o remount,bind,ro "$1/opt/$4"
root="$1"
shift 4
exec chroot --userspec=65534:65534 "$root" env -i "$@"
"""


@dataclass(frozen=True, slots=True)
class System:
    """A system that the bundle must run on.

    Parameters
    ----------
    name, suite : str
        For people, and for debootstrap.
    glibc : tuple of int
        The version of its GNU C library.
    keyring : str
        The file with the keys of its packages.
    script : str
        The script of debootstrap that makes it where debootstrap is older than the system.
    """

    name: str
    suite: str
    glibc: tuple[int, int]
    keyring: str
    script: str


SYSTEMS = (
    System("Debian 12", "bookworm", (2, 36), "debian-archive-keyring.gpg", "sid"),
    System("Debian 13", "trixie", (2, 41), "debian-archive-keyring.gpg", "sid"),
    System("Ubuntu 24.04", "noble", (2, 39), "ubuntu-archive-keyring.gpg", "gutsy"),
)


def main(suites: Sequence[str]) -> None:
    """Test on all systems, or on those of the suites. Raises SystemExit if one fails."""
    unknown = set(suites) - {system.suite for system in SYSTEMS}
    if unknown:
        raise SystemExit(f"There is no system {', '.join(sorted(unknown))}.")
    if not (BUNDLE / NAME).is_file():
        raise SystemExit("There is no bundle: make it with 'python3 run.py bundle'.")
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        raise SystemExit("The test of the bundle needs Linux and root, because it mounts file systems in a namespace.")
    needed = elf.glibc_of(BUNDLE)
    tested = []
    for system in SYSTEMS:
        if suites and system.suite not in suites:
            continue
        if needed > system.glibc:
            raise SystemExit(f"{system.name} has an older GNU C library than the bundle needs ({needed}).")
        why_not = _provide(system)
        if why_not:
            print(f"{system.name}: not started, because {why_not}; its GNU C library is new enough.", flush=True)
            continue
        began = time.monotonic()
        with display() as shown:
            try_out(SYSTEMS_FOLDER / system.suite, shown)
        tested.append(system.name)
        where = "without a display and on Xvfb" if shown else "without a display"
        print(f"{system.name}: command line, undo, and window {where}: {time.monotonic() - began:.0f} s", flush=True)
    if not tested:
        raise SystemExit("The bundle was started on no other system.")


def _provide(system: System) -> str:
    """Make the folder of a system unless it is there; return why that is not possible, or ""."""
    folder = SYSTEMS_FOLDER / system.suite
    if folder.is_dir():
        return ""
    if not shutil.which("debootstrap"):
        return "debootstrap is missing (apt-get install debootstrap)"
    if not (KEYRINGS / system.keyring).is_file():
        return f"{KEYRINGS / system.keyring} is missing, without which its packages can't be trusted"
    unfinished = folder.with_name(f"{system.suite}.unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.parent.mkdir(parents=True, exist_ok=True)
    command = ["debootstrap", "--variant=minbase", f"--keyring={KEYRINGS / system.keyring}", system.suite]
    script = [] if (SCRIPTS / system.suite).exists() else ["", str(SCRIPTS / system.script)]
    done = subprocess.run([*command, str(unfinished), *script], stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        return f"debootstrap failed ({done.stdout.strip().splitlines()[-1:]})"
    unfinished.rename(folder)
    return ""


@contextmanager
def display() -> Iterator[str]:
    """Run Xvfb, and yield the name of its display; "" where it is not installed."""
    if not shutil.which("Xvfb"):
        yield ""
        return
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        try:
            with os.fdopen(read) as told:
                yield f":{told.readline().strip()}"
        finally:
            server.terminate()


def try_out(system: Path, shown: str) -> None:
    """Use the bundle in a system. Raises SystemExit if anything fails.

    Parameters
    ----------
    system : Path
    shown : str
        The display of an X server; "" without one.
    """
    if list(system.glob("usr/bin/python*")):
        raise SystemExit(f"{system} has a Python, so it proves nothing.")
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        for folder in ("given", "gallery", "offscreen", "display"):
            (work / folder).mkdir()
            for path in bundle.PICTURES:
                shutil.copy(path, work / folder / path.name)
        for path in (work, *work.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
        program = str(_INSIDE / NAME)
        _run(system, work, program, "--version")
        given = [str(_WORK / "given" / path.name) for path in bundle.PICTURES]
        bundle.check_rows(_run(system, work, program, "compress", *given, "--output", str(_WORK / "results"), "--json"))
        _replace_and_undo(system, work, program)
        folders = [("offscreen", "offscreen"), *[("xcb", "display")] * bool(shown)]
        for platform, folder in folders:
            variables = (f"QT_QPA_PLATFORM={platform}", f"DISPLAY={shown}")
            told = _run(system, work, program, smoke.OPTION, str(_WORK / folder), variables=variables)
            bundle.check_window(told, len(bundle.PICTURES))


def _replace_and_undo(system: Path, work: Path, program: str) -> None:
    """Replace originals, restore them, and compare every byte."""
    gallery = work / "gallery"
    before = {path.name: path.read_bytes() for path in gallery.iterdir()}
    _run(system, work, program, "compress", str(_WORK / "gallery"), "--in-place")
    if before == {path.name: path.read_bytes() for path in gallery.iterdir()}:
        raise SystemExit("No original was replaced.")
    _run(system, work, program, "undo", "--yes")
    if before != {path.name: path.read_bytes() for path in gallery.iterdir()}:
        raise SystemExit("The undo did not restore the originals.")


def _run(system: Path, work: Path, *command: str, variables: Sequence[str] = ()) -> str:
    """Run a command in a system, as a user without rights, and return what it prints. Raises SystemExit if it fails."""
    env = (f"HOME={_WORK}/home", "PATH=/usr/bin:/bin", "LANG=C.UTF-8", *variables)
    inside = ["sh", "-c", _MOUNT, "sh", str(system), str(BUNDLE), str(work), NAME, *env, *command]
    return bundle.run(["unshare", "--mount", "--propagation", "slave", *inside], folder=work)


if __name__ == "__main__":
    main(sys.argv[1:])
