"""A picture with an edited palette, at once: only the pixels that an edit touches are mapped anew, without clustering.

Touched are the pixels of entries that are gone, and pixels that are nearer to an added entry than to their own. By the
triangle inequality, those are among the pixels that are farther from their own entry than half of its distance to the
added one. The nearest entries are found by the compiled kernel that also assigns points to centers in k-means.
Dithering is not repeated for the touched pixels, so the result is a preview; the file is made from all pixels.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.color import WorkingSpace, working_space
from qtcompress.core.kernels import dispatch
from qtcompress.core.kernels.dispatch import Cloud
from qtcompress.core.types import ColorSpace, Palette, Pixels, Quantized

PROXY_PIXELS = 1 << 20
"""The largest number of pixels for which an edit shows within a tenth of a second."""


@dataclass(frozen=True, slots=True, eq=False)
class IndexMap:
    """A picture and its indices, prepared for edits of its palette.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB, straight alpha
    quantized : Quantized
        Of the same size.
    points : (H * W, dims) int16
        The pixels in the working space.
    gaps : (H * W,) float32
        The distance of each pixel to its entry, in coordinates of the working space.
    step : int
        How many pixels of the full picture one of `pixels` stands for, in each direction.
    """

    pixels: Pixels = field(repr=False)
    quantized: Quantized
    space: WorkingSpace
    points: NDArray[np.int16] = field(repr=False)
    gaps: NDArray[np.float32] = field(repr=False)
    step: int

    def edited(self, palette: Palette) -> Quantized:
        """Return the picture with another palette; entries may be unused, and are in the order of `palette`.

        Opaque pixels get opaque entries, if there are any.
        """
        before, after = self.quantized.palette.colors, palette.colors
        targets = _places(before, after)
        added = _places(after, before) < 0
        old, new = dispatch.points(before, self.space), dispatch.points(after, self.space)
        apart = np.sqrt(_squares(old, new))
        nearest = apart.argmin(axis=1).astype(np.uint8)
        reach = np.where(targets < 0, -1.0, np.min(apart, axis=1, where=added, initial=math.inf)).astype(np.float32)
        indices = self.quantized.indices.reshape(-1)
        touched = np.flatnonzero(2 * self.gaps > reach[indices])
        labels = np.where(targets < 0, nearest, targets).astype(np.uint8)[indices]
        if touched.size:
            found = self._nearest(touched, labels[touched], after, new)
            moves = added[found] | (targets[indices[touched]] < 0)
            labels[touched[moves]] = found[moves]
        counts = np.bincount(labels, minlength=len(palette))
        return Quantized(palette, counts, labels.reshape(self.quantized.indices.shape), lossless=False)

    def _nearest(
        self, pixels: NDArray[np.intp], labels: NDArray[np.uint8], colors: NDArray[np.uint8], entries: NDArray[np.int16]
    ) -> NDArray[np.uint8]:
        """Return the nearest entries of some pixels, which have these labels."""
        solid = colors[:, 3] == 255
        found = labels.copy()
        if solid.all() or not solid.any():
            return _assigned(self.points[pixels], found, entries)
        opaque = self.pixels.reshape(-1, 4)[pixels, 3] == 255
        for part, allowed in ((opaque, np.flatnonzero(solid)), (~opaque, np.arange(len(colors)))):
            if part.any():
                start = np.zeros(int(part.sum()), np.uint8)
                found[part] = allowed[_assigned(self.points[pixels[part]], start, entries[allowed])]
        return found


def index_map(pixels: Pixels, quantized: Quantized, space: ColorSpace, *, most_pixels: int = PROXY_PIXELS) -> IndexMap:
    """Prepare a picture for edits of its palette; one of more pixels is represented by every second, third ... pixel.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB, straight alpha
    quantized : Quantized
        Of the same size.
    """
    step = max(math.ceil(math.sqrt(quantized.indices.size / most_pixels)), 1)
    pixels = np.ascontiguousarray(pixels[::step, ::step])
    indices = np.ascontiguousarray(quantized.indices[::step, ::step])
    palette = quantized.palette
    smaller = Quantized(palette, np.bincount(indices.reshape(-1), minlength=len(palette)), indices, lossless=False)
    working = working_space(space, alpha=bool(pixels[..., 3].min() < 255))
    points = dispatch.points(pixels.reshape(-1, 4), working)
    entries = dispatch.points(palette.colors, working)
    gaps = np.sqrt(np.square(points.astype(np.float32) - entries[indices.reshape(-1)]).sum(axis=1))
    return IndexMap(pixels, smaller, working, points, gaps, step)


def _assigned(points: NDArray[np.int16], labels: NDArray[np.uint8], entries: NDArray[np.int16]) -> NDArray[np.uint8]:
    dispatch.assign(Cloud(np.ascontiguousarray(points), np.ones(len(points), np.int64)), entries, labels)
    return labels


def _places(colors: NDArray[np.uint8], among: NDArray[np.uint8]) -> NDArray[np.int16]:
    """Return the place of each color among others, -1 for those that are not there."""
    known = {bytes(color): place for place, color in enumerate(among)}
    return np.array([known.get(bytes(color), -1) for color in colors], np.int16)


def _squares(one: NDArray[np.int16], other: NDArray[np.int16]) -> NDArray[np.float64]:
    return np.asarray(np.square(one[:, None].astype(np.float64) - other).sum(axis=2))
