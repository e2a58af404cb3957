"""Noise over time: a pixel that stays near one color has one color, the mean of the frames in which it does.

Noise is what an animation spends most of its bytes on, and what no palette can show. Where a camera stands still, this
takes two thirds of the bytes for half a point of SSIMULACRA2. Nothing moves: a pixel that leaves its color by more than
a small distance gets a new one at once. What is small depends on the noise, which is measured in tiles: there, the next
picture is as far away as the one after the next but one, while what moves is farther away from picture to picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import PICTURE, ArraySpec
from qtcompress.core.kernels import dispatch
from qtcompress.core.types import Pixels
from qtcompress.core.validation import EachOf, Optional, checked

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


@checked(
    before=Optional(PICTURE),
    window=_WINDOW,
    near=ArraySpec("R C", np.uint32, 0, MOST_NEAR),
    last=Optional(PICTURE),
)
def calm(before: Pixels | None, window: Sequence[Pixels], near: Tiles, last: Pixels | None = None) -> Pixels:
    """Return the first picture of `window` with less noise.

    Parameters
    ----------
    before : (H, W, 4) uint8, sRGB, straight alpha, optional
        The picture before, as this function returned it.
    window : sequence of 1 to 16 (H, W, 4) uint8
        The picture, and those that follow.
    near : (ceil(H / 8), ceil(W / 8)) uint32, at most `MOST_NEAR`
        The squared distance within which a color stays the same, for each tile.
    last : (H, W, 4) uint8, optional
        The picture before, as it was.

    Returns
    -------
    (H, W, 4) uint8; a new array

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """
    height, width = window[0].shape[:2]
    if near.shape != _tiles_of(window[0]):
        raise ValueError(f"near must have a distance for each tile of {height} x {width} pixels, not {near.shape}")
    out = np.empty(window[0].shape, np.uint8)
    pictures = tuple(map(np.ascontiguousarray, window))
    old, origin = (None if one is None else np.ascontiguousarray(one) for one in (before, last))
    dispatch.IMPLEMENTATION.calm(old, origin, pictures, near, width, out)
    return out


@checked(window=_WINDOW)
def noise_in(window: Sequence[Pixels]) -> NDArray[np.float32] | None:
    """Return how far noise takes colors from one picture to the next, as a squared distance for each tile.

    0 where pictures are alike; None where hardly anything stands still, or there are fewer than four pictures.

    Parameters
    ----------
    window : sequence of 1 to 16 (H, W, 4) uint8
        Pictures that follow each other.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape.
    """
    if len(window) < _MEASURED:
        return None
    few = [picture[_ROWS // 2 :: _ROWS, :, :3] for picture in window[:_MEASURED]]
    if not len(few[0]):
        return None
    some = np.arange(len(few[0])) // _LINES % _PART == 0
    still, equal = _stand_still([picture[some] for picture in few])
    if equal.mean() >= _LEAST_SHARE:
        return np.zeros(_tiles_of(window[0]), np.float32)
    if still.mean() < _LEAST_SHARE:
        return None
    still, _ = _stand_still(few)
    each = [_distances(one, other) for one, other in pairwise(few)]
    if not still.any():
        return None
    usual = np.float32(np.median(each[0][still]))
    found = np.where(still, np.mean(each, axis=0), usual)
    padded = np.pad(found, 1, mode="edge")
    around = np.lib.stride_tricks.sliding_window_view(padded, (3, 3)).mean(axis=(2, 3))
    missing = _tiles_of(window[0])[0] - len(around)  # a last row of tiles may have no row that is measured
    around = np.pad(around, ((0, missing), (0, 0)), mode="edge")
    return np.asarray(np.clip(around, _RANGE[0] * usual, np.minimum(_RANGE[1] * usual, _MOST_NOISE)), np.float32)


def _stand_still(pictures: Sequence[Pixels]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return which tiles of some pictures, of which there are some rows, stand still behind noise, and without any."""
    once, later = _distances(pictures[0], pictures[1]), _distances(pictures[0], pictures[-1])
    still = (once > 0) & (once < _MOST_NOISE) & (later < _ALIKE * once) & (once < _ALIKE * later)
    return still, later == 0


def _tiles_of(picture: Pixels) -> tuple[int, int]:
    height, width = picture.shape[:2]
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
