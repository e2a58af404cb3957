"""The commands that work on pictures, on a cluster: compress, dry run, and resume, for any number of pictures."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from qtcompress.cli.batch import BLOCKED, INTERRUPTED, MOST_ESTIMATED, print_plan
from qtcompress.cli.earlier import shown_with_results
from qtcompress.cli.many_lines import sampled_budget_line, shared_palette_line, totals_line
from qtcompress.cli.planning import check_output
from qtcompress.cli.resuming import tell_aside, tell_found, unfinished
from qtcompress.cli.terminal import (
    ProgressLine,
    budget_line,
    estimate_total,
    json_line,
    not_copied,
    pictures_of,
    plan_line,
    print_line,
    print_table,
    say,
)
from qtcompress.cluster.installed import check_installed
from qtcompress.core.errors import JournalError, LeftAlone, PlaceError, QtCompressError, UsageError
from qtcompress.core.types import Palette
from qtcompress.engine.contest.given_palette import job_with_palette
from qtcompress.engine.estimates.estimate import Estimate
from qtcompress.engine.files.remote import is_remote
from qtcompress.engine.job.job import Job, Outcome, Status
from qtcompress.engine.journal.already_done import results_among
from qtcompress.engine.journal.opening import journal_to_look_at
from qtcompress.engine.journal.preflight import foresee
from qtcompress.engine.planning.settings import Settings
from qtcompress.engine.session import Session
from qtcompress.engine.workers.requests import EstimateRequest

if TYPE_CHECKING:
    from qtcompress.cluster.listing import Listing
    from qtcompress.cluster.pool import ClusterPool

_MOST_SHOWN = 1000  # rows of a table at the end
_THEN = "Run 'qtcompress resume --cluster {address}' to compress the others."


def compress(
    paths: Sequence[Path], settings: Settings, *, as_json: bool, palette: Palette | None = None, shared: bool = False
) -> int:
    """Compress the pictures at and below `paths` on a cluster, and return the exit status."""
    _check(paths, settings)
    show = ManyOutcomes(as_json=as_json)
    with _connected(settings.cluster) as pool, _listed(paths, settings, show) as listing:
        make = _finally(listing, pool, settings, palette, shared=shared)
        session = Session(drives=True)
        try:
            tell_found(session)
            place = None if settings.in_place else settings.output
            batch, progress = _recorded(session, listing, make(), place)
            status = show.all_of(session, pool, batch, progress)
            session.end(batch)
            return status
        finally:
            session.close()


def resume(address: str, batch: int | None, *, set_aside: bool, as_json: bool) -> int:
    """Resume a batch on a cluster, by default the latest unfinished one, and return the exit status."""
    check_installed()
    with _connected(address) as pool:
        session = Session(drives=True)
        try:
            tell_found(session)
            chosen = unfinished(session, batch, set_aside=set_aside)
            if chosen is None:
                return 0
            tell_aside(session, chosen, set_aside=set_aside)
            progress = ProgressLine(range(chosen.total), chosen.source_bytes)
            show = ManyOutcomes(as_json=as_json)
            status = show.all_of(session, pool, chosen.id, progress, take=True, set_aside=set_aside)
            session.end(chosen.id)
            return status
        finally:
            session.close()


@contextmanager
def _connected(address: str) -> Iterator[ClusterPool]:
    """Connect to a cluster for the context. Raises UsageError."""
    check_installed()
    from qtcompress.cluster.pool import ClusterPool

    pool = ClusterPool(address, say)
    try:
        if not pool.threads:
            say("The cluster has no workers yet: the batch waits for them.")
        yield pool
    finally:
        pool.close()


def _check(paths: Sequence[Path], settings: Settings) -> None:
    """Raise UsageError for what a cluster can't do."""
    if settings.in_place and any(map(is_remote, paths)):
        raise UsageError("Pictures in a store are not replaced in place", "Name another place with --output.")
    if settings.trash_out_of_reach:
        raise UsageError("Other machines don't see the trash of this one", "Use --backup store.")
    place = settings.output
    check_output(None if place is None or is_remote(place) else place)


@contextmanager
def _listed(paths: Sequence[Path], settings: Settings, show: ManyOutcomes) -> Iterator[Listing]:
    """Find the pictures; say what is refused or left out. Raises UsageError if there are none."""
    from qtcompress.cluster.listing import Listing

    with Listing(settings) as listing:
        progress = ProgressLine(range(1), 0, doing="Listing: ")
        for count in listing.find(paths):
            progress.say(f"Listing: {count:,} pictures")
        progress.clear()
        if not listing.pictures:
            first = next(iter(listing.refusals), None)
            if first is not None:
                raise UsageError(f"{first.path} {first.error.what}", first.error.advice)
            raise UsageError("The given paths contain no pictures", "Name a picture or a folder with pictures.")
        if listing.left_out:
            are = "is" if listing.left_out == 1 else "are"
            say(f"{pictures_of(listing.left_out)} {are} left out, as --include and the like ask.")
        if not settings.in_place and (missing := listing.no_pictures()):
            say(not_copied(missing))
        for refusal in listing.refusals:
            sentence = refusal.error.sentence(str(refusal.path))
            show(Outcome(refusal.path, None, Status.FAILED, sentence))
        yield listing


def _finally(
    listing: Listing, pool: ClusterPool, settings: Settings, palette: Palette | None, *, shared: bool
) -> Callable[[], Iterable[Job]]:
    """Return a function for the jobs of all pictures, with what is decided for them together."""
    make: Callable[[], Iterable[Job]] = listing.jobs
    if settings.budget is not None:
        make = _within_budget(listing, pool, settings.budget)
    if shared:
        palette = _shared(make, listing, pool, settings)
    if palette is None:
        return make
    given = palette
    return lambda: (job_with_palette(job, given, compare=True) for job in make())


def _within_budget(listing: Listing, pool: ClusterPool, budget_bytes: int) -> Callable[[], Iterable[Job]]:
    """Return a function for the jobs of all pictures with goals that meet a budget. Raises UsageError."""
    from qtcompress.cluster import planning

    progress = ProgressLine(range(1), 0)

    def tick(count: int) -> None:
        progress.say(f"Estimating: {count:,} pictures")

    def results_of(jobs: Sequence[Job]) -> frozenset[Path]:
        with journal_to_look_at() as journal:
            return frozenset() if journal is None else results_among(journal, jobs)

    if listing.pictures <= planning.MOST_MEASURED:
        jobs = list(listing.jobs())
        exact = planning.Measures(pool, tick).resolve(jobs, budget_bytes, results_of(jobs))
        progress.clear()
        if exact.pictures:
            say(budget_line(exact, budget_bytes))
        return lambda: exact.jobs
    found = planning.sampled(pool, listing.jobs, listing.size_of, budget_bytes, results_of, tick)
    progress.clear()
    say(sampled_budget_line(found, budget_bytes))
    return lambda: planning.with_quality(listing.jobs(), found.quality)


def _shared(
    make: Callable[[], Iterable[Job]], listing: Listing, pool: ClusterPool, settings: Settings
) -> Palette | None:
    """Return one palette for all readable pictures; None if no picture is readable, which the batch reports."""
    from qtcompress.cluster.palettes import shared_palette

    progress = ProgressLine(range(1), 0)
    count = sum(not job.refusal for job in make())
    palette, readable = shared_palette(
        pool, (job for job in make() if not job.refusal), count, settings.options,
        tick=lambda done: progress.say(f"Counting colors: {done:,} of {count:,}"),
    )  # fmt: skip
    progress.clear()
    if palette is not None:
        say(shared_palette_line(len(palette), readable))
    return palette


def _recorded(session: Session, listing: Listing, jobs: Iterable[Job], place: Path | None) -> tuple[int, ProgressLine]:
    """Record the batch; return its number, and its progress."""
    progress = ProgressLine(range(listing.pictures), listing.total_bytes)
    last = 0
    for batch, count in session.begin_many(jobs, place, listing.stamp_of):
        last = batch
        progress.say(f"Planning: {count:,} pictures")
    progress.clear()
    return last, progress


def show_plan(
    paths: Sequence[Path], settings: Settings, *, as_json: bool, palette: Palette | None = None, shared: bool = False
) -> int:
    """Print an estimate for some pictures, which represent the others, or why they would be left alone."""
    from qtcompress.cluster import planning

    _check(paths, settings)
    show = ManyOutcomes(as_json=as_json)
    tell = plan_line if as_json else print_plan
    with _connected(settings.cluster) as pool, _listed(paths, settings, show) as listing:
        make = _finally(listing, pool, settings, palette, shared=shared)
        with journal_to_look_at() as journal:
            step = math.ceil(listing.pictures / MOST_ESTIMATED)
            chosen = (job for job, found in foresee(make(), journal) if not found.sentence)
            asked = list(islice(chosen, 0, None, step))
            progress = ProgressLine(asked, 0)
            estimates = planning.each(
                pool, asked, lambda job, report: pool.ask(EstimateRequest(job), report),
                lambda count: progress.say(f"Estimating: {count} of {len(asked)}"),
            )  # fmt: skip
            progress.clear()
            pictures = total_bytes = 0
            for job, found in foresee(make(), journal):
                estimate = estimates.get(job.source)
                if not found.sentence and not isinstance(estimate, QtCompressError):
                    pictures, total_bytes = pictures + 1, total_bytes + listing.size_of(job)
                if isinstance(estimate, QtCompressError):
                    show.failures += not isinstance(estimate, LeftAlone)
                    tell(job, None, estimate.sentence(str(job.source)))
                else:
                    tell(job, estimate, found.sentence)
        known = [estimate for estimate in estimates.values() if isinstance(estimate, Estimate)]
        if known and not as_json:
            print_line(estimate_total(known, pictures, total_bytes, max(pool.threads, 1)))
    return 1 if show.failures else 0


class ManyOutcomes:
    """The output of a run: JSON lines as they come, or at the end a table, or of very many pictures their sums."""

    def __init__(self, *, as_json: bool) -> None:
        self.failures = 0
        self._as_json = as_json
        self._kept: list[Outcome] = []
        self._pictures = self._before_bytes = self._after_bytes = 0

    def __call__(self, outcome: Outcome) -> None:
        self._pictures += 1
        self._before_bytes += outcome.source_bytes
        self._after_bytes += outcome.target_bytes
        if outcome.status is Status.FAILED:
            self.failures += 1
            say(outcome.reason)
        if self._as_json:
            json_line(outcome)
        elif len(self._kept) <= _MOST_SHOWN:
            self._kept.append(outcome)

    def all_of(
        self,
        session: Session,
        pool: ClusterPool,
        batch: int,
        progress: ProgressLine,
        *,
        take: bool = False,
        set_aside: bool = False,
    ) -> int:
        """Do all pictures of a batch, show their outcomes, and return the exit status."""
        from qtcompress.cluster.batch import outcomes

        stopped, why = 0, ""
        try:
            for outcome in outcomes(session, pool, batch, say=say, take=take, set_aside=set_aside, tick=progress.draw):
                progress.add(outcome)
                progress.clear()
                self(outcome)
        except KeyboardInterrupt:
            stopped = INTERRUPTED
            why = "Interrupted: the pictures that were compressed are complete, and nothing else was written."
        except (PlaceError, JournalError) as error:
            stopped, why = BLOCKED, error.sentence()
        progress.clear()
        self._print(session, batch)
        if stopped:
            say(f"{why} {_THEN.format(address=pool.address)}")
        return stopped or int(self.failures > 0)

    def _print(self, session: Session, batch: int) -> None:
        if self._as_json or not self._pictures:
            return
        if self._pictures > _MOST_SHOWN:
            print_line(totals_line(self._pictures, self._before_bytes, self._after_bytes, batch))
            return
        jobs = {entry.job.source: entry.job for entry in session.entries(batch)}
        order = {source: place for place, source in enumerate(jobs)}
        rows = sorted(self._kept, key=lambda outcome: order.get(outcome.source, -1))
        shown, sentence = shown_with_results(rows, jobs)
        print_table(shown)
        if sentence:
            print_line(sentence)
