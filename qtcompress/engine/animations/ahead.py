"""The frames that come next, of which only what they draw is in memory: a byte a pixel, not four.

A frame of a GIF is indices over what is shown before it. So what is shown with the next few frames can be told row by
row from one whole picture.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.animation.steps import Disposal, Keys, Rect, paint
from qtcompress.core.types import Pixels


@dataclass(frozen=True, slots=True, eq=False)
class Patch:
    """What a frame draws.

    Parameters
    ----------
    rect : Rect
        Where it is drawn.
    indices : (h, w) uint8
        Of that rectangle.
    table : (256,) uint32
        The color of each index.
    clear : int
        The index that leaves what is shown; -1 for none.
    disposal : Disposal
    """

    rect: Rect
    indices: NDArray[np.uint8] = field(repr=False)
    table: Keys = field(repr=False)
    clear: int
    disposal: Disposal

    def draw(self, base: Keys, first: int) -> Keys:
        """Return rows of what is shown with the frame, a new array, from the same of its base, from one row on."""
        top, bottom = max(self.rect[0] - first, 0), min(self.rect[1] - first, len(base))
        left, right = self.rect[2:]
        covers = self.clear < 0 and (bottom - top, right - left) == base.shape
        shown = np.empty_like(base) if covers else base.copy()
        if top < bottom:
            begin = first - self.rect[0]
            paint(shown, (top, bottom, left, right), self.indices[begin + top : begin + bottom], self.table, self.clear)
        return shown

    def leave(self, base: Keys, shown: Keys, first: int) -> Keys:
        """Return rows of the base of the next frame, from those of this one."""
        if self.disposal is not Disposal.CLEAR:
            return base if self.disposal is Disposal.RESTORE else shown
        cleared = shown.copy()
        top, bottom, left, right = self.rect
        cleared[max(top - first, 0) : max(bottom - first, 0), left:right] = 0
        return cleared


@dataclass(frozen=True, slots=True, eq=False)
class Whole:
    """A frame that is a whole picture, as in formats whose frames are not indices."""

    shown: Keys = field(repr=False)

    def draw(self, base: Keys, first: int) -> Keys:
        """Return rows of it, from one row on."""
        return self.shown[first : first + len(base)]

    def leave(self, base: Keys, shown: Keys, first: int) -> Keys:
        """Return the same rows: the next frame does not depend on them."""
        return shown


class Ahead:
    """The frames that come next.

    Parameters
    ----------
    size : tuple of 2 int
        Width and height.
    """

    def __init__(self, size: tuple[int, int]) -> None:
        self._base: Keys = np.zeros(size[::-1], np.uint32)
        self._patches: deque[Patch | Whole] = deque()

    def __len__(self) -> int:
        return len(self._patches)

    def append(self, patch: Patch | Whole) -> None:
        """Add a frame behind the others."""
        self._patches.append(patch)

    def take(self) -> Keys:
        """Remove the first frame, and return what is shown with it, `(H, W)` uint32, which must not be changed."""
        patch = self._patches.popleft()
        shown = patch.draw(self._base, 0)
        self._base = patch.leave(self._base, shown, 0)
        return shown

    def rows(self, first: int, end: int) -> list[Pixels]:
        """Return some rows of what is shown with each of the frames, `(h, W, 4)` uint8."""
        found = []
        base = self._base[first:end]
        for patch in self._patches:
            shown = patch.draw(base, first)
            base = patch.leave(base, shown, first)
            found.append(shown.view(np.uint8).reshape(*shown.shape, 4))
        return found
