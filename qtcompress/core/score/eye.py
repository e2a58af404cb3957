"""What the eye sees and a mean score misses: steps, a wrong tone and grain in smooth places, and changes of hue.

A place is smooth where the original is flat or a gentle ramp, with no edge near: there nothing hides an error. Tone and
hue are measured after the blur of the eye (2 pixels), in coordinates close to Oklab's times 100: what dithering mixes
is one color then, and what remains is seen from a usual distance.

steps   edges that the original does not have, as in *CAMBI* (Tandon et al., *CAMBI: Contrast-aware multiscale banding
        index*, 2021); but the original is known here: so it is by how much the steps of a ramp are higher than its own,
        and the slope of the difference, which finds blocks, and blotches of color
tone    places that became lighter or darker
grain   more change from pixel to pixel than the original has
hue     anything that has another color, such as a small mark; less is allowed next to plain ground, where it is seen;
        of gray things there, such as text, also single pixels that the blur would mix to gray again; and near smooth
        places what thin colored things lose of their color, as text and lines do in 4:2:0
light   the same for anything that is lighter or darker, such as a thin line

Each reading is also a quality: the one at which JPEG (4:4:4) hardly ever has more of it (docs/decisions).

Internal: it takes what `ssimulacra2.Reference.passes` has made, and checks nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.kernels import eye_maps
from qtcompress.core.opencv import cv2
from qtcompress.core.score.texture import GRID_PX, Grid, Texture, largest_apart, nth_largest, put
from qtcompress.core.score.worst import Flaw
from qtcompress.core.score.xyb_scales import Plane, Planes, Strip

_SIDE = GRID_PX // 2  # tone, hue and slopes are measured at half size
_SIGMA_PX = 1.0  # at half size
_RAMP = 1.1  # change of Oklab x 100 a pixel of half size, up to which a place is smooth
_NEAR = np.ones((7, 7), np.uint8)  # an edge in a square of this size makes a place not smooth
_PLACE = 3  # squares to a side: 24 pixels
_LEAST_SMOOTH = 1 / 3  # share of a place
_EVEN = 0.9  # share of a square that must be smooth for its texture to count
_LEAST_RAMP = 0.05  # share of the pixels of a ramp that differ from a neighbor
_OWN_HEIGHT = 1.5  # times that of its own steps: a step of a ramp may be as high, and an edge of low contrast
_GROUND = 5  # squares to a side of the ground around a thing
_PLAIN, _FLAT = 0.15, 0.7  # shares of the ground that is smooth, and of the place that is flat: not in a photograph
_COLORED, _MARK = 3.0, np.ones((3, 3), np.uint8)  # chroma up to which a pixel and those around it are gray
_GRAY_MORE = 0.75  # by which a change of hue counts more where the original is gray, such as text
_FINE_SIGMA_PX, _LEAST_FINE = 2.0, 0.01  # at half size: what is thinner is fine; the least square of it
_MOST_LOST = 1.1  # of color that counts: at 77 it may be lost
_PHOTO_SLACK = 0.4  # share of what is missing to 100, by which less is asked of a photograph: of 4:2:0, mainly
_BUSY_SHARE = 0.45  # of a change of hue or light, that counts where no ground is plain
_AS_OKLAB = (100 * np.array([[0.0, 1.018, 0.046], [0.713, 0.0, 0.196], [0.191, 0.0, -0.885]])).astype(np.float32)
"""From differences of X, Y and B - Y to those of L, a and b: least squares over random colors of sRGB."""
_LIGHT = 102.0  # the same for Y alone
_GRAY = np.array([0.0, 100 * (0.713 * 0.42 + 0.196 * 0.55), 100 * (0.191 * 0.42 - 0.885 * 0.55)], np.float32)
"""What any gray is by _AS_OKLAB."""
_NO_SHIFT = np.zeros(3, np.float32)


class Reading(NamedTuple):
    """How much is seen of a flaw around each square.

    At quality 100 there may be `none` of it, at 80 `some` more, and below with this power of what is missing to 100.
    """

    flaw: Flaw
    none: float
    some: float
    power: float
    grid: Grid

    def worst(self, number: int) -> tuple[float, Flaw, tuple[int, int]]:
        """Return the quality at which JPEG hardly ever has more of it, and the square, of the n-th worst place."""
        value, square = nth_largest(self.grid, _PLACE, number)
        return self._quality(value), self.flaw, square

    def worst_ones(self, most: int) -> list[tuple[float, Flaw, tuple[int, int]]]:
        """Return the same of the worst places that do not overlap."""
        return [(self._quality(value), self.flaw, square) for value, square in largest_apart(self.grid, _PLACE, most)]

    def _quality(self, value: float) -> float:
        return float(100 - 20 * (max(value - self.none, 0.0) / self.some) ** (1 / self.power))


class Ground:
    """What the eye needs of an original: its texture, and where it is smooth or gray. Found with the first candidate.

    Parameters
    ----------
    height, width : int
        Of the picture.
    """

    def __init__(self, height: int, width: int) -> None:
        self.texture = Texture(height, width)
        self._kinds: dict[tuple[int, int], NDArray[np.uint8]] = {}  # bits, by scale and first row of a strip

    def add(self, strip: Strip, originals: Planes) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
        """Look at a strip of the original; of half size, return where it is smooth, and where it is gray."""
        key = strip.scale, strip.first
        if key not in self._kinds:
            self._kinds[key] = np.zeros((2, 0, 0), np.uint8)
            if strip.scale == 0:
                self.texture.add(strip, originals, original=True)
            else:
                colors = _blurred(eye_maps.oklab(_list(originals), None, _AS_OKLAB, _GRAY))
                smooth = cv2.dilate(eye_maps.slopes(colors), _NEAR) < _RAMP
                gray = cv2.dilate(cv2.magnitude(colors[1], colors[2]), _MARK) < _COLORED
                self._kinds[key] = np.packbits([smooth[_rows(strip)], gray[_rows(strip)]], axis=-1)
        is_smooth, is_gray = np.unpackbits(self._kinds[key], axis=-1, count=strip.shape[1])
        return is_smooth, is_gray


class Eye:
    """What the eye sees of one candidate, in squares of `GRID_PX`.

    Parameters
    ----------
    height, width : int
        Of the picture.
    ground : Ground
        Of the original.
    """

    def __init__(self, height: int, width: int, ground: Ground) -> None:
        self._ground, self._texture = ground, Texture(height, width)
        shape = self._texture.change.shape
        self._smooth, self._slopes, self._blotches, self._tone, self._hue, self._light = np.zeros(
            (6, *shape), np.float32
        )
        self._tinged, self._paler, self._fine = np.zeros((3, *shape), np.float32)

    def add(self, strip: Strip, originals: Planes) -> None:
        """Add a strip of the candidate, compared with the planes of the original."""
        if strip.scale > 1:
            return
        is_smooth, is_gray = self._ground.add(strip, originals)
        if strip.scale == 0:
            self._texture.add(strip, strip.planes)
            return
        before, after = _list(originals), _list(strip.planes)
        apart = eye_maps.oklab(after, before, _AS_OKLAB, _NO_SHIFT)
        own = eye_maps.oklab(before, None, _AS_OKLAB, _NO_SHIFT)
        found = eye_maps.see(
            _blurred(apart), apart, own, _blurred(own[1:], _FINE_SIGMA_PX), is_smooth, is_gray,
            first=strip.first - strip.above, side=_SIDE, gray_more=_GRAY_MORE,
        )  # fmt: skip
        grids = (
            *(self._smooth, self._slopes, self._blotches, self._tone, self._hue, self._light),
            *(self._tinged, self._paler, self._fine),
        )
        for grid, means in zip(grids, found, strict=True):
            put(grid, strip.first // _SIDE, means)

    def worst(self) -> tuple[float, Flaw, tuple[int, int]]:
        """Return the lowest quality that is seen, its flaw, and the row and the column of the square in its middle.

        In a large photograph it is the n-th lowest: `Texture.tolerated`.
        """
        texture = self._ground.texture
        number = texture.tolerated
        found = [(100.0, Flaw.STEPS, (0, 0)), *(reading.worst(number) for reading in self.readings())]
        quality, flaw, square = min(found, key=itemgetter(0))
        return self._asked(quality), flaw, square

    def worst_ones(self, most: int) -> list[tuple[float, Flaw, tuple[int, int]]]:
        """Return the same of the worst places of each flaw; those of different flaws can overlap."""
        found = [place for reading in self.readings() for place in reading.worst_ones(most)]
        return [(self._asked(quality), flaw, square) for quality, flaw, square in found]

    def _asked(self, quality: float) -> float:
        """Return the quality that a reading counts as: less is asked of a photograph."""
        return 100 - (100 - quality) / (1 + _PHOTO_SLACK * self._ground.texture.is_photograph)

    def readings(self) -> Iterator[Reading]:
        """Yield how much is seen of each flaw; 0 where nothing counts."""
        was, now = self._ground.texture, self._texture
        noise = 1 + _LIGHT * _mean(was.change, _PLACE)  # which hides blocks
        yield Reading(Flaw.STEPS, 0.0, 0.75, 1.2, 5 * _within(self._slopes, self._smooth) / noise)
        yield Reading(Flaw.STEPS, 0.0, 0.58, 1.2, 5 * _within(self._blotches, self._smooth) / noise)
        yield Reading(Flaw.TONE, 0.0, 0.36, 1.4, _within(self._tone, self._smooth))
        even = np.asarray(self._smooth > _EVEN, np.float32)
        yield Reading(Flaw.GRAIN, 0.4, 0.4, 2.0, _LIGHT * _within((now.change - was.change) * even, even))
        ramps = _within(was.changing * even, even) > _LEAST_RAMP
        # The highest steps of the original count most, such as that of an antialiased edge between two panels.
        own = _ratio(was.square * even, was.change * even)
        higher = _ratio(now.change * even, now.changing * even) - _OWN_HEIGHT * own
        yield Reading(Flaw.STEPS, 0.15, 0.3, 2.0, np.where(ramps, _LIGHT * higher, np.float32(0)))
        flat = _mean(np.maximum(1 - was.changing, self._smooth), _PLACE)
        near_smooth = np.minimum(_mean(self._smooth, _GROUND) / _PLAIN, 1)
        plain = near_smooth * np.minimum(flat / _FLAT, 1)
        shown = _BUSY_SHARE + (1 - _BUSY_SHARE) * plain
        yield Reading(Flaw.HUE, 0.0, 1.0, 1.2, self._hue * shown)
        yield Reading(Flaw.HUE, 0.0, 0.65, 1.0, np.sqrt(np.maximum(_mean(self._tinged, _PLACE), 0)) * plain)
        lost = np.maximum(_mean(self._paler, _PLACE), 0) / np.sqrt(np.maximum(_mean(self._fine, _PLACE), _LEAST_FINE))
        some = 0.95 / (1 + _PHOTO_SLACK * was.is_photograph)  # no less is asked of a photograph
        yield Reading(Flaw.HUE, 0.0, some, 1.0, np.minimum(np.asarray(lost * near_smooth, np.float32), _MOST_LOST))
        yield Reading(Flaw.LIGHT, 0.0, 0.92, 1.2, self._light * shown)


def _rows(strip: Strip) -> slice:
    return slice(strip.first - strip.above, strip.last - strip.above)


def _mean(grid: Grid, side: int) -> Grid:
    return np.asarray(cv2.blur(grid, (side, side), borderType=cv2.BORDER_REPLICATE), np.float32)


def _within(grid: Grid, counted: Grid) -> Grid:
    """Return the means over places, of what is counted there; 0 where that is too little of the place."""
    share = _mean(counted, _PLACE)
    return np.where(share > _LEAST_SMOOTH, _mean(grid, _PLACE) / np.maximum(share, 1e-6), np.float32(0))


def _ratio(one: Grid, other: Grid) -> Grid:
    """Return the ratio of the means of each place."""
    return np.asarray(_mean(one, _PLACE) / np.maximum(_mean(other, _PLACE), 1e-9), np.float32)


def _list(planes: Planes) -> list[Plane]:
    return [planes[channel] for channel in range(3)]


def _blurred(planes: Plane, sigma_px: float = _SIGMA_PX) -> Plane:
    """Return planes, one behind the other, after a blur."""
    out = np.empty_like(planes)
    for plane, to in zip(planes, out, strict=True):
        cv2.GaussianBlur(plane, (0, 0), sigma_px, dst=to, borderType=cv2.BORDER_REPLICATE)
    return out
