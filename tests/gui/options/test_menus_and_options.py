"""Menus open with their keys, and the number of colors is told as it was chosen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from qtcompress.gui.window.actions import MENUS, Actions
from qtcompress.gui.window.main_window import MainWindow
from tests.gui.windows import Make


def _keys(text: str) -> set[str]:
    return {key.lower() for key in re.findall(r"&(\w)", text)}


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("auto", [True, False])
def test_no_control_takes_the_key_of_a_menu(window: MainWindow, place: int, *, auto: bool) -> None:
    menus = set().union(*map(_keys, MENUS))
    window.options.saving.place.setCurrentIndex(place)
    (window.options.auto if auto else window.options.fixed).setChecked(True)
    window.options.more.setChecked(True)
    shown: list[QAbstractButton | QLabel] = [*window.findChildren(QAbstractButton), *window.findChildren(QLabel)]
    taken = [one.text() for one in shown if one.isVisible() and _keys(one.text()) & menus]
    assert taken == []
    assert len(menus) == len(MENUS)


@pytest.mark.parametrize("names", MENUS.values())
def test_entries_of_a_menu_have_different_keys(window: MainWindow, names: tuple[str, ...]) -> None:
    actions: Actions = window.actions_
    keys = [key for name in names if name for key in _keys(actions[name].text())]
    assert len(keys) == len(set(keys))


def test_stop_below_the_slider_is_emphasized_only_if_it_is_chosen(window: MainWindow) -> None:
    form = window.options
    form.colors.setValue(64)
    seen = [form.colors_part.chosen]
    form.colors.setValue(100)
    seen.append(form.colors_part.chosen)
    assert form.stops.value() == 6
    form.stops.setValue(3)
    assert [*seen, form.colors_part.chosen] == [5, None, 3]
    assert form.colors.value() == 16


def test_number_of_colors_is_remembered_while_the_smallest_file_is_chosen(make: Make, tmp_path: Path) -> None:
    window = make()
    window.options.colors.setValue(64)
    window.options.auto.setChecked(True)
    window.close()
    window = make()
    assert window.parts.settings.value.colors is None
    window.options.fixed.setChecked(True)
    assert window.parts.settings.value.colors == 64
