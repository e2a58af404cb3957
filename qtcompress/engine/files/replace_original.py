"""Replace an original by its result, after a backup of the original; restore it from the backup.

Temporary file beside it -> fsync -> check -> copy of the original into the backup, fsync, hash -> record the intent ->
rename -> fsync the folder. If the program is killed between any two of these steps, the picture is complete, either old
or new. With the recorded intent, `recovery.py` can finish or undo the replacement.

The backup is a copy and not a hard link: if a program edited the original in its place, a link would change, too.
"""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from qtcompress.core.errors import ReadError, WriteError
from qtcompress.core.text import Text
from qtcompress.core.types import Report, Stage, ignore
from qtcompress.engine.files import atomic_write, backup, identity
from qtcompress.engine.files.atomic_write import NewFile, dress_like
from qtcompress.engine.files.identity import Print
from qtcompress.engine.files.remote import is_there
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.job import Assignment, Destination, Job
from qtcompress.engine.job.recipe import Keep

CHANGED = Text("was changed while it was worked on")
AGAIN = Text("Compress it again when no other program changes it.")
_OWNER = Text("Ask its owner for permission to write there.")


def destination_of(job: Job) -> Destination:
    """Return where the result of a job may be written now.

    In place, formats whose names belong to other files are left out, if at least one format remains.
    """
    if job.recipe.goal is None or not job.recipe.in_place:
        return Destination(job.target, job.recipe.formats)
    formats = job.recipe.possible_formats
    free = [one for one in formats if _is_free(job.target_as(one), job.source)]
    if not free:  # `check_replaceable` refuses the job then
        return Destination(job.target_as(next(iter(formats))), formats)
    return Destination(job.target_as(free[0]), Format(sum(one.value for one in free)))


def _is_free(name: Path, source: Path) -> bool:
    return name == source or not os.path.lexists(name)


def checked_destination(assignment: Assignment) -> Destination:
    """Return where the result may go, or why nothing may be written.

    Raises WriteError if an original must not or cannot be replaced, before any work on it.
    """
    job = assignment.job
    place = destination_of(job)
    if job.recipe.in_place:
        check_replaceable(job.source, place.target)
        return place
    return replace(place, refusal=taken(assignment) or "")


def check_replaceable(source: Path, target: Path) -> None:
    """Refuse an original that must not or cannot be replaced, before any work on it. Raises WriteError."""
    try:
        seen = source.lstat()
    except OSError:
        return  # the code that reads the file reports the error
    _check_kind(source, seen)
    if not seen.st_mode & 0o222 or not os.access(source, os.W_OK):
        raise WriteError("is read-only and is not replaced", "Make it writable first.")
    if not _is_free(target, source) and not same_file(source, target):
        raise WriteError(
            Text(
                "is not replaced, because its result would be named {name} and a file of that name exists",
                name=target.name,
            ),
            "Rename one of them, or compress into a folder.",
        )


def _check_kind(source: Path, seen: os.stat_result) -> None:
    """Refuse a link, and a file with several names. Raises WriteError."""
    if stat.S_ISLNK(seen.st_mode):
        raise WriteError(
            "is a link and is not replaced",
            Text("Choose the file it leads to, {path}.", path=os.path.realpath(source)),
        )
    if seen.st_nlink > 1:
        raise WriteError(
            Text(
                "has {count} names (hard links) and is not replaced: its other names would keep the old file",
                count=seen.st_nlink,
            ),
            "Compress it into a folder.",
        )


def _is_in_place(source: Path, target: Path) -> bool:
    """Tell whether a result has the name of its original, also where names differ in case only."""
    return target == source or same_file(source, target)


def same_file(first: Path, second: Path) -> bool:
    """Tell whether two paths lead to the same file; False if one of them leads to none."""
    with contextlib.suppress(OSError):
        return first.samefile(second)
    return False


def taken(assignment: Assignment) -> str | None:
    """Return why the result has no free name, or None. Raises WriteError if its name is that of the original itself."""
    job = assignment.job
    for target in job.targets if job.recipe.allow_larger else job.places:  # then a copy is rare, and checked later
        if not is_there(target):
            continue
        if same_file(job.source, target):
            raise WriteError("would be replaced by its own result", "Choose another output folder.")
        if not assignment.may_replace(target):
            return Text("{path} exists: choose another output folder, or allow overwriting.", path=target)
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
    """Replace the original by a file `target` with this content; the assignment's backup will hold the original.

    Raises
    ------
    ReadError
        If the original was changed after its fingerprint was taken.
    WriteError
        If something could not be written; the original is unchanged, and nothing is left behind.
    """
    source, saved = assignment.job.source, assignment.backup
    if saved is None:
        raise ValueError("an original is not replaced without a backup")
    with atomic_write.explained(source.parent, _OWNER), atomic_write.part_of(target, assignment.part) as part:
        part.fill(data, report, dress_like(source, assignment.job.recipe.keep))
        report(Stage.VERIFY, 0.5)
        part.expect_in_place()
        if not check(part.path):
            raise WriteError("was not replaced", "The file was read back with a different content; check the disk.")
        report(Stage.VERIFY, 0.9)  # the last chance to cancel
        backup.secure(source, saved, original)
        try:
            _settle(source, target, original, part, ready)
        except BaseException:
            if original.holds(source):  # otherwise the backup may be the only copy
                backup.drop(saved)
            raise


def _settle(source: Path, target: Path, original: Print, part: NewFile, ready: Callable[[], None]) -> None:
    same = _is_in_place(source, target)
    _check_unchanged(source, original)
    ready()
    _check_unchanged(source, original)
    if same:
        atomic_write.give_name(part, target, overwrite=True)
        return
    atomic_write.give_name(part, target, overwrite=False)
    if not part.is_at(target):  # swapped just now: the original is not removed for another file
        raise WriteError("was not replaced, because another program changed its result", "Compress it into a folder.")
    if os.path.lexists(source) and not original.holds(source):  # edited just now: the edited file is kept
        target.unlink()
        raise ReadError(CHANGED, AGAIN)
    _remove_original(source, target, original)
    atomic_write.sync_folder(source.parent)


def _remove_original(source: Path, target: Path, original: Print) -> None:
    """Remove an original whose result has another name; where that fails, remove the result. Raises OSError."""
    try:
        source.unlink(missing_ok=True)
    except OSError:
        if original.holds(source):
            target.unlink()
        raise


def _check_unchanged(source: Path, original: Print) -> None:
    if not original.holds(source):
        raise ReadError(CHANGED, AGAIN)


def why_not_restored(saved: Path, source: Path, source_sha256: str, target: Path, target_sha256: str) -> str:
    """Return why `restore` would refuse, as a clause after the picture's name, or an empty text."""
    return _refusal(identity.sha256_of(source), saved, source, source_sha256, target, target_sha256)


def _refusal(now: str, saved: Path, source: Path, source_sha256: str, target: Path, target_sha256: str) -> str:
    """Return why an original is not restored; `now` is the hash of what is at its path, "" for nothing."""
    if now and now == source_sha256:  # an interrupted undo has already restored it
        return ""
    if not identity.has_sha256(saved, source_sha256):
        return Text("can't be restored, because its backup is gone, damaged, or deleted by 'forget'")
    if _is_in_place(source, target):
        return (
            Text("was changed since it was compressed, and was left as it is") if now not in ("", target_sha256) else ""
        )
    if os.path.lexists(source):
        return Text("can't be restored, because another file named {name} is there now", name=source.name)
    if os.path.lexists(target) and not identity.has_sha256(target, target_sha256):
        return Text("stays compressed, because its result {path} was changed since then", path=target)
    return ""


def restore(saved: Path, source: Path, source_sha256: str, target: Path, target_sha256: str, part: Path) -> str:
    """Restore the original from its backup, with its times and permissions; `part` is the temporary file beside it.

    Return an empty text, or the reason why it was not restored, as a clause after the picture's name. The backup stays.
    Raises WriteError if the disk does not allow it; then it can be tried again.
    """
    now = identity.sha256_of(source)
    if clause := _refusal(now, saved, source, source_sha256, target, target_sha256):
        return clause
    if now != source_sha256:
        with atomic_write.explained(source.parent, _OWNER), atomic_write.part_of(source, part) as new:
            if new.fill(saved, ignore, dress_like(saved, Keep.ALL)) != source_sha256:
                return Text("can't be restored, because its backup can't be read")
            atomic_write.give_name(new, source, overwrite=bool(now))  # never over a file that appeared just now
    if not _is_in_place(source, target) and identity.has_sha256(target, target_sha256):
        with atomic_write.explained(target.parent, _OWNER):
            target.unlink()
            atomic_write.sync_folder(target.parent)
    return ""
