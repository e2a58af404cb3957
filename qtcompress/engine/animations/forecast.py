"""Whether an animation without any loss can be worth its time: a forecast of its bytes, from a few frames."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from qtcompress.engine.animations import gif_repack
from qtcompress.engine.animations.gif_file import GifFile
from qtcompress.engine.animations.gif_frames import GifFrames
from qtcompress.engine.animations.reading import Frames, FramesBetween

_FRAMES = 2
_FAR = 0.5  # of the forecast: a lossy file with fewer bytes wins in any case

_LEAST_FRAMES = 8  # of an animation that is not packed for trial as a whole
_ERROR = 0.93  # of the forecast for a GIF: how much too high it may be
_PACKED = 0.85  # of the bytes of what a frame of a GIF changes: with less it can't be packed without loss
_MOST_BYTES = 0.8  # a pixel that is drawn; a GIF with more may not have been packed at all


def is_far_smaller(lossy_bytes: int, frames: Frames, pack: Callable[[Frames, int], list[int] | None]) -> bool:
    """Tell whether a lossy file is so small that one without any loss can't be smaller by what a loss must save.

    Parameters
    ----------
    pack : function
        Packs the first frames without any loss; they and their number are its arguments. Returns their bytes.
    """
    if frames.count < _LEAST_FRAMES:
        return False
    sizes = pack(FramesBetween(frames, range(_FRAMES)), _FRAMES)
    if not sizes:
        return False
    return lossy_bytes < _FAR * (sizes[0] + (frames.count - 1) * float(np.mean(sizes[1:])))


def certainly_wins(lossy_bytes: int, worth: float, gif: GifFile, frames: GifFrames) -> bool:
    """Tell whether a lossy GIF is so small that none without any loss need be made.

    Parameters
    ----------
    worth : float
        The share of the bytes of one without any loss that it may take at most.
    gif : GifFile
        The original.
    """
    if frames.count < _LEAST_FRAMES:
        return False
    if lossy_bytes < worth * _least_bytes(gif, frames):
        return True
    most = _ERROR * worth
    return lossy_bytes < most * gif_repack.forecast(gif, frames, lossy_bytes / most)


def _least_bytes(gif: GifFile, frames: GifFrames) -> float:
    """Return the bytes that a GIF takes at least without any loss, by how much of its frames changes."""
    least = 0.0
    for changed, image in zip(frames.changes, gif.images, strict=True):
        top, bottom, left, right = image.rect
        drawn = (bottom - top) * (right - left)
        if len(image.data) < _MOST_BYTES * drawn:
            least += _PACKED * (len(image.data) - len(image.table)) * min(changed / drawn, 1.0)
    return least
