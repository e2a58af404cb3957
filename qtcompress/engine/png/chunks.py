"""The chunks that a PNG file is made of, and what is packed in them.

PNG specification, third edition (2025), sections 5 and 10. zlib-ng inflates: it takes half of zlib's time, refuses what
Pillow refuses, whose wheels hold it too, and is another than the library that packs here.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from zlib_ng import zlib_ng

SIGNATURE = b"\x89PNG\r\n\x1a\n"
HEAD, DATA, END = b"IHDR", b"IDAT", b"IEND"
_PIECE_BYTES = 1 << 16
_BLOCK_BYTES = 0xFFFF  # the most that are stored together


def chunk(kind: bytes, content: bytes = b"") -> bytes:
    """Return a chunk of a PNG file."""
    checksum = zlib_ng.crc32(content, zlib_ng.crc32(kind))
    return b"".join([struct.pack(">I", len(content)), kind, content, struct.pack(">I", checksum)])


def chunks_of(file: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    """Yield kind and content of each chunk, from the next to the last; the data of the picture in pieces.

    Raises ValueError where a chunk is cut off, or not what its checksum says; of the picture some has been seen then.
    """
    kind = b""
    while kind != END:
        head = _exactly(file, 8)
        left, kind = int.from_bytes(head[:4], "big"), head[4:]
        checksum = zlib_ng.crc32(kind)
        while True:
            piece = _exactly(file, min(left, _PIECE_BYTES) if kind == DATA else left)
            checksum = zlib_ng.crc32(piece, checksum)
            left -= len(piece)
            if not left and _exactly(file, 4) != struct.pack(">I", checksum):
                raise ValueError("a chunk that is not what its checksum says")
            yield kind, piece
            if not left:
                break


def inflated(pieces: Iterable[bytes], size_bytes: int) -> Iterator[bytearray]:
    """Yield what is packed in the pieces of a zlib stream, so many bytes at a time, in the end perhaps fewer.

    Raises ValueError where the stream is damaged, or does not end with the last of the pieces; its sum is looked at.
    """
    inflater = zlib_ng.decompressobj()
    held = bytearray()
    for piece in pieces:
        left = piece
        while True:
            try:
                held += inflater.decompress(left, size_bytes - len(held))
            except zlib_ng.error as error:  # type: ignore[misc]  # its stub calls it a value
                raise ValueError(str(error)) from error
            if len(held) < size_bytes:  # all of the piece was taken, or the stream has ended
                break
            yield held
            held = bytearray()
            left = inflater.unconsumed_tail
        if inflater.unused_data:
            break
    if held:
        yield held
    if not inflater.eof or inflater.unused_data:
        raise ValueError("a stream that does not end where it should")


def stored(data: bytes) -> bytes:
    """Return a zlib stream that holds data as it is."""
    parts = [b"\x78\x01"]
    for start in range(0, max(len(data), 1), _BLOCK_BYTES):
        block = data[start : start + _BLOCK_BYTES]
        last = start + _BLOCK_BYTES >= len(data)
        parts += [struct.pack("<BHH", last, len(block), len(block) ^ _BLOCK_BYTES), block]
    return b"".join([*parts, struct.pack(">I", zlib_ng.adler32(data))])


def _exactly(file: BinaryIO, size: int) -> bytes:
    parts = []
    while size:  # a damaged length may be gigabytes, and Python would reserve them
        part = file.read(min(size, _PIECE_BYTES))
        if not part:
            raise ValueError("a chunk that ends beyond the file")
        parts.append(part)
        size -= len(part)
    return b"".join(parts)
