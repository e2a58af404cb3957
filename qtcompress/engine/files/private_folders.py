"""The program's own folders and files, which only their owner may read: they hold other people's pictures and names.

Every mode is given when a file is created and does not depend on the umask's being strict. Folders of an earlier
version, which were wider, are tightened when a session starts.
"""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

from qtcompress.engine.files.atomic_write import PRIVATE_FILE

_PRIVATE_FOLDER = 0o700
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def make(folder: Path) -> None:
    """Create a private folder, and private parents where they are missing. Raises OSError."""
    try:
        folder.mkdir(mode=_PRIVATE_FOLDER, exist_ok=True)
    except FileNotFoundError:
        make(folder.parent)
        folder.mkdir(mode=_PRIVATE_FOLDER, exist_ok=True)


def touch(path: Path) -> None:
    """Create an empty private file, unless there is a file already; tighten that one. Raises OSError."""
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE))
    except FileExistsError:
        tighten(path)


def write(path: Path, data: bytes) -> None:
    """Write a private file in a private folder; an older file of this name is replaced. Raises OSError."""
    path.unlink(missing_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(path, flags, PRIVATE_FILE), "wb") as file:
        file.write(data)


def tighten(path: Path) -> bool:
    """Take the permissions of others from a file or folder of this user; return whether others had any.

    Links and files of other users are left as they are. The file is not opened, because closing it would release
    SQLite's locks on it.
    """
    if os.name == "nt":  # the permissions of the user's profile apply
        return False
    with contextlib.suppress(OSError):
        seen = path.lstat()
        mine = seen.st_uid == os.geteuid() and (stat.S_ISDIR(seen.st_mode) or stat.S_ISREG(seen.st_mode))
        if mine and seen.st_mode & _OTHERS:
            path.chmod(stat.S_IMODE(seen.st_mode) & ~_OTHERS)
            return True
    return False


def tighten_data(folder: Path, *, backups: str) -> None:
    """Tighten the data folder of an earlier version, and everything in it.

    The copies in its folder `backups` keep the permissions of their originals, because undo restores them from there;
    the folders around them are private.
    """
    if not tighten(folder):
        return  # then everything in it was private from the beginning, or was tightened before
    for parent, folders, names in os.walk(folder):
        inside = Path(parent).relative_to(folder).parts[:1] == (backups,)
        private = [name for name in names if name.endswith(".json")] if inside else names
        for name in (*folders, *private):
            tighten(Path(parent, name))
