"""Whatever a result lacks is named, and a thing in another form is not missed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from qtcompress.engine.job.formats import AVIF, JPEG, WEBP
from qtcompress.engine.metadata import exif
from qtcompress.engine.metadata.comparison import missing
from qtcompress.engine.metadata.conversion import fitted
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
    assert missing(told, Carried()) == missing(told, Carried(aspect=(1, 2))) == ("a resolution",)


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
