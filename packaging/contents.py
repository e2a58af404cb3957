"""What of PyInstaller's findings goes into the bundle.

PyInstaller follows imports and libraries, and so finds more than the program loads: every module of a package that any
other one names, and every library of a plugin that no desktop loads.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import Path

import elf

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
    "sklearn/datasets/*",
    "scipy/*/tests/*",
    "cv2/data/*",
]
DROPPED = [*PLUGINS, *STANDARD, *DATA]

# In the order in which they are loaded.
OPENGL = ("libGLdispatch.so.0", "libEGL.so.1", "libGLX.so.0", "libGL.so.1")

# Large packages of which k-means loads a part. A list by hand would be wrong with their next version.
PROBED = ("scipy", "sklearn")
_PROBE = """
import json, sys
import numpy as np
from qtcompress.core.quantize import quantize
from qtcompress.core.types import Effort, Options
pixels = np.random.default_rng(0).integers(0, 256, (96, 96, 4), np.uint8)
for effort in (Effort.BALANCED, Effort.SMALLEST):
    quantize(pixels, Options(colors=64, effort=effort))
print(json.dumps([name for name in sys.modules if name.split(".")[0] in sys.argv[1:]]))
"""

_LIBRARY = re.compile(r"lib[^/]*\.so[.\d]*")
_SUFFIX = re.compile(r"\.(cpython-[^/]*\.|abi3\.)?(so|pyd)$")


def probed(root: Path) -> frozenset[str]:
    """Return the modules of PROBED that k-means loads. Raises CalledProcessError where it fails."""
    command = [sys.executable, "-c", _PROBE, *PROBED]
    told = subprocess.run(command, cwd=root, text=True, check=True, stdout=subprocess.PIPE)
    return frozenset(json.loads(told.stdout))


def is_loaded(module: str, loaded: frozenset[str]) -> bool:
    """Tell whether a module belongs to no package of PROBED, or is among those that k-means loads."""
    return module.split(".")[0] not in PROBED or module in loaded


def kept(entries: Iterable[Entry], loaded: frozenset[str], texts: Iterable[str]) -> list[Entry]:
    """Return the files that belong into the bundle, with all libraries that PyInstaller found.

    Parameters
    ----------
    entries : iterable of Entry
    loaded : frozenset of str
        What `probed` found.
    texts : iterable of str
        Patterns of what stays although DROPPED names it: Qt's own texts in the languages of the program.
    """
    patterns = list(texts)
    return [
        entry
        for entry in entries
        if any(fnmatch(_name(entry), pattern) for pattern in patterns)
        or (
            not any(fnmatch(_name(entry), pattern) for pattern in DROPPED)
            and (not _is_probed(entry) or _module(entry) in loaded)
        )
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


def fallbacks() -> list[Entry]:
    """Return what Qt needs of OpenGL, for systems that have none. Raises SystemExit if this system has none.

    These libraries only find the driver. Where the system has them, its own are loaded: `start.py` sees to that, and
    they are in a folder of their own.
    """
    if not sys.platform.startswith("linux"):
        return []
    listed = subprocess.run(["/sbin/ldconfig", "-p"], text=True, check=True, stdout=subprocess.PIPE).stdout
    paths = dict(re.findall(r"^\s+(\S+) \(libc6,x86-64.*\) => (\S+)", listed, re.MULTILINE))
    missing = [name for name in OPENGL if name not in paths]
    if missing:
        raise SystemExit(f"The bundle needs {' '.join(missing)}: install libgl1 and libegl1.")
    return [(f"opengl/{name}", paths[name], "BINARY") for name in OPENGL]


def _is_probed(entry: Entry) -> bool:
    """Tell whether an entry is a module in C of a package of PROBED; its libraries are in another folder."""
    return _name(entry).partition("/")[0] in PROBED and bool(_SUFFIX.search(_name(entry)))


def _is_library(entry: Entry) -> bool:
    return bool(_LIBRARY.fullmatch(Path(_name(entry)).name)) and "/plugins/" not in _name(entry)


def _name(entry: Entry) -> str:
    return entry[0].replace("\\", "/")


def _module(entry: Entry) -> str:
    return _SUFFIX.sub("", _name(entry)).replace("/", ".")
