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
from qtcompress.gui.preview.compare_view import CompareMode
from qtcompress.gui.preview.inspector import Inspector, describe
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
    with qtbot.waitSignal(inspector.mapped, timeout=30_000) as other:
        lossy.options.colors.setValue(200)
    assert other.args[0].levels[0].mean() < heat.mean()


def test_n_goes_from_the_worst_place_to_the_next_and_back(lossy: MainWindow, qtbot: QtBot) -> None:
    after, view = lossy.compare.findChildren(Pane)[1], lossy.gallery.view
    qtbot.keyClick(view, Qt.Key.Key_L)
    assert lossy.findChild(Loupe).isVisible()
    with qtbot.waitSignal(lossy.parts.inspector.ranked, timeout=30_000) as told:
        qtbot.keyClick(view, Qt.Key.Key_N)
    regions: tuple[Worst, ...] = told.args[0]
    assert len(regions) > 1
    seen = [lossy.compare.viewport.state.center]
    assert after.accessibleDescription() == describe(regions[0], 1, len(regions))
    qtbot.keyClick(view, Qt.Key.Key_N)
    seen.append(lossy.compare.viewport.state.center)
    assert seen[0] != seen[1]
    assert after.accessibleDescription() == describe(regions[1], 2, len(regions))
    qtbot.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert lossy.compare.viewport.state.center == seen[0]
    lossy.compare.viewport.fit()
    assert after.accessibleDescription() == ""  # the whole picture is no place
    qtbot.keyClick(view, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert after.accessibleDescription() == describe(regions[-1], len(regions), len(regions))


def test_places_of_a_proxy_are_those_of_the_full_picture(lossy: MainWindow, qtbot: QtBot) -> None:
    current = lossy.parts.preview.current
    assert current is not None
    inspector = Inspector(lossy.parts.runners[0])
    found = []
    for factor in (1, 10):
        inspector.set_preview(replace(current.preview, width=640 * factor, height=512 * factor))
        with qtbot.waitSignal(inspector.ranked, timeout=30_000) as told:
            inspector.ask_regions()
        found.append(told.args[0])
    assert [place.x * 10 for place in found[0]] == [place.x for place in found[1]]
    assert [place.height * 10 for place in found[0]] == [place.height for place in found[1]]


def test_a_place_is_described_with_its_number_flaw_and_quality() -> None:
    region = Worst(1, 2, 3, 4, Flaw.HUE, 71.26)
    assert describe(region, 2, 12) == "Place 2 of 12: another hue, quality 71.3"


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
