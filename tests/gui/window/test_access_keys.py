"""Each entry of a menu gets a letter of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from qtcompress.gui.window.access_keys import assign_keys, key_of


@pytest.fixture
def menus(qapp: QApplication) -> Iterator[tuple[QMenu, QMenu]]:
    pair = QMenu(), QMenu()
    yield pair
    for menu in pair:
        menu.deleteLater()


def keys(menu: QMenu) -> list[str]:
    return [key_of(action.text()) for action in menu.actions()]


def test_wishes_are_kept_and_the_later_one_gives_way(menus: tuple[QMenu, QMenu]) -> None:
    for text in ("&Copy", "&Clear List", "Save && Close", ""):
        menus[0].addAction(text)
    assign_keys(menus)
    assert [action.text() for action in menus[0].actions()] == ["&Copy", "Clear &List", "&Save && Close", ""]


def test_an_action_in_two_menus_has_a_letter_that_is_free_in_both(menus: tuple[QMenu, QMenu]) -> None:
    shared = QAction("&Reject", menus[0])
    menus[0].addAction("&Run")
    menus[1].addAction("&End")
    for menu in menus:
        menu.addAction(shared)
    assign_keys(menus)
    assert [keys(menu) for menu in menus] == [["r", "j"], ["e", "j"]]


def test_an_entry_without_a_free_letter_gets_one_that_another_gives_up(menus: tuple[QMenu, QMenu]) -> None:
    for text in ("&ABC", "&BA", "AB"):
        menus[0].addAction(text)
    assign_keys(menus)
    assert sorted(keys(menus[0])) == ["a", "b", "c"]


def test_what_has_no_letter_has_no_key(menus: tuple[QMenu, QMenu]) -> None:
    menus[0].addAction("\u958b\u304f")
    assign_keys(menus)
    assert menus[0].actions()[0].text() == "\u958b\u304f"


def test_a_shortcut_in_the_text_has_no_key(menus: tuple[QMenu, QMenu]) -> None:
    for text in ("\u8fd8\u539f\tAlt+Left", "\u91cd\u505a\tAlt+Right"):
        menus[0].addAction(text)
    assign_keys(menus)
    assert [action.text().count("&") for action in menus[0].actions()] == [0, 0]


def test_a_key_behind_the_words_gives_way_to_another_one_behind_them(menus: tuple[QMenu, QMenu]) -> None:
    for text in ("\u958b\u304f(&S)", "\u4fdd\u5b58(&S)...", "\u5143\u306b(&A)"):
        menus[0].addAction(text)
    assign_keys(menus)
    assert [action.text() for action in menus[0].actions()] == [
        "\u958b\u304f(&S)",
        "\u4fdd\u5b58(&B)...",
        "\u5143\u306b(&A)",
    ]
