"""Long lists in slices: in order, with turns of the event loop between, and only as fast as there is room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from qtcompress.gui.tasks.sliced_work import SlicedWork


@pytest.fixture
def slices(qapp: object) -> list[list[int]]:
    return []


def test_items_are_handled_in_order_and_in_slices(slices: list[list[int]], qtbot: QtBot) -> None:
    parent = QObject()
    work = SlicedWork(slices.append, 3, parent)
    work.add(range(5))
    work.add([5, 6])
    assert slices == []
    work.step()
    assert slices == [[0, 1, 2]]
    assert work.busy
    qtbot.waitUntil(lambda: not work.busy)
    assert slices == [[0, 1, 2], [3, 4, 5], [6]]


def test_all_that_is_left_is_handled_at_once_or_forgotten(slices: list[list[int]], qtbot: QtBot) -> None:
    parent = QObject()
    work = SlicedWork(slices.append, 2, parent)
    work.add(range(5))
    work.step()
    work.finish()
    assert slices == [[0, 1], [2, 3, 4]]
    work.finish()
    work.add([9])
    work.clear()
    qtbot.wait(5)
    assert len(slices) == 2


def test_work_pauses_without_room_and_goes_on_when_it_is_woken(slices: list[list[int]], qtbot: QtBot) -> None:
    parent, room = QObject(), [1]
    work: SlicedWork[int] = SlicedWork(
        lambda items: (slices.append(items), room.append(0)), 9, parent, room=lambda: room[-1]
    )
    work.add([1, 2, 3])
    qtbot.waitUntil(lambda: bool(slices))
    qtbot.wait(5)
    assert slices == [[1]]
    room.append(2)
    work.wake()
    qtbot.waitUntil(lambda: not work.busy)
    assert slices == [[1], [2, 3]]
