"""What a palette loses of the structure of pictures, told without drawing them, and palettes that lose less.

k-means counts the error of each pixel by itself. In flat pictures, such as recordings, what is seen is rather whether
blocks of pixels differ from those around them as before: errors within a block add up or cancel out, and they count
less where blocks differ much. So the colors are joined to a hundred tones. When an entry of a palette stands for each
tone, the error of a block is the sum of the errors of its tones, times their shares, and the squared errors of all
blocks are a quadratic form in the errors of the tones: a small matrix for all pictures tells what a palette loses.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import PICTURE
from qtcompress.core.color import working_space
from qtcompress.core.histogram import Histogram
from qtcompress.core.kernels import dispatch
from qtcompress.core.kernels.dispatch import Cloud
from qtcompress.core.opencv import cv2
from qtcompress.core.rows import bands
from qtcompress.core.types import ColorSpace, Palette, Pixels
from qtcompress.core.validation import Instance, Integer, Real, checked

Coordinates = NDArray[np.float32]

_FINE_PX, _COARSE_PX = 8, 16  # sides of blocks, of which the fine ones have their lightness only
_AROUND = 2  # blocks on each side of one, from whose mean it differs
_BAND = 16  # rows of blocks at a time, for the memory's sake
_BAND_PIXELS = 1 << 14  # at a time, for the same
_FLOORS = 150.0, 60.0, 60.0  # coordinates that blocks differ by, up to which errors count fully
_ROUNDS = 6
_ENOUGH = 1e-5  # that a move gains


class Structure:
    """The structure of pictures, as far as some tones show it.

    Parameters
    ----------
    tones : Palette
        Many colors; only they are told apart.
    counted : Histogram
        The colors of all that is to be shown; the pictures need not have each of them.

    Raises
    ------
    TypeError
        When an argument has another type.
    """

    @checked(tones=Instance(Palette), counted=Instance(Histogram))
    def __init__(self, tones: Palette, counted: Histogram) -> None:
        self._tones, self._points = tones.colors, _points(tones.colors).astype(np.float32)
        masses = np.bincount(self._toned(counted.colors), counted.weights, len(tones))
        self._masses = (masses / masses.sum()).astype(np.float32)
        self._apart = _squared(self._points, self._points)
        self._forms = np.zeros((4, len(tones), len(tones)), np.float32)  # of fine blocks, and three of coarse ones
        self._times = 0

    @checked(self=Instance(object), pixels=PICTURE, times=Integer(1, 1 << 20))
    def add(self, pixels: Pixels, times: int = 1) -> None:
        """Add a picture, `(H, W, 4)` uint8, so many times. Raises TypeError or ValueError as others do."""
        parts = (pixels[rows] for rows in bands(range(len(pixels)), pixels.shape[1], _BAND_PIXELS))
        tones = np.concatenate([self._toned(part.reshape(-1, 4)) for part in parts]).reshape(pixels.shape[:2])
        self._forms[:1] += times * self._form(tones, _FINE_PX, 1)
        self._forms[1:] += times * self._form(tones, _COARSE_PX, 3)
        self._times += times

    @checked(self=Instance(object), palette=Instance(Palette), color=Real(0.0, 16.0), pixels=Real(0.0, 16.0))
    def improved(self, palette: Palette, color: float, pixels: float) -> Palette:
        """Return a palette of as many entries that loses less: they become tones, one by one, while that helps.

        Parameters
        ----------
        palette : Palette
        color, pixels : float
            The weights of hue and chroma of blocks, and of the errors of pixels by themselves, beside lightness.

        Raises
        ------
        TypeError, ValueError
            When an argument has another type or is out of range.
        """
        colors, entries = palette.colors.copy(), _points(palette.colors).astype(np.float32)
        gaps, weights = _squared(self._points, entries), (1.0, 1.0, color, color, pixels)
        least = float(self._losses((entries[gaps.argmin(axis=1)] - self._points)[None], weights)[0])
        for _ in range(_ROUNDS):
            before = least
            for place in range(len(colors)):
                losses = self._losses(self._errors(entries, gaps, place), weights)
                tone = int(losses.argmin())
                if losses[tone] < least - _ENOUGH:
                    least = float(losses[tone])
                    colors[place], entries[place], gaps[:, place] = (
                        self._tones[tone], self._points[tone], self._apart[:, tone]
                    )  # fmt: skip
            if least == before:
                break
        return Palette(colors)

    @checked(
        self=Instance(object), palette=Instance(Palette), color=Real(0.0, 16.0), pixels=Real(0.0, 16.0),
        count=Integer(0, 1 << 16),
    )  # fmt: skip
    def moves(self, palette: Palette, color: float, pixels: float, count: int) -> list[tuple[int, NDArray[np.uint8]]]:
        """Return the moves of an entry to a tone that lose least, whether that is less than without it or not.

        Parameters
        ----------
        count : int
            The most moves that are returned.

        Other parameters and errors are those of `improved`.

        Returns
        -------
        list of (place, (4,) uint8)
        """
        entries = _points(palette.colors).astype(np.float32)
        gaps, weights = _squared(self._points, entries), (1.0, 1.0, color, color, pixels)
        losses = np.stack([self._losses(self._errors(entries, gaps, place), weights) for place in range(len(entries))])
        losses[gaps.T == 0] = np.inf  # it is this tone already
        order = np.argsort(losses, axis=None, kind="stable")[: min(count, int(np.isfinite(losses).sum()))]
        return [(place, self._tones[tone]) for place, tone in zip(*np.unravel_index(order, losses.shape), strict=True)]

    def _errors(self, entries: Coordinates, gaps: Coordinates, place: int) -> Coordinates:
        """Return the errors of all tones when an entry becomes each of the tones, `(tones, tones, 3)`."""
        others = gaps.copy()
        others[:, place] = np.inf
        nearest = others.argmin(axis=1)
        left = np.take_along_axis(others, nearest[:, None], axis=1)[:, 0]
        moved = self._points[:, None] - self._points
        return np.where((self._apart < left)[..., None], moved, entries[nearest] - self._points)

    def _losses(self, errors: Coordinates, weights: tuple[float, ...]) -> Coordinates:
        """Return what is lost by errors of the tones, `(N, tones, 3)`."""
        squares = [np.square(errors).sum(axis=2) @ self._masses / np.float32(_FLOORS[0] ** 2)]
        for axis, form in zip((0, 0, 1, 2), self._forms / np.float32(max(self._times, 1)), strict=True):
            each = np.ascontiguousarray(errors[..., axis])
            squares.insert(-1, ((each @ form) * each).sum(axis=1))
        lost = [weight * np.sqrt(np.maximum(one, 0)) for weight, one in zip(weights, squares, strict=True)]
        return np.asarray(sum(lost), np.float32)

    def _toned(self, colors: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """Return the tone that is nearest to each of `(N, 4)` colors."""
        keys, places = np.unique(np.ascontiguousarray(colors).view(np.uint32)[:, 0], return_inverse=True)
        points = _points(keys.view(np.uint8).reshape(-1, 4))
        labels = np.zeros(len(points), np.uint8)
        dispatch.assign(Cloud(points, np.ones(len(points), np.int64)), self._points.astype(np.int16), labels)
        return labels[places]

    def _form(self, tones: NDArray[np.uint8], side: int, axes: int) -> Coordinates:
        """Return the quadratic forms of the errors of blocks, `(axes, tones, tones)`."""
        count, (height, width) = len(self._tones), tones.shape
        rows, columns = -(-height // side), -(-width // side)
        forms = np.zeros((axes, count, count), np.float32)
        square = 2 * _AROUND + 1, 2 * _AROUND + 1
        for first in range(0, rows, _BAND):
            above, below = max(first - _AROUND, 0), min(first + _BAND + _AROUND, rows)
            part = tones[above * side : below * side]
            places = (np.arange(len(part)) // side)[:, None] * columns + np.arange(width) // side
            counted = np.bincount((places * count + part).ravel(), minlength=(below - above) * columns * count)
            shares = counted.astype(np.float32).reshape(below - above, columns, count)
            shares /= shares.sum(axis=2, keepdims=True)
            own = np.s_[first - above : first - above + _BAND]
            differ = (shares - cv2.blur(shares, square))[own].reshape(-1, count)
            for axis in range(axes):
                shown = shares @ self._points[:, axis]
                mean = cv2.blur(shown, square)
                varied = np.maximum(cv2.blur(shown * shown, square) - mean * mean, 0)[own].reshape(-1, 1)
                forms[axis] += (differ / (2 * varied + np.float32(_FLOORS[axis] ** 2))).T @ differ
        return forms / np.float32(rows * columns)


def _points(colors: NDArray[np.uint8]) -> NDArray[np.int16]:
    return dispatch.points(colors, working_space(ColorSpace.OKLAB, alpha=False))


def _squared(points: Coordinates, others: Coordinates) -> Coordinates:
    return np.asarray(np.square(points[:, None] - others).sum(axis=2), np.float32)
