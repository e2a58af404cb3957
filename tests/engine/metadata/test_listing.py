"""What a file carries, fact by fact, and what becomes of each in a result."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from qtcompress.engine.metadata import exif
from qtcompress.engine.metadata.inventory import Block, Kind
from qtcompress.engine.metadata.listing import Fact, Fate, facts_of
from qtcompress.engine.metadata.metadata import Carried, Metadata
from qtcompress.engine.pictures import reader

XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:own="urn:own" own:place="Home">'
    b"<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>Sunset</rdf:li></rdf:Alt></dc:title>"
    b"</rdf:Description></rdf:RDF></x:xmpmeta>"
)
LAYERS = Block(Kind.LAYERS, "layers", size_bytes=30)
CHUNK = Block(Kind.PNG_CHUNKS, "the chunk prVW", b"prVW", b"content", 7)
HINT = Block(Kind.UNKNOWN, "a hint", size_bytes=4, hint=True)
HELD = [Kind.PNG_CHUNKS, Kind.NOTHING]


def entry(tag: int, kind: int, count: int, value: bytes) -> tuple[int, exif.ExifEntry]:
    return tag, exif.ExifEntry(kind, count, value)


STRUCTURE = exif.Exif(
    "<",
    {
        exif.MAIN: dict(
            [
                entry(0x0112, exif.SHORT, 1, b"\6\0"),
                entry(0x010F, exif.TEXT, 6, b"Canon\0"),
                entry(0xEEEE, exif.UNDEFINED, 3, b"\1\2\3"),
            ]
        ),
        exif.PHOTO: dict(
            [
                entry(0x829A, exif.RATIONAL, 1, b"\1\0\0\0\xfa\0\0\0"),
                entry(0x829D, exif.RATIONAL, 1, b"\x1c\0\0\0\x0a\0\0\0"),
                entry(0x9000, exif.UNDEFINED, 4, b"0230"),
            ]
        ),
        exif.PLACE: dict([entry(0x0002, exif.RATIONAL, 3, b"\x30\0\0\0\1\0\0\0" * 3)]),
    },
)
FILE = Carried(
    exif=STRUCTURE.tobytes(), xmp=XMP, texts=(("Title", "T"), ("Author", "A")), orientation=6, profiled=True,
    blocks=(LAYERS, CHUNK, HINT), dpi=(300.0, 300.0),
)  # fmt: skip


def facts(metadata: Metadata, given_up: Kind = Kind.NOTHING) -> dict[str, Fact]:
    return {fact.name: fact for fact in facts_of(FILE, metadata, given_up, HELD)}


def test_values_are_told_as_cameras_show_them() -> None:
    told = {name: fact.text for name, fact in facts(Metadata.ALL).items()}
    assert told["Make"] == "Canon"
    assert told["Exposure Time"] == "1/250"
    assert told["F Number"] == "2.8"
    assert told["Exif Version"] == "0230"
    assert told["Latitude"] == "48, 48, 48"
    assert told["Tag 0xEEEE"] == ""
    assert told["dc:title"] == "x-default; Sunset"
    assert told["place"] == "Home"
    assert told["Resolution"] == "300 x 300 pixels an inch"


def test_everything_goes_along_except_what_fits_nowhere_and_what_is_put_right() -> None:
    fates = {name: fact.fate for name, fact in facts(Metadata.ALL).items() if fact.fate is not Fate.GOES_ALONG}
    corrected = dict.fromkeys(["Orientation", "Color profile"], Fate.CORRECTED)
    assert fates == {**corrected, "layers": Fate.NOWHERE, "a hint": Fate.OWN}


def test_what_limits_no_choice_goes_along_where_it_fits() -> None:
    hint = Block(Kind.JPEG_SEGMENTS, "settings", size_bytes=4, hint=True)
    file = Carried(texts=(("date:create", "2026"), ("Title", "T")), blocks=(hint,))
    for held, fate in (
        ([Kind.TEXTS, Kind.JPEG_SEGMENTS], Fate.WHERE_IT_FITS),
        ([Kind.TEXTS | Kind.JPEG_SEGMENTS], Fate.GOES_ALONG),
    ):
        found = {fact.name: fact.fate for fact in facts_of(file, Metadata.ALL, Kind.NOTHING, held)}
        assert found == {"date:create": fate, "Title": Fate.GOES_ALONG, "settings": fate}


def test_what_may_be_private_is_left_out_by_request() -> None:
    left = {name for name, fact in facts(Metadata.SAFE).items() if fact.fate is Fate.LEFT_OUT}
    assert left == {"Latitude", "Tag 0xEEEE", "place", "Author", "the chunk prVW", "a hint"}


def test_what_is_given_up_is_left_out() -> None:
    assert facts(Metadata.ALL, Kind.LAYERS)["layers"].fate is Fate.LEFT_OUT


def test_without_metadata_only_what_is_drawn_differently_stays() -> None:
    found = facts(Metadata.NONE)
    assert {name for name, fact in found.items() if fact.fate is Fate.CORRECTED} == {"Orientation", "Color profile"}
    assert found["Make"].fate is found["dc:title"].fate is found["Resolution"].fate is Fate.LEFT_OUT


def test_damaged_values_are_only_counted() -> None:
    odd = exif.Exif("<", {exif.MAIN: {0x0102: exif.ExifEntry(exif.RATIONAL, 1, b"\1\0\0\0\0\0\0\0")}})
    [fact] = facts_of(replace(FILE, exif=odd.tobytes(), xmp=b"", texts=(), blocks=(), dpi=None, profiled=False,
                              orientation=1), Metadata.ALL, Kind.NOTHING, HELD)  # fmt: skip
    assert fact.text == "unknown"


@pytest.mark.parametrize(("name", "wanted"), [("iptc_keywords.jpg", ("IPTC", "title", "Sunset")),
                                              ("portrait_depth_extxmp.jpg", ("Parts", "a depth map", ""))])  # fmt: skip
def test_facts_of_a_real_file(cases: Path, name: str, wanted: tuple[str, str, str]) -> None:
    found = facts_of(reader.carried(cases / name), Metadata.ALL, Kind.NOTHING, [Kind.DEPTH_MAP])
    assert (*wanted, Fate.GOES_ALONG) in {(fact.group, fact.name, fact.text, fact.fate) for fact in found}
