"""The properties of an XMP packet that describe what else is in its file: parts behind a picture, maps, videos.

Google's Motion Photo format 1.0, Ultra HDR format 1.1, Dynamic Depth 1.0 and depth maps in XMP; Adobe's gain maps. Each
property belongs to one kind of part. Where the part is missing, the property would lead readers to nothing.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum

from qtcompress.core.text import Text
from qtcompress.engine.metadata import xml_spans
from qtcompress.engine.metadata.xml_spans import Edit, XmlAttribute, XmlElement, quoted
from qtcompress.engine.metadata.xmp_parts import (
    EMPTY,
    RDF,
    Property,
    descriptions_of,
    properties_of,
    simple_properties,
    value_of,
    with_description,
)


class Extra(Enum):
    """What a picture file can hold beside its picture and its metadata."""

    VIDEO = "video"  # or a sound
    GAIN_MAP = "gain-map"
    DEPTH = "depth"
    PICTURE = "picture"  # the second eye of a stereo pair, a preview, the picture before an effect
    TRAILER = "trailer"  # bytes of an unknown kind


_GOOGLE = "http://ns.google.com/photos/"
HDRGM, APPLE_GAIN_MAP = "http://ns.adobe.com/hdr-gain-map/1.0/", "http://ns.apple.com/HDRGainMap/1.0/"
APPLE_PLANE = "http://ns.apple.com/pixeldatainfo/1.0/"
_OWNED = (  # namespace, names, kind
    (_GOOGLE + "1.0/camera/", re.compile("(MotionPhoto|MicroVideo).*"), Extra.VIDEO),
    ("http://ns.oplus.com/photos/1.0/camera/", re.compile("(MotionPhoto|OLivePhoto|VideoLength).*"), Extra.VIDEO),
    (_GOOGLE + "1.0/audio/", re.compile(".*"), Extra.VIDEO),
    (HDRGM, re.compile(".*"), Extra.GAIN_MAP),
    (APPLE_GAIN_MAP, re.compile(".*"), Extra.GAIN_MAP),
    (_GOOGLE + "1.0/depthmap/", re.compile(".*"), Extra.DEPTH),
    (_GOOGLE + "dd/1.0/device/", re.compile(".*"), Extra.DEPTH),
    (_GOOGLE + "1.0/image/", re.compile(".*"), Extra.PICTURE),
)
_CONTAINER, _ITEM = _GOOGLE + "1.0/container/", _GOOGLE + "1.0/container/item/"
_DIRECTORIES = frozenset({f"{{{_CONTAINER}}}Directory", f"{{{_GOOGLE}dd/1.0/container/}}Directory"})
_ITEMS = (f"{{{_ITEM}}}", f"{{{_GOOGLE}dd/1.0/item/}}")
_MICRO_OFFSET = f"{{{_GOOGLE}1.0/camera/}}MicroVideoOffset"
_EXTENDED = "{http://ns.adobe.com/xmp/note/}HasExtendedXMP"
_NAME = re.compile(r"\{(.*)\}(.*)")


@dataclass(frozen=True, slots=True)
class DirectoryItem:
    """A part of the file in a directory: its meaning, its type, its bytes, and the bytes from its end to the next."""

    semantic: str
    mime: str
    length: int
    padding: int


@dataclass(frozen=True, slots=True)
class Pointers:
    """What a packet says about the rest of its file.

    Parameters
    ----------
    items : tuple of DirectoryItem
        The directory of parts; the first one is the picture itself.
    video_from_end : int, optional
        The bytes from the start of the video to the end of the file, in the format before Motion Photo 1.0.
    extended : str
        The name of the extended packet; empty if there is none.
    payloads : tuple of (Extra, bytes)
        Pictures, maps, and sounds in the packet itself.
    marks : tuple of (name, value)
        The simple properties that belong to a part; names as `{namespace}local`.
    """

    items: tuple[DirectoryItem, ...] = ()
    video_from_end: int | None = None
    extended: str = ""
    payloads: tuple[tuple[Extra, bytes], ...] = field(default=(), repr=False)
    marks: tuple[tuple[str, str], ...] = field(default=(), repr=False)


def pointers_in(packet: bytes) -> Pointers:
    """Return what a packet in UTF-8 says; nothing if it is no XMP."""
    root = xml_spans.parse(packet)
    if root is None:
        return Pointers()
    simple = simple_properties(packet)
    marks = tuple((name, value) for name, value in simple.items() if extra_of(name) is not None)
    return Pointers(
        tuple(_item(entry) for entry in _entries(root)),
        _number(simple.get(_MICRO_OFFSET, "")),
        simple.get(_EXTENDED, "").strip(),
        tuple(_payloads(marks)),
        marks,
    )


def _payloads(marks: Iterable[tuple[str, str]]) -> Iterator[tuple[Extra, bytes]]:
    """Yield the parts that are in the packet itself."""
    for name, value in marks:
        kind = extra_of(name)
        if kind is not None and name.endswith("}Data"):
            yield kind, _decoded(value)


def extra_of(name: str) -> Extra | None:
    """Return the kind of part that a property belongs to; `name` is `{namespace}local`."""
    space, local = _NAME.fullmatch(name).groups()  # type: ignore[union-attr]  # all names have this form
    return next((kind for owner, names, kind in _OWNED if space == owner and names.fullmatch(local)), None)


@dataclass(frozen=True, slots=True)
class Target:
    """What a packet shall say: as `Pointers`, for the parts of the kinds `kept`.

    An item is None where its part is missing.
    """

    kept: frozenset[Extra] = frozenset()
    items: tuple[DirectoryItem | None, ...] = ()
    video_from_end: int | None = None
    extended: str = ""
    marks: tuple[tuple[str, str], ...] = ()


def pointed(packet: bytes, target: Target, *, insert: bool = True) -> bytes:
    """Return a packet with the pointers of `target`, and no other ones; all other properties stay as they are.

    Parameters
    ----------
    packet : bytes
        XMP in UTF-8, or empty. It is returned unchanged if it cannot be parsed.
    insert : bool
        Whether pointers that the packet does not have are added.

    Raises ValueError if the packet has a directory of a different number of parts.
    """
    root = xml_spans.parse(packet or EMPTY)
    if root is None:
        return packet
    every, entries = _all_properties(root), _entries(root)
    holds_entries = bool(entries) and bool(_kept_items(target))
    if holds_entries and len(entries) != len(target.items):
        raise ValueError(Text("a directory of other parts"))
    edits = [_pointed_property(packet, one, target, holds_entries=holds_entries) for one in every]
    directory = _pointed_entries(packet, root, entries, target)
    changed = xml_spans.edited(packet, [*filter(None, edits), *directory])
    added = _description(target, {one.name for one in every}, with_items=not entries) if insert else ""
    return with_description(changed, added.encode()) if added else changed


def _kept_items(target: Target) -> list[DirectoryItem]:
    """Return the items that point to something: all but the first."""
    return [item for item in target.items[1:] if item is not None]


def _pointed_property(packet: bytes, one: Property, target: Target, *, holds_entries: bool) -> Edit | None:
    kind = extra_of(one.name)
    if kind is not None and kind not in target.kept:
        return None if holds_entries and _holds_directory(one) else one.removed()
    if one.name == _EXTENDED:
        return one.set(packet, target.extended) if target.extended else one.removed()
    if one.name == _MICRO_OFFSET:
        return one.removed() if target.video_from_end is None else one.set(packet, str(target.video_from_end))
    return None


def _holds_directory(one: Property) -> bool:
    return isinstance(one, XmlElement) and any(below.name in _DIRECTORIES for below in one.all())


def _pointed_entries(packet: bytes, root: XmlElement, entries: list[XmlElement], target: Target) -> list[Edit]:
    if entries and not _kept_items(target):
        return [one.removed() for one in root.all() if one.name in _DIRECTORIES]
    pairs = zip(entries, target.items, strict=False)
    return [edit for entry, item in pairs for edit in _pointed_entry(packet, entry, item)]


def _pointed_entry(packet: bytes, entry: XmlElement, item: DirectoryItem | None) -> Iterator[Edit]:
    if item is None:
        yield entry.removed()
    else:
        yield from _pointed_fields(packet, entry, item)


def _pointed_fields(packet: bytes, entry: XmlElement, item: DirectoryItem) -> Iterator[Edit]:
    fields = _fields(entry)
    for name, number in (("Length", item.length), ("Padding", item.padding)):
        one = fields.get(name)
        if one is not None and _number(value_of(one)) != number:
            yield one.set(packet, str(number))
        elif one is None and number and fields:
            yield _beside(packet, next(iter(fields.values())), name, number)


def _beside(packet: bytes, one: Property, name: str, number: int) -> Edit:
    """Return the edit that adds a field of an item next to another one, in the same form and with its prefix."""
    written = packet[one.start : one.end].lstrip(b" \t\r\n<")
    prefix = re.match(rb"([^\s:=>]+:)?", written)[0]  # type: ignore[index]  # it matches anything
    label = prefix + name.encode()
    value = str(number).encode()
    attribute = isinstance(one, XmlAttribute)
    new = b" " + label + b'="' + value + b'"' if attribute else b"<" + label + b">" + value + b"</" + label + b">"
    return one.end, one.end, new


def _description(target: Target, found: set[str], *, with_items: bool) -> str:
    """Return a description with the pointers that are not in `found`; empty if there is none to add."""
    marks = _missing_marks(target, found)
    split = [(*_NAME.fullmatch(name).groups(), value) for name, value in marks]  # type: ignore[union-attr]  # as above
    spaces = {space: _PREFIXES.get(space, f"ns{at}") for at, (space, _, _) in enumerate(split)}
    declared = "".join(f" xmlns:{prefix}={quoted(space)}" for space, prefix in spaces.items())
    simple = "".join(f" {spaces[space]}:{local}={quoted(value)}" for space, local, value in split)
    directory = _directory(target) if with_items else ""
    if not simple and not directory:
        return ""
    opening = f'<rdf:Description xmlns:rdf="{RDF}" rdf:about=""{declared}{simple}'
    return f"{opening}>{directory}</rdf:Description>" if directory else f"{opening}/>"


def _missing_marks(target: Target, found: set[str]) -> list[tuple[str, str]]:
    marks = [(name, value) for name, value in target.marks if extra_of(name) in target.kept]
    if target.extended:
        marks.append((_EXTENDED, target.extended))
    return [(name, value) for name, value in marks if name not in found]


_PREFIXES = {
    _GOOGLE + "1.0/camera/": "GCamera",
    _GOOGLE + "1.0/depthmap/": "GDepth",
    _GOOGLE + "1.0/image/": "GImage",
    _GOOGLE + "1.0/audio/": "GAudio",
    HDRGM: "hdrgm",
    "http://ns.adobe.com/xmp/note/": "xmpNote",
}


def _directory(target: Target) -> str:
    """Return the directory of the items that have a part; empty if only the first one has, which is the picture."""
    if not _kept_items(target):
        return ""
    rows = "".join(_row(item) for item in target.items if item is not None)
    spaces = f'xmlns:Container="{_CONTAINER}" xmlns:Item="{_ITEM}"'
    return f"<Container:Directory {spaces}><rdf:Seq>{rows}</rdf:Seq></Container:Directory>"


def _row(item: DirectoryItem) -> str:
    """Return an item of the directory, with the fields that are not empty or 0."""
    told = {"Mime": item.mime, "Semantic": item.semantic, "Length": item.length, "Padding": item.padding}
    fields = "".join(f" Item:{name}={quoted(str(value))}" for name, value in told.items() if value)
    return f'<rdf:li rdf:parseType="Resource"><Container:Item{fields}/></rdf:li>'


def _all_properties(root: XmlElement) -> list[Property]:
    return [one for found in descriptions_of(root) for one in properties_of(found)]


def _entries(root: XmlElement) -> list[XmlElement]:
    lists = next((one.children for one in root.all() if one.name in _DIRECTORIES), [])
    return [entry for one in lists for entry in one.children if entry.name == f"{{{RDF}}}li"]


def _fields(entry: XmlElement) -> dict[str, Property]:
    """Return the fields of an item, which are attributes or elements, by their names without namespace."""
    every: list[Property] = [one for below in entry.all() for one in below.attributes]
    every += entry.all()
    return {one.name.rpartition("}")[2]: one for one in every if one.name.startswith(_ITEMS)}


def _item(entry: XmlElement) -> DirectoryItem:
    told = {name: value_of(one).strip() for name, one in _fields(entry).items()}
    semantic = told.get("Semantic") or told.get("DataURI", "")
    length, padding = (_number(told.get(name, "")) for name in ("Length", "Padding"))
    return DirectoryItem(semantic, told.get("Mime", ""), length or 0, padding or 0)


def _number(text: str) -> int | None:
    return int(text) if re.fullmatch(r"\d{1,12}", text.strip(), re.ASCII) else None


def _decoded(text: str) -> bytes:
    try:
        return binascii.a2b_base64(text)
    except (binascii.Error, ValueError):
        return text.encode()
