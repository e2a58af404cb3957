"""How visible the errors of a palette will be from place to place of a picture, before a pixel is mapped.

Each color has an error with a palette: how far its mixture of entries is from it, and how coarse the dots are. The mean
over a small place, where errors in calm parts count more, tells where the mapped picture is worst by butteraugli, and
of palettes for one picture which one looks better. The same errors without their places tell neither, since the colors
of a small thing may be those of much else (docs/decisions/0134).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import PICTURE, ArraySpec
from qtcompress.core.color import WorkingSpace
from qtcompress.core.histogram import Histogram
from qtcompress.core.kernels import dispatch
from qtcompress.core.kernels.dispatch import Cloud
from qtcompress.core.types import Pixels
from qtcompress.core.validation import Instance, checked

_SIDE_PX = 12  # of a place
_CALM = 4.0  # activity at which an error counts half
_POINTS = 3072  # merged colors
_CELL_BITS = 5  # of each channel, by which a pixel finds its color


class PlaceErrors:
    """A picture of opaque pixels whose places are looked at.

    `cloud` holds its merged colors.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB, opaque
    busy : (H, W) uint8
        The result of `activity.measure`; not to be changed while this is in use.
    counted : Histogram
        The colors of the picture.
    space : WorkingSpace

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape.
    """

    @checked(pixels=PICTURE, busy=ArraySpec("H W", np.uint8), counted=Instance(Histogram), space=Instance(WorkingSpace))
    def __init__(self, pixels: Pixels, busy: NDArray[np.uint8], counted: Histogram, space: WorkingSpace) -> None:
        fine = Cloud(dispatch.points(counted.colors, space), counted.weights)
        self.cloud, self._merged = dispatch.merge_to(fine, space, _POINTS)
        self._weights = counted.weights.astype(np.float64)
        self._cells = _cells(counted.colors)
        self._at = _cells(pixels)
        self._busy = busy

    @checked(
        self=Instance(object, lambda one: {"N": len(one.cloud)}),
        values=ArraySpec("N", np.float64, 0.0, 1e12),
    )
    def errors(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the mean visible error of each place.

        Parameters
        ----------
        values : (N,) float64, 0..10^12
            The errors of the colors of `cloud`.

        Returns
        -------
        (rows, columns) float64
            Of squares of 12 pixels from the left upper corner on; what is left at the other sides is smaller.

        Raises
        ------
        TypeError, ValueError
            When `values` has another type, dtype or shape, or is out of range.
        """
        count = 1 << 3 * _CELL_BITS
        masses = np.maximum(np.bincount(self._cells, self._weights, count), 1.0)
        means = np.bincount(self._cells, self._weights * values[self._merged], count) / masses
        means, calm = means.astype(np.float32), _CALM / (_CALM + np.arange(256, dtype=np.float32))
        columns, found = np.arange(0, self._at.shape[1], _SIDE_PX), []
        for first in range(0, len(self._at), _SIDE_PX):
            band = slice(first, first + _SIDE_PX)
            visible = (means[self._at[band]] * calm[self._busy[band]]).mean(axis=0)
            found.append(np.add.reduceat(visible, columns))
        return np.asarray(found / np.diff(np.append(columns, self._at.shape[1])), np.float64)


def _cells(colors: NDArray[np.uint8]) -> NDArray[np.uint16]:
    """Return the cell of each color."""
    found = np.zeros(colors.shape[:-1], np.uint16)
    for channel in range(3):
        found <<= _CELL_BITS
        found |= colors[..., channel] >> (8 - _CELL_BITS)
    return found
