"""Compress one picture: `compress(job, report) -> Outcome`, from file to file."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from qtcompress.core.errors import LeftAlone, QtCompressError, ReadError
from qtcompress.core.types import Report, Stage
from qtcompress.engine.contest.candidate import EncodedFile
from qtcompress.engine.contest.encode import encode
from qtcompress.engine.files import atomic_write
from qtcompress.engine.files.atomic_write import Print, take_print
from qtcompress.engine.files.replace_original import (
    AGAIN,
    CHANGED,
    check_replaceable,
    replace_original,
    taken,
    with_free_names,
)
from qtcompress.engine.job.job import Intent, Job, Outcome, Status
from qtcompress.engine.job.memory import give_back
from qtcompress.engine.pictures import reader
from qtcompress.engine.pictures.strip_metadata import stripped


@dataclass(frozen=True, slots=True)
class Checkpoints:
    """Where a job stops and waits for leave to go on; by default it is given at once. Both may raise to end the job.

    weigh : called with the pixels of the picture, before they are decoded
    commit : called with the intent, when all is written and checked and nothing has its name yet
    """

    weigh: Callable[[int], None] = field(default=lambda pixels: None)
    commit: Callable[[Intent], None] = field(default=lambda intent: None)


_NO_STOPS = Checkpoints()


def compress(job: Job, report: Report, checkpoints: Checkpoints = _NO_STOPS, *, threads: int = 1) -> Outcome:
    """Compress one picture, on at most so many threads.

    Raises
    ------
    QtCompressError
        When the source cannot be read or the target not written; no file is left behind and none is changed.
    Cancelled
        Passed through from `report`; likewise.
    """
    started = time.monotonic()
    report(Stage.READ, 0.0)

    def outcome(status: Status, **values: Any) -> Outcome:
        return Outcome(job.source, status=status, seconds=time.monotonic() - started, **values)

    def skipped(reason: str) -> Outcome:
        size_bytes = job.source.stat().st_size if job.source.exists() else 0
        return outcome(Status.SKIPPED, target=None, reason=reason, source_bytes=size_bytes, target_bytes=size_bytes)

    if job.refusal:
        return skipped(QtCompressError(job.refusal).sentence(str(job.source)))
    if job.in_place:
        job = with_free_names(job)
        check_replaceable(job)
    elif (reason := taken(job)) is not None:
        return skipped(reason)
    try:
        width, height = reader.measure(job.source, max_pixels=job.max_pixels)
        checkpoints.weigh(width * height)
        original = take_print(job.source, report)
        picture = reader.read(job.source, report, max_pixels=job.max_pixels)
        give_back()
    except LeftAlone as decision:
        return skipped(decision.sentence("The file"))
    found = encode(job, picture, original.size_bytes, report, threads=threads)
    whole = picture.metadata.chosen(job.metadata) == picture.metadata
    figures = {"source_bytes": original.size_bytes, "width": picture.width, "height": picture.height, **found.figures}
    del picture
    made = found.made
    if made is None or found.keeps:
        figures["target_bytes"] = original.size_bytes
        reason = found.reason
        if job.copy is None:
            return outcome(Status.KEPT, target=None, reason=reason, **figures)
        clean = None if whole else stripped(job.source, job.metadata)
        if clean is not None:
            reason += " It was copied without the metadata that is to be left out."
            figures["target_bytes"] = len(clean)
        elif not whole:
            reason += " It was not copied, because it carries metadata that is to be left out."
            return outcome(Status.KEPT, target=None, reason=reason, **figures)
        kept = outcome(Status.KEPT, target=job.copy, reason=reason, **figures)
        sha256 = original.sha256 if clean is None else hashlib.sha256(clean).hexdigest()
        intent = Intent(kept, original.sha256, sha256)
        _copy(job, job.copy, clean, intent, report, lambda: checkpoints.commit(intent))
        return kept
    job = replace(job, target=job.target_as(made.tried.format))
    done = outcome(Status.COMPRESSED, target=job.stage or job.target, target_bytes=len(made.data), **figures)
    intent = Intent(done, original.sha256, hashlib.sha256(made.data).hexdigest())
    _write(job, original, made, report, lambda: checkpoints.commit(intent))
    return done


def _write(job: Job, original: Print, made: EncodedFile, report: Report, commit: Callable[[], None]) -> None:
    def ready() -> None:
        if not original.holds(job.source):
            raise ReadError(CHANGED, AGAIN)
        commit()

    data, check = made.data, made.check
    if job.stage is not None:
        atomic_write.write_whole(job.stage, data, report, overwrite=True, check=check, part=job.part, ready=ready)
    elif job.in_place:
        replace_original(job, original, data, report, check=check, ready=ready)
    else:
        dress = atomic_write.dress_like(job.source, job.keep)
        overwrite = job.may_replace(job.target)
        atomic_write.write_whole(
            job.target, data, report, overwrite=overwrite, check=check, part=job.part, dress=dress, ready=ready
        )


def _copy(
    job: Job, place: Path, clean: bytes | None, intent: Intent, report: Report, commit: Callable[[], None]
) -> None:
    """Copy an original that is kept, or what is clean of it, so that the folder holds the whole gallery."""

    def ready() -> None:
        if clean is not None and atomic_write.sha256_of(job.source) != intent.source_sha256:
            raise ReadError(CHANGED, AGAIN)
        commit()

    atomic_write.write_whole(
        place,
        job.source if clean is None else clean,
        report,
        overwrite=job.may_replace(place),
        check=lambda path: atomic_write.sha256_of(path) == intent.target_sha256,
        part=job.part,
        dress=atomic_write.dress_like(job.source, job.keep),
        ready=ready,
    )
