"""Metadata of a picture that gets fewer pixels: what is counted in pixels is set right, all other data stays.

A resolution is how many pixels an inch of the picture takes, so it shrinks with the pixels, and the picture is printed
as large as before. One of 72 per inch stands for none, and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from qtcompress.engine.metadata import conversion, exif, xmp
from qtcompress.engine.metadata.metadata import Carried

Size = tuple[int, int]
"""Width and height in pixels, as the picture is stored in its file."""

_PLACES = ((exif.PHOTO, 0x9214), (exif.PHOTO, 0xA214))  # SubjectArea, SubjectLocation: x, y, and one or two sides
_RESOLUTION = (exif.MAIN, 0x011A, 0x011B)
_FOCAL_PLANE = (exif.PHOTO, 0xA20E, 0xA20F)  # pixels of the sensor per unit
_NO_UNIT = 1
_LEAST_DPI = 1.0  # that a JPEG can store
_MOST = 2**32 - 1
_XMP_SIDES = re.compile(
    r"""((?:exif:Pixel([XY])Dimension|tiff:Image(Width|Length))(?:\s*=\s*["']|>\s*))([0-9]{1,9})(?=\s*["'<])"""
)
_XMP_RESOLUTION = re.compile(r"""(tiff:([XY])Resolution(?:\s*=\s*["']|>\s*))([0-9]{1,9})/([0-9]{1,9})(?=\s*["'<])""")


def smaller(carried: Carried, before: Size, after: Size) -> Carried:
    """Return metadata, which is not settled yet, for a picture with fewer pixels."""
    across, down = after[0] / before[0], after[1] / before[1]
    dpi = carried.dpi
    if dpi is not None and not conversion.is_usual(dpi):
        dpi = max(dpi[0] * across, _LEAST_DPI), max(dpi[1] * down, _LEAST_DPI)
    return replace(
        carried, dpi=dpi, exif=_exif(carried.exif, before, after), xmp=_xmp(carried.xmp, before, after)
    )  # fmt: skip


def _exif(data: bytes, before: Size, after: Size) -> bytes:
    found = exif.parse_bytes(data)
    if found is None:
        return data
    for directory, tag, values in _entries(data, found, before, after):
        kind = found.directories[directory][tag].kind
        changed = exif.with_entry(data, directory, tag, kind, values)
        data = data if changed is None else changed
    return data


def _entries(data: bytes, found: exif.Exif, before: Size, after: Size) -> Iterator[tuple[int, int, list[int]]]:
    """Yield the directory, the tag, and the new numbers of each entry that is counted in pixels."""
    shares = after[0] / before[0], after[1] / before[1]
    for directory, *tags in exif.SIDES:
        for tag, side in zip(tags, after, strict=True):
            if found.number(directory, tag) is not None and _fits(found, directory, tag, [side]):
                yield directory, tag, [side]
    for directory, tag in _PLACES:
        place = found.numbers(directory, tag)
        values = [round(value * shares[at % 2]) for at, value in enumerate(place)]
        if values and _fits(found, directory, tag, values):
            yield directory, tag, values
    stored = exif.resolution(data)
    groups = [_FOCAL_PLANE]
    if stored is not None and stored[0] != _NO_UNIT and not conversion.is_usual(stored[1:]):
        groups.append(_RESOLUTION)
    for directory, *tags in groups:
        for tag, share in zip(tags, shares, strict=True):
            ratio = found.ratio(directory, tag)
            if ratio and ratio * share * conversion.FRACTION <= _MOST:
                yield directory, tag, conversion.fraction(ratio * share)


def _fits(found: exif.Exif, directory: int, tag: int, values: list[int]) -> bool:
    """Tell whether an entry consists of so many numbers of a kind that holds these."""
    entry = found.directories[directory][tag]
    most = {exif.SHORT: 2**16 - 1, exif.LONG: _MOST}.get(entry.kind, -1)
    return entry.count == len(values) and max(values) <= most


def _xmp(packet: bytes, before: Size, after: Size) -> bytes:
    """Return a packet whose sides and resolution are set right; a side that is not that of the picture stays."""
    text = packet and xmp.utf8(packet).decode()
    if not text:
        return packet
    sides = dict(zip(before, after, strict=True))

    def side(found: re.Match[str]) -> str:
        number = int(found[4])
        if before[0] == before[1] or number not in sides:
            index = 0 if found[2] == "X" or found[3] == "Width" else 1
            return found[1] + str(after[index] if number == before[index] else number)
        return found[1] + str(sides[number])

    def resolution(found: re.Match[str]) -> str:
        share = after["XY".index(found[2])] / before["XY".index(found[2])]
        ratio = int(found[3]) / max(int(found[4]), 1)
        if not ratio or round(ratio) == conversion.USUAL_DPI:
            return found[0]
        above, below = conversion.fraction(ratio * share)
        return f"{found[1]}{above}/{below}"

    told = _XMP_RESOLUTION.sub(resolution, _XMP_SIDES.sub(side, text))
    return packet if told == text else told.encode()
