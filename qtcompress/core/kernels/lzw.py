"""LZW as in GIF behind checked arguments: the codes of given indices, and indices chosen for a short stream."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import ArraySpec
from qtcompress.core.kernels import dispatch
from qtcompress.core.validation import FLAG, Integer, checked

MOST_AHEAD = 32
_INDICES = ArraySpec("h w", np.uint8)


def _bytes(pixels: int) -> int:
    return 2 * pixels + 64  # LZW_BYTES in native/lzw.h


@checked(indices=_INDICES, others=_INDICES, bits=Integer(2, 8), keep=FLAG, ahead=Integer(0, MOST_AHEAD))
def pack_lzw(
    indices: NDArray[np.uint8], others: NDArray[np.uint8], *, bits: int, keep: bool = False, ahead: int = 0
) -> bytes:
    """Return the LZW codes of indices, without the sizes of blocks that GIF puts between them.

    Parameters
    ----------
    indices, others : (h, w) uint8, below 2^bits
        What each pixel may be, such as its color's index and the transparent one where both look alike. Where both
        continue a string, it is the first.
    bits : int
        Of a literal, 2..8.
    keep : bool
        Try several places to clear the dictionary, at some thirty times the time, instead of where it is full.
    ahead : int
        Choose each string by what can follow it and up to so many shorter ones, 0..32.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """
    highest = int(max(indices.max(), others.max()))
    if highest >> bits:
        raise ValueError(f"indices must be below {1 << bits}, not up to {highest}")
    out = np.empty(_bytes(indices.size), np.uint8)
    written = dispatch.IMPLEMENTATION.pack_lzw(indices, others, bits, int(keep), ahead, out)
    return out[:written].tobytes()
