"""First looks step by step: at once, for the selected picture before its neighbors, and from the disk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from qtcompress.core.types import Options, Stage
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.planning.plan import Source
from qtcompress.gui.gallery.item import Item, RowState
from tests.gui.previewing import (
    AUTO,
    FEW,
    OTHER,
    READ,
    UNREAD,
    B,
    Bench,
    HandReporter,
)


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench()


@pytest.mark.parametrize(
    ("pane", "size", "side"),
    [
        ((700, 300), (4000, 3000), 512),  # of which 400 x 300 are seen
        ((700, 600), (4000, 3000), 1024),
        ((1, 1), (4000, 3000), 512),
        ((3000, 3000), (2000, 1000), 2048),  # nothing is enlarged
        (None, (4000, 3000), 1024),
    ],
)
def test_a_first_look_has_the_size_that_the_pane_shows(
    bench: Bench, pane: tuple[int, int] | None, size: tuple[int, int], side: int
) -> None:
    if pane is not None:
        bench.preview.set_pane(*pane)
    bench.preview.select(replace(READ, width=size[0], height=size[1]))
    bench.show()
    assert [request.max_side for request in bench.requests] == [side, None]
    assert bench.runner.tasks[1]["stage"] == (Stage.VERIFY, 0.5)  # where it can be cancelled
    assert bench.names() == ["placed", "busy_changed", "looked", "shown", "busy_changed", "shown"]


def test_where_encodings_compete_the_full_picture_is_seen_before_they_end(qtbot: QtBot) -> None:
    bench = Bench(AUTO)
    bench.preview.select(READ)
    ticket = bench.rest()
    looked = dict(bench.told)["looked"]
    assert (looked.before.width, looked.width, looked.height) == (4, 8, 4)
    first = bench.preview.current
    assert (first.label, len(bench.looked_at)) == ("After, so far", 1)
    bench.names()
    bench.runner.do(ticket, HandReporter(bench.runner, ticket))
    assert [request.max_side for request in bench.looked_at] == [1024, None]
    # The first look beside the full picture, what leads the contest beside it, the result.
    shown = [value for name, value in bench.told if name == "shown"]
    assert [one.label for one in shown] == ["After, so far", "After, so far: JPEG photo, quality ~80", "After, exact"]
    assert shown[0].pair.before is shown[1].pair.before
    bench.names()
    bench.preview.retry()  # there is a result to look at, so the picture alone is not shown again
    bench.show()
    assert "looked" not in bench.names()
    huge = Bench(AUTO)
    huge.preview.select(replace(READ, width=10_000, height=8000))
    huge.show()
    assert [request.max_side for request in huge.looked_at] == [1024]  # two of such pictures would fill the memory


def test_a_slider_that_moves_shows_each_first_look_that_was_begun(bench: Bench) -> None:
    bench.preview.select(READ)
    bench.show()
    bench.requests.clear()
    for colors in (9, 10, 11):
        bench.preview.set_recipe(Recipe(Options(colors=colors)))
    bench.do(bench.quick)
    assert (bench.preview.current.preview.request.recipe.options.colors, bench.preview.outdated) == (9, True)
    assert not bench.preview._task._timer.isActive()  # it is not what is asked for
    bench.do(bench.quick)
    assert (bench.preview.current.preview.request.recipe.options.colors, bench.preview.outdated) == (11, False)
    assert bench.preview._task._timer.isActive()
    # but another picture waits for no other
    bench.preview.set_recipe(FEW)
    bench.preview.select(OTHER)
    assert bench.quick.dropped == [max(bench.quick.tasks) - 1]


def test_neighbors_are_prepared_until_something_is_asked_for(bench: Bench) -> None:
    bench.preview.set_neighbors(lambda: [OTHER, UNREAD])
    bench.preview.select(READ)
    bench.do(bench.quick)
    bench.requests.clear()
    bench.idle.work(HandReporter(bench.quick, 1))
    assert [(request.source, request.max_side) for request in bench.requests] == [(B, 1024)]  # what a worker has read
    bench.preview.retry()
    assert bench.idle.work is None
    bench.preview.prepare()
    assert bench.idle.work is None


@pytest.mark.parametrize("state", [RowState.COMPRESSED, RowState.KEPT])
def test_a_finished_row_is_read_from_the_disk_until_the_options_are_others(
    bench: Bench, tmp_path: Path, state: RowState
) -> None:
    # GIVEN a row with a result, or whose original was kept
    source, result = tmp_path / "a.jpg", tmp_path / "out.webp"
    source.write_bytes(b"1234")
    result.write_bytes(b"12")
    kept = state is RowState.KEPT
    status = Status.KEPT if kept else Status.COMPRESSED
    outcome = Outcome(source, None if kept else result, status, source_bytes=4, target_bytes=4 if kept else 2)
    item = Item(Source(source, tmp_path, 4), 4000, 3000, state=state, outcome=outcome)
    # WHEN it is selected
    bench.preview.select(item)
    bench.show()
    # THEN it is only read
    told = [(request.staged, request.known) for request in bench.requests]
    assert told == [(outcome.target, outcome)] * 2
    assert bench.preview.current.label == ("After, exact" if kept else "After, on disk")
    # WHEN the options are others, THEN it is made anew, until a forecast says that they lead to the same
    bench.preview.set_recipe(AUTO)
    bench.show()
    assert [request.known for request in bench.exact] == [outcome, None]
    bench.preview.set_due(due=True)
    assert not bench.begins
    bench.preview.set_due(due=False)
    bench.show()
    assert bench.requests[-1].known == outcome
    # and one that is gone is made anew
    (source if kept else result).write_bytes(b"")
    bench.preview.retry()
    bench.show()
    assert {bench.requests[-1].known, bench.requests[-1].staged} == {None}


@pytest.mark.parametrize("found", [True, False])
def test_a_result_in_review_or_in_the_place_of_its_original_keeps_its_figures(
    bench: Bench, tmp_path: Path, found: bool
) -> None:
    result = tmp_path / "1.webp"
    result.write_bytes(b"12")
    outcome = Outcome(tmp_path / "a.jpg", result, Status.COMPRESSED, source_bytes=4, target_bytes=2)
    staged = Item(Source(outcome.source, tmp_path, 4), 4000, 3000, state=RowState.STAGED, outcome=outcome)
    if found:
        bench.preview._original_of = bench.first._original_of = {result: B}.get
    # GIVEN a result that waits to be applied, although it is of other options
    bench.preview.select(staged)
    bench.preview.set_due(due=True)
    bench.show()
    assert [(one.staged, one.known) for one in bench.requests] == [(result, outcome)] * 2
    # WHEN it has replaced its original, THEN it is shown beside its backup, or is a picture like any other
    bench.requests.clear()
    bench.preview.update(replace(staged, state=RowState.COMPRESSED, replaced=True))
    bench.show()
    told = [(one.source, one.staged, one.known) for one in bench.requests]
    assert told == [(B, result, outcome) if found else (result, None, None)] * 2
