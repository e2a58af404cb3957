"""The length of an MP4 or QuickTime movie, from its boxes. ISO/IEC 14496-12, section 4.2."""

from __future__ import annotations

import re

_TYPE = re.compile(rb"[A-Za-z0-9 \xa9]{4}")
_FIRST = frozenset({b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip"})


def begins(data: bytes, at: int) -> bool:
    """Tell whether a movie may begin at `at`."""
    return data[at + 4 : at + 8] in _FIRST


def movie_end(data: bytes, at: int, limit: int) -> int | None:
    """Return where the movie that begins at `at` ends, at most `limit`; None if no MP4 begins there.

    Where only its first box can be read, the rest up to `limit` is taken for a part of it.
    """
    first = at
    if data[at + 4 : at + 8] != b"ftyp":
        return None
    while at + 8 <= limit and _TYPE.fullmatch(data, at + 4, at + 8):
        size = _box_bytes(data, at)
        if size == 0 or at + size > limit:  # to the end of the file, or cut off
            return limit
        if size < 8:
            break
        at += size
    return at if at > first + int.from_bytes(data[first : first + 4], "big") else limit


def _box_bytes(data: bytes, at: int) -> int:
    """Return the size that the box at `at` has, in 32 or 64 bits; 0 for a box to the end of the file."""
    size = int.from_bytes(data[at : at + 4], "big")
    return int.from_bytes(data[at + 8 : at + 16], "big") if size == 1 else size
