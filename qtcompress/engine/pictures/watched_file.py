"""Open a file for reading, safely, and report the progress of reading."""

from __future__ import annotations

import io
import os
import stat
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from qtcompress.core.errors import ReadError
from qtcompress.core.text import Text
from qtcompress.core.types import Report, Stage
from qtcompress.engine.containers.jxl_boxes import SIGNATURE
from qtcompress.engine.pictures import jxl_file

# Exceptions that Pillow's decoders are known to raise on damaged files.
DECODER_ERRORS = (
    OSError, SyntaxError, ValueError, TypeError, LookupError, ArithmeticError, AttributeError, EOFError,
    MemoryError, RuntimeError, struct.error, zlib.error,
)  # fmt: skip
DAMAGED = Text("Copy it again from its source.")


class Watched(io.RawIOBase):
    """A file that reports how much of it was read; Pillow reads JPEG and PNG while it decodes them.

    `stored_bytes` is what it takes on the disk: less than `size_bytes` if another file was made of it.
    """

    def __init__(self, file: BinaryIO, size_bytes: int, report: Report) -> None:
        self._file = file
        self._report = report
        self._read = 0  # the maximum, because decoders can go back
        self.size_bytes = self.stored_bytes = size_bytes

    def read(self, size: int = -1) -> bytes:
        self._read = max(self._read, self._file.tell())
        self._report(Stage.READ, 0.8 * self._read / max(self.size_bytes, 1))
        return self._file.read(self._present(self._file.tell(), size))

    def _present(self, offset: int, length: int) -> int:
        """Return the available part of a length: a damaged file can request gigabytes, which Python would allocate."""
        present = max(self.size_bytes - offset, 0)
        return present if length < 0 else min(length, present)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def at(self, offset: int, length: int) -> bytes:
        """Return `length` bytes at an offset, fewer at the end of the file."""
        self._file.seek(offset)
        return self._file.read(self._present(offset, length))

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def close(self) -> None:
        self._file.close()
        super().close()


@contextmanager
def opened(path: Path, report: Report, content: bytes | None = None) -> Iterator[Watched]:
    """Open a file for reading, or its `content` if that was read before.

    Raises ReadError with a sentence if that is impossible.
    """
    with _opened(path, report) if content is None else Watched(io.BytesIO(content), len(content), report) as file:
        if file.size_bytes == 0:
            raise ReadError("is empty", DAMAGED)
        with _unwrapped(file, report) as inner:
            yield inner


def _unwrapped(file: Watched, report: Report) -> Watched:
    """Return the JPEG that a file of JPEG XL was made of, in its place; any other file as it is."""
    jpeg = None
    if file.at(0, len(SIGNATURE)) == SIGNATURE:
        jpeg = jxl_file.jpeg_of(file.at(0, file.size_bytes))
    file.seek(0)
    if jpeg is None:
        return file
    inner = Watched(io.BytesIO(jpeg), len(jpeg), report)
    inner.stored_bytes = file.size_bytes
    return inner


def _opened(path: Path, report: Report) -> Watched:
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):  # opening a pipe would wait for its writer
            raise ReadError("is neither a file nor a folder")
        file = path.open("rb")
        return Watched(file, os.fstat(file.fileno()).st_size, report)
    except FileNotFoundError as error:
        raise ReadError("does not exist", "Check whether it was moved or renamed.") from error
    except PermissionError as error:
        raise ReadError("may not be read", "Ask its owner for permission to read it.") from error
    except IsADirectoryError as error:
        raise ReadError("is a folder, not a picture") from error
    except OSError as error:
        raise ReadError(Text("can't be opened ({reason})", reason=error.strerror or error)) from error
