"""What a batch consists of before it runs: a new plan, or the rest of a batch in the journal.

The functions run in the pool and use no Qt. The gallery is planned at rest (`plan_all`), and `begin` takes that plan
over when nothing that it depends on has changed since.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from qtcompress.core.errors import UsageError
from qtcompress.core.text import Text
from qtcompress.core.types import Palette, Report
from qtcompress.engine.contest.given_palette import job_with_palette, recipe_with_palette
from qtcompress.engine.job.folders import from_home
from qtcompress.engine.job.job import Job, Outcome, Status
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.journal import records
from qtcompress.engine.journal.preflight import Forecast, foresee
from qtcompress.engine.palettes.edits import EditedPalette
from qtcompress.engine.planning import plan
from qtcompress.engine.planning.own_settings import settings_of
from qtcompress.engine.planning.plan import Source
from qtcompress.engine.planning.settings import Settings
from qtcompress.engine.session import Session
from qtcompress.gui.batch.budget import SharedBudget, Tell, within
from qtcompress.gui.batch.cluster import measuring
from qtcompress.gui.batch.done import Apart, Done, ResultKeys
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.gallery.changes import RowChange, SetGiven, SetOutcome, SetStaged, SetState, shortened
from qtcompress.gui.gallery.item import Given, Item, RowState

_tr = RoomTexts(__name__)

SET_ASIDE = Text("was being worked on when the program died; it is set aside. Compress tries it again, alone.")
_NO_JOURNAL = Text("Originals can be replaced only if the journal can be written, because undo needs it")

_NO_BUDGET = Text("The budget can't be planned without a journal")

Forecasts = dict[Path, Forecast]


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One picture of a plan.

    entry : what is to be done, or None
    source : the row to add to the gallery, for a batch that is resumed
    changes : what the journal knows about the picture
    done : whether the journal says that nothing is left to do
    """

    path: Path
    entry: records.Entry | None
    source: Source | None = None
    changes: tuple[RowChange, ...] = ()
    done: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Planned:
    """A batch that may begin.

    number : the journal's, 0 without a journal
    wanted : the pictures to compress, and their sizes in bytes
    keys : the settings that decide about its results
    forecasts : what the pictures are expected to become
    words : its own options, for people
    shared : what a budget does to the quality, if there is one
    """

    number: int
    rows: tuple[Row, ...]
    wanted: dict[Path, int]
    keys: ResultKeys
    staged: bool = False
    forecasts: Forecasts = field(default_factory=dict)
    words: str = ""
    shared: SharedBudget | None = None


@dataclass(frozen=True, slots=True)
class PlanBasis:
    """Everything in the window that a plan depends on; plans with equal bases are equal.

    own : results of this program, which may be overwritten
    apart : the settings of pictures that have some of their own
    kept : of the palettes, the colors that results have even if no pixel uses them
    """

    sources: tuple[Source, ...]
    palettes: Mapping[Path, Palette]
    settings: Settings
    own: frozenset[Path] = frozenset()
    apart: Apart = field(default_factory=dict)
    kept: Mapping[Path, Palette] = field(default_factory=dict)

    @classmethod
    def of(cls, items: Sequence[Item], settings: Settings, own: frozenset[Path]) -> PlanBasis:
        """Return the basis of a plan for these rows."""
        given = {item.path: item.given for item in items if item.given is not None}
        palettes = {path: one.palette for path, one in given.items()}
        kept = {path: one.kept for path, one in given.items() if one.kept is not None}
        apart = {item.path: item.own for item in items if item.own is not None}
        return cls(tuple(item.source for item in items), palettes, settings, own, apart, kept)

    @property
    def keys(self) -> ResultKeys:
        """What decides about the results."""
        return ResultKeys.of(self.settings, self.apart)


@dataclass(frozen=True, slots=True, eq=False)
class Preflight:
    """The plan of the whole gallery, before a batch is started.

    jobs : of all pictures, in the order of the basis
    forecasts : of the pictures that are not done
    ahead : the jobs that a batch will do
    due : those of the pictures `ahead` that have a result of other options
    sources_ahead : the pictures of `ahead`
    """

    basis: PlanBasis
    jobs: tuple[Job, ...]
    forecasts: Forecasts
    ahead: tuple[Job, ...] = ()
    due: frozenset[Path] = frozenset()
    sources_ahead: frozenset[Path] = frozenset()


def wanted_of(
    items: Sequence[Item], done: Done, keys: ResultKeys, only: Collection[Path] | None, budget: int | None
) -> tuple[dict[Path, int], int | None]:
    """Return the pictures that are not done and their bytes, all or those in `only`, and what they may take together.

    A budget is for the whole gallery: what is done already is taken off, and a part of the rest gets its share.
    """
    there = [item for item in items if not item.gone]
    waiting = {path: item.source.size_bytes for item in there if not done.has(path := item.path, keys.key(path))}
    wanted = waiting if only is None else {path: size for path, size in waiting.items() if path in only}
    if budget is None:
        return wanted, None
    spent = sum(item.result_bytes[1] for item in items if item.path not in waiting and item.result_bytes is not None)
    share = sum(wanted.values()) / max(sum(waiting.values()), 1)
    return wanted, max(round((budget - spent) * share), 1)


def begin(
    session: Session | None,
    basis: PlanBasis,
    wanted: dict[Path, int],
    report: Report,
    *,
    staged: bool,
    preflight: Preflight | None = None,
    room_bytes: int | None = None,
    tell: Tell = id,
) -> Planned:
    """Plan the wanted pictures and write the batch to the journal.

    All pictures get names, so that a name does not depend on what is done already. A `preflight` of an equal basis is
    taken over instead. With a room, all pictures are measured first, to find the quality at which they fit into it.

    Raises
    ------
    UsageError
        When there is no output folder, no journal to keep the originals safe, or too little room.
    """
    settings = basis.settings
    _check_journal(session, settings)
    named, known = _taken_over(preflight, basis, report)
    jobs = [job for job in named if job.source in wanted]
    forecasts = {path: known[path] for path in wanted if path in known}
    forecasts |= _forecasts(session, [job for job in jobs if job.source not in forecasts], report)
    jobs, shared = _shared(session, basis, jobs, forecasts, room_bytes, report, tell)
    place = None if settings.in_place else settings.output
    # What replaces an original by fewer pixels is looked at first.
    staged = settings.in_place and (staged or any(job.recipe.resize is not None for job in jobs))
    number, entries = _begun(session, jobs, place, staged=staged)
    rows = tuple(Row(entry.job.source, entry) for entry in entries)
    own = sum(path in basis.apart for path in wanted)
    words = _words(settings.recipe, place, staged=staged, own=own)
    return Planned(number, rows, wanted, basis.keys, staged, forecasts, words, shared)


def _shared(
    session: Session | None,
    basis: PlanBasis,
    jobs: list[Job],
    forecasts: Forecasts,
    room_bytes: int | None,
    report: Report,
    tell: Tell,
) -> tuple[list[Job], SharedBudget | None]:
    """Return the jobs with goals that keep to a room, if there is one, and what that does to the quality."""
    if room_bytes is None:
        return jobs, None
    if session is None:
        raise UsageError(_NO_BUDGET, Text("Remove the budget, or make the folder of the journal writable."))
    left = {path for path, forecast in forecasts.items() if forecast.sentence}
    return within(jobs, basis.apart.keys(), left, room_bytes, *measuring(session, basis.settings), report, tell)


def _taken_over(preflight: Preflight | None, basis: PlanBasis, report: Report) -> tuple[tuple[Job, ...], Forecasts]:
    """Return the jobs of all pictures, and what is known of their results: both from a preflight of an equal basis."""
    if preflight is not None and preflight.basis == basis:
        return preflight.jobs, preflight.forecasts
    return _jobs(basis, report), {}


def _begun(
    session: Session | None, jobs: Sequence[Job], place: Path | None, *, staged: bool
) -> tuple[int, Sequence[records.Entry]]:
    """Write a batch to the journal, if there is one; return its number, 0 without a journal, and its entries."""
    if session is None:
        return 0, [records.Entry.waiting(job) for job in jobs]
    return session.begin(jobs, place, staged=staged)


def plan_all(session: Session | None, basis: PlanBasis, items: Sequence[Item], done: Done, report: Report) -> Preflight:
    """Plan the whole gallery and forecast the pictures that are not done with these settings. Raises as `begin` does.

    `items` are the rows that the basis was made of. Of an original that is gone, nothing more is made.
    """
    settings = basis.settings
    _check_journal(session, settings)
    keys = basis.keys
    jobs = _jobs(basis, report)
    gone = {item.path for item in items if item.gone}
    open_jobs = [job for job in jobs if job.source not in gone and not done.has(job.source, keys.key(job.source))]
    forecasts = _forecasts(session, open_jobs, report)
    left = {path for path, forecast in forecasts.items() if forecast.sentence}
    ready = forecasts.keys() - left
    ahead = tuple(job for job in jobs if job.source in ready)
    sources = frozenset(job.source for job in ahead)
    due = sources & _with_result(items)
    return Preflight(basis, jobs, forecasts, ahead, due, sources)


def _with_result(items: Iterable[Item]) -> frozenset[Path]:
    """Return the pictures that have a result, or had one that was rejected."""
    return frozenset(item.path for item in items if item.result_bytes is not None or item.state is RowState.REJECTED)


def _check_journal(session: Session | None, settings: Settings) -> None:
    if settings.in_place and session is None:
        raise UsageError(_NO_JOURNAL, "Choose an output folder.")


def _jobs(basis: PlanBasis, report: Report) -> tuple[Job, ...]:
    """Return the jobs of all pictures, each with the palette that it was given."""
    jobs = plan.jobs(basis.sources, basis.settings, apart=basis.apart, own=basis.own, report=report)
    palettes, kept = basis.palettes, basis.kept
    return tuple(job_with_palette(job, palettes.get(job.source), kept.get(job.source), compare=False) for job in jobs)


def _forecasts(session: Session | None, jobs: Sequence[Job], report: Report) -> Forecasts:
    foreseen = foresee(jobs, None, report) if session is None else session.foresee(jobs, report)
    return {
        job.source: replace(forecast, sentence=shortened(forecast.sentence, job.source)) for job, forecast in foreseen
    }


def _words(recipe: Recipe, place: Path | None, *, staged: bool, own: int = 0) -> str:
    """Return the options of a batch in words; `own` of its pictures have settings of their own."""
    if place is not None:
        words = _tr("{options}, into {folder}", options=recipe.words, folder=from_home(place))
    elif staged:
        words = _tr("{options}, reviewed, then in place of the originals", options=recipe.words)
    else:
        words = _tr("{options}, in place of the originals", options=recipe.words)
    if not own:
        return words
    return _tr.plural(
        own, "{words}; {n:,} with settings of its own", "{words}; {n:,} with settings of their own", words=words
    )


def resume(
    session: Session, batch: int, settings: Settings, apart: Apart, *, set_aside: bool, whole: bool = True
) -> Planned:
    """Resume what is left of a batch, and if `whole` with the results of the rest of it.

    It keeps its own options. Its results count as done with `settings`, or those in `apart`, only if these are the
    same.
    """
    place, staged = next((found.place, found.staged) for found in session.batches() if found.id == batch)
    waiting = session.resume(batch, set_aside=set_aside)
    left = {entry.job.source for entry in waiting}
    past = [entry for entry in session.entries(batch) if entry.job.source not in left]
    jobs = [entry.job for entry in (*waiting, *past)]
    sharing = Counter(job.recipe.options.palette for job in jobs)
    ahead = [_row_ahead(entry, place, sharing) for entry in waiting]
    rows = [row for entry in past for row in _rows_of_past(entry, place, sharing)] if whole else []
    wanted = {row.path: row.source.size_bytes for row in ahead if row.source is not None}
    keys = _keys_of(batch, jobs, place, settings, apart)
    words = _words(_usual(jobs), place, staged=staged) if jobs else ""
    return Planned(batch, (*ahead, *rows), wanted, keys, staged, words=words)


def _usual(jobs: Sequence[Job]) -> Recipe:
    """Return the recipe that most jobs have."""
    return Counter(job.recipe for job in jobs).most_common(1)[0][0]


def _keys_of(batch: int, jobs: Sequence[Job], place: Path | None, settings: Settings, apart: Apart) -> ResultKeys:
    """Return what the results of a batch were made with: its number stands for other options than those chosen now."""
    keys = ResultKeys.of(settings, apart)
    chosen = {own: settings_of(own, settings) for own in {None, *apart.values()}}
    made = {job.source: _fits(job, place, chosen[apart.get(job.source)]) for job in jobs}
    return ResultKeys(keys.common, {path: keys.key(path) if fits else (batch,) for path, fits in made.items()})


def _row_ahead(entry: records.Entry, place: Path | None, sharing: Counter[Palette | None]) -> Row:
    given = SetGiven(_given(entry.job, sharing))
    return Row(entry.job.source, entry, _source_of(entry.job, place), (given,))


def _rows_of_past(entry: records.Entry, place: Path | None, sharing: Counter[Palette | None]) -> list[Row]:
    """Return the row of a picture that is not compressed again; none if what the journal knows no longer matters."""
    change = change_of(entry)
    if change is None:
        return []
    given = SetGiven(_given(entry.job, sharing, entry.outcome))
    return [Row(entry.job.source, None, _source_of(entry.job, place), (change, given), done=is_done(entry))]


def _fits(job: Job, place: Path | None, settings: Settings) -> bool:
    """Tell whether a job of the journal asks for what these settings ask for; other pictures may have some names."""
    palette = job.recipe.options.palette
    kept = job.recipe.options.kept
    recipe = settings.recipe if palette is None else recipe_with_palette(settings.recipe, palette, kept)
    made = job.recipe
    if made.goal is not None and recipe.goal is not None and made.goal.formats in recipe.goal.formats:
        made = made.with_goal(replace(made.goal, formats=recipe.goal.formats))
    return made == recipe and (settings.in_place or place == settings.output)


def _given(job: Job, sharing: Counter[Palette | None], outcome: Outcome | None = None) -> Given | None:
    """Return the palette that a job was given; the journal keeps neither the name of its file nor names of colors."""
    palette, kept = job.recipe.options.palette, job.recipe.options.kept
    if palette is None:
        return None
    cost = outcome.palette_cost if outcome is not None else None
    edited = EditedPalette.of(palette, kept) if kept is not None else None
    return Given(palette, pictures=sharing[palette], cost=cost, edited=edited)


def change_of(entry: records.Entry) -> RowChange | None:
    """Return what the journal knows about a picture as a change of its row; None if that no longer matters."""
    outcome = entry.outcome
    if entry.state is records.EntryState.SET_ASIDE:
        return SetState(RowState.SET_ASIDE, Text("{name} {clause}", name=entry.job.source.name, clause=SET_ASIDE))
    if entry.state is records.EntryState.STAGED and outcome is not None:
        return SetStaged(outcome)
    if entry.state is records.EntryState.DONE and outcome is not None:
        return SetOutcome(outcome, in_place=entry.job.recipe.in_place)
    return None


def is_done(entry: records.Entry) -> bool:
    """Whether the journal says that nothing is left to do for a picture."""
    failed = entry.outcome is not None and entry.outcome.status is Status.FAILED
    return entry.state is not records.EntryState.SET_ASIDE and not failed


def _source_of(job: Job, place: Path | None) -> Source:
    """Return the row of a resumed job: its root is the folder that the target's place in the output implies."""
    try:
        size_bytes = job.source.stat().st_size
    except OSError:  # the worker that reads it reports the error
        size_bytes = 0
    root = job.source
    if place is not None and job.target.is_relative_to(place):
        folders = job.target.relative_to(place).parent.parts
        if job.source.parent.parts[-len(folders) :] == folders:  # no folders are not the last parts of a path
            root = job.source.parents[len(folders)]
    return Source(job.source, root, size_bytes)
