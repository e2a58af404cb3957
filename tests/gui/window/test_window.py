"""The whole window with the real engine, on small pictures: drop, look, compress, stop."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QMimeData, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication, QRubberBand
from pytestqt.qtbot import QtBot

from qtcompress.core.types import Stage
from qtcompress.gui.batch.progress import Phase
from qtcompress.gui.common.urls import urls_of
from qtcompress.gui.gallery.item import Role, RowState
from qtcompress.gui.journal.message_bar import Verb
from qtcompress.gui.window.main_window import MainWindow
from tests.gui.windows import Make, Midway, Slow, drag, drop, files, fill, run, until


def test_empty_window_invites_and_has_nothing_to_start(window: MainWindow) -> None:
    assert window.stack.currentWidget() is window.empty
    assert not window.actions_["compress"].isEnabled()
    assert not window.actions_["stop"].isEnabled()
    assert not window.actions_["find"].isEnabled()
    assert window.status.counts.text() == "No pictures"
    assert window.empty.hint.text().endswith("your originals stay as they are.")
    window.options.saving.place.setCurrentIndex(1)
    assert window.empty.hint.text().endswith("replaces your originals by them; each is backed up first.")


def test_drop_look_compress(window: MainWindow, folder: Path, qtbot: QtBot, tmp_path: Path) -> None:
    # WHEN a folder is dropped
    drop(window, [folder])
    parts = window.parts
    until(qtbot, lambda: len(parts.model) == 3 and not parts.loader.busy)
    # THEN its pictures are listed, and the first is previewed in full with its figures and palette
    assert [parts.proxy.index(row, 0).data() for row in range(3)] == ["IMG_1.png", "IMG_2.png", "IMG_10.png"]
    until(qtbot, lambda: parts.preview.current is not None and parts.preview.current.preview.exact)
    assert "256" in window.facts.figures.text()
    assert "estimated" not in window.facts.figures.text()
    assert window.palette_dock.windowTitle() == "Palette 256"
    # WHEN the batch is run
    until(qtbot, lambda: window.actions_["compress"].text() == "&Compress 3")
    run(window, qtbot)
    # THEN indexed files stand in the output folder, with its structure, and the window says so
    assert files(tmp_path / "out") == ["IMG_1.png", "IMG_2.png", "more/IMG_10.png"]
    with Image.open(tmp_path / "out" / "more" / "IMG_10.png") as image:
        assert image.mode == "P"
    assert window.news.text.text() == "3 compressed"
    assert window.news.isVisible()
    assert "saved" in window.status.saved.text()
    assert not window.actions_["compress"].isEnabled()
    # The preview promised what was written.
    promised = parts.preview.current.preview.target_bytes
    assert (tmp_path / "out" / parts.preview.path.name).stat().st_size == promised


def test_window_is_framed_while_files_are_held_over_it(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    frame = window.findChild(QRubberBand)
    assert not frame.isVisible()
    data = drag(window, [folder])
    assert frame.isVisible()
    assert frame.geometry() == QRect(window.stack.mapTo(window, QPoint(0, 0)), window.stack.size())
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not frame.isVisible()
    assert data.hasUrls()
    drop(window, [folder])
    assert not frame.isVisible()
    until(qtbot, lambda: len(window.parts.model) == 3 and not window.parts.loader.busy)


def test_what_is_no_picture_is_said_above_the_gallery(
    window: MainWindow, folder: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    drop(window, [tmp_path / "gone.png", folder])
    until(qtbot, lambda: window.news.isVisible())
    assert window.news.text.text().startswith("gone.png does not exist")
    assert len(window.parts.model) == 3


def test_results_on_their_way_out_are_not_taken_for_new_pictures(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    class FromGallery(QDragEnterEvent):
        def source(self) -> QObject:
            return window.gallery.view

    data = QMimeData()
    data.setUrls(urls_of([folder]))
    arguments = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    for kind, taken in ((QDragEnterEvent, True), (FromGallery, False)):
        event = kind(QPoint(9, 9), *arguments)
        event.ignore()
        QApplication.sendEvent(window, event)
        assert event.isAccepted() is taken


def test_compressing_again_with_other_colors_replaces_own_results(
    window: MainWindow, folder: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    fill(window, folder, qtbot)
    run(window, qtbot)
    before = (tmp_path / "out" / "IMG_1.png").read_bytes()
    window.options.colors.setValue(4)
    until(qtbot, lambda: window.actions_["compress"].text() == "&Compress 3")
    assert "3 with other options" in window.status.saved.text()
    row = window.parts.model.index(0)
    assert row.data(Role.DUE)
    assert row.data(Qt.ItemDataRole.ToolTipRole).endswith("Compress makes it again.")
    run(window, qtbot)
    after = (tmp_path / "out" / "IMG_1.png").read_bytes()
    assert len(after) < len(before)
    assert window.news.text.text() == "3 compressed"


def test_file_of_someone_else_in_the_output_folder_is_left_alone(
    window: MainWindow, folder: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "IMG_1.png").write_text("precious")
    fill(window, folder, qtbot)
    run(window, qtbot)
    assert (tmp_path / "out" / "IMG_1.png").read_text() == "precious"
    assert window.news.text.text() == "2 compressed, 1 skipped"


def test_original_that_is_smaller_already_is_kept_and_says_so(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    pixels = np.random.default_rng(0).integers(0, 255, (64, 64, 3), np.uint8)
    Image.fromarray(pixels).save(folder / "noise.jpg", quality=5)
    fill(window, folder, qtbot)
    run(window, qtbot)
    assert window.news.text.text() == "0 compressed, 1 original kept"
    assert window.parts.model.items()[0].sentence.startswith("The original is kept")
    assert files(tmp_path / "out") == ["noise.jpg"]
    assert (tmp_path / "out" / "noise.jpg").read_bytes() == (folder / "noise.jpg").read_bytes()


def test_cancel_in_mid_picture_leaves_no_file_and_go_on_finishes(
    make: Make, folder: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    # GIVEN a batch in the middle of its pictures
    engine = Slow()
    window = make(compress=engine)
    fill(window, folder, qtbot)
    window.actions_["compress"].trigger()

    def states() -> list[RowState]:
        return [item.state for item in window.parts.model.items()]

    until(qtbot, lambda: RowState.RUNNING in states())
    assert window.actions_["pause"].isEnabled()
    assert not window.actions_["compress"].isEnabled()
    # WHEN Esc is pressed
    with qtbot.waitSignal(window.parts.batch.ended):
        qtbot.keyClick(window.gallery.view, Qt.Key.Key_Escape)
    # THEN nothing was written, and a button goes on
    assert not (tmp_path / "out").exists()
    assert RowState.CANCELLED in states()
    assert window.news.text.text() == "Stopped: 0 compressed, 3 left."
    engine.go.set()
    with qtbot.waitSignal(window.parts.batch.ended):
        qtbot.mouseClick(window.news.buttons[Verb.GO_ON], Qt.MouseButton.LeftButton)
    assert len(files(tmp_path / "out")) == 3


def test_close_in_mid_batch_leaves_no_partial_file(make: Make, folder: Path, qtbot: QtBot, tmp_path: Path) -> None:
    # GIVEN the real engine in the middle of a picture
    pixels = np.random.default_rng(0).integers(0, 255, (1500, 1500, 3), np.uint8)
    Image.fromarray(pixels).save(folder / "AAA_large.png", compress_level=0)
    window = make(compress=Midway("AAA_large.png"))
    fill(window, folder, qtbot)
    window.actions_["compress"].trigger()
    large = folder / "AAA_large.png"
    until(qtbot, lambda: window.parts.model.item(large).progress >= Stage.HISTOGRAM.value)
    # WHEN the window is closed
    assert window.close()
    # THEN nothing runs, and only whole files are there
    assert all(runner.idle for runner in window.parts.runners)
    names = files(tmp_path / "out") if (tmp_path / "out").exists() else []
    assert "AAA_large.png" not in names
    assert set(names) <= {"IMG_1.png", "IMG_2.png", "more/IMG_10.png"}
    for name in names:
        with Image.open(tmp_path / "out" / name) as image:
            image.load()


def test_esc_stops_the_preview_first_and_the_batch_then(make: Make, folder: Path, qtbot: QtBot) -> None:
    engine = Slow()
    window = make(compress=engine)
    fill(window, folder, qtbot)
    window.actions_["compress"].trigger()
    until(qtbot, lambda: window.parts.batch.phase is Phase.RUNNING)
    window.options.colors.setValue(3)
    assert window.parts.preview.busy
    qtbot.keyClick(window.gallery.view, Qt.Key.Key_Escape)
    assert not window.parts.preview.busy
    assert window.parts.batch.phase is Phase.RUNNING
    with qtbot.waitSignal(window.parts.batch.ended):
        qtbot.keyClick(window.gallery.view, Qt.Key.Key_Escape)


def test_pause_is_a_key_and_shows_in_the_status_line(make: Make, folder: Path, qtbot: QtBot) -> None:
    engine = Slow()
    window = make(compress=engine)
    fill(window, folder, qtbot)
    window.actions_["compress"].trigger()
    window.actions_["pause"].trigger()
    assert window.parts.batch.phase is Phase.PAUSED
    assert window.status.left.text() == "0 of 3, paused"
    window.actions_["pause"].trigger()
    engine.go.set()
    until(qtbot, lambda: window.parts.batch.phase is Phase.IDLE)


def test_selected_picture_alone_is_stopped(make: Make, folder: Path, qtbot: QtBot) -> None:
    engine = Slow()
    window = make(compress=engine)
    fill(window, folder, qtbot)
    stop = window.actions_["stop_selected"]
    assert not stop.isEnabled()
    window.actions_["compress"].trigger()
    until(qtbot, lambda: window.parts.model.item(folder / "IMG_1.png").state is RowState.RUNNING)
    assert stop.isEnabled()
    stop.trigger()
    until(qtbot, lambda: window.parts.model.item(folder / "IMG_1.png").state is RowState.CANCELLED)
    engine.go.set()
    until(qtbot, lambda: window.parts.batch.phase is Phase.IDLE)
    assert window.news.text.text() == "Stopped: 2 compressed, 1 left."


def test_removals_and_options_are_undone_and_redone_in_one_order(
    window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    fill(window, folder, qtbot)
    act, undo, redo = window.actions_, window.actions_["undo"], window.actions_["redo"]
    assert not undo.isEnabled()
    act["select_all"].trigger()
    act["remove"].trigger()
    window.options.colors.setValue(9)
    assert undo.text() == "&Undo Change Number of Colors"
    undo.trigger()
    assert (undo.text(), redo.text()) == ("&Undo Remove 3 Pictures", "Re&do Change Number of Colors")
    assert window.options.colors.value() == 256
    undo.trigger()
    assert (len(window.parts.model), undo.text(), undo.isEnabled()) == (3, "&Undo", False)
    redo.trigger()
    assert len(window.parts.model) == 0
    undo.trigger()
    act["clear_list"].trigger()
    assert (len(window.parts.model), undo.text()) == (0, "&Undo Clear List")
