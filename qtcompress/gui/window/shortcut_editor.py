"""A table of all shortcuts, in which each can be changed, removed, or set back."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from qtcompress.gui.common.style import STEP_PX
from qtcompress.gui.common.translation import RoomTexts, ltr
from qtcompress.gui.window.actions import ACTIONS, Actions

_tr = RoomTexts(__name__)

_NATIVE = QKeySequence.SequenceFormat.NativeText
_SPECS = {spec.name: spec for spec in ACTIONS}


class ShortcutEditor(QWidget):
    """Shows the first shortcut of each action. A key belongs to one action only: who takes it is told from whom.

    Signals
    -------
    changed(dict)
        The shortcuts that differ from the usual ones, by the names of their actions; "" for none.
    """

    changed = Signal(object)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.search = QLineEdit(placeholderText=_tr("Find an action or a key"), clearButtonEnabled=True)
        self.search.setAccessibleName(_tr("Find an action or a key"))
        self.table = QTreeWidget()
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setHeaderLabels([_tr("Action"), _tr("Shortcut")])
        self.table.setAccessibleName(_tr("Shortcuts"))
        self.table.header().setStretchLastSection(False)
        self.table.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.keys = QKeySequenceEdit()
        self.keys.setMaximumSequenceLength(1)
        self.keys.setClearButtonEnabled(True)
        self.keys.setAccessibleName(_tr("New shortcut"))
        self.set_key = QPushButton(_tr("&Set"))
        self.reset_key = QPushButton(_tr("&Back to Usual"))
        self.message = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._build()
        self._connect()
        self._fill()

    def choose(self, name: str, key: str) -> None:
        """Give an action a shortcut, "" for none, and take it from the action that has it."""
        own = self._own()
        owner = self._owner(key, besides=name)
        if owner:
            own[owner] = ""
        own[name] = key
        self._apply(own)

    def reset_all(self) -> None:
        """Give all actions their usual shortcuts."""
        self._apply({})

    def _build(self) -> None:
        label = QLabel(_tr("&Key"))
        label.setBuddy(self.keys)
        row = QHBoxLayout()
        row.setSpacing(STEP_PX)
        row.addWidget(label)
        row.addWidget(self.keys, 1)
        row.addWidget(self.set_key)
        row.addWidget(self.reset_key)
        for button in (self.set_key, self.reset_key):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        layout.addWidget(self.message)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._narrow)
        self.table.currentItemChanged.connect(self._show_current)
        self.keys.keySequenceChanged.connect(self._tell_conflict)
        self.set_key.clicked.connect(lambda: self.choose(self._name(), _portable(self.keys.keySequence())))
        self.reset_key.clicked.connect(self._reset_current)

    def _fill(self, current: str = ACTIONS[0].name) -> None:
        self.table.clear()
        for spec in ACTIONS:
            key = self._actions[spec.name].shortcut()
            row = QTreeWidgetItem([spec.plain_text, ltr(key.toString(_NATIVE))])
            row.setData(0, Qt.ItemDataRole.UserRole, spec.name)
            if _portable(key) != _usual(spec.name):
                font = row.font(1)
                font.setBold(True)
                row.setFont(1, font)
                row.setData(1, Qt.ItemDataRole.AccessibleDescriptionRole, _tr("changed by you"))
            self.table.addTopLevelItem(row)
            if spec.name == current:
                self.table.setCurrentItem(row)
        self._narrow()

    def _narrow(self) -> None:
        wanted = self.search.text().strip().lower()
        for row in self._rows():
            row.setHidden(not any(wanted in row.text(column).lower() for column in (0, 1)))

    def _rows(self) -> Iterator[QTreeWidgetItem]:
        for number in range(self.table.topLevelItemCount()):
            if (row := self.table.topLevelItem(number)) is not None:
                yield row

    def _name(self) -> str:
        row = self.table.currentItem()
        return str(row.data(0, Qt.ItemDataRole.UserRole)) if row is not None else ACTIONS[0].name

    def _show_current(self) -> None:
        name = self._name()
        self.keys.setKeySequence(self._actions[name].shortcut())
        self._tell_conflict()

    def _tell_conflict(self) -> None:
        name, key = self._name(), _portable(self.keys.keySequence())
        owner = self._owner(key, besides=name)
        taken = _tr(
            "This key belongs to \N{LEFT DOUBLE QUOTATION MARK}{action}\N{RIGHT DOUBLE QUOTATION MARK}, which then has"
            " none.",
            action=_SPECS[owner].plain_text if owner else "",
        )
        self.message.setText(taken if owner else "")
        self.set_key.setEnabled(key != _portable(self._actions[name].shortcut()))
        self.reset_key.setEnabled(_portable(self._actions[name].shortcut()) != _usual(name))

    def _reset_current(self) -> None:
        name = self._name()
        self.choose(name, _usual(name))

    def _owner(self, key: str, *, besides: str) -> str:
        """Return the action that has a shortcut, "" if none has it."""
        wanted = QKeySequence(key)
        owners = (spec.name for spec in ACTIONS if wanted in self._actions[spec.name].shortcuts())
        return next((name for name in owners if name != besides), "") if key else ""

    def _own(self) -> dict[str, str]:
        """Return the shortcuts that differ from the usual ones."""
        now = {spec.name: _portable(self._actions[spec.name].shortcut()) for spec in ACTIONS}
        return {name: key for name, key in now.items() if key != _usual(name)}

    def _apply(self, own: dict[str, str]) -> None:
        chosen = {name: key for name, key in own.items() if key != _usual(name)}
        current = self._name()
        self._actions.set_shortcuts(chosen)
        self.changed.emit(chosen)
        self._fill(current)


def _portable(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.PortableText)


def _usual(name: str) -> str:
    keys = _SPECS[name].keys
    return _portable(QKeySequence(keys[0])) if keys else ""
