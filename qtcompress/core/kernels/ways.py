"""The ways from pixels to the entries of a palette, each with its tables: decided once for a picture.

A table "by activity" has a value for each activity of a pixel, 0..255 (`activity.measure`).
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import ArraySpec
from qtcompress.core.validation import Instance, Integer, Real, checked_fields

MAX_LIMIT = 8192  # coordinates that a pixel takes over: so that all sums stay within 16 bits
_STRENGTHS = ArraySpec("256", np.int32, 0, 256)


@dataclass(frozen=True, slots=True)
class Nearest:
    """The index of the nearest entry of each pixel, the lowest of equals."""


@checked_fields(strengths=_STRENGTHS, thresholds=ArraySpec("side<=32768 side", np.uint8))
@dataclass(frozen=True, slots=True, eq=False)
class Ordered:
    """Dithered by a square matrix of thresholds.

    Parameters
    ----------
    strengths : (256,) int32, 0..256
        The share of the error that is passed on, in 256ths, by activity.
    thresholds : (side, side) uint8, 1 <= side <= 32768

    Raises
    ------
    TypeError, ValueError
        Here and below, when a value has another type, dtype or shape, or is out of range.
    """

    strengths: NDArray[np.int32]
    thresholds: NDArray[np.uint8]


@checked_fields(strengths=_STRENGTHS, limit=Integer(0, MAX_LIMIT))
@dataclass(frozen=True, slots=True, eq=False)
class Diffused:
    """Errors are passed on (Floyd and Steinberg 1976, serpentine).

    Parameters
    ----------
    strengths : (256,) int32, 0..256
        The share of the error that is passed on, in 256ths, by activity.
    limit : int
        The most that a pixel takes over from its neighbors, 0..8192 coordinates.
    """

    strengths: NDArray[np.int32]
    limit: int


@checked_fields(
    worth=ArraySpec("256", np.float64, 0),
    begin=Real(0, 16),
    literal=Real(0, 16),
    share=Integer(0, 256),
    limit=Integer(0, MAX_LIMIT),
)
@dataclass(frozen=True, slots=True, eq=False)
class Repeated:
    """Diffused fast, with indices repeated where that is hardly visible; without alpha.

    Parameters
    ----------
    worth : (256,) float64, >= 0
        The squared distance that a bit is worth, by activity; more than 2^20 counts as 2^20.
    begin, literal : float, 0..16
        The cost in bits of beginning a repetition of the index above or of the last one, and of repeating nothing.
    share : int
        The share of the error that is passed on, in 256ths, 0..256.
    limit : int
        The most that a pixel takes over from its neighbors, 0..8192 coordinates.
    """

    worth: NDArray[np.float64]
    begin: float
    literal: float
    share: int
    limit: int


@checked_fields(
    rates=ArraySpec("256", np.float32, 1e-30, 1e6),  # so that costs stay within a float
    shares=ArraySpec("256", np.float32, 0, 1),
    leans=ArraySpec("256", np.float32, 0, 1),
    prices=ArraySpec("9", np.float32, 0, 1e9),
    limit=Real(0, MAX_LIMIT),
    most_left_out=Real(0, 1e9),
)
@dataclass(frozen=True, slots=True, eq=False)
class Traded:
    """Indices that look right and that the encoder packs well.

    Parameters
    ----------
    rates : (256,) float32, 10^-30..10^6
        The cost of a squared distance in bits, by activity.
    shares : (256,) float32, 0..1, all 0 or none
        The share of the error that is passed on, by activity.
    prices : (9,) float32, bits, 0..10^9
        To begin a run that repeats the row above from 2 pixels before to 2 behind, the row above that, the last pixel;
        for a single pixel; for each further pixel of a run.
    limit : float
        The longest error that a pixel takes over from the row above, 0..8192 coordinates.
    leans : (256,) float32, 0..1
        The share of a squared distance that is left out along the second and third axis, by activity.
    most_left_out : float
        The squared distance along these axes, 0..10^9, above which nothing more is left out.
    """

    rates: NDArray[np.float32]
    shares: NDArray[np.float32]
    prices: NDArray[np.float32]
    limit: float
    leans: NDArray[np.float32] = field(default_factory=lambda: np.zeros(256, np.float32))
    most_left_out: float = 0.0

    def __post_init__(self) -> None:
        if self.shares.any() and not self.shares.all():
            raise ValueError("shares must be all 0 or none, not some of them")


@checked_fields(traded=Instance(Traded), aheads=ArraySpec("256", np.float32, 0, 1))
@dataclass(frozen=True, slots=True, eq=False)
class Subtracted:
    """Indices whose differences from the pixel on the left look right and pack well; without alpha.

    Parameters
    ----------
    traded : Traded
        Its prices are those for runs of differences; the price of a single pixel is learned.
    aheads : (256,) float32, 0..1
        The part of what is passed on that the next pixel takes over, by activity; the row below takes the rest. By
        default it is 7/16, as in Floyd and Steinberg.

    Raises
    ------
    TypeError, ValueError
        When a value has another type, dtype or shape, or is out of range.
    """

    traded: Traded
    aheads: NDArray[np.float32] = field(default_factory=lambda: np.full(256, 0.4375, np.float32))


Way = Nearest | Ordered | Diffused | Repeated | Traded | Subtracted
