"""The table of the history: one row for each batch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QDate, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from qtcompress.engine.job.folders import from_home
from qtcompress.engine.journal.records import Batch
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.style import tabular
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.journal.messages import state_of

_tr = RoomTexts(__name__)

_TableIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


def _begun(batch: Batch) -> str:
    begun = batch.begun_at
    return (
        f"{QLocale().toString(QDate(begun.year, begun.month, begun.day), QLocale.FormatType.ShortFormat)} {begun:%H:%M}"
    )


def _saved(batch: Batch) -> str:
    return fmt.size(batch.source_bytes - batch.target_bytes) if batch.compressed else ""


COLUMNS: tuple[tuple[str, Callable[[Batch], str]], ...] = (
    (_tr.mark("Begun"), _begun),
    (
        _tr.mark("Results in"),
        lambda batch: from_home(batch.place) if batch.place is not None else _tr("place of the originals"),
    ),
    (_tr.mark("Pictures"), lambda batch: fmt.count(batch.total)),
    (_tr.mark("Compressed"), lambda batch: fmt.count(batch.compressed)),
    (_tr.mark("Saved"), _saved),
    (_tr.mark("Backups"), lambda batch: fmt.size(batch.backup_bytes) if batch.backup_bytes else ""),
    (_tr.mark("State"), state_of),
)
_WHERE = 1
_FIGURES = (2, 3, 4, 5)


class BatchModel(QAbstractTableModel):
    """The batches, the latest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._batches: tuple[Batch, ...] = ()

    def set_batches(self, batches: Sequence[Batch]) -> None:
        """Show these batches; those of which a later batch took everything over are left out."""
        self.beginResetModel()
        self._batches = tuple(batch for batch in batches if batch.total)
        self.endResetModel()

    def batch(self, row: int) -> Batch:
        """Return the batch of a row."""
        return self._batches[row]

    @property
    def with_backups(self) -> tuple[Batch, ...]:
        """The batches that hold backups."""
        return tuple(batch for batch in self._batches if batch.backup_bytes)

    def row_of(self, number: int) -> int:
        """Return the row of a batch, -1 where it has none."""
        return next((row for row, batch in enumerate(self._batches) if batch.id == number), -1)

    def rowCount(self, parent: _TableIndex = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._batches)

    def columnCount(self, parent: _TableIndex = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _TableIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return COLUMNS[index.column()][1](self._batches[index.row()])
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in _FIGURES:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _tr(COLUMNS[section][0])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignTrailing if section in _FIGURES else Qt.AlignmentFlag.AlignLeading
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


def build_table(model: BatchModel) -> QTableView:
    """Return a table of batches in which one row can be selected."""
    table = QTableView()
    table.setModel(model)
    table.setAccessibleName(_tr("Batches"))
    table.setFont(tabular(table.font()))
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(_WHERE, QHeaderView.ResizeMode.Stretch)
    return table
