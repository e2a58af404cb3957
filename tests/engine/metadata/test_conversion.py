"""Metadata in another form says the same, and nothing that was there is changed for it."""

from __future__ import annotations

import struct
from dataclasses import replace

import pytest

from qtcompress.engine.job.formats import JPEG, PNG, WEBP
from qtcompress.engine.metadata import exif, xmp
from qtcompress.engine.metadata.conversion import fitted, left_behind, tells_text, user_comment
from qtcompress.engine.metadata.inventory import Block, Kind
from qtcompress.engine.metadata.metadata import Carried
from tests.engine.metadata.test_iptc import block

CAPTION = block((1, 90, b"\x1b%G"), (2, 25, "Küste".encode()), (2, 25, b"sea & <sky>"), (2, 120, b"two\rlines "))
NOTE = b"offsets into the whole structure"


def packet(body: str) -> bytes:
    return (
        '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF'
        ' xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description r:about="uuid:1"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">{body}'
        "</r:Description></r:RDF></x:xmpmeta><?xpacket end='w'?>"
    ).encode()


def structure() -> bytes:
    """Return EXIF data with a maker note."""
    main = {0x010F: exif.ExifEntry(2, 6, b"Maker\0")}
    photo = {0x927C: exif.ExifEntry(7, len(NOTE), NOTE), 0xA002: exif.ExifEntry(3, 1, b"\x05\0")}
    return exif.Exif("<", {exif.MAIN: main, exif.PHOTO: photo}).tobytes()


def as_webp(**found: object) -> Carried:
    told, left = fitted(replace(Carried(), **found), WEBP.holds)  # type: ignore[arg-type]
    assert not left
    return told


def left_over(**found: object) -> tuple[str, ...]:
    return fitted(replace(Carried(), **found), WEBP.holds)[1]  # type: ignore[arg-type]


@pytest.mark.parametrize("before", [b"", packet("<xmp:Rating>4</xmp:Rating>")])
def test_iptc_becomes_xmp_beside_what_is_there(before: bytes) -> None:
    told = as_webp(iptc=CAPTION, xmp=before)
    assert told.iptc == b""
    assert xmp.values(told.xmp, "dc:subject") == ("Küste", "sea & <sky>")
    assert xmp.values(told.xmp, "dc:description") == ("two\rlines",)
    assert xmp.values(told.xmp, "xmp:Rating") == (("4",) if before else ())
    assert (xmp.facts(before) or frozenset()) <= (xmp.facts(told.xmp) or frozenset())
    assert as_webp(iptc=CAPTION, xmp=told.xmp).xmp == told.xmp  # it is there already


@pytest.mark.parametrize(
    "found",
    [
        {"iptc": CAPTION, "xmp": packet("<dc:description>another</dc:description>")},
        {"iptc": CAPTION, "xmp": b"no XML <"},
        {"iptc": block((2, 120, b"a \x01 control"))},
        {"iptc": block((9, 9, b"no property"))},
    ],
)
def test_iptc_that_xmp_contradicts_or_cannot_hold_stays_and_is_named(found: dict[str, bytes]) -> None:
    assert left_over(**found) == ("IPTC",)
    for one in (PNG, JPEG):
        assert fitted(replace(Carried(), **found), one.holds) == (replace(Carried(), **found), ())  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["hello", "Grüße\0 "])
@pytest.mark.parametrize("order", ["<", ">"])
def test_a_comment_becomes_one_of_exif(text: str, order: str) -> None:
    main = {0x010F: exif.ExifEntry(2, 6, b"Maker\0")}
    told = as_webp(texts=(("comment", text),), exif=exif.Exif(order, {exif.MAIN: main}).tobytes())
    assert user_comment(told.exif).strip("\0 ") == text.strip("\0 ")
    assert told.texts == ()
    again = as_webp(texts=(("Comment", "another"),), exif=told.exif)
    assert (again.exif, xmp.values(again.xmp, "dc:description")) == (told.exif, ("another",))
    assert left_over(texts=(("Comment", "a third"),), exif=told.exif, xmp=again.xmp) == ("a comment",)


def test_a_jpeg_has_one_comment_and_others_go_elsewhere() -> None:
    told, left = fitted(Carried(texts=(("Comment", "one"), ("comment", "two"))), JPEG.holds)
    assert (told.texts, user_comment(told.exif), left) == ((("Comment", "one"),), "two", ())


@pytest.mark.parametrize(
    ("name", "text", "there", "value"),
    [
        ("Title", "t", "dc:title", "t"), ("author", "Zoë", "dc:creator", "Zoë"), ("Source", "s", "dc:source", "s"),
        ("Creation Time", "2024-01-31T10:20:30", "xmp:CreateDate", "2024-01-31T10:20:30"),
        ("Creation Time", "Wed, 31 Jan 2024 10:20:30 +0100", "xmp:CreateDate", "2024-01-31T10:20:30+01:00"),
        ("Creation Time", "2024:01:31 10:20:30", "xmp:CreateDate", "2024-01-31T10:20:30"),
    ],
)  # fmt: skip
def test_standard_texts_become_xmp(name: str, text: str, there: str, value: str) -> None:
    told = as_webp(texts=((name, text),))
    assert xmp.values(told.xmp, there) == (value,)
    assert tells_text(told, name, text)
    assert not tells_text(Carried(), name, text)


@pytest.mark.parametrize(
    ("name", "tag"), [("Author", 0x013B), ("description", 0x010E), ("Copyright", 0x8298), ("software", 0x0131)]
)
def test_plain_texts_become_exif_where_there_is_no_xmp(name: str, tag: int) -> None:
    told = as_webp(texts=((name, "words"),))
    found = exif.parse_bytes(told.exif)
    assert found is not None
    assert (found.directories[exif.MAIN][tag].value, told.xmp) == (b"words\0", b"")
    assert tells_text(told, name, "words")
    assert as_webp(texts=((name, "words"),), exif=told.exif).exif == told.exif
    other = as_webp(texts=((name, "others"),), exif=told.exif)
    assert (other.exif, tells_text(other, name, "others")) == (told.exif, True)


def test_a_text_that_xmp_contradicts_becomes_exif_or_keeps_the_picture_a_png() -> None:
    known = packet("<xmp:CreatorTool>Photoshop</xmp:CreatorTool>")
    told = as_webp(texts=(("Software", "ImageReady"),), xmp=known)
    assert tells_text(told, "Software", "ImageReady")
    assert told.xmp == known
    assert left_over(texts=(("Software", "a third"),), xmp=known, exif=told.exif) == ("the text Software",)
    texts, other = (("Creation Time", "last week"), ("Source", "x")), packet("<dc:source>y</dc:source>")
    assert left_over(texts=texts, xmp=other) == ("the text Creation Time", "the text Source")


def test_what_limits_no_choice_is_named_where_it_is_left_behind() -> None:
    hint = Block(Kind.JPEG_SEGMENTS, "settings", hint=True)
    carried = Carried(texts=(("date:create", "now"), ("mxfile", "x")), blocks=(hint,))
    assert left_behind(carried, WEBP.holds) == ("the text date:create", "settings")
    assert left_behind(carried, JPEG.holds) == ("the text date:create",)
    assert left_behind(carried, PNG.holds) == ("settings",)


def test_unknown_texts_are_left_over_and_repeated_profiles_are_not() -> None:
    texts = (("mxfile", "<x/>"), ("date:create", "now"), ("exif:Make", "Maker"), ("a:b", "c"))
    assert left_over(texts=texts) == ("the text mxfile", "the text exif:Make", "the text a:b")
    assert left_over(texts=texts, exif=structure()) == ("the text mxfile", "the text a:b")
    assert fitted(Carried(texts=texts), PNG.holds) == (Carried(texts=texts), ())


@pytest.mark.parametrize("before", [b"", structure()])
def test_a_resolution_becomes_one_of_exif_and_moves_no_maker_note(before: bytes) -> None:
    told = as_webp(dpi=(300.0, 299.9994), exif=before)
    assert exif.resolution(told.exif) == (2, 300.0, 299.9994)
    assert told.dpi is None
    assert told.exif.find(NOTE) == before.find(NOTE)
    found = exif.parse_bytes(told.exif)
    assert found is not None
    assert found.number(exif.PHOTO, 0xA002) == (5 if before else None)
    assert as_webp(dpi=(300.0, 299.9994), exif=told.exif).exif == told.exif
    assert exif.resolution(as_webp(dpi=(150, 150), exif=told.exif).exif) == (2, 150.0, 150.0)
    assert exif.resolution(as_webp(aspect=(2, 1), exif=before).exif) == (1, 2.0, 1.0)
    assert as_webp(dpi=(72.009, 72.009), exif=before).exif == before  # what EXIF means without it
    assert left_over(dpi=(300, 300), exif=b"no EXIF") == ("a resolution",)


def test_rows_that_are_not_understood_stay_in_their_directory() -> None:
    """A directory with an entry of an unknown type is written again with one more entry."""
    rows = struct.pack("<HHII", 0x010F, 2, 2, 0x41) + struct.pack("<HHII", 0xC000, 99, 7, 12345)
    data = b"II*\0\x08\0\0\0" + struct.pack("<H", 2) + rows + bytes(4)
    made = exif.with_entry(data, exif.MAIN, 0x0128, exif.SHORT, [2])
    assert made is not None
    assert made.startswith(data[:4])
    assert made[8 : len(data)] == data[8:]
    at = struct.unpack("<I", made[4:8])[0]
    assert struct.unpack("<H", made[at : at + 2]) == (3,)
    assert rows[12:] in made[at:]


def test_blocks_stay_where_they_fit_and_hints_limit_nothing() -> None:
    chunk, hint = Block(Kind.RIFF_CHUNKS, "a chunk"), Block(Kind.JPEG_SEGMENTS, "settings", hint=True)
    layers = Block(Kind.LAYERS, "layers", bound=True)
    assert as_webp(blocks=(chunk, hint)).blocks == (chunk,)
    assert fitted(Carried(blocks=(chunk, hint, layers)), JPEG.holds) == (Carried(blocks=(hint,)), ("a chunk", "layers"))
