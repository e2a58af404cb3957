"""Frames drawn with one palette: what moves is dithered for a short stream of codes, what stands still stays as it is.

A pixel that keeps its color keeps its index, so that nothing shimmers; it may be transparent as well. All others get
indices by `trade_lzw`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.animation.packing import Packed
from qtcompress.core.animation.steps import Disposal, Keys, Rect, Step, choose
from qtcompress.core.color import working_space
from qtcompress.core.kernels import dispatch
from qtcompress.core.kernels.lzw import pack_lzw, trade_lzw
from qtcompress.core.types import MAX_COLORS, ColorSpace, Palette
from qtcompress.core.validation import Instance, Integer, Real, checked

MOST_WORTH = 1 << 20
_LIMIT = 10  # of a pixel's squared distance, in worths of a bit
_BUSY = 64.0  # activity at which half of the errors are passed on
_MASKED = 4.0  # activity at which a squared distance counts half: errors hide where much is to be seen
_LEAST_BITS = 2
_MOVES = 0.4  # of the pixels of a frame, which are free: above it, few strings are followed where that is asked for
_WORTHS = 1.0, 0.7, 0.5  # times what a bit is worth, by the number of strings, for about the same look
_FEW = 0.1  # of the pixels of a frame: whether so few of them may be transparent hardly matters
_SIZED = Instance(object, lambda drawing: {"H": len(drawing._keys), "W": drawing._keys.shape[1]})
_STEP = Instance(Step, lambda step: {"H": len(step.now), "W": step.now.shape[1]})


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A frame: the codes for which its indices were chosen, none where nothing was; and where it is free.

    others: what else each pixel may be, or if it is free, the entry that was shown.
    """

    codes: bytes
    free: NDArray[np.bool_]
    others: NDArray[np.uint8]


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
    )
    def __init__(
        self, palette: Palette, height: int, width: int, *, worth: int, strength: float, strings: int = 0
    ) -> None:
        if len(palette) == MAX_COLORS or palette.colors[:, 3].min() < MAX_COLORS - 1:
            raise ValueError("palette must have at most 255 entries, all of them opaque")
        space = working_space(ColorSpace.OKLAB, alpha=False)
        self._palette, self._space, self._worth, self._strings = palette, space, worth, strings
        self._entries = dispatch.points(palette.colors, space)
        self._clear = len(palette)
        self._bits = max(_LEAST_BITS, self._clear.bit_length())
        self._shares = np.rint(255 * strength * _BUSY / (_BUSY + np.arange(256))).astype(np.uint8)
        self._weights = np.rint(255 * _MASKED / (_MASKED + np.arange(256))).astype(np.uint8)
        self._keys = np.zeros((height, width), np.uint32)  # what each pixel was drawn for
        self._owns_keys = True
        self._indices = np.full((height, width), self._clear, np.uint8)
        self._taken_back: tuple[Rect, Keys, NDArray[np.uint8]] | None = None
        self._gone: tuple[Keys, NDArray[np.uint8]] | None = None  # what was shown before that
        self._table = np.append(palette.keys, np.uint32(0))
        self._shown = np.zeros((height, width), np.uint32)
        self._stale: Rect = 0, height, 0, width  # around all that was drawn since it was shown

    @checked(self=Instance(object), worth=Integer(0, MOST_WORTH))
    def set_worth(self, worth: int) -> None:
        """Set what a saved bit is worth from now on. Raises TypeError or ValueError as for a new drawing."""
        self._worth = worth

    @checked(self=_SIZED, step=_STEP)
    def draw(self, step: Step) -> Packed:
        """Return the codes of the next frame, packed in little time.

        Parameters
        ----------
        step : Step
            Its frame has the size of the drawing, and is not changed afterwards.

        Raises
        ------
        TypeError, ValueError
            When an argument has another type, or the frame has another size.
        """
        made = self._drawn(step)
        if made.codes:
            return Packed(made.codes, self._bits, self._clear)
        full = self._full(step)
        return Packed(pack_lzw(full, full, bits=self._bits), self._bits, self._clear)

    @checked(self=_SIZED, step=_STEP)
    def draft(self, step: Step) -> int:
        """Draw the next frame, and return about how many bytes its codes take. Parameters and errors as in `draw`."""
        made = self._drawn(step)
        full = self._full(step)
        moves = made.free & (full != made.others)
        if np.count_nonzero(moves) >= (1 - _FEW) * moves.size:
            return len(made.codes)
        clear = np.where(step.changed & (~made.free | moves), full, np.uint8(self._clear))
        packed = len(pack_lzw(clear, full, bits=self._bits))
        return min(len(made.codes), packed) if made.codes else packed

    def _full(self, step: Step) -> NDArray[np.uint8]:
        """Return the indices of a frame that was drawn, where its colors have one."""
        part = self._part(step.rect)
        known = (self._keys[part] == step.drawn) & (step.drawn != 0)
        return np.where(known, self._indices[part], np.uint8(self._clear))

    def _drawn(self, step: Step) -> _Drawn:
        """Choose the indices of the next frame."""
        self._take_back()
        self._note(step.rect)
        part = self._part(step.rect)
        held = self._indices[part]
        if step.disposal is Disposal.RESTORE:
            self._taken_back = step.rect, self._keys[part].copy(), held.copy()
        self._show_again(step)
        free, first, others = choose(step, self._keys, self._indices, self._clear)
        codes = b""
        if free.any():
            chosen, codes = self._traded(step, free, first, others)
            shown = np.where(chosen == self._clear, others, chosen)
            held[...] = np.where(free, shown, held)  # copyto takes 4 ns a pixel
        if step.now.min() and (step.base is self._keys or not (self._keys.any() or step.base.any())):
            # Each pixel was drawn for that now, which need not be held twice.
            self._keys, self._owns_keys = step.now, False
        elif free.any():
            self._own_keys()
            self._keys[part] = np.where(free, step.drawn, self._keys[part])
        return _Drawn(codes, free, others)

    def _own_keys(self) -> None:
        """See to it that what each pixel was drawn for may be changed."""
        self._keys = self._keys if self._owns_keys else self._keys.copy()
        self._owns_keys = True

    @checked(self=Instance(object), now=Instance(np.ndarray))
    def shown(self, now: Keys) -> NDArray[np.uint8]:
        """Return what the drawing shows, `(H, W, 4)` uint8, where `now` is the `(H, W)` uint32 frame drawn last.

        It is read-only, since the next one is made from it.
        """
        if now.shape != self._keys.shape or now.dtype != np.uint32:
            raise ValueError(f"now must be {self._keys.shape} uint32, not {now.shape} {now.dtype}")
        visible = bool(now.min())  # all of it, in a fifth of the time of all()
        top, bottom, left, right = self._stale if visible else (0, len(now), 0, now.shape[1])
        part = np.s_[top:bottom, left:right]
        self._stale = len(now), 0, now.shape[1], 0
        if top < bottom:
            self._shown = self._shown.copy()
            colors = self._table.take(self._indices[part])
            self._shown[part] = colors if visible else np.where(now[part] == 0, np.uint32(0), colors)
            self._shown.setflags(write=False)
        return self._shown.view(np.uint8).reshape(*now.shape, 4)

    @staticmethod
    def _part(rect: Rect) -> tuple[slice, slice]:
        top, bottom, left, right = rect
        return np.s_[top:bottom, left:right]

    def _take_back(self) -> None:
        """Let pixels be what they were before the last frame, if that was taken back."""
        if self._taken_back is not None:
            (top, bottom, left, right), keys, indices = self._taken_back
            self._note(self._taken_back[0])
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

    def _note(self, rect: Rect) -> None:
        """Note that something was drawn in a rectangle."""
        top, bottom, left, right = zip(self._stale, rect, strict=True)
        self._stale = min(top), max(bottom), min(left), max(right)

    def _traded(
        self, step: Step, free: NDArray[np.bool_], indices: NDArray[np.uint8], others: NDArray[np.uint8]
    ) -> tuple[NDArray[np.uint8], bytes]:
        top, bottom, left, right = step.rect
        pixels = np.ascontiguousarray(step.now).view(np.uint8).reshape(*step.now.shape, 4)
        part = np.ascontiguousarray(pixels[top:bottom, left:right])
        points = dispatch.points(part.reshape(-1, 4), self._space).reshape(*free.shape, 3)
        busy = dispatch.activity(part, 0, bottom - top)
        strings = self._strings if np.count_nonzero(free) > _MOVES * free.size else 0
        worth = round(self._worth * _WORTHS[strings])
        return trade_lzw(
            points, free.view(np.uint8), indices, others, self._shares.take(busy),
            self._weights.take(busy), self._entries,
            bits=self._bits, worth=worth, limit=_LIMIT * worth, strings=strings,
        )  # fmt: skip
