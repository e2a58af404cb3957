"""Planes of samples that a JPEG stores in few bytes: the coefficients of each block are chosen as a whole.

A JPEG divides the coefficients of the DCT of 8 x 8 samples by the entries of a table, and rounds. Here, they are chosen
by their error and by the bits that their codes take (trellis quantization: Crouse and Ramchandran, "Joint Thresholding
and Quantizer Selection for Transform Image Coding", IEEE Transactions on Image Processing 6, 1997). The result are
samples again, whose coefficients are multiples of the entries: any encoder finds them so. Blocks whose samples would be
beyond black or white, as those of text, stay as they are.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import ArraySpec
from qtcompress.core.kernels import dispatch
from qtcompress.core.validation import FLAG, Real, checked

_UNITS = 65536  # of a squared step
_RUNS, _SIZES = 16, 12
_LONGEST = 16  # of the codes that are not told apart here


def _bits(codes: str) -> NDArray[np.uint8]:
    """Return the bits for each size after each run, from the symbols of each length; those left out have 16."""
    found = np.full((_RUNS, _SIZES), _LONGEST, np.uint8)
    for length, symbols in enumerate(codes.split("/"), 1):
        for symbol in symbols.split():
            found[int(symbol[0], 16), int(symbol[1], 16)] = length
    found[:, 1:] += np.arange(1, _SIZES, dtype=np.uint8)  # for the number itself
    return found


# The run and the size of each code with up to 12 bits, by its length (ITU T.81, tables K.5 and K.6).
_LUMA = _bits(
    "/01 02/03/00 04 11/05 12 21/31 41/06 13 51 61/07 22 71/14 32 81 91 a1/08 23 42 b1 c1/15 52 d1 f0/24 33 62 72"
)
_CHROMA = _bits(
    "/00 01/02/03 11/04 05 21 31/06 12 41 51/07 61 71/13 22 32 81/08 14 42 91 a1 b1 c1/09 23 33 52 f0/15 62 72 d1"
    "/0a 16 24 34"
)


@checked(plane=ArraySpec("H W", np.uint8), table=ArraySpec("8 8", np.uint16, 1, 255), worth=Real(0, 1), color=FLAG)
def few_bits(plane: NDArray[np.uint8], table: NDArray[np.uint16], worth: float, *, color: bool) -> NDArray[np.uint8]:
    """Return a plane like another one that takes fewer bytes in a JPEG with this table.

    Parameters
    ----------
    plane : (H, W) uint8
        Brightness or one of the two color differences, as a JPEG stores them.
    table : (8, 8) uint16, 1 to 255
        What coefficients are divided by. At 1, samples are too coarse to tell them.
    worth : float, 0 to 1
        What a bit is worth, in squared steps: an error of a coefficient divided by its entry.
    color : bool
        Whether it is a color difference, whose codes have other lengths.

    Returns
    -------
    (H, W) uint8; a new array

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """
    out = np.empty(plane.shape, np.uint8)
    bits = _CHROMA if color else _LUMA
    dispatch.IMPLEMENTATION.transform(plane, plane.shape[1], table, bits, round(worth * _UNITS), out)
    return out
