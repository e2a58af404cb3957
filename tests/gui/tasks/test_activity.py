"""One activity at a time changes pictures."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from qtcompress.gui.tasks.activity import ExclusiveActivity


def test_second_activity_does_not_start_before_the_first_ends(qtbot: QtBot) -> None:
    activity, changes = ExclusiveActivity(), []
    activity.changed.connect(lambda: changes.append(activity.free))
    first, second = object(), object()
    assert activity.take(first)
    assert not activity.take(second)
    activity.release(second)
    assert activity.held_by(first)
    assert not activity.free
    activity.release(first)
    assert activity.take(second)
    assert changes == [False, True, False]
