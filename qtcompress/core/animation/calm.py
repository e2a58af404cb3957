"""Noise over time: a pixel that stays near one color has one color, the mean of the frames in which it does.

Noise is what an animation spends most of its bytes on, and what no palette can show. Where a camera stands still, this
takes two thirds of the bytes for half a point of SSIMULACRA2. Nothing moves: a pixel that leaves its color by more than
a small distance gets a new one at once. What is small depends on the noise, which is measured in tiles: there, the next
picture is as far away as the one after the next but one, while what moves is farther away from picture to picture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import PICTURE, ArraySpec
from qtcompress.core.kernels import dispatch
from qtcompress.core.rows import bands
from qtcompress.core.types import Pixels
from qtcompress.core.validation import FUNCTION, EachOf, Integer, Optional, Sizes, checked

Tiles = NDArray[np.uint32]
"""Squared distances, one for each tile of `NOISE_TILE` x `NOISE_TILE` pixels, the last of which may be smaller."""

NOISE_TILE = 8
MOST_NEAR = 3 * 255**2
_MEASURED = 4  # pictures
_ROWS = 4  # of which one is measured
_LINES = NOISE_TILE // _ROWS  # of a tile, that are measured
_PART = 4  # of the rows of tiles, one that tells whether there is noise
_ALIKE = 1.5  # times the distance to the next picture: the one to the last picture, where nothing moves
_MOST_NOISE = 800.0
_LEAST_SHARE = 0.3  # of the tiles: where it is less, it may well be something that moves
_RANGE = 0.5, 4.0  # of the noise of a tile, times that of all
_CHANNELS = np.array((2, 4, 1), np.float32) * np.float32(3 / 7)
_WINDOW = EachOf(PICTURE, 1, 16)
_FOLLOWING = EachOf(PICTURE, 0, 15)
_BAND_PIXELS = 1 << 15  # of a picture, that are in memory of each that follows

RowsAhead = Callable[[int, int], Sequence[Pixels]]
"""Returns some rows of pictures that follow each other, each `(h, W, 4)` uint8, by the numbers of the first row and of
the one behind the last row, so that not all of them need be in memory."""


@checked(
    before=Optional(PICTURE),
    now=PICTURE,
    following=FUNCTION,
    near=ArraySpec("R C", np.uint32, 0, MOST_NEAR),
    same=Optional(ArraySpec("H W", np.bool_)),
)
def calm(
    before: Pixels | None, now: Pixels, following: RowsAhead, near: Tiles, same: NDArray[np.bool_] | None = None
) -> Pixels:
    """Return a picture with less noise.

    Parameters
    ----------
    before : (H, W, 4) uint8, sRGB, straight alpha, optional
        The picture before, as this function returned it.
    now : (H, W, 4) uint8
        The picture.
    following : function
        Returns some rows of the up to 15 pictures that follow.
    near : (ceil(H / 8), ceil(W / 8)) uint32, at most `MOST_NEAR`
        The squared distance within which a color stays the same, for each tile.
    same : (H, W) bool, optional
        Where the picture is as the one before was.

    Returns
    -------
    (H, W, 4) uint8; a new array

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """
    height, width = now.shape[:2]
    if near.shape != _tiles_of(height, width):
        raise ValueError(f"near must have a distance for each tile of {height} x {width} pixels, not {near.shape}")
    out = np.empty(now.shape, np.uint8)
    for first, end in _bands(height, width):
        if before is not None and np.array_equal(_words(before[first:end]), _words(now[first:end])):
            out[first:end] = before[first:end]  # recordings stand still nearly everywhere
            continue
        rows = _FOLLOWING.check(following(first, end), "following", Sizes(H=end - first, W=width))
        dispatch.IMPLEMENTATION.calm(before, same, (now, *rows), first, end, near, width, out)
        del rows  # or those of two bands would be in memory
    return out


@checked(rows=FUNCTION, height=Integer(1), width=Integer(1))
def noise_in(rows: RowsAhead, height: int, width: int) -> NDArray[np.float32] | None:
    """Return how far noise takes colors from one picture to the next, as a squared distance for each tile.

    0 where pictures are alike; None where hardly anything stands still, or there are fewer than four pictures.

    Parameters
    ----------
    rows : function
        Returns some rows of up to 16 pictures that follow each other.
    height, width : int
        Of these.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape.
    """

    def few(first: int, end: int) -> list[Pixels]:
        """Return those that are measured of some rows, which are those of whole tiles."""
        found = _WINDOW.check(rows(first, min(end, height)), "rows", Sizes(H=min(end, height) - first, W=width))
        return [picture[_ROWS // 2 :: _ROWS, :, :3] for picture in found[:_MEASURED]]

    if len(few(0, 1)) < _MEASURED or height <= _ROWS // 2:
        return None
    some = [few(first, first + NOISE_TILE) for first in range(0, height - _ROWS // 2, _PART * NOISE_TILE)]
    each = _all_distances([np.concatenate(parts) for parts in zip(*some, strict=True)])
    still, equal = _stand_still(each[0], each[-1])
    if equal.mean() >= _LEAST_SHARE:
        return np.zeros(_tiles_of(height, width), np.float32)
    if still.mean() < _LEAST_SHARE:
        return None
    bands = (_all_distances(few(*band)) for band in _bands(height, width) if band[0] + _ROWS // 2 < height)
    each = tuple(np.concatenate(parts) for parts in zip(*bands, strict=True))
    still, _ = _stand_still(each[0], each[-1])
    if not still.any():
        return None
    usual = np.float32(np.median(each[0][still]))
    found = np.where(still, np.mean(each[:-1], axis=0), usual)
    padded = np.pad(found, 1, mode="edge")
    around = np.lib.stride_tricks.sliding_window_view(padded, (3, 3)).mean(axis=(2, 3))
    missing = _tiles_of(height, width)[0] - len(around)  # a last row of tiles may have no row that is measured
    around = np.pad(around, ((0, missing), (0, 0)), mode="edge")
    return np.asarray(np.clip(around, _RANGE[0] * usual, np.minimum(_RANGE[1] * usual, _MOST_NOISE)), np.float32)


def _words(rows: Pixels) -> NDArray[np.uint32]:
    """Return a number for each pixel, which are compared sooner than four."""
    return rows.reshape(-1).view(np.uint32)


def _bands(height: int, width: int) -> Iterator[tuple[int, int]]:
    """Yield the first row of some rows of tiles, and the one behind the last."""
    return ((band.start, band.stop) for band in bands(range(height), width, _BAND_PIXELS, multiple=NOISE_TILE))


def _all_distances(few: Sequence[Pixels]) -> tuple[NDArray[np.float32], ...]:
    """Return the distances of some rows of four pictures from the next one, and of the first from the last."""
    pairs = [*pairwise(few), (few[0], few[-1])]
    return tuple(_distances(one, other) for one, other in pairs)


def _stand_still(once: NDArray[np.float32], later: NDArray[np.float32]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return which tiles stand still behind noise, and without any, by their distances once and three times later."""
    still = (once > 0) & (once < _MOST_NOISE) & (later < _ALIKE * once) & (once < _ALIKE * later)
    return still, later == 0


def _tiles_of(height: int, width: int) -> tuple[int, int]:
    return -(-height // NOISE_TILE), -(-width // NOISE_TILE)


def _distances(one: Pixels, other: Pixels) -> NDArray[np.float32]:
    """Return the mean squared distance of two pictures in each tile, of which they have some rows."""
    gaps = one.astype(np.float32) - other
    squares = np.einsum("hwc,hwc,c->hw", gaps, gaps, _CHANNELS)
    rows, columns = np.arange(0, len(squares), _LINES), np.arange(0, squares.shape[1], NOISE_TILE)
    sums = np.add.reduceat(np.add.reduceat(squares, rows, axis=0), columns, axis=1)
    tall = np.diff(np.append(rows, len(squares)))
    wide = np.diff(np.append(columns, squares.shape[1]))
    return np.asarray(sums / (tall[:, None] * wide), np.float32)
