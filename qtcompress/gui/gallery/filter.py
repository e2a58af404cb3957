"""Which rows of the gallery are shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import chain, groupby, islice
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QObject,
    QSignalBlocker,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QStandardItemModel

from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.gallery.folder_header import FolderHeader
from qtcompress.gui.gallery.item import AHEAD, AnyIndex, Item, Role, RowState
from qtcompress.gui.gallery.model import GalleryModel, files_of
from qtcompress.gui.gallery.place import place_of
from qtcompress.gui.gallery.query import Query

_tr = RoomTexts(__name__)


class Show(Enum):
    """Which states are shown; the value is the text of the choice, marked for translation."""

    ALL = _tr.mark("All")
    WAITING = _tr.mark("To do")
    LEFT = _tr.mark("Will be left as they are")
    COMPRESSED = _tr.mark("Compressed")
    STAGED = _tr.mark("Staged, to be applied")
    REJECTED = _tr.mark("Rejected")
    KEPT = _tr.mark("Originals kept")
    SKIPPED = _tr.mark("Skipped")
    SET_ASIDE = _tr.mark("Set aside")
    FAILED = _tr.mark("Failed")
    TROUBLE = _tr.mark("Failed, skipped or set aside")


_STATES = {
    Show.ALL: frozenset(RowState),
    Show.WAITING: frozenset({RowState.WAITING, RowState.QUEUED, RowState.RUNNING, RowState.CANCELLED}),
    Show.LEFT: AHEAD,
    Show.COMPRESSED: frozenset({RowState.COMPRESSED}),
    Show.STAGED: frozenset({RowState.STAGED}),
    Show.REJECTED: frozenset({RowState.REJECTED}),
    Show.KEPT: frozenset({RowState.KEPT}),
    Show.SKIPPED: frozenset({RowState.SKIPPED}),
    Show.SET_ASIDE: frozenset({RowState.SET_ASIDE}),
    Show.FAILED: frozenset({RowState.FAILED}),
    Show.TROUBLE: frozenset({RowState.FAILED, RowState.SKIPPED, RowState.SET_ASIDE}),
}


@dataclass(frozen=True, slots=True, eq=False)
class _Folder:
    """A row that stands for a folder."""

    path: Path


_Row = Path | _Folder


class GalleryProxy(QStandardItemModel):
    """The rows that are shown: those that a search and a choice of states accept, and headers if they are grouped.

    It has no items of Qt, but lets Qt count the rows: a view asks for the count once for each row at each layout, and
    ten thousand calls of Python for it took 15 ms. What a row says and what can be done with it is told here.

    The order is the model's own. A QSortFilterProxyModel would signal each run of neighbors that comes or goes, and a
    selection answers each of these signals: a filter over ten thousand rows, half of them selected, took a minute.
    Here, scattered changes are one reset, after which the view selects again what was selected.

    Signals
    -------
    foreseen, previewed
        As the model's.
    """

    foreseen = Signal()
    previewed = Signal(object)

    def __init__(self, model: GalleryModel, parent: QObject | None = None) -> None:
        super().__init__(0, 1, parent)
        for changed in (self.rowsInserted, self.rowsRemoved):
            changed.connect(self._take_coming)  # before any view hears of it
        self._coming: list[_Row] | None = None  # the rows, while Qt inserts or removes some
        self._model = model
        self._text = ""
        self._query = Query()
        self._show = Show.ALL
        self._accepted: set[Path] = set()
        self._listed: list[Path] = []  # the accepted ones in their order
        self._folders: dict[Path, _Folder] = {}
        self._counts: Counter[Path] = Counter()  # accepted pictures by folder, if they are grouped
        self._folded: set[Path] = set()
        self._rows: list[_Row] = []
        self._places: dict[_Row, int] | None = {}  # None until it is needed
        self._examine(model.items())
        self._list_again()
        model.rowsInserted.connect(self._on_inserted)
        for changed in (model.rowsRemoved, model.rowsMoved, model.layoutChanged):
            changed.connect(self._list_again)
        model.modelReset.connect(self._on_reset)
        model.dataChanged.connect(self._on_changed)
        model.foreseen.connect(self._on_foreseen)
        model.previewed.connect(self.previewed)

    @property
    def narrowed(self) -> bool:
        """Whether not all pictures are to be shown."""
        return self._show is not Show.ALL or self._query != Query()

    @property
    def grouped(self) -> bool:
        """Whether folders have headers: the order of the model decides it."""
        return self._model.order.grouped

    @property
    def count(self) -> int:
        """How many pictures are accepted, also in folders that are folded."""
        return len(self._listed)

    def accepted_paths(self) -> list[Path]:
        """Return the pictures that are accepted, also in folders that are folded."""
        return list(self._listed)

    def paths(self, first: int, last: int) -> list[Path]:
        """Return the pictures of the rows from the first to the last one, both included."""
        return [row for row in self._rows[first : last + 1] if isinstance(row, Path)]

    def paths_at(self, rows: Iterable[int]) -> tuple[Path, ...]:
        """Return the pictures of these rows."""
        return tuple([row for row in map(self._rows.__getitem__, rows) if isinstance(row, Path)])

    def beside(self, first: int, last: int) -> Iterator[Path]:
        """Return the pictures after these rows, both included, then those before them, the next ones first.

        They are as they are listed now, even if others are listed before they are asked for.
        """
        rows = self._rows  # replaced by another list, and never changed
        beside = chain(islice(rows, last + 1, None), (rows[row] for row in range(first - 1, -1, -1)))
        return (row for row in beside if isinstance(row, Path))

    def index_of(self, path: Path) -> QModelIndex:
        """Return the index of a picture, an invalid one if it is not shown."""
        row = self._place_of(path)
        return QModelIndex() if row is None else self.index(row, 0)

    def rows_of(self, paths: Iterable[Path]) -> list[int]:
        """Return the numbers of these pictures' rows, as far as they are shown, in ascending order."""
        place_of = self._numbered().get
        return sorted(row for path in paths if (row := place_of(path)) is not None)

    def set_filter(self, text: str, show: Show) -> None:
        """Show only pictures in some states, which the search for `text` accepts."""
        self._text = text
        self._query, self._show = Query.of(text), show
        self._on_reset()

    def toggle_folded(self, row: int) -> None:
        """Fold or unfold the folder whose header is at a row; nothing happens for a picture."""
        folder = self._rows[row]
        if isinstance(folder, _Folder):
            self.toggle_folder(folder.path)

    def folders(self) -> list[FolderHeader]:
        """Return the folders of the pictures that are accepted, in their order; none if they are not grouped."""
        found = [row.path for row in self._rows if isinstance(row, _Folder)]
        return [FolderHeader(path, self._counts[path], path in self._folded) for path in found]

    def toggle_folder(self, folder: Path) -> None:
        """Fold or unfold a folder."""
        self._folded ^= {folder}
        self._list_again()
        self._tell_headers()

    def set_all_folded(self, *, folded: bool) -> None:
        """Fold or unfold all folders."""
        self._folded = {item.place.folder for item in self._model.items()} if folded and self.grouped else set()
        self._list_again()
        self._tell_headers()

    def _tell_headers(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0), [int(Role.FOLDER)])

    # The rows

    def _examine(self, items: Iterable[Item]) -> None:
        """Take whether these rows are accepted; all are while nothing narrows them."""
        for item in items if self.narrowed else ():
            if self._accepts(item):
                self._accepted.add(item.path)
            else:
                self._accepted.discard(item.path)

    def _accepts(self, item: Item) -> bool:
        if self._show is not Show.ALL and item.state not in _STATES[self._show]:
            return False
        if not self._query.accepts(item):
            return False
        return self._show is not Show.LEFT or self._will_be_left(item.path)

    def _will_be_left(self, path: Path) -> bool:
        forecast = self._model.forecast(path)
        return forecast is not None and bool(forecast.sentence)

    def _rows_of_all(self) -> list[_Row]:
        """Return the rows as they should be."""
        paths = [item.path for item in self._model.items()]
        self._listed = [path for path in paths if path in self._accepted] if self.narrowed else paths
        if not self.grouped:
            return list(self._listed)
        self._counts = Counter(map(_folder_of, self._listed))
        rows: list[_Row] = []
        for folder, inside in groupby(self._listed, _folder_of):
            rows.append(self._folders.setdefault(folder, _Folder(folder)))
            if folder not in self._folded:
                rows += inside
        return rows

    def _list_again(self) -> None:
        """Bring the rows up to date: by one run that comes or goes, by another order, or else all at once."""
        old, new = self._rows, self._rows_of_all()
        start = _same(old, new)
        end = _same(old[start:][::-1], new[start:][::-1])
        gone, come = len(old) - start - end, len(new) - start - end
        if not gone and not come:
            return
        if not gone or not come:
            self._coming = new
            if come:
                self.insertRows(start, come)
            else:
                self.removeRows(start, gone)
        elif len(old) == len(new) and set(old) == set(new):
            self._reorder(new)
        else:
            self.beginResetModel()
            self._take(new)
            with QSignalBlocker(self):
                self.setRowCount(len(new))
            self.endResetModel()

    def _reorder(self, rows: list[_Row]) -> None:
        self.layoutAboutToBeChanged.emit()
        indexes = self.persistentIndexList()
        moved = [self._rows[index.row()] for index in indexes]
        self._take(rows)
        self.changePersistentIndexList(indexes, [self.index(self._place_of(row) or 0, 0) for row in moved])
        self.layoutChanged.emit()

    @Slot()
    def _take_coming(self) -> None:
        if self._coming is not None:
            self._take(self._coming)
            self._coming = None

    def _take(self, rows: list[_Row]) -> None:
        self._rows, self._places = rows, None

    def _place_of(self, row: _Row) -> int | None:
        return self._numbered().get(row)

    def _numbered(self) -> dict[_Row, int]:
        if self._places is None:
            self._places = dict(zip(self._rows, range(len(self._rows)), strict=True))
        return self._places

    # News of the model

    def _on_inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        self._examine(self._model.item_at(row) for row in range(first, last + 1))
        self._list_again()

    @Slot()
    def _on_reset(self) -> None:
        self._examine(self._model.items())
        self._list_again()

    def _on_changed(self, first: QModelIndex, last: QModelIndex, roles: list[int]) -> None:
        items = [self._model.item_at(row) for row in range(first.row(), last.row() + 1)]
        if Role.STATE in roles and self.narrowed:
            before = len(self._accepted)
            changed = [item for item in items if self._accepts(item) is not (item.path in self._accepted)]
            self._examine(changed)
            if changed or before != len(self._accepted):
                self._list_again()
        places = [place for item in items if (place := self._place_of(item.path)) is not None]
        if places:
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), 0), roles)

    def _on_foreseen(self) -> None:
        if self._show is Show.LEFT:
            self.set_filter(self._text, self._show)
        self.foreseen.emit()

    # The interface of QAbstractItemModel

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, _Folder):
            header = FolderHeader(row.path, self._counts[row.path], row.path in self._folded)
            return {
                int(Role.FOLDER): header,
                int(Qt.ItemDataRole.DisplayRole): header.text,
                int(Qt.ItemDataRole.ToolTipRole): str(row.path),
            }.get(role)
        item = self._model.item(row)
        return None if item is None else self._model.told(item, role)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        row = self._rows[index.row()] if index.isValid() else None
        item = self._model.item(row) if isinstance(row, Path) else None
        return Qt.ItemFlag.NoItemFlags if item is None else item.flags

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802
        return self._model.supportedDragActions()

    def mimeTypes(self) -> list[str]:  # noqa: N802
        return self._model.mimeTypes()

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802
        """Return the results of these rows as file URLs."""
        paths = [path for index in indexes for path in self.paths(index.row(), index.row())]
        return files_of(item for path in paths if (item := self._model.item(path)) is not None)


def _folder_of(path: Path) -> Path:
    return place_of(path).folder


def _same(left: Sequence[_Row], right: Sequence[_Row]) -> int:
    """Return how many rows at the beginning are the same."""
    shorter = min(len(left), len(right))
    return next((place for place in range(shorter) if left[place] is not right[place]), shorter)
