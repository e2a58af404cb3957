"""The boxes of an ISO base media file, as far as AVIF and HEIC need them: the properties of the primary picture.

ISO/IEC 14496-12 (boxes), 23008-12 (items and their properties).
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator

ReadBytes = Callable[[int, int], bytes]
"""Called with an offset and a length; returns the bytes there, fewer at the end of the data."""

_META_MOST_BYTES = 1 << 20  # of all boxes about items; a picture of many tiles has some 100 kB
_MOST_BOXES = 1000  # at the top of a file
_LETTERS = frozenset(range(32, 127)) | {0xA9}  # of a kind


def primary_properties(read: ReadBytes, size_bytes: int) -> tuple[tuple[bytes, bytes], ...]:
    """Return kind and content of each property of the primary picture; none where the file is damaged.

    Parameters
    ----------
    read : ReadBytes
        Reads from the file.
    size_bytes : int
        The size of the file.
    """
    try:
        return _properties(_meta(read, size_bytes))
    except (struct.error, IndexError, KeyError):
        return ()


def _meta(read: ReadBytes, size_bytes: int) -> bytes:
    """Return the content of the box about items, behind its version; empty if there is none."""
    for kind, begin, end in top_boxes(read, size_bytes):
        if kind == b"meta":
            return read(begin, min(end - begin, _META_MOST_BYTES))[4:]
    return b""


def primary_at(read: ReadBytes, size_bytes: int) -> int | None:
    """Return where the data of the primary picture begins; None where that is not one piece of the file."""
    try:
        return _place(dict(boxes_in(_meta(read, size_bytes))))
    except (struct.error, IndexError, KeyError):
        return None


def _place(parts: dict[bytes, bytes]) -> int | None:
    wanted = _number(parts[b"pitm"], 4, wide=parts[b"pitm"][0] > 0)[0]
    table = parts[b"iloc"]
    version, (place, length), (base, index) = table[0], divmod(table[4], 16), divmod(table[5], 16)
    count, at = _number(table, 6, wide=version > 1)
    for _ in range(count):
        item, at = _number(table, at, wide=version > 1)
        method = table[at + 1] & 15 if version else 0
        at += 2 + 2 * (version > 0)
        begin = int.from_bytes(table[at : at + base], "big")
        pieces, at = _number(table, at + base, wide=False)
        first = at + index * (version > 0)
        if item == wanted:
            return begin + int.from_bytes(table[first : first + place], "big") if (pieces, method) == (1, 0) else None
        at += pieces * (first - at + place + length)
    return None


def top_boxes(read: ReadBytes, size_bytes: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield kind, start and end of the content of each box at the top of a file, up to one that is damaged."""
    at = 0
    for _ in range(_MOST_BOXES):
        head = read(at, 16) if at < size_bytes else b""  # a damaged box may end where no file can
        if len(head) < 8:
            break
        size, begin = struct.unpack(">I", head[:4])[0], 8
        if size == 1:
            size, begin = struct.unpack(">Q", head[8:16])[0], 16
        size = size or size_bytes - at
        if size < begin:
            break
        yield head[4:8], at + begin, at + size
        at += size


def boxes_and_end(
    read: ReadBytes, size_bytes: int, known: frozenset[bytes]
) -> tuple[list[tuple[bytes, int, int]], int]:
    """Return the boxes at the top of a file, and where something else begins, such as another file; its end if nothing.

    What is no box: one whose kind is not in letters, and one that is not among the `known` kinds and does not fit in.
    """
    boxes: list[tuple[bytes, int, int]] = []
    after = 0
    for kind, begin, end in top_boxes(read, size_bytes):
        is_other = kind == b"ftyp" and any(one[0] == kind for one in boxes)
        if is_other or not _LETTERS.issuperset(kind) or (end > size_bytes and kind not in known):
            break
        boxes.append((kind, begin, end))
        after = min(end, size_bytes)
    return boxes, after


def boxes_in(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield kind and content of each box. Boxes inside of `meta` are far below 4 GB."""
    at = 0
    while at + 8 <= len(data):
        size = int.from_bytes(data[at : at + 4], "big") or len(data) - at
        if size < 8:
            return
        yield data[at + 4 : at + 8], data[at + 8 : at + size]
        at += size


def _properties(meta: bytes) -> tuple[tuple[bytes, bytes], ...]:
    parts = dict(boxes_in(meta))
    primary = _number(parts[b"pitm"], 4, wide=parts[b"pitm"][0] > 0)[0]
    inside = list(boxes_in(parts[b"iprp"]))
    known = list(boxes_in(dict(inside)[b"ipco"]))
    found: list[tuple[bytes, bytes]] = []
    for kind, content in inside:
        if kind == b"ipma":
            found += [known[place - 1] for place in _associated(content, primary) if 0 < place <= len(known)]
    return tuple(found)


def _associated(content: bytes, wanted: int) -> list[int]:
    """Return the places of the properties of an item, counted from 1."""
    item_is_wide, place_is_wide = content[0] > 0, content[3] & 1
    mask = 0x7FFF if place_is_wide else 0x7F  # the highest bit says that the property is essential
    items, at = struct.unpack_from(">I", content, 4)[0], 8
    for _ in range(items):
        item, at = _number(content, at, wide=item_is_wide)
        size = 2 if place_is_wide else 1
        ends = range(at + 1 + size, at + 1 + size * (content[at] + 1), size)
        if item == wanted:
            return [int.from_bytes(content[end - size : end], "big") & mask for end in ends]
        at += 1 + size * content[at]
    return []


def _number(content: bytes, at: int, *, wide: bool) -> tuple[int, int]:
    """Return a number of 16 or 32 bits, and where it ends."""
    kind = ">I" if wide else ">H"
    return struct.unpack_from(kind, content, at)[0], at + struct.calcsize(kind)


def other_pictures(read: ReadBytes, size_bytes: int) -> tuple[str, ...]:
    """Return what each auxiliary picture is, as its file says it: "urn:...:depth", or "tmap" for a derived HDR picture.

    Transparency is not among them. Nothing is returned where the file is damaged.
    """
    try:
        parts = dict(boxes_in(_meta(read, size_bytes)))
        properties = dict(boxes_in(parts[b"iprp"]))[b"ipco"]
    except (struct.error, IndexError, KeyError):
        return ()
    kinds = [kind.decode("latin-1") for kind in _auxiliary_kinds(properties)]
    return (*kinds, *("tmap" for kind in kinds_of_items(parts) if kind.startswith(b"tmap")))


def kinds_of_items(parts: dict[bytes, bytes]) -> list[bytes]:
    """Return the kind of each item that is told in the boxes of a `meta`; that of a text with its type behind it."""
    infos = boxes_in(_behind_count(parts.get(b"iinf", b"")))
    return [_kind_of(content) for kind, content in infos if kind == b"infe"]


def _kind_of(info: bytes) -> bytes:
    at = 10 if info[:1] == b"\3" else 8
    texts = info[at + 4 :].split(b"\0")  # its name, and for some kinds its type
    return info[at : at + 4] + b"".join(texts[1:2])


def _auxiliary_kinds(properties: bytes) -> Iterator[bytes]:
    for kind, content in boxes_in(properties):
        told = content[4:].partition(b"\0")[0]
        if kind == b"auxC" and not told.endswith((b":alpha", b"auxid:1")):
            yield told


def _behind_count(content: bytes) -> bytes:
    """Return the boxes of `iinf`, which follow its version and the number of items."""
    return content[6:] if content[:1] == b"\0" else content[8:]
