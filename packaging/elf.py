"""What the libraries and programs of a folder need that is not in it, as readelf tells."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

_MAGIC = b"\x7fELF"
_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)\b")


def files_in(folder: Path) -> list[Path]:
    """Return the programs and libraries below a folder."""
    return [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink() and _is_elf(path)]


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


def missing_from(folder: Path) -> set[str]:
    """Return the names of the libraries that files below a folder need, and that are not there."""
    there = {path.name for path in folder.rglob("*")}
    return needed_by(files_in(folder)) - there


def needed_by(files: Iterable[Path]) -> set[str]:
    """Return the names of the libraries that files load when they are loaded; files that are no ELF need none."""
    found = [path for path in files if path.is_file() and _is_elf(path)]
    return set(_NEEDED.findall(_told("--dynamic", found))) if found else set()


def glibc_of(folder: Path) -> tuple[int, int]:
    """Return the oldest version of the GNU C library on which all files below a folder can run."""
    told = _told("--version-info", files_in(folder))
    return max(((int(major), int(minor)) for major, minor in _GLIBC.findall(told)), default=(0, 0))


def _told(option: str, files: Iterable[Path]) -> str:
    command = ["readelf", "--wide", option, *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, errors="replace", check=True).stdout
