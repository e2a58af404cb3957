"""Bytes -> a zlib stream, by libdeflate; long ones in pieces, on several cores, with a report between them.

libdeflate (the `deflate` package) packs a buffer at a time and ends each with a last block. So that pieces can follow
each other, the mark of a last block is taken off all but the last of them, and an empty stored block fills up the byte,
as zlib's Z_FULL_FLUSH does.
"""

from __future__ import annotations

import struct
from functools import partial

import deflate

from qtcompress.core.kernels.dispatch import last_block
from qtcompress.core.stripes import run
from qtcompress.core.types import Report, Stage

_PIECE_BYTES = 1 << 22  # .1 s of work at level 6; what a piece can't repeat of those before is 32 kB
_STORED_HEAD_BITS = 3
_EMPTY_STORED = b"\0\0\xff\xff"
_HEAD = b"\x78\x9c"  # deflate, a window of 32 kB, the usual effort


def packed(data: memoryview, level: int, report: Report, *, threads: int = 1) -> bytes:
    """Return a zlib stream of `data` at a level of libdeflate, 1..12; the same for any number of threads."""
    count = max(1, round(len(data) / _PIECE_BYTES))
    if count == 1:
        return bytes(deflate.zlib_compress(data, level))
    bounds = [len(data) * place // count for place in range(count + 1)]
    pieces = [b""] * count

    def pack(place: int, tell: Report) -> None:
        tell(Stage.WRITE, 0.0)
        piece = deflate.deflate_compress(data[bounds[place] : bounds[place + 1]], level)
        pieces[place] = bytes(piece) if place == count - 1 else _to_be_continued(bytearray(piece))

    run([partial(pack, place) for place in range(count)], Stage.WRITE, report, threads=threads)
    return b"".join([_HEAD, *pieces, struct.pack(">I", deflate.adler32(data))])


def _to_be_continued(deflated: bytearray) -> bytes:
    """Return a deflate stream whose last block is no more marked as such, filled up to whole bytes."""
    begin, end = last_block(bytes(deflated))
    deflated[begin >> 3] &= ~(1 << (begin & 7))
    if -end % 8 < _STORED_HEAD_BITS:  # of zeros, which are there already where they fit
        deflated += b"\0"
    return bytes(deflated + _EMPTY_STORED)
