"""Walks through files of formats that have no place for metadata, as in `walks.py`: BMP, PNM, QOI, and ICO.

They hold more than pixels all the same: a profile, comments, a byte that is no color, and what stands behind their end.
BMP: the structures BITMAPINFOHEADER to BITMAPV5HEADER of Windows; PNM: the manuals of Netpbm; QOI: version 1.0.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from qtcompress.engine.containers import png_chunks
from qtcompress.engine.metadata.inventory import BESIDE_NAMES, Block, Kind
from qtcompress.engine.metadata.metadata import Carried, text_of
from qtcompress.engine.pictures.png_walk import RandomAccess, behind, chunk_name

_Read = Callable[[int, int], bytes]


def _bound_behind(file: RandomAccess, end: int) -> Iterator[Block]:
    """Yield a block for what stands behind the end of a picture, which no result can hold."""
    for block in behind(file, end, Kind.TRAILER):
        yield replace(block, content=b"", bound=True)


# ---- BMP

_FILE_HEAD, _V5_BYTES, _LEAST_HEAD = 14, 124, 40
_UNCOMPRESSED, _BITFIELDS = 0, 3
_EMBEDDED, _LINKED, _CALIBRATED = b"DEBM", b"KNIL", bytes(4)  # what says the colors, as it stands in the file
_FIXED = 1 << 30, 1 << 16  # 1.0 in a chromaticity and in a gamma


@dataclass(frozen=True, slots=True)
class BmpColors:
    """What the head of a BMP says about its colors.

    Parameters
    ----------
    profile : bytes
        A profile that stands in the file.
    linked : bool
        Whether it names a profile in another file.
    corners : tuple of 3 (x, y), optional
        The chromaticities of red, green, and blue.
    gammas : tuple of 3 float
        Their exponents, from values to light; 0 for none.
    """

    profile: bytes = b""
    linked: bool = False
    corners: tuple[tuple[float, float], ...] = ()
    gammas: tuple[float, ...] = ()


def bmp_colors(read: _Read) -> BmpColors:
    """Return what a BMP says about its colors; nothing where it has a short head, or is none."""
    head = read(_FILE_HEAD, _V5_BYTES)
    if read(0, 2) != b"BM" or len(head) < _V5_BYTES or _number(head, 0) < _V5_BYTES - 16:
        return BmpColors()
    told = head[56:60]
    if _number(head, 0) >= _V5_BYTES and told in (_EMBEDDED, _LINKED):
        place, size = struct.unpack_from("<II", head, 112)
        profile = read(_FILE_HEAD + place, size) if told == _EMBEDDED else b""
        return BmpColors(profile, linked=told == _LINKED)
    if told != _CALIBRATED:
        return BmpColors()
    lights = [struct.unpack_from("<3i", head, 60 + 12 * at) for at in range(3)]
    if any(min(light) < 0 or not sum(light) for light in lights):
        return BmpColors()
    corners = tuple((light[0] / sum(light), light[1] / sum(light)) for light in lights)
    gammas = tuple(value / _FIXED[1] for value in struct.unpack_from("<3I", head, 96))
    return BmpColors(corners=corners, gammas=gammas)


def _number(data: bytes, at: int) -> int:
    return int(struct.unpack_from("<I", data, at)[0])


def _bmp(carried: Carried, file: RandomAccess) -> Carried:
    head = file.at(_FILE_HEAD, _V5_BYTES)
    if file.at(0, 2) != b"BM" or _number(head, 0) < _LEAST_HEAD:
        return carried
    width, height, _, bits, coding, coded_bytes = struct.unpack_from("<iiHHII", head, 4)
    start, row_bytes = _number(file.at(0, _FILE_HEAD), 10), (width * bits + 31) // 32 * 4
    plain = coding in (_UNCOMPRESSED, _BITFIELDS)
    size_bytes = row_bytes * abs(height) if plain else coded_bytes or file.size_bytes
    end = start + size_bytes
    if _number(head, 0) >= _V5_BYTES and head[56:60] in (_EMBEDDED, _LINKED):
        end = max(end, _FILE_HEAD + sum(struct.unpack_from("<II", head, 112)))
    blocks = [*_bound_behind(file, end)]
    if bits == 32 and coding == _UNCOMPRESSED and _varies(file.at(start, size_bytes)):
        blocks.append(Block(Kind.CHANNELS, "a fourth channel", size_bytes=size_bytes // 4, bound=True))
    return replace(carried, blocks=(*carried.blocks, *blocks))


def _varies(data: bytes) -> bool:
    """Tell whether the fourth bytes of pixels differ: they have no meaning, but some programs store an alpha there."""
    fourth = np.frombuffer(data[: len(data) // 4 * 4], np.uint8)[3::4]
    return bool(fourth.size) and bool((fourth != fourth[0]).any())


# ---- PNM

_PNM_NUMBERS = {b"P1": 2, b"P2": 3, b"P3": 3, b"P4": 2, b"P5": 3, b"P6": 3}
_PNM_HEAD_BYTES = 1 << 16
_SPACES = b" \t\n\v\f\r"
_NEXT = (*_PNM_NUMBERS, b"P7")


def _pnm(carried: Carried, file: RandomAccess) -> Carried:
    data = file.at(0, _PNM_HEAD_BYTES)
    if data[:2] not in _PNM_NUMBERS:
        return carried
    numbers, comments, start = _pnm_head(data)
    texts = (("Comment", "\n".join(comments)),) if comments else ()
    size_bytes = _pnm_bytes(data[:2], numbers)
    blocks = () if size_bytes is None else tuple(_pnm_behind(file, start + size_bytes))
    return replace(carried, texts=(*carried.texts, *texts), blocks=(*carried.blocks, *blocks))


def _pnm_head(data: bytes) -> tuple[list[int], list[str], int]:
    """Return the numbers of a head, its comments, and where the pixels begin. Raises ValueError or IndexError."""
    numbers: list[int] = []
    comments: list[str] = []
    at = 2
    while len(numbers) < _PNM_NUMBERS[data[:2]]:
        if data[at] in _SPACES:
            at += 1
            continue
        end = at
        while data[end] not in (b"\r\n" if data[at : at + 1] == b"#" else _SPACES):
            end += 1
        if data[at : at + 1] == b"#":
            comments.append(text_of(data[at + 1 : end]).strip())
        else:
            numbers.append(int(data[at:end]))
        at = end
    return numbers, [text for text in comments if text and "\0" not in text], at + 1


def _pnm_bytes(kind: bytes, numbers: list[int]) -> int | None:
    """Return the bytes of the pixels; None for pixels that are written as digits."""
    width, height, *most = numbers
    if kind == b"P4":
        return (width + 7) // 8 * height
    if kind not in (b"P5", b"P6"):
        return None
    return width * height * (3 if kind == b"P6" else 1) * (2 if most[0] > 255 else 1)


def _pnm_behind(file: RandomAccess, end: int) -> Iterator[Block]:
    """Yield what stands behind a picture; the next one of the same file is told as such."""
    for block in _bound_behind(file, end):
        head = file.at(end, _PNM_HEAD_BYTES).lstrip(_SPACES)[:3]
        if head[:2] in _NEXT and head[2:] and head[2:] in _SPACES:
            yield replace(block, kind=Kind.PICTURES, name=BESIDE_NAMES[Kind.PICTURES])
        else:
            yield block


# ---- QOI and ICO

_QOI_HEAD_BYTES, _QOI_END = 14, bytes(7) + b"\1"
_OF_ICON = frozenset(b"IHDR PLTE IDAT IEND tRNS sRGB gAMA cHRM sBIT bKGD pHYs tIME hIST".split())


def _qoi(carried: Carried, file: RandomAccess) -> Carried:
    at = file.at(0, file.size_bytes).find(_QOI_END, _QOI_HEAD_BYTES)
    blocks = () if at < 0 else tuple(_bound_behind(file, at + len(_QOI_END)))
    return replace(carried, blocks=(*carried.blocks, *blocks))


def _ico(carried: Carried, file: RandomAccess) -> Carried:
    (count,) = struct.unpack("<H", file.at(4, 2))
    table = file.at(6, 16 * count)
    ends = [sum(struct.unpack_from("<II", table, 16 * at + 8)) for at in range(len(table) // 16)]
    blocks = tuple(_bound_behind(file, max(ends))) if ends else ()
    return replace(carried, blocks=(*carried.blocks, *_chunks_in_icon(file, table), *blocks))


def _chunks_in_icon(file: RandomAccess, table: bytes) -> Iterator[Block]:
    """Yield what the PNG of an icon's only picture holds beside pixels, which its decoder passes over."""
    start = _number(table, 12)
    if file.at(start, len(png_chunks.SIGNATURE)) == png_chunks.SIGNATURE:
        for kind, _, size in png_chunks.heads_of(lambda at, length: file.at(start + at, length)):
            if kind not in _OF_ICON:
                yield Block(Kind.UNKNOWN, chunk_name(kind), size_bytes=size, bound=True)


PLAIN_WALKS: dict[str, Callable[[Carried, RandomAccess], Carried]] = {
    "BMP": _bmp,
    "DIB": _bmp,
    "PPM": _pnm,
    "QOI": _qoi,
    "ICO": _ico,
}
"""By the names that Pillow gives to formats, as `walks.WALKS`."""
