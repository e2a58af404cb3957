"""The parts of a picture that people look at: each has a score of its own.

A floor that is met on average is not met where it matters: a photograph on a white page may score 62 while the page
scores 80, since most of it is equal. So these parts are scored on their own, and flat ground does not count:

- photographs inside a drawn page: what has texture, and no flat ground between sharp edges, as text has
- everything else that is not flat: text and drawings
- windows of 256 pixels, everywhere; within one photograph scores differ, and less is asked of these
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.opencv import cv2
from qtcompress.core.score.error_cells import ErrorCells, means
from qtcompress.core.score.texture import DRAWN, GRID_PX, Texture, largest_apart, nth_largest
from qtcompress.core.score.xyb_scales import CELL_PX

_LEAST_SQUARES = 64  # of a part: 64 x 64 pixels
_MOST_PARTS = 24
_WINDOW, _STEP = 8, 4  # cells
_LEAST_ACTIVE = 0.3  # share of a window that must not be flat
# Shares of what is missing to 100: by so much a part may score below a floor. Within a photograph, windows of JPEG at
# 80 score down to 74: docs/decisions has the measurement.
_PART_SLACK, _WINDOW_SLACK = 0.1, 0.4


@dataclass(frozen=True, slots=True, eq=False)
class PicturePart:
    """A part of a picture.

    Parameters
    ----------
    members : (rows, columns) float32, 0..1
        The share of each cell that belongs to it.
    box : (int, int, int, int)
        x, y, width, height in pixels.
    """

    members: NDArray[np.float32] = field(repr=False)
    box: tuple[int, int, int, int]


class PictureParts:
    """The parts of an original, from its texture.

    Parameters
    ----------
    height, width : int
        Of the picture.
    texture : Texture
        Of the whole original.
    """

    def __init__(self, height: int, width: int, texture: Texture) -> None:
        self._shape = height, width
        self._active = _cells((texture.changing > 0).astype(np.float32))
        self._parts = self._found(texture)
        self._tolerated = texture.tolerated

    def worst(self, errors: ErrorCells) -> tuple[float, float, tuple[int, int, int, int]]:
        """Return the highest floor that all parts reach, with score and box (x, y, width, height) of the worst part."""
        height, width = self._shape
        worst = 100.0, 100.0, (0, 0, width, height)
        for part in self._parts:
            score = errors.score_of(part.members, self._active)
            worst = min(worst, (_floor(score, _PART_SLACK), score, part.box))
        windows = self._windows(errors)
        if windows is not None:
            lost, (row, column) = nth_largest(-windows, _WINDOW, self._tolerated)
            worst = min(worst, (_floor(-lost, _WINDOW_SLACK), -lost, self._window_box(row, column)))
        return worst

    def worst_windows(self, errors: ErrorCells, most: int) -> list[tuple[float, float, tuple[int, int, int, int]]]:
        """Return floor, score and box of the worst windows that do not overlap, the worst one first.

        A picture that is no larger than a window is one.
        """
        windows = self._windows(errors)
        if windows is None:
            return [self.worst(errors)]
        found = largest_apart(-windows, _WINDOW - 1, most)
        return [(_floor(-lost, _WINDOW_SLACK), -lost, self._window_box(*at)) for lost, at in found]

    def _windows(self, errors: ErrorCells) -> NDArray[np.float64] | None:
        """Return the score of each window, 100 where it is flat; None where there is but one."""
        down, across = self._window
        if (down, across) == self._active.shape:
            return None
        scores, shares = errors.windows(self._active, down, across)
        return np.where(shares < _LEAST_ACTIVE, 100.0, scores)

    @property
    def _window(self) -> tuple[int, int]:
        """Rows and columns of a window in cells."""
        down, across = (min(_WINDOW, cells) for cells in self._active.shape)
        return down, across

    def _window_box(self, row: int, column: int) -> tuple[int, int, int, int]:
        height, width = self._shape
        down, across = self._window
        x, y = column * CELL_PX, row * CELL_PX
        return x, y, min(across * CELL_PX, width - x), min(down * CELL_PX, height - y)

    def _found(self, texture: Texture) -> list[PicturePart]:
        """Return the photographs in a page, and the rest as one part; a picture that is one photograph is one part."""
        active = texture.changing > 0
        drawn = texture.sharp & (texture.changing < DRAWN)
        square = np.ones((3, 3), np.uint8)
        photos = cv2.morphologyEx((active & ~drawn).astype(np.uint8), cv2.MORPH_CLOSE, square)
        photos = cv2.morphologyEx(photos, cv2.MORPH_OPEN, square)
        _, labels, stats, _ = cv2.connectedComponentsWithStats(photos, connectivity=4)
        sizes = stats[1:, cv2.CC_STAT_AREA]
        largest = (1 + np.argsort(-sizes, kind="stable")[:_MOST_PARTS]).tolist()
        masks = [labels == label for label in largest if sizes[label - 1] >= _LEAST_SQUARES]
        masks.append(active & ~np.logical_or.reduce([np.zeros_like(active), *masks]))
        return [self._part(mask, active) for mask in masks if (mask & active).sum() >= _LEAST_SQUARES]

    def _part(self, mask: NDArray[np.bool], active: NDArray[np.bool]) -> PicturePart:
        mine, every = (_cells(of.astype(np.float32)) for of in (mask & active, active))
        x, y, across, down = (GRID_PX * side for side in cv2.boundingRect(mask.astype(np.uint8)))
        height, width = self._shape
        members = np.asarray(mine / np.maximum(every, 1e-6), np.float32)
        return PicturePart(members, (x, y, min(across, width - x), min(down, height - y)))


def _cells(squares: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the means of squares in the cells of `ErrorCells`."""
    side = CELL_PX // GRID_PX
    return means(squares, side, -(-squares.shape[1] // side))


def _floor(score: float, slack: float) -> float:
    """Return the highest floor that a part of this score reaches: score = floor - slack * (100 - floor)."""
    return 100 - (100 - score) / (1 + slack)
