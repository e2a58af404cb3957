"""Pixels whose lightness stays what it is where libwebp stores color: once for two by two pixels.

Where a saturated mark meets another color, the pixels beside it take a part of its color, and with that another
lightness: red text looks torn, and black text beside red gets gray. libwebp can choose each pixel's luma so that its
lightness stays ("sharp YUV"), but Pillow 13 does not ask for that. Here the pixels themselves are changed, such that
the usual conversion gives such a luma, in the few blocks where that is seen.

As in libwebp's sharpyuv.c: color is averaged in (nearly) linear light, stored, and spread again as decoders do it; what
the result lacks is added to luma and color, and again to luma.
"""

from __future__ import annotations

from itertools import product
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.opencv import cv2
from qtcompress.core.types import Pixels

_Floats = NDArray[np.float32]
_Kind = TypeVar("_Kind", bound=np.generic)

_SEEN = 5.0  # levels of lightness that a pixel of a block must lose
_LEAST_CONTRAST = 56  # of a color difference between neighbors, below which little is seen
_TILE_ROWS, _TILE_COLUMNS = 64, 128  # a quarter of those of a photograph have such colors
_HALO_PX = 6  # of three blocks, as far as a pixel depends on others
_LIGHT = np.array([[0.2126, 0.7152, 0.0722]], np.float32)  # of linear light, ITU-R BT.709
_LUMA = np.array([[0.299, 0.587, 0.114]], np.float32)
_BLUE, _RED = 1.772, 1.402  # what the color differences are divided by, ITU-R BT.601
_STEPS = 4096
_LEVELS, _ROOTS = np.arange(256) / 255, (np.arange(_STEPS + 1) / _STEPS) ** 2
_TO_LIGHT = np.where(_LEVELS <= 0.04045, _LEVELS / 12.92, ((_LEVELS + 0.055) / 1.055) ** 2.4).astype(np.float32)
_EXACT = 255 * np.where(_ROOTS <= 0.0031308, 12.92 * _ROOTS, 1.055 * _ROOTS ** (1 / 2.4) - 0.055)
_FROM_ROOT = _EXACT.astype(np.float32)
_SPREAD = np.array([[0, _RED], [-0.344136, -0.714136], [_BLUE, 0]], np.float32)  # of both, to R, G and B


def faithful(pixels: Pixels) -> Pixels:
    """Return opaque pixels to be stored with one color for two by two of them; the same ones where nothing is lost.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB
    """
    made: Pixels | None = None
    height, width = pixels.shape[:2]
    for top, left in product(range(0, height, _TILE_ROWS), range(0, width, _TILE_COLUMNS)):
        above, before = max(top - _HALO_PX, 0), max(left - _HALO_PX, 0)
        bottom, right = top + _TILE_ROWS, left + _TILE_COLUMNS
        tile = pixels[above : bottom + _HALO_PX, before : right + _HALO_PX, :3]
        changed = _changed(np.ascontiguousarray(tile))
        if changed is None:
            continue
        if made is None:
            made = pixels.copy()
        place = made[top:bottom, left:right, :3]
        place[...] = changed[top - above :, left - before :][: place.shape[0], : place.shape[1]]
    return pixels if made is None else made


def _changed(rows: NDArray[np.uint8]) -> NDArray[np.uint8] | None:
    """Return `(H, W, 3)` rows with other pixels in blocks that would lose lightness; None if there are none."""
    height, width = rows.shape[:2]
    if not _is_colored(rows):
        return None
    whole = np.pad(rows, ((0, height % 2), (0, width % 2), (0, 0)), mode="edge")
    wanted = _lightness(whole)
    luma = _floats(cv2.transform(whole.astype(np.float32), _LUMA))
    color = _color_of(whole)
    shown = _shown(luma, color)
    lacks = wanted - _lightness(shown)
    seen = np.abs(lacks).reshape(len(whole) // 2, 2, -1, 2).max(axis=(1, 3)) > _SEEN
    if not seen.any():
        return None
    luma = np.clip(luma + lacks, 0, 255)
    color = 2 * color - _color_of(shown)
    luma = np.clip(luma + wanted - _lightness(_shown(luma, color)), 0, 255)
    return np.where(_blocks(seen)[..., None], _of(luma, _blocks(color)), whole)[:height, :width]


def _is_colored(rows: NDArray[np.uint8]) -> bool:
    """Tell whether a color meets another one, so that lightness may be lost."""
    differences = np.ascontiguousarray(cv2.cvtColor(rows, cv2.COLOR_RGB2YCrCb)[..., 1:])
    around = cv2.getStructuringElement(cv2.MORPH_RECT, (3, 3))
    return bool((cv2.dilate(differences, around) - cv2.erode(differences, around) >= _LEAST_CONTRAST).any())


def _floats(values: NDArray[np.integer | np.floating]) -> _Floats:
    """Return what OpenCV made, with its type."""
    return np.asarray(values, np.float32)


def _light(colors: NDArray[np.uint8]) -> _Floats:
    """Return linear light in 0..1."""
    return _floats(cv2.LUT(colors, _TO_LIGHT))


def _levels(light: _Floats) -> _Floats:
    """Return the levels of sRGB for linear light, as floats."""
    levels: _Floats = _FROM_ROOT[np.rint(np.sqrt(light) * _STEPS).astype(np.int32)]
    return levels


def _lightness(colors: NDArray[np.uint8]) -> _Floats:
    """Return how light colors are, in levels."""
    return _levels(np.minimum(_floats(cv2.transform(_light(colors), _LIGHT)), np.float32(1)))


def _color_of(colors: NDArray[np.uint8]) -> _Floats:
    """Return the two color differences of each block, `(H / 2, W / 2, 2)`, averaged in linear light."""
    size = colors.shape[1] // 2, colors.shape[0] // 2
    mean = _levels(_floats(cv2.resize(_light(colors), size, interpolation=cv2.INTER_AREA)))
    luma = _floats(cv2.transform(mean, _LUMA))
    return np.dstack([(mean[..., 2] - luma) / _BLUE, (mean[..., 0] - luma) / _RED])


def _shown(luma: _Floats, color: _Floats) -> NDArray[np.uint8]:
    """Return the colors that a decoder makes of luma and color."""
    return _of(luma, _floats(cv2.resize(color, luma.shape[::-1], interpolation=cv2.INTER_LINEAR)))


def _of(luma: _Floats, color: _Floats) -> NDArray[np.uint8]:
    colors = _floats(cv2.transform(color, _SPREAD)) + luma[..., None]
    made: NDArray[np.uint8] = np.rint(np.clip(colors, 0, 255)).astype(np.uint8)
    return made


def _blocks(values: NDArray[_Kind]) -> NDArray[_Kind]:
    """Return values of blocks for each of their pixels."""
    return values.repeat(2, axis=0).repeat(2, axis=1)
