"""A walk through the chunks of a PNG, as in `walks.py`, and what all walks share. PNG: third edition, section 11."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Protocol

from qtcompress.core.text import Text
from qtcompress.engine.containers import png_chunks, png_texts
from qtcompress.engine.metadata import exif, iptc
from qtcompress.engine.metadata.inventory import Block, Kind
from qtcompress.engine.metadata.metadata import XMP_TEXT, Carried, stands_elsewhere

EXIF_HEAD = b"Exif\0\0"


class RandomAccess(Protocol):
    """The bytes of a file at any place."""

    size_bytes: int

    def at(self, offset: int, length: int) -> bytes:
        """Return `length` bytes at an offset, fewer at the end of the file."""
        ...


def behind(file: RandomAccess, end: int, kind: Kind = Kind.PNG_CHUNKS) -> tuple[Block, ...]:
    """Return the bytes behind the end of a picture as a block without a place, unless they are only padding."""
    data = file.at(end, file.size_bytes - end)
    if not data.strip(b"\0\r\n\t "):
        return ()
    return (Block(kind, "data behind its end", content=data, size_bytes=len(data)),)


# How pixels are stored or shown; times of the file; what is read elsewhere; frames, which are counted by the reader.
_PNG_PLAIN = frozenset(
    b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV mDCv cLLI cLLi sBIT bKGD hIST pHYs sPLT tIME eXIf acTL"
    b" fcTL fdAT iDOT orNT".split()
)
_LEAST_BYTES = {b"sRGB": 1, b"gAMA": 4, b"cHRM": 32, b"pHYs": 9}
MAX_TEXT_BYTES = 16_000_000  # of a text or a profile in a PNG, uncompressed
# The field of `Carried` that a text is read for, and the chunk that is read in its place.
_READ_FOR = {
    XMP_TEXT: ("xmp", b""), "Raw profile type xmp": ("xmp", XMP_TEXT.encode()), "Raw profile type iptc": ("iptc", b""),
    "Raw profile type 8bim": ("iptc", b"Raw profile type iptc"), "Raw profile type exif": ("exif", b"eXIf"),
    "Raw profile type APP1": ("exif", b"eXIf"),
}  # fmt: skip
_PNG_NAMES = dict.fromkeys((b"npTc", b"npLb", b"npOl"), Text("nine-patch marks"))
CREDENTIALS = frozenset({b"caBX", b"dSIG", b"C2PA"})
"""The chunks of a PNG or WebP that are content credentials."""
_FIREWORKS = frozenset({b"prVW", b"mkBF", b"mkBS", b"mkBT", b"mkTS"})
_SAFE_TO_COPY = 0x20  # of the last letter: the chunk does not depend on how the pixels are stored


def walked_png(carried: Carried, file: RandomAccess) -> Carried:
    """Return metadata with what the chunks of a PNG contain beside pixels."""
    made: list[Block] = []
    texts: list[Block] = []
    end = 0
    known = set()
    announced = 0  # frames, before the picture data
    for kind, at, size in png_chunks.heads_of(file.at):
        if kind == b"acTL" and png_chunks.DATA not in known:
            announced = int.from_bytes(file.at(at, 4), "big") - (b"fcTL" in known)
        elif kind == b"fcTL" and png_chunks.DATA not in known:
            announced -= 1
        known.add(kind)
        if kind == b"fdAT" and announced < 1:
            made.append(Block(Kind.PNG_CHUNKS, chunk_name(kind), size_bytes=size, bound=True))
        elif kind in png_texts.TEXTS:
            texts.append(_chunk_block(kind, file.at(at, size), size))
        elif kind not in _PNG_PLAIN or (kind == b"eXIf" and is_damaged(file.at(at, size))):
            made.append(_chunk_block(kind, file.at(at, size), size))
        end = at + size + 4
    damaged = [block for block in texts if png_texts.is_damaged(block.place, block.content, MAX_TEXT_BYTES)]
    told = _without_halves(carried, damaged, known | {block.content.partition(b"\0")[0] for block in texts})
    return replace(told, blocks=(*made, *_unread(texts, told, damaged), *behind(file, end)))


def is_damaged(content: bytes) -> bool:
    """Tell whether something else stands where an EXIF structure is expected, with or without its head."""
    return bool(content.strip(b"\0")) and exif.parse_bytes(content.removeprefix(EXIF_HEAD)) is None


def turns(structure: bytes) -> bool:
    """Tell whether an EXIF structure turns the picture."""
    told = exif.parse_bytes(structure)
    return told is not None and told.number(exif.MAIN, exif.ORIENTATION) not in (None, 1)


def without_misfits(file: RandomAccess) -> bytes | None:
    """Return a PNG without chunks about colors and sizes that are too short, which Pillow refuses; None without any.

    All other programs ignore them. A profile that begins wrongly becomes one that can't be read.
    """
    parts, misfits = [png_chunks.SIGNATURE], 0
    with suppress(struct.error):  # a file that is cut off
        for kind, at, size in png_chunks.heads_of(file.at):
            if size < _LEAST_BYTES.get(kind, 0):
                misfits += 1
            elif kind == b"iCCP" and file.at(at, size).partition(b"\0")[2][:1] != b"\0":
                parts.append(png_chunks.chunk(kind, b"?\0\0not zlib"))
                misfits += 1
            else:
                parts.append(file.at(at - 8, size + 12))
    return b"".join(parts) if misfits else None


def _without_halves(carried: Carried, damaged: list[Block], known: set[bytes]) -> Carried:
    """Return metadata without the half of a text that a reader gets out of damaged data; `known` chunks and texts."""
    names = {_keyword(block) for block in damaged}
    halves = {field for name, (field, other) in _READ_FOR.items() if name in names and other not in known}
    texts = tuple((name, text) for name, text in carried.texts if name not in names)
    return replace(
        carried,
        texts=texts,
        exif=b"" if "exif" in halves else carried.exif,
        xmp=b"" if "xmp" in halves else carried.xmp,
        iptc=b"" if "iptc" in halves else carried.iptc,
    )


def _chunk_block(kind: bytes, content: bytes, size: int) -> Block:
    if kind in CREDENTIALS:
        return credentials(size)
    if kind in _FIREWORKS:
        return Block(Kind.LAYERS, "layers of Fireworks", size_bytes=size, bound=True)
    name = _PNG_NAMES.get(kind, chunk_name(kind))
    if not kind[3] & _SAFE_TO_COPY and kind not in png_texts.TEXTS:
        return Block(Kind.PNG_CHUNKS, name, size_bytes=size, bound=True)
    return Block(Kind.PNG_CHUNKS, name, kind, content, size)


def chunk_name(kind: bytes) -> Text:
    """Return the words for a chunk of a PNG or WebP."""
    return Text("the chunk {kind}", kind=kind.decode("latin-1"))


def _unread(texts: list[Block], carried: Carried, damaged: list[Block]) -> Iterator[Block]:
    """Yield the chunks of texts that `carried` does not contain whole: repeated, damaged, or with a language."""
    last = {_keyword(block): block for block in texts}
    known = {name for name, _ in carried.texts}
    for block in texts:
        name = _keyword(block)
        whole = name in known and block is last[name] and not png_texts.has_language(block.place, block.content)
        read = block.content == last[name].content if name == XMP_TEXT else stands_elsewhere(name)
        if block in damaged or _has_paths(block) or (not whole and not read):
            yield replace(block, kind=Kind.PNG_CHUNKS, name=Text("the text {name}", name=name))


def _keyword(block: Block) -> str:
    return png_texts.keyword(block.content)


def _has_paths(block: Block) -> bool:
    """Tell whether a text contains resources of Photoshop with more content than IPTC, which is read."""
    resources = png_texts.resources_in(block.place, block.content, MAX_TEXT_BYTES)
    return bool(iptc.settings_and_content(resources)[1])


def credentials(size_bytes: int) -> Block:
    """Return a block for content credentials, which are true of the original only."""
    return Block(Kind.CREDENTIALS, "content credentials", size_bytes=size_bytes, bound=True)
