"""A fixed palette, not fitted to the picture: which of its entries a picture uses, and how it is mapped to them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.color import WorkingSpace
from qtcompress.core.fitted import Fitted, distinct
from qtcompress.core.histogram import Histogram
from qtcompress.core.kernels import dispatch
from qtcompress.core.kernels.dispatch import Cloud
from qtcompress.core.palette import fit
from qtcompress.core.remap import PaletteUse
from qtcompress.core.types import MAX_COLORS, MIN_COLORS, Effort, Palette, Report
from qtcompress.core.validation import FUNCTION, EachOf, Instance, checked

_HALF = 128  # alpha from which on a pixel becomes opaque, where entries are either opaque or clear
_CLEAR = np.zeros((1, 4), np.uint8)


@checked(
    palette=Instance(Palette), counted=Instance(Histogram), spaces=EachOf(Instance(WorkingSpace), 2, 2), report=FUNCTION
)
def use_of(
    palette: Palette, counted: Histogram, spaces: tuple[WorkingSpace, WorkingSpace], report: Report
) -> PaletteUse:
    """Decide how a picture uses a fixed palette.

    An opaque picture stays opaque: it gets the opaque entries, if there are any. Fully transparent pixels stay
    transparent, so that a logo does not get a gray background: most palette files can't say so, so an entry for them is
    added to a palette without one; where it has 256 entries already, in place of the one that adds least to the error.
    Where all entries are opaque or clear, alpha decides between the two: the entry nearest to a color that is far from
    every entry would be the clear one.

    Parameters
    ----------
    counted : Histogram
        Of the picture.
    spaces : two WorkingSpace
        Of three and of four dimensions.
    report : Report
        Called with `Stage.FIT`.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, or the spaces have other dimensions.
    """
    if [space.dims for space in spaces] != [3, 4]:
        raise ValueError("spaces must have 3 and 4 dimensions")
    colors = distinct(np.where(palette.colors[:, 3:] == 0, 0, palette.colors))
    if (counted.colors[:, 3] == 0).any() and colors[0, 3] > 0:  # it would be the first of all
        colors = np.concatenate([_CLEAR, _with_room(colors, counted, spaces[1])])
    if counted.exact and np.isin(_keys(counted.colors), Palette(colors).keys).all():
        return PaletteUse(Fitted(Palette(colors), 0.0, lossless=True), spaces[1])
    opaque = colors[colors[:, 3] == 255]
    sheer = bool(((colors[:, 3] > 0) & (colors[:, 3] < 255)).any())
    by_alpha = not len(opaque) or (sheer and counted.alpha)
    space = spaces[1] if by_alpha else spaces[0]
    entries = Palette(colors if by_alpha else opaque)
    # The error of a fitted palette of as many entries determines what a bit is worth (`remap`). With its own larger
    # error, a palette that suits a picture badly would also be used badly: the 216 web colors lost 23 points of
    # SSIMULACRA2 on 8 CQ100 pictures for half the bytes.
    error = fit(counted, max(len(entries), MIN_COLORS), space, Effort.FAST, report, dithered=False).error
    clear_below = None
    if counted.alpha and not by_alpha:
        clear_below = _HALF if colors[0, 3] == 0 else 0
    return PaletteUse(Fitted(entries, error), space, clear_below)


def _with_room(colors: NDArray[np.uint8], counted: Histogram, space: WorkingSpace) -> NDArray[np.uint8]:
    """Return the colors; of 256, without the one that the picture needs least."""
    if len(colors) < MAX_COLORS:
        return colors
    labels = np.zeros(len(counted.colors), np.uint8)
    cloud, entries = Cloud(dispatch.points(counted.colors, space), counted.weights), dispatch.points(colors, space)
    dispatch.assign(cloud, entries, labels)
    return np.delete(colors, np.bincount(labels, counted.weights, len(colors)).argmin(), axis=0)


def _keys(colors: NDArray[np.uint8]) -> NDArray[np.uint32]:
    return np.ascontiguousarray(colors).view(np.uint32)[:, 0]
