"""The orders of the gallery."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from itertools import pairwise
from typing import Any

from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.gallery.item import Item, RowState

_tr = RoomTexts(__name__)


class Sort(Enum):
    """What the rows are sorted by; the value is its name, marked for translation. Equal rows are sorted by name."""

    FOLDER = _tr.mark("Folder")
    NAME = _tr.mark("Name")
    SIZE = _tr.mark("Size")
    RESULT = _tr.mark("Size of the result")
    SAVING = _tr.mark("Saving")
    QUALITY = _tr.mark("Quality")
    WORST = _tr.mark("Worst place")
    STATE = _tr.mark("State")

    @property
    def follows_state(self) -> bool:
        """Whether a row may have to move when its state changes."""
        return self in (Sort.RESULT, Sort.SAVING, Sort.QUALITY, Sort.WORST, Sort.STATE)

    @property
    def usually_descending(self) -> bool:
        """Whether people want the largest value first."""
        return self in (Sort.SIZE, Sort.RESULT, Sort.SAVING)


@dataclass(frozen=True, slots=True)
class Order:
    """The order of the rows; `grouped` by folder first."""

    sort: Sort = Sort.FOLDER
    descending: bool = False
    grouped: bool = False

    @property
    def key(self) -> Callable[[Item], Any]:
        """The key by which rows are sorted. Rows without a value come last in both directions."""
        return partial(_grouped_key, self._own_key) if self.grouped and self.sort is not Sort.FOLDER else self._own_key

    def is_same_as(self, other: Order) -> bool:
        """Whether rows would stand in the same order: by folder they are grouped anyway."""
        return self == other or (self.sort is Sort.FOLDER and replace(self, grouped=other.grouped) == other)

    @property
    def _own_key(self) -> Callable[[Item], Any]:
        text = _TEXTS.get(self.sort)
        if text is not None:
            return partial(_reversed_key, text) if self.descending else text
        return partial(_number_key, _NUMBERS[self.sort], -1 if self.descending else 1)


class _Reversed:
    """A key that is sorted in the opposite direction."""

    __slots__ = ("_key",)

    def __init__(self, key: Any) -> None:
        self._key = key

    def __lt__(self, other: _Reversed) -> bool:
        return bool(other._key < self._key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Reversed) and bool(self._key == other._key)

    __hash__ = None  # type: ignore[assignment]  # as for any other key


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


def _grouped_key(key: Callable[[Item], Any], item: Item) -> Any:
    return item.place.folder_key, key(item)


def _reversed_key(key: Callable[[Item], Any], item: Item) -> Any:
    return _Reversed(key(item))


def _number_key(value: Callable[[Item], float | None], sign: int, item: Item) -> Any:
    number = value(item)
    return number is None, 0.0 if number is None else sign * number, item.place.name_key


_TEXTS: dict[Sort, Callable[[Item], Any]] = {
    # The order in which folders are searched, so that new rows are appended and a hundred thousand rows never move.
    Sort.FOLDER: lambda item: item.place.key,
    Sort.NAME: lambda item: item.place.name_key,
}
_NUMBERS: dict[Sort, Callable[[Item], float | None]] = {
    Sort.SIZE: lambda item: item.source.size_bytes,
    Sort.RESULT: lambda item: item.made.target_bytes if item.made is not None else None,
    Sort.SAVING: lambda item: item.saved_bytes if item.made is not None else None,
    Sort.QUALITY: lambda item: item.quality,
    Sort.WORST: lambda item: item.worst_score,
    Sort.STATE: lambda item: _ORDER.index(item.state),
}


def runs_of(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Return the first and last of each run of neighbors among sorted row numbers."""
    if not rows:
        return []
    ends = [place for place, (row, after) in enumerate(pairwise(rows)) if after - row > 1]
    return [(rows[first], rows[last]) for first, last in zip([0, *(end + 1 for end in ends)], [*ends, -1], strict=True)]
