"""The reading of a deflate stream of native/blocks.c in Python; see there for the reason."""

from __future__ import annotations

from collections.abc import Sequence

from qtcompress.core.kernels.reference_points import Array

_STORED, _FIXED, _DYNAMIC = range(3)
_END = 256
_ORDER = (16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15)
_LONGER = (*(0,) * 8, *(1,) * 4, *(2,) * 4, *(3,) * 4, *(4,) * 4, *(5,) * 4, 0)
_REPEATED = {16: (2, 3), 17: (3, 3), 18: (7, 11)}  # extra bits, and the least number of times
_Codes = dict[tuple[int, int], int]


class _Bits:
    def __init__(self, data: bytes) -> None:
        self._data, self.at, self.end = data, 0, 8 * len(data)

    def take(self, count: int) -> int:
        """Return the next `count` bits as a number, the first one lowest."""
        value = 0
        for place in range(count):
            byte = self.at >> 3
            value |= (self._data[byte] >> (self.at & 7) & 1 if byte < len(self._data) else 0) << place
            self.at += 1
        return value

    def code(self, codes: _Codes) -> int:
        """Return the symbol of the next code, or -1 where there is no code."""
        code = 0
        for length in range(1, 16):
            code = code << 1 | self.take(1)
            if (length, code) in codes:
                return codes[length, code]
        return -1


def _codes(lengths: Sequence[int]) -> _Codes:
    codes, following = {}, 0
    for length in range(1, 16):
        for symbol, own in enumerate(lengths):
            if own == length:
                codes[length, following] = symbol
                following += 1
        following <<= 1
    return codes


def _lengths(bits: _Bits) -> tuple[list[int], int] | None:
    symbols, distances, count = bits.take(5) + 257, bits.take(5) + 1, bits.take(4) + 4
    own = [0] * 19
    for place in _ORDER[:count]:
        own[place] = bits.take(3)
    codes, lengths = _codes(own), list[int]()
    while len(lengths) < symbols + distances:
        symbol = bits.code(codes)
        if symbol < 0 or (symbol == 16 and not lengths):
            return None
        if symbol < 16:
            lengths.append(symbol)
            continue
        extra, least = _REPEATED[symbol]
        lengths += [lengths[-1] if symbol == 16 else 0] * (least + bits.take(extra))
    return (lengths, symbols) if len(lengths) == symbols + distances else None


def _walk(bits: _Bits, codes: _Codes, far: _Codes) -> bool:
    while bits.at < bits.end:
        symbol = bits.code(codes)
        if symbol == _END:
            return True
        if symbol < 0 or symbol > _END + 29:
            return False
        if symbol < _END:
            continue
        bits.at += _LONGER[symbol - _END - 1]
        distance = bits.code(far)
        if not 0 <= distance <= 29:
            return False
        bits.at += max(distance // 2 - 1, 0)
    return False


def last_block(data: bytes, where: Array) -> bool:
    """Write the bit at which the last block of a deflate stream begins, and the bit behind it; False for other data."""
    bits, last = _Bits(bytes(data)), 0
    while not last:
        if bits.end - bits.at < 3:
            return False
        where[0] = bits.at
        last, kind = bits.take(1), bits.take(2)
        if kind == _STORED:
            bits.at = (bits.at + 7) // 8 * 8
            length = bits.take(16)
            bits.at += 16 + 8 * length  # behind its complement
        elif kind in (_FIXED, _DYNAMIC):
            found = ([8] * 144 + [9] * 112 + [7] * 24 + [8] * 8 + [5] * 32, 288) if kind == _FIXED else _lengths(bits)
            if found is None:
                return False
            lengths, symbols = found
            if not _walk(bits, _codes(lengths[:symbols]), _codes(lengths[symbols:])):
                return False
        else:
            return False
        if bits.at > bits.end:
            return False
    where[1] = bits.at
    return True
