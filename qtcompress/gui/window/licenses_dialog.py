"""Help > About > Licences: what the program consists of, with the text of each license."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from qtcompress.gui.common.style import letters_px
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.window.licenses import Component

_tr = RoomTexts(__name__)

_LETTERS = 130, 36  # and lines


class LicensesDialog(QDialog):
    """The parts of the program on the left; the license of the chosen one on the right."""

    def __init__(self, parts: Sequence[Component], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_tr("Licences"))
        self._parts = list(parts)
        self.list = QTreeWidget()
        self.list.setHeaderLabels([_tr("Part"), _tr("Licence"), _tr("Version")])
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setAccessibleName(_tr("Parts of the program"))
        rows = [QTreeWidgetItem([part.name, part.license, part.version]) for part in self._parts]
        self.list.addTopLevelItems(rows)
        self.list.resizeColumnToContents(0)
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # they are in English
        self.text.setAccessibleName(_tr("Text of the licence"))
        self.list.currentItemChanged.connect(lambda item: self._show(self.list.indexOfTopLevelItem(item)))
        if rows:
            self.list.setCurrentItem(rows[0])
        both = QSplitter()
        both.addWidget(self.list)
        both.addWidget(self.text)
        both.setSizes([1, 1])  # the same width
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(both)
        layout.addWidget(buttons)
        self.resize(letters_px(self, *_LETTERS))

    def _show(self, row: int) -> None:
        text = self._parts[row].text() if 0 <= row < len(self._parts) else ""
        self.text.setPlainText(text or _tr("The package does not contain the text of its licence."))
