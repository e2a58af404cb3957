"""What the journal already knows about a picture: whether work is left, and which files a job may replace."""

from __future__ import annotations

from pathlib import Path

from qtcompress.core.errors import QtCompressError
from qtcompress.engine.files import identity
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.job.job import Job, Outcome, Status
from qtcompress.engine.journal.database import Journal
from qtcompress.engine.journal.records import Entry
from qtcompress.engine.journal.serialization import key_of

_MOST_DEATHS = 2  # crashes while this picture was processed; the second time it was processed alone


def outcome_of(journal: Journal, entry: Entry) -> Outcome | None:
    """Return the outcome of a picture that needs no work, or None if it needs work."""
    job = entry.job
    stamp = Stamp.of(job.source)
    if stamp is None:
        return None  # the code that reads the file reports the error
    if entry.deaths >= _MOST_DEATHS:
        error = QtCompressError(
            "was being worked on each time the program died",
            "Check the picture, and use --force if it is not the cause.",
        )
        return _skipped(job, stamp, error.sentence(str(job.source)))
    return (
        _in_place(journal, job, stamp, entry.key) if job.recipe.in_place else _in_folder(journal, job, stamp, entry.key)
    )


def own_results(journal: Journal, job: Job, key: str) -> tuple[Path, ...]:
    """Return the files that a job may replace because earlier batches wrote them.

    They were made from an older version of the picture with the same recipe (`key`), and were not changed afterwards.
    """
    own = {
        past.made
        for past in journal.done_from(job.source)
        if past.made is not None
        and past.made in job.places
        and past.key == key
        and Stamp.of(past.made) == past.made_stamp
    }
    return tuple(sorted(own))


def standing_result(journal: Journal, job: Job) -> str:
    """Return a sentence if the target already has the result of this version of the picture, otherwise ""."""
    stamp = Stamp.of(job.source)
    outcome = None if stamp is None else _in_folder(journal, job, stamp, key_of(job.recipe))
    return outcome.reason if outcome is not None else ""


def _in_folder(journal: Journal, job: Job, stamp: Stamp, key: str) -> Outcome | None:
    for past in journal.done_from(job.source):
        if past.key != key or past.made is None or past.made not in job.places:
            continue
        same = past.source_stamp == stamp or identity.sha256_of(job.source) == past.source_sha256
        if same and past.made_stamp is not None and Stamp.of(past.made) == past.made_stamp:
            return _skipped(job, stamp, f"{past.made} exists and is the result of this picture with these options.")
    return None


def _in_place(journal: Journal, job: Job, stamp: Stamp, key: str) -> Outcome | None:
    by_path = [*journal.made_at(job.source), *journal.done_from(job.source)]
    past = next((one for one in by_path if one.key == key and _left_at(one, job.source, stamp)), None)
    if past is None and journal.knows_size(stamp.size_bytes):  # it may have been moved
        sha256 = identity.sha256_of(job.source)
        past = next((one for one in journal.done_with(sha256) if one.key == key and _left_as(one, sha256)), None)
    if past is None or past.outcome is None:
        return None
    if past.outcome.status is Status.COMPRESSED:
        return _skipped(job, stamp, f"{job.source} is already a result of these options.")
    return _skipped(job, stamp, f"{job.source} was already tried with these options, and the original was kept.")


def _left_at(past: Entry, path: Path, stamp: Stamp) -> bool:
    """Tell whether a file is unchanged since a past job: either its result, or an original that it kept."""
    status = past.outcome and past.outcome.status
    if status is Status.COMPRESSED:
        return past.made == path and past.made_stamp == stamp
    return status is Status.KEPT and past.job.source == path and past.source_stamp == stamp


def _left_as(past: Entry, sha256: str) -> bool:
    status = past.outcome and past.outcome.status
    if status is Status.COMPRESSED:
        return past.job.recipe.in_place and past.made_sha256 == sha256
    return status is Status.KEPT and past.source_sha256 == sha256


def _skipped(job: Job, stamp: Stamp, reason: str) -> Outcome:
    return Outcome(job.source, None, Status.SKIPPED, reason, stamp.size_bytes, stamp.size_bytes)
