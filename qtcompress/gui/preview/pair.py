"""Before and after of one picture, ready to paint; a worker's thread builds it."""

from __future__ import annotations

from dataclasses import dataclass, field

import cv2
import numpy as np

from qtcompress.gui.common.images import Bytes, Pyramid, build_pyramid

DIFFERENCE_GAIN = 8  # a difference of 32 of 255 is painted white
# Pixels at a time, so that intermediate results stay in the processor's cache.
_BAND_PX = 1 << 16  # pragma: no mutate - any number gives the same result


@dataclass(frozen=True, slots=True, eq=False)
class Pair:
    """A picture before and after, ready to paint.

    Parameters
    ----------
    before, after : Pyramid
    difference : Pyramid or None
        Gray: the largest difference of the channels, multiplied by `DIFFERENCE_GAIN`; black means equal.
    width, height : int
        Size in pixels of the full picture, which the pyramids may be proxies of.
    """

    before: Pyramid = field(repr=False)
    after: Pyramid = field(repr=False)
    difference: Pyramid | None = field(repr=False)
    width: int
    height: int

    def __post_init__(self) -> None:
        if self.width < 1 or self.height < 1:
            raise ValueError(f"a picture has at least one pixel, not {self.width} x {self.height}")


def build_pair(before: Bytes, after: Bytes, width: int, height: int) -> Pair:
    """Return what `CompareView` shows; for a worker's thread.

    Parameters
    ----------
    before, after : (H, W, 4) uint8, sRGB, straight alpha; of one shape
    width, height : int
        Size in pixels of the full picture.
    """
    difference = build_pyramid(_difference(before, after))
    return Pair(build_pyramid(before), build_pyramid(after), difference, width, height)


def _difference(before: Bytes, after: Bytes) -> Bytes:
    """Return `(H, W) uint8`: the largest difference of the four channels, multiplied by `DIFFERENCE_GAIN`.

    Colors are compared premultiplied, so that invisible colors do not differ.
    """
    if before.shape != after.shape:
        raise ValueError(f"before is {before.shape}, but after {after.shape}")
    out = np.empty(before.shape[:2], np.uint8)
    opaque = before[..., 3].min() == 255 and after[..., 3].min() == 255  # pragma: no mutate - it only saves time
    rows = max(_BAND_PX // max(before.shape[1], 1), 1)  # pragma: no mutate - any number gives the same result
    for top in range(0, len(out), rows):
        one, other = before[top : top + rows], after[top : top + rows]
        if not opaque:
            one, other = (np.asarray(cv2.cvtColor(part, cv2.COLOR_RGBA2mRGBA), np.uint8) for part in (one, other))
        red, green, blue, alpha = cv2.split(cv2.absdiff(one, other))
        largest = cv2.max(cv2.max(red, green), cv2.max(blue, alpha))
        out[top : top + rows] = cv2.convertScaleAbs(largest, alpha=DIFFERENCE_GAIN)
    return out
