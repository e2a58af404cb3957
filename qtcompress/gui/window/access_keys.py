"""Access keys of menus: the letters that their authors wish, and others where two entries wish for the same one.

An action can stand in several menus, with one text; so its letter must be free in all of them. Where an entry finds no
free letter, another entry gives up its own for one that is free: a matching by augmenting paths.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from string import ascii_lowercase
from unicodedata import east_asian_width

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

_KEY = re.compile(r"(?<!&)&(\w)")
_BEHIND = re.compile(r"\(&\w\)")  # where words have no letters that a key types; there any letter can stand
_FIRST_LETTER = re.compile(r"\b\w")


def assign_keys(menus: Iterable[QMenu]) -> None:
    """Give each entry of these menus an access key of its own, as far as there are letters."""
    neighbors: dict[QAction, list[QAction]] = {}
    for menu in menus:
        group = [action for action in menu.actions() if action.text()]
        for action in group:
            neighbors.setdefault(action, []).extend(other for other in group if other is not action)
    keys: dict[QAction, str] = dict.fromkeys(neighbors, "")
    for action in neighbors:
        wish = key_of(action.text())
        keys[action] = "" if any(keys[other] == wish for other in neighbors[action]) else wish
    for action in neighbors:
        if not keys[action]:
            _settle(action, keys, neighbors, set())
    for action, key in keys.items():
        _write(action, key)


def key_of(text: str) -> str:
    """Return the access key in a text as a small letter; "" if it has none."""
    found = _KEY.search(text)
    return found[1].lower() if found else ""


def _settle(
    action: QAction, keys: dict[QAction, str], neighbors: dict[QAction, list[QAction]], tried: set[str]
) -> bool:
    """Give an action a free letter, or one that a neighbor can give up; tell whether there was one."""
    letters = [letter for letter in _letters(action.text()) if letter not in tried]
    owners = {letter: [other for other in neighbors[action] if keys[other] == letter] for letter in letters}
    for letter in sorted(letters, key=lambda letter: bool(owners[letter])):  # first the free ones, in their order
        tried.add(letter)
        holders = set(owners[letter])
        if not holders or (len(holders) == 1 and _settle(holders.pop(), keys, neighbors, tried)):
            keys[action] = letter
            return True
    return False


def _letters(text: str) -> list[str]:
    """Return the letters that could be a key: first the beginnings of words, then all others that a key types."""
    plain = _KEY.sub(r"\1", text).partition("\t")[0].lower()  # behind it stands a shortcut
    letters = [*_FIRST_LETTER.findall(plain), *plain, *(ascii_lowercase if _BEHIND.search(text) else "")]
    return [letter for letter in dict.fromkeys(letters) if letter.isalnum() and east_asian_width(letter) not in "WF"]


def _write(action: QAction, key: str) -> None:
    """Mark the key in the text of an action, at the beginning of a word if it can."""
    if key == key_of(action.text()):
        return
    if _BEHIND.search(action.text()):
        action.setText(_BEHIND.sub(f"(&{key.upper()})" if key else "", action.text()))
        return
    plain = _KEY.sub(r"\1", action.text())
    words = plain.partition("\t")[0]
    places = [match.start() for match in _FIRST_LETTER.finditer(words)] + list(range(len(words)))
    at = next((place for place in places if plain[place].lower() == key), None)
    action.setText(plain if at is None else f"{plain[:at]}&{plain[at:]}")
