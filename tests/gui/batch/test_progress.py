"""The figures of a batch: counted one by one, and told as they are at one moment."""

from __future__ import annotations

from pathlib import Path

import pytest

from qtcompress.engine.job.job import Outcome, Status
from qtcompress.gui.batch.progress import BatchFigures, Phase, Stopwatch, Tally

A = Path("/g/a.jpg")


class Clock:
    """A clock that the test turns."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_stopwatch_counts_only_while_it_runs(clock: Clock) -> None:
    watch = Stopwatch(clock)
    assert watch.elapsed_s == 0.0
    for running, then_s in ((True, 3.0), (False, 3.0), (True, 5.0), (True, 7.0)):
        watch.run(running=running)
        clock.now_s += 2.0
        assert watch.elapsed_s == pytest.approx(then_s - 1.0)
    watch.run(running=False)
    assert watch.elapsed_s == pytest.approx(6.0)


def test_nothing_is_done_at_first(clock: Clock) -> None:
    assert BatchFigures(clock).tally(Phase.IDLE, 5.0) == Tally(Phase.IDLE, 0, 0, 0.0, None, 0, 0)


def test_each_picture_is_counted_where_it_belongs(clock: Clock) -> None:
    figures = BatchFigures(clock)
    figures.number, figures.staged = 7, True
    figures.set_total([100, 200, 300, 400, 500, 600, 700])
    assert figures.total == 7
    figures.stopwatch.run(running=True)
    clock.now_s += 30.0
    for size, outcome in (
        (100, Outcome(A, A, Status.COMPRESSED, source_bytes=10, target_bytes=4)),
        (200, Outcome(A, None, Status.KEPT, source_bytes=20, target_bytes=20)),
        (300, Outcome(A, None, Status.SKIPPED, source_bytes=30)),  # the original stays
    ):
        figures.end(outcome, size)
    figures.remove([500, 600])
    figures.stop([400])
    figures.leave(2)
    told = figures.tally(Phase.RUNNING, 85.0)
    fraction = (100 + 200 + 300 + 400 + 85) / 1700
    assert told.seconds_left == pytest.approx(30.0 * (1 - fraction) / fraction)
    assert told == Tally(
        Phase.RUNNING, 5, 3, fraction, told.seconds_left, 60, 54,
        compressed=1, kept=1, skipped=1, failed=0, stopped=3, batch=7, staged=True,
    )  # fmt: skip
    figures.end(Outcome(A, None, Status.FAILED, source_bytes=700, target_bytes=700), 700)
    assert figures.tally(Phase.RUNNING, 0.0).failed == 1
    assert figures.tally(Phase.RUNNING, 1e9).fraction == 1.0


def test_time_left_is_told_from_the_first_fiftieth_on_and_only_while_it_runs(clock: Clock) -> None:
    figures = BatchFigures(clock)
    figures.set_total([1000])
    figures.stopwatch.run(running=True)
    clock.now_s += 1.0
    assert figures.tally(Phase.RUNNING, 19.9).seconds_left is None
    assert figures.tally(Phase.RUNNING, 20.0).seconds_left == pytest.approx(49.0)
    assert figures.tally(Phase.PAUSED, 20.0).seconds_left is None
