"""The order of a palette in which neighbors in the picture have close indices, so that their differences pack well.

Palettes are placed on a line by the second eigenvector of the graph of neighbors (Fiedler's vector: Juvan and Mohar,
*Optimal linear labelings and eigenvalues of graphs*, 1992), and then entries trade places while that saves bits (as
in Zeng, Li and Lei, *An efficient color re-indexing scheme for palette-based compression*, 2000). All sums are of
whole numbers that a float64 holds, so that every machine finds the same order.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import PICTURE
from qtcompress.core.color import WorkingSpace
from qtcompress.core.fitted import Fitted
from qtcompress.core.kernels.mappers import Mapper
from qtcompress.core.types import PALETTE, Palette, Pixels
from qtcompress.core.validation import Instance, checked

_SAMPLE_PIXELS = 1 << 17
_BAND_ROWS = 2
_STEPS, _SWEEPS = 400, 6
_FINE = 1 << 20  # of shares and coordinates
_BIT = 256  # units


@checked(palette=PALETTE, pixels=PICTURE, space=Instance(WorkingSpace))
def line_order(palette: Palette, pixels: Pixels, space: WorkingSpace) -> NDArray[np.intp]:
    """Return the entries of a palette in the order in which neighbors of a picture are close.

    Parameters
    ----------
    palette : Palette
        Opaque in a space of three dimensions.
    pixels : (H, W, 4) uint8, sRGB, straight alpha

    Returns
    -------
    (K,) intp
        A permutation: the entries of the new palette.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or the palette is translucent in three dimensions.
    """
    met = _neighbors(palette, pixels, space)
    luma = np.argsort(palette.colors[:, :3].astype(np.int64) @ (299, 587, 114), kind="stable")
    return _traded(met, _along(met, luma))


@checked(fitted=Instance(Fitted), pixels=PICTURE, space=Instance(WorkingSpace))
def lined(fitted: Fitted, pixels: Pixels, space: WorkingSpace) -> Fitted:
    """Return a palette with its entries in the order in which neighbors of a picture are close, in 50 ms.

    Parameters
    ----------
    fitted : Fitted
        Its palette is opaque in a space of three dimensions; one for dithering is left out (`Fitted.suited`).
    pixels : (H, W, 4) uint8, sRGB, straight alpha
        The picture, or a part of it that is like it.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or the palette is translucent in three dimensions.
    """
    order = line_order(fitted.palette, pixels, space)
    return replace(fitted, palette=Palette(fitted.palette.colors[order]), wide=None, lined=True)


def _neighbors(palette: Palette, pixels: Pixels, space: WorkingSpace) -> NDArray[np.float64]:
    """Return how often two entries stand beside each other in bands of rows: `(K, K)`, symmetric, 0 for one entry."""
    height, width = pixels.shape[:2]
    mapper = Mapper(palette, space, width, big=False)
    count = max(1, min(_SAMPLE_PIXELS // (_BAND_ROWS * width), height // _BAND_ROWS))
    met = np.zeros((len(palette), len(palette)))
    for top in np.linspace(0, max(height - _BAND_ROWS, 0), count).astype(int).tolist():
        band = np.empty((min(_BAND_ROWS, height), width), np.uint8)
        mapper.nearest(np.ascontiguousarray(pixels[top : top + _BAND_ROWS]), band)
        pairs = band[:, :-1].astype(np.int64) * len(palette) + band[:, 1:]
        met += np.bincount(pairs.reshape(-1), minlength=met.size).reshape(met.shape)
    met += met.T
    np.fill_diagonal(met, 0)
    return met


def _along(met: NDArray[np.float64], start: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return the order along the second eigenvector, found by steps from `start`."""
    sums = met.sum(axis=1)
    weights = np.rint(_FINE * np.divide(met, sums[:, None], out=np.zeros_like(met), where=sums[:, None] > 0))
    at = np.empty(len(start))
    at[start] = np.arange(len(start))
    masses = sums + 1
    for _ in range(_STEPS):
        at = at - np.rint((at * masses).sum() / masses.sum())
        at = np.rint(at * (_FINE / max(np.abs(at).max(), 1)))
        at = np.rint((weights @ at / _FINE + at) / 2)
    return np.argsort(at, kind="stable")


def _traded(met: NDArray[np.float64], order: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return the order after pairs of entries have traded their places, while that saves bits."""
    count = len(order)
    gap = np.abs(np.arange(count)[:, None] - np.arange(count))
    bits = np.rint(_BIT * np.log2(1 + gap))
    order, met = order.copy(), met[np.ix_(order, order)]
    here = (met * bits).sum(axis=1)  # what each costs
    for _ in range(_SWEEPS):
        traded = False
        for i in range(count):
            # What both cost more at the place of the other; the bits between both stay.
            change = (bits @ met[i] - here[i]) + (met @ bits[i] - here) + 2 * met[i] * bits[i]
            change[i] = 0
            j = int(np.argmin(change))
            if change[j] >= 0:
                continue
            traded = True
            order[[i, j]] = order[[j, i]]
            met[[i, j]] = met[[j, i]]
            met[:, [i, j]] = met[:, [j, i]]
            here += (met[:, i] - met[:, j]) * (bits[:, i] - bits[:, j])
            here[[i, j]] = (met[[i, j]] * bits[[i, j]]).sum(axis=1)
        if not traded:
            break
    return order
