"""A session: nothing is done twice, and what an earlier program has left is found and settled."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import Cancelled, JournalError, WorkerError, WriteError
from qtcompress.core.types import Report, ignore
from qtcompress.engine.files import atomic_write, identity, session_lock
from qtcompress.engine.job.job import Assignment, Intent, Outcome, Status
from qtcompress.engine.journal.database import Journal
from qtcompress.engine.journal.records import Entry, EntryState
from qtcompress.engine.session import Session
from qtcompress.engine.workers.requests import CompressRequest
from tests.engine.galleries import Commit, Gallery, Inline, _statuses


def test_a_second_run_in_place_changes_nothing_and_says_so(gallery: Gallery) -> None:
    assert _statuses(gallery.run()) == {Status.COMPRESSED}
    assert sorted(gallery.content()) == ["a.png", "b.png", "c.png"]
    before, gallery.pool.done = gallery.content(), []
    outcomes = gallery.run()
    assert _statuses(outcomes) == {Status.SKIPPED}
    assert all("is already a result" in outcome.reason for outcome in outcomes)
    assert (gallery.content(), gallery.pool.done) == (before, [])


def test_a_result_that_was_moved_is_known_by_its_content(gallery: Gallery) -> None:
    gallery.run()
    (gallery.folder / "a.png").rename(gallery.folder / "z.png")
    os.utime(gallery.folder / "z.png")
    assert _statuses(gallery.run()) == {Status.SKIPPED}


def test_other_options_would_lose_more_and_force_does_it_again(gallery: Gallery) -> None:
    gallery.run()
    gallery.pool.done = []
    assert _statuses(gallery.run(colors=4)) == {Status.SKIPPED}
    assert gallery.pool.done == []
    gallery.run(force=True, colors=4)
    assert len(gallery.pool.done) == 3


def test_a_resumed_batch_does_again_what_it_was_forced_to_do_again(gallery: Gallery) -> None:
    gallery.run()
    session = gallery.session()
    batch, _ = session.begin(gallery.jobs(force=True, colors=4), None)
    gallery.close(session)
    session = gallery.session()
    assert {session.compress(entry, ignore).status for entry in session.resume(batch)} == {Status.COMPRESSED}


def test_an_original_that_was_kept_is_not_tried_again(gallery: Gallery) -> None:
    for path in gallery.folder.iterdir():
        path.unlink()
    Image.fromarray(np.random.default_rng(2).integers(0, 256, (90, 90, 3), np.uint8)).save(
        gallery.folder / "k.jpg", quality=5
    )
    assert _statuses(gallery.run(colors=256)) == {Status.KEPT}
    (outcome,) = gallery.run(colors=256)
    assert outcome.status is Status.SKIPPED
    assert "the original was kept" in outcome.reason
    for again in (False, True):
        (outcome,) = gallery.run(colors=256, in_place=False, output=gallery.out)
        assert (outcome.status is Status.SKIPPED) is again
    assert (gallery.out / "k.jpg").read_bytes() == (gallery.folder / "k.jpg").read_bytes()


def test_in_a_folder_only_an_untouched_result_of_the_same_picture_counts(gallery: Gallery) -> None:
    into: dict[str, Any] = {"in_place": False, "output": gallery.out}
    assert _statuses(gallery.run(**into)) == {Status.COMPRESSED}
    assert _statuses(gallery.run(**into)) == {Status.SKIPPED}
    os.utime(gallery.folder / "a.png")  # copied anew, with the same content
    assert _statuses(gallery.run(**into)) == {Status.SKIPPED}
    gallery.paint("a.png", 77)  # edited: our own result may be replaced
    (gallery.out / "b.png").write_bytes(b"precious")  # somebody else's may not
    (gallery.out / "c.png").unlink()
    outcomes = {outcome.source.name: outcome for outcome in gallery.run(**into)}
    assert outcomes["a.png"].status is outcomes["c.bmp"].status is Status.COMPRESSED
    assert outcomes["b.png"].status is Status.SKIPPED
    assert (gallery.out / "b.png").read_bytes() == b"precious"


def test_a_picture_in_flight_is_set_aside_and_tried_once_more_alone_and_last(gallery: Gallery) -> None:
    session = gallery.session()
    batch, jobs = session.begin(gallery.jobs(), None)
    session.compress(jobs[0], ignore)
    part = gallery.folder / ".1234.qtcompress-part"
    session._journal.start(jobs[1].id, Assignment(jobs[1].job, part=part))
    (gallery.folder / ".1234.qtcompress-part").write_bytes(b"half")
    gallery.die(session)

    after = gallery.session()
    (aside,) = after.found.set_aside
    assert (aside.job.source.name, aside.state, aside.deaths) == ("b.png", EntryState.SET_ASIDE, 1)
    assert ".1234.qtcompress-part" not in gallery.content()
    (left,) = after.unfinished()
    assert (left.id, left.count(EntryState.WAITING), left.count(EntryState.SET_ASIDE)) == (batch, 1, 1)
    assert [one.job.source.name for one in after.resume(batch)] == ["c.bmp"]
    last, suspect = after.resume(batch, set_aside=True)
    assert (last.suspect, suspect.suspect, suspect.job.source.name) == (False, True, "b.png")
    gallery.pool.done = []
    _, again = after.begin(gallery.jobs(), None)
    assert [(one.job.source.name, one.suspect) for one in again] == [
        ("a.png", False),
        ("c.bmp", False),
        ("b.png", True),
    ]
    assert after.entries(batch)[1].state is EntryState.DROPPED
    after._journal.start(again[2].id, Assignment(again[2].job))
    gallery.die(after)

    third = gallery.session()
    _, jobs = third.begin(gallery.jobs(), None)
    outcome = third.compress(jobs[-1], ignore)
    assert outcome.status is Status.SKIPPED
    assert "each time the program died" in outcome.reason
    assert third.compress(replace(jobs[-1], job=replace(jobs[-1].job, forced=True)), ignore).status is Status.COMPRESSED


def test_a_worker_that_dies_after_the_file_has_its_name_has_done_its_work(gallery: Gallery) -> None:
    session = gallery.session()
    _, jobs = session.begin(gallery.jobs(), None)

    class Dying(Inline):
        def ask(self, request: CompressRequest, report: Report, commit: Commit = lambda intent: None) -> Outcome:
            super().ask(request, report, commit)
            raise WorkerError("ended the process that worked on it")

    session.pool = Dying()  # type: ignore[assignment]
    assert session.compress(jobs[2], ignore).status is Status.COMPRESSED
    assert session.entries(1)[2].state is EntryState.DONE
    assert (gallery.folder / "c.png").exists()


@pytest.mark.parametrize("error", [WorkerError("crashed"), Cancelled(), WriteError("was not written")])
@pytest.mark.parametrize("when", ["before", "after"])
def test_a_picture_that_ends_badly_is_as_it_was(gallery: Gallery, error: Exception, when: str) -> None:
    before = gallery.content()
    session = gallery.session()
    batch, jobs = session.begin(gallery.jobs(), None)

    def fail(intent: Intent) -> None:
        raise error

    setattr(gallery.pool, when, fail)
    with pytest.raises(type(error)):
        session.compress(jobs[0], ignore)
    state = EntryState.WAITING if isinstance(error, Cancelled) else EntryState.DONE
    assert session.entries(batch)[0].state is state
    assert gallery.content() == before
    assert not [path for path in gallery.data.rglob("*") if path.suffix == ".png"]


@pytest.mark.parametrize(
    ("source", "target", "made"),
    [
        ("old", "none", None),
        ("old", "new", True),
        ("none", "new", True),
        ("edited", "new", False),
        ("old", "odd", None),
    ],
)
def test_a_renaming_replacement_is_finished_or_taken_back_by_what_the_disk_says(
    gallery: Gallery, source: str, target: str, made: bool | None
) -> None:
    """What can be found between the intent and the end, `c.bmp` becoming `c.png`."""
    session = gallery.session()
    _, jobs = session.begin(gallery.jobs(), None)
    job, backup = jobs[2].job, gallery.data / "backups" / "1-c.bmp"
    old, new = job.source.read_bytes(), b"new content"
    session._journal.start(jobs[2].id, Assignment(job, part=gallery.folder / ".1.qtcompress-part", backup=backup))
    outcome = Outcome(job.source, job.target, Status.COMPRESSED, source_bytes=len(old), psnr_db=31.5)
    (gallery.data / "x").write_bytes(new)
    shas = identity.sha256_of(job.source), identity.sha256_of(gallery.data / "x")
    session._journal.commit(jobs[2].id, Intent(outcome, *shas))
    backup.parent.mkdir()
    backup.write_bytes(old)
    if source != "old":
        job.source.unlink()
    if source == "edited":
        job.source.write_bytes(b"edited")
    if target != "none":
        job.target.write_bytes(new if target == "new" else b"odd")
    gallery.die(session)

    after = gallery.session()
    entry = after.entries(1)[2]
    kept = backup.exists()
    if made is None:
        assert (entry.state, job.source.read_bytes(), kept) == (EntryState.SET_ASIDE, old, False)
    elif made:
        assert (entry.state, job.source.exists(), job.target.read_bytes(), kept) == (EntryState.DONE, False, new, True)
        assert after.found.settled == (entry.outcome,)
    else:
        assert (job.source.read_bytes(), job.target.exists(), kept) == (b"edited", False, True)
        assert entry.outcome is not None
        assert "was changed after" in entry.outcome.reason


def test_a_worker_that_outlives_its_program_can_not_undo_what_the_next_one_has_settled(gallery: Gallery) -> None:
    """The worker had leave, and stood still; meanwhile another program takes care of the dead one's pictures."""
    content = gallery.content()
    for number in (1, 2):  # under its own name, and under another
        session = gallery.session()
        _, jobs = session.begin(gallery.jobs(), None)

        def settle(intent: Intent, session: Session = session) -> None:
            gallery.die(session)
            gallery.close(gallery.session())

        gallery.pool.after = settle
        with suppress(WriteError, JournalError):
            session.compress(jobs[number], ignore)
        gallery.pool.after = lambda intent: None
        assert gallery.content() == content


def test_a_picture_that_the_next_program_has_finished_stays(gallery: Gallery, monkeypatch: pytest.MonkeyPatch) -> None:
    session = gallery.session()
    _, jobs = session.begin(gallery.jobs(), None)
    publish = atomic_write.publish

    def settled(part: Path, target: Path) -> None:
        publish(part, target)
        gallery.die(session)
        gallery.close(gallery.session())

    monkeypatch.setattr(atomic_write, "publish", settled)
    with suppress(JournalError):
        session.compress(jobs[2], ignore)
    assert sorted(gallery.content()) == ["a.png", "b.png", "c.png"]
    after = gallery.session()
    assert after.entries(1)[2].state is EntryState.DONE


@pytest.mark.parametrize("again", [False, True], ids=["the same program", "a later one"])
def test_an_undo_restores_an_original_whose_replacement_a_full_disk_kept_out_of_the_journal(
    gallery: Gallery, monkeypatch: pytest.MonkeyPatch, again: bool
) -> None:
    before = gallery.content()
    session = gallery.session()
    batch, entries = session.begin(gallery.jobs(), None)
    _fill(monkeypatch, session, entries[0])
    assert gallery.content() != before
    if again:
        gallery.close(session)
        session = gallery.session()
        assert [outcome.source.name for outcome in session.found.settled] == ["a.png"]
    assert [undone.restored for undone in session.undo(batch, ignore)] == [True]
    assert gallery.content() == before


def test_a_rejected_picture_is_restored_although_a_full_disk_kept_its_replacement_out_of_the_journal(
    gallery: Gallery, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = gallery.content()
    session = gallery.session()
    _, entries = session.begin(gallery.jobs(), None)
    _fill(monkeypatch, session, entries[0])
    assert [undone.restored for undone in session.undo_latest([entries[0].job.source], ignore)] == [True]
    assert gallery.content() == before


def test_a_picture_that_a_full_disk_stopped_waits_again_and_no_program_died_with_it(
    gallery: Gallery, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = gallery.session()
    batch, entries = session.begin(gallery.jobs(), None)
    gallery.pool.before = _raise_full
    with monkeypatch.context() as full:
        full.setattr(Journal, "put", _raise_full)
        with pytest.raises(JournalError):
            session.compress(entries[0], ignore)
    gallery.pool.before = lambda intent: None
    gallery.close(session)
    with monkeypatch.context() as full:  # it is full at the next start as well
        full.setattr(Journal, "put", _raise_full)
        session = gallery.session()
        assert [entry.id for entry in session.entries(batch) if entry.state is EntryState.RUNNING] == [entries[0].id]
    resumed = session.resume(batch)
    assert [(entry.id, entry.deaths) for entry in resumed] == [(entry.id, 0) for entry in entries]
    assert {session.compress(entry, ignore).status for entry in resumed} == {Status.COMPRESSED}


def test_a_picture_that_a_full_disk_stopped_waits_as_soon_as_there_is_room(gallery: Gallery) -> None:
    session = gallery.session()
    _, entries = session.begin(gallery.jobs(), None)
    gallery.pool.before = _raise_full
    with pytest.raises(JournalError):
        session.compress(entries[0], ignore)
    assert {entry.state for entry in session.entries(entries[0].batch)} == {EntryState.WAITING}


def test_a_batch_that_goes_on_after_a_full_disk_compresses_no_result_again(
    gallery: Gallery, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = gallery.session()
    _, entries = session.begin(gallery.jobs(), None)
    _fill(monkeypatch, session, entries[0])
    gallery.pool.done = []
    gallery.run(session)
    assert gallery.pool.done == ["b.png", "c.bmp"]


@pytest.mark.parametrize("name", ["no/such/folder", "null\0byte", "held"])
def test_what_a_session_left_whose_name_is_damaged_or_held_by_another_program_waits(
    gallery: Gallery, name: str
) -> None:
    session = gallery.session()
    batch, entries = session.begin(gallery.jobs(), None)
    session._journal.start(entries[0].id, Assignment(entries[0].job))
    session._journal.take_batch(batch, name)
    gallery.close(session)
    held = session_lock.SessionLock(gallery.data / "running", "held")
    session = gallery.session()
    held.release()
    assert session.found.settled == ()
    assert session.entries(batch)[0].state is EntryState.RUNNING


def test_what_is_being_worked_on_is_not_settled(gallery: Gallery) -> None:
    session = gallery.session()
    _, entries = session.begin(gallery.jobs(), None)
    gallery.pool.before = lambda intent: session.begin([], None) and None
    session.compress(entries[0], ignore)
    other = gallery.session()
    gallery.pool.before = lambda intent: other.begin([], None) and None
    session.compress(entries[1], ignore)
    states = [entry.state for entry in session.entries(entries[0].batch)]
    assert states == [EntryState.DONE, EntryState.DONE, EntryState.WAITING]


def _fill(monkeypatch: pytest.MonkeyPatch, session: Session, entry: Entry) -> None:
    """Compress a picture whose disk of the journal gets full when its file is replaced, and that is not recorded."""
    with monkeypatch.context() as full:
        full.setattr(Journal, "finish", _raise_full)
        with pytest.raises(JournalError):
            session.compress(entry, ignore)


def _raise_full(*_: object) -> None:
    raise JournalError("The journal can't be used (disk is full)", "Free some space.")
