"""Which pictures come in when folders are searched: by patterns of names, by size, and by date."""

from __future__ import annotations

import re
import time
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from fnmatch import fnmatchcase
from pathlib import Path

from qtcompress.core.text import Text

_AGE = re.compile(r"([0-9]{1,6})\s*([dh])", re.IGNORECASE)
_SECONDS = {"d": 86_400, "h": 3_600}


@dataclass(frozen=True, slots=True)
class Since:
    """A moment: a date such as "2026-05-01" or "2026-05-01T18:00" in local time, or an age such as "30d" or "12h".

    Raises ValueError with a sentence for any other text.
    """

    text: str

    def __post_init__(self) -> None:
        try:
            self.moment(0.0)
        except (ValueError, OverflowError, OSError):
            raise ValueError(
                Text("must be a date such as 2026-05-01, or an age such as 30d or 12h, not {text}",
                     text=repr(self.text))
            ) from None  # fmt: skip

    def moment(self, now: float) -> float:
        """Return the moment in seconds since 1970; `now` is the present in the same unit."""
        age = _AGE.fullmatch(self.text)
        if age is not None:
            return now - int(age[1]) * _SECONDS[age[2].lower()]
        return datetime.fromisoformat(self.text).timestamp()


@dataclass(frozen=True, slots=True)
class Incoming:
    """What comes in of all pictures that are found. By default all of them.

    Parameters
    ----------
    include, exclude : tuple of str
        Patterns of names with * and ?, in which case does not matter; one with a / is for the path below the folder
        that was chosen. If there are patterns to include, one of them must fit; none to exclude may.
    min_bytes : int, optional
        The least size of a picture's file.
    newer_than : Since, optional
        When a picture must have been changed last, or later.
    """

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    min_bytes: int | None = None
    newer_than: Since | None = None

    def __bool__(self) -> bool:
        return self != EVERYTHING

    def admits(self, path: Path, root: Path, size_bytes: int, mtime: float) -> bool:
        """Tell whether a picture comes in.

        Parameters
        ----------
        root : Path
            The path that the user chose: `path` itself, or a folder above it.
        mtime : float
            When its file was changed last, in seconds since 1970.
        """
        below = path.name if path == root else path.relative_to(root).as_posix()
        if self.include and not _fits(below, self.include):
            return False
        if _fits(below, self.exclude) or size_bytes < (self.min_bytes or 0):
            return False
        return self.newer_than is None or mtime >= self.newer_than.moment(time.time())


EVERYTHING = Incoming()


def _fits(below: str, patterns: tuple[str, ...]) -> bool:
    """Tell whether the path of a picture, or its name, fits one of some patterns.

    A pattern that ends with a slash is for all that is in a folder. One that is a name fits it, also with brackets.
    """
    below = _plain(below)
    name = below.rpartition("/")[2]
    for one in map(_plain, patterns):
        told = below if "/" in one else name
        if told == one or fnmatchcase(told, one + "*" if one.endswith("/") else one):
            return True
    return False


def _plain(text: str) -> str:
    """Return a text without case, and with letters that are composed, which some systems take apart in names."""
    return unicodedata.normalize("NFC", text).casefold()


def patterns_of(text: str) -> tuple[str, ...]:
    """Return the patterns of a list such as "*.jpg, IMG_*"."""
    return tuple(filter(None, (part.strip() for part in text.split(","))))


def patterns_text(patterns: tuple[str, ...]) -> str:
    """Return the list that `patterns_of` reads."""
    return ",".join(patterns)


def since(text: str) -> Since | None:
    """Return the moment in a text; None for an empty one. Raises ValueError with a sentence."""
    return Since(text.strip()) if text.strip() else None
