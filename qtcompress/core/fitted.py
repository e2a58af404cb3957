"""A palette that is fitted to the colors of a picture, and how well it fits."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import ArraySpec
from qtcompress.core.types import PALETTE, Dither, Palette
from qtcompress.core.validation import FLAG, Choice, Instance, Optional, Real, checked, checked_fields


@checked_fields(palette=PALETTE, error=Real(0.0, 1e9), lossless=FLAG, wide=Optional(Instance(Palette)), lined=FLAG)
@dataclass(frozen=True, slots=True, eq=False)
class Fitted:
    """A palette and how well it fits.

    Parameters
    ----------
    palette : Palette
    error : float
        The weighted mean squared distance of the colors to their entries, in squared coordinates of the working space;
        0..10^9.
    lossless : bool
        Whether the palette holds every color of the picture exactly.
    wide : Palette, optional
        The palette for dithering, if it is another one: its entries lie around the colors (mixed_centers.py).
    lined : bool
        Whether neighbors in the picture have entries close to each other in the palette (palette_order.py).

    Raises
    ------
    TypeError, ValueError
        When a value has another type or is out of range.
    """

    palette: Palette
    error: float
    lossless: bool = False
    wide: Palette | None = None
    lined: bool = False

    @checked(dither=Choice(Dither))
    def suited(self, dither: Dither) -> Fitted:
        """Return this with the palette that suits a way of dithering."""
        if self.wide is None or dither is Dither.NONE:
            return self
        return replace(self, palette=self.wide, wide=None)


@checked(colors=ArraySpec("N 4", np.uint8))
def distinct(colors: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return each color of `(N, 4)` uint8 once, in ascending order. np.unique would import numpy.ma, in .02 s.

    Raises TypeError or ValueError when the argument has another type, dtype or shape, or is empty.
    """
    ordered = colors[np.lexsort(colors.T[::-1])]
    first: NDArray[np.bool] = np.append(True, (ordered[1:] != ordered[:-1]).any(axis=1))
    found: NDArray[np.uint8] = ordered[first]
    return found
