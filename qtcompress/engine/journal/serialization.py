"""How the journal stores a job: as text that gives the same job again, and as a key of what determines its result."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache, lru_cache
from operator import attrgetter
from pathlib import Path
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import numpy as np

from qtcompress.core.text import Text
from qtcompress.core.types import Palette
from qtcompress.engine.files.remote import path_of_text
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.job.job import Job, Outcome
from qtcompress.engine.job.recipe import USUAL_GENERATION_LOSS, Animations, Recipe

# The fields of a job besides its recipe that are the same for many pictures of a batch.
_SHARED = ("whole_name", "max_pixels", "backup_in", "compare", "forced")
# It decides whether a result may be written, and does not change the result.
_OF_NO_RESULT = "overwrite"
# Fields that were added later, and their usual values: a text with them is the same as before.
_ADDED = (
    ("keep_clear", False), ("forced", False), ("animations", Animations.KEEP),
    ("generation_loss", USUAL_GENERATION_LOSS),
)  # fmt: skip

_TEXTS = "texts"  # what the sentences of an outcome were made from; older versions ignore it

# Fields of an outcome that most pictures leave empty.
_OFTEN_EMPTY = frozenset({"carried", "dropped", "dropped_bytes", "source_width", "source_height", "turned"})

shared_parts = attrgetter("recipe", *_SHARED)
"""The fields that `recipe_of` stores; they find jobs with the same text quickly."""


def recipe_of(job: Job) -> str:
    """Return all settings of a job as text: the recipe, and how it is carried out."""
    return json.dumps({**_plain(job.recipe), **_plain_fields(job, _SHARED)}, sort_keys=True)


def key_of(recipe: Recipe) -> str:
    """Return a short text that is equal for recipes that make the same result from the same picture."""
    deciding = {name: value for name, value in _plain(recipe).items() if name != _OF_NO_RESULT}
    return hashlib.sha256(json.dumps(deciding, sort_keys=True).encode()).hexdigest()[:16]


def job_from(text: str, source: Path, target: Path, *, copy: Path | None = None, refusal: str = "") -> Job:
    """Return the stored job of a picture; fields and values that this version does not know are ignored."""
    recipe, shared = _read(text)
    return Job(source, target, recipe, copy=copy, refusal=refusal, **shared)


@lru_cache
def _read(text: str) -> tuple[Recipe, dict[str, Any]]:
    """Return the recipe in a text, and the other fields of the job; most pictures of a batch share the text."""
    values = json.loads(text)
    shared = {name: value for name, value in _typed(Job, values).items() if name in _SHARED}
    return Recipe(**_typed(Recipe, values)), shared


def outcome_to_text(outcome: Outcome) -> str:
    """Return an outcome as text, without its paths, which may not be valid text."""
    plain = {name: value for name, value in _plain(outcome).items() if name not in ("source", "target")}
    plain["contest"] = [_told(tried) for tried in outcome.contest]
    plain = {name: value for name, value in plain.items() if value or name not in _OFTEN_EMPTY}
    texts = {name: value for name, value in plain.items() if isinstance(value, Text) and value.values}
    if texts:
        plain[_TEXTS] = {name: _text_to_plain(text) for name, text in texts.items()}
    return json.dumps({**plain, "psnr_db": str(outcome.psnr_db)})  # JSON has no infinity and no NaN


def outcome_from(text: str, source: Path, target: Path | None) -> Outcome:
    """Return the stored outcome."""
    values = json.loads(text)
    values["psnr_db"] = float(values["psnr_db"])
    with suppress(KeyError, TypeError, AttributeError):  # of a damaged row; the English sentence is there in any case
        for name, parts in values.pop(_TEXTS, {}).items():
            values[name] = Text.restored(str(values[name]), **_text_from_plain(parts))
    return Outcome(source=source, target=target, **_typed(Outcome, values))


def _text_to_plain(text: Text) -> dict[str, Any]:
    """Return what a text was made from, so that the window can show it in another language later."""
    values = {name: _value_to_plain(value) for name, value in text.values.items()}
    plain = {"template": text.template, "values": values}
    return plain if text.number is None else {**plain, "number": text.number}


def _value_to_plain(value: object) -> object:
    return {"content": str(value), **_text_to_plain(value)} if isinstance(value, Text) else value


def _text_from_plain(parts: dict[str, Any]) -> dict[str, Any]:
    values = {name: _value_from_plain(value) for name, value in parts["values"].items()}
    return {"template": parts["template"], "values": values, "number": parts.get("number")}


def _value_from_plain(value: Any) -> object:
    return Text.restored(value["content"], **_text_from_plain(value)) if isinstance(value, dict) else value


def path_to_bytes(path: Path | None) -> bytes | None:
    """Return a path as the bytes of its file name; they may not be valid text."""
    return None if path is None else os.fsencode(path)


def path_from(data: bytes | None) -> Path | None:
    """Return the stored path. Raises ValueError for bytes that are no path."""
    return None if data is None else path_of(data)


def path_of(data: bytes) -> Path:
    """Return the stored path of a picture. Raises ValueError or TypeError for what is no path."""
    if b"\0" in data:
        raise ValueError("a path with a zero byte")
    return path_of_text(os.fsdecode(data))


def _plain(value: Any) -> dict[str, Any]:
    """Return the fields of a value: enums as their values, palettes as hex, and nested dataclasses in the same way.

    None is left out, and so is the usual value of a later field, so that the text of a recipe does not change when a
    new field is added that it does not use.
    """
    return _plain_fields(value, [field.name for field in fields(value)])


def _plain_fields(value: Any, names: Sequence[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in names:
        part = getattr(value, name)
        if part is None or (name, part) in _ADDED:
            continue
        if isinstance(part, Enum):
            found[name] = part.value
        elif isinstance(part, Palette):
            found[name] = part.colors.tobytes().hex()
        elif is_dataclass(part):
            found[name] = _plain(part)
        else:
            found[name] = part
    return found


_hints = cache(get_type_hints)  # get_type_hints compiles each annotation again: a minute for a hundred thousand entries


def _typed(kind: Any, values: dict[str, Any]) -> dict[str, Any]:
    """Turn plain values back into the types of the fields of `kind`."""
    hints = _hints(kind)
    found: dict[str, Any] = {}
    for name in values.keys() & hints.keys():
        with suppress(ValueError):
            found[name] = _value(hints[name], values[name])
    return found


def _value(hint: Any, value: Any) -> Any:
    """Turn one plain value back. Raises ValueError for a value that this version does not know."""
    if isinstance(hint, UnionType):  # a type or None
        hint = next(part for part in get_args(hint) if part is not type(None))
        return None if value is None else _value(hint, value)
    if get_origin(hint) is tuple:
        return tuple(_value(get_args(hint)[0], part) for part in value)
    if issubclass(hint, Enum):
        return hint(value)
    if hint is Palette:
        flat = np.frombuffer(bytes.fromhex(value), np.uint8)
        return Palette(flat.reshape(-1, 4))  # pragma: no mutate - any negative number stands for the rest
    if is_dataclass(hint):
        made: Any = hint
        try:
            return made(**_typed(hint, value))
        except TypeError as error:  # it lacks what this version needs, or does not know
            raise ValueError(f"no {made.__name__}") from error
    return value


def _told(tried: EncodingResult) -> dict[str, Any]:
    """Return the fields of a tried encoding without default values; a hundred thousand pictures have eight each.

    The worst place is stored of the result only.
    """
    usual = {field.name: field.default for field in fields(EncodingResult)}
    told = {name: value for name, value in _plain(replace(tried, worst=None)).items() if value != usual[name]}
    return told if tried.score is None else {**told, "score": round(tried.score, 2)}
