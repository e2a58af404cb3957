"""The marker segments of a JPEG file. ITU T.81, annex B."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

SOS, EOI, APP1, APP13, COMMENT = 0xDA, 0xD9, 0xE1, 0xED, 0xFE
MAX_CONTENT_BYTES = 65_533
_MARK = re.compile(rb"\xff+([^\x00\xd0-\xd7\xff])", re.DOTALL)  # none of those that can stand within a scan


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
