"""SSIMULACRA 2.1: how good a picture looks compared with its original; 100 is equal, 90 looks the same, 70 good.

Sneyers, *SSIMULACRA 2: Structural Similarity Unveiling Local And Compression Related Artifacts* (Cloudinary 2022,
version 2.1 of April 2023; its program, BSD-3-Clause, is the definition and the source of the weights). In short: both
pictures in XYB at six scales, halved in linear light; around each pixel the loss of structure (as Wang et al., *Image
quality assessment: from error visibility to structural similarity*, 2004, without the luminance term's denominator),
edges that are new and edges that are gone; of each map the mean and the 4-norm, weighted and summed.

Two details differ, neither visible in the score: maps with a negligible published weight are left out (mainly chroma at
full size, which halves the time), and sides below 8 pixels, which have no score in the definition, are extended to 8.
Pictures are processed in strips (`xyb_scales.py`), so that the memory does not grow with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import PICTURE, ROWS
from qtcompress.core.rows import Rows, is_translucent
from qtcompress.core.score.xyb_scales import Plane, Planes, Strip, strips
from qtcompress.core.types import Pixels, Report, Stage, ignore
from qtcompress.core.validation import FUNCTION, Instance, checked

_SCALES = 6
_LEAST_SIDE_PX = 8
_SIGMA_PX = 1.5
_RADIUS_PX = round(3.2795 * _SIGMA_PX + 0.2546)  # Charalampidis (57)
_HALO = _RADIUS_PX - 1  # the outermost tap is 0
_MOST_KEPT_PIXELS = 8_000_000
_C2 = np.float32(0.0009)  # keeps flat places from dividing by 0
_NEGLIGIBLE = 0.01  # the weights below it move a score by less than 0.01

_WEIGHTS = np.array(
    [
        [  # X
            [0, 0.000737660671, 0, 0, 0.000779348168, 0],
            [0, 0.000437115573, 0, 1.10417264, 0.000662848341, 0.000152316328],
            [0, 0.00164064375, 0, 1.84224555, 11.4411726, 0],
            [0.000798910944, 0.000176816438, 0, 1.8787595, 10.9490699, 0],
            [0.000728934699, 0.967793708, 0, 0.000140034243, 0.998176698, 0.000319497559],
            [0.000455099211, 0, 0, 0.00136487662, 0, 0],
        ],
        [  # Y
            [0, 0, 0, 7.46689033, 0, 17.445834],
            [0.000623560163, 0, 0, 6.68367815, 0.00037724408, 1.02788994],
            [225.205153, 0, 0, 19.2132382, 0.00114015246, 0.00123775564],
            [176.393176, 0, 0, 24.43301, 0.285208026, 0.000448543692],
            [0, 0, 0, 34.7790634, 44.8356253, 0],
            [0, 0, 0, 0, 0, 0],
        ],
        [  # B - Y
            [0, 0.000868055657, 0, 0, 0, 0],
            [0, 0.000531319187, 0, 0.000165338142, 0, 0],
            [0, 0, 0, 0.00041791718, 0.00172908282, 0],
            [0.00208270058, 0, 0, 8.82698276, 23.1924334, 0],
            [95.1080499, 0.986397803, 0.983438279, 0.0012286405, 171.266726, 0.980785887],
            [0, 0, 0, 0.000513006459, 0, 0.000108540579],
        ],
    ]
)
"""By channel, scale and map: lost structure, new edges, lost edges as means, then the same as 4-norms."""


def _taps() -> NDArray[np.float32]:
    """Return the blur's 11 taps.

    The definition blurs by a recursive filter: Charalampidis, *Recursive implementation of the Gaussian filter using
    truncated cosine functions* (2016). These are its impulse response, equations (37) to (56) for K = 3.
    """
    sign, radius, variance = np.array([1.0, -1.0, 1.0]), _RADIUS_PX, _SIGMA_PX**2
    omega = np.array([1, 3, 5]) * np.pi / (2 * radius)
    p = sign / np.tan(omega / 2)
    r = sign * p**2 / np.sin(omega)
    rho = np.exp(-variance * omega**2 / 2) / radius
    zeta = np.cross(p, r) / (p[0] * r[1] - p[1] * r[0])
    beta = np.linalg.solve([p, r, zeta], [1.0, radius**2 - variance, zeta @ rho])
    places = np.arange(-radius, radius + 1)
    return (beta @ np.cos(omega[:, None] * places)).astype(np.float32)


_TAPS = _taps()


class Reference:
    """An original that several candidates are scored against.

    Its scales are kept after the first candidate, up to eight megapixels and 56 MB (twice as much with alpha); those of
    a larger one are computed again each time, which takes half as long again, and no memory.

    Parameters
    ----------
    before : (H, W, 4) uint8, sRGB, straight alpha; H, W >= 1; not to be changed while this is in use

    Raises
    ------
    TypeError, ValueError
        When `before` is no such array.
    """

    @checked(before=PICTURE)
    def __init__(self, before: Pixels) -> None:
        self._before = before
        self._grounds = _grounds(before)
        self._kept: dict[int, list[Planes]] = {}

    @checked(
        self=Instance(object, lambda one: dict(zip("HW", one._before.shape, strict=False))),
        after=ROWS,
        report=FUNCTION,
    )
    def score(self, after: Rows, report: Report = ignore) -> float:
        """Return the SSIMULACRA2 score of a candidate, at most 100; bad ones are below 0.

        With alpha on either side both are laid on black and on white in gamma-encoded sRGB; the lower score counts.

        Parameters
        ----------
        after : Rows
            Of the original's shape.
        report : Report
            Called with `Stage.VERIFY`; may raise `Cancelled`, which passes through.

        Raises
        ------
        TypeError, ValueError
            When an argument has another type, dtype or shape.
        """
        grounds = sorted({*self._grounds, *_grounds(after)})
        done = 0.0

        def progress(stage: Stage, fraction: float) -> None:
            report(stage, (done + fraction) / len(grounds))

        scores = []
        for ground in grounds:
            candidate = _strips(after, ground, progress)
            scores.append(_score(zip(candidate, self._originals(ground), strict=True), _count(after)))
            done += 1
        return min(scores)

    def _originals(self, ground: int) -> Iterator[Planes]:
        """Yield the planes of the original, strip by strip."""
        ground = ground if ground in self._grounds else 0  # an opaque original looks the same on either
        kept = self._kept.get(ground)
        if kept is not None:
            yield from kept
            return
        keeps = self._before[..., 0].size <= _MOST_KEPT_PIXELS
        seen = []
        for strip in _strips(self._before, ground, ignore):
            yield strip.planes
            if keeps:
                seen.append(strip.planes)
        if keeps:
            self._kept[ground] = seen


@checked(before=PICTURE, after=ROWS, report=FUNCTION)
def ssimulacra2(before: Pixels, after: Rows, report: Report = ignore) -> float:
    """Return the SSIMULACRA2 score of `after` compared with `before`, `(H, W, 4)` uint8. See `Reference.score`."""
    return Reference(before).score(after, report)


def _grounds(picture: Rows) -> tuple[int, ...]:
    return (0, 255) if is_translucent(picture) else (0,)


def _strips(picture: Rows, ground: int, report: Report) -> Iterator[Strip]:
    """Yield the strips of a picture in the channels that count; sides below 8 pixels are extended to 8."""
    missing = [max(_LEAST_SIDE_PX - side, 0) for side in picture.shape[:2]]
    if any(missing):
        picture = np.pad(picture[:], ((0, missing[0]), (0, missing[1]), (0, 0)), mode="edge")
    weights = _weights(_count(picture))
    channels = [[channel for channel in range(3) if each[channel].any()] for each in np.moveaxis(weights, 1, 0)]
    return strips(picture, channels, report, ground=ground, halo=_HALO)


def _count(picture: Rows) -> int:
    """Return how many scales a picture has: one more for each halving, while both sides have 8 pixels."""
    scales = 1
    side = max(min(picture.shape[:2]), _LEAST_SIDE_PX)
    while scales < _SCALES and side >= _LEAST_SIDE_PX:
        scales, side = scales + 1, (side + 1) // 2
    return scales


def _score(pairs: Iterable[tuple[Strip, Planes]], scales: int) -> float:
    weights = _weights(scales)
    sums = np.zeros(weights.shape)
    areas = np.zeros((1, scales, 1, 1))
    for strip, originals in pairs:
        areas[:, strip.scale] = strip.shape[0] * strip.shape[1]
        for channel, plane in strip.planes.items():
            rows = slice(strip.first - strip.above, strip.last - strip.above)
            counted = weights[channel, strip.scale].max(axis=0) > 0
            sums[channel, strip.scale] += _sums(originals[channel], plane, rows, counted)
    norms = sums / areas
    norms[:, :, 1] **= 0.25
    lost = 0.9562382616834844 * float((weights * norms).sum())
    lost = 2.326765642916932 * lost - 0.020884521182843837 * lost**2 + 6.248496625763138e-05 * lost**3
    return 100.0 - 10.0 * float(max(lost, 0.0) ** 0.6276336467831387)


def _weights(scales: int) -> NDArray[np.float64]:
    """Return the weights that count, `(3, scales, norm, map)`.

    The definition reads its list from the front even where a picture is too small for all scales.
    """
    weights = _WEIGHTS.ravel()[: 3 * scales * 6].reshape(3, scales, 2, 3)
    return np.where(weights < _NEGLIGIBLE, 0.0, weights)


def _blurred(plane: Plane) -> Plane:
    """Return a plane blurred, with zeros beyond its borders, as in the definition."""
    return np.asarray(cv2.sepFilter2D(plane, cv2.CV_32F, _TAPS, _TAPS, borderType=cv2.BORDER_CONSTANT), np.float32)


def _sums(before: Plane, after: Plane, rows: slice, counted: NDArray[np.bool]) -> NDArray[np.float64]:
    """Return the sums over `rows` of the three maps, and of their fourth powers; `(2, 3)`, 0 where not counted."""
    sums = np.zeros((2, 3))

    def add(place: int, values: Plane) -> None:
        positive = cv2.threshold(values, 0, 0, cv2.THRESH_TOZERO)[1]
        sums[0, place] = cv2.sumElems(positive)[0]
        sums[1, place] = cv2.norm(cv2.multiply(positive, positive), cv2.NORM_L2SQR)

    mean, other = _blurred(before)[rows], _blurred(after)[rows]
    if counted[0]:
        # With the variance of the difference, since 2 s12 = s11 + s22 - that: fewer steps and less rounding.
        apart = np.square(mean - other)
        varied = _blurred(np.square(before - after))[rows] - apart
        spread = _blurred(before * before + after * after)[rows] - (mean * mean + other * other) + _C2
        add(0, 1 - (1 - apart) * (1 - varied / spread))
    if counted[1] or counted[2]:
        edges = 1 + np.abs(before[rows] - mean)
        change = (1 + np.abs(after[rows] - other)) / edges - 1
        if counted[1]:
            add(1, change)
        if counted[2]:
            add(2, -change)
    return sums
