"""Stripes of a picture are mapped in one of the `ways`, strip by strip, behind checked arguments."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import PICTURE, ArraySpec
from qtcompress.core.kernels import dispatch
from qtcompress.core.kernels.mappers import Diffusion, Mapper, Piece, Trellis, Wavefront
from qtcompress.core.kernels.subtraction import Subtraction, learned_rows
from qtcompress.core.kernels.ways import Diffused, Nearest, Ordered, Repeated, Subtracted, Traded, Way
from qtcompress.core.stripes import Stripe
from qtcompress.core.types import Pixels, Report, Stage
from qtcompress.core.validation import FUNCTION, EachOf, Instance, Optional, checked

_WARM_UP_ROWS = 8  # mapped before a stripe, so that it begins with the errors of the rows above


@checked(
    mapper=Instance(Mapper, lambda mapper: mapper._sizes),
    way=Instance(Way),  # type: ignore[arg-type]  # isinstance takes it
    pixels=PICTURE,
    activity=Optional(ArraySpec("H W", np.uint8)),
    out=ArraySpec("H W", np.uint8, written=True),
    stripes=EachOf(Instance(Stripe), 1, 4),
    tell=FUNCTION,
)
def map_stripes(
    mapper: Mapper,
    way: Way,
    pixels: Pixels,
    activity: NDArray[np.uint8] | None,
    out: NDArray[np.uint8],
    stripes: tuple[Stripe, ...],
    tell: Report,
) -> None:
    """Write the indices of one to four stripes of a picture, side by side where that is faster.

    Parameters
    ----------
    mapper : Mapper
    way : Nearest, Ordered, Diffused, Repeated, Traded or Subtracted
    pixels : (H, W, 4) uint8, opaque in three dimensions
        The whole picture.
    activity : (H, W) uint8, optional
        The result of `activity.measure`; else it is measured strip by strip, where it is needed.
    out : (H, W) uint8, written
    stripes : one to four Stripe
    tell : Report
        Called with `Stage.MAP`.
    """
    if max(stripe.stop for stripe in stripes) > len(pixels):
        raise ValueError(f"stripes must end within the {len(pixels)} rows of the picture")
    busy = partial(_busy, pixels, activity)
    if isinstance(way, Traded):
        _trade(Trellis(mapper, way, len(stripes)), pixels, busy, out, stripes, tell)
        return
    for done, stripe in enumerate(stripes):
        step, warm_up, rows = _step(mapper, way)
        for start, stop in _strips(stripe, warm_up, rows):
            tell(Stage.MAP, (done + (stop - stripe.start) / (stripe.stop - stripe.start)) / len(stripes))
            # The rows above belong to another stripe, which writes their indices.
            indices = out[start:stop] if start >= stripe.start else np.empty_like(out[start:stop])
            step(start, pixels[start:stop], partial(busy, start, stop), indices)


def _busy(pixels: Pixels, activity: NDArray[np.uint8] | None, start: int, stop: int) -> NDArray[np.uint8]:
    """Return the activity of some rows, measured where it is not known."""
    return dispatch.activity(pixels, start, stop - start) if activity is None else activity[start:stop]


_Step = Callable[[int, Pixels, Callable[[], NDArray[np.uint8]], NDArray[np.uint8]], None]
"""A function of the first row of a strip in the picture, its pixels, a function that returns their activity, and the
indices to be written."""


def _step(mapper: Mapper, way: Nearest | Ordered | Diffused | Repeated | Subtracted) -> tuple[_Step, int, int]:
    """Return what maps one strip of a stripe after the other, the rows that are mapped before them, and of a strip."""
    rows = dispatch.strip_rows(mapper._width)
    if isinstance(way, Nearest):
        return lambda first, strip, activity, out: mapper.nearest(strip, out), 0, rows
    if isinstance(way, Ordered):
        return lambda first, strip, activity, out: mapper.ordered(strip, activity(), out, first=first, way=way), 0, rows
    state: Diffusion | Wavefront | Subtraction
    if isinstance(way, Subtracted):
        state, rows = Subtraction(mapper, way), learned_rows(mapper._width)
    else:
        state = Diffusion(mapper, way) if isinstance(way, Diffused) else Wavefront(mapper, way)
    return lambda first, strip, activity, out: state.map(strip, activity(), out), _WARM_UP_ROWS, rows


def _strips(stripe: Stripe, warm_up: int, rows: int) -> Iterator[tuple[int, int]]:
    """Yield the rows of each strip; before them those above, whose errors pass into the stripe."""
    if warm_up and stripe.start:
        yield max(stripe.start - warm_up, 0), stripe.start
    for start in range(stripe.start, stripe.stop, rows):
        yield start, min(start + rows, stripe.stop)


def _trade(
    trellis: Trellis,
    pixels: Pixels,
    activity: Callable[[int, int], NDArray[np.uint8]],
    out: NDArray[np.uint8],
    stripes: tuple[Stripe, ...],
    tell: Report,
) -> None:
    """Map one stripe, or several side by side."""

    def piece(part: int, start: int, stop: int) -> Piece:
        indices = out[start:stop]
        if start < stripes[part].start:  # the rows above belong to another stripe, which writes their indices
            indices = np.empty_like(indices)
        return Piece(part, pixels[start:stop], activity(start, stop), indices)

    for part, stripe in enumerate(stripes):
        if stripe.start:
            trellis.map(piece(part, max(stripe.start - _WARM_UP_ROWS, 0), stripe.start))
    rows = max(dispatch.strip_rows(out.shape[1]) // len(stripes), 1)
    heights = [stripe.stop - stripe.start for stripe in stripes]
    for done in range(0, max(heights), rows):
        tell(Stage.MAP, done / max(heights))
        stops = [min(done + rows, height) for height in heights]
        shared = min(stops)
        if shared > done:
            trellis.map(*(piece(part, s.start + done, s.start + shared) for part, s in enumerate(stripes)))
        for part, stripe in enumerate(stripes):  # stripes may differ by a row
            if stops[part] > max(shared, done):
                trellis.map(piece(part, stripe.start + max(shared, done), stripe.start + stops[part]))
