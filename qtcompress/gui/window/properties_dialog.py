"""Everything that is known about one picture, and what becomes of it in a result."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLabel,
    QSizePolicy,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from qtcompress.core.errors import QtCompressError
from qtcompress.core.types import Report
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.workers.pool import WorkerPool
from qtcompress.engine.workers.requests import FactsRequest
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.style import STEP_PX, letters_px, tabular
from qtcompress.gui.common.translation import RoomTexts, localized
from qtcompress.gui.gallery.item import Item
from qtcompress.gui.tasks.runner import JobRunner

_tr = RoomTexts(__name__)

if TYPE_CHECKING:
    from qtcompress.engine.metadata.listing import Fact

_SIZE_LETTERS = 100, 34  # and lines
_LONG = 60  # letters of a line, about
_WORTH_A_SIZE_BYTES = 1000  # of a fact whose value is shown
_COLUMNS = (_tr.mark("What"), _tr.mark("Value"), _tr.mark("Size"), _tr.mark("In a result"))
_READING = _tr.mark("Reading the file\N{HORIZONTAL ELLIPSIS}")
_NOTHING = _tr.mark("The file carries nothing beside its pixels.")


class PropertiesDialog(QDialog):
    """The file, its picture, its result, and all of its metadata. It may stay open."""

    def __init__(
        self, item: Item, recipe: Recipe, runner: JobRunner, pool: WorkerPool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_tr("Properties of {name}", name=item.name))
        self.message = QLabel(_tr(_READING), wordWrap=True)
        self.tree = QTreeWidget()
        self.tree.setHeaderLabels([_tr(column) for column in _COLUMNS])
        self.tree.setAccessibleName(_tr("Everything that the file carries"))
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setUniformRowHeights(True)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(STEP_PX)
        layout.addLayout(self._build_head(item))
        layout.addWidget(self.message)
        layout.addWidget(self.tree, 1)
        layout.addStretch()
        layout.addWidget(buttons)
        self.resize(letters_px(self, *_SIZE_LETTERS))
        request = FactsRequest(item.file, recipe, animated=bool(item.motion))

        def read(report: Report) -> tuple[Fact, ...]:
            return pool.ask(request, report)

        ticket = runner.submit(read, then=self._show_facts, failed=lambda error: self._fail(error, item.path.name))
        self.finished.connect(lambda: runner.drop(ticket))

    def _build_head(self, item: Item) -> QFormLayout:
        form = QFormLayout()
        form.setVerticalSpacing(STEP_PX // 2)
        for name, text in _head(item):
            label = QLabel(text, wordWrap=len(text) > _LONG, textFormat=Qt.TextFormat.PlainText)
            label.setFont(tabular(label.font()))
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.setAccessibleName(_tr("{name} {text}", name=name, text=text))
            form.addRow(name, label)
        return form

    def _show_facts(self, facts: tuple[Fact, ...]) -> None:
        self.message.setText(_tr(_NOTHING))
        self.message.setVisible(not facts)
        self.tree.setVisible(bool(facts))  # a table without rows asks what is missing
        for group, found in groupby(sorted(facts, key=lambda fact: fact.group), key=lambda fact: fact.group):
            rows = [_row(fact) for fact in found]
            parent = QTreeWidgetItem([_tr("{group} ({count:,})", group=localized(group), count=len(rows))])
            parent.addChildren(rows)
            self.tree.addTopLevelItem(parent)
            parent.setFirstColumnSpanned(True)
            parent.setExpanded(True)
        for column in (0, 2, 3):
            self.tree.resizeColumnToContents(column)

    def _fail(self, error: QtCompressError, name: str) -> None:
        self.message.setText(localized(error.sentence(name)))
        self.tree.hide()


def _head(item: Item) -> Iterable[tuple[str, str]]:
    yield _tr("Name"), item.name
    yield _tr("Folder"), str(item.path.parent)
    yield _tr("Size"), fmt.size(item.source.size_bytes)
    if item.read:
        yield _tr("Picture"), _tr("{dimensions} pixels", dimensions=fmt.dimensions(item.width, item.height))
    if changed := _changed(item.path):
        yield _tr("Changed"), changed
    if item.made is not None:
        made = item.made
        sizes = made.source_bytes, made.target_bytes
        yield _tr("Result"), fmt.listed((fmt.sizes(*sizes), fmt.saving(*sizes), item.word))
    if item.outward != item.path:
        yield _tr("Result in"), str(item.outward)


def _changed(path: Path) -> str:
    """Return when a file was changed; "" if that is not known, or beyond what dates can say."""
    try:
        moment = datetime.fromtimestamp(path.stat().st_mtime)
    except (OSError, OverflowError, ValueError):
        return ""
    return QLocale().toString(QDateTime(moment), QLocale.FormatType.ShortFormat)  # type: ignore[call-overload]


def _row(fact: Fact) -> QTreeWidgetItem:
    size = "" if fact.text and fact.size_bytes < _WORTH_A_SIZE_BYTES else fmt.size(fact.size_bytes)
    row = QTreeWidgetItem([localized(fact.name), localized(fact.text), size, localized(fact.fate.value)])
    row.setTextAlignment(2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    row.setToolTip(1, row.text(1))
    return row
