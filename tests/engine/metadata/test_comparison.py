"""Whatever a result lacks is named, and a thing in another form is not missed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from qtcompress.engine.job.formats import AVIF, JPEG, WEBP
from qtcompress.engine.metadata import exif
from qtcompress.engine.metadata.comparison import missing
from qtcompress.engine.metadata.conversion import USER_COMMENT, fitted, user_comment
from qtcompress.engine.metadata.inventory import Block, Kind
from qtcompress.engine.metadata.metadata import Carried
from tests.engine.metadata.test_conversion import CAPTION, packet, structure

CHUNK = Block(Kind.RIFF_CHUNKS, "the chunk abcd", b"abcd", b"content", 7)
WHOLE = Carried(
    exif=structure(),
    xmp=packet("<xmp:Rating>4</xmp:Rating>"),
    dpi=(300.0, 300.0),
    iptc=CAPTION,
    texts=(("Comment", " words "), ("Title", "a title")),
    blocks=(CHUNK,),
)


@pytest.mark.parametrize("one", [JPEG, WEBP, AVIF], ids=lambda one: one.name)
def test_a_converted_thing_is_there(one: Any) -> None:
    told, left = fitted(replace(WHOLE, blocks=()), one.holds)
    assert not left
    assert missing(replace(WHOLE, blocks=()), told) == ()


@pytest.mark.parametrize(
    ("lost", "named"),
    [
        ({"exif": b""}, "EXIF"),
        ({"exif": structure().replace(b"Maker", b"Taker")}, "EXIF"),
        ({"exif": exif.with_orientation(structure(), 6)}, "EXIF"),
        ({"exif": b"MM" + structure()[2:]}, "EXIF"),
        ({"xmp": b""}, "XMP"),
        ({"xmp": packet("<xmp:Rating>5</xmp:Rating>")}, "XMP"),
        ({"iptc": b""}, "IPTC"),
        ({"iptc": CAPTION[:-1]}, "IPTC"),
        ({"dpi": None}, "a resolution"),
        ({"dpi": (300.0, 150.0)}, "a resolution"),
        ({"dpi": (300.0, 299.0)}, "a resolution"),
        ({"texts": (("Title", "a title"),)}, "a comment"),
        ({"texts": (("Comment", " words "), ("Title", "another"))}, "the text Title"),
        ({"blocks": ()}, "the chunk abcd"),
        ({"blocks": (replace(CHUNK, content=b"another"),)}, "the chunk abcd"),
    ],
)
def test_what_is_lost_is_named(lost: dict[str, Any], named: str) -> None:
    assert missing(WHOLE, WHOLE) == ()
    assert missing(WHOLE, replace(WHOLE, **lost)) == (named,)


def test_pixels_that_are_not_square_must_stay_so() -> None:
    told = Carried(aspect=(2, 1))
    assert missing(told, Carried(aspect=(4, 2))) == missing(told, fitted(told, WEBP.holds)[0]) == ()
    for shape in (None, (1, 2), (21, 10)):
        assert missing(told, Carried(aspect=shape)) == ("a resolution",)


def test_directories_may_stand_elsewhere_and_numbers_may_not_turn() -> None:
    """Pointers differ after each change, and say nothing by themselves."""
    place, photo = exif.ExifEntry(2, 2, b"N\0"), {0xA002: exif.ExifEntry(3, 1, b"\5\0")}
    parts: dict[int, Any] = {exif.MAIN: {}, exif.PHOTO: photo, exif.PLACE: {1: place}, exif.INTEROP: {1: place}}
    before = exif.Exif("<", parts)
    moved = exif.Exif("<", {**parts, exif.MAIN: {0x010F: place}, exif.PHOTO: {**photo, 0x9286: place}}).tobytes()
    assert missing(Carried(exif=before.tobytes()), Carried(exif=moved)) == ()
    assert missing(Carried(exif=moved), Carried(exif=before.tobytes())) == ("EXIF",)
    assert missing(Carried(exif=before.tobytes()), Carried(exif=replace(before, order=">").tobytes())) == ("EXIF",)


@pytest.mark.parametrize("told", [{"dpi": (300.0, 200.0)}, {"aspect": (2, 1)}])
def test_a_resolution_in_exif_gives_way_to_that_of_the_file(told: dict[str, Any]) -> None:
    old = fitted(Carried(dpi=(96, 95)), WEBP.holds)[0].exif
    new = fitted(Carried(exif=old, **told), WEBP.holds)[0]
    assert new.exif != old
    assert missing(Carried(exif=old, **told), new) == ()
    assert missing(Carried(exif=old), new) == ("EXIF",)


def test_a_usual_resolution_a_hint_and_an_upright_mark_may_go() -> None:
    told = Carried(dpi=(72.009, 72.009), blocks=(Block(Kind.JPEG_SEGMENTS, "settings", hint=True),))
    assert missing(told, Carried()) == ()
    upright = exif.with_entry(structure(), exif.MAIN, exif.ORIENTATION, exif.SHORT, [1])
    assert missing(Carried(exif=upright or b""), Carried(exif=structure())) == ()
    assert exif.without_orientation(upright or b"") != upright
    assert missing(Carried(exif=upright or b""), Carried(exif=exif.without_orientation(upright or b""))) == ()


def test_a_damaged_packet_must_be_there_as_it_was() -> None:
    assert missing(Carried(xmp=b" no XML < "), Carried(xmp=b"no XML <")) == ()
    assert missing(Carried(xmp=b"no XML <"), Carried(xmp=b"no XML")) == ("XMP",)


def test_a_packet_that_is_nested_without_end_is_compared_as_bytes() -> None:
    deep = packet("<xmp:a>" * 3000 + "</xmp:a>" * 3000)
    assert missing(Carried(xmp=deep), Carried(xmp=deep)) == ()
    assert missing(Carried(xmp=deep), Carried(xmp=deep[1:])) == ("XMP",)


@pytest.mark.parametrize("blank", [bytes(264), b"ASCII\0\0\0" + b" " * 40])
def test_a_comment_takes_the_place_of_the_empty_one_of_a_camera(blank: bytes) -> None:
    own = exif.with_entry(structure(), exif.PHOTO, USER_COMMENT, exif.UNDEFINED, blank) or b""
    whole = Carried(exif=own, texts=(("Comment", "words"),))
    told, left = fitted(whole, WEBP.holds)
    assert (left, user_comment(told.exif)) == ((), "words")
    assert missing(whole, told) == ()
    assert missing(replace(whole, exif=told.exif), whole) == ("EXIF",)
