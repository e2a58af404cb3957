"""Palette, indices and LZW codes of what a frame changes, chosen for few bytes.

A pixel that is shown already may have the index of its color or be transparent. Which is better depends on the frame:
transparent pixels make long runs, indices continue strings. So several ways are tried, and the smallest is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from operator import le

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.animation.steps import TILE, Keys, Step, in_tiles
from qtcompress.core.array_specs import ArraySpec
from qtcompress.core.kernels.lzw import MOST_PLACES, Uses, pack_lzw
from qtcompress.core.rows import bands
from qtcompress.core.types import MAX_COLORS, Effort
from qtcompress.core.validation import Choice, EachOf, Instance, Integer, Optional, checked, checked_fields

_LEAST_BITS = 2
_ENTRY_BYTES = 3
_TIMES = {Effort.FAST: (0, 0), Effort.BALANCED: (2, 64), Effort.SMALLEST: (6, 256)}
"""How many shorter strings are tried, and at how many places the dictionary may be cleared."""

_GOLDEN, _HASH_SHIFT = 2654435761, np.uint32(16)  # Knuth's multiplicative hash
_MOST_CHANGE = 0.6  # of the pixels of a frame: where so many do, the order of indices hardly matters
_BAND_PIXELS = 1 << 15  # that are looked up at a time
_MOST_TRIED = 1 << 26  # pixels of a frame times places, so that a cancellation need not wait


@checked_fields(
    codes=Instance(bytes),
    bits=Integer(2, 8),
    clear=Integer(-1, 255),
    table=Optional(ArraySpec("K*<=256", np.uint32)),
    way=EachOf(Integer(0), 2, 2),
    uses=Optional(ArraySpec("C* 2", np.int64, 0)),
)
@dataclass(frozen=True, slots=True)
class Packed:
    """What a frame changes, packed.

    Parameters
    ----------
    codes : bytes
        LZW codes, without the sizes of blocks.
    bits : int
        Of a literal, 2..8.
    clear : int
        The transparent index; -1 if there is none.
    table : (K,) uint32, optional
        The colors of its own table; None if it has the shared one.
    way : tuple of 2 int
        Which table and which choice of indices it is, among those that were tried.
    uses : (C, 2) int64, optional
        How dictionaries are used, of a drawing.

    Raises
    ------
    TypeError, ValueError
        When a value has another type, dtype or shape, or is out of range.
    """

    codes: bytes = field(repr=False)
    bits: int
    clear: int
    table: Keys | None = field(default=None, repr=False)
    way: tuple[int, int] = (0, 0)
    uses: Uses | None = field(default=None, repr=False)

    @property
    def size_bytes(self) -> int:
        """The bytes of codes and table in a GIF."""
        table = 0 if self.table is None else table_bytes(len(self.table))
        return len(self.codes) + len(self.codes) // 255 + table


@checked(colors=Integer(0, MAX_COLORS))
def table_bytes(colors: int) -> int:
    """Return the bytes of a table with so many colors or more; GIF has powers of two."""
    return _ENTRY_BYTES << table_bits(colors)


@checked(colors=Integer(0, MAX_COLORS))
def table_bits(colors: int) -> int:
    """Return the bits of an index of the smallest table with so many colors, 1..8."""
    return max(1, (colors - 1).bit_length())


@checked(sets=EachOf(ArraySpec("...", np.uint32)))
def shared_table(sets: Sequence[Keys]) -> Keys:
    """Return the colors of a table for many frames: all colors of as many frames as fit.

    Those of frames with few colors come first, so that their literals need few bits. One entry of 256 is left for the
    transparent index.

    Parameters
    ----------
    sets : sequence of (N,) uint32
        The colors of each frame, each color once.
    """
    union: Keys = np.empty(0, np.uint32)
    for one in sorted(sets, key=len, reverse=True):
        both = np.union1d(union, one)
        union = both if len(both) < MAX_COLORS else union
    ordered = dict.fromkeys(color for one in sorted(sets, key=len) for color in one[np.isin(one, union)].tolist())
    return np.array([*ordered], np.uint32)


_STEP = Instance(Step)
_SHARED = ArraySpec("K*<=256", np.uint32)
_FREE = Integer(0, MAX_COLORS)


@checked(step=_STEP, shared=_SHARED, effort=Choice(Effort), free=_FREE, like=Optional(Instance(Packed)))
def pack(step: Step, shared: Keys, effort: Effort, *, free: int = 0, like: Packed | None = None) -> Packed | None:
    """Return the smallest packing of what a step changes that was found; None if no table holds its colors.

    Parameters
    ----------
    shared : (K,) uint32, K <= 256
        The colors of the table that all frames share; colors may stand in it twice.
    effort : Effort
        How many ways are tried.
    free : int
        Entries of the shared table behind its colors, one of which can be the transparent index, 0..256.
    like : Packed, optional
        The smallest packing of the same step with another shared table: its choice of indices is the only one tried.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """
    best: Packed | None = None
    tried: dict[int, list[tuple[int, ...]]] = {}  # by the number of pixels that may have an index
    for number, table in enumerate(_tables(step, shared, free)):
        ways = list(_ways(step, table))
        bits = tuple(way.bits for way in ways)
        others = tried.setdefault(int(np.count_nonzero(ways[0].known)), [])
        if any(all(map(le, other, bits)) for other in others):
            continue  # its indices are those of another table, in another order: the codes have the same lengths
        model = best if others else like
        others.append(bits)
        for place in range(len(ways)) if model is None else (min(model.way[1], len(ways) - 1),):
            made = ways[place].packed((number, place))
            best = made if best is None or made.size_bytes < best.size_bytes else best
    return best if best is None or effort is Effort.FAST else refined(step, shared, best, effort, free=free)


@checked(step=_STEP, shared=_SHARED, packed=Instance(Packed), effort=Choice(Effort), free=_FREE)
def refined(step: Step, shared: Keys, packed: Packed, effort: Effort, *, free: int = 0) -> Packed:
    """Return a smaller packing in the way of one that `pack` returned for the same step and table, or that one.

    Strings are chosen by what can follow them, and in flat frames several places to clear the dictionary are tried.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """
    table = next(islice(_tables(step, shared, free), packed.way[0], None))
    ways = list(_ways(step, table))
    way, further = ways[packed.way[1]], None
    ahead, places = _TIMES[effort]
    tried = [packed, way.packed(packed.way, ahead=ahead)]
    if len(ways) == 1 or step.changed.mean() > _MOST_CHANGE:
        ahead, places = ahead // 2, min(2 * places, MOST_PLACES)
    elif places:
        further = _by_tiles(ways[1], step.changed)
        tried.append(further.packed(packed.way))
        if len(tried[-1].codes) <= len(packed.codes):
            way, further = further, ways[1]
    places = min(places, _MOST_TRIED // way.indices.size)
    if places:
        tried.append(way.packed(packed.way, places=places, ahead=ahead, further=further))
    return min(tried, key=lambda one: len(one.codes))


def _by_tiles(way: _Way, changed: NDArray[np.bool_]) -> _Way:
    """Return a way that prefers indices in each tile in which something changes, such as a letter.

    `way` prefers the transparent index.
    """
    within = in_tiles(changed, TILE)
    indices, others = np.where(within, way.others, way.indices), np.where(within, way.indices, way.others)
    return replace(way, indices=indices, others=others)


@dataclass(frozen=True, slots=True)
class _Table:
    keys: Keys
    own: bool
    clear: int


def _tables(step: Step, shared: Keys, free: int) -> Iterator[_Table]:
    """Yield tables that hold every color that changes."""
    changed = step.changed
    needed = _visible(step.drawn, changed)
    must_clear = bool((step.drawn == 0).any() or not changed.all())
    if np.isin(needed, shared).all():
        clear = _spare(shared, needed, free)
        if clear >= 0:
            yield _Table(shared, own=False, clear=clear)
    if len(needed) < MAX_COLORS or (len(needed) == MAX_COLORS and not must_clear):
        yield _Table(needed, own=True, clear=len(needed) if must_clear else -1)
    whole = _visible(step.drawn)
    if len(needed) < len(whole) <= MAX_COLORS:
        clear = len(whole) if len(whole) < MAX_COLORS else -1
        if clear >= 0 or not (step.drawn == 0).any():
            yield _Table(whole, own=True, clear=clear)


def _visible(drawn: Keys, where: NDArray[np.bool_] | None = None) -> Keys:
    """Return the colors of a picture, or those where something is true."""
    parts = (np.unique(drawn[rows] if where is None else drawn[rows][where[rows]]) for rows in _bands(drawn))
    found = np.unique(np.concatenate([*parts]))
    return np.asarray(found[found != 0], np.uint32)


def _bands(drawn: Keys) -> Iterator[slice]:
    return bands(range(len(drawn)), drawn.shape[1], _BAND_PIXELS)


def _spare(shared: Keys, needed: Keys, free: int) -> int:
    """Return the first index that is not needed, or -1."""
    spare = np.flatnonzero(~np.isin(shared, needed))
    if len(spare):
        return int(spare[0])
    return len(shared) if free and len(shared) < MAX_COLORS else -1


@dataclass(frozen=True, slots=True)
class _Way:
    """A choice of indices: what each pixel is best, what it may be as well, and where its color is in the table."""

    indices: NDArray[np.uint8]
    others: NDArray[np.uint8]
    known: NDArray[np.bool_]
    table: _Table

    @property
    def bits(self) -> int:
        """The bits of a literal."""
        return _bits_of(int(self.indices.max()), int(self.others.max()), self.table.clear)

    def packed(
        self, number: tuple[int, int], *, ahead: int = 0, places: int = 0, further: _Way | None = None
    ) -> Packed:
        """Return the packing with some parameters of `pack_lzw`."""
        also = None if further is None else (further.indices, further.others)
        codes = pack_lzw(self.indices, self.others, bits=self.bits, ahead=ahead, places=places, further=also)
        return Packed(codes, self.bits, self.table.clear, self.table.keys if self.table.own else None, number)


def _ways(step: Step, table: _Table) -> Iterator[_Way]:
    """Yield the choices for a step with a table: what is shown already is transparent, or has an index, or either."""
    drawn, changed = step.drawn, step.changed
    indices, known = _looked_up(drawn, table)
    if table.clear < 0:
        yield _Way(indices, indices, known, table)
        return
    bits = _bits_of(int(indices[changed].max(initial=0)), table.clear)
    known &= changed | ((indices != table.clear) & (indices < 1 << bits))
    indices = np.where(known, indices, table.clear).astype(np.uint8)
    clear = np.where(changed, indices, table.clear).astype(np.uint8)
    yield _Way(clear, clear, known, table)
    if not np.array_equal(clear, indices):
        yield _Way(clear, indices, known, table)
        yield _Way(indices, clear, known, table)
        yield _Way(indices, indices, known, table)


def _looked_up(drawn: Keys, table: _Table) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """Return the index of each pixel, and where its color is in the table."""
    if not len(table.keys):
        return np.full(drawn.shape, table.clear, np.uint8), np.zeros(drawn.shape, np.bool_)
    places, factor = _hashed(table.keys)
    indices, known = np.empty(drawn.shape, np.uint8), np.empty(drawn.shape, np.bool_)
    for rows in _bands(drawn):
        band = drawn[rows]
        found = places.take(band * factor >> _HASH_SHIFT)
        known[rows] = (table.keys.take(found) == band) & (band != 0)
        indices[rows] = np.where(known[rows], found, np.uint8(max(table.clear, 0)))
    return indices, known


def _hashed(keys: Keys) -> tuple[NDArray[np.uint8], np.uint32]:
    """Return where each color stands in a table, at a hash of it, and the factor of these hashes.

    They find colors in a quarter of the time of a search in their order.
    """
    colors, factor = len(np.unique(keys)), np.uint32(_GOLDEN)
    while len(np.unique(keys * factor >> _HASH_SHIFT)) < colors:  # for 256 colors, one factor in two does
        factor = np.uint32(int(factor) * _GOLDEN & 0xFFFFFFFF)
    places = np.zeros(1 << 32 - int(_HASH_SHIFT), np.uint8)
    places[(keys * factor >> _HASH_SHIFT)[::-1]] = np.arange(len(keys))[::-1]  # the first of equal ones
    return places, factor


def _bits_of(*indices: int) -> int:
    return max(_LEAST_BITS, *(index.bit_length() for index in indices))
