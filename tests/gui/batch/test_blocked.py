"""Nothing can be written: the batch pauses, and its pictures wait."""

from __future__ import annotations

import pytest

from qtcompress.core.errors import JournalError, PlaceError, QtCompressError
from qtcompress.gui.batch.progress import Phase
from qtcompress.gui.gallery.item import RowState
from tests.gui.batch.test_controller_steps import A, B, Bench, C, bench

__all__ = ["bench"]  # the fixture

FULL = PlaceError("The disk of /out is full", "Free some space.")


@pytest.fixture
def blocked(bench: Bench) -> list[QtCompressError]:
    """Return what is told about that."""
    blocked: list[QtCompressError] = []
    bench.batch.blocked.connect(blocked.append)
    return blocked


@pytest.fixture
def full(bench: Bench, blocked: list[QtCompressError]) -> Bench:
    """Return a batch of which the first two pictures met a full disk."""
    bench.add(A, B, C)
    bench.planned()
    for ticket in (2, 3):
        bench.runner.tell(ticket, "started")
        bench.runner.tell(ticket, "failed", FULL)
    return bench


def test_full_disk_pauses_the_batch_once_and_fails_no_picture(full: Bench, blocked: list[QtCompressError]) -> None:
    assert (full.batch.phase, full.runner.paused, blocked) == (Phase.PAUSED, [True], [FULL])
    assert [full.state(path) for path in (A, B, C)] == [RowState.QUEUED] * 3
    assert (full.batch.tally().failed, full.batch.tally().done, full.ended) == (0, 0, [])
    # WHEN it is tried again, those pictures come, too
    full.batch.set_paused(paused=False)
    assert (full.batch.phase, full.runner.paused) == (Phase.RUNNING, [True, False])
    full.runner.tell(4, "failed", FULL)  # the third met the full disk before that, and is tried again by itself
    assert (full.batch.phase, blocked) == (Phase.RUNNING, [FULL])
    for ticket in (5, 6, 7):
        full.runner.do(ticket)
    (tally,) = full.ended
    assert (tally.compressed, tally.stopped) == (3, 0)


def test_blocked_pictures_are_left_by_a_stop_and_go_with_their_rows(
    full: Bench, blocked: list[QtCompressError]
) -> None:
    full.model.remove([B])
    full.runner.tell(4, "failed", JournalError("can't be used"))
    assert blocked == [FULL]  # it is said already
    full.runner.cancelled += [1, 2, 3, 4]  # they have ended
    full.batch.stop()
    full.batch.settle()
    assert [full.state(path) for path in (A, C)] == [RowState.WAITING] * 2
    (tally,) = full.ended
    assert (tally.stopped, tally.total, full.batch.phase) == (2, 2, Phase.IDLE)


def test_removing_the_last_blocked_picture_ends_the_batch(bench: Bench) -> None:
    bench.add(A)
    bench.planned()
    bench.runner.tell(2, "failed", FULL)
    bench.model.remove([A])
    assert bench.batch.phase is Phase.IDLE
