"""What a person will not come back to: a batch is closed for good, or its backups are removed to make room."""

from __future__ import annotations

import contextlib
from collections.abc import Generator
from pathlib import Path

import pytest

from qtcompress.core.errors import Cancelled
from qtcompress.core.types import Stage, ignore
from qtcompress.engine.files import backup
from qtcompress.engine.job.job import Assignment, Status
from qtcompress.engine.journal.records import EntryState
from tests.engine.galleries import Gallery


def _interrupted(gallery: Gallery, *, staged: bool = False) -> int:
    """Leave a batch behind of which one picture is done, one was in hand, and one waits."""
    session = gallery.session()
    batch, jobs = session.begin(gallery.jobs(), None, staged=staged)
    session.compress(jobs[0], ignore)
    session._journal.start(jobs[1].id, Assignment(jobs[1].job))
    gallery.die(session)
    return batch


def test_a_batch_that_is_left_is_never_offered_again_and_stays_in_the_history(gallery: Gallery) -> None:
    before = gallery.content()
    batch = _interrupted(gallery)
    session = gallery.session()
    assert [found.id for found in session.unfinished()] == [batch]
    session.leave(batch)
    for _ in range(2):  # now, and after a restart
        assert session.unfinished() == []
        assert session.resume(batch, set_aside=True) == []
        session.leave(batch)
        (found,) = session.batches()
        assert found.ended is not None
        assert (found.total, found.count(EntryState.DONE), found.count(EntryState.LEFT)) == (3, 1, 2)
        gallery.close(session)
        session = gallery.session()
    assert [entry.state.value for entry in session.entries(batch)] == ["done", "left", "left"]
    assert {name: gallery.content()[name] for name in ("b.png", "c.bmp")} == {
        name: before[name] for name in ("b.png", "c.bmp")
    }


def test_what_was_done_of_a_batch_that_is_left_can_be_undone_and_an_undo_offers_nothing_anew(gallery: Gallery) -> None:
    before = gallery.content()
    batch = _interrupted(gallery)
    session = gallery.session()
    session.leave(batch)
    undoing = session.undo(batch, ignore)
    assert next(undoing).restored
    assert isinstance(undoing, Generator)
    undoing.close()  # a person stops it
    gallery.close(session)
    assert gallery.session().unfinished() == []
    assert gallery.content() == before


def test_a_picture_that_was_in_hand_is_still_known_when_it_is_compressed_later(gallery: Gallery) -> None:
    batch = _interrupted(gallery)
    session = gallery.session()
    session.leave(batch)
    again, jobs = session.begin(gallery.jobs(), None)
    assert [(one.job.source.name, one.suspect) for one in jobs] == [("a.png", False), ("c.bmp", False), ("b.png", True)]
    outcomes = {one.job.source.name: session.compress(one, ignore).status for one in jobs}
    assert outcomes == {"a.png": Status.SKIPPED, "c.bmp": Status.COMPRESSED, "b.png": Status.COMPRESSED}
    session.end(again)
    assert session.batches()[1].count(EntryState.LEFT) == 0  # taken over


def test_what_is_staged_in_a_batch_that_is_left_waits_without_a_word(gallery: Gallery) -> None:
    batch = _interrupted(gallery, staged=True)
    session = gallery.session()
    session.leave(batch)
    gallery.close(session)
    session = gallery.session()
    assert session.unfinished() == []
    assert session.batches()[0].count(EntryState.STAGED) == 1
    assert [outcome.status for outcome in session.apply(batch, ignore)] == [Status.COMPRESSED]
    assert session.batches()[0].ended is not None


def _backups(gallery: Gallery) -> list[Path]:
    return [path for path in (gallery.data / "backups").rglob("*") if path.is_file()]


def test_backups_that_are_removed_are_known_to_be_gone(gallery: Gallery) -> None:
    sizes = sum(path.stat().st_size for path in gallery.folder.iterdir())
    gallery.run()
    after = gallery.content()
    session = gallery.session()
    (batch,) = session.batches()
    assert (batch.undoable, batch.backup_bytes) == (3, sizes)
    assert sum(session.forget(1, ignore)) == sizes
    assert _backups(gallery) == []
    assert gallery.content() == after
    (batch,) = session.batches()
    assert (batch.undoable, batch.backup_bytes, batch.compressed) == (0, 0, 3)
    assert list(session.forget(1, ignore)) == []
    undone = list(session.undo(1, ignore))
    assert [
        one.sentence.endswith("because its backup is gone, damaged, or deleted by 'forget'.") for one in undone
    ] == [True] * 3
    assert gallery.content() == after


def test_removing_backups_can_be_stopped_and_what_is_kept_can_be_undone(gallery: Gallery) -> None:
    before = gallery.content()
    gallery.run()
    session = gallery.session()
    seen: list[float] = []

    def stop(stage: Stage, fraction: float) -> None:
        seen.append(fraction)
        if len(seen) == 2:
            raise Cancelled

    with contextlib.suppress(Cancelled):
        list(session.forget(1, stop))
    assert session.batches()[0].undoable == 2
    assert sum(one.restored for one in session.undo(1, ignore)) == 2
    assert len({*before.items()} & {*gallery.content().items()}) == 2


def test_a_backup_that_can_not_be_removed_stays_known(gallery: Gallery, monkeypatch: pytest.MonkeyPatch) -> None:
    before = gallery.content()
    gallery.run()
    session = gallery.session()
    with monkeypatch.context() as patch:
        patch.setattr(backup, "drop", lambda place: None)  # as on a disk that became read-only
        assert list(session.forget(1, ignore)) == []
    assert session.batches()[0].undoable == 3
    assert all(one.restored for one in session.undo(1, ignore))
    assert gallery.content() == before


def test_what_is_undone_or_in_a_folder_has_no_backups(gallery: Gallery) -> None:
    gallery.run()
    session = gallery.session()
    list(session.undo(1, ignore))
    gallery.run(session, in_place=False, output=gallery.out)
    folder, undone = session.batches()
    assert (folder.undoable, folder.backup_bytes) == (3, 0)
    assert (undone.undoable, undone.backup_bytes) == (0, 0)
    assert list(session.forget(folder.id, ignore)) == []
    assert len(list(gallery.out.iterdir())) == 3


def test_backups_of_what_is_staged_are_counted_when_it_is_applied(gallery: Gallery) -> None:
    session = gallery.session()
    batch, jobs = session.begin(gallery.jobs(), None, staged=True)
    for job in jobs:
        session.compress(job, ignore)
    assert (session.batches()[0].undoable, session.batches()[0].backup_bytes) == (0, 0)
    list(session.apply(batch, ignore))
    assert session.batches()[0].undoable == 3
    assert session.batches()[0].backup_bytes > 0
