"""What of PyInstaller's findings goes into the bundle.

PyInstaller follows imports and libraries, and so finds more than the program loads: every module of a package that any
other one names, and every library of a plugin that no desktop loads.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import Path

import elf
from start import FALLBACKS, FOLDER

Entry = tuple[str, str, str]
"""Name in the bundle, path here, and kind, as PyInstaller lists a file."""

# Plugins of Qt that no desktop loads: libqgtk3 alone needs 25 MB of GTK.
PLUGINS = [
    *(f"*/plugins/platforms/*{name}*" for name in ("eglfs", "linuxfb", "vnc", "vkkhr", "minimal")),
    *(f"*/plugins/{kind}/*" for kind in ("egldeviceintegrations", "generic", "networkinformation", "tls")),
    *(f"*/plugins/*/*{name}*" for name in ("libqgtk3", "qtvirtualkeyboard", "cupsprinter")),
    *(f"*/plugins/imageformats/*{name}.*" for name in ("icns", "tga", "tiff", "wbmp", "webp", "pdf")),
]
# Modules of Python's library in C that nothing here needs; readline is under the GPL. _hashlib stays, and with it
# OpenSSL's libcrypto (Apache-2): it hashes 1,570 MB a second, what Python has of its own 240.
STANDARD = [f"*lib-dynload/{name}.*" for name in ("readline", "_ssl", "_curses", "_curses_panel", "_tkinter", "nis")]
DATA = [
    "*/Qt/translations/*",
    "*.ts",  # what translators edit
    "*.pyi",
    "cv2/data/*",
]
DROPPED = [*PLUGINS, *STANDARD, *DATA]

# With symbols for a debugger: Python as its users build it (23 MB, 6 without), and Pillow.
SYMBOLS = ["libpython*", "*/lib-dynload/*", "qtcompress/core/kernels/*", "PIL/*"]

_LIBRARY = re.compile(r"lib[^/]*\.so[.\d]*")
_LOADED_BY_PROGRAM = ("libpython",)  # as PyInstaller's bootloader loads Python


def kept(entries: Iterable[Entry], texts: Iterable[str]) -> list[Entry]:
    """Return the files that belong into the bundle, with all libraries that PyInstaller found.

    Parameters
    ----------
    entries : iterable of Entry
    texts : iterable of str
        Patterns of what stays although DROPPED names it: Qt's own texts in the languages of the program.
    """
    patterns = list(texts)
    return [
        entry
        for entry in entries
        if any(fnmatch(_name(entry), pattern) for pattern in patterns)
        or not any(fnmatch(_name(entry), pattern) for pattern in DROPPED)
    ]


def reachable(entries: Iterable[Entry]) -> list[Entry]:
    """Return the files without the libraries that none of them needs, directly or through others.

    A library has a name such as libz.so.1. What is imported or loaded by its path has another name, or is a plugin of
    Qt; from there the search begins. Without ELF files, such as on Windows, everything is returned.
    """
    listed = list(entries)
    libraries = {Path(entry[0]).name: entry for entry in listed if _is_library(entry) and entry[2] != "SYMLINK"}
    waiting = [entry for entry in listed if not _is_library(entry)]
    reached: set[str] = set()
    while waiting:
        for needed in elf.needed_by([Path(entry[1]) for entry in waiting if entry[2] != "SYMLINK"]):
            if needed in libraries:
                reached.add(needed)
        waiting = [libraries.pop(name) for name in reached if name in libraries]
    return [entry for entry in listed if not _is_library(entry) or Path(entry[0]).name in reached]


def stripped(entries: Iterable[Entry], folder: Path) -> list[Entry]:
    """Return the files, those of SYMBOLS as copies in a folder without symbols, where there is a tool for that."""
    tool = shutil.which("strip") if sys.platform.startswith("linux") else None
    return [_stripped(entry, folder, tool) if tool else entry for entry in entries]


def _stripped(entry: Entry, folder: Path, tool: str) -> Entry:
    name, path, kind = entry
    if kind == "SYMLINK" or not any(fnmatch(name, pattern) for pattern in SYMBOLS):
        return entry
    copy = folder / name
    copy.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run([tool, "--strip-unneeded", "-o", str(copy), path], check=True)
    return name, str(copy), kind


def fallbacks() -> list[Entry]:
    """Return libraries that only systems without any display lack. Raises SystemExit if one is missing here.

    They belong to the drivers and servers of a system, so its own are loaded where it has them: `start.py` sees to
    that, and these are in a folder of their own.
    """
    if not sys.platform.startswith("linux"):
        return []
    listed = subprocess.run(["/sbin/ldconfig", "-p"], text=True, check=True, stdout=subprocess.PIPE).stdout
    paths = dict(re.findall(r"^\s+(\S+) \(libc6,x86-64.*\) => (\S+)", listed, re.MULTILINE))
    missing = [name for name in FALLBACKS if name not in paths]
    if missing:
        raise SystemExit(f"The bundle needs {' '.join(missing)}: 'python3 run.py bundle' installs them.")
    return [(f"{FOLDER}/{name}", paths[name], "BINARY") for name in FALLBACKS]


def _is_library(entry: Entry) -> bool:
    name = Path(_name(entry)).name
    return (
        bool(_LIBRARY.fullmatch(name)) and "/plugins/" not in _name(entry) and not name.startswith(_LOADED_BY_PROGRAM)
    )


def _name(entry: Entry) -> str:
    return entry[0].replace("\\", "/")
