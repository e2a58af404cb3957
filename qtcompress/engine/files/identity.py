"""Whether a file is still the one that it was: by size and time, by its place on the disk, and by content."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from qtcompress.core.errors import ReadError
from qtcompress.core.text import Text
from qtcompress.core.types import Report, Stage

_CHUNK_BYTES = 1 << 20
_REMEMBERED = 1 << 16  # hashes of files
_INTEGERS = 1 << 64  # SQLite's have 64 bits, which are nanoseconds of the years 1678 to 2262; file systems have more


@dataclass(frozen=True, slots=True)
class Stamp:
    """Size and modification time of a file, to recognize it without reading it.

    Parameters
    ----------
    mtime_ns : int
        The time modulo 2**64, as a signed number of 64 bits. It is only compared.
    """

    size_bytes: int
    mtime_ns: int

    @classmethod
    def of(cls, path: Path) -> Stamp | None:
        """Return the stamp of a file, or None if it does not exist."""
        try:
            seen = path.stat()
        except OSError:
            return None
        return cls(seen.st_size, (seen.st_mtime_ns + _INTEGERS // 2) % _INTEGERS - _INTEGERS // 2)


@dataclass(frozen=True, slots=True)
class Print:
    """The fingerprint of a file: its content, place, and modification time, to find out whether it has changed."""

    size_bytes: int
    mtime_ns: int
    device: int
    inode: int
    sha256: str

    def holds(self, path: Path) -> bool:
        """Tell whether the file at `path` is unchanged, by size, time, and place only; its content is not read."""
        try:
            now = path.stat()
        except OSError:
            return False
        here = now.st_size, now.st_mtime_ns, now.st_dev, now.st_ino
        return here == (self.size_bytes, self.mtime_ns, self.device, self.inode)


def take_print(path: Path, report: Report) -> Print:
    """Read a file to its end and return its fingerprint. Raises ReadError; calls `report` with `Stage.READ`."""
    return read_printed(path, report, most_bytes=0)[0]


def read_printed(path: Path, report: Report, *, most_bytes: int) -> tuple[Print, bytes | None]:
    """Read a file to its end; return its fingerprint, and its content if that is at most `most_bytes` long.

    Raises ReadError; calls `report` with `Stage.READ`.
    """
    try:
        with path.open("rb") as file:
            begun = os.fstat(file.fileno())
            sha256, content = _hashed(file, report, keep=begun.st_size <= most_bytes)
            ended = os.fstat(file.fileno())
    except OSError as error:
        raise ReadError(
            Text("can't be read ({reason})", reason=error.strerror or error), "Check whether it still exists."
        ) from error
    if (begun.st_size, begun.st_mtime_ns) != (ended.st_size, ended.st_mtime_ns):
        raise ReadError("was changed while it was read", "Compress it again when no other program changes it.")
    return Print(ended.st_size, ended.st_mtime_ns, ended.st_dev, ended.st_ino, sha256), content


def _hashed(file: BinaryIO, report: Report, *, keep: bool) -> tuple[str, bytes | None]:
    """Read a file to its end; return its hash, and its content if that is to be kept."""
    digest = hashlib.sha256()
    kept: list[bytes] = []
    while chunk := file.read(_CHUNK_BYTES):
        report(Stage.READ, 0.0)
        digest.update(chunk)
        if keep:
            kept.append(chunk)
    return digest.hexdigest(), b"".join(kept) if keep else None


def sha256_of(path: Path) -> str:
    """Return the SHA-256 hash of a file's content in hexadecimal, or "" if there is no readable file."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def has_sha256(path: Path, sha256: str) -> bool:
    """Tell whether a file has this hash: not if the hash is not known, or the file can't be read."""
    return bool(sha256) and sha256_of(path) == sha256


def remembered_sha256(path: Path) -> str:
    """Return what `sha256_of` does, without reading a file again that has not been written to since the last call.

    A gallery is planned again after each change of an option, and some thousand copies of results may be in it.
    """
    try:
        seen = path.stat()
    except OSError:
        return ""
    return _sha256_at(path, (seen.st_dev, seen.st_ino, seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns))


@lru_cache(_REMEMBERED)
def _sha256_at(path: Path, version: tuple[int, ...]) -> str:
    """Return the hash of the file at `path` as long as it is this version of the file."""
    return sha256_of(path)
