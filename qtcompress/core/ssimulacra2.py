"""SSIMULACRA 2.1: how good a picture looks beside its original; 100 is equal, 90 hardly to be told apart, 70 good.

Sneyers, *SSIMULACRA 2: Structural Similarity Unveiling Local And Compression Related Artifacts* (Cloudinary 2022,
version 2.1 of April 2023; its program, BSD-3-Clause, is the definition and the source of the weights). In short: both
pictures in XYB at six scales, halved in linear light; around each pixel the loss of structure (as Wang et al., *Image
quality assessment: from error visibility to structural similarity*, 2004, without the luminance term's denominator),
edges that are new and edges that are gone; of each map the mean and the 4-norm, weighed and summed.

Two things differ, neither to be seen in the score: maps of which the published weight is next to nothing are left out
(chroma at full size above all, which halves the time), and sides below 8 pixels, which have no score there, are
extended to 8. Pictures go by in strips, so that the memory does not grow with them but for what `Reference` keeps.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import InitVar, dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

from qtcompress.core.color import linear_of_srgb
from qtcompress.core.types import Pixels, Report, Stage, ignore

Plane = NDArray[np.float32]

_SCALES = 6
_LEAST_SIDE_PX = 8
_STRIP_PIXELS = 1 << 18  # some 10 ms of work, 20 MB of memory
_LEAST_ROWS = 32  # a strip is blurred with `_HALO` rows more on either side
_SIGMA_PX = 1.5
_RADIUS_PX = round(3.2795 * _SIGMA_PX + 0.2546)  # Charalampidis (57)
_HALO = _RADIUS_PX - 1  # the outermost tap is 0
_MOST_KEPT_PIXELS = 30_000_000
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
"""By channel, scale and map: structure lost, edges new, edges gone as means, then the same as 4-norms."""


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
_CONES = np.hstack([_TO_CONES, np.full((3, 1), _BIAS)])

_LINEAR = linear_of_srgb(np.arange(256) / 255.0).astype(np.float32)


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


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """An original, prepared for the scores of several candidates. Keeps 7 bytes a pixel, 14 where there is alpha.

    Above 30 megapixels nothing is kept, and each score takes nearly twice as long: memory is what is short there.

    Parameters
    ----------
    before : (H, W, 4) uint8, sRGB, straight alpha; H, W >= 1; not to be changed while this is in use
    report : Report
        Told `Stage.VERIFY`.
    """

    before: Pixels = field(repr=False)
    report: InitVar[Report] = ignore
    _scales: dict[int, list[dict[int, Plane]]] = field(init=False, repr=False)

    def __post_init__(self, report: Report) -> None:
        grounds = _grounds(self.before) if self.before[..., 0].size <= _MOST_KEPT_PIXELS else ()
        scales = {ground: _prepared(self.before, ground, report) for ground in grounds}
        object.__setattr__(self, "_scales", scales)

    def score(self, after: Pixels, report: Report = ignore) -> float:
        """Return the SSIMULACRA2 score of a candidate, at most 100; bad ones are below 0.

        With alpha on either side both are laid on black and on white in gamma-encoded sRGB; the lower score counts.

        Parameters
        ----------
        after : (H, W, 4) uint8, sRGB, straight alpha, of the original's shape

        Raises
        ------
        ValueError
            When the shapes differ.
        """
        if after.shape != self.before.shape:
            raise ValueError(f"the pictures differ in shape: {self.before.shape} and {after.shape}")
        grounds = sorted(set(_grounds(after)) | set(self._scales or _grounds(self.before)))
        done = 0.0

        def progress(stage: Stage, fraction: float) -> None:
            report(stage, (done + fraction) / len(grounds))

        scores = []
        for ground in grounds:
            kept = self._scales.get(ground, self._scales.get(0))  # an opaque original looks the same on either
            scores.append(_score(self.before if kept is None else kept, after, ground, progress))
            done += 1
        return min(scores)


def ssimulacra2(before: Pixels, after: Pixels, report: Report = ignore) -> float:
    """Return the SSIMULACRA2 score of `after` beside `before`; both `(H, W, 4)` uint8. See `Reference.score`."""
    return Reference(before, report).score(after, report)


def _grounds(pixels: Pixels) -> tuple[int, ...]:
    return (0,) if (pixels[..., 3] == 255).all() else (0, 255)


def _prepared(pixels: Pixels, ground: int, report: Report) -> list[dict[int, Plane]]:
    """Return by scale the planes, `(h, w)`, of those channels that count there."""
    scales: list[dict[int, Plane]] = []
    for strip in _strips(pixels, ground, 0, report):
        if strip.scale == len(scales):
            scales.append({channel: np.empty(strip.shape, np.float32) for channel in strip.planes})
        for channel, plane in strip.planes.items():
            scales[-1][channel][strip.first : strip.last] = plane
    return scales


def _score(before: Pixels | list[dict[int, Plane]], after: Pixels, ground: int, report: Report) -> float:
    scales = _count(*(max(side, _LEAST_SIDE_PX) for side in after.shape[:2]))
    weights = _weights(scales)
    sums = np.zeros(weights.shape)
    areas = np.zeros((1, scales, 1, 1))
    for strip, originals in _pairs(before, after, ground, report):
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


def _pairs(
    before: Pixels | list[dict[int, Plane]], after: Pixels, ground: int, report: Report
) -> Iterator[tuple[_Strip, dict[int, Plane]]]:
    """Walk through a candidate, beside what is kept of its original, or beside the original's pixels."""
    strips = _strips(after, ground, _HALO, report)
    if isinstance(before, list):
        for strip in strips:
            kept = before[strip.scale]
            yield (
                strip,
                {channel: kept[channel][strip.above : strip.above + len(p)] for channel, p in strip.planes.items()},
            )
    else:
        for strip, original in zip(strips, _strips(before, ground, _HALO, ignore), strict=True):
            yield strip, original.planes


def _weights(scales: int) -> NDArray[np.float64]:
    """Return the weights that count, `(3, scales, norm, map)`.

    The definition reads its list from the front even where a picture is too small for all scales.
    """
    weights = _WEIGHTS.ravel()[: 3 * scales * 6].reshape(3, scales, 2, 3)
    return np.where(weights < _NEGLIGIBLE, 0.0, weights)


@dataclass(frozen=True, slots=True, eq=False)
class _Strip:
    """Rows `first` to `last` of a scale, with halo from row `above` on, as planes by channel."""

    scale: int
    shape: tuple[int, int]
    first: int
    last: int
    above: int
    planes: dict[int, Plane]


def _strips(pixels: Pixels, ground: int, halo: int, report: Report) -> Iterator[_Strip]:
    """Walk through a picture in XYB scale by scale, from the top down."""
    pixels = _extended(pixels)
    scales = _count(pixels.shape[0], pixels.shape[1])
    weights = _weights(scales)
    source: NDArray[np.uint8] | NDArray[np.float32] = pixels
    begun = 0.0
    for scale in range(scales):
        height, width = source.shape[:2]
        half = np.empty(((height + 1) // 2, (width + 1) // 2, 3), np.float32)
        channels = [channel for channel in range(3) if weights[channel, scale].any()]
        step = max(_LEAST_ROWS, _STRIP_PIXELS // width & ~1)
        for first in range(0, height, step):
            last = min(first + step, height)
            report(Stage.VERIFY, begun + 0.75 * 0.25**scale * first / height)
            above = max(first - halo, 0)
            linear = _linear(source[above : last + halo], ground)
            half[first // 2 : (last + 1) // 2] = _halved(linear[first - above : last - above])
            yield _Strip(scale, (height, width), first, last, above, _planes(linear, channels))
        begun += 0.75 * 0.25**scale
        source = half


def _extended(pixels: Pixels) -> Pixels:
    missing = [max(_LEAST_SIDE_PX - side, 0) for side in pixels.shape[:2]]
    return np.pad(pixels, ((0, missing[0]), (0, missing[1]), (0, 0)), mode="edge") if any(missing) else pixels


def _count(height: int, width: int) -> int:
    """Return how many scales a picture has: a scale is halved once more while both of its sides have 8 pixels."""
    scales = 1
    side = min(height, width)
    while scales < _SCALES and side >= _LEAST_SIDE_PX:
        scales, side = scales + 1, (side + 1) // 2
    return scales


def _linear(rows: NDArray[np.uint8] | NDArray[np.float32], ground: int) -> Plane:
    """Return `(h, w, 3)` float32 linear light of rows of a picture; those of later scales are linear already."""
    if rows.dtype == np.float32:
        return np.asarray(rows, np.float32)
    colors, alpha = cv2.cvtColor(rows, cv2.COLOR_RGBA2RGB), rows[..., 3:]  # a fifth of the time of a slice's copy
    if (alpha < 255).any():
        mixed = colors * alpha.astype(np.uint16) + np.uint16(ground) * (255 - alpha)
        colors = ((mixed + np.uint16(127)) // np.uint16(255)).astype(np.uint8)
    return np.asarray(cv2.LUT(colors, _LINEAR), np.float32)


def _halved(linear: Plane) -> Plane:
    """Return means of 2 x 2 pixels; an odd last row or column is repeated."""
    height, width = linear.shape[:2]
    even = cv2.copyMakeBorder(linear, 0, height % 2, 0, width % 2, cv2.BORDER_REPLICATE)
    half = cv2.resize(even, ((width + 1) // 2, (height + 1) // 2), interpolation=cv2.INTER_AREA)
    return np.asarray(half, np.float32)


def _planes(linear: Plane, channels: list[int]) -> dict[int, Plane]:
    roots = cv2.pow(cv2.transform(linear, _CONES), 1 / 3)
    xyb = cv2.transform(roots, _TO_XYB)
    return {channel: np.asarray(cv2.extractChannel(xyb, channel), np.float32) for channel in channels}


def _blurred(plane: Plane) -> Plane:
    """Return a plane blurred, with zeros beyond its borders, as the definition has it."""
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
