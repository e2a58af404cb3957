"""The gallery's model: rows keyed by path, exact signals, removal and its undo."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt, QUrl
from PySide6.QtGui import QUndoStack
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from qtcompress.core.score.worst import Flaw, Worst
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.planning.plan import Source
from qtcompress.gui.common.urls import local_paths
from qtcompress.gui.gallery.changes import SetOutcome, SetProgress, SetState
from qtcompress.gui.gallery.filter import GalleryProxy, Show
from qtcompress.gui.gallery.item import Item, Role, RowState
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.gallery.removal import RemovePictures
from qtcompress.gui.gallery.sorting import Order, Sort

ROOT = Path("/gallery")


def source(name: str, size_bytes: int = 1000) -> Source:
    return Source(ROOT / name, ROOT, size_bytes)


def done(name: str, before: int = 1000, after: int = 250) -> SetOutcome:
    target = Path("/out") / f"{Path(name).stem}.png"
    outcome = Outcome(ROOT / name, target, Status.COMPRESSED, source_bytes=before, target_bytes=after)
    return SetOutcome(outcome, in_place=False)


def names(model: GalleryModel | GalleryProxy) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def model(qapp: object) -> Iterator[GalleryModel]:
    model = GalleryModel()
    model.add([source(name) for name in ("a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg")])
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    yield model
    assert [model.index_of(item.path).row() for item in model.items()] == list(range(len(model)))


def test_picture_that_is_there_already_is_not_added_again(model: GalleryModel) -> None:
    assert model.add([source("b.jpg"), source("f.jpg"), source("f.jpg")]) == 1
    assert names(model) == ["a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg", "f.jpg"]


def test_change_names_the_exact_row_and_roles(model: GalleryModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.dataChanged) as change:
        assert model.update(ROOT / "c.jpg", SetProgress(0.5))
    first, last, roles = change.args
    assert (first.row(), last.row()) == (2, 2)
    assert set(roles) == {Role.ITEM, Role.PROGRESS}
    assert model.item(ROOT / "c.jpg").progress == 0.5


def test_changes_of_neighbors_are_one_signal(model: GalleryModel) -> None:
    seen = []
    model.dataChanged.connect(lambda first, last, roles: seen.append((first.row(), last.row())))
    model.update_many((ROOT / f"{letter}.jpg", SetState(RowState.QUEUED)) for letter in "ebax")
    assert seen == [(0, 1), (4, 4)]


def test_change_of_a_row_that_is_gone_is_dropped(model: GalleryModel) -> None:
    model.remove([ROOT / "c.jpg"])
    assert not model.update(ROOT / "c.jpg", SetState(RowState.COMPRESSED))
    assert [item.state for item in model.items()] == [RowState.WAITING] * 4


def test_removed_rows_come_back_where_they_were(model: GalleryModel) -> None:
    model.update(ROOT / "b.jpg", SetState(RowState.RUNNING))
    removals = QUndoStack()
    removals.push(RemovePictures(model, [ROOT / "b.jpg", ROOT / "c.jpg", ROOT / "e.jpg"]))
    assert names(model) == ["a.jpg", "d.jpg"]
    assert removals.undoText() == "Remove 3 Pictures"
    removals.undo()
    assert names(model) == ["a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg"]
    assert model.item(ROOT / "b.jpg").state is RowState.WAITING
    assert not removals.canUndo()


def test_undo_leaves_out_what_was_added_again_meanwhile(model: GalleryModel) -> None:
    removals = QUndoStack()
    removals.push(RemovePictures(model, [ROOT / "a.jpg", ROOT / "b.jpg"]))
    model.add([source("a.jpg")])
    removals.undo()
    assert sorted(names(model)) == ["a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg"]


@given(st.lists(st.sets(st.integers(0, 9)), max_size=4), st.lists(st.booleans(), max_size=9))
def test_rows_are_found_by_path_after_any_removals_and_undos(removals: list[set[int]], undos: list[bool]) -> None:
    model = GalleryModel()
    model.add([source(f"{number}.jpg") for number in range(10)])
    before = names(model)
    stack = QUndoStack()
    for numbers in removals:
        stack.push(RemovePictures(model, [ROOT / f"{number}.jpg" for number in numbers]))
    for undo in undos:
        stack.undo() if undo else stack.redo()
    assert [model.index_of(item.path).row() for item in model.items()] == list(range(len(model)))
    gone = {f"{number}.jpg" for numbers in removals[: stack.index()] for number in numbers}
    assert names(model) == [name for name in before if name not in gone]


def test_results_are_dragged_out_as_urls_also_with_names_that_are_not_utf_8(model: GalleryModel) -> None:
    name = "gr\udcfcn.jpg"  # Latin-1 on the disk
    model.add([source(name)])
    model.update(ROOT / name, done(name))
    model.update(ROOT / "a.jpg", done("a.jpg"))
    data = model.mimeData([model.index(row) for row in range(len(model))])
    assert local_paths(data)[::5] == (Path("/out/a.png"), Path("/out/gr\udcfcn.png"))
    assert QUrl.fromLocalFile("/out/a.png") in data.urls()


def test_a_row_without_a_result_in_its_place_drags_its_original(model: GalleryModel) -> None:
    model.update(ROOT / "a.jpg", done("a.jpg"))
    model.update(ROOT / "a.jpg", SetState(RowState.STAGED, ""))
    index = model.index(0)
    assert model.flags(index) & Qt.ItemFlag.ItemIsDragEnabled
    assert local_paths(model.mimeData([index])) == (ROOT / "a.jpg",)


def test_row_is_told_in_words(model: GalleryModel) -> None:
    model.update(ROOT / "a.jpg", done("a.jpg", 8_200_000, 2_100_000))
    text = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert text == "a.jpg, 8.2 → 2.1 MB, compressed, −74\N{NO-BREAK SPACE}%"  # noqa: RUF001
    model.update(ROOT / "b.jpg", SetState(RowState.FAILED, "b.jpg is empty."))
    assert model.index(1).data(Qt.ItemDataRole.AccessibleDescriptionRole) == "b.jpg is empty."
    assert model.index(1).data(Qt.ItemDataRole.ToolTipRole) == "b.jpg is empty."


def test_items_have_no_children(model: GalleryModel) -> None:
    assert model.rowCount(model.index(0)) == 0
    assert model.data(QModelIndex(), Role.ITEM) is None


# ---- The order, and what is shown


@pytest.fixture
def three(qapp: object) -> GalleryModel:
    model = GalleryModel()
    model.add([source("IMG_10.jpg", 5), source("img_9.jpg", 700), source("b.jpg", 90)])
    return model


@pytest.fixture
def proxy(three: GalleryModel) -> GalleryProxy:
    return GalleryProxy(three, None)


def test_names_are_sorted_naturally(three: GalleryModel, proxy: GalleryProxy) -> None:
    three.set_order(Order(Sort.NAME))
    assert names(proxy) == ["b.jpg", "img_9.jpg", "IMG_10.jpg"]


def test_largest_come_first_by_size_and_those_added_later_too(three: GalleryModel, proxy: GalleryProxy) -> None:
    three.set_order(Order(Sort.SIZE, descending=True))
    three.add([source("z.jpg", 800)])
    assert names(proxy) == ["z.jpg", "img_9.jpg", "b.jpg", "IMG_10.jpg"]


def test_a_saving_moves_its_row_to_its_place(three: GalleryModel, proxy: GalleryProxy) -> None:
    three.set_order(Order(Sort.SAVING, descending=True))
    three.update(ROOT / "b.jpg", done("b.jpg"))
    assert names(proxy)[0] == "b.jpg"


@pytest.mark.parametrize(("in_place", "size"), [(False, (400, 300)), (True, (40, 30))])
def test_a_row_has_the_size_of_the_file_at_its_path(in_place: bool, size: tuple[int, int]) -> None:
    outcome = replace(done("a.jpg").outcome, width=400, height=300).of_resized(40, 30)
    item = SetOutcome(outcome, in_place=in_place, read=True).apply(Item(Source(outcome.source, ROOT, 9)))
    assert (item.width, item.height) == size


def rated(name: str, score: float, worst: float) -> SetOutcome:
    place = Worst(0, 0, 8, 8, Flaw.DETAIL, worst)
    made = EncodingResult(Format.PNG, score=score, worst=place, whole=True)
    return SetOutcome(replace(done(name).outcome, made=made), in_place=False)


def test_the_worst_come_first_and_rows_without_a_result_last_in_both_directions(
    three: GalleryModel, proxy: GalleryProxy
) -> None:
    three.add([source("c.jpg")])
    three.update_many([(ROOT / "b.jpg", rated("b.jpg", 90, 30)), (ROOT / "c.jpg", rated("c.jpg", 70, 60))])
    three.set_order(Order(Sort.WORST))
    assert names(proxy) == ["b.jpg", "c.jpg", "img_9.jpg", "IMG_10.jpg"]
    three.set_order(Order(Sort.QUALITY))
    assert names(proxy)[:2] == ["c.jpg", "b.jpg"]
    three.set_order(Order(Sort.QUALITY, descending=True))
    assert names(proxy) == ["b.jpg", "c.jpg", "img_9.jpg", "IMG_10.jpg"]


def test_rows_added_to_names_in_descending_order_find_their_place(three: GalleryModel, proxy: GalleryProxy) -> None:
    three.set_order(Order(Sort.NAME, descending=True))
    three.add([source("img_9b.jpg"), source("a.jpg")])
    assert names(proxy) == ["IMG_10.jpg", "img_9b.jpg", "img_9.jpg", "b.jpg", "a.jpg"]


def test_what_wants_attention_comes_first_by_state(three: GalleryModel, proxy: GalleryProxy) -> None:
    three.set_order(Order(Sort.STATE))
    three.update(ROOT / "b.jpg", done("b.jpg"))
    three.update(ROOT / "img_9.jpg", SetState(RowState.FAILED))
    assert names(proxy) == ["img_9.jpg", "IMG_10.jpg", "b.jpg"]


def test_filter_by_name_ignores_case_and_follows_new_rows(three: GalleryModel, proxy: GalleryProxy) -> None:
    proxy.set_filter(" IMG", Show.ALL)
    three.add([source("Img_11.jpg"), source("c.jpg")])
    assert sorted(names(proxy)) == ["IMG_10.jpg", "Img_11.jpg", "img_9.jpg"]


def test_filter_by_state_follows_the_states(three: GalleryModel, proxy: GalleryProxy) -> None:
    proxy.set_filter("", Show.FAILED)
    assert names(proxy) == []
    three.update(ROOT / "b.jpg", SetState(RowState.FAILED))
    assert names(proxy) == ["b.jpg"]
    three.update(ROOT / "b.jpg", SetState(RowState.QUEUED))
    assert names(proxy) == []


def test_search_for_kinds_and_states_with_parts_of_a_name(three: GalleryModel, proxy: GalleryProxy) -> None:
    three.add([source("IMG_9.PNG"), source("x.jpeg")])
    three.update(ROOT / "x.jpeg", SetState(RowState.SET_ASIDE))
    for text, found in {
        "kind:png": ["IMG_9.PNG"],
        "kind:JPEG 9": ["img_9.jpg"],
        "state:set-aside": ["x.jpeg"],
        "kind:png kind:jpg state:wait img": ["img_9.jpg", "IMG_9.PNG", "IMG_10.jpg"],
        "state:nonsense 10": ["IMG_10.jpg"],
    }.items():
        proxy.set_filter(text, Show.ALL)
        assert names(proxy) == found


@pytest.mark.parametrize("state", RowState)
def test_every_state_is_shown_by_one_filter_beside_all(
    three: GalleryModel, proxy: GalleryProxy, state: RowState
) -> None:
    three.update(ROOT / "b.jpg", SetState(state))
    shown = []
    for show in (show for show in Show if show is not Show.TROUBLE):
        proxy.set_filter("", show)
        shown += [show] if "b.jpg" in names(proxy) else []
    assert len(shown) == 2
    assert shown[0] is Show.ALL
