"""Compare what a result carries with what it was to carry, as pixels are compared: read back from the file itself."""

from __future__ import annotations

from collections.abc import Iterator

from qtcompress.engine.metadata import conversion, exif, iptc, xmp
from qtcompress.engine.metadata.inventory import RESOLUTION, Block
from qtcompress.engine.metadata.metadata import Carried, is_comment, text_name

Entries = dict[tuple[int, int], tuple[int, int, bytes]]
_RESOLUTION = frozenset({0x011A, 0x011B, 0x0128})
_UNCOMPARED = frozenset({exif.PHOTO, exif.PLACE, exif.INTEROP, exif.ORIENTATION})
_NO_EXIF = exif.Exif("", {})
_ROUNDING = 0.51  # dots per inch: a JPEG stores whole numbers
_SHAPE_ERROR = 0.001


def missing(told: Carried, found: Carried) -> tuple[str, ...]:
    """Return the names of what a result lacks, in any form; empty if it has all.

    Parameters
    ----------
    told : Carried
        The metadata that the result was to contain, before it was converted for a format.
    found : Carried
        The metadata as it was read from the result.
    """
    checks = {
        "EXIF": _has_exif(told, found),
        "XMP": _has_xmp(told.xmp, found.xmp),
        "IPTC": _has_iptc(told.iptc, found),
        RESOLUTION: _has_resolution(told, found),
    }
    texts = [text_name(name) for name, text in told.texts if not _has_text(name, text, told, found)]
    return (*(name for name, there in checks.items() if not there), *texts, *_lost_blocks(told.blocks, found.blocks))


def _has_exif(told: Carried, found: Carried) -> bool:
    before, after = exif.parse_bytes(told.exif) or _NO_EXIF, exif.parse_bytes(found.exif) or _NO_EXIF
    wanted = _entries(before) if told.dpi is None and told.aspect is None else _without_resolution(before)
    if not conversion.user_comment(told.exif).strip():
        wanted.pop((exif.PHOTO, conversion.USER_COMMENT), None)  # cameras write an empty one; a comment takes its place
    if not wanted:
        return True
    return before.order == after.order and _turn(before) == _turn(after) and wanted.items() <= _entries(after).items()


def _without_resolution(one: exif.Exif) -> Entries:
    return {place: entry for place, entry in _entries(one).items() if place[1] not in _RESOLUTION}


def _entries(one: exif.Exif) -> Entries:
    """Return the entries by directory and tag, without pointers and the orientation."""
    return {
        (directory, tag): (entry.kind, entry.count, entry.value)
        for directory, entries in one.directories.items()
        for tag, entry in entries.items()
        if tag not in _UNCOMPARED
    }


def _turn(one: exif.Exif) -> int:
    """Return the orientation, which is upright where nothing is said."""
    return one.number(exif.MAIN, exif.ORIENTATION) or 1


def _has_xmp(told: bytes, found: bytes) -> bool:
    before, after = xmp.facts(told), xmp.facts(found)
    if before is None:
        return told.strip() in found
    return after is not None and before <= after


def _has_iptc(block: bytes, found: Carried) -> bool:
    if not block or block == found.iptc:
        return True
    properties = iptc.properties(block)
    return properties is not None and all(
        set(map(str.strip, one.values)) <= set(xmp.values(found.xmp, one.name)) for one in properties
    )


def _has_resolution(told: Carried, found: Carried) -> bool:
    stored = exif.resolution(found.exif)
    known = stored[1:] if stored is not None else None
    if told.dpi is not None:
        return conversion.is_usual(told.dpi) or _alike(told.dpi, found.dpi or known)
    return told.aspect is None or _same_shape(told.aspect, found.aspect or known)


def _alike(one: tuple[float, float], other: tuple[float, float] | None) -> bool:
    return other is not None and max(abs(one[0] - other[0]), abs(one[1] - other[1])) < _ROUNDING


def _same_shape(one: tuple[float, float], other: tuple[float, float] | None) -> bool:
    return other is not None and abs(one[0] / one[1] * other[1] / other[0] - 1) < _SHAPE_ERROR


def _has_text(name: str, text: str, told: Carried, found: Carried) -> bool:
    if (name, text) in found.texts or conversion.repeats(name, told):
        return True
    if is_comment(name):
        places = conversion.user_comment(found.exif), *xmp.values(found.xmp, "dc:description")
        return text.strip() in map(str.strip, places) or ("Comment", text) in found.texts
    return conversion.tells_text(found, name, text)


def _lost_blocks(told: tuple[Block, ...], found: tuple[Block, ...]) -> Iterator[str]:
    known = {(block.kind, block.place, block.content) for block in found}
    for block in told:
        if not block.hint and (block.kind, block.place, block.content) not in known:
            yield block.name
