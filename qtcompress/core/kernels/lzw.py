"""LZW as in GIF behind checked arguments: codes of given indices, and back; indices chosen for a short stream."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import ArraySpec
from qtcompress.core.kernels import dispatch
from qtcompress.core.kernels.wanted import BAND_ROWS, FrameRows, Wanted, WantedRows
from qtcompress.core.validation import FLAG, FUNCTION, EachOf, Instance, Integer, Optional, checked, instance

MOST_AHEAD = 32
MOST_PLACES = 256
_BAND_PIXELS = 1 << 14  # that are asked for at a time; with more of them, a small frame would be in memory as a whole
_LONGEST = 1 << 13  # LZW_LONGEST in native/lzw.h
_WAYS = 4  # LZW_WAYS there
_INDICES = ArraySpec("h w", np.uint8)
_USES = ArraySpec("C* 2", np.int64, 0)
_ASKED: dict[str, Any] = {  # of a search for indices
    "rows": FUNCTION,
    "height": Integer(1, 65_535),
    "width": Integer(1, 65_535),
    "palette": ArraySpec("K<=256 3", np.int16, -dispatch.MAX_COORDINATE, dispatch.MAX_COORDINATE),
    "bits": Integer(2, 8),
    "worth": Integer(0, 1 << 24),
    "limit": Integer(0, 1 << 30),
}

Uses = NDArray[np.int64]
"""What dictionaries are used for: the pixel where each begins, row by row, and the way in which strings are chosen."""


def _bytes(pixels: int) -> int:
    return 2 * pixels + 64  # LZW_BYTES in native/lzw.h


@checked(
    indices=_INDICES,
    others=_INDICES,
    bits=Integer(2, 8),
    places=Integer(0, MOST_PLACES),
    ahead=Integer(0, MOST_AHEAD),
    further=Optional(EachOf(_INDICES, 2, 2)),
)
def pack_lzw(
    indices: NDArray[np.uint8],
    others: NDArray[np.uint8],
    *,
    bits: int,
    places: int = 0,
    ahead: int = 0,
    further: Sequence[NDArray[np.uint8]] | None = None,
) -> bytes:
    """Return the LZW codes of indices, without the sizes of blocks that GIF puts between them.

    Parameters
    ----------
    indices, others : (h, w) uint8, below 2^bits
        What each pixel may be, such as its color's index and the transparent one where both look alike. Where both
        continue a string, it is the first.
    bits : int
        Of a literal, 2..8.
    places : int
        Where the dictionary may be cleared, 0..256 places at equal distances, instead of where it is full. From each
        of them on, the last one first, the pixels are packed until a longer use of the dictionary does not pay; then
        each dictionary is used in the best of several ways. It takes 20 ns a pixel and place at most.
    ahead : int
        Choose each string by what can follow it and up to so many shorter ones, 0..32. With places, up to three
        times as many are tried for each dictionary.
    further : sequence of 2 (h, w) uint8, optional
        Another choice like `indices` and `others`, which is tried for each dictionary, with places.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """
    highest = int(max(one.max() for one in (indices, others, *(further or ()))))
    if highest >> bits:
        raise ValueError(f"indices must be below {1 << bits}, not up to {highest}")
    out = np.empty(_bytes(indices.size), np.uint8)
    first, second = (indices, others) if further is None else further
    written = dispatch.IMPLEMENTATION.pack_lzw(indices, others, first, second, bits, places, ahead, out)
    return out[:written].tobytes()


class _Ahead:
    """The rows of a picture that are in memory: those that may be looked at for the next string, and a few more.

    Parameters
    ----------
    rows : function
        As for `trade_lzw`.
    height, width : int
    symbols : int
        How many there are.
    least : bool
        Whether the kernel notes what each pixel loses at least.
    whole : bool
        Whether all of them are in memory at once.
    """

    def __init__(
        self, rows: WantedRows, height: int, width: int, symbols: int, *, least: bool = True, whole: bool = False
    ) -> None:
        self._rows, self._height, self._symbols = rows, height, symbols
        if isinstance(rows, FrameRows):
            self._check_symbols(rows.highest)
            if rows.shape != (height, width):
                raise ValueError(f"rows must be those of {height} x {width} pixels, not {rows.shape}")
        self._step = max(_BAND_PIXELS // width // BAND_ROWS, 1) * BAND_ROWS
        most = height if whole else min(_LONGEST // width + 2 + self._step, height)
        self.planes: list[NDArray[Any]] = [np.empty((most, width, 3), np.int16)]
        self.planes += [np.empty((most, width), np.uint8) for _ in range(5)]
        self.least = np.empty((most, width if least else 0), np.int32)
        self._first = self._end = 0

    def advance(self, first: int) -> tuple[int, int]:
        """Drop what is before a row, and take up as many rows as there is room for; return the first and the end."""
        kept, dropped = self._end - first, first - self._first
        for plane in (*self.planes, self.least):
            plane[:kept] = plane[dropped : dropped + kept]
        self._first = first
        while self._end < self._height and self._room(end := min(self._end + self._step, self._height)):
            room = slice(self._end - first, end - first)
            if isinstance(self._rows, FrameRows):
                self._rows._write(self._end, end, tuple([plane[room] for plane in self.planes]))
            else:
                wanted = self._wanted(self._rows, end)
                self._check_symbols(max(int(wanted.indices.max()), int(wanted.others.max())))
                for plane, more in zip(self.planes, wanted.planes, strict=True):
                    plane[room] = more
            self._end = end
        return self._first, self._end

    def _check_symbols(self, highest: int) -> None:
        if highest >= self._symbols:
            raise ValueError(f"indices must be below {self._symbols}, not up to {highest}")

    def _wanted(self, rows: WantedRows, end: int) -> Wanted:
        wanted = instance(rows(self._end, end), Wanted, "what rows returns", "Wanted")
        shape = end - self._end, self.planes[0].shape[1]
        if wanted.free.shape != shape:
            raise ValueError(f"rows must return {shape}, not {wanted.free.shape}")
        return wanted

    def _room(self, end: int) -> bool:
        return end - self._first <= len(self.least)


class KnownCubes:
    """What `trade_lzw` finds out about a palette, which it keeps for frames of the same palette."""

    def __init__(self) -> None:
        self._memory = np.zeros(0, np.uint8)

    def _of_kernel(self) -> NDArray[np.uint8]:
        size = dispatch.IMPLEMENTATION.cubes_bytes()
        if len(self._memory) != size:
            self._memory = np.zeros(size, np.uint8)
        return self._memory


@checked(
    **_ASKED,
    spreads=FLAG,
    strings=Integer(0, 2),
    uses=Optional(_USES),
    known=Optional(Instance(KnownCubes)),
)
def trade_lzw(
    rows: WantedRows,
    height: int,
    width: int,
    palette: NDArray[np.int16],
    *,
    bits: int,
    worth: int,
    limit: int,
    spreads: bool,
    strings: int = 0,
    uses: Uses | None = None,
    known: KnownCubes | None = None,
) -> tuple[NDArray[np.uint8], bytes]:
    """Return indices that look right, with their errors diffused, and pack well with LZW; and their codes.

    Parameters
    ----------
    rows : function
        Returns what some rows are to show, as `Wanted`, by the numbers of the first one, a multiple of `BAND_ROWS`, and
        of the row behind the last one. It is called for all rows from the top down, as late as possible, so that not
        all of them are in memory.
    height, width : int
    palette : (K, 3) int16, -8192..8192; 1 <= K <= 2^bits
    bits : int
        Of a literal, 2..8.
    worth, limit : int
        A bit in squared coordinates, 0..2^24, and the most that a pixel that continues a string may lose, 0..2^30.
    spreads : bool
        Whether any pixel that is free passes on errors.
    strings : int
        How many strings are followed side by side, 0..2, in a third of the time or less; 0 for as many as pay.
    uses : (C, 2) int64, optional
        Where each dictionary begins, and how it is used, as `plan_lzw` returns it; by default, where one is full. Only
        for as many strings as pay; it looks ahead only where no pixel passes on errors.
    known : KnownCubes, optional
        What former calls with few strings found out about the palette, so that it is not found again.

    Returns
    -------
    indices : (height, width) uint8, below 2^bits
    codes : bytes
        As `pack_lzw` returns them; those for which the indices were chosen.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """
    _check_entries(palette, bits)
    used = _checked_uses(uses, height * width, _WAYS // 2 if spreads else _WAYS)
    ahead = _Ahead(rows, height, width, 1 << bits, least=not strings)
    out, errors = np.empty((height, width), np.uint8), np.zeros(8 * (width + 2), np.int32)
    codes = np.empty(_bytes(out.size), np.uint8)
    cubes = (known or KnownCubes())._of_kernel()
    written = dispatch.IMPLEMENTATION.trade_lzw(
        ahead.advance, (*ahead.planes, ahead.least), width, palette, bits, worth, limit, spreads, strings, used,
        errors, out, codes, cubes,
    )  # fmt: skip
    return out, codes[:written].tobytes()


@checked(
    **_ASKED,
    places=Integer(1, MOST_PLACES),
    ahead=FLAG,
)
def plan_lzw(
    rows: WantedRows,
    height: int,
    width: int,
    palette: NDArray[np.int16],
    *,
    bits: int,
    worth: int,
    limit: int,
    places: int,
    ahead: bool = False,
) -> Uses:
    """Return how `trade_lzw` best uses dictionaries, if no pixel passes on errors.

    From each of some places at equal distances on, the last one first, indices are chosen until a longer use of the
    dictionary does not pay. With 10 places, that takes four times as long as `trade_lzw`. If there are few codes, the
    first dictionary does, and it is found in which of two ways strings are best chosen.

    Parameters
    ----------
    rows, height, width, palette, bits, worth, limit
        As for `trade_lzw`; 15 bytes a pixel are held.
    places : int
        1..256.
    ahead : bool
        Whether there are four ways, and all of them are tried for each dictionary, which takes six times as long as
        `trade_lzw`: strings may be chosen by what can follow them, too.

    Returns
    -------
    uses : (C, 2) int64

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """
    _check_entries(palette, bits)
    kept = _Ahead(rows, height, width, 1 << bits, whole=True)
    uses, errors = np.empty((places, 2), np.int64), np.zeros(3 * (width + 2), np.int32)
    ways = _WAYS if ahead else _WAYS // 2
    found = dispatch.IMPLEMENTATION.plan_lzw(
        kept.advance, (*kept.planes, kept.least), height, width, palette, bits, worth, limit, ways, errors, uses
    )
    return uses[:found]


def _checked_uses(uses: Uses | None, pixels: int, ways: int) -> Uses:
    if uses is None:
        return np.zeros((0, 2), np.int64)
    begins = [*uses[:, 0].tolist(), pixels]
    if len(uses) and (begins[0] or min(np.diff(begins)) <= 0 or uses[:, 1].max() >= ways):
        raise ValueError(f"uses must begin at 0 and then up to {pixels - 1}, in ways below {ways}, not {uses.tolist()}")
    return uses


def _check_entries(palette: NDArray[np.int16], bits: int) -> None:
    if len(palette) > 1 << bits:
        raise ValueError(f"entries must be below {1 << bits}, not up to {len(palette) - 1}")


@checked(blocks=Instance(bytes), height=Integer(1, 65_535), width=Integer(1, 65_535))
def unpack_lzw(blocks: bytes, height: int, width: int) -> NDArray[np.uint8] | None:
    """Return the `(height, width)` uint8 indices of a frame of a GIF; None where its codes are not exactly so many.

    Parameters
    ----------
    blocks : bytes
        The bits of a literal and the blocks of codes behind them; what stands behind these is ignored.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, or is out of range.
    """
    out = np.empty((height, width), np.uint8)
    return out if dispatch.IMPLEMENTATION.unpack_lzw(blocks, out) else None
