"""The reference of native/frame.c and native/lzw_unpack.c in NumPy: frames of animations. What is done stands there."""

from __future__ import annotations

import numpy as np

from qtcompress.core.kernels.reference_lzw import CODES
from qtcompress.core.kernels.reference_points import Array

_MOST_BITS = 8


def unpack_lzw(blocks: bytes, out: Array) -> bool:
    """Write the indices of a frame; tell whether there are exactly as many codes as it takes."""
    bits = blocks[0] if blocks else 0
    if not 2 <= bits <= _MOST_BITS:
        return False
    data, left = _joined(blocks), out.size
    literals = [bytes([symbol]) for symbol in range(1 << bits)]
    strings, last, width, at, found = [*literals, b"", b""], b"", bits + 1, 0, []
    while left:
        code = data >> at & ((1 << width) - 1) if at + width < data.bit_length() else -1
        at += width
        if code == 1 << bits:
            strings, last, width = [*literals, b"", b""], b"", bits + 1
            continue
        if last and len(strings) < CODES:
            strings.append(last + (strings[code] if 0 <= code < len(strings) else last)[:1])
            width += len(strings) >> width and len(strings) < CODES
        if code < 0 or code == (1 << bits) + 1 or code >= len(strings) or len(strings[code]) > left:
            return False
        last = strings[code]
        left -= len(last)
        found.append(last)
    out.reshape(-1)[:] = np.frombuffer(b"".join(found), np.uint8)
    return True


def _joined(blocks: bytes) -> int:
    """Return the bits of the blocks as a number, with a bit that is set behind them."""
    parts, at = [], 1
    while at < len(blocks) and 0 < blocks[at] <= len(blocks) - at - 1:
        parts.append(blocks[at + 1 : at + 1 + blocks[at]])
        at += 1 + blocks[at]
    return int.from_bytes(b"".join([*parts, b"\1"]), "little")


def _part(picture: Array, first: int, row: int, shape: tuple[int, ...]) -> Array:
    """Return a view of a rectangle of a picture."""
    top, left = divmod(first, row)
    return picture.reshape(-1, row)[top : top + shape[0], left : left + shape[1]]


def paint(indices: Array, table: Array, clear: int, width: int, shown: Array, first: int, row: int) -> None:
    """Draw indices over a part of a picture."""
    drawn = indices.reshape(-1, width)
    part = _part(shown, first, row, drawn.shape)
    part[...] = np.where(drawn == clear, part, table[drawn])


def choose(
    now: Array, base: Array, keys: Array, held: Array, first: int, row: int, clear: int, width: int, tile: int,
    free: Array, indices: Array, others: Array,
) -> None:  # fmt: skip
    """Write what the pixels of a part may be."""
    now, base, keys, held = (_part(one, first, row, free.shape) for one in (now, base, keys, held))
    transparent = np.uint8(clear)
    changed, known = now != base, (now == keys) & (now != 0)
    free[...] = changed & ~known & (now != 0)
    kept = np.where(known, held, transparent)
    least = np.where(changed, kept, transparent)
    shown = np.where((base == keys) & (base != 0), held, transparent)
    rows, columns = (np.arange(0, side, tile) for side in free.shape)
    tiles = np.logical_or.reduceat(np.logical_or.reduceat(changed, rows, axis=0), columns, axis=1)
    letters = tiles.repeat(tile, axis=0).repeat(tile, axis=1)[: free.shape[0], :width]
    indices[...] = np.where(letters, kept, least)
    others[...] = np.where(free != 0, shown, np.where(letters, least, kept))
