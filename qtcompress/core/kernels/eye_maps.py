"""The loops of what the eye sees behind checked arguments: colors, slopes, and what is seen in cells.

Arrays are copied where they are not contiguous. Every function raises TypeError or ValueError when an argument has
another type, dtype or shape, or is out of range.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from qtcompress.core.array_specs import ArraySpec
from qtcompress.core.kernels import dispatch
from qtcompress.core.kernels.maps import Floats
from qtcompress.core.types import Pixels
from qtcompress.core.validation import FLAG, EachOf, Integer, Optional, Real, checked

_PLANE = ArraySpec("h W", np.float32)
_COLORS = ArraySpec("3 h W", np.float32)
_MAPS, _KINDS = 9, 6
_FEW_KINDS = 2  # of a candidate


@checked(
    planes=EachOf(_PLANE, 3, 3),
    others=Optional(EachOf(_PLANE, 3, 3)),
    matrix=ArraySpec("3 3", np.float32),
    shift=ArraySpec("3", np.float32),
)
def oklab(planes: Sequence[Floats], others: Sequence[Floats] | None, matrix: Floats, shift: Floats) -> Floats:
    """Return `(3, h, W)` lightness and two opposing colors.

    Parameters
    ----------
    planes : three of (h, W) float32
        X, Y and B - Y.
    others : the same, optional
        These are subtracted; then `shift` is not.
    matrix : (3, 3) float32
        A row for each result.
    shift : (3,) float32
        What is subtracted from each result.
    """
    out = np.empty((3, *planes[0].shape), np.float32)
    dispatch.IMPLEMENTATION.oklab(*planes, *(others or planes), others is not None, matrix, shift, out)
    return out


@checked(colors=_COLORS)
def slopes(colors: Floats) -> Floats:
    """Return how much three planes change from pixel to pixel together, `(h, W)`."""
    _, height, width = colors.shape
    out = np.empty((height, width), np.float32)
    dispatch.IMPLEMENTATION.slopes(colors, width, np.empty(3 * width, np.float32), out)
    return out


@checked(
    blurred=_COLORS,
    apart=_COLORS,
    own=_COLORS,
    coarse=ArraySpec("2 h W", np.float32),
    smooth=ArraySpec("rows W", np.uint8, 0, 1),
    gray=ArraySpec("rows W", np.uint8, 0, 1),
    first=Integer(0, lambda sizes: sizes["h"] - sizes["rows"]),
    side=Integer(1, 1 << 20),
    gray_more=Real(0, 100),
)
def see(
    blurred: Floats,
    apart: Floats,
    own: Floats,
    coarse: Floats,
    smooth: Pixels,
    gray: Pixels,
    *,
    first: int,
    side: int,
    gray_more: float,
) -> Floats:
    """Return the means over cells of `side` x `side` pixels of what is seen of a candidate; beyond the borders is 0.

    Parameters
    ----------
    blurred, apart : (3, h, W) float32
        What it differs by from the original, as `oklab` returns it, after the blur of the eye and before.
    own : (3, h, W) float32
        The original.
    coarse : (2, h, W) float32
        Its colors after another blur: what stands out of that is fine.
    smooth, gray : (rows, W) uint8, 0 or 1
        Where the original is so, from row `first` on.
    first : int
        0 to h - rows.
    side : int
        1..2^20.
    gray_more : float
        By which a change of hue counts more where the original is gray, 0 to 100.

    Returns
    -------
    (9, rows of cells, columns of cells) float32
        What is smooth; slopes, blotches, and lightness there; hue; lightness; the square of a change of color in gray;
        what is lost of fine colors, and their square.
    """
    rows, width = smooth.shape
    out = np.empty((_MAPS, -(-rows // side), -(-width // side)), np.float32)
    scratch = np.empty((5 + _MAPS) * width, np.float32)
    dispatch.IMPLEMENTATION.see(blurred, apart, own, coarse, smooth, gray, width, first, side, gray_more, scratch, out)
    return out


@checked(
    plane=_PLANE,
    first=Integer(0, lambda sizes: sizes["h"] - 1),
    rows=Integer(1, lambda sizes: sizes["h"] - sizes["first"]),
    side=Integer(1, 1 << 20),
    least=Real(0, 1e6),
    sharp=Real(0, 1e6),
    original=FLAG,
)
def changes(plane: Floats, first: int, rows: int, *, side: int, least: float, sharp: float, original: bool) -> Floats:
    """Return the means over cells of the changes to the right and lower neighbor; beyond the borders is 0.

    Parameters
    ----------
    plane : (h, W) float32
    first, rows : int
        The rows that count, 0 <= first < first + rows <= h.
    side : int
        1..2^20.
    least, sharp : float
        The changes from which on a pixel changes, and does so sharply; 0 to a million.
    original : bool
        Whether the last four of the results are wanted, too.

    Returns
    -------
    (2 or 6, rows of cells, columns of cells) float32
        The larger change of both; the share of pixels that change; the square of the change; by how much the pixel to
        the right is larger, and that below; the share of pixels that change sharply.
    """
    width = plane.shape[1]
    kinds = _KINDS if original else _FEW_KINDS
    out = np.empty((kinds, -(-rows // side), -(-width // side)), np.float32)
    scratch = np.empty((3 + kinds) * width, np.float32)
    dispatch.IMPLEMENTATION.changes(plane, width, first, rows, side, least, sharp, kinds, scratch, out)
    return out
