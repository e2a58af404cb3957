"""Parts are known by what names them and by what they are; what cannot be placed is told."""

from __future__ import annotations

import pytest

from qtcompress.engine.pictures.appended import CannotCarry, Extra, appended_to, carried_behind
from tests.engine.pictures import phone_files as phone
from tests.engine.pictures.phone_files import (
    CLIP,
    HALF_EXTENDED,
    HDR,
    MAP,
    MOTION,
    MOVIE,
    PRIMARY,
    UTC,
    app,
    directory,
    encoded,
    indexed,
    inserted,
    kinds,
    picture,
    samsung,
    seen,
    with_packet,
    xmp,
)

VIDEO, GAIN_MAP, DEPTH, PICTURE, TRAILER = Extra


def test_what_is_unknown_is_a_part_and_what_says_nothing_is_none() -> None:
    assert kinds(picture() + b"a note") == [TRAILER]
    assert kinds(picture() + bytes(64) + picture("second") + b"a note") == [PICTURE, TRAILER]
    assert kinds(picture() + CLIP) == [VIDEO]
    assert kinds(picture() + MAP[:-50]) == [GAIN_MAP]  # cut off
    filled = picture() + CLIP + bytes(8)
    assert seen(carried_behind(picture("result"), appended_to(filled))).behind == CLIP + bytes(8)
    source = picture() + bytes(64) + picture("second") + b"a note"
    assert seen(carried_behind(picture("result"), appended_to(source))).behind == seen(source).behind
    for nothing in (picture(), picture() + bytes(500), picture() + b"\r\n", picture()[:-2], b"GIF89a", b""):
        assert not appended_to(nothing)


def test_parts_are_known_by_what_their_names_mean() -> None:
    shot = samsung((0x0AB1, "DualShot_DepthMap", b"depth"), (0x0A01, "", b"unnamed"))
    assert kinds(picture() + shot) == [DEPTH, TRAILER]
    original = picture("original")
    packet = xmp("", directory(PRIMARY, ("Original", "image/jpeg", len(original)), ("ConfidenceMap", "x/y", 4)))
    assert kinds(with_packet(packet) + original + b"conf") == [PICTURE, DEPTH]


def test_parts_are_counted_from_the_end_where_only_that_fits() -> None:
    source = with_packet(xmp(MOTION, directory(PRIMARY, HDR, (*MOVIE, 4)))) + b"unknown" + MAP + CLIP
    assert [(part.kind, part.data) for part in appended_to(source).parts] == [
        (TRAILER, b"unknown"), (GAIN_MAP, MAP), (VIDEO, CLIP),
    ]  # fmt: skip
    made = carried_behind(encoded(source), appended_to(source))
    assert seen(made).items()[1:] == [("GainMap", MAP), ("MotionPhoto", CLIP)]
    assert seen(made).behind == seen(source).behind


def test_a_part_is_known_by_its_name_alone() -> None:
    source = with_packet(xmp("", directory(PRIMARY, ("Depth", "image/png", 6), ("Other", "x/y", 3)))) + b"pixels123"
    assert [(part.kind, part.data) for part in appended_to(source).parts] == [(DEPTH, b"pixels"), (TRAILER, b"123")]


def test_a_video_that_a_program_has_cut_out_is_not_missed_among_notes() -> None:
    found = appended_to(with_packet(xmp(MOTION, directory(PRIMARY, MOVIE))) + samsung(UTC))
    assert found.sound
    assert [part.data for part in found.parts] == [b"1700000000000"]


def test_a_damaged_index_does_not_matter_where_there_are_no_pictures() -> None:
    source = inserted(picture(), app(0xE2, phone.mpf((0, 0, 0))[:30])) + CLIP + b"\xff" * 8
    assert kinds(source) == [VIDEO]
    made = carried_behind(picture("result"), appended_to(source))
    assert b"MPF" not in made
    assert seen(made).behind == CLIP + b"\xff" * 8


def test_apples_maps_are_known_by_their_packets() -> None:
    def plane(kind: str) -> bytes:
        packet = xmp(
            f'xmlns:apdi="http://ns.apple.com/pixeldatainfo/1.0/" apdi:AuxiliaryImageType="urn:com:apple:photo:{kind}"'
        )
        return with_packet(packet)

    assert kinds(indexed(picture(), plane("2020:aux:hdrgainmap"), plane("2018:aux:portraiteffectsmatte"))) == [
        GAIN_MAP,
        DEPTH,
    ]


@pytest.mark.parametrize(
    ("source", "why"),
    [
        (picture() + b"sound" + b"QDIOBS", "from the start of the file"),
        (inserted(picture(), app(0xE2, phone.mpf((0, 0, 0))[:30])) + MAP, "index of its pictures is damaged"),
        (with_packet(xmp(MOTION, directory(PRIMARY, HDR))) + b"something else", "not where it should be"),
        (inserted(picture(), HALF_EXTENDED), "not complete"),
        (picture()[:-20] + b"\xff\xe5\xff\xff" + picture()[-20:], "structure is damaged"),
    ],
)
def test_a_picture_whose_parts_cannot_be_placed_is_left_alone(source: bytes, why: str) -> None:
    found = appended_to(source)
    assert found
    assert not found.sound
    assert why in found.reason
    with pytest.raises(CannotCarry, match=why):
        carried_behind(picture(), found)
