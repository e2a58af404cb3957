"""The whole window: the map of the difference, the worst places one by one, and what is remembered of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qtcompress.core.score.worst import Flaw, Worst
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.gui.preview.arrangement import CompareMode
from qtcompress.gui.preview.inspector import Inspector, words
from qtcompress.gui.preview.loupe import Loupe
from qtcompress.gui.preview.pane import Pane
from qtcompress.gui.window.main_window import MainWindow
from tests.gui.windows import Make, fill, until


@pytest.fixture
def lossy(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """Return the window with a picture of 640 x 512 pixels in 3 colors, which has an even border."""
    folder = tmp_path / "one"
    folder.mkdir()
    pixels = np.random.default_rng(1).normal(128, 40, (512, 640, 3)).clip(0, 255)
    pixels[:, :256] = 128
    Image.fromarray(pixels.astype(np.uint8)).save(folder / "one.png")
    window.options.colors.setValue(3)
    fill(window, folder, qtbot)
    until(qtbot, lambda: window.parts.preview.current is not None)
    return window


def test_the_difference_is_measured_only_when_it_is_looked_at(lossy: MainWindow, qtbot: QtBot) -> None:
    inspector, after = lossy.parts.inspector, lossy.compare.findChildren(Pane)[1]
    assert inspector._map is None
    with qtbot.waitSignal(inspector.mapped) as told:
        qtbot.keyClick(lossy.gallery.view, Qt.Key.Key_4)
    heat = told.args[0].levels[0]
    assert heat[:, 264:].mean() > 2 * heat[:, :240].mean()
    assert after.accessibleName() == "Difference"
    assert lossy.compare.legend.isVisible()
    # A measured map is not measured again; that of another result is another one.
    lossy.compare.set_mode(CompareMode.SIDE)
    with qtbot.waitSignal(inspector.mapped) as again:
        lossy.compare.set_mode(CompareMode.DIFFERENCE)
    assert again.args[0] is told.args[0]
    with qtbot.waitSignal(inspector.mapped) as other:
        lossy.options.colors.setValue(200)
    assert other.args[0].levels[0].mean() < heat.mean()


def test_n_goes_from_the_worst_place_to_the_next_and_back(lossy: MainWindow, qtbot: QtBot) -> None:
    after, view = lossy.compare.findChildren(Pane)[1], lossy.gallery.view
    qtbot.keyClick(view, Qt.Key.Key_L)
    assert lossy.findChild(Loupe).isVisible()
    with qtbot.waitSignal(lossy.parts.inspector.ranked) as told:
        qtbot.keyClick(view, Qt.Key.Key_N)
    regions: tuple[Worst, ...] = told.args[0]
    assert len(regions) > 1
    seen = [lossy.compare.viewport.state.center]
    assert after.accessibleDescription() == f"Place 1 of {len(regions)}: {words(regions[0])}"
    qtbot.keyClick(view, Qt.Key.Key_N)
    seen.append(lossy.compare.viewport.state.center)
    assert seen[0] != seen[1]
    assert after.accessibleDescription() == f"Place 2 of {len(regions)}: {words(regions[1])}"
    qtbot.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert lossy.compare.viewport.state.center == seen[0]
    lossy.compare.viewport.fit()
    assert after.accessibleDescription() == ""  # the whole picture is no place
    qtbot.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert after.accessibleDescription() == f"Place {len(regions)} of {len(regions)}: {words(regions[-1])}"


def test_places_of_a_proxy_are_those_of_the_full_picture(lossy: MainWindow, qtbot: QtBot) -> None:
    current = lossy.parts.preview.current
    assert current is not None
    inspector = Inspector(lossy.parts.runners[0])
    found = []
    for factor in (1, 10):
        inspector.set_preview(replace(current.preview, width=640 * factor, height=512 * factor))
        with qtbot.waitSignal(inspector.ranked) as told:
            inspector.ask_regions()
        found.append(told.args[0])
    assert [place.x * 10 for place in found[0]] == [place.x for place in found[1]]
    assert [place.height * 10 for place in found[0]] == [place.height for place in found[1]]


def show_with(window: MainWindow, worst: Worst) -> None:
    """Show a result whose worst place a contest has found."""
    current = window.parts.preview.current
    assert current is not None
    made = EncodingResult(Format.PNG, worst=worst)
    outcome = Outcome(current.preview.request.source, Path("b.png"), Status.COMPRESSED, made=made)
    known = replace(current, preview=replace(current.preview, outcome=outcome))
    window.parts.preview._current = known
    window.parts.preview.shown.emit(known)


@pytest.mark.parametrize("action", ["next_region", "worst_place"])
def test_the_whole_picture_is_no_place_to_go_to(lossy: MainWindow, qtbot: QtBot, action: str) -> None:
    # GIVEN a result of which no part is worse than the whole
    after = lossy.compare.findChildren(Pane)[1]
    show_with(lossy, Worst(0, 0, 640, 512, Flaw.DETAIL, 80.1))
    # WHEN the worst place is asked for, THEN it is searched for, and there are others
    for _ in range(2):
        with qtbot.waitSignal(lossy.parts.inspector.ranked) as told:
            lossy.actions_[action].trigger()
    regions: tuple[Worst, ...] = told.args[0]
    place = 1 if action == "next_region" else 0
    assert after.accessibleDescription() == f"Place {place + 1} of {len(regions)}: {words(regions[place])}"
    assert len(regions) > 1


def test_the_worst_place_of_a_contest_is_shown_at_once_and_comes_first(lossy: MainWindow, qtbot: QtBot) -> None:
    # GIVEN a result whose worst place is known
    after = lossy.compare.findChildren(Pane)[1]
    show_with(lossy, Worst(300, 240, 24, 24, Flaw.HUE, 71.26))
    # WHEN it is asked for
    with qtbot.waitSignal(lossy.parts.inspector.ranked):
        lossy.actions_["next_region"].trigger()
        # THEN it is there before the others are found
        assert after.accessibleDescription() == "The worst place: another hue, quality 71.3"
        assert lossy.compare.viewport.state.center == (312, 252)
    assert after.accessibleDescription().startswith("Place 1 of ")
    assert after.accessibleDescription().endswith(": another hue, quality 71.3")
    lossy.actions_["next_region"].trigger()
    assert after.accessibleDescription().startswith("Place 2 of ")
    assert lossy.compare.viewport.state.center != (312, 252)


def test_scale_and_rate_are_remembered_but_not_the_loupe(make: Make, qtbot: QtBot) -> None:
    first = make()
    first.compare.legend.choose(2)
    first.compare.flicker_bar.choose(3)
    first.actions_["loupe"].trigger()
    assert not first.actions_["next_region"].isEnabled()  # as nothing is shown
    first.close()
    second = make()
    assert (second.compare.legend.value, second.compare.flicker_bar.value) == (2, 3)
    assert not second.actions_["loupe"].isChecked()
