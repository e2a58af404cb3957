"""The loop filter of a lossy WebP, no stronger than its quantizers ask for.

A decoder smooths the edges of blocks, by a level for each of up to four segments. libwebp takes one that follows from
the quantizer. From its method 3 on it raises it for all blocks of a segment to what the worst one needs: up to four
times as much, another one at each quality, and it blurs all else. Here it is set back. Blocks are predicted by others
that are not filtered yet, so nothing else in the file depends on it.

RFC 6386, sections 9.2 to 9.6 and 19.2. The numbers in a header are bits of equal probability behind one that is always
zero, so the coder's range stays 128, and they stand in the file as they are.
"""

from __future__ import annotations

from itertools import accumulate

from qtcompress.engine.containers import riff_chunks

_LOSSY = b"VP8 "
_HEAD_BYTES, _START_CODE, _START_AT = 10, b"\x9d\x01\x2a", 3
_SEGMENTS = 4
_QUANTIZER_BITS, _LEVEL_BITS, _SHARPNESS_BITS, _PROBABILITY_BITS = 7, 6, 3, 8
_RISES = ((1, 54), (2, 29), (3, 19), (4, 14), (5, 2), (6, 1), (4, 1), (5, 7))  # and how many times each
_STEPS = (*accumulate((rise for rise, count in _RISES for _ in range(count)), initial=4),)  # by quantizer


class _Header:
    """The numbers at the head of a frame, which can be read, and written over."""

    def __init__(self, data: bytes, at: int) -> None:
        self.data, self.place = bytearray(data), 8 * at  # in bits

    def read(self, bits: int = 1) -> int:
        """Return the next number."""
        value = 0
        for place in range(self.place, self.place + bits):
            value = value << 1 | self.data[place // 8] >> 7 - place % 8 & 1
        self.place += bits
        return value

    def read_signed(self, bits: int) -> tuple[int, int]:
        """Return the next number that has a sign, and the place of its bits; twice 0 if it is left out."""
        if not self.read():
            return 0, 0
        place = self.place
        value = self.read(bits)
        return -value if self.read() else value, place

    def write(self, place: int, bits: int, value: int) -> None:
        """Write over a number."""
        for bit in range(bits):
            at, mask = (place + bit) // 8, 128 >> (place + bit) % 8
            self.data[at] = self.data[at] & ~mask | mask * (value >> bits - 1 - bit & 1)


def least_filtered(data: bytes) -> bytes:
    """Return a WebP whose filter is no stronger than its quantizers ask for; the same one if it is lossless."""
    for kind, at, _ in riff_chunks.heads_of(lambda at, size: data[at : at + size], len(data)):
        if kind == _LOSSY and data[at + _START_AT : at + _HEAD_BYTES].startswith(_START_CODE):
            return _filtered(_Header(data, at + _HEAD_BYTES))
    return data


def _filtered(header: _Header) -> bytes:
    header.read(2)  # the color space, and whether values are clamped
    quantizers, levels = _segments(header) if header.read() else ([], [])
    header.read()  # whether the filter is the simple one
    place = header.place
    level = header.read(_LEVEL_BITS)
    if not levels:
        header.read(_SHARPNESS_BITS)
        quantizers, levels = [_quantizer(header)], [(level, place)]
    kept = [min(one, _level_of(quantizer)) for quantizer, (one, _) in zip(quantizers, levels, strict=True)]
    for one, (_, at) in zip(kept, levels, strict=True):
        if at:
            header.write(at, _LEVEL_BITS, one)
    header.write(place, _LEVEL_BITS, max(kept))  # 0 turns off those of segments, too
    return bytes(header.data)


def _segments(header: _Header) -> tuple[list[int], list[tuple[int, int]]]:
    """Return the quantizers of the segments, and their levels with the places of these; none if they are not told.

    Nor if they are told as differences, which libwebp never does.
    """
    maps, tells, whole = header.read(), header.read(), 0
    quantizers: list[int] = []
    levels: list[tuple[int, int]] = []
    if tells:
        whole = header.read()
        quantizers = [header.read_signed(_QUANTIZER_BITS)[0] for _ in range(_SEGMENTS)]
        levels = [header.read_signed(_LEVEL_BITS) for _ in range(_SEGMENTS)]
    for _ in range(_SEGMENTS - 1 if maps else 0):
        if header.read():
            header.read(_PROBABILITY_BITS)
    return (quantizers, levels) if whole else ([], [])


def _quantizer(header: _Header) -> int:
    """Return the quantizer of the whole frame, which follows the changes of levels and the number of partitions."""
    if header.read() and header.read():
        for _ in range(2 * _SEGMENTS):
            header.read_signed(_LEVEL_BITS)
    header.read(2)
    return header.read(_QUANTIZER_BITS)


def _level_of(quantizer: int) -> int:
    """Return the level that libwebp takes for segments of much detail; for others it takes less."""
    return _STEPS[quantizer] // 4 * 300 // 256
