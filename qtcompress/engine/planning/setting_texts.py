"""The texts of settings: what the command line, presets and the store of the window write, and its meaning.

Each parser raises ValueError with a sentence; each text of a value is read again as the same value.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from qtcompress.core.text import Text
from qtcompress.core.types import MAX_COLORS, MIN_COLORS
from qtcompress.engine.files.remote import is_remote, path_of_word
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import QUALITIES, formats_of, size_of
from qtcompress.engine.job.naming import check_template
from qtcompress.engine.job.recipe import Keep

_ADDRESS = re.compile(r"[a-z]+://[^\s@/]+(:[0-9]+)?")


def whole_number(low: int, high: int) -> Callable[[str], int]:
    """Return a parser of whole numbers from `low` to `high`."""

    def parse(text: str) -> int:
        if not text.isascii() or not text.isdigit() or not low <= int(text) <= high:
            raise ValueError(
                Text("must be a whole number from {low} to {high}, not {text}", low=low, high=high, text=repr(text))
            )
        return int(text)

    return parse


def number(high: float) -> Callable[[str], float]:
    """Return a parser of numbers from 0 to `high`."""

    def parse(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = -1.0
        if not 0.0 <= value <= high:
            raise ValueError(Text("must be a number from 0 to {high:g}, not {text}", high=high, text=repr(text)))
        return value

    return parse


def colors_of(text: str) -> int | None:
    """Return a number of colors; None for "auto"."""
    if text == "auto":
        return None
    try:
        return whole_number(MIN_COLORS, MAX_COLORS)(text)
    except ValueError:
        limits = {"low": MIN_COLORS, "high": MAX_COLORS}
        raise ValueError(
            Text("must be a whole number from {low} to {high}, or auto, not {text}", text=repr(text), **limits)
        ) from None


def bytes_of(text: str) -> int | None:
    """Return the bytes of a size such as "200kB"; None for an empty text."""
    return size_of(text) if text else None


def formats_or_none(text: str) -> Format | None:
    """Return the formats of a list; None for an empty text."""
    return formats_of(text) if text else None


def percent_of(text: str) -> float:
    """Return a share from whole percent."""
    return whole_number(0, 99)(text.removesuffix("%").rstrip()) / 100


def quality_text(value: float) -> str:
    """Return the name of a quality, or its number."""
    return next((name for name, score in QUALITIES.items() if score == value), f"{value:g}")


def switch(text: str) -> bool:
    """Return whether a text is "true", not "false"."""
    if text not in ("true", "false"):
        raise ValueError(Text("must be true or false, not {text}", text=repr(text)))
    return text == "true"


def kept_of(text: str) -> Keep:
    """Return the properties that a list such as "times,permissions" names."""
    known = {str(flag.name).lower(): flag for flag in (*Keep, Keep.ALL, Keep.NOTHING)}
    found = Keep.NOTHING
    for word in text.split(","):
        if word.strip() not in known:
            words = ", ".join(known)
            wrong = Text("must be {words}, or some of them with commas, not {text}", words=words, text=repr(text))
            raise ValueError(wrong)
        found |= known[word.strip()]
    return found


def kept_text(keep: Keep) -> str:
    """Return the list that `kept_of` reads."""
    named = [str(flag.name).lower() for flag in (Keep.PERMISSIONS, Keep.TIMES, Keep.ATTRIBUTES) if flag & keep]
    return {0: "nothing", 3: "all"}.get(len(named), ",".join(named))


def template_of(text: str) -> str:
    """Return a text that is a valid template."""
    check_template(text)
    return text


def folder_of(text: str) -> Path | None:
    """Return a folder; None for an empty text."""
    path = path_of_word(text)
    return (path if is_remote(path) else path.expanduser()) if text else None


LOCAL = "local"
"""The address of a cluster that stands for worker processes on this machine, one per core, for trying."""


def cluster_of(text: str) -> str:
    """Return the address of a scheduler, "local", or "" for none. Raises ValueError with a sentence."""
    text = text.strip()
    if text in ("", LOCAL) or _ADDRESS.fullmatch(text):
        return text
    raise ValueError(Text("must be an address such as tcp://host:8786, or local, not {text}", text=repr(text)))
