"""Palette -> indices: the nearest entry of each pixel, or one that hides the error and that the encoder packs well.

Both depend on the activity of the picture at the pixel (`activity.measure`): in smooth areas the eye sees steps and
noise, so indices stay close to the color; in busy areas neither is visible, and an index that packs well is worth more
than the nearest.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.array_specs import PICTURE, ArraySpec
from qtcompress.core.bluenoise import thresholds
from qtcompress.core.color import WorkingSpace
from qtcompress.core.fitted import Fitted
from qtcompress.core.hidden_colors import with_hidden_color
from qtcompress.core.indices import compact, exact
from qtcompress.core.kernels.by_stripes import map_stripes
from qtcompress.core.kernels.mappers import Mapper
from qtcompress.core.kernels.ways import Diffused, Nearest, Ordered, Repeated, Subtracted, Traded, Way
from qtcompress.core.palette_order import lined
from qtcompress.core.stripes import Stripe, fours_of, run
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
)
from qtcompress.core.validation import FLAG, FUNCTION, THREADS, Instance, Integer, Optional, checked, checked_fields

# The constants below were found by SSIMULACRA2 and bytes on CQ100 pictures: see docs/decisions/0008 and 0009.
_CALM = 128.0  # activity at which half of the error is passed on, where nothing is traded
_STEADY = 3.0  # activity below which a bit is worth hardly anything
_BUSY = 10.0  # activity from which on its worth grows further, with the square root
_UNSEEN = 60.0  # the worth of a bit whose error is invisible everywhere, as a squared distance in Oklab x 4096
_LEAST_WORTH = 1e-3  # so that its inverse stays a number
_LEAST_THRIFT = 0.03  # below it only the bytes grow
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
# The longest error that a pixel takes over where indices are traded, of the usual distance of a color to its entry, by
# log2 of the number of colors: what no entries near a color can mix piles up, and bursts into dots of far ones.
_REACH_AT, _REACHES = (4.0, 6.0), (3.0, 2.0)
_LEAST_REACH = 16.0
# Where indices are traded, errors of lightness are dearer and those of hue cheaper, by log2 of the number of colors: an
# eye sees the noise of lightness that trading makes in busy areas, hardly that of hue. Few colors need theirs.
_LEANING_AT, _DEARER, _LEFT_OUT = ((4.0, 6.0), (0.0, 1.0)), 0.2, (0.3, 0.6)
_LEANINGS = 1.0, 0.67  # at log2 of thrift, as below
_MOST_LEFT_OUT = 36.0  # of the usual squared distance of a color to its entry: far hues stay dear
# What is passed on in busy areas where indices are traded, at log2 of thrift; in calm ones it is the usual strength.
# There the eye sees the dots, here it does not, and sees the mean: see docs/decisions/0091.
_TRADES, _BUSY_STRENGTHS = (0.0, 2.0), (0.85, 0.7)
_DETAIL = 5.0  # activity half way between calm and busy
_TINY_PIXELS = 1 << 14
_BIG_PIXELS = 1 << 20
_WHOLE_BITS = 8  # of an index
# Thrift above which a bit of a difference is worth more than of an index: all colors with it take less than few colors.
_USUAL_MOST, _STRETCH = 4.0, 1.3
_LEAST_RATE = 1e-30
# Where differences are chosen with much thrift, a copied difference goes on for long in a calm row: streaks. So there
# more of what is passed on goes to the right, where it ends the copy; less is passed on, or steps get higher.
_HASTES = (0.0, 1.0)  # log2 of thrift from which on this begins, and is whole
_USUAL_AHEAD, _CALM_AHEAD = 0.4375, 0.8  # the part of what is passed on that the next pixel takes over
_CALM_SHARE = 0.6 / _USUAL_STRENGTH  # of the usual strength
_SLOWER, _STILL = 0.8, 2.0  # the power of thrift in calm areas, and the activity half way to where it is 1
_LEVELS = np.arange(256)
_CLEAR = np.zeros((1, 4), np.uint8)


@checked_fields(fitted=Instance(Fitted), space=Instance(WorkingSpace), clear_below=Optional(Integer(0, 255)))
@dataclass(frozen=True, slots=True, eq=False)
class PaletteUse:
    """How a picture uses a palette.

    Parameters
    ----------
    fitted : Fitted
        The palette, opaque in a space of three dimensions.
    space : WorkingSpace
        In which the nearest entries are found.
    clear_below : int, optional
        The alpha, 0..255, below which a pixel is fully transparent, while all others become opaque. By default pixels
        are mapped with the alpha they have.

    Raises
    ------
    TypeError, ValueError
        When a value has another type or is out of range, or 256 entries leave no room for a clear one.
    """

    fitted: Fitted
    space: WorkingSpace
    clear_below: int | None = None

    def __post_init__(self) -> None:
        if self.clear_below and len(self.fitted.palette) == MAX_COLORS:
            raise ValueError(f"palette must leave room for a clear entry, not have {MAX_COLORS} colors")


@checked(
    pixels=PICTURE,
    use=Instance(PaletteUse),
    options=Instance(Options),
    report=FUNCTION,
    busy=Optional(ArraySpec("H W", np.uint8)),
    subtracts=FLAG,
    threads=THREADS,
)
def indexed(
    pixels: Pixels,
    use: PaletteUse,
    options: Options,
    report: Report,
    *,
    busy: NDArray[np.uint8] | None = None,
    subtracts: bool = False,
    threads: int = 1,
) -> Quantized:
    """Return a picture as palette and indices.

    Parameters are those of `remap`. Of a palette that is not given, the entries are put in the order that `subtracts`
    needs; where it is not possible, indices are chosen as without it.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, is out of range, or a palette that must hold every color does
        not.
    """
    report(Stage.MAP, 0.0)
    fitted = use.fitted.suited(options.dither if options.dither_strength > 0 else Dither.NONE)
    palette = fitted.palette
    subtracts = subtracts and _may_subtract(use, options)
    if subtracts and not fitted.lined:
        fitted = lined(fitted, pixels, use.space)
        palette = fitted.palette
    if fitted.lossless:
        indices = exact(pixels, palette, report)
    elif use.clear_below is None:
        indices = remap(pixels, fitted, use.space, options, report, busy=busy, subtracts=subtracts, threads=threads)
    else:
        hidden = pixels[..., 3] < use.clear_below
        solid = pixels.copy()
        solid[..., 3] = 255
        solid[hidden] = palette.colors[0]  # an entry, so it passes no error on
        indices = remap(solid, fitted, use.space, options, report, busy=busy, threads=threads)
        if hidden.any():
            indices[hidden] = len(palette)  # at most 255; see `PaletteUse`
            palette = Palette(np.concatenate([palette.colors, _CLEAR]))
    kept = options.kept if options.palette is not None else None
    if kept is not None:
        palette = _with(palette, kept)
    result = compact(palette, indices, report, lossless=use.fitted.lossless, kept=kept, sorts=not subtracts)
    if subtracts:
        return replace(result, subtracted=True)
    return result if options.palette is not None else with_hidden_color(pixels, result)


@checked(
    pixels=PICTURE,
    fitted=Instance(Fitted),
    space=Instance(WorkingSpace),
    options=Instance(Options),
    report=FUNCTION,
    busy=Optional(ArraySpec("H W", np.uint8)),
    subtracts=FLAG,
    threads=THREADS,
)
def remap(
    pixels: Pixels,
    fitted: Fitted,
    space: WorkingSpace,
    options: Options,
    report: Report,
    *,
    busy: NDArray[np.uint8] | None = None,
    subtracts: bool = False,
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
        The result of `activity.measure`, where it is known already; else it is measured strip by strip, where needed.
    subtracts : bool
        Whether indices that are traded are chosen for their differences, which filter 1 of a PNG writes: where
        neighbors have close indices, files are a tenth to a quarter smaller, in many times the time. Without alpha.
    threads : int
        1..1024; the result does not depend on it.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type, dtype or shape, is out of range, or is translucent in three dimensions.
    """
    height, width = pixels.shape[:2]
    indices = np.empty((height, width), np.uint8)
    way = _way(fitted, space, options)
    if subtracts and isinstance(way, Traded) and space.dims == 3:
        way = _subtracted(way, options.thrift)
    spare: list[Mapper] = []  # a mapper that has met many colors is faster on the next stripe

    def work(stripes: tuple[Stripe, ...], tell: Report) -> None:
        try:
            mapper = spare.pop()
        except IndexError:
            count = height * width
            mapper = Mapper(fitted.palette, space, width, big=count >= _BIG_PIXELS, tiny=count <= _TINY_PIXELS)
        map_stripes(mapper, way, pixels, busy, indices, stripes, tell)
        spare.append(mapper)

    tasks = [partial(work, four) for four in fours_of(height, width)]
    run(tasks, Stage.MAP, lambda stage, fraction: report(stage, 0.9 * fraction), threads=threads)
    return indices


def _may_subtract(use: PaletteUse, options: Options) -> bool:
    """Tell whether indices are traded, and differences of them can be chosen: without alpha, in whole bytes."""
    free = options.palette is None and use.clear_below is None and not use.fitted.lossless
    return (
        free
        and use.space.dims == 3
        and use.fitted.palette.bits == _WHOLE_BITS
        and isinstance(_way(use.fitted, use.space, options), Traded)
    )


def _way(fitted: Fitted, space: WorkingSpace, options: Options) -> Way:
    """Decide how the pixels of a picture are mapped."""
    strength = options.dither_strength if options.dither is not Dither.NONE else 0.0
    if options.dither is Dither.ORDERED and strength > 0:
        return Ordered(_strengths(strength), thresholds())
    visible, fast = space.kind is ColorSpace.OKLAB, options.effort is Effort.FAST
    # In sRGB only the squared error counts, and nothing is traded for it; effort "fast" does not look ahead. To look
    # ahead is better than plain diffusion even where next to nothing is traded.
    if visible and not fast and (options.thrift > 0 or strength > 0):
        thrift = max(options.thrift, _LEAST_THRIFT)
        dearer, leans = _leanings(fitted, thrift, space)
        return Traded(
            (dearer / _worth(fitted, thrift, strength)).astype(np.float32),
            _shares(thrift, strength, space),
            _prices(fitted.palette),
            _reach(fitted, thrift, space),
            leans,
            min(_MOST_LEFT_OUT * fitted.error, 1e9),
        )
    if strength == 0:
        return Nearest()
    if visible and fast and space.dims == 3:
        worth, literal = _worth(fitted, options.thrift, strength), _literal_bits(fitted.palette)
        share = round(256 * float(_lossy(np.array(_USUAL_STRENGTH), strength)))
        return Repeated(worth, _FAST_BITS, literal, share, _ERROR_LIMIT)
    return Diffused(_strengths(strength), _ERROR_LIMIT)


def _subtracted(way: Traded, thrift: float) -> Subtracted:
    """Return a way to trade differences of indices like that, for a thrift."""
    much = float(np.interp(math.log2(max(thrift, _LEAST_THRIFT)), _HASTES, (0.0, 1.0)))
    calm = much / (1 + (_LEVELS / _DETAIL) ** 2)
    dearer = np.full(256, max(thrift / _USUAL_MOST, 1.0) ** _STRETCH)
    dearer *= max(thrift, 1.0) ** ((_SLOWER - 1) / (1 + (_LEVELS / _STILL) ** 2))
    rates = np.maximum(way.rates / dearer, _LEAST_RATE).astype(np.float32)
    shares = (way.shares * (1 - (1 - _CALM_SHARE) * calm)).astype(np.float32)
    aheads = _USUAL_AHEAD + (_CALM_AHEAD - _USUAL_AHEAD) * calm
    return Subtracted(replace(way, rates=rates, shares=shares), aheads.astype(np.float32))


def _reach(fitted: Fitted, thrift: float, space: WorkingSpace) -> float:
    """Return the length of the longest error that is taken over; with alpha, what it was before 0114."""
    if space.dims == 4:
        return _ERROR_LIMIT
    usual = math.sqrt(fitted.error * max(thrift, 1.0))  # what is traded lies further away
    share = float(np.interp(math.log2(len(fitted.palette)), _REACH_AT, _REACHES))
    return min(max(share * usual, _LEAST_REACH), _ERROR_LIMIT)


def _worth(fitted: Fitted, thrift: float, strength: float) -> NDArray[np.float64]:
    """Return the squared distance that a bit is worth, by activity."""
    # An error that is not passed on stays in its place and is visible: then a bit is worth less.
    hidden = _BARE + (1 - _BARE) * min(strength / _USUAL_STRENGTH, 1.0)
    share = np.interp(np.log2(len(fitted.palette)), _WORTH_AT, _WORTH_SHARES)
    busy = _LEVELS**2 / (_LEVELS**2 + _STEADY**2) * np.sqrt(1 + _LEVELS / _BUSY)
    # Less with a palette that has nearly all colors.
    unseen = _UNSEEN * math.sqrt(fitted.error / (fitted.error + _UNSEEN))
    return np.maximum(thrift * hidden * (share * fitted.error * busy + unseen), _LEAST_WORTH)


def _leanings(fitted: Fitted, thrift: float, space: WorkingSpace) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
    """Return how much dearer errors are where indices are traded, and the share of those of hue that is left out."""
    leaning = 0.0
    if space.dims == 3:
        leaning = float(np.interp(math.log2(len(fitted.palette)), *_LEANING_AT))
        leaning *= float(np.interp(math.log2(thrift), _TRADES, _LEANINGS))
    busy = _LEVELS**2 / (_LEVELS**2 + _STEADY**2)
    calm_lean, busy_lean = _LEFT_OUT
    leans = calm_lean + (busy_lean - calm_lean) * busy
    return 1 + leaning * _DEARER * busy, (leaning * leans).astype(np.float32)


def _shares(thrift: float, strength: float, space: WorkingSpace) -> NDArray[np.float32]:
    """Return the share of the error that is passed on where indices are traded, by activity."""
    # Pictures with alpha are drawings: what is busy there is edges, beside which dots show.
    busy = np.interp(math.log2(thrift), _TRADES, _BUSY_STRENGTHS) if space.dims == 3 else _USUAL_STRENGTH
    usual = _USUAL_STRENGTH + (busy - _USUAL_STRENGTH) * _LEVELS**2 / (_LEVELS**2 + _DETAIL**2)
    return _lossy(usual, strength).astype(np.float32)


def _lossy(usual: NDArray[np.float64], strength: float) -> NDArray[np.float64]:
    """Return shares that are passed on at a strength, in 0..1, of those at the usual strength.

    What is lost shrinks by powers, so even the full strength loses some. Without loss, what no entries can mix piles up
    and bursts into specks.
    """
    return np.asarray(1 - (1 - usual) ** (strength / _USUAL_STRENGTH), np.float64)


def _strengths(strength: float) -> NDArray[np.int32]:
    """Return the share of the error that is passed on where nothing is traded, in 256ths, by activity."""
    return np.asarray(np.rint(256 * strength * _CALM / (_CALM + _LEVELS)), np.int32)


def _prices(palette: Palette) -> NDArray[np.float32]:
    """Return the bits that runs and pixels take (`ways.Traded`)."""
    prices = np.full(9, _COPY_BITS, np.float32)
    if palette.bits < 4:  # runs begin at whole bytes, and the distance of a pixel to the side is less than one
        prices[[1, 3]] = _NEVER_BITS
    prices[6:] = _REPEAT_BITS, _literal_bits(palette), _LONGER_BITS
    return prices


def _literal_bits(palette: Palette) -> float:
    """Return the bits of a pixel that is not part of a run."""
    return _LITERAL_SHARE * math.log2(len(palette))


def _with(palette: Palette, kept: Palette) -> Palette:
    """Return a palette with the kept entries that it lacks, as many as there is room for."""
    missing = kept.colors[~np.isin(kept.keys, palette.keys)]
    return Palette(np.concatenate([palette.colors, missing])[:MAX_COLORS])
