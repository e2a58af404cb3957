"""What a frame of an animation changes: the rectangle that is drawn, and what becomes of it before the next one.

A picture is `(H, W)` uint32 here: one number per pixel, as `Palette.keys`, and 0 where it is transparent. GIF draws a
frame over its base, which is what the one before left, and pixels that it does not draw stay. So a pixel can become
transparent only where the frame before is removed (GIF89a, section 23, "Disposal Method").
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import ArraySpec
from qtcompress.core.kernels import dispatch
from qtcompress.core.validation import EachOf, Instance, Integer, Optional, Sizes, checked, checked_fields

Keys = NDArray[np.uint32]
Rect = tuple[int, int, int, int]
"""Top, bottom, left and right; bottom and right are behind the last row and column."""

_KEYS = ArraySpec("H W", np.uint32)
_SIDES = EachOf(Integer(0), 4, 4)
_INTEGERS = [int] * 4
_POINT: Rect = (0, 1, 0, 1)
TILE = 8
"""Pixels on a side of what changes together, such as a letter."""


class Disposal(IntEnum):
    """What becomes of a frame before the next one is drawn; the values are those of GIF."""

    KEEP = 1
    CLEAR = 2
    RESTORE = 3


class _Rectangle:
    """A rectangle within a picture of the sizes H and W."""

    def check(self, value: object, name: str, sizes: Sizes) -> Rect:
        """See `Spec.check`."""
        sides: Any = value
        if type(value) is not tuple or [*map(type, value)] != _INTEGERS or min(value) < 0:
            sides = _SIDES.check(value, name, Sizes())
        top, bottom, left, right = sides
        if not (top < bottom <= sizes["H"] and left < right <= sizes["W"]):
            raise ValueError(f"{name} must lie within {sizes['H']} x {sizes['W']} pixels, not {sides}")
        return top, bottom, left, right


@checked_fields(now=_KEYS, base=_KEYS, rect=_Rectangle(), disposal=Instance(Disposal), after=_KEYS)
@dataclass(frozen=True, slots=True)
class Step:
    """A frame to be drawn.

    Parameters
    ----------
    now, base : (H, W) uint32
        The frame, and what is shown before it.
    rect : Rect
        All that differs lies in it; with `Disposal.CLEAR`, all that is to be cleared. One pixel if nothing differs.
    disposal : Disposal
    after : (H, W) uint32
        The base of the next frame.

    Raises
    ------
    TypeError, ValueError
        When a value has another type, dtype or shape, or the rectangle is not within the frame.
    """

    now: Keys = field(repr=False)
    base: Keys = field(repr=False)
    rect: Rect
    disposal: Disposal
    after: Keys = field(repr=False)

    @property
    def drawn(self) -> Keys:
        """The frame within the rectangle."""
        return _within(self.now, self.rect)

    @property
    def changed(self) -> NDArray[np.bool_]:
        """Where in the rectangle the frame differs from what is shown before it."""
        return np.not_equal(self.drawn, _within(self.base, self.rect))


@checked(base=_KEYS, now=_KEYS, following=Optional(_KEYS))
def step(base: Keys, now: Keys, following: Keys | None) -> Step:
    """Return how to draw a frame, so that the next one needs few changes.

    Parameters
    ----------
    base, now, following : (H, W) uint32
        What is shown before, the frame, and the next one, which the last frame lacks. Nothing that is shown before may
        be transparent now; the `after` of the step before sees to it.
    """
    changed = now != base
    rect = box_of(changed) or _POINT
    kept = Step(now, base, rect, Disposal.KEEP, now)
    if following is None:
        return kept
    ways: list[Step] = []
    vanishes = None if following.min() else (following == 0) & (now != 0)
    if vanishes is None or not vanishes.any():
        if vanishes is None and 2 * np.count_nonzero(now != following) <= np.count_nonzero(changed):
            return kept  # nothing else leaves less to draw
        ways.append(kept)
    if vanishes is not None:  # or more is left to draw than if it is kept
        wide = box_of(changed | vanishes) or _POINT
        cleared = now.copy()
        _within(cleared, wide)[...] = 0
        ways.append(Step(now, base, wide, Disposal.CLEAR, cleared))
    if base.any() and not (vanishes is not None and ((following == 0) & (base != 0)).any()):
        # Pillow 13.0.0 does not take back a first frame
        ways.append(Step(now, base, rect, Disposal.RESTORE, base))
    return min(ways, key=lambda way: _cost(way, following))


_STILL_COST = 1 / 64  # of a pixel that does not change, against one that does
_RESTORED = 1.25  # times the pixels: what was shown before the last frame continues its strings less often


def _cost(way: Step, following: Keys) -> float:
    """Return about how many pixels this frame and the next one draw: those that differ, and few for the others."""
    changed = way.after != following
    top, bottom, left, right = box_of(changed) or _POINT
    cost = float(np.count_nonzero(changed)) + _STILL_COST * ((bottom - top) * (right - left) + way.drawn.size)
    return cost * (_RESTORED if way.disposal is Disposal.RESTORE else 1)


@checked(mask=ArraySpec("H W", np.bool_))
def box_of(mask: NDArray[np.bool_]) -> Rect | None:
    """Return the smallest rectangle around all that is true in `(H, W)` bool, or None if nothing is."""
    if mask[0].any() and mask[-1].any() and mask[:, 0].any() and mask[:, -1].any():
        return 0, len(mask), 0, mask.shape[1]  # as in most films, in a tenth of the time
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not len(rows):
        return None
    return int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1


@checked(mask=ArraySpec("H W", np.bool_), side=Integer(1))
def in_tiles(mask: NDArray[np.bool_], side: int) -> NDArray[np.bool_]:
    """Return `(H, W)` bool, true in each tile, of so many pixels on a side, in which something is true."""
    height, width = mask.shape
    tall, wide = min(side, height), min(side, width)  # a tile beyond the picture would only take memory
    rows, columns = -(-height // tall), -(-width // wide)
    padded = np.zeros((rows * tall, columns * wide), np.bool_)
    padded[:height, :width] = mask
    tiles = padded.reshape(rows, tall, -1).any(axis=1).reshape(rows, columns, wide).any(axis=2)
    return np.repeat(np.repeat(tiles, wide, axis=1), tall, axis=0)[:height, :width]


@checked(
    step=Instance(Step, lambda step: {"H": len(step.now), "W": step.now.shape[1]}),
    keys=_KEYS,
    indices=ArraySpec("H W", np.uint8),
    clear=Integer(0, 255),
    first=Integer(0),
    end=Integer(1),
)
def choose(
    step: Step, keys: Keys, indices: NDArray[np.uint8], clear: int, *, first: int, end: int
) -> tuple[NDArray[np.bool_], NDArray[np.uint8], NDArray[np.uint8]]:
    """Return what the pixels of some rows of a step may be when it is drawn in the colors of a palette.

    Parameters
    ----------
    step : Step
    keys : (H, W) uint32
        What each pixel was drawn for last.
    indices : (H, W) uint8
        The index that it has since.
    clear : int
        The transparent index, 0..255.
    first, end : int
        The first row of its rectangle, a multiple of `TILE`, and the one behind the last row.

    Returns
    -------
    free : (h, w) bool
        Whether a pixel of the rectangle changes, to what it was not drawn for: it may have any entry.
    indices, others : (h, w) uint8
        Two indices of a pixel that is not free. The first is its own one, if it has one, in tiles in which something
        changes, and elsewhere the transparent one where nothing does. Where it is free, `others` is the entry that is
        shown, or the transparent index if none is known.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """
    top, bottom, left, right = step.rect
    if first % TILE or not first < end <= bottom - top:
        raise ValueError(f"rows must be some of {bottom - top}, the first a multiple of {TILE}, not {first} to {end}")
    free = np.empty((end - first, right - left), np.bool_)
    own, others = np.empty(free.shape, np.uint8), np.empty(free.shape, np.uint8)
    row = step.now.shape[1]
    dispatch.IMPLEMENTATION.choose(
        step.now,
        step.base,
        keys,
        indices,
        (top + first) * row + left,
        row,
        clear,
        right - left,
        TILE,
        free,
        own,
        others,
    )
    return free, own, others


@checked(
    out=ArraySpec("H W", np.uint32, written=True),
    rect=_Rectangle(),
    indices=ArraySpec("h w", np.uint8),
    table=ArraySpec("256", np.uint32),
    clear=Integer(-1, 255),
)
def paint(out: Keys, rect: Rect, indices: NDArray[np.uint8], table: Keys, clear: int) -> None:
    """Draw indices over what is shown.

    Parameters
    ----------
    out : (H, W) uint32
        What is shown, which is changed in place.
    rect : Rect
        Where `indices` are drawn.
    indices : (h, w) uint8
    table : (256,) uint32
        The color of each index.
    clear : int
        The index that leaves what is shown; -1 for none.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or the rectangle is not that of the indices.
    """
    top, bottom, left, right = rect
    if indices.shape != (bottom - top, right - left):
        raise ValueError(f"indices must be those of {rect}, not {indices.shape}")
    width = out.shape[1]
    dispatch.IMPLEMENTATION.paint(indices, table, clear, right - left, out, top * width + left, width)


def _within(picture: Keys, rect: Rect) -> Keys:
    top, bottom, left, right = rect
    return picture[top:bottom, left:right]
