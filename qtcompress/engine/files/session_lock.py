"""Find out which sessions belong to running programs.

Each program locks a file of its own. The operating system releases the lock when the program ends, even after a crash.
A process number is not enough, because another process could have the same one later.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import time
from pathlib import Path

from qtcompress.engine.files import private_folders

DRIVER = "cluster-"
"""The kind of sessions whose pictures other machines work on."""


class SessionLock:
    """The lock of a running program: a locked file, named after the session; a new name begins with `kind`."""

    def __init__(self, folder: Path, name: str = "", *, kind: str = "") -> None:
        private_folders.make(folder)
        self.name = name or f"{kind}{time.strftime('%Y%m%d-%H%M%S')}-{secrets.token_hex(4)}"
        self._path = folder / self.name
        self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        if not _lock(self._descriptor):
            os.close(self._descriptor)
            raise BlockingIOError(f"{self.name} is running")

    def release(self) -> None:
        """Release the lock, and remove the file."""
        with contextlib.suppress(OSError):
            os.close(self._descriptor)
        with contextlib.suppress(OSError):
            self._path.unlink()


def living(folder: Path, own: str) -> list[str]:
    """Return the names of the other sessions whose programs are running."""
    found = []
    for name in names(folder):
        if name != own:
            try:
                lock = SessionLock(folder, name)
            except OSError:
                found.append(name)
            else:
                os.close(lock._descriptor)  # the file is kept; the code that recovers the session removes it
    return found


def dead(folder: Path, own: str) -> list[SessionLock]:
    """Return the locks of sessions whose program crashed, locked so that no other program recovers them, too."""
    found = []
    for name in names(folder):
        if name != own:
            with contextlib.suppress(OSError):
                found.append(SessionLock(folder, name))
    return found


def names(folder: Path) -> list[str]:
    """Return the names of all sessions that run or crashed."""
    try:
        return sorted(path.name for path in folder.iterdir())
    except OSError:
        return []


def _lock(descriptor: int) -> bool:
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
