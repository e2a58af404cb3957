"""A language that nobody speaks: English with accents, 40 % longer, in brackets. What has none is not translated."""

from __future__ import annotations

import math
import re

from PySide6.QtCore import QTranslator

_ACCENTED = str.maketrans("AEIOUYaeiouycnsz", "ÀÈÌÒÙÝàèìòùýçñšž")
_KEPT = re.compile(r"(\{[^}]*\}|<[^>]*>|&\w+;|\n)")  # values, tags and breaks
_LONGER = 0.4
_PAD = "øøøø "
_QT_KEYS = ("QShortcut", "QGuiApplication")  # names of keys, and the direction of the layout


def pseudo(text: str) -> str:
    """Return a text in that language."""
    parts = _KEPT.split(text)
    body = "".join(part if _KEPT.fullmatch(part) else part.translate(_ACCENTED) for part in parts)
    letters = sum(len(part) for part in parts if not _KEPT.fullmatch(part))
    extra = math.ceil(_LONGER * letters)
    return f"[{body}{(_PAD * extra)[:extra].rstrip()}]"


class PseudoTranslator(QTranslator):
    """Translates every text, those of Qt too."""

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(self, context: str, source: str, disambiguation: str = "", n: int = -1) -> str:  # type: ignore[override]  # bytes in the stubs
        return source if context in _QT_KEYS or not source else pseudo(source)
