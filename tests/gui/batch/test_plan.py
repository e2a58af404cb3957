"""What a batch is made of: counted, planned anew, or taken up from the journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import UsageError
from qtcompress.core.types import Palette, Report, Stage, ignore
from qtcompress.engine.contest.given_palette import job_with_palette
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.job import Job, Outcome, Status
from qtcompress.engine.job.size_limit import SizeLimit
from qtcompress.engine.journal.preflight import Forecast
from qtcompress.engine.journal.records import Batch, Entry, EntryState
from qtcompress.engine.metadata.metadata import Metadata
from qtcompress.engine.planning import plan as engine_plan
from qtcompress.engine.planning.own_settings import OwnSettings
from qtcompress.engine.planning.plan import Source
from qtcompress.engine.planning.settings import Settings
from qtcompress.engine.session import Session
from qtcompress.gui.batch import plan
from qtcompress.gui.batch.done import Done, ResultKeys, result_key
from qtcompress.gui.batch.plan import PlanBasis
from qtcompress.gui.gallery.changes import RowChange, SetGiven, SetOutcome, SetOwn, SetStaged, SetState
from qtcompress.gui.gallery.item import Given, Item, RowState
from tests.engine.jobs import job_of

A, B = Path("/g/a.jpg"), Path("/g/b.jpg")
FEW, MANY = ResultKeys(("few",)), ResultKeys(("many",))


def test_done_is_counted_by_what_it_was_done_with() -> None:
    done = Done()
    done.add(A, ("few",))
    done.add(B, ("few",))
    done.add(A, ("many",))
    assert (done.count(FEW), done.count(MANY)) == (1, 1)
    assert done.has(A, ("many",))
    assert not done.has(A, ("few",))
    done.forget([A, A, Path("/g/c.jpg")])
    assert (done.count(FEW), done.count(MANY)) == (1, 0)


def test_pictures_with_settings_of_their_own_count_as_done_with_those_only() -> None:
    done = Done()
    done.add(A, ("few",))
    done.add(B, ("own",))
    assert done.count(ResultKeys(("few",), {B: ("own",)})) == 2
    assert done.count(ResultKeys(("few",), {A: ("own",), B: ("own",)})) == 1
    assert done.count(ResultKeys(("few",), {A: ("own",)})) == 0


def test_job_of_a_picture_with_settings_of_its_own_is_made_with_them() -> None:
    common = Settings(output=Path("/o"), colors=99)
    own = OwnSettings.of(replace(common, colors=None, formats=Format.WEBP)).changed({"quality": 90.0})
    items = [Item(Source(A, Path("/g"), 9)), SetOwn(own).apply(Item(Source(B, Path("/g"), 9)))]
    basis = PlanBasis.of(items, common, frozenset())
    planned = plan.begin(None, basis, {A: 9, B: 9}, ignore, staged=False)
    first, second = (row.entry.job for row in planned.rows if row.entry is not None)
    assert (first.recipe.goal, first.recipe.options.colors) == (None, 99)
    assert (second.recipe.goal.quality, second.recipe.formats) == (90.0, Format.WEBP)
    assert planned.keys.key(A) != planned.keys.key(B)
    assert planned.words == "99 colors as PNG, into /o; 1 with settings of its own"


def test_originals_are_replaced_only_where_a_journal_is_kept() -> None:
    settings = Settings(in_place=True)
    with pytest.raises(UsageError, match="journal"):
        plan.begin(None, PlanBasis((Source(A, A, 9),), {}, settings), {A: 9}, ignore, staged=True)


@pytest.mark.parametrize("resize", [None, SizeLimit(9, 9)])
def test_originals_are_replaced_by_fewer_pixels_after_a_review_only(resize: SizeLimit | None, tmp_path: Path) -> None:
    session = Session(tmp_path)
    basis = PlanBasis((Source(A, A, 9),), {}, Settings(in_place=True, resize=resize))
    planned = plan.begin(session, basis, {A: 9}, ignore, staged=False)
    session.close()
    assert planned.staged is (resize is not None)


def test_only_what_is_wanted_is_done_and_the_names_come_from_all() -> None:
    sources = tuple(Source(path, Path("/g"), 9) for path in (A, Path("/g/a.png")))
    reports: list[Stage] = []
    basis = PlanBasis(sources, {}, Settings(output=Path("/o")))
    planned = plan.begin(None, basis, {A: 9}, lambda stage, fraction: reports.append(stage), staged=True)
    assert [row.path for row in planned.rows] == [A]
    assert planned.rows[0].entry.job is not None
    assert planned.rows[0].entry.job.target == Path("/o/a.jpg.png")
    assert not planned.staged
    assert planned.number == 0
    assert len(reports) == 3  # two names and one forecast, each of which can be cancelled


@pytest.mark.parametrize(
    ("source", "target", "place", "root"),
    [
        ("/g/trip/day/a.jpg", "/o/trip/day/a.png", "/o", "/g"),
        ("/g/a.jpg", "/o/a.png", "/o", "/g/a.jpg"),
        ("/g/trip/a.jpg", "/o/other/a.png", "/o", "/g/trip/a.jpg"),
        ("/g/a.jpg", "/g/a.png", None, "/g/a.jpg"),
        ("/g/trip/a.jpg", "/other/trip/a.png", "/o", "/g/trip/a.jpg"),
    ],
)
def test_row_of_an_earlier_batch_knows_the_folder_that_was_dropped(
    source: str, target: str, place: str | None, root: str
) -> None:
    job = job_of(Path(source), Path(target))
    found = plan._source_of(job, None if place is None else Path(place))
    assert (found.root, found.size_bytes) == (Path(root), 0)


def test_sentence_about_a_row_names_the_picture_and_not_its_whole_path() -> None:
    outcome = Outcome(A, None, Status.SKIPPED, "/g/a.jpg was tried already.")
    item = SetOutcome(outcome, in_place=True).apply(Item(Source(A, A, 9)))
    assert (item.state, item.sentence) == (RowState.SKIPPED, "a.jpg was tried already.")
    assert not item.replaced


def test_forecasts_name_the_picture_and_not_its_whole_path() -> None:
    class Knowing:
        def foresee(self, jobs: Sequence[Job], report: Report) -> Iterator[tuple[Job, Forecast]]:
            yield jobs[0], Forecast(B, f"{A} was tried.", Format.WEBP)

    found = plan._forecasts(cast(Session, Knowing()), [job_of(A, B)], ignore)
    assert found == {A: Forecast(B, "a.jpg was tried.", Format.WEBP)}


PALETTE = Palette(np.array([[0, 0, 0, 255], [200, 30, 30, 255], [255, 255, 255, 255]], np.uint8))


def test_a_palette_that_was_given_goes_with_the_job() -> None:
    sources = tuple(Source(path, Path("/g"), 9) for path in (A, B))
    basis = PlanBasis(sources, {B: PALETTE}, Settings(output=Path("/o"), colors=99))
    planned = plan.begin(None, basis, {A: 9, B: 9}, ignore, staged=False)
    options = [row.entry.job.recipe.options for row in planned.rows]
    assert [(one.palette, one.colors) for one in options] == [(None, 99), (PALETTE, 3)]
    assert not any(row.entry.job.compare for row in planned.rows)


def test_own_results_may_be_replaced() -> None:
    own = Path("/o/a.png")
    planned = plan.begin(None, replace(BASIS, own=frozenset({own})), {A: 9, B: 9}, ignore, staged=False)
    assert [row.entry.job.mine for row in planned.rows] == [(own,), ()]


def test_a_batch_that_is_taken_up_again_knows_its_palettes(tmp_path: Path, open_session: Callable[[], Session]) -> None:
    # GIVEN a batch of which one picture is done
    paths = [tmp_path / f"{number}.png" for number in range(2)]
    for path in paths:
        Image.fromarray(np.random.default_rng(1).integers(0, 255, (30, 30, 3), np.uint8)).save(path)
    sources = tuple(Source(path, tmp_path, path.stat().st_size) for path in paths)
    settings = Settings(output=tmp_path / "out", allow_larger=True)
    session = open_session()
    wanted = dict.fromkeys(paths, 1)
    basis = PlanBasis(sources, dict.fromkeys(paths, PALETTE), settings)
    planned = plan.begin(session, basis, wanted, ignore, staged=False)
    entry = planned.rows[0].entry
    assert entry is not None
    session.compress(entry, ignore)
    # WHEN it is taken up again
    again = plan.resume(session, planned.number, settings, {}, set_aside=False)
    # THEN both rows have the palette, and count as done with these settings
    items = []
    for row in again.rows:
        assert row.source is not None
        item = Item(row.source)
        for change in row.changes:
            item = change.apply(item)
        items.append(item)
    assert [item.given.palette for item in items] == [PALETTE, PALETTE]
    assert items[0].given.description == "Shared by 2 pictures"
    assert [row.done for row in again.rows] == [False, True]
    assert again.rows[0].entry.job.recipe.options.palette == PALETTE
    assert again.keys.common == result_key(settings)
    session.close()
    assert Given(PALETTE, pictures=1).description == "From a file"


# ---- A gallery is planned once


@pytest.fixture
def plans(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return the numbers of pictures that were named, one for each plan."""
    made: list[int] = []
    original = engine_plan.jobs

    def jobs(sources: Sequence[Source], *args: Any, **kwargs: Any) -> list[Job]:
        made.append(len(sources))
        return original(sources, *args, **kwargs)

    monkeypatch.setattr(engine_plan, "jobs", jobs)
    return made


SOURCES = tuple(Source(path, Path("/g"), 9) for path in (A, B))
BASIS = PlanBasis(SOURCES, {}, Settings(output=Path("/o"), colors=99))


def test_a_plan_made_at_rest_is_taken_over_as_it_is(plans: list[int]) -> None:
    items = [Item(source) for source in SOURCES]
    preflight = plan.plan_all(None, BASIS, items, Done(), ignore)
    again = PlanBasis.of(items, BASIS.settings, frozenset())
    planned = plan.begin(None, again, {B: 9}, ignore, staged=False, preflight=preflight)
    assert plans == [2]
    assert [row.entry.job for row in planned.rows] == [preflight.jobs[1]]
    assert planned.forecasts == {B: preflight.forecasts[B]}


@pytest.mark.parametrize(
    "other",
    [
        replace(BASIS, sources=SOURCES[:1]),
        replace(BASIS, palettes={A: PALETTE}),
        replace(BASIS, settings=replace(BASIS.settings, metadata=Metadata.SAFE)),
        replace(BASIS, own=frozenset({Path("/o/a.png")})),
    ],
    ids=["rows", "palettes", "options", "own results"],
)
def test_a_plan_of_anything_else_is_not_taken_over(plans: list[int], other: PlanBasis) -> None:
    preflight = plan.plan_all(None, BASIS, [Item(source) for source in SOURCES], Done(), ignore)
    planned = plan.begin(None, other, {A: 9}, ignore, staged=False, preflight=preflight)
    assert len(plans) == 2
    fresh = plan.begin(None, other, {A: 9}, ignore, staged=False)
    assert [row.entry for row in planned.rows] == [row.entry for row in fresh.rows]


# ---- Rows of the journal


def _entry(state: EntryState, outcome: Outcome | None = None, *, in_place: bool = False) -> Entry:
    job = job_of(A, Path("/o/a.png"), in_place=in_place)
    return replace(Entry.waiting(job), state=state, outcome=outcome)


COMPRESSED = Outcome(A, Path("/o/a.png"), Status.COMPRESSED)
FAILED = Outcome(A, None, Status.FAILED)


@pytest.mark.parametrize(
    ("state", "outcome", "change", "done"),
    [
        (EntryState.SET_ASIDE, None, SetState(RowState.SET_ASIDE, f"a.jpg {plan.SET_ASIDE}"), False),
        (EntryState.SET_ASIDE, COMPRESSED, SetState(RowState.SET_ASIDE, f"a.jpg {plan.SET_ASIDE}"), False),
        (EntryState.STAGED, COMPRESSED, SetStaged(COMPRESSED), True),
        (EntryState.STAGED, None, None, True),
        (EntryState.DONE, COMPRESSED, SetOutcome(COMPRESSED, in_place=False), True),
        (EntryState.DONE, FAILED, SetOutcome(FAILED, in_place=False), False),
        (EntryState.DONE, None, None, True),
        (EntryState.UNDONE, COMPRESSED, None, True),
    ],
)
def test_a_row_becomes_what_the_journal_knows(
    state: EntryState, outcome: Outcome | None, change: RowChange | None, done: bool
) -> None:
    entry = _entry(state, outcome)
    assert (plan.change_of(entry), plan.is_done(entry)) == (change, done)


def test_a_row_of_a_batch_in_place_is_replaced() -> None:
    entry = _entry(EntryState.DONE, COMPRESSED, in_place=True)
    assert plan.change_of(entry) == SetOutcome(COMPRESSED, in_place=True)


class Past:
    """A session that knows one batch."""

    def __init__(self, place: Path | None, waiting: list[Entry], entries: list[Entry], *, staged: bool = False) -> None:
        self.waiting, self._entries = waiting, entries
        other = Batch(3, "other", "s", 0.0, None, not staged, Path("/elsewhere"))
        self._batches = [other, Batch(4, "this", "s", 0.0, None, staged, place)]
        self.set_aside: list[bool] = []

    def batches(self) -> list[Batch]:
        return self._batches

    def resume(self, batch: int, *, set_aside: bool) -> list[Entry]:
        self.set_aside.append(set_aside)
        return self.waiting if batch == 4 else []

    def entries(self, batch: int) -> list[Entry]:
        return self._entries if batch == 4 else []


def test_what_is_left_of_a_batch_comes_first_with_the_rest_of_it(tmp_path: Path) -> None:
    # GIVEN a batch of which one picture waits and one is done, and one no longer matters
    (tmp_path / "b.jpg").write_bytes(b"12345")
    settings = Settings(output=Path("/o"))
    job = Job(tmp_path / "b.jpg", Path("/o/b.png"), settings.recipe)
    waiting = Entry.waiting(job)
    done = replace(_entry(EntryState.DONE, replace(COMPRESSED, palette_cost=2.5)), job=job_with_palette(
        Job(A, Path("/o/a.png"), settings.recipe), PALETTE, compare=False
    ))  # fmt: skip
    gone = replace(_entry(EntryState.UNDONE), job=replace(job, source=Path("/g/c.jpg")))
    past = Past(Path("/o"), [waiting], [waiting, done, gone], staged=True)
    # WHEN it is resumed
    found = plan.resume(cast(Session, past), 4, settings, {}, set_aside=True)
    # THEN its rows know what they are, and what is to be done
    assert [(row.path, row.entry, row.done) for row in found.rows] == [(job.source, waiting, False), (A, None, True)]
    assert (found.number, found.staged, past.set_aside) == (4, True, [True])
    assert found.wanted == {job.source: 5}
    assert found.keys.common == result_key(settings)
    assert found.rows[0].changes == (SetGiven(None),)
    assert found.rows[1].changes[1] == SetGiven(Given(PALETTE, pictures=1, cost=2.5))
    assert found.rows[1].source == Source(A, A, 0)
    assert found.forecasts == {}


@pytest.mark.parametrize(
    ("settings", "place", "same"),
    [
        (Settings(output=Path("/o")), Path("/o"), True),
        (Settings(output=Path("/o"), colors=7), Path("/o"), False),
        (Settings(output=Path("/other")), Path("/o"), False),
        (Settings(output=Path("/o"), in_place=True), None, False),  # the job is one for a folder
    ],
)
@pytest.mark.parametrize("waits", [True, False])
def test_results_of_a_batch_count_for_the_same_settings_only(
    settings: Settings, place: Path | None, same: bool, waits: bool
) -> None:
    entry = Entry.waiting(Job(A, Path("/o/a.png"), Settings(output=Path("/o")).recipe))
    past = Past(place, [entry] if waits else [], [entry])
    found = plan.resume(cast(Session, past), 4, settings, {}, set_aside=False)
    assert found.keys.key(A) == (result_key(settings) if same else (4,))


def test_a_batch_without_a_readable_row_has_nothing_that_differs() -> None:
    settings = Settings(output=Path("/o"))
    found = plan.resume(cast(Session, Past(None, [], [])), 4, settings, {}, set_aside=False)
    assert (found.rows, found.keys.common) == ((), result_key(settings))


def test_in_place_the_output_folder_decides_nothing() -> None:
    settings = Settings(output=Path("/o"), in_place=True)
    entry = Entry.waiting(Job(A, A.with_suffix(".png"), settings.recipe))
    found = plan.resume(cast(Session, Past(None, [entry], [entry])), 4, settings, {}, set_aside=False)
    assert found.keys.common == result_key(settings)


def test_what_is_left_is_foreseen_of_the_rows_that_have_no_result(tmp_path: Path) -> None:
    # GIVEN names that are taken, on rows of all kinds
    for name in ("a.png", "b.png", "c.png", "d.png"):
        (tmp_path / name).write_bytes(b"")
    sources = tuple(Source(Path(f"/g/{name}.jpg"), Path("/g"), 9) for name in "abcde")
    settings = Settings(output=tmp_path)
    items = [Item(source) for source in sources]
    items[1] = replace(items[1], state=RowState.FAILED)
    done = Done()
    done.add(sources[2].path, result_key(settings))
    basis = PlanBasis.of(items, settings, frozenset())
    preflight = plan.plan_all(None, basis, items, done, ignore)
    assert list(preflight.forecasts) == [source.path for source in (*sources[:2], *sources[3:])]
    assert preflight.forecasts[A].sentence.startswith(f"{tmp_path / 'a.png'} exists")
    assert [job.source for job in preflight.ahead] == [sources[4].path]
    with pytest.raises(UsageError):
        plan.plan_all(None, replace(basis, settings=replace(settings, in_place=True)), items, done, ignore)


def test_nothing_is_made_of_an_original_that_a_result_of_another_name_has_replaced() -> None:
    # GIVEN two rows that were applied by a window that has not made their results
    items = [Item(source) for source in SOURCES]
    for at, made in enumerate((A.with_suffix(".webp"), B)):
        applied = SetOutcome(Outcome(items[at].path, made, Status.COMPRESSED, "", 9, 5), in_place=True)
        items[at] = applied.apply(items[at])
    # THEN the one whose file is gone is neither due nor wanted, whatever the options
    preflight = plan.plan_all(None, BASIS, items, Done(), ignore)
    assert preflight.sources_ahead == preflight.due == {B}
    assert plan.wanted_of(items, Done(), BASIS.keys, None, None)[0] == {B: 9}


def test_a_copy_of_what_is_done_stays_as_it_is() -> None:
    done = Done()
    done.add(A, ("few",))
    copy = done.copy()
    done.add(B, ("few",))
    assert (copy.count(FEW), copy.has(A, ("few",)), copy.has(B, ("few",))) == (1, True, False)


@pytest.mark.parametrize(("in_place", "review"), [(False, True), (True, True), (True, False)])
def test_a_batch_is_written_to_the_journal_with_its_place(
    in_place: bool, review: bool, open_session: Callable[[], Session]
) -> None:
    session = open_session()
    settings = Settings(output=Path("/o"), in_place=in_place, force=True)
    basis = PlanBasis(SOURCES, {}, settings)
    planned = plan.begin(session, basis, {A: 9}, ignore, staged=review)
    (batch,), staged = session.batches(), in_place and review
    assert (planned.number, batch.place, batch.staged) == (batch.id, None if in_place else Path("/o"), staged)
    assert (planned.staged, planned.rows[0].entry.job.forced, planned.wanted) == (staged, True, {A: 9})
    assert list(planned.forecasts) == [A]
    session.close()
