"""What metadata counts in pixels is right for a picture with fewer pixels, and all else stays."""

from __future__ import annotations

import struct

import pytest

from qtcompress.engine.metadata import exif
from qtcompress.engine.metadata.metadata import Carried
from qtcompress.engine.metadata.smaller import smaller

BEFORE, AFTER = (4000, 3000), (1000, 750)


def _exif(order: str = "<") -> bytes:
    data = b"II*\0\x08\0\0\0" if order == "<" else b"MM\0*\0\0\0\x08"
    data += bytes(6)
    for directory, tag, kind, value in (
        (exif.MAIN, 0x0100, exif.SHORT, [4000]), (exif.MAIN, 0x0101, exif.LONG, [3000]),
        (exif.MAIN, 0x011A, exif.RATIONAL, [300, 1]), (exif.MAIN, 0x011B, exif.RATIONAL, [600, 2]),
        (exif.MAIN, 0x0128, exif.SHORT, [2]), (exif.MAIN, 0x010F, exif.TEXT, b"Maker\0"),
        (exif.PHOTO, 0xA002, exif.LONG, [4000]), (exif.PHOTO, 0xA003, exif.LONG, [3000]),
        (exif.PHOTO, 0xA20E, exif.RATIONAL, [5000, 1]), (exif.PHOTO, 0x9214, exif.SHORT, [2000, 1500, 400, 300]),
    ):  # fmt: skip
        data = exif.with_entry(data, directory, tag, kind, value) or b""
    return data


@pytest.mark.parametrize("order", "<>")
def test_sides_places_and_resolution_in_exif_are_set_right(order: str) -> None:
    told = smaller(Carried(exif=_exif(order), dpi=(300.0, 300.0)), BEFORE, AFTER)
    found = exif.parse_bytes(told.exif)
    assert [found.number(exif.MAIN, tag) for tag in (0x0100, 0x0101)] == [1000, 750]
    assert [found.number(exif.PHOTO, tag) for tag in (0xA002, 0xA003)] == [1000, 750]
    assert [found.ratio(exif.MAIN, tag) for tag in (0x011A, 0x011B)] == [75, 75]
    assert found.ratio(exif.PHOTO, 0xA20E) == 1250
    assert found.numbers(exif.PHOTO, 0x9214) == (500, 375, 100, 75)
    assert found.directories[exif.MAIN][0x010F].value == b"Maker\0"
    assert told.dpi == (75, 75)
    assert smaller(Carried(dpi=(300.0, 3.0)), BEFORE, AFTER).dpi == (75, 1)  # a JPEG stores no less


def test_a_resolution_that_says_nothing_stays() -> None:
    data = exif.with_entry(_exif(), exif.MAIN, 0x011A, exif.RATIONAL, [72, 1]) or b""
    data = exif.with_entry(data, exif.MAIN, 0x011B, exif.RATIONAL, [72, 1]) or b""
    told = smaller(Carried(exif=data, dpi=(72.0, 72.0)), BEFORE, AFTER)
    assert exif.parse_bytes(told.exif).ratio(exif.MAIN, 0x011A) == 72
    assert told.dpi == (72, 72)


def test_damaged_metadata_and_none_stay_as_they_are() -> None:
    odd = Carried(exif=b"II*\0" + struct.pack("<I", 9999), xmp=b"\xff\xfe\xff")
    assert smaller(odd, BEFORE, AFTER) == odd
    assert smaller(Carried(), BEFORE, AFTER) == Carried()


def test_sides_and_resolution_in_xmp_are_set_right_and_others_stay() -> None:
    packet = (
        '<rdf:Description exif:PixelXDimension="4000" tiff:ImageLength=\'3000\' tiff:XResolution="300/1"'
        ' crs:CropWidth="4000"><exif:PixelYDimension>3000</exif:PixelYDimension>'
        "<tiff:ImageWidth>160</tiff:ImageWidth><tiff:YResolution>720000/10000</tiff:YResolution></rdf:Description>"
    )
    told = smaller(Carried(xmp=packet.encode()), BEFORE, AFTER).xmp.decode()
    assert told == (
        '<rdf:Description exif:PixelXDimension="1000" tiff:ImageLength=\'750\' tiff:XResolution="75/1"'
        ' crs:CropWidth="4000"><exif:PixelYDimension>750</exif:PixelYDimension>'
        "<tiff:ImageWidth>160</tiff:ImageWidth><tiff:YResolution>720000/10000</tiff:YResolution></rdf:Description>"
    )
