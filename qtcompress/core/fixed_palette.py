"""A palette that was given, and not fitted: which of its entries a picture uses, and how it is mapped to them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.color import WorkingSpace, working_space
from qtcompress.core.histogram import Histogram
from qtcompress.core.kernels import dispatch
from qtcompress.core.palette import Fitted, fit
from qtcompress.core.remap import exact, remap
from qtcompress.core.types import MAX_COLORS, MIN_COLORS, Effort, Options, Palette, Pixels, Report, Stage

_HALF = 128  # alpha from which on a pixel counts as opaque, where entries are either opaque or clear
_CLEAR = np.zeros((1, 4), np.uint8)


def with_given(
    pixels: Pixels,
    counted: Histogram,
    options: Options,
    palette: Palette,
    report: Report,
    *,
    busy: NDArray[np.uint8] | None,
    threads: int,
) -> tuple[Palette, NDArray[np.uint8], bool]:
    """Return entries, the `(H, W)` uint8 indices of `(H, W, 4)` contiguous pixels, and whether they are exact.

    An opaque picture stays opaque: it gets the opaque entries, unless there are none. Wholly transparent pixels stay
    so: most kinds of palette files have no word for that, and a logo is not to stand on gray. So an entry for them
    joins the palette where it has none, in the place of the one that is missed least where it has 256 already. Where
    all entries are opaque or clear, alpha decides between the two: a color that is far from every entry would be
    nearer to nothing at all.
    """
    colors = np.unique(np.where(palette.colors[:, 3:] == 0, 0, palette.colors), axis=0)
    if (counted.colors[:, 3] == 0).any() and colors[0, 3] > 0:  # it would be the first of all
        colors = np.concatenate([_CLEAR, _with_room(colors, counted, options)])
    if counted.exact and np.isin(_keys(counted.colors), _keys(colors)).all():
        report(Stage.MAP, 0.0)
        whole = Palette(colors)
        return whole, exact(pixels, whole, report), True
    opaque = colors[colors[:, 3] == 255]
    sheer = bool(((colors[:, 3] > 0) & (colors[:, 3] < 255)).any())
    if not len(opaque) or (sheer and counted.alpha):
        space = working_space(options.space, alpha=True)
        fitted = _measured(Palette(colors), counted, space, report)
        return fitted.palette, remap(pixels, fitted, space, options, report, busy=busy, threads=threads), False
    space = working_space(options.space, alpha=False)
    fitted = _measured(Palette(opaque), counted, space, report)
    if not counted.alpha:
        return fitted.palette, remap(pixels, fitted, space, options, report, busy=busy, threads=threads), False
    hidden = pixels[..., 3] < (_HALF if colors[0, 3] == 0 else 0)
    solid = pixels.copy()
    solid[..., 3] = 255
    solid[hidden] = opaque[0]  # which has no error to pass on
    indices = remap(solid, fitted, space, options, report, busy=busy, threads=threads)
    if not hidden.any():
        return fitted.palette, indices, False
    indices[hidden] = len(opaque)  # at most 255, since a clear entry is among the 256
    return Palette(np.concatenate([opaque, _CLEAR])), indices, False


def _measured(palette: Palette, counted: Histogram, space: WorkingSpace, report: Report) -> Fitted:
    """Return a palette with the error that one of as many entries has which was fitted to the picture.

    That error is the measure of what a bit is worth (`remap`). With its own, a palette that suits a picture badly would
    be used badly, too: the 216 colors of the web lost 23 points of SSIMULACRA2 on 8 CQ100 pictures for half of the
    bytes.
    """
    best = fit(counted, max(len(palette), MIN_COLORS), space, Effort.FAST, report)
    report(Stage.MAP, 0.0)
    return Fitted(palette, best.error)


def _with_room(colors: NDArray[np.uint8], counted: Histogram, options: Options) -> NDArray[np.uint8]:
    """Return the colors without the one that the picture needs least, where there are as many as there can be."""
    if len(colors) < MAX_COLORS:
        return colors
    space = working_space(options.space, alpha=True)
    labels = np.zeros(len(counted.colors), np.uint8)
    points = dispatch.points(counted.colors, space)
    dispatch.assign(points, counted.weights, dispatch.points(colors, space), labels)
    return np.delete(colors, np.bincount(labels, counted.weights, len(colors)).argmin(), axis=0)


def _keys(colors: NDArray[np.uint8]) -> NDArray[np.uint32]:
    return np.ascontiguousarray(colors).view(np.uint32)[:, 0]
