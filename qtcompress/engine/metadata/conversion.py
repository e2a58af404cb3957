"""Convert metadata for a format that has no place for it: IPTC to XMP, texts and resolutions to EXIF and XMP.

Nothing that was there is replaced: where EXIF or XMP already says something else, the format cannot hold the metadata.
The properties are those of the IPTC Photo Metadata Standard 2023.1 and, for the keywords of the PNG specification
(section 11.3.3.2), those that the XMP specification, part 3, names beside them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from email.utils import parsedate_to_datetime

from qtcompress.engine.metadata import exif, iptc, xmp
from qtcompress.engine.metadata.inventory import RESOLUTION, Kind
from qtcompress.engine.metadata.metadata import Carried, is_comment, text_name

_CREATION = "creation time"
# By keywords in small letters: programs do not keep to those of the specification.
_PROPERTIES = {
    "title": ("dc:title", "Alt"),
    "author": ("dc:creator", "Seq"),
    "description": ("dc:description", "Alt"),
    "copyright": ("dc:rights", "Alt"),
    _CREATION: ("xmp:CreateDate", ""),
    "software": ("xmp:CreatorTool", ""),
    "disclaimer": ("xmpRights:UsageTerms", "Alt"),
    "source": ("dc:source", ""),
}
_EXIF_TEXTS = {"author": 0x013B, "description": 0x010E, "copyright": 0x8298, "software": 0x0131}
USER_COMMENT = 0x9286
_ASCII, _UNICODE = b"ASCII\0\0\0", b"UNICODE\0"
USUAL_DPI = 72  # what EXIF means where it says nothing
FRACTION = 10_000
# Texts of ImageMagick that repeat a profile or the dates of the file: of no use without them, and not lost with them.
_FILE_DATES = frozenset({"date:create", "date:modify", "date:timestamp"})
_COMMENT = "Comment"


def fitted(carried: Carried, holds: Kind) -> tuple[Carried, tuple[str, ...]]:
    """Return metadata as a format takes it that holds these kinds, and the names of what it cannot take."""
    left: list[str] = []
    for convert in (_fit_iptc, _fit_texts, _fit_resolution, _fit_blocks):
        carried = convert(carried, holds, left)
    return carried, tuple(left)


def repeats(name: str, carried: Carried) -> bool:
    """Tell whether a text only repeats what a profile, or the file system, says, too."""
    profiles = {"exif": carried.exif, "xmp": carried.xmp, "icc": carried.profiled, "iptc": carried.iptc}
    return name in _FILE_DATES or bool(profiles.get(name.partition(":")[0] if ":" in name else ""))


def left_behind(carried: Carried, holds: Kind) -> tuple[str, ...]:
    """Return the names of what limits no choice of a format and is not in a result that holds these kinds."""
    texts = [] if Kind.TEXTS in holds else [text_name(name) for name, _ in carried.texts if repeats(name, carried)]
    return (*texts, *(block.name for block in carried.blocks if block.hint and not block.fits(holds)))


def _fit_iptc(carried: Carried, holds: Kind, left: list[str]) -> Carried:
    if not carried.iptc or Kind.IPTC in holds:
        return carried
    properties = iptc.properties(carried.iptc)
    packet = None if properties is None else xmp.with_properties(carried.xmp, properties)
    if packet is None:
        left.append("IPTC")
        return carried
    return replace(carried, xmp=packet, iptc=b"")


def _fit_texts(carried: Carried, holds: Kind, left: list[str]) -> Carried:
    if Kind.TEXTS in holds:
        return carried
    out = replace(carried, texts=())
    for name, text in carried.texts:
        if not is_comment(name) and not repeats(name, carried):
            out = _or_left(with_text(out, name, text), out, text_name(name), left)
    comments = list(dict.fromkeys(text for name, text in carried.texts if is_comment(name)))
    return _fit_comments(out, comments, holds, left)


def _fit_comments(out: Carried, comments: list[str], holds: Kind, left: list[str]) -> Carried:
    """Return metadata with comments: the first one as it is, if the format holds it, and the others converted."""
    own = comments[:1] if Kind.COMMENT in holds and "\0" not in "".join(comments[:1]) else []
    for text in comments[len(own) :]:
        out = _or_left(with_comment(out, text), out, text_name(_COMMENT), left)
    return replace(out, texts=tuple((_COMMENT, text) for text in own))


def _or_left(told: Carried | None, before: Carried, name: str, left: list[str]) -> Carried:
    """Return converted metadata; if it could not be converted, the former, and add the name of what is left over."""
    if told is None:
        left.append(name)
        return before
    return told


def with_text(carried: Carried, name: str, text: str) -> Carried | None:
    """Return metadata that says a text of a PNG as EXIF or XMP; None if both say something else, or have no place.

    XMP is tried first only where there is a packet already, because a new one takes 400 bytes.
    """
    name = name.lower()
    if name not in _PROPERTIES:
        return None
    ways = [_with_exif_text, _with_property]
    for way in reversed(ways) if carried.xmp or not text.isascii() else ways:
        told = way(carried, name, text)
        if told is not None:
            return told
    return None


def _with_property(carried: Carried, name: str, text: str) -> Carried | None:
    value = _iso(text) if name == _CREATION else text
    packet = value and xmp.with_properties(carried.xmp, [xmp.XmpProperty(*_PROPERTIES[name], (value,))])
    return replace(carried, xmp=packet) if packet else None


def tells_text(carried: Carried, name: str, text: str) -> bool:
    """Tell whether metadata says in XMP or EXIF what a text of a PNG said."""
    name = name.lower()
    value = _iso(text) if name == _CREATION else text.strip()
    if name in _PROPERTIES and value in xmp.values(carried.xmp, _PROPERTIES[name][0]):
        return True
    entry = _entry(carried.exif, exif.MAIN, _EXIF_TEXTS.get(name, -1))
    return entry is not None and _is_text(entry, text)


def _entry(data: bytes, directory: int, tag: int) -> exif.ExifEntry | None:
    found = exif.parse_bytes(data)
    return None if found is None else found.directories.get(directory, {}).get(tag)


def _is_text(entry: exif.ExifEntry, text: str) -> bool:
    return entry.value.rstrip(b"\0 ") == text.encode().rstrip(b"\0 ")


def _with_exif_text(carried: Carried, name: str, text: str) -> Carried | None:
    tag = _EXIF_TEXTS.get(name)
    if tag is None or "\0" in text:
        return None
    known = _entry(carried.exif, exif.MAIN, tag)
    if known is not None:
        return carried if _is_text(known, text) else None
    data = exif.with_entry(carried.exif, exif.MAIN, tag, exif.TEXT, text.encode() + b"\0")
    return None if data is None else replace(carried, exif=data)


def with_comment(carried: Carried, text: str) -> Carried | None:
    """Return metadata with a comment in EXIF, or as the description if EXIF has another comment; or None."""
    known = user_comment(carried.exif)
    if known.strip() == text.strip():
        return carried
    data = None if known.strip() else _with_user_comment(carried.exif, text)
    if data is not None:
        return replace(carried, exif=data)
    packet = xmp.with_properties(carried.xmp, [xmp.XmpProperty("dc:description", "Alt", (text,))])
    return None if packet is None else replace(carried, xmp=packet)


def _with_user_comment(data: bytes, text: str) -> bytes | None:
    value = _ASCII + text.encode() if text.isascii() else _UNICODE + text.encode(_unicode_of(data))
    return exif.with_entry(data, exif.PHOTO, USER_COMMENT, exif.UNDEFINED, value)


def user_comment(data: bytes) -> str:
    """Return the user comment of an EXIF structure; empty if there is none."""
    entry = _entry(data, exif.PHOTO, USER_COMMENT)
    if entry is None:
        return ""
    head, value = entry.value[:8], entry.value[8:]
    text = value.decode(_unicode_of(data) if head == _UNICODE else "utf-8", "replace")
    return text.strip("\0")


def _unicode_of(data: bytes) -> str:
    """Return the encoding of Unicode in a structure, which has its byte order."""
    return "utf-16-be" if data[:2] == b"MM" else "utf-16-le"


def _iso(text: str) -> str:
    """Return a date as ISO 8601, which XMP asks for; empty if it is in neither of the two usual forms."""
    readers: tuple[Callable[[str], datetime], ...] = (datetime.fromisoformat, parsedate_to_datetime, _exif_date)
    for reader in readers:
        try:
            return reader(text.strip()).isoformat()
        except (ValueError, TypeError):
            continue
    return ""


def _exif_date(text: str) -> datetime:
    return datetime.strptime(text, "%Y:%m:%d %H:%M:%S")


def _fit_resolution(carried: Carried, holds: Kind, left: list[str]) -> Carried:
    unit, pair = (exif.INCH, carried.dpi) if carried.dpi is not None else (exif.NO_UNIT, carried.aspect)
    if pair is None or Kind.RESOLUTION in holds:
        return carried
    bare = replace(carried, dpi=None, aspect=None)
    if is_usual(carried.dpi) or exif.resolution(carried.exif) == (unit, *map(float, pair)):
        return bare
    data = _with_resolution(carried.exif, unit, pair)
    return _or_left(None if data is None else replace(bare, exif=data), carried, RESOLUTION, left)


def is_usual(dpi: tuple[float, float] | None) -> bool:
    """Tell whether a resolution is the one that EXIF means where it says nothing."""
    return dpi is not None and all(round(part) == USUAL_DPI for part in dpi)


def _with_resolution(data: bytes, unit: int, pair: tuple[float, float]) -> bytes | None:
    made: bytes | None = data
    for tag, kind, value in (
        (exif.ACROSS, exif.RATIONAL, fraction(pair[0])),
        (exif.DOWN, exif.RATIONAL, fraction(pair[1])),
        (exif.UNIT, exif.SHORT, [unit]),
    ):
        made = None if made is None else exif.with_entry(made, exif.MAIN, tag, kind, value)
    return made


def fraction(value: float) -> list[int]:
    """Return a positive number as the two numbers of a fraction in EXIF."""
    return [int(value), 1] if value == int(value) else [round(value * FRACTION), FRACTION]


def _fit_blocks(carried: Carried, holds: Kind, left: list[str]) -> Carried:
    left += [block.name for block in carried.blocks if not block.hint and not block.fits(holds)]
    return replace(carried, blocks=tuple(block for block in carried.blocks if block.fits(holds)))
