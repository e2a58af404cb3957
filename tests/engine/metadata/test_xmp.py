"""XMP is set right, or thinned out to what tells nobody's place and name."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from qtcompress.engine.metadata import xmp

SPACES = {
    "x": "adobe:ns:meta/", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "tiff": "http://ns.adobe.com/tiff/1.0/", "exif": "http://ns.adobe.com/exif/1.0/",
    "aux": "http://ns.adobe.com/exif/1.0/aux/", "xmp": "http://ns.adobe.com/xap/1.0/",
    "dc": "http://purl.org/dc/elements/1.1/", "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "mwg": "http://www.metadataworkinggroup.com/schemas/regions/",
}  # fmt: skip
NAMES = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in SPACES.items())
END = '<?xpacket end="w"?>'


def _packet(attributes: str = "", children: str = "") -> bytes:
    body = f'<rdf:RDF><rdf:Description rdf:about="x" {attributes}>{children}</rdf:Description></rdf:RDF>'
    return f'<?xpacket begin="\ufeff" id="w"?><x:xmpmeta {NAMES}>{body}</x:xmpmeta>{" " * 2000}{END}'.encode()


def _value(packet: bytes, name: str) -> str | None:
    """Return a property that stands as an attribute or as an element."""
    prefix, _, local = name.partition(":")
    key = f"{{{SPACES[prefix]}}}{local}"
    for element in ElementTree.fromstring(re.sub(rb"<\?xpacket.*?\?>", b"", packet)).iter():
        if key in element.attrib:
            return element.attrib[key]
        if element.tag == key:
            return "".join(element.itertext())
    return None


@pytest.mark.parametrize(
    "packet",
    [
        _packet('tiff:Orientation="6"'),
        _packet(children="<tiff:Orientation>6</tiff:Orientation>"),
        _packet(children="<tiff:Orientation>\n 6 \n</tiff:Orientation>"),
        _packet("tiff:Orientation = '6'"),
        b"\xff\xfe" + _packet('tiff:Orientation="6"').decode().encode("utf-16-le"),
        b"\xfe\xff" + _packet('tiff:Orientation="6"').decode().encode("utf-16-be"),
        _packet('tiff:Orientation="6"') + b"\0",
    ],
)
def test_an_orientation_is_found_and_set_right(packet: bytes) -> None:
    assert xmp.orientation(packet) == 6
    after = xmp.settled(packet, srgb=False)
    assert xmp.orientation(after) == 1
    assert len(after) < len(packet) - 1900  # without the padding
    assert after.decode().endswith(END)


@pytest.mark.parametrize("packet", [b"", b"\xff\xff\xff", _packet(), _packet('tiff:Orientation="9"')])
def test_no_orientation_is_none(packet: bytes) -> None:
    assert xmp.orientation(packet) is None


def test_the_old_profile_is_forgotten_where_it_was_converted() -> None:
    packet = _packet('exif:ColorSpace="65535" photoshop:ICCProfile="Display P3"', "<dc:format>image/jpeg</dc:format>")
    after = xmp.settled(packet, srgb=True)
    assert _value(after, "exif:ColorSpace") == "1"
    assert _value(after, "photoshop:ICCProfile") == "sRGB IEC61966-2.1"
    assert _value(after, "dc:format") == "image/jpeg"
    same = xmp.settled(packet, srgb=False)
    assert _value(same, "exif:ColorSpace") == "65535"
    assert _value(same, "photoshop:ICCProfile") == "Display P3"
    elements = "<photoshop:ICCProfile>Display P3</photoshop:ICCProfile>\n<exif:ColorSpace>2</exif:ColorSpace>\n"
    after = xmp.settled(_packet(children=elements), srgb=True)
    assert (_value(after, "exif:ColorSpace"), _value(after, "photoshop:ICCProfile")) == ("1", "sRGB IEC61966-2.1")


def test_what_tells_a_place_a_name_or_a_number_goes() -> None:
    attributes = (
        'exif:GPSLatitude="48,51.5N" aux:SerialNumber="123456" aux:OwnerName="Jo" tiff:Artist="Jo" tiff:Orientation="6"'
        ' xmp:CreateDate="2026-01-02T03:04:05" tiff:Model="X1" aux:Lens="50 mm" photoshop:City="Paris"'
    )
    children = (
        '<dc:title><rdf:Alt>\n <rdf:li xml:lang="x-default">A walk &amp; more</rdf:li>\n</rdf:Alt></dc:title>\n'
        "<dc:creator><rdf:Seq><rdf:li>Jo</rdf:li></rdf:Seq></dc:creator><exif:GPSLongitude>2,17E</exif:GPSLongitude>"
        '<mwg:Regions><rdf:Description xmp:Label="face of Jo"/></mwg:Regions><xmp:Rating>4</xmp:Rating>'
    )
    after = xmp.thinned(_packet(attributes, children))
    for word in (b"Jo", b"GPS", b"48,51", b"123456", b"Paris", b"2,17E", b"Orientation"):
        assert word not in after
    assert _value(after, "xmp:CreateDate") == "2026-01-02T03:04:05"
    assert (_value(after, "tiff:Model"), _value(after, "aux:Lens"), _value(after, "xmp:Rating")) == ("X1", "50 mm", "4")
    assert _value(after, "dc:title") == "A walk & more"
    assert b"xml:lang" in after
    assert after.startswith(b"<?xpacket begin=")
    assert xmp.thinned(after) == after


@pytest.mark.parametrize(
    "packet",
    [
        b"",
        b"no XML",
        b"\xff\xff\xff",
        _packet(),
        _packet('aux:SerialNumber="1"'),
        _packet('xmp:Rating="4"')[:-400].replace(b"</", b""),
        b'<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]><a>&d;</a>',
        b"<a>" * 100_000 + b"</a>" * 100_000,
        _packet(children="<dc:title>" + "<rdf:li>" * 3000 + "</rdf:li>" * 3000 + "</dc:title>"),
    ],
    ids=range(9),
)
def test_where_nothing_harmless_can_be_read_nothing_is_left(packet: bytes) -> None:
    assert xmp.thinned(packet) == b""
