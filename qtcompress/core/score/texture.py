"""How a picture changes from pixel to pixel: what is flat, what is sharp, how high its steps are. For the guards.

Internal: it takes what `ssimulacra2.Reference.passes` has made, and checks nothing.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.kernels import eye_maps
from qtcompress.core.opencv import cv2
from qtcompress.core.score.xyb_scales import Planes, Strip

Grid = NDArray[np.float32]

GRID_PX = 8
_LEAST = 1e-5  # of Y, below which neighbors are equal
_SHARP = 0.1  # of Y, about a sixth of black to white
DRAWN = 0.75
"""Share of changing pixels: a square with fewer and with sharp edges is drawn."""
_TEXTURE = 0.5  # share of changing pixels of a square, from which on it has texture
_FAINT_TEXTURE = 0.1  # the same where it goes up and down: a dark sky has that, a drawn ramp goes one way
_ONE_WAY = 0.5  # share of the changes that is left where up and down cancel out, from which on a place goes one way
_AROUND = 5  # squares to a side of such a place
_MOST_SMOOTH, _MOST_DRAWN = 0.12, 0.01  # shares of the squares of a photograph
_MEASURED_PX = 400_000  # of the photographs on which the limits of the guards were measured


class Texture:
    """The changes of Y at full size, in squares of `GRID_PX`.

    Attributes
    ----------
    change : (rows, columns) float32
        The mean change from a pixel to its right or lower neighbor, whichever is larger.
    changing : (rows, columns) float32, 0..1
        The share of pixels that differ from a neighbor.
    square : (rows, columns) float32
        The mean square of the changes; only of an original.
    right, below : (rows, columns) float32
        By how much the pixels to the right and below are larger, in the mean; only of an original.
    sharp : (rows, columns) bool
        Whether there is a sharp edge; only of an original.
    """

    def __init__(self, height: int, width: int) -> None:
        shape = -(-height // GRID_PX), -(-width // GRID_PX)
        self.change, self.changing, self.square, self.right, self.below = np.zeros((5, *shape), np.float32)
        self.sharp = np.zeros(shape, np.bool)

    @cached_property
    def is_photograph(self) -> bool:
        """Whether nearly all of it has texture: not a page with a photograph, nor a ramp, nor a drawing.

        To be asked when all strips were added.
        """
        drawn = (self.sharp & (self.changing < DRAWN)).mean()
        smooth = (self.changing < _TEXTURE) & (self._goes_one_way | (self.changing < _FAINT_TEXTURE))
        return bool(smooth.mean() < _MOST_SMOOTH and drawn < _MOST_DRAWN)

    @property
    def _goes_one_way(self) -> NDArray[np.bool]:
        """Where up and down do not cancel out in the changes around, as in a ramp."""
        right, below, change = (
            cv2.blur(grid, (_AROUND, _AROUND), borderType=cv2.BORDER_REPLICATE)
            for grid in (self.right, self.below, self.change)
        )
        return np.asarray(np.abs(right) + np.abs(below) >= _ONE_WAY * change)

    @property
    def tolerated(self) -> int:
        """How many places count before one does: the n-th worst place of an original decides.

        The limits of the guards are what JPEG hardly ever exceeds in a photograph of `_MEASURED_PX`. One of n times
        that size has n times as many places, so n of them exceed the limits in JPEG, too. In a drawing or a page, each
        place counts.
        """
        return max(round(self.changing.size * GRID_PX**2 / _MEASURED_PX), 1) if self.is_photograph else 1

    def forget_edges(self, side_px: int) -> None:
        """Take no edge between the crops of a sample, which are `side_px` or a multiple of it apart, for one of it."""
        step = side_px // GRID_PX
        self.sharp[step - 1 :: step] = False
        self.sharp[:, step - 1 :: step] = False

    def add(self, strip: Strip, planes: Planes, *, original: bool = False) -> None:
        """Add the planes of a strip of full size."""
        found = eye_maps.changes(
            planes[1], strip.first - strip.above, strip.last - strip.first,
            side=GRID_PX, least=_LEAST, sharp=_SHARP, original=original,
        )  # fmt: skip
        grids = (self.change, self.changing, self.square, self.right, self.below)
        for grid, means in zip(grids, found, strict=False):
            put(grid, strip.first // GRID_PX, means)
        if original:
            put(self.sharp, strip.first // GRID_PX, found[-1] > 0)


def put(grid: NDArray[np.generic], first: int, rows: NDArray[np.generic]) -> None:
    """Write the rows of a strip into a grid; those that only extend a small picture are left out."""
    grid[first : first + len(rows)] = rows[: len(grid) - first, : grid.shape[1]]


def nth_largest(grid: NDArray[np.floating], side: int, number: int) -> tuple[float, tuple[int, int]]:
    """Return the n-th largest of the maxima of places of `side` x `side` squares, and its row and column."""
    rows, columns = (-(-length // side) for length in grid.shape)
    wide = np.full((rows * side, columns * side), -np.inf, grid.dtype)
    wide[: grid.shape[0], : grid.shape[1]] = grid
    places = wide.reshape(rows, side, columns, side).swapaxes(1, 2).reshape(rows * columns, side * side)
    order = np.argsort(-places.max(axis=1), kind="stable")
    place = int(order[min(number, len(order)) - 1])
    row, column = divmod(int(places[place].argmax()), side)
    at = place // columns * side + row, place % columns * side + column
    return float(grid[at]), at


def largest_apart(grid: NDArray[np.floating], side: int, number: int) -> list[tuple[float, tuple[int, int]]]:
    """Return up to `number` of the largest values, with row and column; around each, `side` squares have no other."""
    left = grid.astype(np.float32)
    found = []
    for _ in range(min(number, left.size)):
        row, column = divmod(int(left.argmax()), left.shape[1])
        if left[row, column] == -np.inf:
            break
        found.append((float(left[row, column]), (row, column)))
        left[max(row - side, 0) : row + side + 1, max(column - side, 0) : column + side + 1] = -np.inf
    return found
