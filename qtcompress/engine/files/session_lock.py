"""Tells the living from the dead: each running program holds a lock on a file of its own, which the system lets go of
when the program ends, however it ends. A number of a process could belong to another one by now."""

from __future__ import annotations

import contextlib
import os
import secrets
import time
from pathlib import Path


class SessionLock:
    """The sign of life of one running program: a locked file, named after the session."""

    def __init__(self, folder: Path, name: str = "") -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.name = name or f"{time.strftime('%Y%m%d-%H%M%S')}-{secrets.token_hex(4)}"
        self._path = folder / self.name
        self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        if not _lock(self._descriptor):
            os.close(self._descriptor)
            raise BlockingIOError(f"{self.name} is alive")

    def release(self) -> None:
        """Let go, and leave no file."""
        with contextlib.suppress(OSError):
            os.close(self._descriptor)
        with contextlib.suppress(OSError):
            self._path.unlink()


def living(folder: Path, own: str) -> list[str]:
    """Return the names of the other sessions that run now."""
    found = []
    for name in _names(folder):
        if name != own:
            try:
                lock = SessionLock(folder, name)
            except OSError:
                found.append(name)
            else:
                os.close(lock._descriptor)  # the file stays: whoever takes care of the dead removes it
    return found


def dead(folder: Path, own: str) -> list[SessionLock]:
    """Return the locks of sessions that have ended without a word, held so that nobody else takes care of them, too."""
    found = []
    for name in _names(folder):
        if name != own:
            with contextlib.suppress(OSError):
                found.append(SessionLock(folder, name))
    return found


def _names(folder: Path) -> list[str]:
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
