"""What will become of pictures, told before anything is written: the names of their results, and which will be left.

It looks at the disk as it stands now and opens no picture: what is wrong inside one shows when it is read.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from qtcompress.core.errors import QtCompressError, WriteError
from qtcompress.core.types import Report, Stage, ignore
from qtcompress.engine.files.replace_original import check_replaceable, taken
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.job import Assignment, Job
from qtcompress.engine.journal import already_done
from qtcompress.engine.journal.database import Journal
from qtcompress.engine.journal.serialization import key_of


@dataclass(frozen=True, slots=True)
class Forecast:
    """What is to be expected of one picture.

    target : the file that its result will be, should it become smaller; where formats compete, if it is the first
    sentence : why nothing will be written for it, or ""
    formats : those that it may have
    """

    target: Path
    sentence: str = ""
    formats: Format = Format.PNG

    @property
    def format_words(self) -> str:
        """The formats in words: "PNG, WebP or JPEG"."""
        names = [one.label for one in self.formats]
        return " or ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def foresee(
    jobs: Iterable[Job], journal: Journal | None = None, report: Report = ignore, *, forced: bool = False
) -> Iterator[tuple[Job, Forecast]]:
    """Yield what is to be expected of each job; the journal knows which files the program made itself.

    Raises
    ------
    Cancelled
        From `report`, between two jobs.
    """
    # Asked once for each folder, of which there are far fewer than pictures.
    refused = cache(_refused)
    for job in jobs:
        report(Stage.READ, 0.0)
        sentence = _sentence(job, journal, forced=forced) or refused(job.target.parent, in_place=job.recipe.in_place)
        formats = job.recipe.possible_formats
        yield job, Forecast(job.target_as(next(iter(formats))), sentence, formats)


def _sentence(job: Job, journal: Journal | None, *, forced: bool) -> str:
    name = str(job.source)
    if job.refusal:
        return QtCompressError(job.refusal).sentence(name)
    try:
        if job.recipe.in_place:
            check_replaceable(job.source, job.target)
            return ""
        reason = taken(Assignment(job))
        if reason is None or journal is None:
            return reason or ""
        standing = "" if forced else already_done.standing_result(journal, job)
        own = already_done.own_results(journal, job, key_of(job.recipe))
        return standing or taken(Assignment(job, own)) or ""
    except QtCompressError as error:
        return error.sentence(name)


def _refused(folder: Path, *, in_place: bool) -> str:
    """Return why nothing can be written into a folder, which may have to be made first; "" where it can."""
    there = folder
    while not os.path.lexists(there) and there != there.parent:
        there = there.parent
    if not there.is_dir():
        error = WriteError(f"can't be made, because {there} is no folder", "Choose another output folder.")
    elif not os.access(there, os.W_OK | os.X_OK):
        advice = "Ask its owner for the right to write there." if in_place else "Choose another output folder."
        error = WriteError("may not be written to", advice)
    else:
        return ""
    return error.sentence(str(folder))
