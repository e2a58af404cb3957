"""The times of an AVIF sequence, how often it plays, and whether it holds more than that: boxes of its tracks.

ISO/IEC 14496-12, sections 8.2.2, 8.3.2, 8.4.2, 8.6.1.2, 8.6.6; AV1 in ISOBMFF, section 2.3. How often it plays is what
the first track takes of the time of its only edit, if that is repeated; so libavif writes and reads it.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial

from qtcompress.engine.containers.isobmff import (
    ReadBytes,
    boxes_in,
    kinds_of_items,
    primary_at,
    primary_properties,
    top_boxes,
)

_FOLDERS = frozenset({b"moov", b"trak", b"edts", b"mdia", b"minf", b"stbl"})
_TIMED = frozenset({b"mvhd", b"tkhd", b"mdhd"})  # they say when they were made
_TOTAL = {b"mvhd": 24, b"tkhd": 28}  # where the duration stands, with 64 bits
_ONCE = {b"mdhd": 24, b"elst": 8}  # where the time of one play stands, with 64 bits
_LEAST_HEAD_BYTES = 84  # of tkhd
_FOREVER = (1 << 64) - 1, (1 << 32) - 1
_REPEATED = 1
_SCALED = frozenset({b"mvhd", b"mdhd"})  # they say into what they divide a second,
_SCALE = 20  # at this place, with 64 bits
SCALE = 1000
"""The parts of a second that libavif counts, as Pillow uses it."""

_MOST_SCALE, _MOST_TIME = 1_000_000, 1 << 31  # parts of a second, and what a frame may have of them
_PLAIN = frozenset({b"ftyp", b"meta", b"moov", b"mdat", b"free"})
_OF_TRACK = frozenset(b"tkhd tref elst meta mdhd hdlr vmhd dinf stsd stts stsc stsz stco stss".split())
_OF_META, _LINKS = frozenset(b"hdlr pitm iloc iinf iref iprp".split()), frozenset({b"auxl", b"prem", b"cdsc"})
_PICTURE, _TOLD = b"av01", frozenset({b"Exif", b"mimeapplication/rdf+xml"})
_OF_STILL = frozenset({b"ispe", b"pixi", b"av1C", b"colr"})
_OF_FRAMES = frozenset({b"av1C", b"colr", b"ccst", b"auxi", b"btrt"})
_UPRIGHT = struct.pack(">9I", 1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30)
_ENTRY_AT, _IN_ENTRY_AT = 12, 94  # the kind of the only entry of stsd, and its boxes
_DEEP = 0x40
# H.273, tables 2 and 3, as far as they are sRGB for a browser.
_PRIMARIES, _CURVES = frozenset({1, 2}), frozenset({1, 2, 6, 13, 14, 15})


@dataclass(frozen=True, slots=True)
class AvifSequence:
    """What the first track of a sequence tells.

    Parameters
    ----------
    size : tuple of 2 int
        Width and height in pixels.
    durations_ms : tuple of float
    plays : int, optional
        How often it plays, 0 for ever; None if nothing is said.
    """

    size: tuple[int, int]
    durations_ms: tuple[float, ...]
    plays: int | None


def sequence_in(read: ReadBytes, size_bytes: int, most_frames: int) -> AvifSequence | None:
    """Return what the first track tells, as far as it is whole; None if there is none, or if it has more frames."""
    for kind, begin, end in top_boxes(read, size_bytes):
        if kind == b"moov":
            movie = read(begin, end - begin)
            return _sequence(movie, most_frames)
    return None


def _sequence(movie: bytes, most_frames: int) -> AvifSequence | None:
    found: dict[bytes, bytes] = {}
    for kind, begin, end in _boxes(movie, 0, len(movie)):
        found.setdefault(kind, movie[begin:end])
    head, media, steps = (found.get(kind, b"") for kind in (b"tkhd", b"mdhd", b"stts"))
    scale = _scale_of(media)
    if not scale or len(steps) < 8 or len(head) < _LEAST_HEAD_BYTES:
        return None
    durations: list[float] = []
    told = min(int.from_bytes(steps[4:8], "big"), len(steps) // 8 - 1)
    for count, step in struct.iter_unpack(">II", steps[8 : 8 + 8 * told]):
        if len(durations) + count > most_frames:
            return None
        durations += [1000 * step / scale] * count
    size = struct.unpack(">H2xH2x", head[-8:])
    return AvifSequence((size[0], size[1]), tuple(durations), _plays(head, found.get(b"elst", b"")))


def _scale_of(media: bytes) -> int:
    """Return into what the times of a track divide a second, from the content of mdhd."""
    return int.from_bytes(media[20:24] if media[:1] == b"\1" else media[12:16], "big")


def _plays(head: bytes, edits: bytes) -> int | None:
    if len(edits) < 16:
        return None
    if not edits[3] & _REPEATED:
        return 1
    total = int.from_bytes(head[28:36] if head[:1] == b"\1" else head[20:24], "big")
    once = int.from_bytes(edits[8:16] if edits[:1] == b"\1" else edits[8:12], "big")
    return 0 if total in _FOREVER or not once else -(-total // once)


def in_parts(durations_ms: Sequence[float]) -> tuple[int, list[int]]:
    """Return into how many parts to divide a second, and times in such parts, as near as possible."""
    times = [Fraction(told / SCALE).limit_denominator(_MOST_SCALE) for told in durations_ms]
    scale = math.lcm(*(time.denominator for time in times))
    scale = SCALE if SCALE % scale == 0 else scale
    return scale, [int(time * scale) for time in times]


def holds_times(durations_ms: Sequence[float]) -> bool:
    """Tell whether a sequence can have these times; libavif reads none that has no time at all."""
    scale, times = in_parts(durations_ms)
    exact = all(math.isclose(SCALE * time / scale, told) for time, told in zip(times, durations_ms, strict=True))
    return exact and scale <= _MOST_SCALE and 0 < max(times) < _MOST_TIME


def is_plain(data: bytes) -> bool:
    """Tell whether a sequence holds upright frames of 8 bits in sRGB, of which the first is its still, and no more.

    What else a file may hold, from sound to a frame that is shown later than it is decoded, is not looked at.
    """
    boxes = list(top_boxes(partial(_part, data), len(data)))
    places = {kind: (begin, end) for kind, begin, end in boxes}
    if not places.keys() <= _PLAIN or b"moov" not in places or boxes[-1][2] != len(data):
        return False
    try:
        tracks = _tracks(data, *places[b"moov"])
        stills = data[slice(*places[b"meta"])]
        return _are_only(len(tracks), stills) and _are_plain(tracks) and _is_of_first_frame(data, tracks[0])
    except (struct.error, IndexError, KeyError):
        return False


def _tracks(data: bytes, begin: int, end: int) -> list[dict[bytes, bytes]]:
    """Return the boxes of each track; an unusual one is in the track before the first, which is not returned else."""
    tracks: list[dict[bytes, bytes]] = [{}]
    for kind, at, after in _boxes(data, begin, end):
        if kind == b"tkhd":
            tracks.append({})
        if kind != b"free":
            tracks[-1 if kind in _OF_TRACK and kind not in tracks[-1] else 0][kind] = data[at:after]
    return tracks[1:] if tracks[0].keys() == {b"mvhd"} else []


def _are_plain(tracks: list[dict[bytes, bytes]]) -> bool:
    """Tell whether there is a track of pictures, and at most one of their transparency, at the same times."""
    kinds = [track[b"hdlr"][8:12] for track in tracks]
    times = {(track[b"stts"], _scale_of(track[b"mdhd"])) for track in tracks}
    return kinds in ([b"pict"], [b"pict", b"auxv"]) and len(times) == 1 and all(map(_is_plain_track, tracks))


def _are_only(pictures: int, meta: bytes) -> bool:
    """Tell whether the items of a file, or of a track, are so many pictures, EXIF, and XMP."""
    parts = dict(boxes_in(meta[4:]))
    kinds = kinds_of_items(parts)
    links = {kind for kind, _ in boxes_in(parts.get(b"iref", b"")[4:])}
    told = [kind for kind in kinds if kind != _PICTURE]
    return (
        parts.keys() <= _OF_META
        and links <= _LINKS
        and len(kinds) - len(told) == pictures
        and sorted(told) == sorted(_TOLD.intersection(told))
    )


def _is_plain_track(track: dict[bytes, bytes]) -> bool:
    edits, entry = track.get(b"elst", b""), track[b"stsd"]
    if not _are_only(0, track.get(b"meta", b"")):
        return False
    if track[b"tkhd"][-44:-8] != _UPRIGHT or entry[_ENTRY_AT : _ENTRY_AT + 4] != b"av01":
        return False
    if edits and (edits[4:8] != b"\0\0\0\1" or any(edits[16:24] if edits[0] else edits[12:16])):
        return False
    inside = dict(boxes_in(entry[_IN_ENTRY_AT:]))
    is_alpha = inside.get(b"auxi", b"").rstrip(b"\0").endswith(b":alpha")
    return (
        inside.keys() <= _OF_FRAMES
        and not inside[b"av1C"][2] & _DEEP
        and _is_srgb(inside.get(b"colr"))
        and is_alpha == (track[b"hdlr"][8:12] == b"auxv")
    )


def _is_srgb(told: bytes | None) -> bool:
    if told is None:
        return True
    kind, primaries, curve = struct.unpack_from(">4sHH", told)
    return kind == b"nclx" and primaries in _PRIMARIES and curve in _CURVES


def _is_of_first_frame(data: bytes, track: dict[bytes, bytes]) -> bool:
    """Tell whether the still of a file is the first frame of a track, and is shown as it is."""
    file = partial(_part, data), len(data)
    still = {kind for kind, _ in primary_properties(*file)}
    return still <= _OF_STILL and primary_at(*file) == struct.unpack_from(">I", track[b"stco"], 8)[0]


def _part(data: bytes, at: int, size: int) -> bytes:
    return data[at : at + size]


def settled(data: bytes, plays: int | None, *, shorter: int = 0, scale: int = SCALE) -> bytes:
    """Return a file of libavif that plays so often, and does not say when it was made.

    Parameters
    ----------
    plays : int, optional
        How often it plays, 0 for ever; None to say nothing.
    shorter : int
        By how much each frame becomes shorter. libavif writes no frame without a time, but reads it.
    scale : int
        Into what its times divide a second.

    Raises
    ------
    ValueError
        For a file that is built in another way.
    """
    made = bytearray(data)
    for kind, begin, end in top_boxes(partial(_part, data), len(data)):
        if kind == b"moov":
            boxes = list(_boxes(data, begin, end))
            places = {kind: at for kind, at, _ in reversed(boxes)}
            if not {b"elst", b"stts"} <= places.keys():
                break
            less = shorter * sum(count for count, _ in _runs(data, places[b"stts"]))
            once = struct.unpack_from(">Q", data, places[b"elst"] + _ONCE[b"elst"])[0] - less
            for kind, at, _ in boxes:
                _settle(made, kind, at, plays, once * plays if plays else _FOREVER[0])
                _retime(made, kind, at, shorter, once)
                if kind in _SCALED:
                    struct.pack_into(">I", made, at + _SCALE, scale)
            return bytes(made)
    raise ValueError("no sequence of libavif")


def _runs(data: bytes | bytearray, at: int) -> list[tuple[int, int]]:
    """Return how many frames take how long, one run after another, from the content of stts."""
    (count,) = struct.unpack_from(">I", data, at + 4)
    return list(struct.iter_unpack(">II", data[at + 8 : at + 8 + 8 * count]))


def _retime(made: bytearray, kind: bytes, at: int, shorter: int, once: int) -> None:
    """Take some time from each frame in a box; all of them together take `once`."""
    if kind == b"stts":
        for number, (_, told) in enumerate(_runs(made, at)):
            struct.pack_into(">I", made, at + 12 + 8 * number, told - shorter)
    if kind in _ONCE:
        struct.pack_into(">Q", made, at + _ONCE[kind], once)


def _settle(made: bytearray, kind: bytes, at: int, plays: int | None, total: int) -> None:
    if kind not in _TIMED | {b"elst"}:
        return
    if made[at] != 1:
        raise ValueError("no sequence of libavif")
    if kind in _TIMED:
        made[at + 4 : at + 20] = bytes(16)
    if kind in _TOTAL:
        made[at + _TOTAL[kind] : at + _TOTAL[kind] + 8] = struct.pack(">Q", total)
    if kind == b"elst":
        made[at + 3] = _REPEATED * (plays != 1)
        if plays is None:
            made[at - 12 : at - 8] = b"free"  # the box around it


def _boxes(data: bytes, begin: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield kind, start and end of the content of each box of a movie that holds no others, in order."""
    at = begin
    while at + 8 <= end:
        size = int.from_bytes(data[at : at + 4], "big") or end - at
        if size < 8:
            return
        kind, inside, after = data[at + 4 : at + 8], at + 8, min(at + size, end)
        if kind in _FOLDERS:
            yield from _boxes(data, inside, after)
        else:
            yield kind, inside, after
        at += size
