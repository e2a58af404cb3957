"""What the eye sees of a picture in bands of frequencies, and how far two pictures are apart there, by butteraugli.

The constants are those of its definition (`butteraugli.py`). Internal: it takes planes that `butteraugli` has made,
and checks nothing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

import numpy as np

from qtcompress.core.kernels import maps
from qtcompress.core.opencv import cv2
from qtcompress.core.score.xyb_scales import Plane

_NITS = 80.0  # of white
_RECEPTORS = np.array(
    [
        [0.29956550340058319, 0.63373087833825936, 0.077705617820981968, 1.7557483643287353],
        [0.22158691104574774, 0.69391388044116142, 0.0987313588422, 1.7557483643287353],
        [0.02, 0.02, 0.20480129041026129, 12.226454707163354],
    ]
)
_DARKEST: Plane = _RECEPTORS[:, 3].astype(np.float32)
_ABSORBED = (_RECEPTORS * [_NITS, _NITS, _NITS, 1.0]).astype(np.float32)
_RESPONSE, _LESS, _ADAPTED = 19.245013259874995, 23.16046239805755, 9.9710635769299145
_NEAR_PX, _LOW_PX, _MIDDLE_PX, _HIGH_PX, _MASK_PX = 1.2, 7.15593339443, 3.22489901262, 1.56416327805, 2.7
_REACH = 2.25  # standard deviations
_LOW_WORTH = 33.832837186260, 14.458268100570, 49.87984651440
_BLUE_OF_LUMA = 0.362267051518
_SUPPRESSED, _NOT_SUPPRESSED = 46.0, 0.653020556257
_CLAMPED = 0.724216145665
_MASK_WORTH, _MASK_BIAS = 6.19424080439, 12.61050594197
_GOOD = 17.83 * 0.79079917404

_LOW, _MIDDLE, _HIGH = (
    (29.2353797994, 0.844626970982, 0.703646627719),
    (2150.0, 10.6195433239, 16.2176043152),
    (
        400.0,
        1.50815703118,
    ),
)
_LINES = (  # band, channel, worth, norm, and whether all pixels of a line count
    ("highest", 1, 1.10039032555, 71.7800275169, True),
    ("highest", 0, 173.5, 5.0, True),
    ("high", 1, 18.7237414387, 4498534.45232, False),
    ("high", 0, 6923.99476109, 8051.15833247, False),
    ("middle", 1, 37.0819870399, 130262059.556, False),
    ("middle", 0, 8246.75321353, 1009002.70582, False),
)
_DENSE, _SPARSE, _LENGTH = 0.39905817637, 0.611612573796, 8.5
_SAME, _BEYOND = 0.5, 0.33


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What the eye sees of a picture, as lists of (h, W) float32 planes.

    low, middle : X, Y and B; high, highest : X and Y; busy : how much goes on.
    """

    low: list[Plane]
    middle: list[Plane]
    high: list[Plane]
    highest: list[Plane]
    busy: Plane


def seen(light: Plane) -> Seen:
    """Return what the eye sees of linear light, (h, W, 3) float32, 0..1."""
    colors = _responses(light)
    low = _blurred(colors, _LOW_PX)
    rest = colors - low
    middle = _blurred(rest, _MIDDLE_PX)
    x, y, _ = _split(rest - middle)
    x *= _SUPPRESSED * (1 - _NOT_SUPPRESSED) / (y * y + _SUPPRESSED) + _NOT_SUPPRESSED
    high_x, high_y = _blurred(x, _HIGH_PX), _clamped(_blurred(y, _HIGH_PX), 28.4691806922)
    highest = [_without(x - high_x, 0.04), 2.69313763794 * _clamped(y - high_y, 5.19175294647)]
    high = [_without(high_x, 1.5), _amplified(2.155 * high_y, 0.132)]
    return Seen(_weighed_low(low), _middle(middle), high, highest, _busy(high, highest))


def calm_of(original: Seen) -> Plane:
    """Return how little goes on around each pixel of an original: smooth ground near it hides nothing."""
    busy = original.busy
    height, width = busy.shape
    wide = cv2.copyMakeBorder(busy, 3, 3, 3, 3, cv2.BORDER_CONSTANT, value=math.inf)
    least, second = busy, 2 * busy
    third = second
    for down, right in ((0, 0), (0, 3), (0, 6), (3, 0), (3, 6), (6, 0), (6, 3), (6, 6)):
        value = wide[down : down + height, right : right + width]
        least, value = np.minimum(least, value), np.maximum(least, value)
        second, value = np.minimum(second, value), np.maximum(second, value)
        third = np.minimum(third, value)
    return np.asarray(0.45 * least + 0.3 * second + 0.25 * third, np.float32)


def compared(before: Seen, after: Seen, calm: Plane) -> Plane:
    """Return how far two pictures are apart at each pixel; `calm` is that of `before`."""
    faint = sum(_squared(one, other, worth) for one, other, worth in zip(before.low, after.low, _LOW, strict=True))
    apart = [
        _squared(one, other, worth) for one, other, worth in zip(before.middle, after.middle, _MIDDLE, strict=True)
    ]
    apart += [_changed(one, other, worth) for one, other, worth in zip(before.high, after.high, _HIGH, strict=True)]
    for band, channel, worth, norm, dense in _LINES:
        scale = norm * (_DENSE if dense else _SPARSE) / _LENGTH
        apart.append(
            maps.lines(
                getattr(before, band)[channel], getattr(after, band)[channel], norm=norm,
                weight=scale * math.sqrt(_SAME * worth), beyond=scale * math.sqrt(_BEYOND * worth), dense=dense,
            )
        )  # fmt: skip
    apart.append(_squared(before.busy, after.busy, 10.0))
    masked = ((1 + 2.5485944793 / (0.451936922203 * calm + 0.829591754942)) / _GOOD) ** 2
    masked_low = ((1 + 0.505054525019 / (3.87449418804 * calm + 0.20025578522)) / _GOOD) ** 2
    return np.asarray(np.sqrt(masked * sum(apart) + masked_low * faint), np.float32)


def _responses(light: Plane) -> Plane:
    """Return the response of receptors that adapt to the light around: X, Y and B as `(h, W, 3)`."""
    around = np.maximum(cv2.transform(_blurred(light, _NEAR_PX), _ABSORBED), _DARKEST)
    sensitivity = (_RESPONSE * cv2.log(around + np.float32(_ADAPTED)) - _LESS) / around
    absorbed = cv2.transform(light, _ABSORBED) * np.maximum(sensitivity, 1e-4)
    red, green, blue = _split(np.maximum(absorbed, _DARKEST))
    return np.asarray(cv2.merge([red - green, red + green, blue]), np.float32)


def _split(planes: Plane) -> list[Plane]:
    return [np.asarray(plane, np.float32) for plane in cv2.split(planes)]


@cache
def _taps(sigma_px: float) -> Plane:
    reach = max(int(_REACH * sigma_px), 1)
    taps = np.exp(-(np.arange(-reach, reach + 1) ** 2) / (2 * sigma_px**2))
    return np.asarray(taps / taps.sum(), np.float32)


def _blurred(planes: Plane, sigma_px: float) -> Plane:
    """Return planes after a blur in which pixels beyond the borders do not count; a narrow one mirrors them."""
    taps = _taps(sigma_px)
    if len(taps) == 5:
        return np.asarray(cv2.sepFilter2D(planes, cv2.CV_32F, taps, taps, borderType=cv2.BORDER_REFLECT), np.float32)
    blurred = np.asarray(cv2.sepFilter2D(planes, cv2.CV_32F, taps, taps, borderType=cv2.BORDER_CONSTANT), np.float32)
    for axis, length in enumerate(planes.shape[:2]):
        counted = np.convolve(np.ones(length), taps, mode="full")[len(taps) // 2 :][:length]
        for at in np.flatnonzero(counted < 1 - 1e-4).tolist():
            blurred[(slice(None),) * axis + (at,)] /= np.float32(counted[at])
    return blurred


def _without(plane: Plane, range_: float) -> Plane:
    """Return what values exceed a range around 0 by."""
    return np.asarray(plane - np.clip(plane, -range_, range_), np.float32)


def _amplified(plane: Plane, range_: float) -> Plane:
    """Return values of which those in a range around 0 count twice."""
    return np.asarray(plane + np.clip(plane, -range_, range_), np.float32)


def _clamped(plane: Plane, most: float) -> Plane:
    """Return values of which less counts beyond a limit."""
    inside = np.clip(plane, -most, most)
    return np.asarray(inside + _CLAMPED * (plane - inside), np.float32)


def _weighed_low(low: Plane) -> list[Plane]:
    x, y, b = _split(low)
    planes = x, y, b - np.float32(_BLUE_OF_LUMA) * y
    return [np.asarray(plane * np.float32(worth), np.float32) for plane, worth in zip(planes, _LOW_WORTH, strict=True)]


def _middle(middle: Plane) -> list[Plane]:
    x, y, b = _split(middle)
    return [_without(x, 0.29), _amplified(y, 0.1), b]


def _busy(high: list[Plane], highest: list[Plane]) -> Plane:
    busy = cv2.magnitude(2.5 * (highest[0] + high[0]), 0.4 * (highest[1] + high[1]))
    bias = np.float32(_MASK_WORTH * _MASK_BIAS)
    return _blurred(np.asarray(np.sqrt(np.float32(_MASK_WORTH) * busy + bias) - np.sqrt(bias), np.float32), _MASK_PX)


def _squared(before: Plane, after: Plane, worth: float) -> Plane:
    apart = before - after
    return np.asarray(np.float32(worth) * apart * apart, np.float32)


def _changed(before: Plane, after: Plane, worth: float) -> Plane:
    """Return the same, and more where contrast was lost or gained."""
    size = np.abs(before)
    along = np.where(before < 0, -after, after)
    beyond = np.maximum(np.float32(0.4) * size - along, 0) + np.maximum(along - size, 0)
    return np.asarray(_squared(before, after, 0.8 * worth) + np.float32(0.8 * worth) * beyond * beyond, np.float32)
