"""A folder of small private files that may be lost at any time, with a limit in bytes.

The least recently used go first. Several programs may use it at once: a file is written beside its place and renamed,
and no error of the disk matters.
"""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from qtcompress.engine.files import private_folders

_LEFT = 0.8  # share of the limit that is left after a removal, so that not every file that is written removes one
_MOST_BYTES = 16_000_000  # of a file that is read


class CacheFolder:
    """Files by name.

    Parameters
    ----------
    folder : Path
        Created private when the first file is written.
    limit_bytes : int, optional
        None for a folder whose limit is the business of the desktop; then nothing is removed.
    """

    def __init__(self, folder: Path, limit_bytes: int | None) -> None:
        self.folder = folder
        self._limit_bytes = limit_bytes
        self._held_bytes: int | None = None  # of all files; None until the folder was looked through

    def read(self, name: str) -> bytes | None:
        """Return the content of a file, which is now the last used; None if there is none."""
        path = self.folder / name
        try:
            if path.stat().st_size > _MOST_BYTES:
                return None
            data = path.read_bytes()
            if self._limit_bytes is not None:
                os.utime(path)
        except OSError:
            return None
        return data

    def write(self, name: str, data: bytes) -> None:
        """Write a file, if the disk allows it; one of this name is replaced."""
        part = self.folder / f"{name}.{secrets.token_hex(4)}.part"
        try:
            private_folders.make(self.folder)
            private_folders.write(part, data)
            part.replace(self.folder / name)
        except OSError:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            return
        if self._limit_bytes is not None:
            self._make_room(len(data), self._limit_bytes)

    def remove(self, name: str) -> None:
        """Remove a file, if there is one."""
        with suppress(OSError):
            (self.folder / name).unlink(missing_ok=True)

    def _make_room(self, added_bytes: int, limit_bytes: int) -> None:
        """Remove the least recently used files if there are too many bytes."""
        if self._held_bytes is not None:
            self._held_bytes += added_bytes
            if self._held_bytes <= limit_bytes:
                return
        found = self._found()
        held_bytes = sum(size_bytes for _, size_bytes, _ in found)
        if held_bytes > limit_bytes:
            for _, size_bytes, name in sorted(found)[:-1]:  # the last one was just written
                if held_bytes <= _LEFT * limit_bytes:
                    break
                self.remove(name)
                held_bytes -= size_bytes
        self._held_bytes = held_bytes

    def _found(self) -> list[tuple[int, int, str]]:
        """Return (last use, bytes, name) of all files."""
        found = []
        with suppress(OSError), os.scandir(self.folder) as entries:
            for entry in entries:
                with suppress(OSError):
                    seen = entry.stat(follow_symlinks=False)
                    found.append((seen.st_mtime_ns, seen.st_size, entry.name))
        return found
