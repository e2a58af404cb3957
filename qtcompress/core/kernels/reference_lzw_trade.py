"""The reference of native/lzw_trade.c and lzw_greedy.c in Python: the same indices, slowly.

What is done and why stands there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from operator import itemgetter
from typing import Any

import numpy as np

from qtcompress.core.kernels.reference_lzw import CODES, Dictionary, write
from qtcompress.core.kernels.reference_points import Array

_BEAM = 12
_FEWER = 6  # where no errors are passed on
_FARTHER = 4
_LONGEST = 1 << 13
_MOST_WIDTH = 12
_MARGIN = 8000
_FEW = CODES // 2
_TURNED, _AHEAD = 1, 2
_UNITS = 16
_REACH = 400 * _UNITS

_GREEDY_FARTHER = 2
_CUBE = 128
_NEAR = 16
_FIRST = 4

_Three = list[int]
_State = tuple[int, int, _Three]  # what is lost, the code, and what its last pixel should be
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
    bits: int
    worth: int
    limit: int
    clear: int
    least: Array
    end: int  # of the pixels that a string may have
    turned: bool = False  # whether the second one of two symbols comes first
    spreads: bool = False  # whether errors are passed on

    def wanted(self, at: int, right: _Three, above: Array) -> _Three:
        """Return what a pixel should be, with the errors that it gets."""
        errors = [one + int(above[c]) for c, one in enumerate(right)]
        return [
            int(self.points[at, c]) + (min(max(error, -_REACH), _REACH) + _UNITS // 2) // _UNITS
            for c, error in enumerate(errors)
        ]

    def prices(self, at: int, wanted: _Three) -> dict[int, int]:
        """Return the price of each symbol that is allowed, in the order of the first coordinate of the palette."""
        if not self.free[at]:
            both = int(self.indices[at]), int(self.others[at])
            return dict.fromkeys(both[::-1] if self.turned else both, 0)
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

    def base(self, at: int, prices: dict[int, int]) -> int:
        """Return what a pixel loses with the nearest entry, if errors are passed on."""
        return self.weighed(at, min(prices.values())) if self.spreads else 0

    def find_least(self) -> None:
        """Note what each pixel loses at least, where no errors are passed on."""
        for at in np.flatnonzero(self.free).tolist():
            gaps = self.points[at].astype(np.int64) - self.palette
            self.least[at] = self.weighed(at, int((gaps * gaps).sum(axis=1).min()))

    def error(self, at: int, wanted: _Three, symbol: int) -> _Three:
        """Return the error that a pixel passes on."""
        if not self.free[at]:
            return _NONE
        share, shown = int(self.shares[at]), self.palette[self.entry(at, symbol)]
        return [int((wanted[c] - int(shown[c])) * share / 256) for c in range(3)]  # towards zero, as in C

    def can_win(self, d: Dictionary, best: _Best, code: int, lost: int) -> bool:
        """Return whether a code's string can begin the one with the lowest price per pixel."""
        price, length, _ = best
        return (d.width * self.worth + lost) * length < price * d.deepest[code]

    def kept(self, d: Dictionary, best: _Best, found: list[_State]) -> list[_State]:
        """Return the best of the strings that were found; in their order, if they are few."""
        least = min((lost for lost, _, _ in found), default=0)
        near = [one for one in found if self.can_win(d, best, one[1], one[0]) and one[0] <= least + self.farther]
        beam = _BEAM if self.spreads else _FEWER
        return near if len(near) <= beam else sorted(near, key=itemgetter(0))[:beam]

    @property
    def farther(self) -> int:
        """How much more than the best a string may lose."""
        return _FARTHER * self.worth

    def children(self, d: Dictionary, at: int, code: int, prices: dict[int, int]) -> list[tuple[int, int]]:
        """Return symbol and code of each child that is allowed.

        Those of a symbol come in the order of the palette, others the youngest first, and where two symbols are
        allowed, these do.
        """
        found = [(symbol, child) for symbol in prices if (child := d.child.get((code, symbol), 0))]
        if not self.free[at]:
            return found
        first = code < 1 << d.bits
        return sorted(found, key=lambda one: one[0] == self.clear if first else -one[1])

    def begin(self, d: Dictionary, at: int, wanted: _Three) -> tuple[list[_State], _Best]:
        """Return the strings of one pixel, and the best of them."""
        prices = self.prices(at, wanted)
        base = self.base(at, prices)
        leaves = self.free[at] and self.clear in prices
        chosen = min((one for one in prices if one != self.clear or not leaves), key=prices.__getitem__)
        most = prices[chosen] + min(self.limit, self.farther) * 256 // int(self.weights[at])
        if leaves and self.weighed(at, prices[self.clear]) <= self.weighed(at, prices[chosen]):
            chosen = self.clear if d.deepest[self.clear] >= d.deepest[chosen] else chosen
        best = d.width * self.worth + self.weighed(at, prices[chosen]) - base, 1, chosen
        found = [(self.weighed(at, price) - base, one, wanted) for one, price in prices.items() if price <= most]
        return self.kept(d, best, found), best

    def longer(self, d: Dictionary, at: int, state: _State, above: Array, *, inside: bool) -> list[_State]:
        """Return the strings that continue one by a pixel; `inside` tells whether the one before is in its row."""
        lost, code, before = state
        error = self.error(at - 1, before, d.last[code]) if inside else _NONE
        wanted = self.wanted(at, [7 * one for one in error], above)
        prices = self.prices(at, wanted)
        base = self.base(at, prices)
        children = self.children(d, at, code, prices)
        found = [(self.weighed(at, prices[symbol]) - base, child) for symbol, child in children]
        return [(lost + price, child, wanted) for price, child in found if price <= self.limit]

    def best(self, d: Dictionary, at: int, right: _Three, above: Array) -> list[_Best]:
        """Return the string with the lowest price per pixel, and those that are a pixel shorter and longer."""
        states, best = self.begin(d, at, self.wanted(at, right, above[at % self.width + 1]))
        row_end = at - at % self.width + self.width
        before, shorter, longer = best, list[_Best](), list[_Best]()
        for length in range(2, min(_LONGEST, self.end - at) + 1):
            here = at + length - 1
            known = above[here % self.width + 1] if here < row_end else np.zeros(3, np.int32)
            found = [
                one
                for state in states
                if self.can_win(d, best, state[1], state[0])
                for one in self.longer(d, here, state, known, inside=here != row_end)
            ]
            states = self.kept(d, best, found)
            if not states:
                break
            lost, code, _ = min(states, key=itemgetter(0))
            made = d.width * self.worth + lost, length, code
            longer = [made] if best[1] == length - 1 else longer
            if made[0] * best[1] < best[0] * length:
                best, shorter, longer = made, [before], []
            before = made
        return [best, *shorter, *longer]

    def best_ahead(self, d: Dictionary, at: int, none: Array) -> _Best:
        """Return the one of those with the lowest price per pixel, with what can follow it."""
        tried, end = self.best(d, at, _NONE, none), self.end
        best, chosen = (0, 0, 0), tried[0]
        self.end = min(end, at + _LONGEST)
        for one in tried if at + tried[0][1] < self.end else ():
            both = one
            if at + one[1] < self.end:
                price, length, _ = self.best(d, at + one[1], _NONE, none)[0]
                both = one[0] + price, one[1] + length, 0
            if not best[1] or both[0] * best[1] < best[0] * both[1]:
                best, chosen = both, one
        self.end = end
        return chosen

    def in_way(self, way: int, d: Dictionary, at: int, right: _Three, above: Array) -> _Best:
        """Return the best string that is chosen in a way."""
        return self.best_ahead(d, at, above) if way & _AHEAD else self.best(d, at, right, above)[0]

    def price_of(self, way: int, at: int, none: Array) -> tuple[int, int]:
        """Return the price of what a dictionary is used for in one way, and what it adds next at the end."""
        price, d, self.turned = 0, Dictionary(self.bits), bool(way & _TURNED)
        while at < self.end:
            more, length, code = self.in_way(way, d, at, _NONE, none)
            price += more
            at += length
            _learn(d, code)
        return price, d.next

    def best_way(self, ways: int, at: int, none: Array) -> int:
        """Return the way, of the first so many, in which a dictionary is best used from one pixel to the end."""
        return min(range(ways), key=lambda way: self.price_of(way, at, none)[0])

    def least_price(self, at: int, step: int, prices: dict[int, int], none: Array) -> tuple[int, int]:
        """Return the lowest price of all pixels from one on, and where the dictionary that begins there is cleared."""
        n, d = len(self.points), Dictionary(self.bits)
        price, place, least = _MOST_WIDTH * self.worth, at + step, (1 << 62, 0)
        while at < n:
            more, length, code = self.best(d, at, _NONE, none)[0]
            price += more
            at += length
            _learn(d, code)
            while place <= at or at == n:
                if price + prices[min(place, n)] < least[0]:
                    least = price + prices[min(place, n)], min(place, n)
                if place >= n:
                    return least
                place += step
            if d.next == CODES and price + prices[min(place, n)] > least[0] + _MARGIN * self.worth:
                break
        return least


@dataclass
class _Greedy(_Scene):
    """The same, where one or two strings are followed."""

    strings: int = 1

    def find_least(self) -> None:
        """Note nothing: it is found for each color."""

    def near(self, wanted: _Three) -> list[int]:
        """Return the entries near the middle of the cube around a color, the nearest first."""
        middle = np.array(wanted) // _CUBE * _CUBE + _CUBE // 2
        gaps = middle - self.palette.astype(np.int64)
        return [int(entry) for entry in np.argsort((gaps * gaps).sum(axis=1), kind="stable")[:_NEAR]]

    def offers(self, d: Dictionary, at: int, wanted: _Three, code: int) -> list[tuple[int, int]]:
        """Return the symbols that a string may go on with, and what they lose more than the nearest entry."""
        if not self.free[at]:
            both = dict.fromkeys((int(self.indices[at]), int(self.others[at])))
            return [(one, 0) for one in both if code < 0 or (code, one) in d.child]
        prices, near = self.prices(at, wanted), self.near(wanted)
        known = near[:_FIRST] if code < 0 else [one for one in near if (code, one) in d.child]
        chosen = sorted(known, key=lambda one: (prices[one], one))[:2]
        base = prices[chosen[0] if code < 0 else near[0]]
        if self.clear in prices and (code < 0 or (code, self.clear) in d.child):
            longer = code < 0 and d.deepest[self.clear] >= d.deepest[chosen[0]]
            chosen = [self.clear, *chosen] if longer else [*chosen, self.clear]
        found = [(one, max((prices[one] - base) * int(self.weights[at]), 0) >> 8) for one in chosen]
        return [(one, lost) for one, lost in found if lost <= self.limit]

    def in_way(self, way: int, d: Dictionary, at: int, right: _Three, above: Array) -> _Best:
        """Return the one of these strings with the lowest price per pixel."""
        best, bits = (0, 0, -1), d.width * self.worth
        row_end = at - at % self.width + self.width
        states: list[_State] = [(0, -1, right)]  # here, with the error that they pass on
        for length in range(1, min(CODES, len(self.points) - at) + 1):
            here, found = at + length - 1, list[_State]()
            known = above[here % self.width + 1] if here < row_end else np.zeros(3, np.int32)
            for lost, code, passed in states:
                if code >= 0 and (d.deepest[code] < length or not self.can_win(d, best, code, lost)):
                    continue
                wanted = self.wanted(here, _NONE if here == row_end else passed, known)
                for symbol, more in self.offers(d, here, wanted, code):
                    error = [7 * one for one in self.error(here, wanted, symbol)]
                    found.append((lost + more, symbol if code < 0 else d.child[code, symbol], error))
            found = sorted(found, key=itemgetter(0))[: self.strings]
            states = [one for one in found if one[0] <= found[0][0] + _GREEDY_FARTHER * self.worth]
            if not states:
                break
            for lost, code, _ in states:
                if best[2] < 0 or (bits + lost) * best[1] < best[0] * length:
                    best = bits + lost, length, code
        return best


def cubes_bytes() -> int:
    """Return the bytes of what is kept of a palette from frame to frame."""
    return 0


def _told(
    rows: Callable[[int], tuple[int, int]], planes: tuple[Array, ...], height: int, width: int, palette: Array,
    bits: int, worth: int, limit: int,
) -> tuple[Any, ...]:  # fmt: skip
    """Return what a scene is told."""
    end, parts = 0, []
    while end < height:
        first, end = rows(end)
        parts.append([plane[: end - first].copy() for plane in planes])
    points, free, indices, others, shares, weights, _ = (np.concatenate(part) for part in zip(*parts, strict=True))
    clear = len(palette) if len(palette) < 1 << bits else -1
    flat = (one.reshape(-1) for one in (free, indices, others, shares, weights))
    least = np.zeros(free.size, np.int32)
    return points.reshape(-1, 3), *flat, width, palette, bits, worth, limit, clear, least, free.size


def _learn(d: Dictionary, code: int) -> None:
    """Add the string of a code, and complete the one before."""
    d.complete(d.first[code])
    if d.next < CODES:
        d.expect(code, d.first[code])
    else:
        d.pending = -1


def plan_lzw(
    rows: Callable[[int], tuple[int, int]], planes: tuple[Array, ...], height: int, width: int, palette: Array,
    bits: int, worth: int, limit: int, ways: int, errors: Array, uses: Array,
) -> int:  # fmt: skip
    """Find where a dictionary best begins, and how it is best used; return the number of these pairs."""
    scene = _Scene(*_told(rows, planes, height, width, palette, bits, worth, limit))
    scene.find_least()
    n, none = height * width, errors.reshape(width + 2, 3)
    few = scene.price_of(0, 0, none)[1] < _FEW
    step = n if few else -(-n // len(uses))
    ways = 1 if not few and ways <= _TURNED + 1 else ways
    prices, ends = {n: 0}, {0: n}
    for place in reversed(range(0, n, step) if step < n else ()):
        prices[place], ends[place] = scene.least_price(place, step, prices, none)
    found, at = list[tuple[int, int]](), 0
    while at < n:
        scene.end = ends[at]
        found.append((at, scene.best_way(ways, at, none)))
        at = scene.end
    uses[: len(found)] = found
    return len(found)


def trade_lzw(
    rows: Callable[[int], tuple[int, int]], planes: tuple[Array, ...], width: int, palette: Array, bits: int,
    worth: int, limit: int, spreads: bool, strings: int, uses: Array, errors: Array, out: Array, codes: Array,
    cubes: Array,
) -> int:  # fmt: skip
    """Choose an index for each pixel, write the codes, and return the number of their bytes."""
    del cubes  # nothing is kept
    scene_of: Any = partial(_Greedy, strings=strings) if strings else _Scene
    scene: _Scene = scene_of(*_told(rows, planes, len(out), width, palette, bits, worth, limit))
    scene.spreads = spreads
    if not spreads:
        scene.find_least()
    above, below = errors[: 6 * (width + 2)].reshape(2, width + 2, 3)
    chosen, ways = out.reshape(-1), dict(uses.tolist())
    right, at, d, way, made = _NONE, 0, Dictionary(bits), 0, list[tuple[int, int]]()
    while at < chosen.size:
        if at == 0 or (at in ways if ways else d.next == CODES):
            made.append((1 << bits, d.width))
            d = Dictionary(bits)
            scene.end = min((one for one in ways if one > at), default=chosen.size)
            way = ways.get(at, 0)
            scene.turned = bool(way & _TURNED)
        code = scene.in_way(way, d, at, right, above)[2]
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
        _learn(d, code)
    return write([*made, ((1 << bits) + 1, d.width)], codes)
