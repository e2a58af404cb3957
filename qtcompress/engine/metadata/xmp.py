"""XMP packets: RDF in XML with properties of a picture, which are corrected or filtered. XMP specification, part 1, 7.

The properties that may stay are listed, because an unknown property can contain anything, such as a place or a name.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree

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
_SAFE_NAMES = frozenset(f"{{{_PREFIXES[prefix]}}}{name}" for prefix, names in _SAFE.items() for name in names.split())
_ABOUT, _DESCRIPTION = f"{{{_RDF}}}about", f"{{{_RDF}}}Description"
_BEGIN = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
_END = '<?xpacket end="r"?>'

_ORIENTATION = re.compile(r"""(?<=tiff:Orientation)(\s*=\s*["']|>\s*)([1-8])(?=\s*["'<])""")
_COLOR_SPACE = re.compile(r"""(?<=exif:ColorSpace)(\s*=\s*["']|>\s*)(\d{1,5})(?=\s*["'<])""")
_PROFILE = re.compile(r"""(?<=photoshop:ICCProfile)(\s*=\s*["']|>\s*)([^"'<\s][^"'<]*)(?=["'<])""")
_PADDING = re.compile(r"\s+(?=<\?xpacket end)")
_ENCODINGS = {b"\xfe\xff": "utf-16-be", b"\xff\xfe": "utf-16-le"}

for _prefix, _space in _PREFIXES.items():
    ElementTree.register_namespace(_prefix, _space)


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


def settled(packet: bytes, *, srgb: bool) -> bytes:
    """Return a packet corrected for an upright picture, as UTF-8 and without padding.

    `srgb` says that the picture was converted to sRGB from a profile of its own.
    """
    text = _ORIENTATION.sub(r"\g<1>1", _text(packet))
    if srgb:
        text = _PROFILE.sub(r"\g<1>sRGB IEC61966-2.1", _COLOR_SPACE.sub(r"\g<1>1", text))
    return _PADDING.sub("\n", text).encode()


def thinned(packet: bytes) -> bytes:
    """Return a new packet with the safe properties of one; empty if none remain or the packet cannot be parsed."""
    text = _text(packet)
    if "<!DOCTYPE" in text or "<!ENTITY" in text:  # not allowed in XMP; entities can expand without limit
        return b""
    try:
        root = ElementTree.fromstring(text.encode())
        description = ElementTree.Element(_DESCRIPTION)
        for found in _descriptions(root):
            description.attrib |= {name: value for name, value in found.attrib.items() if name in _SAFE_NAMES}
            description.extend(child for child in found if child.tag in _SAFE_NAMES)
        if not len(description) and not description.attrib:
            return b""
        description.set(_ABOUT, "")
        for element in description.iter():  # white space between elements
            element.tail = None
            element.text = element.text if element.text and element.text.strip() else None
        meta = ElementTree.Element(f"{{{_META}}}xmpmeta")
        ElementTree.SubElement(meta, f"{{{_RDF}}}RDF").append(description)
        body = ElementTree.tostring(meta, encoding="unicode")
    except (ElementTree.ParseError, ValueError, RecursionError):
        return b""
    return f"{_BEGIN}{body}{_END}".encode()


def _descriptions(root: ElementTree.Element) -> list[ElementTree.Element]:
    """Return the top-level descriptions; a description inside a property belongs to the property."""
    return [found for rdf in root.iter(f"{{{_RDF}}}RDF") for found in rdf.findall(_DESCRIPTION)]
