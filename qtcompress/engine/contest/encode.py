"""Turn a decoded picture into the bytes of its result, or decide to keep the original."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace

from qtcompress.core.hidden_colors import keeps_hidden, kept_whole
from qtcompress.core.quantize import quantize
from qtcompress.core.score.guarded_score import GuardedScore
from qtcompress.core.score.psnr import psnr
from qtcompress.core.types import Options, Quantized, Report, Stage
from qtcompress.engine.containers import indexed_png
from qtcompress.engine.contest import verdict_text
from qtcompress.engine.contest.candidate import EncodedFile
from qtcompress.engine.contest.contest import Decision
from qtcompress.engine.contest.given_palette import cost_of
from qtcompress.engine.contest.plain_png import plain_png
from qtcompress.engine.contest.repacking import Pack, Rival, not_packed
from qtcompress.engine.contest.verdict_text import Before
from qtcompress.engine.encodings import behind
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult, Goal, Lead, larger, nobody
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.metadata.conversion import fitted
from qtcompress.engine.metadata.metadata import Carried
from qtcompress.engine.pictures.reader import Picture

_UNTOUCHED = Before()
MOST_RATED_PIXELS = 2_500_000
"""Up to here, results of a given number of colors are rated: a sixth to a quarter more time. Above, three quarters."""


@dataclass(frozen=True, slots=True, eq=False)
class Encoded:
    """The result of encoding a picture.

    Parameters
    ----------
    file : EncodedFile, optional
        The result to write; None to keep the original.
    made : EncodingResult, optional
        The encoding of `file`, or the best one that was found if the original is kept.
    reason : str
        Why the original is kept, as full sentences; empty if there is a file.
    contest : tuple of EncodingResult
        The competitors, those that reach the goal first, then by size; empty if the number of colors was given.
    verdict : str
        The outcome of the contest in a few words.
    colors : int
        Number of palette entries of the encoding; 0 if it has no palette.
    psnr_db : float
        PSNR of the encoding; NaN if nothing was encoded, or if the encoding is exact and the picture's pixels are not.
    palette_cost : float, optional
        SSIMULACRA2 points that the given palette costs; None unless requested.
    packed : bool
        Whether `file` is the original itself, packed again with its own metadata.
    """

    file: EncodedFile | None
    made: EncodingResult | None
    reason: str = ""
    contest: tuple[EncodingResult, ...] = field(default=(), repr=False)
    verdict: str = ""
    colors: int = 0
    psnr_db: float = float("nan")
    palette_cost: float | None = None
    packed: bool = False


def encode(
    recipe: Recipe,
    formats: Format,
    picture: Picture,
    carried: Carried,
    report: Report,
    *,
    before: Before = _UNTOUCHED,
    compare: bool = False,
    threads: int = 1,
    lead: Lead = nobody,
    pack: Pack = not_packed,
) -> Encoded:
    """Encode a picture, and decide whether the original is kept. Raises `Cancelled` from `report`.

    Parameters
    ----------
    formats : Format
        The formats of the recipe whose file names are free.
    carried : Carried
        The metadata of the result.
    before : Before
        What happened to the picture; its verdict depends on it.
    compare : bool
        Also measure the cost of a given palette.
    lead : function
        Called with the encoding that leads a contest, as soon as that is known.
    pack : function
        Packs the original again without any loss, for goals at which that competes.
    """
    resized = picture.resized_from is not None
    useful_bytes = recipe.useful_bytes(picture.source_bytes, lossy=picture.lossy, resized=resized)
    before = replace(before, deep=picture.deep, converted=picture.converted, size=_sizes_of(picture))
    if recipe.goal is not None:
        from qtcompress.engine.contest import advisor  # with all encodings, which a number of colors has no use for

        goal = replace(recipe.goal, formats=formats)
        rival = Rival(recipe, goal, picture, carried, pack)
        if goal.lossless and not resized and (picture.lossy or not picture.exact):  # all else lacks something
            return _against(rival, _decided(goal, Decision(None, (), math.nan), picture, before, useful_bytes), picture)
        decision = advisor.decide(
            picture.pixels, recipe.options, goal, carried, report,
            useful_bytes=useful_bytes, useful_at=rival.useful_at, threads=threads, lead=lead,
        )  # fmt: skip
        if not decision.contest and keeps_hidden(picture.pixels, recipe.options):
            return _unheld(before)
        encoded = _against(rival, _decided(goal, decision, picture, before, rival.useful_bytes), picture)
        if goal.lossless and encoded.file is None and rival.file is None and Format.PNG & formats:
            most = min(rival.useful_bytes or math.inf, goal.max_bytes or math.inf)
            plain = plain_png(picture.pixels, recipe.options, carried, most, report, threads=threads)
            return encoded if plain is None else _decided(goal, _of(plain), picture, before, useful_bytes)
        return encoded
    hidden = keeps_hidden(picture.pixels, recipe.options)
    if hidden and not _holds_all(recipe.options, picture, report):
        return _unheld(before)
    recipe = replace(recipe, options=replace(recipe.options, keep_clear=True)) if hidden else recipe
    return _by_palette(recipe, picture, carried, report, before, useful_bytes, threads, compare=compare)


def _by_palette(
    recipe: Recipe,
    picture: Picture,
    carried: Carried,
    report: Report,
    before: Before,
    useful_bytes: int | None,
    threads: int,
    *,
    compare: bool,
) -> Encoded:
    """Return the indexed PNG with the number of colors in the recipe, or the decision to keep the original."""
    result = quantize(picture.pixels, recipe.options, report, threads=threads)
    file = _indexed(recipe, picture, result, carried, report, threads)
    cost = cost_of(picture.pixels, result, recipe.options, report, threads=threads) if compare else None
    keeps = useful_bytes is not None and len(file.data) > useful_bytes
    reason = verdict_text.with_own_size(larger(file.tried, picture.source_bytes), before) if keeps else ""
    kept = None if keeps else file
    psnr_db = picture.psnr_db(file.psnr_db)
    told = "" if keeps else verdict_text.of_colors(file, before)
    told = "" if keeps else verdict_text.with_losses(told, before)
    return Encoded(kept, file.tried, reason, verdict=told, colors=file.tried.colors, psnr_db=psnr_db, palette_cost=cost)


def _holds_all(options: Options, picture: Picture, report: Report) -> bool:
    """Tell whether a palette can hold all colors of a picture, also of its transparent pixels."""
    return options.palette is None and kept_whole(picture.pixels, options.colors, report) is not None


def _unheld(before: Before) -> Encoded:
    reason = verdict_text.with_own_size(verdict_text.kept_because(verdict_text.UNHELD), before)
    return Encoded(None, None, reason, verdict=verdict_text.UNHELD)


def _decided(goal: Goal, decision: Decision, picture: Picture, before: Before, useful_bytes: int | None) -> Encoded:
    if not picture.exact:
        decision = _without_claim(decision, resized=picture.resized_from is not None)
    file, contest, source_bytes = decision.made, decision.contest, picture.source_bytes
    verdict = verdict_text.verdict(goal, decision, before)
    if file is None:
        best = next((one for one in contest if one.reaches), None)
        reason = verdict_text.with_own_size(verdict_text.kept(goal, decision, source_bytes), before)
        return Encoded(None, best, reason, contest, verdict)
    useful = useful_bytes is None or len(file.data) <= useful_bytes
    reason = "" if useful else verdict_text.with_own_size(verdict_text.kept(goal, decision, source_bytes), before)
    kept = file if useful else None
    return Encoded(kept, file.tried, reason, contest, verdict, file.tried.colors, picture.psnr_db(file.psnr_db))


def _against(rival: Rival, encoded: Encoded, picture: Picture) -> Encoded:
    """Return the original, packed again, in place of a result that is not worth more; else that result."""
    file = rival.over(None if encoded.file is None else encoded.file.tried)
    if file is not None:
        told = verdict_text.packed_as(file.tried.format, deep=picture.deep)
        return Encoded(file, file.tried, "", (file.tried, *encoded.contest), told, psnr_db=math.inf, packed=True)
    if encoded.file is None and rival.file is not None and rival.came_near(encoded.contest):
        return replace(encoded, reason=verdict_text.kept_unpacked(rival.file.tried, picture.source_bytes))
    return encoded


def _of(made: EncodedFile) -> Decision:
    return Decision(made, (made.tried,), made.floor)


def _sizes_of(picture: Picture) -> tuple[int, int, int, int] | None:
    """Return width and height of a picture before and after it got fewer pixels; None if it has its own size."""
    return None if picture.resized_from is None else (*picture.resized_from, picture.width, picture.height)


def _without_claim(decision: Decision, *, resized: bool) -> Decision:
    """Return the decision about a picture that was converted, rounded or resized: none of its encodings is lossless."""
    made = decision.made
    if made is not None:
        made = replace(made, tried=made.tried.of_inexact_pixels(resized=resized))
    contest = tuple(tried.of_inexact_pixels(resized=resized) for tried in decision.contest)
    return replace(decision, made=made, contest=contest)


def _rated(
    tried: EncodingResult, picture: Picture, result: Quantized, psnr_db: float, report: Report
) -> EncodingResult:
    """Return an encoding with its score and its worst place, unless the picture is so large that they take long."""
    height, width = picture.pixels.shape[:2]
    if math.isinf(psnr_db):
        return replace(tried, score=100.0)
    if height * width > MOST_RATED_PIXELS:
        return tried
    look = GuardedScore(picture.pixels).measure(result, lambda stage, share: report(Stage.WRITE, 1.0))
    return replace(tried, score=look.score, worst=look.worst)


def _indexed(
    recipe: Recipe, picture: Picture, result: Quantized, carried: Carried, report: Report, threads: int
) -> EncodedFile:
    """Return the indexed PNG with the number of colors in the recipe."""
    psnr_db = psnr(picture.pixels, result, report, threads=threads)
    options = recipe.options
    carried, _ = fitted(carried, Format.PNG.file.holds)
    data = indexed_png.encode(result, options.effort, report, chunks=carried.png_chunks(), threads=threads)
    data = behind(data, carried)
    tried = EncodingResult(
        Format.PNG, len(result.palette), options.dither, thrift=options.thrift,
        size_bytes=len(data), whole=True, reaches=True,
    )  # fmt: skip
    tried = _rated(tried, picture, result, psnr_db, report)
    return EncodedFile(tried, data, lambda path: indexed_png.holds(path, result), psnr_db)
