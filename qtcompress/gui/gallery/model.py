"""The model of the gallery: it owns the rows, keyed by their path and always in order."""

from __future__ import annotations

import time
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, Qt, QTimer, Signal

from qtcompress.engine.journal.preflight import Forecast
from qtcompress.engine.planning.own_settings import OwnSettings
from qtcompress.engine.planning.plan import Source
from qtcompress.gui.common.urls import urls_of
from qtcompress.gui.gallery.changes import RowChange
from qtcompress.gui.gallery.item import AHEAD, AnyIndex, Item, Role, RowState, other_options
from qtcompress.gui.gallery.sorting import Order, runs_of
from qtcompress.gui.gallery.totals import Totals
from qtcompress.gui.tasks.sliced_work import SlicedWork

_ROOT = QModelIndex()
_AT_ONCE = 5000  # rows that go or come back, in about 20 ms: each slice costs views and proxies a reset besides
_SORTED_AT_ONCE_MS = 30.0
_SORT_PAUSE = 20  # times as long as a sort takes, which a hundred thousand rows notice
_MANY_RUNS = 8  # runs of neighbors, each with a signal; more are changed with one, or by a reset
_PLACED_ONE_BY_ONE = 200  # new rows; more that do not belong to one place are sorted with all others
_MOVED_ONE_BY_ONE = 8  # more rows than that are sorted with all others at once

_GETTERS: dict[int, Callable[[Item, Forecast | None], Any]] = {
    Role.ITEM: lambda item, forecast: item,
    Role.STATE: lambda item, forecast: item.state,
    Role.PROGRESS: lambda item, forecast: item.progress,
    Role.THUMBNAIL: lambda item, forecast: item.thumbnail,
    Role.FORECAST: lambda item, forecast: forecast,
    Role.OWN: lambda item, forecast: item.own is not None,
    Qt.ItemDataRole.DisplayRole: lambda item, forecast: item.path.name,
    Qt.ItemDataRole.ToolTipRole: Item.tip,
    Qt.ItemDataRole.AccessibleTextRole: Item.described,
    Qt.ItemDataRole.AccessibleDescriptionRole: Item.explained,
}


class GalleryModel(QAbstractListModel):
    """The pictures. Rows are identified by their path, never by their number.

    The model itself keeps the order: a sorting proxy would call Python two hundred thousand times, for a second, to
    sort ten thousand rows.

    Signals
    -------
    added(int), removed(tuple[Path, ...])
    foreseen
        The forecasts have changed. (Not `dataChanged`, for which a proxy would examine each row.)
    previewed(tuple[Path, ...])
        What the preview found for these rows has changed. (Also not `dataChanged`: it may come while a proxy filters.)
    totaled
        The totals have changed.
    own_changed
        Some rows have other settings of their own.
    """

    foreseen = Signal()
    previewed = Signal(object)
    totaled = Signal()
    own_changed = Signal()
    added = Signal(int)
    removed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[Item] = []
        self._rows: dict[Path, int] = {}
        self._order = Order()
        self._forecasts: Mapping[Path, Forecast] = {}
        self._due: Collection[Path] = frozenset()
        self._previewed: tuple[Path | None, str] = (None, "")
        self._totals = Totals()
        self._own: Mapping[Path, OwnSettings] = {}
        self._sorted_in_ms = 0.0  # the last time
        self._sorter = QTimer(self, singleShot=True)
        self._sorter.timeout.connect(self._sort_all)
        self._leaving = SlicedWork(self._remove_some, _AT_ONCE, self)
        self._returning = SlicedWork(self._restore_some, _AT_ONCE, self)

    # The rows

    def __len__(self) -> int:
        return len(self._items)

    def items(self) -> Sequence[Item]:
        """Return all rows."""
        return tuple(self._items)

    def item(self, path: Path) -> Item | None:
        """Return the row of a path, if it has one."""
        row = self._rows.get(path)
        return None if row is None else self._items[row]

    def items_of(self, paths: Iterable[Path]) -> list[Item]:
        """Return the rows of these paths, as far as they have one."""
        row_of = self._rows.get
        return [self._items[row] for path in paths if (row := row_of(path)) is not None]

    def item_at(self, row: int) -> Item:
        """Return the item of a row."""
        return self._items[row]

    def forecast(self, path: Path) -> Forecast | None:
        """Return the forecast of a row, if there is one and the picture has no result yet."""
        item = self.item(path)
        return None if item is None else self._forecast_of(item)

    def _forecast_of(self, item: Item) -> Forecast | None:
        ahead = item.state in AHEAD or (item.state is RowState.REJECTED and item.path in self._due)
        return self._forecasts.get(item.path) if ahead else None

    def index_of(self, path: Path) -> QModelIndex:
        """Return the index of a path's row, an invalid one if it has none."""
        row = self._rows.get(path)
        return QModelIndex() if row is None else self.index(row)

    @property
    def totals(self) -> Totals:
        """The results of all rows."""
        return self._totals

    @property
    def own_settings(self) -> Mapping[Path, OwnSettings]:
        """The settings of the rows that have some of their own; the mapping is never changed."""
        return self._own

    def is_ahead(self, path: Path) -> bool:
        """Whether the next batch would try the picture, as it is not done with the options of now."""
        return path in self._forecasts

    def is_due(self, path: Path) -> bool:
        """Whether the picture has a result of other options, and would be compressed again."""
        return path in self._due

    @property
    def due(self) -> int:
        """How many rows have a result of other options."""
        return len(self._due)

    # Changes

    def add(self, sources: Iterable[Source]) -> int:
        """Add pictures that are not in the gallery yet; return how many these were."""
        fresh = {source.path: Item(source) for source in sources if source.path not in self._rows}
        self._insert(list(fresh.values()))
        return len(fresh)

    def remove(self, paths: Iterable[Path]) -> None:
        """Remove rows, many of them in slices."""
        gone = dict.fromkeys(paths)
        self._returning.drop(lambda item: item.path in gone)
        # From the end, so that the numbers of the rows before stay right.
        self._leaving.add(reversed(gone))
        self._leaving.step()

    def _remove_some(self, paths: Iterable[Path]) -> None:
        rows = sorted({row for path in paths if (row := self._rows.get(path)) is not None})
        taken = [self._items[row] for row in rows]
        runs = runs_of(rows)
        if len(runs) > _MANY_RUNS:
            gone = set(rows)
            self._replace_all([item for row, item in enumerate(self._items) if row not in gone])
        else:
            for item in taken:
                del self._rows[item.path]
            for first, last in reversed(runs):
                self.beginRemoveRows(_ROOT, first, last)
                del self._items[first : last + 1]
                self._number_from(first)
                self.endRemoveRows()
        if taken:
            totals = self._totals
            for item in taken:
                totals = totals.changed(item, -1)
            self._set_totals(totals)
            if self._own and any(item.own is not None for item in taken):
                self._gather_own()
            self.removed.emit(tuple(item.path for item in taken))

    def restore(self, items: Sequence[Item]) -> None:
        """Bring removed rows back, many of them in slices; pictures that were added again meanwhile are left out."""
        back = {item.path for item in items}
        self._leaving.drop(back.__contains__)
        self._returning.add(items)
        self._returning.step()

    def _restore_some(self, items: list[Item]) -> None:
        self._insert([item for item in items if item.path not in self._rows])

    @property
    def order(self) -> Order:
        """The order of the rows."""
        return self._order

    def set_order(self, order: Order) -> None:
        """Choose the order."""
        before, self._order = self._order, order
        if order.is_same_as(before):
            self._arrange(self._items)  # proxies may group them otherwise
        else:
            self._sort_all()

    def update(self, path: Path, change: RowChange) -> bool:
        """Change one row; return False when it is gone."""
        return self.update_many([(path, change)]) == 1

    def update_many(self, changes: Iterable[tuple[Path, RowChange]]) -> int:
        """Change many rows with one signal for each run of neighbors; return how many of them exist."""
        changed: set[int] = set()
        roles = {int(Role.ITEM)}
        totals = self._totals
        for path, change in changes:
            row = self._rows.get(path)
            if row is not None:
                before = self._items[row]
                after = self._items[row] = change.apply(before)
                if _counts_anew(before, after):
                    totals = totals.changed(before, -1).changed(after, 1)
                changed.add(row)
                roles |= change.roles
        self._set_totals(totals)
        runs = runs_of(sorted(changed))
        for first, last in runs if len(runs) <= _MANY_RUNS else [(runs[0][0], runs[-1][1])]:
            self.dataChanged.emit(self.index(first), self.index(last), sorted(roles))
        if Role.OWN in roles:
            self._gather_own()
        if self._order.sort.follows_state and Role.STATE in roles:
            self._put_in_order(list(changed))
        return len(changed)

    def set_forecasts(self, forecasts: Mapping[Path, Forecast], due: Collection[Path] = frozenset()) -> None:
        """Replace the forecasts of all rows, in constant time, since there may be a hundred thousand of them.

        `due` are the pictures that have a result of other options, and would be compressed again.
        """
        self._forecasts, self._due = forecasts, due
        self.foreseen.emit()

    def set_previewed(self, path: Path | None, text: str = "") -> None:
        """Take what the preview found for one row, in few words; None forgets it."""
        if self._previewed != (path, text):
            rows = {self._previewed[0], path}
            self._previewed = path, text
            self.previewed.emit(tuple(row for row in rows if row is not None))

    def supersede(self, sources: Mapping[Path, Source]) -> None:
        """Replace rows by those of other files, such as a removed result by the original that came back."""
        self._remove_some(sources)
        self.add(sources.values())

    def _gather_own(self) -> None:
        own = {item.path: item.own for item in self._items if item.own is not None}
        if own != self._own:
            self._own = own
            self.own_changed.emit()

    def _set_totals(self, totals: Totals) -> None:
        if totals != self._totals:
            self._totals = totals
            self.totaled.emit()

    def _insert(self, items: list[Item]) -> None:
        """Insert items where they belong, each run of neighbors with one signal."""
        if not items:
            return
        items = sorted(items, key=self._order.key)
        runs = self._runs_of_new(items)
        if not runs or len(runs) > _MANY_RUNS:
            self._replace_all(sorted([*self._items, *items], key=self._order.key))
        else:
            for place, run in reversed(runs):
                self.beginInsertRows(_ROOT, place, place + len(run) - 1)
                self._items[place:place] = run
                self._number_from(place)
                self.endInsertRows()
        totals = self._totals
        for item in items:
            totals = totals.changed(item, 1)
        self._set_totals(totals)
        if any(item.own is not None for item in items):
            self._gather_own()
        self.added.emit(len(items))

    def _runs_of_new(self, items: list[Item]) -> list[tuple[int, list[Item]]]:
        """Return the places of sorted items that are to be inserted, with those that come there; none for many."""
        key = self._order.key
        first, last = (bisect_left(self._items, key(item), key=key) for item in (items[0], items[-1]))
        if first == last:  # as when folders are searched, or all rows come back
            return [(first, items)]
        if len(items) > _PLACED_ONE_BY_ONE:
            return []
        places = [bisect_left(self._items, key(item), first, last, key=key) for item in items]
        return [
            (place, [items[number] for number in run]) for place, run in groupby(range(len(items)), places.__getitem__)
        ]

    def _put_in_order(self, rows: list[int]) -> None:
        """Move changed rows to their new places; later and together, if that would block the window."""
        if self._sorted_in_ms > _SORTED_AT_ONCE_MS:
            if not self._sorter.isActive():
                self._sorter.start(round(_SORT_PAUSE * self._sorted_in_ms))
            return
        if len(rows) > _MOVED_ONE_BY_ONE:
            self._sort_all()
            return
        key = self._order.key
        for item in [self._items[row] for row in rows]:
            row = self._rows[item.path]
            others = self._items[:row] + self._items[row + 1 :]
            place = bisect_left(others, key(item), key=key)
            if place != row:
                self.beginMoveRows(_ROOT, row, row, _ROOT, place + (place > row))
                self._items = [*others[:place], item, *others[place:]]
                self.endMoveRows()
                self._number_from(min(row, place))

    def _sort_all(self) -> None:
        begun = time.monotonic()
        self._arrange(sorted(self._items, key=self._order.key))
        self._sorted_in_ms = 1000 * (time.monotonic() - begun)

    def _replace_all(self, items: list[Item]) -> None:
        """Put other rows in the place of all: each run that comes or goes would cost views and proxies a turn."""
        self.beginResetModel()
        self._items = items
        self._rows = {}
        self._number_from(0)
        self.endResetModel()

    def _arrange(self, items: list[Item]) -> None:
        """Put all rows in another order."""
        self.layoutAboutToBeChanged.emit()
        indexes = self.persistentIndexList()
        paths = [self._items[index.row()].path for index in indexes]
        self._items = items
        self._number_from(0)
        self.changePersistentIndexList(indexes, [self.index(self._rows[path]) for path in paths])
        self.layoutChanged.emit()

    def _number_from(self, first: int) -> None:
        count = len(self._items)
        self._rows.update(zip([item.path for item in self._items[first:]], range(first, count), strict=True))

    # The interface of QAbstractListModel

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        return self.told(self._items[index.row()], role)

    def told(self, item: Item, role: int) -> Any:
        """Return what a role says about a row."""
        if role == Role.PREVIEWED:
            return self._previewed[1] if item.path == self._previewed[0] else ""
        if role == Role.DUE:
            return item.path in self._due
        getter = _GETTERS.get(role)
        told = None if getter is None else getter(item, self._forecast_of(item))
        if item.path in self._due and role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return f"{told}\n{other_options()}"
        return told

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return self._items[index.row()].flags

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:  # noqa: N802
        return ["text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        """Return the results of these rows, or else their originals, as file URLs."""
        return files_of(self._items[index.row()] for index in indexes if index.isValid())


def _counts_anew(before: Item, after: Item) -> bool:
    """Whether the totals have to be counted anew for a change."""
    same = after.outcome is before.outcome and after.state is before.state and after.given is before.given
    return not same


def files_of(items: Iterable[Item]) -> QMimeData:
    """Return the results of some rows, or else their originals, as file URLs."""
    data = QMimeData()
    data.setUrls(urls_of(item.outward for item in items))
    return data
