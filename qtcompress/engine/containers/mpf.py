"""The index of a Multi-Picture Format file: the sizes and places of all its pictures. CIPA DC-007-2009, section 5.2.

It is a TIFF structure in the APP2 segment of the first picture. Offsets count from its first byte.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass

PREFIX = b"MPF\0"
GAIN_MAP = 0x050000  # a type of a picture, in later editions
_COUNT, _ENTRIES, _IDS = 0xB001, 0xB002, 0xB003
_ENTRY_BYTES, _ID_BYTES, _ROW_BYTES = 16, 33, 12
_MAX_PICTURES = 1000

Place = tuple[int, int]
"""The size of a picture in bytes, and its offset."""


@dataclass(frozen=True, slots=True)
class MpfEntry:
    """One picture: its type (24 bits), its size in bytes, and its offset; that of the first picture is 0."""

    kind: int
    size: int
    offset: int


@dataclass(frozen=True, slots=True)
class _Field:
    """A field of the directory: the offset of its row, and the offset and number of bytes of its value."""

    row: int
    at: int
    size: int


def entries_of(index: bytes) -> tuple[MpfEntry, ...]:
    """Return the pictures of an index, the first picture included. Raises ValueError if it is damaged."""
    order = _order(index)
    field = _fields(index, order).get(_ENTRIES)
    if field is None or field.size % _ENTRY_BYTES or not 0 < field.size <= _MAX_PICTURES * _ENTRY_BYTES:
        raise ValueError("an index without pictures")
    rows = struct.iter_unpack(order + "IIIHH", index[field.at : field.at + field.size])
    return tuple(MpfEntry(attributes & 0xFFFFFF, size, offset) for attributes, size, offset, _, _ in rows)


def rewritten(index: bytes, placed: Sequence[Place | None]) -> bytes:
    """Return an index with new places of the pictures, without those that are None; all else is kept.

    `index` must be one that `entries_of` reads, and `placed` must be as long as its result.
    """
    order, out = _order(index), bytearray(index)
    fields = _fields(index, order)
    kept = [at for at, place in enumerate(placed) if place is not None]
    _store(out, order, fields[_ENTRIES], _table(order, _value(index, fields[_ENTRIES]), placed))
    if _IDS in fields:
        ids = _value(index, fields[_IDS])
        _store(out, order, fields[_IDS], b"".join(ids[at * _ID_BYTES : (at + 1) * _ID_BYTES] for at in kept))
    if _COUNT in fields:
        struct.pack_into(order + "I", out, fields[_COUNT].at, len(kept))
    return bytes(out)


def _table(order: str, old: bytes, placed: Sequence[Place | None]) -> bytes:
    """Return the rows of the pictures that are kept, with the new numbers of those that they depend on."""
    kept = [at for at, place in enumerate(placed, 1) if place is not None]
    numbers = {at: new for new, at in enumerate(kept, 1)}
    rows = zip(struct.iter_unpack(order + "IIIHH", old), placed, strict=True)
    return b"".join(
        struct.pack(order + "IIIHH", row[0], *place, *(numbers.get(number, 0) for number in row[3:]))
        for row, place in rows
        if place is not None
    )


def _order(index: bytes) -> str:
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(index[:4])
    if order is None or len(index) < 8:
        raise ValueError("no index of pictures")
    return order


def _fields(index: bytes, order: str) -> dict[int, _Field]:
    """Return the fields of the first directory whose values lie behind it in the index, by their tags."""
    start = struct.unpack_from(order + "I", index, 4)[0]
    count = struct.unpack(order + "H", index[start : start + 2].rjust(2, b"\0"))[0]
    table = index[start + 2 : start + 2 + _ROW_BYTES * count]
    found = {}
    for at in range(0, len(table) - _ROW_BYTES + 1, _ROW_BYTES):
        tag, kind, size, offset = struct.unpack_from(order + "HHII", table, at)
        row = start + 2 + at
        if tag == _COUNT and (kind, size) == (4, 1):
            found[tag] = _Field(row, row + 8, 4)
        elif kind == 7 and size > 4 and start + 2 + len(table) <= offset <= len(index) - size:
            found[tag] = _Field(row, offset, size)
    return found


def _value(index: bytes, field: _Field) -> bytes:
    return index[field.at : field.at + field.size]


def _store(out: bytearray, order: str, field: _Field, value: bytes) -> None:
    """Overwrite the value of a field by one that is not longer; change `out` in place."""
    struct.pack_into(order + "I", out, field.row + 4, len(value))
    out[field.at : field.at + field.size] = value.ljust(field.size, b"\0")
