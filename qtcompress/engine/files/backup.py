"""The backups of replaced originals: in the program's own store, or in the desktop's trash.

The store is in the user's data folder, with one folder per batch; the program never empties it on its own. The trash is
that of the freedesktop specification (Trash specification 1.0, "home trash"), or `~/.Trash` on macOS. An original is
copied there and not moved, because its own path must never be empty.
"""

from __future__ import annotations

import contextlib
import os
import sys
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from qtcompress.core.errors import PlaceError, ReadError, UsageError, WriteError
from qtcompress.core.text import Text
from qtcompress.core.types import ignore
from qtcompress.engine.files import atomic_write, identity, private_folders
from qtcompress.engine.files.atomic_write import NewFile, dress_like
from qtcompress.engine.files.identity import Print
from qtcompress.engine.files.room import OTHER_BACKUP, has_room
from qtcompress.engine.job.recipe import Keep

STORE = "backups"  # the folder of the store, in the data folder
SHARED_STORE = ".qtcompress-originals"  # beside originals that are replaced by other machines
_NAME_BYTES = 200
_MARGIN_BYTES = 50_000_000  # remain free on the disk of the store
_INFO_SUFFIX = ".trashinfo"


def place_in_store(folder: Path, batch: str, entry: int, source: Path) -> Path:
    """Return the path of the backup of a journal's entry; `batch` is a name that no other batch ever had."""
    return folder / batch / f"{entry}-{_short(source.name)}"


def place_in_trash(entry: int, token: str, source: Path) -> Path:
    """Return the path of an original in the desktop's trash; its info file stores its old name. Raises UsageError."""
    name = f"{_short(source.stem)}.{token}-{entry}{source.suffix}"
    if sys.platform == "darwin":
        return Path.home() / ".Trash" / name
    if os.name == "nt":
        raise UsageError("The trash can't be used on this system", "Keep the originals in the store of qtcompress.")
    data = os.environ.get("XDG_DATA_HOME", "")
    home = Path(data) if data.startswith("/") else Path.home() / ".local" / "share"
    return home / "Trash" / "files" / name


def _short(name: str) -> str:
    return os.fsdecode(os.fsencode(name)[-_NAME_BYTES:])  # keep the end, which has the suffix


def secure(source: Path, place: Path, original: Print) -> None:
    """Copy `source` to `place`, and verify the copy.

    Raises
    ------
    WriteError
        If it cannot be written; PlaceError if the disk has no room for it.
    ReadError
        If the copied content is no longer that of `original`.
    """
    with atomic_write.explained(place.parent, OTHER_BACKUP):
        _make_private(place.parent)
        if not has_room(place.parent, original.size_bytes + _MARGIN_BYTES):
            raise PlaceError(
                Text("The disk of {folder} has no room for the backup of an original", folder=place.parent),
                OTHER_BACKUP,
            )
        if (info := _info_of(place)) is not None:
            _write_info(info, source)
        with NewFile(place) as copy:
            try:
                with atomic_write.present(source):
                    digest = copy.fill(source, ignore, dress_like(source, Keep.ALL))
                if digest != original.sha256:
                    raise ReadError(
                        "was changed while it was worked on", "Compress it again when no other program changes it."
                    )
                _forget_cached(copy)
                if not copy.is_at(place) or identity.sha256_of(place) != digest:
                    raise WriteError("was not replaced", "Its backup has a different content; check the disk.")
            except BaseException:
                copy.close()
                drop(place)
                raise
        atomic_write.sync_folder(place.parent)


def drop(place: Path) -> None:
    """Remove a backup that is no longer needed, and the files beside it that describe it."""
    for path in (place, _info_of(place), note_of(place)):
        if path is not None:
            with contextlib.suppress(OSError):
                path.unlink()
    if _info_of(place) is None:
        with contextlib.suppress(OSError):  # also the folder of the batch, if it is now empty
            place.parent.rmdir()
            if place.parent.parent.name == SHARED_STORE:
                place.parent.parent.rmdir()


def write_note(place: Path, text: str) -> None:
    """Write the note beside a backup. Raises OSError."""
    private_folders.write(note_of(place), text.encode())


def note_of(place: Path) -> Path:
    """Return the path of the note beside a backup that describes it, in case the journal is lost."""
    return place.with_name(place.name + ".json")


def _info_of(place: Path) -> Path | None:
    if place.parent.name == "files" and place.parent.parent.name.startswith("Trash"):
        return place.parent.parent / "info" / (place.name + _INFO_SUFFIX)
    return None


def _write_info(info: Path, source: Path) -> None:
    """Store the file's old path for the desktop. Write it first: the desktop cannot restore a file without info."""
    _make_private(info.parent)
    when = datetime.now().isoformat(timespec="seconds")
    text = f"[Trash Info]\nPath={quote(os.fsencode(source))}\nDeletionDate={when}\n"
    with os.fdopen(os.open(info, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    atomic_write.sync_folder(info.parent)


def _make_private(folder: Path) -> None:
    private_folders.make(folder)
    atomic_write.sync_folder(folder.parent)


def _forget_cached(file: NewFile) -> None:
    """Make the system read the file from the disk next time, and not from its cache."""
    if hasattr(os, "posix_fadvise"):
        with contextlib.suppress(OSError):
            os.posix_fadvise(file.descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
