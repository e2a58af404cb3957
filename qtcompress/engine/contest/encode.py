"""What becomes of a decoded picture: the palette that was asked for, or what wins the contest, or it stays."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from qtcompress.core.quantize import quantize
from qtcompress.core.score.psnr import psnr
from qtcompress.core.types import Quantized, Report
from qtcompress.engine.contest import advisor, verdict_text
from qtcompress.engine.contest.candidate import EncodedFile
from qtcompress.engine.contest.contest import Decision
from qtcompress.engine.contest.given_palette import cost_of
from qtcompress.engine.job.goal import EncodingResult, Format, Goal
from qtcompress.engine.job.job import Job
from qtcompress.engine.metadata.metadata import Carried
from qtcompress.engine.pictures.reader import Picture
from qtcompress.engine.png import indexed


@dataclass(frozen=True, slots=True, eq=False)
class Encoded:
    """What was made of a picture.

    made : EncodedFile, optional
        The result, None where there is none that could take the original's place.
    keeps : bool
        The original stays, since the result is not smaller by as much as it must be.
    reason : str
        Why it stays, as full sentences.
    figures : dict
        Fields of an `Outcome`.
    """

    made: EncodedFile | None
    keeps: bool
    reason: str
    figures: dict[str, Any] = field(default_factory=dict)


def encode(job: Job, picture: Picture, source_bytes: int, report: Report, *, threads: int = 1) -> Encoded:
    """Make the result of a picture, and decide whether the original stays. Raises `Cancelled` from `report`."""
    carried = picture.metadata.chosen(job.metadata)
    useful = useful_bytes(job, source_bytes)
    if job.goal is None:
        result = quantize(picture.pixels, job.options, report, threads=threads)
        made = _indexed(job, picture, result, carried, report, threads)
        figures: dict[str, Any] = {"colors": made.tried.colors, "psnr_db": made.psnr_db, "made": made.tried}
        if job.compare:
            figures["palette_cost"] = cost_of(picture.pixels, result, job.options, report, threads=threads)
        keeps = useful is not None and len(made.data) > useful
        return Encoded(made, keeps, verdict_text.larger(made.tried, source_bytes) if keeps else "", figures)
    decision = advisor.decide(
        picture.pixels, job.options, job.goal, carried, report, useful_bytes=useful, threads=threads
    )
    return _decided(job.goal, decision, source_bytes, useful)


def _decided(goal: Goal, decision: Decision, source_bytes: int, useful: int | None) -> Encoded:
    made, contest = decision.made, decision.contest
    best: EncodingResult | None = (
        made.tried if made is not None else next((one for one in contest if one.reaches), None)
    )
    figures: dict[str, Any] = {"contest": contest, "made": best, "verdict": verdict_text.verdict(goal, decision)}
    if made is not None:
        figures |= {"colors": made.tried.colors, "psnr_db": made.psnr_db}
        if useful is None or len(made.data) <= useful:
            return Encoded(made, False, "", figures)
    return Encoded(made, True, verdict_text.kept(goal, decision, source_bytes), figures)


def useful_bytes(job: Job, source_bytes: int) -> int | None:
    """Return the most bytes of a result that is worth having; None where any is wanted."""
    if job.allow_larger and not job.in_place:
        return None
    limit = job.goal.max_bytes if job.goal is not None else None
    if limit is not None and source_bytes > limit:
        return source_bytes - 1
    return min(int(source_bytes * (1 - job.min_saving)), source_bytes - 1)


def _indexed(
    job: Job, picture: Picture, result: Quantized, carried: Carried, report: Report, threads: int
) -> EncodedFile:
    """Return the indexed PNG of as many colors as a person chose."""
    psnr_db = psnr(picture.pixels, result, report, threads=threads)
    data = indexed.encode(result, job.options.effort, report, chunks=carried.png_chunks(), threads=threads)
    tried = EncodingResult(
        Format.PNG, len(result.palette), job.options.dither, thrift=job.options.thrift,
        size_bytes=len(data), whole=True, reaches=True,
    )  # fmt: skip
    return EncodedFile(tried, data, lambda path: indexed.holds(path, result), psnr_db)
