"""Take the inventory of a picture file: the metadata that Pillow finds, and all other content, block by block."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from PIL import Image

from qtcompress.core.errors import QtCompressError
from qtcompress.core.types import Report, Stage, ignore
from qtcompress.engine.containers.jpeg_segments import spans_of
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.job.formats import HEAD_BYTES, TABLE, kind_of
from qtcompress.engine.metadata import tiff_tags, xmp
from qtcompress.engine.metadata.inventory import BESIDE_NAMES, Block, Kind
from qtcompress.engine.metadata.metadata import Carried, found_in
from qtcompress.engine.metadata.xmp_pointers import Extra
from qtcompress.engine.pictures import icc, jxl_file
from qtcompress.engine.pictures.appended import appended_to, described_xmp
from qtcompress.engine.pictures.extras import Appended
from qtcompress.engine.pictures.jpeg_walk import with_late
from qtcompress.engine.pictures.plain_walks import PLAIN_WALKS
from qtcompress.engine.pictures.png_walk import RandomAccess
from qtcompress.engine.pictures.walks import WALKS
from qtcompress.engine.pictures.watched_file import Watched, opened

_MOST_KNOWN = 1 << 16  # files
_PILLOW_NAMES = {one.name: name for one in TABLE for name in one.pillow}
_READ = 0.9  # of reading, once a picture was decoded
_WALKS = {**WALKS, **PLAIN_WALKS, jxl_file.FORMAT: jxl_file.walked}

PART_KINDS = {
    Extra.VIDEO: Kind.VIDEO,
    Extra.GAIN_MAP: Kind.GAIN_MAP,
    Extra.DEPTH: Kind.DEPTH_MAP,
    Extra.PICTURE: Kind.PICTURES,
    Extra.TRAILER: Kind.TRAILER,
}


@dataclass(frozen=True, slots=True)
class Contents:
    """All that a file carries beside its pixels, as it is in the file.

    Parameters
    ----------
    carried : Carried
        The metadata and the blocks. Its XMP packet is whole, and says nothing of what stands behind the picture.
    packet : bytes
        The XMP packet as it stands in a JPEG.
    appended : Appended
        What stands behind or beside the picture of a JPEG.
    """

    carried: Carried = field(default_factory=Carried)
    packet: bytes = field(default=b"", repr=False)
    appended: Appended = field(default_factory=Appended)

    @property
    def whole(self) -> Carried:
        """All metadata and all blocks, also what stands behind the picture."""
        return replace(self.carried, blocks=(*self.carried.blocks, *part_blocks(self.appended)))


def contents_of(
    image: Image.Image, file: RandomAccess, report: Report = ignore, *, whole_file: bool = True
) -> Contents:
    """Return all that the file of a loaded picture carries. Damaged parts are ignored, and nothing is raised.

    Without `whole_file`, nothing in and behind the scans of a JPEG is looked for, which takes 10 ms a megabyte, and
    nothing behind a JPEG XL that has no boxes; behind that, nothing is found before the picture was decoded either.
    """
    carried = _carried_in(image, file)
    if whole_file and isinstance(image, jxl_file.JxlImage):
        behind = image.blocks_behind(file.at(0, file.size_bytes), lambda: report(Stage.READ, _READ))
        carried = replace(carried, blocks=(*carried.blocks, *behind))
    appended = Appended()
    if whole_file and image.format in ("JPEG", "MPO"):
        data = file.at(0, file.size_bytes)
        spans = list(spans_of(data))
        appended = appended_to(data, spans)
        carried = with_late(carried, data, spans)
    return Contents(replace(carried, xmp=_described(carried.xmp, appended)), carried.xmp, appended)


def _described(packet: bytes, appended: Appended) -> bytes:
    """Return an XMP packet as a result without parts has it; empty if it only describes parts."""
    whole = described_xmp(packet, appended or None) if packet or appended else b""
    return whole if whole == packet or xmp.facts(whole) else b""


def blocks_in(path: Path) -> tuple[Block, ...]:
    """Return the blocks of a file, without their content, by a walk through it: nothing is decoded.

    Nothing is returned for a file that cannot be read. What stands behind a JPEG is left out; a JPEG can hold it.
    """
    stamp = Stamp.of(path)
    return () if stamp is None else _blocks_in(path, stamp)


@lru_cache(maxsize=_MOST_KNOWN)
def _blocks_in(path: Path, stamp: Stamp) -> tuple[Block, ...]:
    try:
        with opened(path, ignore) as file:
            return tuple(replace(block, content=b"") for block in _walked(file))
    except (QtCompressError, OSError, ValueError, IndexError, struct.error):
        return ()


def _walked(file: Watched) -> tuple[Block, ...]:
    kind = kind_of(file.at(0, HEAD_BYTES))
    carried = Carried(blocks=tiff_tags.blocks_in(file.at) if kind == "TIFF" else ())
    walk = _WALKS.get(_PILLOW_NAMES.get(kind, ""))
    return () if walk is None else walk(carried, file).blocks


def part_blocks(appended: Appended) -> Iterator[Block]:
    """Yield the parts behind or beside a picture as blocks; unsound ones are bound to their file."""
    for part in appended.parts:
        kind = PART_KINDS[part.kind]
        size_bytes = len(part.data)
        yield Block(kind, BESIDE_NAMES[kind], content=part.data, size_bytes=size_bytes, bound=not appended.sound)


def _carried_in(image: Image.Image, file: RandomAccess) -> Carried:
    icc.set_aside(image)
    carried = found_in(image, file.at)
    look = _WALKS.get(image.format or "")
    if look is not None:
        with suppress(ValueError, IndexError, struct.error):  # a structure that no walk can follow
            carried = look(carried, file)
    return replace(carried, blocks=(*carried.blocks, *icc.flawed(image)))
