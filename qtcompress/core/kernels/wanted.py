"""What the rows of a frame are to show: what `lzw.trade_lzw` searches indices for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import ArraySpec
from qtcompress.core.color import WorkingSpace
from qtcompress.core.kernels import dispatch
from qtcompress.core.validation import EachOf, Instance, Integer, Optional, checked, checked_fields

BAND_ROWS = 8
"""Rows are asked for in multiples of so many, but for the last ones; they are a tile, too, in which pixels change."""

_INDICES = ArraySpec("h w", np.uint8)
_KEYS = ArraySpec("H W", np.uint32)


@checked_fields(
    points=ArraySpec("h w 3", np.int16, -dispatch.MAX_COORDINATE, dispatch.MAX_COORDINATE),
    free=_INDICES,
    indices=_INDICES,
    others=_INDICES,
    shares=_INDICES,
    weights=ArraySpec("h w", np.uint8, 1),
)
@dataclass(frozen=True, slots=True, eq=False)
class Wanted:
    """What some rows are to show, and how.

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

    Raises
    ------
    TypeError, ValueError
        When an array has another type, dtype or shape, or is out of range.
    """

    points: NDArray[np.int16] = field(repr=False)
    free: NDArray[np.uint8] = field(repr=False)
    indices: NDArray[np.uint8] = field(repr=False)
    others: NDArray[np.uint8] = field(repr=False)
    shares: NDArray[np.uint8] = field(repr=False)
    weights: NDArray[np.uint8] = field(repr=False)

    @property
    def planes(self) -> tuple[NDArray[Any], ...]:
        """All of it, in the order of the kernel."""
        return self.points, self.free, self.indices, self.others, self.shares, self.weights


WantedRows = Callable[[int, int], Wanted]


class FrameRows:
    """Rows of a frame that is drawn over what is shown before it: as `WantedRows`, but one kernel writes them.

    Parameters
    ----------
    now, base, keys : (H, W) uint32
        The frame, what is shown before it, and what each pixel was drawn for last. Not to be changed while it is drawn.
    indices : (H, W) uint8
        The index that each pixel has since.
    rect : sequence of 4 int
        Top, bottom, left and right of the part that is drawn.
    clear : int
        The transparent index, 0..255.
    space : WorkingSpace
        Of three dimensions.
    shares, weights : (256,) uint8
        As in `Wanted`, by activity; weights are 1 or more.
    notes : sequence of 2 (h, w) uint8, optional
        Where `free` and `others` of all rows of the part are noted, as far as they are asked for.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """

    @checked(
        now=_KEYS,
        base=_KEYS,
        keys=_KEYS,
        indices=ArraySpec("H W", np.uint8),
        rect=EachOf(Integer(0), 4, 4),
        clear=Integer(0, 255),
        space=Instance(WorkingSpace),
        shares=ArraySpec("256", np.uint8),
        weights=ArraySpec("256", np.uint8, 1, 255),
        notes=Optional(EachOf(ArraySpec("h w", np.uint8, written=True), 2, 2)),
    )
    def __init__(
        self, now: NDArray[np.uint32], base: NDArray[np.uint32], keys: NDArray[np.uint32], indices: NDArray[np.uint8],
        rect: tuple[int, int, int, int], clear: int, space: WorkingSpace, shares: NDArray[np.uint8],
        weights: NDArray[np.uint8], notes: tuple[NDArray[np.uint8], NDArray[np.uint8]] | None = None,
    ) -> None:  # fmt: skip
        top, bottom, left, right = rect
        height, width = now.shape
        if not (top < bottom <= height and left < right <= width) or space.dims != 3:
            raise ValueError(f"rect must lie within {height} x {width} pixels, in a space without alpha, not {rect}")
        self.shape = bottom - top, right - left
        if notes is not None and notes[0].shape != self.shape:
            raise ValueError(f"notes must have the shape of {rect}, not {notes[0].shape}")
        self.highest = max(clear, int(indices.max()))
        self._notes = notes
        self._pictures = now, base, keys, indices
        self._part = top * width + left, right - left, width, bottom - top
        self._how = space.table, space.code, clear, BAND_ROWS, shares, weights

    @checked(first=Integer(0), end=Integer(1))
    def __call__(self, first: int, end: int) -> Wanted:
        """Return some rows of the part, by the numbers of the first one, a multiple of `BAND_ROWS`, and of the end.

        Raises TypeError or ValueError for other rows.
        """
        height, width = self.shape
        if first % BAND_ROWS or not first < end <= height:
            raise ValueError(
                f"rows must be some of {height}, the first a multiple of {BAND_ROWS}, not {first} to {end}"
            )
        points = np.empty((end - first, width, 3), np.int16)
        planes = tuple([np.empty((end - first, width), np.uint8) for _ in range(5)])
        self._write(first, end, (points, *planes))
        return Wanted(points, *planes)

    def _write(self, first: int, end: int, planes: tuple[NDArray[Any], ...]) -> None:
        """Write what some rows are to show to planes in the order of `Wanted`."""
        dispatch.IMPLEMENTATION.ask(*self._pictures, self._part, first, end, *self._how, planes)
        if self._notes is not None:
            self._notes[0][first:end], self._notes[1][first:end] = planes[1], planes[3]
