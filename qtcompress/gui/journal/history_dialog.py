"""The history: all batches there ever were, with what may still be done about them. It may stay open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QDate, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListWidget,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from qtcompress.engine.journal.records import Batch, EntryState
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.confirmation import Confirmation
from qtcompress.gui.common.style import STEP_PX, tabular
from qtcompress.gui.journal.client import can_undo, is_unfinished
from qtcompress.gui.journal.message_bar import Verb
from qtcompress.gui.journal.messages import state_of

_SIZE_PX = (720, 420)
_LEFT_LINES = 5

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


def _begun(batch: Batch) -> str:
    begun = datetime.fromtimestamp(batch.begun)
    return (
        f"{QLocale().toString(QDate(begun.year, begun.month, begun.day), QLocale.FormatType.ShortFormat)} {begun:%H:%M}"
    )


def _saved(batch: Batch) -> str:
    return fmt.size(batch.source_bytes - batch.target_bytes) if batch.compressed else ""


COLUMNS: tuple[tuple[str, Callable[[Batch], str]], ...] = (
    ("Begun", _begun),
    ("Results in", lambda batch: str(batch.place) if batch.place is not None else "place of the originals"),
    ("Pictures", lambda batch: fmt.count(batch.total)),
    ("Compressed", lambda batch: fmt.count(batch.compressed)),
    ("Saved", _saved),
    ("Backups", lambda batch: fmt.size(batch.backup_bytes) if batch.backup_bytes else ""),
    ("State", state_of),
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

    def rowCount(self, parent: _Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._batches)

    def columnCount(self, parent: _Index = _ROOT) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
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
            return COLUMNS[section][0]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignTrailing if section in _FIGURES else Qt.AlignmentFlag.AlignLeading
            return side | Qt.AlignmentFlag.AlignVCenter
        return None


class HistoryDialog(QDialog):
    """The list of batches.

    Signals
    -------
    asked(Verb, Batch)
        Undo, apply, discard, resume or try a batch again.
    export_asked(Batch)
    forget_asked(tuple[Batch, ...])
        The backups of these are to be removed for good, and that was confirmed.
    """

    asked = Signal(object, object)
    export_asked = Signal(object)
    forget_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("History")
        self.model = BatchModel(self)
        self._free = True
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName("Batches")
        self.table.setFont(tabular(self.table.font()))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_WHERE, QHeaderView.ResizeMode.Stretch)
        self.none = QLabel("No batch was run yet.", alignment=Qt.AlignmentFlag.AlignCenter)
        self.left_title = QLabel("Left as they are")
        self.left = QListWidget()
        self.left.setAccessibleName("What was left as it is, and why")
        self.left.setWordWrap(True)
        self.left.setMaximumHeight(_LEFT_LINES * self.fontMetrics().lineSpacing() + STEP_PX)
        self.undo = self._button("&Undo", Verb.UNDO)
        self.apply = self._button("&Apply", Verb.APPLY)
        self.discard = self._button("&Discard", Verb.DISCARD)
        self.resume = self._button("&Resume", Verb.RESUME)
        self.again = self._button("&Try Again", Verb.TRY_AGAIN)
        self.export = QPushButton("&Export Report\N{HORIZONTAL ELLIPSIS}")
        self.export.setToolTip("Write down what became of each picture, as a table (CSV) or as JSON.")
        self.export.clicked.connect(self._ask_for_export)
        self.forget = QPushButton("Remove &Backups")
        self.forget.setToolTip("Make room: remove the originals of this batch that are kept for undo.")
        self.forget.clicked.connect(self._confirm_forget)
        self.backups = QLabel()
        self.backups.setFont(tabular(self.backups.font()))
        self.forget_all = QPushButton("Re&move All")
        self.forget_all.setToolTip("Make room: remove all originals that are kept for undo.")
        self.forget_all.clicked.connect(self._confirm_forget_all)
        self.question = Confirmation()
        store = QHBoxLayout()
        store.setSpacing(STEP_PX)
        store.addWidget(self.backups)
        store.addWidget(self.forget_all)
        store.addStretch()
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(STEP_PX)
        for button in (self.resume, self.again, self.apply, self.discard, self.undo, self.forget, self.export):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.forget_all.setAutoDefault(False)
        row.addStretch()
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setSpacing(STEP_PX)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.none, 1)
        layout.addWidget(self.left_title)
        layout.addWidget(self.left)
        layout.addLayout(store)
        layout.addWidget(self.question)
        layout.addLayout(row)
        self.resize(*_SIZE_PX)
        self.table.selectionModel().selectionChanged.connect(self.question.withdraw)
        self.table.selectionModel().selectionChanged.connect(self._refresh)
        self.show_left(())
        self.set_batches(())

    @property
    def selected(self) -> Batch | None:
        """The batch that the buttons are about."""
        rows = self.table.selectionModel().selectedRows()
        return self.model.batch(rows[0].row()) if rows else None

    def set_batches(self, batches: Sequence[Batch]) -> None:
        """Show these batches, and keep the selection; at first it is the latest."""
        selected = self.selected
        self.model.set_batches(batches)
        row = self.model.row_of(selected.id) if selected is not None else 0
        if self.model.rowCount():
            self.table.selectRow(max(row, 0))
        self.table.setVisible(self.model.rowCount() > 0)
        self.none.setVisible(self.model.rowCount() == 0)
        self._refresh()

    def select_latest(self) -> None:
        """Begin with the batch that a person most likely thinks of, and no open question."""
        self.question.withdraw()
        if self.model.rowCount():
            self.table.selectRow(0)

    def set_free(self, *, free: bool) -> None:
        """Say whether something may be begun; not while a batch runs."""
        self._free = free
        if not free:
            self.question.withdraw()
        self._refresh()

    def show_left(self, sentences: Sequence[str]) -> None:
        """Show why some pictures were left as they are."""
        self.left.clear()
        self.left.addItems(list(sentences))
        self.left_title.setVisible(bool(sentences))
        self.left.setVisible(bool(sentences))

    def _button(self, text: str, verb: Verb) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(verb.tip)
        button.clicked.connect(lambda: self._ask(verb))
        return button

    def _ask(self, verb: Verb) -> None:
        if self.selected is not None:
            self.asked.emit(verb, self.selected)

    def _ask_for_export(self) -> None:
        if self.selected is not None:
            self.export_asked.emit(self.selected)

    def _confirm_forget(self) -> None:
        batch = self.selected
        if batch is not None:
            self.question.ask(
                f"Remove the backups of this batch, {fmt.size(batch.backup_bytes)}? Its originals can't be brought back"
                " then: undo is no longer possible.",
                f"Remove {fmt.size(batch.backup_bytes)} for Good",
                "Keep Them",
                lambda: self.forget_asked.emit((batch,)),
            )

    def _confirm_forget_all(self) -> None:
        batches = self.model.with_backups
        size = fmt.size(sum(batch.backup_bytes for batch in batches))
        self.question.ask(
            f"Remove the backups of all batches, {size}? None of these originals can be brought back then: undo is no"
            " longer possible.",
            f"Remove {size} for Good",
            "Keep Them",
            lambda: self.forget_asked.emit(batches),
        )

    def _refresh(self) -> None:
        batch = self.selected
        kept = sum(one.backup_bytes for one in self.model.with_backups)
        self.backups.setText(f"Backups of replaced originals take {fmt.size(kept)}.")
        for widget in (self.backups, self.forget_all):
            widget.setVisible(kept > 0)
        self.forget_all.setEnabled(self._free)
        self.forget.setVisible(batch is not None and batch.backup_bytes > 0)
        self.forget.setEnabled(self._free)
        staged = batch is not None and batch.count(EntryState.STAGED) > 0
        aside = batch is not None and batch.count(EntryState.SET_ASIDE) > 0
        left = batch is not None and is_unfinished(batch)
        self.undo.setEnabled(self._free and batch is not None and can_undo(batch))
        self.resume.setVisible(left and batch is not None and batch.count(EntryState.WAITING) > 0)
        self.again.setVisible(aside)
        self.apply.setVisible(staged)
        self.discard.setVisible(staged)
        for button in (self.resume, self.again, self.apply, self.discard):
            button.setEnabled(self._free)
        self.export.setEnabled(batch is not None)


def report_name(batch: Batch) -> Path:
    """Return how the report of a batch is named unless somebody says otherwise."""
    return Path(f"qtcompress-{datetime.fromtimestamp(batch.begun):%Y-%m-%d}-batch-{batch.id}.csv")
