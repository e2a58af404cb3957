"""The blocks that Samsung's cameras append to a JPEG: a motion photo's video, depth maps, notes.

Named blocks are followed by a directory, which begins with "SEFH" and ends the file with "SEFT". It counts the place of
each block backwards from itself. Samsung has published no specification; this follows what ExifTool documents.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

_BEGIN, _END = b"SEFH", b"SEFT"
_HEAD_BYTES, _ROW_BYTES, _FOOT_BYTES = 12, 12, 8


@dataclass(frozen=True, slots=True)
class SefBlock:
    """One block: its name, where it starts, where its data starts, and where it ends. `row` is its row's offset."""

    name: str
    start: int
    data_at: int
    end: int
    row: int


@dataclass(frozen=True, slots=True)
class SefTrailer:
    """All blocks, in the order of their places, and the offset of the directory behind them."""

    blocks: tuple[SefBlock, ...]
    directory_at: int


def trailer_of(data: bytes) -> SefTrailer | None:
    """Return the blocks at the end of `data`; None if there are none, or they overlap or lie outside."""
    at, count = _directory_of(data)
    rows = range(at + _HEAD_BYTES, at + _HEAD_BYTES + _ROW_BYTES * count, _ROW_BYTES)
    found = [_block(data, at, row) for row in rows]
    blocks = sorted((block for block in found if block is not None), key=lambda block: block.start)
    apart = all(one.end <= two.start for one, two in pairwise(blocks))
    return SefTrailer(tuple(blocks), at) if apart and len(blocks) == count > 0 else None


def _directory_of(data: bytes) -> tuple[int, int]:
    """Return the offset of the directory at the end of `data`, and the number of its rows; 0 if there is none."""
    at = len(data) - _FOOT_BYTES - int.from_bytes(data[-8:-4], "little")
    if data[-4:] != _END or at < 0 or data[at : at + 4] != _BEGIN:
        return 0, 0
    count = int.from_bytes(data[at + 8 : at + 12], "little")
    return at, count if at + _HEAD_BYTES + _ROW_BYTES * count + _FOOT_BYTES <= len(data) else 0


def _block(data: bytes, directory_at: int, row: int) -> SefBlock | None:
    back, size = struct.unpack_from("<II", data, row + 4)
    start = directory_at - back
    if start < 0 or not 8 <= size <= back:
        return None
    name_bytes = int.from_bytes(data[start + 4 : start + 8], "little")
    data_at = start + 8 + name_bytes
    if data_at > start + size:
        return None
    return SefBlock(data[start + 8 : data_at].decode("latin-1"), start, data_at, start + size, row)


def directory(data: bytes, trailer: SefTrailer, places: Mapping[int, int], at: int) -> bytes:
    """Return the directory of `data`, rewritten to stand at offset `at`.

    `places` has the new start of each block that stays, by the offset of its row.
    """
    old = trailer.directory_at
    rows = b""
    for block in sorted(trailer.blocks, key=lambda block: block.row):
        if block.row in places:
            rows += data[block.row : block.row + 4]
            rows += struct.pack("<II", at - places[block.row], block.end - block.start)
    tail = data[old + _HEAD_BYTES + _ROW_BYTES * len(trailer.blocks) : -_FOOT_BYTES]  # unknown, and empty as yet
    head = data[old : old + 8] + struct.pack("<I", len(rows) // _ROW_BYTES)
    whole = head + rows + tail
    return whole + struct.pack("<I", len(whole)) + _END
