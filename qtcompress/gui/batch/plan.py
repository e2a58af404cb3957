"""What a batch is made of before it runs: planned anew, or taken up from the journal. Called in the pool; no Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any, Protocol

from qtcompress.core.errors import UsageError
from qtcompress.core.types import Palette, Report
from qtcompress.engine.contest.given_palette import job_with_palette, recipe_with_palette
from qtcompress.engine.job.job import Job, Outcome, Status
from qtcompress.engine.journal import records
from qtcompress.engine.journal.preflight import Forecast, foresee
from qtcompress.engine.planning import plan
from qtcompress.engine.planning.plan import Source
from qtcompress.engine.planning.settings import Settings
from qtcompress.engine.session import Session
from qtcompress.gui.gallery.item import AHEAD, STATE_OF, Given, Item, RowState

SET_ASIDE = "was being worked on when the program died; it is set aside. Compress tries it again, alone."
_NO_JOURNAL = "Originals are replaced only where the journal can be kept, so that they can be brought back"

Key = tuple[object, ...]


class CompressEntry(Protocol):
    """Does the job of an entry, as `Session.compress` does."""

    def __call__(self, entry: records.Entry, report: Report, *, forced: bool) -> Outcome:
        """Return what became of the picture; `forced` also does what the journal says is done."""
        ...


Forecasts = dict[Path, Forecast]


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One picture of a plan.

    entry : what is to be done, or None
    source : the row to add to the gallery, for a batch that is taken up again
    known : what is known of the picture already, as fields of its row
    """

    path: Path
    entry: records.Entry | None
    source: Source | None = None
    known: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Planned:
    """A batch that may begin.

    number : the journal's, 0 without one
    wanted : what is to do, and its sizes in bytes
    key : what decides about its results
    forecasts : what is to be expected of the pictures, as long as it has not happened
    forced : also what the journal says is done is compressed
    """

    number: int
    rows: tuple[Row, ...]
    wanted: dict[Path, int]
    key: Key
    staged: bool = False
    forecasts: Forecasts = field(default_factory=dict)
    forced: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Foreseen:
    """What is to be expected of pictures, how many will be left as they are, and what is to do of the others."""

    forecasts: Forecasts
    left: int
    jobs: tuple[Job, ...] = ()


def result_key(settings: Settings) -> Key:
    """Return what decides about a result; the number of workers does not."""
    return settings.recipe, settings.placement


def begin(
    session: Session | None,
    sources: Sequence[Source],
    wanted: dict[Path, int],
    settings: Settings,
    own: frozenset[Path],
    report: Report,
    *,
    staged: bool,
    palettes: Mapping[Path, Palette] = MappingProxyType({}),
) -> Planned:
    """Plan the wanted ones of these pictures, and write the batch down. All are named, so that names stay the same.

    `palettes` are those of pictures that are not to have their own.

    Raises
    ------
    UsageError
        When there is no place for the results, or no journal to keep the originals safe.
    """
    if settings.in_place and session is None:
        raise UsageError(_NO_JOURNAL, "Choose an output folder.")
    jobs = [job for job in plan.jobs(sources, settings, own=own, report=report) if job.source in wanted]
    jobs = _painted(jobs, palettes)
    forecasts = _forecasts(session, jobs, settings, report)
    number, staged = 0, staged and settings.in_place
    if session is not None:
        place = None if settings.in_place else settings.output
        number, entries = session.begin(jobs, place, staged=staged)
    else:
        entries = [records.Entry.waiting(job) for job in jobs]
    rows = tuple(Row(entry.job.source, entry) for entry in entries)
    return Planned(number, rows, wanted, result_key(settings), staged, forecasts, settings.force)


def foresee_all(
    session: Session | None,
    items: Sequence[Item],
    done: Done,
    settings: Settings,
    own: frozenset[Path],
    report: Report,
) -> Foreseen:
    """Return what is to be expected of the pictures that are not done with these settings. Raises as `begin` does."""
    if settings.in_place and session is None:
        raise UsageError(_NO_JOURNAL, "Choose an output folder.")
    key = result_key(settings)
    palettes = {item.path: item.given.palette for item in items if item.given is not None}
    jobs = _painted(plan.jobs([item.source for item in items], settings, own=own, report=report), palettes)
    forecasts = _forecasts(session, [job for job in jobs if not done.has(job.source, key)], settings, report)
    told = [forecasts[item.path] for item in items if item.state in AHEAD and item.path in forecasts]
    ahead = tuple(job for job in jobs if job.source in forecasts and not forecasts[job.source].sentence)
    return Foreseen(forecasts, sum(bool(forecast.sentence) for forecast in told), ahead)


def _painted(jobs: Iterable[Job], palettes: Mapping[Path, Palette]) -> list[Job]:
    return [job_with_palette(job, palettes.get(job.source), compare=False) for job in jobs]


def _forecasts(session: Session | None, jobs: Sequence[Job], settings: Settings, report: Report) -> Forecasts:
    foreseen = foresee(jobs, None, report) if session is None else session.foresee(jobs, report, forced=settings.force)
    return {
        job.source: replace(forecast, sentence=shortened(forecast.sentence, job.source)) for job, forecast in foreseen
    }


def resume(session: Session, batch: int, settings: Settings, *, set_aside: bool) -> Planned:
    """Take up what is left of a batch, with what became of the rest of it.

    It goes on with its own options. What is done counts as done with `settings` only where these are the same.
    """
    place, staged = next((found.place, found.staged) for found in session.batches() if found.id == batch)
    waiting = session.resume(batch, set_aside=set_aside)
    jobs = [entry.job for entry in waiting]
    left = {job.source for job in jobs}
    past = [entry for entry in session.entries(batch) if entry.job.source not in left]
    sharing = Counter(job.recipe.options.palette for job in (*jobs, *(entry.job for entry in past)))
    rows = [
        Row(
            entry.job.source,
            None,
            _source_of(entry.job, place),
            known | {"given": _given(entry.job, sharing, entry.outcome)},
        )
        for entry in past
        if (known := known_of(entry))
    ]
    ahead = [
        Row(entry.job.source, entry, _source_of(entry.job, place), {"given": _given(entry.job, sharing)})
        for entry in waiting
    ]
    wanted = {row.path: row.source.size_bytes for row in ahead if row.source is not None}
    same = all(_fits(job, place, settings) for job in jobs[:1] or [entry.job for entry in past[:1]])
    return Planned(batch, (*ahead, *rows), wanted, result_key(settings) if same else (batch,), staged)


def _fits(job: Job, place: Path | None, settings: Settings) -> bool:
    """Tell whether a job of the journal asks for what these settings ask for."""
    palette = job.recipe.options.palette
    recipe = settings.recipe if palette is None else recipe_with_palette(settings.recipe, palette)
    return job.recipe == recipe and (settings.in_place or place == settings.output)


def _given(job: Job, sharing: Counter[Palette | None], outcome: Outcome | None = None) -> Given | None:
    """Return the palette that a job was given; the name of its file is forgotten."""
    palette = job.recipe.options.palette
    if palette is None:
        return None
    return Given(palette, pictures=sharing[palette], cost=outcome.palette_cost if outcome is not None else None)


def known_of(entry: records.Entry) -> dict[str, Any]:
    """Return what the journal knows of a picture as fields of its row; nothing of what is of no interest any more."""
    outcome = entry.outcome
    if entry.state is records.EntryState.SET_ASIDE:
        return {"state": RowState.SET_ASIDE, "sentence": f"{entry.job.source.name} {SET_ASIDE}"}
    if entry.state is records.EntryState.STAGED and outcome is not None:
        return {"state": RowState.STAGED, "outcome": outcome}
    if entry.state is records.EntryState.DONE and outcome is not None:
        return known_from(outcome, in_place=entry.job.recipe.in_place)
    return {}


def known_from(outcome: Outcome, *, in_place: bool) -> dict[str, Any]:
    """Return an outcome as fields of a row."""
    replaced = in_place and outcome.status is Status.COMPRESSED
    return {
        "state": STATE_OF[outcome.status], "outcome": outcome, "sentence": shortened(outcome.reason, outcome.source),
        "replaced": replaced, "progress": 0.0,
    }  # fmt: skip


def shortened(sentence: str, source: Path) -> str:
    """Return a sentence about a picture with its name alone, since it stands beside the picture."""
    path = str(source)
    return source.name + sentence.removeprefix(path) if sentence.startswith(path) else sentence


def _source_of(job: Job, place: Path | None) -> Source:
    """Return the row of a job whose drop is forgotten: below the folder that its place in the output tells of."""
    try:
        size_bytes = job.source.stat().st_size
    except OSError:  # whoever reads it says what is wrong
        size_bytes = 0
    root = job.source
    if place is not None and job.target.is_relative_to(place):
        folders = job.target.relative_to(place).parent.parts
        if folders and job.source.parent.parts[-len(folders) :] == folders:
            root = job.source.parents[len(folders)]
    return Source(job.source, root, size_bytes)


class Done:
    """Which pictures are done, and with what; it counts without looking at each."""

    def __init__(self) -> None:
        self._keys: dict[Path, Key] = {}
        self._counts: Counter[Key] = Counter()

    def copy(self) -> Done:
        """Return the same for another thread."""
        copy = Done()
        copy._keys, copy._counts = self._keys.copy(), self._counts.copy()
        return copy

    def add(self, path: Path, key: Key) -> None:
        """Say that a picture is done."""
        self.forget([path])
        self._keys[path] = key
        self._counts[key] += 1

    def forget(self, paths: Iterable[Path]) -> None:
        """Say that pictures are to be done again."""
        for path in paths:
            key = self._keys.pop(path, None)
            if key is not None:
                self._counts[key] -= 1

    def count(self, key: Key) -> int:
        """Return how many pictures are done with `key`."""
        return self._counts[key]

    def has(self, path: Path, key: Key) -> bool:
        """Whether a picture is done with `key`."""
        return self._keys.get(path) == key
