"""Points as mixtures of centers, behind checked arguments: what dithering makes of a palette, seen from afar."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import ArraySpec
from qtcompress.core.kernels import dispatch
from qtcompress.core.kernels.dispatch import CLOUD, MAX_COORDINATE, Cloud
from qtcompress.core.validation import Instance, Integer, Real, checked, checked_fields, integer

_MOST = 1e30  # of a number in an equation
_PLACES = 6  # centers that a mixture may have: in three dimensions no more than four are needed
_AROUND = 32  # centers that a point may take up: the nearest ones of its nearest


@checked_fields(entries=ArraySpec("N 6", np.uint8), shares=ArraySpec("N 6", np.float64, 0.0, 1.0))
@dataclass(frozen=True, slots=True, eq=False)
class Mixtures:
    """The mixture of each point.

    Parameters
    ----------
    entries : (N, 6) uint8
        Its centers.
    shares : (N, 6) float64, 0..1
        The share of each; a center without one is none. That they add up to 1 is not checked.

    Raises
    ------
    TypeError, ValueError
        When an array has another type, dtype or shape, or a value is out of range.
    """

    entries: NDArray[np.uint8]
    shares: NDArray[np.float64]


@checked_fields(
    pairs=ArraySpec("K K", np.float64), places=ArraySpec("K dims", np.float64), masses=ArraySpec("K", np.float64)
)
@dataclass(frozen=True, slots=True, eq=False)
class Moments:
    """Sums over the points of a cloud, by weight.

    Parameters
    ----------
    pairs : (K, K) float64
        Of the products of two centers' shares of a point.
    places : (K, dims) float64
        Of a center's share of a point times its coordinates.
    masses : (K,) float64
        Of a center's shares.

    Raises
    ------
    TypeError, ValueError
        When an array has another type, dtype or shape.
    """

    pairs: NDArray[np.float64]
    places: NDArray[np.float64]
    masses: NDArray[np.float64]


_MIXTURES = Instance(Mixtures, lambda mixtures: {"N": len(mixtures.entries)})


@checked(labels=ArraySpec("N", np.uint8))
def alone(labels: NDArray[np.uint8]) -> Mixtures:
    """Return the mixtures of one center each, `(N,)` uint8.

    Raises TypeError or ValueError when the argument has another type, dtype or shape.
    """
    entries, shares = np.zeros((len(labels), _PLACES), np.uint8), np.zeros((len(labels), _PLACES))
    entries[:, 0], shares[:, 0] = labels, 1.0
    return Mixtures(entries, shares)


@checked(
    cloud=CLOUD,
    centers=ArraySpec("K<=256 dims", np.float64, -MAX_COORDINATE, MAX_COORDINATE),
    begin=_MIXTURES,
    grain=Real(0.0, 1e3),
    still=Real(0.0, 1e9),
    steps=Integer(1, 1000),
)
def improved(
    cloud: Cloud, centers: NDArray[np.float64], begin: Mixtures, grain: float, still: float, steps: int
) -> tuple[Mixtures, Moments]:
    """Return mixtures that come nearer to their points, of centers that are near, and their sums.

    For each point, the squared distance to the mean of its mixture, plus `grain` times the mean squared distance to the
    mixture's centers, falls by pairwise steps of Frank and Wolfe (Lacoste-Julien and Jaggi, *On the global linear
    convergence of Frank-Wolfe optimization variants*, 2015). A point takes up centers among the 32 nearest ones of its
    main one.

    Parameters
    ----------
    cloud : Cloud
    centers : (K, dims) float64, -8192..8192; 1 <= K <= 256
    begin : Mixtures
        Of the points of the cloud, of these centers.
    grain : float
        0..1000.
    still : float
        In squared coordinates, 0..10^9; a point is done once its next step promises less.
    steps : int
        For each point at most; 1..1000.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """
    integer(int(begin.entries.max()), "entries of mixtures", 0, len(centers) - 1)
    entries, shares = begin.entries.copy(), begin.shares.copy()
    labels = entries[np.arange(len(cloud)), shares.argmax(axis=1)]
    squared = np.zeros((len(centers), len(centers)))
    for column in centers.T:
        squared += np.square(column[:, None] - column)
    count = min(_AROUND, len(centers))
    near = np.sort(squared.argpartition(count - 1, axis=1)[:, :count].astype(np.uint8), axis=1)
    around = np.ascontiguousarray(centers[near].transpose(0, 2, 1))
    sums = Moments(np.zeros_like(squared), np.zeros_like(centers), np.zeros(len(centers)))
    dispatch.IMPLEMENTATION.mix(
        cloud.points, cloud.weights, labels, np.ascontiguousarray(centers), near, around, centers.shape[1],
        grain, still, steps, entries, shares, sums.pairs, sums.places, sums.masses,
    )  # fmt: skip
    return Mixtures(entries, np.minimum(shares, 1.0, out=shares)), sums  # a sum of shares is rounded


@checked(
    matrix=ArraySpec("K<=256 K", np.float64, -_MOST, _MOST), sides=ArraySpec("K columns", np.float64, -_MOST, _MOST)
)
def solved(matrix: NDArray[np.float64], sides: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return `(K, columns)` float64: the unknowns of linear equations, by Cholesky's decomposition.

    Unlike LAPACK it begins no threads, which would spin beside those of other pictures, and it gives the same bits on
    every machine.

    Parameters
    ----------
    matrix : (K, K) float64, -10^30..10^30
        Positive definite; only the upper half is read.
    sides : (K, columns) float64, -10^30..10^30

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range; or `matrix` is not positive definite.
    """
    factor, unknowns = matrix.copy(), sides.copy()
    if not dispatch.IMPLEMENTATION.solve(factor, unknowns, len(matrix)):
        raise ValueError("matrix must be positive definite")
    return unknowns
