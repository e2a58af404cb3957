"""Whether results can be written at all, found out before any work on a picture: permissions, and space on the disk."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from qtcompress.core.errors import PlaceError, WriteError
from qtcompress.core.text import Text
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.files.remote import is_remote
from qtcompress.engine.job.job import Assignment

ELSEWHERE = Text("Choose another output folder.")
FREE_SOME = Text("Free some space, or choose a folder on another disk.")
FREE_THERE = Text("Free some space there.")
NO_REVIEW = Text("Free some space there, or replace originals without a review.")
OTHER_BACKUP = Text("Free some space there, or choose the other kind of backup.")
_MARGIN_BYTES = 1 << 16  # for the journal and for the names in folders


def why_not_writable(folder: Path) -> tuple[str, str]:
    """Return why no file can be written to a folder, which may not exist yet: a clause, and what to do; else empty."""
    if is_remote(folder):
        return "", ""
    there = _nearest(folder)
    if not there.is_dir():
        return Text("can't be created, because {folder} is not a folder", folder=there), ELSEWHERE
    if not os.access(there, os.W_OK | os.X_OK):
        return Text("is not writable"), ELSEWHERE
    return "", ""


def check_writable(folder: Path) -> None:
    """Raise PlaceError if no file can be written to a folder, which may not exist yet; of a store that is not known."""
    if is_remote(folder):
        return
    clause, advice = why_not_writable(folder)
    if clause:
        raise PlaceError(Text("{name} {clause}", name=folder, clause=clause), advice)


def check_room(folder: Path, size_bytes: int, advice: str = FREE_SOME) -> None:
    """Raise PlaceError unless the disk of a folder, which may not exist yet, has room for a file of this size."""
    if not is_remote(folder) and not has_room(_nearest(folder), size_bytes + _MARGIN_BYTES):
        raise PlaceError(Text("The disk of {folder} has no room for the next result", folder=folder), advice)


def has_room(folder: Path, size_bytes: int) -> bool:
    """Tell whether the disk of `folder`, which must exist, has room for a file of this size.

    Some file systems of networks do not tell their size: it is 0, and then there may be room.
    """
    usage = shutil.disk_usage(folder)
    return usage.free > size_bytes or not usage.total


def _nearest(folder: Path) -> Path:
    """Return the folder, or the nearest one above it that exists."""
    while not os.path.lexists(folder) and folder != folder.parent:
        folder = folder.parent
    return folder


def check_room_for(assignment: Assignment) -> None:
    """Raise PlaceError unless the disks have room for a result as large as its original, and for a backup."""
    stamp = Stamp.of(assignment.job.source)
    if stamp is None:
        return  # the code that reads the file reports the error
    if assignment.stage is not None:
        check_room(assignment.stage.parent, stamp.size_bytes, NO_REVIEW)
        return
    advice = FREE_THERE if assignment.job.recipe.in_place else FREE_SOME
    check_room(assignment.job.target.parent, stamp.size_bytes, advice)
    if assignment.backup is not None:
        check_room(assignment.backup.parent, stamp.size_bytes, OTHER_BACKUP)


def name_taken(target: Path) -> WriteError:
    """Return the error for a file whose name is taken, perhaps only since a moment ago."""
    why = Text("was not written, because a file named {name} exists", name=target.name)
    return WriteError(why, "Choose another name or folder, or try again.")
