"""Build the bundle with PyInstaller, and check it with real jobs and with the window.

A bundle that lacks a module starts nevertheless and fails in its first job, so a start alone proves little.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import elf
import smoke
from product import BUNDLE, ROOT

SAMPLES = ROOT / "resources" / "samples"
PICTURES = (
    SAMPLES / "tree-frog.png",
    SAMPLES / "island-map.png",
    ROOT / "tests" / "engine" / "pictures" / "turned.heic",
)
"""A photograph, a drawing with few colors, and a picture of a phone."""

SUFFIX = ".exe" if os.name == "nt" else ""
LINK = "qtcompress-cli"
LIMIT_MB = 400  # on the disk
# What every Linux system brings: the GNU C library.
OF_THE_SYSTEM = {"libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libutil.so.1"}
OF_THE_SYSTEM |= {"libresolv.so.2", "ld-linux-x86-64.so.2"}
OLDEST_GLIBC = (2, 36)  # of Debian 12


def build() -> None:
    """Build the bundle with PyInstaller into dist/."""
    subprocess.run([sys.executable, str(ROOT / "tools" / "translations.py"), "--release"], cwd=ROOT, check=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    env = dict(os.environ, PYINSTALLER_ZLIB_COMPRESSION_LEVEL="0")  # modules are unpacked at each start
    subprocess.run([*command, str(ROOT / "packaging" / "qtcompress.spec")], cwd=ROOT, env=env, check=True)
    if os.name != "nt":
        (BUNDLE / LINK).symlink_to("qtcompress")


def run(command: Sequence[str], *, folder: Path, **variables: str) -> str:
    """Run a program of the bundle with a home of its own in a folder. Raises SystemExit if it fails."""
    env = dict(os.environ, HOME=str(folder), **variables)
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):  # keep the user's own unchanged
        env[name] = str(folder / "home")
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\nfailed with status {done.returncode}:\n{done.stdout}{done.stderr}")
    if "kernels are missing" in done.stderr or "Traceback" in done.stderr:
        raise SystemExit(f"{' '.join(command)}\nsaid:\n{done.stderr}")
    return done.stdout


def check_rows(told: str) -> None:
    """Check what `compress --json` says of PICTURES: each is compressed. Raises SystemExit."""
    rows = [json.loads(line) for line in told.splitlines()]
    if [row["status"] for row in rows] != ["compressed"] * len(PICTURES):
        raise SystemExit(f"Not all pictures were compressed:\n{told}")


def check_window(told: str, pictures: int) -> None:
    """Check what the smoke test of the window says. Raises SystemExit."""
    seen: dict[str, Any] = json.loads(told.splitlines()[-1])
    wanted = {"done": True, "pictures": pictures, "results": pictures, "undone": pictures}
    if {key: seen.get(key) for key in wanted} != wanted:
        raise SystemExit(f"The window's preview, batch, or undo failed: {seen}")


def check(folder: Path) -> None:
    """Use the command line and the window of the bundle here. Raises SystemExit."""
    pictures = list(map(str, PICTURES))
    for program in (LINK, *["qtcompress"] * (os.name != "nt")):  # on Windows the second has no terminal
        command = [str(BUNDLE / (program + SUFFIX)), "compress", *pictures, "--output", str(folder / program), "--json"]
        check_rows(run(command, folder=folder))
        print(f"{program} compress: {len(pictures)} pictures compressed", flush=True)
    copies = folder / "gallery"
    copies.mkdir()
    for path in PICTURES:
        (copies / path.name).write_bytes(path.read_bytes())
    command = [str(BUNDLE / ("qtcompress" + SUFFIX)), smoke.OPTION, str(copies)]
    check_window(run(command, folder=folder, QT_QPA_PLATFORM="offscreen"), len(PICTURES))
    print("window: a preview, a batch, and its undo")


def check_libraries() -> None:
    """Check that the bundle brings all libraries, and runs on the oldest system. Raises SystemExit."""
    missing = elf.missing_from(BUNDLE) - OF_THE_SYSTEM
    if missing:
        raise SystemExit(f"The bundle lacks {', '.join(sorted(missing))}: install it, and build again.")
    needed = elf.glibc_of(BUNDLE)
    told = f"needs the GNU C library {'.'.join(map(str, needed))}"
    if needed > OLDEST_GLIBC:
        raise SystemExit(f"The bundle {told}: build it on a system that is as old as Debian 12.")
    print(f"libraries: none is missing, {told}")


def size_mb() -> float:
    """Return the size of the bundle on the disk, in MB. Hard-linked libraries count once."""
    files = [path.lstat() for path in BUNDLE.rglob("*") if path.is_file() and not path.is_symlink()]
    return sum({(file.st_dev, file.st_ino): file.st_size for file in files}.values()) / 1e6


def main() -> None:
    """Build the bundle, check it, and print its size."""
    build()
    if sys.platform.startswith("linux"):
        check_libraries()
    with tempfile.TemporaryDirectory() as name:
        check(Path(name))
    print(f"{BUNDLE}: {size_mb():.0f} MB")
    if size_mb() > LIMIT_MB:
        raise SystemExit(f"The bundle is larger than {LIMIT_MB} MB: look for what came in.")


if __name__ == "__main__":
    main()
