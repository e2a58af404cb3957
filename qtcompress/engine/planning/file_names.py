"""What the names of files and folders tell when pictures are searched, on a disk or in a store."""

from __future__ import annotations

from collections.abc import Callable

from qtcompress.core.text import Text
from qtcompress.engine.job import naming
from qtcompress.engine.job.formats import READ, READ_SUFFIXES, UNMARKED_SUFFIXES, kind_of, why_left_by_name

_PASSED_OVER = frozenset(
    {"@eadir", "@recently-snapshot", "@recycle", "@sharebin", "@tmp", "#recycle", "#snapshot", "$recycle.bin"}
    | {"__macosx", "lost+found", "recycler", "system volume information"}
)
"""Folders, in lower case, in which devices and systems keep thumbnails, deleted files, and snapshots of a gallery."""


def is_hidden(name: str) -> bool:
    """Tell whether a file or a folder is hidden, by its name."""
    return name.startswith(".")


def is_passed_over(folder: str) -> bool:
    """Tell whether the pictures in a folder of this name are passed over."""
    return folder.lower() in _PASSED_OVER


def why_left(name: str, head: Callable[[], bytes]) -> str | None:
    """Return why a file is not compressed; "" if it is, None if it is no picture.

    `head` returns its first bytes; it is only called if the name does not tell, and may raise.
    """
    suffix = naming.split(name)[1].lower()
    left = why_left_by_name(name)
    if left or suffix in READ_SUFFIXES:
        return left
    if suffix in UNMARKED_SUFFIXES:
        return Text("has the format {kind}, which qtcompress does not read, and was skipped", kind=suffix[1:].upper())
    kind = kind_of(head())
    if not kind:
        return None
    if kind not in READ:
        return Text("has the format {kind}, which qtcompress does not read, and was skipped", kind=kind)
    other = Text("has the format {kind} and another suffix, and was skipped: choose it directly", kind=kind)
    return other if suffix else ""
