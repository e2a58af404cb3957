"""The chunks of a RIFF file. RFC 9649, section 2.3."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator

HEAD_BYTES = 12
"""RIFF, the size, and the kind of the file."""


def chunk(name: bytes, content: bytes) -> bytes:
    """Return a chunk, padded to an even number of bytes."""
    return name + struct.pack("<I", len(content)) + content + bytes(len(content) % 2)


def chunks_of(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and content of each chunk behind the head of a file. Raises ValueError where one is cut off."""
    at = HEAD_BYTES
    while at + 8 <= len(data):
        name, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        content = data[at + 8 : at + 8 + size]
        if len(content) < size:
            raise ValueError(f"it is cut off after {len(data)} bytes")
        yield name, content
        at += 8 + size + size % 2


def heads_of(read: Callable[[int, int], bytes], end: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield name, place of the content, and its size of each chunk whose head is before `end`.

    `read` returns so many bytes at an offset.
    """
    at = HEAD_BYTES
    while at + 8 <= end:
        name, size = struct.unpack("<4sI", read(at, 8))
        yield name, at + 8, size
        at += 8 + size + size % 2
