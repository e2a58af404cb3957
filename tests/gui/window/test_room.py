"""Room for the pictures: what share of a laptop's screen they get, and what makes way for them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from qtcompress.gui.common.images import icon
from qtcompress.gui.preview.arrangement import Arrangement, CompareMode
from qtcompress.gui.preview.pair import build_pair
from qtcompress.gui.preview.pane import Pane
from qtcompress.gui.tasks.activity import ActivityProgress
from qtcompress.gui.window.column import ColumnPart
from qtcompress.gui.window.main_window import MainWindow
from tests.gui.comparing import BLUE, RED, plain
from tests.gui.windows import Make, fill

SCREEN = QSize(1280, 800)
TITLE_PX = 20  # of the bar that the desktop puts above a window that fills the screen


@pytest.fixture
def laptop(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """Return the window on all of a laptop's screen, with a photograph of 3:2."""
    window.stack.setCurrentWidget(window.splitter)
    window.showNormal()
    window.resize(SCREEN - QSize(0, TITLE_PX))
    window.compare.set_pair(build_pair(plain(RED), plain(BLUE), 6000, 4000))
    window.gallery.view.setFocus()
    return window


def share(window: MainWindow) -> float:
    """Return the share of the screen that the pictures cover."""
    state = window.compare.viewport.state
    panes = [pane for pane in window.compare.findChildren(Pane) if pane.isVisible()]
    assert all((pane.width(), pane.height()) == state.pane for pane in panes)
    return len(panes) * state.scale**2 * 6000 * 4000 / (SCREEN.width() * SCREEN.height())


def test_pictures_get_most_of_a_laptops_screen(laptop: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: share(laptop) >= 0.28)
    laptop.compare.set_mode(CompareMode.SPLIT)
    qtbot.waitUntil(lambda: share(laptop) >= 0.45)
    qtbot.keyClick(laptop.gallery.view, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: share(laptop) >= 0.71)  # 0.68 with a font whose lines are taller
    laptop.compare.set_mode(CompareMode.SIDE)
    qtbot.waitUntil(lambda: share(laptop) >= 0.42)


def test_panes_stand_where_the_picture_is_largest_unless_a_key_overrules(laptop: MainWindow, qtbot: QtBot) -> None:
    before, after = laptop.compare.findChildren(Pane)
    assert before.y() < after.y()  # a photograph across
    laptop.compare.set_pair(build_pair(plain(RED, 400, 600), plain(BLUE, 400, 600), 4000, 6000))
    assert before.x() < after.x()
    places = set()
    for _ in Arrangement:
        qtbot.keyClick(laptop.compare, Qt.Key.Key_5)
        places.add((laptop.compare.arrangement, before.x() < after.x()))
    assert places == {(Arrangement.SIDE, True), (Arrangement.STACK, False), (Arrangement.AUTO, True)}


def test_tab_hides_the_sides_and_shows_what_was_there(laptop: MainWindow, qtbot: QtBot) -> None:
    # GIVEN a window without the options, and the curve in front
    laptop.options_dock.hide()
    laptop.curve_dock.raise_()
    width = laptop.compare.width()
    # WHEN Tab is pressed in the gallery
    qtbot.keyClick(laptop.gallery.view, Qt.Key.Key_Tab)
    assert not any(part.isVisible() for part in (laptop.gallery, laptop.palette_dock, laptop.curve_dock))
    assert laptop.focusWidget() is laptop.compare
    assert not laptop.statusBar().isVisible()
    # WHEN something runs, its progress is seen
    laptop.status.show_activity(ActivityProgress("{done} of {total}", 1, 2))
    assert laptop.statusBar().isVisible()
    laptop.status.show_activity(None)
    assert not laptop.statusBar().isVisible()
    # THEN Tab in the pictures brings back exactly that
    qtbot.keyClick(laptop.compare, Qt.Key.Key_Tab)
    assert laptop.gallery.isVisible()
    assert laptop.statusBar().isVisible()
    assert not laptop.options_dock.isVisible()
    assert laptop.curve.plot.visibleRegion().rectCount()
    qtbot.waitUntil(lambda: laptop.compare.width() == width)
    # AND elsewhere Tab moves the focus, as F6 does everywhere
    laptop.gallery.text.setFocus()
    qtbot.keyClick(laptop.gallery.text, Qt.Key.Key_Tab)
    assert laptop.gallery.isVisible()
    assert laptop.focusWidget() is not laptop.gallery.text
    laptop.gallery.view.setFocus()
    qtbot.keyClick(laptop.gallery.view, Qt.Key.Key_F6)
    assert laptop.focusWidget() is laptop.compare


def test_what_the_keyboard_reaches_is_not_covered_by_another_part(make: Make, qtbot: QtBot) -> None:
    window = make()
    window.activateWindow()
    qtbot.waitActive(window)
    plot, grid = window.curve.plot, window.swatches.grid
    assert plot.visibleRegion().isEmpty()
    plot.setFocus()
    qtbot.waitUntil(lambda: not plot.visibleRegion().isEmpty() and grid.visibleRegion().isEmpty())
    grid.setFocus()
    qtbot.waitUntil(lambda: not grid.visibleRegion().isEmpty())


def test_filmstrip_is_one_row_below_the_pictures_and_remembered(make: Make, qtbot: QtBot) -> None:
    window = make()
    window.stack.setCurrentWidget(window.splitter)
    window.actions_["filmstrip"].trigger()
    window.actions_["arrange_stack"].trigger()
    window.actions_["hide_sides"].trigger()
    window.close()
    second = make()
    second.stack.setCurrentWidget(second.splitter)
    assert second.actions_["filmstrip"].isChecked()
    assert second.compare.arrangement is Arrangement.STACK
    qtbot.waitUntil(lambda: second.gallery.y() > second.compare.y())
    assert second.gallery.isVisible()  # hidden sides are not remembered
    assert second.gallery.view.height() < 2 * second.gallery.view.gridSize().height()
    second.actions_["filmstrip"].trigger()
    assert second.gallery.mapTo(second, second.gallery.rect().topLeft()).x() == 0


def test_gallery_has_the_width_again_that_it_had_in_a_shape(make: Make, qtbot: QtBot) -> None:
    window = make()
    window.stack.setCurrentWidget(window.splitter)
    # GIVEN a gallery that a person has made wider, as a grid and as a list
    widths = {}
    for shape, more_px in (("grid", 70), ("list", 90)):
        if shape == "list":
            window.actions_["list"].trigger()
        gallery_px, rest_px = window.splitter.sizes()
        window.splitter.setSizes([gallery_px + more_px, rest_px - more_px])
        widths[shape] = window.splitter.sizes()[0]

    def has_again(shape: str) -> bool:
        return window.gallery.width() == widths[shape]

    # WHEN it was a filmstrip meanwhile, THEN it has these widths again
    for name, shape in (("filmstrip", ""), ("filmstrip", "grid"), ("list", "list"), ("list", "grid")):
        window.actions_[name].trigger()
        if shape:
            qtbot.waitUntil(partial(has_again, shape))


def test_options_leave_the_rest_of_the_column_to_the_palette(laptop: MainWindow, qtbot: QtBot) -> None:
    form = laptop.options
    title_px = laptop.options_dock.height() - laptop.options_dock.widget().height()
    part = laptop.options_dock.widget()
    for unfolded in (True, False):
        form.more.setChecked(unfolded)
        qtbot.waitUntil(lambda: part.height() <= part.sizeHint().height())
    qtbot.waitUntil(lambda: laptop.options_dock.height() == form.height() + title_px)
    assert laptop.palette_dock.height() > 250
    assert laptop.palette_dock.y() - laptop.options_dock.geometry().bottom() < 12


def test_window_fits_the_smallest_screens(window: MainWindow) -> None:
    """A screen of 1280 x 720 has 640 x 360 units at a scale of 2."""
    window.fit_screen(QSize(640, 360 - TITLE_PX))
    least = window.minimumSizeHint()
    assert least.width() <= 640
    assert least.height() <= 360 - TITLE_PX


def test_full_screen_is_left_by_its_key_by_esc_and_by_the_desktop(laptop: MainWindow, qtbot: QtBot) -> None:
    action = laptop.actions_["full_screen"]
    qtbot.keyClick(laptop, Qt.Key.Key_F11)
    assert laptop.isFullScreen()
    qtbot.keyClick(laptop, Qt.Key.Key_Escape)
    assert not laptop.isFullScreen()
    assert not action.isChecked()
    action.trigger()
    laptop.showNormal()  # as a desktop does
    assert not action.isChecked()


def test_pictures_are_leafed_through_with_the_sides_hidden(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    fill(window, folder, qtbot)
    window.actions_["hide_sides"].trigger()
    names = []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        qtbot.keyClick(window.compare, key)
        path = window.parts.preview.path
        assert path is not None
        names.append(path.name)
    assert names == ["IMG_2.png", "IMG_10.png", "IMG_10.png", "IMG_2.png"]


def test_buttons_of_docks_keep_icons_in_the_color_of_the_text(laptop: MainWindow) -> None:
    # WHEN they come back from being hidden, and one from floating: after each Qt sets icons that are black
    laptop.set_sides_hidden(hidden=True)
    laptop.set_sides_hidden(hidden=False)
    laptop.palette_dock.setFloating(True)
    laptop.palette_dock.setFloating(False)
    # THEN
    for name, sign in (("close", "x"), ("float", "copy")):
        wanted = icon(sign).pixmap(16, 16).toImage()
        buttons = laptop.findChildren(QAbstractButton, f"qt_dockwidget_{name}button")
        assert [button.icon().pixmap(16, 16).toImage() == wanted for button in buttons] == [True] * 3


def test_what_few_people_need_leaves_the_palette_half_of_the_column(laptop: MainWindow, qtbot: QtBot) -> None:
    column = laptop.options_dock.height() + laptop.palette_dock.height()
    qtbot.waitUntil(lambda: laptop.palette_dock.height() > 0.5 * column)
    laptop.options.more.setChecked(True)
    top = laptop.options_dock.findChild(ColumnPart).verticalScrollBar()
    qtbot.waitUntil(lambda: 0 < top.value() == min(laptop.options.more.y(), top.maximum()))
