"""A batch of the journal is taken up again, step by step."""

from __future__ import annotations

from typing import cast

import pytest

from qtcompress.core.types import ignore
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.journal.records import Entry
from qtcompress.engine.planning.plan import Source
from qtcompress.engine.planning.settings import Settings
from qtcompress.engine.session import Session
from qtcompress.gui.batch import plan as planning
from qtcompress.gui.batch.done import ResultKeys
from qtcompress.gui.batch.plan import Planned, Row
from qtcompress.gui.batch.progress import Phase
from qtcompress.gui.gallery.changes import SetOutcome
from qtcompress.gui.gallery.item import RowState
from tests.engine.jobs import job_of
from tests.gui.batch.test_controller_steps import ROOT, A, B, Bench, C, bench

__all__ = ["bench"]  # the fixture


def test_a_batch_of_the_journal_is_joined_to_the_gallery(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    # GIVEN a batch of which one picture is done, one failed and one waits
    entry = Entry.waiting(job_of(C, bench.output / "c.png"))
    made = SetOutcome(Outcome(A, A.with_suffix(".png"), Status.COMPRESSED), in_place=False)
    rows = (
        Row(A, None, Source(A, ROOT, 1), (made,), done=True),
        Row(B, None, Source(B, ROOT, 1)),
        Row(C, entry, Source(C, ROOT, 50)),
    )
    asked: list[object] = []

    def resume(
        session: object, batch: int, settings: Settings, apart: object, *, set_aside: bool, whole: bool
    ) -> Planned:
        asked.extend([session, batch, settings, set_aside, whole])
        return Planned(batch, rows, {C: 50}, ResultKeys.of(settings, {}))

    monkeypatch.setattr(planning, "resume", resume)
    bench.batch._session = cast(Session, asked)
    # WHEN it is resumed
    bench.batch.resume(7, bench.settings, set_aside=True)
    assert (bench.batch.phase, bench.runner.count, bench.activity.free) == (Phase.RUNNING, 3, False)
    bench.runner.do(1)
    # THEN its rows are in the gallery, and what waits is queued
    assert asked[1:] == [7, bench.settings, True, True]
    assert [bench.state(path) for path in (A, B)] == [RowState.COMPRESSED, RowState.WAITING]
    assert bench.batch.remaining(bench.settings) == 2
    assert (bench.batch.tally().total, bench.batch.tally().batch) == (1, 7)
    bench.batch._planned.step()
    assert bench.state(C) is RowState.QUEUED
    bench.runner.do(2)
    assert bench.ended[0].fraction == 1.0


def test_a_batch_of_the_journal_with_nothing_left_ends_with_a_word(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = (Row(A, None, Source(A, ROOT, 1), done=True),)
    monkeypatch.setattr(planning, "resume", lambda *args, **named: Planned(7, rows, {}, ResultKeys(())))
    bench.batch._session = cast(Session, object())
    bench.batch.resume(7, bench.settings)
    bench.runner.do(1)
    assert len(bench.ended) == 1
    assert bench.batch.phase is Phase.IDLE


def test_rows_that_are_joined_in_parts_all_come_before_the_end(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = tuple(Row(path, None, Source(path, ROOT, 1), done=True) for path in (A, B))
    monkeypatch.setattr(planning, "resume", lambda *args, **named: Planned(7, rows, {}, ResultKeys(())))
    bench.batch._session = cast(Session, object())
    bench.batch._joining._at_once = 1
    bench.batch.resume(7, bench.settings)
    bench.runner.do(1)
    assert (len(bench.model), bench.ended) == (1, [])
    bench.batch._joining.step()
    assert (len(bench.model), len(bench.ended)) == (2, 1)


def test_a_batch_of_the_journal_begins_with_its_own_figures(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.add(A)
    bench.planned()
    bench.runner.do(2)
    asked: list[dict[str, object]] = []
    monkeypatch.setattr(planning, "resume", lambda *args, **named: asked.append(named))
    bench.batch._session = cast(Session, object())
    bench.batch.resume(7, bench.settings)
    bench.runner.tasks[3]["work"](ignore)
    assert asked == [{"set_aside": False, "whole": True}]
    assert (bench.batch.tally().total, bench.batch.tally().compressed) == (0, 0)


@pytest.mark.parametrize("joined", [0, 1])
def test_a_batch_of_the_journal_that_is_stopped_before_anything_is_queued_ends_at_once(
    bench: Bench, joined: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry = Entry.waiting(job_of(C, bench.output / "c.png"))
    rows = (Row(C, entry, Source(C, ROOT, 50)), Row(A, None, Source(A, ROOT, 1), done=True))
    monkeypatch.setattr(planning, "resume", lambda *args, **named: Planned(7, rows, {C: 50}, ResultKeys(())))
    bench.batch._session = cast(Session, object())
    bench.batch._joining._at_once = 1
    bench.batch.resume(7, bench.settings)
    bench.runner.cancelled.append(1)
    bench.runner.do(1)
    for _ in range(joined):
        bench.batch._joining.step()
    bench.batch.stop()
    assert (bench.batch.phase, bench.batch._joining.busy, bench.batch._planned.busy) == (Phase.IDLE, False, False)
    assert (bench.ended[0].stopped, len(bench.runner.tasks)) == (1, 1)
