"""Palettes that are given instead of computed for a picture: from a file, or shared by a set; and their cost.

The cost is in points of SSIMULACRA2: the score with the picture's own palette of the same number of colors, minus the
score with the given palette.

What measures is imported where it runs: the window plans batches with this module, and measures nothing itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from qtcompress.core.types import MIN_COLORS, Options, Palette, Pixels, Quantized, Report, Stage
from qtcompress.engine.job.job import Job
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.job.size_limit import SizeLimit

if TYPE_CHECKING:
    from qtcompress.core.histogram import Histogram

Weigh = Callable[[int], None]


def options_with_palette(options: Options, palette: Palette | None, kept: Palette | None = None) -> Options:
    """Return options with a given palette and its number of colors; None for the picture's own palette.

    `kept` are entries that the result has even if no pixel uses them.
    """
    if palette is None:
        return replace(options, palette=None, kept=None)
    return replace(options, palette=palette, kept=kept, colors=max(len(palette), MIN_COLORS))


def recipe_with_palette(recipe: Recipe, palette: Palette | None, kept: Palette | None = None) -> Recipe:
    """Return a recipe for an indexed PNG with a given palette; None for the picture's own palette."""
    options = options_with_palette(recipe.options, palette, kept)
    return replace(recipe, options=options) if palette is None else replace(recipe, options=options, goal=None)


def job_with_palette(job: Job, palette: Palette | None, kept: Palette | None = None, *, compare: bool) -> Job:
    """Return a job with a given palette; `compare` also measures the palette's cost for the picture."""
    recipe = recipe_with_palette(job.recipe, palette, kept)
    return replace(job, recipe=recipe, compare=compare and palette is not None)


def count(
    path: Path,
    options: Options,
    max_pixels: int,
    weigh: Weigh,
    report: Report,
    *,
    threads: int,
    resize: SizeLimit | None = None,
) -> Histogram:
    """Return the colors of a picture for a shared palette: at most 65,536 entries of 12 bytes each.

    `resize` is the limit of the pixels of its result.

    `weigh` is called with the pixels of the picture before they are decoded. Raises `ReadError`, `LeftAlone`,
    `Cancelled`.
    """
    from qtcompress.core.quantize import count as count_colors
    from qtcompress.core.shared import condensed

    picture = _read(path, max_pixels, resize, weigh, report)
    return condensed(count_colors(picture, options, report, threads=threads).histogram)


def cost(
    path: Path,
    options: Options,
    max_pixels: int,
    weigh: Weigh,
    report: Report,
    *,
    threads: int,
    resize: SizeLimit | None = None,
) -> float:
    """Return the cost of `options.palette` for a picture. Raises as `count` does."""
    from qtcompress.core.quantize import quantize

    pixels = _read(path, max_pixels, resize, weigh, report)
    return cost_of(pixels, quantize(pixels, options, report, threads=threads), options, report, threads=threads)


def cost_of(pixels: Pixels, result: Quantized, options: Options, report: Report, *, threads: int) -> float:
    """Return the cost of the given palette with which `result` was made from `pixels`; 0 if `result` is lossless.

    It takes three times as long as making the result.
    """
    from qtcompress.core.quantize import quantize
    from qtcompress.core.score.ssimulacra2 import Reference

    if result.lossless or options.palette is None:
        return 0.0

    def waiting(stage: Stage, fraction: float) -> None:
        report(Stage.MAP, 1.0)  # this measurement is no progress of the picture's own job

    own = quantize(pixels, replace(options, palette=None), waiting, threads=threads)
    reference = Reference(pixels)
    before = reference.score(own, waiting)
    return before - reference.score(result, waiting)


def _read(path: Path, max_pixels: int, resize: SizeLimit | None, weigh: Weigh, report: Report) -> Pixels:
    from qtcompress.engine.pictures import reader
    from qtcompress.engine.pictures.fitting import fitted

    width, height = reader.measure(path, max_pixels=max_pixels)
    weigh(width * height)
    return fitted(reader.read(path, report, max_pixels=max_pixels), resize, report).pixels
