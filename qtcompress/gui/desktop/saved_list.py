"""The pictures of the gallery, kept from one start to the next."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from qtcompress.core.types import Report, Stage
from qtcompress.engine.files import private_folders

_NAME = "list.json"
_MOST = 20_000  # pictures: their names take about 2 MB
_CHECKED_AT_ONCE = 200


@dataclass(frozen=True, slots=True)
class SavedList:
    """The pictures that are still there, and how many are gone."""

    found: tuple[Path, ...] = ()
    gone: int = 0


def save(folder: Path, paths: Sequence[Path]) -> None:
    """Keep a list; one that cannot be written is not worth a word when the program ends."""
    text = json.dumps([str(path) for path in paths[:_MOST]])  # names that are not UTF-8 are escaped
    with suppress(OSError):
        private_folders.make(folder)
        private_folders.write(folder / _NAME, text.encode("ascii"))


def load(folder: Path, report: Report) -> SavedList:
    """Return the list of the last time; for a worker's thread, since disks may be slow. Raises Cancelled."""
    try:
        told = json.loads((folder / _NAME).read_bytes())
    except (OSError, ValueError):
        return SavedList()
    paths = [Path(name) for name in told if isinstance(name, str)][:_MOST] if isinstance(told, list) else []
    found = []
    for number, path in enumerate(paths):
        if number % _CHECKED_AT_ONCE == 0:
            report(Stage.READ, number / len(paths))
        with suppress(OSError, ValueError):  # a name with a null byte
            if path.is_file():
                found.append(path)
    return SavedList(tuple(found), len(paths) - len(found))


def folders_of(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Return folders as they are, and for files the folders that they are in; those that cannot be read are left."""
    found: dict[Path, None] = {}
    for path in paths:
        with suppress(OSError, ValueError):
            found[path if path.is_dir() else path.parent] = None
    return tuple(found)
