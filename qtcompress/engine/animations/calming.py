"""The frames of an animation without their noise, which is measured as they come, and the steps that draw them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from itertools import count, islice
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.animation.calm import MOST_NEAR, NOISE_TILE, Tiles, calm, noise_in
from qtcompress.core.animation.steps import Keys, Step
from qtcompress.core.types import Pixels
from qtcompress.engine.animations.ahead import Ahead
from qtcompress.engine.animations.gif_repack import steps_of
from qtcompress.engine.animations.reading import Frames, packed, pixels_of

T = TypeVar("T")

NEAR = (10, 0)
"""Times the squared distance that noise takes a color, within which it is calmed; 0 keeps what was dithered before."""

MILD = 3
"""The same where the noise is strong, and such calm frames are not what is asked for."""

_LEAST_NEAR = 60  # the squared distance within which all is calmed, but at 0
_AHEAD = 4  # frames that are averaged
_EVERY = 8  # frames, after which the noise is measured again


@dataclass(slots=True)
class Noise:
    """The noise of an animation, as far as it was read.

    Attributes
    ----------
    tiles : (R, C) float32, optional
        See `noise_in`; None where nothing is known.
    is_strong : bool
        Whether there is or was more of it than is calmed everywhere.
    """

    tiles: NDArray[np.float32] | None = None
    is_strong: bool = False

    def measure(self, ahead: Ahead, height: int, width: int) -> None:
        """Measure it in the next frames, if it can be told from what moves."""
        found = noise_in(ahead.rows, height, width)
        if found is not None:
            self.tiles = found
            self.is_strong = self.is_strong or float(np.median(found)) * MILD > _LEAST_NEAR

    def near(self, times: int, height: int, width: int) -> Tiles:
        """Return the distances within which colors stay the same, as for `calm`."""
        least = np.full((-(-height // NOISE_TILE), -(-width // NOISE_TILE)), _LEAST_NEAR, np.uint32)
        if self.tiles is None:
            return least
        return np.maximum(least, np.minimum(times * self.tiles, MOST_NEAR).astype(np.uint32))


def calmed(frames: Frames, times: int, noise: Noise | None = None) -> Iterator[tuple[Pixels, Pixels]]:
    """Yield each frame without its noise, and as it is.

    Parameters
    ----------
    times : int
        As in `NEAR`.
    noise : Noise, optional
        Where the noise is noted.
    """
    noise = noise or Noise()
    width, height = frames.size
    ahead = Ahead(frames.size)
    before: Pixels | None = None
    last: Pixels | None = None
    number = 0

    def next_one() -> tuple[Pixels, Pixels]:
        nonlocal before, last, number
        if times and number % _EVERY == 0:
            noise.measure(ahead, height, width)
        number += 1
        now = pixels_of(ahead.take())
        same = np.equal(packed(last), packed(now)) if times and last is not None else None
        last = None  # which takes four times as much memory
        if times:
            before = calm(before, now, ahead.rows, noise.near(times, height, width), same)
        last = now
        return (before if before is not None else now), now

    for patch in frames.patches():
        ahead.append(patch)
        del patch
        if len(ahead) == (_AHEAD if times else 1):
            yield next_one()
    while len(ahead):
        yield next_one()


def steps_and_originals(
    frames: Frames, times: int, kept: Callable[[int, Pixels], T], noise: Noise | None = None
) -> Iterator[tuple[int, Step, T]]:
    """Yield the steps of an animation without its noise: the number of a frame, how it is drawn, what is kept of it.

    Parameters
    ----------
    kept : function
        Returns what is kept of the original of a frame, by its number and the frame; others are those of `calmed`.
    """
    originals: deque[T] = deque()
    numbers, steps_made = count(), count()  # enumerate would hold the last frame as well

    def shown() -> Iterator[Keys]:
        for made, original in calmed(frames, times, noise):
            originals.append(kept(next(numbers), original))
            del original
            yield packed(made)

    steps = steps_of(shown())
    while made := [*islice(steps, 1)]:  # none of them is held while it is in use
        yield next(steps_made), made.pop(), originals.popleft()


def originals_of(
    frames: Frames, times: int, numbers: Collection[int], noise: Noise | None = None
) -> Iterator[tuple[int, Step, Pixels | None]]:
    """Yield steps as `steps_and_originals` does, and the originals of some frames, by their numbers."""
    return steps_and_originals(frames, times, lambda number, one: one if number in numbers else None, noise)
