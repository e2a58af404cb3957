"""What is stored between starts: the only user of QSettings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from qtcompress.core.types import MAX_COLORS, MIN_COLORS
from qtcompress.engine.planning.settings import SETTINGS, Settings, defaults

_SETTINGS = "settings/"
_LAYOUT = "window/"
_LAST_FOLDER = "last_folder"
_REVIEW = "review"
_PRESET = "preset"
_COLORS = "colors"


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
