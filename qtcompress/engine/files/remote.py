"""Paths in stores that fsspec reaches, such as `s3://bucket/a.jpg`, and whole files in them.

A `RemotePath` has the names and parts of a path, so plans, jobs and the journal treat both alike; its few operations on
files go to the store. Credentials are those that fsspec finds by itself: in the environment, in the files of the
store's own tools, or in `~/.config/fsspec`. fsspec is imported at the first operation, and not before.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, TypeVar

from qtcompress.core.errors import ReadError, UsageError
from qtcompress.core.text import Text

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

    _PathHere = Path
else:
    _PathHere = type(Path())  # the class that this system has for paths

_URL = re.compile(r"^([A-Za-z][A-Za-z0-9+.-]+)://")
_PASSWORD = re.compile(r"^[^/@]*:[^/@]*@")
_TIMES = ("mtime", "LastModified", "last_modified", "updated", "modified", "created")
_HOSTLESS = frozenset({"local"})  # whose URLs begin with a path
_PLAIN_MODE = stat.S_IFREG | 0o600
_Found = TypeVar("_Found")


class RemotePath(_PathHere):
    """A path in a store; its text is a URL. Operations that it does not override have no meaning for it."""

    def __str__(self) -> str:
        text = super().__str__().replace(os.sep, "/")
        scheme, colon, rest = text.partition(":/")
        if not colon or len(self.parts[0]) != len(scheme) + 1:
            return text  # relative to another one
        return f"{scheme}:{'///' if scheme in _HOSTLESS else '//'}{rest.lstrip('/')}"

    def __fspath__(self) -> str:
        return str(self)

    def __bytes__(self) -> bytes:
        return os.fsencode(str(self))

    def __repr__(self) -> str:
        return f"RemotePath({str(self)!r})"

    @property
    def store(self) -> AbstractFileSystem:
        """The file system of fsspec that this path is in. Raises ReadError without it."""
        return store_of(str(self).partition("://")[0])

    @property
    def key(self) -> str:
        """The path as its file system names it."""
        return str(self.store._strip_protocol(str(self)))

    def stat(self, *, follow_symlinks: bool = True) -> os.stat_result:
        """Return size and time as far as the store tells them. Raises OSError."""
        found = self.info()
        seconds = modified(found)
        mode = stat.S_IFDIR | 0o700 if found.get("type") == "directory" else _PLAIN_MODE
        size = int(found.get("size") or 0)
        whole = int(seconds)
        precise = {"st_mtime": seconds, "st_mtime_ns": int(seconds * 1e9), "st_atime": seconds, "st_ctime": seconds}
        return os.stat_result((mode, 0, 0, 1, 0, 0, size, whole, whole, whole), precise)

    def lstat(self) -> os.stat_result:
        """Return the same as `stat`: there are no links."""
        return self.stat()

    def info(self) -> dict[str, Any]:
        """Return what the store tells about a file. Raises OSError."""
        self.store.invalidate_cache()  # of listings, which would answer as of then
        found: dict[str, Any] = self.store.info(self.key)
        return found

    def exists(self, *, follow_symlinks: bool = True) -> bool:
        """Tell whether there is a file or a folder."""
        return _answered(self.stat)

    def is_file(self, *, follow_symlinks: bool = True) -> bool:
        """Tell whether there is a file."""
        with suppress(OSError):
            return stat.S_ISREG(self.stat().st_mode)
        return False

    def is_dir(self, *, follow_symlinks: bool = True) -> bool:
        """Tell whether there is a folder, or a name that others begin with."""
        with suppress(OSError):
            return stat.S_ISDIR(self.stat().st_mode)
        return False

    def samefile(self, other_path: object) -> bool:
        """Tell whether both have the same URL."""
        return str(self) == str(other_path)

    def open(self, mode: str = "rb", *arguments: object, **options: object) -> IO[Any]:  # type: ignore[override]
        """Open a file for reading bytes. Raises OSError."""
        if mode != "rb":
            raise ValueError(f"a file in a store is only read here, not opened with {mode!r}")
        opened: IO[Any] = self.store.open(self.key, "rb")
        return opened

    def unlink(self, missing_ok: bool = False) -> None:
        """Remove a file. Raises OSError."""
        try:
            self.store.rm_file(self.key)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def names(self) -> list[str]:
        """Return the names of the files in this folder. Raises OSError."""
        self.store.invalidate_cache()
        listed = self.store.ls(self.key, detail=True)
        return [one["name"].rpartition("/")[2] for one in listed if one.get("type") == "file"]


def path_of_text(text: str) -> Path:
    """Return the path that a text means: in a store if it is a URL, otherwise of this system."""
    return RemotePath(text) if _URL.match(text) else Path(text)


def path_of_word(word: str) -> Path:
    """Return the path that a person named: `file:` URLs are paths of this system.

    Raises
    ------
    UsageError
        If a URL holds a password or a token, which would go into the journal and into reports.
    """
    found = _URL.match(word)
    if found is None:
        return Path(word)
    scheme, rest = found[1].lower(), word[found.end() :]
    if _PASSWORD.match(rest) or (scheme.startswith("http") and "?" in rest):
        raise UsageError(
            Text("{scheme}://... holds a password or a token, which would be written into the journal", scheme=scheme),
            "Leave it out; fsspec finds credentials in the environment or in its own files.",
        )
    return Path("/" + rest.lstrip("/")) if scheme == "file" else RemotePath(f"{scheme}://{rest}")


def is_remote(path: Path | None) -> bool:
    """Tell whether a path is in a store."""
    return isinstance(path, RemotePath)


def is_there(path: Path) -> bool:
    """Tell whether there is anything at a path, even a broken link."""
    return path.exists() if isinstance(path, RemotePath) else os.path.lexists(path)


def names_in(folder: Path) -> list[str]:
    """Return the names of the files in a folder, without links. Raises OSError."""
    if isinstance(folder, RemotePath):
        return folder.names()
    with os.scandir(folder) as listing:
        return [entry.name for entry in listing if entry.is_file(follow_symlinks=False)]


@cache
def store_of(scheme: str) -> AbstractFileSystem:
    """Return the file system for a kind of URL.

    Raises ReadError if fsspec, or the package for this kind, is not installed.
    """
    try:
        import fsspec
    except ImportError as error:
        raise ReadError(
            "is in a store, and fsspec is not installed", "Install it with 'pip install qtcompress[cluster]'."
        ) from error
    try:
        return fsspec.filesystem(scheme)
    except ImportError as error:  # its sentence names the package
        raise ReadError(Text("can't be reached ({reason})", reason=error), Text("Install that package.")) from error
    except ValueError as error:
        what = Text("can't be reached, because fsspec knows no {scheme}:// ({reason})", scheme=scheme, reason=error)
        raise ReadError(what, "Check the spelling of the URL.") from error


def modified(found: dict[str, Any]) -> float:
    """Return when a file was changed last, in seconds since 1970, by what its store tells; 0 if it does not."""
    value = next((found[name] for name in _TIMES if found.get(name)), 0.0)
    if isinstance(value, str):
        with suppress(ValueError):
            value = datetime.fromisoformat(value)
    if isinstance(value, datetime):
        return value.timestamp()
    return float(value) if isinstance(value, int | float) else 0.0


def _answered(ask: Callable[[], object]) -> bool:
    try:
        ask()
    except OSError:
        return False
    return True
