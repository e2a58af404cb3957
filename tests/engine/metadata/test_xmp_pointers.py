"""A packet points to the parts that its file has, and to nothing else."""

from __future__ import annotations

import re

import pytest

from qtcompress.engine.metadata.xmp_pointers import DirectoryItem, Extra, Target, pointed, pointers_in
from tests.engine.pictures.phone_files import directory, xmp

EVERY = frozenset(Extra)
ROWS = (("Primary", "image/jpeg", 0), ("GainMap", "image/jpeg", 50), ("MotionPhoto", "video/mp4", 70, 3))
MARKS = 'GCamera:MotionPhoto="1" GCamera:MicroVideoOffset="70" hdrgm:Version="1.0" GDepth:Near="2"'
PACKET = xmp(f'{MARKS} xmpNote:HasExtendedXMP="AB"', directory(*ROWS))
PRIMARY, MAP, CLIP = pointers_in(PACKET).items
ALL = Target(EVERY, (PRIMARY, MAP, CLIP), 70, "AB")


def names(packet: bytes) -> set[str]:
    """Return the properties and the meanings of the items."""
    text = packet.decode()
    return {*re.findall(r"\b(\w+:\w+)=", text)} & {*re.findall(r"\b(\w+:\w+)=", MARKS), "xmpNote:HasExtendedXMP"} | {
        *re.findall(r'Semantic="(\w+)"', text)
    }


def test_what_a_packet_says_is_read() -> None:
    told = pointers_in(PACKET)
    assert told.items == (
        DirectoryItem("Primary", "image/jpeg", 0, 0),
        DirectoryItem("GainMap", "image/jpeg", 50, 0),
        DirectoryItem("MotionPhoto", "video/mp4", 70, 3),
    )
    assert (told.video_from_end, told.extended) == (70, "AB")
    assert [name.rpartition("}")[2] for name, _ in told.marks] == ["MotionPhoto", "MicroVideoOffset", "Version", "Near"]
    payloads = pointers_in(xmp('GDepth:Data="YWJj" GImage:Data="YWJ"')).payloads
    assert payloads == ((Extra.DEPTH, b"abc"), (Extra.PICTURE, b"YWJ"))  # the second one is cut off
    assert pointers_in(b"<a") == pointers_in(b"") == pointers_in(xmp())


def test_a_packet_that_is_right_stays_as_it_is() -> None:
    assert pointed(PACKET, ALL) == PACKET


VIDEO_NAMES = {"GCamera:MotionPhoto", "GCamera:MicroVideoOffset", "MotionPhoto"}
NO_VIDEO = Target(EVERY - {Extra.VIDEO}, (PRIMARY, MAP, None), None, "AB")
NO_MAP = Target(EVERY - {Extra.GAIN_MAP}, (PRIMARY, None, CLIP), 70, "AB")
NO_DEPTH = Target(EVERY - {Extra.DEPTH}, ALL.items, 70)
NO_ITEMS = Target(EVERY, (PRIMARY, None, None), 70, "AB")


@pytest.mark.parametrize(
    ("target", "gone"),
    [
        (NO_VIDEO, VIDEO_NAMES),
        (NO_MAP, {"hdrgm:Version", "GainMap"}),
        (NO_DEPTH, {"GDepth:Near", "xmpNote:HasExtendedXMP"}),
        (NO_ITEMS, {"Primary", "GainMap", "MotionPhoto"}),
    ],
)
def test_what_names_a_missing_part_goes(target: Target, gone: set[str]) -> None:
    made = pointed(PACKET, target)
    assert names(PACKET) - names(made) == gone
    assert made.count(b"acme:") == PACKET.count(b"acme:")
    assert b"Directory" not in pointed(PACKET, Target())


def test_numbers_change_where_they_stand() -> None:
    target = Target(EVERY, (PRIMARY, DirectoryItem("", "", 51, 4), DirectoryItem("", "", 71, 0)), 75, "CD")
    made = pointed(PACKET, target).decode()
    right = PACKET.decode()
    for old, new in (
        ('Length="50"', 'Length="51"'),
        ('Semantic="GainMap"', 'Semantic="GainMap" Item:Padding="4"'),
        ('"70" Item:Padding="3"', '"71" Item:Padding="0"'),
        ('Offset="70"', 'Offset="75"'),
        ('XMP="AB"', 'XMP="CD"'),
    ):
        right = right.replace(old, new)
    assert made == right


def test_fields_are_added_in_the_form_of_the_others() -> None:
    told = ("<Item:Semantic>Primary</Item:Semantic>", "<Item:Semantic>GainMap</Item:Semantic>")

    def packet(*items: str) -> bytes:
        rows = "".join(f"<rdf:li rdf:parseType='Resource'>{item}</rdf:li>" for item in items)
        return xmp("", f"<Container:Directory><rdf:Seq>{rows}</rdf:Seq></Container:Directory>")

    target = Target(EVERY, (DirectoryItem("", "", 0, 9), DirectoryItem("", "", 50, 0)))
    added = (told[0] + "<Item:Padding>9</Item:Padding>", told[1] + "<Item:Length>50</Item:Length>")
    assert pointed(packet(*told), target) == packet(*added)


def test_a_packet_without_pointers_gets_them() -> None:
    told = pointers_in(PACKET)
    made = pointed(xmp(), Target(EVERY, told.items, 70, "AB", told.marks))
    assert pointers_in(made) == told
    assert pointers_in(pointed(b"", Target(EVERY, told.items, 70, "AB", told.marks))) == told
    few = pointed(xmp(), Target(frozenset({Extra.GAIN_MAP}), (PRIMARY, MAP, None), marks=told.marks))
    assert names(few) == {"Primary", "GainMap", "hdrgm:Version"}
    assert pointed(xmp(), Target(EVERY, told.items, 70, "AB", told.marks), insert=False) == xmp()
    assert pointed(b"<broken", ALL) == b"<broken"


def test_a_directory_of_other_parts_is_refused() -> None:
    with pytest.raises(ValueError, match="other parts"):
        pointed(PACKET, Target(EVERY, (PRIMARY, MAP)))


def test_a_directory_within_a_device_stays_while_it_holds_parts() -> None:
    device = 'xmlns:Device="http://ns.google.com/photos/dd/1.0/device/"'
    inner = f"<Device:Container>{directory(*ROWS)}</Device:Container><Device:Cameras>depth</Device:Cameras>"
    packet = xmp(device, inner)
    made = pointed(packet, Target(EVERY - {Extra.DEPTH}, ALL.items))
    assert (b"Device:Container" in made, b"Device:Cameras" in made) == (True, False)
    assert b"Device:C" not in pointed(packet, Target())
