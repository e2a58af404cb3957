"""The outermost entries of a palette move outwards, so that dithering can mix the colors around them.

An entry is the mean of its colors, so about half of the colors at the rim of a picture's gamut lie outside of what its
entries can mix. Error diffusion then carries an error that no entry makes up for: it is cut off, and the brightest red
or white is lost, or it bursts into specks. docs/decisions/0071 has the figures.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import ArraySpec
from qtcompress.core.kernels.dispatch import CENTERS, CLOUD, Cloud
from qtcompress.core.validation import checked

_PUSH = 0.6  # standard deviations of its colors that an entry moves
_FULL, _NONE = 6.0, 8.0  # log2 of the number of entries up to which they move so far, and at which they stay
_AHEAD = math.cos(math.radians(45))  # of the angle within which another entry is further out


@checked(cloud=CLOUD, centers=CENTERS, labels=ArraySpec("N", np.uint8, below="K"), held=ArraySpec("K", np.bool))
def pushed(
    cloud: Cloud, centers: NDArray[np.int16], labels: NDArray[np.uint8], held: NDArray[np.bool]
) -> NDArray[np.int16]:
    """Return the centers, those without another one further out moved away from the mean of all points.

    None moves further than to the outermost of its own points, so one that stands for a single color stays.

    Parameters
    ----------
    cloud : Cloud
    centers : (K, dims) int16, -8192..8192; 1 <= K <= 256
    labels : (N,) uint8, < K
        The center of each point.
    held : (K,) bool
        The centers that stay.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """
    push = float(np.interp(math.log2(len(centers)), (_FULL, _NONE), (_PUSH, 0.0)))
    if push == 0:
        return centers.copy()
    k, points, weights, places = len(centers), cloud.points, cloud.weights, centers.astype(np.float64)
    outwards = places - np.average(points, axis=0, weights=weights)
    lengths = np.sqrt(np.square(outwards).sum(axis=1))
    outwards /= np.maximum(lengths, 1.0)[:, None]
    apart = places - places[:, None]
    ahead = (apart * outwards[:, None]).sum(axis=2) > _AHEAD * np.sqrt(np.square(apart).sum(axis=2))
    moves = ~ahead.any(axis=1) & ~held & (lengths >= 1)
    deviations = points - places[labels]
    squares = np.bincount(labels, weights * np.square(deviations).sum(axis=1), k)
    spreads = np.sqrt(squares / np.bincount(labels, weights, k).clip(1))
    outermost = np.zeros(k)
    np.maximum.at(outermost, labels, (deviations * outwards[labels]).sum(axis=1))
    steps = np.where(moves, np.minimum(push * spreads, outermost), 0.0)
    return np.rint(places + steps[:, None] * outwards).astype(np.int16)
