"""Name the results: a template, names that are not too long, and names that are the same to a file system."""

from __future__ import annotations

import os
import string
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path

from qtcompress.core.text import Text
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.local_time import local_time

PLAIN_NAME = "{name}"
FIELDS = ("name", "folder", "colors", "date")
_KNOWN = ", ".join(f"{{{name}}}" for name in FIELDS)
_NAME_BYTES = 255
_LONGEST_SUFFIX_BYTES = 5
_FORBIDDEN = frozenset("\0\\") | {chr(code) for code in range(32)}


@cache
def _parsed(template: str) -> tuple[tuple[str, str | None], ...]:
    """Return the template as pairs of a literal text and the field after it. Raises ValueError."""
    try:
        parts = tuple(string.Formatter().parse(template))
    except ValueError as error:
        raise ValueError(
            Text(
                "must be text with {known} in it ({error}), not {template}",
                known=_KNOWN,
                error=error,
                template=repr(template),
            )
        ) from None
    for _, field, spec, conversion in parts:
        if field is not None and (field not in FIELDS or spec or conversion):
            raise ValueError(
                Text("may only have {known} in braces, not {template}", known=_KNOWN, template=repr(template))
            )
    return tuple((literal, field) for literal, field, _, _ in parts)


def check_template(template: str) -> None:
    """Raise ValueError with a sentence if a template cannot name files below a folder."""
    parsed = _parsed(template)
    if not any(field for _, field in parsed):
        raise ValueError(
            Text("must have at least one of {known}, not {template}", known=_KNOWN, template=repr(template))
        )
    literals = "".join(literal for literal, _ in parsed)
    named = "".join(literal + "x" * bool(field) for literal, field in parsed)
    if not (named.strip(" ./") and _FORBIDDEN.isdisjoint(literals)) or "/" in (named[0], named[-1]):
        raise ValueError(Text("must name a file, not {template}", template=repr(template)))
    if not {"", ".", ".."}.isdisjoint(named.split("/")):
        raise ValueError(Text("must stay below the output folder, not {template}", template=repr(template)))


def expand(template: str, name: str, *, folder: str, colors: str, date: Callable[[], float]) -> tuple[str, str]:
    """Return the folders and the name from a checked template; `date` is only called if the template uses it.

    Parameters
    ----------
    date : function without parameters
        Returns when the picture was last modified, in seconds since 1970.
    """
    if template == PLAIN_NAME:
        return "", name
    text = ""
    for literal, field in _parsed(template):
        text += literal
        if field == "date":
            text += local_time(date()).date().isoformat()
        elif field:
            text += {"name": name, "folder": folder, "colors": colors}[field]
    folders, _, last = text.rpartition("/")
    return folders, last


def split(name: str) -> tuple[str, str]:
    """Return stem and suffix of a file's name, as pathlib defines them."""
    stem, suffix = os.path.splitext(name)  # noqa: PTH122 - faster than Path for a hundred thousand names
    return (name, "") if suffix == "." else (stem, suffix)


def folded(path: str) -> str:
    """Return a path in a form that is equal for names that are the same to a file system that ignores case."""
    return path.lower() if path.isascii() else unicodedata.normalize("NFC", path).casefold()


def fitting(name: str, suffix: str) -> str:
    """Return name and suffix; the name is shortened if both are longer than a file name may be."""
    if 4 * (len(name) + len(suffix)) <= _NAME_BYTES:
        return name + suffix
    encoded = os.fsencode(name)
    room = _NAME_BYTES - len(os.fsencode(suffix))
    if len(encoded) > room:
        while room and encoded[room] & 0xC0 == 0x80:  # not in the middle of a character
            room -= 1
        name = os.fsdecode(encoded[:room])
    return name + suffix


def in_place(source: Path, one: Format = Format.PNG) -> Path:
    """Return the name of a result that replaces its original; the suffix always fits the format."""
    stem, suffix = split(source.name)
    return source if suffix.lower() in one.suffixes else source.with_name(fitting(stem, one.suffix))


def with_format(target: Path, source: Path, copy: Path | None, one: Format, *, whole_name: bool = False) -> Path:
    """Return the name of a result in a format, beside `target`, which is its name as a PNG.

    Parameters
    ----------
    source : Path
        The original: a result of its own format keeps its suffix.
    copy : Path or None
        The name of a copy of the original; a result of the same format takes that name.
    whole_name : bool
        Whether the name contains the suffix of the original: `a.jpg.png`, and so `a.jpg.webp` and `a.png.webp`.
    """
    if one is Format.PNG:
        return target
    if copy is not None and copy.suffix.lower() in one.suffixes:
        return copy
    stem, own = split(target.name)[0], split(source.name)[1]
    if own.lower() in one.suffixes:
        return target.with_name(stem if whole_name and stem.endswith(own) else fitting(stem, own))
    if whole_name and own.lower() in Format.PNG.suffixes:
        stem = target.name
    return target.with_name(fitting(stem, one.suffix))
