"""The window, the journal and the workers: a crash costs one picture, and what was interrupted is resumed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qtcompress.core.errors import WorkerError
from qtcompress.core.types import Report
from qtcompress.engine.job.goal import Lead, nobody
from qtcompress.engine.job.job import Outcome
from qtcompress.engine.journal.records import Entry
from qtcompress.engine.session import Session
from qtcompress.engine.workers.pool import Commit, WorkerPool
from qtcompress.engine.workers.requests import Request, ThumbnailRequest
from qtcompress.gui.batch.flight import CompressEntry
from qtcompress.gui.gallery.filter import Show
from qtcompress.gui.gallery.item import RowState
from qtcompress.gui.journal.message_bar import Verb
from qtcompress.gui.preview.pane import Pane
from tests.gui.starting import NAMES, Open, contents, fill, interrupt, press, replace_originals, run, states
from tests.gui.windows import until


def test_crash_of_a_worker_costs_one_picture_and_is_said_in_its_row(start: Open, photos: Path, qtbot: QtBot) -> None:
    # GIVEN an engine whose process dies of the second picture
    def deadly(session: Session) -> CompressEntry:
        def compress(entry: Entry, report: Report) -> Outcome:
            if entry.job.source.name == "IMG_2.png":
                raise WorkerError("ended the process that worked on it (SIGSEGV)", "Look whether it is damaged.")
            return session.compress(entry, report)

        return compress

    window = start(deadly)
    fill(window, photos, qtbot)
    # WHEN the batch is run
    run(window, qtbot)
    # THEN the others are done, and the row says why it is not
    assert states(window) == [RowState.COMPRESSED, RowState.FAILED, RowState.COMPRESSED]
    assert window.news.text.text() == "2 compressed, 1 failed"
    press(window, Verb.SHOW, qtbot)
    proxy = window.parts.proxy
    assert window.gallery.search.show_filter is Show.TROUBLE
    assert [proxy.index(row, 0).data() for row in range(proxy.rowCount())] == ["IMG_2.png"]
    sentence = proxy.index(0, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert sentence.startswith("IMG_2.png ended the process that worked on it (SIGSEGV")


def test_figures_of_each_picture_stand_in_its_tool_tip_and_description(start: Open, photos: Path, qtbot: QtBot) -> None:
    window = start()
    fill(window, photos, qtbot)
    run(window, qtbot)
    index = window.parts.model.index(0)
    told = index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "256 colors, PSNR " in told
    assert index.data(Qt.ItemDataRole.ToolTipRole) == f"{told}\n{photos / 'IMG_1.png'}"


class Crashing(WorkerPool):
    """A pool whose processes end when they look at one picture; the others are those of another pool."""

    def __init__(self, others: WorkerPool) -> None:
        super().__init__(1)
        self._others = others

    def ask(
        self, request: Request[Any], report: Report, commit: Commit = lambda intent: None, *, lead: Lead = nobody
    ) -> Any:
        if isinstance(request, ThumbnailRequest) and request.path.name == "IMG_1.png":
            raise WorkerError("ended the process that worked on it (SIGSEGV)", "Look whether it is damaged.")
        return self._others.ask(request, report, commit)


def test_decoder_that_crashes_costs_one_thumbnail_and_is_not_opened_by_the_preview(
    start: Open, photos: Path, qtbot: QtBot
) -> None:
    # GIVEN a picture that ends the process which looks at it
    opened: list[Path] = []

    def change(session: Session) -> None:
        session.pool = Crashing(session.pool)

    window = start(change=change)
    preview = window.parts.preview
    make, engine = preview._make, preview._first._engine

    def opens(kind: Callable[..., Any]) -> Callable[..., Any]:
        return lambda request, *told: opened.append(request.source) or kind(request, *told)

    preview._make = opens(make)
    preview._first._engine = replace(engine, look=opens(engine.look), make=opens(engine.make))
    # WHEN it is the one that is selected
    fill(window, photos, qtbot)
    until(qtbot, lambda: not window.parts.preview.busy)
    # THEN the sentence stands where the After would be, whatever is tuned, and nobody opened it here
    assert states(window) == [RowState.FAILED, RowState.WAITING, RowState.WAITING]
    after = window.compare.findChildren(Pane)[1]
    assert after.accessibleDescription().startswith("IMG_1.png ended the process")
    window.options.colors.setValue(9)
    assert not window.parts.preview.busy
    window.gallery.view.setCurrentIndex(window.parts.proxy.index(1, 0))
    until(qtbot, lambda: window.parts.preview.current is not None and not window.parts.preview.busy)
    assert photos / "IMG_2.png" in opened
    assert photos / "IMG_1.png" not in opened


def test_batch_that_was_interrupted_is_offered_at_the_next_start_and_resumed(
    start: Open, photos: Path, qtbot: QtBot, open_session: Callable[[], Session], tmp_path: Path
) -> None:
    # GIVEN a program that was killed in mid-batch
    interrupt(open_session, photos, tmp_path / "out")
    first = (tmp_path / "out" / "IMG_1.png").stat().st_mtime_ns
    # WHEN the next one starts
    window = start()
    until(qtbot, lambda: window.news.isVisible())
    # THEN it says so above the empty gallery, and goes on when that is wanted
    assert window.news.text.text().startswith("A batch of 3 pictures was interrupted today at ")
    assert window.news.text.text().endswith(": 1 is done.")
    with qtbot.waitSignals([window.parts.batch.ended, window.parts.ledger.closed]):
        press(window, Verb.RESUME, qtbot)
    assert states(window) == [RowState.COMPRESSED] * 3
    assert window.news.text.text() == "2 compressed"
    assert sorted(contents(tmp_path / "out")) == NAMES
    assert (tmp_path / "out" / "IMG_1.png").stat().st_mtime_ns == first
    assert window.parts.ledger.session.unfinished() == []
    assert not window.actions_["compress"].isEnabled()


@pytest.mark.parametrize("verb", [Verb.RESUME, Verb.LEAVE])
def test_batch_that_another_window_has_resumed_meanwhile_is_neither_resumed_nor_left(
    start: Open, photos: Path, qtbot: QtBot, open_session: Callable[[], Session], tmp_path: Path, verb: Verb
) -> None:
    interrupt(open_session, photos, tmp_path / "out")
    window, other = start(), open_session()
    until(qtbot, lambda: window.news.isVisible())
    other.resume(other.unfinished()[0].id)
    press(window, verb, qtbot)
    until(qtbot, lambda: "Another running program works on batch 1" in window.news.text.text())
    assert states(window) == []
    assert other.batches()[0].ended is None
    assert sorted(contents(tmp_path / "out")) == NAMES[:1]
    other.close()


def test_picture_that_the_program_died_with_is_named_and_tried_when_that_is_asked(
    start: Open, photos: Path, qtbot: QtBot, open_session: Callable[[], Session], tmp_path: Path
) -> None:
    interrupt(open_session, photos, tmp_path / "out", dying="IMG_2.png")
    window = start()
    until(qtbot, lambda: window.news.isVisible())
    assert "IMG_2.png was being worked on when the program died; it is set aside." in window.news.text.text()
    with qtbot.waitSignals([window.parts.batch.ended, window.parts.ledger.closed]):
        press(window, Verb.RESUME, qtbot)
    assert states(window) == [RowState.COMPRESSED, RowState.SET_ASIDE, RowState.COMPRESSED]
    window.gallery.show_states(Show.SET_ASIDE)
    assert window.parts.proxy.rowCount() == 1
    number = window.parts.ledger.batches[0].id
    with qtbot.waitSignals([window.parts.batch.ended, window.parts.ledger.closed]):
        window.offers.resume(number, set_aside=True)
    assert states(window) == [RowState.COMPRESSED] * 3


def test_offer_that_is_left_is_not_made_again_and_stays_in_the_history(
    start: Open, photos: Path, qtbot: QtBot, open_session: Callable[[], Session], tmp_path: Path
) -> None:
    # GIVEN a batch that was interrupted
    interrupt(open_session, photos, tmp_path / "out")
    window = start()
    until(qtbot, lambda: window.news.isVisible())
    # WHEN the offer is closed, it comes back at the next start
    qtbot.mouseClick(window.news.close_button, Qt.MouseButton.LeftButton)
    window.close()
    window = start()
    until(qtbot, lambda: window.news.isVisible())
    # WHEN it is left, the history has it, and it can be undone
    press(window, Verb.LEAVE, qtbot)
    assert not window.news.isVisible()
    ledger = window.parts.ledger
    until(qtbot, lambda: bool(ledger.batches) and ledger.batches[0].ended is not None)
    window.actions_["history"].trigger()
    assert window.history.model.index(0, 6).data() == "2 not done"
    assert not window.history.resume.isVisible()
    assert window.history.undo.isEnabled()
    window.close()
    # THEN no start offers it again
    window = start()
    with qtbot.waitSignal(window.parts.ledger.listed):
        window.parts.ledger.refresh()
    assert not window.news.isVisible()


def test_staged_batch_that_is_left_waits_in_the_history(start: Open, photos: Path, qtbot: QtBot) -> None:
    window = start()
    replace_originals(window, review=True)
    fill(window, photos, qtbot)
    run(window, qtbot)
    window.close()
    window = start()
    until(qtbot, lambda: window.news.isVisible())
    press(window, Verb.LEAVE, qtbot)
    ledger = window.parts.ledger
    until(qtbot, lambda: bool(ledger.batches) and ledger.batches[0].ended is not None)
    window.close()
    window = start()
    with qtbot.waitSignal(window.parts.ledger.listed):
        window.parts.ledger.refresh()
    assert not window.news.isVisible()
    window.actions_["history"].trigger()
    with qtbot.waitSignal(window.parts.ledger.applied):
        qtbot.mouseClick(window.history.apply, Qt.MouseButton.LeftButton)
    assert window.news.text.text() == "3 originals were replaced."


def test_offer_that_is_closed_can_be_taken_up_from_the_history(
    start: Open, photos: Path, qtbot: QtBot, open_session: Callable[[], Session], tmp_path: Path
) -> None:
    interrupt(open_session, photos, tmp_path / "out")
    window = start()
    until(qtbot, lambda: window.news.isVisible())
    qtbot.mouseClick(window.news.close_button, Qt.MouseButton.LeftButton)
    assert not window.news.isVisible()
    window.actions_["history"].trigger()
    until(qtbot, lambda: window.history.model.rowCount() == 1)
    assert window.history.resume.isVisible()
    with qtbot.waitSignals([window.parts.batch.ended, window.parts.ledger.closed]):
        qtbot.mouseClick(window.history.resume, Qt.MouseButton.LeftButton)
    assert states(window) == [RowState.COMPRESSED] * 3
