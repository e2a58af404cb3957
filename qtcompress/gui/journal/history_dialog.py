"""The history: a dialog with all batches and the actions on them. It may stay open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from qtcompress.engine.journal.records import Batch, EntryState
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.confirmation import Confirmation
from qtcompress.gui.common.style import STEP_PX, on_screen, tabular
from qtcompress.gui.common.translation import RoomTexts, localized
from qtcompress.gui.journal.batch_table import BatchModel, build_table
from qtcompress.gui.journal.client import can_undo, is_unfinished
from qtcompress.gui.journal.message_bar import Verb

_tr = RoomTexts(__name__)

_SIZE_PX = (720, 420)
_LEFT_LINES = 5


class HistoryDialog(QDialog):
    """The list of batches.

    Signals
    -------
    asked(Verb, Batch)
        Undo, apply, discard, resume or retry a batch.
    export_asked(Batch)
    forget_asked(tuple[Batch, ...])
        The backups of these batches will be removed permanently; the person has confirmed it.
    """

    asked = Signal(object, object)
    export_asked = Signal(object)
    forget_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_tr("History"))
        self.model = BatchModel(self)
        self._free = True
        self.table = build_table(self.model)
        self.none = QLabel(_tr("No batch was run yet."), alignment=Qt.AlignmentFlag.AlignCenter)
        self.left_title = QLabel(_tr("Left as they are"))
        self.left = QListWidget()
        self.left.setAccessibleName(_tr("Pictures that were left as they are, and the reasons"))
        self.left.setWordWrap(True)
        self.left.setMaximumHeight(_LEFT_LINES * self.fontMetrics().lineSpacing() + STEP_PX)
        self.backups = QLabel()
        self.backups.setFont(tabular(self.backups.font()))
        self.question = Confirmation()
        self._build_buttons()
        layout = QVBoxLayout(self)
        layout.setSpacing(STEP_PX)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.none, 1)
        layout.addWidget(self.left_title)
        layout.addWidget(self.left)
        layout.addLayout(self._build_backups())
        layout.addWidget(self.question)
        layout.addLayout(self._build_row())
        self.resize(on_screen(self, QSize(*_SIZE_PX)))
        self.table.selectionModel().selectionChanged.connect(self.question.withdraw)
        self.table.selectionModel().selectionChanged.connect(self._refresh)
        self.show_left(())
        self.set_batches(())

    def _build_buttons(self) -> None:
        self.undo = self._button(_tr("&Undo"), Verb.UNDO)
        self.apply = self._button(_tr("&Apply"), Verb.APPLY)
        self.discard = self._button(_tr("&Discard"), Verb.DISCARD)
        self.resume = self._button(_tr("&Resume"), Verb.RESUME)
        self.again = self._button(_tr("&Try Again"), Verb.TRY_AGAIN)
        self.export = QPushButton(_tr("&Export Report\N{HORIZONTAL ELLIPSIS}"))
        self.export.setToolTip(_tr("Write the result of each picture to a table (CSV) or to JSON."))
        self.export.clicked.connect(self._ask_for_export)
        self.forget = QPushButton(_tr("Remove &Backups"))
        self.forget.setToolTip(_tr("Free space: remove the originals of this batch that are kept for undo."))
        self.forget.clicked.connect(self._confirm_forget)
        self.forget_all = QPushButton(_tr("Re&move All"))
        self.forget_all.setToolTip(_tr("Free space: remove all originals that are kept for undo."))
        self.forget_all.clicked.connect(self._confirm_forget_all)

    def _build_backups(self) -> QHBoxLayout:
        layout = QHBoxLayout()
        layout.setSpacing(STEP_PX)
        layout.addWidget(self.backups)
        self.forget_all.setAutoDefault(False)
        layout.addWidget(self.forget_all)
        layout.addStretch()
        return layout

    def _build_row(self) -> QHBoxLayout:
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        layout = QHBoxLayout()
        layout.setSpacing(STEP_PX)
        for button in (self.resume, self.again, self.apply, self.discard, self.undo, self.forget, self.export):
            button.setAutoDefault(False)
            layout.addWidget(button)
        layout.addStretch()
        layout.addWidget(close)
        return layout

    @property
    def selected(self) -> Batch | None:
        """The selected batch, which the buttons act on."""
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
        """Select the latest batch, and close an open question."""
        self.question.withdraw()
        if self.model.rowCount():
            self.table.selectRow(0)

    def set_free(self, *, free: bool) -> None:
        """Tell whether an activity may start; not while a batch runs."""
        self._free = free
        if not free:
            self.question.withdraw()
        self._refresh()

    def show_left(self, sentences: Sequence[str]) -> None:
        """Show the reasons why pictures were left as they are."""
        self.left.clear()
        self.left.addItems([localized(sentence) for sentence in sentences])
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
                _tr(
                    "Remove the backups of this batch, {size}? Then its originals can't be restored: undo"
                    " is no longer possible.",
                    size=fmt.size(batch.backup_bytes),
                ),
                _tr("Remove {size} for Good", size=fmt.size(batch.backup_bytes)),
                _tr("Keep Them"),
                lambda: self.forget_asked.emit((batch,)),
            )

    def _confirm_forget_all(self) -> None:
        batches = self.model.with_backups
        size = fmt.size(sum(batch.backup_bytes for batch in batches))
        self.question.ask(
            _tr(
                "Remove the backups of all batches, {size}? Then none of these originals can be restored: undo"
                " is no longer possible.",
                size=size,
            ),
            _tr("Remove {size} for Good", size=size),
            _tr("Keep Them"),
            lambda: self.forget_asked.emit(batches),
        )

    def _refresh(self) -> None:
        batch = self.selected
        kept = sum(one.backup_bytes for one in self.model.with_backups)
        self.backups.setText(_tr("Backups of replaced originals take {size}.", size=fmt.size(kept)))
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
    """Return the default name for the report of a batch."""
    return Path(f"qtcompress-{batch.begun_at:%Y-%m-%d}-batch-{batch.id}.csv")
