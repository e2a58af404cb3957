"""Boxes of AVIF sequences: times, and how often they play."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from qtcompress.engine.containers.avif_sequence import AvifSequence, sequence_in, settled


def sequence(durations_ms: list[int], *, alpha: bool = False) -> bytes:
    """Return a sequence as Pillow and libavif write it."""
    mode, color = ("RGBA", (9, 9, 9, 99)) if alpha else ("RGB", (9, 9, 9))
    first, *others = (Image.new(mode, (12, 10), (20 * number, *color[1:])) for number in range(len(durations_ms)))
    file = io.BytesIO()
    first.save(file, "AVIF", save_all=True, append_images=others, duration=durations_ms, speed=9)
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
    data = settled(sequence([told + 1 for told in asked], alpha=alpha), 2, shorter_ms=1)
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
    for data in (b"", sequence([40, 50])[:200], *(sequence([40, 50]).replace(kind, b"free") for kind in (b"elst", b"stts"))):
        with pytest.raises(ValueError, match="libavif"):
            settled(data, 0)


def test_a_file_that_is_cut_off_tells_what_is_left() -> None:
    data = sequence([40, 50])
    found = {told(data[:end]) for end in range(len(data))}
    assert found == {None, told(data), *(AvifSequence((12, 10), durations, 0) for durations in ((), (40.0,)))}
