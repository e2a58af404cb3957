"""The preferences: what concerns the program rather than pictures. Changes apply at once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from qtcompress.gui.common.combo import choice
from qtcompress.gui.common.languages import OWN_NAMES, available_languages
from qtcompress.gui.common.style import STEP_PX, letters_px
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.desktop.preferences import AfterBatch, Preferences, Theme
from qtcompress.gui.window.actions import Actions
from qtcompress.gui.window.shortcut_editor import ShortcutEditor

_tr = RoomTexts(__name__)

_SIZE_LETTERS = 84, 30  # and lines
_THEMES = {Theme.SYSTEM: _tr.mark("As the desktop"), Theme.LIGHT: _tr.mark("Light"), Theme.DARK: _tr.mark("Dark")}
_NOTIFY_TIP = _tr.mark("Only after a batch of half a minute or more, and only while another window has the focus.")
_AWAKE_TIP = _tr.mark("The screen may go dark; the computer does not go to sleep by itself before the batch has ended.")
_LIST_TIP = _tr.mark("Pictures that were moved or deleted are left out.")


class PreferencesDialog(QDialog):
    """The preferences and the shortcuts. It may stay open.

    Signals
    -------
    changed(Preferences)
        A preference was changed.
    shortcuts_changed(dict)
        The shortcuts that differ from the usual ones, by the names of their actions.
    """

    changed = Signal(object)
    shortcuts_changed = Signal(object)

    def __init__(self, preferences: Preferences, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_tr("Preferences"))
        self._preferences = preferences
        self.theme = choice({theme: _tr(name) for theme, name in _THEMES.items()}, _tr("The colors of the window."))
        names = {"": _tr("As the system"), **{code: OWN_NAMES[code] for code in available_languages()}}
        self.language = choice(names, _tr("The language of the window, from the next start on."))
        self.notify = QCheckBox(_tr("&Notify when a long batch has ended"))
        self.notify.setToolTip(_tr(_NOTIFY_TIP))
        self.awake = QCheckBox(_tr("Keep the computer a&wake while a batch runs"))
        self.awake.setToolTip(_tr(_AWAKE_TIP))
        self.restore = QCheckBox(_tr("&List the pictures of the last time at the next start"))
        self.restore.setToolTip(_tr(_LIST_TIP))
        self.shortcuts = ShortcutEditor(actions)
        self._build()
        self._show(preferences)
        self._connect()

    def _build(self) -> None:
        theme = QLabel(_tr("&Colors"))
        theme.setBuddy(self.theme)
        form = QFormLayout()
        form.setVerticalSpacing(STEP_PX)
        form.addRow(theme, self.theme)
        language = QLabel(_tr("Lan&guage"))
        language.setBuddy(self.language)
        form.addRow(language, self.language)
        for box in (self.restore, self.awake, self.notify):
            form.addRow("", box)
        general = QWidget()
        column = QVBoxLayout(general)
        column.addLayout(form)
        column.addStretch()
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(_tr("Pages"))
        self.tabs.addTab(general, _tr("General"))
        self.tabs.addTab(self.shortcuts, _tr("Shortcuts"))
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.RestoreDefaults | QDialogButtonBox.StandardButton.Close
        )
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs)
        layout.addWidget(self.buttons)
        self.resize(letters_px(self, *_SIZE_LETTERS))

    def _connect(self) -> None:
        self.theme.currentIndexChanged.connect(lambda: self._change(replace(self._preferences, theme=self._theme())))
        self.language.currentIndexChanged.connect(
            lambda: self._change(replace(self._preferences, language=self.language.currentData()))
        )
        self.notify.toggled.connect(self._set_notify)
        self.awake.toggled.connect(lambda on: self._change(replace(self._preferences, keep_awake=on)))
        self.restore.toggled.connect(lambda on: self._change(replace(self._preferences, restore_list=on)))
        self.shortcuts.changed.connect(self.shortcuts_changed)
        self.buttons.rejected.connect(self.reject)
        restore = self.buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults)
        restore.setToolTip(_tr("Set what this page shows back to what it was at first."))
        restore.clicked.connect(self._reset)

    def _theme(self) -> Theme:
        return Theme(self.theme.currentData())

    def _set_notify(self, on: bool) -> None:
        self._change(replace(self._preferences, after_batch=AfterBatch.NOTIFY if on else AfterBatch.NOTHING))

    def _reset(self) -> None:
        if self.tabs.currentWidget() is self.shortcuts:
            self.shortcuts.reset_all()
        else:
            self._show(Preferences())

    def _show(self, preferences: Preferences) -> None:
        self.theme.setCurrentIndex(self.theme.findData(preferences.theme, Qt.ItemDataRole.UserRole))
        self.language.setCurrentIndex(max(self.language.findData(preferences.language), 0))
        self.notify.setChecked(preferences.after_batch is AfterBatch.NOTIFY)
        self.awake.setChecked(preferences.keep_awake)
        self.restore.setChecked(preferences.restore_list)

    def _change(self, preferences: Preferences) -> None:
        if preferences != self._preferences:
            self._preferences = preferences
            self.changed.emit(preferences)
