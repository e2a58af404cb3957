"""EXIF is read as far as it is whole, thinned out, set right where it stands, and never raises."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from qtcompress.engine.metadata import exif

DATE, MAKER, NOTE = "2026:01:02 03:04:05", "Maker of cameras", bytes(range(64))


def _pillow(orientation: int = 6, color_space: int = 65535) -> bytes:
    made = Image.Exif()
    made[0x010F], made[0x0112], made[0x0132] = MAKER, orientation, DATE
    made[0x8769] = {0x9003: DATE, 0x829A: 0.5, 0x927C: NOTE, 0xA001: color_space, 0xA002: 300, 0xA003: 200}
    made[0x8825] = {1: "N", 2: (48.0, 51.0, 30.0)}
    return made.tobytes()[6:]


def _seen(data: bytes) -> Image.Exif:
    """Return what an independent reader finds."""
    found = Image.Exif()
    found.load(b"Exif\0\0" + data)
    return found


def _structure(order: str, *entries: tuple[int, int, int, bytes], onward: int = 0, tail: bytes = b"") -> bytes:
    """Return a structure of one directory; a value that is too long for its place stands in `tail`, by its offset."""
    head = (b"II" if order == "<" else b"MM") + struct.pack(order + "HIH", 42, 8, len(entries))
    rows = b"".join(struct.pack(order + "HHI", *entry[:3]) + entry[3].ljust(4, b"\0") for entry in entries)
    return head + rows + struct.pack(order + "I", onward) + tail


def test_what_is_read_is_what_was_written() -> None:
    found = exif.parse_bytes(_pillow())
    assert found is not None
    assert found.number(exif.MAIN, exif.ORIENTATION) == 6
    assert found.number(exif.PHOTO, exif.COLOR_SPACE) == 65535
    assert found.directories[exif.MAIN][0x010F].value == MAKER.encode() + b"\0"
    assert found.directories[exif.PHOTO][0x927C].value == NOTE
    assert set(found.directories[exif.PLACE]) == {1, 2}
    assert found.number(exif.MAIN, 0x9999) is None
    assert found.number(exif.INTEROP, 1) is None


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("kind", [(1, "B"), (3, "H"), (4, "I")])
def test_a_number_may_be_of_any_width_and_order(order: str, kind: tuple[int, str]) -> None:
    data = _structure(order, (exif.ORIENTATION, kind[0], 1, struct.pack(order + kind[1], 8)))
    found = exif.parse_bytes(data)
    assert found is not None
    assert found.number(exif.MAIN, exif.ORIENTATION) == 8
    settled = exif.parse_bytes(exif.settled(data, turned=False, srgb=False))
    assert settled is not None
    assert settled.number(exif.MAIN, exif.ORIENTATION) == 1


def test_what_is_written_anew_is_read_by_others() -> None:
    found = exif.parse_bytes(_pillow())
    assert found is not None
    seen = _seen(found.tobytes())
    assert (seen[0x010F], seen[0x0112]) == (MAKER, 6)
    assert seen.get_ifd(0x8769)[0x927C] == NOTE
    assert seen.get_ifd(0x8769)[0x829A] == 0.5
    assert seen.get_ifd(0x8825)[2] == (48.0, 51.0, 30.0)
    again = exif.parse_bytes(found.tobytes())
    assert again is not None
    assert again.tobytes() == found.tobytes()


def test_only_what_is_kept_stays() -> None:
    found = exif.parse_bytes(_pillow())
    assert found is not None
    thin = found.thinned(lambda directory, tag: (directory, tag) == (exif.PHOTO, 0x9003))
    seen = _seen(thin.tobytes())
    assert set(seen) == {exif.PHOTO}
    assert seen.get_ifd(0x8769) == {0x9003: DATE}
    assert found.thinned(lambda directory, tag: False).tobytes() == b""


def test_a_picture_that_was_turned_stands_upright_in_place() -> None:
    before = _pillow()
    after = exif.settled(before, turned=True, srgb=True)
    seen = _seen(after)
    assert len(after) == len(before)  # maker notes hold offsets
    assert before.index(NOTE) == after.index(NOTE)
    assert seen[0x0112] == 1
    photo = seen.get_ifd(0x8769)
    assert (photo[0xA001], photo[0xA002], photo[0xA003]) == (exif.SRGB, 200, 300)
    same = _seen(exif.settled(before, turned=False, srgb=False)).get_ifd(0x8769)
    assert (same[0xA001], same[0xA002], same[0xA003]) == (65535, 300, 200)


def test_adobe_rgb_becomes_srgb_where_it_was_converted() -> None:
    made = Image.Exif()
    made[0x8769] = {0xA001: 65535, 0xA005: {1: "R03"}}
    for srgb, name in ((True, "R98"), (False, "R03")):
        data = exif.settled(made.tobytes()[6:], turned=False, srgb=srgb)
        assert _seen(data).get_ifd(0xA005)[1] == name
    made[0x8769] = {0xA005: {1: "THM"}}
    assert _seen(exif.settled(made.tobytes()[6:], turned=False, srgb=True)).get_ifd(0xA005)[1] == "THM"


@pytest.mark.parametrize(("behind", "cut"), [(b"", True), (b"more", False)])
def test_the_old_thumbnail_goes(behind: bytes, cut: bool) -> None:
    picture = b"\xff\xd8 the picture as the camera held it"
    second = struct.pack("<HHHIIHHIII", 2, 0x0201, 4, 1, 56, 0x0202, 4, 1, len(picture), 0)
    data = _structure("<", (exif.ORIENTATION, 3, 1, b"\6\0"), onward=26, tail=second + picture + behind)
    assert data[56:].startswith(picture)
    found = exif.parse_bytes(data)
    assert found is not None
    assert set(found.thumbnail) == {0x0201, 0x0202}
    after = exif.settled(data, turned=True, srgb=False)
    assert (picture in after) is not cut
    again = exif.parse_bytes(after)
    assert again is not None
    assert not again.thumbnail
    assert again.number(exif.MAIN, exif.ORIENTATION) == 1


def test_a_number_that_does_not_fit_is_left() -> None:
    sides = ((0x0100, 1, 1, b"\7"), (0x0101, 4, 1, struct.pack("<I", 300)))
    after = exif.parse_bytes(exif.settled(_structure("<", *sides), turned=True, srgb=False))
    assert after is not None
    assert (after.number(exif.MAIN, 0x0100), after.number(exif.MAIN, 0x0101)) == (7, 7)
    alone = _structure("<", sides[1], (exif.ORIENTATION, 2, 2, b"6\0"))
    assert exif.settled(alone, turned=True, srgb=False) == alone


@pytest.mark.parametrize(
    "entry",
    [
        (0x010F, 2, 900, struct.pack("<I", 8)),  # longer than all
        (0x010F, 2, 9, struct.pack("<I", 4_000_000_000)),
        (0x010F, 99, 1, b"A"),
        (0x010F, 2, 0, b""),
        (0x010F, 2, 0xFFFFFFFF, b""),
    ],
)
def test_an_entry_that_is_not_whole_is_left_out(entry: tuple[int, int, int, bytes]) -> None:
    found = exif.parse_bytes(_structure("<", entry, (exif.ORIENTATION, 3, 1, b"\3\0")))
    assert found is not None
    assert set(found.directories[exif.MAIN]) == {exif.ORIENTATION}


def test_many_entries_of_the_same_bytes_do_not_fill_the_memory() -> None:
    size = 1_000_000
    entries = [(tag, 7, size, struct.pack("<I", 0)) for tag in range(1000, 1100)]
    found = exif.parse_bytes(_structure("<", *entries, tail=bytes(size)))
    assert found is not None
    assert 1 <= len(found.directories[exif.MAIN]) <= 4


def test_directories_that_point_at_one_another_end() -> None:
    data = _structure("<", (exif.PHOTO, 4, 1, struct.pack("<I", 8)), (exif.PLACE, 3, 1, b"\0\0"), onward=8)
    found = exif.parse_bytes(data)
    assert found is not None
    assert set(found.directories) == {exif.MAIN, exif.PHOTO}


@pytest.mark.parametrize("data", [b"", b"II*\0", b"Exif\0\0MM", b"II+\0\x08\0\0\0\0\0\0\0", bytes(100)])
def test_what_is_no_structure_is_none(data: bytes) -> None:
    assert exif.parse_bytes(data) is None
    assert exif.settled(data, turned=True, srgb=True) == data


@given(st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), max_size=30), st.integers(0, 400))
def test_damage_never_raises(changes: list[tuple[int, int]], length: int) -> None:
    data = bytearray(_pillow())
    for at, value in changes:
        if at < len(data):
            data[at] = value
    for damaged in (bytes(data), bytes(data[:length])):
        after = exif.settled(damaged, turned=True, srgb=True)
        found = exif.parse_bytes(after)
        if found is not None:
            assert found.number(exif.MAIN, exif.ORIENTATION) not in range(2, 9)
            again = exif.parse_bytes(found.tobytes())
            kept = {name: set(directory) for name, directory in found.directories.items() if directory}
            assert again is None or set(again.directories) <= {exif.MAIN, *kept}


def test_resolutions_are_exchanged_with_the_sides_of_a_turned_picture() -> None:
    across, down = (0x011A, exif.RATIONAL, [300, 1]), (0x011B, exif.RATIONAL, [203, 2])
    data = b""
    for tag, kind, values in (across, down):
        data = exif.with_entry(data, exif.MAIN, tag, kind, values) or b""
    for turned, expected in ((True, [101.5, 300.0]), (False, [300.0, 101.5])):
        after = exif.parse_bytes(exif.settled(data, turned=turned, srgb=False))
        assert after is not None
        assert [after.ratio(exif.MAIN, tag) for tag in (0x011A, 0x011B)] == expected
    one = exif.with_entry(b"", exif.MAIN, *across) or b""
    assert exif.settled(one, turned=True, srgb=False) == one
