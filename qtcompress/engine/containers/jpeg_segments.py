"""The marker segments of a JPEG file. ITU T.81, annex B."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

SOI, SOS, EOI, COMMENT = 0xD8, 0xDA, 0xD9, 0xFE
APP0, APP1, APP2, APP13, APP14 = 0xE0, 0xE1, 0xE2, 0xED, 0xEE
MAX_CONTENT_BYTES = 65_533
# None of those that can stand within a scan. With \xff+ a search takes 15 times as long: it is no fixed beginning.
_MARK = re.compile(rb"\xff\xff*([^\x00\xd0-\xd7\xff])", re.DOTALL)


def segment(mark: int, content: bytes) -> bytes:
    """Return a marker segment of at most `MAX_CONTENT_BYTES` bytes of content."""
    return struct.pack(">BBH", 0xFF, mark, len(content) + 2) + content


def segments_of(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the marker and the bytes of each segment up to the end of the first picture.

    A scan comes together with the data that it codes. Raises ValueError where a segment is cut off or missing.
    """
    at = 2
    while True:
        found = _MARK.match(data, at)
        if found is None:
            raise ValueError("no marker where one must stand")
        mark = found[1][0]
        start = found.end() - 2  # without fill bytes
        if mark == EOI:
            yield mark, data[start : start + 2]
            return
        end = start + 2 + int.from_bytes(data[start + 2 : start + 4], "big")
        if end < start + 4 or end > len(data):
            raise ValueError("a segment that ends beyond the file")
        if mark == SOS:
            following = _MARK.search(data, end)
            end = following.start() if following else len(data)
        yield mark, data[start:end]
        at = end


def spans_of(data: bytes, at: int = 0) -> Iterator[tuple[int, int, int]]:
    """Yield the marker, the start, and the end of each segment of the picture that begins at `at`.

    As decoders do, this passes over bytes that are no segment, and ends where the structure does. Data of a scan is in
    none of the spans. The last one is EOI if the picture is complete.
    """
    at += 2
    while found := _MARK.search(data, at):
        mark, start = found[1][0], found.end() - 2
        size = 0 if mark == EOI else int.from_bytes(data[start + 2 : start + 4], "big")
        at = start + 2 + size
        if mark == SOI or at > len(data) or (mark != EOI and size < 2):
            return
        yield mark, start, at
        if mark == EOI:
            return


def picture_end(data: bytes, at: int = 0) -> int | None:
    """Return where the picture that begins at `at` ends; None if none begins there, or its end is missing."""
    if data[at : at + 2] != b"\xff\xd8":
        return None
    mark, end = 0, 0
    for mark, _, end in spans_of(data, at):  # noqa: B007 - the last one is used
        pass
    return end if mark == EOI else None
