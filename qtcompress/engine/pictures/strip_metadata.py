"""A picture file without some of its metadata: the same pixels, bit for bit, since nothing is encoded anew.

What may stay in a file is listed, and not what must go, as in `metadata`. JPEG: ITU T.81, annex B; PNG: third edition,
section 11; GIF: version 89a; WebP: RFC 9649, section 2.
"""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PIL import Image

from qtcompress.engine.job.formats import HEAD_BYTES, kind_of
from qtcompress.engine.metadata import exif
from qtcompress.engine.metadata.metadata import Carried, Metadata, found_in
from qtcompress.engine.png.chunks import chunk
from qtcompress.engine.png.pillow import unlimited

_SOS, _EOI, _APP1, _APPS, _COMMENT = 0xDA, 0xD9, 0xE1, range(0xE0, 0xF0), 0xFE
_JPEG_KEPT = ((0xE0, b"JFIF\0"), (0xE2, b"ICC_PROFILE\0"), (0xEE, b"Adobe"))
_JPEG_PARTS_BYTES = 65_533
_XMP_PREFIX = b"http://ns.adobe.com/xap/1.0/\0"
_JPEG_MARK = re.compile(rb"\xff+([^\x00\xd0-\xd7\xff])", re.DOTALL)  # none of those that stand within a scan
_PNG_KEPT = frozenset(b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD hIST pHYs sPLT".split())
_GIF_KEPT = frozenset({0xF9})  # of the extensions: how a frame is shown
_WEBP_KEPT = frozenset({b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ICCP"})
_WEBP_EXIF, _WEBP_XMP = 0x08, 0x04


def stripped(path: Path, choice: Metadata) -> bytes | None:
    """Return the file at `path` with only the chosen metadata; its orientation and its profile always stay.

    None where that is not done: for other kinds than JPEG, PNG, GIF and WebP, and for files that are built oddly.
    """
    data = path.read_bytes()
    kind = kind_of(data[:HEAD_BYTES])
    if kind not in _WRITERS:
        return None
    try:
        before, carried = _opened(data, kind)
        told = carried.chosen(choice)
        told = replace(told, exif=exif.with_orientation(told.exif, carried.orientation), color=(), dpi=None)
        made = _WRITERS[kind](data, told)
        after, kept = _opened(made, kind)
    except (ValueError, IndexError, struct.error, OSError, SyntaxError):  # what Pillow raises, and the walks below
        return None
    same = before.mode == after.mode and before.size == after.size and before.tobytes() == after.tobytes()
    same = same and before.getpalette() == after.getpalette()
    same = same and before.info.get("transparency") == after.info.get("transparency")
    same = same and before.info.get("icc_profile") == after.info.get("icc_profile")
    return made if same and kept.orientation == carried.orientation else None


def _opened(data: bytes, kind: str) -> tuple[Image.Image, Carried]:
    with unlimited(), Image.open(io.BytesIO(data), formats=(kind.upper(),)) as image:
        image.load()
        return image, found_in(image, lambda offset, length: data[offset : offset + length])


def _jpeg(data: bytes, told: Carried) -> bytes:
    packets = [b"Exif\0\0" + told.exif if told.exif else b"", _XMP_PREFIX + told.xmp if told.xmp else b""]
    added = b"".join(
        struct.pack(">BBH", 0xFF, _APP1, len(packet) + 2) + packet
        for packet in packets
        if 0 < len(packet) <= _JPEG_PARTS_BYTES
    )
    out, begun = [data[:2]], False
    for mark, part in _jpeg_parts(data):
        if mark == _COMMENT or (mark in _APPS and not _stays(mark, part)):
            continue
        if not begun and mark != 0xE0:  # behind JFIF, which comes first
            out.append(added)
            begun = True
        out.append(part)
    return b"".join(out)


def _stays(mark: int, part: bytes) -> bool:
    return any(mark == kept and part[4:].startswith(name) for kept, name in _JPEG_KEPT)


def _jpeg_parts(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the marker and the bytes of each segment, a scan with what it codes, up to the end of the first picture."""
    at = 2
    while True:
        found = _JPEG_MARK.match(data, at)
        if found is None:
            raise ValueError("no marker where one must stand")
        mark = found[1][0]
        start = found.end() - 2  # without fill bytes
        if mark == _EOI:
            yield mark, data[start : start + 2]
            return
        end = start + 2 + int.from_bytes(data[start + 2 : start + 4], "big")
        if end < start + 4 or end > len(data):
            raise ValueError("a segment that ends beyond the file")
        if mark == _SOS:
            following = _JPEG_MARK.search(data, end)
            end = following.start() if following else len(data)
        yield mark, data[start:end]
        at = end


def _png(data: bytes, told: Carried) -> bytes:
    out, at = [data[:8]], 8
    while True:
        size = int.from_bytes(data[at : at + 4], "big")
        name, end = data[at + 4 : at + 8], at + 12 + size
        if end > len(data):
            raise ValueError("a chunk that ends beyond the file")
        if name in _PNG_KEPT:
            out.append(data[at:end])
        if name == b"IHDR":
            out += [chunk(kind, content) for kind, content in told.png_chunks()]
        if name == b"IEND":
            return b"".join(out)
        at = end


def _gif(data: bytes, told: Carried) -> bytes:
    """Return a GIF without its extensions but that of transparency; it has no place for EXIF, and gets no XMP."""
    at = 13 + _gif_table(data[10])
    out = [data[:at]]
    while data[at] != 0x3B:
        start, kind = at, data[at]
        if kind == 0x21:
            at += 2
        elif kind == 0x2C:
            at += 10 + _gif_table(data[at + 9]) + 1
        else:
            raise ValueError("a block of no known kind")
        while size := data[at]:
            at += 1 + size
        at += 1
        if kind == 0x2C or data[start + 1] in _GIF_KEPT:
            out.append(data[start:at])
    return b"".join([*out, b"\x3b"])


def _gif_table(flags: int) -> int:
    """Return the bytes that a palette takes."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _webp(data: bytes, told: Carried) -> bytes:
    out, at = [], 12
    while at + 8 <= len(data):
        name, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        content = data[at + 8 : at + 8 + size]
        if len(content) < size:
            raise ValueError("a chunk that ends beyond the file")
        if name == b"VP8X":
            flags = content[0] & ~(_WEBP_EXIF | _WEBP_XMP)
            flags |= (_WEBP_EXIF if told.exif else 0) | (_WEBP_XMP if told.xmp else 0)
            content = bytes([flags]) + content[1:]
        if name in _WEBP_KEPT:
            out.append(_riff(name, content))
        at += 8 + size + size % 2
    if told.exif:
        out.append(_riff(b"EXIF", told.exif))
    if told.xmp:
        out.append(_riff(b"XMP ", told.xmp))
    return _riff(b"RIFF", b"WEBP" + b"".join(out))


def _riff(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + bytes(len(content) % 2)


_WRITERS: dict[str, Callable[[bytes, Carried], bytes]] = {"JPEG": _jpeg, "PNG": _png, "GIF": _gif, "WebP": _webp}
