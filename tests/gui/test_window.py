"""The whole window with the real engine, on small pictures."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QLineEdit, QSlider, QSpinBox

from qtcompress.core.types import Report, Stage
from qtcompress.engine.compress import Job, Outcome, compress
from qtcompress.engine.session import Session
from qtcompress.gui import app
from qtcompress.gui.actions import ACTIONS, MENUS
from qtcompress.gui.batch import Compress
from qtcompress.gui.compare import CompareMode
from qtcompress.gui.gallery import State
from qtcompress.gui.news import Verb
from qtcompress.gui.pane import Pane
from qtcompress.gui.paths import urls_of
from qtcompress.gui.store import Store
from qtcompress.gui.tally import Phase
from qtcompress.gui.window import MainWindow

Make = Callable[..., MainWindow]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of three pictures, one of them below another folder, and a text."""
    folder = tmp_path / "photos"
    (folder / "more").mkdir(parents=True)
    random = np.random.default_rng(0)
    for number, name in enumerate(["IMG_1.png", "IMG_2.png", "more/IMG_10.png"]):
        ramp = np.linspace(0, 255, 96)[None, :, None] * np.array([1.0, 0.3 + 0.3 * number, 0.2])
        pixels = (ramp + random.normal(0, 9, (64, 96, 3))).clip(0, 255).astype(np.uint8)
        Image.fromarray(pixels).save(folder / name)
    (folder / "notes.txt").write_text("no picture")
    return folder


@pytest.fixture
def make(qtbot, tmp_path: Path, open_session: Callable[[], Session]) -> Iterator[Make]:
    """Return how to open a window that remembers in a file of the test's own."""
    windows: list[MainWindow] = []

    def build(**engine: object) -> MainWindow:
        memory = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        session = open_session()
        if isinstance(slow := engine.get("compress"), Slow):
            slow.compress = session.compress
        window = app.build(Store(memory), session=session, output=tmp_path / "out", **engine)
        qtbot.addWidget(window)
        windows.append(window)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield build
    for window in windows:
        window.close()
        assert all(runner.idle for runner in window.parts.runners)


@pytest.fixture
def window(make: Make) -> MainWindow:
    return make()


def drop(window: MainWindow, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls(urls_of(paths))
    place = window.rect().center()
    arguments = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(place, *arguments)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(place), *arguments))


def fill(window: MainWindow, folder: Path, qtbot) -> None:
    """Add a folder and wait until it is listed, with all thumbnails, and the first picture is previewed."""
    parts = window.parts
    window.add([folder])
    until(qtbot, lambda: len(parts.model) > 0 and not parts.loader.busy)
    until(qtbot, lambda: all(item.thumbnail or item.sentence for item in parts.model.items()))
    until(qtbot, lambda: not parts.preview.busy)


def run(window: MainWindow, qtbot) -> None:
    with qtbot.waitSignal(window.parts.batch.ended, timeout=30_000):
        window.actions_["compress"].trigger()


def select(window: MainWindow, name: str, qtbot) -> None:
    proxy = window.parts.proxy
    row = next(row for row in range(proxy.rowCount()) if proxy.index(row, 0).data() == name)
    window.gallery.view.setCurrentIndex(proxy.index(row, 0))
    until(qtbot, lambda: not window.parts.preview.busy)


def until(qtbot, condition: Callable[[], bool]) -> None:
    """Wait for a condition; long, because the first k-means imports scikit-learn on a machine that may be busy."""
    qtbot.waitUntil(condition, timeout=30_000)


def files(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


class Slow:
    """The real engine, held up in the middle of each picture until it is let go."""

    def __init__(self) -> None:
        self.go = threading.Event()
        self.compress: Compress = compress  # the session's, where there is one

    def __call__(self, job: Job, report: Report) -> Outcome:
        report(Stage.READ, 0.5)
        while not self.go.wait(0.001):
            report(Stage.FIT, 0.5)
        return self.compress(job, report)


def test_empty_window_invites_and_has_nothing_to_start(window):
    assert window.stack.currentWidget() is window.empty
    assert not window.actions_["compress"].isEnabled()
    assert not window.actions_["stop"].isEnabled()
    assert window.status.counts.text() == "No pictures"


def test_drop_look_compress(window, folder, qtbot, tmp_path):
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
    assert window.actions_["compress"].text() == "&Compress 3"
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


def test_what_is_no_picture_is_said_above_the_gallery(window, folder, qtbot, tmp_path):
    drop(window, [tmp_path / "gone.png", folder])
    until(qtbot, lambda: window.news.isVisible())
    assert window.news.text.text().startswith("gone.png is not there")
    assert len(window.parts.model) == 3


def test_results_on_their_way_out_are_not_taken_for_new_pictures(window, folder, qtbot):
    class FromGallery(QDragEnterEvent):
        def source(self) -> object:
            return window.gallery.view

    data = QMimeData()
    data.setUrls(urls_of([folder]))
    arguments = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    for kind, taken in ((QDragEnterEvent, True), (FromGallery, False)):
        event = kind(QPoint(9, 9), *arguments)
        event.ignore()
        QApplication.sendEvent(window, event)
        assert event.isAccepted() is taken


def test_compressing_again_with_other_colors_replaces_own_results(window, folder, qtbot, tmp_path):
    fill(window, folder, qtbot)
    run(window, qtbot)
    before = (tmp_path / "out" / "IMG_1.png").read_bytes()
    window.options.colors.setValue(4)
    assert window.actions_["compress"].text() == "&Compress 3"
    run(window, qtbot)
    after = (tmp_path / "out" / "IMG_1.png").read_bytes()
    assert len(after) < len(before)
    assert window.news.text.text() == "3 compressed"


def test_file_of_someone_else_in_the_output_folder_is_left_alone(window, folder, qtbot, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "IMG_1.png").write_text("precious")
    fill(window, folder, qtbot)
    run(window, qtbot)
    assert (tmp_path / "out" / "IMG_1.png").read_text() == "precious"
    assert window.news.text.text() == "2 compressed, 1 skipped"


def test_original_that_is_smaller_already_is_kept_and_says_so(window, qtbot, tmp_path):
    folder = tmp_path / "photos"
    folder.mkdir()
    pixels = np.random.default_rng(0).integers(0, 255, (64, 64, 3), np.uint8)
    Image.fromarray(pixels).save(folder / "noise.jpg", quality=5)
    fill(window, folder, qtbot)
    run(window, qtbot)
    assert window.news.text.text() == "0 compressed, 1 kept (already smaller)"
    assert window.parts.model.items()[0].sentence.startswith("The original is kept")
    assert files(tmp_path / "out") == ["noise.jpg"]
    assert (tmp_path / "out" / "noise.jpg").read_bytes() == (folder / "noise.jpg").read_bytes()


def test_cancel_in_mid_picture_leaves_no_file_and_go_on_finishes(make, folder, qtbot, tmp_path):
    # GIVEN a batch in the middle of its pictures
    engine = Slow()
    window = make(compress=engine)
    fill(window, folder, qtbot)
    window.actions_["compress"].trigger()
    states = lambda: [item.state for item in window.parts.model.items()]  # noqa: E731
    until(qtbot, lambda: State.RUNNING in states())
    assert window.actions_["pause"].isEnabled()
    assert not window.actions_["compress"].isEnabled()
    # WHEN Esc is pressed
    with qtbot.waitSignal(window.parts.batch.ended, timeout=30_000):
        qtbot.keyClick(window.gallery.view, Qt.Key.Key_Escape)
    # THEN nothing was written, and a button goes on
    assert not (tmp_path / "out").exists()
    assert State.CANCELLED in states()
    assert window.news.text.text() == "Stopped: 0 compressed, 3 left."
    engine.go.set()
    with qtbot.waitSignal(window.parts.batch.ended, timeout=30_000):
        qtbot.mouseClick(window.news.buttons[Verb.GO_ON], Qt.MouseButton.LeftButton)
    assert len(files(tmp_path / "out")) == 3


def test_close_in_mid_batch_leaves_no_partial_file(make, folder, qtbot, tmp_path):
    # GIVEN the real engine in the middle of a picture that takes a while
    pixels = np.random.default_rng(0).integers(0, 255, (1500, 1500, 3), np.uint8)
    Image.fromarray(pixels).save(folder / "AAA_large.png", compress_level=0)
    window = make()
    fill(window, folder, qtbot)
    window.actions_["compress"].trigger()
    large = folder / "AAA_large.png"
    until(qtbot, lambda: window.parts.model.item(large).progress > 0.2)
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


def test_esc_stops_the_preview_first_and_the_batch_then(make, folder, qtbot):
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
    with qtbot.waitSignal(window.parts.batch.ended, timeout=30_000):
        qtbot.keyClick(window.gallery.view, Qt.Key.Key_Escape)


def test_pause_is_a_key_and_shows_in_the_status_line(make, folder, qtbot):
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


def test_selected_picture_alone_is_stopped(make, folder, qtbot):
    engine = Slow()
    window = make(compress=engine)
    fill(window, folder, qtbot)
    stop = window.actions_["stop_selected"]
    assert not stop.isEnabled()
    window.actions_["compress"].trigger()
    until(qtbot, lambda: window.parts.model.item(folder / "IMG_1.png").state is State.RUNNING)
    assert stop.isEnabled()
    stop.trigger()
    until(qtbot, lambda: window.parts.model.item(folder / "IMG_1.png").state is State.CANCELLED)
    engine.go.set()
    until(qtbot, lambda: window.parts.batch.phase is Phase.IDLE)
    assert window.news.text.text() == "Stopped: 2 compressed, 1 left."


def test_options_change_what_is_shown(window, folder, qtbot):
    fill(window, folder, qtbot)
    window.options.stops.setValue(0)
    until(qtbot, lambda: not window.parts.preview.busy)
    assert window.palette_dock.windowTitle() == "Palette 2"
    assert "2\N{NO-BREAK SPACE}colors,\N{NO-BREAK SPACE}1\N{NO-BREAK SPACE}bit" in window.facts.figures.text()


def test_hovering_a_swatch_lights_up_its_pixels(window, folder, qtbot):
    fill(window, folder, qtbot)
    window.options.colors.setValue(4)
    until(qtbot, lambda: not window.parts.preview.busy)
    grid = window.swatches.findChild(QAbstractItemView)
    with qtbot.waitSignal(window.parts.highlighter.masked, check_params_cb=lambda mask: mask is not None) as masked:
        qtbot.mouseMove(grid.viewport(), grid.visualRect(grid.model().index(0, 0)).center())
    lit = masked.args[0].levels[0] > 0
    assert lit.shape == (64, 96)
    assert 0 < lit.sum() < lit.size
    with qtbot.waitSignal(window.parts.highlighter.masked, check_params_cb=lambda mask: mask is None):
        window.swatches.clear()


def test_both_panes_zoom_as_one_and_the_zoom_is_written(window, folder, qtbot):
    fill(window, folder, qtbot)
    before, after = window.compare.findChildren(Pane)
    assert before.isVisible()
    assert before.size() == after.size()
    for pane in (before, after):
        zoom = window.compare.viewport.state.zoom
        wheel = QWheelEvent(
            QPointF(20, 20), pane.mapToGlobal(QPointF(20, 20)), QPoint(), QPoint(0, 120),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(pane, wheel)
        assert window.compare.viewport.state.zoom > zoom
    assert window.zoom.text() == window.compare.viewport.zoom_text()
    qtbot.keyClick(window.gallery.view, Qt.Key.Key_Z)
    assert window.compare.viewport.state.fits
    qtbot.keyClick(window.gallery.view, Qt.Key.Key_Z)
    assert window.zoom.text() == "100 %"
    qtbot.keyClick(window.gallery.view, Qt.Key.Key_Plus)
    assert window.compare.viewport.state.zoom > 1
    qtbot.keyClick(window.gallery.view, Qt.Key.Key_Minus)
    assert window.compare.viewport.state.zoom == 1


def test_place_in_the_picture_stays_when_a_new_result_comes(window, folder, qtbot):
    fill(window, folder, qtbot)
    window.compare.viewport.set_zoom(7.0, QPointF(3, 5))
    state = window.compare.viewport.state
    window.options.colors.setValue(5)
    until(qtbot, lambda: not window.parts.preview.busy)
    assert window.compare.viewport.state == state


@pytest.mark.parametrize(
    ("key", "mode"), list(zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4), CompareMode, strict=True))
)
def test_modes_are_chosen_by_number_in_gallery_and_picture(window, folder, qtbot, key, mode):
    fill(window, folder, qtbot)
    for widget in (window.gallery.view, window.compare):
        window.compare.set_mode(CompareMode.FLICKER if mode is not CompareMode.FLICKER else CompareMode.SIDE)
        widget.setFocus()
        qtbot.keyClick(widget, key)
        assert window.compare.mode is mode
        assert window.actions_[f"mode_{mode.value}"].isChecked()


def test_space_flickers_while_it_is_held(window, folder, qtbot):
    fill(window, folder, qtbot)
    after = window.compare.findChildren(Pane)[1]
    view = window.gallery.view
    selected = view.selected_paths()
    label = after.accessibleName()
    qtbot.keyPress(view, Qt.Key.Key_Space)
    assert after.accessibleName() != label
    qtbot.keyRelease(view, Qt.Key.Key_Space)
    assert after.accessibleName() == label
    assert view.selected_paths() == selected


def test_typing_in_a_field_is_no_shortcut(window, folder, qtbot):
    fill(window, folder, qtbot)
    window.actions_["find"].trigger()
    assert window.focusWidget() is window.gallery.text
    qtbot.keyClicks(window.gallery.text, "img_2 1")
    assert window.gallery.text.text() == "img_2 1"
    assert window.compare.mode is CompareMode.SIDE
    qtbot.keyClick(window.gallery.text, Qt.Key.Key_Delete)
    assert len(window.parts.model) == 3


def test_arrows_move_and_the_preview_follows(window, folder, qtbot):
    fill(window, folder, qtbot)
    first = window.parts.preview.path
    qtbot.keyClick(window.gallery.view, Qt.Key.Key_Right)
    until(qtbot, lambda: not window.parts.preview.busy)
    assert first.name == "IMG_1.png"
    assert window.parts.preview.path.name == "IMG_2.png"


def test_delete_takes_off_the_list_and_ctrl_z_brings_back(window, folder, qtbot):
    fill(window, folder, qtbot)
    view = window.gallery.view
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert window.status.counts.text() == "3 pictures, 3 selected"
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert len(window.parts.model) == 0
    assert window.parts.preview.path is None
    assert window.stack.currentWidget() is window.empty
    assert len(files(folder)) == 4
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(window.parts.model) == 3
    assert window.stack.currentWidget() is window.splitter
    until(qtbot, lambda: window.parts.preview.current is not None)
    until(qtbot, lambda: all(item.thumbnail for item in window.parts.model.items()))


def test_row_beside_a_removed_one_is_selected(window, folder, qtbot):
    fill(window, folder, qtbot)
    qtbot.keyClick(window.gallery.view, Qt.Key.Key_Delete)
    assert [path.name for path in window.gallery.view.selected_paths()] == ["IMG_2.png"]


def test_broken_picture_says_what_to_do_in_row_pane_and_strip(window, folder, qtbot):
    good = (folder / "IMG_1.png").read_bytes()
    (folder / "broken.png").write_bytes(good[: len(good) // 2])
    fill(window, folder, qtbot)
    select(window, "broken.png", qtbot)
    sentence = window.compare.findChildren(Pane)[1].accessibleDescription()
    assert sentence.startswith("broken.png is cut off or damaged")
    run(window, qtbot)
    assert window.news.text.text() == "3 compressed, 1 failed"
    qtbot.mouseClick(window.news.buttons[Verb.SHOW], Qt.MouseButton.LeftButton)
    proxy = window.parts.proxy
    assert [proxy.index(row, 0).data() for row in range(proxy.rowCount())] == ["broken.png"]
    assert proxy.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == sentence
    assert proxy.index(0, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole) == sentence
    assert "1 shown" in window.status.counts.text()
    qtbot.mouseClick(window.gallery.show_all, Qt.MouseButton.LeftButton)
    assert proxy.rowCount() == 4


def test_filter_that_nothing_fits_says_so(window, folder, qtbot):
    fill(window, folder, qtbot)
    window.gallery.text.setText("zebra")
    assert window.gallery.none.isVisible()
    window.gallery.text.clear()
    assert not window.gallery.none.isVisible()


def test_choices_and_layout_are_remembered(make, folder, qtbot):
    first = make()
    first.options.colors.setValue(48)
    first.options.set_output(folder / "elsewhere")
    first.palette_dock.hide()
    first.resize(790, 640)  # the screen that is none has 800 x 800
    first.close()
    second = make()
    assert second.options.settings.colors == 48
    assert second.options.effective.output == folder / "elsewhere"
    assert not second.palette_dock.isVisible()
    assert (second.width(), second.height()) == (790, 640)


def test_everything_has_room_at_900_by_600(window, folder, qtbot):
    fill(window, folder, qtbot)
    assert window.minimumSizeHint().width() <= 900
    assert window.minimumSizeHint().height() <= 600
    window.resize(900, 600)
    view = window.gallery.view
    assert view.viewport().width() // view.gridSize().width() == 1
    bar = window.actions_["compress"].associatedObjects()[-1]
    assert all(window.isAncestorOf(button) for button in bar.findChildren(QAbstractButton))
    assert window.compare.width() > 300
    assert window.zoom.isVisible()


def test_every_action_is_in_a_menu_and_no_shortcut_is_given_twice(window):
    listed = {name for names in MENUS.values() for name in names}
    assert {spec.name for spec in ACTIONS} <= listed
    keys = [QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys]
    assert len(keys) == len(set(keys))
    assert all(action.toolTip() for action in window.actions_)


def test_every_control_has_a_name_for_those_who_do_not_see_it(window):
    for kind in (QLineEdit, QComboBox, QSpinBox, QSlider, QAbstractItemView):
        for widget in window.findChildren(kind):
            inner = isinstance(widget.parent(), QSpinBox | QComboBox) or widget.window() is not window
            labelled = any(
                label.buddy() is widget for label in window.findChildren(type(window.options.strength_label))
            )
            assert inner or labelled or widget.accessibleName(), widget
    for button in window.findChildren(QAbstractButton):
        hidden = button.objectName().startswith("qt_") or isinstance(button.parent(), QLineEdit)
        assert hidden or button.text() or button.toolTip() or button.accessibleName(), button


def test_help_lists_every_shortcut_and_does_not_block(window, qtbot):
    from qtcompress.gui.dialogs import HelpDialog

    window.actions_["help"].trigger()
    dialog = window.findChild(HelpDialog)
    assert dialog.isVisible()
    assert not dialog.isModal()
    text = dialog.page.toPlainText()
    assert all(QKeySequence(spec.keys[0]).toString() in text for spec in ACTIONS if spec.keys)
    dialog.close()
