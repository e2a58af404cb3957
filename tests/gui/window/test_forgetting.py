"""Backups are removed from the history, by a second click in its place and never by the first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from qtcompress.engine.session import Session
from qtcompress.gui.common import format as fmt
from qtcompress.gui.window.main_window import MainWindow
from tests.gui.starting import Open, contents, fill, interrupt, replace_originals, run
from tests.gui.windows import until


def kept(tmp_path: Path) -> list[str]:
    return sorted(path.name for path in (tmp_path / "data").glob("backups/**/*") if path.is_file())


def click(button: QAbstractButton, qtbot: QtBot) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def replaced(start: Open, photos: Path, qtbot: QtBot) -> MainWindow:
    """Return a window with one batch in place, and its history open."""
    window = start()
    replace_originals(window, review=False)
    fill(window, photos, qtbot)
    run(window, qtbot)
    until(qtbot, lambda: window.parts.ledger.undoable is not None)
    window.actions_["history"].trigger()
    return window


def test_backups_of_a_batch_are_removed_by_the_second_click(
    replaced: MainWindow, photos: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    window, history = replaced, replaced.history
    size = fmt.size(window.parts.ledger.batches[0].backup_bytes)
    assert history.model.index(0, 5).data() == size
    assert history.backups.text() == f"Backups of replaced originals take {size}."
    before, now = kept(tmp_path), contents(photos)
    # WHEN it is asked for, nothing happens but a question, and what is safe has the keyboard
    click(history.forget, qtbot)
    assert "undo is no longer possible" in history.question.text.text()
    assert history.question.no.hasFocus()
    assert QApplication.activeModalWidget() is None
    qtbot.keyClick(history.question.no, Qt.Key.Key_Space)
    assert not history.question.isVisible()
    assert kept(tmp_path) == before
    # WHEN it is agreed to
    click(history.forget, qtbot)
    assert history.question.yes.text() == f"Remove {size} for Good"
    with qtbot.waitSignals([window.parts.ledger.forgotten, window.parts.ledger.listed]):
        click(history.question.yes, qtbot)
    # THEN the backups are gone, the results stay, and nobody offers to undo it
    until(qtbot, lambda: window.parts.ledger.undoable is None)
    assert kept(tmp_path) == []
    assert contents(photos) == now
    assert not history.forget.isVisible()
    assert not history.forget_all.isVisible()
    assert not history.undo.isEnabled()
    assert not window.actions_["undo_batch"].isEnabled()
    assert window.news.text.text() == f"{size} of backups removed; the batch can no longer be undone."


def test_backups_of_all_batches_are_removed_together(
    replaced: MainWindow, photos: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    window, history = replaced, replaced.history
    window.options.colors.setValue(8)
    window.options.more_part.again.setChecked(True)  # otherwise results stay as they are
    run(window, qtbot)
    until(qtbot, lambda: len(history.model.with_backups) == 2)
    sizes = [batch.backup_bytes for batch in history.model.with_backups]
    click(history.forget_all, qtbot)
    assert fmt.size(sum(sizes)) in history.question.text.text()
    with qtbot.waitSignal(window.parts.ledger.forgotten) as signal:
        click(history.question.yes, qtbot)
    assert signal.args[0].freed_bytes == sum(sizes)
    assert kept(tmp_path) == []
    assert window.news.text.text().endswith("these batches can no longer be undone.")


def test_question_is_withdrawn_when_its_batch_is_not_selected_or_something_runs(
    replaced: MainWindow, photos: Path, qtbot: QtBot, open_session: Callable[[], Session], tmp_path: Path
) -> None:
    history = replaced.history
    click(history.forget, qtbot)
    history.set_free(free=False)
    assert not history.question.isVisible()
    history.set_free(free=True)
    click(history.forget, qtbot)
    history.close()
    replaced.actions_["history"].trigger()
    assert not history.question.isVisible()
    click(history.forget, qtbot)
    history.table.clearSelection()
    assert not history.question.isVisible()


def test_batch_into_a_folder_has_no_backups_to_remove(
    start: Open, photos: Path, qtbot: QtBot, open_session: Callable[[], Session], tmp_path: Path
) -> None:
    interrupt(open_session, photos, tmp_path / "out")
    window = start()
    until(qtbot, lambda: window.history.model.rowCount() == 1)
    window.actions_["history"].trigger()
    history = window.history
    assert not any(widget.isVisible() for widget in (history.forget, history.forget_all, history.backups))
