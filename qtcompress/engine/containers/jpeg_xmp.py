"""XMP in a JPEG: a standard packet in one segment, and an extended one in as many as it takes.

XMP specification, part 3, section 1.1.3.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable

from qtcompress.engine.containers.jpeg_segments import APP1, MAX_CONTENT_BYTES, segment

STANDARD, EXTENDED = b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.adobe.com/xmp/extension/\0"
MAX_STANDARD_BYTES = MAX_CONTENT_BYTES - len(STANDARD)
_GUID_BYTES, _HEAD_BYTES = 32, 40
_CHUNK_BYTES = 65_400  # as the specification says
_MAX_EXTENDED_BYTES = 256_000_000


def is_xmp(content: bytes) -> bool:
    """Tell whether the content of an APP1 segment is a packet or a piece of one."""
    return content.startswith((STANDARD, EXTENDED))


def extended_packet(contents: Iterable[bytes], guid: str) -> bytes | None:
    """Return the extended packet that `guid` names, from the contents of all APP1 segments.

    Empty if there is no piece of it, None if a piece is missing.
    """
    pieces: dict[int, bytes] = {}
    whole_bytes = 0
    for content in contents:
        head = content[len(EXTENDED) : len(EXTENDED) + _HEAD_BYTES]
        if content.startswith(EXTENDED) and len(head) == _HEAD_BYTES and head[:32].upper() == guid.upper().encode():
            whole_bytes, at = struct.unpack(">II", head[_GUID_BYTES:])
            pieces[at] = content[len(EXTENDED) + _HEAD_BYTES :]
    packet = b""
    for at, piece in sorted(pieces.items()):
        if at != len(packet) or at > _MAX_EXTENDED_BYTES:
            return None
        packet += piece
    return packet if len(packet) == whole_bytes else None


def guid_of(packet: bytes) -> str:
    """Return the name of an extended packet, by which its standard packet refers to it."""
    return hashlib.md5(packet, usedforsecurity=False).hexdigest().upper()


def segments(standard: bytes, extended: bytes) -> bytes:
    """Return the segments of a packet of at most `MAX_STANDARD_BYTES` and of an extended packet; both may be empty."""
    head = EXTENDED + guid_of(extended).encode() + struct.pack(">I", len(extended))
    pieces = (
        segment(APP1, head + struct.pack(">I", at) + extended[at : at + _CHUNK_BYTES])
        for at in range(0, len(extended), _CHUNK_BYTES)
    )
    return b"".join([segment(APP1, STANDARD + standard) if standard else b"", *pieces])
