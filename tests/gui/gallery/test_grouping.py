"""The rows that are shown: grouped by folder, folded, searched; what is selected stays selected."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qtcompress.engine.planning.plan import Source
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.style import STEP_PX, smaller
from qtcompress.gui.gallery.changes import SetState
from qtcompress.gui.gallery.columns import Column, fitted
from qtcompress.gui.gallery.filter import GalleryProxy, Show
from qtcompress.gui.gallery.item import Role, RowState
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.gallery.panel import GalleryPanel
from qtcompress.gui.gallery.sorting import Order, Sort
from qtcompress.gui.gallery.view import GalleryView, Shape

ROOT = Path("/g")


def _source(name: str, size_bytes: int = 1) -> Source:
    return Source(ROOT / name, ROOT, size_bytes)


def _texts(proxy: GalleryProxy) -> list[str]:
    return [proxy.index(row, 0).data() for row in range(proxy.rowCount())]


@pytest.fixture
def model(qapp: object) -> GalleryModel:
    model = GalleryModel()
    model.add([_source("b/2.jpg", 5), _source("b/10.jpg", 9), _source("a/1.png", 7), _source("a/3.jpg", 8)])
    return model


@pytest.fixture
def proxy(model: GalleryModel) -> GalleryProxy:
    proxy = GalleryProxy(model)
    QAbstractItemModelTester(proxy, QAbstractItemModelTester.FailureReportingMode.Fatal, proxy)
    model.set_order(Order(Sort.SIZE, descending=True, grouped=True))
    return proxy


def test_folders_have_headers_and_the_order_holds_within_each(model: GalleryModel, proxy: GalleryProxy) -> None:
    assert _texts(proxy) == ["a, 2 pictures", "3.jpg", "1.png", "b, 2 pictures", "10.jpg", "2.jpg"]
    model.add([_source("b/0.jpg", 6)])
    assert _texts(proxy)[3:] == ["b, 3 pictures", "10.jpg", "0.jpg", "2.jpg"]
    proxy.set_filter("kind:jpg", Show.ALL)
    assert _texts(proxy)[:3] == ["a, 1 picture", "3.jpg", "b, 3 pictures"]
    assert (proxy.count, proxy.paths(0, 1)) == (4, [ROOT / "a" / "3.jpg"])


def test_a_click_on_a_header_folds_its_folder_and_compress_still_counts_it(proxy: GalleryProxy, qtbot: QtBot) -> None:
    view = GalleryView(proxy)
    qtbot.addWidget(view)
    view.set_shape(Shape.LIST)
    view.resize(700, 400)
    view.show()
    view.go_to_first()
    assert view.current_path() == ROOT / "a" / "3.jpg"
    view.step(2)
    assert view.current_path() == ROOT / "b" / "10.jpg"  # past the header
    view.selectAll()
    assert view.selected_count() == 4
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    assert _texts(proxy) == ["a, 2 pictures, folded", "b, 2 pictures", "10.jpg", "2.jpg"]
    assert (proxy.count, view.selected_count()) == (4, 2)
    view.go_to(proxy.index_of(ROOT / "b" / "10.jpg"))
    proxy.toggle_folded(0)
    proxy.toggle_folded(proxy.index_of(ROOT / "b" / "10.jpg").row() - 1)
    assert view.current_path() == ROOT / "a" / "1.png"  # and not the header, which has no preview
    proxy.set_all_folded(folded=True)
    assert view.current_path() is None
    proxy.set_all_folded(folded=False)
    assert proxy.rowCount() == 6


def test_each_folder_is_folded_by_its_entry_in_a_menu(proxy: GalleryProxy, qtbot: QtBot) -> None:
    panel = GalleryPanel(proxy)
    qtbot.addWidget(panel)
    menu = panel.search.folders
    menu.aboutToShow.emit()
    assert [(action.text(), action.isChecked()) for action in menu.actions()] == [
        ("a, 2 pictures", True),
        ("b, 2 pictures", True),
    ]
    menu.actions()[1].trigger()
    assert _texts(proxy) == ["a, 2 pictures", "3.jpg", "1.png", "b, 2 pictures, folded"]
    menu.aboutToShow.emit()
    assert [action.isChecked() for action in menu.actions()] == [True, False]


def test_scattered_rows_that_come_back_are_searched_like_the_others(model: GalleryModel, proxy: GalleryProxy) -> None:
    names = [f"b/{number}.{'png' if number % 2 else 'jpg'}" for number in range(20, 60)]
    model.add([_source(name, number) for number, name in enumerate(names, 100)])
    proxy.set_filter("kind:jpg", Show.ALL)
    gone = [item for item in model.items() if item.source.size_bytes % 4 in (0, 1)]
    model.remove([item.path for item in gone])
    before = proxy.count
    model.restore(gone)
    assert proxy.count == before + sum(item.path.suffix == ".jpg" for item in gone)
    assert proxy.count == 23


def test_what_is_selected_and_current_stays_so_when_others_come_and_go(
    model: GalleryModel, proxy: GalleryProxy, qtbot: QtBot
) -> None:
    view = GalleryView(proxy)
    qtbot.addWidget(view)
    model.add([_source("b/5.png", 7)])
    proxy.set_filter("kind:jpg", Show.ALL)
    view.selectAll()
    view.setCurrentIndex(proxy.index_of(ROOT / "b" / "2.jpg"))
    view.selectAll()
    signals: list[None] = []
    view.selection_changed.connect(lambda: signals.append(None))
    proxy.set_filter("", Show.ALL)
    assert [path.name for path in view.selected_paths()] == ["3.jpg", "10.jpg", "2.jpg"]
    assert view.current_path() == ROOT / "b" / "2.jpg"
    assert len(signals) == 1  # a signal for each run of neighbors took a minute with ten thousand rows
    proxy.set_filter("1", Show.ALL)
    assert [path.name for path in view.selected_paths()] == ["10.jpg"]
    assert view.current_path() == ROOT / "b" / "10.jpg"


Step = tuple[str, int]


@given(st.lists(st.tuples(st.sampled_from(["add", "remove", "fail", "show", "group", "sort"]), st.integers(0, 9))))
def test_rows_are_those_that_are_accepted_in_the_order_of_the_model_after_any_steps(steps: list[Step]) -> None:
    model = GalleryModel()
    proxy = GalleryProxy(model)
    for step, number in steps:
        path = ROOT / str(number % 3) / f"{number}.png"
        if step == "add":
            model.add([Source(path, ROOT, number)])
        elif step == "remove":
            model.remove([path])
        elif step == "fail":
            model.update(path, SetState(RowState.FAILED))
        elif step == "show":
            proxy.set_filter("", Show.FAILED if number % 2 else Show.ALL)
        else:
            order = Order(Sort.SIZE if step == "sort" else Sort.NAME, descending=number > 4, grouped=number % 2 == 1)
            model.set_order(order)
    failed = {item.path for item in model.items() if item.state is RowState.FAILED}
    wanted = [item.path for item in model.items() if proxy._show is Show.ALL or item.path in failed]
    assert proxy.paths(0, proxy.rowCount()) == wanted
    headers = [row for row in range(proxy.rowCount()) if proxy.index(row, 0).data(Role.FOLDER) is not None]
    assert len(headers) == (len({path.parent for path in wanted}) if proxy.grouped else 0)
    assert all(proxy.index_of(path).data(Role.ITEM).path == path for path in wanted)


def test_a_narrow_list_keeps_the_columns_that_matter_most_and_the_name(qapp: object) -> None:
    view = GalleryView(GalleryProxy(GalleryModel()))
    wide, narrow = fitted(900, view.font()), fitted(330, view.font())
    assert list(wide) == list(Column)
    assert next(iter(narrow)) is Column.NAME
    assert set(narrow) < set(wide)
    assert Column.AFTER in narrow
    assert sum(width for _, width in narrow.values()) == 330


@pytest.mark.parametrize("language", ["en", "de", "ar", "ja"])
def test_columns_have_room_for_all_sizes_and_states(qapp: QApplication, language: str) -> None:
    QLocale.setDefault(QLocale(language))
    metrics = QFontMetrics(smaller(qapp.font()))
    texts = {one: [fmt.size(897), fmt.size(100_000), fmt.size(99_900_000)] for one in (Column.BEFORE, Column.AFTER)}
    texts[Column.STATE] = [state.text for state in RowState if state is not RowState.RUNNING]
    for column, shown in texts.items():
        assert column.width(qapp.font()) - 2 * STEP_PX >= max(map(metrics.horizontalAdvance, shown))
