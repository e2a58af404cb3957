"""Palette -> indices: the nearest entry of each pixel, or one that hides the error and that the encoder packs well.

Both depend on the activity of the picture at the pixel (`activity.measure`): in smooth areas the eye sees steps and
noise, so indices stay close to the color; in busy areas neither is visible, and an index that packs well is worth more
than the nearest.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from functools import partial

import cv2
import numpy as np
from numpy.typing import NDArray

from qtcompress.core import validation
from qtcompress.core.activity import measure
from qtcompress.core.bluenoise import thresholds
from qtcompress.core.color import WorkingSpace
from qtcompress.core.kernels.dispatch import STRIP_PIXELS, strip_rows
from qtcompress.core.kernels.mappers import Diffusion, Mapper, Piece, Trellis, Wavefront
from qtcompress.core.palette import Fitted
from qtcompress.core.stripes import Stripe, pairs_of, run
from qtcompress.core.types import (
    MAX_COLORS,
    ColorSpace,
    Dither,
    Effort,
    Options,
    Palette,
    Pixels,
    Quantized,
    Report,
    Stage,
    _quantized,
    ignore,
)

# The constants below were found by SSIMULACRA2 and bytes on CQ100 pictures: see docs/decisions/0008 and 0009.
_CALM = 128.0  # activity at which half of the error is passed on, where nothing is traded
_STEADY = 3.0  # activity below which a bit is worth hardly anything
_BUSY = 10.0  # activity from which on its worth grows further, with the square root
_UNSEEN = 60.0  # the worth of a bit whose error is invisible everywhere, as a squared distance in Oklab x 4096
_LEAST_WORTH = 1e-3  # so that its inverse stays a number
_BARE = 0.2  # the share of both that is left without dithering
_USUAL_STRENGTH = 0.7  # of dithering, at which it is 1
# By log2 of the number of colors: with few colors quality costs many bytes, and 256 are chosen for quality. The share
# is not larger between them, or 192 colors would take fewer bytes than 64.
_WORTH_AT, _WORTH_SHARES = (4.0, 6.0, 7.0, 8.0), (0.35, 0.5, 0.6, 0.48)
_COPY_BITS, _REPEAT_BITS, _LONGER_BITS = 12.0, 7.0, 0.3  # that deflate takes to begin a run, and to continue one
_LITERAL_SHARE = 0.95  # of the bits of an index, for a pixel that is not part of a run
_NEVER_BITS = 1e9
_FAST_BITS = 5.0  # to begin a repetition, without looking ahead whether it pays
_ERROR_LIMIT = 512  # the most that a pixel takes over from its neighbors, in coordinates: an eighth of black to white
_BIG_PIXELS = 1 << 20
_WARM_UP_ROWS = 8  # mapped before a stripe, so that it begins with the errors of the rows above
_LEVELS = np.arange(256)

Way = Callable[[int, Pixels, NDArray[np.uint8]], None]
"""A function of the first row of a strip in the picture, its pixels, and the indices to be written."""


def remap(
    pixels: Pixels,
    fitted: Fitted,
    space: WorkingSpace,
    options: Options,
    report: Report,
    *,
    busy: NDArray[np.uint8] | None = None,
    threads: int = 1,
) -> NDArray[np.uint8]:
    """Return the `(H, W)` uint8 indices of a picture, dithered as `options` say.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB, straight alpha
    fitted : Fitted
        The palette, opaque in a space of three dimensions.
    space : WorkingSpace
        Of four dimensions unless all pixels are opaque.
    report : Report
        Called with `Stage.MAP` and 0..0.9.
    busy : (H, W) uint8, optional
        The result of `activity.measure`, where it is known already.
    threads : int
        1..1024; the result does not depend on it.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, is out of range, or is translucent in three dimensions.
    """
    pixels = validation.picture(pixels)
    for value, kind, name in (
        (fitted, Fitted, "fitted"),
        (space, WorkingSpace, "space"),
        (options, Options, "options"),
    ):
        validation.instance(value, kind, name)
    validation.function(report, "report")
    threads = validation.threads(threads)
    if busy is not None:
        busy = validation.array(busy, "busy", np.uint8, pixels.shape[:2])
    return _mapped(pixels, fitted, space, options, report, busy=busy, threads=threads)


def _mapped(
    pixels: Pixels,
    fitted: Fitted,
    space: WorkingSpace,
    options: Options,
    report: Report,
    *,
    busy: NDArray[np.uint8] | None,
    threads: int,
) -> NDArray[np.uint8]:
    height, width = pixels.shape[:2]
    indices = np.empty((height, width), np.uint8)
    strength = options.dither_strength if options.dither is not Dither.NONE else 0.0
    ordered = options.dither is Dither.ORDERED and strength > 0
    # In sRGB only the squared error counts, and nothing is traded for it; effort "fast" does not look ahead.
    trades = not ordered and space.kind is ColorSpace.OKLAB and options.effort is not Effort.FAST and options.thrift > 0
    fast = options.effort is Effort.FAST and space.kind is ColorSpace.OKLAB and space.dims == 3
    if busy is None:
        needed = trades or strength > 0
        busy = measure(pixels, ignore, threads=threads) if needed else np.empty((0, width), np.uint8)
    local = busy
    spare: list[Mapper] = []  # a mapper that has met many colors is faster on the next stripe

    def work(stripes: tuple[Stripe, ...], tell: Report) -> None:
        try:
            mapper = spare.pop()
        except IndexError:
            mapper = Mapper(fitted.palette, space, width, big=height * width >= _BIG_PIXELS)
        if trades:
            trellis = _trellis(mapper, fitted, options.thrift, strength, len(stripes))
            _trade(pixels, local, indices, stripes, trellis, tell)
        else:
            for done, stripe in enumerate(stripes):
                way, warm_up = _plain(mapper), 0
                if ordered:
                    way = _ordered(mapper, local, strength)
                elif strength > 0 and fast:
                    way, warm_up = _fast(mapper, fitted, options.thrift, strength, local), _WARM_UP_ROWS
                elif strength > 0:
                    way, warm_up = _diffused(mapper, local, strength), _WARM_UP_ROWS
                for start, stop in _strips(stripe, warm_up, strip_rows(width)):
                    tell(Stage.MAP, (done + (stop - stripe.start) / (stripe.stop - stripe.start)) / len(stripes))
                    out = indices[start:stop] if start >= stripe.start else np.empty((stop - start, width), np.uint8)
                    way(start, pixels[start:stop], out)
        spare.append(mapper)

    tasks = [partial(work, pair) for pair in pairs_of(height, width)]
    run(tasks, Stage.MAP, lambda stage, fraction: report(stage, 0.9 * fraction), threads=threads)
    return indices


def _strips(stripe: Stripe, warm_up: int, rows: int) -> Iterator[tuple[int, int]]:
    """Yield the rows of each strip; before them those above, whose errors pass into the stripe."""
    if warm_up and stripe.start:
        yield max(stripe.start - warm_up, 0), stripe.start
    for start in range(stripe.start, stripe.stop, rows):
        yield start, min(start + rows, stripe.stop)


def _plain(mapper: Mapper) -> Way:
    return lambda first, strip, out: mapper.nearest(strip, out)


def _ordered(mapper: Mapper, busy: NDArray[np.uint8], strength: float) -> Way:
    strengths, matrix = _strengths(strength), thresholds()
    return lambda first, strip, out: mapper.ordered(
        strip, busy[first : first + len(strip)], out, first=first, strengths=strengths, thresholds=matrix
    )


def _diffused(mapper: Mapper, busy: NDArray[np.uint8], strength: float) -> Way:
    diffusion = Diffusion(mapper, _strengths(strength), _ERROR_LIMIT)
    return lambda first, strip, out: diffusion.map(strip, busy[first : first + len(strip)], out)


def _fast(mapper: Mapper, fitted: Fitted, thrift: float, strength: float, busy: NDArray[np.uint8]) -> Way:
    front = Wavefront(
        mapper,
        worth=_worth(fitted, thrift, strength),
        begin=_FAST_BITS,
        literal=_literal_bits(fitted.palette),
        share=round(256 * strength),
        limit=_ERROR_LIMIT,
    )
    return lambda first, strip, out: front.map(strip, busy[first : first + len(strip)], out)


def _trade(
    pixels: Pixels,
    busy: NDArray[np.uint8],
    indices: NDArray[np.uint8],
    stripes: tuple[Stripe, ...],
    trellis: Trellis,
    tell: Report,
) -> None:
    """Map one stripe, or two side by side; `tell` is called with the progress."""

    def piece(part: int, start: int, stop: int) -> Piece:
        out = indices[start:stop]
        if start < stripes[part].start:  # the rows above belong to another stripe, which writes their indices
            out = np.empty_like(out)
        return Piece(part, pixels[start:stop], busy[start:stop], out)

    for part, stripe in enumerate(stripes):
        if stripe.start:
            trellis.map(piece(part, max(stripe.start - _WARM_UP_ROWS, 0), stripe.start))
    rows = max(strip_rows(indices.shape[1]) // len(stripes), 1)
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


def _worth(fitted: Fitted, thrift: float, strength: float) -> NDArray[np.float64]:
    """Return the squared distance that a bit is worth, by activity."""
    # An error that is not passed on stays in its place and is visible: then a bit is worth less.
    hidden = _BARE + (1 - _BARE) * min(strength / _USUAL_STRENGTH, 1.0)
    share = np.interp(np.log2(len(fitted.palette)), _WORTH_AT, _WORTH_SHARES)
    busy = _LEVELS**2 / (_LEVELS**2 + _STEADY**2) * np.sqrt(1 + _LEVELS / _BUSY)
    # Less with a palette that has nearly all colors.
    unseen = _UNSEEN * math.sqrt(fitted.error / (fitted.error + _UNSEEN))
    return np.maximum(thrift * hidden * (share * fitted.error * busy + unseen), _LEAST_WORTH)


def _trellis(mapper: Mapper, fitted: Fitted, thrift: float, strength: float, parts: int) -> Trellis:
    return Trellis(
        mapper,
        parts=parts,
        rates=(1 / _worth(fitted, thrift, strength)).astype(np.float32),
        # The same everywhere: in busy areas most of the error comes from the choice of indices, not from the palette.
        shares=np.full(len(_LEVELS), strength, np.float32),
        prices=_prices(fitted.palette),
        limit=_ERROR_LIMIT,
    )


def _strengths(strength: float) -> NDArray[np.int32]:
    """Return the share of the error that is passed on where nothing is traded, in 256ths, by activity."""
    return np.asarray(np.rint(256 * strength * _CALM / (_CALM + _LEVELS)), np.int32)


def _prices(palette: Palette) -> NDArray[np.float32]:
    """Return the bits that runs and pixels take (`mappers.Trellis`)."""
    prices = np.full(9, _COPY_BITS, np.float32)
    if palette.bits < 8:  # runs begin at whole bytes, and the distance of a pixel to the side is less than one
        prices[[1, 3]] = _NEVER_BITS
    prices[6:] = _REPEAT_BITS, _literal_bits(palette), _LONGER_BITS
    return prices


def _literal_bits(palette: Palette) -> float:
    """Return the bits of a pixel that is not part of a run."""
    return _LITERAL_SHARE * math.log2(len(palette))


def exact(pixels: Pixels, palette: Palette, report: Report) -> NDArray[np.uint8]:
    """Return the `(H, W)` uint8 indices of `(H, W, 4)` uint8 pixels whose every color is an entry.

    The colors themselves are compared, and not their points, which similar colors may share. All pixels of alpha 0 have
    the color (0, 0, 0, 0).

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or a color is not an entry.
    """
    pixels = validation.picture(pixels)
    validation.instance(palette, Palette, "palette")
    validation.function(report, "report")
    height, width = pixels.shape[:2]
    keys = palette.colors.view(np.uint32)[:, 0]
    order = np.argsort(keys)
    ascending = keys[order]
    indices = np.empty((height, width), np.uint8)
    rows = strip_rows(width)
    for start in range(0, height, rows):
        report(Stage.MAP, 0.9 * start / height)
        strip = pixels[start : start + rows]
        seen = np.where(strip[..., 3] == 0, np.uint32(0), strip.view(np.uint32)[..., 0])
        places = np.searchsorted(ascending[:-1], seen)
        if not np.array_equal(ascending[places], seen):
            raise ValueError("every color of pixels must be an entry of the palette")
        indices[start : start + rows] = order[places]
    return indices


def compact(palette: Palette, indices: NDArray[np.uint8], report: Report, *, lossless: bool) -> Quantized:
    """Return the picture without the unused entries, the others sorted.

    Translucent entries come first, since tRNS may end at the last of them; then by luma, which helps the encoder: close
    indices are similar colors.

    Parameters
    ----------
    indices : (H, W) uint8, < K, contiguous and writable
        Renumbered in place; the result holds them.
    report : Report
        Called with `Stage.MAP` and 0.9..1.
    lossless : bool
        What the result says of itself.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, or an index is K or more.
    """
    validation.instance(palette, Palette, "palette")
    validation.output(indices, "indices", np.uint8, validation.array(indices, "indices", np.uint8, ("H", "W")).shape)
    validation.function(report, "report")
    flat = indices.reshape(1, -1)  # a row may be longer than a strip
    strips = [flat[:, start : start + STRIP_PIXELS] for start in range(0, flat.size, STRIP_PIXELS)]
    counts = np.zeros(len(palette), np.int64)
    for done, strip in enumerate(strips):
        report(Stage.MAP, 0.9 + 0.05 * done / len(strips))
        # In floats, which are exact for a strip; a quarter of the time of np.bincount.
        counts += (
            cv2.calcHist([strip], [0], None, [MAX_COLORS], [0, MAX_COLORS]).reshape(-1)[: len(palette)].astype(np.int64)
        )
    if counts.sum() != indices.size:
        raise ValueError(f"indices must be 0 to {len(palette) - 1}, not up to {indices.max()}")
    colors = palette.colors.astype(np.int64)
    luma = colors[:, :3] @ (299, 587, 114)
    order = np.lexsort((colors[:, 2], colors[:, 1], colors[:, 0], luma, colors[:, 3] == 255))
    order = order[counts[order] > 0]
    renamed = np.zeros(MAX_COLORS, np.uint8)
    renamed[order] = np.arange(len(order))
    for done, strip in enumerate(strips):
        report(Stage.MAP, 0.95 + 0.05 * done / len(strips))
        cv2.LUT(strip, renamed, dst=strip)
    kept = Palette(np.ascontiguousarray(palette.colors[order]))
    return _quantized(kept, counts[order], indices, lossless=validation.flag(lossless, "lossless"))
