"""Where originals are kept that were replaced: a store of our own, or the desktop's trash.

The store lies in the user's data folder, one folder a batch, and is never emptied by itself. The trash is that of the
freedesktop specification (Trash specification 1.0, "home trash"), or `~/.Trash` on macOS; an original is copied there
and not moved, since at no moment may its place be empty.
"""

from __future__ import annotations

import contextlib
import os
import sys
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from qtcompress.core.errors import ReadError, UsageError, WriteError
from qtcompress.core.types import ignore
from qtcompress.engine.files import atomic_write
from qtcompress.engine.files.atomic_write import Print
from qtcompress.engine.job.recipe import Keep

_NAME_BYTES = 200
_MARGIN_BYTES = 50_000_000  # left free on the disk of the store
_INFO_SUFFIX = ".trashinfo"


def place_in_store(folder: Path, batch: str, entry: int, source: Path) -> Path:
    """Return where the original of a journal's entry is kept; `batch` is a name that no other batch ever had."""
    return folder / batch / f"{entry}-{_short(source.name)}"


def place_in_trash(entry: int, token: str, source: Path) -> Path:
    """Return where an original goes in the desktop's trash; its info file bears its old name. Raises UsageError."""
    name = f"{_short(source.stem)}.{token}-{entry}{source.suffix}"
    if sys.platform == "darwin":
        return Path.home() / ".Trash" / name
    if os.name == "nt":
        raise UsageError("The trash can't be used on this system", "Keep the originals in the store of qtcompress.")
    data = os.environ.get("XDG_DATA_HOME", "")
    home = Path(data) if data.startswith("/") else Path.home() / ".local" / "share"
    return home / "Trash" / "files" / name


def _short(name: str) -> str:
    return os.fsdecode(os.fsencode(name)[-_NAME_BYTES:])  # the end has the suffix


def secure(source: Path, place: Path, original: Print) -> None:
    """Copy `source` to `place` and see that it got there.

    Raises
    ------
    WriteError
        When there is no room for it, or it can't be written.
    ReadError
        When what was copied is not `original` any more.
    """
    with atomic_write.explained(place.parent, "Make room there, or choose the other kind of backup."):
        _make_private(place.parent)
        if not atomic_write.room_for(place.parent, original.size_bytes + _MARGIN_BYTES):
            raise WriteError(
                f"was not replaced, because the disk of {place.parent} has no room for its backup", "Make room there."
            )
        if (info := _info_of(place)) is not None:
            _write_info(info, source)
        atomic_write.create(place)
        try:
            digest = atomic_write.fill(place, source, ignore, atomic_write.dress_like(source, Keep.ALL))
            if digest != original.sha256:
                raise ReadError("was changed while it was worked on", "Compress it again when it is at rest.")
            _forget_cached(place)
            if atomic_write.sha256_of(place) != digest:
                raise WriteError("was not replaced", "Its backup reads back differently; check the disk.")
        except BaseException:
            drop(place)
            raise
        atomic_write.sync_folder(place.parent)


def drop(place: Path) -> None:
    """Remove a backup that is not needed, and what belongs to it."""
    for path in (place, _info_of(place), note_of(place)):
        if path is not None:
            with contextlib.suppress(OSError):
                path.unlink()
    if _info_of(place) is None:
        with contextlib.suppress(OSError):  # the folder of a batch, where it was the last
            place.parent.rmdir()


def note_of(place: Path) -> Path:
    """Return the file beside a backup that says what it is, should the journal be lost."""
    return place.with_name(place.name + ".json")


def _info_of(place: Path) -> Path | None:
    if place.parent.name == "files" and place.parent.parent.name.startswith("Trash"):
        return place.parent.parent / "info" / (place.name + _INFO_SUFFIX)
    return None


def _write_info(info: Path, source: Path) -> None:
    """Tell the desktop where the file came from. The info comes first: a file without one can't be restored there."""
    _make_private(info.parent)
    when = datetime.now().isoformat(timespec="seconds")
    text = f"[Trash Info]\nPath={quote(os.fsencode(source))}\nDeletionDate={when}\n"
    with os.fdopen(os.open(info, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    atomic_write.sync_folder(info.parent)


def _make_private(folder: Path) -> None:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    atomic_write.sync_folder(folder.parent)


def _forget_cached(path: Path) -> None:
    """Ask the system to read the file from the disk next time, and not from its memory."""
    if hasattr(os, "posix_fadvise"):
        with path.open("rb") as file, contextlib.suppress(OSError):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
