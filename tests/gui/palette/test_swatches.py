"""The palette: ordered for the eye, lit up by hovering, pinned by click or key, copied in every form."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qtcompress.gui.palette.swatch_grid import SwatchGrid
from qtcompress.gui.palette.swatch_model import (
    PaletteModel,
    SwatchOrder,
    css_of,
    eye_order,
    hex_of,
    rgb_of,
)
from qtcompress.gui.palette.swatch_view import SwatchView

COLORS = np.array(
    [(20, 20, 20, 255), (47, 109, 181, 255), (240, 240, 240, 255), (200, 30, 30, 255), (30, 200, 30, 128)], np.uint8
)
COUNTS = np.array([500, 41, 9000, 1, 458], np.int64)


@pytest.fixture
def view(qtbot: QtBot) -> SwatchView:
    view = SwatchView()
    qtbot.addWidget(view)
    view.resize(230, 300)
    view.set_palette(COLORS, COUNTS)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    grid(view).clearFocus()
    return view


def grid(view: SwatchView) -> SwatchGrid:
    found = view.findChild(SwatchGrid)
    assert isinstance(found, SwatchGrid)
    return found


def swatches(view: SwatchView) -> PaletteModel:
    model = grid(view).model()
    assert isinstance(model, PaletteModel)
    return model


def place(view: SwatchView, entry: int) -> QPoint:
    """Return the middle of a color's square."""
    model = swatches(view)
    for row in range(model.rowCount()):
        if model.entry(row) == entry:
            return grid(view).visualRect(model.index(row, 0)).center()
    raise AssertionError(f"color {entry} is in no row")


def hover(qtbot: QtBot, view: SwatchView, entry: int) -> None:
    at = place(view, entry)
    qtbot.mouseMove(grid(view).viewport(), at + QPoint(1, 1))  # the cursor may rest there since the last test
    qtbot.mouseMove(grid(view).viewport(), at)


def click(qtbot: QtBot, view: SwatchView, entry: int) -> None:
    qtbot.mouseClick(grid(view).viewport(), Qt.MouseButton.LeftButton, pos=place(view, entry))


def leave(view: SwatchView) -> None:
    QApplication.sendEvent(grid(view).viewport(), QEvent(QEvent.Type.Leave))


def words(view: SwatchView) -> list[str]:
    return [view.color_line.text(), view.share_line.text()]


@pytest.fixture
def told(view: SwatchView) -> list[int]:
    told: list[int] = []
    view.highlighted.connect(told.append)
    return told


# ------------------------------------------------------------------------------------------------------ order and words


@given(hnp.arrays(np.uint8, st.tuples(st.integers(0, 256), st.just(4))))
def test_the_order_for_the_eye_names_every_color_once_and_what_is_seen_through_last(colors: np.ndarray) -> None:
    order = eye_order(colors)
    assert sorted(order) == list(range(len(colors)))
    alpha = colors[order, 3]
    rank = np.where(alpha == 255, 0, np.where(alpha > 0, 1, 2))
    assert (np.diff(rank) >= 0).all()


def test_a_band_of_lightness_begins_with_grays_and_goes_by_hue() -> None:
    gray, red, yellow, green, blue = (128, 128, 128), (190, 90, 90), (140, 125, 60), (80, 140, 90), (90, 120, 190)
    colors = np.array([(*color, 255) for color in (blue, green, gray, yellow, red)], np.uint8)
    assert list(eye_order(colors)) == [2, 4, 3, 1, 0]


def test_colors_are_written_in_every_form() -> None:
    assert [hex_of(COLORS[1]), rgb_of(COLORS[1]), css_of(COLORS[1])] == ["#2f6db5", "47, 109, 181", "rgb(47 109 181)"]
    assert [hex_of(COLORS[4]), rgb_of(COLORS[4]), css_of(COLORS[4])] == [
        "#1ec81e80",
        "30, 200, 30, 128",
        "rgb(30 200 30 / 50.2%)",
    ]


def test_the_switch_orders_by_share_and_back(view: SwatchView, qtbot: QtBot) -> None:
    by_hue = [swatches(view).entry(row) for row in range(5)]
    assert by_hue == [2, 3, 1, 0, 4]
    hue, luma, share, hand = view.order_button.menu().actions()
    with qtbot.waitSignal(view.order_changed) as changed:
        share.trigger()
    assert changed.args == [SwatchOrder.SHARE]
    assert view.shown == [2, 0, 4, 1, 3]
    luma.trigger()
    assert view.shown == [2, 3, 1, 0, 4]
    hand.trigger()
    assert view.shown == [0, 1, 2, 3, 4]
    hue.trigger()
    assert view.shown == by_hue
    assert view.order_button.text() == "Hue"


def test_the_title_counts_the_colors(view: SwatchView, qtbot: QtBot) -> None:
    assert view.title == "Palette 5"
    with qtbot.waitSignal(view.title_changed) as changed:
        view.clear()
    assert changed.args == ["Palette"]
    assert words(view) == ["", ""]


# ---------------------------------------------------------------------------------------------------------------- mouse


def test_hovering_a_swatch_lights_it_up_and_says_all_about_it(view: SwatchView, told: list[int], qtbot: QtBot) -> None:
    hover(qtbot, view, 1)
    assert words(view) == ["#2f6db5  RGB 47, 109, 181", "0.4 %, 41 pixels"]
    hover(qtbot, view, 2)
    assert words(view)[1] == "90.0 %, 9,000 pixels"
    hover(qtbot, view, 3)
    assert words(view)[1] == "< 0.1 %, 1 pixel"
    leave(view)
    assert told == [1, 2, 3, -1]
    assert words(view) == ["Point at a color to see where it is", "Click to keep it shown"]


def test_a_click_pins_a_color_and_another_lets_go(view: SwatchView, told: list[int], qtbot: QtBot) -> None:
    click(qtbot, view, 1)
    leave(view)
    assert (view.pinned, told[-1]) == (1, 1)
    hover(qtbot, view, 3)
    assert told[-1] == 3
    leave(view)
    assert told[-1] == 1
    click(qtbot, view, 1)
    leave(view)
    assert (view.pinned, told[-1]) == (-1, -1)


def test_a_pinned_swatch_is_outlined(view: SwatchView, qtbot: QtBot) -> None:
    accent = view.palette().color(QPalette.ColorRole.Highlight).name()

    def outlined() -> bool:
        image = grid(view).viewport().grab().toImage()
        rect = grid(view).visualRect(grid(view).indexAt(place(view, 1)))
        return accent in {image.pixelColor(x, rect.center().y()).name() for x in range(rect.left(), rect.right())}

    assert not outlined()
    click(qtbot, view, 1)
    leave(view)
    grid(view).clearFocus()
    assert outlined()


def test_a_click_beside_all_swatches_lets_go(view: SwatchView, told: list[int], qtbot: QtBot) -> None:
    click(qtbot, view, 1)
    beside = QPoint(5, grid(view).viewport().height() - 3)
    qtbot.mouseMove(grid(view).viewport(), beside)
    qtbot.mouseClick(grid(view).viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert (view.pinned, told[-1]) == (-1, -1)


# ------------------------------------------------------------------------------------------------------------- keyboard


def test_the_arrows_go_from_color_to_color_and_enter_pins(view: SwatchView, told: list[int], qtbot: QtBot) -> None:
    view.setFocus()
    assert words(view)[0].startswith("#f0f0f0")
    qtbot.keyClick(grid(view), Qt.Key.Key_Right)
    assert words(view)[0].startswith("#c81e1e")
    assert told == []
    qtbot.keyClick(grid(view), Qt.Key.Key_Return)
    assert told == [3]
    qtbot.keyClick(grid(view), Qt.Key.Key_Space)
    assert told == [3, -1]
    qtbot.keyClick(grid(view), Qt.Key.Key_Space)
    qtbot.keyClick(grid(view), Qt.Key.Key_Escape)
    assert told == [3, -1, 3, -1]


def test_the_arrows_take_the_pin_along_so_that_what_is_shown_is_what_an_edit_is_about(
    view: SwatchView, qtbot: QtBot
) -> None:
    click(qtbot, view, 0)
    qtbot.mouseMove(grid(view).viewport(), QPoint(5, grid(view).viewport().height() - 3))
    first = grid(view).chosen
    qtbot.keyClick(grid(view), Qt.Key.Key_Right)
    assert grid(view).chosen == [view.pinned] != first
    qtbot.keyClick(grid(view), Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)  # several are selected
    assert sorted([*first, view.pinned]) == grid(view).chosen


def test_escape_is_claimed_from_the_window_only_while_something_is_pinned(view: SwatchView, qtbot: QtBot) -> None:
    def claimed() -> bool:
        press = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
        press.ignore()
        QApplication.sendEvent(grid(view), press)
        return press.isAccepted()

    assert not claimed()
    click(qtbot, view, 1)
    assert claimed()


def test_a_long_hint_is_read_whole_and_makes_the_view_no_wider(view: SwatchView, qtbot: QtBot) -> None:
    width, line = view.minimumSizeHint().width(), view.color_line
    view.set_hint("Click a pixel of Before, or go there with the arrow keys and press Enter; Esc cancels")
    assert view.minimumSizeHint().width() == width
    qtbot.waitUntil(lambda: line.height() >= line.heightForWidth(line.width()) > line.fontMetrics().height())
    assert view.share_line.isHidden()
    view.set_hint("")
    assert words(view) == ["Point at a color to see where it is", "Click to keep it shown"]
    assert not view.share_line.isHidden()


def test_no_words_below_the_swatches_make_the_view_wider(view: SwatchView, monkeypatch: pytest.MonkeyPatch) -> None:
    width = view.minimumSizeHint().width()
    long = "a color with a very long name, in a language of long words"
    monkeypatch.setattr(PaletteModel, "describe", lambda model, entry: (long, "12 %"))
    grid(view).pin(0)
    assert words(view) == [long, "12 %"]
    assert view.color_line.toolTip() == long
    assert view.minimumSizeHint().width() == width


def test_lines_of_the_origin_do_not_cover_the_swatches_of_a_low_view(view: SwatchView) -> None:
    view.set_origin("from a palette file, " * 8)
    view.resize(220, 10)
    parts = [view.origin, view.grid, view.color_line, view.share_line, view.fit_row]
    for above, below in pairwise(parts):
        assert above.geometry().bottom() < below.geometry().top()
    assert view.origin.height() >= view.origin.heightForWidth(view.origin.width())


def test_fitting_is_offered_only_where_there_is_a_palette_to_fit(view: SwatchView) -> None:
    assert view.fit_row.isVisible()
    view.set_offered(offered=True)
    assert not view.fit_row.isVisible()
    view.set_offered(offered=False)
    view.clear()
    assert not view.fit_row.isVisible()


def test_ctrl_c_copies_what_the_line_speaks_of(view: SwatchView, qtbot: QtBot) -> None:
    view.setFocus()
    qtbot.keyClick(grid(view), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "#f0f0f0"
    hover(qtbot, view, 1)
    qtbot.keyClick(grid(view), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "#2f6db5"


def test_the_menu_copies_in_every_form(view: SwatchView) -> None:
    copied = []
    menu = view.menu(4)
    for action in menu.actions():
        if action.text().startswith("Copy"):
            action.trigger()
            copied.append(QGuiApplication.clipboard().text())
    menu.close()
    assert copied[:3] == ["#1ec81e80", "30, 200, 30, 128", "rgb(30 200 30 / 50.2%)"]
    assert copied[3].splitlines() == ["#f0f0f0", "#c81e1e", "#2f6db5", "#141414", "#1ec81e80"]


def test_the_menu_beside_all_swatches_copies_no_single_color(view: SwatchView) -> None:
    menu = view.menu(-1)
    assert [action.text() for action in menu.actions() if action.isEnabled() and not action.isSeparator()] == [
        "Copy All",
        "Export Palette\N{HORIZONTAL ELLIPSIS}",
    ]
    menu.close()


# ----------------------------------------------------------------------------------------------- from outside and after


def test_the_color_under_the_cursor_in_the_picture_is_marked_but_not_lit(view: SwatchView, told: list[int]) -> None:
    before = grid(view).viewport().grab().toImage()
    view.show_index(3)
    assert words(view)[0].startswith("#c81e1e")
    assert grid(view).viewport().grab().toImage() != before
    view.show_index(-1)
    assert grid(view).viewport().grab().toImage() == before
    view.show_index(77)
    assert words(view)[1] == "Click to keep it shown"
    assert told == []


def test_a_pinned_color_stays_pinned_in_a_palette_that_has_it(view: SwatchView, told: list[int], qtbot: QtBot) -> None:
    # GIVEN a pinned color
    click(qtbot, view, 1)
    leave(view)
    # WHEN the palette is arranged otherwise
    view.set_palette(COLORS[::-1].copy(), COUNTS[::-1].copy())
    # THEN it is pinned by its new number, and told again for each new palette
    assert (view.pinned, told) == (3, [1, 3])
    view.set_palette(COLORS[::-1].copy(), COUNTS[::-1].copy())
    assert told == [1, 3, 3]
    # WHEN it is gone
    view.set_palette(COLORS[:1].copy(), COUNTS[:1].copy())
    # THEN nothing is
    assert (view.pinned, told) == (-1, [1, 3, 3, -1])


@pytest.mark.parametrize("size", [(150, 500), (230, 300), (231, 420), (400, 200), (640, 700)])
@pytest.mark.parametrize("count", [2, 16, 64, 256])
def test_swatches_fill_the_width_and_scroll_only_when_they_must(
    size: tuple[int, int], count: int, view: SwatchView, qtbot: QtBot
) -> None:
    colors = np.random.default_rng(1).integers(0, 256, (count, 4), np.uint8)
    view.resize(*size)
    view.set_palette(colors, np.ones(count, np.int64))
    shown = grid(view)
    qtbot.waitUntil(lambda: not shown.visualRect(shown.model().index(count - 1, 0)).isEmpty())
    rects = [shown.visualRect(shown.model().index(row, 0)) for row in range(count)]
    columns = len({rect.left() for rect in rects})
    side = shown.gridSize().width()
    assert max(rect.right() for rect in rects) < shown.viewport().width()
    assert columns == min(count, (shown.viewport().width() - 1) // side)
    fits = max(rect.bottom() for rect in rects) <= shown.viewport().height()
    assert shown.verticalScrollBar().isVisible() == (not fits)
    assert fits or side <= 26


def test_a_translucent_swatch_stands_on_a_checkerboard(view: SwatchView) -> None:
    image = grid(view).viewport().grab().toImage()

    def tones(entry: int) -> int:
        at = place(view, entry)
        return len({image.pixelColor(at.x() + x, at.y() - 4).name() for x in range(-8, 9, 2)})

    assert tones(1) == 1
    assert tones(4) >= 2


def test_every_swatch_is_named_to_those_who_listen(view: SwatchView) -> None:
    model = grid(view).model()
    assert grid(view).accessibleName() == "Palette"
    named = [model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in range(5)]
    assert named[2] == "#2f6db5  RGB 47, 109, 181, 0.4 %, 41 pixels"
    assert model.data(model.index(2, 0), Qt.ItemDataRole.ToolTipRole) == "#2f6db5  RGB 47, 109, 181\n0.4 %, 41 pixels"
