"""Two checks of colors for the eye: the contrast of two colors, and colors that are confused.

People with a color-vision deficiency confuse colors that others can tell apart.

Contrast: W3C, *Web Content Accessibility Guidelines (WCAG) 2.2*, relative luminance and contrast ratio.
Deficiencies: Machado, Oliveira, Fernandes, *A Physiologically-based Model for Simulation of Color Vision Deficiency*,
IEEE TVCG 15(6), 2009: the matrices of severity 1.0, which apply to linear light.
Differences: Euclidean distances in Oklab (Ottosson 2020).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.color import linear_of_srgb, oklab_of_srgb, srgb_of_linear
from qtcompress.core.text import Text
from qtcompress.core.types import Palette
from qtcompress.engine.palettes.text_formats import Color

TEXT_CONTRAST, LARGE_CONTRAST = 4.5, 3.0
"""The least contrast of text, and of large text and symbols (WCAG 2.2, level AA)."""
_LUMINANCE = np.array([0.2126, 0.7152, 0.0722])
_FLARE = 0.05
# Oklab distances: two colors are clearly different from the first on, hardly below the second. For comparison: the
# grays 128 and 152 are 0.080 apart, 128 and 140 are 0.040.
_APART, _ALIKE = 0.08, 0.04


class Deficiency(Enum):
    """The three kinds of missing cones."""

    PROTAN = Text("protanopia (no red cones)")
    DEUTAN = Text("deuteranopia (no green cones)")
    TRITAN = Text("tritanopia (no blue cones)")


_MATRICES = {
    Deficiency.PROTAN: np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    Deficiency.DEUTAN: np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    Deficiency.TRITAN: np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}


@dataclass(frozen=True, slots=True)
class Confusion:
    """Two entries of a palette that differ clearly, but hardly for people with some deficiencies.

    Parameters
    ----------
    first, second : int
        The entries, first < second.
    deficiencies : tuple of Deficiency
        For whom they look alike; one or more.
    distance : float
        The least of their distances in Oklab, as these people see them.
    """

    first: int
    second: int
    deficiencies: tuple[Deficiency, ...]
    distance: float


def contrast_ratio(one: Color, other: Color) -> float:
    """Return the contrast of two opaque colors, 1..21; alpha is ignored."""
    lights = _linear(np.array([one, other], np.uint8)) @ _LUMINANCE
    return float((lights.max() + _FLARE) / (lights.min() + _FLARE))


def seen_with(colors: NDArray[np.uint8], deficiency: Deficiency) -> NDArray[np.uint8]:
    """Return `(K, 4)` uint8 sRGB colors as people with a deficiency see them; alpha stays."""
    out = colors.copy()
    out[:, :3] = np.rint(255 * _seen(colors, deficiency))
    return out


def confusions(palette: Palette) -> list[Confusion]:
    """Return the pairs of entries that people with a deficiency confuse, the most alike first.

    Translucent entries are left out: what they look like depends on what is behind them.
    """
    colors = palette.colors
    solid = colors[:, 3] == 255
    apart = _distances(oklab_of_srgb(colors[:, :3] / 255.0)) >= _APART
    apart &= np.triu(np.outer(solid, solid), 1)
    seen = {kind: _distances(oklab_of_srgb(_seen(colors, kind))) for kind in Deficiency}
    alike = {kind: apart & (distances < _ALIKE) for kind, distances in seen.items()}
    found = [
        Confusion(
            int(first),
            int(second),
            kinds := tuple(kind for kind in Deficiency if alike[kind][first, second]),
            float(min(seen[kind][first, second] for kind in kinds)),
        )
        for first, second in np.argwhere(np.logical_or.reduce(list(alike.values())))
    ]
    return sorted(found, key=lambda pair: pair.distance)


def _linear(colors: NDArray[np.uint8]) -> NDArray[np.float64]:
    return linear_of_srgb(colors[:, :3] / 255.0)


def _seen(colors: NDArray[np.uint8], deficiency: Deficiency) -> NDArray[np.float64]:
    """Return `(K, 3)` sRGB, 0..1; what is outside of sRGB is clipped."""
    return srgb_of_linear(_linear(colors) @ _MATRICES[deficiency].T)


def _distances(oklab: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(np.sqrt(np.square(oklab[:, None] - oklab).sum(axis=2)))
