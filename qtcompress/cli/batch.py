"""The commands that work on pictures: compress, dry run, and resume. Threads feed the worker processes."""

from __future__ import annotations

import logging
import math
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TypeVar

from qtcompress.cli.earlier import shown_with_results
from qtcompress.cli.left_out import tell_left_out
from qtcompress.cli.many_lines import shared_palette_line
from qtcompress.cli.planning import planned
from qtcompress.cli.resuming import tell_aside, tell_found, tell_suspects, unfinished
from qtcompress.cli.terminal import (
    ProgressLine,
    budget_line,
    estimate_line,
    estimate_total,
    json_line,
    plan_line,
    print_line,
    print_table,
    say,
)
from qtcompress.core.errors import Cancelled, JournalError, LeftAlone, PlaceError, QtCompressError
from qtcompress.core.histogram import Histogram
from qtcompress.core.shared import Gathering
from qtcompress.core.types import Palette, Report, ignore
from qtcompress.engine.contest.given_palette import job_with_palette
from qtcompress.engine.estimates import budget
from qtcompress.engine.estimates.estimate import Estimate
from qtcompress.engine.job.job import Assignment, Job, Outcome, Status
from qtcompress.engine.journal.already_done import results_among
from qtcompress.engine.journal.followers import follow_unrecorded
from qtcompress.engine.journal.opening import journal_to_look_at
from qtcompress.engine.journal.preflight import foresee
from qtcompress.engine.journal.records import Entry
from qtcompress.engine.planning.settings import Settings
from qtcompress.engine.session import Session
from qtcompress.engine.workers.pool import WorkerPool
from qtcompress.engine.workers.requests import CompressRequest, CountColorsRequest, EstimateRequest, ProofRequest

INTERRUPTED = 130  # the exit status after Ctrl+C: 128 + SIGINT
BLOCKED = 3  # the exit status if nothing can be written where the results go
_INTERRUPTED = "Interrupted: the pictures that were compressed are complete, and nothing else was written."
_REFRESH_S = 0.1
_log = logging.getLogger(__name__)

MOST_ESTIMATED = 60  # pictures of a dry run that are measured; they represent the others

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
            " qtcompress again (with pip: --force-reinstall --no-cache-dir)."
        )
    show = _Shown(as_json=as_json)
    place = None if settings.in_place else settings.output
    sources, jobs = planned(paths, settings, show)
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
        tell_found(session)
        jobs = _painted(jobs, session.pool, settings, palette, shared=shared)
        batch, entries = session.begin(jobs, place)
        tell_suspects(entries)
        with _ending(session, batch):
            status = show.all_of(entries, session.compress, settings.workers, total_bytes)
        if not as_json and status != INTERRUPTED:
            tell_left_out(session, batch, jobs, partial(_each, workers=settings.workers))
        return status
    finally:
        session.close()


@contextmanager
def _ending(session: Session, batch: int) -> Iterator[None]:
    """End a batch after the context, unless pictures wait; also where its pictures are done and can't be printed."""
    try:
        yield
    except OSError:
        session.end(batch)
        raise
    session.end(batch)


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
            asked = CountColorsRequest(job.source, job.recipe.options, job.max_pixels, job.recipe.resize)
            return job.source, pool.ask(asked, report)
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
    say(shared_palette_line(len(palette), len(gathering)))
    return palette


def show_plan(
    paths: Sequence[Path], settings: Settings, *, as_json: bool, palette: Palette | None = None, shared: bool = False
) -> int:
    """Print an estimate for each picture, or why it would be left alone; return the exit status.

    A picture counts as done only with the same options. A shared palette is one of them, so it is made here, too.
    """
    show = _Shown(as_json=as_json)
    _, jobs = planned(paths, settings, show)
    jobs = _within_budget(jobs, settings)
    pool = WorkerPool(settings.workers)
    try:
        jobs = _painted(jobs, pool, settings, palette, shared=shared)
        with journal_to_look_at() as journal:
            sentences = {job.source: found.sentence for job, found in foresee(jobs, journal)}
        chosen = [job for job in jobs if not sentences[job.source]]
        estimates = _estimates(chosen, pool, settings)
    finally:
        pool.close()
    tell = plan_line if as_json else print_plan
    for job in jobs:
        found = estimates.get(job.source)
        if isinstance(found, QtCompressError):
            show.failures += not isinstance(found, LeftAlone)
            tell(job, None, found.sentence(str(job.source)))
        else:
            tell(job, found, sentences[job.source])
    if not as_json:
        told = [job for job in chosen if not isinstance(estimates.get(job.source), QtCompressError)]
        _print_total(told, [found for found in estimates.values() if isinstance(found, Estimate)], settings)
    return 1 if show.failures else 0


def _estimates(jobs: Sequence[Job], pool: WorkerPool, settings: Settings) -> dict[Path, Estimate | QtCompressError]:
    """Return the estimates, or errors, of some of the jobs, which represent the others."""
    asked = jobs[:: max(math.ceil(len(jobs) / MOST_ESTIMATED), 1)]
    pool.start(min(settings.workers, len(asked)))
    return _each(asked, partial(_estimate, pool), settings.workers)


def print_plan(job: Job, estimate: Estimate | None, sentence: str) -> None:
    """Print the estimate for a picture, or why it would be left alone, or only its target."""
    if estimate is not None:
        print_line(estimate_line(job, estimate))
    else:
        print_line(sentence or f"{job.source} -> {job.target_as(next(iter(job.recipe.formats)))}")


def _print_total(chosen: Sequence[Job], known: Sequence[Estimate], settings: Settings) -> None:
    if known:
        total_bytes = sum(job.source.stat().st_size for job in chosen if job.source.exists())
        print_line(estimate_total(known, len(chosen), total_bytes, settings.workers))


def _within_budget(jobs: list[Job], settings: Settings) -> list[Job]:
    """Return the jobs with goals that meet the budget, if there is one. Raises UsageError if that is impossible."""
    if settings.budget is None:
        return jobs
    with journal_to_look_at() as journal:
        results = frozenset[Path]() if journal is None else results_among(journal, jobs)
    pool = WorkerPool(settings.workers)
    try:
        pool.start(min(settings.workers, len(jobs)))
        shared = budget.resolve(
            jobs,
            settings.budget,
            partial(_each, workers=settings.workers),
            rates=lambda job, report: pool.ask(EstimateRequest(job, rates=True), report),
            prove=lambda job, quality, near, report: pool.ask(ProofRequest(job, quality, near), report),
            results=results,
        )
    finally:
        pool.close()
    if not shared.pictures:
        return jobs
    say(budget_line(shared, settings.budget))
    return list(shared.jobs)


def _each(
    jobs: Sequence[Job], ask: Callable[[Job, Report], Found], workers: int
) -> dict[Path, Found | QtCompressError]:
    """Return for each source the answer of `ask` about its job, or the error that it raised."""
    progress = ProgressLine(jobs, 0, doing="Estimating: ")
    found = {}
    try:
        for source, answer in _run(jobs, budget.answering(ask), workers, progress):
            progress.leave(source)
            found[source] = answer
        return found
    finally:
        progress.clear()


def resume(batch: int | None, workers: int, *, set_aside: bool, as_json: bool) -> int:
    """Resume a batch, by default the latest unfinished one, and return the exit status."""
    session = Session(workers=workers)
    try:
        tell_found(session)
        chosen = unfinished(session, batch, set_aside=set_aside)
        if chosen is None:
            return 0
        entries = session.resume(chosen.id, set_aside=set_aside)
        tell_suspects(entries)
        tell_aside(session, chosen, set_aside=set_aside)
        total_bytes = sum(entry.source_stamp.size_bytes for entry in entries if entry.source_stamp is not None)
        session.pool.start(min(workers, len(entries)))
        with _ending(session, chosen.id):
            return _Shown(as_json=as_json).all_of(entries, session.compress, workers, total_bytes)
    finally:
        session.close()


def _without_journal(pool: WorkerPool, entry: Entry, report: Report) -> Outcome:
    return follow_unrecorded(entry.job, pool.ask(CompressRequest(Assignment(entry.job)), report))


def _estimate(pool: WorkerPool, job: Job, report: Report) -> Estimate:
    return pool.ask(EstimateRequest(job), report)


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
        stopped, why = 0, ""
        try:
            for outcome in _run(jobs, partial(_attempt, work, entry_of), workers, progress):
                progress.add(outcome)
                progress.clear()
                self(outcome)
        except KeyboardInterrupt:
            stopped, why = INTERRUPTED, _INTERRUPTED
        except (PlaceError, JournalError) as error:
            stopped, why = BLOCKED, error.sentence()
        progress.clear()
        self._print_table(jobs)
        if stopped:
            say(f"{why} {self.then}")
        return stopped or int(self.failures > 0)

    def _print_table(self, jobs: Sequence[Job]) -> None:
        """Print the outcomes that were kept for a table, in the order of the jobs, after those of refused paths."""
        if self._outcomes:
            order = {job.source: place for place, job in enumerate(jobs)}
            outcomes = sorted(self._outcomes, key=lambda outcome: order.get(outcome.source, -1))
            shown, sentence = shown_with_results(outcomes, {job.source: job for job in jobs})
            print_table(shown)
            if sentence:
                print_line(sentence)


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
    """Return the outcome of a job, also after an unexpected error; None if the job was cancelled.

    Raises PlaceError or JournalError if any other job would meet the same error.
    """
    try:
        return work(entry_of[job.source], report)
    except Cancelled:
        return None
    except (PlaceError, JournalError):
        raise
    except QtCompressError as error:
        sentence: str = error.sentence(str(job.source))
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
