"""How a picture changes from pixel to pixel: what is flat, what is sharp, how high its steps are. For the guards.

Internal: it takes what `ssimulacra2.Reference.passes` has made, and checks nothing.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from qtcompress.core.score.error_cells import means
from qtcompress.core.score.xyb_scales import Plane, Planes, Strip

Grid = NDArray[np.float32]

GRID_PX = 8
_LEAST = 1e-5  # of Y, below which neighbors are equal
_SHARP = 0.1  # of Y, about a sixth of black to white


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
    sharp : (rows, columns) bool
        Whether there is a sharp edge; only of an original.
    """

    def __init__(self, height: int, width: int) -> None:
        shape = -(-height // GRID_PX), -(-width // GRID_PX)
        self.change, self.changing, self.square = np.zeros((3, *shape), np.float32)
        self.sharp = np.zeros(shape, np.bool)

    def add(self, strip: Strip, planes: Planes, *, original: bool = False) -> None:
        """Add the planes of a strip of full size."""
        change = _change(strip, planes[1])
        first, across = strip.first // GRID_PX, self.change.shape[1]
        put(self.change, first, means(change, GRID_PX, across))
        put(self.changing, first, _share(change > _LEAST, across))
        if original:
            put(self.square, first, means(np.square(change), GRID_PX, across))
            put(self.sharp, first, _share(change > _SHARP, across) > 0)


def put(grid: NDArray[np.generic], first: int, rows: NDArray[np.generic]) -> None:
    """Write the rows of a strip into a grid; those that only extend a small picture are left out."""
    grid[first : first + len(rows)] = rows[: len(grid) - first, : grid.shape[1]]


def _share(counted: NDArray[np.bool], across: int) -> Grid:
    return means(counted.astype(np.float32), GRID_PX, across)


def _change(strip: Strip, plane: Plane) -> Plane:
    rows = slice(strip.first - strip.above, strip.last - strip.above + 1)  # with the row below, if there is one
    here = plane[rows]
    height = strip.last - strip.first
    wide = cv2.copyMakeBorder(here, 0, height + 1 - len(here), 0, 1, cv2.BORDER_REPLICATE)
    across, down = cv2.absdiff(wide[:height, :-1], wide[:height, 1:]), cv2.absdiff(wide[:height, :-1], wide[1:, :-1])
    return np.asarray(cv2.max(across, down), np.float32)
