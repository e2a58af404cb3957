"""Walks through files of each format that find every block which is not about pixels.

Pillow passes over every block that it does not know. The walks here do not: a chunk, segment or extension is either in
a list of those that only say how the pixels are stored, or it becomes a block of the inventory. PNG and JPEG have
modules of their own. GIF: version 89a; WebP: RFC 9649; JPEG 2000:
ITU T.800, annex I; HEIC and AVIF: ISO/IEC 23008-12.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from qtcompress.core.text import Text
from qtcompress.engine.containers import gif_blocks, isobmff, riff_chunks, tiff_extent
from qtcompress.engine.containers.isobmff import primary_properties
from qtcompress.engine.job.formats import AVIF, HEAD_BYTES, kind_of
from qtcompress.engine.metadata import iptc
from qtcompress.engine.metadata.inventory import BESIDE_NAMES, Block, Kind
from qtcompress.engine.metadata.metadata import Carried, dpi_of, text_of
from qtcompress.engine.pictures import icc
from qtcompress.engine.pictures.jpeg_walk import walked_jpeg
from qtcompress.engine.pictures.png_walk import (
    CREDENTIALS,
    EXIF_HEAD,
    RandomAccess,
    behind,
    chunk_name,
    credentials,
    turns,
    walked_png,
)

# ---- WebP

_WEBP_PLAIN = frozenset({b"VP8X", b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF", b"ICCP", b"EXIF", b"XMP "})
_ICC_FLAG = 0x20  # of VP8X; libwebp passes over metadata without its flag, and other programs do not


def _webp(carried: Carried, file: RandomAccess) -> Carried:
    made: list[Block] = []
    end = min(8 + int.from_bytes(file.at(4, 4), "little"), file.size_bytes)
    structures: list[bytes] = []
    packets: list[bytes] = []
    flags = file.at(20, 1)[0] if file.at(12, 4) == b"VP8X" else 0
    for kind, at, size in riff_chunks.heads_of(file.at, end):
        if kind in CREDENTIALS:
            made.append(credentials(size))
        elif kind == b"EXIF":
            structures.append(file.at(at, size))
        elif kind == b"XMP ":
            packets.append(file.at(at, size))
        elif kind == b"ICCP" and not flags & _ICC_FLAG:
            made.append(Block(Kind.UNKNOWN, chunk_name(kind), size_bytes=size, bound=True))
        elif kind not in _WEBP_PLAIN:
            made.append(Block(Kind.RIFF_CHUNKS, chunk_name(kind), kind, file.at(at, size), size))
    told = replace(
        carried,
        exif=carried.exif or b"".join(structures[:1]).removeprefix(EXIF_HEAD),
        xmp=carried.xmp or b"".join(packets[:1]),
    )
    known = structures[: int(bool(carried.exif) or not turns(told.exif))]
    made += [_further(b"EXIF", one) for one in structures if one not in known]
    made += [_further(b"XMP ", one) for one in packets if one != packets[0]]
    told = told if known or not structures else replace(told, exif=b"")
    return replace(told, blocks=(*made, *behind(file, end + end % 2, Kind.RIFF_CHUNKS)))


def _further(kind: bytes, content: bytes) -> Block:
    """Return a block for metadata that no reader shows; EXIF that turns a picture can't stand in an upright result."""
    bound = kind == b"EXIF" and turns(content.removeprefix(EXIF_HEAD))
    return Block(Kind.RIFF_CHUNKS, chunk_name(kind), kind, content, len(content), bound=bound)


# ---- GIF

_GIF_PLAIN = (b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ImageMagick")
_GIF_ICC = b"ICCRGBG1012"  # ImageMagick reads it, and browsers pass over it
_GIF_XMP, _GIF_IPTC, _GIF_8BIM = b"XMP DataXMP", b"MGKIPTC0000", b"MGK8BIM0000"
_MAGIC_TRAILER = b"\x01\xff\xfe\xfd"
SQUARE = 49  # of the byte that tells the shape of pixels
_APPLICATION, _COMMENT, _PLAIN_TEXT = 0xFF, 0xFE, 0x01


def _gif(carried: Carried, file: RandomAccess) -> Carried:
    spans = list(gif_blocks.spans_of(file.at))
    found = _extensions(file, spans)
    end = max((end for _, end in spans), default=file.size_bytes)
    aspect = file.at(gif_blocks.HEAD_BYTES - 1, 1)[0]
    resources = found.named.pop(_GIF_8BIM, b"")
    told = iptc.resolution(resources)
    return replace(
        carried,
        texts=found.texts() or carried.texts,
        dpi=carried.dpi or (dpi_of(told.dpi) if told is not None else None),
        xmp=carried.xmp or found.named.pop(_GIF_XMP, b""),
        iptc=carried.iptc or found.named.pop(_GIF_IPTC, b"") or iptc.iptc_of(resources),
        blocks=(*iptc.blocks(resources), *found.others(), *behind(file, end + 1)),
        aspect=(64, aspect + 15) if aspect not in (0, SQUARE) else None,
    )


def _extensions(file: RandomAccess, spans: Iterable[tuple[int, int]]) -> _Extensions:
    found = _Extensions()
    for start, end in spans:
        kind, label = file.at(start, 2)
        if kind == gif_blocks.EXTENSION:
            found.add(label, file.at(start + 2, end - start - 2))
    return found


class _Extensions:
    """What the extensions of a GIF add up to; `named` are those of applications, by their names."""

    def __init__(self) -> None:
        self.named: dict[bytes, bytes] = {}
        self._texts = 0
        self._comments: list[str] = []

    def add(self, label: int, blocks: bytes) -> None:
        """Take the next extension: its label, and the blocks of its data."""
        if label == _PLAIN_TEXT:
            self._texts += len(blocks)
        if label == _COMMENT:
            self._comments.append(text_of(_joined(blocks)).strip("\0"))
        name = blocks[1 : 1 + blocks[0]]
        if label == _APPLICATION and name not in _GIF_PLAIN:
            rest = blocks[1 + len(name) :]
            self.named[name] = rest.partition(_MAGIC_TRAILER)[0] if name == _GIF_XMP else _joined(rest)

    def texts(self) -> tuple[tuple[str, str], ...]:
        """Return the comments as one text, each of them once."""
        comments = [text for text in dict.fromkeys(self._comments) if text and "\0" not in text]
        return (("Comment", "\n".join(comments)),) if comments else ()

    def others(self) -> Iterator[Block]:
        """Yield what no result can hold."""
        for name, content in self.named.items():
            if name == _GIF_ICC and icc.is_srgb(content):
                continue
            label = name.decode("latin-1").strip("\0 ")
            yield Block(Kind.UNKNOWN, Text("the extension {label}", label=label), size_bytes=len(content), bound=True)
        if self._texts:
            yield Block(Kind.UNKNOWN, "a plain text", size_bytes=self._texts, bound=True)


def _joined(blocks: bytes) -> bytes:
    """Return the data of blocks that each begin with their size; the last one has none."""
    out = b""
    while blocks[:1] > b"\0":
        size = blocks[0]
        out, blocks = out + blocks[1 : 1 + size], blocks[1 + size :]
    return out


# ---- JPEG 2000

_JP2_PLAIN = frozenset({b"jP  ", b"ftyp", b"jp2h", b"jp2c", b"rreq", b"jpch", b"jplh", b"free", b"prfl"})
_CODESTREAM = b"\xff\x4f\xff\x51"
_UUID_XMP = bytes.fromhex("be7acfcb97a942e89c71999491e3afac")
_UUID_EXIF = b"JpgTiffExif->JP2"
_UUID_IPTC = bytes.fromhex("33c7a4d2b81d4723a0baf1a3e097ad38")
_UUID_GEO = bytes.fromhex("b14bf8bd083d4b43a5ae8cd7d5a6ce03")


def _jp2(carried: Carried, file: RandomAccess) -> Carried:
    if file.at(0, 4) == _CODESTREAM:
        return carried
    boxes, end = isobmff.boxes_and_end(file.at, file.size_bytes, _JP2_PLAIN)
    contents = ((kind, file.at(begin, after - begin)) for kind, begin, after in boxes if kind not in _JP2_PLAIN)
    found = dict((data[:16], data[16:]) if kind == b"uuid" else (kind, data) for kind, data in contents)
    return replace(
        carried,
        exif=carried.exif or found.pop(_UUID_EXIF, b""),
        xmp=carried.xmp or found.pop(_UUID_XMP, b""),
        iptc=carried.iptc or found.pop(_UUID_IPTC, b""),
        blocks=(*(_box_block(kind, len(content)) for kind, content in found.items()), *_left_behind(file, end)),
    )


def _left_behind(file: RandomAccess, end: int) -> Iterator[Block]:
    """Yield a block for what stands behind the boxes of a file, which no result can hold."""
    for block in behind(file, end, Kind.TRAILER):
        yield replace(block, content=b"", bound=True)


def _box_block(kind: bytes, size_bytes: int) -> Block:
    if kind == _UUID_GEO:
        return Block(Kind.GEOREFERENCE, "a georeference", size_bytes=size_bytes, bound=True)
    name = kind.decode("latin-1").strip() if len(kind) == 4 else kind.hex()
    return Block(Kind.UNKNOWN, Text("the box {name}", name=name), size_bytes=size_bytes, bound=True)


# ---- TIFF


def _tiff(carried: Carried, file: RandomAccess) -> Carried:
    end = tiff_extent.end_of(file.at)
    return carried if end is None else replace(carried, blocks=(*carried.blocks, *_left_behind(file, end)))


# ---- HEIC and AVIF

_GAIN_MAP_WORDS, _DEPTH_WORDS = ("tmap", "hdrgainmap"), ("depth", "disparity", "auxid:2")


# Boxes for pixels, items and sequences, and for empty space; and what Samsung's camera notes about itself.
_HEIF_PLAIN = frozenset({b"ftyp", b"meta", b"mdat", b"moov", b"free", b"skip", b"idat", b"pdin", b"styp", b"sefd"})
_HEIF_VIDEO = b"mpvd"  # of a motion photo
_UUID_C2PA = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")


def _heif(carried: Carried, file: RandomAccess) -> Carried:
    pictures = (_auxiliary(told) for told in isobmff.other_pictures(file.at, file.size_bytes))
    boxes, end = isobmff.boxes_and_end(file.at, file.size_bytes, _HEIF_PLAIN)
    others = (_heif_block(file, *box) for box in boxes if box[0] not in _HEIF_PLAIN)
    told = carried if kind_of(file.at(0, HEAD_BYTES)) != AVIF.name else _shaped(carried, file)
    return replace(told, blocks=(*told.blocks, *pictures, *others, *_left_behind(file, end)))


def _shaped(carried: Carried, file: RandomAccess) -> Carried:
    """Return metadata with the shape of pixels in an AVIF, and its crop as a block, which its decoder passes over."""
    found = dict(primary_properties(file.at, file.size_bytes))
    spacing = struct.unpack(">II", found.get(b"pasp", bytes(8)))
    if min(spacing) and spacing[0] != spacing[1]:
        carried = replace(carried, aspect=spacing[::-1])
    if b"clap" not in found:
        return carried
    width, width_part, height, height_part = struct.unpack(">4I", found[b"clap"][:16])
    full = struct.unpack(">II", found[b"ispe"][4:12])
    if (width, height) == (full[0] * width_part, full[1] * height_part):
        return carried
    crop = Block(Kind.UNKNOWN, Text("the box {name}", name="clap"), size_bytes=len(found[b"clap"]), bound=True)
    return replace(carried, blocks=(*carried.blocks, crop))


def _heif_block(file: RandomAccess, kind: bytes, begin: int, end: int) -> Block:
    if kind == _HEIF_VIDEO:
        return Block(Kind.VIDEO, BESIDE_NAMES[Kind.VIDEO], size_bytes=end - begin, bound=True)
    if kind == b"uuid" and file.at(begin, 16) == _UUID_C2PA:
        return credentials(end - begin)
    name = Text("the box {name}", name=kind.decode("latin-1").strip())
    return Block(Kind.UNKNOWN, name, size_bytes=end - begin, bound=True)


def _auxiliary(told: str) -> Block:
    """Return a block for an auxiliary picture; it is coded as no result can hold it."""
    kind = Kind.PICTURES
    if told.endswith(_GAIN_MAP_WORDS):
        kind = Kind.GAIN_MAP
    elif told.endswith(_DEPTH_WORDS):
        kind = Kind.DEPTH_MAP
    return Block(kind, BESIDE_NAMES[kind], bound=True)


WALKS: dict[str, Callable[[Carried, RandomAccess], Carried]] = {
    "PNG": walked_png,
    "WEBP": _webp,
    "JPEG": walked_jpeg,
    "MPO": walked_jpeg,
    "GIF": _gif,
    "JPEG2000": _jp2,
    "TIFF": _tiff,
    "AVIF": _heif,
    "HEIF": _heif,
}
"""By the names that Pillow gives to formats: add to metadata what a walk through the file finds."""
