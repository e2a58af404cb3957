"""What a saved bit is worth in each frame, and how many colors: less is spent on what is seen briefly.

A line of text that scrolls by is seen in a few frames of a recording, and the one that is left at the end in a hundred
of them. So the same loss counts less where it is seen for a shorter time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np

from qtcompress.core.animation.drawing import MOST_WORTH, Drawing
from qtcompress.core.animation.steps import Keys
from qtcompress.engine.animations.reading import Frames

_POWER = 0.5  # of how long it is seen: what a saved bit is worth in a frame
_BRIEF = 0.15  # of all frames, below which what a frame draws is seen briefly
_EASED_BELOW, _EASED_TO = 0.5, 1.5  # points above the least score: frames that are eased, and what they are to have
_EASE, _MOST_EASED = 6.0, 4.0  # points per halving of what a bit is worth, and halvings at once


class SeenTimes:
    """In how many frames the pixels are seen that each frame draws.

    Parameters
    ----------
    frames : Frames
        All of them are read.
    """

    def __init__(self, frames: Frames) -> None:
        count = frames.count
        drawn_in = np.zeros(frames.size[::-1], np.uint32)  # the last frame that drew each pixel
        pixels, sums = np.zeros(count), np.zeros(count)
        before: Keys | None = None
        for number, now in enumerate(frames):
            if before is not None:
                changed = now != before
                gone = drawn_in[changed]
                sums += np.bincount(gone, number - gone, count)
                drawn_in[changed] = number
                pixels[number] = len(gone)
            before = now.copy()
        pixels[0] = drawn_in.size
        sums += np.bincount(drawn_in.ravel(), (count - drawn_in).ravel(), count)
        self._frames = sums / np.maximum(pixels, 1)
        self._mean = float(sums.sum() / pixels.sum())

    def share(self, number: int) -> float:
        """Return what a saved bit is worth in a frame, relative to one that is seen for as long as all on average."""
        return float((self._mean / max(self._frames[number], 1.0)) ** _POWER)

    def is_brief(self, number: int) -> bool:
        """Tell whether what a frame draws is seen in few frames."""
        return bool(self._frames[number] < _BRIEF * len(self._frames))


class Spending:
    """What a saved bit is worth in each frame, and which frames have few colors.

    Parameters
    ----------
    scored : iterable of int
        The numbers of the frames whose look is told, with the last one; each stands for those that lead to it.

    Attributes
    ----------
    seen : SeenTimes, optional
        How long frames are seen, where that counts.
    """

    def __init__(self, scored: Iterable[int]) -> None:
        self._shares = dict.fromkeys(sorted(scored), 1.0)
        self._rich = set[int]()  # scored frames for which what is seen briefly has all colors, too
        self.seen: SeenTimes | None = None

    @property
    def scored(self) -> frozenset[int]:
        """The numbers of the frames whose look is told."""
        return frozenset(self._shares)

    def begin(self) -> None:
        """Forget which frames were eased."""
        self._shares = dict.fromkeys(self._shares, 1.0)
        self._rich.clear()

    def allot(self, drawing: Drawing, number: int, worth: float, few: int = 0) -> None:
        """Set what a bit is worth in a frame, and its colors: few where it is seen briefly, unless they are 0."""
        scored = next(one for one in self._shares if one >= number)
        share = self.seen.share(number) if self.seen is not None else 1.0
        drawing.set_worth(min(round(worth * self._shares[scored] * share), MOST_WORTH))
        if few and self.seen is not None:
            drawing.set_colors(few if self.seen.is_brief(number) and scored not in self._rich else drawing.entries)

    def ease(self, scores: Mapping[int, float], least: float, *, few: bool) -> None:
        """Spend more on what leads to frames that have less than a score, or hardly more.

        Parameters
        ----------
        scores : mapping of int to float
            Of the frames whose look was told.
        least : float
        few : bool
            Whether some frames have few colors: then these have all of them first.
        """
        for number, score in scores.items():
            if score < least + _EASED_BELOW:
                if few and number not in self._rich:
                    self._rich.add(number)
                else:
                    lacks = least + _EASED_TO - score
                    self._shares[number] *= 2 ** max(-lacks / _EASE, -_MOST_EASED)
