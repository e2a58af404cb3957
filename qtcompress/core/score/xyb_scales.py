"""A picture in XYB at several scales, each half of the one before in linear light, in strips from the top down.

All scales advance together: a strip is complete as soon as all of its rows are known, and only the rows of one strip of
each scale are in memory. So the memory does not depend on the height of the picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import PICTURE, ROWS, ArraySpec, is_opaque
from qtcompress.core.color import linear_of_srgb
from qtcompress.core.kernels import maps
from qtcompress.core.opencv import cv2
from qtcompress.core.rows import Rows, is_translucent, some
from qtcompress.core.types import Pixels, Report, Stage
from qtcompress.core.validation import FUNCTION, EachOf, Integer, checked

Plane = NDArray[np.float32]
Planes = dict[int, Plane]
"""By channel: 0 to 2 are X, Y and B - Y."""

_STRIP_PIXELS = 1 << 16  # about 2 ms of work and 6 MB of memory
_LEAST_ROWS = 64  # of a strip, beside its halo
CELL_PX = 32  # of the full size: no strip of any scale ends inside a cell

_TO_CONES = np.array(
    [
        [0.3, 0.622, 0.078],
        [0.23, 0.692, 0.078],
        [0.24342268924547819, 0.20476744424496821, 0.5518098665095536],
    ]
)
_BIAS = 0.0037930732552754493
# Cube roots of the cones to X, Y and B - Y as the metric scales them, about 0..1.
_TO_XYB = np.array([[7.0, -7.0, 0.0, 0.42], [0.5, 0.5, 0.0, 0.01 - np.cbrt(_BIAS)], [-0.5, -0.5, 1.0, 0.55]])
_MATRIX = np.vstack([np.hstack([_TO_CONES, np.full((3, 1), _BIAS)]), _TO_XYB]).astype(np.float32)

_LINEAR = linear_of_srgb(np.arange(256) / 255.0).astype(np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Strip:
    """Rows of one scale.

    Parameters
    ----------
    scale : int
        0 is the finest.
    shape : (int, int)
        Height and width of the whole scale.
    first, last : int
        The rows that belong to this strip: whole cells of `CELL_PX`, except at the lower end of the picture.
    above : int
        The first row of the planes, which have a halo above and below.
    planes : dict of channel to (rows, width) float32
    """

    scale: int
    shape: tuple[int, int]
    first: int
    last: int
    above: int
    planes: Planes = field(repr=False)


@checked(
    picture=ROWS,
    channels=EachOf(EachOf(Integer(0, 2)), 1, 16),
    report=FUNCTION,
    ground=Integer(0, 255),
    halo=Integer(0, _LEAST_ROWS),
)
def strips(picture: Rows, channels: Sequence[list[int]], report: Report, *, ground: int, halo: int) -> Iterator[Strip]:
    """Yield the strips of a picture; those of each scale come from the top down.

    Parameters
    ----------
    picture : Rows
    channels : sequence of lists
        For each scale, the finest first, the channels that are needed, 0..2; at most 16 scales.
    report : Report
        Called with `Stage.VERIFY` for every strip.
    ground : int
        The gray, gamma-encoded, 0..255, that a translucent picture is laid on.
    halo : int
        The number of rows above and below that come with a strip, as far as the picture has them; 0 or more.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """
    height, width = picture.shape[:2]
    even = 1 << len(channels)  # so that no pair of rows is divided at any scale
    step = -(-max(_LEAST_ROWS, _STRIP_PIXELS // width) // even) * even
    scales = [
        _Scale(number, (-(-height >> number), -(-width >> number)), wanted, halo)
        for number, wanted in enumerate(channels)
    ]
    for first in range(0, height, step):
        rows = linear_light(some(picture, slice(first, first + step), "picture"), ground)
        for scale in scales:
            strip = scale.following(rows)
            rows = halved(rows)  # so that the larger ones need not wait until the strip was used
            if strip is not None:
                report(Stage.VERIFY, first / height)
                yield strip


class _Scale:
    """One scale, with the rows that wait until there are enough for a strip."""

    def __init__(self, number: int, shape: tuple[int, int], channels: list[int], halo: int) -> None:
        self._number, self._shape, self._halo = number, shape, halo
        self._least = max(_LEAST_ROWS, _STRIP_PIXELS // shape[1])
        self._first = 0  # row of the strip that is next
        self._above, self._below = 0, 0  # the rows that wait
        self._waiting: dict[int, list[Plane]] = {channel: [] for channel in channels}

    def following(self, linear: Plane) -> Strip | None:
        """Take the next rows, and return the strip that they complete, if there is one."""
        for channel, plane in _planes(linear, list(self._waiting)).items():
            self._waiting[channel].append(plane)
        self._below += len(linear)
        ends = self._below == self._shape[0]
        cell = max(CELL_PX >> self._number, 1)
        last = self._below if ends else (self._below - self._halo) // cell * cell
        if not ends and last - self._first < self._least:
            return None
        planes = {channel: _joined(parts) for channel, parts in self._waiting.items()}
        strip = Strip(self._number, self._shape, self._first, last, self._above, planes)
        above = max(last - self._halo, 0)
        self._waiting = {channel: [plane[above - self._above :]] for channel, plane in planes.items()}
        self._first, self._above = last, above
        return strip


def _joined(parts: list[Plane]) -> Plane:
    """Return rows one below the other; those of one part are not copied."""
    return parts[0] if len(parts) == 1 else np.concatenate(parts)


@checked(picture=ROWS)
def grounds_of(picture: Rows) -> tuple[int, ...]:
    """Return the grays that a picture is laid on: black and white if it is translucent, else one of them.

    Raises TypeError or ValueError if it is no picture.
    """
    return (0, 255) if is_translucent(picture) else (0,)


@checked(rows=PICTURE, ground=Integer(0, 255))
def linear_light(rows: Pixels, ground: int) -> Plane:
    """Return `(h, W, 3)` float32 linear light, 0..1, of rows of a picture that is laid on a gray, gamma-encoded.

    Raises TypeError or ValueError when an argument has another type, dtype or shape, or is out of range.
    """
    colors, alpha = cv2.cvtColor(rows, cv2.COLOR_RGBA2RGB), rows[..., 3:]  # a fifth of the time of a slice's copy
    if not is_opaque(rows):
        mixed = colors * alpha.astype(np.uint16) + np.uint16(ground) * (255 - alpha)
        colors = ((mixed + np.uint16(127)) // np.uint16(255)).astype(np.uint8)
    return np.asarray(cv2.LUT(colors, _LINEAR), np.float32)


@checked(linear=ArraySpec("h W 3", np.float32))
def halved(linear: Plane) -> Plane:
    """Return means of 2 x 2 pixels of `(h, W, 3)` float32; an odd last row or column is repeated.

    Raises TypeError or ValueError when it has another dtype or shape.
    """
    height, width = linear.shape[:2]
    even = linear
    if height % 2 or width % 2:  # else it would be copied, which takes a twelfth of the time of a score
        even = np.asarray(cv2.copyMakeBorder(linear, 0, height % 2, 0, width % 2, cv2.BORDER_REPLICATE), np.float32)
    half = cv2.resize(even, ((width + 1) // 2, (height + 1) // 2), interpolation=cv2.INTER_AREA)
    return np.asarray(half, np.float32)


def _planes(linear: Plane, channels: list[int]) -> Planes:
    return maps.xyb(linear, _MATRIX, channels) if channels else {}
