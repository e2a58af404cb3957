"""The pictures of the gallery, kept from one start to the next."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from qtcompress.core.errors import UsageError, WriteError
from qtcompress.core.types import Report, Stage, ignore
from qtcompress.engine.files import private_folders
from qtcompress.engine.files.atomic_write import private, write_whole
from qtcompress.engine.planning.own_settings import OwnSettings

_NAME = "list.json"
_MOST = 20_000  # pictures: their names take about 2 MB
_CHECKED_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class SavedList:
    """The pictures that are still there, how many are gone, and the settings of those that have some of their own."""

    found: tuple[Path, ...] = ()
    gone: int = 0
    own: Mapping[Path, OwnSettings] = field(default_factory=dict)


def save(folder: Path, paths: Sequence[Path], own: Mapping[Path, OwnSettings], report: Report = ignore) -> None:
    """Keep a list, whole or not at all; that it cannot be written is not worth a word."""
    settings = list(dict.fromkeys(own.values()))
    numbers = {one: number for number, one in enumerate(settings)}
    kept = paths[:_MOST]
    told = {
        "pictures": [str(path) for path in kept],  # names that are not UTF-8 are escaped
        "settings": [one.texts() for one in settings],
        "own": {str(row): numbers[own[path]] for row, path in enumerate(kept) if path in own},
    }
    data = json.dumps(told).encode("ascii")
    with suppress(OSError, WriteError):
        private_folders.make(folder)
        write_whole(folder / _NAME, data, report, overwrite=True, check=lambda _part: True, dress=private)


def load(folder: Path, report: Report) -> SavedList:
    """Return the list of the last time; for a worker's thread, since disks may be slow. Raises Cancelled."""
    try:
        told = json.loads((folder / _NAME).read_bytes())
    except (OSError, ValueError, RecursionError):
        return SavedList()
    listed = told.get("pictures") if isinstance(told, dict) else told  # version 1 wrote the names alone
    paths = [Path(name) for name in listed if isinstance(name, str)][:_MOST] if isinstance(listed, list) else []
    own = _own(told, paths) if isinstance(told, dict) else {}
    found = []
    for number, path in enumerate(paths):
        if number % _CHECKED_AT_ONCE == 0:
            report(Stage.READ, number / len(paths))
        with suppress(OSError, ValueError):  # a name with a null byte
            if path.is_file():
                found.append(path)
    return SavedList(tuple(found), len(paths) - len(found), own)


def _own(told: dict[str, Any], paths: Sequence[Path]) -> dict[Path, OwnSettings]:
    """Return the settings of the pictures that have some of their own; those that are damaged are left out."""
    own = {}
    with suppress(AttributeError, IndexError, KeyError, TypeError, ValueError, UsageError):
        settings = [OwnSettings.from_texts(texts) for texts in told["settings"]]
        own = {paths[int(row)]: settings[number] for row, number in told["own"].items()}
    return own


def folders_of(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Return folders as they are, and for files the folders that they are in; those that cannot be read are left."""
    found: dict[Path, None] = {}
    for path in paths:
        with suppress(OSError, ValueError):
            found[path if path.is_dir() else path.parent] = None
    return tuple(found)
