"""IPTC blocks (IIM) and the Photoshop resources around them, and what their captions are called in XMP.

IPTC-NAA Information Interchange Model 4.2; Adobe Photoshop File Formats Specification, "Image Resource Blocks"; IPTC
Photo Metadata Standard 2023.1, which gives the property of XMP for each dataset.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from qtcompress.engine.metadata.inventory import Block, Kind
from qtcompress.engine.metadata.xmp import XmpProperty

Dataset = tuple[int, int, bytes]
"""Record, number, and value."""

SIGNATURE = b"8BIM"
IPTC_RESOURCE = 0x0404
RESOURCES = b"\xed8BIM"
"""The place of Photoshop's resources in a JPEG, which share a segment; other segments with its marker are apart."""
_DIGEST, _RESOLUTION, _THUMBNAILS, _QUALITY, _PROFILE = 0x0425, 0x03ED, (0x0409, 0x040C), 0x0406, 0x040F
_RESOLUTION_BYTES = 16
_FIXED = 1 << 16  # of a number with 16 binary places
_ELSEWHERE = frozenset({_RESOLUTION, *_THUMBNAILS, _QUALITY, _PROFILE, 0x0422, 0x0423, 0x0424})
"""Resources whose content is read from other places, or is true of the original's encoding only."""
# How Photoshop's window showed, printed and numbered the document. Paths (from 2000 on) and unknown ones are content.
_SETTINGS = frozenset(
    {0x03E8, 0x03E9, 0x03EA, 0x03EE, 0x03EF, *range(0x03F0, 0x0404), 0x0405, 0x0407, 0x0408, 0x040D, 0x0410, 0x0411}
    | {0x0412, 0x0413, 0x0414, 0x0415, 0x0416, 0x0419, 0x041A, 0x041D, 0x041E, 0x0421, _DIGEST, 0x0426, 0x0428, 0x042D}
    | {0x0430, 0x0435, 0x0438, 0x0439, 0x043A, 0x043B, 0x0FA0, 0x0FA1, 0x2710}
)
_RIGHTS = (0x040A, 0x040B)  # the mark of a copyright, and the address of its owner; mostly empty
_CHARACTER_SET = (1, 90)
_UTF8 = b"\x1b%G"
_STRUCTURE = frozenset({(1, 0), _CHARACTER_SET, (2, 0)})  # versions, and how texts are stored
_DATE, _TIME = (2, 55), (2, 60)
# The property of XMP for each dataset of record 2: its name, and the kind of its value as XMP stores it.
_PROPERTIES = {
    (2, 4): ("Iptc4xmpCore:IntellectualGenre", ""),
    (2, 5): ("dc:title", "Alt"),
    (2, 10): ("photoshop:Urgency", ""),
    (2, 12): ("Iptc4xmpCore:SubjectCode", "Bag"),
    (2, 15): ("photoshop:Category", ""),
    (2, 20): ("photoshop:SupplementalCategories", "Bag"),
    (2, 25): ("dc:subject", "Bag"),
    (2, 40): ("photoshop:Instructions", ""),
    (2, 65): ("xmp:CreatorTool", ""),
    (2, 80): ("dc:creator", "Seq"),
    (2, 85): ("photoshop:AuthorsPosition", ""),
    (2, 90): ("photoshop:City", ""),
    (2, 92): ("Iptc4xmpCore:Location", ""),
    (2, 95): ("photoshop:State", ""),
    (2, 100): ("Iptc4xmpCore:CountryCode", ""),
    (2, 101): ("photoshop:Country", ""),
    (2, 103): ("photoshop:TransmissionReference", ""),
    (2, 105): ("photoshop:Headline", ""),
    (2, 110): ("photoshop:Credit", ""),
    (2, 115): ("photoshop:Source", ""),
    (2, 116): ("dc:rights", "Alt"),
    (2, 120): ("dc:description", "Alt"),
    (2, 122): ("photoshop:CaptionWriter", ""),
}
_DAY, _HOUR = re.compile(r"(\d{4})(\d\d)(\d\d)"), re.compile(r"(\d\d)(\d\d)(\d\d)([+-]\d{4})?")
_KINDS = dict(_PROPERTIES.values())
_ONE = frozenset({"", "Alt"})  # kinds of properties with a single value


def datasets(block: bytes) -> Iterator[Dataset]:
    """Yield the datasets of a block. Raises ValueError where one is cut off."""
    at = 0
    while at + 5 <= len(block) and block[at] == 0x1C:
        record, number, size = struct.unpack(">BBH", block[at + 1 : at + 5])
        at += 5
        if size & 0x8000:  # an extended dataset: the size of its size
            digits = size & 0x7FFF
            size = int.from_bytes(block[at : at + digits], "big")
            at += digits
        if at + size > len(block):
            raise ValueError("a dataset that is cut off")
        yield record, number, block[at : at + size]
        at += size
    if block[at:].strip(b"\0"):
        raise ValueError("no dataset where one must stand")


def listed(block: bytes) -> Iterator[tuple[str, str]]:
    """Yield the datasets of a block for people: the name of its property of XMP, or its numbers, and its text."""
    try:
        found, text = list(datasets(block)), _decoder(block)
    except ValueError:
        return
    for record, number, value in found:
        if (record, number) not in _STRUCTURE:
            name = _PROPERTIES.get((record, number), (f"{record}:{number}", ""))[0]
            yield name.rpartition(":")[2] if (record, number) in _PROPERTIES else name, text(value)


def properties(block: bytes) -> tuple[XmpProperty, ...] | None:
    """Return what a block says as properties of XMP; None if XMP has no property for some of it."""
    try:
        told = list(_told(block))
    except (ValueError, KeyError):
        return None
    values: dict[str, list[str]] = {}
    for name, text in told:
        values.setdefault(name, []).append(text)
    found = tuple(XmpProperty(name, _KINDS.get(name, ""), tuple(texts)) for name, texts in values.items())
    return None if any(one.kind in _ONE and len(one.values) > 1 for one in found) else found


def _told(block: bytes) -> Iterator[tuple[str, str]]:
    """Yield property and text of each dataset. Raises KeyError where there is no property for one."""
    text = _decoder(block)
    found = [one for one in datasets(block) if one[:2] not in _STRUCTURE]
    times = [text(value) for record, number, value in found if (record, number) == _TIME]
    for record, number, value in found:
        if (record, number) != _TIME:
            yield _property((record, number), text(value), times)
    if times:
        raise ValueError("a time without a date")


def _property(place: tuple[int, int], text: str, times: list[str]) -> tuple[str, str]:
    """Return the property for a dataset; a date takes one of the times."""
    if place == _DATE:
        return "photoshop:DateCreated", _moment(text, times.pop() if times else "")
    return _PROPERTIES[place][0], text


def _decoder(block: bytes) -> Callable[[bytes], str]:
    """Return how the texts of a block are read: as UTF-8 if it says so or if all are, otherwise as Latin-1."""
    found = list(datasets(block))
    declared = any(one[:2] == _CHARACTER_SET and one[2] == _UTF8 for one in found)
    try:
        for _, _, value in found:
            value.decode()
    except UnicodeDecodeError:
        return (lambda value: value.decode("utf-8", "replace")) if declared else (lambda value: value.decode("latin-1"))
    return bytes.decode


def _moment(date: str, time: str) -> str:
    """Return an IPTC date and time as ISO 8601. Raises ValueError for other texts."""
    day = _DAY.fullmatch(date)
    hour = _HOUR.fullmatch(time)
    if day is None or (time and hour is None):
        raise ValueError("a date that is none")
    text = "-".join(part for part in day.groups() if int(part))
    return text if hour is None or not int(day[3]) else f"{text}T{_clock(hour)}"


def _clock(hour: re.Match[str]) -> str:
    zone = f"{hour[4][:3]}:{hour[4][3:]}" if hour[4] else ""
    return f"{hour[1]}:{hour[2]}:{hour[3]}{zone}"


# ---- Photoshop's resources


def resources(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """Yield number, content and all bytes of each resource; damaged data ends the list."""
    at = 0
    while data[at : at + 4] in (SIGNATURE, b"MeSa", b"AgHg", b"PHUT", b"DCSR") and at + 12 <= len(data):
        start = at
        number, name_size = struct.unpack(">HB", data[at + 4 : at + 7])
        at += 6 + (name_size + 2) // 2 * 2
        size = int.from_bytes(data[at : at + 4], "big")
        content = data[at + 4 : at + 4 + size]
        at += 4 + size + size % 2
        if len(content) < size:
            return
        yield number, content, data[start:at].ljust(at - start, b"\0")


def iptc_of(data: bytes) -> bytes:
    """Return the IPTC block in some resources, the last one as in Pillow; empty if there is none."""
    return {number: content for number, content, _ in resources(data)}.get(IPTC_RESOURCE, b"")


def settings_and_content(data: bytes) -> tuple[bytes, bytes]:
    """Return the resources with settings of Photoshop's window, and those with content; both without the last IPTC."""
    settings, content = [], []
    every = list(resources(data))
    read = max((place for place, (number, *_) in enumerate(every) if number == IPTC_RESOURCE), default=-1)
    for place, (number, data_of, whole) in enumerate(every):
        if number in _SETTINGS or (number in _RIGHTS and not data_of.strip(b"\0")):
            settings.append(whole)
        elif place != read and number not in _ELSEWHERE:
            content.append(whole)
    return b"".join(settings), b"".join(content)


@dataclass(frozen=True, slots=True)
class Resolution:
    """The resolution in dots per inch that Photoshop keeps for a document, and the resource that it stands in."""

    dpi: tuple[float, float]
    resource: bytes


def resolution(data: bytes) -> Resolution | None:
    """Return the resolution in some resources; None if there is none, or it is too short."""
    found = [(content, whole) for number, content, whole in resources(data) if number == _RESOLUTION]
    if not found or len(found[-1][0]) < _RESOLUTION_BYTES:
        return None
    content, whole = found[-1]
    across, down = struct.unpack(">I4xI4x", content[:_RESOLUTION_BYTES])
    return Resolution((across / _FIXED, down / _FIXED), whole)


def blocks(data: bytes) -> tuple[Block, ...]:
    """Return Photoshop's resources as blocks, without IPTC: paths and the like, and settings of its window."""
    settings, content = settings_and_content(data)
    kind, place = Kind.JPEG_SEGMENTS, RESOURCES
    made = [Block(kind, "Photoshop's settings", place, settings, len(settings), hint=True)] if settings else []
    return (
        *made,
        *([Block(kind, "paths or other data of Photoshop", place, content, len(content))] if content else []),
    )


def resource(block: bytes) -> bytes:
    """Return an IPTC block as a resource, padded to an even number of bytes."""
    return SIGNATURE + struct.pack(">HHI", IPTC_RESOURCE, 0, len(block)) + block + bytes(len(block) % 2)
