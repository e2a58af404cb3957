"""Remove metadata from a picture file. Pixels stay the same, bit for bit, because nothing is encoded again.

The parts that may stay in a file are listed, as in `metadata`. JPEG: ITU T.81, annex B; PNG: third edition,
section 11; GIF: version 89a; WebP: RFC 9649, section 2.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PIL import Image

from qtcompress.engine.containers import riff_chunks
from qtcompress.engine.containers.jpeg_segments import APP1, COMMENT, MAX_CONTENT_BYTES, segment, segments_of
from qtcompress.engine.job.formats import HEAD_BYTES, kind_of
from qtcompress.engine.metadata import exif
from qtcompress.engine.metadata.metadata import Carried, Metadata, found_in
from qtcompress.engine.pictures.walks import gif_table_bytes
from qtcompress.engine.png.chunks import chunk, chunks_of
from qtcompress.engine.png.pillow import unlimited

_APPS = range(0xE0, 0xF0)
_JPEG_KEPT = ((0xE0, b"JFIF\0"), (0xE2, b"ICC_PROFILE\0"), (0xEE, b"Adobe"))
_XMP_PREFIX = b"http://ns.adobe.com/xap/1.0/\0"
_PNG_KEPT = frozenset(b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD hIST pHYs sPLT".split())
_GIF_KEPT = frozenset({0xF9})  # the extension that says how a frame is shown
_WEBP_KEPT = frozenset({b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ICCP"})
_WEBP_EXIF, _WEBP_XMP = 0x08, 0x04


def stripped(path: Path, choice: Metadata) -> bytes | None:
    """Return the bytes of the file at `path` with only the chosen metadata; orientation and color space stay.

    None if that is not possible: for formats other than JPEG, PNG, GIF, and WebP, and for files with unusual structure.
    """
    data = path.read_bytes()
    kind = kind_of(data[:HEAD_BYTES])
    if kind not in _WRITERS:
        return None
    try:
        before, carried = _opened(data, kind)
        told = carried.chosen(choice)
        packet = exif.with_orientation(told.exif, carried.orientation)
        if kind != "PNG" and not before.info.get("icc_profile") and _is_adobe_rgb(carried.exif):
            packet = exif.with_adobe_rgb(packet)  # the colors mean something else without it
        told = replace(told, exif=packet, color=(), dpi=None)
        made = _WRITERS[kind](data, told)
        after, kept = _opened(made, kind)
    except (ValueError, IndexError, struct.error, OSError, SyntaxError):  # raised by Pillow and by the functions below
        return None
    same = before.mode == after.mode and before.size == after.size and before.tobytes() == after.tobytes()
    same = same and before.getpalette() == after.getpalette()
    same = same and before.info.get("transparency") == after.info.get("transparency")
    same = same and before.info.get("icc_profile") == after.info.get("icc_profile")
    return made if same and kept.orientation == carried.orientation else None


def _is_adobe_rgb(packet: bytes) -> bool:
    found = exif.parse_bytes(packet)
    return found is not None and exif.is_adobe_rgb(found)


def _opened(data: bytes, kind: str) -> tuple[Image.Image, Carried]:
    with unlimited(), Image.open(io.BytesIO(data), formats=(kind.upper(),)) as image:
        image.load()
        return image, found_in(image, lambda offset, length: data[offset : offset + length])


def _jpeg(data: bytes, told: Carried) -> bytes:
    packets = [b"Exif\0\0" + told.exif if told.exif else b"", _XMP_PREFIX + told.xmp if told.xmp else b""]
    added = b"".join(segment(APP1, packet) for packet in packets if 0 < len(packet) <= MAX_CONTENT_BYTES)
    out, begun = [data[:2]], False
    for mark, part in segments_of(data):
        if mark == COMMENT or (mark in _APPS and not _stays(mark, part)):
            continue
        if not begun and mark != 0xE0:  # after JFIF, which must be first
            out.append(added)
            begun = True
        out.append(part)
    return b"".join(out)


def _stays(mark: int, part: bytes) -> bool:
    return any(mark == kept and part[4:].startswith(name) for kept, name in _JPEG_KEPT)


def _png(data: bytes, told: Carried) -> bytes:
    out = [data[:8]]
    for name, content in chunks_of(io.BytesIO(data[8:]), whole=True):
        if name in _PNG_KEPT:
            out.append(chunk(name, content))
        if name == b"IHDR":
            out += [chunk(kind, added) for kind, added in told.png_chunks()]
    return b"".join(out)


def _gif(data: bytes, told: Carried) -> bytes:
    """Return a GIF without extensions, except that of transparency. It gets no EXIF and no XMP."""
    at = 13 + gif_table_bytes(data[10])
    out = [data[:at]]
    while data[at] != 0x3B:
        start, kind = at, data[at]
        if kind == 0x21:
            at += 2
        elif kind == 0x2C:
            at += 10 + gif_table_bytes(data[at + 9]) + 1
        else:
            raise ValueError("a block of an unknown type")
        while size := data[at]:
            at += 1 + size
        at += 1
        if kind == 0x2C or data[start + 1] in _GIF_KEPT:
            out.append(data[start:at])
    return b"".join([*out, b"\x3b"])


def _webp(data: bytes, told: Carried) -> bytes:
    out = []
    for name, content in riff_chunks.chunks_of(data):
        if name == b"VP8X":
            flags = content[0] & ~(_WEBP_EXIF | _WEBP_XMP)
            flags |= (_WEBP_EXIF if told.exif else 0) | (_WEBP_XMP if told.xmp else 0)
            content = bytes([flags]) + content[1:]
        if name in _WEBP_KEPT:
            out.append(riff_chunks.chunk(name, content))
    if told.exif:
        out.append(riff_chunks.chunk(b"EXIF", told.exif))
    if told.xmp:
        out.append(riff_chunks.chunk(b"XMP ", told.xmp))
    return riff_chunks.chunk(b"RIFF", b"WEBP" + b"".join(out))


_WRITERS: dict[str, Callable[[bytes, Carried], bytes]] = {"JPEG": _jpeg, "PNG": _png, "GIF": _gif, "WebP": _webp}
