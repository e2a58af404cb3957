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
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult, Goal
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.pictures.reader import Picture
from qtcompress.engine.planning.plan import Source
from qtcompress.engine.preview import Preview, PreviewRequest
from qtcompress.gui.gallery.item import Given, Item, RowState
from qtcompress.gui.preview.controller import PreviewController
from qtcompress.gui.preview.first_looks import FirstLookEngine, FirstLooks
from qtcompress.gui.preview.highlighter import Highlighter
from qtcompress.gui.preview.shown import Asked, Shown
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


class IdleRunner:
    """Keeps what is prepared, which a newer request cancels."""

    def __init__(self) -> None:
        self.work: Any = None

    def submit(self, work: Any) -> None:
        self.work = work

    def cancel_all(self) -> None:
        self.work = None


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
        self.runner, self.quick, self.idle = HandRunner(), HandRunner(), IdleRunner()
        self.looked_at: list[PreviewRequest] = []
        runner, quick, idle = (cast(JobRunner, one) for one in (self.runner, self.quick, self.idle))
        self.first = FirstLooks(quick, idle, FirstLookEngine(self.look, self.make, lambda report: None))
        self.preview = PreviewController(
            runner, self.make, recipe, first=self.first, look=self.look if look else None, debounce_ms=10_000
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
    def exact(self) -> list[PreviewRequest]:
        """The requests for exact results."""
        return [request for request in self.requests if request.max_side is None]

    @property
    def begins(self) -> bool:
        """Whether a preview begins: its first look, or what follows after the pause."""
        return self.first.busy or self.preview._task._timer.isActive()

    def do(self, runner: HandRunner) -> int:
        """Do the latest task of a runner; return its ticket."""
        ticket = max(runner.tasks)
        runner.do(ticket, HandReporter(runner, ticket))
        return ticket

    def rest(self) -> int:
        """Do the first look, and let the pause end; return the ticket of what follows."""
        assert self.begins
        while self.first.busy:
            self.do(self.quick)
        self.preview._task._timer.stop()
        self.preview._submit()
        return max(self.runner.tasks)

    def show(self) -> None:
        """Make what is asked for."""
        self.rest()
        self.do(self.runner)

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
    assert bench.names() == ["shown", "busy_changed", "shown"]  # the first look beside the full picture, the result
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
    assert bench.idle.work is None
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
    assert bench.preview.current.label == ("After" if kept else "After, on disk")
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
    assert (bench.requests[-1].known, bench.requests[-1].staged) == (None, None)


def test_a_given_palette_takes_the_place_of_the_contest(qtbot: QtBot) -> None:
    bench = Bench(AUTO)
    bench.preview.select(GIVEN)
    bench.show()
    assert bench.requests[-1].recipe.options.palette == PALETTE
    assert [request.max_side for request in bench.looked_at] == [1024]
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
    bench.show()
    assert bench.requests[-1].recipe.options.palette == PALETTE


def test_a_staged_result_is_shown_until_it_is_applied_or_discarded(bench: Bench) -> None:
    bench.preview.select(READ)
    bench.show()
    bench.preview.update(STAGED)
    bench.requests.clear()
    bench.show()
    assert [request.staged for request in bench.requests] == [STAGED.staged] * 2
    assert bench.preview.current.label == "After, staged"
    bench.preview.set_recipe(AUTO)
    assert not bench.begins
    applied = replace(STAGED, state=RowState.COMPRESSED, replaced=True)
    bench.preview.update(applied)
    assert (bench.begins, bench.preview.outdated) == (True, True)
    bench.preview.update(STAGED)
    bench.preview.update(READ)
    bench.show()
    assert (bench.requests[-1].staged, bench.requests[-1].recipe) == (None, AUTO)
    bench.preview.update(applied)
    bench.show()
    assert bench.requests[-1].source == STAGED.staged


def test_a_failure_has_the_name_of_the_picture_and_ends_the_wait(bench: Bench) -> None:
    bench.preview.select(READ)
    ticket = bench.rest()
    bench.runner.tell(ticket, "failed", ReadError("is cut off", "Copy it again."))
    assert not bench.preview.busy
    assert bench.told[-1] == ("failed", "a.jpg is cut off: copy it again.")


def test_stopping_leaves_the_first_look_or_the_picture_alone_in_full(bench: Bench) -> None:
    stopped: list[bool] = []
    bench.preview.stopped.connect(lambda: stopped.append(bench.preview.busy))
    bench.preview.stop()
    assert stopped == []  # nothing was being made
    # GIVEN a first look at what was asked for, WHEN the exact result is stopped, THEN the first look stays
    bench.preview.select(READ)
    ticket = bench.rest()
    bench.preview.stop()
    assert (bench.preview.current.label, bench.runner.dropped, stopped) == ("After, so far", [ticket], [])
    # GIVEN nothing that was asked for, THEN the picture itself is read, in full
    bench.preview.set_recipe(AUTO)
    bench.preview.stop()
    assert (stopped, bench.preview.current) == ([False], None)
    bench.names()
    bench.do(bench.runner)
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
    bench.preview._original_of = bench.first._original_of = {A: B}.get
    bench.preview.select(READ)
    bench.show()
    assert [(one.source, one.staged, one.max_side) for one in bench.requests] == [(B, A, 1024), (B, A, None)]
    assert bench.preview.current.label == "After, on disk"
    # and it is the original that is left after a stop
    bench.preview.set_recipe(AUTO)
    bench.preview.stop()
    bench.do(bench.runner)
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
    photo = EncodingResult(Format.WEBP, codec_quality=83, variant="4:2:0")
    for guess, words in ((photo, "WebP photo, quality ~83"), (EncodingResult(Format.PNG, 64), "64 colors")):
        so_far = Shown(replace(preview, exact=False, guess=guess), ASKED, cast(Any, None))
        assert so_far.label == f"After, so far: {words}"
    kept = replace(preview, outcome=Outcome(A, None, Status.KEPT))
    assert Shown(kept, ASKED, cast(Any, None)).label == "After: the original stays"
    likely = replace(kept, exact=False)
    assert Shown(likely, ASKED, cast(Any, None)).label == "After, so far: the original stays"
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
