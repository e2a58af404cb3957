"""The reference of native/lzw_trade.c in Python: the same indices, slowly. What is done and why stands there."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter

import numpy as np

from qtcompress.core.kernels.reference_lzw import CODES, Dictionary, write
from qtcompress.core.kernels.reference_points import Array

_BEAM = 6
_LONGEST = 1 << 13
_UNITS = 16
_REACH = 400 * _UNITS

_Three = list[int]
_State = tuple[int, int, _Three]  # what is lost, the code, and the error that the next pixel gets
_Best = tuple[int, int, int]  # the price, the length, and the code of the string with the lowest price per pixel
_NONE = [0, 0, 0]


@dataclass
class _Scene:
    """What is to be shown, and how quality is traded."""

    points: Array
    free: Array
    indices: Array
    others: Array
    shares: Array
    weights: Array
    width: int
    palette: Array
    worth: int
    limit: int
    clear: int
    least: Array

    def wanted(self, at: int, right: _Three, above: Array | None) -> _Three:
        """Return what a pixel should be, with the errors that it gets."""
        errors = [one + (0 if above is None else int(above[c])) for c, one in enumerate(right)]
        return [
            int(self.points[at, c]) + (min(max(error, -_REACH), _REACH) + _UNITS // 2) // _UNITS
            for c, error in enumerate(errors)
        ]

    def prices(self, at: int, wanted: _Three) -> dict[int, int]:
        """Return the price of each symbol that is allowed, in the order of the first coordinate of the palette."""
        if not self.free[at]:
            return {int(self.indices[at]): 0, int(self.others[at]): 0}
        gaps = np.array(wanted) - self.palette.astype(np.int64)
        found = (gaps * gaps).sum(axis=1).tolist()
        prices = {int(symbol): found[symbol] for symbol in np.argsort(self.palette[:, 0], kind="stable")}
        kept = self.entry(at, self.clear)
        return prices if kept == self.clear else {self.clear: found[kept], **prices}

    def entry(self, at: int, symbol: int) -> int:
        """Return the entry that a symbol shows where a pixel may have any."""
        leaves = symbol == self.clear >= 0 and self.others[at] < len(self.palette)
        return int(self.others[at]) if leaves else symbol

    def weighed(self, at: int, price: int) -> int:
        """Return how much of a squared distance counts."""
        return (price * int(self.weights[at]) >> 8) - int(self.least[at])

    def find_least(self) -> None:
        """Note what each pixel loses at least, where no errors are passed on."""
        free = np.flatnonzero(self.free).tolist()
        for at in free if not self.shares[free].any() else ():
            gaps = self.points[at].astype(np.int64) - self.palette
            self.least[at] = self.weighed(at, int((gaps * gaps).sum(axis=1).min()))

    def error(self, at: int, wanted: _Three, symbol: int) -> _Three:
        """Return the error that a pixel passes on."""
        if not self.free[at]:
            return _NONE
        share, shown = int(self.shares[at]), self.palette[self.entry(at, symbol)]
        return [int((wanted[c] - int(shown[c])) * share / 256) for c in range(3)]  # towards zero, as in C

    def follow(
        self, d: Dictionary, states: list[_State], best: _Best, at: int, lost: int, wanted: _Three, code: int
    ) -> None:
        """Keep a string if it is one of the best, and can become the one with the lowest price per pixel."""
        price, length, _ = best
        if (d.width * self.worth + lost) * length >= price * d.deepest[code]:
            return
        if len(states) < _BEAM or lost < states[-1][0]:
            error = self.error(at, wanted, d.last[code])
            insort(states, (lost, code, [7 * one for one in error]), key=itemgetter(0))
            del states[_BEAM:]

    def children(self, d: Dictionary, code: int) -> Iterator[tuple[int, int]]:
        """Yield symbol and code of each child, the youngest first."""
        found = [(child, symbol) for (parent, symbol), child in d.child.items() if parent == code]
        for child, symbol in sorted(found, reverse=True):
            yield symbol, child

    def begin(self, d: Dictionary, at: int, wanted: _Three) -> tuple[list[_State], _Best]:
        """Return the strings of one pixel, and the best of them."""
        states: list[_State] = []
        prices = self.prices(at, wanted)
        leaves = self.free[at] and self.clear in prices
        chosen = min((one for one in prices if one != self.clear or not leaves), key=prices.__getitem__)
        most = prices[chosen] + self.limit * 256 // int(self.weights[at])
        if leaves and self.weighed(at, prices[self.clear]) <= self.weighed(at, prices[chosen]):
            chosen = self.clear if d.deepest[self.clear] >= d.deepest[chosen] else chosen
        best = d.width * self.worth + self.weighed(at, prices[chosen]), 1, chosen
        for symbol, price in prices.items():
            if price <= most:
                self.follow(d, states, best, at, self.weighed(at, price), wanted, symbol)
        return states, best

    def code(self, d: Dictionary, at: int, right: _Three, above: Array) -> int:
        """Return the code with the lowest price per pixel."""
        states, best = self.begin(d, at, self.wanted(at, right, above[at % self.width + 1]))
        row_end = at - at % self.width + self.width
        for length in range(2, min(_LONGEST, len(self.points) - at) + 1):
            here = at + length - 1
            made: list[_State] = []
            for lost, code, error in states:
                inside = here < row_end
                wanted = self.wanted(
                    here, _NONE if here == row_end else error, above[here % self.width + 1] if inside else None
                )
                prices = self.prices(here, wanted)
                for symbol, child in self.children(d, code):
                    price = self.weighed(here, prices[symbol]) if symbol in prices else self.limit + 1
                    if price <= self.limit:
                        self.follow(d, made, best, here, lost + price, wanted, child)
            if not made:
                break
            states = made
            price = d.width * self.worth + states[0][0]
            if price * best[1] < best[0] * length:
                best = price, length, states[0][1]
        return best[2]


def trade_lzw(
    points: Array, free: Array, indices: Array, others: Array, shares: Array, weights: Array, width: int,
    palette: Array, bits: int, worth: int, limit: int, errors: Array, least: Array, out: Array, codes: Array,
) -> int:  # fmt: skip
    """Choose an index for each pixel, write their codes, and return the number of bytes."""
    free, indices, others, shares, weights = (one.reshape(-1) for one in (free, indices, others, shares, weights))
    clear = len(palette) if len(palette) < 1 << bits else -1
    scene = _Scene(
        points.reshape(-1, 3), free, indices, others, shares, weights, width, palette, worth, limit, clear, least
    )
    scene.find_least()
    above, below = errors.reshape(2, width + 2, 3)
    right, at, d, chosen, made = _NONE, 0, Dictionary(bits), out.reshape(-1), [(1 << bits, bits + 1)]
    while at < chosen.size:
        code = scene.code(d, at, right, above)
        made.append((code, d.width))
        for symbol in d.spelled(code):
            column = at % width
            wanted = scene.wanted(at, right, above[column + 1])
            error = np.array(scene.error(at, wanted, symbol))
            right = (7 * error).tolist()
            below[column : column + 3] += np.array([[3], [5], [1]]) * error
            chosen[at] = symbol
            at += 1
            if column + 1 == width:
                above[...], below[...], right = below, 0, _NONE
        d.complete(d.first[code])
        if at < chosen.size and d.next == CODES:
            made.append((1 << bits, d.width))
            d = Dictionary(bits)
        else:
            d.expect(code, d.first[code])
    return write([*made, ((1 << bits) + 1, d.width)], codes)
