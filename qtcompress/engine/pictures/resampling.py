"""Make pictures smaller: Lanczos in linear light on premultiplied alpha, or every n-th pixel of enlarged pixel art.

Light adds up in linear light: mixed in sRGB, thin bright lines become too dark. A transparent pixel counts as little
as it is seen, so its hidden color does not come out at an edge. Pillow has the filter, with three lobes (Lanczos 3), as
wide as the reduction asks for. The work is done in strips, so a picture of any size takes a few megabytes more.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from qtcompress.core.opencv import cv2
from qtcompress.core.rows import is_translucent
from qtcompress.core.types import MAX_COLORS, Pixels, Report, Stage
from qtcompress.engine.job.size_limit import SizeLimit

_LOBES = 3
_STRIP_PIXELS = 1 << 20  # of the source in a strip; 16 bytes each in linear light
_ART_PIXELS = 1 << 22  # of the source that are compared at a time
_LEAST_CELLS = 8  # on the long side of pixel art; below, it is hardly a picture of anything
_FARTHEST = 2.0  # times the reduction asked for, which a whole factor may reach
_LEAST_OPACITY = np.float32(1 / 1024)  # below, a pixel is fully transparent
_LIGHT_A_STEP = 12.92
_KNEE = 0.0031308  # of linear light, below which sRGB is a line (IEC 61966-2-1)


def new_size(pixels: Pixels, limit: SizeLimit) -> tuple[int, int]:
    """Return width and height of an upright `(H, W, 4)` picture within a limit; its own if it is small enough.

    Pixel art that was enlarged by a whole number is reduced by a whole number, as far as that is near to the limit.
    """
    height, width = pixels.shape[:2]
    size = limit.size_of(width, height)
    if size == (width, height) or limit.percent:  # a share is met as it is, by a whole number or not
        return size
    most = _FARTHEST * max(width / size[0], height / size[1])
    cell = _cell_of(pixels)
    factors = (factor for factor in range(2, math.floor(min(cell, most)) + 1) if cell % factor == 0)
    return next((art for factor in factors if _is_within(art := (width // factor, height // factor), size)), size)


def _is_within(art: tuple[int, int], size: tuple[int, int]) -> bool:
    return art[0] <= size[0] and art[1] <= size[1]


def resized(pixels: Pixels, size: tuple[int, int], report: Report) -> Pixels:
    """Return `(H, W, 4)` uint8 sRGB pixels with straight alpha in a smaller size (width, height); a new array.

    `report` is called with `Stage.READ`; it may raise.
    """
    height, width = pixels.shape[:2]
    factor = width // size[0]
    if factor > 1 and (width, height) == (factor * size[0], factor * size[1]) and _cell_of(pixels) % factor == 0:
        return np.ascontiguousarray(pixels[::factor, ::factor])
    out = np.empty((size[1], size[0], 4), np.uint8)
    narrow = _NarrowRows(pixels, size[0])
    for top, bottom in _strips(pixels.shape, size):
        report(Stage.READ, top / size[1])
        out[top:bottom] = _strip(narrow, height / size[1], top, bottom)
        if narrow.translucent:
            _take_hidden(out[top:bottom], pixels, top, height / size[1])
    return out


def _strips(shape: tuple[int, ...], size: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Yield the first row of each strip of the result, and the one after its last."""
    rows = max(math.floor(_STRIP_PIXELS / shape[1] * size[1] / shape[0]), 1)
    for top in range(0, size[1], rows):
        yield top, min(top + rows, size[1])


class _NarrowRows:
    """The rows of a picture in linear light, premultiplied, and reduced across: each once, and few at a time."""

    def __init__(self, pixels: Pixels, width: int) -> None:
        self.translucent = is_translucent(pixels)
        self.height, self._pixels, self._width = pixels.shape[0], pixels, width
        self._first, self._last = 0, 0
        planes = 4 if self.translucent else 3
        self._planes: list[NDArray[np.float32]] = [np.empty((0, width), np.float32)] * planes

    def planes(self, first: int, last: int) -> list[NDArray[np.float32]]:
        """Return rows `first` to `last`, as planes of red, green, blue, and alpha if there is some.

        Neither may be smaller than in the call before.
        """
        new = self._made(self._last, last)
        kept = max(first - self._first, 0)
        self._planes = [np.concatenate([old[kept:], more]) for old, more in zip(self._planes, new, strict=True)]
        self._first, self._last = first, last
        return self._planes

    def _made(self, first: int, last: int) -> list[NDArray[np.float32]]:
        source, size = self._pixels[first:last], (self._width, last - first)
        if last == first:
            return [plane[:0] for plane in self._planes]
        box = (0.0, 0.0, float(source.shape[1]), float(last - first))
        planes = [np.asarray(cv2.LUT(cv2.extractChannel(source, channel), _LIGHT), np.float32) for channel in range(3)]
        if self.translucent:
            alpha = source[..., 3].astype(np.float32) / np.float32(255)
            planes = [*(light * alpha for light in planes), alpha]
        return [_filtered(plane, size, box) for plane in planes]


def _strip(narrow: _NarrowRows, scale: float, top: int, bottom: int) -> Pixels:
    """Return some rows of the result, `(h, W, 4)` uint8; `scale` is the reduction down."""
    reach = math.ceil(_LOBES * max(scale, 1.0)) + 1
    first, last = max(math.floor(top * scale) - reach, 0), min(math.ceil(bottom * scale) + reach, narrow.height)
    planes = narrow.planes(first, last)
    width = planes[0].shape[1]
    box = (0.0, top * scale - first, float(width), min(bottom * scale - first, float(last - first)))
    made = [_filtered(plane, (width, bottom - top), box) for plane in planes]
    out = np.full((bottom - top, width, 4), 255, np.uint8)
    if narrow.translucent:
        opacity = made.pop().clip(0, 1)
        made = [light / np.maximum(opacity, _LEAST_OPACITY) for light in made]
        out[..., 3] = np.rint(opacity * 255)
    for channel, light in enumerate(made):
        out[..., channel] = _encoded(light)
    return out


def _filtered(values: NDArray[np.float32], size: tuple[int, int], box: tuple[float, ...]) -> NDArray[np.float32]:
    image = Image.fromarray(values)
    return np.asarray(image.resize(size, Image.Resampling.LANCZOS, box=box), np.float32)  # type: ignore[arg-type]


def _take_hidden(out: Pixels, pixels: Pixels, top: int, scale: float) -> None:
    """Give fully transparent pixels of a strip the color that the original has in their middle; change it in place."""
    rows, columns = np.nonzero(out[..., 3] == 0)
    across = pixels.shape[1] / out.shape[1]
    down = np.minimum(((rows + top + 0.5) * scale).astype(np.intp), pixels.shape[0] - 1)
    right = np.minimum(((columns + 0.5) * across).astype(np.intp), pixels.shape[1] - 1)
    out[rows, columns, :3] = pixels[down, right, :3]


def _light_of_levels() -> NDArray[np.float32]:
    levels = np.arange(256) / 255
    light = np.where(levels <= _LIGHT_A_STEP * _KNEE, levels / _LIGHT_A_STEP, ((levels + 0.055) / 1.055) ** 2.4)
    return light.astype(np.float32)


_LIGHT = _light_of_levels()


def _encoded(light: NDArray[np.float32]) -> NDArray[np.uint8]:
    """Return linear light as levels of sRGB."""
    light = light.clip(0, 1)
    curve = np.float32(1.055) * light ** np.float32(1 / 2.4) - np.float32(0.055)
    levels = np.where(light <= _KNEE, light * np.float32(_LIGHT_A_STEP), curve) * np.float32(255)
    return np.asarray(np.rint(levels), np.uint8)


def _cell_of(pixels: Pixels) -> int:
    """Return the side of the squares of one color that a picture of few colors consists of; 1 for all others.

    These are the pixels of pixel art that was enlarged without a filter. Each edge is checked, so nothing is lost
    where such a picture is reduced by a divisor of the side.
    """
    height, width = pixels.shape[:2]
    packed = np.ascontiguousarray(pixels).view(np.uint32)[..., 0]
    side = math.gcd(width, height)
    step = max(_ART_PIXELS // width, 2)
    for top in range(0, height, step - 1):
        rows = packed[top : top + step]
        if len(rows) > 1:
            edges = np.flatnonzero((rows[1:] != rows[:-1]).any(axis=1)) + top + 1
            side = int(np.gcd.reduce(edges, initial=side))
        for first in range(0, len(rows), max(len(rows) // 8, 1)):
            part = rows[first : first + max(len(rows) // 8, 1)]
            side = int(np.gcd.reduce(np.flatnonzero((part[:, 1:] != part[:, :-1]).any(axis=0)) + 1, initial=side))
            if side == 1:
                return 1
    few = len(np.unique(packed[::side, ::side])) <= MAX_COLORS
    return side if few and max(height, width) >= _LEAST_CELLS * side else 1
