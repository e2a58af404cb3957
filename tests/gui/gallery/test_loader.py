"""Finding pictures, and thumbnails for what is visible first."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QUndoStack
from pytestqt.qtbot import QtBot

from qtcompress.core.errors import LeftAlone, ReadError
from qtcompress.core.types import Report, Stage
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.planning.incoming import Incoming
from qtcompress.engine.planning.plan import Refusal, Source
from qtcompress.engine.preview import Thumbnail
from qtcompress.gui.gallery.changes import SetOutcome
from qtcompress.gui.gallery.item import RowState
from qtcompress.gui.gallery.loader import Loader, Scanned
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.gallery.removal import RemovePictures
from qtcompress.gui.tasks.runner import JobRunner

ROOT = Path("/g")


class FakeEngine:
    """Finds numbered pictures, and makes thumbnails of nothing."""

    def __init__(self) -> None:
        self.made: list[Path] = []
        self.count: Callable[[], int] = lambda: 0  # pictures in the gallery
        self.ahead = 0  # of them, the most that a scan had found
        self.entered = threading.Event()
        self.go = threading.Event()
        self.go.set()

    def scan(
        self,
        paths: tuple[Path, ...],
        *,
        exclude: Path | None = None,
        incoming: Incoming,
        left_out: Callable[[Path], None],
    ) -> Iterator[Source | Refusal]:
        for name in incoming.include:
            left_out(Path(name))
        for path in paths:
            if path.name == "nothing":
                continue
            if path.suffix:
                yield Refusal(path, ReadError("is no picture"))
                continue
            for number in range(int(path.name)):
                self.ahead = max(self.ahead, number - self.count())
                yield Source(ROOT / f"{number}.jpg", ROOT, 1000, "is left" if path.parent.name == "left" else "")

    def thumbnail(self, path: Path, max_side: int, report: Report) -> Thumbnail:
        self.made.append(path)
        self.entered.set()
        while not self.go.wait(0.001):
            report(Stage.READ, 0.0)
        if path.stem == "0":
            raise ReadError("is cut off")
        if path.stem == "1":
            raise LeftAlone("is an animation")
        left = LeftAlone("is data") if path.stem == "18" else None
        return Thumbnail(np.full((2, 3, 4), 255, np.uint8), 4000, 3000, 1000, left=left)


class Bench:
    """A gallery and its loader."""

    def __init__(self, keep: int) -> None:
        self.engine = FakeEngine()
        self.model = GalleryModel()
        self.engine.count = lambda: len(self.model)
        self.runner = JobRunner(2)
        self.loader = Loader(self.model, self.runner, scan=self.engine.scan, thumbnail=self.engine.thumbnail, keep=keep)
        self.ends: list[Scanned] = []
        self.loader.scanned.connect(self.ends.append)

    def add(self, *names: str) -> None:
        self.loader.add([Path(name) for name in names])

    def thumbnails(self) -> list[str]:
        return [item.path.stem for item in self.model.items() if item.thumbnail is not None]


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    bench = Bench(keep=3)
    yield bench
    bench.runner.shutdown()


def paths(*numbers: int) -> list[Path]:
    return [ROOT / f"{number}.jpg" for number in numbers]


def scan(bench: Bench, qtbot: QtBot, *names: str) -> Scanned:
    bench.add(*names)
    qtbot.waitUntil(lambda: bool(bench.ends) and not bench.loader.busy)
    return bench.ends[-1]


def test_pictures_appear_in_parts_as_they_are_found(bench: Bench, qtbot: QtBot) -> None:
    counts: list[int] = []
    bench.model.added.connect(counts.append)
    scan(bench, qtbot, "250")
    assert sum(counts) == len(bench.model) == 250
    assert len(counts) > 1


def test_a_search_waits_for_the_gallery_which_would_wait_for_the_lock_of_the_interpreter(
    bench: Bench, qtbot: QtBot
) -> None:
    scan(bench, qtbot, "1000")
    assert len(bench.model) == 1000
    assert bench.engine.ahead <= 200


def test_a_search_that_waits_ends_when_it_is_not_wanted_any_more(bench: Bench, qtbot: QtBot) -> None:
    bench.add("1000")
    bench.runner.shutdown()  # while no turn of the event loop adds anything
    assert bench.runner.idle
    assert len(bench.model) == 0


def test_what_is_no_picture_is_told_once(bench: Bench, qtbot: QtBot) -> None:
    scanned = scan(bench, qtbot, "/x/notes.txt", "5", "/x/b.txt", "/x/c.txt")
    assert len(bench.model) == 5
    assert scanned.sentence() == "notes.txt is no picture. The same goes for 2 other paths."
    assert len(bench.ends) == 1


def test_folder_without_pictures_is_said_to_be_one(bench: Bench, qtbot: QtBot) -> None:
    assert scan(bench, qtbot, "nothing").sentence() == "No pictures were found there."
    assert scan(bench, qtbot, "3").sentence() == ""


def test_pictures_that_did_not_come_in_are_counted_once(bench: Bench, qtbot: QtBot) -> None:
    bench.loader.add([Path("3")], incoming=Incoming(include=("a", "b")))
    qtbot.waitUntil(lambda: bool(bench.ends) and not bench.loader.busy)
    assert bench.ends[-1].sentence() == "2 pictures were left out, as the options under More ask."
    bench.ends.clear()
    assert scan(bench, qtbot, "3").sentence() == ""


def test_thumbnails_of_what_is_visible_are_made_in_that_order(bench: Bench, qtbot: QtBot) -> None:
    scan(bench, qtbot, "20")
    bench.loader.set_visible(paths(12, 11, 5))
    qtbot.waitUntil(lambda: len(bench.thumbnails()) == 3)
    assert bench.engine.made == paths(12, 11, 5)
    item = bench.model.item(ROOT / "12.jpg")
    assert (item.width, item.height) == (4000, 3000)


def test_a_picture_that_is_left_needs_no_thumbnail(bench: Bench, qtbot: QtBot) -> None:
    scan(bench, qtbot, "/left/3")
    bench.loader.set_visible(paths(0, 1, 2))
    qtbot.waitUntil(lambda: bench.thumbnails() == ["2"])
    assert {item.state for item in bench.model.items()} == {RowState.WAITING}  # its forecast says why


def test_scrolling_changes_what_is_made_next(bench: Bench, qtbot: QtBot) -> None:
    scan(bench, qtbot, "20")
    bench.engine.go.clear()
    bench.loader.set_visible(paths(2, 3, 4))
    qtbot.waitUntil(bench.engine.entered.is_set)
    bench.loader.set_visible(paths(15, 16))
    bench.engine.go.set()
    qtbot.waitUntil(lambda: len(bench.thumbnails()) == 3)
    assert bench.engine.made == paths(2, 15, 16)


def test_only_the_thumbnails_seen_last_are_kept(bench: Bench, qtbot: QtBot) -> None:
    scan(bench, qtbot, "20")
    bench.loader.set_visible(paths(2, 3, 4))
    qtbot.waitUntil(lambda: len(bench.thumbnails()) == 3)
    bench.loader.set_visible(paths(10, 11))
    qtbot.waitUntil(lambda: {"10", "11"} <= set(bench.thumbnails()))
    assert bench.thumbnails() == ["4", "10", "11"]


def test_all_that_is_visible_is_kept_however_much_it_is(bench: Bench, qtbot: QtBot) -> None:
    scan(bench, qtbot, "20")
    bench.loader.set_visible(paths(*range(2, 12)))
    qtbot.waitUntil(lambda: len(bench.thumbnails()) == 10)


def test_picture_that_cannot_be_read_says_so_and_is_not_tried_for_ever(bench: Bench, qtbot: QtBot) -> None:
    scan(bench, qtbot, "5")
    bench.loader.set_visible(paths(0, 1, 2))
    qtbot.waitUntil(lambda: len(bench.thumbnails()) == 1)
    bench.loader.set_visible(paths(0, 1, 2))
    assert bench.engine.made == paths(0, 1, 2)
    assert [bench.model.item(path).state for path in paths(0, 1)] == [RowState.FAILED, RowState.SKIPPED]
    assert bench.model.item(ROOT / "0.jpg").sentence == "0.jpg is cut off."


def test_a_picture_that_is_only_shown_keeps_its_thumbnail_and_says_why(bench: Bench, qtbot: QtBot) -> None:
    scan(bench, qtbot, "20")
    bench.loader.set_visible(paths(18))
    qtbot.waitUntil(lambda: bench.thumbnails() == ["18"])
    item = bench.model.item(ROOT / "18.jpg")
    assert (item.state, item.sentence) == (RowState.SKIPPED, "18.jpg is data.")
    # It is not made anew, so it is not forgotten either, unless it is to be tried again.
    bench.loader.set_visible(paths(2, 3, 4, 5))
    qtbot.waitUntil(lambda: len(bench.thumbnails()) == 5)
    bench.loader.set_visible(paths(18))
    bench.loader.retry(ROOT / "18.jpg")
    qtbot.waitUntil(lambda: bench.engine.made.count(ROOT / "18.jpg") == 2)


def test_thumbnail_of_a_removed_picture_is_dropped(bench: Bench, qtbot: QtBot) -> None:
    scan(bench, qtbot, "5")
    bench.engine.go.clear()
    bench.loader.set_visible(paths(2))
    qtbot.waitUntil(bench.engine.entered.is_set)
    removals = QUndoStack()
    removals.push(RemovePictures(bench.model, paths(2)))
    bench.engine.go.set()
    qtbot.waitUntil(lambda: bench.runner.idle)
    removals.undo()
    bench.loader.set_visible(paths(2))
    qtbot.waitUntil(lambda: bench.thumbnails() == ["2"])


class Looks:
    """Reads selected pictures; it waits until it is let go or cancelled."""

    def __init__(self) -> None:
        self.made: list[tuple[Path, int]] = []
        self.go = threading.Event()

    def __call__(self, path: Path, side: int, report: Report) -> Thumbnail:
        self.made.append((path, side))
        while not self.go.wait(0.001):
            report(Stage.READ, 0.0)
        return Thumbnail(np.full((2, 3, 4), 255, np.uint8), 4000, 3000, 1000)


def test_the_selected_picture_waits_for_no_other_and_its_neighbors_come_after_it(bench: Bench, qtbot: QtBot) -> None:
    # GIVEN a thumbnail that takes long
    looks = bench.loader._look = Looks()
    bench.loader.set_look_px(512)
    scan(bench, qtbot, "20")
    bench.engine.go.clear()
    bench.loader.set_visible(paths(2, 9))
    qtbot.waitUntil(bench.engine.entered.is_set)
    # WHEN another picture is selected, THEN it is read at the size of a pane meanwhile
    bench.loader.set_current(paths(9)[0])
    bench.loader.look_ahead(paths(10, 8))
    looks.go.set()
    qtbot.waitUntil(lambda: len(bench.thumbnails()) == 3)
    assert looks.made == [(path, 512) for path in paths(9, 10, 8)]
    # and what is read ahead ends when another one is selected
    looks.go.clear()
    bench.loader.look_ahead(paths(11, 12))
    qtbot.waitUntil(lambda: len(looks.made) == 4)
    bench.loader.set_current(paths(15)[0])
    qtbot.waitUntil(lambda: len(looks.made) == 5)
    assert [path for path, _ in looks.made[3:]] == paths(11, 15)
    looks.go.set()
    bench.engine.go.set()
    qtbot.waitUntil(lambda: bench.runner.idle)


def test_a_picture_whose_thumbnail_another_program_made_is_read_when_it_is_selected(bench: Bench, qtbot: QtBot) -> None:
    foreign = Thumbnail(np.full((2, 3, 4), 255, np.uint8), 0, 0, 1000)
    bench.loader._thumbnail = lambda path, side, report: foreign
    scan(bench, qtbot, "5")
    bench.loader.set_visible(paths(2, 3))
    qtbot.waitUntil(lambda: len(bench.thumbnails()) == 2)
    assert not bench.model.item(ROOT / "2.jpg").read
    bench.loader.set_current(paths(2)[0])
    qtbot.waitUntil(lambda: bench.model.item(ROOT / "2.jpg").read)
    assert not bench.model.item(ROOT / "3.jpg").read


@pytest.mark.parametrize(("source_bytes", "made"), [(1000, 1), (2000, 2)])
def test_a_file_that_another_program_replaced_gets_another_thumbnail(
    bench: Bench, qtbot: QtBot, source_bytes: int, made: int
) -> None:
    scan(bench, qtbot, "4")
    bench.loader.set_visible(paths(2))
    qtbot.waitUntil(lambda: bench.thumbnails() == ["2"])
    outcome = Outcome(ROOT / "2.jpg", None, Status.KEPT, "", source_bytes, source_bytes, width=4000, height=3000)
    bench.model.update(outcome.source, SetOutcome(outcome, in_place=False, read=True))
    qtbot.waitUntil(lambda: bench.runner.idle and bench.thumbnails() == ["2"])
    assert len(bench.engine.made) == made


def test_a_picture_that_is_previewed_anew_is_read_anew(bench: Bench, qtbot: QtBot) -> None:
    scan(bench, qtbot, "4")
    bench.loader.set_visible(paths(2))
    qtbot.waitUntil(lambda: bench.thumbnails() == ["2"])
    bench.loader.retry(ROOT / "2.jpg")
    qtbot.waitUntil(lambda: bench.runner.idle and bench.thumbnails() == ["2"])
    assert len(bench.engine.made) == 2
