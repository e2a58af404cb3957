"""LZW as in GIF behind checked arguments: codes of given indices, and back; indices chosen for a short stream."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import ArraySpec
from qtcompress.core.kernels import dispatch
from qtcompress.core.validation import EachOf, Instance, Integer, Optional, checked

MOST_AHEAD = 32
MOST_PLACES = 256
_INDICES = ArraySpec("h w", np.uint8)


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


@checked(
    points=ArraySpec("h w 3", np.int16, -dispatch.MAX_COORDINATE, dispatch.MAX_COORDINATE),
    free=_INDICES,
    indices=_INDICES,
    others=_INDICES,
    shares=_INDICES,
    weights=ArraySpec("h w", np.uint8, 1),
    palette=ArraySpec("K<=256 3", np.int16, -dispatch.MAX_COORDINATE, dispatch.MAX_COORDINATE),
    bits=Integer(2, 8),
    worth=Integer(0, 1 << 24),
    limit=Integer(0, 1 << 30),
    strings=Integer(0, 2),
)
def trade_lzw(
    points: NDArray[np.int16],
    free: NDArray[np.uint8],
    indices: NDArray[np.uint8],
    others: NDArray[np.uint8],
    shares: NDArray[np.uint8],
    weights: NDArray[np.uint8],
    palette: NDArray[np.int16],
    *,
    bits: int,
    worth: int,
    limit: int,
    strings: int = 0,
) -> tuple[NDArray[np.uint8], bytes]:
    """Return indices that look right, with their errors diffused, and pack well with LZW; and their codes.

    Parameters
    ----------
    points : (h, w, 3) int16, -8192..8192
        What is to be shown, in a working space without alpha.
    free : (h, w) uint8
        Not 0 where a pixel may have any entry of the palette. The others are one of two indices, and take no error.
    indices, others : (h, w) uint8, below 2^bits
        Those two indices. Where a pixel is free, `others` is the entry that is shown already, which index K leaves as
        it is; K or more if it may not be left.
    shares : (h, w) uint8
        The share of its error that each pixel passes on, in 256ths.
    weights : (h, w) uint8, 1..255
        How much of its squared distance counts, in 256ths.
    palette : (K, 3) int16, -8192..8192; 1 <= K <= 2^bits
    bits : int
        Of a literal, 2..8.
    worth, limit : int
        A bit in squared coordinates, 0..2^24, and the most that a pixel that continues a string may lose, 0..2^30.
    strings : int
        How many strings are followed side by side, 0..2, in half of the time or less; 0 for as many as pay.

    Returns
    -------
    indices : (h, w) uint8, below 2^bits
    codes : bytes
        As `pack_lzw` returns them; those for which the indices were chosen.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """
    highest = max(int(indices.max()), int(others.max()), len(palette) - 1)
    if highest >> bits:
        raise ValueError(f"indices and entries must be below {1 << bits}, not up to {highest}")
    height, width = free.shape
    out, errors = np.empty((height, width), np.uint8), np.zeros(6 * (width + 2), np.int32)
    least, codes = np.zeros(free.size, np.int32), np.empty(_bytes(free.size), np.uint8)
    written = dispatch.IMPLEMENTATION.trade_lzw(
        points, free, indices, others, shares, weights, width, palette, bits, worth, limit, strings, errors,
        least, out, codes,
    )  # fmt: skip
    return out, codes[:written].tobytes()


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
