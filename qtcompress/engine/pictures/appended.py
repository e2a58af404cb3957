"""Carry what is appended to a JPEG over to its result, byte for byte, with all pointers right.

A phone's photograph can be a JPEG with a video, a gain map, or a depth map behind it. When the picture is encoded
again, its size changes, and with it every place that is counted from the start of the file or from the MPF index.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from qtcompress.core.text import Text
from qtcompress.engine.containers import jpeg_xmp, mpf
from qtcompress.engine.containers.jpeg_segments import APP0, APP1, APP2, APP14, COMMENT, segment, segments_of
from qtcompress.engine.metadata import xmp, xmp_parts
from qtcompress.engine.metadata.xmp_pointers import (
    APPLE_GAIN_MAP,
    APPLE_PLANE,
    HDRGM,
    DirectoryItem,
    Extra,
    Target,
    pointed,
    pointers_in,
)
from qtcompress.engine.pictures.extras import Appended, Part, PlacedItem
from qtcompress.engine.pictures.extras_reader import ISO_GAIN_MAP, appended_to

__all__ = [
    "Appended", "CannotCarry", "Extra", "Part", "appended_to", "carried_behind", "described_xmp",
    "needs_stored_orientation", "private", "with_xmp",
]  # fmt: skip

_APPS = range(0xE0, 0xF0)
_MAP_APPS = {APP0: (b"JFIF\0",), APP2: (b"ICC_PROFILE\0", ISO_GAIN_MAP), APP14: (b"Adobe",)}
_MAP_SPACES = tuple(f"{{{space}}}" for space in (HDRGM, APPLE_GAIN_MAP, APPLE_PLANE))
_EXTENDED_MARK_BYTES = 200  # the reference to an extended packet, in a description of its own
_ATTEMPTS = 5


class CannotCarry(Exception):  # noqa: N818 - it is a decision about the picture, as Cancelled is
    """A part cannot stand behind this result. The text is a clause that says why."""


def carried_behind(jpeg: bytes, source: Appended, *, without: frozenset[Extra] = frozenset()) -> bytes:
    """Return a JPEG with the parts of `source` behind it.

    Parameters
    ----------
    jpeg : bytes
        The result, with the XMP packet that it shall have. Pointers in this packet are corrected, added, and removed as
        the parts demand; all else in it stays.
    without : frozenset of Extra
        The kinds to leave out.

    Raises CannotCarry if the parts of the source are unsound, or the result would not be.
    """
    if not source.sound:
        raise CannotCarry(source.reason)
    kept = _without(source, without)
    primary, index_at = _primary(*_opened(jpeg), kept)
    if kept.index:
        size = len(primary)
        places = [None if span is None else (span[1] - span[0], size - index_at + span[0]) for span in kept.pictures]
        index = mpf.rewritten(kept.index, [(size, 0), *places[1:]])
        primary = primary[:index_at] + index + primary[index_at + len(index) :]
    made = primary + kept.behind
    if not _is_found_again(kept, appended_to(made)):
        raise CannotCarry("what is appended to it could not be found again behind the result")
    return made


def _is_found_again(kept: Appended, made: Appended) -> bool:
    """Tell whether a result holds the same parts at the same places. Two unknown parts may have become one."""

    def told(one: Appended) -> tuple[object, ...]:
        items = [item.span for item in one.items[1:] if item is not None]
        pictures = [span for span in one.pictures if span is not None]
        return one.behind, one.kinds, one.payloads, one.video_at, items, pictures

    return made.sound and told(kept) == told(made)


def _without(source: Appended, kinds: frozenset[Extra]) -> Appended:
    news = {at: b"" for at, one in enumerate(source.regions) if one.kind in kinds}
    left = replace(
        source.edited(news) if news else source,
        payloads=tuple(part for part in source.payloads if part.kind not in kinds),
        extended=_extended_without(source, kinds),
    )
    if Extra.GAIN_MAP not in left.kinds:
        left = replace(left, iso=b"")
    return left if any(left.pictures[1:]) else replace(left, index=b"", pictures=())


def _extended_without(source: Appended, kinds: frozenset[Extra]) -> bytes:
    if not any(part.kind in kinds for part in source.payloads):
        return source.extended
    left = pointed(source.extended, Target(kept=source.kinds - kinds), insert=False)
    return left if xmp_parts.only(left, lambda _: True) else b""


def private(source: Appended) -> Appended:
    """Return what a result with only safe metadata may carry: gain maps, without metadata of their own.

    A gain map belongs to the look of the picture. All else can show places and faces.
    """
    left = replace(_without(source, frozenset(Extra) - {Extra.GAIN_MAP}), extended=b"")
    try:
        maps = {at: _bare_map(left.behind[one.data_at : one.end]) for at, one in enumerate(left.regions) if one.kind}
    except ValueError:
        return replace(left, reason=Text("its gain map is damaged"))
    return left.edited(maps)


def _bare_map(data: bytes) -> bytes:
    """Return a gain map without EXIF, comments, and foreign XMP. Raises ValueError if it is damaged."""
    return data[:2] + b"".join(_bare_segment(mark, part) for mark, part in segments_of(data))


def _bare_segment(mark: int, part: bytes) -> bytes:
    """Return what a gain map without foreign metadata has in place of one of its segments; empty for nothing."""
    if _is_standard_xmp(mark, part):
        return jpeg_xmp.segments(xmp_parts.only(_packet_of(part), lambda name: name.startswith(_MAP_SPACES)), b"")
    is_kept = mark not in (*_APPS, COMMENT) or part[4:].startswith(_MAP_APPS.get(mark, ()))
    return part if is_kept else b""


def _is_standard_xmp(mark: int, part: bytes) -> bool:
    return mark == APP1 and part.startswith(jpeg_xmp.STANDARD, 4)


def _packet_of(part: bytes) -> bytes:
    return part[4 + len(jpeg_xmp.STANDARD) :]


def needs_stored_orientation(source: Appended) -> bool:
    """Tell whether the pixels of a result must stay turned as in the file, with the orientation in EXIF.

    Maps and other pictures lie on the stored pixels, and nothing turns them. A movie has an orientation of its own.
    """
    return bool(source.kinds - {Extra.VIDEO})


def described_xmp(packet: bytes, source: Appended | None = None) -> bytes:
    """Return a packet for a file that holds no parts: without pointers, and with the rest of the extended packet.

    Parameters
    ----------
    packet : bytes
        The standard packet, which may be empty.
    source : Appended, optional
        What its file holds, for the extended packet.
    """
    extended = b"" if source is None else source.extended
    return pointed(xmp_parts.merged(packet, extended), Target())


def with_xmp(jpeg: bytes, packet: bytes) -> bytes:
    """Return a JPEG with a packet of any size, in place of its own one. Raises CannotCarry if it cannot be stored."""
    segments, _ = _opened(jpeg)
    try:
        standard, extended = xmp_parts.split(packet, jpeg_xmp.MAX_STANDARD_BYTES - _EXTENDED_MARK_BYTES)
    except ValueError as error:
        raise CannotCarry("its XMP packet is too large for a JPEG") from error
    if extended:
        mark = Target(kept=frozenset(Extra), extended=jpeg_xmp.guid_of(extended))
        standard = pointed(standard, mark)
    return _joined(segments, jpeg_xmp.segments(standard, extended))[0]


def _opened(jpeg: bytes) -> tuple[list[tuple[int, bytes]], bytes]:
    """Return the segments of a result without XMP, and its XMP packet."""
    every = _complete(jpeg)
    packet = next((_packet_of(part) for mark, part in every if _is_standard_xmp(mark, part)), b"")
    return [(mark, part) for mark, part in every if mark != APP1 or not jpeg_xmp.is_xmp(part[4:])], packet


def _complete(jpeg: bytes) -> list[tuple[int, bytes]]:
    """Return the segments of a JPEG that ends with its picture. Raises CannotCarry for others."""
    try:
        every = list(segments_of(jpeg))
    except ValueError as error:
        raise CannotCarry("the result is no complete JPEG") from error
    if sum(len(part) for _, part in every) + 2 != len(jpeg):
        raise CannotCarry("the result has something appended already")
    return every


def _primary(segments: list[tuple[int, bytes]], packet: bytes, kept: Appended) -> tuple[bytes, int]:
    """Return the picture with all its pointers but the MPF index, and the offset of that index."""
    primary_bytes = 0
    for _ in range(_ATTEMPTS):  # the number of digits of its length is a part of its length
        primary, index_at = _assembled(segments, packet, kept, primary_bytes)
        if len(primary) == primary_bytes or not _tells_its_length(kept):
            return primary, index_at
        primary_bytes = len(primary)
    raise CannotCarry("its XMP packet cannot tell the length of the result")


def _assembled(
    segments: list[tuple[int, bytes]], packet: bytes, kept: Appended, primary_bytes: int
) -> tuple[bytes, int]:
    """Return the picture as `_primary` does; its packet says that it has `primary_bytes`, if it says anything."""
    try:
        standard, extended = _packets(packet, kept.extended, _target(kept, primary_bytes))
    except ValueError as error:
        raise CannotCarry(Text("its XMP packet has {fault}", fault=Text.why(error))) from error
    packets = jpeg_xmp.segments(_fitting(standard), extended)
    iso = segment(APP2, kept.iso) if kept.iso else b""
    index = segment(APP2, mpf.PREFIX + kept.index) if kept.index else b""
    whole, at = _joined(segments, packets + iso + index)
    return whole, at - len(kept.index)


def _packets(standard: bytes, extended: bytes, target: Target) -> tuple[bytes, bytes]:
    """Return both packets with the pointers of `target`. Raises ValueError if there is a directory of other parts."""
    extended = pointed(extended, target, insert=False) if extended else b""
    target = replace(target, extended=jpeg_xmp.guid_of(extended) if extended else "")
    elsewhere = bool(pointers_in(extended).items) and not pointers_in(standard).items
    return pointed(standard, replace(target, items=()) if elsewhere else target), extended


def _fitting(packet: bytes) -> bytes:
    """Return a packet that fits into one segment. Raises CannotCarry if it does not fit without its padding either."""
    if len(packet) > jpeg_xmp.MAX_STANDARD_BYTES:
        packet = xmp.settled(packet, srgb=False)
    if len(packet) > jpeg_xmp.MAX_STANDARD_BYTES:
        raise CannotCarry("its XMP packet is too large for a JPEG")
    return packet


def _joined(segments: list[tuple[int, bytes]], added: bytes) -> tuple[bytes, int]:
    """Return the picture with segments added behind JFIF and EXIF, which come first, and where what is added ends."""
    first = 0
    while segments[first][0] == APP0 or segments[first][1][4:10] == b"Exif\0\0":
        first += 1
    parts = [part for _, part in segments]
    head = b"\xff\xd8" + b"".join([*parts[:first], added])
    return head + b"".join(parts[first:]), len(head)


def _tells_its_length(kept: Appended) -> bool:
    return bool(kept.items and kept.items[0] is not None and kept.items[0].item.length)


def _target(kept: Appended, primary_bytes: int) -> Target:
    video = None if kept.video_at is None else len(kept.behind) - kept.video_at
    return Target(
        kept=kept.kinds,
        items=tuple(_items(kept, primary_bytes)),
        video_from_end=video,
        marks=tuple((name, str(video) if name.endswith("}MicroVideoOffset") else value) for name, value in kept.marks),
    )


def _items(kept: Appended, primary_bytes: int) -> Iterator[DirectoryItem | None]:
    """Yield the items with their lengths, and with the padding that leads from the end of one to the next."""
    for at, one in enumerate(kept.items):
        following = next((other for other in kept.items[at + 1 :] if other is not None), None)
        yield None if one is None else _item(one, following, primary_bytes if at == 0 else 0)


def _item(one: PlacedItem, following: PlacedItem | None, primary_bytes: int) -> DirectoryItem:
    padding = one.item.padding if following is None else following.span[0] - one.span[1]
    if padding < 0:
        raise CannotCarry("its parts are in another order than in its directory")
    length = primary_bytes if primary_bytes and one.item.length else one.span[1] - one.span[0]
    return replace(one.item, length=length, padding=padding)
