"""The columns of the list: what each shows of a row, and where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum

from PySide6.QtGui import QFont, QFontMetrics

from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.style import STEP_PX, smaller
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.gallery.item import Item, RowState
from qtcompress.gui.gallery.sorting import Sort

_tr = RoomTexts(__name__)

_NAME_PX = 184  # the least that is left for names
_WIDE_SIZES = 888, 888_800, 888_800_000  # bytes
_SORT_MARK = f" {fmt.ARROW}"


class Column(Enum):
    """A column: its title, marked for translation, what it is sorted by, and its widest usual text without words."""

    NAME = _tr.mark("Name"), Sort.NAME, ""
    BEFORE = _tr.mark("Before"), Sort.SIZE, ""
    AFTER = _tr.mark("After"), Sort.RESULT, ""
    SAVING = _tr.mark("Saving"), Sort.SAVING, f"{fmt.MINUS}88 %"
    QUALITY = _tr.mark("Quality"), Sort.QUALITY, "88.8"
    WORST = _tr.mark("Worst"), Sort.WORST, "88.8"
    STATE = _tr.mark("State"), Sort.STATE, ""

    def __init__(self, title: str, sort: Sort, sample: str) -> None:
        self.title = title
        self.sort = sort
        self.sample = sample

    @property
    def words(self) -> str:
        """Its title for people."""
        return _tr(self.title)

    @property
    def numeric(self) -> bool:
        """Whether its texts are numbers, which stand at the trailing edge."""
        return self not in (Column.NAME, Column.STATE)

    def width(self, font: QFont) -> int:
        """Return its width in pixels."""
        metrics = QFontMetrics(smaller(font))
        return 2 * STEP_PX + max(map(metrics.horizontalAdvance, (*self._wide, self.words + _SORT_MARK)))

    @property
    def _wide(self) -> Iterable[str]:
        """Return texts of which one is the widest usual one, whose words have other lengths in other languages."""
        if self is Column.STATE:
            return (state.text for state in RowState if state is not RowState.RUNNING)  # which is a bar
        return map(fmt.size, _WIDE_SIZES) if self in (Column.BEFORE, Column.AFTER) else (self.sample,)

    def text(self, item: Item) -> str:
        """Return what it shows of a row."""
        return _TEXTS[self](item)


_FIRST_SHOWN = (Column.AFTER, Column.SAVING, Column.STATE, Column.WORST, Column.QUALITY, Column.BEFORE)


def least_width(font: QFont, shown: int) -> int:
    """Return the width in pixels that the name and so many other columns take."""
    return _NAME_PX + sum(column.width(font) for column in _FIRST_SHOWN[:shown])


def fitted(width_px: int, font: QFont) -> dict[Column, tuple[int, int]]:
    """Return the left edge and the width of each column that has room; the name gets what the others leave."""
    left_over = width_px - _NAME_PX
    shown = {Column.NAME}
    for column in _FIRST_SHOWN:
        left_over -= column.width(font)
        if left_over < 0:
            break
        shown.add(column)
    widths = {column: column.width(font) for column in Column if column in shown}
    widths[Column.NAME] = width_px - sum(width for column, width in widths.items() if column is not Column.NAME)
    places, left = {}, 0
    for column, width in widths.items():
        places[column] = left, width
        left += width
    return places


def _after(item: Item) -> str:
    return fmt.size(item.made.target_bytes) if item.made is not None else ""


def _saving(item: Item) -> str:
    return fmt.saving(item.made.source_bytes, item.made.target_bytes) if item.made is not None else ""


def _score(score: float | None) -> str:
    return "" if score is None else fmt.tenths(score)


_TEXTS: dict[Column, Callable[[Item], str]] = {
    Column.NAME: lambda item: item.name,
    Column.BEFORE: lambda item: fmt.size(item.source.size_bytes if item.made is None else item.made.source_bytes),
    Column.AFTER: _after,
    Column.SAVING: _saving,
    Column.QUALITY: lambda item: _score(item.quality),
    Column.WORST: lambda item: _score(item.worst_score),
    Column.STATE: lambda item: item.state.text,
}
