"""A GIF that was drawn with one palette, packed as small as time allows, once all frames have their indices.

While a drawing is sought, its frames are packed in one way each. Here, every pixel that has the index that is shown
before may be transparent, rectangles are those of what differs, and each frame gets the best of several ways.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.animation.steps import TILE, Disposal, box_of, in_tiles
from qtcompress.core.kernels.lzw import pack_lzw
from qtcompress.core.types import Effort, Report, Stage
from qtcompress.engine.animations.gif_file import GifFile, GifImage, GifWriter, image_data, indices_of

_FLAT_PIXELS = 4  # a byte: of frames with longer strings, more places are worth their time
_TIMES = {Effort.FAST: (0, 0), Effort.BALANCED: (1, 16), Effort.SMALLEST: (3, 128)}
"""How many shorter strings are tried, and at how many places the dictionary may be cleared."""

_BUSY_TIMES = {Effort.FAST: (0, 0), Effort.BALANCED: (0, 0), Effort.SMALLEST: (3, 128)}
"""The same in frames that are not flat."""

_DICTIONARY_BYTES = 3000  # of codes, below which a dictionary is hardly filled, and need not be cleared

_STILL = 0.5  # of the pixels of a frame that is not flat: from then on they are transparent, below it only where shown
_WORSE, _LITTLE = 1.02, 0.99  # times the bytes that a frame was drawn with: with more, the next frames are not tried
_SMALL_BYTES = 256  # of a frame, which says little
_LEFT_FRAMES = 2  # frames, and twice as many each time where little time is left
_MOST_TRIED = 1 << 26  # pixels of a frame times places, so that a cancellation need not wait
_POINT = (0, 1, 0, 1)


def tightened(
    gif: GifFile, clear: int, effort: Effort, report: Report, *, share: float = 1.0, soon: bool = False,
    planned: bool = False, moved: Sequence[int] = (),
) -> bytes:  # fmt: skip
    """Return the file of a GIF that shows the same.

    Parameters
    ----------
    gif : GifFile
        All of its frames have the shared table, and the transparent index `clear` or a lower one, above their others.
    share : float
        Of the pixels of all frames: in so many places are sought at most, which takes up to 1.5 us for each of them.
    soon : bool
        Whether one way to pack a frame is to do, and more frames are left out.
    planned : bool
        Whether frames with many codes were drawn with the best use of dictionaries, so that more of them are left out.
    moved : sequence of int, optional
        How many pixels of each frame get another index, where that is known: behind the last frame that is packed, none
        is unpacked then.
    """
    shown = np.full(gif.size[::-1], clear, np.uint8)
    file = GifWriter(gif)
    tried_next, skipped = 0, _LEFT_FRAMES  # the number of a frame, and how many are left out before it
    search = _Search(effort, soon, share * gif.size[0] * gif.size[1] * len(gif.images))
    still = [number for number, image in enumerate(gif.images) if not (moved and search.leaves(image, moved[number]))]
    end = max(still, default=-1) + 1
    for number, image in enumerate(gif.images):
        report(Stage.MAP, number / len(gif.images))
        if max(tried_next, number) >= end and not planned:  # and what is shown need not be known, either
            file.add(image)
            continue
        top, bottom, left, right = image.rect
        before = shown[top:bottom, left:right]
        drawn = indices_of(image)
        own = image.clear if 0 <= image.clear < clear else clear
        now = np.where(drawn == own, before, drawn)
        counts = len(image.data) > (_DICTIONARY_BYTES if planned else _SMALL_BYTES)
        tried = number >= tried_next or (planned and not counts)
        base = before if own == clear else np.minimum(before, np.uint8(own))
        made = _smallest(image, base, drawn, own, search) if tried else image
        file.add(made if len(made.data) < len(image.data) else image)
        if number >= max(tried_next, 1) and counts and effort is not Effort.SMALLEST:
            rare = soon or planned
            little = len(made.data) > (_LITTLE if rare else _WORSE) * len(image.data)
            tried_next = number + 1 + (skipped if little else 0)
            skipped = 2 * skipped if little and rare else _LEFT_FRAMES
        if image.disposal is Disposal.KEEP:
            shown[top:bottom, left:right] = now
        elif image.disposal is Disposal.CLEAR:
            shown[top:bottom, left:right] = clear
    return file.finished()


def _is_busy(image: GifImage, pixels: int) -> bool:
    """Tell whether a frame of so many pixels has short strings."""
    return pixels < _FLAT_PIXELS * len(image.data)


class _Search:
    """How much time is left for the search of places where to clear the dictionary, and of shorter strings."""

    def __init__(self, effort: Effort, soon: bool, pixels: float) -> None:
        self.soon = soon
        self._effort = effort
        self._left = math.inf if effort is Effort.SMALLEST else pixels

    def leaves(self, image: GifImage, moved: int) -> bool:
        """Tell whether an image stays as it is, of which so many pixels get another index."""
        top, bottom, left, right = image.rect
        return self.soon and moved >= _STILL * ((bottom - top) * (right - left))

    def for_frame(self, pixels: int, size_bytes: int) -> tuple[int, int]:
        """Return how many shorter strings and places are tried for so many pixels, packed in so many bytes."""
        ahead, places = _TIMES[self._effort] if pixels > _FLAT_PIXELS * size_bytes else _BUSY_TIMES[self._effort]
        places = min(places if size_bytes > _DICTIONARY_BYTES else 0, _MOST_TRIED // pixels)
        if places and pixels > self._left:
            return ahead if self.soon else 0, 0
        self._left -= pixels if places else 0
        return ahead, places


def _smallest(
    image: GifImage, before: NDArray[np.uint8], drawn: NDArray[np.uint8], clear: int, search: _Search
) -> GifImage:
    """Return an image that leaves the same when `(h, w)` indices are drawn over others, packed in the best of ways.

    Where little time is left, one that mostly moves stays: its codes were chosen with its indices, and no others are
    fewer.
    """
    now = np.where(drawn == clear, before, drawn)
    differs = now != before
    if search.leaves(image, int(np.count_nonzero(differs))):
        return image
    top, _, left, _ = image.rect
    box = (0, len(now), 0, now.shape[1]) if image.disposal is Disposal.CLEAR else box_of(differs) or _POINT
    part = np.s_[box[0] : box[1], box[2] : box[3]]
    kept, full = np.ascontiguousarray(drawn[part]), np.ascontiguousarray(now[part])
    least = np.where(differs[part], full, np.uint8(clear))
    other = np.where(kept == full, least, full)
    bits = max(2, clear.bit_length())
    still = np.count_nonzero(least != full) / full.size
    ways = [(kept, other), (least, full)] if still else [(kept, kept)]
    if still and (search.soon or _is_busy(image, full.size)):
        ways = [ways[int(still > _STILL)]]
    elif still:
        letters = in_tiles(differs[part], TILE)
        ways.append((np.where(letters, full, least), np.where(letters, least, full)))
    ahead, places = search.for_frame(full.size, len(image.data)) if search.soon else (0, 0)
    tried = [(pack_lzw(*way, bits=bits, ahead=0 if places else ahead), way) for way in ways]
    codes, way = min(tried, key=lambda one: len(one[0]))
    if not search.soon:
        ahead, places = search.for_frame(full.size, len(codes))
    if places or (ahead and not search.soon):
        codes = min(codes, pack_lzw(*way, bits=bits, places=places, ahead=ahead), key=len)
    rect = top + box[0], top + box[1], left + box[2], left + box[3]
    return replace(image, rect=rect, data=image_data(rect, b"", bits, codes))
