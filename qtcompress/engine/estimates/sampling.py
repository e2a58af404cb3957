"""Estimate the result of a job from a sample of its picture: for a dry run and for a budget.

The whole picture is read, because that is fast and its colors must be counted. The slow steps, encoding and scoring,
use crops (`core/sample.py`); a small picture is put through its contest. For a budget, the sizes are estimated at
several qualities; then each picture is encoded whole at about its final quality, which corrects these estimates.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from qtcompress.core import palette
from qtcompress.core.errors import LeftAlone
from qtcompress.core.types import Report, Stage
from qtcompress.engine.contest import advisor
from qtcompress.engine.contest.plain_png import plain_png
from qtcompress.engine.contest.repacking import Rival, is_worth_it, packed_again, packed_alone
from qtcompress.engine.contest.subject import Subject
from qtcompress.engine.encodings import refusal_of
from qtcompress.engine.estimates.estimate import Estimate, Proof, RatePoint
from qtcompress.engine.files.replace_original import destination_of
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import LEAST_QUALITY, USUAL_QUALITY, EncodingResult, Goal, Method
from qtcompress.engine.job.job import Job
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.pictures import reader
from qtcompress.engine.pictures.animated import about_animation
from qtcompress.engine.pictures.carrying import chosen
from qtcompress.engine.pictures.fitting import fitted

_STEP = 25.0  # points between the qualities of the rates
_FIXED = Goal(Method.PALETTE, Format.PNG, quality=None)
_AVIF = EncodingResult(Format.AVIF, codec_quality=50, variant="4:4:4")  # wins in 19 of 22; both take twice the time


def foresee(job: Job, report: Report, weigh: Callable[[int], None], *, rates: bool = False) -> Estimate:
    """Return the estimated result of a job; nothing is written.

    Raises
    ------
    QtCompressError
        If the picture cannot be read, as `compress` does; LeftAlone if `compress` would skip it.
    Cancelled
        Passed through from `report`.
    """
    palette.warm_up()  # this time must not be counted
    begun = time.process_time()
    report(Stage.READ, 0.0)
    place = destination_of(job)
    try:
        picture, subject = _opened(job, report, weigh)
    except LeftAlone as decision:
        if rates:  # a budget counts it as it is
            raise about_animation(decision, job.source, job.recipe) from None
        return _packed(job, place.formats, decision.with_traceback(None), report, begun)
    goal = _goal_of(job.recipe, place.formats)
    source_bytes, resized = picture.source_bytes, picture.resized_from is not None
    if rates:
        useful = job.recipe.useful_bytes(source_bytes, lossy=picture.lossy, resized=resized)
        found = tuple(_rates(subject, goal, source_bytes, useful))
        seconds = time.process_time() - begun
        return Estimate(job.source, source_bytes, None, None, source_bytes, seconds, found)
    pack = partial(packed_again, job.source, job.recipe, place.formats, report)
    rival = Rival(job.recipe, goal, picture, subject.carried, pack)
    expected, more_s = _expected(picture, subject, goal, report, rival.useful_bytes)
    useful = rival.useful_bytes
    written = expected is not None and (useful is None or expected.size_bytes <= useful)
    packed = rival.over(expected if written else None)
    if packed is not None:
        expected, written = packed.tried, True
    elif goal.lossless and not written and rival.file is None:
        plain = _plain(picture, subject, goal, useful, report)
        expected, written = (expected, False) if plain is None else (plain, True)
    seconds = time.process_time() - begun + more_s
    if expected is None or not written:
        return Estimate(
            job.source, source_bytes, None, expected, source_bytes, seconds,
            size=picture.own_size, source_size=picture.own_size,
        )  # fmt: skip
    return Estimate(
        job.source, source_bytes, job.target_as(expected.format), expected, expected.size_bytes, seconds,
        size=(picture.width, picture.height), source_size=picture.own_size,
    )  # fmt: skip


def _expected(
    picture: reader.Picture, subject: Subject, goal: Goal, report: Report, useful: int | None
) -> tuple[EncodingResult | None, float]:
    """Return the likely winner of the contest, and the seconds that it takes besides; None for no winner."""
    resized = picture.resized_from is not None
    inexact = goal.lossless and not resized and (picture.lossy or not picture.exact)
    foreseen = None if inexact else advisor.foresee(subject, goal, report, useful_bytes=useful)
    if foreseen is None:
        return None, 0.0
    expected, seconds = foreseen
    return expected if picture.exact else expected.of_inexact_pixels(resized=resized), seconds


def _plain(
    picture: reader.Picture, subject: Subject, goal: Goal, useful: int | None, report: Report
) -> EncodingResult | None:
    """Return the PNG of all colors that `encode` makes if nothing else is lossless; None if it makes none."""
    resized = picture.resized_from is not None
    if not Format.PNG & goal.formats or (not resized and (picture.lossy or not picture.exact)):
        return None
    most = min(useful or math.inf, goal.max_bytes or math.inf)
    made = plain_png(picture.pixels, subject.options, subject.carried, most, report)
    if made is None:
        return None
    return made.tried if picture.exact else made.tried.of_inexact_pixels(resized=resized)


def _packed(job: Job, formats: Format, decision: LeftAlone, report: Report, begun: float) -> Estimate:
    """Return the result of a picture that is packed again. Raises the decision to leave it alone otherwise."""
    made, source_bytes = packed_alone(job.source, job.recipe, formats, decision, report), job.source.stat().st_size
    if made is None or not is_worth_it(made, job.recipe, source_bytes):
        raise about_animation(decision, job.source, job.recipe)
    seconds = time.process_time() - begun
    return Estimate(
        job.source, source_bytes, job.target_as(made.tried.format), made.tried, made.tried.size_bytes, seconds
    )  # fmt: skip


def prove(
    job: Job, quality: float, among: Sequence[EncodingResult], report: Report, weigh: Callable[[int], None]
) -> Proof:
    """Return the measured size of the whole picture at a quality; nothing is written.

    `among` contains the encodings that may be the smallest, if they are known. Raises as `foresee` does.
    """
    place = destination_of(job)
    picture, subject = _opened(job, report, weigh)
    source_bytes, resized = picture.source_bytes, picture.resized_from is not None
    useful = job.recipe.useful_bytes(source_bytes, lossy=picture.lossy, resized=resized)
    goal = replace(_goal_of(job.recipe, place.formats), quality=quality)
    decision = advisor.decide_among(subject, goal, among, report, useful_bytes=useful)
    near = advisor.near(decision)
    if decision.made is None or (useful is not None and decision.made.tried.size_bytes > useful):
        return Proof(quality, source_bytes, None, near)
    tried = decision.made.tried
    return Proof(quality, tried.size_bytes, tried, near)


def avif_bytes(job: Job, report: Report, weigh: Callable[[int], None]) -> int | None:
    """Return the bytes of a picture as AVIF at the quality of its goal; None if it can't be one. Nothing is written.

    The whole picture is encoded, with color as 4:4:4 if that reaches the quality. Raises as `foresee` does.
    """
    _, subject = _opened(job, report, weigh)
    goal = _goal_of(job.recipe, Format.AVIF)
    made = advisor.decide_among(subject, goal, [_AVIF], report).made
    return None if made is None else made.tried.size_bytes


def _opened(job: Job, report: Report, weigh: Callable[[int], None]) -> tuple[reader.Picture, Subject]:
    width, height = reader.measure(job.source, max_pixels=job.max_pixels)
    weigh(width * height)
    picture = fitted(reader.read(job.source, report, max_pixels=job.max_pixels), job.recipe.resize, report)
    carried = chosen(picture.contents, job.recipe.metadata, job.recipe.drop).carried
    refusal = refusal_of(destination_of(job).formats & job.recipe.possible_formats, carried)
    if refusal is not None:
        raise refusal
    asked = None if job.recipe.goal is None else job.recipe.goal.quality

    def tell(stage: Stage, fraction: float) -> None:
        report(stage, 0.5)

    return picture, Subject(picture.pixels, job.recipe.options, carried, tell, asked=asked)


def _goal_of(recipe: Recipe, formats: Format) -> Goal:
    """Return the goal of a recipe with only the formats whose names are free; `_FIXED` if the recipe has no goal."""
    return _FIXED if recipe.goal is None else replace(recipe.goal, formats=formats)


def _rates(subject: Subject, goal: Goal, source_bytes: int, useful: int | None) -> Iterator[RatePoint]:
    """Yield the sizes of the sample at several qualities, both in increasing order."""
    wished = goal.quality or USUAL_QUALITY
    least = min(LEAST_QUALITY, wished)
    qualities = [wished]
    while qualities[-1] > least:
        qualities.append(max(qualities[-1] - _STEP, least))
    largest = 1
    for quality, candidate, step in reversed(advisor.rates(subject, goal, qualities)):
        size_bytes = candidate.size_bytes(step)
        if useful is not None and size_bytes > useful:
            size_bytes = source_bytes
        largest = max(largest, size_bytes)
        yield RatePoint(quality, largest)
