"""The orders of the gallery."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import Any

from qtcompress.engine.planning.plan import natural_key
from qtcompress.gui.gallery.item import Item, RowState


class Sort(Enum):
    """The order of the rows; the value is its name for people. Equal rows are sorted by name."""

    FOLDER = "Folder"
    NAME = "Name"
    SIZE = "Size"
    SAVING = "Saving"
    STATE = "State"

    @property
    def follows_state(self) -> bool:
        """Whether a row may have to move when its state changes."""
        return self in (Sort.SAVING, Sort.STATE)


# States that need attention come first.
_ORDER = (
    RowState.FAILED,
    RowState.SET_ASIDE,
    RowState.RUNNING,
    RowState.QUEUED,
    RowState.CANCELLED,
    RowState.WAITING,
    RowState.SKIPPED,
    RowState.KEPT,
    RowState.REJECTED,
    RowState.STAGED,
    RowState.COMPRESSED,
)


@lru_cache(
    maxsize=1 << 18
)  # larger than a large gallery; otherwise each entry would be evicted before it is used again
def _name_key(path: Path) -> Any:
    return natural_key(path.name), path


@lru_cache(maxsize=1 << 12)
def _folder_key(folder: str) -> Any:
    return natural_key(folder), folder


KEYS: dict[Sort, Callable[[Item], Any]] = {
    # The order in which folders are searched, so that new rows are appended and a hundred thousand rows never move.
    Sort.FOLDER: lambda item: (_folder_key(str(item.path.parent)), _name_key(item.path)),
    Sort.NAME: lambda item: _name_key(item.path),
    Sort.SIZE: lambda item: (-item.source.size_bytes, _name_key(item.path)),
    Sort.SAVING: lambda item: (-item.saved_bytes, _name_key(item.path)),
    Sort.STATE: lambda item: (_ORDER.index(item.state), _name_key(item.path)),
}
