"""Access keys of menus: the letters that their authors wish, and others where two entries wish for the same one.

An action can stand in several menus, with one text; so its letter must be free in all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

_KEY = re.compile(r"(?<!&)&(\w)")
_FIRST_LETTER = re.compile(r"\b\w")


def assign_keys(menus: Iterable[QMenu]) -> None:
    """Give each entry of these menus an access key of its own, as far as there are letters."""
    groups = [[action for action in menu.actions() if action.text()] for menu in menus]
    neighbors: dict[QAction, set[QAction]] = {}
    for group in groups:
        for action in group:
            neighbors.setdefault(action, set()).update(group)
    keys: dict[QAction, str] = {}
    for action, others in neighbors.items():
        wish = key_of(action.text())
        keys[action] = "" if wish in {keys.get(other, "") for other in others} else wish
    for action, others in neighbors.items():
        if not keys[action]:
            _choose(action, {keys[other] for other in others}, keys)


def key_of(text: str) -> str:
    """Return the access key in a text as a small letter; "" if it has none."""
    found = _KEY.search(text)
    return found[1].lower() if found else ""


def _choose(action: QAction, taken: set[str], keys: dict[QAction, str]) -> None:
    """Give an action the first free letter of its text."""
    plain = _KEY.sub(r"\1", action.text())
    for at in _places(plain):
        if plain[at].lower() not in taken:
            keys[action] = plain[at].lower()
            action.setText(f"{plain[:at]}&{plain[at:]}")
            return
    action.setText(plain)


def _places(text: str) -> Iterator[int]:
    """Yield where a key could stand: first the beginnings of words, then all other letters of the Latin alphabet."""
    yield from (match.start() for match in _FIRST_LETTER.finditer(text) if match[0].isascii())
    yield from (at for at, letter in enumerate(text) if letter.isascii() and letter.isalpha())
