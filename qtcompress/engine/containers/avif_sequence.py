"""The times of an AVIF sequence, and how often it plays: boxes of its tracks.

ISO/IEC 14496-12, sections 8.2.2, 8.3.2, 8.4.2, 8.6.1.2, 8.6.6. How often it plays is what the first track takes of the
time of its only edit, if that is repeated; so libavif writes and reads it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from qtcompress.engine.containers.isobmff import ReadBytes, top_boxes

_FOLDERS = frozenset({b"moov", b"trak", b"edts", b"mdia", b"minf", b"stbl"})
_TIMED = frozenset({b"mvhd", b"tkhd", b"mdhd"})  # they say when they were made
_TOTAL = {b"mvhd": 24, b"tkhd": 28}  # where the duration stands, with 64 bits
_ONCE = {b"mdhd": 24, b"elst": 8}  # where the time of one play stands, with 64 bits
_LEAST_HEAD_BYTES = 84  # of tkhd
_FOREVER = (1 << 64) - 1, (1 << 32) - 1
_REPEATED = 1


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
    scale = int.from_bytes(media[20:24] if media[:1] == b"\1" else media[12:16], "big")
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


def _plays(head: bytes, edits: bytes) -> int | None:
    if len(edits) < 16:
        return None
    if not edits[3] & _REPEATED:
        return 1
    total = int.from_bytes(head[28:36] if head[:1] == b"\1" else head[20:24], "big")
    once = int.from_bytes(edits[8:16] if edits[:1] == b"\1" else edits[8:12], "big")
    return 0 if total in _FOREVER or not once else -(-total // once)


def settled(data: bytes, plays: int, *, shorter_ms: int = 0) -> bytes:
    """Return a file of libavif that plays so often, and does not say when it was made.

    Parameters
    ----------
    plays : int
        How often it plays, 0 for ever.
    shorter_ms : int
        By how much each frame becomes shorter. libavif writes no frame without a time, but reads it.

    Raises
    ------
    ValueError
        For a file that is built in another way.
    """
    made = bytearray(data)
    for kind, begin, end in top_boxes(lambda at, size: data[at : at + size], len(data)):
        if kind == b"moov":
            boxes = list(_boxes(data, begin, end))
            places = {kind: at for kind, at, _ in reversed(boxes)}
            if not {b"elst", b"stts"} <= places.keys():
                break
            less = shorter_ms * sum(count for count, _ in _runs(data, places[b"stts"]))
            once = struct.unpack_from(">Q", data, places[b"elst"] + _ONCE[b"elst"])[0] - less
            for kind, at, _ in boxes:
                _settle(made, kind, at, plays, once * plays if plays else _FOREVER[0])
                _shorten(made, kind, at, shorter_ms, once)
            return bytes(made)
    raise ValueError("no sequence of libavif")


def _runs(data: bytes | bytearray, at: int) -> list[tuple[int, int]]:
    """Return how many frames take how long, one run after another, from the content of stts."""
    (count,) = struct.unpack_from(">I", data, at + 4)
    return list(struct.iter_unpack(">II", data[at + 8 : at + 8 + 8 * count]))


def _shorten(made: bytearray, kind: bytes, at: int, shorter_ms: int, once: int) -> None:
    """Take some time from each frame in a box; all of them together take `once`."""
    if kind == b"stts":
        for number, (_, told_ms) in enumerate(_runs(made, at)):
            struct.pack_into(">I", made, at + 12 + 8 * number, told_ms - shorter_ms)
    if kind in _ONCE:
        struct.pack_into(">Q", made, at + _ONCE[kind], once)


def _settle(made: bytearray, kind: bytes, at: int, plays: int, total: int) -> None:
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
