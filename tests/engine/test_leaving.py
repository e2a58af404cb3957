"""What a person will not come back to: a batch is closed for good, and nothing of it is lost by that."""

from __future__ import annotations

from qtcompress.core.types import ignore
from qtcompress.engine.entries import State
from qtcompress.engine.job import Status
from tests.engine.galleries import Gallery


def _interrupted(gallery: Gallery, *, staged: bool = False) -> int:
    """Leave a batch behind of which one picture is done, one was in hand, and one waits."""
    session = gallery.session()
    batch, jobs = session.begin(gallery.jobs(), None, staged=staged)
    session.compress(jobs[0], ignore)
    session._journal.start(jobs[1])
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
        assert (found.total, found.count(State.DONE), found.count(State.LEFT)) == (3, 1, 2)
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
    undoing.close()  # a person stops it
    gallery.close(session)
    assert gallery.session().unfinished() == []
    assert gallery.content() == before


def test_a_picture_that_was_in_hand_is_still_known_when_it_is_compressed_later(gallery: Gallery) -> None:
    batch = _interrupted(gallery)
    session = gallery.session()
    session.leave(batch)
    again, jobs = session.begin(gallery.jobs(), None)
    assert [(job.source.name, job.suspect) for job in jobs] == [("a.png", False), ("c.bmp", False), ("b.png", True)]
    outcomes = {job.source.name: session.compress(job, ignore).status for job in jobs}
    assert outcomes == {"a.png": Status.SKIPPED, "c.bmp": Status.COMPRESSED, "b.png": Status.COMPRESSED}
    session.end(again)
    assert session.batches()[1].count(State.LEFT) == 0  # taken over


def test_what_is_staged_in_a_batch_that_is_left_waits_without_a_word(gallery: Gallery) -> None:
    batch = _interrupted(gallery, staged=True)
    session = gallery.session()
    session.leave(batch)
    gallery.close(session)
    session = gallery.session()
    assert session.unfinished() == []
    assert session.batches()[0].count(State.STAGED) == 1
    assert [outcome.status for outcome in session.apply(batch, ignore)] == [Status.COMPRESSED]
    assert session.batches()[0].ended is not None
