"""Compress bytes to a zlib stream with libdeflate; long streams in pieces, on several cores, with reports.

libdeflate (the `deflate` package) compresses one buffer at a time and marks its final block. To join pieces, this
module removes that mark from all pieces but the last, and fills up their last byte with an empty stored block, as the
Z_FULL_FLUSH of zlib does.
"""

from __future__ import annotations

import struct
from functools import partial

import deflate

from qtcompress.core.kernels.dispatch import last_block
from qtcompress.core.stripes import run
from qtcompress.core.types import Report, Stage

_PIECE_BYTES = 1 << 22  # .1 s of work at level 6; a piece loses only a window of 32 kB
_STORED_HEAD_BITS = 3
_EMPTY_STORED = b"\0\0\xff\xff"
_HEAD = b"\x78\x9c"  # deflate, a window of 32 kB, default effort


def packed(data: memoryview, level: int, report: Report, *, threads: int = 1) -> bytes:
    """Return a zlib stream of `data` at a level of libdeflate, 1..12; the bytes do not depend on `threads`."""
    count = max(1, round(len(data) / _PIECE_BYTES))
    if count == 1:
        return bytes(deflate.zlib_compress(data, level))
    bounds = [len(data) * place // count for place in range(count + 1)]
    pieces: list[bytes | bytearray] = [b""] * count

    def pack(place: int, tell: Report) -> None:
        tell(Stage.WRITE, 0.0)
        piece = deflate.deflate_compress(data[bounds[place] : bounds[place + 1]], level)
        pieces[place] = piece if place == count - 1 else _to_be_continued(bytes(piece))

    run([partial(pack, place) for place in range(count)], Stage.WRITE, report, threads=threads)
    return b"".join([_HEAD, *pieces, struct.pack(">I", deflate.adler32(data))])


def _to_be_continued(whole: bytes) -> bytearray:
    """Return a deflate stream without the mark of its final block, filled up to whole bytes."""
    begin, end = last_block(whole)
    deflated = bytearray(whole)
    deflated[begin >> 3] &= ~(1 << (begin & 7))
    if -end % 8 < _STORED_HEAD_BITS:  # of zeros, which are already there if they fit
        deflated += b"\0"
    deflated += _EMPTY_STORED
    return deflated
