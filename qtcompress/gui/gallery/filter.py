"""Which rows of the gallery are shown."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Signal

from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.gallery.item import AHEAD, Role, RowState
from qtcompress.gui.gallery.model import GalleryModel
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


class GalleryProxy(QSortFilterProxyModel):
    """The gallery filtered by a search and a choice of states. The order is the model's own.

    Signals
    -------
    foreseen, previewed
        As the model's.
    """

    foreseen = Signal()
    previewed = Signal()

    def __init__(self, model: GalleryModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._text = ""
        self._query = Query()
        self._show = Show.ALL
        self.setFilterRole(Role.STATE)
        self.setSourceModel(model)
        model.foreseen.connect(self._on_foreseen)
        model.previewed.connect(self.previewed)

    @property
    def narrowed(self) -> bool:
        """Whether not all pictures are to be shown."""
        return self._show is not Show.ALL or self._query != Query()

    def paths(self, first: int, last: int) -> list[Path]:
        """Return the pictures of these rows, both included."""
        rows: Iterable[int] = range(first, last + 1)
        if self.rowCount() < len(self._model):
            rows = [self.mapToSource(self.index(row, 0)).row() for row in rows]
        return [self._model.item_at(row).path for row in rows]

    def set_filter(self, text: str, show: Show) -> None:
        """Show only pictures in some states, which the search for `text` accepts."""
        self._text = text
        begin = getattr(self, "beginFilterChange", None)  # since Qt 6.10, which deprecates invalidateFilter()
        if begin is not None:
            begin()
        self._query, self._show = Query.of(text), show
        if begin is not None:
            self.endFilterChange(QSortFilterProxyModel.Direction.Rows)
        else:
            self.invalidateFilter()

    def filterAcceptsRow(self, row: int, parent: QModelIndex | QPersistentModelIndex) -> bool:  # noqa: N802
        item = self._model.item_at(row)
        if item.state not in _STATES[self._show] or not self._query.accepts(item):
            return False
        return self._show is not Show.LEFT or self._will_be_left(item.path)

    def _will_be_left(self, path: Path) -> bool:
        forecast = self._model.forecast(path)
        return forecast is not None and bool(forecast.sentence)

    def _on_foreseen(self) -> None:
        if self._show is Show.LEFT:
            self.set_filter(self._text, self._show)
        self.foreseen.emit()
