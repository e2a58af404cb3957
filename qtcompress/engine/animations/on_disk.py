"""What of an animation stays on the disk: parts of its file, which are read when they are asked for, and its result."""

from __future__ import annotations

import io
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO, overload
from weakref import finalize


@dataclass(frozen=True, slots=True)
class FilePart:
    """Some bytes of a file, which are read when they are asked for.

    Parameters
    ----------
    path : Path
    start, end : int
    """

    path: Path
    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __bytes__(self) -> bytes:
        with self.path.open("rb") as file:
            file.seek(self.start)
            return file.read(len(self))

    @overload
    def __getitem__(self, place: int) -> int: ...

    @overload
    def __getitem__(self, place: slice) -> bytes: ...

    def __getitem__(self, place: int | slice) -> int | bytes:
        """Return a byte, or some of them."""
        return bytes(self)[place]


AnyBytes = bytes | memoryview | FilePart


def in_memory(part: AnyBytes) -> bytes | memoryview:
    """Return the bytes of a part of a file."""
    return bytes(part) if isinstance(part, FilePart) else part


def file_of(owner: object) -> IO[bytes]:
    """Return a temporary file without a name, which is closed with its owner."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - see above
    finalize(owner, file.close)
    return file


class Spool:
    """Bytes that are written one after another to a temporary file, and read once; where it has no room, in memory."""

    def __init__(self) -> None:
        self._file = file_of(self)
        self._size_bytes = 0

    def write(self, part: AnyBytes) -> None:
        """Write the next bytes."""
        data = in_memory(part)
        try:
            self._file.write(data)
            self._file.flush()
        except OSError:  # there is no room
            self._file = io.BytesIO(self._written())
            self._file.seek(self._size_bytes)
            self._file.write(data)
        self._size_bytes += len(data)

    def finished(self) -> bytes:
        """Return all of them."""
        found = self._written()
        self._file.close()
        return found

    def _written(self) -> bytes:
        self._file.seek(0)
        return self._file.read(self._size_bytes)
