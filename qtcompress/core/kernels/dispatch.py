"""The loops over pixels and points behind checked arguments: compiled where possible, else the same in NumPy.

Every public function here checks its arguments and raises TypeError or ValueError; `_kernels` and `reference` check
nothing. Pictures come in strips of rows, so that a caller can report progress and be cancelled in between.
"""

from __future__ import annotations

import importlib
import math
from dataclasses import dataclass, field
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import PICTURE, ArraySpec
from qtcompress.core.color import WorkingSpace
from qtcompress.core.types import MAX_COLORS, Pixels
from qtcompress.core.validation import FLAG, Instance, Integer, checked, checked_fields, integer

_REFERENCE = "qtcompress.core.kernels.reference"  # takes a twentieth of the start of the command line to import
try:
    IMPLEMENTATION: ModuleType = importlib.import_module("qtcompress.core.kernels._kernels")
except ImportError:  # there was no compiler when the package was installed
    IMPLEMENTATION = importlib.import_module(_REFERENCE)
"""The module of the loops; tests set it to the reference."""

STRIP_PIXELS = 1 << 19  # some 10 ms of compiled work
MAX_COORDINATE = 8192  # of a point: squared distances in four dimensions stay within 31 bits
_FITTING = 1 << 32  # sum of weights up to which no weighted squared error exceeds 63 bits
MAX_WEIGHT = 1 << 48  # of all points together: sums of weight times coordinate stay within 63 bits
SPACE = Instance(WorkingSpace, lambda space: {"dims": space.dims})
CENTERS = ArraySpec("K<=256 dims", np.int16, -MAX_COORDINATE, MAX_COORDINATE)
_FIRST_BITS = 12  # log2 of the rows that a table begins with
_MOST_COUNTED = 1 << 31  # pixels of a table: sums of weight times alpha times color stay within 63 bits
_PLAIN, _OPAQUE, _SHEER = 1, 4, 5  # sums a row: of weight; of color as well; of alpha as well


def compiled() -> bool:
    """Tell whether the compiled kernels are in use."""
    return IMPLEMENTATION.__name__ != _REFERENCE


@checked(width=Integer(1))
def strip_rows(width: int) -> int:
    """Return how many rows of a picture `width` pixels wide, 1 or more, make a strip: at least 1."""
    return max(1, STRIP_PIXELS // width)


@checked(colors=ArraySpec("N* 4", np.uint8), space=Instance(WorkingSpace))
def points(colors: NDArray[np.uint8], space: WorkingSpace) -> NDArray[np.int16]:
    """Return the `(N, dims)` int16 points of `(N, 4)` uint8 sRGB colors with straight alpha; N >= 0.

    In a space of three dimensions alpha is ignored.
    """
    out = np.empty((len(colors), space.dims), np.int16)
    IMPLEMENTATION.points(colors, space.table, space.code, space.dims, out)
    return out


# ---- counting


@checked(
    pixels=PICTURE,
    first=Integer(0, lambda sizes: sizes["H"] - 1),
    rows=Integer(1, lambda sizes: sizes["H"] - sizes["first"]),
)
def activity(pixels: Pixels, first: int, rows: int) -> NDArray[np.uint8]:
    """Return the activity of some rows of a picture: the standard deviation of luma in 5 x 5 pixels around each pixel.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB, straight alpha
        The whole picture; a copy is made at each call where it is not contiguous.
    first, rows : int
        The first row and the number of rows, 0 <= first < first + rows <= H.

    Returns
    -------
    (rows, W) uint8
        0 in flat areas, at most 127.
    """
    out = np.empty((rows, pixels.shape[1]), np.uint8)
    IMPLEMENTATION.activity(pixels, pixels.shape[1], first, out)
    return out


def _steps(*steps: tuple[int, int]) -> NDArray[np.uint8]:
    """Return the lowest value of the cell of each value; pairs of (size, where cells of this size end)."""
    begins = [0, *(end for _, end in steps)]
    cells = [np.arange(begin, end) // size * size for begin, (size, end) in zip(begins, steps, strict=False)]
    return np.concatenate(cells).astype(np.uint8)


def _level(color: NDArray[np.uint8], alpha: int) -> NDArray[np.uint8]:
    """Return the `(4, 256)` lowest values of cells; invisible colors have cells of their own, and so do opaque ones."""
    sheer = np.maximum(np.arange(256) // alpha * alpha, 1)
    sheer[[0, 255]] = 0, 255
    return np.stack([color, color, color, sheer.astype(np.uint8)])


# Each size of cells is made of the one before. Dark cells stay small: in Oklab the first level above black is as far
# from it as 20 levels are from each other in the middle.
_LEVELS = (
    _level(_steps((1, 256)), 1),
    _level(_steps((1, 16), (2, 256)), 2),
    _level(_steps((1, 8), (2, 128), (4, 256)), 4),
    _level(_steps((1, 8), (2, 40), (4, 256)), 8),
    _level(_steps((1, 8), (2, 32), (4, 128), (8, 256)), 16),
    _level(_steps((1, 4), (2, 16), (4, 64), (8, 256)), 16),
    _level(_steps((16, 256)), 32),
)


class ColorTable:
    """Sums the weights of colors: each by itself up to a number of them, then cells of colors, as small as possible.

    The cells depend only on the colors, and all sums are exact: pixels may come in any order, and in several tables,
    one per thread, that are added at the end. A table is to be used by one thread at a time.

    Parameters
    ----------
    weights : (256,) uint16, > 0
        The weight of a pixel by its activity.
    limit : int
        The largest number of colors or cells, 1 or more; the coarsest cells may still be 41,000. Each takes 72 to 160
        bytes.
    alpha : bool
        False where all pixels are opaque, which saves memory.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or is out of range.
    """

    @checked(weights=ArraySpec("256", np.uint16, 1, 65535), limit=Integer(1), alpha=FLAG)
    def __init__(self, weights: NDArray[np.uint16], limit: int, *, alpha: bool) -> None:
        self._weights, self._limit = weights.copy(), limit
        self._cell_width = _SHEER if alpha else _OPAQUE
        self._used = self._counted = 0
        self._reset(0, _FIRST_BITS)

    @property
    def exact(self) -> bool:
        """Whether every color is counted by itself, and none in a cell."""
        return self._level == 0

    @checked(
        self=Instance(object, lambda table: {"dims": 4 if table._cell_width == _SHEER else 3}),
        strip=ArraySpec("h W 4", np.uint8, opaque=True),
        activity=ArraySpec("h W", np.uint8),
    )
    def add(self, strip: Pixels, activity: NDArray[np.uint8]) -> None:
        """Add pixels.

        Parameters
        ----------
        strip : (h, W, 4) uint8, sRGB, straight alpha; all opaque where the table has no alpha
        activity : (h, W) uint8

        Raises
        ------
        TypeError, ValueError
            When an array is not so, or the table has counted 2^31 pixels.
        """
        self._add(strip, activity)

    def _add(self, strip: Pixels, activity: NDArray[np.uint8]) -> None:
        """Add pixels that are checked already."""
        self._counted = integer(self._counted + activity.size, "pixels of a table", 0, _MOST_COUNTED)
        done = 0
        while True:
            done, self._used = IMPLEMENTATION.count(
                strip, activity, done, self._weights, _LEVELS[self._level], self._keys, self._sums, self._bits,
                self._width, min(self._most, len(self._keys) // 2), self._used,
            )  # fmt: skip
            if done == activity.size:
                break
            if self._most > len(self._keys) // 2:
                self._move(self._level, self._bits + 2)
            else:
                self._move(self._level + 1, self._bits)

    @checked(other=Instance(object))  # the class does not exist yet
    def absorb(self, other: ColorTable) -> None:
        """Add what another table has counted; that table is not changed.

        Raises
        ------
        TypeError, ValueError
            When `other` is no other table of the same parameters, or both have counted more than 2^31 pixels.
        """
        if not isinstance(other, ColorTable):
            raise TypeError(f"other must be of type ColorTable, not {type(other).__name__}")
        alike = self._limit == other._limit and self._cell_width == other._cell_width
        if other is self or not alike or not np.array_equal(self._weights, other._weights):
            raise ValueError("other must be another table with the same weights, limit and alpha")
        self._counted = integer(self._counted + other._counted, "pixels of a table", 0, _MOST_COUNTED)
        while self._level < other._level:
            self._move(self._level + 1, self._bits)
        while self._used + other._used > len(self._keys) // 2:
            self._move(self._level, self._bits + 1)
        self._take(other._keys, other._sums, other._width)
        while self._used > self._most:
            self._move(self._level + 1, self._bits)

    def result(self) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
        """Return the distinct `(N, 4)` uint8 colors, or mean colors of cells, and their `(N,)` int64 weights."""
        colors, weights = np.empty((self._used, 4), np.uint8), np.empty(self._used, np.int64)
        IMPLEMENTATION.gather(self._keys, self._sums, self._width, colors, weights)
        return colors, weights

    @property
    def _most(self) -> int:
        return self._limit if self._level + 1 < len(_LEVELS) else 1 << 32

    def _reset(self, level: int, bits: int) -> None:
        self._level, self._bits, self._used = level, bits, 0
        self._width = self._cell_width if level else _PLAIN
        self._keys, self._sums = np.zeros(1 << bits, np.uint32), np.zeros(self._width << bits, np.int64)

    def _move(self, level: int, bits: int) -> None:
        keys, sums, width = self._keys, self._sums, self._width
        self._reset(level, bits)
        self._take(keys, sums, width)

    def _take(self, keys: NDArray[np.uint32], sums: NDArray[np.int64], width: int) -> None:
        self._used = IMPLEMENTATION.move(
            keys, sums, width, _LEVELS[self._level], self._keys, self._sums, self._bits, self._width, self._used
        )


# ---- clustering


@checked_fields(
    points=ArraySpec("N<=1073741824 dims", np.int16, -MAX_COORDINATE, MAX_COORDINATE),
    weights=ArraySpec("N", np.int64, 1, MAX_WEIGHT),
)
@dataclass(frozen=True, slots=True, eq=False)
class Cloud:
    """Weighted points to be clustered, checked once for all rounds.

    Parameters
    ----------
    points : (N, dims) int16, dims 3 or 4, -8192..8192; 1 <= N <= 2^30
        Copied where not contiguous; not to be changed while the cloud is in use.
    weights : (N,) int64, > 0, at most 2^48 together; the same holds

    Raises
    ------
    TypeError, ValueError
        When an array has another dtype or shape, or a value is out of range.
    """

    points: NDArray[np.int16]
    weights: NDArray[np.int64]
    bounds: NDArray[np.int64] = field(init=False)
    """`(2, dims)` int64: the lowest and highest coordinates."""
    total: int = field(init=False)
    """The sum of all weights."""

    def __post_init__(self) -> None:
        points, weights = self.points.view(), self.weights.view()
        if points.shape[1] not in (3, 4):
            raise ValueError(f"points must have 3 or 4 dimensions, not {points.shape[1]}")
        columns = points.T.copy()  # so that it takes a tenth of the time
        bounds = np.stack([columns.min(axis=1), columns.max(axis=1)]).astype(np.int64)
        # Two sums that can't overflow in place of one that can.
        total = (int((weights >> 24).sum()) << 24) + int((weights & 0xFFFFFF).sum())
        object.__setattr__(self, "total", integer(total, "sum of weights", 1, MAX_WEIGHT))
        for name, values in (("points", points), ("weights", weights), ("bounds", bounds)):
            values.setflags(write=False)
            object.__setattr__(self, name, values)

    def __len__(self) -> int:
        return len(self.points)

    def __repr__(self) -> str:
        return f"<Cloud: {len(self)} points, {self.points.shape[1]} dimensions>"


CLOUD = Instance(Cloud, lambda cloud: {"N": len(cloud), "dims": cloud.points.shape[1]})
_LEAST_SIDE = {3: 32, 4: 64}  # of the cubes of a grid to merge in: at most 2^24 of them
_MERGE_GROWTH = 1.1  # of that side, times the square root of the excess: clouds are nearly flat


@checked(cloud=CLOUD, space=SPACE, side=Integer(lambda sizes: _LEAST_SIDE[sizes["dims"]], 1 << 16))
def merge(cloud: Cloud, space: WorkingSpace, side: int) -> tuple[Cloud, NDArray[np.int32]]:
    """Merge the points of a cloud that share a cube of a grid.

    Parameters
    ----------
    cloud : Cloud
        Its points have the dimensions of the space and lie within its bounds.
    side : int
        Of a cube, in coordinates, 32..65536, in four dimensions from 64 on: the grid takes memory for each cube.

    Returns
    -------
    merged : Cloud
        M points, the rounded means, and the sums of their weights.
    index : (N,) int32
        The merged point of each point.
    """
    at, weights = cloud.points, cloud.weights
    low, high = space.bounds
    if (cloud.bounds[0] < low).any() or (cloud.bounds[1] > high).any():
        raise ValueError(f"points must lie within the bounds of the space, {low.tolist()} to {high.tolist()}")
    shape = np.zeros(10, np.int32)
    first = low + (cloud.bounds[0] - low) // side * side  # the grid is that of the space, but only where points are
    shape[:2], shape[2 : 2 + space.dims] = (space.dims, side), first
    shape[6 : 6 + space.dims] = (cloud.bounds[1] - first) // side + 1
    places = np.zeros(int(np.prod(shape[6 : 6 + space.dims])), np.int32)
    merged, sums = np.empty(len(at), np.int32), np.zeros((len(at), space.dims + 1), np.int64)
    sums = sums[: IMPLEMENTATION.merge(at, weights, shape, places, merged, sums)]
    return Cloud(np.rint(sums[:, :-1] / sums[:, -1:]).astype(np.int16), sums[:, -1].copy()), merged


@checked(cloud=CLOUD, space=SPACE, most=Integer(1))
def merge_to(cloud: Cloud, space: WorkingSpace, most: int) -> tuple[Cloud, NDArray[np.int32]]:
    """Merge points as `merge` does, in cubes as small as possible, until at most `most`, 1 or more, are left."""
    if len(cloud) <= most:
        return cloud, np.arange(len(cloud), dtype=np.int32)
    side = _LEAST_SIDE[space.dims]
    while True:
        merged, index = merge(cloud, space, side)
        if len(merged) <= most:
            return merged, index
        side = math.ceil(side * _MERGE_GROWTH * math.sqrt(len(merged) / most))


@checked(cloud=CLOUD, k=Integer(1, MAX_COLORS))
def cut(cloud: Cloud, k: int) -> NDArray[np.int16]:
    """Return at most `k` centers, `(K, dims)` int16, found by cutting the cloud in two where that helps most.

    Parameters
    ----------
    k : int
        1..256.
    """
    at, weights = cloud.points, cloud.weights
    order = np.empty(len(at), np.int32)
    bounds = np.zeros(k + 1, np.int32)
    parts = IMPLEMENTATION.cut(at, weights, at.shape[1], order, bounds)
    summed = np.add.reduceat(at[order] * weights[order, None], bounds[:parts], axis=0)
    masses = np.add.reduceat(weights[order], bounds[:parts])
    return np.asarray(np.rint(summed / masses[:, None]).astype(np.int16))


@checked(cloud=CLOUD, centers=CENTERS, labels=ArraySpec("N", np.uint8, below="K", written=True))
def assign(cloud: Cloud, centers: NDArray[np.int16], labels: NDArray[np.uint8]) -> tuple[NDArray[np.int16], int]:
    """Do one round of k-means: assign each point to its nearest center, the lowest of equals.

    Parameters
    ----------
    centers : (K, dims) int16, -8192..8192; 1 <= K <= 256
    labels : (N,) uint8, < K, contiguous and writable
        Where the search for the nearest center of each point begins: the labels of the last round make it fast.
        Changed in place to the nearest center of each point.

    Returns
    -------
    centers : (K, dims) int16
        The rounded means of the points of each center; a center without points is not moved.
    error : int
        The weighted squared error of the centers that were given.
    """
    at, weights = cloud.points, cloud.weights
    fits = cloud.total <= _FITTING or _fits(cloud, centers)
    sums, masses = np.zeros(centers.shape, np.int64), np.zeros(len(centers), np.int64)
    error = int(IMPLEMENTATION.assign(at, weights, centers, centers.shape[1], labels, sums, masses))
    if not fits:
        gaps = np.square(at.astype(np.int64) - centers[labels]).sum(axis=1)
        error = int((gaps.astype(object) * weights).sum())
    means = np.rint(sums / np.maximum(masses, 1)[:, None])
    return np.where(masses[:, None] > 0, means, centers).astype(np.int16), error


def _fits(cloud: Cloud, centers: NDArray[np.int16]) -> bool:
    """Tell whether no weighted squared error to centers exceeds 63 bits; it may from 360 MP on."""
    low = np.minimum(np.minimum.reduce(centers), cloud.bounds[0])
    high = np.maximum(np.maximum.reduce(centers), cloud.bounds[1])
    return int(np.square(high - low).sum()) * cloud.total < 1 << 63


@checked(deflated=Instance(bytes))
def last_block(deflated: bytes) -> tuple[int, int]:
    """Return the bit at which the last block of a raw deflate stream begins, and the bit behind it (RFC 1951).

    What follows the end of the stream is ignored. Raises TypeError when `deflated` is not bytes, ValueError when it is
    no whole stream.
    """
    where = np.zeros(2, np.int64)
    if not IMPLEMENTATION.last_block(deflated, where):
        raise ValueError("deflated is no deflate stream, or not all of it")
    return int(where[0]), int(where[1])
