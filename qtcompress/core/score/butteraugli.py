"""Butteraugli: how far a picture is from its original to another eye than SSIMULACRA2's; 1 is just seen.

Alakuijala et al., *Guetzli: Perceptually guided JPEG encoder* (2017), and the program of that name in libjxl
(BSD-3-Clause), which is the definition and the source of all constants. In short: what the eye's receptors respond,
in bands of four frequencies; their differences, and how these stand out as lines; all of it the less visible, the more
goes on around; and the same at half size. It is used beside SSIMULACRA2 because a drawing can reach a score there
although its small ramps are in steps, and its edges are ragged (docs/decisions).

Pictures are compared in bands of rows, each with as many more as a pixel is influenced by. A band in which nothing
differs takes no time. Values are within 4 % of those of the program of libjxl 0.7.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from qtcompress.core.array_specs import PICTURE, ROWS
from qtcompress.core.opencv import cv2
from qtcompress.core.rows import Rows, bands, some
from qtcompress.core.score.visible_planes import Seen, calm_of, compared, seen
from qtcompress.core.score.xyb_scales import Plane, grounds_of, halved, linear_light
from qtcompress.core.types import Pixels, Report, Stage, ignore
from qtcompress.core.validation import FUNCTION, Instance, Integer, Real, checked, checked_fields

LEAST_SIDE_PX = 16
"""The shortest side of a picture that can be compared."""
_BAND_PIXELS = 1 << 19
_HALO = 80  # rows: of half size, a pixel depends on 37
_MOST_KEPT_PIXELS = 2_000_000  # of an original whose planes are kept, 60 bytes for each
_Known = tuple[Seen, Plane]  # of an original, and where it is calm
_POWERS = 3, 6, 12
_FINE, _COARSE = np.float32(0.85), np.float32(0.5)  # of full and half size


@checked_fields(norm=Real(0.0, 1e9), most=Real(0.0, 1e9), x=Integer(0), y=Integer(0))
@dataclass(frozen=True, slots=True)
class Distance:
    """How far two pictures are apart.

    Parameters
    ----------
    norm : float
        The mean of the 3-, 6- and 12-norm over all pixels; 0 is equal. The program calls it the 3-norm.
    most : float
        The largest value.
    x, y : int
        Where that is, in pixels.

    Raises
    ------
    TypeError, ValueError
        When a value has another type or is out of range.
    """

    norm: float
    most: float
    x: int
    y: int


class Butteraugli:
    """An original that several candidates are compared with.

    Parameters
    ----------
    before : (H, W, 4) uint8, sRGB, straight alpha; H, W >= 16; not to be changed while this is in use

    Raises
    ------
    TypeError, ValueError
        When `before` is no such array.
    """

    @checked(before=PICTURE)
    def __init__(self, before: Pixels) -> None:
        if min(before.shape[:2]) < LEAST_SIDE_PX:
            raise ValueError(f"before must have {LEAST_SIDE_PX} pixels to a side or more, not {before.shape[:2]}")
        self._before = before
        self._grounds = grounds_of(before)
        self._keeps = before[..., 0].size <= _MOST_KEPT_PIXELS
        self._kept: dict[tuple[int, int], tuple[_Known, _Known]] = {}

    @checked(
        self=Instance(object, lambda one: dict(zip("HW", one._before.shape, strict=False))),
        after=ROWS,
        report=FUNCTION,
    )
    def distance(self, after: Rows, report: Report = ignore) -> Distance:
        """Return how far a candidate is from the original.

        With alpha on either side both are laid on black and on white in gamma-encoded sRGB; the larger norm, the
        largest value and its place count.

        Parameters
        ----------
        after : Rows
            Of the original's shape.
        report : Report
            Called with `Stage.VERIFY`; may raise `Cancelled`, which passes through.

        Raises
        ------
        TypeError, ValueError
            When an argument has another type, dtype or shape.
        """
        height, width = self._before.shape[:2]
        norm, most, place = 0.0, 0.0, (0, 0)
        for ground in sorted({*self._grounds, *grounds_of(after)}):
            sums = np.zeros(len(_POWERS))
            for first, values in self._bands(after, ground, report):
                cubes = (values * values * values).astype(np.float64)
                squares = cubes * cubes
                sums += cubes.sum(), squares.sum(), np.vdot(squares, squares)
                row, column = divmod(int(values.argmax()), width)
                if values[row, column] > most:
                    most, place = float(values[row, column]), (column, first + row)
            norm = max(norm, float(np.mean((sums / (height * width)) ** (1 / np.array(_POWERS)))))
        return Distance(norm, most, *place)

    def _bands(self, after: Rows, ground: int, report: Report) -> Iterator[tuple[int, Plane]]:
        """Yield the first row and the values of each band in which something differs."""
        height, width = self._before.shape[:2]
        for band in bands(range(height), width, _BAND_PIXELS, multiple=2):
            report(Stage.VERIFY, band.start / height)
            rows = slice(max(band.start - _HALO, 0), min(band.stop + _HALO, height))
            now = some(after, rows, "after")
            if np.array_equal(self._before[rows], now):
                continue
            (fine, calm), (coarse, calm_half) = self._original(rows, ground)
            light = linear_light(now, ground)
            values = _FINE * compared(fine, seen(light), calm)
            half = compared(coarse, seen(halved(light)), calm_half)
            values += (
                _COARSE * cv2.resize(half, None, fx=2, fy=2, interpolation=cv2.INTER_NEAREST)[: len(values), :width]
            )
            yield band.start, values[band.start - rows.start : band.stop - rows.start]

    def _original(self, rows: slice, ground: int) -> tuple[_Known, _Known]:
        ground = ground if ground in self._grounds else 0  # an opaque original looks the same on either
        key = rows.start, ground
        if key in self._kept:
            return self._kept[key]
        light = linear_light(np.ascontiguousarray(self._before[rows]), ground)
        found = _known(light), _known(halved(light))
        if self._keeps:
            self._kept[key] = found
        return found


def _known(light: Plane) -> _Known:
    original = seen(light)
    return original, calm_of(original)
