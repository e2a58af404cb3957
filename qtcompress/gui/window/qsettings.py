"""What is remembered between starts: the only user of QSettings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from qtcompress.engine.planning.settings import SETTINGS, Settings, defaults

_SETTINGS = "settings/"
_LAYOUT = "window/"
_LAST_FOLDER = "last_folder"
_REVIEW = "review"
_PRESET = "preset"


def open_store() -> Store:
    """Return what this person's earlier starts remembered."""
    return Store(QSettings("qtcompress", "qtcompress"))


class Store:
    """QSettings <-> `Settings`, and the window's layout. What is stored wrong counts as not stored."""

    def __init__(self, memory: QSettings) -> None:
        self._memory = memory

    def settings(self) -> Settings:
        """Return what was chosen last, the default for what never was."""
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
        """Remember what was chosen; what stands at its default is not stored, so that it follows a new default."""
        for setting in SETTINGS:
            key, value = _SETTINGS + setting.name, getattr(settings, setting.name)
            wanted = None if value == setting.default else setting.show(value)
            if wanted is None:
                self._memory.remove(key)
            elif wanted != self._memory.value(key):
                self._memory.setValue(key, wanted)

    def layout(self, name: str) -> QByteArray:
        """Return a remembered piece of the window's layout, empty where there is none."""
        value = self._memory.value(_LAYOUT + name)
        return value if isinstance(value, QByteArray) else QByteArray()

    def save_layout(self, name: str, value: QByteArray) -> None:
        """Remember a piece of the window's layout."""
        self._memory.setValue(_LAYOUT + name, value)

    def last_folder(self) -> Path | None:
        """Return the folder that pictures were added from last, if it is still there."""
        text = self._text(_LAST_FOLDER)
        return Path(text) if text and Path(text).is_dir() else None

    def save_last_folder(self, folder: Path) -> None:
        """Remember the folder that pictures were added from."""
        self._memory.setValue(_LAST_FOLDER, str(folder))

    def review(self) -> bool:
        """Return whether results are looked at before they replace originals; so it is unless somebody said no."""
        return self._text(_REVIEW) != "false"

    def save_review(self, review: bool) -> None:
        """Remember whether results are looked at."""
        self._memory.setValue(_REVIEW, "true" if review else "false")

    def preset(self) -> str:
        """Return the name of the preset that was chosen last, "" for none."""
        return self._text(_PRESET) or ""

    def save_preset(self, name: str) -> None:
        """Remember the name of the preset that was chosen."""
        self._memory.setValue(_PRESET, name)

    def _text(self, key: str) -> str | None:
        value = self._memory.value(key)
        return value if isinstance(value, str) else None
