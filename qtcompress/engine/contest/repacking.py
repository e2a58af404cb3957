"""Make a smaller file of a picture that can't compete: a PNG of 16 bits per sample or an animation, packed again."""

from __future__ import annotations

import math
from pathlib import Path

from qtcompress.core.errors import LeftAlone
from qtcompress.core.types import Report
from qtcompress.engine.animations import smaller
from qtcompress.engine.containers import png_repack
from qtcompress.engine.contest.candidate import EncodedFile
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import LOSSLESS, EncodingResult
from qtcompress.engine.job.recipe import Animations, Recipe
from qtcompress.engine.metadata.comparison import missing
from qtcompress.engine.metadata.metadata import Carried, Metadata
from qtcompress.engine.pictures import reader
from qtcompress.engine.pictures.strip_metadata import stripped


def packed_again(
    source: Path, recipe: Recipe, formats: Format, decision: LeftAlone, report: Report, *, threads: int = 1
) -> EncodedFile | None:
    """Return a file with the same samples as a picture that is left alone; None where that is not possible.

    Its metadata is that of the original, in the same chunks, or what is left after others were removed.

    Raises
    ------
    ReadError
        If it is an animation with a frame that can't be read, or with too many.
    """
    if decision.frames:
        return _animation(source, recipe, report)
    if not decision.packable or Format.PNG not in formats & recipe.possible_formats:
        return None
    data = source.read_bytes() if recipe.metadata is Metadata.ALL else stripped(source, recipe.metadata)
    if data is None:
        return None
    try:
        made = png_repack.packed_again(data, recipe.options.effort, report, threads=threads)
        digest = png_repack.digest_of(data)
    except (ValueError, MemoryError):  # it is damaged
        return None
    size_bytes = len(made)
    tried = EncodingResult(
        Format.PNG, variant=LOSSLESS, size_bytes=size_bytes, score=100.0, whole=True, reaches=True
    )  # fmt: skip

    def check(path: Path) -> bool:
        try:
            return png_repack.digest_of(path.read_bytes()) == digest
        except ValueError:
            return False

    return EncodedFile(tried, made, check, math.inf)


def _animation(source: Path, recipe: Recipe, report: Report) -> EncodedFile | None:
    if recipe.animations is Animations.KEEP:
        return None
    data = source.read_bytes()
    everything = recipe.metadata is Metadata.ALL and recipe.drop is None
    quality = None if recipe.goal is None else recipe.goal.quality
    made = smaller.smaller(data, quality, recipe.options, report, extensions=everything)
    if made is None:
        return None
    told = reader.carried(source, data, animated=True) if everything else Carried()

    def check(path: Path) -> bool:
        return made.shows_it(path.read_bytes()) and not missing(told, reader.carried(path, animated=True))

    lossless = not made.colors
    tried = EncodingResult(
        made.format, colors=made.colors, variant=LOSSLESS if lossless else "", size_bytes=len(made.data),
        score=made.score, whole=True, reaches=True,
    )  # fmt: skip
    return EncodedFile(tried, made.data, check, math.inf if lossless else math.nan)


def is_worth_it(made: EncodedFile, recipe: Recipe, source_bytes: int) -> bool:
    """Tell whether the file takes the place of its original: it saves enough, and is no larger than allowed."""
    useful_bytes = recipe.useful_bytes(source_bytes)
    limit = recipe.goal.max_bytes if recipe.goal is not None else None
    return made.tried.size_bytes <= min(useful_bytes or source_bytes - 1, limit or source_bytes)
