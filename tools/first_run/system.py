"""Packages of the system: installed with apt by root, unpacked into `.run` for a plain user."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from first_run import places
from first_run.places import Stop, is_root, private_env, say
from first_run.steps import of, run, size_below

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
_PROBE = """
import ctypes, sys
for soname in sys.argv[1:]:
    try:
        ctypes.CDLL(soname)
    except OSError:
        print(soname)
"""
_ARCHIVES = Path("/var/cache/apt/archives")


def libraries_for(system: str, env: dict[str, str], *, window: bool, bundle: bool = False) -> dict[str, str]:
    """Return soname -> package for the libraries that Qt needs: for a window on this display, or offscreen.

    A bundle needs those of all displays, because it brings them along.
    """
    if not system.startswith("linux"):
        return {}
    wanted = dict(QT_LIBRARIES)
    if bundle or (window and env.get("DISPLAY")):
        wanted.update(X11_LIBRARIES)
    if bundle or (window and env.get("WAYLAND_DISPLAY")):
        wanted.update(WAYLAND_LIBRARIES)
    return wanted


def provide_qt_libraries(*, window: bool, bundle: bool = False) -> None:
    """Install the system libraries that Qt loads and that are missing here."""
    wanted = libraries_for(sys.platform, dict(os.environ), window=window, bundle=bundle)
    probe = [sys.executable, "-I", "-S", "-c", _PROBE, *wanted]
    missing = run(*probe, doing="Looking for libraries", env=private_env(dict(os.environ))).split() if wanted else []
    if missing:
        provide([wanted[soname] for soname in missing], "Libraries for Qt")


def provide(packages: list[str], purpose: str) -> None:
    """Install Debian packages as root; unpack them into `.run` as a plain user."""
    by_hand = "apt-get install " + " ".join(packages)
    if not (shutil.which("apt-get") and shutil.which("dpkg-deb")):
        raise Stop(f"{purpose} needs packages that '{by_hand}' installs on Debian: install their equivalents here.")
    try:
        if is_root():
            say(f"{purpose}: installing {' '.join(packages)}.")
            _install(packages)
        else:
            say(f"{purpose}: unpacking {' '.join(packages)} into {places.PRIVATE}.")
            _unpack(packages)
    except Stop as stop:
        raise Stop(f"{stop} If this machine is online, ask its administrator to run: {by_hand}") from None


def new_packages(simulation: str) -> list[str]:
    """Return the packages that `apt-get --simulate install` would add, without those that it would only upgrade."""
    lines = [line.split() for line in simulation.splitlines() if line.startswith("Inst ")]
    return [words[1] for words in lines if len(words) > 2 and not words[2].startswith("[")]


def bytes_to_fetch(uris: str) -> int:
    """Return the sum of the sizes in the output of `apt-get --print-uris`: 'uri' name size hash."""
    lines = [line.split() for line in uris.splitlines() if line.startswith("'")]
    return sum(int(words[2]) for words in lines if len(words) > 2 and words[2].isdigit())


def _fetched(folder: Path, total_bytes: int, then: str) -> Callable[[], str]:
    """Return a function that tells how much of the packages is in a folder, or what follows once all are."""
    before = size_below(folder)

    def state() -> str:
        done = size_below(folder) - before
        return f"{of(done, total_bytes)} downloaded" if done < total_bytes or not then else then

    return state


def _install(packages: list[str]) -> None:
    """Install packages of the system with apt-get."""
    env = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    try:
        run("apt-get", "update", "-qq", doing="Reading the lists of packages", env=env)
    except Stop:
        say("The lists of packages are not up to date; those that are here are used.")
    install = ["apt-get", "install", "-qq", "--no-install-recommends"]
    total = bytes_to_fetch(run(*install, "--print-uris", *packages, doing="Choosing packages", env=env))
    state = _fetched(_ARCHIVES, total, "unpacking")
    run(*install, *packages, doing="Installing packages of the system", env=env, state=state)


def _unpack(packages: list[str]) -> None:
    """Do what apt would do, below UNPACKED, with package lists of our own: the system's may be missing or old."""
    if places.UNFINISHED.exists():
        shutil.rmtree(places.UNPACKED)
    state, debs = places.PRIVATE / "apt", places.PRIVATE / "debs"
    for folder in (state / "lists" / "partial", state / "archives" / "partial", debs, places.UNPACKED):
        folder.mkdir(parents=True, exist_ok=True)
    apt = ["apt-get", "-qq", "-o", f"Dir::State={state}", "-o", "Dir::State::status=/var/lib/dpkg/status"]
    apt += ["-o", f"Dir::Cache={state}", "-o", "Debug::NoLocking=1", "-o", "APT::Get::Show-User-Simulation-Note=0"]
    run(*apt, "update", doing="Reading the lists of packages")
    plan = run(*apt, "install", "--simulate", "--no-install-recommends", *packages, doing="Choosing packages")
    new = new_packages(plan)
    if not new:
        raise Stop("All these packages are installed, but something of them is missing.")
    total = bytes_to_fetch(run(*apt, "download", "--print-uris", *new, doing="Choosing packages"))
    # In a shell, because `apt-get download` writes to its working directory.
    into = ["sh", "-c", 'cd "$0" && exec "$@"', debs]
    run(*into, *apt, "download", *new, doing="Downloading packages of the system", state=_fetched(debs, total, ""))
    places.UNFINISHED.touch()
    for deb in sorted(debs.glob("*.deb")):
        run("dpkg-deb", "-x", deb, places.UNPACKED, doing=f"Unpacking {deb.name.partition('_')[0]}")
    shutil.rmtree(debs)
    shutil.rmtree(state)
    _correct_paths()
    places.UNFINISHED.unlink()


def _correct_paths() -> None:
    """Let the unpacked files find each other where they are now."""
    # The linker script of libc contains the path of this archive on an installed system.
    for script in places.UNPACKED.glob("usr/lib/*/libc.so"):
        archive, text = "libc_nonshared.a", script.read_text()
        script.write_text(" ".join(archive if word.endswith(archive) else word for word in text.split(" ")))
    config, fonts = places.UNPACKED / "etc/fonts/fonts.conf", places.UNPACKED / "usr/share/fonts"
    (places.PRIVATE / "fonts.conf").write_text(
        f'<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>{fonts}</dir>'
        f'<cachedir>{places.PRIVATE / "fonts"}</cachedir><include ignore_missing="yes">{config}</include></fontconfig>'
    )
