"""Where a TIFF or BigTIFF ends: behind the last byte that any entry of any of its directories names. TIFF 6.0."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_BytesAt = Callable[[int, int], bytes]

_CLASSIC = {b"II*\0": "<", b"MM\0*": ">"}
_BIG = {b"II+\0": "<", b"MM\0+": ">"}
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8, 129: 1}
_LETTERS = {3: "H", 4: "I", 13: "I", 16: "Q", 18: "Q"}
_DIRECTORIES = frozenset({0x014A, 0x0190, 0x8769, 0x8825, 0xA005})  # SubIFDs, global parameters, EXIF, GPS, interop
# Offsets and sizes of data: free space, strips, tiles, a JPEG.
_PAIRS = ((0x0120, 0x0121), (0x0111, 0x0117), (0x0144, 0x0145), (0x0201, 0x0202))
# What points somewhere in a way of its own: tables of an old JPEG, and notes of a camera's maker.
_OBSCURE = frozenset({0x0207, 0x0208, 0x0209, 0x927C})
_MOST_ENTRIES, _MOST_DIRECTORIES, _MOST_VALUES = 1000, 100, 1 << 22
_DECLARED = 0xFFFF_FFFF  # as the number of bytes of a strip: all there are


@dataclass(frozen=True, slots=True)
class _Layout:
    """How the directories of a file are written: the order of bytes, and the letters of counts and offsets."""

    order: str
    count: str
    offset: str

    def number(self, letter: str, data: bytes) -> int:
        """Return a number; raises struct.error if it is cut off."""
        return int(struct.unpack(self.order + letter, data)[0])

    @property
    def offset_bytes(self) -> int:
        """Size of an offset."""
        return struct.calcsize(self.order + self.offset)

    @property
    def count_bytes(self) -> int:
        """Size of the number of entries."""
        return struct.calcsize(self.order + self.count)


def end_of(read: _BytesAt) -> int | None:
    """Return where a TIFF that `read` reads ends; None if that can't be told, or it is none."""
    head = read(0, 16)
    if head[:4] in _CLASSIC:
        layout, at = _Layout(_CLASSIC[head[:4]], "H", "I"), head[4:8]
    elif head[:4] in _BIG:
        layout, at = _Layout(_BIG[head[:4]], "Q", "Q"), head[8:16]
    else:
        return None
    try:
        return max(_ends(read, layout, layout.number(layout.offset, at)))
    except (struct.error, _ObscureError):
        return None


class _ObscureError(Exception):
    """An entry whose extent is not known."""


def _ends(read: _BytesAt, layout: _Layout, first: int) -> Iterator[int]:
    """Yield the ends of all that is named, from the first directory on. Raises struct.error and _ObscureError."""
    waiting, known = [first], set[int]()
    while waiting:
        at = waiting.pop()
        if not at or at in known:
            continue
        known.add(at)
        count = layout.number(layout.count, read(at, layout.count_bytes))
        if count > _MOST_ENTRIES or len(known) > _MOST_DIRECTORIES:
            raise _ObscureError
        row_bytes = 4 + 2 * layout.offset_bytes
        start = at + layout.count_bytes
        end = start + count * row_bytes
        yield end + layout.offset_bytes
        rows = read(start, count * row_bytes)
        found: dict[int, tuple[int, ...]] = {}
        for place in range(0, len(rows), row_bytes):
            yield _entry(read, layout, rows[place : place + row_bytes], found)
        yield from _data_ends(found)
        waiting += [one for tag in _DIRECTORIES & found.keys() for one in found[tag]]
        waiting.append(layout.number(layout.offset, read(end, layout.offset_bytes)))


def _entry(read: _BytesAt, layout: _Layout, row: bytes, found: dict[int, tuple[int, ...]]) -> int:
    """Put the numbers of an entry into `found`, and return where its value ends; 0 if it stands in the entry."""
    tag, kind = struct.unpack(layout.order + "HH", row[:4])
    count = layout.number(layout.offset, row[4 : 4 + layout.offset_bytes])
    value = row[4 + layout.offset_bytes :]
    if kind not in _SIZES or tag in _OBSCURE or count > _MOST_VALUES:
        raise _ObscureError
    size = _SIZES[kind] * count
    at = 0 if size <= len(value) else layout.number(layout.offset, value)
    letter = _LETTERS.get(kind)
    if letter is not None and (tag in _DIRECTORIES or any(tag in pair for pair in _PAIRS)):
        data = read(at, size) if at else value[:size]
        found[tag] = struct.unpack(f"{layout.order}{count}{letter}", data)
    return at + size if at else 0


def _data_ends(found: dict[int, tuple[int, ...]]) -> Iterator[int]:
    for places, sizes in _PAIRS:
        if places in found and len(found[places]) != len(found.get(sizes, ())):
            raise _ObscureError
        for place, size in zip(found.get(places, ()), found.get(sizes, ()), strict=False):
            if size == _DECLARED:
                raise _ObscureError
            yield place + size
