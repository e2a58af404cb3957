"""An animation with partly transparent pixels in fewer colors: one palette with alpha, and no dithering.

Each color has one entry in all frames, so what stands still stays as it is. GIF can't hold such pixels, so they are not
chosen for few codes: the frames are stored without loss afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from qtcompress.core.animation.steps import Keys
from qtcompress.core.color import working_space
from qtcompress.core.fitted import Fitted
from qtcompress.core.histogram import Histogram, histogram
from qtcompress.core.palette import fit
from qtcompress.core.remap import remap
from qtcompress.core.score.ssimulacra2 import ssimulacra2
from qtcompress.core.types import MAX_COLORS, ColorSpace, Dither, Options, Stage, ignore
from qtcompress.engine.animations.gif_smaller import MOST_BELOW
from qtcompress.engine.animations.reading import Frames, keys_of, pixels_of
from qtcompress.engine.animations.sampling import joined, scored_frames

_COLORS = (256, 128, 64, 32, 16, 8)
_COUNTED = 12  # frames
_SPACE = working_space(ColorSpace.OKLAB, alpha=True)


class MappedFrames(Frames):
    """The frames of an animation, each color of which is the nearest one of a palette."""

    def __init__(self, frames: Frames, fitted: Fitted, options: Options) -> None:
        self.__dict__.update(frames.__dict__)
        self._source, self._fitted = frames, fitted
        self._options = replace(options, dither=Dither.NONE, thrift=0.0)

    def __iter__(self) -> Iterator[Keys]:
        """Yield each frame as `(H, W)` uint32."""
        entries = keys_of(self._fitted.palette.colors[None])[0]
        for keys in self._source:
            yield entries[remap(pixels_of(keys), self._fitted, _SPACE, self._options, ignore)]


@dataclass(frozen=True, slots=True, eq=False)
class Mapped:
    """Frames in fewer colors, and how they look: the mean and the lowest SSIMULACRA2 of some."""

    frames: MappedFrames
    colors: int
    score: float
    worst: float


def fewest(frames: Frames, quality: float | None, options: Options) -> Mapped | None:
    """Return the frames in the fewest colors that reach a quality on average; None if no palette does.

    Without a quality, the number of colors of `options` decides.
    """
    counted = _counted(frames)
    if quality is None:
        return _mapped(frames, counted, options.colors, options)
    best: Mapped | None = None
    for colors in _COLORS:
        made = _mapped(frames, counted, colors, options)
        if made.score < quality or made.worst < quality - MOST_BELOW:
            break
        best = made
    return best


def _counted(frames: Frames) -> Histogram:
    """Return the colors of some frames, weighted by how long they are seen."""
    every = -(-frames.count // _COUNTED)
    return joined(
        [
            (
                histogram(pixels_of(keys), ColorSpace.OKLAB, ignore),
                sum(frames.durations_ms[number : number + every]) + 1.0,
            )
            for number, keys in enumerate(frames)
            if number % every == 0
        ]
    )


def _mapped(frames: Frames, counted: Histogram, colors: int, options: Options) -> Mapped:
    made = MappedFrames(frames, fit(counted, min(colors, MAX_COLORS), _SPACE, options.effort, frames.report), options)
    scored = scored_frames(frames.count)
    scores = []
    for number, (original, shown) in enumerate(zip(frames, made, strict=True)):
        frames.report(Stage.MAP, number / frames.count)
        if number in scored:
            scores.append(ssimulacra2(pixels_of(original), pixels_of(shown)))
    return Mapped(made, colors, float(np.mean(scores)), min(scores))
