"""Thousands of rows: what a person asks for is done in portions, and comes out as if done at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QItemSelectionModel, QModelIndex, QObject, QRect
from PySide6.QtGui import QPaintEvent, QUndoStack
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.journal.records import Batch
from qtcompress.engine.journal.recovery import Undone
from qtcompress.engine.planning.plan import Source
from qtcompress.gui.gallery import model as gallery
from qtcompress.gui.gallery.changes import SetState
from qtcompress.gui.gallery.filter import GalleryProxy, Show
from qtcompress.gui.gallery.item import RowState
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.gallery.removal import RemovePictures
from qtcompress.gui.gallery.sorting import Order, Sort
from qtcompress.gui.gallery.view import GalleryView, Shape
from qtcompress.gui.journal.client import Applying, Undoing
from tests.gui.starting import Open

COUNT = 4500
PATHS = [Path(f"/g/{number:05}.png") for number in range(COUNT)]


@pytest.fixture
def model(qapp: object, monkeypatch: pytest.MonkeyPatch) -> GalleryModel:
    monkeypatch.setattr(gallery, "_AT_ONCE", 2000)
    model = GalleryModel()
    model.add([Source(path, path.parent, 1000) for path in PATHS])
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def paths(model: GalleryModel) -> list[Path]:
    return [item.path for item in model.items()]


def test_many_rows_leave_by_and_by_and_come_back_as_one_removal(model: GalleryModel, qtbot: QtBot) -> None:
    model.update(PATHS[7], SetState(RowState.QUEUED))
    gone = [path for path in PATHS if path != PATHS[3]]
    removals = QUndoStack()
    removals.push(RemovePictures(model, gone))
    assert 1 < len(model) < COUNT
    qtbot.waitUntil(lambda: len(model) == 1)
    removals.undo()
    assert 1 < len(model) < COUNT
    qtbot.waitUntil(lambda: len(model) == COUNT)
    assert paths(model) == PATHS
    assert model.item(PATHS[7]).state is RowState.WAITING


def test_undo_stops_a_removal_that_is_on_its_way(model: GalleryModel, qtbot: QtBot) -> None:
    removals = QUndoStack()
    removals.push(RemovePictures(model, PATHS[:1]))
    removals.push(RemovePictures(model, PATHS[1:]))
    removals.undo()
    qtbot.waitUntil(lambda: len(model) == COUNT - 1)
    assert paths(model) == PATHS[1:]


def test_redo_stops_a_return_that_is_on_its_way(model: GalleryModel, qtbot: QtBot) -> None:
    removals = QUndoStack()
    removals.push(RemovePictures(model, PATHS))
    qtbot.waitUntil(lambda: len(model) == 0)
    removals.undo()
    assert 0 < len(model) < COUNT
    removals.redo()
    qtbot.waitUntil(lambda: len(model) == 0)
    removals.undo()
    qtbot.waitUntil(lambda: len(model) == COUNT)
    assert paths(model) == PATHS


def test_selection_is_counted_and_named_in_the_order_of_the_rows(model: GalleryModel, qtbot: QtBot) -> None:
    proxy = GalleryProxy(model)
    view = GalleryView(proxy)
    qtbot.addWidget(view)
    view.selectAll()
    assert view.selected_count() == COUNT
    assert view.selected_paths() == tuple(PATHS)
    view.selectionModel().select(proxy.index(5, 0), QItemSelectionModel.SelectionFlag.Deselect)
    assert view.selected_paths() == tuple(path for path in PATHS if path != PATHS[5])
    proxy.set_filter("0000", Show.ALL)
    assert view.selected_paths() == tuple(path for path in PATHS[:10] if path != PATHS[5])
    assert view.selected_count() == 9
    view.selectionModel().select(proxy.index(0, 0), QItemSelectionModel.SelectionFlag.Deselect)
    assert view.selected_paths() == tuple(path for path in PATHS[1:10] if path != PATHS[5])
    proxy.set_filter("", Show.ALL)
    assert view.selected_count() == 8
    assert view.selectionModel().isRowSelected(9, QModelIndex())


def test_a_changed_row_is_painted_and_no_other(model: GalleryModel, qtbot: QtBot) -> None:
    painted: list[QRect] = []

    class Watch(QObject):
        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if isinstance(event, QPaintEvent):
                painted.append(event.rect())
            return False

    view, watch = GalleryView(GalleryProxy(model)), Watch()
    qtbot.addWidget(view)
    view.set_shape(Shape.LIST)
    view.viewport().installEventFilter(watch)
    view.show()
    qtbot.waitUntil(lambda: bool(painted))
    QCoreApplication.processEvents()
    painted.clear()
    model.update(PATHS[2], SetState(RowState.FAILED))
    qtbot.waitUntil(lambda: bool(painted))
    assert painted == [view.visualRect(view.model().index(2, 0)) & view.viewport().rect()]
    model.set_previewed(PATHS[1], "JPEG")
    QCoreApplication.processEvents()
    painted.clear()
    model.set_previewed(PATHS[2], "WebP")  # it leaves one row for another
    qtbot.waitUntil(lambda: bool(painted))
    row = view.visualRect(view.model().index(1, 0))
    assert painted == [(row | view.visualRect(view.model().index(2, 0))) & view.viewport().rect()]


def test_order_by_state_is_kept_up_in_pauses_where_sorting_takes_long(
    model: GalleryModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gallery, "_SORTED_AT_ONCE_MS", -1.0)
    monkeypatch.setattr(gallery, "_SORT_PAUSE", 0)
    model.set_order(Order(Sort.STATE))
    sorts: list[object] = []
    model.layoutChanged.connect(lambda *_: sorts.append(None))
    for path in PATHS[-20:]:
        model.update(path, SetState(RowState.FAILED))
    assert not sorts
    qtbot.waitUntil(lambda: paths(model)[:20] == PATHS[-20:])
    assert len(sorts) == 1


def test_what_the_journal_did_to_many_is_shown_by_and_by_and_at_once_before_a_batch(
    start: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    # GIVEN many pictures of which all were replaced but one
    window = start()
    model, offers = window.parts.model, window.offers
    model.add([Source(path, path.parent, 1000) for path in PATHS])
    batch = Batch(1, "", "", 0.0, None, staged=False, place=None)
    outcomes = [Outcome(path, path, Status.COMPRESSED, source_bytes=9, target_bytes=5) for path in PATHS[:-1]]
    outcomes.append(Outcome(PATHS[-1], None, Status.FAILED, "It is gone.", 9, 9))
    offers.on_applied(Applying(batch, tuple(outcomes), stopped=False))
    assert model.item(PATHS[-1]).state is RowState.WAITING
    qtbot.waitUntil(lambda: model.item(PATHS[-1]).state is RowState.FAILED)
    assert all(model.item(path).replaced for path in PATHS[:-1])
    # WHEN they are undone, and a batch begins before all rows say so
    undone = [Undone(path, restored=path != PATHS[9], sentence="It is another.") for path in PATHS]
    offers.on_undone(Undoing(batch, tuple(undone), stopped=False))
    assert model.item(PATHS[-2]).state is RowState.COMPRESSED
    offers.settle()
    assert model.item(PATHS[-2]).state is RowState.WAITING
    assert (model.item(PATHS[9]).state, model.item(PATHS[9]).sentence) == (RowState.COMPRESSED, "It is another.")
