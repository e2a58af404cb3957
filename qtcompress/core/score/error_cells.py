"""The errors of SSIMULACRA2, cell by cell, so that the picture has a score, and each part of it.

Internal: it takes what `ssimulacra2.Reference.passes` has made, and checks nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.kernels import maps
from qtcompress.core.opencv import cv2
from qtcompress.core.score.xyb_scales import CELL_PX, Plane, Planes, Strip

Blurs = dict[tuple[int, int, int], Plane]
"""Blurred planes of an original, by scale, channel and first row of a strip."""
SCALES = 6
LEAST_SIDE_PX = 8
_SIGMA_PX = 1.5
_RADIUS_PX = round(3.2795 * _SIGMA_PX + 0.2546)  # Charalampidis (57)
_BAND = 32  # rows of windows that are scored at a time: all at once take four times the memory of the cells
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
    """Return the blur's taps, from its middle on.

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
    places = np.arange(radius + 1)
    return (beta @ np.cos(omega[:, None] * places)).astype(np.float32)


_TAPS = _taps()


class ErrorCells:
    """The errors of a candidate, cell by cell of `CELL_PX`: the score of the whole picture and of parts come from them.

    Parameters
    ----------
    height, width : int
        Of the picture.
    blurs : dict, optional
        Where blurred planes of the original are kept for its other candidates.
    """

    def __init__(self, height: int, width: int, blurs: Blurs | None = None) -> None:
        self._blurs = blurs
        self._shape = max(height, LEAST_SIDE_PX), max(width, LEAST_SIDE_PX)
        self._keys, self._worth, self._wanted = _sums_of(scale_count(self._shape))
        self.cells = -(-self._shape[0] // CELL_PX), -(-self._shape[1] // CELL_PX)
        self._sums = np.zeros((len(self._keys), *self.cells), np.float32)

    def add(self, strip: Strip, originals: Planes) -> None:
        """Add a strip of the candidate, compared with the planes of the original."""
        side = max(CELL_PX >> strip.scale, 1)
        first = strip.first // side
        for channel, plane in strip.planes.items():
            wanted = self._wanted.get((channel, strip.scale))
            if wanted:
                key = strip.scale, channel, strip.first
                mean = None if self._blurs is None else self._blurs.get(key)
                sums, mean = maps.errors(
                    originals[channel], plane, strip.first - strip.above, strip.last - strip.first, mean,
                    taps=_TAPS, side=side, wanted=list(wanted),
                )  # fmt: skip
                if self._blurs is not None:
                    self._blurs[key] = mean
                self._sums[list(wanted.values()), first : first + sums.shape[1]] = sums

    @property
    def score(self) -> float:
        """The score of the whole picture."""
        height, width = self._shape
        areas = np.array([(-(-height >> scale)) * (-(-width >> scale)) for scale in self._keys[:, 1].tolist()])
        return float(self._scored(self._sums.sum((1, 2), dtype=np.float64)[:, None], areas[:, None])[0])

    def windows(
        self, active: NDArray[np.float32], down: int, across: int
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return the score of each window of `down` x `across` cells, and the share of it that counts.

        Both are `(rows, columns)`, by the first cells of the windows.

        Parameters
        ----------
        active : (rows, columns) float32, 0..1
            The share of each cell that counts.
        """
        scores, areas = [], []
        for first in range(0, self.cells[0] - down + 1, _BAND):
            rows = slice(first, first + _BAND + down - 1)
            sums = _windows(self._sums[:, rows], down, across)
            areas.append(_windows(active[None, rows], down, across)[0])
            scores.append(self._scored(sums, self._areas(areas[-1])))
        return np.concatenate(scores), np.concatenate(areas) / (down * across)

    def score_of(self, members: NDArray[np.float32], active: NDArray[np.float32]) -> float:
        """Return the score of a part: of the cells with these weights, 0..1; see `windows`."""
        sums = np.einsum("krc,rc->k", self._sums, members, dtype=np.float64)
        area = np.array([(members * active).sum(dtype=np.float64)])
        return float(self._scored(sums[:, None], self._areas(area))[0])

    def _areas(self, cells: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the pixels of these numbers of cells at the scale of each sum."""
        sides = np.maximum(CELL_PX >> self._keys[:, 1], 1).astype(np.float64)
        areas: NDArray[np.float64] = np.square(sides).reshape(-1, *[1] * cells.ndim) * cells[None]
        return areas

    def _scored(self, sums: NDArray[np.float64], areas: NDArray[np.float64]) -> NDArray[np.float64]:
        norms = sums / np.maximum(areas, 1e-9)
        fourth = self._keys[:, 2] == 1
        norms[fourth] **= 0.25
        lost = 0.9562382616834844 * np.tensordot(self._worth, norms, 1)
        lost = 2.326765642916932 * lost - 0.020884521182843837 * lost**2 + 6.248496625763138e-05 * lost**3
        scores: NDArray[np.float64] = 100.0 - 10.0 * np.maximum(lost, 0.0) ** 0.6276336467831387
        return scores


@cache
def _sums_of(
    scales: int,
) -> tuple[NDArray[np.int64], NDArray[np.float64], Mapping[tuple[int, int], Mapping[int, int]]]:
    """Return channel, scale, norm and map of each sum, its weight, and the sums by channel and scale, then by map."""
    weights = weights_of(scales)
    keys = np.argwhere(weights > 0)
    wanted: dict[tuple[int, int], dict[int, int]] = defaultdict(dict)
    for key, (channel, scale, norm, place) in enumerate(keys.tolist()):
        wanted[channel, scale][3 * norm + place] = key
    return keys, weights[weights > 0], wanted


def scale_count(shape: tuple[int, ...]) -> int:
    """Return how many scales a picture has: one more for each halving, while both sides have 8 pixels."""
    scales = 1
    side = max(min(shape), LEAST_SIDE_PX)
    while scales < SCALES and side >= LEAST_SIDE_PX:
        scales, side = scales + 1, (side + 1) // 2
    return scales


def weights_of(scales: int) -> NDArray[np.float64]:
    """Return the weights that count, `(3, scales, norm, map)`.

    The definition reads its list from the front even where a picture is too small for all scales.
    """
    weights = _WEIGHTS.ravel()[: 3 * scales * 6].reshape(3, scales, 2, 3)
    return np.where(weights < _NEGLIGIBLE, 0.0, weights)


def means(plane: Plane, side: int, across: int) -> Plane:
    """Return the means of cells of `side` x `side` pixels, `across` of them in a row; 0 counts beyond the borders."""
    if side == 1:
        return plane
    below, beside = -plane.shape[0] % side, side * across - plane.shape[1]
    whole = cv2.copyMakeBorder(plane, 0, below, 0, beside, cv2.BORDER_CONSTANT) if below or beside else plane
    pooled = cv2.resize(whole, (across, whole.shape[0] // side), interpolation=cv2.INTER_AREA)
    return np.asarray(pooled, np.float32)


def _windows(cells: NDArray[np.float32], down: int, across: int) -> NDArray[np.float64]:
    """Return the sums over all windows of `down` x `across` cells of the last two axes."""
    sums = np.zeros((*cells.shape[:-2], cells.shape[-2] + 1, cells.shape[-1] + 1))
    sums[..., 1:, 1:] = cells.cumsum(-1, dtype=np.float64).cumsum(-2)
    lower, upper = sums[..., down:, :], sums[..., :-down, :]
    between = lower - upper
    windows: NDArray[np.float64] = np.maximum(between[..., across:] - between[..., :-across], 0.0)
    return windows
