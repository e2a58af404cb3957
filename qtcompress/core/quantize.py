"""`quantize(pixels, colors=32)`: count the colors, fit a palette, map the pixels to it, in this order."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, TypedDict, Unpack

import numpy as np
from numpy.typing import NDArray

from qtcompress.core.activity import is_flat, measure
from qtcompress.core.array_specs import PICTURE, AnyPicture, ArraySpec
from qtcompress.core.color import WorkingSpace, working_space
from qtcompress.core.fitted import Fitted
from qtcompress.core.fixed_palette import use_of
from qtcompress.core.hidden_colors import kept_whole
from qtcompress.core.histogram import Histogram, histogram
from qtcompress.core.indices import compact
from qtcompress.core.mixed_centers import MOST_OTHERS
from qtcompress.core.palette import fit
from qtcompress.core.places import PlaceErrors
from qtcompress.core.remap import PaletteUse, indexed
from qtcompress.core.types import (
    ColorSpace,
    Dither,
    Effort,
    Options,
    Palette,
    Pixels,
    Quantized,
    Report,
    ignore,
)
from qtcompress.core.validation import FLAG, FUNCTION, THREADS, Instance, Optional, checked, checked_fields

_MOST_LOOKED_AT = 4_000_000  # pixels of a picture whose places are looked at
_FEW_COLORS = 128  # up to which files of differences can be larger at the same thrift, though they look better


class OptionKeywords(TypedDict, total=False):
    """The parameters of `Options` as keywords."""

    colors: int
    dither: Dither | str
    dither_strength: float
    space: ColorSpace | str
    effort: Effort | str
    thrift: float
    palette: Palette | None
    keep_clear: bool
    kept: Palette | None


@checked(pixels=AnyPicture(), options=Optional(Instance(Options)), report=FUNCTION, threads=THREADS)
def quantize(
    pixels: NDArray[np.uint8],
    options: Options | None = None,
    report: Report = ignore,
    *,
    threads: int = 1,
    **keywords: Unpack[OptionKeywords],
) -> Quantized:
    """Return a picture as palette and indices.

    The same pixels and options give the same result, on any number of threads. A picture with no more colors than
    `options.colors` is returned lossless, except for the color of fully transparent pixels if there are several; with
    `options.palette`, a picture of which every color is an entry.

    Parameters
    ----------
    pixels : (H, W), (H, W, 1), (H, W, 3) or (H, W, 4) uint8, sRGB; H, W >= 1
        Gray, RGB, or RGBA with straight alpha. Not changed; copied where it is not contiguous RGBA.
    options : Options, optional
        By default 256 colors, error diffusion, Oklab.
    report : Report
        Called with the progress; may raise `Cancelled`, which passes through.
    threads : int
        The largest number of threads that work on the picture at once, 1..1024.
    **keywords
        Single options in place of those in `options`: `colors=32, dither="none"`.

    Raises
    ------
    TypeError
        When an argument has another type, or a keyword is not an option.
    ValueError
        When `pixels` has another shape or dtype, or an option is out of range.
    """
    chosen: dict[str, Any] = {**keywords}
    options = replace(Options() if options is None else options, **chosen)
    if options.keep_clear and options.palette is None:
        whole = kept_whole(pixels, options.colors, report)
        if whole is not None:
            return compact(*whole, report, lossless=True)
    counted = count(pixels, options, report, threads=threads)
    if options.palette is None:
        use = PaletteUse(fit_to(counted, options, report), counted.space)
    else:
        spaces = working_space(options.space, alpha=False), working_space(options.space, alpha=True)
        use = use_of(options.palette, counted.histogram, spaces, report)
    busy = counted.busy if options.effort is Effort.SMALLEST and options.colors > _FEW_COLORS else None
    subtracts = busy is not None and not is_flat(busy)
    return indexed(counted.pixels, use, options, report, busy=counted.busy, subtracts=subtracts, threads=threads)


@checked_fields(
    pixels=PICTURE,
    busy=Optional(ArraySpec("H W", np.uint8)),
    histogram=Instance(Histogram),
    space=Instance(WorkingSpace),
)
@dataclass(frozen=True, slots=True, eq=False)
class Counted:
    """A picture whose colors are counted, ready for palettes of any size.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB, straight alpha
        Copied where not contiguous.
    busy : (H, W) uint8, optional
        The result of `activity.measure`, where it was needed.
    histogram : Histogram
        All colors and their weights.
    space : WorkingSpace
        In which palettes are fitted: of four dimensions when the histogram has alpha.

    Raises
    ------
    TypeError, ValueError
        When a value has another type, dtype or shape, or the space lacks the dimension for alpha.
    """

    pixels: Pixels = field(repr=False)
    busy: NDArray[np.uint8] | None = field(repr=False)
    histogram: Histogram
    space: WorkingSpace

    def __post_init__(self) -> None:
        if self.space.dims != (4 if self.histogram.alpha else 3):
            raise ValueError("space must have 4 dimensions with alpha and 3 without")


@checked(pixels=AnyPicture(), options=Instance(Options), report=FUNCTION, threads=THREADS)
def count(pixels: NDArray[np.uint8], options: Options, report: Report, *, threads: int = 1) -> Counted:
    """Count the colors of a picture; parameters and errors are those of `quantize`."""
    fast = options.effort is Effort.FAST
    busy = measure(pixels, report, threads=threads) if options.space is ColorSpace.OKLAB and not fast else None
    counted = histogram(pixels, options.space, report, busy=busy, fast=fast, threads=threads)
    return Counted(pixels, busy, counted, working_space(options.space, alpha=counted.alpha))


@checked(counted=Instance(Counted), options=Instance(Options), report=FUNCTION)
def fit_to(counted: Counted, options: Options, report: Report) -> Fitted:
    """Return the palette of a counted picture with the number of colors that is asked for, as `quantize` fits it.

    Up to 64 colors, the palette for dithering heeds a place of the picture that would stand out (mixed_centers.py).

    Raises
    ------
    TypeError, ValueError
        When an argument has another type.
    """
    dithered = options.dither is not Dither.NONE and options.dither_strength > 0
    many = len(counted.histogram.colors) > options.colors  # else there is nothing to fit
    looks = dithered and many and options.colors <= MOST_OTHERS and counted.space.dims == 3
    places = None
    if looks and counted.busy is not None and counted.busy.size <= _MOST_LOOKED_AT:
        places = PlaceErrors(counted.pixels, counted.busy, counted.histogram, counted.space)
    asked = counted.histogram, options.colors, counted.space, options.effort, report
    return fit(*asked, dithered=dithered, places=places)


@checked(
    counted=Instance(Counted),
    fitted=Instance(Fitted),
    options=Instance(Options),
    report=FUNCTION,
    subtracts=FLAG,
    threads=THREADS,
)
def mapped(
    counted: Counted, fitted: Fitted, options: Options, report: Report, *, subtracts: bool = False, threads: int = 1
) -> Quantized:
    """Return a counted picture with the entries of a palette that was fitted to its colors.

    Parameters
    ----------
    options : Options
        How it is dithered; the palette may have fewer entries than `options.colors`.
    subtracts : bool
        Whether indices are chosen for their differences, where that is possible (`remap.indexed`).
    threads : int
        1..1024.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type or is out of range, or a palette that must hold every color does not.
    """
    use = PaletteUse(fitted, counted.space)
    return indexed(counted.pixels, use, options, report, busy=counted.busy, subtracts=subtracts, threads=threads)
