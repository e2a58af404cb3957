"""What the journal already knows about a picture: whether work is left, and which files a job may replace.

A result is known wherever it lies, by its content. It is not compressed again, with any options, because each time it
would lose more. A result that was edited has another content: it is a new original.
"""

from __future__ import annotations

import os
from collections.abc import Container, Iterable
from pathlib import Path

from qtcompress.core.errors import QtCompressError
from qtcompress.core.text import Text
from qtcompress.engine.files import identity
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.files.remote import is_remote
from qtcompress.engine.job.job import Job, Outcome, Status
from qtcompress.engine.journal.database import Journal
from qtcompress.engine.journal.records import Entry

_MOST_DEATHS = 2  # crashes while this picture was processed; the second time it was processed alone


def outcome_of(journal: Journal, entry: Entry, sizes: Container[int] | None = None) -> Outcome | None:
    """Return the outcome of a picture that needs no work, or None if it needs work.

    `sizes` are the journal's `result_sizes`, for many pictures; for one, the journal is asked.
    """
    job = entry.job
    # The stamp of a picture in a store is that of the listing: asking again for each would take long.
    stamp = (entry.source_stamp if is_remote(job.source) else None) or Stamp.of(job.source)
    if stamp is None:
        return None  # the code that reads the file reports the error
    if entry.deaths >= _MOST_DEATHS:
        error = QtCompressError(
            "was being worked on each time the program died",
            "Check the picture, and use --force if it is not the cause.",
        )
        return _skipped(job, stamp, error.sentence(str(job.source)))
    if not job.recipe.in_place:
        return _in_folder(journal, job, stamp, entry.key)
    if sentence := why_left(journal, job.source, sizes):
        return _skipped(job, stamp, sentence)
    return _kept_in_place(journal, job, stamp, entry.key)


def why_left(journal: Journal, path: Path, sizes: Container[int] | None = None, *, stamp: Stamp | None = None) -> str:
    """Return a sentence if the file is a result of this program, wherever it lies, otherwise ""."""
    stamp = stamp or Stamp.of(path)
    if stamp is None:
        return ""
    if not (journal.knows_result_of(stamp.size_bytes) if sizes is None else stamp.size_bytes in sizes):
        return ""
    if _result_at(journal, path, stamp) is None and not _is_result_elsewhere(journal, path):
        return ""
    return Text(
        "{path} is already a result of qtcompress: compressing it again, which --force does, would lose more.",
        path=path,
    )


def results_among(journal: Journal, jobs: Iterable[Job]) -> frozenset[Path]:
    """Return the sources that are results of this program, and that their jobs do not compress again."""
    sizes = journal.result_sizes()
    return frozenset(job.source for job in jobs if not job.forced and why_left(journal, job.source, sizes))


def original_of(journal: Journal, path: Path) -> Path | None:
    """Return the file with the original of a result at this path: its backup, or its source if that is unchanged.

    None if the file is no result of this program, or was changed since, or if the original is gone.
    """
    stamp = Stamp.of(path)
    past = _result_at(journal, path, stamp) if stamp is not None else None
    if past is None:
        return None
    if past.job.recipe.in_place:
        return past.backup if past.backup is not None and past.backup.is_file() else None
    return past.job.source if Stamp.of(past.job.source) == past.source_stamp else None


def _result_at(journal: Journal, path: Path, stamp: Stamp) -> Entry | None:
    """Return what made the result at this path, unless the file was changed since."""
    return next((past for past in journal.made_at(path) if _compressed(past) and past.made_stamp == stamp), None)


def _is_result_elsewhere(journal: Journal, path: Path) -> bool:
    """Tell whether the file has the content of a result that was written to any path."""
    sha256 = identity.remembered_sha256(path)
    return bool(sha256 and journal.results_with(sha256))


def _compressed(past: Entry) -> bool:
    return past.outcome is not None and past.outcome.status is Status.COMPRESSED


def own_results(journal: Journal, job: Job, key: str) -> tuple[Path, ...]:
    """Return the files that a job may replace because earlier batches wrote them.

    They were made from an older version of the picture with the same recipe (`key`), and were not changed afterwards.
    """
    if _nothing_there(job):
        return ()
    own = {
        past.made
        for past in journal.done_from(job.source)
        if past.made in job.places and past.key == key and Stamp.of(past.made) == past.made_stamp
    }
    return tuple(sorted(own))


def why_nothing_is_left(journal: Journal, job: Job, key: str, sizes: Container[int] | None = None) -> str:
    """Return a sentence if a job needs no work, because of what earlier batches did; otherwise ""."""
    outcome = outcome_of(journal, Entry.waiting(job, key), sizes)
    if outcome is not None:
        return outcome.reason
    return "" if job.recipe.in_place else why_left(journal, job.source, sizes)  # in place, that was asked already


def _in_folder(journal: Journal, job: Job, stamp: Stamp, key: str) -> Outcome | None:
    if _nothing_there(job):
        return None
    for past in journal.done_from(job.source):
        if past.key != key or past.made not in job.places:
            continue
        same = past.source_stamp == stamp or identity.remembered_sha256(job.source) == past.source_sha256
        if same and past.made_stamp is not None and Stamp.of(past.made) == past.made_stamp:
            return _skipped(job, stamp, there(past.made))
    return None


def _nothing_there(job: Job) -> bool:
    """Tell whether no file is where a job writes; asked before the journal, which holds all earlier batches."""
    return not is_remote(job.target) and not any(map(os.path.lexists, job.places))


def there(result: Path) -> Text:
    """Return why a picture is skipped whose result is there."""
    return Text("{path} exists and is the result of this picture with these options.", path=result)


def _kept_in_place(journal: Journal, job: Job, stamp: Stamp, key: str) -> Outcome | None:
    """Return the outcome of an original that was kept before with the same recipe, and is not changed since."""
    if not journal.knows_kept_of(stamp.size_bytes):
        return None
    kept_here = any(past.source_stamp == stamp for past in journal.done_from(job.source) if _kept(past, key))
    if not kept_here and not _kept_elsewhere(journal, job.source, key):
        return None
    return _skipped(
        job, stamp, Text("{path} was already tried with these options, and the original was kept.", path=job.source)
    )


def _kept_elsewhere(journal: Journal, source: Path, key: str) -> bool:
    """Tell whether a file with this content was kept; it may have been moved since."""
    sha256 = identity.remembered_sha256(source)
    return any(past.source_sha256 == sha256 for past in journal.done_with(sha256) if _kept(past, key))


def _kept(past: Entry, key: str) -> bool:
    return past.key == key and past.outcome is not None and past.outcome.status is Status.KEPT


def _skipped(job: Job, stamp: Stamp, reason: str) -> Outcome:
    return Outcome(job.source, None, Status.SKIPPED, reason, stamp.size_bytes, stamp.size_bytes)
