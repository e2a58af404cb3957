"""What stands between the scans of a JPEG, behind a TIFF, and as a profile in a GIF, is kept or named."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.types import ignore
from qtcompress.engine.containers import jpeg_xmp
from qtcompress.engine.containers.jpeg_segments import APP1, APP2, COMMENT, segment
from qtcompress.engine.containers.tiff_extent import end_of
from qtcompress.engine.encodings import jpeg_scans
from qtcompress.engine.job.goal import Goal
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.metadata.inventory import Block, Kind
from qtcompress.engine.pictures import icc
from qtcompress.engine.pictures.appended import Appended
from qtcompress.engine.pictures.color_space import _PRIMARIES
from qtcompress.engine.pictures.contents import blocks_in
from tests.engine.jobs import compress, job_of
from tests.engine.pictures.test_passed_over import NAMED, PACKET
from tests.engine.pictures.test_walks import carried, gif, jpeg, told, written

PRIVATE = (0xE9, b"Mine\0data")
BEHIND = "behind the first scan"


def late(*segments: tuple[int, bytes], data: bytes = b"") -> bytes:
    """Return a JPEG with segments in front of its last scan if it is progressive, otherwise in front of its end."""
    data = data or written("JPEG")
    at = data.rindex(b"\xff\xda") if data.count(b"\xff\xda") > 1 else len(data) - 2
    return data[:at] + b"".join(segment(*one) for one in segments) + data[at:]


@pytest.mark.parametrize("progressive", [False, True])
def test_a_comment_and_an_unknown_segment_behind_a_scan_go_along(tmp_path: Path, progressive: bool) -> None:
    found = carried(tmp_path, late((COMMENT, b"late"), PRIVATE, data=written("JPEG", progressive=progressive)))
    assert found.texts == (("Comment", "late"),)
    assert [(block.kind, block.place + block.content, block.bound) for block in found.blocks] == [
        (Kind.JPEG_SEGMENTS, b"\xe9" + PRIVATE[1], False)
    ]
    assert told(tmp_path, late((COMMENT, b"late"), data=jpeg((COMMENT, b"early")))) == [
        (Kind.JPEG_SEGMENTS, "a comment", False)
    ]


@pytest.mark.parametrize(
    ("one", "name"),
    [
        ((APP1, b"Exif\0\0" + NAMED), "the segment APP1 Exif"),
        ((APP1, jpeg_xmp.STANDARD + PACKET), "the segment APP1 XMP"),
        ((APP2, b"ICC_PROFILE\0\1\1profile"), "the segment APP2 ICC_PROFILE"),
        ((0xED, b"Photoshop 3.0\0"), "the segment APP13 Photoshop 3."),
    ],
)
def test_what_decoders_read_only_in_front_of_a_scan_fits_no_result(
    tmp_path: Path, one: tuple[int, bytes], name: str
) -> None:
    assert told(tmp_path, late(one)) == [(Kind.JPEG_SEGMENTS, f"{name} {BEHIND}", True)]
    with pytest.raises(ValueError, match="behind the first scan"):
        jpeg_scans.packed_again(late(one), Appended())


def test_a_result_has_what_stood_behind_a_scan_or_there_is_none(tmp_path: Path) -> None:
    noise = np.random.default_rng(0).integers(0, 250, (40, 60, 3), np.uint8)
    Image.fromarray(noise).resize((240, 160)).save(tmp_path / "bare.jpg", quality=98)
    bare = (tmp_path / "bare.jpg").read_bytes()

    def made(*segments: tuple[int, bytes]) -> Outcome:
        (tmp_path / "a.jpg").write_bytes(late(*segments, data=bare))
        return compress(job_of(tmp_path / "a.jpg", tmp_path / "b.png", goal=Goal(quality=60), overwrite=True), ignore)

    outcome = made(PRIVATE)
    assert (outcome.status, outcome.carried) == (Status.COMPRESSED, ("the segment APP9 Mine",))
    assert outcome.target is not None
    assert segment(*PRIVATE) in outcome.target.read_bytes()
    outcome = made((APP1, b"Exif\0\0" + NAMED))
    assert (outcome.status, f"holds the segment APP1 Exif {BEHIND}" in outcome.reason) == (Status.SKIPPED, True)


# ---- TIFF


def tiff(order: str, *rows: tuple[int, int, int, int], big: bool = False, next_at: int = 0) -> bytes:
    """Return a TIFF of one directory at the start, with entries of tag, kind, count, and value or offset."""
    offset, count, head = ("Q", "Q", 16) if big else ("I", "H", 8)
    version = struct.pack(f"{order}HHH", 43, 8, 0) if big else struct.pack(f"{order}H", 42)
    magic = {"<": b"II", ">": b"MM"}[order] + version
    made = magic + struct.pack(order + offset, head) + struct.pack(order + count, len(rows))
    for tag, kind, number, value in rows:
        letter = {3: "H", 4: "I"}.get(kind, offset) if number == 1 else offset
        field = struct.pack(order + letter, value).ljust(struct.calcsize(order + offset), b"\0")
        made += struct.pack(f"{order}HH{offset}", tag, kind, number) + field
    return made + struct.pack(order + offset, next_at)


def ends(data: bytes) -> int | None:
    return end_of(lambda at, size: data[at : at + size])


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("big", [False, True])
def test_a_tiff_ends_behind_the_last_thing_that_it_names(order: str, big: bool) -> None:
    plain = tiff(order, (0x0100, 3, 1, 6), big=big)
    assert ends(plain) == len(plain)
    assert ends(tiff(order, (0x0111, 4, 1, 300), (0x0117, 4, 1, 50), big=big)) == 350
    assert ends(tiff(order, (0x010E, 2, 40, 500), big=big)) == 540
    further = plain.ljust(200, b"\0") + struct.pack(order + ("Q" if big else "H"), 0) + bytes(8 if big else 4)
    chained = tiff(order, (0x0100, 3, 1, 6), big=big, next_at=200)
    assert ends(chained + further[len(chained) :]) == len(further)
    below = tiff(order, (0x8769, 4, 1, 200), big=big)
    assert ends(below + further[len(below) :]) == len(further)
    assert ends(tiff(order, (0x0100, 3, 1, 6), big=big, next_at=16 if big else 8)) == len(plain)  # a loop


@pytest.mark.parametrize(
    "rows",
    [
        [(0x927C, 7, 100, 300)],  # notes of a maker, which can point anywhere
        [(0x0111, 4, 1, 300)],  # no size
        [(0x0111, 4, 1, 300), (0x0117, 4, 1, 0xFFFFFFFF)],
        [(0x010E, 99, 1, 300)],  # no type
        [(0x8769, 4, 1, 9000)],  # cut off
    ],
)
def test_where_a_tiff_ends_is_not_guessed(rows: list[tuple[int, int, int, int]]) -> None:
    assert ends(tiff("<", *rows)) is None


def test_what_is_behind_a_tiff_is_named(tmp_path: Path) -> None:
    data = written("TIFF")
    assert told(tmp_path, data) == told(tmp_path, data + bytes(9)) == []
    assert told(tmp_path, data + b"PK\3\4") == [(Kind.TRAILER, "data behind its end", True)]
    assert blocks_in(tmp_path / "a") == (Block(Kind.TRAILER, "data behind its end", size_bytes=4, bound=True),)
    assert ends(b"no TIFF") is None


# ---- GIF


def test_a_profile_in_a_gif_fits_no_result_unless_it_is_srgb(tmp_path: Path) -> None:
    def with_profile(profile: bytes) -> bytes:
        parts = [profile[at : at + 255] for at in range(0, len(profile), 255)]
        blocks = b"".join(bytes([len(part)]) + part for part in parts)
        data = gif()
        return data[:-1] + b"\x21\xff\x0bICCRGBG1012" + blocks + b"\0" + data[-1:]

    wide, plain = (icc.made(_PRIMARIES[one], icc.SRGB_CURVE, gray=False) for one in (12, 1))
    named = [(Kind.UNKNOWN, "the extension ICCRGBG1012", True)]
    assert [told(tmp_path, with_profile(one)) for one in (wide, b"damaged", plain)] == [named, named, []]
