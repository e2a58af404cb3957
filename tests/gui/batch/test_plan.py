"""What a batch is made of: counted, planned anew, or taken up from the journal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import UsageError
from qtcompress.core.types import Palette, ignore
from qtcompress.engine.job.job import Job, Outcome, Status
from qtcompress.engine.metadata.metadata import Metadata
from qtcompress.engine.planning import plan as engine_plan
from qtcompress.engine.planning.plan import Source
from qtcompress.engine.planning.settings import Settings
from qtcompress.engine.session import Session
from qtcompress.gui.batch import plan
from qtcompress.gui.batch.plan import Done, PlanBasis
from qtcompress.gui.gallery.changes import SetOutcome
from qtcompress.gui.gallery.item import Given, Item, RowState
from tests.engine.jobs import job_of

A, B = Path("/g/a.jpg"), Path("/g/b.jpg")


def test_done_is_counted_by_what_it_was_done_with() -> None:
    done = Done()
    done.add(A, ("few",))
    done.add(B, ("few",))
    done.add(A, ("many",))
    assert (done.count(("few",)), done.count(("many",))) == (1, 1)
    assert done.has(A, ("many",))
    assert not done.has(A, ("few",))
    done.forget([A, A, Path("/g/c.jpg")])
    assert (done.count(("few",)), done.count(("many",))) == (1, 0)


def test_originals_are_replaced_only_where_a_journal_is_kept() -> None:
    settings = Settings(in_place=True)
    with pytest.raises(UsageError, match="journal"):
        plan.begin(None, PlanBasis((Source(A, A, 9),), {}, settings), {A: 9}, ignore, staged=True)


def test_only_what_is_wanted_is_done_and_the_names_come_from_all() -> None:
    sources = tuple(Source(path, Path("/g"), 9) for path in (A, Path("/g/a.png")))
    planned = plan.begin(None, PlanBasis(sources, {}, Settings(output=Path("/o"))), {A: 9}, ignore, staged=True)
    assert [row.path for row in planned.rows] == [A]
    assert planned.rows[0].entry.job is not None
    assert planned.rows[0].entry.job.target == Path("/o/a.jpg.png")
    assert not planned.staged
    assert planned.number == 0


@pytest.mark.parametrize(
    ("source", "target", "place", "root"),
    [
        ("/g/trip/day/a.jpg", "/o/trip/day/a.png", "/o", "/g"),
        ("/g/a.jpg", "/o/a.png", "/o", "/g/a.jpg"),
        ("/g/trip/a.jpg", "/o/other/a.png", "/o", "/g/trip/a.jpg"),
        ("/g/a.jpg", "/g/a.png", None, "/g/a.jpg"),
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


PALETTE = Palette(np.array([[0, 0, 0, 255], [200, 30, 30, 255], [255, 255, 255, 255]], np.uint8))


def test_a_palette_that_was_given_goes_with_the_job() -> None:
    sources = tuple(Source(path, Path("/g"), 9) for path in (A, B))
    basis = PlanBasis(sources, {B: PALETTE}, Settings(output=Path("/o"), colors=99))
    planned = plan.begin(None, basis, {A: 9, B: 9}, ignore, staged=False)
    options = [row.entry.job.recipe.options for row in planned.rows]
    assert [(one.palette, one.colors) for one in options] == [(None, 99), (PALETTE, 3)]


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
    again = plan.resume(session, planned.number, settings, set_aside=False)
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
    assert again.key == plan.result_key(settings)
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
