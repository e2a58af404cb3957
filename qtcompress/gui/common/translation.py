"""Texts in the language of the window: those of a room by `RoomTexts`, those of the engine by `localized`.

A source text is a constant in English. Its values are put in after the translation, by name: a translator may move
them. `run.py translations` finds the constants, and `languages` installs the translations.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from string import Formatter
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QGuiApplication

from qtcompress.core.text import LOWER, Text, lowered

ENGINE = "engine"
"""The context of all texts of core and engine."""
_ROOM = 2  # the part of a module's name: qtcompress.gui.ROOM.module
_FLOAT = re.compile(r"(?P<grouped>,?)(?:\.(?P<places>\d+))?(?P<form>[fg])")
_SIGNIFICANT = 6  # digits that Python's "g" shows
_K = TypeVar("_K")
_FIRST_STRONG, _LEFT_TO_RIGHT, _END = "\u2068", "\u2066", "\u2069"  # Unicode's isolates


class RoomTexts:
    """Translates the texts of one room, which is their context; each module has one, made from its `__name__`."""

    def __init__(self, module: str) -> None:
        self._context = module.split(".")[_ROOM]

    def __call__(self, source: str, /, **values: object) -> str:
        """Return a text in the language of the window, with its values."""
        found = QCoreApplication.translate(self._context, source)
        return _filled(found, values) if values else found

    def plural(self, n: int, one: str, many: str, /, **values: object) -> str:
        """Return the form for `n` things; English has `one` and `many`, which contain {n}."""
        found = _translated(self._context, many, n)
        return _filled((one if n == 1 else many) if found is None else found, {"n": n, **values})

    def each(self, sources: Mapping[_K, str]) -> dict[_K, str]:
        """Return a table of marked texts in the language of the window."""
        return {key: self(source) for key, source in sources.items()}

    @staticmethod
    def mark(source: str) -> str:
        """Return the text unchanged: it stands in a table, and is translated when it is shown."""
        return source


def localized(text: str) -> str:
    """Return a text of the engine in the language of the window, or in English where it has no translation."""
    if not isinstance(text, Text):
        return QCoreApplication.translate(ENGINE, text) if text else text
    found = _translated(ENGINE, text.template, text.number)
    if found is None:
        return str(text)
    return _filled(found, text.values) if text.values else found


def reason_of(error: Exception) -> str:
    """Return why a typed value is not accepted, as a clause: "must be a whole number"."""
    return localized(Text.why(error))


def ltr(text: str) -> str:
    """Return a technical text, such as "4000 x 3000", which is read from left to right in every language."""
    return f"{_LEFT_TO_RIGHT}{text}{_END}" if _right_to_left() else text


def isolated(text: str) -> str:
    """Return a name or path so that its letters and the sentence around it keep their own directions."""
    return f"{_FIRST_STRONG}{text}{_END}" if text and _right_to_left() else text


def _right_to_left() -> bool:
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def _translated(context: str, source: str, n: int | None) -> str | None:
    """Return the translation, or None if there is none."""
    found = QCoreApplication.translate(context, source, "", -1 if n is None else n)
    return None if found == source else found


class _Values(Formatter):
    """Fills templates as str.format does, with numbers in the notation of the locale."""

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, Text):
            text = localized(value)
            return lowered(text) if format_spec == LOWER else text
        if isinstance(value, float):
            return _decimal(value, format_spec)
        if isinstance(value, int):
            return _whole(value, grouped=format_spec == ",")
        return isolated(format(value, format_spec))


_VALUES = _Values()


def _filled(template: str, values: Mapping[str, object]) -> str:
    return _VALUES.vformat(template, (), values)


def _locale(*, grouped: bool) -> QLocale:
    locale = QLocale()
    if not grouped:
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale


def _whole(value: int, *, grouped: bool) -> str:
    return _locale(grouped=grouped).toString(value)


def _decimal(value: float, spec: str) -> str:
    form = _FLOAT.fullmatch(spec)
    if form is None:
        return format(value, spec)
    digits = int(form["places"] or _SIGNIFICANT)
    return _locale(grouped=bool(form["grouped"])).toString(value, form["form"], digits)
