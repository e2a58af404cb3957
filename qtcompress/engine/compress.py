"""Compress one picture: `compress(assignment, report) -> Outcome`, from file to file."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from qtcompress.core.errors import LeftAlone, QtCompressError, ReadError, WriteError
from qtcompress.core.text import Text
from qtcompress.core.types import Report, Stage
from qtcompress.engine.animations.progress import FrameProgress
from qtcompress.engine.contest.candidate import EncodedFile
from qtcompress.engine.contest.encode import Encoded, encode
from qtcompress.engine.contest.repacking import is_worth_it, packed_again, packed_alone, with_contents
from qtcompress.engine.contest.verdict_text import Before, before_of, packed
from qtcompress.engine.encodings import refusal_of
from qtcompress.engine.files import atomic_write, identity, room
from qtcompress.engine.files.identity import Print, read_printed, take_print
from qtcompress.engine.files.remote import is_there
from qtcompress.engine.files.replace_original import AGAIN, CHANGED, checked_destination, replace_original, same_file
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import Lead, nobody
from qtcompress.engine.job.job import Assignment, Intent, Job, Outcome, Status
from qtcompress.engine.job.memory import give_back
from qtcompress.engine.job.recipe import Animations
from qtcompress.engine.metadata.comparison import missing
from qtcompress.engine.metadata.conversion import left_behind
from qtcompress.engine.metadata.inventory import BESIDE, named
from qtcompress.engine.metadata.metadata import Carried, Metadata
from qtcompress.engine.pictures import reader
from qtcompress.engine.pictures.animated import about_animation, formats_of, held_frames
from qtcompress.engine.pictures.appended import CannotCarry
from qtcompress.engine.pictures.carrying import Cargo, check_map, chosen
from qtcompress.engine.pictures.fitting import fitted
from qtcompress.engine.pictures.pixels import turned_back
from qtcompress.engine.pictures.reader import Picture
from qtcompress.engine.pictures.strip_metadata import stripped


@dataclass(frozen=True, slots=True)
class Checkpoints:
    """Where a job waits for permission to continue; the defaults permit at once. All may raise to stop the job.

    weigh : called with the number of pixels of the picture, before they are decoded
    commit : called with the intent, when the file is written and checked but does not have its name yet
    lead : called with the encoding that leads a contest, as soon as that is known; nothing is decided yet
    """

    weigh: Callable[[int], None] = field(default=lambda pixels: None)
    commit: Callable[[Intent], None] = field(default=lambda intent: None)
    lead: Lead = field(default=nobody)


_NO_STOPS = Checkpoints()
_MOST_HELD_BYTES = 32_000_000  # of a source that is decoded from memory; a larger one is read a second time


def compress(
    assignment: Assignment, report: Report, checkpoints: Checkpoints = _NO_STOPS, *, threads: int = 1
) -> Outcome:
    """Compress one picture on at most `threads` threads.

    Raises
    ------
    QtCompressError
        If the source cannot be read or the target cannot be written; no file is left behind or changed. PlaceError, as
        far as possible before the picture is read, if the same would happen to any other picture.
    Cancelled
        From `report`; no file is left behind or changed either.
    """
    started = time.monotonic()
    report(Stage.READ, 0.0)
    job = assignment.job
    left = QtCompressError(job.refusal).sentence(str(job.source)) if job.refusal else assignment.left
    if left:
        return _leave(assignment, _skipped(job.source, left, started), report, checkpoints.commit)
    place = checked_destination(assignment)
    if place.refusal:
        return _skipped(job.source, place.refusal, started)
    room.check_room_for(assignment)
    return _compressed(assignment, place.formats, report, checkpoints, started, threads)


def _compressed(
    assignment: Assignment, formats: Format, report: Report, checkpoints: Checkpoints, started: float, threads: int
) -> Outcome:
    """Read, encode, and write a picture."""
    job = assignment.job
    original: Print | None = None
    try:
        width, height = reader.measure(job.source, max_pixels=job.max_pixels)
        checkpoints.weigh(width * height)
        original, content = read_printed(job.source, report, most_bytes=_MOST_HELD_BYTES)
        picture = reader.read(job.source, report, max_pixels=job.max_pixels, content=content)
        del content
        picture = fitted(picture, job.recipe.resize, report)
        give_back(width * height)
        cargo = _cargo(assignment, picture, formats)
        before = before_of(picture, cargo.carried)
        made = _encoded(assignment, formats, picture, cargo, before, report, threads, checkpoints.lead)
    except LeftAlone as decision:
        left_alone = decision.with_traceback(None)  # which holds the picture
    else:
        carried = cargo.carried
        whole = picture.metadata == picture.metadata.chosen(job.recipe.metadata)
        outcome = Outcome(
            job.source, None, Status.KEPT, made.reason, original.size_bytes, original.size_bytes,
            *picture.own_size, made.colors, made.psnr_db, time.monotonic() - started,
            made.palette_cost, made.made, made.contest, made.verdict, tuple(picture.metadata.sizes()),
        )  # fmt: skip
        if made.file is None:
            del picture, carried
            return _keep(assignment, original, outcome, report, checkpoints.commit, whole=whole)
        if picture.resized_from is not None:
            outcome = outcome.of_resized(picture.width, picture.height)
        if made.packed:
            file, outcome = made.file, with_contents(outcome, made.file.data)
        else:
            file = replace(made.file, check=partial(_checked, made.file.check, cargo.expected))
            outcome = _with_losses(outcome, made.file, carried, before, picture.metadata.sizes())
            outcome = replace(outcome, turned=picture.contents.carried.orientation != 1 and not cargo.stored)
        del picture
        return _write(assignment, original, file, outcome, report, checkpoints.commit)
    return _packed_or_left(assignment, formats, left_alone, original, report, checkpoints, started, threads)


def _packed_or_left(
    assignment: Assignment,
    formats: Format,
    decision: LeftAlone,
    original: Print | None,
    report: Report,
    checkpoints: Checkpoints,
    started: float,
    threads: int,
) -> Outcome:
    """Write a picture that is left alone as a smaller file with the same samples, or copy it.

    `original` is the print of its file, if it was read to its end.
    """
    job, commit = assignment.job, checkpoints.commit
    decision = about_animation(decision, job.source, job.recipe)
    skipped = _skipped(job.source, decision.sentence(Text("The file")), started)
    packs_frames = decision.frames > 0 and job.recipe.animations is not Animations.KEEP
    if packs_frames:
        width, height = reader.measure(job.source, max_pixels=job.max_pixels, animated=True)
        allowed = formats_of(job.source, job.recipe)
        checkpoints.weigh(held_frames(allowed, width * height) * width * height)
        report = FrameProgress(report, decision.frames, allowed)
        original = take_print(job.source, report)
    if (decision.packable or decision.frames) and original is not None:
        file = packed_alone(job.source, job.recipe, formats, decision, report, threads=threads)
        if file is not None and is_worth_it(file, job.recipe, original.size_bytes):
            outcome = _packed(job, original, file, started, animated=decision.frames > 0)
            return _write(assignment, original, file, outcome, report, commit)
        if file is not None:
            took = Text(
                "It would take {size_bytes:,} bytes instead of {source_bytes:,}.",
                size_bytes=file.tried.size_bytes,
                source_bytes=original.size_bytes,
            )
            skipped = _noted(skipped, took)
        elif file is None and packs_frames:
            skipped = _noted(skipped, Text("No smaller animation that shows the same was found."))
    return _leave(assignment, skipped, report, commit, original)


def _packed(job: Job, original: Print, file: EncodedFile, started: float, *, animated: bool) -> Outcome:
    """Return the outcome of a picture that was packed again."""
    width, height = reader.measure(job.source, max_pixels=job.max_pixels, animated=animated)
    outcome = Outcome(
        job.source, None, Status.KEPT, "", original.size_bytes, original.size_bytes,
        width, height, file.tried.colors, file.psnr_db, time.monotonic() - started,
        made=file.tried, contest=(file.tried,),
        verdict=packed(file.tried, job.recipe.resize, (width, height), animated=animated),
    )  # fmt: skip
    return with_contents(outcome, file.data, animated=animated)


def _with_losses(
    outcome: Outcome, file: EncodedFile, carried: Carried, before: Before, sizes: Mapping[str, int]
) -> Outcome:
    """Return an outcome that says what its result carries, and what of its original, by `sizes`, it does not."""
    dropped_bytes = sum(sizes[name] for name in before.dropped)
    silent = left_behind(carried, file.tried.format.file.holds)
    told = tuple(name for name in carried.sizes() if name not in silent)
    return replace(outcome, carried=told, dropped=(*before.dropped, *silent), dropped_bytes=dropped_bytes)


def _cargo(assignment: Assignment, picture: Picture, formats: Format) -> Cargo:
    """Return what a result is to carry. Raises LeftAlone if none of the formats holds that."""
    recipe = assignment.job.recipe
    cargo = chosen(picture.contents, recipe.metadata, recipe.drop)
    refusal = refusal_of(formats & recipe.possible_formats, cargo.carried)
    if refusal is not None:
        raise refusal
    if picture.converted:
        check_map(cargo.carried)
    return cargo


def _encoded(
    assignment: Assignment,
    formats: Format,
    picture: Picture,
    cargo: Cargo,
    before: Before,
    report: Report,
    threads: int,
    lead: Lead,
) -> Encoded:
    """Return the result of a picture. Raises LeftAlone if what stands behind it cannot stand behind its result."""
    job, carried = assignment.job, cargo.carried
    if cargo.stored:
        picture = replace(picture, pixels=turned_back(picture.pixels, picture.contents.carried.orientation))
    try:
        return encode(
            job.recipe, formats, picture, carried, report,
            before=before, compare=job.compare, threads=threads, lead=lead,
            pack=partial(packed_again, job.source, job.recipe, formats, report, threads=threads),
        )  # fmt: skip
    except CannotCarry as reason:
        parts = [block.name for block in carried.blocks if block.kind in BESIDE]
        raise LeftAlone(
            Text("holds {names}", names=named(parts)), Text("Left as it is, because {reason}.", reason=Text.why(reason))
        ) from reason


def _checked(decodes: Callable[[Path], bool], carried: Carried, path: Path) -> bool:
    """Tell whether a file has the right pixels. Raises WriteError if it lacks what it was to carry."""
    if not decodes(path):
        return False
    lost = missing(carried, reader.carried(path))
    if lost:
        what = Text("was not written, because the result would lack {names}", names=named(lost))
        raise WriteError(what, "Please report it, with this picture if you can.")
    return True


def _skipped(source: Path, reason: str, started: float) -> Outcome:
    size_bytes = source.stat().st_size if source.exists() else 0
    seconds = time.monotonic() - started
    return Outcome(source, None, Status.SKIPPED, reason, size_bytes, size_bytes, seconds=seconds)


def _write(
    assignment: Assignment,
    original: Print,
    file: EncodedFile,
    kept: Outcome,
    report: Report,
    commit: Callable[[Intent], None],
) -> Outcome:
    """Write a result, and return the outcome of the picture."""
    job, data = assignment.job, file.data
    target = job.target_as(file.tried.format)
    place = assignment.stage or target
    outcome = replace(kept, target=place, status=Status.COMPRESSED, target_bytes=len(data))
    intent = Intent(outcome, original.sha256, hashlib.sha256(data).hexdigest())

    if assignment.stage is None and job.recipe.in_place:
        replace_original(assignment, target, original, data, report, check=file.check, ready=partial(commit, intent))
        return outcome

    def ready() -> None:
        if not original.holds(job.source):
            raise ReadError(CHANGED, AGAIN)
        commit(intent)

    staged = assignment.stage is not None
    atomic_write.write_whole(
        place,
        data,
        report,
        overwrite=staged or assignment.may_replace(target),
        check=file.check,
        part=assignment.part,
        dress=atomic_write.private
        if staged
        else atomic_write.dress_like(job.source, job.recipe.keep),  # later, at `apply`
        ready=ready,
    )
    return outcome


def _leave(
    assignment: Assignment,
    skipped: Outcome,
    report: Report,
    commit: Callable[[Intent], None],
    original: Print | None = None,
) -> Outcome:
    """Copy a picture that is not compressed, byte for byte, so that the output folder has the whole gallery.

    It can have more than the program understands, so no metadata is removed from it: rather, it is not copied.
    """
    job = assignment.job
    if job.recipe.in_place or assignment.stage is not None or not job.source.exists():
        return skipped
    refusal = _why_not_copied(assignment)
    if refusal is not None:
        return _noted(skipped, refusal)
    copied = _noted(skipped, Text("It was copied."))
    if original is None or not original.holds(job.source):
        original = take_print(job.source, report)
    return _keep(assignment, original, copied, report, commit, whole=True)


def _why_not_copied(assignment: Assignment) -> str | None:
    """Return why a picture is not copied, as a sentence, which is empty where nothing need be said; None if it is."""
    job = assignment.job
    if job.copy is None:
        return _why_no_copy(job)
    taken = _why_taken(assignment, job.copy) if is_there(job.copy) else None
    if taken is not None:
        return taken
    if job.recipe.metadata is Metadata.ALL or stripped(job.source, job.recipe.metadata) == job.source.read_bytes():
        return None
    return Text("It was not copied, because metadata must be removed, and that could change more of it.")


def _why_no_copy(job: Job) -> str:
    """Return what is said of a picture without a copy: nothing where the output folder is its own."""
    apart = not job.recipe.in_place and job.target.parent != job.source.parent
    return Text("It was not copied.") if apart else ""


def _why_taken(assignment: Assignment, copy: Path) -> str | None:
    """Return why a file at the place of the copy stays, as `_why_not_copied` does."""
    source = assignment.job.source
    if same_file(source, copy):
        return ""
    if identity.has_sha256(copy, identity.sha256_of(source)):
        return Text("{path} is a copy of it.", path=copy)
    if assignment.may_replace(copy):
        return None
    return Text("It was not copied, because {path} exists.", path=copy)


def _noted(outcome: Outcome, sentence: str) -> Outcome:
    """Return an outcome with one more sentence in its reason, unless that is empty."""
    return replace(outcome, reason=Text.sentences(outcome.reason, sentence)) if sentence else outcome


def _keep(
    assignment: Assignment,
    original: Print,
    kept: Outcome,
    report: Report,
    commit: Callable[[Intent], None],
    *,
    whole: bool,
) -> Outcome:
    """Copy an original that is kept, so that the output folder has the whole gallery.

    `whole` tells whether all of its metadata may be copied; otherwise the copy is made without the rest, if possible.
    """
    job = assignment.job
    if job.copy is None:
        return kept if assignment.stage is not None else _noted(kept, _why_no_copy(job))
    if is_there(job.copy) and not assignment.may_replace(job.copy) and (taken := _why_taken(assignment, job.copy)):
        return _noted(kept, taken)
    clean = None if whole else stripped(job.source, job.recipe.metadata)
    if clean is None and not whole:
        return _noted(kept, Text("It was not copied, because it carries metadata that must be removed."))
    outcome = replace(kept, target=job.copy)
    sha256 = original.sha256
    if clean is not None:
        outcome = replace(outcome, target_bytes=len(clean))
        outcome = _noted(outcome, Text("It was copied without the metadata that must be removed."))
        sha256 = hashlib.sha256(clean).hexdigest()

    def ready() -> None:
        if clean is not None and identity.sha256_of(job.source) != original.sha256:
            raise ReadError(CHANGED, AGAIN)
        commit(Intent(outcome, original.sha256, sha256))

    atomic_write.write_whole(
        job.copy,
        job.source if clean is None else clean,
        report,
        overwrite=assignment.may_replace(job.copy),
        check=lambda path: identity.sha256_of(path) == sha256,
        part=assignment.part,
        dress=atomic_write.dress_like(job.source, job.recipe.keep),
        ready=ready,
    )
    return outcome
