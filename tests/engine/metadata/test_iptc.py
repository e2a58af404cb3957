"""IPTC blocks are read as they were written, and say in XMP what they say."""

from __future__ import annotations

import struct

import pytest

from qtcompress.engine.metadata import iptc
from qtcompress.engine.metadata.inventory import Kind
from qtcompress.engine.metadata.xmp import XmpProperty

UTF8 = (1, 90, b"\x1b%G")


def block(*found: tuple[int, int, bytes]) -> bytes:
    return b"".join(struct.pack(">BBBH", 0x1C, record, number, len(value)) + value for record, number, value in found)


def resource(number: int, content: bytes) -> bytes:
    return b"8BIM" + struct.pack(">HHI", number, 0, len(content)) + content + bytes(len(content) % 2)


def test_captions_are_properties_of_xmp() -> None:
    found = iptc.properties(
        block(
            UTF8, (2, 0, b"\0\4"), (2, 5, b"Title"), (2, 25, "Küste".encode()), (2, 25, b"sea"), (2, 80, b"Jo"),
            (2, 90, b"Kiel"), (2, 116, b"(c)"), (2, 120, b"Long"), (2, 55, b"20240131"), (2, 60, b"102030+0100"),
        )
    )  # fmt: skip
    assert found == (
        XmpProperty("dc:title", "Alt", ("Title",)),
        XmpProperty("dc:subject", "Bag", ("Küste", "sea")),
        XmpProperty("dc:creator", "Seq", ("Jo",)),
        XmpProperty("photoshop:City", "", ("Kiel",)),
        XmpProperty("dc:rights", "Alt", ("(c)",)),
        XmpProperty("dc:description", "Alt", ("Long",)),
        XmpProperty("photoshop:DateCreated", "", ("2024-01-31T10:20:30+01:00",)),
    )


@pytest.mark.parametrize(
    ("date", "time", "told"),
    [("20240000", "", "2024"), ("20240100", "101010", "2024-01"), ("20240102", "101112", "2024-01-02T10:11:12")],
)
def test_dates_are_as_exact_as_they_were(date: str, time: str, told: str) -> None:
    parts = [(2, 55, date.encode()), *([(2, 60, time.encode())] if time else [])]
    assert iptc.properties(block(*parts)) == (XmpProperty("photoshop:DateCreated", "", (told,)),)


@pytest.mark.parametrize(
    "found",
    [
        [(2, 221, b"Photo Mechanic's")], [(3, 10, b"x")], [(2, 90, b"one"), (2, 90, b"two")], [(2, 55, b"yesterday")],
        [(2, 60, b"101112")], [(2, 55, b"20240102"), (2, 60, b"noon")],
    ],
)  # fmt: skip
def test_what_xmp_has_no_property_for_stays_iptc(found: list[tuple[int, int, bytes]]) -> None:
    assert iptc.properties(block((2, 5, b"Title"), *found)) is None


def test_texts_without_a_declared_encoding_are_utf8_or_latin1() -> None:
    assert iptc.properties(block((2, 5, "é".encode()))) == (XmpProperty("dc:title", "Alt", ("é",)),)
    assert iptc.properties(block((2, 5, b"\xe9"))) == (XmpProperty("dc:title", "Alt", ("é",)),)
    assert iptc.properties(block(UTF8, (2, 5, b"\xe9"))) == (XmpProperty("dc:title", "Alt", ("\ufffd",)),)


def test_damaged_blocks_say_nothing_and_long_datasets_are_read() -> None:
    whole = block((2, 5, b"Title"))
    assert iptc.properties(whole[:-1]) is None
    assert iptc.properties(whole + b"rest") is None
    assert iptc.properties(whole + bytes(3)) is not None  # padding
    assert list(iptc.datasets(b"\x1c\x02\x78\x80\x02\x00\x03abc")) == [(2, 120, b"abc")]


def test_a_block_is_found_among_resources_without_its_padding() -> None:
    odd = block((2, 90, b"X"), (2, 0, b"\0\2"))
    assert len(odd) % 2
    data = resource(0x0425, b"digest") + resource(iptc.IPTC_RESOURCE, odd)
    assert iptc.iptc_of(data) == odd
    assert iptc.resource(odd) == resource(iptc.IPTC_RESOURCE, odd)
    assert iptc.iptc_of(data[:-4]) == iptc.iptc_of(b"no resource") == b""


def test_paths_are_content_and_settings_of_the_window_are_hints() -> None:
    path, grid, no_mark, mark = (
        resource(2000, b"path"), resource(0x0408, b"grid"), resource(0x040A, b"\0"), resource(0x040A, b"\1"),
    )  # fmt: skip
    thumbnail, title = resource(0x040C, b"jpeg"), resource(iptc.IPTC_RESOURCE, b"\x1c")
    hint, content = iptc.blocks(path + grid + no_mark + thumbnail + title)
    assert (hint.content, hint.hint, content.content, content.hint) == (grid + no_mark, True, path, False)
    assert hint.kind is content.kind is Kind.JPEG_SEGMENTS
    assert [block.content for block in iptc.blocks(mark)] == [mark]
    assert iptc.blocks(thumbnail) == iptc.blocks(b"") == ()
