"""The review: worst place first, one decision after the other, while earlier ones are carried out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qtcompress.core.types import ignore
from qtcompress.engine.journal.records import EntryState
from qtcompress.engine.planning import plan
from qtcompress.engine.planning.plan import Source
from qtcompress.engine.planning.settings import Settings
from qtcompress.engine.session import Session
from qtcompress.gui.gallery.item import RowState
from qtcompress.gui.window.main_window import MainWindow
from tests.gui.starting import NAMES, Open, contents, fill, replace_originals, run, states
from tests.gui.windows import until


def _current(window: MainWindow) -> str:
    path = window.gallery.view.current_path()
    return path.name if path is not None else ""


def test_staged_results_are_applied_rejected_and_made_again_by_three_keys(
    start: Open, photos: Path, qtbot: QtBot
) -> None:
    # GIVEN three staged results of 16 colors
    before = contents(photos)
    window = start()
    window.options.colors.setValue(16)
    replace_originals(window, review=True)
    fill(window, photos, qtbot)
    run(window, qtbot)
    until(qtbot, lambda: window.actions_["review"].isEnabled() and window.parts.ledger.staged is not None)
    # WHEN a person decides about one after the other, without waiting
    window.actions_["review"].trigger()
    view, seen = window.gallery.view, []
    assert window.review_bar.text.text() == "Review, worst place first: 0 decided, 3 left."
    view.setFocus()
    for key in (Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_R):
        seen.append(_current(window))
        qtbot.keyClick(view, key)
    # THEN each was shown once; the last is staged again, with twice the colors
    assert sorted(seen) == NAMES
    again = photos / seen[2]
    assert list(window.parts.model.own_settings) == [again]
    row = window.parts.model.item
    until(qtbot, lambda: (made := row(again).made) is not None and made.colors == 32 and window.parts.activity.free)
    assert sorted(state.value for state in states(window)) == ["compressed", "rejected", "staged"]
    assert window.review_bar.text.text() == "Review, worst place first: 2 decided, 1 left."
    assert [contents(photos)[name] == before[name] for name in seen] == [False, True, True]
    # and the end of the review shows everything again
    window.review_bar.done.click()
    assert window.parts.proxy.rowCount() == 3
    assert not window.review_bar.isVisible()


def test_a_finished_result_that_is_rejected_in_a_review_is_removed(
    start: Open, photos: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    window = start()
    fill(window, photos, qtbot)
    run(window, qtbot)
    window.actions_["review"].trigger()
    first = _current(window)
    with qtbot.waitSignal(window.parts.ledger.rejected):
        window.actions_["reject_selected"].trigger()
    assert sorted(contents(tmp_path / "out")) == [name for name in NAMES if name != first]
    assert window.parts.model.item(photos / first).state is RowState.REJECTED
    until(qtbot, lambda: window.parts.activity.free)
    assert not window.actions_["compress"].isEnabled()  # with the same options it would be made again


def test_a_review_is_not_in_the_way_of_another_window_that_reviews_the_same_pictures(
    start: Open, photos: Path, qtbot: QtBot, open_session: Callable[[], Session]
) -> None:
    # GIVEN results that wait here, and a later one of the first picture that waits in another program
    window = start()
    replace_originals(window, review=True)
    fill(window, photos, qtbot)
    run(window, qtbot)
    other, ledger = open_session(), window.parts.ledger
    settings = Settings(colors=16, in_place=True)
    batch, jobs = other.begin(plan.jobs([Source(photos / NAMES[0], photos, 0)], settings), None, staged=True)
    other.compress(jobs[0], ignore)
    with qtbot.waitSignal(ledger.listed):
        ledger.refresh()
    # WHEN one is applied here, and one rejected, which waits in both
    view = window.gallery.view
    view.setCurrentIndex(window.parts.proxy.index(1, 0))
    with qtbot.waitSignal(ledger.applied):
        window.actions_["apply_selected"].trigger()
    view.setCurrentIndex(window.parts.proxy.index(0, 0))
    until(qtbot, lambda: window.parts.activity.free and window.actions_["reject_selected"].isEnabled())
    with qtbot.waitSignal(ledger.rejected):
        window.actions_["reject_selected"].trigger()
    # THEN that is done, and the other one's still waits
    assert states(window) == [RowState.REJECTED, RowState.COMPRESSED, RowState.STAGED]
    assert [one.count(EntryState.STAGED) for one in other.batches() if one.id == batch] == [1]
    other.close()
