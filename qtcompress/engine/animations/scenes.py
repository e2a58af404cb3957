"""An animation of several scenes: each may have a palette of its own.

A scene begins where nearly all pixels and the colors of the whole picture change at once, as with a cut of a film or
the next picture of a show. It is drawn over nothing, so what stands still shimmers neither within it nor at its ends.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.animation.steps import Keys
from qtcompress.core.types import Options
from qtcompress.engine.animations import gif_file, gif_smaller
from qtcompress.engine.animations.gif_file import GifFile
from qtcompress.engine.animations.gif_smaller import MANY_PIXELS, Lossy
from qtcompress.engine.animations.reading import Frames, FramesBetween, digest_of_shown

_CHANGED = 0.7  # of the pixels, at least
_OTHER_COLORS = 0.4  # of the pixels, at least: the share that another color would have to get
_MOST_SCENES = 16  # each is read from the first frame of the animation on
_BITS = 3  # of a channel, of the colors that are compared
_OPAQUE, _ALPHA_AT = 255, 24


def scenes_of(frames: Frames) -> list[range]:
    """Return the numbers of the frames of each scene; all frames are one where there is no clear cut, or too many."""
    begins = [0]
    before: tuple[Keys, NDArray[np.float64]] | None = None
    for number, keys in enumerate(frames):
        colors = _colors_of(keys)
        if before is not None and _is_cut(*before, keys, colors):
            begins.append(number)
        before = keys.copy(), colors
    ends = [*begins[1:], frames.count]
    found = [range(begin, end) for begin, end in zip(begins, ends, strict=True)]
    return found if len(found) <= _MOST_SCENES else [range(frames.count)]


def _is_cut(base: Keys, old: NDArray[np.float64], now: Keys, colors: NDArray[np.float64]) -> bool:
    if (now != base).mean() < _CHANGED or np.abs(old - colors).sum() / 2 < _OTHER_COLORS:
        return False
    return bool((now >> _ALPHA_AT == _OPAQUE).all())  # else the scene before would be seen through it


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
    scenes = [range(frames.count)] if quality is None else scenes_of(frames)
    by_scene = None if quality is None or len(scenes) == 1 else _by_scene(gif, frames, quality, options, scenes)
    if by_scene is not None and frames.pixels > MANY_PIXELS:
        return by_scene  # a common palette, which is nearly always worse, would take as long again
    made = gif_smaller.smallest(gif, frames, quality, options)
    found = [one for one in (by_scene, made) if one is not None]
    return min(found, key=lambda one: len(one.data), default=None)


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
