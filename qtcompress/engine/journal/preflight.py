"""Forecast before anything is written: the names of the results, and which pictures will be skipped.

The forecast uses the current state of the disk and decodes no picture. It only walks through the blocks of a file, to
name what no result can hold. Errors inside a picture appear when it is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, reduce
from operator import or_
from pathlib import Path

from qtcompress.core.errors import QtCompressError, WriteError
from qtcompress.core.text import Text
from qtcompress.core.types import Report, Stage, ignore
from qtcompress.engine.files.remote import is_remote
from qtcompress.engine.files.replace_original import check_replaceable, taken
from qtcompress.engine.files.room import why_not_writable
from qtcompress.engine.job.formats import Format, words_of
from qtcompress.engine.job.job import Assignment, Job
from qtcompress.engine.journal import already_done
from qtcompress.engine.journal.database import Journal
from qtcompress.engine.journal.serialization import key_of
from qtcompress.engine.metadata.inventory import Kind, left_alone, unheld


@dataclass(frozen=True, slots=True)
class Forecast:
    """The expected result of one picture.

    target : the file of the result, if it becomes smaller than the original; in a contest, with the first format
    sentence : why nothing will be written for the picture, or ""
    formats : the possible formats of the result
    """

    target: Path
    sentence: str = ""
    formats: Format = Format.PNG

    @property
    def format_words(self) -> str:
        """The formats in words: "PNG, WebP or JPEG"."""
        return words_of(self.formats)


def foresee(
    jobs: Iterable[Job], journal: Journal | None = None, report: Report = ignore
) -> Iterator[tuple[Job, Forecast]]:
    """Yield each job and its forecast; the journal knows which files the program itself has written.

    Raises
    ------
    Cancelled
        From `report`, between two jobs.
    """
    # One check per folder, because there are far fewer folders than pictures.
    refused, keys = cache(_refused), cache(key_of)
    sizes = frozenset() if journal is None else journal.result_sizes()
    for job in jobs:
        report(Stage.READ, 0.0)
        key = "" if journal is None else keys(job.recipe)
        folder = job.target.parent
        frames = _frames_in(job)
        sentence = _sentence(job, journal, key, sizes, frames) or refused(folder, in_place=job.recipe.in_place)
        formats = (_formats_of(job) if frames else Format(0)) or job.recipe.possible_formats
        yield job, Forecast(job.target_as(next(iter(formats))), sentence, formats)


def _sentence(job: Job, journal: Journal | None, key: str, sizes: frozenset[int], frames: int) -> str | None:
    name = str(job.source)
    if job.refusal:
        return QtCompressError(job.refusal).sentence(name)
    try:
        if job.recipe.in_place:
            check_replaceable(job.source, job.target)
        done = "" if journal is None or job.forced else already_done.why_nothing_is_left(journal, job, key, sizes)
        return done or _why_taken(job, journal, key) or _left_alone(job, frames)
    except QtCompressError as error:
        return error.sentence(name)


def _why_taken(job: Job, journal: Journal | None, key: str) -> str | None:
    """Return why a name of the result is taken; None if it is free, or if the journal knows that the job may use it."""
    if job.recipe.in_place:
        return None
    clause = taken(Assignment(job))
    if clause is None or journal is None:
        return clause
    return taken(Assignment(job, already_done.own_results(journal, job, key)))


def _frames_in(job: Job) -> int:
    """Return the frames of an animation, by its headers; 0 for all else."""
    if job.refusal or is_remote(job.source):
        return 0
    from qtcompress.engine.pictures.timeline import timeline_at

    try:
        found = timeline_at(job.source, ignore)
    except QtCompressError:
        return 0
    return 0 if found is None else len(found.durations_ms)


def _formats_of(job: Job) -> Format:
    from qtcompress.engine.pictures.animated import formats_of

    return formats_of(job.source, job.recipe)


def _left_alone(job: Job, frames: int) -> str:
    """Return why a picture will be left alone because of what its file holds; "" if nothing is known."""
    if is_remote(job.source):
        return ""  # it would have to be read as a whole
    if frames:
        from qtcompress.engine.pictures.animated import about_animation, animation

        if not _formats_of(job):
            return about_animation(animation(frames), job.source, job.recipe).sentence(str(job.source))
        return ""
    from qtcompress.engine.pictures.contents import blocks_in  # with all parsers: not before a picture is there

    held = [one.file.holds for one in job.recipe.possible_formats]
    lost = unheld(blocks_in(job.source), job.recipe.given_up, held)
    kinds = reduce(or_, (block.kind for block in lost), Kind.NOTHING)
    return left_alone([block.name for block in lost], kinds).sentence(str(job.source)) if lost else ""


def _refused(folder: Path, *, in_place: bool) -> str:
    """Return why the program cannot write into a folder, which may not exist yet; "" if it can."""
    clause, advice = why_not_writable(folder)
    if in_place and clause:
        advice = Text("Ask its owner for permission to write there.")
    return WriteError(clause, advice).sentence(str(folder)) if clause else ""
