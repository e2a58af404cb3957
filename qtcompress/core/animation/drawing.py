"""Frames drawn with one palette: what moves is dithered for a short stream of codes, what stands still stays as it is.

A pixel that keeps its color keeps its index, so that nothing shimmers; it may be transparent as well. All others get
indices by `trade_lzw`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.animation.packing import Packed
from qtcompress.core.animation.steps import TILE, Disposal, Keys, Rect, Step, choose, paint
from qtcompress.core.array_specs import ArraySpec
from qtcompress.core.color import working_space
from qtcompress.core.kernels import dispatch
from qtcompress.core.kernels.lzw import MOST_PLACES, KnownCubes, Uses, pack_lzw, plan_lzw, trade_lzw
from qtcompress.core.kernels.wanted import FrameRows
from qtcompress.core.types import MAX_COLORS, ColorSpace, Palette, Pixels
from qtcompress.core.validation import FLAG, Instance, Integer, Optional, Real, checked, instance

MOST_WORTH = 1 << 20
_LIMIT = 10  # of a pixel's squared distance, in worths of a bit
_BUSY = 64.0  # activity at which half of the errors are passed on
_MASKED = 4.0  # activity at which a squared distance counts half: errors hide where much is to be seen
_LEAST_BITS = 2
_SEARCHED_ROWS = 8 * TILE
_MOVES = 0.4  # of the pixels of a frame, which are free: above it, few strings are followed where that is asked for
_WORTHS = 1.0, 0.7, 0.5  # times what a bit is worth, by the number of strings, for about the same look
_FEW = 0.1  # of the pixels of a frame: whether so few of them may be transparent hardly matters
_AS_USUAL = np.zeros((0, 2), np.int64)
_SIZED = Instance(object, lambda drawing: {"H": len(drawing._keys), "W": drawing._keys.shape[1]})
_STEP = Instance(Step, lambda step: {"H": len(step.now), "W": step.now.shape[1]})


@dataclass(frozen=True, slots=True)
class _Notes:
    """Where it is noted what all pixels of a step may be, as in `Wanted`."""

    free: NDArray[np.bool_]
    others: NDArray[np.uint8]


class ShownRows:
    """What a drawing shows, which is read by rows: one byte a pixel instead of four.

    Parameters
    ----------
    indices : (H, W) uint8
    table : (256,) uint32
        The color of each index; 0 where it is transparent.
    """

    @checked(indices=ArraySpec("H W", np.uint8), table=ArraySpec("256", np.uint32))
    def __init__(self, indices: NDArray[np.uint8], table: Keys) -> None:
        self._indices, self._table = indices, table

    def __len__(self) -> int:
        return len(self._indices)

    @checked(other=Instance(object), rows=Instance(slice))
    def differs(self, other: ShownRows, rows: slice) -> NDArray[np.bool_]:
        """Return where some rows differ from those of what the same drawing showed before, `(h, W)` bool.

        Raises TypeError for anything but these.
        """
        other = instance(other, ShownRows, "other", "what a drawing showed")
        return np.not_equal(self._indices[rows], other._indices[rows])

    @property
    def shape(self) -> tuple[int, ...]:
        """(H, W, 4)."""
        return (*self._indices.shape, 4)

    @checked(rows=Instance(slice))
    def __getitem__(self, rows: slice, /) -> Pixels:
        """Return some rows, `(h, W, 4)` uint8; a new array. Raises TypeError for anything but a slice."""
        indices = self._indices[rows]
        keys = np.empty(indices.shape, np.uint32)
        if len(indices):
            paint(keys, (0, len(indices), 0, indices.shape[1]), indices, self._table, -1)
        return keys.view(np.uint8).reshape(-1, *self.shape[1:])


class Drawing:
    """An animation that is drawn frame by frame with a palette of opaque colors; index K is transparent.

    Parameters
    ----------
    palette : Palette
        K <= 255 opaque entries.
    height, width : int
        Of the frames.
    worth : int
        What a saved bit is worth, in squared coordinates of Oklab, 0..2^20: 0 gives up no quality.
    strength : float
        The share of each pixel's error that its neighbors get, 0..1.
    strings : int
        As in `trade_lzw`, 0..2, where most pixels of a frame change.
    places : int
        As in `plan_lzw`, where no errors are passed on; 0 uses a dictionary until it is full.
    ahead : bool
        As in `plan_lzw`.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, or is out of range.
    """

    @checked(
        palette=Instance(Palette),
        height=Integer(1, 65_535),
        width=Integer(1, 65_535),
        worth=Integer(0, MOST_WORTH),
        strength=Real(0.0, 1.0),
        strings=Integer(0, 2),
        places=Integer(0, MOST_PLACES),
        ahead=FLAG,
    )
    def __init__(
        self, palette: Palette, height: int, width: int, *, worth: int, strength: float, strings: int = 0,
        places: int = 0, ahead: bool = False,
    ) -> None:  # fmt: skip
        if len(palette) == MAX_COLORS or palette.colors[:, 3].min() < MAX_COLORS - 1:
            raise ValueError("palette must have at most 255 entries, all of them opaque")
        space = working_space(ColorSpace.OKLAB, alpha=False)
        self._palette, self._space, self._worth, self._strings = palette, space, worth, strings
        self._places, self._ahead = places, ahead
        self._entries = dispatch.points(palette.colors, space)
        self._known = KnownCubes()
        self._clear = self._colors = self._used = len(palette)  # `_used` in the last frame
        self._shares = np.rint(255 * strength * _BUSY / (_BUSY + np.arange(256))).astype(np.uint8)
        self._weights = np.rint(255 * _MASKED / (_MASKED + np.arange(256))).astype(np.uint8)
        self._keys = np.zeros((height, width), np.uint32)  # what each pixel was drawn for
        self._owns_keys = True
        self._indices = np.full((height, width), self._clear, np.uint8)
        self._moved = 0
        self._taken_back: tuple[Rect, Keys, NDArray[np.uint8]] | None = None
        self._gone: tuple[Keys, NDArray[np.uint8]] | None = None  # what was shown before that
        self._table = np.zeros(MAX_COLORS, np.uint32)
        self._table[: self._clear] = palette.keys
        _, first, of_first = np.unique(self._table, return_index=True, return_inverse=True)
        # Of entries that are alike, the first one.
        self._unique = None if len(first) > self._clear else first[of_first].astype(np.uint8)

    @property
    def entries(self) -> int:
        """How many the palette has."""
        return self._clear

    @property
    def moved(self) -> int:
        """How many pixels of the last frame got another index than they had."""
        return self._moved

    @checked(self=Instance(object), worth=Integer(0, MOST_WORTH))
    def set_worth(self, worth: int) -> None:
        """Set what a saved bit is worth from now on. Raises TypeError or ValueError as for a new drawing."""
        self._worth = worth

    @checked(self=Instance(object), colors=Integer(1, MAX_COLORS - 1))
    def set_colors(self, colors: int) -> None:
        """Set how many entries of the palette are used from now on; index `colors` is transparent in such a frame.

        What stands still keeps its entry, whichever that is; where it would have to be drawn again, as behind a frame
        that is taken back, all entries are used. Raises TypeError or ValueError for more entries than K.
        """
        if colors > self._clear:
            raise ValueError(f"colors must be at most {self._clear}, not {colors}")
        self._colors = colors

    @checked(self=_SIZED, step=_STEP, uses=Optional(ArraySpec("C* 2", np.int64, 0)))
    def draw(self, step: Step, uses: Uses | None = None) -> Packed:
        """Return the codes of the next frame, packed in little time.

        Where no errors are passed on, it is found how dictionaries are best used, which takes five times as long as all
        else, and holds 15 bytes a pixel.

        Parameters
        ----------
        step : Step
            Its frame has the size of the drawing, and is not changed afterwards.
        uses : (C, 2) int64, optional
            As in `trade_lzw`: how dictionaries were used in a drawing of this frame.

        Raises
        ------
        TypeError, ValueError
            When an argument has another type, or the frame has another size.
        """
        codes, uses = self._drawn(step, uses=uses)
        clear = self._used if codes else self._clear
        if not codes:
            full = self._full(step)
            codes = pack_lzw(full, full, bits=_bits_of(clear))
        return Packed(codes, _bits_of(clear), clear, uses=uses)

    @checked(self=_SIZED, step=_STEP)
    def draft(self, step: Step) -> int:
        """Draw the next frame, and return about how many bytes its codes take. Parameters and errors as in `draw`."""
        free, others = np.zeros(step.drawn.shape, np.bool_), np.zeros(step.drawn.shape, np.uint8)
        codes, _ = self._drawn(step, _Notes(free, others), _AS_USUAL)
        full = self._full(step)
        moves = free & (full != others)
        if np.count_nonzero(moves) >= (1 - _FEW) * moves.size:
            return len(codes)
        clear = np.where(step.changed & (~free | moves), full, np.uint8(self._clear))
        packed = len(pack_lzw(clear, full, bits=_bits_of(self._clear)))
        return min(len(codes), packed) if codes else packed

    def _full(self, step: Step) -> NDArray[np.uint8]:
        """Return the indices of a frame that was drawn, where its colors have one."""
        part = self._part(step.rect)
        known = (self._keys[part] == step.drawn) & (step.drawn != 0)
        return np.where(known, self._indices[part], np.uint8(self._clear))

    def _drawn(self, step: Step, notes: _Notes | None = None, uses: Uses | None = None) -> tuple[bytes, Uses]:
        """Choose the indices of the next frame; return their codes, none where nothing had to be chosen.

        How dictionaries are used is returned, too.
        """
        self._take_back()
        part = self._part(step.rect)
        held = self._indices[part]
        if step.disposal is Disposal.RESTORE:
            self._taken_back = step.rect, self._keys[part].copy(), held.copy()
        self._show_again(step)
        codes, found, self._moved = b"", _AS_USUAL, 0
        self._used = self._colors if self._colors == self._clear or self._leaves_all(step) else self._clear
        free_pixels = self._count_free(step)
        if free_pixels:
            chosen, codes, found = self._traded(step, free_pixels, notes, uses)
            now = np.where(chosen == self._clear, held, chosen)  # copyto takes 4 ns a pixel
            del chosen
            self._moved = int(np.count_nonzero(now != held))
            held[...] = now
            del now
        if step.now.min() and (step.base is self._keys or not (self._keys.any() or step.base.any())):
            # Each pixel was drawn for that now, which need not be held twice.
            self._keys, self._owns_keys = step.now, False
        elif codes:
            self._own_keys()
            where = step.changed & (step.drawn != 0)
            self._keys[part] = np.where(where, step.drawn, self._keys[part])
        return codes, found

    def _leaves_all(self, step: Step) -> bool:
        """Tell whether each pixel that keeps its index is shown already, so that it need not be drawn."""
        return not (step.changed & (self._keys[self._part(step.rect)] == step.drawn) & (step.drawn != 0)).any()

    def _count_free(self, step: Step) -> int:
        """Return how many pixels may have any entry, or as many of them as tell how many strings are followed."""
        height, count = len(step.drawn), 0
        enough = _MOVES * step.drawn.size if self._strings else 0
        for first in range(0, height, _SEARCHED_ROWS):
            end = min(first + _SEARCHED_ROWS, height)
            found = choose(step, self._keys, self._indices, self._clear, first=first, end=end)[0]
            count += int(np.count_nonzero(found))
            if count > enough:
                break
        return count

    def _own_keys(self) -> None:
        """See to it that what each pixel was drawn for may be changed."""
        self._keys = self._keys if self._owns_keys else self._keys.copy()
        self._owns_keys = True

    @checked(self=Instance(object), now=Instance(np.ndarray))
    def shown(self, now: Keys) -> ShownRows:
        """Return what the drawing shows, where `now` is the `(H, W)` uint32 frame drawn last; it does not change."""
        if now.shape != self._keys.shape or now.dtype != np.uint32:
            raise ValueError(f"now must be {self._keys.shape} uint32, not {now.shape} {now.dtype}")
        indices = self._indices.copy() if self._unique is None else self._unique.take(self._indices)
        if not now.min():  # all of it is visible else, in a fifth of the time of all()
            indices[now == 0] = self._clear
        return ShownRows(indices, self._table)

    @staticmethod
    def _part(rect: Rect) -> tuple[slice, slice]:
        top, bottom, left, right = rect
        return np.s_[top:bottom, left:right]

    def _take_back(self) -> None:
        """Let pixels be what they were before the last frame, if that was taken back."""
        if self._taken_back is not None:
            (top, bottom, left, right), keys, indices = self._taken_back
            part = np.s_[top:bottom, left:right]
            self._gone = self._keys.copy(), self._indices.copy()
            self._own_keys()
            self._keys[part], self._indices[part] = keys, indices
            self._taken_back = None

    def _show_again(self, step: Step) -> None:
        """Keep the indices of what the last frame showed as well, though it was taken back."""
        if self._gone is None:
            return
        top, bottom, left, right = step.rect
        part = np.s_[top:bottom, left:right]
        keys, indices = (one[part] for one in self._gone)
        again = step.changed & (step.drawn == keys)
        self._own_keys()
        self._keys[part][again], self._indices[part][again] = keys[again], indices[again]
        self._gone = None

    def _traded(
        self, step: Step, free_pixels: int, notes: _Notes | None, uses: Uses | None
    ) -> tuple[NDArray[np.uint8], bytes, Uses]:
        """Return the indices of what a step draws, transparent where they stay as they are, and their codes.

        How dictionaries are used is returned, too; it is found if it is not known.
        """
        height, width = step.drawn.shape
        colors, indices = self._used, self._indices
        if colors < self._clear:
            indices = np.minimum(indices, np.uint8(colors))
        strings = self._strings if free_pixels > _MOVES * height * width else 0
        spreads, worth = bool(self._shares.any()), round(self._worth * _WORTHS[strings])
        noted = None if notes is None else (notes.free.view(np.uint8), notes.others)
        rows = FrameRows(
            step.now, step.base, self._keys, indices, step.rect, colors, self._space, self._shares, self._weights,
            noted,
        )  # fmt: skip
        asked = rows, height, width, self._entries[:colors]
        how: Any = {"bits": _bits_of(colors), "worth": worth, "limit": _LIMIT * worth}
        plans = self._places and worth and not (spreads or strings)
        if uses is None:
            uses = plan_lzw(*asked, **how, places=self._places, ahead=self._ahead) if plans else _AS_USUAL
        known = self._known if colors == self._clear else None
        chosen, codes = trade_lzw(*asked, **how, spreads=spreads, strings=strings, uses=uses, known=known)
        return chosen if colors == self._clear else self._over(chosen), codes, uses

    def _over(self, chosen: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return indices of a frame that is drawn with few entries, transparent where all entries have that index."""
        return np.where(chosen == self._used, np.uint8(self._clear), chosen)


def _bits_of(clear: int) -> int:
    """Return the bits of a literal."""
    return max(_LEAST_BITS, clear.bit_length())
