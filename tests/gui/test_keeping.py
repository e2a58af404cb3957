"""The window, the journal and the workers: resume, undo, review, and a crash that costs one picture."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QSettings, Qt

from qtcompress.core.errors import JournalError, WorkerError
from qtcompress.core.types import Report, Stage, ignore
from qtcompress.engine import plan
from qtcompress.engine.compress import Job, Outcome
from qtcompress.engine.preview import Thumbnail
from qtcompress.engine.session import Session
from qtcompress.engine.settings import Settings
from qtcompress.gui import app
from qtcompress.gui.batch import Compress
from qtcompress.gui.filtering import Show
from qtcompress.gui.gallery import State
from qtcompress.gui.news import Verb
from qtcompress.gui.pane import Pane
from qtcompress.gui.store import Store
from qtcompress.gui.tally import Phase
from qtcompress.gui.window import MainWindow

NAMES = ["IMG_1.png", "IMG_2.png", "IMG_3.png"]
Open = Callable[..., MainWindow]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of three pictures that become smaller."""
    folder = tmp_path / "photos"
    folder.mkdir()
    random = np.random.default_rng(0)
    for number, name in enumerate(NAMES):
        ramp = np.linspace(0, 255, 96)[None, :, None] * np.array([1.0, 0.3 + 0.3 * number, 0.2])
        pixels = (ramp + random.normal(0, 9, (64, 96, 3))).clip(0, 255).astype(np.uint8)
        Image.fromarray(pixels).save(folder / name)
    return folder


@pytest.fixture
def start(qtbot, tmp_path: Path, open_session: Callable[[], Session]) -> Iterator[Open]:
    """Return how to start the program: what it remembers and its journal stay from one start to the next."""
    windows: list[MainWindow] = []

    def build(
        compress: Callable[[Session], Compress] | None = None, change: Callable[[Session], object] = id
    ) -> MainWindow:
        session = open_session()
        change(session)
        memory = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        engine = compress(session) if compress is not None else None
        window = app.build(Store(memory), session=session, output=tmp_path / "out", compress=engine)
        qtbot.addWidget(window)
        windows.append(window)
        window.show()
        return window

    yield build
    for window in windows:
        if window.isVisible():
            window.close()


def until(qtbot, condition: Callable[[], bool]) -> None:
    qtbot.waitUntil(condition, timeout=30_000)


def fill(window: MainWindow, folder: Path, qtbot) -> None:
    window.add([folder])
    items = window.parts.model.items
    until(qtbot, lambda: len(items()) > 0 and all(item.thumbnail or item.sentence for item in items()))


def run(window: MainWindow, qtbot) -> None:
    with qtbot.waitSignals([window.parts.batch.ended, window.parts.ledger.closed], timeout=30_000):
        window.actions_["compress"].trigger()


def press(window: MainWindow, verb: Verb, qtbot) -> None:
    button = window.news.buttons[verb]
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def states(window: MainWindow) -> list[State]:
    return [item.state for item in window.parts.model.items()]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}


def interrupt(open_session: Callable[[], Session], folder: Path, output: Path, *, dying: str = "") -> None:
    """Leave behind a batch of which one picture is done, as a program that was killed; it may have had one in hand."""
    session = open_session()
    sources = [found for found in plan.scan([folder]) if isinstance(found, plan.Source)]
    _, jobs = session.begin(plan.jobs(sources, Settings(output=output, colors=256)), output)
    session.compress(jobs[0], ignore)
    for job in jobs[1:]:
        if job.source.name == dying:
            session._journal.start(job)
    session._journal.close()
    os.close(session._lock._descriptor)  # as the system does; the file of the lock stays


def test_crash_of_a_worker_costs_one_picture_and_is_said_in_its_row(start, folder, qtbot):
    # GIVEN an engine whose process dies of the second picture
    def deadly(session: Session) -> Compress:
        def compress(job: Job, report: Report) -> Outcome:
            if job.source.name == "IMG_2.png":
                raise WorkerError("ended the process that worked on it (SIGSEGV)", "Look whether it is damaged.")
            return session.compress(job, report)

        return compress

    window = start(deadly)
    fill(window, folder, qtbot)
    # WHEN the batch is run
    run(window, qtbot)
    # THEN the others are done, and the row says why it is not
    assert states(window) == [State.COMPRESSED, State.FAILED, State.COMPRESSED]
    assert window.news.text.text() == "2 compressed, 1 failed"
    press(window, Verb.SHOW, qtbot)
    proxy = window.parts.proxy
    assert proxy.show_filter is Show.TROUBLE
    assert [proxy.index(row, 0).data() for row in range(proxy.rowCount())] == ["IMG_2.png"]
    sentence = proxy.index(0, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert sentence.startswith("IMG_2.png ended the process that worked on it (SIGSEGV")


def test_figures_of_each_picture_stand_in_its_tool_tip_and_description(start, folder, qtbot):
    window = start()
    fill(window, folder, qtbot)
    run(window, qtbot)
    index = window.parts.model.index(0)
    told = index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "256 colors, PSNR " in told
    assert index.data(Qt.ItemDataRole.ToolTipRole) == f"{told}\n{folder / 'IMG_1.png'}"


def test_decoder_that_crashes_costs_one_thumbnail_and_is_not_opened_by_the_preview(start, folder, qtbot):
    # GIVEN a picture that ends the process which looks at it
    opened: list[Path] = []

    def change(session: Session) -> None:
        look = session.pool.thumbnail

        def thumbnail(path: Path, max_side: int, report: Report) -> Thumbnail:
            if path.name == "IMG_1.png":
                raise WorkerError("ended the process that worked on it (SIGSEGV)", "Look whether it is damaged.")
            return look(path, max_side, report)

        session.pool = type("Pool", (), {"thumbnail": staticmethod(thumbnail), "warm_up": lambda self: None,
                                         "close": lambda self: None, "run": session.pool.run})()  # fmt: skip

    window = start(change=change)
    make = window.parts.preview._make
    window.parts.preview._make = lambda request, report: (opened.append(request.source), make(request, report))[1]
    # WHEN it is the one that is selected
    fill(window, folder, qtbot)
    until(qtbot, lambda: not window.parts.preview.busy)
    # THEN the sentence stands where the After would be, whatever is tuned, and nobody opened it here
    assert states(window) == [State.FAILED, State.WAITING, State.WAITING]
    after = window.compare.findChildren(Pane)[1]
    assert after.accessibleDescription().startswith("IMG_1.png ended the process")
    window.options.colors.setValue(9)
    assert not window.parts.preview.busy
    window.gallery.view.setCurrentIndex(window.parts.proxy.index(1, 0))
    until(qtbot, lambda: window.parts.preview.current is not None)
    assert set(opened) == {folder / "IMG_2.png"}


def test_batch_that_was_interrupted_is_offered_at_the_next_start_and_resumed(
    start, folder, qtbot, open_session, tmp_path
):
    # GIVEN a program that was killed in mid-batch
    interrupt(open_session, folder, tmp_path / "out")
    first = (tmp_path / "out" / "IMG_1.png").stat().st_mtime_ns
    # WHEN the next one starts
    window = start()
    until(qtbot, lambda: window.news.isVisible())
    # THEN it says so above the empty gallery, and goes on when that is wanted
    assert window.news.text.text().startswith("A batch of 3 pictures was interrupted today at ")
    assert window.news.text.text().endswith(": 1 is done.")
    with qtbot.waitSignals([window.parts.batch.ended, window.parts.ledger.closed], timeout=30_000):
        press(window, Verb.RESUME, qtbot)
    assert states(window) == [State.COMPRESSED] * 3
    assert window.news.text.text() == "2 compressed"
    assert sorted(contents(tmp_path / "out")) == NAMES
    assert (tmp_path / "out" / "IMG_1.png").stat().st_mtime_ns == first
    assert window.parts.ledger.session.unfinished() == []
    assert not window.actions_["compress"].isEnabled()


def test_picture_that_the_program_died_with_is_named_and_tried_when_that_is_asked(
    start, folder, qtbot, open_session, tmp_path
):
    interrupt(open_session, folder, tmp_path / "out", dying="IMG_2.png")
    window = start()
    until(qtbot, lambda: window.news.isVisible())
    assert "IMG_2.png was being worked on when the program died; it is set aside." in window.news.text.text()
    with qtbot.waitSignals([window.parts.batch.ended, window.parts.ledger.closed], timeout=30_000):
        press(window, Verb.RESUME, qtbot)
    assert states(window) == [State.COMPRESSED, State.SET_ASIDE, State.COMPRESSED]
    window.gallery.show_states(Show.SET_ASIDE)
    assert window.parts.proxy.rowCount() == 1
    number = window.parts.ledger.batches[0].id
    with qtbot.waitSignals([window.parts.batch.ended, window.parts.ledger.closed], timeout=30_000):
        window.offers.resume(number, set_aside=True)
    assert states(window) == [State.COMPRESSED] * 3


def test_offer_that_is_left_stays_in_the_history(start, folder, qtbot, open_session, tmp_path):
    interrupt(open_session, folder, tmp_path / "out")
    window = start()
    until(qtbot, lambda: window.news.isVisible())
    press(window, Verb.LEAVE, qtbot)
    assert not window.news.isVisible()
    window.actions_["history"].trigger()
    until(qtbot, lambda: window.history.model.rowCount() == 1)
    assert window.history.resume.isVisible()
    with qtbot.waitSignals([window.parts.batch.ended, window.parts.ledger.closed], timeout=30_000):
        qtbot.mouseClick(window.history.resume, Qt.MouseButton.LeftButton)
    assert states(window) == [State.COMPRESSED] * 3


def test_undo_from_the_strip_takes_the_results_away_and_lets_the_pictures_wait(start, folder, qtbot, tmp_path):
    window = start()
    fill(window, folder, qtbot)
    run(window, qtbot)
    with qtbot.waitSignal(window.parts.ledger.undone, timeout=30_000):
        press(window, Verb.UNDO, qtbot)
    assert window.news.text.text() == "Undone: 3 results were taken away."
    assert contents(tmp_path / "out") == {}
    assert states(window) == [State.WAITING] * 3
    until(qtbot, lambda: window.actions_["compress"].text() == "&Compress 3")


def test_undo_after_a_restart_says_what_it_leaves_and_why(start, folder, qtbot, tmp_path):
    # GIVEN a batch of an earlier start, one result of which somebody edited since
    window = start()
    fill(window, folder, qtbot)
    run(window, qtbot)
    window.close()
    (tmp_path / "out" / "IMG_2.png").write_text("edited")
    # WHEN it is undone from the menu
    window = start()
    until(qtbot, lambda: window.actions_["undo_batch"].isEnabled())
    with qtbot.waitSignal(window.parts.ledger.undone, timeout=30_000):
        window.actions_["undo_batch"].trigger()
    # THEN the others are gone, and the sentence about the one stands in the history
    assert contents(tmp_path / "out") == {"IMG_2.png": b"edited"}
    assert window.news.text.text().startswith("Undone: 2 results were taken away. 1 picture left as it is. ")
    press(window, Verb.HISTORY, qtbot)
    assert window.history.isVisible()
    assert "was changed since" in window.history.left.item(0).text()


def replace_originals(window: MainWindow, *, review: bool) -> None:
    window.options.saving.place.setCurrentIndex(1)
    window.options.saving.review.setChecked(review)


def test_staged_batch_replaces_nothing_before_it_is_applied_and_can_be_undone(start, folder, qtbot):
    before = contents(folder)
    window = start()
    replace_originals(window, review=True)
    fill(window, folder, qtbot)
    run(window, qtbot)
    # THEN the results wait
    assert states(window) == [State.STAGED] * 3
    assert window.news.text.text().startswith("Staged: 3 pictures, ")
    assert contents(folder) == before
    # WHEN they are applied
    with qtbot.waitSignal(window.parts.ledger.applied, timeout=30_000):
        press(window, Verb.APPLY, qtbot)
    after = contents(folder)
    assert sorted(after) == NAMES
    assert all(len(after[name]) < len(before[name]) for name in NAMES)
    assert window.news.text.text() == "3 originals were replaced."
    assert states(window) == [State.COMPRESSED] * 3
    until(qtbot, lambda: window.parts.ledger.undoable is not None)
    with qtbot.waitSignal(window.parts.ledger.undone, timeout=30_000):
        press(window, Verb.UNDO, qtbot)
    assert contents(folder) == before
    assert window.news.text.text() == "Undone: 3 originals are back."


def test_staged_batch_waits_for_the_next_start_to_be_looked_at_and_discarded(start, folder, qtbot, tmp_path):
    before = contents(folder)
    window = start()
    replace_originals(window, review=True)
    fill(window, folder, qtbot)
    run(window, qtbot)
    window.close()
    window = start()
    until(qtbot, lambda: window.news.isVisible())
    assert window.news.text.text().startswith("Staged today at ")
    with qtbot.waitSignal(window.parts.ledger.closed, timeout=30_000):
        press(window, Verb.LOOK, qtbot)
    assert states(window) == [State.STAGED] * 3
    assert window.actions_["apply_staged"].isEnabled()
    with qtbot.waitSignal(window.parts.ledger.discarded, timeout=30_000):
        press(window, Verb.DISCARD, qtbot)
    assert contents(folder) == before
    assert states(window) == [State.WAITING] * 3
    assert window.news.text.text() == "3 staged results discarded; the originals are as they were."
    until(qtbot, lambda: not window.actions_["apply_staged"].isEnabled())
    assert not any(path.is_file() for path in (tmp_path / "data").glob("staged/**/*"))


def test_original_that_changed_since_it_was_staged_is_left_and_said(start, folder, qtbot):
    window = start()
    replace_originals(window, review=True)
    fill(window, folder, qtbot)
    run(window, qtbot)
    (folder / "IMG_2.png").write_bytes((folder / "IMG_3.png").read_bytes())
    edited = contents(folder)["IMG_2.png"]
    with qtbot.waitSignal(window.parts.ledger.applied, timeout=30_000):
        press(window, Verb.APPLY, qtbot)
    assert contents(folder)["IMG_2.png"] == edited
    assert states(window) == [State.COMPRESSED, State.FAILED, State.COMPRESSED]
    assert "1 picture left as it is." in window.news.text.text()
    assert "was changed since its result was staged" in window.parts.model.item(folder / "IMG_2.png").sentence


def test_without_review_originals_are_replaced_at_once_and_their_previews_still_open(start, folder, qtbot):
    path = folder / "IMG_1.png"
    Image.open(path).save(folder / "photo.bmp")
    window = start()
    replace_originals(window, review=False)
    fill(window, folder, qtbot)
    run(window, qtbot)
    assert states(window) == [State.COMPRESSED] * 4
    assert not (folder / "photo.bmp").exists()
    row = next(row for row in range(4) if window.parts.proxy.index(row, 0).data() == "photo.bmp")
    window.gallery.view.setCurrentIndex(window.parts.proxy.index(row, 0))
    until(qtbot, lambda: window.parts.preview.current is not None)
    assert window.parts.preview.current.preview.request.source == folder / "photo.png"


def test_stop_leaves_a_batch_that_the_next_start_offers(start, folder, qtbot):
    window = start(_held_up)
    fill(window, folder, qtbot)
    window.actions_["compress"].trigger()
    until(qtbot, lambda: State.RUNNING in states(window))
    window.close()
    assert window.parts.batch.phase is Phase.IDLE
    window = start()
    until(qtbot, lambda: window.news.isVisible())
    assert window.news.text.text().endswith(": none is done.")


def _held_up(session: Session) -> Compress:
    def compress(job: Job, report: Report) -> Outcome:
        while True:  # until it is cancelled
            report(Stage.FIT, 0.1)

    return compress


def test_report_of_a_batch_is_written_as_table_or_json(start, folder, qtbot, tmp_path):
    window = start()
    fill(window, folder, qtbot)
    run(window, qtbot)
    ledger = window.parts.ledger
    for name in ("report.csv", "report.json"):
        with qtbot.waitSignal(ledger.reported, timeout=30_000):
            ledger.export(ledger.batches[0], tmp_path / name)
    assert len((tmp_path / "report.csv").read_text().splitlines()) == 4
    rows = [json.loads(line) for line in (tmp_path / "report.json").read_text().splitlines()]
    assert [row["status"] for row in rows] == ["compressed"] * 3
    assert window.news.text.text().startswith("The report was written to ")
    with qtbot.waitSignal(ledger.failed, timeout=30_000):
        ledger.export(ledger.batches[0], tmp_path / "none" / "report.csv")
    assert "can't be written" in window.news.text.text()


def test_damaged_journal_is_said_once(start, qtbot, tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "journal.sqlite").write_bytes(b"no database at all" * 99)
    window = start()
    until(qtbot, lambda: window.news.isVisible())
    assert window.news.text.text().startswith("The journal was damaged")
    window.close()
    window = start()
    until(qtbot, lambda: window.parts.runners[-1].idle)
    assert not window.news.isVisible()


def test_without_a_journal_folders_work_and_replacing_is_refused(folder, qtbot, tmp_path, monkeypatch, lasting_pool):
    # GIVEN a data folder in which nothing can be written
    def refused(**values: object) -> Session:
        raise JournalError("The journal can't be kept in /data (read-only)", "Make room there.")

    monkeypatch.setattr(app, "Session", refused)
    monkeypatch.setattr(app, "WorkerPool", lambda workers: lasting_pool)
    memory = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    window = app.build(Store(memory), output=tmp_path / "out")
    qtbot.addWidget(window)
    window.show()
    assert "neither resumed nor undone" in window.news.text.text()
    fill(window, folder, qtbot)
    window.options.saving.place.setCurrentIndex(1)
    with qtbot.waitSignal(window.parts.batch.refused, timeout=30_000):
        window.actions_["compress"].trigger()
    assert "Originals are replaced only where the journal can be kept" in window.news.text.text()
    window.options.saving.place.setCurrentIndex(0)
    with qtbot.waitSignal(window.parts.batch.ended, timeout=30_000):
        window.actions_["compress"].trigger()
    assert sorted(contents(tmp_path / "out")) == NAMES
    window.close()
