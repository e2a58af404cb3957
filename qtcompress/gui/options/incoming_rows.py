"""Which pictures come in when folders are added: patterns of names, a least size, and a date."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit

from qtcompress.engine.job.goal import size_of
from qtcompress.engine.planning.incoming import patterns_of, patterns_text, since
from qtcompress.engine.planning.settings import Settings
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.options.wrong_text import refused

_tr = RoomTexts(__name__)

_NEXT = _tr.mark("This is for pictures that are added from now on.")
_INCLUDE_TIP = _tr.mark("Only pictures whose names fit one of these patterns, such as *.jpg, IMG_*. Empty for all.")
_EXCLUDE_TIP = _tr.mark("No pictures whose names fit one of these patterns; one with / is for the path in the folder.")
_LEAST_TIP = _tr.mark("Only pictures of at least this size, such as 100 kB. Empty for all.")
_SINCE_TIP = _tr.mark("Only pictures changed since a date, such as 2026-05-01, or for 30d or 12h. Empty for all.")
_WRONG = _tr.mark("The text {reason}.\n{tip}")


class IncomingRows(QObject):
    """It shows settings, and tells which fields of them a person changed.

    Signals
    -------
    changed(dict)
        Fields of `Settings` by name; empty if the typed text is invalid.
    refused(str)
        The typed text is invalid; the sentence says why.
    """

    changed = Signal(object)
    refused = Signal(str)

    def __init__(self, form: QFormLayout, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.include = self._edit("include", _tr(_INCLUDE_TIP), patterns_of)
        self.exclude = self._edit("exclude", _tr(_EXCLUDE_TIP), patterns_of)
        self.least = self._edit("min_bytes", _tr(_LEAST_TIP), lambda text: size_of(text) if text else None)
        self.since = self._edit("newer_than", _tr(_SINCE_TIP), since)
        form.addRow(_tr("Add only"), self.include)
        form.addRow(_tr("Do not add"), self.exclude)
        form.addRow(_tr("Add from size"), self.least)
        form.addRow(_tr("Add from date"), self.since)

    def show_settings(self, settings: Settings) -> None:
        """Show these settings; no signal is emitted."""
        self.include.setText(patterns_text(settings.include))
        self.exclude.setText(patterns_text(settings.exclude))
        self.least.setText("" if settings.min_bytes is None else fmt.size(settings.min_bytes))
        self.since.setText("" if settings.newer_than is None else settings.newer_than.text)

    def _edit(self, name: str, tip: str, parse: Callable[[str], Any]) -> QLineEdit:
        edit = QLineEdit(placeholderText=_tr("all pictures"), clearButtonEnabled=True)
        tip = fmt.sentences((tip, _tr(_NEXT)))
        edit.setToolTip(tip)
        edit.editingFinished.connect(lambda: self._take(name, edit, tip, parse))
        return edit

    def _take(self, name: str, edit: QLineEdit, tip: str, parse: Callable[[str], Any]) -> None:
        """Take a valid text, or restore the last one."""
        try:
            value = parse(edit.text().strip())
        except ValueError as error:
            told = refused(edit, _WRONG, error, tip)
            self.changed.emit({})
            self.refused.emit(told)
            return
        edit.setToolTip(tip)
        self.changed.emit({name: value})
