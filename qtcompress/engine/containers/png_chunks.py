"""The chunks of a PNG file, and the zlib stream in them.

PNG specification, third edition (2025), sections 5 and 10. zlib-ng inflates, in half of zlib's time. It refuses the
same streams as Pillow, whose wheels contain it, too. Another library compresses here, so neither checks its own work.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

from zlib_ng import zlib_ng

SIGNATURE = b"\x89PNG\r\n\x1a\n"
HEAD, DATA, END = b"IHDR", b"IDAT", b"IEND"
_PIECE_BYTES = 1 << 16


def chunk(kind: bytes, content: bytes = b"") -> bytes:
    """Return a chunk of a PNG file: length, type, content, checksum."""
    checksum = zlib_ng.crc32(content, zlib_ng.crc32(kind))
    return b"".join([struct.pack(">I", len(content)), kind, content, struct.pack(">I", checksum)])


def chunks_of(file: BinaryIO, *, whole: bool = False) -> Iterator[tuple[bytes, bytes]]:
    """Yield type and content of each chunk, from the position of `file` to the last.

    Picture data comes in pieces of at most 64 kB, unless chunks are wanted `whole`.

    Raises ValueError if a chunk is cut off or its checksum is wrong. Pieces of that chunk were yielded before.
    """
    kind = b""
    while kind != END:
        head = _exactly(file, 8)
        left, kind = int.from_bytes(head[:4], "big"), head[4:]
        checksum = zlib_ng.crc32(kind)
        while True:
            piece = _exactly(file, min(left, _PIECE_BYTES) if kind == DATA and not whole else left)
            checksum = zlib_ng.crc32(piece, checksum)
            left -= len(piece)
            if not left and _exactly(file, 4) != struct.pack(">I", checksum):
                raise ValueError("a chunk with a wrong checksum")
            yield kind, piece
            if not left:
                break


def heads_of(read: Callable[[int, int], bytes]) -> Iterator[tuple[bytes, int, int]]:
    """Yield type, place of the content, and its size of each chunk of a file up to the last.

    `read` returns so many bytes at an offset, fewer at the end of the file. Raises struct.error where the file ends
    before the last chunk begins.
    """
    at, kind = len(SIGNATURE), b""
    while kind != END:
        size, kind = struct.unpack(">I4s", read(at, 8))
        yield kind, at + 8, size
        at += 12 + size


def inflated(pieces: Iterable[bytes], size_bytes: int) -> Iterator[bytearray]:
    """Yield the content of a zlib stream, `size_bytes` at a time; the last part can be shorter.

    Raises ValueError if the stream is damaged, has a wrong checksum, or does not end with the last piece.
    """
    inflater = zlib_ng.decompressobj()
    held = bytearray()
    for piece in pieces:
        left = piece
        while True:
            try:
                held += inflater.decompress(left, size_bytes - len(held))
            except zlib_ng.error as error:  # type: ignore[misc]  # its stub declares it as a value
                raise ValueError(str(error)) from error
            if len(held) < size_bytes:  # the piece is used up, or the stream has ended
                break
            yield held
            held = bytearray()
            left = inflater.unconsumed_tail
        if inflater.unused_data:
            break
    if held:
        yield held
    if not inflater.eof or inflater.unused_data:
        raise ValueError("a stream that ends at the wrong place")


def _exactly(file: BinaryIO, size: int) -> bytes:
    parts = []
    while size:  # a damaged length can say gigabytes, which Python would allocate
        part = file.read(min(size, _PIECE_BYTES))
        if not part:
            raise ValueError("a chunk that ends beyond the file")
        parts.append(part)
        size -= len(part)
    return b"".join(parts)
