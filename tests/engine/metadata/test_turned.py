"""A picture is turned upright, and the places in its metadata with it: they show the same thing as before."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.types import ignore
from qtcompress.engine.containers.jpeg_segments import APP1
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult, Goal
from qtcompress.engine.job.job import Status
from qtcompress.engine.metadata import exif, turned
from qtcompress.engine.pictures import reader
from tests.engine.jobs import compress, job_of
from tests.engine.pictures.test_walks import carried, jpeg

WIDE, HIGH = 32, 16
MARK = 21, 4  # where a block of 2 pixels is white
SPACES = (
    'xmlns:x="adobe:ns:meta/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
    ' xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/"'
    ' xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#" xmlns:MPReg="http://ns.microsoft.com/photo/1.2/t/Region#"'
    ' xmlns:stDim="http://ns.adobe.com/xap/1.0/sType/Dimensions#" xmlns:tiff="http://ns.adobe.com/tiff/1.0/"'
)
ATTRIBUTES = (
    '<mwg-rs:AppliedToDimensions stDim:w="{w}" stDim:h="{h}" stDim:unit="pixel"/><mwg-rs:RegionList><rdf:Bag><rdf:li>'
    '<rdf:Description mwg-rs:Name="Jo"><mwg-rs:Area stArea:x="0.25" stArea:y="0.375" stArea:w="0.1" stArea:h="0.2"'
    ' stArea:unit="{unit}"/></rdf:Description></rdf:li></rdf:Bag></mwg-rs:RegionList>'
)
ELEMENTS = (
    "<mwg-rs:AppliedToDimensions><rdf:Description><stDim:w>{w}</stDim:w><stDim:h>{h}</stDim:h></rdf:Description>"
    "</mwg-rs:AppliedToDimensions><mwg-rs:Area><rdf:Description><stArea:x>0.25</stArea:x><stArea:y>0.375</stArea:y>"
    "<stArea:w>0.1</stArea:w><stArea:h>0.2</stArea:h></rdf:Description></mwg-rs:Area>"
)


def structure(turn: int, **places: list[int]) -> bytes:
    data = exif.with_entry(b"", exif.MAIN, exif.ORIENTATION, exif.SHORT, [turn]) or b""
    photo = exif.ExifEntry(exif.LONG, 1, WIDE.to_bytes(4, "little")), exif.ExifEntry(exif.LONG, 1, b"\x10\0\0\0")
    found = exif.parse_bytes(data)
    assert found is not None
    data = exif.Exif("<", {**found.directories, exif.PHOTO: dict(zip((0xA002, 0xA003), photo, strict=True))}).tobytes()
    for tag, values in places.items():
        data = exif.with_entry(data, exif.PHOTO, int(tag[1:], 16), exif.SHORT, values) or b""
    return data


def packet(regions: str, w: object = WIDE, h: object = HIGH, unit: str = "normalized", sides: str = "") -> bytes:
    inside = regions.format(w=w, h=h, unit=unit)
    return (
        f"<x:xmpmeta {SPACES}><rdf:RDF><rdf:Description {sides}><mwg-rs:Regions><rdf:Description>{inside}"
        "</rdf:Description></mwg-rs:Regions></rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()


def area(data: bytes) -> list[float]:
    """Return x, y, width, and height of the area of a packet, and the dimensions that it applies to."""
    names = "stArea:x", "stArea:y", "stArea:w", "stArea:h", "stDim:w", "stDim:h"
    texts = (re.search(rf"""{name}(?:="|>)([^"<]*)""", data.decode()) for name in names)
    return [float(found[1]) for found in texts if found is not None]


@pytest.mark.parametrize("turn", range(1, 9))
def test_a_subject_is_where_it_was_in_the_picture(tmp_path: Path, turn: int) -> None:
    pixels = np.zeros((HIGH, WIDE, 3), np.uint8)
    pixels[MARK[1], MARK[0]] = 255
    Image.fromarray(pixels).save(
        tmp_path / "a", "WEBP", lossless=True, exif=structure(turn, x9214=[*MARK, 7, 3], xA214=[*MARK])
    )
    picture = reader.read(tmp_path / "a", ignore)
    found = exif.parse_bytes(picture.metadata.exif)
    assert found is not None
    across, down = (int(places[0]) for places in np.nonzero(picture.pixels[..., 0].T))
    assert found.numbers(exif.PHOTO, 0xA214) == (across, down)
    assert found.numbers(exif.PHOTO, 0x9214) == (across, down, *((7, 3) if turn < 5 else (3, 7)))


def test_a_place_outside_of_the_picture_or_in_one_of_unknown_size_stays() -> None:
    for data in (structure(6, x9214=[WIDE, 3]), structure(6, x9214=[5])):
        assert turned.turned_exif(data, 6) == data
    found = exif.parse_bytes(structure(6, x9214=[1, 3]))
    assert found is not None
    unsized = found.thinned(lambda directory, tag: tag not in (0xA002, 0xA003)).tobytes()
    assert turned.size_in(unsized) is None
    assert turned.turned_exif(unsized, 6) == unsized
    assert turned.turned_exif(b"no structure", 6) == b"no structure"


def test_the_resolutions_of_the_sensor_are_exchanged() -> None:
    data = structure(6)
    for tag, values in ((0xA20E, [100, 1]), (0xA20F, [50, 1])):
        data = exif.with_entry(data, exif.PHOTO, tag, exif.RATIONAL, values) or b""
    for was, expected in ((6, (50, 100)), (3, (100, 50))):
        found = exif.parse_bytes(turned.turned_exif(data, was))
        assert found is not None
        assert (found.ratio(exif.PHOTO, 0xA20E), found.ratio(exif.PHOTO, 0xA20F)) == expected


@pytest.mark.parametrize("regions", [ATTRIBUTES, ELEMENTS])
@pytest.mark.parametrize(
    ("was", "expected"),
    [
        (1, [0.25, 0.375, 0.1, 0.2, WIDE, HIGH]), (2, [0.75, 0.375, 0.1, 0.2, WIDE, HIGH]),
        (3, [0.75, 0.625, 0.1, 0.2, WIDE, HIGH]), (4, [0.25, 0.625, 0.1, 0.2, WIDE, HIGH]),
        (5, [0.375, 0.25, 0.2, 0.1, HIGH, WIDE]), (6, [0.625, 0.25, 0.2, 0.1, HIGH, WIDE]),
        (7, [0.625, 0.75, 0.2, 0.1, HIGH, WIDE]), (8, [0.375, 0.75, 0.2, 0.1, HIGH, WIDE]),
    ],
)  # fmt: skip
def test_regions_turn_with_the_picture(regions: str, was: int, expected: list[float]) -> None:
    assert area(turned.turned_xmp(packet(regions), was, (WIDE, HIGH))) == expected
    assert area(turned.turned_xmp(packet(regions), was, None)) == expected


@pytest.mark.parametrize(
    "data",
    [
        packet(ATTRIBUTES, HIGH, WIDE), packet(ATTRIBUTES.replace("0.375", "none"), "?"), packet(""), b"", b"<no xml",
        packet('<mwg-rs:Area stArea:x="0.5"/>'), packet('<rdf:li MPReg:Rectangle="0.5, 0.1"/>'),
    ],
)  # fmt: skip
def test_regions_of_the_upright_picture_and_odd_ones_stay(data: bytes) -> None:
    assert turned.turned_xmp(data, 6, (WIDE, HIGH)) == data


def test_regions_in_pixels_stay_where_they_are_not_understood() -> None:
    found = area(turned.turned_xmp(packet(ATTRIBUTES, unit="pixel"), 6, (WIDE, HIGH)))
    assert found == [0.25, 0.375, 0.1, 0.2, HIGH, WIDE]


def test_sides_and_rectangles_of_people_turn_too() -> None:
    rectangle = '<rdf:li MPReg:Rectangle="0.25, 0.5, 0.125, 0.25"/><MPReg:Rectangle>0, 0, 1, 0.5</MPReg:Rectangle>'
    made = turned.turned_xmp(packet(rectangle, sides='tiff:ImageWidth="32" tiff:ImageLength="16"'), 6, None).decode()
    assert 'tiff:ImageWidth="16" tiff:ImageLength="32"' in made
    assert 'Rectangle="0.25, 0.25, 0.25, 0.125"' in made
    assert ">0.5, 0, 0.5, 1<" in made
    made = turned.turned_xmp(packet(rectangle, sides='tiff:ImageWidth="32"'), 3, None).decode()
    assert 'tiff:ImageWidth="32"' in made
    assert 'Rectangle="0.625, 0.25, 0.125, 0.25"' in made


def test_regions_before_what_stands_behind_a_jpeg_turn_too(tmp_path: Path) -> None:
    inside = (APP1, b"Exif\0\0" + structure(6)), (APP1, b"http://ns.adobe.com/xap/1.0/\0" + packet(ATTRIBUTES))
    (tmp_path / "a").write_bytes(jpeg(*inside) + b"what stands behind")
    goal = Goal(
        formats=Format.JPEG, quality=1.0, settled=EncodingResult(Format.JPEG, codec_quality=80, variant="4:2:0")
    )
    outcome = compress(job_of(tmp_path / "a", tmp_path / "out" / "a.jpg", goal=goal, allow_larger=True), ignore)
    assert outcome.status is Status.COMPRESSED
    assert outcome.target is not None
    data = outcome.target.read_bytes()
    assert data.endswith(b"what stands behind")
    assert area(carried(tmp_path, data).xmp) == [0.625, 0.25, 0.2, 0.1, HIGH, WIDE]
