"""A walk through the segments of a JPEG, as in `walks.py`. ITU T.81, annex B, and ExifTool's table of APP segments.

Decoders read metadata in front of the first scan; ExifTool reads it behind, too. What stands there goes along as a
block in front of the scans of a result. Where decoders would then read what they pass over now, such as a profile, no
result can hold it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import dropwhile

from qtcompress.core.text import Text
from qtcompress.engine.containers import jpeg_xmp
from qtcompress.engine.containers.jpeg_segments import APP1, APP13, COMMENT, EOI, SOI, SOS
from qtcompress.engine.metadata import exif, iptc
from qtcompress.engine.metadata.inventory import Block, Kind
from qtcompress.engine.metadata.metadata import Carried, dpi_of, text_of
from qtcompress.engine.pictures.png_walk import EXIF_HEAD, RandomAccess, credentials, is_damaged, turns

_APPS = range(0xE0, 0xF0)
_DUCKY, _DUCKY_BYTES = b"Ducky", 15  # the quality of an encoder, and how long it is at most
# Segments that say how the picture is coded, and those that are read elsewhere.
_JPEG_PLAIN: tuple[tuple[int, bytes], ...] = (
    (0xE0, b"JFIF\0"), (0xE0, b"JFXX\0"), (0xE0, b"AVI1"), (0xE1, b"Exif\0"), (0xE1, b"http://ns.adobe.com/x"),
    (0xE2, b"ICC_PROFILE\0"), (0xE2, b"MPF\0"), (0xE2, b"urn:iso:std:iso:ts:21496:-1\0"), (0xEC, _DUCKY),
    (0xED, b"Adobe_CM"), (0xEE, b"Adobe"),
)  # fmt: skip
_PHOTOSHOP = b"Photoshop 3.0\0"
_TIFF_HEADS = (b"II*\0", b"MM\0*")
_MOST_NAME = 12


def walked_jpeg(carried: Carried, file: RandomAccess) -> Carried:
    """Return metadata with what the segments of a JPEG contain before its first scan."""
    found = _Segments()
    for marker, content in _segments(file):
        found.add(marker, content)
    texts, others = _comments(found.comments)
    packets = [_segment_block(APP1, one) for one in found.packets if one != found.packets[-1]]  # the last one is read
    packets += [replace(_segment_block(APP1, one), content=b"", bound=True) for one in found.unnamed_pieces()]
    first, structures = found.structures[:1], found.structures[1:]
    further = [_exif_block(one) for one in structures if one != first[0]]
    further += [_segment_block(APP1, EXIF_HEAD + one) for one in first if is_damaged(one) and not structures]
    told = replace(carried, exif=first[0] if structures else carried.exif, texts=texts)
    told, resolution = _with_resolution(told, iptc.resolution(found.resources))
    blocks = *found.blocks, *further, *packets, *others, *iptc.blocks(found.resources), *resolution
    return replace(told, blocks=blocks)


def with_late(carried: Carried, data: bytes, spans: Iterable[tuple[int, int, int]]) -> Carried:
    """Return metadata of a JPEG with what stands between its scans, and between them and its end.

    `spans` are those of `jpeg_segments.spans_of`.
    """
    behind = dropwhile(lambda span: span[0] != SOS, spans)
    late = [(marker, data[start + 4 : end]) for marker, start, end in behind if is_told(marker)]
    full = [content for marker, content in late if marker == COMMENT and content.strip(b"\0")]
    texts, comments = ((), [_comment_block(content) for content in full]) if carried.texts else _comments(full)
    others = [_late_block(*one) for one in late if one[0] != COMMENT and one[1].strip(b"\0")]
    return replace(carried, texts=(*carried.texts, *texts), blocks=(*carried.blocks, *comments, *others))


def _late_block(marker: int, content: bytes) -> Block:
    block = _segment_block(marker, content)
    if not means_more_in_front(marker, content):
        return block
    return replace(block, name=Text("{segment} behind the first scan", segment=block.name), content=b"", bound=True)


def is_told(marker: int) -> bool:
    """Tell whether a segment is about the picture, and no part of its coding."""
    return marker in _APPS or marker == COMMENT


def means_more_in_front(marker: int, content: bytes) -> bool:
    """Tell whether decoders would read a segment in front of the first scan, and pass over it behind."""
    return marker == APP13 or _is_plain(marker, content)


def _exif_block(structure: bytes) -> Block:
    """Return a block for another EXIF structure; one that turns the picture can't stand in an upright result."""
    content = EXIF_HEAD + structure
    return Block(Kind.JPEG_SEGMENTS, "further EXIF", bytes([APP1]), content, len(content), bound=turns(structure))


def _with_resolution(carried: Carried, photoshop: iptc.Resolution | None) -> tuple[Carried, tuple[Block, ...]]:
    """Return metadata with the resolution that only Photoshop tells, or a block where JFIF or EXIF tells another."""
    if photoshop is None or not dpi_of(photoshop.dpi):
        return carried, ()
    known = carried.dpi or dpi_of(exif.dpi(carried.exif))
    if known is None:
        return replace(carried, dpi=photoshop.dpi, aspect=None), ()
    if all(round(one) == round(other) for one, other in zip(known, photoshop.dpi, strict=True)):
        return carried, ()
    place, whole = iptc.RESOURCES, photoshop.resource
    return carried, (Block(Kind.JPEG_SEGMENTS, "Photoshop's resolution", place, whole, len(whole)),)


class _Segments:
    """What the segments of a JPEG add up to."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.comments: list[bytes] = []
        self.packets: list[bytes] = []  # of XMP
        self.pieces: list[bytes] = []  # of extended packets of XMP
        self.structures: list[bytes] = []  # of EXIF; long ones continue in the next segment
        self.resources = b""  # of Photoshop; long ones continue in the next segment

    def add(self, marker: int, content: bytes) -> None:
        """Take the next segment."""
        if marker == COMMENT:
            self.comments.append(content)
        elif marker == APP13 and content.startswith(_PHOTOSHOP):
            self.resources += content[len(_PHOTOSHOP) :]
        elif marker == APP1 and content.startswith(jpeg_xmp.STANDARD):
            self.packets.append(content)
        elif marker == APP1 and content.startswith(jpeg_xmp.EXTENDED):
            self.pieces.append(content)
        elif marker == APP1 and content.startswith(EXIF_HEAD):
            self._add_exif(content[len(EXIF_HEAD) :])
        elif content.strip(b"\0") and not _is_plain(marker, content):
            self.blocks.append(_segment_block(marker, content))

    def unnamed_pieces(self) -> list[bytes]:
        """Return the pieces of extended packets that the packet does not name, or of which some are missing."""
        told = b"".join(self.packets[-1:]).upper()
        guids = {one: one[len(jpeg_xmp.EXTENDED) :][:32] for one in self.pieces}
        whole = {
            guid
            for guid in {*guids.values()}
            if guid.upper() in told and jpeg_xmp.extended_packet(self.pieces, guid.decode("latin-1")) is not None
        }
        return [one for one, guid in guids.items() if guid not in whole]

    def _add_exif(self, part: bytes) -> None:
        if not self.structures or part[:4] in _TIFF_HEADS:
            self.structures.append(part)
        else:
            self.structures[-1] += part


def _is_plain(marker: int, content: bytes) -> bool:
    if content.startswith(_DUCKY) and len(content) > _DUCKY_BYTES:  # with a comment or a copyright
        return False
    return any(marker == plain and content.startswith(name) for plain, name in _JPEG_PLAIN)


def _comments(found: list[bytes]) -> tuple[tuple[tuple[str, str], ...], list[Block]]:
    """Return the first comment as a text, and the others as blocks."""
    full = [comment for comment in found if comment.strip(b"\0")]
    first = [comment for comment in full if b"\0" not in comment.strip(b"\0")][:1]
    for comment in first:
        full.remove(comment)
    texts = tuple(("Comment", text_of(comment.strip(b"\0"))) for comment in first)
    return texts, [_comment_block(comment) for comment in full]


def _comment_block(content: bytes) -> Block:
    return Block(Kind.JPEG_SEGMENTS, "a comment", bytes([COMMENT]), content, len(content))


def _segments(file: RandomAccess) -> Iterator[tuple[int, bytes]]:
    """Yield marker and content of the application segments and comments before the first scan."""
    at, marker = 2, SOI
    while marker not in (SOS, EOI):
        head = file.at(at, 4)
        if head[:2] == b"\xff\xff":  # a fill byte
            at += 1
            continue
        mark, marker, size = struct.unpack(">BBH", head)
        if mark != 0xFF or size < 2:
            return
        if is_told(marker):
            yield marker, file.at(at + 4, size - 2)
        at += 2 + size


def _segment_block(marker: int, content: bytes) -> Block:
    if marker == 0xEB and b"c2pa" in content:
        return credentials(len(content))
    label = "XMP" if jpeg_xmp.is_xmp(content) else content[:_MOST_NAME].partition(b"\0")[0].decode("latin-1")
    label = label.rstrip() if label.isprintable() and label.isascii() else ""
    number = marker - _APPS[0]
    name = Text("the segment APP{number} {label}", number=number, label=label)
    if not label:
        name = Text("the segment APP{number}", number=number)
    return Block(Kind.JPEG_SEGMENTS, name, bytes([marker]), content, len(content))
