"""Boxes of AVIF sequences: times, and how often they play."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest
from PIL import Image

from qtcompress.engine.containers.avif_sequence import (
    AvifSequence,
    holds_times,
    in_parts,
    is_plain,
    sequence_in,
    settled,
)
from qtcompress.engine.containers.isobmff import primary_at


def sequence(durations_ms: list[int], *, alpha: bool = False, **asked: Any) -> bytes:
    """Return a sequence as Pillow and libavif write it."""
    mode, color = ("RGBA", (9, 9, 9, 99)) if alpha else ("RGB", (9, 9, 9))
    first, *others = (Image.new(mode, (12, 10), (20 * number, *color[1:])) for number in range(len(durations_ms)))
    file = io.BytesIO()
    first.save(file, "AVIF", save_all=True, append_images=others, duration=durations_ms, speed=9, **asked)
    return file.getvalue()


def told(data: bytes, most_frames: int = 9) -> AvifSequence | None:
    return sequence_in(lambda at, size: data[at : at + size], len(data), most_frames)


@pytest.mark.parametrize("alpha", [False, True])
@pytest.mark.parametrize("plays", [0, 1, 2, 65_535])
def test_a_file_says_how_often_it_plays_and_not_when_it_was_made(plays: int, alpha: bool) -> None:
    data = settled(sequence([40, 130, 1000], alpha=alpha), plays)
    assert told(data) == AvifSequence((12, 10), (40.0, 130.0, 1000.0), plays)
    assert len(data) == len(sequence([40, 130, 1000], alpha=alpha))
    for kind, count in ((b"mvhd", 1), (b"tkhd", 1 + alpha), (b"mdhd", 1 + alpha)):
        places = [at for at in range(len(data)) if data.startswith(kind, at)]
        assert len(places) == count
        assert all(data[at + 8 : at + 24] == bytes(16) for at in places)
    with Image.open(io.BytesIO(data)) as image:
        image.seek(2)
        image.load()
        assert image.info["duration"] == 1000
        with pytest.raises(EOFError):
            image.seek(3)


@pytest.mark.parametrize("alpha", [False, True])
def test_frames_may_have_no_time(alpha: bool) -> None:
    """Only some writers forbid what readers understand, libavif among them."""
    asked = [0, 40, 40, 0, 0, 130, 1, 0]
    data = settled(sequence([told + 1 for told in asked], alpha=alpha), 2, shorter=1)
    assert told(data) == AvifSequence((12, 10), tuple(map(float, asked)), 2)
    for kind, place, total in ((b"mdhd", 28, 211), (b"elst", 12, 211), (b"tkhd", 32, 422), (b"mvhd", 28, 422)):
        places = [at + place for at in range(len(data)) if data.startswith(kind, at)]
        assert {int.from_bytes(data[at : at + 8], "big") for at in places} == {total}
    with Image.open(io.BytesIO(data)) as image:
        shown = []
        for number in range(len(asked)):
            image.seek(number)
            image.load()
            shown.append(image.info["duration"])
    assert shown == asked


def test_what_tells_nothing_or_too_much_is_none() -> None:
    data = sequence([40, 50])
    assert told(data) == AvifSequence((12, 10), (40.0, 50.0), 0)
    assert told(data, 1) is None
    assert told(data[:40]) is None
    assert told(data.replace(b"stts", b"free")) is None
    unsaid = told(data.replace(b"edts", b"free"))
    assert unsaid is not None
    assert unsaid.plays is None


def test_numbers_of_32_bits_are_read() -> None:
    """Other writers than libavif use version 0 of the boxes."""
    data = sequence([40, 50])
    old = {
        b"tkhd": bytes(20) + (270).to_bytes(4, "big") + bytes(52) + bytes([0, 12, 0, 0, 0, 10, 0, 0]),
        b"mdhd": bytes(12) + (1000).to_bytes(4, "big") + bytes(8),
        b"elst": bytes([0, 0, 0, 1, 0, 0, 0, 1]) + (90).to_bytes(4, "big") + bytes(8),
    }
    for kind, content in old.items():
        at = data.index(kind) - 4
        size = int.from_bytes(data[at : at + 4], "big")
        box = (8 + len(content)).to_bytes(4, "big") + kind + content
        free = size - len(box)
        data = data[:at] + box + (free.to_bytes(4, "big") + b"free" + bytes(free - 8)) + data[at + size :]
    assert told(data) == AvifSequence((12, 10), (40.0, 50.0), 3)
    with pytest.raises(ValueError, match="libavif"):
        settled(data, 1)


def test_only_sequences_are_settled() -> None:
    for data in (
        b"",
        sequence([40, 50])[:200],
        *(sequence([40, 50]).replace(kind, b"free") for kind in (b"elst", b"stts")),
    ):
        with pytest.raises(ValueError, match="libavif"):
            settled(data, 0)


def test_a_file_that_is_cut_off_tells_what_is_left() -> None:
    data = sequence([40, 50])
    found = {told(data[:end]) for end in range(len(data))}
    assert found == {None, told(data), *(AvifSequence((12, 10), durations, 0) for durations in ((), (40.0,)))}


def test_a_second_may_be_divided_in_other_ways() -> None:
    times = [1000 / 30, 0.0, 2000 / 30, 10.0]
    assert in_parts(times) == (300, [10, 0, 20, 3])
    assert in_parts([40.0, 5.0]) == (1000, [40, 5])
    data = settled(sequence([11, 1, 21, 4]), 2, shorter=1, scale=300)
    found = told(data)
    assert found is not None
    assert found.durations_ms == pytest.approx(times)
    assert found.plays == 2


def test_times_that_no_sequence_has() -> None:
    assert holds_times([40.0, 0.0])
    assert holds_times([1000 / 30, 1000 / 24])
    assert not holds_times([0.0, 0.0])
    assert not holds_times([1000 / 65_521, 1000 / 65_519])
    assert not holds_times([1e10, 1.0])
    assert not holds_times([0.0001, 1.0])


def test_a_file_may_say_nothing_about_its_plays() -> None:
    assert told(settled(sequence([40, 50], alpha=True), None)) == AvifSequence((12, 10), (40.0, 50.0), None)


Change = Callable[[bytes], bytes]


def swap(old: bytes, new: bytes, *, last: bool = False) -> Change:
    def swapped(data: bytes) -> bytes:
        assert old in data
        before, _, after = data.rpartition(old) if last else data.partition(old)
        return before + new + after

    return swapped


def at(kind: bytes, place: int, new: bytes, *, last: bool = False) -> Change:
    """Change the content of a box."""

    def changed(data: bytes) -> bytes:
        begin = (data.rindex(kind) if last else data.index(kind)) + 4 + place
        return data[:begin] + new + data[begin + len(new) :]

    return changed


@pytest.mark.parametrize("alpha", [False, True])
def test_plain_sequences(alpha: bool) -> None:
    for asked in ({}, {"subsampling": "4:4:4"}, {"range": "limited"}, {"exif": b"Exif\0\0" + TIFF}):
        assert is_plain(sequence([40, 50], alpha=alpha, **asked))
    assert is_plain(settled(sequence([40, 50], alpha=alpha), None))
    assert is_plain(sequence([40, 50], alpha=alpha) + b"\0\0\0\x09free!")


TIFF = b"MM\0*\0\0\0\x08\0\1\1\x31\0\2\0\0\0\2a\0\0\0\0\0\0\0"


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda data: b"", id="nothing"),
        pytest.param(lambda data: data[:-1], id="cut off"),
        pytest.param(lambda data: data + b"!", id="what stands behind it"),
        pytest.param(lambda data: data + b"\0\0\0\x09uuid!", id="an unknown box"),
        pytest.param(swap(b"moov", b"free"), id="no movie"),
        pytest.param(swap(b"meta", b"free"), id="no still"),
        pytest.param(swap(b"stco", b"co64"), id="an unknown box of a track"),
        pytest.param(swap(b"vmhd", b"stss"), id="two boxes of a kind"),
        pytest.param(swap(b"stsd", b"free"), id="no kind of frames"),
        pytest.param(swap(b"pict", b"soun", last=True), id="sound"),
        pytest.param(swap(b"auxv", b"pict"), id="two pictures"),
        pytest.param(at(b"stts", 15, b"\x29"), id="another time of the transparency"),
        pytest.param(at(b"mdhd", 23, b"\xe9"), id="another scale of the transparency"),
        pytest.param(at(b"tkhd", 55, b"\1"), id="turned"),
        pytest.param(at(b"elst", 7, b"\2"), id="two edits"),
        pytest.param(at(b"elst", 23, b"\1"), id="what begins later"),
        pytest.param(swap(b"av01", b"hvc1", last=True), id="another codec"),
        pytest.param(at(b"av1C", 2, b"\x4c", last=True), id="ten bits"),
        pytest.param(swap(b"ccst", b"clap"), id="a part of each frame"),
        pytest.param(swap(b":alpha", b":depth", last=True), id="depth"),
        pytest.param(at(b"colr", 7, b"\x10", last=True), id="HDR"),
        pytest.param(at(b"colr", 5, b"\x0c", last=True), id="wide colors"),
        pytest.param(at(b"colr", 0, b"rICC", last=True), id="a profile"),
        pytest.param(at(b"iloc", 17, b"\0"), id="another still"),
        pytest.param(lambda data: data.replace(b"av1C", b"clap", 1), id="a part of the still"),
        pytest.param(at(b"pitm", 5, b"\2"), id="the still of another track"),
        pytest.param(at(b"pitm", 5, b"\3"), id="a still that is not there"),
        pytest.param(at(b"iloc", 13, b"\2"), id="a still in pieces"),
    ],
)
def test_sequences_that_are_not_plain(change: Change) -> None:
    assert is_plain(sequence([40, 50], alpha=True))
    assert not is_plain(change(sequence([40, 50], alpha=True)))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(swap(b"Exif", b"abcd"), id="an item of another kind"),
        pytest.param(swap(b"ExifExif", b"abcdExif", last=True), id="one of a track"),
        pytest.param(swap(b"rdf+xml", b"abc+xml"), id="a text of another kind"),
        pytest.param(swap(b"ExifExif", b"mimeExif"), id="a text without a kind"),
        pytest.param(swap(b"ExifExif", b"av01Exif"), id="another picture"),
        pytest.param(swap(b"cdsc", b"thmb"), id="a small picture"),
        pytest.param(swap(b"iref", b"grpl"), id="groups of items"),
    ],
)
def test_sequences_that_hold_more_items(change: Change) -> None:
    data = sequence([40, 50], exif=b"Exif\0\0" + TIFF, xmp=b"<x:xmpmeta/>")
    assert is_plain(data)
    assert not is_plain(change(data))


@pytest.mark.parametrize(
    ("table", "place"),
    [
        ("00 000000 44 00 0001 0007 0000 0001 00000123 00000009", 0x123),
        ("01 000000 44 40 0001 0007 0000 0000 00000100 0001 00000023 00000009", 0x123),
        ("01 000000 44 44 0001 0007 0000 0000 00000100 0001 0000ffff 00000023 00000009", 0x123),
        ("02 000000 88 00 00000001 00000007 0000 0000 0001 0000000000000123 0000000000000009", 0x123),
        (
            "00 000000 44 00 0002 0001 0000 0002 00000001 00000002 00000003 00000004 0007 0000 0001 00000123 00000009",
            0x123,
        ),
        ("01 000000 44 00 0001 0007 0001 0000 0001 00000123 00000009", None),  # within meta
        ("00 000000 44 00 0001 0007 0000 0002 00000123 00000009 00000200 00000009", None),
        ("00 000000 44 00 0001 0001 0000 0001 00000123 00000009", None),
        ("00 000000 44 00 0009 0001 0000 0001 00000123 00000009", None),
    ],
)
def test_where_the_primary_picture_begins(table: str, place: int | None) -> None:
    boxes = [(b"pitm", b"\0\0\0\0\0\7"), (b"iloc", bytes.fromhex(table))]
    if table.startswith("02"):
        boxes[0] = (b"pitm", b"\1\0\0\0\0\0\0\7")
    inside = b"".join((8 + len(content)).to_bytes(4, "big") + kind + content for kind, content in boxes)
    data = (12 + len(inside)).to_bytes(4, "big") + b"meta" + bytes(4) + inside
    assert primary_at(lambda at, size: data[at : at + size], len(data)) == place
