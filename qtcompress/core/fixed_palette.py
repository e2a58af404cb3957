"""A fixed palette, not fitted to the picture: which of its entries a picture uses, and how it is mapped to them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qtcompress.core import validation
from qtcompress.core.color import WorkingSpace, working_space
from qtcompress.core.histogram import Histogram
from qtcompress.core.kernels import dispatch
from qtcompress.core.kernels.dispatch import Cloud
from qtcompress.core.palette import Fitted, fit
from qtcompress.core.remap import exact, remap
from qtcompress.core.types import MAX_COLORS, MIN_COLORS, Effort, Options, Palette, Pixels, Report, Stage

_HALF = 128  # alpha from which on a pixel becomes opaque, where entries are either opaque or clear
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
    """Map a picture to a fixed palette.

    An opaque picture stays opaque: it gets the opaque entries, if there are any. Fully transparent pixels stay
    transparent, so that a logo does not get a gray background: most palette files can't say so, so an entry for them is
    added to a palette without one; where it has 256 entries already, in place of the one that adds least to the error.
    Where all entries are opaque or clear, alpha decides between the two: the entry nearest to a color that is far from
    every entry would be the clear one.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB, straight alpha
    counted : Histogram
        Of these pixels.
    options : Options
        Its palette is ignored.
    busy : (H, W) uint8, optional
        The result of `activity.measure`, where it is known already.
    threads : int
        1..1024.

    Returns
    -------
    palette : Palette
    indices : (H, W) uint8
    lossless : bool

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range; or when the histogram is not of these
        pixels, as far as that is found.
    """
    pixels = validation.picture(pixels)
    for value, kind, name in (
        (counted, Histogram, "counted"),
        (options, Options, "options"),
        (palette, Palette, "palette"),
    ):
        validation.instance(value, kind, name)
    validation.function(report, "report")
    if busy is not None:
        busy = validation.array(busy, "busy", np.uint8, pixels.shape[:2])
    return _with_given(pixels, counted, options, palette, report, busy=busy, threads=validation.threads(threads))


def _with_given(
    pixels: Pixels,
    counted: Histogram,
    options: Options,
    palette: Palette,
    report: Report,
    *,
    busy: NDArray[np.uint8] | None,
    threads: int,
) -> tuple[Palette, NDArray[np.uint8], bool]:
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
    solid[hidden] = opaque[0]  # an entry, so it passes no error on
    indices = remap(solid, fitted, space, options, report, busy=busy, threads=threads)
    if not hidden.any():
        return fitted.palette, indices, False
    indices[hidden] = len(opaque)  # at most 255, since a clear entry is among the 256
    return Palette(np.concatenate([opaque, _CLEAR])), indices, False


def _measured(palette: Palette, counted: Histogram, space: WorkingSpace, report: Report) -> Fitted:
    """Return a palette together with the error of a fitted palette of as many entries.

    That error determines what a bit is worth (`remap`). With its own larger error, a palette that suits a picture badly
    would also be used badly: the 216 web colors lost 23 points of SSIMULACRA2 on 8 CQ100 pictures for half the bytes.
    """
    best = fit(counted, max(len(palette), MIN_COLORS), space, Effort.FAST, report)
    report(Stage.MAP, 0.0)
    return Fitted(palette, best.error)


def _with_room(colors: NDArray[np.uint8], counted: Histogram, options: Options) -> NDArray[np.uint8]:
    """Return the colors; of 256, without the one that the picture needs least."""
    if len(colors) < MAX_COLORS:
        return colors
    space = working_space(options.space, alpha=True)
    labels = np.zeros(len(counted.colors), np.uint8)
    cloud = Cloud(dispatch.points(counted.colors, space), counted.weights)
    dispatch.assign(cloud, dispatch.points(colors, space), labels)
    return np.delete(colors, np.bincount(labels, counted.weights, len(colors)).argmin(), axis=0)


def _keys(colors: NDArray[np.uint8]) -> NDArray[np.uint32]:
    return np.ascontiguousarray(colors).view(np.uint32)[:, 0]
