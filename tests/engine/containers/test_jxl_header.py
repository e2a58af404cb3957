"""The head of a codestream tells what another program (jxlinfo) tells of the same file; cjxl wrote all but two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qtcompress.engine.containers import jxl_boxes
from qtcompress.engine.containers.jxl_header import (
    SRGB_TRANSFER,
    ColorEncoding,
    Header,
    PrimariesNumber,
    SpaceNumber,
    header_of,
    with_srgb_curve,
)

HEADS = {
    "Display P3, lossy": (
        "ff0a88018a80844c6e0401c119317e120080",
        Header(70, 50, color=ColorEncoding(primaries=PrimariesNumber.P3, transfer_bit=64)),
    ),
    "own white point, gamma": (
        "ff0a88018a800021305705c8af022d3145080201",
        Header(70, 50, color=ColorEncoding(white_point=2, white=(0.35, 0.36), gamma=0.5)),
    ),
    "animation with alpha": (
        "ff0a98404100161497040808600100001d10",
        Header(30, 20, animated=True, channels=(0,), color=ColorEncoding(transfer_bit=63)),
    ),
    "of a JPEG, turned, with a profile": (
        "ff0a88018a7820246f0d0352681e80b7d7a1",
        Header(70, 50, orientation=8, color=ColorEncoding(profile=True)),
    ),
    "gray of 16 bits, two other channels": (
        "ff0a090e7e08743f40f703285a0408400001",
        Header(64, 40, bits=16, channels=(16, 16), color=ColorEncoding(space=1, transfer=8, transfer_bit=96)),
    ),
    "floats": (
        "ff0a090e2380a24508040100e9b59b0e30d2",
        Header(64, 40, bits=16, floating=True, color=ColorEncoding(transfer=8, transfer_bit=52)),
    ),
}


@pytest.mark.parametrize("name", HEADS)
def test_a_head_tells_how_a_picture_is_stored_and_meant(name: str) -> None:
    data, header = HEADS[name]
    assert header_of(bytes.fromhex(data)) == header


def _head(*fields: tuple[int, int]) -> bytes:
    """Return a head of fields, each with its number and its bits."""
    whole = at = 0
    for value, bits in fields:
        whole |= value << at
        at += bits
    return jxl_boxes.CODESTREAM + whole.to_bytes(at // 8 + 9, "little")


_SQUARE_OF_64 = ((1, 1), (7, 5), (1, 3))
_FIRST, _SECOND, _THIRD = (0, 2), (1, 2), (2, 2)  # of four ways to code a number
_8_BITS = ((0, 1), _FIRST)


@pytest.mark.parametrize(
    "eighths", [((1, 1), _THIRD, (3, 5), (1, 3)), ((0, 1), _FIRST, (9, 6), (0, 3), _FIRST, (9, 6))]
)
def test_what_is_seldom_written_is_passed_over(eighths: tuple[tuple[int, int], ...]) -> None:
    extra_fields = ((1, 1), (5, 3), (1, 1), *_SQUARE_OF_64, (1, 1), *eighths, (0, 1))  # turned, two sizes, no animation
    spot = ((0, 1), _THIRD, (0, 4), *_8_BITS, _FIRST, _FIRST, *([(0, 16)] * 4))
    cfa = ((0, 1), _THIRD, (3, 4), *_8_BITS, _FIRST, _SECOND, (1, 4), (65, 8), _FIRST)
    multiplied = ((0, 1), _FIRST, *_8_BITS, _FIRST, _FIRST, (1, 1))
    channels = ((1, 1), _THIRD, (1, 4), *spot, *cfa, *multiplied)
    xyb = ((1, 1), (0, 1), (0, 1), _THIRD, (0, 4))
    found = header_of(_head(*_SQUARE_OF_64, (0, 1), *extra_fields, *_8_BITS, *channels, *xyb))
    color = ColorEncoding(space=SpaceNumber.XYB, transfer_bit=found.color.transfer_bit)
    assert found == Header(64, 64, 6, channels=(2, 5, 0), multiplied=True, color=color)
    assert found.alpha
    assert not found.gray


def test_primaries_may_be_written_out() -> None:
    corners = ((0.2, 0.7), (-0.1, 0.3), (0.25, 0.05))
    numbers = []
    for value in (part for corner in corners for part in corner):
        coded = round(2e6 * value) if value >= 0 else round(-2e6 * value) - 1
        numbers += [_FIRST, (coded, 19)] if coded < 1 << 19 else [_THIRD, (coded - (1 << 20), 20)]
        if 1 << 19 <= coded < 1 << 20:
            numbers[-2:] = [_SECOND, (coded - (1 << 19), 19)]
    color = ((0, 1), (0, 1), _FIRST, _SECOND, _THIRD, (0, 4), *numbers, (0, 1), _THIRD, (11, 4))
    found = header_of(_head(*_SQUARE_OF_64, (0, 1), (0, 1), *_8_BITS, (1, 1), _FIRST, (0, 1), *color))
    assert found.color.corners == corners
    assert (found.color.primaries, found.color.transfer) == (PrimariesNumber.CUSTOM, SRGB_TRANSFER)


@pytest.mark.parametrize("name", HEADS)
def test_a_head_that_is_cut_off_is_refused(name: str) -> None:
    data = bytes.fromhex(HEADS[name][0])
    for length in (0, 2, 5, 7):
        with pytest.raises(ValueError, match="codestream"):
            header_of(data[:length])


def test_a_curve_that_takes_as_many_bits_becomes_that_of_srgb() -> None:
    data, header = HEADS["gray of 16 bits, two other channels"]
    changed = header_of(with_srgb_curve(bytes.fromhex(data), header.color))
    assert changed == replace(header, color=replace(header.color, transfer=SRGB_TRANSFER))
    for color in (ColorEncoding(), replace(header.color, transfer=18)):
        with pytest.raises(ValueError, match="curve"):
            with_srgb_curve(bytes.fromhex(data), color)


def test_a_codestream_in_parts_is_joined_and_metadata_stands_before_it() -> None:
    stream = bytes.fromhex(HEADS["floats"][0])
    parts = [stream[:5], stream[5:]]
    boxes = [jxl_boxes.box(b"jxlp", at.to_bytes(4, "big") + part) for at, part in enumerate(parts)]
    whole = b"".join([jxl_boxes.SIGNATURE, jxl_boxes.box(b"ftyp", b"jxl \0\0\0\0jxl "), *boxes])
    for data in (stream, whole):
        for told in (data, jxl_boxes.with_metadata(data, b"II*\0", b"<x/>")):

            def read(offset: int, length: int, told: bytes = told) -> bytes:
                return told[offset : offset + length]

            assert jxl_boxes.codestream_head(read, len(told), 99) == stream
            assert jxl_boxes.codestream_head(read, len(told), 7) == stream[:7]
            kinds = [kind for kind, _, _ in jxl_boxes.heads_of(read, len(told)) if kind in (b"Exif", b"xml ")]
            assert kinds == ([] if told is data else [b"Exif", b"xml "])
    assert jxl_boxes.exif_in(b"\0\0\0\2ab" + b"MM\0*") == b"MM\0*"
