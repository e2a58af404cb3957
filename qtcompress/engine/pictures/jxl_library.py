"""libjxl, through imagecodecs (both BSD-3), which is an extra of this package: `qtcompress[jxl]`.

imagecodecs has some forty codecs, and takes 80 MB; it is imported when a file of JPEG XL is read or written. What it
raises becomes ValueError here. libjxl uses one thread, because several pictures are compressed in parallel.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray


def encoded(samples: NDArray[Any], effort: int, distance: float | None) -> bytes:
    """Return the codestream of a picture, or a file with it.

    Parameters
    ----------
    samples : (H, W) or (H, W, C) uint8 or uint16, C of 2..4
        Gray or RGB, with or without alpha.
    effort : int
        1..10.
    distance : float, optional
        How far from the original it may look: 1 is hardly seen. None for no loss at all.
    """
    import imagecodecs

    try:
        return bytes(
            imagecodecs.jpegxl_encode(
                np.ascontiguousarray(samples), effort=effort, distance=distance, lossless=distance is None, numthreads=1
            )
        )
    except RuntimeError as error:
        raise ValueError("a picture that libjxl can't encode") from error


def decoded(data: bytes) -> NDArray[Any]:
    """Return the samples of the first frame of a file, as it is stored: not turned, and not scaled to whole bytes.

    Extra channels other than alpha are left out, but where color is gray: then they stand first, (C, H, W).
    """
    import imagecodecs

    try:
        return np.asarray(imagecodecs.jpegxl_decode(data, index=0, keeporientation=True, numthreads=1))
    except RuntimeError as error:
        raise ValueError("a file of JPEG XL whose data can't be decoded") from error


def can_decode(data: bytes) -> bool:
    """Tell whether a file is whole."""
    try:
        return decoded(data).size > 0
    except ValueError:
        return False


def of_jpeg(jpeg: bytes) -> bytes:
    """Return a file that holds the coefficients of a JPEG, and all else of which the JPEG can be made again."""
    import imagecodecs

    try:
        return bytes(imagecodecs.jpegxl_encode_jpeg(jpeg, numthreads=1))
    except RuntimeError as error:
        raise ValueError("a JPEG that libjxl can't take over") from error


def jpeg_in(data: bytes) -> bytes:
    """Return the JPEG that a file was made of, byte by byte."""
    import imagecodecs

    try:
        return bytes(imagecodecs.jpegxl_decode_jpeg(data, numthreads=1))
    except RuntimeError as error:
        raise ValueError("a file of JPEG XL that was made of no JPEG") from error


def decompressed(data: bytes) -> bytes:
    """Return what Brotli compressed in a box."""
    import imagecodecs

    try:
        return bytes(imagecodecs.brotli_decode(data))
    except RuntimeError as error:
        raise ValueError("a compressed box that is damaged") from error
