"""What each tag of a TIFF is about: how pixels are stored, the picture, or content that only a TIFF holds.

TIFF 6.0; its supplements by Adobe; GeoTIFF 1.1 (OGC 19-008r4); EXIF 3.0, section 4.6; GDAL's private tags 42112 and
42113. A tag that is in none of these lists is content, too.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from qtcompress.core.text import Text
from qtcompress.engine.metadata import exif, iptc
from qtcompress.engine.metadata.inventory import Block, Kind

IPTC, PHOTOSHOP = 0x83BB, 0x8649
_SUB_PICTURES, _LAYERS, _EXTRA_SAMPLES, _SAMPLES, _PHOTOMETRIC = 0x014A, 0x935C, 0x0152, 0x0115, 0x0106
# How the pixels are stored, what is carried in another form, and empty space.
_STORAGE = frozenset(
    {0x00FE, 0x00FF, *range(0x0100, 0x010D), 0x0111, *range(0x0115, 0x011A), 0x011C, *range(0x0120, 0x0126), 0x0129}
    | {0x012D, *range(0x013D, 0x014A), *range(0x014C, 0x0157), 0x015B, *range(0x0200, 0x020A), *range(0x0211, 0x0215)}
    | {0x80E3, 0x80E4, 0x80E5, 0x80E6, PHOTOSHOP, IPTC, 0x8773, 0x02BC, 0xEA1C, 0xEA1D}
)
# What EXIF data can hold, too: texts, dates, resolution, ratings, and everything that EXIF itself defines.
_PICTURE = frozenset(
    {0x000B, 0x010D, 0x010E, 0x010F, 0x0110, 0x0112, 0x011A, 0x011B, 0x011D, 0x0128, 0x0131, 0x0132, 0x013B, 0x013C}
    | {0x1000, 0x1001, 0x1002, 0x4746, 0x4749, 0x8298, 0x8769, 0x8825, 0x829A, 0x829D, 0x8822, 0x8824, 0x8827}
    | {*range(0x8830, 0x8836), *range(0x9000, 0x9300), *range(0x9C9B, 0x9CA0), *range(0xA000, 0xA464), 0xA500, 0xC4A5}
)
_GEOREFERENCE = frozenset({33550, 33922, 34264, *range(34735, 34738), 42112, 42113})
_COLOR_CHANNELS = {0: 1, 1: 1, 2: 3, 3: 1, 4: 1, 5: 4, 6: 3, 8: 3, 9: 3, 10: 3}  # by photometric interpretation
_ALPHA = ((1,), (2,))  # of an extra sample


_BIG = {b"II+\0": "<", b"MM\0+": ">"}
_MOST_TAGS = 1000
_BIG_SIZES = {**exif.SIZES_BYTES, 16: 8, 17: 8, 18: 8}
# Of a BigTIFF, no entry becomes EXIF data. These say nothing more than the pixels and the resolution do.
_PLAIN = frozenset({0x0112, 0x011A, 0x011B, 0x0128})


def is_of_the_picture(directory: int, tag: int) -> bool:
    """Tell whether EXIF data of a result can contain an entry."""
    return directory != exif.MAIN or tag in _PICTURE


def blocks_in(read: exif.Reader) -> tuple[Block, ...]:
    """Return the blocks of a TIFF or BigTIFF that `read` reads."""
    order = _BIG.get(read(0, 4))
    if order is not None:
        return tuple(_big_blocks(read, order))
    found = exif.parse(read)
    return () if found is None else blocks(found)


def _big_blocks(read: exif.Reader, order: str) -> Iterator[Block]:
    """Yield the content of the first directory of a BigTIFF. A damaged one yields nothing more."""
    at = int.from_bytes(read(8, 8), "little" if order == "<" else "big")
    head = read(at, 8)
    count = struct.unpack(order + "Q", head)[0] if len(head) == 8 else 0
    rows = read(at + 8, 20 * min(count, _MOST_TAGS))
    for start in range(0, len(rows) - 19, 20):
        tag, kind, values = struct.unpack(order + "HHQ", rows[start : start + 12])
        if tag not in _STORAGE | _PLAIN:
            yield _block(tag, _BIG_SIZES.get(kind, 1) * values)


def blocks(found: exif.Exif) -> tuple[Block, ...]:
    """Return the content that only a TIFF can hold, and Photoshop's blocks, which a JPEG can hold, too."""
    made = [
        _block(tag, len(entry.value))
        for tag, entry in found.directories[exif.MAIN].items()
        if tag not in _STORAGE | _PICTURE
    ]
    photoshop = found.directories[exif.MAIN].get(PHOTOSHOP)
    if photoshop is not None:
        made += iptc.blocks(photoshop.value)
    if _has_extra_channels(found):
        made.append(Block(Kind.CHANNELS, "extra channels", bound=True))
    return tuple(dict.fromkeys(made))


def _block(tag: int, size_bytes: int) -> Block:
    if tag == _LAYERS:
        return Block(Kind.LAYERS, "layers", size_bytes=size_bytes, bound=True)
    if tag in _GEOREFERENCE:
        return Block(Kind.GEOREFERENCE, "a georeference", size_bytes=size_bytes, bound=True)
    if tag == _SUB_PICTURES:
        return Block(Kind.PICTURES, "further pictures", bound=True)
    return Block(Kind.UNKNOWN, Text("the TIFF tag {tag}", tag=tag), size_bytes=size_bytes, bound=True)


def _has_extra_channels(found: exif.Exif) -> bool:
    """Tell whether there are channels besides color and one alpha."""
    base = _COLOR_CHANNELS.get(found.number(exif.MAIN, _PHOTOMETRIC) or 0)
    samples = found.number(exif.MAIN, _SAMPLES) or 1
    if base is None or samples <= base:
        return False
    return samples > base + 1 or found.numbers(exif.MAIN, _EXTRA_SAMPLES) not in (*_ALPHA, ())
