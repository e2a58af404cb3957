"""Put a result in the place of its original, which is secured first.

Temporary file beside it -> fsync -> check -> copy of the original into the backup, fsync, hash -> the intent is told ->
rename -> fsync the folder. Killed between any two of these, the picture is the old one or the new one, whole; what the
intent says is enough for `recovery.py` to finish it or to take it back.

The backup is a copy and no hard link: a link would follow if somebody edited the original where it lies.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from qtcompress.core.errors import QtCompressError, ReadError, WriteError
from qtcompress.core.types import Report, Stage, ignore
from qtcompress.engine.files import atomic_write, backup
from qtcompress.engine.files.atomic_write import Print
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.job import Assignment, Destination, Job
from qtcompress.engine.job.recipe import Keep

CHANGED = "was changed while it was worked on"
AGAIN = "Compress it again when it is at rest."
_OWNER = "Ask its owner for the right to write there."


def destination_of(job: Job) -> Destination:
    """Return where the result of a job may go now.

    In place the formats are left out whose names other files have, as long as one is left.
    """
    if job.recipe.goal is None or not job.recipe.in_place:
        return Destination(job.target, job.recipe.formats)
    names = {one: job.target_as(one) for one in job.recipe.formats}
    free = [one for one, name in names.items() if name == job.source or not os.path.lexists(name)]
    if not free:  # `check_replaceable` says so
        return Destination(next(iter(names.values())), job.recipe.formats)
    return Destination(names[free[0]], Format(sum(one.value for one in free)))


def checked_destination(assignment: Assignment) -> Destination:
    """Return where the result may go, or why nothing may be written.

    Raises WriteError where an original must not or can't be replaced, before any work is done on it.
    """
    job = assignment.job
    place = destination_of(job)
    if job.refusal:
        return replace(place, refusal=QtCompressError(job.refusal).sentence(str(job.source)))
    if job.recipe.in_place:
        check_replaceable(job.source, place.target)
        return place
    return replace(place, refusal=taken(assignment) or "")


def check_replaceable(source: Path, target: Path) -> None:
    """Refuse an original that must not or can't be replaced, before any work is done on it. Raises WriteError."""
    try:
        seen = source.lstat()
    except OSError:
        return  # reading it says what is wrong
    if stat.S_ISLNK(seen.st_mode):
        raise WriteError("is a link and is not replaced", f"Name the file it leads to, {os.path.realpath(source)}.")
    if seen.st_nlink > 1:
        raise WriteError(
            f"has {seen.st_nlink} names (hard links) and is not replaced, since that would part them",
            "Compress it into a folder.",
        )
    if not seen.st_mode & 0o222 or not os.access(source, os.W_OK):
        raise WriteError("is read-only and is not replaced", "Allow writing to it first.")
    if target != source and os.path.lexists(target) and not atomic_write.same_file(source, target):
        raise WriteError(
            f"is not replaced, because its result would be named {target.name} and a file of that name exists",
            "Rename one of them, or compress into a folder.",
        )


def taken(assignment: Assignment) -> str | None:
    """Return why there is no place for the result, or None. Raises WriteError where that is the original itself."""
    job = assignment.job
    for target in job.places:
        if not os.path.lexists(target):
            continue
        if atomic_write.same_file(job.source, target):
            raise WriteError("would be replaced by its own result", "Choose another output folder.")
        if not assignment.may_replace(target):
            return f"{target} exists: Choose another output folder, or allow to overwrite."
    return None


def replace_original(
    assignment: Assignment,
    target: Path,
    original: Print,
    data: bytes | Path,
    report: Report,
    *,
    check: Callable[[Path], bool],
    ready: Callable[[], None],
) -> None:
    """Replace the original by a file `target` of this content; the assignment's backup will hold the original.

    Raises
    ------
    ReadError
        When the original was changed since its print was taken.
    WriteError
        When something could not be written; the original is as it was, and nothing is left behind.
    """
    source, saved = assignment.job.source, assignment.backup
    if saved is None:
        raise ValueError("an original is not replaced without a backup")
    with atomic_write.explained(source.parent, _OWNER), atomic_write.part_of(target, assignment.part) as part:
        atomic_write.fill(part, data, report, atomic_write.dress_like(source, assignment.job.recipe.keep))
        report(Stage.VERIFY, 0.5)
        if not check(part):
            raise WriteError("was not replaced", "What was read back differs from what was meant; check the disk.")
        report(Stage.VERIFY, 0.9)  # the last moment to cancel
        backup.secure(source, saved, original)
        try:
            _settle(source, target, original, part, ready)
        except BaseException:
            if original.holds(source):  # else the backup may be the only one
                backup.drop(saved)
            raise


def _settle(source: Path, target: Path, original: Print, part: Path, ready: Callable[[], None]) -> None:
    _check_unchanged(source, original)
    ready()
    _check_unchanged(source, original)
    if target == source or atomic_write.same_file(source, target):
        os.replace(part, target)  # noqa: PTH105 - the word says what it does
        atomic_write.sync_folder(target.parent)
        return
    atomic_write.publish(part, target)
    atomic_write.sync_folder(target.parent)
    if os.path.lexists(source) and not original.holds(source):  # edited in this very moment: the edit wins
        target.unlink()
        raise ReadError(CHANGED, AGAIN)
    try:
        source.unlink(missing_ok=True)
    except OSError:
        if original.holds(source):
            target.unlink()
        raise
    atomic_write.sync_folder(source.parent)


def _check_unchanged(source: Path, original: Print) -> None:
    if not original.holds(source):
        raise ReadError(CHANGED, AGAIN)


def restore(saved: Path, source: Path, source_sha256: str, target: Path, target_sha256: str, part: Path) -> str:
    """Put the original back from its backup, with its times and permissions; `part` is the temporary file beside it.

    Return an empty text, or why it was not done, as a clause behind the picture's name. The backup stays. Raises
    WriteError when the disk does not do its part; it may be tried again.
    """
    now = atomic_write.sha256_of(source)
    if now == source_sha256:  # it is there, if the undoing was interrupted
        pass
    elif atomic_write.sha256_of(saved) != source_sha256:
        return "can't be brought back, because its backup is gone or damaged"
    elif target == source or atomic_write.same_file(source, target):
        if now and now != target_sha256:
            return "was changed since it was compressed, and was left as it is"
    elif os.path.lexists(source):
        return f"can't be brought back, because another file named {source.name} stands there now"
    elif os.path.lexists(target) and atomic_write.sha256_of(target) != target_sha256:
        return f"was changed since it was compressed, and {target.name} was left as it is"
    if now != source_sha256:
        with atomic_write.explained(source.parent, _OWNER), atomic_write.part_of(source, part):
            if atomic_write.fill(part, saved, ignore, atomic_write.dress_like(saved, Keep.ALL)) != source_sha256:
                return "can't be brought back, because its backup can't be read"
            if now:
                os.replace(part, source)  # noqa: PTH105
            else:
                atomic_write.publish(part, source)
            atomic_write.sync_folder(source.parent)
    if (
        target != source
        and not atomic_write.same_file(source, target)
        and atomic_write.sha256_of(target) == target_sha256
    ):
        with atomic_write.explained(target.parent, _OWNER):
            target.unlink()
            atomic_write.sync_folder(target.parent)
    return ""
