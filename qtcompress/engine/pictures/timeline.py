"""How many frames an animation has and how long each is shown, from its headers alone: no frame is decoded.

GIF: version 89a, section 23; PNG, third edition, section 11.3.6; RFC 9649, section 2.7; AVIF: `avif_sequence`.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from qtcompress.core.types import Report
from qtcompress.engine.containers import gif_blocks, png_chunks, riff_chunks
from qtcompress.engine.containers.avif_sequence import sequence_in
from qtcompress.engine.containers.png_chunks import DATA, SIGNATURE
from qtcompress.engine.job.formats import HEAD_BYTES, format_of
from qtcompress.engine.pictures.png_walk import RandomAccess
from qtcompress.engine.pictures.watched_file import DECODER_ERRORS, opened

SHORTEST_MS, INSTEAD_MS = 10, 100
"""Browsers show a frame of at most so many milliseconds for so many others."""

_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
_TOLD_BYTES = 19  # of a block of a GIF, that tell of times
_MOST_FRAMES = 100_000
_Part = TypeVar("_Part")


@dataclass(frozen=True, slots=True)
class Timeline:
    """When an animation shows what.

    Parameters
    ----------
    kind : str
        Pillow's name of its format: "GIF", "PNG", "WEBP", "AVIF".
    size : tuple of 2 int
        Width and height in pixels.
    durations_ms : tuple of float
        Of each frame.
    loop : int, optional
        The number that the file has for how often it plays; None if it has none.
    hidden : bool
        Whether its first picture is no frame, as in some APNGs.
    """

    kind: str
    size: tuple[int, int]
    durations_ms: tuple[float, ...]
    loop: int | None
    hidden: bool

    @property
    def seconds(self) -> float:
        """How long it plays once."""
        return sum(self.durations_ms) / 1000


def as_shown(durations_ms: Sequence[float]) -> tuple[float, ...]:
    """Return how long browsers show frames: those of at most 10 ms for 100 ms, as most of them were never meant so."""
    return tuple(told if told > SHORTEST_MS else float(INSTEAD_MS) for told in durations_ms)


def may_move(head: bytes) -> bool:
    """Tell whether a file with these first `formats.HEAD_BYTES` bytes may be an animation."""
    if head[:4] == b"RIFF":
        return head[8:16] == b"WEBPVP8X" and bool(head[20:21] and head[20] & 2)
    if head[4:8] == b"ftyp":
        return b"avis" in head
    return head.startswith((b"GIF8", SIGNATURE))


def timeline_at(path: Path, report: Report) -> Timeline | None:
    """Return the times of a file; None for a single picture, and for what can't be understood. Raises ReadError."""
    with opened(path, report) as file:
        return timeline_of(file)


def timeline_of(file: RandomAccess) -> Timeline | None:
    """Return the times of a file; None for a single picture, and for what can't be understood."""
    head = file.at(0, HEAD_BYTES)
    if not may_move(head):
        return None
    kind = format_of(head)
    walk = _WALKS.get("" if kind is None else kind.name)
    try:
        found = None if walk is None else walk(file)
    except DECODER_ERRORS:
        return None
    is_told = found is not None and all(found.size) and 1 < len(found.durations_ms) <= _MOST_FRAMES
    return found if is_told else None


def _gif(file: RandomAccess) -> Timeline:
    """Return the times of a GIF up to where it is damaged."""
    width, height = struct.unpack("<HH", file.at(6, 4))
    durations, delay_ms, loop = [], 0.0, None
    for start, end in _up_to_damage(gif_blocks.spans_of(file.at)):
        block = file.at(start, min(end - start, _TOLD_BYTES))
        if block[0] == gif_blocks.IMAGE:
            durations.append(delay_ms)
            delay_ms = 0.0
        elif block[1] == 0xF9 and end - start >= 8:
            delay_ms = 10.0 * int.from_bytes(block[4:6], "little")
        elif block[1] == 0xFF and block[3:14] in _LOOPS and end - start >= 19:
            loop = int.from_bytes(block[16:18], "little")
    return Timeline("GIF", (width, height), tuple(durations), loop, hidden=False)


def _up_to_damage(parts: Iterator[_Part]) -> Iterator[_Part]:
    """Yield the parts of a file up to where it is cut off or damaged."""
    with suppress(IndexError, ValueError, struct.error):
        yield from parts


def _png(file: RandomAccess) -> Timeline | None:
    """Return the times of an APNG; a picture without acTL before its data is read no further."""
    plays, durations, hidden, data = None, [], False, False
    width, height = struct.unpack(">II", file.at(len(SIGNATURE) + 8, 8))
    for kind, at, _ in _up_to_damage(png_chunks.heads_of(file.at)):
        if kind == b"acTL":
            plays = int.from_bytes(file.at(at + 4, 4), "big")
        elif kind == b"fcTL":
            top, below = struct.unpack(">HH", file.at(at + 20, 4))
            durations.append(1000 * top / (below or 100))
        elif kind == DATA:
            if plays is None:
                return None
            hidden, data = hidden or not (durations or data), True
    return None if plays is None else Timeline("PNG", (width, height), tuple(durations), plays, hidden)


def _webp(file: RandomAccess) -> Timeline:
    loop, durations = 0, []
    width, height = (1 + int.from_bytes(file.at(place, 3), "little") for place in (24, 27))
    for kind, at, _ in riff_chunks.heads_of(file.at, file.size_bytes):
        if kind == b"ANIM":
            loop = int.from_bytes(file.at(at + 4, 2), "little")
        elif kind == b"ANMF":
            durations.append(float(int.from_bytes(file.at(at + 12, 3), "little")))
    return Timeline("WEBP", (width, height), tuple(durations), loop, hidden=False)


def _avif(file: RandomAccess) -> Timeline | None:
    """Return the times of the first track of an AVIF sequence."""
    told = sequence_in(file.at, file.size_bytes, _MOST_FRAMES)
    return None if told is None else Timeline("AVIF", told.size, told.durations_ms, told.plays, hidden=False)


_WALKS = {"GIF": _gif, "PNG": _png, "WebP": _webp, "AVIF": _avif}
