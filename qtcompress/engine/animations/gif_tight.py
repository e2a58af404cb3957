"""A GIF that was drawn with one palette, packed as small as time allows, once all frames have their indices.

While a drawing is sought, its frames are packed in one way each. Here, every pixel that has the index that is shown
before may be transparent, rectangles are those of what differs, and each frame gets the best of several ways.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.animation.steps import TILE, Disposal, box_of, in_tiles
from qtcompress.core.kernels.lzw import pack_lzw
from qtcompress.core.types import Effort, Report, Stage
from qtcompress.engine.animations.gif_file import GifFile, GifImage, image_data, indices_of

_FLAT_PIXELS = 4  # a byte: of frames with longer strings, more places are worth their time
_TIMES = {Effort.FAST: (0, 0, 0), Effort.BALANCED: (1, 0, 16), Effort.SMALLEST: (3, 128, 128)}
"""How many shorter strings are tried, and at how many places the dictionary may be cleared: usually, in flat frames."""

_MOST_TRIED = 1 << 26  # pixels of a frame times places, so that a cancellation need not wait
_POINT = (0, 1, 0, 1)


def tightened(gif: GifFile, clear: int, effort: Effort, report: Report) -> GifFile:
    """Return a GIF that shows the same.

    Parameters
    ----------
    gif : GifFile
        All of its frames have the shared table, and the transparent index `clear`.
    """
    shown = np.full(gif.size[::-1], clear, np.uint8)
    images = []
    for number, image in enumerate(gif.images):
        report(Stage.MAP, number / len(gif.images))
        top, bottom, left, right = image.rect
        before = shown[top:bottom, left:right]
        drawn = indices_of(image)
        now = np.where(drawn == clear, before, drawn)
        images.append(_smallest(image, before, drawn, clear, effort))
        if image.disposal is Disposal.KEEP:
            shown[top:bottom, left:right] = now
        elif image.disposal is Disposal.CLEAR:
            shown[top:bottom, left:right] = clear
    return replace(gif, images=tuple(images))


def _smallest(
    image: GifImage, before: NDArray[np.uint8], drawn: NDArray[np.uint8], clear: int, effort: Effort
) -> GifImage:
    """Return the smallest image that leaves the same when `(h, w)` indices are drawn over others, or the one it is."""
    now = np.where(drawn == clear, before, drawn)
    differs = now != before
    top, _, left, _ = image.rect
    box = (0, len(now), 0, now.shape[1]) if image.disposal is Disposal.CLEAR else box_of(differs) or _POINT
    part = np.s_[box[0] : box[1], box[2] : box[3]]
    kept, full = np.ascontiguousarray(drawn[part]), np.ascontiguousarray(now[part])
    least = np.where(differs[part], full, np.uint8(clear))
    other = np.where(kept == full, least, full)
    bits = max(2, clear.bit_length())
    letters = in_tiles(differs[part], TILE)
    mixed = np.where(letters, full, least), np.where(letters, least, full)
    ways = [(kept, kept), (kept, other), (least, full), (full, least), (least, least), mixed]
    tried = [(pack_lzw(*way, bits=bits), way) for way in (ways if np.any(least != full) else ways[:1])]
    codes, way = min(tried, key=lambda one: len(one[0]))
    ahead, usual, flat = _TIMES[effort]
    places = min(flat if full.size > _FLAT_PIXELS * len(codes) else usual, _MOST_TRIED // full.size)
    codes = min(codes, pack_lzw(*way, bits=bits, places=places, ahead=ahead), key=len)
    rect = top + box[0], top + box[1], left + box[2], left + box[3]
    data = image_data(rect, b"", bits, codes)
    return image if len(data) >= len(image.data) else replace(image, rect=rect, data=data)
