"""The commands that work on pictures: compress, dry run, and resume. Threads feed the worker processes."""

from __future__ import annotations

import logging
import math
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from functools import partial
from pathlib import Path
from typing import TypeVar

from qtcompress.cli.terminal import (
    ProgressLine,
    estimate_line,
    estimate_total,
    json_line,
    not_copied,
    plan_line,
    print_line,
    print_table,
    say,
    size,
)
from qtcompress.core.errors import Cancelled, JournalError, LeftAlone, QtCompressError, UsageError
from qtcompress.core.histogram import Histogram
from qtcompress.core.shared import Gathering
from qtcompress.core.types import Palette, Report, ignore
from qtcompress.engine.contest.given_palette import job_with_palette
from qtcompress.engine.estimates import budget
from qtcompress.engine.estimates.estimate import Estimate
from qtcompress.engine.job.job import Assignment, Job, Outcome, Status
from qtcompress.engine.journal.followers import follow_unrecorded
from qtcompress.engine.journal.preflight import foresee
from qtcompress.engine.journal.records import Entry
from qtcompress.engine.planning import plan
from qtcompress.engine.planning.settings import Settings
from qtcompress.engine.session import Session, journal_to_look_at
from qtcompress.engine.workers.pool import WorkerPool
from qtcompress.engine.workers.requests import CompressRequest, CountColorsRequest, EstimateRequest, ProofRequest

INTERRUPTED = 130  # the exit status after Ctrl+C: 128 + SIGINT
_REFRESH_S = 0.1
_log = logging.getLogger(__name__)

_MOST_ESTIMATED = 60  # pictures of a dry run that are measured; they represent the others

PictureWork = Callable[[Entry, Report], Outcome]
Found = TypeVar("Found")


def compress(
    paths: Sequence[Path], settings: Settings, *, as_json: bool, palette: Palette | None = None, shared: bool = False
) -> int:
    """Compress the pictures at and below `paths`, and return the exit status.

    All get the given `palette`, or one palette that is made for all of them if `shared`.
    """
    from qtcompress.core.kernels import dispatch

    if not dispatch.compiled():
        say(
            "The compiled kernels are missing, so this takes many times as long: install a C compiler, and then install"
            " qtcompress again."
        )
    show = _Shown(as_json=as_json)
    place = None if settings.in_place else settings.output
    sources, jobs = _planned(paths, settings, show)
    jobs = _within_budget(jobs, settings)
    total_bytes = sum(source.size_bytes for source in sources)
    try:
        session = Session(workers=settings.workers)
    except JournalError as error:
        if settings.in_place:
            raise
        say(f"{error.sentence()} Therefore this batch can be neither resumed nor undone.")
        show.then = "Run the same command again to compress the others."
        pool = WorkerPool(settings.workers)
        try:
            jobs = _painted(jobs, pool, settings, palette, shared=shared)
            entries = [Entry.waiting(job) for job in jobs]
            return show.all_of(entries, partial(_without_journal, pool), settings.workers, total_bytes)
        finally:
            pool.close()
    try:
        session.pool.start(min(settings.workers, len(jobs)))
        _tell_found(session)
        jobs = _painted(jobs, session.pool, settings, palette, shared=shared)
        batch, entries = session.begin(jobs, place)
        _tell_suspects(entries)
        work = partial(session.compress, forced=settings.force)
        status = show.all_of(entries, work, settings.workers, total_bytes)
        session.end(batch)
        return status
    finally:
        session.close()


def _painted(
    jobs: list[Job], pool: WorkerPool, settings: Settings, palette: Palette | None, *, shared: bool
) -> list[Job]:
    """Return jobs that use `palette`, or one palette for all if `shared`, and that report its cost."""
    if shared:
        palette = _shared(jobs, pool, settings)
    return [job_with_palette(job, palette, compare=True) for job in jobs] if palette is not None else jobs


def _shared(jobs: Sequence[Job], pool: WorkerPool, settings: Settings) -> Palette | None:
    """Return one palette for all readable pictures; None if no picture is readable, which the batch reports."""
    counting = [job for job in jobs if not job.refusal]
    gathering = Gathering(len(counting))
    progress = ProgressLine(counting, 0, doing="Counting colors: ")

    def attempt(job: Job, report: Report) -> tuple[Path, Histogram | None] | None:
        try:
            return job.source, pool.ask(CountColorsRequest(job.source, job.recipe.options, job.max_pixels), report)
        except Cancelled:
            return None
        except QtCompressError:
            return job.source, None

    pool.start(min(settings.workers, len(counting)))
    for source, counted in _run(counting, attempt, settings.workers, progress):
        progress.leave(source)
        if counted is not None:
            gathering.add(counted)
    progress.clear()
    if not len(gathering):
        return None
    palette = gathering.palette(settings.options, ignore)
    say(f"One palette of {len(palette)} colors for {len(gathering)} pictures.")
    return palette


def show_plan(
    paths: Sequence[Path], settings: Settings, *, as_json: bool, palette: Palette | None = None, shared: bool = False
) -> int:
    """Print an estimate for each picture, or why it would be left alone; return the exit status.

    A picture counts as done only with the same options. A shared palette is one of them, so it is made here, too.
    """
    show = _Shown(as_json=as_json)
    _, jobs = _planned(paths, settings, show)
    jobs = _within_budget(jobs, settings)
    pool = WorkerPool(settings.workers)
    try:
        jobs = _painted(jobs, pool, settings, palette, shared=shared)
        with journal_to_look_at() as journal:
            sentences = {job.source: found.sentence for job, found in foresee(jobs, journal, forced=settings.force)}
        chosen = [job for job in jobs if not sentences[job.source]]
        asked = chosen[:: math.ceil(len(chosen) / _MOST_ESTIMATED)] if chosen else []
        pool.start(min(settings.workers, len(asked)))
        estimates = _each(asked, partial(_estimate, pool), settings.workers)
    finally:
        pool.close()
    for job in jobs:
        estimate, sentence = estimates.get(job.source), sentences[job.source]
        if isinstance(estimate, QtCompressError):
            show.failures += not isinstance(estimate, LeftAlone)
            sentence, estimate = estimate.sentence(str(job.source)), None
        if as_json:
            plan_line(job, estimate, sentence)
        elif estimate is not None:
            print_line(estimate_line(job, estimate))
        else:
            print_line(sentence or f"{job.source} -> {job.target_as(next(iter(job.recipe.formats)))}")
    known = [found for found in estimates.values() if isinstance(found, Estimate)]
    if known and not as_json:
        total_bytes = sum(job.source.stat().st_size for job in chosen if job.source.exists())
        print_line(estimate_total(known, len(chosen), total_bytes, settings.workers))
    return 1 if show.failures else 0


def _within_budget(jobs: list[Job], settings: Settings) -> list[Job]:
    """Return the jobs with goals that meet the budget, if there is one. Raises UsageError if that is impossible."""
    if settings.budget is None:
        return jobs
    pool = WorkerPool(settings.workers)
    try:
        pool.start(min(settings.workers, len(jobs)))
        shared = budget.resolve(
            jobs,
            settings.budget,
            partial(_each, workers=settings.workers),
            rates=lambda job, report: pool.ask(EstimateRequest(job, rates=True), report),
            prove=lambda job, quality, near, report: pool.ask(ProofRequest(job, quality, near), report),
        )
    finally:
        pool.close()
    if not shared.pictures:
        return jobs
    count = "this picture is" if shared.pictures == 1 else f"these {shared.pictures:,} pictures are"
    say(
        f"At a quality of {shared.quality:g} {count} likely to take"
        f" {size(shared.expected_bytes)} of the {size(settings.budget)}."
    )
    return list(shared.jobs)


def _each(
    jobs: Sequence[Job], ask: Callable[[Job, Report], Found], workers: int
) -> dict[Path, Found | QtCompressError]:
    """Return for each source the answer of `ask` about its job, or the error that it raised."""

    def attempt(job: Job, report: Report) -> tuple[Path, Found | QtCompressError] | None:
        try:
            return job.source, ask(job, report)
        except Cancelled:
            return None
        except QtCompressError as error:
            return job.source, error

    progress = ProgressLine(jobs, 0, doing="Estimating: ")
    found = {}
    try:
        for source, answer in _run(jobs, attempt, workers, progress):
            progress.leave(source)
            found[source] = answer
        return found
    finally:
        progress.clear()


def _planned(paths: Sequence[Path], settings: Settings, show: _Shown) -> tuple[list[plan.Source], list[Job]]:
    """Return the sources at and below `paths` and their jobs; show each path that was refused.

    Raises UsageError if there is nothing to do, or no folder can be at the place of the output folder.
    """
    place = None if settings.in_place else settings.output
    if place is not None and place.exists() and not place.is_dir():
        raise UsageError(f"The results can't be written to {place}, which is a file", "Name a folder with --output.")
    others: list[Path] = []
    found = list(plan.scan(paths, exclude=place, no_picture=others.append))
    sources = [one for one in found if isinstance(one, plan.Source)]
    refusals = [one for one in found if isinstance(one, plan.Refusal)]
    if not sources:
        for refusal in refusals[1:]:
            say(refusal.error.sentence(str(refusal.path)))
        what, advice = "The given paths contain no pictures", "Name a picture or a folder with pictures."
        if refusals:
            what, advice = f"{refusals[0].path} {refusals[0].error.what}", refusals[0].error.advice
        raise UsageError(what, advice)
    if place is not None and (missing := plan.without_pictures(sources, others)):
        say(not_copied(missing))
    for refusal in refusals:
        show(Outcome(refusal.path, None, Status.FAILED, refusal.error.sentence(str(refusal.path))))
    return sources, plan.jobs(sources, settings)


def resume(batch: int | None, workers: int, *, set_aside: bool, as_json: bool) -> int:
    """Resume a batch, by default the latest unfinished one, and return the exit status."""
    session = Session(workers=workers)
    try:
        _tell_found(session)
        chosen = [found for found in session.unfinished() if batch in (None, found.id)]
        if batch is not None and not chosen and set_aside:
            chosen = [found for found in session.batches() if found.id == batch]
        if not chosen:
            say("There is nothing to resume." if batch is None else f"There is nothing to resume in batch {batch}.")
            return 0
        entries = session.resume(chosen[0].id, set_aside=set_aside)
        _tell_suspects(entries)
        total_bytes = sum(entry.source_stamp.size_bytes for entry in entries if entry.source_stamp is not None)
        session.pool.start(min(workers, len(entries)))
        status = _Shown(as_json=as_json).all_of(entries, session.compress, workers, total_bytes)
        session.end(chosen[0].id)
        return status
    finally:
        session.close()


def _tell_found(session: Session) -> None:
    """Print what was found of programs that died before this one started."""
    if session.found.notice:
        say(session.found.notice)
    for outcome in session.found.settled:
        if outcome.status is Status.FAILED:
            say(outcome.reason)
    for entry in session.found.set_aside:
        say(
            f"The program died while it worked on {entry.job.source}, so this picture was set aside: to try it once"
            f" more, alone, run 'qtcompress resume {entry.batch} --set-aside', or compress it again."
        )


def _without_journal(pool: WorkerPool, entry: Entry, report: Report) -> Outcome:
    return follow_unrecorded(entry.job, pool.ask(CompressRequest(Assignment(entry.job)), report))


def _estimate(pool: WorkerPool, job: Job, report: Report) -> Estimate:
    return pool.ask(EstimateRequest(job), report)


def _tell_suspects(entries: Sequence[Entry]) -> None:
    for entry in entries:
        if entry.suspect:
            path = entry.job.source
            say(f"The program died while it worked on {path}: this picture is tried once more, last and alone.")


class _Shown:
    """The output of a run: JSON lines as they come, or a table at the end."""

    def __init__(self, *, as_json: bool) -> None:
        self.failures = 0
        self.then = "Run 'qtcompress resume' to compress the others."
        self._as_json = as_json
        self._outcomes: list[Outcome] = []

    def __call__(self, outcome: Outcome) -> None:
        if outcome.status is Status.FAILED:
            self.failures += 1
            say(outcome.reason)
        if self._as_json:
            json_line(outcome)
        else:
            self._outcomes.append(outcome)

    def all_of(self, entries: Sequence[Entry], work: PictureWork, workers: int, total_bytes: int) -> int:
        """Do all jobs, show their outcomes, and return the exit status."""
        entry_of = {entry.job.source: entry for entry in entries}
        jobs = [entry.job for entry in entries]
        progress = ProgressLine(jobs, total_bytes)
        interrupted = False
        try:
            for outcome in _run(jobs, partial(_attempt, work, entry_of), workers, progress):
                progress.add(outcome)
                progress.clear()
                self(outcome)
        except KeyboardInterrupt:
            interrupted = True
        progress.clear()
        if not self._as_json:
            order = {job.source: place for place, job in enumerate(jobs)}
            print_table(sorted(self._outcomes, key=lambda outcome: order.get(outcome.source, -1)))
        if interrupted:
            say(
                "Interrupted: the pictures that were compressed are complete, and nothing else was written. "
                + self.then
            )
            return INTERRUPTED
        return 1 if self.failures else 0


def _run(
    jobs: Sequence[Job], attempt: Callable[[Job, Report], Found | None], workers: int, progress: ProgressLine
) -> Iterator[Found]:
    """Yield the results of jobs as they finish. On every exit, running jobs are cancelled and waited for."""
    stop = threading.Event()
    waiting = iter(jobs)
    running: set[Future[Found | None]] = set()
    with ThreadPoolExecutor(workers, thread_name_prefix="compress") as pool:
        try:
            while True:
                while len(running) < workers and (job := next(waiting, None)):
                    running.add(pool.submit(attempt, job, progress.of(job, stop)))
                if not running:
                    return
                done, running = wait(running, timeout=_REFRESH_S, return_when=FIRST_COMPLETED)
                for future in done:
                    found = future.result()
                    if found is not None:
                        yield found
                progress.draw()
        finally:
            stop.set()


def _attempt(work: PictureWork, entry_of: Mapping[Path, Entry], job: Job, report: Report) -> Outcome | None:
    """Return the outcome of a job, also after an unexpected error; None if the job was cancelled."""
    try:
        return work(entry_of[job.source], report)
    except Cancelled:
        return None
    except QtCompressError as error:
        sentence = error.sentence(str(job.source))
    except Exception as error:  # as in gui/tasks/runner.py: one picture must not end a batch
        _log.debug("unexpected error in %s", job.source, exc_info=True)
        cause = f"{type(error).__name__}: {error}"
        sentence = (
            f"{job.source} could not be compressed because of a fault in the program ({cause}): please report it."
        )
    try:
        size_bytes = job.source.stat().st_size
    except OSError:
        size_bytes = 0
    return Outcome(job.source, None, Status.FAILED, sentence, size_bytes, size_bytes)
