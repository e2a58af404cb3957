"""What a decoder passes over is in the file all the same: metadata without a flag, a second packet, frames."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from qtcompress.engine.containers import jpeg_xmp, riff_chunks
from qtcompress.engine.containers.jpeg_segments import APP1
from qtcompress.engine.containers.png_chunks import chunk
from qtcompress.engine.metadata import exif
from qtcompress.engine.metadata.inventory import Kind
from tests.engine.pictures.test_walks import carried, gif, jpeg, png, told, webp, written

NAMED = exif.with_entry(b"", exif.MAIN, 0x013B, exif.TEXT, b"Jane\0") or b""
OTHER = NAMED.replace(b"Jane", b"Joan")
TURNED = exif.with_entry(b"", exif.MAIN, exif.ORIENTATION, exif.SHORT, [6]) or b""
PACKET = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"
FRAME = struct.pack(">IIIIIHHBB", 0, 6, 4, 0, 0, 1, 10, 0, 0)


def extended(flags: int, *chunks: tuple[bytes, bytes]) -> bytes:
    """Return a WebP of the extended format."""
    head = riff_chunks.chunk(b"VP8X", bytes([flags, 0, 0, 0, 5, 0, 0, 3, 0, 0]))
    inside = written("WEBP", lossless=True)[12:] + b"".join(riff_chunks.chunk(*one) for one in chunks)
    return riff_chunks.chunk(b"RIFF", b"WEBP" + head + inside)


@pytest.mark.parametrize("head", [b"", b"Exif\0\0"])
def test_metadata_of_a_webp_is_read_without_its_flag(tmp_path: Path, head: bytes) -> None:
    chunks = (b"EXIF", head + NAMED), (b"XMP ", PACKET)
    for data in (extended(0, *chunks), extended(0x0C, *chunks), webp(*chunks)):
        found = carried(tmp_path, data)
        assert (found.exif, found.xmp, found.blocks) == (NAMED, PACKET, ())


def test_a_second_structure_and_a_second_packet_of_a_webp_are_named(tmp_path: Path) -> None:
    chunks = (b"EXIF", NAMED), (b"EXIF", NAMED), (b"EXIF", OTHER), (b"XMP ", PACKET), (b"XMP ", PACKET + b" ")
    found = carried(tmp_path, extended(0x0C, *chunks))
    assert (found.exif, found.xmp) == (NAMED, PACKET)
    assert [(block.place, block.content, block.bound) for block in found.blocks] == [
        (b"EXIF", OTHER, False), (b"XMP ", PACKET + b" ", False),
    ]  # fmt: skip


def test_a_structure_that_turns_a_webp_only_for_some_programs_fits_no_result(tmp_path: Path) -> None:
    found = carried(tmp_path, extended(0, (b"EXIF", TURNED)))
    assert (found.exif, [(block.name, block.bound) for block in found.blocks]) == (b"", [("the chunk EXIF", True)])
    found = carried(tmp_path, extended(0x08, (b"EXIF", TURNED)))
    assert (exif.parse_bytes(found.exif) is not None, found.blocks) == (True, ())


def test_a_profile_of_a_webp_without_its_flag_fits_no_result(tmp_path: Path) -> None:
    assert told(tmp_path, extended(0, (b"ICCP", b"a profile"))) == [(Kind.UNKNOWN, "the chunk ICCP", True)]


def test_all_comments_of_a_gif_are_one_text_wherever_they_stand(tmp_path: Path) -> None:
    def comment(text: bytes) -> bytes:
        return b"\x21\xfe" + bytes([len(text)]) + text + b"\0"

    data = gif()
    first, last = comment(b"before it"), comment(b"behind it\0") + comment(b"before it") + comment(b"a\0b")
    image = data.index(b"\x2c", 13)
    whole = data[:image] + first + data[image:-1] + last + data[-1:]
    assert carried(tmp_path, whole).texts == (("Comment", "before it\nbehind it"),)
    assert carried(tmp_path, data).texts == ()


def test_frames_that_no_program_shows_are_named(tmp_path: Path) -> None:
    def with_frame(data: bytes, number: int) -> bytes:
        control = chunk(b"fcTL", struct.pack(">I", number) + FRAME[4:])
        pixels = chunk(b"fdAT", struct.pack(">I", number + 1) + zlib.compress(bytes(4 * 19)))
        return data[:-12] + control + pixels + data[-12:]

    counts = (b"acTL", struct.pack(">II", 1, 0))
    lonely = png(counts, (b"fcTL", FRAME))
    assert told(tmp_path, lonely) == []
    for data in (with_frame(png(), 0), with_frame(lonely, 1)):
        assert told(tmp_path, data) == [(Kind.PNG_CHUNKS, "the chunk fdAT", True)]


def test_what_the_png_of_an_icon_holds_is_named(tmp_path: Path) -> None:
    def icon(picture: bytes) -> bytes:
        return struct.pack("<3HBBBBHHII", 0, 1, 1, 6, 4, 0, 0, 1, 32, len(picture), 22) + picture

    text = (b"tEXt", b"Author\0Jane")
    assert told(tmp_path, icon(png((b"gAMA", b"\0\0\xb1\x8f")))) == []
    assert told(tmp_path, icon(png(text))) == [(Kind.UNKNOWN, "the chunk tEXt", True)]
    assert chunk(*text) in icon(png(text))


def test_damaged_exif_goes_along_as_it_is(tmp_path: Path) -> None:
    junk = b"Exif\0\0no structure"
    assert told(tmp_path, jpeg((APP1, junk))) == [(Kind.JPEG_SEGMENTS, "the segment APP1 Exif", False)]
    assert told(tmp_path, jpeg((APP1, b"Exif\0\0"))) == told(tmp_path, jpeg((APP1, b"Exif\0\0" + NAMED))) == []
    assert told(tmp_path, png((b"eXIf", junk))) == [(Kind.PNG_CHUNKS, "the chunk eXIf", False)]
    assert told(tmp_path, png((b"eXIf", b"\0\0"))) == told(tmp_path, png((b"eXIf", b"Exif\0\0" + NAMED))) == []


def test_a_quality_of_ducky_is_no_content_and_a_copyright_is(tmp_path: Path) -> None:
    quality = b"Ducky\0\1\0\4\0\0\0\x3c"
    assert told(tmp_path, jpeg((0xEC, quality + b"\0\0"))) == []
    (found,) = told(tmp_path, jpeg((0xEC, quality + b"\0\3\0\4Jane\0\0")))
    assert found[:2] == (Kind.JPEG_SEGMENTS, "the segment APP12 Ducky")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le"])
def test_a_packet_in_another_encoding_does_not_make_a_picture_unreadable(tmp_path: Path, encoding: str) -> None:
    packet = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:format="a/b"/></rdf:RDF></x:xmpmeta>'
    ).encode(encoding)
    found = carried(tmp_path, jpeg((APP1, b"http://ns.adobe.com/xap/1.0/\0" + packet))).xmp
    assert b'dc:format="a/b"' in found


def test_pieces_of_an_extended_packet_that_nothing_names_or_that_are_too_few_are_named(tmp_path: Path) -> None:
    whole = PACKET.replace(b"/>", b"><!-- long --></x:xmpmeta>")
    guid = jpeg_xmp.guid_of(whole).encode()
    named = (APP1, jpeg_xmp.STANDARD + b"<x:xmpmeta xmlns:x='adobe:ns:meta/' a='" + guid.lower() + b"'/>")
    halves = [
        (APP1, jpeg_xmp.EXTENDED + guid + struct.pack(">II", len(whole), at) + whole[at : at + 40])
        for at in range(0, len(whole), 40)
    ]
    assert len(halves) == 2
    assert told(tmp_path, jpeg(named, *halves)) == []
    for segments, lost in (((named, halves[0]), 1), (halves, 2), ((named, halves[1]), 1)):
        found = carried(tmp_path, jpeg(*segments)).blocks
        assert [(block.size_bytes, block.bound) for block in found] == [(len(one[1]), True) for one in segments[-lost:]]
