"""Write a file into a store completely or not at all: under a temporary name, read back, then moved to its name.

Stores of objects have no rename that fails if the name exists, so the name is looked at just before it is given. They
show an object only when it is complete, and copy it in one step. File servers rename.
"""

from __future__ import annotations

import contextlib
import hashlib
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from qtcompress.core.errors import Cancelled, QtCompressError, ReadError, WriteError
from qtcompress.core.text import Text
from qtcompress.core.types import Report, Stage
from qtcompress.engine.files import identity
from qtcompress.engine.files.remote import RemotePath, modified
from qtcompress.engine.files.room import name_taken
from qtcompress.engine.job.patience import patiently

_TRIES = 3  # of a transfer that fails
_PAUSE_S = 0.5  # before the second one, and four times as long before each further one
_CHUNK_BYTES = 1 << 20
_AGAIN = Text("Check the network and the permissions, and compress it again.")
_FINAL = (FileNotFoundError, FileExistsError, PermissionError, IsADirectoryError)  # another try changes nothing
_Found = TypeVar("_Found")


def put_whole(
    target: RemotePath,
    data: bytes | Path,
    report: Report,
    *,
    overwrite: bool,
    check: Callable[[Path], bool],
    part: RemotePath,
    ready: Callable[[], None],
) -> None:
    """Write `data`, or the content of a file, to `target`, as `atomic_write.write_whole` does on a disk.

    `part` is the temporary name, beside the target. Raises WriteError.
    """
    with tempfile.TemporaryDirectory(prefix="qtcompress-") as folder:
        local = Path(folder, part.name)
        local.write_bytes(data if isinstance(data, bytes) else data.read_bytes())
        report(Stage.VERIFY, 0.3)
        if not check(local):
            raise WriteError("was not written", "The file was read back with a different content; check the disk.")
        try:
            with _explained(target):
                _upload(local, part, report)
                report(Stage.VERIFY, 0.9)  # the last chance to cancel
                ready()
                if not overwrite and target.exists():
                    raise name_taken(target)
                _patient(partial(_give_name, part, target), lambda: None)
        finally:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)


def _upload(local: Path, part: RemotePath, report: Report) -> None:
    """Write a file under a temporary name, and read it back. Raises OSError or WriteError."""
    expected = identity.sha256_of(local)
    tell = partial(report, Stage.VERIFY, 0.5)
    try:
        _patient(lambda: part.store.put_file(str(local), part.key), tell)
    except FileNotFoundError:  # a file server has folders, and this one is missing
        part.store.makedirs(part.parent.key, exist_ok=True)
        _patient(lambda: part.store.put_file(str(local), part.key), tell)
    if _patient(lambda: _digest(part), tell) != expected:
        raise WriteError("was not written", "The file was read back with a different content; check the store.")


def _digest(path: RemotePath) -> str:
    digest = hashlib.sha256()
    with path.open() as file:
        while chunk := file.read(_CHUNK_BYTES):
            digest.update(chunk)
    return digest.hexdigest()


def _give_name(part: RemotePath, target: RemotePath) -> None:
    """Move a complete file to its name: by a rename where the store has one, otherwise by a copy in the store."""
    from fsspec import AbstractFileSystem

    store = part.store
    if type(store).mv is not AbstractFileSystem.mv:
        store.mv(part.key, target.key)
    else:
        store.cp_file(part.key, target.key)
    store.invalidate_cache()


def fetched(source: RemotePath, folder: Path, report: Report) -> tuple[Path, tuple[int, float]]:
    """Copy a file from a store into a folder of this machine; return its path there, and its size and time before.

    Raises ReadError; calls `report` with `Stage.READ`.
    """
    local = folder / source.name
    tell = partial(report, Stage.READ, 0.0)
    try:
        seen = version_of(source)
        _patient(lambda: source.store.get_file(source.key, str(local)), tell)
    except FileNotFoundError as error:
        raise ReadError("does not exist", "Check the spelling of its path.") from error
    except (Cancelled, QtCompressError):
        raise
    except Exception as error:  # a store raises what its library raises
        raise ReadError(Text("can't be read ({reason})", reason=_reason(error)), _AGAIN) from error
    if local.stat().st_size != seen[0]:
        raise ReadError("was changed while it was read", "Compress it again when no other program changes it.")
    return local, seen


def version_of(source: RemotePath) -> tuple[int, float]:
    """Return size and time of a file, to find out whether it was changed. Raises OSError."""
    found = source.info()
    return int(found.get("size") or 0), modified(found)


def _patient(work: Callable[[], _Found], wait: Callable[[], None]) -> _Found:
    """Do some work with a store, `_TRIES` times if it fails; call `wait` meanwhile."""
    pause_s = _PAUSE_S
    for _ in range(_TRIES - 1):
        try:
            return patiently(work, wait)
        except (Cancelled, QtCompressError, *_FINAL):
            raise
        except Exception:  # a store raises what its library raises
            patiently(partial(time.sleep, pause_s), wait)
            pause_s *= 4
    return patiently(work, wait)


@contextlib.contextmanager
def _explained(target: RemotePath) -> Iterator[None]:
    """Turn the error of a store into a WriteError with a sentence."""
    try:
        yield
    except (Cancelled, QtCompressError):
        raise
    except Exception as error:  # a store raises what its library raises
        what = Text("could not be written to {folder}, because {why}", folder=target.parent, why=_reason(error))
        raise WriteError(what, _AGAIN) from error


def _reason(error: Exception) -> str:
    """Return what an error says in one line, or its name."""
    said = " ".join(str(error).split())
    return said or type(error).__name__
