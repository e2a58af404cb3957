"""Texts in the language of the window: those of a room by `RoomTexts`, those of the engine by `localized`.

A source text is a constant in English. Its values are put in after the translation, by name: a translator may move
them. `run.py translations` finds the constants, and `languages` installs the translations.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from string import Formatter
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QGuiApplication

from qtcompress.core.text import LOWER, Text, lowered

ENGINE = "engine"
"""The context of all texts of core and engine."""
_ROOM = 2  # the part of a module's name: qtcompress.gui.ROOM.module
_FLOAT = re.compile(r"(?P<grouped>,?)(?:\.(?P<places>\d+))?(?P<form>[fg])")
_SIGNIFICANT = 6  # digits that Python's "g" shows
_KEY = re.compile(r"\(&\w\)")
_K = TypeVar("_K")
_FIRST_STRONG, _LEFT_TO_RIGHT, _END = "\u2068", "\u2066", "\u2069"  # Unicode's isolates
_RIGHT_TO_LEFT_MARK = "\u200f"


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
    """Return a text of the engine in the language of the window, with numbers in the notation of the locale."""
    if not isinstance(text, Text):
        return QCoreApplication.translate(ENGINE, text) if text else text
    if text.number is None:
        found = QCoreApplication.translate(ENGINE, text.template)
        return _filled(found, text.values) if text.values else found
    form = _translated(ENGINE, text.template, text.number)
    return str(text) if form is None else _filled(form, text.values)


def filled(template: str, **values: object) -> str:
    """Return a translated template with its values."""
    return _filled(template, values)


def without_key(text: str) -> str:
    """Return the text of an action without its access key, which some languages write behind it: "Undo (&U)"."""
    return _KEY.sub("", text).replace("&", "")


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


def _translated(context: str, source: str, n: int) -> str | None:
    """Return the form for `n` things, or None if there is no translation."""
    found = QCoreApplication.translate(context, source, "", n)
    return None if found == source else found


def _filled(template: str, values: Mapping[str, object]) -> str:
    """Fill a template as str.format does, with numbers in the notation of the locale."""
    parts = _parts(template)
    text = "".join(literal + (_shown(values[name], spec) if name is not None else "") for literal, name, spec in parts)
    if _right_to_left() and not any(letter.isalpha() for literal, _, _ in parts for letter in literal):
        return f"{_RIGHT_TO_LEFT_MARK}{text}"  # else Qt would take the direction of the first value
    return text


@lru_cache(1024)
def _parts(template: str) -> tuple[tuple[str, str | None, str], ...]:
    """Return the literal texts of a template, each with the name and the format of the value behind it."""
    return tuple((literal, name, spec or "") for literal, name, spec, _ in Formatter().parse(template))


def _shown(value: object, spec: str) -> str:
    if isinstance(value, Text):
        text = localized(value)
        return lowered(text) if spec == LOWER else text
    if isinstance(value, float):
        return _decimal(value, spec)
    if isinstance(value, int):
        return _locale(grouped=spec == ",").toString(value)
    return isolated(format(value, spec))


def _locale(*, grouped: bool) -> QLocale:
    locale = QLocale()
    if not grouped:
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale


def _decimal(value: float, spec: str) -> str:
    form = _FLOAT.fullmatch(spec)
    if form is None:
        return format(value, spec)
    digits = int(form["places"] or _SIGNIFICANT)
    return _locale(grouped=bool(form["grouped"])).toString(value, form["form"], digits)
