"""The presets at the top of the options: choose one, save the options as a preset, rename or delete a preset."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from qtcompress.engine.planning.presets import LONGEST_NAME, Preset, matching
from qtcompress.gui.common.combo import choice
from qtcompress.gui.common.images import icon
from qtcompress.gui.common.style import HALF_STEP_PX
from qtcompress.gui.common.translation import RoomTexts, localized
from qtcompress.gui.options.current_settings import CurrentSettings

_tr = RoomTexts(__name__)

_TIP = _tr.mark("Named sets of options. A preset sets its own options and leaves all others unchanged.")


class _NameEdit(QLineEdit):
    """A line that can be left by Esc, which elsewhere stops the preview or the batch.

    Signals
    -------
    left
    """

    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Take Esc before the window's shortcut does."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if escape and event.type() is QEvent.Type.KeyPress:
            self.left.emit()
            return True
        return super().event(event)


def _name_of(preset: Preset) -> str:
    """Return the name that is shown: those of the program's own presets are translated."""
    return localized(preset.name) if preset.path is None else preset.name


def _about(preset: Preset) -> str:
    return localized(preset.about) if preset.path is None else preset.about


class PresetRow(QWidget):
    """It shows which preset was chosen, and whether the options still match it.

    Signals
    -------
    chosen(Preset)
        Its values should be applied.
    named(str)
        The preset with this name is chosen now; "" for none.
    save_asked(str)
        The options should be saved under this name.
    rename_asked(str, str)
        The preset of the person with the first name should get the second.
    delete_asked(Preset)
        A preset of the person should be deleted.
    """

    chosen = Signal(object)
    named = Signal(str)
    save_asked = Signal(str)
    rename_asked = Signal(str, str)
    delete_asked = Signal(object)

    def __init__(self, current: CurrentSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = current
        self._presets: tuple[Preset, ...] = ()
        self._name = ""
        self._renamed = ""  # the preset that gets a name, if that is not a new one
        self.combo = choice({}, _tr(_TIP))
        self.combo.setPlaceholderText(_tr("Choose one\N{HORIZONTAL ELLIPSIS}"))
        self.menu = QMenu(self)
        self.save_as = self.menu.addAction(_tr("&Save as\N{HORIZONTAL ELLIPSIS}"), self._ask_for_name)
        self.rename = self.menu.addAction(_tr("&Rename\N{HORIZONTAL ELLIPSIS}"), self._ask_for_other_name)
        self.delete = self.menu.addAction(icon("trash-2"), _tr("&Delete"), self._delete)
        self.more = QToolButton(autoRaise=True, popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setIcon(icon("ellipsis"))
        self.more.setMenu(self.menu)
        self.more.setStyleSheet("QToolButton::menu-indicator { image: none; }")  # the icon shows it
        self.more.setToolTip(_tr("Save the options as a preset of your own; rename or delete one."))
        self.more.setAccessibleName(_tr("Save, rename or delete presets"))
        self.name = _NameEdit(placeholderText=_tr("Name of the preset"), maxLength=LONGEST_NAME)
        self.name.setAccessibleName(_tr("Name of the preset"))
        self.save = QPushButton(_tr("Save"))
        self.cancel = QToolButton(autoRaise=True)
        self.cancel.setIcon(icon("x"))
        self.cancel.setAccessibleName(_tr("Save nothing"))
        self._build()
        self._connect()

    def set_presets(self, presets: Sequence[Preset]) -> None:
        """Offer these presets; the chosen one stays chosen by its name."""
        self._presets = tuple(presets)
        blocker = QSignalBlocker(self.combo)
        self.combo.clear()
        for preset in self._presets:
            if preset.path is not None and self.combo.count() and self._presets[self.combo.count() - 1].path is None:
                self.combo.insertSeparator(self.combo.count())
            self.combo.addItem(_name_of(preset), preset.name)
            self.combo.setItemData(self.combo.count() - 1, _about(preset), Qt.ItemDataRole.ToolTipRole)
        del blocker
        self.show_settings()

    def choose(self, name: str) -> None:
        """Set the chosen preset, "" for the first that matches; no value is applied."""
        self._name = name
        self.show_settings()

    def forget(self) -> None:
        """Choose none; from now on the first preset that matches is shown."""
        self.choose("")
        self.named.emit(self._name)

    def show_settings(self) -> None:
        """Show whether the current settings are those of the chosen preset."""
        preset = self._chosen()
        if preset is None:
            preset = matching(self._presets, self._current.edited)
            self._name = preset.name if preset is not None else ""
        self._show(preset)

    def _show(self, chosen: Preset | None) -> None:
        blocker = QSignalBlocker(self.combo)
        for preset in self._presets:
            changed = preset is chosen and not preset.fits(self._current.edited)
            text = _tr("{name} (changed)", name=_name_of(preset)) if changed else _name_of(preset)
            self.combo.setItemText(self.combo.findData(preset.name), text)
        self.combo.setCurrentIndex(self.combo.findData(chosen.name) if chosen is not None else -1)
        del blocker
        own = chosen is not None and chosen.path is not None
        self.rename.setEnabled(own)
        self.delete.setEnabled(own)
        self.delete.setText(
            _tr("&Delete {name}", name=chosen.name.replace("&", "&&")) if chosen is not None and own else _tr("&Delete")
        )
        self.combo.setToolTip((_about(chosen) if chosen is not None else "") or _tr(_TIP))

    def _chosen(self) -> Preset | None:
        return next((preset for preset in self._presets if preset.name == self._name), None)

    def _build(self) -> None:
        label = QLabel(_tr("P&reset"))
        label.setBuddy(self.combo)
        row = QHBoxLayout()
        row.setSpacing(HALF_STEP_PX)
        row.addWidget(label)
        row.addWidget(self.combo, 1)
        row.addWidget(self.more)
        self.naming = QWidget()
        second = QHBoxLayout(self.naming)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(HALF_STEP_PX)
        second.addWidget(self.name, 1)
        second.addWidget(self.save)
        second.addWidget(self.cancel)
        self.naming.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(HALF_STEP_PX)
        layout.addLayout(row)
        layout.addWidget(self.naming)

    def _connect(self) -> None:
        self.combo.activated.connect(self._take)
        self.name.textChanged.connect(self._check_name)
        self.name.returnPressed.connect(self.save.click)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self._end_naming)
        self.name.left.connect(self._end_naming)

    def _take(self, index: int) -> None:
        self._name = str(self.combo.itemData(index))
        preset = self._chosen()
        if preset is not None:
            self.named.emit(preset.name)
            self.chosen.emit(preset)
            self._show(preset)  # even if nothing changed: the combo may no longer show "(changed)"

    def follow(self, name: str, other: str) -> None:
        """Take that a preset has another name; it stays chosen."""
        if self._name == name:
            self._name = other
            self.named.emit(other)

    def _ask_for_name(self) -> None:
        self._ask(renamed="")

    def _ask_for_other_name(self) -> None:
        self._ask(renamed=self._name)

    def _ask(self, *, renamed: str) -> None:
        self._renamed = renamed
        preset = self._chosen()
        self.name.setText(preset.name if preset is not None and preset.path is not None else "")
        self.cancel.setToolTip(_tr("Keep the name (Esc)") if renamed else _tr("Save nothing (Esc)"))
        self.cancel.setAccessibleName(_tr("Keep the name") if renamed else _tr("Save nothing"))
        self._check_name()
        self.naming.show()
        self.name.setFocus()
        self.name.selectAll()

    def _check_name(self) -> None:
        """Show whether a preset can have this name, and whether it replaces another."""
        name = self._typed
        known = next((preset for preset in self._presets if preset.name.casefold() == name.casefold()), None)
        built_in = known is not None and known.path is None
        taken = built_in or (bool(self._renamed) and known is not None and known.name != self._renamed)
        self.save.setEnabled(bool(name) and not taken and name != self._renamed)
        usual = _tr("Rename") if self._renamed else _tr("Save")
        self.save.setText(usual if known is None or taken or self._renamed else _tr("Replace"))
        told = _tr("A preset of yours has this name: choose another.") if taken else ""
        self.save.setToolTip(
            _tr("A preset that comes with qtcompress has this name: choose another.") if built_in else told
        )

    @property
    def _typed(self) -> str:
        return " ".join(self.name.text().split())

    def _save(self) -> None:
        self._end_naming()
        if self._renamed:
            self.rename_asked.emit(self._renamed, self._typed)
            return
        self._name = self._typed
        self.named.emit(self._name)
        self.save_asked.emit(self._name)

    def _end_naming(self) -> None:
        self.naming.hide()
        self.combo.setFocus()

    def _delete(self) -> None:
        preset = self._chosen()
        if preset is not None:
            self._name = ""
            self.named.emit("")
            self.delete_asked.emit(preset)
