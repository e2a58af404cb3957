"""A batch on a cluster: a window of bounded size, deaths that are counted, a scheduler that comes back."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from qtcompress.cluster import batch as batches
from qtcompress.cluster.batch import outcomes, windowed
from qtcompress.cluster.pool import ClusterLost
from qtcompress.core.errors import Cancelled, WorkerDied, WriteError
from qtcompress.core.types import Report, Stage, ignore
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.job.job import Intent, Outcome, Status
from qtcompress.engine.journal.records import EntryState
from qtcompress.engine.session import Session
from qtcompress.engine.workers.requests import CompressRequest
from tests.engine.galleries import Gallery, Inline


class Away(Inline):
    """A cluster whose answers may be replaced: name of a picture -> what is done with the next requests for it."""

    apart = True
    window = 2

    def __init__(self) -> None:
        super().__init__()
        self.fates: dict[str, list[Exception]] = {}
        self.reconnected = 0
        self.alone: list[str] = []

    def ask(
        self, request: CompressRequest, report: Report, commit: Callable[[Intent], None] = lambda intent: None
    ) -> Outcome:
        name = request.assignment.job.source.name
        self.alone += [name] if request.alone else []
        if self.fates.get(name):
            part = request.assignment.part or Path()
            part.parent.mkdir(exist_ok=True)
            part.write_bytes(b"half")
            raise self.fates[name].pop()
        return super().ask(request, report, commit)

    def reconnect(self, patience_s: float) -> None:
        self.reconnected += 1


@pytest.fixture
def away(gallery: Gallery, monkeypatch: pytest.MonkeyPatch) -> Away:
    monkeypatch.setattr("qtcompress.engine.journal.leftovers._ORPHAN_S", 0.0)
    return Away()


def _begun(gallery: Gallery, session: Session, **named: Any) -> int:
    named = {"in_place": False, "output": gallery.out, **named}
    steps = list(session.begin_many(gallery.jobs(**named), named["output"], Stamp.of))
    assert [count for _, count in steps] == [0, 3]
    return steps[-1][0]


def _run(session: Session, away: Away, batch: int, said: list[str] | None = None, **named: Any) -> list[Outcome]:
    told: list[str] = [] if said is None else said
    return list(outcomes(session, away, batch, say=told.append, **named))  # type: ignore[arg-type]


def test_a_batch_is_done_and_a_second_one_finds_nothing_to_do(gallery: Gallery, away: Away) -> None:
    session = gallery.session(drives=True)
    found = _run(session, away, _begun(gallery, session))
    assert sorted(outcome.source.name for outcome in found) == ["a.png", "b.png", "c.bmp"]
    assert len(list(gallery.out.iterdir())) == 3
    again = _run(session, away, _begun(gallery, session))
    assert {outcome.status for outcome in again} == {Status.SKIPPED}
    assert len(away.done) == 3


def test_a_picture_is_tried_again_alone_and_set_aside_after_the_second_death(gallery: Gallery, away: Away) -> None:
    away.fates = {"a.png": [WorkerDied("died"), WorkerDied("died")], "b.png": [WorkerDied("died")]}
    session = gallery.session(drives=True)
    batch = _begun(gallery, session)
    found = {outcome.source.name: outcome for outcome in _run(session, away, batch)}
    session.end(batch)
    assert [found[name].status for name in ("a.png", "b.png", "c.bmp")] == [
        Status.FAILED, Status.COMPRESSED, Status.COMPRESSED,
    ]  # fmt: skip
    assert "was set aside, because 2 workers died with it" in found["a.png"].reason
    assert found["a.png"].source_bytes > 0
    assert sorted(away.alone) == ["a.png", "b.png"]
    states = {entry.job.source.name: (entry.state, entry.deaths) for entry in session.entries(batch)}
    assert states["a.png"] == (EntryState.SET_ASIDE, 2)
    assert all(not path.name.startswith(".") for path in gallery.out.iterdir())
    assert session.batches()[0].ended is not None
    assert _run(session, away, batch, take=True) == []
    assert [one.status for one in _run(session, away, batch, take=True, set_aside=True)] == [Status.COMPRESSED]


def test_other_errors_are_told_and_a_fault_of_the_program_too(gallery: Gallery, away: Away) -> None:
    away.fates = {"a.png": [WriteError("was not written")], "b.png": [RuntimeError("oops")]}
    session = gallery.session(drives=True)
    reasons = {outcome.source.name: outcome.reason for outcome in _run(session, away, _begun(gallery, session))}
    assert reasons["a.png"].endswith("a.png was not written.")
    assert "fault in the program (RuntimeError: oops)" in reasons["b.png"]


def test_after_the_loss_of_the_scheduler_the_batch_goes_on(gallery: Gallery, away: Away) -> None:
    away.fates = {"b.png": [ClusterLost("the connection was lost")]}
    session, said = gallery.session(drives=True), list[str]()
    found = _run(session, away, _begun(gallery, session), said)
    assert {outcome.status for outcome in found} == {Status.COMPRESSED}
    assert sorted(outcome.source.name for outcome in found) == ["a.png", "b.png", "c.bmp"]
    assert (away.reconnected, len(said)) == (1, 1)


def test_a_driver_that_died_blames_no_picture_and_what_was_left_is_swept(gallery: Gallery, away: Away) -> None:
    session = gallery.session(drives=True)
    batch = _begun(gallery, session)
    session.cluster = away  # type: ignore[assignment]
    entry = next(session.waiting(batch))

    def die(intent: Intent) -> None:
        raise KeyboardInterrupt

    away.after = die
    with pytest.raises(KeyboardInterrupt):
        session.compress(entry, ignore)
    gallery.die(session)
    part = gallery.out / ".late.qtcompress-part"
    session = gallery.session(drives=True)
    assert session.found.set_aside == ()
    part.write_bytes(b"half")
    session._journal.abandon(batch, part)
    away.after = lambda intent: None
    assert len(_run(session, away, batch, take=True)) == 3
    assert sorted(path.suffix for path in gallery.out.iterdir()) == [".png"] * 3
    assert not session._journal.abandoned(batch)


def test_originals_that_other_machines_replace_are_kept_beside_them(gallery: Gallery, away: Away) -> None:
    before = gallery.content()
    session = gallery.session(drives=True)
    batch = _begun(gallery, session, in_place=True, output=None)
    assert {outcome.status for outcome in _run(session, away, batch)} == {Status.COMPRESSED}
    assert (gallery.folder / ".qtcompress-originals").is_dir()
    session.end(batch)
    assert all(undone.restored for undone in session.undo(batch, ignore))
    assert gallery.content() == before


def test_no_more_than_the_window_is_taken_from_a_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    taken, lock, most = [0], threading.Lock(), [0]
    running = [0]

    def items() -> Iterator[int]:
        for number in range(40):
            taken[0] += 1
            yield number

    def work(number: int, report: Report) -> int | None:
        with lock:
            running[0] += 1
            most[0] = max(most[0], running[0])
        report(Stage.READ, 0.0)
        with lock:
            running[0] -= 1
        return number if number % 2 else None

    found = []
    for answer in windowed(items(), work, lambda: 3):
        found.append(answer)
        assert taken[0] <= 2 * len(found) + 5
    assert sorted(found) == list(range(1, 40, 2))
    assert most[0] <= 3


def test_an_error_that_all_would_meet_cancels_the_others() -> None:
    started, cancelled = threading.Event(), list[int]()

    def work(number: int, report: Report) -> None:
        if number == 1:
            started.wait(10)
            raise ClusterLost("lost")
        started.set()
        try:
            while True:
                report(Stage.FIT, 0.5)
        except Cancelled:
            cancelled.append(number)

    with pytest.raises(ClusterLost):
        list(windowed([0, 1], work, lambda: 2))
    assert cancelled == [0]
    assert batches._MOST_DEATHS == 2
