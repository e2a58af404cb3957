"""EXIF data: a TIFF structure of directories, which is parsed, filtered, and written again.

Pillow's reader is not used: it loses the types of entries, prints warnings, and raises exceptions of many types on
damaged data. This parser skips an entry that it cannot read, and raises nothing.

EXIF 3.0 (CIPA DC-008-2023), section 4.6.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

MAIN, PHOTO, PLACE, INTEROP = 0, 0x8769, 0x8825, 0xA005  # the directories, by the tags that point to them
ORIENTATION, COLOR_SPACE, INTEROP_INDEX = 0x0112, 0xA001, 0x0001
SRGB, ADOBE_RGB, UNCALIBRATED = 1, 2, 0xFFFF  # values of COLOR_SPACE; the second is no standard, but in use
_ADOBE_INDEX, _SRGB_INDEX = b"R03\0", b"R98\0"  # values of INTEROP_INDEX
ACROSS, DOWN, UNIT = 0x011A, 0x011B, 0x0128  # of a resolution
NO_UNIT, INCH, CENTIMETER = 1, 2, 3  # values of UNIT
_INCH_CM = 2.54
SIDES = ((MAIN, 0x0100, 0x0101), (PHOTO, 0xA002, 0xA003))  # width and height, in pixels
_THUMBNAIL = (0x0201, 0x0202)  # offset and size in bytes, in the directory of the thumbnail
_POINTERS = {MAIN: (PHOTO, PLACE), PHOTO: (INTEROP,), PLACE: (), INTEROP: ()}

TEXT, SHORT, LONG, RATIONAL, UNDEFINED = 2, 3, 4, 5, 7
"""Types of fields in TIFF 6.0."""
SIZES_BYTES = {1: 1, 2: 1, SHORT: 2, LONG: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 129: 1}
_NUMBERS = {1: "B", SHORT: "H", LONG: "I", 13: "I"}
_MAX_ENTRIES = 1000  # in a directory; cameras write fewer than a hundred
_MAX_BYTES = 4_000_000  # of all values together: in a damaged file, many entries can claim the same bytes

Reader = Callable[[int, int], bytes]
"""Called with an offset and a length; returns the bytes there, fewer at the end of the data."""


@dataclass(frozen=True, slots=True)
class ExifEntry:
    """One entry: `count` values of a `kind` (a TIFF field type), in the byte order of the structure.

    `at` is the offset of the value in the structure.
    """

    kind: int
    count: int
    value: bytes = field(repr=False)
    at: int = 0


_NOTHING = ExifEntry(0, 0, b"")
Directory = Mapping[int, ExifEntry]
"""Entries by their tags."""


@dataclass(frozen=True, slots=True)
class Exif:
    """A parsed structure: `directories` by the tags that point to them, `order` as in `struct` ("<" or ">").

    `next_at` is the offset of the pointer to the directory of the thumbnail, and `thumbnail` is that directory.
    """

    order: str
    directories: Mapping[int, Directory]
    next_at: int = 0
    thumbnail: Directory = field(default_factory=dict)

    def number(self, directory: int, tag: int) -> int | None:
        """Return the entry as an integer, or None if it does not exist or is no integer."""
        entry = self.directories.get(directory, {}).get(tag)
        return None if entry is None else _number(entry, self.order)

    def numbers(self, directory: int, tag: int) -> tuple[int, ...]:
        """Return the values of an entry as integers; empty if it does not exist or is no list of integers."""
        entry = self.directories.get(directory, {}).get(tag)
        letter = None if entry is None else _NUMBERS.get(entry.kind)
        return (
            () if entry is None or letter is None else struct.unpack(f"{self.order}{entry.count}{letter}", entry.value)
        )

    def ratio(self, directory: int, tag: int) -> float | None:
        """Return the entry as a fraction, or None if it does not exist, is no fraction, or has the divisor 0."""
        entry = self.directories.get(directory, {}).get(tag)
        if entry is None or entry.kind != RATIONAL:
            return None
        above, below = struct.unpack_from(self.order + "II", entry.value)
        return above / below if below else None

    def thinned(self, keep: Callable[[int, int], bool]) -> Exif:
        """Return the entries for which `keep(directory, tag)` is true, without the thumbnail."""
        return Exif(
            self.order,
            {
                pointer: {tag: entry for tag, entry in found.items() if keep(pointer, tag)}
                for pointer, found in self.directories.items()
            },
        )

    def tobytes(self) -> bytes:
        """Return the structure as bytes, without a thumbnail; empty if there is no entry."""
        if not any(self.directories.values()):
            return b""
        head = (b"II" if self.order == "<" else b"MM") + struct.pack(self.order + "HI", 42, 8)
        return head + _written(self, MAIN, len(head))


def parse(read: Reader) -> Exif | None:
    """Return the readable entries of a TIFF structure, or None if the data is no such structure."""
    head = read(0, 8)
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(head[:4])
    if order is None or len(head) < 8:
        return None
    budget = [_MAX_BYTES]
    main_at = struct.unpack(order + "I", head[4:])[0]
    directories: dict[int, Directory] = {}
    next_at = _read_directories(read, order, (MAIN, main_at), directories, budget)
    thumbnail_at = _unpacked(order + "I", read(next_at, 4))
    thumbnail = _read_directory(read, order, thumbnail_at, budget)[0] if thumbnail_at else {}
    return Exif(order, directories, next_at, thumbnail)


def _unpacked(kind: str, data: bytes) -> int:
    """Return the number in `data`; 0 if it is cut off."""
    return int(struct.unpack(kind, data)[0]) if len(data) == struct.calcsize(kind) else 0


def parse_bytes(data: bytes) -> Exif | None:
    """Parse a structure in memory; see `parse`."""
    return parse(lambda offset, length: data[offset : offset + length])


def _read_directories(
    read: Reader, order: str, start: tuple[int, int], found: dict[int, Directory], budget: list[int]
) -> int:
    """Read a directory `(pointer, offset)` and those below it into `found`; return the offset of its next pointer."""
    pointer, at = start
    found[pointer], end = _read_directory(read, order, at, budget)
    for below in _POINTERS[pointer]:
        entry = found[pointer].get(below)
        offset = None if entry is None else _number(entry, order)
        if offset:
            _read_directories(read, order, (below, offset), found, budget)
    return end


def _read_directory(read: Reader, order: str, at: int, budget: list[int]) -> tuple[dict[int, ExifEntry], int]:
    count = _unpacked(order + "H", read(at, 2))
    entries: dict[int, ExifEntry] = {}
    rows = read(at + 2, 12 * min(count, _MAX_ENTRIES))
    for start in range(0, len(rows) - 11, 12):
        tag, kind, values, place = struct.unpack(order + "HHII", rows[start : start + 12])
        size = SIZES_BYTES.get(kind, 0) * values
        if not 0 < size <= budget[0]:
            continue
        where = at + 2 + start + 8 if size <= 4 else place
        value = read(where, size)
        if len(value) == size:
            budget[0] -= size
            entries[tag] = ExifEntry(kind, values, value, where)
    return entries, at + 2 + 12 * count


def _number(entry: ExifEntry, order: str) -> int | None:
    letter = _NUMBERS.get(entry.kind)
    return None if letter is None else int(struct.unpack_from(order + letter, entry.value)[0])


def _written(exif: Exif, pointer: int, at: int) -> bytes:
    """Return the bytes of a directory at offset `at`, followed by its subdirectories."""
    entries = dict(exif.directories[pointer])
    below = [name for name in _POINTERS[pointer] if exif.directories.get(name)]
    for name in _POINTERS[pointer]:
        entries.pop(name, None)
    entries |= {name: ExifEntry(LONG, 1, bytes(4)) for name in below}
    end = at + len(_table(entries, at, exif.order))
    tail = b""
    for name in below:
        entries[name] = ExifEntry(LONG, 1, struct.pack(exif.order + "I", end + len(tail)))
        tail += _written(exif, name, end + len(tail))
    return _table(entries, at, exif.order) + tail


def _table(entries: Directory, at: int, order: str) -> bytes:
    rows, values = struct.pack(order + "H", len(entries)), b""
    values_at = at + 2 + 12 * len(entries) + 4
    for tag, entry in sorted(entries.items()):
        place = entry.value.ljust(4, b"\0")
        if len(entry.value) > 4:
            place = struct.pack(order + "I", values_at + len(values))
            values += entry.value + bytes(len(entry.value) % 2)
        rows += struct.pack(order + "HHI", tag, entry.kind, entry.count) + place
    return rows + bytes(4) + values


def settled(data: bytes, *, turned: bool, srgb: bool, turn: int = 1) -> bytes:
    """Return the structure, corrected for an upright picture; all other data stays at its offset.

    Maker notes contain offsets into the whole structure, so they would break if it were written again.

    Parameters
    ----------
    data : bytes
        A TIFF structure; other data is returned unchanged.
    turned : bool
        Whether width and height were exchanged.
    srgb : bool
        Whether the picture was converted to sRGB from a profile of its own.
    turn : int
        The orientation that the pixels have now, 1..8.
    """
    exif = parse_bytes(data)
    if exif is None:
        return data
    out = bytearray(data)
    _overwrite(out, exif, MAIN, ORIENTATION, turn)
    if srgb:
        _say_srgb(out, exif)
    if turned:
        _exchange_sides(out, exif)
    if exif.thumbnail:  # it has the old orientation and the colors of the old profile
        _remove_thumbnail(out, exif)
    return bytes(out)


def _say_srgb(out: bytearray, exif: Exif) -> None:
    _overwrite(out, exif, PHOTO, COLOR_SPACE, SRGB)
    index = exif.directories.get(INTEROP, {}).get(INTEROP_INDEX)
    if index is not None and index.value == _ADOBE_INDEX:
        out[index.at : index.at + 4] = _SRGB_INDEX


def _exchange_sides(out: bytearray, exif: Exif) -> None:
    for pointer, wide, high in SIDES:
        width, height = exif.number(pointer, wide), exif.number(pointer, high)
        if width is not None and height is not None:
            _overwrite(out, exif, pointer, wide, height)
            _overwrite(out, exif, pointer, high, width)
    across, down = (exif.directories[MAIN].get(tag, _NOTHING) for tag in (ACROSS, DOWN))
    if across.kind == down.kind == RATIONAL and across.count == down.count == 1:
        out[across.at : across.at + 8], out[down.at : down.at + 8] = down.value, across.value


def _remove_thumbnail(out: bytearray, exif: Exif) -> None:
    out[exif.next_at : exif.next_at + 4] = bytes(4)
    start, size = (_number(exif.thumbnail.get(tag, _NOTHING), exif.order) for tag in _THUMBNAIL)
    if start and size and start + size == len(out):
        del out[start:]


def is_adobe_rgb(exif: Exif) -> bool:
    """Tell whether the colors are Adobe RGB: the index decides, unless the color space is sRGB (DCF 2.0, 2.4)."""
    space, index = exif.number(PHOTO, COLOR_SPACE), exif.directories.get(INTEROP, {}).get(INTEROP_INDEX)
    return space == ADOBE_RGB or (space != SRGB and index is not None and index.value == _ADOBE_INDEX)


def with_adobe_rgb(data: bytes) -> bytes:
    """Return a structure, which may be empty, that says that the colors are Adobe RGB."""
    found = parse_bytes(data) or Exif("<", {MAIN: {}})
    space = ExifEntry(SHORT, 1, struct.pack(found.order + "H", UNCALIBRATED))
    photo = {**found.directories.get(PHOTO, {}), COLOR_SPACE: space}
    interop = {**found.directories.get(INTEROP, {}), INTEROP_INDEX: ExifEntry(TEXT, 4, _ADOBE_INDEX)}
    return Exif(found.order, {**found.directories, PHOTO: photo, INTEROP: interop}).tobytes()


def with_orientation(data: bytes, turn: int) -> bytes:
    """Return a structure, which may be empty, with this orientation (1..8); 1, upright, is not written."""
    found = parse_bytes(data) or Exif("<", {MAIN: {}})
    main = {tag: entry for tag, entry in found.directories[MAIN].items() if tag != ORIENTATION}
    if turn != 1:
        main[ORIENTATION] = ExifEntry(SHORT, 1, struct.pack(found.order + "H", turn))
    return Exif(found.order, {**found.directories, MAIN: main}).tobytes()


def with_entry(data: bytes, directory: int, tag: int, kind: int, value: bytes | Sequence[int]) -> bytes | None:
    """Return a structure, which may be empty, with one more entry, or with another value of it.

    All other data stays at its offset, because maker notes depend on it. None if the data is no such structure.

    Parameters
    ----------
    directory : int
        MAIN or PHOTO.
    kind : int
        A TIFF field type: TEXT, SHORT, LONG, RATIONAL, or UNDEFINED.
    value : bytes, or sequence of int
        Bytes for TEXT and UNDEFINED; otherwise numbers, two for each RATIONAL.
    """
    data = data or b"II*\0\x08\0\0\0" + bytes(6)
    exif = parse_bytes(data)
    if exif is None:
        return None
    packed = _packed(value, exif.order, kind)
    known = exif.directories.get(directory, {}).get(tag)
    if known is not None and (known.kind, len(known.value)) == (kind, len(packed)):
        return data[: known.at] + packed + data[known.at + len(packed) :]
    return _with_row(data, exif, directory, tag, ExifEntry(kind, len(packed) // SIZES_BYTES[kind], packed))


def _packed(value: bytes | Sequence[int], order: str, kind: int) -> bytes:
    letter = "H" if kind == SHORT else "I"
    return value if isinstance(value, bytes) else struct.pack(f"{order}{len(value)}{letter}", *value)


def _with_row(data: bytes, exif: Exif, directory: int, tag: int, entry: ExifEntry) -> bytes | None:
    """Return a structure with a copy of a directory at its end that has one more row, and with a pointer to it."""
    out = bytearray(data) + bytes(len(data) % 2)
    at, packed = len(out), entry.value
    first = struct.unpack(exif.order + "I", data[4:8])[0] if directory == MAIN else exif.number(MAIN, directory)
    rows, following = _rows_of(data, first or len(data), exif.order)
    beyond = packed if len(packed) > 4 else b""
    value_at = struct.pack(exif.order + "I", at + 2 + 12 * len({*rows, tag}) + 4)
    rows[tag] = struct.pack(exif.order + "HHI", tag, entry.kind, entry.count) + (
        value_at if beyond else packed.ljust(4, b"\0")
    )
    out += struct.pack(exif.order + "H", len(rows)) + b"".join(rows[name] for name in sorted(rows)) + following + beyond
    if directory == MAIN:
        struct.pack_into(exif.order + "I", out, 4, at)
        return bytes(out)
    return with_entry(bytes(out), MAIN, directory, LONG, [at])


def without_orientation(data: bytes) -> bytes:
    """Return a structure without its entry for orientation; all other data stays at its offset."""
    exif = parse_bytes(data)
    entry = None if exif is None else exif.directories[MAIN].get(ORIENTATION)
    if exif is None or entry is None:
        return data
    out = bytearray(data)
    first = struct.unpack(exif.order + "I", data[4:8])[0]
    begin, end = entry.at - 8, exif.next_at + 4  # from its row to the end of the directory
    out[begin : end - 12] = data[begin + 12 : end]
    struct.pack_into(exif.order + "H", out, first, struct.unpack_from(exif.order + "H", data, first)[0] - 1)
    return bytes(out)


def _rows_of(data: bytes, at: int, order: str) -> tuple[dict[int, bytes], bytes]:
    """Return the rows of a directory by their tags, also those that are not understood, and its next pointer."""
    count = _unpacked(order + "H", data[at : at + 2])
    table = data[at + 2 : at + 2 + 12 * min(count, _MAX_ENTRIES)]
    rows = [table[start : start + 12] for start in range(0, len(table) - 11, 12)]
    end = at + 2 + 12 * count
    return {struct.unpack(order + "H", row[:2])[0]: row for row in rows}, data[end : end + 4].ljust(4, b"\0")


def _overwrite(out: bytearray, exif: Exif, directory: int, tag: int, number: int) -> None:
    """Overwrite the number of an entry, if it exists and the new number fits; change `out` in place."""
    entry = exif.directories.get(directory, {}).get(tag)
    letter = None if entry is None else _NUMBERS.get(entry.kind)
    if entry is not None and letter is not None and number >> 8 * SIZES_BYTES[entry.kind] == 0:
        struct.pack_into(exif.order + letter, out, entry.at, number)


def resolution(data: bytes) -> tuple[int, float, float] | None:
    """Return unit (1: none, 2: inch, 3: centimeter) and resolution of an EXIF structure; None if it does not tell."""
    found = parse_bytes(data)
    if found is None:
        return None
    across, down = _positive(found, ACROSS), _positive(found, DOWN)
    return None if across is None or down is None else (found.number(MAIN, UNIT) or INCH, across, down)


def dpi(data: bytes) -> tuple[float, float] | None:
    """Return the resolution of an EXIF structure in dots per inch; None if it does not tell one."""
    unit, *pair = resolution(data) or (NO_UNIT, 0.0, 0.0)
    scale = {INCH: 1.0, CENTIMETER: _INCH_CM}.get(int(unit))
    return None if scale is None else (pair[0] * scale, pair[1] * scale)


def _positive(found: Exif, tag: int) -> float | None:
    ratio = found.ratio(MAIN, tag)
    return ratio if ratio is not None and math.isfinite(ratio) and ratio > 0 else None
