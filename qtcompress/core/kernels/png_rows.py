"""The rows of a PNG of true colors without their filters, behind checked arguments."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import ArraySpec
from qtcompress.core.kernels import dispatch
from qtcompress.core.types import Pixels
from qtcompress.core.validation import checked

_CHANNELS = {3, 4}


@checked(rows=ArraySpec("h bytes", np.uint8), band=ArraySpec("H W 4", np.uint8, written=True))
def unfilter(rows: NDArray[np.uint8], band: Pixels) -> None:
    """Write rows as pixels, below the row above them.

    Parameters
    ----------
    rows : (h, 1 + W * channels) uint8
        The type of the filter of each row, and its bytes, of 3 or 4 channels.
    band : (1 + h, W, 4) uint8, written
        The first row is the one above, transparent black at the top of a picture; it is only read.

    Raises
    ------
    TypeError, ValueError
        When an array has another dtype or shape, or a row has an unknown filter; then `band` holds anything.
    """
    height, size = rows.shape
    channels = (size - 1) // band.shape[1]
    if channels not in _CHANNELS or size != 1 + band.shape[1] * channels:
        raise ValueError(f"rows of {band.shape[1]} pixels must have 3 or 4 bytes each and one more, not {size}")
    if len(band) != 1 + height:
        raise ValueError(f"band must have {1 + height} rows, one more than there are, not {len(band)}")
    if not dispatch.IMPLEMENTATION.unfilter(rows, band.shape[1], channels, band):
        raise ValueError("rows must have filters that the specification knows")
