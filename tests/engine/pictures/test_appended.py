"""What is appended to a JPEG comes back byte for byte, and every reader finds it where it looks."""

from __future__ import annotations

import base64
import io
import re
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from qtcompress.engine.pictures.appended import (
    Appended,
    CannotCarry,
    Extra,
    appended_to,
    carried_behind,
    described_xmp,
    needs_stored_orientation,
    private,
    with_xmp,
)
from tests.conftest import ROOT
from tests.engine.pictures import phone_files as phone
from tests.engine.pictures.phone_files import (
    CLIP,
    HDR,
    MAP,
    MOTION,
    MOTION_BLOCKS,
    MOVIE,
    PRIMARY,
    UTC,
    XAP,
    app,
    directory,
    encoded,
    gain_map,
    galaxy,
    indexed,
    inserted,
    kinds,
    picture,
    pixel,
    samsung,
    seen,
    with_packet,
    xmp,
)

VIDEO, GAIN_MAP, DEPTH, PICTURE, TRAILER = Extra


def case(name: str) -> bytes:
    path = ROOT.parent / "shared" / "cases" / name
    if not path.exists():
        pytest.skip("needs the pictures of ../shared/cases, which are not here")
    return path.read_bytes()


@pytest.mark.parametrize("order", "<>")
def test_gain_map_and_video_of_one_photo_are_where_all_readers_look(order: str) -> None:
    source = pixel(mpf_order=order)
    found = appended_to(source)
    assert [(part.kind, part.data) for part in found.parts] == [(GAIN_MAP, MAP), (VIDEO, CLIP)]
    made = carried_behind(encoded(source), found)
    there = seen(made)
    assert there.items() == [("Primary", b""), ("GainMap", MAP), ("MotionPhoto", CLIP)]
    assert there.pictures(made) == [made[: there.size], MAP]
    assert there.packet == seen(source).packet  # as no length in it has changed
    assert made.endswith(CLIP)


def test_an_index_without_a_directory_is_enough() -> None:
    right, preview = picture("right"), picture("preview")
    source = indexed(picture(), right, preview, attributes=(0x020002, 0x010001), ids=True)
    found = appended_to(source)
    assert [part.data for part in found.parts] == [right, preview]
    assert kinds(source) == [PICTURE, PICTURE]
    made = carried_behind(picture("result"), found)
    assert seen(made).pictures(made)[1:] == [right, preview]
    with Image.open(io.BytesIO(made)) as opened:
        assert (opened.format, getattr(opened, "n_frames", 1)) == ("MPO", 3)
        opened.seek(2)
        assert opened.info["comment"] == b"preview"


def test_a_picture_that_is_left_out_leaves_the_index_and_the_rest_moves_up() -> None:
    source = indexed(picture(), picture("right"), MAP, attributes=(0x020002, 0), ids=True)
    made = carried_behind(picture("result"), appended_to(source), without=frozenset({PICTURE}))
    there = seen(made)
    assert there.behind == MAP
    assert there.pictures(made)[1:] == [MAP]
    index = made[there.index_at :]
    assert struct.unpack_from(">HH", index, struct.unpack_from(">I", index, 8 + 2 + 24 + 8)[0] + 12) == (0, 2)
    assert index[struct.unpack_from(">I", index, 8 + 2 + 36 + 8)[0] :][: 3 * 33] == b"A" * 33 + b"C" * 33 + bytes(33)
    bare = carried_behind(picture("result"), appended_to(source), without=frozenset({PICTURE, GAIN_MAP}))
    assert bare == picture("result") or (seen(bare).index, seen(bare).behind) == ((), b"")


def test_a_video_counted_from_the_end_stays_there_and_goes_with_all_that_names_it() -> None:
    source = with_packet(xmp(f'GCamera:MicroVideo="1" GCamera:MicroVideoOffset="{len(CLIP)}"')) + CLIP
    found = appended_to(source)
    assert [(part.kind, part.data) for part in found.parts] == [(VIDEO, CLIP)]
    assert carried_behind(encoded(source), found).endswith(CLIP)
    made = carried_behind(encoded(source), found, without=frozenset({VIDEO}))
    assert seen(made).behind == b""
    assert b"Video" not in seen(made).packet
    assert seen(made).packet.count(b"acme:") == seen(source).packet.count(b"acme:")
    added = carried_behind(picture(), found)  # to a result that has no packet
    assert f'GCamera:MicroVideoOffset="{len(CLIP)}"'.encode() in seen(added).packet


def test_a_video_in_a_block_of_samsung_is_found_by_both_directories() -> None:
    source = galaxy()
    found = appended_to(source)
    assert [(part.kind, part.data) for part in found.parts if part.kind is VIDEO] == [(VIDEO, CLIP)]
    made = carried_behind(encoded(source), found)
    assert seen(made).behind == seen(source).behind
    assert seen(made).items()[1][1].startswith(CLIP)


def test_pointers_stand_behind_what_must_be_first_in_a_jpeg() -> None:
    made = carried_behind(picture(exif=b"Exif\0\0MM\0*\0\0\0\x08\0\0"), appended_to(pixel()))
    marks = (b"JFIF\0", b"Exif\0", XAP, b"MPF\0", b"\xff\xfe", b"\xff\xdb")
    places = [made.index(mark) for mark in marks]
    assert places == sorted(places)


def test_parts_in_another_order_than_told_are_not_carried() -> None:
    source = with_packet(xmp(MOTION, directory(PRIMARY, MOVIE, HDR))) + MAP + CLIP
    assert kinds(source) == [GAIN_MAP, VIDEO]
    with pytest.raises(CannotCarry, match="order"):
        carried_behind(encoded(source), appended_to(source))


def test_samsungs_directory_forgets_the_block_that_is_left_out() -> None:
    source = galaxy()
    made = carried_behind(encoded(source), appended_to(source), without=frozenset({VIDEO}))
    assert seen(made).behind == samsung(UTC)
    assert not re.search(rb"MotionPhoto|MicroVideo|Directory", seen(made).packet)
    made = carried_behind(encoded(source), appended_to(source), without=frozenset({TRAILER}))
    assert seen(made).behind == samsung(*MOTION_BLOCKS)
    assert seen(made).items()[1][1].startswith(CLIP)
    assert f'MicroVideoOffset="{len(seen(made).behind) - seen(made).behind.index(CLIP)}"'.encode() in seen(made).packet
    (offset,) = re.findall(rb'MicroVideoOffset="\d+"', seen(made).packet)
    assert offset in seen(carried_behind(picture(), appended_to(source), without=frozenset({TRAILER}))).packet
    bare = carried_behind(encoded(source), appended_to(source), without=frozenset({TRAILER, VIDEO}))
    assert seen(bare).behind == b""


def test_depth_in_the_extended_packet_stays_there() -> None:
    depth, original = bytes(range(256)) * 8, picture("sharp")
    attributes = f'GDepth:Data="{base64.b64encode(depth).decode()}" GImage:Data="{base64.b64encode(original).decode()}"'
    name, segments = phone.extended(xmp(attributes))
    packet = xmp(f'GDepth:Format="RangeInverse" GImage:Mime="image/jpeg" xmpNote:HasExtendedXMP="{name}"')
    source = inserted(picture(), app(0xE1, XAP + packet) + segments)
    found = appended_to(source)
    assert {(part.kind, part.data) for part in found.parts} == {(DEPTH, depth), (PICTURE, original)}
    made = carried_behind(encoded(source), found)
    assert (seen(made).packet, seen(made).extended) == (packet, xmp(attributes))
    less = carried_behind(encoded(source), found, without=frozenset({DEPTH}))
    assert [part.data for part in appended_to(less).parts] == [original]
    assert b"GDepth:" not in seen(less).packet.split(b"acme:Before")[1] + seen(less).extended.split(b"acme:Before")[1]
    text = described_xmp(packet, found).decode()
    assert not re.search(r"HasExtended\w*=|GDepth:\w+=|GImage:\w+=", text)
    bare = carried_behind(encoded(source), found, without=frozenset({DEPTH, PICTURE}))
    assert not re.search(rb"Data=|GImage:\w+=|GDepth:\w+=", seen(bare).packet + seen(bare).extended)
    assert b"acme:After" in seen(bare).extended
    assert "GDepth" not in described_xmp(packet).decode().split("acme:Before")[1]
    assert text.count("acme:After>") == 4  # the rest of the extended packet, too


def test_pointers_to_what_a_program_has_cut_off_go() -> None:
    source = pixel()
    cut = source[: seen(source).size]
    assert not appended_to(cut)
    made = carried_behind(encoded(cut), appended_to(cut))
    assert not re.search(rb"MotionPhoto=|hdrgm:Version|Directory", seen(made).packet)
    assert (seen(made).index, seen(made).behind) == ((), b"")


@pytest.mark.parametrize(
    ("gain_bytes", "video_bytes"), [(len(MAP) - 40, len(CLIP)), (len(MAP), 9_000), (7, 9), (99_999, 99_999)]
)
def test_lengths_that_lie_are_set_right(gain_bytes: int, video_bytes: int) -> None:
    packet = xmp(
        MOTION, directory(PRIMARY, ("GainMap", "image/jpeg", gain_bytes), ("MotionPhoto", "video/mp4", video_bytes))
    )
    source = with_packet(packet) + MAP + CLIP
    found = appended_to(source)
    assert [(part.kind, part.data) for part in found.parts] == [(GAIN_MAP, MAP), (VIDEO, CLIP)]
    assert seen(carried_behind(encoded(source), found)).items()[1:] == [("GainMap", MAP), ("MotionPhoto", CLIP)]


def test_an_index_whose_places_a_program_has_shifted_is_set_right() -> None:
    right = indexed(picture(), MAP)
    at = seen(right).index_at + struct.unpack_from(">I", right, seen(right).index_at + 8 + 2 + 24 + 8)[0] + 16 + 8
    wrong = right[:at] + struct.pack(">I", 77) + right[at + 4 :]
    found = appended_to(wrong)
    assert [(part.kind, part.data) for part in found.parts] == [(GAIN_MAP, MAP)]
    made = carried_behind(picture("result"), found)
    assert seen(made).pictures(made)[1:] == [MAP]


def test_space_between_the_parts_is_told_as_padding() -> None:
    packet = xmp(
        MOTION, directory((*PRIMARY, 16), HDR, ("Depth", "image/png", 30), ("MotionPhoto", "video/mp4", len(CLIP)))
    )
    depth = b"\x89PNG\r\n\x1a\n" + b"d" * 22
    source = with_packet(packet) + bytes(16) + MAP + depth + CLIP
    assert kinds(source) == [GAIN_MAP, DEPTH, VIDEO]
    made = carried_behind(encoded(source), appended_to(source), without=frozenset({DEPTH}))
    assert seen(made).items() == [("Primary", b""), ("GainMap", MAP), ("MotionPhoto", CLIP)]
    assert seen(made).behind == bytes(16) + MAP + CLIP


def test_a_directory_written_as_elements_and_one_that_tells_the_pictures_length(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = (("Primary", "image/jpeg", 4_000), ("MotionPhoto", "video/mp4", 5))
    inner = "".join(
        f'<rdf:li rdf:parseType="Resource"><Container:Item rdf:parseType="Resource"><Item:Mime>{mime}</Item:Mime>'
        f"<Item:Semantic>{semantic}</Item:Semantic><Item:Length>{length}</Item:Length></Container:Item></rdf:li>"
        for semantic, mime, length in rows
    )
    source = with_packet(xmp(MOTION, f"<Container:Directory><rdf:Seq>{inner}</rdf:Seq></Container:Directory>")) + CLIP
    made = carried_behind(encoded(source), appended_to(source))
    lengths = re.findall(rb"<Item:Length>(\d+)<", seen(made).packet)
    assert [int(one) for one in lengths] == [seen(made).size, len(CLIP)]
    monkeypatch.setattr("qtcompress.engine.pictures.appended._ATTEMPTS", 1)
    with pytest.raises(CannotCarry, match="length of the result"):
        carried_behind(encoded(source), appended_to(source))


def test_a_private_result_keeps_the_gain_map_without_its_metadata() -> None:
    bearing = inserted(gain_map(exif=b"Exif\0\0MM\0*secret place"), app(0xE1, b"Exif\0\0secret"))
    packet = xmp(
        f'hdrgm:Version="1.0" {MOTION}',
        directory(PRIMARY, ("GainMap", "image/jpeg", len(bearing)), ("MotionPhoto", "video/mp4", len(CLIP))),
    )
    source = indexed(with_packet(packet), bearing) + CLIP + b"faces"
    left = private(appended_to(source))
    made = carried_behind(picture("result"), left)
    (bare,) = (part.data for part in appended_to(made).parts)
    assert not re.search(rb"secret|gain\xff|acme:Before|ftyp|faces|Motion", made)
    assert b'hdrgm:GainMapMax="2.0"' in bare
    assert seen(made).items() == [("Primary", b""), ("GainMap", bare)]
    assert seen(made).pictures(made) == [made[: seen(made).size], bare]
    assert b'hdrgm:Version="1.0"' in seen(made).packet
    with Image.open(io.BytesIO(bare)) as one, Image.open(io.BytesIO(bearing)) as other:
        assert one.tobytes() == other.tobytes()
    assert not private(appended_to(picture() + CLIP))


def test_maps_keep_the_stored_orientation_and_videos_do_not() -> None:
    assert needs_stored_orientation(appended_to(pixel()))
    assert not needs_stored_orientation(appended_to(picture() + CLIP))


def test_the_announcement_of_a_gain_map_stays_with_it() -> None:
    announced = inserted(picture(), app(0xE2, phone.ISO + bytes(4)))
    found = appended_to(indexed(announced, MAP))
    assert carried_behind(picture("result"), found).count(phone.ISO) == 2
    assert carried_behind(picture("result"), found, without=frozenset({GAIN_MAP})).count(phone.ISO) == 0


def test_a_damaged_gain_map_keeps_a_private_picture_as_it_is() -> None:
    at = MAP.index(b"\xff\xdb")
    damaged = MAP[:at] + b"garbage" + MAP[at:]
    assert "gain map is damaged" in private(appended_to(indexed(picture(), damaged))).reason


@pytest.mark.parametrize(
    ("result", "why"),
    [
        (picture() + b"more", "already"),
        (picture()[:-2], "complete"),
        (picture(xmp=xmp("", directory(PRIMARY, HDR))), "directory of other parts"),
        (picture(xmp=xmp(f'acme:Large="{"x" * 64_500}"')), "too large"),
    ],
)
def test_a_result_that_cannot_hold_the_parts_is_refused(result: bytes, why: str) -> None:
    with pytest.raises(CannotCarry, match=why):
        carried_behind(result, appended_to(pixel()))


def test_the_padding_of_a_packet_makes_room_for_pointers() -> None:
    packet = xmp(f'acme:Large="{"x" * 62_000}"').replace(b"   ", b" " * 2_500)
    made = carried_behind(picture(xmp=packet), appended_to(pixel()))
    assert seen(made).items()[1:] == [("GainMap", MAP), ("MotionPhoto", CLIP)]
    assert b"x" * 62_000 in seen(made).packet


def test_a_result_is_read_again_before_it_is_returned(monkeypatch: pytest.MonkeyPatch) -> None:
    found = appended_to(pixel())
    monkeypatch.setattr("qtcompress.engine.pictures.appended.appended_to", lambda _: Appended())
    with pytest.raises(CannotCarry, match="found again"):
        carried_behind(picture(), found)


def test_a_directory_in_the_extended_packet_is_set_right_there() -> None:
    beyond = xmp("", directory(PRIMARY, ("GainMap", "image/jpeg", 7)))
    name, segments = phone.extended(beyond)
    source = inserted(picture(), app(0xE1, XAP + xmp(f'xmpNote:HasExtendedXMP="{name}"')) + segments) + MAP
    made = carried_behind(encoded(source), appended_to(source))
    assert seen(made).extended == beyond.replace(b'Length="7"', f'Length="{len(MAP)}"'.encode())
    assert b"Directory" not in seen(made).packet
    plain = carried_behind(encoded(source), appended_to(source), without=frozenset({GAIN_MAP}))
    assert b"Directory" not in seen(plain).extended
    assert b"acme:After" in seen(plain).extended


def test_a_packet_of_any_size_is_stored_and_read_again() -> None:
    large = xmp(f'acme:Large="{"x" * 90_000}" acme:Larger="{"y" * 100_000}"')
    made = with_xmp(picture(), large)
    assert len(seen(made).packet) < 65_503
    assert b"acme:After" in seen(made).packet
    assert seen(made).extended.count(b"x" * 90_000) + seen(made).extended.count(b"y" * 100_000) >= 1
    whole = described_xmp(seen(made).packet, appended_to(made)).decode()
    assert all(whole.count(text) == 1 for text in ("x" * 90_000, "y" * 100_000, "acme:Before="))
    assert seen(with_xmp(picture(), b"<small/>")).packet == b"<small/>"
    with pytest.raises(CannotCarry, match="too large"):
        with_xmp(picture(), b"x" * 70_000)


@pytest.mark.parametrize("name", ["motion.MP.jpg", "ultrahdr.jpg", "portrait_depth_extxmp.jpg"])
def test_cases_of_phones_are_carried_whole(name: str) -> None:
    source = case(name)
    found = appended_to(source)
    made = carried_behind(encoded(source), found)
    assert seen(made).behind == seen(source).behind
    assert seen(made).extended == seen(source).extended
    assert [part for _, part in seen(made).items()] == [part for _, part in seen(source).items()]
    assert seen(made).pictures(made)[1:] == seen(source).pictures(source)[1:]
    assert len(found.parts) == 1


SOURCES = (pixel(), galaxy(), indexed(picture(), MAP, picture("right")) + b"tail")
RESULT = picture("result")


@given(
    st.sampled_from(SOURCES),
    st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), max_size=12),
    st.frozensets(st.sampled_from(Extra)),
)
def test_any_damage_ends_in_parts_that_come_back_or_in_a_reason(
    source: bytes, flips: list[tuple[float, int]], left_out: frozenset[Extra]
) -> None:
    damaged = bytearray(source)
    for place, value in flips:
        damaged[int(place * len(damaged))] = value
    found = appended_to(bytes(damaged))
    if not found.sound:
        return
    try:
        made, less = (appended_to(carried_behind(RESULT, found, without=kinds)) for kinds in (frozenset(), left_out))
    except CannotCarry:
        assert flips
        return
    assert made.parts == found.parts
    known = [part for part in found.parts if part.kind not in {*left_out, TRAILER}]
    assert [part for part in less.parts if part.kind is not TRAILER] == known
