"""The preview step by step, with a runner that does nothing by itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from qtcompress.core.errors import ReadError
from qtcompress.core.types import Options, Palette, Quantized, Report, Stage
from qtcompress.engine.job.goal import Goal
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.pictures.reader import Picture
from qtcompress.engine.planning.plan import Source
from qtcompress.engine.preview import Preview, PreviewRequest
from qtcompress.gui.gallery.item import Given, Item, RowState
from qtcompress.gui.preview.controller import Asked, Highlighter, PreviewController, Shown
from qtcompress.gui.tasks.runner import JobRunner
from tests.gui.hand_runner import HandRunner

A, B = Path("/g/a.jpg"), Path("/g/b.jpg")
UNREAD = Item(Source(A, A.parent, 9000))
READ = replace(UNREAD, width=4000, height=3000)
OTHER = Item(Source(B, B.parent, 9000), 4000, 3000)
FEW, AUTO = Recipe(Options(colors=8)), Recipe(Options(), goal=Goal())
PALETTE = Palette(np.array([[0, 0, 0, 255], [255, 255, 255, 255]], np.uint8))
GIVEN = replace(READ, given=Given(PALETTE))
ASKED = Asked(A, None, False, FEW, 9000)
STAGED = replace(READ, state=RowState.STAGED, outcome=Outcome(A, Path("/data/1.png"), Status.COMPRESSED))


def preview_of(request: PreviewRequest, *, exact: bool = True) -> Preview:
    """Return a preview of 8 x 4 pixels, of which a quarter was used: white right of the middle and below it."""
    indices = np.zeros((2, 4), np.uint8)
    indices[1, 2:] = 1
    quantized = Quantized(PALETTE, np.array([6, 2]), indices, False)
    return Preview(request, 8, 4, np.full((2, 4, 4), 255, np.uint8), quantized, 9000, 1000, 30.0, exact)


class HandReporter:
    """Gives parts of a result to the task's callback at once."""

    def __init__(self, runner: HandRunner, ticket: int) -> None:
        self.runner, self.ticket = runner, ticket

    def __call__(self, stage: Stage, fraction: float) -> None:
        self.runner.tasks[self.ticket]["stage"] = stage, fraction

    def part(self, value: object) -> None:
        self.runner.tell(self.ticket, "part", value)


class Bench:
    """A preview, and what it tells."""

    def __init__(self, recipe: Recipe = FEW, *, look: bool = True) -> None:
        self.runner = HandRunner()
        self.looked_at: list[PreviewRequest] = []
        self.preview = PreviewController(
            cast(JobRunner, self.runner), self.make, recipe, look=self.look if look else None, debounce_ms=10_000
        )
        self.requests: list[PreviewRequest] = []
        self.told: list[tuple[str, Any]] = []
        for name in ("placed", "looked", "shown", "failed", "busy_changed"):
            getattr(self.preview, name).connect(lambda value, name=name: self.told.append((name, value)))

    def make(self, request: PreviewRequest, report: Report) -> Preview:
        self.requests.append(request)
        return preview_of(request, exact=request.max_side is None)

    def look(self, request: PreviewRequest, report: Report) -> Picture:
        self.looked_at.append(request)
        return cast(Picture, SimpleNamespace(pixels=np.zeros((2, 4, 4), np.uint8), width=8, height=4))

    @property
    def begins(self) -> bool:
        """Whether a preview begins after the pause."""
        return self.preview._task._timer.isActive()

    def rest(self) -> int:
        """Let the pause end; return the ticket."""
        assert self.begins
        self.preview._task._timer.stop()
        self.preview._begin()
        return max(self.runner.tasks)

    def show(self) -> None:
        """Make what is asked for, until nothing is."""
        ticket = self.rest()
        while ticket <= max(self.runner.tasks):
            self.runner.do(ticket, HandReporter(self.runner, ticket))
            ticket += 1

    def names(self) -> list[str]:
        """Return the names of the signals since the last call."""
        names = [name for name, _ in self.told]
        self.told.clear()
        return names


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench()


def test_nothing_is_previewed_at_first(bench: Bench) -> None:
    assert (bench.preview.path, bench.preview.current, bench.preview.busy) == (None, None, False)
    bench.preview.set_recipe(AUTO)
    bench.preview.retry()
    bench.preview.select(None)
    assert not bench.begins
    assert bench.told == []


def test_a_picture_is_opened_only_after_a_worker_has_read_it(bench: Bench) -> None:
    bench.preview.select(UNREAD)
    assert (bench.preview.path, bench.preview.busy, bench.begins) == (A, True, False)
    assert bench.names() == ["placed", "busy_changed"]
    bench.preview.update(OTHER)
    bench.preview.update(UNREAD)
    bench.preview.set_recipe(AUTO)
    assert (bench.begins, bench.names()) == (False, [])
    bench.preview.update(READ)
    assert (bench.begins, bench.names()) == (True, [])
    bench.preview.select(replace(OTHER, width=0))
    assert not bench.begins
    bench.names()
    bench.preview.update(replace(OTHER, state=RowState.KEPT, sentence="The original is kept."))
    assert (bench.begins, bench.names()) == (True, [])


def test_other_options_are_previewed_after_a_pause(bench: Bench) -> None:
    bench.preview.select(READ)
    bench.show()
    bench.names()
    bench.preview.set_recipe(AUTO)
    assert (bench.begins, bench.names()) == (True, ["busy_changed"])
    bench.show()
    assert bench.requests[-1].recipe == AUTO


def test_a_picture_that_can_not_be_read_is_told_unless_it_is_on_its_way(bench: Bench) -> None:
    broken = replace(UNREAD, state=RowState.FAILED, sentence="a.jpg is cut off.")
    bench.preview.select(replace(broken, state=RowState.QUEUED))
    for state in (RowState.RUNNING, RowState.SET_ASIDE):
        bench.preview.update(replace(broken, state=state))
    assert bench.preview.busy
    bench.preview.update(broken)
    assert not bench.preview.busy
    assert bench.told[-1] == ("failed", "a.jpg is cut off.")
    bench.names()
    bench.preview.retry()
    assert (bench.preview.busy, bench.names()) == (False, [])
    bench.preview.update(UNREAD)  # it waits again
    assert bench.names() == ["busy_changed"]
    bench.preview.update(broken)
    bench.preview.select(replace(OTHER, width=0))
    assert bench.preview.busy


def test_the_same_picture_is_not_placed_again(bench: Bench) -> None:
    bench.preview.select(READ)
    bench.show()
    bench.names()
    bench.preview.select(replace(READ, progress=0.5))
    bench.preview.update(replace(READ, progress=0.5))
    bench.preview.set_recipe(FEW)
    bench.preview.set_recipe(replace(FEW, overwrite=True))  # it decides nothing about a preview
    assert (bench.begins, bench.names()) == (False, [])
    bench.preview.select(None)
    assert (bench.preview.current, bench.names()) == (None, ["placed"])


@pytest.mark.parametrize(
    ("pane_px", "size", "sides"),
    [
        (700, (4000, 3000), [700, None]),
        (1, (4000, 3000), [256, None]),
        (1000, (2000, 1000), [None]),
        (1000, (1, 1), [None]),
        (1000, (2001, 1000), [1000, None]),
        (None, (2048, 1024), [None]),
        (None, (2049, 1024), [1024, None]),
    ],
)
def test_a_proxy_is_made_where_it_saves_time(
    bench: Bench, pane_px: int | None, size: tuple[int, int], sides: list[int | None]
) -> None:
    if pane_px is not None:
        bench.preview.set_pane(pane_px)
    bench.preview.select(replace(READ, width=size[0], height=size[1]))
    bench.show()
    assert [request.max_side for request in bench.requests] == sides
    assert bench.runner.tasks[1]["stage"] == (Stage.VERIFY, 0.5)  # where it can be cancelled
    assert bench.names() == ["placed", "busy_changed", *["shown"] * (len(sides) - 1), "busy_changed", "shown"]


def test_a_proxy_that_is_the_whole_picture_is_not_made_again(bench: Bench) -> None:
    bench.preview.select(READ)
    ticket = bench.rest()
    shown = Shown(preview_of(PreviewRequest(A, FEW, 700)), ASKED, cast(Any, None))
    bench.runner.tell(ticket, "then", shown)
    assert (len(bench.runner.tasks), bench.preview.busy, bench.preview.current) == (1, False, shown)
    bench.preview._take(Shown(preview_of(PreviewRequest(A, FEW), exact=False), ASKED, cast(Any, None)), proxy=False)
    assert len(bench.runner.tasks) == 1


def test_where_encodings_compete_the_picture_itself_is_seen_first(qtbot: QtBot) -> None:
    bench = Bench(AUTO)
    bench.preview.set_pane(700)
    bench.preview.select(READ)
    bench.show()
    assert [request.max_side for request in bench.requests] == [None]  # another could win at the size of a proxy
    assert [request.max_side for request in bench.looked_at] == [700]
    looked = dict(bench.told)["looked"]
    assert (looked.before.width, looked.width, looked.height) == (4, 8, 4)
    assert bench.names() == ["placed", "busy_changed", "looked", "busy_changed", "shown"]
    bench.preview.retry()  # now there is a result to look at
    bench.show()
    assert len(bench.looked_at) == 1
    bench.preview._show_picture(looked)
    assert "looked" not in bench.names()
    without = Bench(AUTO, look=False)
    without.preview.select(READ)
    without.show()
    assert [request.max_side for request in without.requests] == [None]


def test_a_given_palette_takes_the_place_of_the_contest(qtbot: QtBot) -> None:
    bench = Bench(AUTO)
    bench.preview.select(GIVEN)
    bench.show()
    assert bench.requests[-1].recipe.options.palette == PALETTE
    assert bench.looked_at == []
    bench.preview.update(GIVEN)
    assert not bench.begins
    bench.preview.update(READ)
    bench.show()
    assert bench.requests[-1].recipe == AUTO
    bench.preview.update(GIVEN)
    assert bench.begins
    bench.preview.select(OTHER)
    bench.show()
    assert bench.requests[-1].recipe == AUTO
    bench.preview.select(GIVEN)
    assert bench.preview._given == GIVEN.given


def test_a_staged_result_is_shown_until_it_is_applied_or_discarded(bench: Bench) -> None:
    bench.preview.select(READ)
    bench.show()
    bench.preview.update(STAGED)
    bench.requests.clear()
    bench.show()
    assert [(request.staged, request.max_side) for request in bench.requests] == [(STAGED.staged, None)]
    assert bench.preview.current.label == "After, staged"
    bench.preview.set_recipe(AUTO)
    assert not bench.begins
    applied = replace(STAGED, state=RowState.COMPRESSED, replaced=True)
    bench.preview.update(applied)
    assert (bench.begins, bench.preview.outdated) == (True, True)
    bench.preview.update(STAGED)
    bench.preview._task.stop()
    bench.preview.update(READ)
    bench.show()
    assert (bench.requests[-1].staged, bench.requests[-1].recipe) == (None, AUTO)
    bench.preview.update(applied)
    bench.preview.retry()
    bench.rest()
    assert bench.preview._file == STAGED.staged


def test_a_failure_has_the_name_of_the_picture_and_ends_the_wait(bench: Bench) -> None:
    bench.preview.select(READ)
    ticket = bench.rest()
    bench.runner.tell(ticket, "failed", ReadError("is cut off", "Copy it again."))
    assert not bench.preview.busy
    assert bench.told[-1] == ("failed", "a.jpg is cut off: copy it again.")


def test_stopping_leaves_the_picture_alone_in_full(bench: Bench) -> None:
    stopped: list[bool] = []
    bench.preview.stopped.connect(lambda: stopped.append(bench.preview.busy))
    bench.preview.stop()
    assert stopped == []  # nothing was being made
    # GIVEN a proxy of the result, whose full form is being made
    bench.preview.set_pane(700)
    bench.preview.select(READ)
    ticket = bench.rest()
    bench.runner.do(ticket, HandReporter(bench.runner, ticket))
    assert (bench.preview.current.preview.exact, bench.preview.busy, bench.preview.outdated) == (False, True, False)
    # WHEN it is stopped
    bench.preview.stop()
    # THEN no result is left, and the picture itself is read, in full
    assert (stopped, bench.preview.current, bench.runner.dropped) == ([False], None, [ticket + 1])
    bench.names()
    bench.runner.do(ticket + 2, HandReporter(bench.runner, ticket + 2))
    assert (bench.looked_at[-1].max_side, bench.names(), bench.preview.busy) == (None, ["looked"], False)
    bench.preview.retry()
    assert (bench.begins, bench.preview.busy) == (True, True)
    bench.show()
    assert bench.preview.current.preview.exact
    bench.preview.stop()
    assert len(stopped) == 1


def test_a_result_that_is_current_survives_a_stop_and_an_outdated_one_does_not(bench: Bench) -> None:
    outdated: list[bool] = []
    bench.preview.outdated_changed.connect(outdated.append)
    bench.preview.select(READ)
    bench.show()
    shown = bench.preview.current
    bench.preview.retry()
    bench.preview.stop()
    assert (bench.preview.current, outdated) == (shown, [])
    bench.preview.set_recipe(AUTO)
    assert (bench.preview.current, outdated) == (shown, [True])
    bench.preview.stop()
    assert (bench.preview.current, outdated) == (None, [True, False])


def test_a_picture_that_becomes_readable_is_waited_for(bench: Bench) -> None:
    bench.preview.select(replace(UNREAD, state=RowState.FAILED, sentence="It is cut off."))
    assert not bench.preview.busy
    bench.preview.update(READ)
    assert (bench.begins, bench.preview.busy) == (True, True)


def test_a_result_of_the_program_is_shown_beside_its_original(bench: Bench) -> None:
    bench.preview._original_of = {A: B}.get
    bench.preview.set_pane(700)
    bench.preview.select(READ)
    bench.show()
    assert [(one.source, one.staged, one.max_side) for one in bench.requests] == [(B, A, None)]
    assert bench.preview.current.label == "After, on disk"
    # and it is the original that is left after a stop
    bench.preview.set_recipe(AUTO)
    bench.preview.stop()
    ticket = max(bench.runner.tasks)
    bench.runner.do(ticket, HandReporter(bench.runner, ticket))
    assert (bench.looked_at[-1].source, bench.looked_at[-1].max_side) == (B, None)
    bench.preview.update(STAGED)
    bench.show()
    assert (bench.requests[-1].source, bench.requests[-1].staged) == (A, STAGED.staged)


def test_a_pixel_has_its_entry_and_a_picture_without_a_palette_none() -> None:
    preview = preview_of(PreviewRequest(A, FEW))
    shown = Shown(preview, ASKED, cast(Any, None))
    assert [[shown.index_at(x, y) for x in (0, 3, 4, 7)] for y in (1, 2)] == [[0, 0, 0, 0], [0, 0, 1, 1]]
    assert Shown(replace(preview, quantized=None), ASKED, cast(Any, None)).index_at(0, 0) == -1
    assert shown.label == "After"
    kept = replace(preview, outcome=Outcome(A, None, Status.KEPT))
    assert Shown(kept, ASKED, cast(Any, None)).label == "After: the original stays"
    left = replace(preview, outcome=Outcome(A, None, Status.SKIPPED))
    assert Shown(left, ASKED, cast(Any, None)).label == "After: left as it is"


def test_only_entries_of_the_palette_are_sought(qtbot: QtBot) -> None:
    runner = HandRunner()
    highlighter = Highlighter(cast(JobRunner, runner))
    told: list[Any] = []
    highlighter.masked.connect(told.append)
    timer = highlighter._task._timer
    highlighter.light(0)
    assert told == [None]
    highlighter.set_quantized(preview_of(PreviewRequest(A, FEW)).quantized)
    assert told == [None, None]
    for index, sought in ((-1, False), (0, True), (1, True), (2, False)):
        highlighter.light(index)
        assert timer.isActive() == sought
    highlighter.light(1)
    highlighter._begin()
    highlighter.light(0)
    assert runner.dropped == [1]
    highlighter._begin()
    runner.do(2)
    assert (told[-1].levels[0] > 0).sum() == 6
    highlighter.set_quantized(None)
    assert (told[-1], highlighter._index) == (None, -1)
