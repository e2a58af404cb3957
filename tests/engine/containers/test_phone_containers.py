"""Formats behind a JPEG: what is cut off, overlaps, or lies is not believed."""

from __future__ import annotations

import struct

import pytest

from qtcompress.engine.containers import jpeg_xmp, movie, mpf, sef
from qtcompress.engine.containers.jpeg_segments import picture_end, spans_of
from tests.engine.pictures import phone_files as phone

BLOCKS = phone.samsung((0x0A01, "Image_UTC_Data", b"17"), (0x0A30, "MotionPhoto_Data", b"movie"))


def test_the_end_of_a_picture_is_behind_its_last_marker() -> None:
    whole = phone.picture(progressive=True)
    assert picture_end(b"before" + whole + b"behind", 6) == 6 + len(whole)
    assert picture_end(whole[:-2]) is None
    assert picture_end(b"GIF89a") is None
    assert picture_end(whole[:2] + b"garbage" + whole[2:]) == len(whole) + 7
    assert picture_end(b"\xff\xd8" + phone.app(0xE1, b"thumbnail " + whole) + whole[2:]) is not None
    assert [mark for mark, _, _ in spans_of(b"\xff\xd8\xff\xe1\0\x01")] == []
    assert [mark for mark, _, _ in spans_of(b"\xff\xd8\xff\xfe\0\2" + whole)] == [0xFE]


@pytest.mark.parametrize("order", "<>")
def test_an_index_of_pictures_is_rewritten_in_place(order: str) -> None:
    index = phone.mpf((0x030000, 9, 0), (0x020002, 8, 7), (0x050000, 6, 5), order=order, ids=True)[4:]
    assert mpf.entries_of(index)[1:] == (mpf.MpfEntry(0x020002, 8, 7), mpf.MpfEntry(mpf.GAIN_MAP, 6, 5))
    assert mpf.rewritten(index, [(9, 0), (8, 7), (6, 5)]) == index
    less = mpf.rewritten(index, [(90, 0), None, (60, 50)])
    assert mpf.entries_of(less) == (mpf.MpfEntry(0x030000, 90, 0), mpf.MpfEntry(0x050000, 60, 50))
    assert struct.unpack_from(order + "HH", less, less.index(struct.pack(order + "II", 60, 50)) + 8) == (0, 2)
    assert len(less) == len(index)
    uncounted = index.replace(struct.pack(order + "HH", 0xB001, 4), struct.pack(order + "HH", 0xB001, 3))
    assert mpf.rewritten(uncounted, [(9, 0), (8, 7), (6, 5)]) == uncounted


@pytest.mark.parametrize(
    "index",
    [
        b"", b"MM\0*", b"PNG\0\0\0\0\x08", phone.mpf((0, 1, 0))[4:40], phone.mpf()[4:],
        phone.mpf((0, 1, 0))[4:].replace(struct.pack(">II", 16, 50), struct.pack(">II", 16, 10)),
        phone.mpf((0, 1, 0))[4:].replace(struct.pack(">HHI", 0xB002, 7, 16), struct.pack(">HHI", 0xB002, 7, 15)),
    ],
)  # fmt: skip
def test_a_damaged_index_is_refused(index: bytes) -> None:
    with pytest.raises(ValueError, match="index"):
        mpf.entries_of(index)


def test_blocks_of_samsung_are_found_from_the_end() -> None:
    trailer = sef.trailer_of(b"before" + BLOCKS)
    assert trailer is not None
    assert [(one.name, (b"before" + BLOCKS)[one.data_at : one.end]) for one in trailer.blocks] == [
        ("Image_UTC_Data", b"17"), ("MotionPhoto_Data", b"movie"),
    ]  # fmt: skip
    assert BLOCKS[trailer.directory_at - 6 :].startswith(b"SEFH")


def _with(at: int, value: int) -> bytes:
    """Return the blocks with a number in the directory, counted from its start, changed."""
    start = BLOCKS.index(b"SEFH") + at
    return BLOCKS[:start] + struct.pack("<I", value) + BLOCKS[start + 4 :]


@pytest.mark.parametrize(
    "blocks",
    [
        BLOCKS[:-1], b"SEFT", BLOCKS[-20:], BLOCKS.replace(b"SEFH", b"SEFX"), _with(8, 99), _with(8, 0),
        _with(16, 9_999), _with(20, 9_999), _with(20, 4), _with(20, 40),
        BLOCKS.replace(b"\x0e\0\0\0Image", b"\x99\0\0\0Image"),
    ],
)  # fmt: skip
def test_blocks_that_do_not_lie_side_by_side_are_not_believed(blocks: bytes) -> None:
    assert sef.trailer_of(blocks) is None


def test_a_movie_ends_with_its_last_box() -> None:
    clip = phone.movie()
    assert movie.movie_end(b"__" + clip + b"LIVE_1234", 2, 2_000) == 2 + len(clip)
    assert movie.movie_end(clip, 0, 500) == 500
    large = clip[:20] + struct.pack(">I4sQ", 1, b"mdat", 116) + bytes(100)
    assert movie.movie_end(large + b"\0\0\0\x04free", 0, len(large) + 8) == len(large)
    assert movie.movie_end(clip[:20] + struct.pack(">I4s", 0, b"mdat") + bytes(10), 0, 38) == 38
    assert movie.movie_end(clip[:20] + b"\xff" * 30, 0, 50) == 50  # no second box
    assert movie.movie_end(clip[20:], 0, 900) is None
    assert movie.begins(clip[20:], 0)
    assert not movie.begins(phone.picture(), 0)


def test_an_extended_packet_is_put_together_by_its_name() -> None:
    text = b"<x/>" * 40_000
    name = jpeg_xmp.guid_of(text)
    whole = b"\xff\xd8" + jpeg_xmp.segments(b"", text)
    contents = [whole[start + 4 : end] for _, start, end in spans_of(whole)]
    assert len(contents) == 3
    assert jpeg_xmp.extended_packet(reversed(contents), name.lower()) == text
    assert jpeg_xmp.extended_packet(contents[:2], name) is None
    assert jpeg_xmp.extended_packet(contents[1:], name) is None
    assert jpeg_xmp.extended_packet(contents, "0" * 32) == b""
