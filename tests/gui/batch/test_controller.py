"""The batch: what is compressed, what is told on the way, and how it stops."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack
from pytestqt.qtbot import QtBot

from qtcompress.core.errors import ReadError
from qtcompress.core.types import Report, Stage
from qtcompress.engine.job.job import Job, Outcome, Status
from qtcompress.engine.journal.records import Entry
from qtcompress.engine.planning.plan import Source
from qtcompress.engine.planning.settings import Settings
from qtcompress.gui.batch.controller import BatchController
from qtcompress.gui.batch.progress import Phase, Tally
from qtcompress.gui.gallery.item import RowState
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.gallery.removal import RemovePictures
from qtcompress.gui.journal.messages import end_sentence
from qtcompress.gui.tasks.activity import ExclusiveActivity
from qtcompress.gui.tasks.runner import JobRunner

ROOT = Path("/g")


class FakeEngine:
    """Compresses nothing: to a quarter of the size, or to what the picture's name asks for."""

    def __init__(self) -> None:
        self.jobs: list[Job] = []
        self.forced: list[bool] = []
        self.entered = threading.Semaphore(0)
        self.go = threading.Event()

    def __call__(self, entry: Entry, report: Report) -> Outcome:
        job = entry.job
        self.jobs.append(job)
        self.forced.append(job.forced)
        report(Stage.FIT, 0.5)
        name = job.source.stem
        if "slow" in name:
            self.entered.release()
            while not self.go.wait(0.001):
                report(Stage.FIT, 0.5)
        if "broken" in name:
            raise ReadError("is cut off", "Copy it again.")
        if "kept" in name:
            return Outcome(job.source, None, Status.KEPT, "The original is kept.", 1000, 1000)
        return Outcome(
            job.source, job.target, Status.COMPRESSED, source_bytes=1000, target_bytes=250, width=4, height=3
        )


class Ears(QObject):
    """Keeps what a batch tells. A Qt object, so that Qt itself cuts the connections when one of the two ends."""

    def __init__(self) -> None:
        super().__init__()
        self.tallies: list[Tally] = []
        self.ends: list[Tally] = []

    def hear(self, tally: Tally) -> None:
        self.tallies.append(tally)

    def hear_end(self, tally: Tally) -> None:
        self.ends.append(tally)


class Bench:
    """A gallery, a runner and a batch."""

    def __init__(self, output: Path) -> None:
        self.engine = FakeEngine()
        self.clock_s = 0.0
        self.model = GalleryModel()
        self.runner = JobRunner(2)
        self.activity = ExclusiveActivity()
        self.batch = BatchController(
            self.model, self.runner, self.activity, compress=self.engine, clock=lambda: self.clock_s
        )
        self.settings = Settings(output=output, workers=2)
        self.names: list[str] = []
        self.ears = Ears()
        self.tallies, self.ends = self.ears.tallies, self.ears.ends
        self.batch.tallied.connect(self.ears.hear)
        self.batch.ended.connect(self.ears.hear_end)

    def add(self, *names: str) -> None:
        self.names += names
        self.model.add([Source(ROOT / name, ROOT, 1000) for name in names])

    def states(self) -> list[RowState]:
        """Return where the pictures stand, in the order in which they were added."""
        items = [self.model.item(ROOT / name) for name in self.names]
        return [item.state for item in items if item is not None]

    def start(self) -> None:
        self.batch.start(self.settings)


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    yield bench
    bench.runner.shutdown()


def wait_for_end(bench: Bench, qtbot: QtBot, count: int = 1) -> Tally:
    qtbot.waitUntil(lambda: len(bench.ends) == count)
    return bench.ends[-1]


def test_every_picture_ends_in_its_state_and_is_counted(bench: Bench, qtbot: QtBot) -> None:
    bench.add("a.jpg", "kept.jpg", "broken.jpg", "b.jpg")
    bench.start()
    tally = wait_for_end(bench, qtbot)
    assert bench.states() == [RowState.COMPRESSED, RowState.KEPT, RowState.FAILED, RowState.COMPRESSED]
    assert (tally.total, tally.done, tally.compressed, tally.kept, tally.failed) == (4, 4, 2, 1, 1)
    assert (tally.source_bytes, tally.target_bytes) == (4000, 2500)
    assert tally.fraction == 1.0
    assert bench.model.item(ROOT / "broken.jpg").sentence == "broken.jpg is cut off: copy it again."
    assert bench.model.item(ROOT / "kept.jpg").sentence == "The original is kept."
    assert end_sentence(tally) == "2 compressed, 1 original kept, 1 failed"


def test_second_batch_takes_only_what_is_not_done_with_these_settings(bench: Bench, qtbot: QtBot) -> None:
    bench.add("a.jpg", "kept.jpg", "broken.jpg")
    bench.start()
    wait_for_end(bench, qtbot)
    assert bench.batch.remaining(bench.settings) == 1  # what failed may be tried again
    assert bench.batch.remaining(replace(bench.settings, workers=1)) == 1
    assert bench.batch.remaining(replace(bench.settings, colors=16)) == 3
    bench.add("b.jpg")
    bench.engine.jobs.clear()
    bench.start()
    wait_for_end(bench, qtbot, 2)
    assert sorted(job.source.name for job in bench.engine.jobs) == ["b.jpg", "broken.jpg"]


def test_own_results_may_be_overwritten_by_other_settings_and_nothing_else(bench: Bench, qtbot: QtBot) -> None:
    bench.add("a.jpg", "kept.jpg")
    bench.start()
    wait_for_end(bench, qtbot)
    bench.engine.jobs.clear()
    bench.batch.start(replace(bench.settings, colors=16))
    wait_for_end(bench, qtbot, 2)
    assert {job.source.name: bool(job.mine) for job in bench.engine.jobs} == {"a.jpg": True, "kept.jpg": False}


def test_names_of_results_do_not_depend_on_what_is_done_already(bench: Bench, qtbot: QtBot) -> None:
    bench.add("a.png")
    bench.start()
    wait_for_end(bench, qtbot)
    bench.add("a.jpg")
    bench.start()
    wait_for_end(bench, qtbot, 2)
    assert [job.target.name for job in bench.engine.jobs] == ["a.png", "a.jpg.png"]


def test_stop_reaches_into_running_pictures_and_start_goes_on(bench: Bench, qtbot: QtBot) -> None:
    # GIVEN two pictures that run and one that waits
    bench.add("slow1.jpg", "slow2.jpg", "x.jpg")
    bench.start()
    qtbot.waitUntil(lambda: bench.states().count(RowState.RUNNING) == 2)
    # WHEN the batch is stopped
    bench.batch.stop()
    tally = wait_for_end(bench, qtbot)
    # THEN nothing is done, and all is left to do
    assert bench.states() == [RowState.CANCELLED, RowState.CANCELLED, RowState.WAITING]
    assert (tally.done, tally.stopped) == (0, 3)
    assert end_sentence(tally) == "Stopped: 0 compressed, 3 left."
    assert bench.batch.phase is Phase.IDLE
    bench.engine.go.set()
    bench.start()
    assert wait_for_end(bench, qtbot, 2).compressed == 3


def test_pause_starts_no_more_and_lets_run_what_runs(bench: Bench, qtbot: QtBot) -> None:
    bench.add("slow1.jpg", "slow2.jpg", "x.jpg", "y.jpg")
    bench.start()
    qtbot.waitUntil(lambda: bench.states().count(RowState.RUNNING) == 2)
    bench.batch.set_paused(paused=True)
    bench.engine.go.set()
    qtbot.waitUntil(lambda: bench.states()[:2] == [RowState.COMPRESSED] * 2)
    assert bench.states()[2:] == [RowState.QUEUED] * 2
    assert bench.batch.phase is Phase.PAUSED
    bench.batch.set_paused(paused=False)
    assert wait_for_end(bench, qtbot).compressed == 4


def test_paused_batch_can_be_stopped_and_started_again(bench: Bench, qtbot: QtBot) -> None:
    bench.add("slow.jpg", "w.jpg", "x.jpg")
    bench.settings = replace(bench.settings, workers=1)
    bench.start()
    qtbot.waitUntil(lambda: RowState.RUNNING in bench.states())
    bench.batch.set_paused(paused=True)
    bench.batch.stop()
    wait_for_end(bench, qtbot)
    bench.engine.go.set()
    bench.start()
    assert wait_for_end(bench, qtbot, 2).compressed == 3


def test_one_picture_is_cancelled_and_the_others_go_on(bench: Bench, qtbot: QtBot) -> None:
    bench.add("slow1.jpg", "slow2.jpg", "x.jpg")
    bench.start()
    qtbot.waitUntil(lambda: bench.states().count(RowState.RUNNING) == 2)
    bench.batch.cancel([ROOT / "slow1.jpg"])
    qtbot.waitUntil(lambda: bench.states()[0] is RowState.CANCELLED)
    bench.engine.go.set()
    tally = wait_for_end(bench, qtbot)
    assert (tally.compressed, tally.stopped) == (2, 1)


def test_result_for_a_removed_photo_is_dropped(bench: Bench, qtbot: QtBot) -> None:
    # GIVEN a picture that runs and one that waits
    bench.add("slow.jpg", "slow2.jpg", "x.jpg", "y.jpg")
    bench.start()
    qtbot.waitUntil(lambda: bench.states().count(RowState.RUNNING) == 2)
    # WHEN both are taken off the list, and brought back later
    removals = QUndoStack()
    removals.push(RemovePictures(bench.model, [ROOT / "slow.jpg", ROOT / "y.jpg"]))
    bench.engine.go.set()
    tally = wait_for_end(bench, qtbot)
    removals.undo()
    # THEN the batch went on without them, and they wait again
    assert (tally.total, tally.done, tally.compressed) == (2, 2, 2)
    assert tally.fraction == 1.0
    assert bench.states() == [RowState.WAITING, RowState.COMPRESSED, RowState.COMPRESSED, RowState.WAITING]


def test_batch_whose_pictures_are_all_removed_ends(bench: Bench, qtbot: QtBot) -> None:
    bench.add("slow.jpg", "w.jpg")
    bench.start()
    qtbot.waitUntil(lambda: RowState.RUNNING in bench.states())
    bench.model.remove([ROOT / "slow.jpg", ROOT / "w.jpg"])
    qtbot.waitUntil(lambda: bench.batch.phase is Phase.IDLE)


def test_progress_of_the_whole_counts_bytes_and_tells_the_time_left(bench: Bench, qtbot: QtBot) -> None:
    bench.add("slow1.jpg", "slow2.jpg")
    bench.model.add([Source(ROOT / "slow3.jpg", ROOT, 2000)])
    bench.start()
    qtbot.waitUntil(lambda: bench.states().count(RowState.RUNNING) == 2)
    half = Stage.FIT.overall(0.5)
    qtbot.waitUntil(lambda: [item.progress for item in bench.model.items()][:2] == [half, half])
    bench.clock_s = 30.0
    tally = bench.batch.tally()
    assert tally.fraction == pytest.approx(half * 2000 / 4000)
    assert tally.seconds_left == pytest.approx(30 * (1 - tally.fraction) / tally.fraction)
    # A pause does not count.
    bench.batch.set_paused(paused=True)
    bench.clock_s = 1000.0
    assert bench.batch.tally().seconds_left is None
    bench.batch.set_paused(paused=False)
    assert bench.batch.tally().seconds_left == pytest.approx(tally.seconds_left)


def test_row_shows_progress_while_it_runs(bench: Bench, qtbot: QtBot) -> None:
    bench.add("slow.jpg")
    bench.start()
    qtbot.waitUntil(lambda: bench.model.item(ROOT / "slow.jpg").progress > 0)
    bench.engine.go.set()
    wait_for_end(bench, qtbot)
    item = bench.model.item(ROOT / "slow.jpg")
    assert (item.progress, item.width, item.height) == (0.0, 4, 3)


def test_nothing_to_do_starts_nothing(bench: Bench) -> None:
    bench.start()
    assert bench.batch.phase is Phase.IDLE
    assert bench.tallies == []


def test_second_start_while_running_is_ignored(bench: Bench, qtbot: QtBot) -> None:
    bench.add("slow.jpg")
    bench.start()
    bench.start()
    bench.engine.go.set()
    wait_for_end(bench, qtbot)
    assert len(bench.engine.jobs) == 1


def test_stop_while_it_is_planned_compresses_nothing(bench: Bench, qtbot: QtBot) -> None:
    bench.add("a.jpg")
    bench.start()
    bench.batch.stop()
    qtbot.waitUntil(lambda: bench.batch.phase is Phase.IDLE)
    assert bench.engine.jobs == []
    assert bench.states() == [RowState.WAITING]


def test_long_gallery_is_queued_in_parts_and_all_of_it_is_done_or_stopped(bench: Bench, qtbot: QtBot) -> None:
    bench.batch._planned._at_once = 3
    bench.add(*[f"slow{number}.jpg" for number in range(10)])
    bench.engine.go.set()
    bench.start()
    bench.model.remove([ROOT / "slow9.jpg"])
    tally = wait_for_end(bench, qtbot)
    assert (tally.total, tally.compressed, tally.fraction) == (9, 9, 1.0)
    bench.settings = replace(bench.settings, colors=16)
    bench.engine.go.clear()
    bench.start()
    qtbot.waitUntil(lambda: RowState.RUNNING in bench.states())
    bench.batch.stop()
    tally = wait_for_end(bench, qtbot, 2)
    assert (tally.compressed, tally.stopped) == (0, 9)
    assert RowState.QUEUED not in bench.states()


def test_batch_that_cannot_be_planned_says_why(bench: Bench, qtbot: QtBot) -> None:
    bench.add("a.jpg")
    with qtbot.waitSignal(bench.batch.refused) as refused:
        bench.batch.start(replace(bench.settings, output=None))
    assert "output folder" in refused.args[0].sentence()
    assert bench.batch.phase is Phase.IDLE


def test_no_batch_starts_while_another_activity_changes_pictures(bench: Bench, qtbot: QtBot) -> None:
    bench.add("a.jpg")
    other = object()
    assert bench.activity.take(other)
    bench.start()
    assert bench.batch.phase is Phase.IDLE
    bench.activity.release(other)
    bench.start()
    assert not bench.activity.take(other)
    wait_for_end(bench, qtbot)
    assert bench.activity.free


def test_journal_is_overruled_only_in_a_batch_that_is_forced(bench: Bench, qtbot: QtBot) -> None:
    bench.add("a.jpg")
    bench.start()
    wait_for_end(bench, qtbot)
    bench.batch.start(replace(bench.settings, force=True, colors=16))
    wait_for_end(bench, qtbot, 2)
    assert bench.engine.forced == [False, True]


def test_rows_of_a_batch_that_is_stopped_by_closing_say_so_without_an_event_loop(bench: Bench, qtbot: QtBot) -> None:
    bench.add("slow1.jpg", "slow2.jpg", "x.jpg")
    bench.start()
    qtbot.waitUntil(lambda: bench.states().count(RowState.RUNNING) == 2)
    bench.batch.stop()
    bench.runner.shutdown()
    bench.batch.settle()
    assert bench.batch.phase is Phase.IDLE
    assert bench.states() == [RowState.CANCELLED, RowState.CANCELLED, RowState.WAITING]


def test_pictures_that_had_not_begun_wait_again_when_the_batch_has_ended(bench: Bench, qtbot: QtBot) -> None:
    bench.add("a.jpg", "b.jpg")
    bench.start()
    bench.batch.set_paused(paused=True)
    qtbot.waitUntil(lambda: bench.states() == [RowState.QUEUED] * 2)
    states: list[RowState] = []
    bench.batch.ended.connect(lambda tally: states.extend(bench.states()))
    bench.batch.stop()
    wait_for_end(bench, qtbot)
    assert states == [RowState.WAITING] * 2
