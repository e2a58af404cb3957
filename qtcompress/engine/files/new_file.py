"""Create a file and hold it open, so that everything is done to this very file and never to what its name leads to.

A folder may be writable by other users, and one of them may put a symbolic link in the place of a temporary file at any
moment. So the file is created private and exclusively, and its content, owner, permissions, times and extended
attributes are set through its descriptor.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

from qtcompress.core.errors import WriteError
from qtcompress.core.types import Report, Stage
from qtcompress.engine.job.recipe import Keep

PRIVATE_FILE = 0o600
_CHUNK_BYTES = 1 << 20
_BY_DESCRIPTOR = os.utime in os.supports_fd
_FLAGS = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


class NewFile:
    """A file that was just created, which only its owner can open. Closed at the end of a `with` block.

    Parameters
    ----------
    path : Path
        Where it is created.
    descriptor : int
        The open file, for reading and writing.

    Raises
    ------
    OSError
        If the file cannot be created, or if a file or a link of this name exists.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.descriptor = os.open(path, _FLAGS, PRIVATE_FILE)
        self._open = True

    def __enter__(self) -> NewFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; afterwards only its path may be used. An error is ignored, since `fill` has synced it."""
        if self._open:
            self._open = False
            with contextlib.suppress(OSError):
                os.close(self.descriptor)

    @property
    def handle(self) -> int | Path:
        """What functions that set properties of the file take: its descriptor, or its path where they need a path.

        On Windows they need a path. There, a file that is open cannot be renamed or replaced by others.
        """
        return self.descriptor if _BY_DESCRIPTOR else self.path

    def fill(self, data: bytes | Path, report: Report, dress: Dress) -> str:
        """Write `data`, or the content of a file, dress the file, and flush it to the disk.

        Return the hash of the written content. Raises OSError; calls `report` with `Stage.VERIFY`.
        """
        digest = hashlib.sha256()
        for share, chunk in _chunks(data):
            report(Stage.VERIFY, 0.5 * share)
            digest.update(chunk)
            rest = memoryview(chunk)
            while rest:
                rest = rest[os.write(self.descriptor, rest) :]
        dress(self)  # the times last: writing changes them
        os.fsync(self.descriptor)
        return digest.hexdigest()

    def is_at(self, path: Path) -> bool:
        """Tell whether `path` is a name of this file; a symbolic link to it is none."""
        if os.name == "nt":
            return True  # see `handle`
        try:
            found = path.lstat()
        except OSError:
            return False
        return os.path.samestat(found, os.fstat(self.descriptor))

    def expect_in_place(self) -> None:
        """Raise WriteError if the name of this file leads to another file now."""
        if not self.is_at(self.path):
            raise WriteError(
                f"was not written, because another program changed the temporary file in {self.path.parent}",
                "Choose a folder that only you can write to.",
            )

    def permit(self, mode: int) -> None:
        """Set the permissions, if the file system supports that."""
        with contextlib.suppress(OSError):
            os.chmod(self.handle, mode)  # noqa: PTH101 - of a descriptor


Dress = Callable[[NewFile], None]
"""Sets permissions, owner, times and attributes of a new file, before it gets its final name."""


def as_usual(file: NewFile) -> None:
    """Dress a file like any new file in its folder."""
    file.permit(_usual_mode(file.path.parent))


def private(file: NewFile) -> None:
    """Leave a file as it was created: readable only by its owner."""


def dress_like(original: Path, keep: Keep) -> Dress:
    """Return a function that copies attributes of `original`, chosen by `keep`, to a new file.

    Attributes that the file system does not support are skipped without an error, for example on FAT.
    """
    seen = original.stat()

    def dress(file: NewFile) -> None:
        if Keep.PERMISSIONS not in keep:
            as_usual(file)
        with contextlib.suppress(OSError):
            if Keep.ATTRIBUTES in keep and hasattr(os, "listxattr"):
                for name in os.listxattr(original):
                    with contextlib.suppress(OSError):  # only the system may set some attributes
                        os.setxattr(file.handle, name, os.getxattr(original, name))
        if Keep.PERMISSIONS in keep:
            with contextlib.suppress(OSError):
                if hasattr(os, "chown") and os.geteuid() == 0:
                    os.chown(file.handle, seen.st_uid, seen.st_gid)
            file.permit(stat.S_IMODE(seen.st_mode))
        if Keep.TIMES in keep:
            with contextlib.suppress(OSError, OverflowError):  # a time that this system cannot set
                os.utime(file.handle, ns=(seen.st_atime_ns, seen.st_mtime_ns))

    return dress


def _chunks(data: bytes | Path) -> Iterator[tuple[float, bytes]]:
    if isinstance(data, bytes):
        for start in range(0, len(data), _CHUNK_BYTES):
            yield start / len(data), data[start : start + _CHUNK_BYTES]
        return
    with data.open("rb") as file:
        size = max(os.fstat(file.fileno()).st_size, 1)
        while chunk := file.read(_CHUNK_BYTES):
            yield min(file.tell() / size, 1.0), chunk


def _usual_mode(folder: Path) -> int:
    """Return the permissions of new files in a folder: by its access control list if it has one, or by the umask."""
    if hasattr(os, "O_TMPFILE"):
        with contextlib.suppress(OSError):  # not every file system supports files without a name
            descriptor = os.open(folder, os.O_TMPFILE | os.O_WRONLY, 0o666)
            try:
                return stat.S_IMODE(os.fstat(descriptor).st_mode)
            finally:
                os.close(descriptor)
    umask = os.umask(0o077)  # it can only be read by setting it; files of other threads are private for this moment
    os.umask(umask)
    return 0o666 & ~umask
