"""Quantization tables for JPEG, by quality.

They are those of jpegli (Google, BSD-3, lib/jpegli/quant.cc, rounded), except for the means of blocks, which are a
quarter finer, and for color, which is a fifth coarser, because luma makes up for the lightness that color loses
(`core.lightness`). A quality stands for a distance as in jpegli; it need not be a whole number, so that a search can
come as near to a score as it likes.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_SIDE = 8
# What each coefficient is divided by at a distance of 1, in eight rows from the mean to the finest detail: luma
_LUMA = """
0.93 1.72 2.92 2.81 3.34 3.46 3.84 3.87  1.72 2.09 2.85 2.70 3.44 3.17 4.03 4.04
2.92 2.85 2.96 3.39 3.62 3.90 3.76 4.24  2.81 2.70 3.39 3.38 4.17 4.81 4.78 4.61
3.34 3.44 3.62 4.17 4.58 4.92 5.57 5.49  3.46 3.17 3.90 4.81 4.92 5.44 5.09 6.09
3.84 4.03 3.76 4.78 5.57 5.09 5.44 5.40  3.87 4.04 4.24 4.61 5.49 6.09 5.40 4.38
"""
# and color.
_CHROMA = """
2.19 4.50 7.36 6.58 8.54 8.80 9.19 9.48  4.50 6.31 7.03 7.16 8.05 7.01 6.71 8.38
7.36 7.03 6.89 6.88 8.78 6.88 7.89 8.68  6.58 7.16 6.88 7.00 7.72 7.96 7.47 8.36
8.54 8.05 8.78 7.72 6.78 9.49 9.04 8.05  8.80 7.01 6.88 7.96 9.49 8.61 9.92 64.3
9.19 6.71 7.89 7.47 9.04 9.92 63.2 83.4  9.48 8.38 8.68 8.36 8.05 64.3 83.4 115
"""
# The share of `_CHROMA` where color has half the pixels a side.
_HALVED = """
.409 .321 .348 .333 .314 .282 .321 .335  .321 .311 .349 .280 .306 .312 .414 .345
.348 .349 .359 .326 .273 .375 .337 .348  .333 .280 .326 .302 .352 .341 .397 .384
.314 .306 .273 .352 .311 .340 .272 .384  .282 .312 .375 .341 .340 .321 .320 .073
.321 .414 .337 .397 .272 .320 .080 .055  .335 .345 .348 .384 .384 .073 .055 .337
"""
_FINE_DISTANCE = 1.5  # from which on some coefficients are divided by less than the distance asks for:
_EXPONENTS = {
    (0, 1): 0.51, (0, 2): 0.67, (0, 3): 0.74, (1, 1): 0.66, (1, 2): 0.69, (1, 3): 0.87, (2, 2): 0.84, (2, 3): 0.83,
    (2, 4): 0.96, (3, 5): 0.91, (3, 6): 0.91,
}  # fmt: skip
_SCALE, _HALVED_SCALE, _COLOR_SCALE = 1.74, 1.22, 1.2
_MOST = 255  # what a baseline decoder reads


def _numbers(text: str) -> NDArray[np.float64]:
    return np.array(text.split(), np.float64).reshape(_SIDE, _SIDE)


def tables(quality: float, *, halved: bool) -> list[list[int]]:
    """Return the tables for brightness and color, each of 64 numbers row by row.

    Parameters
    ----------
    quality : float
        0 to 100.
    halved : bool
        Whether color has half the pixels a side (4:2:0).
    """
    distance = distance_of(quality)
    scale = np.full((_SIDE, _SIDE), distance)
    if distance > _FINE_DISTANCE:
        exponents = np.ones((_SIDE, _SIDE))
        for (y, x), exponent in _EXPONENTS.items():
            exponents[y, x] = exponents[x, y] = exponent
        scale = np.maximum(distance / 2, _FINE_DISTANCE ** (1 - exponents) * distance**exponents)
    scale *= _SCALE * (_HALVED_SCALE if halved else 1.0)
    luma, chroma = _numbers(_LUMA), _COLOR_SCALE * _numbers(_CHROMA) * (_numbers(_HALVED) if halved else 1.0)
    return [np.clip(np.rint(scale * one), 1, _MOST).astype(int).ravel().tolist() for one in (luma, chroma)]


def distance_of(quality: float) -> float:
    """Return how far from the original a quality of 0 to 100 is: 1 is hardly seen, 25 the coarsest."""
    if quality >= 30:
        return max(0.1 + 0.09 * (100 - quality), 0.1)
    return 53 / 3000 * quality * quality - 23 / 20 * quality + 25
