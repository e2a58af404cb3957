"""Luma and color differences as a JPEG stores them (ITU-T T.871), with which a picture is as light as it was.

Luma is a sum of the levels of sRGB, not of light: beside another color, the same luma has another lightness. A JPEG
stores color coarsely, so luma is chosen here for the color that will be stored. libwebp's sharpyuv.c does so for color
that is stored once for 2 x 2 pixels; quantized color gains as much.

Lightness is that of a gray with as much light, where red, green and blue count as for XYB's long and medium cones
together (libjxl, opsin_params.h). All is done in whole numbers, so that all machines find the same.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import ArraySpec
from qtcompress.core.color import linear_of_srgb, srgb_of_linear
from qtcompress.core.kernels import dispatch
from qtcompress.core.types import Pixels
from qtcompress.core.validation import Integer, checked

_LIGHT = np.rint(65535 * linear_of_srgb(np.arange(256) / 255)).astype(np.uint16)
_LEVELS = np.rint(16 * 255 * srgb_of_linear((np.arange(1 << 14) + 0.5) / (1 << 14))).astype(np.uint16)


@checked(pixels=ArraySpec("H W 4", np.uint8))
def halved_color(pixels: Pixels) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return the color differences of blocks of 2 x 2 pixels, the mean light of which they keep beside `luma_beside`.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB
        Alpha is ignored. Blocks at the edges depend on two rows or columns beyond them, where the picture goes on.

    Returns
    -------
    blue, red : ((H + 1) // 2, (W + 1) // 2) uint8
        128 is gray.

    Raises
    ------
    TypeError, ValueError
        When `pixels` has another type, dtype or shape.
    """
    height, width = pixels.shape[:2]
    blue, red = (np.empty(((height + 1) // 2, (width + 1) // 2), np.uint8) for _ in range(2))
    dispatch.IMPLEMENTATION.halve(pixels, width, _LIGHT, _LEVELS, blue, red)
    return blue, red


@checked(pixels=ArraySpec("H W 4", np.uint8), blue=ArraySpec("H W", np.uint8), red=ArraySpec("H W", np.uint8))
def luma_beside(pixels: Pixels, blue: NDArray[np.uint8], red: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return the luma with which stored color differences show pixels as light as they are.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB
        Alpha is ignored.
    blue, red : (H, W) uint8
        The color differences as a decoder finds them; 128 is gray.

    Returns
    -------
    (H, W) uint8

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape.
    """
    return _lightened(pixels, blue, red, -1)


@checked(
    pixels=ArraySpec("H W 4", np.uint8),
    blue=ArraySpec("R C", np.uint8),
    red=ArraySpec("R C", np.uint8),
    first=Integer(0, lambda sizes: 2 * sizes["R"] - sizes["H"]),
)
def luma_beside_halves(
    pixels: Pixels, blue: NDArray[np.uint8], red: NDArray[np.uint8], first: int
) -> NDArray[np.uint8]:
    """Return the luma of some rows of a picture, the color of which is stored once for 2 x 2 pixels.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB
        Alpha is ignored.
    blue, red : (R, C) uint8, C = (W + 1) // 2
        The color differences of the whole picture; 128 is gray. They are spread as libjpeg does it.
    first : int
        The row of the picture that `pixels` begins with, 0 to 2 R - H.

    Returns
    -------
    (H, W) uint8

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """
    columns = (pixels.shape[1] + 1) // 2
    if blue.shape[1] != columns:
        raise ValueError(f"blue must have {columns} columns, not {blue.shape[1]}")
    return _lightened(pixels, blue, red, first)


def _lightened(pixels: Pixels, blue: NDArray[np.uint8], red: NDArray[np.uint8], first: int) -> NDArray[np.uint8]:
    """Return luma; `first` is -1 where color is that of each pixel."""
    width = pixels.shape[1]
    luma = np.empty(pixels.shape[:2], np.uint8)
    dispatch.IMPLEMENTATION.lighten(pixels, width, blue, red, blue.shape[1], first, _LIGHT, _LEVELS, luma)
    return luma
