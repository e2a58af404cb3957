"""Where a picture stands among others by folder and name: worked out once, as it is needed again and again."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from sys import intern
from typing import Any

from qtcompress.engine.planning.plan import natural_key

_PICTURES = 1 << 18  # more than a large gallery has; otherwise each entry would be evicted before it is used again
_FOLDERS = 1 << 12


@dataclass(frozen=True, slots=True, eq=False)
class RowPlace:
    """The folder of a picture, and the sort keys of its folder, of its name, and of both.

    The pictures of a folder share the folder and its key, so that most comparisons end at their identity.

    name, suffix : what a search compares: without case, the suffix without its dot
    """

    name: str
    suffix: str
    folder: Path
    folder_key: Any
    name_key: Any
    key: Any


@lru_cache(maxsize=_PICTURES)
def place_of(path: Path) -> RowPlace:
    """Return the place of a picture."""
    folder, folder_key = _folder(str(path.parent))
    name = path.name
    name_key = natural_key(name), path
    folded = name.casefold()
    suffix = folded[folded.rfind(".") + 1 :] if "." in folded[1:-1] else ""  # as pathlib's, which takes longer
    return RowPlace(folded, intern(suffix), folder, folder_key, name_key, (folder_key, name_key))


@lru_cache(maxsize=_FOLDERS)
def _folder(folder: str) -> tuple[Path, Any]:
    return Path(folder), (natural_key(folder), folder)
