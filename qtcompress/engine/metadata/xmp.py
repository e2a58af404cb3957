"""XMP packets: RDF in XML with properties of a picture, which are corrected or filtered. XMP specification, part 1, 7.

The properties that may stay are listed, because an unknown property can contain anything, such as a place or a name.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

from qtcompress.engine.metadata.xml_spans import escaped, quoted

_RDF, _META = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "adobe:ns:meta/"
_TIFF, _EXIF = "http://ns.adobe.com/tiff/1.0/", "http://ns.adobe.com/exif/1.0/"
_PREFIXES = {
    "x": _META,
    "rdf": _RDF,
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "lr": "http://ns.adobe.com/lightroom/1.0/",
    "tiff": _TIFF,
    "exif": _EXIF,
    "exifEX": "http://cipa.jp/exif/1.0/",
    "aux": "http://ns.adobe.com/exif/1.0/aux/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
}
_SAFE = {
    "dc": "title description subject rights",
    "xmp": "CreateDate ModifyDate MetadataDate CreatorTool Rating Label",
    "xmpRights": "Marked UsageTerms WebStatement",
    "photoshop": "DateCreated Headline",
    "lr": "hierarchicalSubject",
    "tiff": "Make Model Software DateTime Copyright ImageDescription",
    "exif": "DateTimeOriginal DateTimeDigitized ExposureTime FNumber ExposureProgram ISOSpeedRatings ShutterSpeedValue"
    " ApertureValue BrightnessValue ExposureBiasValue MaxApertureValue SubjectDistance MeteringMode LightSource Flash"
    " FocalLength SensingMethod FileSource SceneType CustomRendered ExposureMode WhiteBalance DigitalZoomRatio"
    " FocalLengthIn35mmFilm SceneCaptureType GainControl Contrast Saturation Sharpness SubjectDistanceRange",
    "exifEX": "PhotographicSensitivity SensitivityType LensSpecification LensMake LensModel",
    "aux": "Lens LensInfo",
}
_PREFIX_OF = {space: prefix for prefix, space in _PREFIXES.items()}
_SAFE_NAMES = frozenset(f"{{{_PREFIXES[prefix]}}}{name}" for prefix, names in _SAFE.items() for name in names.split())
_ABOUT, _DESCRIPTION = f"{{{_RDF}}}about", f"{{{_RDF}}}Description"
_BEGIN = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
_END = '<?xpacket end="r"?>'

_ORIENTATION = re.compile(r"""(?<=tiff:Orientation)(\s*=\s*["']|>\s*)([1-8])(?=\s*["'<])""")
_COLOR_SPACE = re.compile(r"""(?<=exif:ColorSpace)(\s*=\s*["']|>\s*)(\d{1,5})(?=\s*["'<])""")
_PROFILE = re.compile(r"""(?<=photoshop:ICCProfile)(\s*=\s*["']|>\s*)([^"'<\s][^"'<]*)(?=["'<])""")
_PADDING = re.compile(r"\s+(?=<\?xpacket end)")
_END_OF_RDF = re.compile(r"</[^\s<>/]*:?RDF\s*>")
_NO_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f]|[\ud800-\udfff]|[\ufffe\uffff]")
_ENCODINGS = {b"\xfe\xff": "utf-16-be", b"\xff\xfe": "utf-16-le", b"\0<": "utf-16-be", b"<\0": "utf-16-le"}

for _prefix, _space in _PREFIXES.items():
    ElementTree.register_namespace(_prefix, _space)


@dataclass(frozen=True, slots=True)
class XmpProperty:
    """A property: `name` with its usual prefix; `kind` is "Bag", "Seq", "Alt", or "" for a plain value."""

    name: str
    kind: str
    values: tuple[str, ...]


def _text(packet: bytes) -> str:
    """Return the packet as text; empty if it is no text."""
    try:
        text = packet.decode(_ENCODINGS.get(packet[:2], "utf-8"))
    except UnicodeDecodeError:
        return ""
    return text.strip("\ufeff\0 \r\n\t")


def utf8(packet: bytes) -> bytes:
    """Return the packet in UTF-8; empty if it is no text."""
    return _text(packet).encode()


def orientation(packet: bytes) -> int | None:
    """Return the orientation in a packet, 1..8, or None."""
    found = _ORIENTATION.search(_text(packet))
    return int(found[2]) if found else None


def settled(packet: bytes, *, srgb: bool, turn: int = 1) -> bytes:
    """Return a packet corrected for an upright picture, as UTF-8 and without padding.

    `srgb` says that the picture was converted to sRGB from a profile of its own.
    """
    text = _ORIENTATION.sub(rf"\g<1>{turn}", _text(packet))
    if srgb:
        text = _PROFILE.sub(r"\g<1>sRGB IEC61966-2.1", _COLOR_SPACE.sub(r"\g<1>1", text))
    return _PADDING.sub("\n", text).encode()


def facts(packet: bytes) -> frozenset[tuple[str, str]] | None:
    """Return the properties of a packet as pairs of a qualified name and a canonical value; None if it is no XMP."""
    root = _parsed(packet)
    if root is None:
        return None
    try:
        return frozenset(fact for description in _descriptions(root) for fact in _facts(description))
    except RecursionError:  # of a packet that no program writes
        return None


def _facts(description: ElementTree.Element) -> Iterator[tuple[str, str]]:
    yield from ((name, value) for name, value in description.attrib.items() if name != _ABOUT)
    yield from ((child.tag, _canonical(child)) for child in description)


def listed(packet: bytes) -> Iterator[tuple[str, str]]:
    """Yield the properties of a packet for people: a name with its usual prefix, and its texts."""
    root = _parsed(packet)
    for description in () if root is None else _descriptions(root):
        yield from ((_short(name), value) for name, value in description.attrib.items() if name != _ABOUT)
        for child in description:
            texts = (text for element in child.iter() for text in (*element.attrib.values(), element.text or ""))
            yield _short(child.tag), "; ".join(filter(None, map(str.strip, texts)))


def _short(name: str) -> str:
    """Return a qualified name with the prefix that its namespace usually has."""
    space, _, local = name.removeprefix("{").rpartition("}")
    return f"{_PREFIX_OF[space]}:{local}" if space in _PREFIX_OF else local


def values(packet: bytes, name: str) -> tuple[str, ...]:
    """Return the values of a property, such as "dc:subject"; a list of alternatives is a list of its texts."""
    root, tag = _parsed(packet), _qualified(name)
    every = [] if root is None else _descriptions(root)
    return tuple(value for description in every for value in _values_of(description, tag))


def _values_of(description: ElementTree.Element, tag: str) -> Iterator[str]:
    if tag in description.attrib:
        yield description.attrib[tag]
    texts = ((element.text or "").strip() for child in description.findall(tag) for element in child.iter())
    yield from filter(None, texts)


def with_properties(packet: bytes, properties: Iterable[XmpProperty]) -> bytes | None:
    """Return a packet, which may be empty, with more properties; all that it contains stays as it is.

    None if that is impossible: it says something else already, or it cannot be parsed, or a value is no text of XML.
    """
    properties = list(properties)
    if any(_NO_XML.search(value) for one in properties for value in one.values):
        return None
    known = {one: values(packet, one.name) for one in properties}
    new = [one for one, there in known.items() if not there]
    if any(_differs(one, there) for one, there in known.items() if there):
        return None
    return _extended(packet, new) if new else packet


def _differs(one: XmpProperty, there: Collection[str]) -> bool:
    return not set(map(str.strip, one.values)) <= set(there)


def _extended(packet: bytes, new: Sequence[XmpProperty]) -> bytes | None:
    """Return a packet with one more description; None if it cannot be parsed."""
    root, text = _parsed(packet), _text(packet)
    described = [] if root is None else _descriptions(root)
    if described:
        added = _description(new, described[0].get(_ABOUT, ""))
        ends = list(_END_OF_RDF.finditer(text))
        return (text[: ends[-1].start()] + added + text[ends[-1].start() :]).encode() if ends else None
    if root is None and text:
        return None
    whole = f'<x:xmpmeta xmlns:x="{_META}"><rdf:RDF xmlns:rdf="{_RDF}">{_description(new, "")}</rdf:RDF></x:xmpmeta>'
    return f"{_BEGIN}{whole}{_END}".encode()


def _description(properties: Iterable[XmpProperty], about: str) -> str:
    """Return a description with these properties as text."""
    spaces = {"rdf"} | {one.name.partition(":")[0] for one in properties}
    declared = "".join(f' xmlns:{prefix}="{_PREFIXES[prefix]}"' for prefix in sorted(spaces))
    body = "".join(f"<{one.name}>{_listed(one)}</{one.name}>" for one in properties)
    return f"<rdf:Description{declared} rdf:about={quoted(about)}>{body}</rdf:Description>"


def _listed(one: XmpProperty) -> str:
    if not one.kind:
        return _escaped(one.values[0])
    language = ' xml:lang="x-default"' if one.kind == "Alt" else ""
    items = "".join(f"<rdf:li{language}>{_escaped(text)}</rdf:li>" for text in one.values)
    return f"<rdf:{one.kind}>{items}</rdf:{one.kind}>"


def _escaped(text: str) -> str:
    return escaped(text).replace("\r", "&#13;")  # which a parser would otherwise read as a line feed


def _qualified(name: str) -> str:
    prefix, _, local = name.partition(":")
    return f"{{{_PREFIXES[prefix]}}}{local}"


def _canonical(element: ElementTree.Element) -> str:
    element.tail = None
    return ElementTree.canonicalize(ElementTree.tostring(element, encoding="unicode"))


def _parsed(packet: bytes) -> ElementTree.Element | None:
    """Return the root of a packet; None if it is no XMP. Entities, which can expand without limit, are refused."""
    text = _text(packet)
    if not text or "<!DOCTYPE" in text or "<!ENTITY" in text:
        return None
    try:
        return ElementTree.fromstring(text.encode())
    except (ElementTree.ParseError, ValueError, RecursionError):
        return None


def thinned(packet: bytes) -> bytes:
    """Return a new packet with the safe properties of one; empty if none remain or the packet cannot be parsed."""
    root = _parsed(packet)
    if root is None:
        return b""
    try:
        description = _safe_description(root)
        if not len(description) and not description.attrib:
            return b""
        description.set(_ABOUT, "")
        meta = ElementTree.Element(f"{{{_META}}}xmpmeta")
        ElementTree.SubElement(meta, f"{{{_RDF}}}RDF").append(description)
        body = ElementTree.tostring(meta, encoding="unicode")
    except (ElementTree.ParseError, ValueError, RecursionError):
        return b""
    return f"{_BEGIN}{body}{_END}".encode()


def _safe_description(root: ElementTree.Element) -> ElementTree.Element:
    """Return a description with the safe properties of all descriptions, without white space between elements."""
    safe = ElementTree.Element(_DESCRIPTION)
    for found in _descriptions(root):
        safe.attrib |= {name: value for name, value in found.attrib.items() if name in _SAFE_NAMES}
        safe.extend(child for child in found if child.tag in _SAFE_NAMES)
    for element in safe.iter():
        _remove_white_space(element)
    return safe


def _remove_white_space(element: ElementTree.Element) -> None:
    element.tail = None
    if not (element.text or "").strip():
        element.text = None


def _descriptions(root: ElementTree.Element) -> list[ElementTree.Element]:
    """Return the top-level descriptions; a description inside a property belongs to the property."""
    return [found for rdf in root.iter(f"{{{_RDF}}}RDF") for found in rdf.findall(_DESCRIPTION)]
