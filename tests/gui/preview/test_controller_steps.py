"""The preview step by step, with a runner that does nothing by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from qtcompress.core.errors import ReadError
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.preview import PreviewRequest
from qtcompress.gui.gallery.item import RowState
from qtcompress.gui.preview.highlighter import Highlighter
from qtcompress.gui.preview.shown import Shown
from qtcompress.gui.tasks.runner import JobRunner
from tests.gui.hand_runner import HandRunner
from tests.gui.previewing import (
    ASKED,
    AUTO,
    FEW,
    GIVEN,
    OTHER,
    PALETTE,
    READ,
    STAGED,
    UNREAD,
    A,
    B,
    Bench,
    preview_of,
)


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
    assert shown.label == "After, exact"
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
