"""The reference of native/lzw.c in Python: the same codes, slowly. What is done and why stands there."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from qtcompress.core.kernels.reference_points import Array

CODES = 4096
_MOST_BITS = 12
_BEAM = 16
_STEP = 64
_MARGIN = 24_000
_BEHIND = 1000
_AHEADS = (0, 1, 3, 6)


@dataclass
class Dictionary:
    """The strings of all codes, as a tree of symbols."""

    bits: int
    child: dict[tuple[int, int], int] = field(default_factory=dict)
    first: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)
    depth: list[int] = field(default_factory=list)
    parent: list[int] = field(default_factory=list)
    deepest: list[int] = field(default_factory=list)
    pending: int = -1

    def __post_init__(self) -> None:
        self.first = [*range(1 << self.bits), 0, 0]  # the codes that clear and end have no string
        self.last, self.depth = self.first.copy(), [1] * len(self.first)
        self.parent, self.deepest = [0] * len(self.first), self.depth.copy()
        self.next = len(self.first)

    def spelled(self, code: int) -> list[int]:
        """Return the symbols of a code's string."""
        found: list[int] = []
        for _ in range(self.depth[code]):
            found.append(self.last[code])
            code = self.parent[code]
        return found[::-1]

    def expect(self, code: int, symbol: int) -> None:
        """Add the string of a code and the symbol that is expected after it."""
        self.pending = -1
        if self.next == CODES:
            return
        self.pending = code
        self.first.append(self.first[code])
        self.last.append(symbol)
        self.depth.append(self.depth[code] + 1)
        self.parent.append(code)
        self.deepest.append(self.depth[self.next])
        self._hang(code, symbol)

    def _hang(self, parent: int, symbol: int) -> None:
        if (parent, symbol) in self.child:
            return
        self.child[parent, symbol] = self.next
        while self.deepest[parent] < self.depth[self.next]:
            self.deepest[parent] = self.depth[self.next]
            parent = self.parent[parent] if self.depth[parent] > 1 else parent

    def complete(self, symbol: int) -> None:
        """Correct that string, now that the next code begins with a symbol."""
        if self.pending < 0:
            return
        expected = self.pending, self.last[self.next]
        if symbol != expected[1]:
            if self.child.get(expected) == self.next:
                del self.child[expected]
            self.last[self.next] = symbol
            self._hang(self.pending, symbol)
        self.next += 1

    @property
    def width(self) -> int:
        """The bits of the next code."""
        return min(self.next.bit_length(), _MOST_BITS)


@dataclass
class _Packing:
    """The pixels, how they may be packed, and the codes so far with their widths."""

    indices: list[int]
    others: list[int]
    bits: int
    places: int
    ahead: int
    further: tuple[list[int], list[int]]
    codes: list[tuple[int, int]] = field(default_factory=list)

    def options(self, at: int) -> tuple[int, ...]:
        """Return what a pixel may be."""
        return tuple(dict.fromkeys((self.indices[at], self.others[at])))

    def longest(self, d: Dictionary, at: int) -> list[int]:
        """Return a code for each length that matches, the shortest first."""
        found: list[int] = []
        codes: list[int] = []
        while at + len(found) < len(self.indices):
            symbols = self.options(at + len(found))
            made = (d.child.get((code, symbol), 0) for code in codes for symbol in symbols)
            codes = [code for code in made if code][:_BEAM] if found else list(symbols)
            if not codes:
                break
            found.append(codes[0])
        return found

    def best(self, d: Dictionary, at: int) -> int:
        """Return the code that is chosen."""
        found = self.longest(d, at)
        if at + len(found) == len(self.indices):
            return found[-1]
        lengths = range(len(found), max(len(found) - self.ahead - 1, 0), -1)
        length = max(lengths, key=lambda one: one + len(self.longest(d, at + one)))
        return found[length - 1]

    def pack_to(self, at: int, end: int, d: Dictionary, *, told: bool = False, most: int = 1 << 31) -> tuple[int, int]:
        """Return where it ended, `most` at most, and the bits."""
        bits = 0
        while at < end:
            code = self.best(d, at)
            while at + d.depth[code] > most:
                code = d.parent[code]
            bits += d.width
            if told:
                self.codes.append((code, d.width))
            at += d.depth[code]
            d.complete(d.first[code])
            known = at < len(self.indices) and self.indices[at] == self.others[at]
            d.expect(code, self.indices[at] if known else d.first[code])
        return at, bits

    def pack_full(self, at: int) -> tuple[int, int]:
        """Pack with a new dictionary until it is full, and return where it ended, and the bits of the next code."""
        d = Dictionary(self.bits)
        while at < len(self.indices) and d.next < CODES:
            at, _ = self.pack_to(at, at + 1, d, told=True)
        return at, d.width

    def least_bits(self, at: int, rest: _Rest) -> tuple[int, int]:
        """Return the least bits of all that follows, and the place where to clear a dictionary that begins at `at`."""
        d, n, bits = Dictionary(self.bits), len(self.indices), _MOST_BITS
        least, end, place = float("inf"), at, rest.after(at)
        while at < n:
            at, more = self.pack_to(at, at + 1, d)
            bits += more
            while place <= at:
                if bits + rest.bits[place] < least:
                    least, end = bits + rest.bits[place], place
                if place == n:
                    return int(least), end
                place = rest.after(place)
            if d.next == CODES and bits + rest.bits[place] > least + _MARGIN:
                break
        return int(least), end

    def pack_best(self, at: int, rest: _Rest) -> tuple[int, int]:
        """Pack in the best of several ways until the dictionary is best cleared, and return as `pack_full` does."""
        pairs = [(self.indices, self.others), self.further]
        orders = [order for a, b in pairs for order in ((a, b), (b, a), (a, a), (b, b))]
        ways = [replace(self, indices=i, others=o, ahead=0) for i, o in orders]
        tried = firsts = [(*way.least_bits(at, rest), way) for way in ways]
        most = min(bits for bits, *_ in firsts) + _BEHIND
        ways = [way for bits, _, way in firsts if bits <= most]
        for ahead in _AHEADS[1:]:
            if ahead <= 3 * self.ahead:
                longer = [replace(way, ahead=ahead) for way in ways]
                tried = tried + [(*way.least_bits(at, rest), way) for way in longer]
        _, end, best = min(tried, key=lambda one: one[0])
        d = Dictionary(self.bits)
        best.pack_to(at, end, d, told=True, most=end)  # its list of codes is that of all
        return end, d.width


class _Rest:
    """The least bits that the pixels are known to take from places on."""

    def __init__(self, packing: _Packing) -> None:
        self._n = len(packing.indices)
        self._step = max(-(-self._n // packing.places), _STEP)
        self.bits = {self._n: 0}
        for at in reversed(range(0, self._n, self._step)):
            self.bits[at] = packing.least_bits(at, self)[0]

    def after(self, at: int) -> int:
        """Return the next place."""
        return min(at - at % self._step + self._step, self._n)


def pack_lzw(
    indices: Array, others: Array, further: Array, further_others: Array, bits: int, places: int, ahead: int, out: Array
) -> int:
    """Write the codes of indices, and return the number of bytes."""
    first, second, third, fourth = (one.ravel().tolist() for one in (indices, others, further, further_others))
    packing = _Packing(first, second, bits, places, ahead, (third, fourth))
    rest = _Rest(packing) if places else None
    at, width = 0, bits + 1
    while at < indices.size:
        packing.codes.append((1 << bits, width))
        at, width = packing.pack_full(at) if rest is None else packing.pack_best(at, rest)
    packing.codes.append(((1 << bits) + 1, width))
    return write(packing.codes, out)


def write(codes: list[tuple[int, int]], out: Array) -> int:
    """Write codes of so many bits each, and return the number of bytes."""
    value = place = 0
    for code, width in codes:
        value |= code << place
        place += width
    data = value.to_bytes((place + 7) // 8, "little")
    out[: len(data)] = list(data)
    return len(data)
