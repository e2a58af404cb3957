"""What is stored between starts: the only user of QSettings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from enum import Enum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from qtcompress.core.types import MAX_COLORS, MIN_COLORS
from qtcompress.engine.planning.settings import SETTINGS, Settings, defaults
from qtcompress.gui.desktop.preferences import Preferences

_SETTINGS = "settings/"
_LAYOUT = "window/"
_LAST_FOLDER = "last_folder"
_REVIEW = "review"
_PRESET = "preset"
_COLORS = "colors"
_PREFERENCES = "preferences/"
_SHORTCUTS = "shortcuts/"
_RECENT = "recent_folders"
_MOST_RECENT = 10


def open_store() -> Store:
    """Return the store of the person who runs the program."""
    return Store(QSettings("qtcompress", "qtcompress"))


class Store:
    """QSettings <-> `Settings`, and the window's layout. Invalid values count as not stored."""

    def __init__(self, memory: QSettings) -> None:
        self._memory = memory

    def settings(self) -> Settings:
        """Return the stored settings, with defaults for those that are not stored."""
        values: dict[str, Any] = {}
        for setting in SETTINGS:
            text = self._text(_SETTINGS + setting.name)
            if text is not None:
                try:
                    values[setting.name] = setting.parse(text)
                except ValueError:
                    continue
        return replace(defaults(), **values)

    def save_settings(self, settings: Settings) -> None:
        """Store settings. Defaults are not stored, so that they follow a new default."""
        for setting in SETTINGS:
            key, value = _SETTINGS + setting.name, getattr(settings, setting.name)
            wanted = None if value == setting.default else setting.show(value)
            if wanted is None:
                self._memory.remove(key)
            elif wanted != self._memory.value(key):
                self._memory.setValue(key, wanted)

    def layout(self, name: str) -> QByteArray:
        """Return a stored part of the window's layout, empty if there is none."""
        value = self._memory.value(_LAYOUT + name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def save_layout(self, name: str, value: QByteArray) -> None:
        """Store a part of the window's layout."""
        self._memory.setValue(_LAYOUT + name, value)

    def view_choice(self, name: str) -> str:
        """Return how something is shown, as it was chosen last, or ""."""
        return self._text(_LAYOUT + name) or ""

    def save_view_choice(self, name: str, value: str) -> None:
        """Store how something is shown."""
        self._memory.setValue(_LAYOUT + name, value)

    def last_folder(self) -> Path | None:
        """Return the folder of the pictures that were added last, if it still exists."""
        text = self._text(_LAST_FOLDER)
        return Path(text) if text and Path(text).is_dir() else None

    def save_last_folder(self, folder: Path) -> None:
        """Store the folder of the pictures that were added last."""
        self._memory.setValue(_LAST_FOLDER, str(folder))

    def recent_folders(self) -> tuple[Path, ...]:
        """Return the folders that were added last, the latest first."""
        names = self._memory.value(_RECENT)
        names = [names] if isinstance(names, str) else names
        return tuple(Path(name) for name in names if isinstance(name, str)) if isinstance(names, list) else ()

    def add_recent_folders(self, folders: Sequence[Path]) -> None:
        """Store folders that were added now."""
        both = dict.fromkeys([*folders, *self.recent_folders()])
        self._memory.setValue(_RECENT, [str(folder) for folder in both][:_MOST_RECENT])

    def clear_recent_folders(self) -> None:
        """Forget the folders that were added last."""
        self._memory.remove(_RECENT)

    def preferences(self) -> Preferences:
        """Return the stored preferences, with defaults for those that are not stored or not valid."""
        usual = Preferences()
        values: dict[str, Any] = {}
        for field in fields(usual):
            text, default = self._text(_PREFERENCES + field.name), getattr(usual, field.name)
            if isinstance(default, bool):
                values[field.name] = default if text is None else text != "false"
            elif isinstance(default, str):
                values[field.name] = text or default
            else:
                values[field.name] = next((one for one in type(default) if one.value == text), default)
        return Preferences(**values)

    def save_preferences(self, preferences: Preferences) -> None:
        """Store the preferences."""
        for field in fields(preferences):
            value = getattr(preferences, field.name)
            text = value.value if isinstance(value, Enum) else value if isinstance(value, str) else str(value).lower()
            self._memory.setValue(_PREFERENCES + field.name, text)

    def shortcuts(self) -> dict[str, str]:
        """Return the shortcuts that differ from the usual ones, by the names of their actions; "" for none."""
        self._memory.beginGroup(_SHORTCUTS)
        names = self._memory.childKeys()
        self._memory.endGroup()
        found = {name: self._text(_SHORTCUTS + name) for name in names}
        return {name: text for name, text in found.items() if text is not None}

    def save_shortcuts(self, shortcuts: Mapping[str, str]) -> None:
        """Store the shortcuts that differ from the usual ones."""
        self._memory.remove(_SHORTCUTS.rstrip("/"))
        for name, text in shortcuts.items():
            self._memory.setValue(_SHORTCUTS + name, text)

    def review(self) -> bool:
        """Return whether results are reviewed before they replace originals; by default they are."""
        return self._text(_REVIEW) != "false"

    def save_review(self, review: bool) -> None:
        """Store whether results are reviewed."""
        self._memory.setValue(_REVIEW, "true" if review else "false")

    def colors(self) -> int:
        """Return the number of colors that was chosen last, also if the smallest file was chosen since."""
        text = self._text(_COLORS) or ""
        number = int(text) if text.isascii() and text.isdigit() else MAX_COLORS
        return min(max(number, MIN_COLORS), MAX_COLORS)

    def save_colors(self, colors: int) -> None:
        """Store the number of colors that was chosen last."""
        self._memory.setValue(_COLORS, str(colors))

    def preset(self) -> str:
        """Return the name of the preset that was chosen last, or ""."""
        return self._text(_PRESET) or ""

    def save_preset(self, name: str) -> None:
        """Store the name of the chosen preset."""
        self._memory.setValue(_PRESET, name)

    def _text(self, key: str) -> str | None:
        value = self._memory.value(key)
        return value if isinstance(value, str) else None
