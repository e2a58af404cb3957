"""An animation of several scenes: each may have a palette of its own.

A scene begins where nearly all pixels and the colors of the whole picture change at once, as with a cut of a film or
the next picture of a show. It is drawn over nothing, so what stands still shimmers neither within it nor at its ends.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.animation.steps import Keys
from qtcompress.core.types import Options
from qtcompress.engine.animations import gif_file, gif_smaller
from qtcompress.engine.animations.gif_file import GifFile
from qtcompress.engine.animations.gif_smaller import Lossy
from qtcompress.engine.animations.reading import Frames, FramesBetween, digest_of_shown

_CHANGED = 0.7  # of the pixels, at least
_OTHER_COLORS = 0.4  # of the pixels, at least: the share that another color would have to get
_MOST_SCENES = 16  # each is read from the first frame of the animation on
_BITS = 3  # of a channel, of the colors that are compared
_OPAQUE, _ALPHA_AT = 255, 24


def scenes_of(frames: Frames) -> list[range]:
    """Return the numbers of the frames of each scene.

    All frames are one where there is no clear cut, where there are too many, and where scenes are like each other, as
    when a film goes back and forth: then one palette does for all.
    """
    begins = [0]
    palettes: list[NDArray[np.float64]] = []  # of the first frame of each scene
    before: tuple[Keys, NDArray[np.float64]] | None = None
    for number, keys in enumerate(frames):
        colors = _colors_of(keys)
        if before is not None and _is_cut(*before, keys, colors):
            begins.append(number)
        if number == begins[-1]:
            palettes.append(colors)
        before = keys.copy(), colors
    ends = [*begins[1:], frames.count]
    found = [range(begin, end) for begin, end in zip(begins, ends, strict=True)]
    alike = any(_distance(one, other) < _OTHER_COLORS for one, other in combinations(palettes, 2))
    return found if len(found) <= _MOST_SCENES and not alike else [range(frames.count)]


def _is_cut(base: Keys, old: NDArray[np.float64], now: Keys, colors: NDArray[np.float64]) -> bool:
    if (now != base).mean() < _CHANGED or _distance(old, colors) < _OTHER_COLORS:
        return False
    return bool((now >> _ALPHA_AT == _OPAQUE).all())  # else the scene before would be seen through it


def _distance(colors: NDArray[np.float64], others: NDArray[np.float64]) -> float:
    """Return the share of the pixels that would have to get another color."""
    return float(np.abs(colors - others).sum()) / 2


def _colors_of(keys: Keys) -> NDArray[np.float64]:
    """Return the share of the pixels that has each coarse color."""
    shift = np.uint32(8 - _BITS)
    mask = np.uint32((1 << _BITS) - 1)
    coarse = np.zeros(keys.shape, np.uint32)
    for channel in range(3):
        coarse = coarse << np.uint32(_BITS) | (keys >> np.uint32(8 * channel) + shift & mask)
    return np.bincount(coarse.ravel(), minlength=1 << 3 * _BITS) / keys.size


def smallest(gif: GifFile, frames: Frames, quality: float | None, options: Options) -> Lossy | None:
    """Return the smallest GIF whose frames reach a quality on average, with one palette or one a scene.

    Parameters and errors are those of `gif_smaller.smallest`. Without a quality, there is one palette.
    """
    scenes = [] if quality is None else scenes_of(frames)
    made = None if quality is None or len(scenes) < 2 else _by_scene(gif, frames, quality, options, scenes)
    return gif_smaller.smallest(gif, frames, quality, options) if made is None else made


def _by_scene(gif: GifFile, frames: Frames, quality: float, options: Options, scenes: list[range]) -> Lossy | None:
    """Return the scenes one after another, each with its palette; None if one of them does not reach the quality."""
    parts = []
    for numbers in scenes:
        images = gif.images[numbers.start : numbers.stop]
        part = gif_smaller.smallest(replace(gif, images=images), FramesBetween(frames, numbers), quality, options)
        if part is None:
            return None
        parts.append(part)
    files = [gif_file.parsed(part.data) for part in parts]
    first, *others = files
    later = [image.with_table(file.table) for file in others for image in file.images]
    joined = replace(first, images=(*first.images, *later))
    shown = digest_of_shown(gif_file.composed(joined), frames)
    counts = [len(numbers) for numbers in scenes]
    return Lossy(
        joined.file_bytes,
        max(part.colors for part in parts),
        float(np.average([part.score for part in parts], weights=counts)),
        min(part.worst for part in parts),
        shown,
    )
