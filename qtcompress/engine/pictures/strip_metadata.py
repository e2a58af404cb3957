"""Remove metadata from a picture file. Pixels stay the same, bit for bit, because nothing is encoded again.

The parts that may stay in a file are listed, as in `metadata`. JPEG: ITU T.81, annex B; PNG: third edition,
section 11; GIF: version 89a; WebP: RFC 9649, section 2.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from dataclasses import replace
from itertools import takewhile
from pathlib import Path

from PIL import Image

from qtcompress.engine.containers import gif_blocks, riff_chunks
from qtcompress.engine.containers.jpeg_segments import APP0, APP1, COMMENT, MAX_CONTENT_BYTES, segment, segments_of
from qtcompress.engine.containers.pillow import unlimited
from qtcompress.engine.containers.png_chunks import chunk, chunks_of
from qtcompress.engine.job.formats import HEAD_BYTES, kind_of
from qtcompress.engine.metadata import exif
from qtcompress.engine.metadata.metadata import Carried, Metadata, found_in

_APPS = range(0xE0, 0xF0)
_JPEG_KEPT = ((0xE0, b"JFIF\0"), (0xE2, b"ICC_PROFILE\0"), (0xEE, b"Adobe"))
_XMP_PREFIX = b"http://ns.adobe.com/xap/1.0/\0"
_PNG_KEPT = frozenset(b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT bKGD hIST pHYs sPLT".split())
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
        told = replace(carried.chosen(choice), exif=_exif(before, carried, choice), color=(), dpi=None)
        made = _WRITERS[kind](data, told)
        after, kept = _opened(made, kind)
    except (ValueError, IndexError, struct.error, OSError, SyntaxError):  # raised by Pillow and by the functions below
        return None
    same = _shown(before) == _shown(after) and kept.orientation == carried.orientation
    return made if same else None


def _exif(image: Image.Image, carried: Carried, choice: Metadata) -> bytes:
    """Return the chosen part of EXIF, with the orientation and the color space, which stay."""
    packet = exif.with_orientation(carried.chosen(choice).exif, carried.orientation)
    if image.format == "PNG" or image.info.get("icc_profile") or not _is_adobe_rgb(carried.exif):
        return packet
    return exif.with_adobe_rgb(packet)  # the colors mean something else without it


def _shown(image: Image.Image) -> tuple[object, ...]:
    """Return all that decides how a picture is shown, but its orientation."""
    told = (image.info.get("transparency"), image.info.get("icc_profile"))
    return image.mode, image.size, image.getpalette(), told, image.tobytes()


def _is_adobe_rgb(packet: bytes) -> bool:
    found = exif.parse_bytes(packet)
    return found is not None and exif.is_adobe_rgb(found)


def _opened(data: bytes, kind: str) -> tuple[Image.Image, Carried]:
    with unlimited(), Image.open(io.BytesIO(data), formats=(kind.upper(),)) as image:
        image.load()
        return image, found_in(image, lambda offset, length: data[offset : offset + length])


def _jpeg(data: bytes, told: Carried) -> bytes:
    packets = _segment(b"Exif\0\0", told.exif) + _segment(_XMP_PREFIX, told.xmp)
    kept = [(mark, part) for mark, part in segments_of(data) if _stays(mark, part)]
    first = list(takewhile(lambda one: one[0] == APP0, kept))  # JFIF must be first
    parts = [part for _, part in kept]
    return b"".join([data[:2], *parts[: len(first)], packets, *parts[len(first) :]])


def _segment(prefix: bytes, packet: bytes) -> bytes:
    """Return a segment with a packet; nothing if there is none, or if it is too large."""
    return segment(APP1, prefix + packet) if packet and len(prefix + packet) <= MAX_CONTENT_BYTES else b""


def _stays(mark: int, part: bytes) -> bool:
    if mark not in (*_APPS, COMMENT):
        return True
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
    head = data[: gif_blocks.HEAD_BYTES + gif_blocks.table_bytes(data[10])]
    parts = (data[start:end] for start, end in gif_blocks.spans_of(lambda at, size: data[at : at + size]))
    kept = [part for part in parts if part[0] == gif_blocks.IMAGE or part[1] in _GIF_KEPT]
    return b"".join([head, *kept, bytes([gif_blocks.TRAILER])])


def _webp(data: bytes, told: Carried) -> bytes:
    out = []
    for name, content in riff_chunks.chunks_of(data):
        if name in _WEBP_KEPT:
            out.append(riff_chunks.chunk(name, _webp_head(content, told) if name == b"VP8X" else content))
    added = {b"EXIF": told.exif, b"XMP ": told.xmp}
    out += [riff_chunks.chunk(name, packet) for name, packet in added.items() if packet]
    return riff_chunks.chunk(b"RIFF", b"WEBP" + b"".join(out))


def _webp_head(content: bytes, told: Carried) -> bytes:
    """Return the content of VP8X with flags for what is told."""
    flags = content[0] & ~(_WEBP_EXIF | _WEBP_XMP)
    flags |= (_WEBP_EXIF if told.exif else 0) | (_WEBP_XMP if told.xmp else 0)
    return bytes([flags]) + content[1:]


_WRITERS: dict[str, Callable[[bytes, Carried], bytes]] = {"JPEG": _jpeg, "PNG": _png, "GIF": _gif, "WebP": _webp}
