"""Connects the curve with the preview, the options and the action that saves its plot."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from qtcompress.gui.curve.view import CurveView
from qtcompress.gui.journal.message_bar import NewsStrip
from qtcompress.gui.options.form import OptionsForm
from qtcompress.gui.window import dialogs
from qtcompress.gui.window.components import Parts


class CurveDesk(QObject):
    """Keeps the curve up to date with the preview, and exports its plot."""

    def __init__(
        self, parts: Parts, *, view: CurveView, options: OptionsForm, save: QAction, news: NewsStrip, window: QWidget
    ) -> None:
        super().__init__(window)
        self._curves = parts.curves
        self._preview = parts.preview
        self._parts = parts
        self._view = view
        self._window = window
        parts.preview.placed.connect(parts.curves.place)
        parts.preview.shown.connect(self._follow)
        parts.preview.busy_changed.connect(self._follow)
        parts.curves.changed.connect(view.show_curve)
        parts.curves.changed.connect(lambda curve: save.setEnabled(bool(curve.points)))
        parts.curves.told.connect(news.show_text)
        view.chosen.connect(options.choose_colors)
        view.export_asked.connect(self._export)
        save.triggered.connect(self._export)
        save.setEnabled(False)

    def _follow(self) -> None:
        current = self._preview.current
        self._curves.set_preview(current.preview if current is not None else None, busy=self._preview.busy)

    def _export(self) -> None:
        path = self._preview.path
        wanted = self._parts.start_folder / f"{path.stem if path is not None else 'picture'} curve.svg"
        dialogs.ask_for_curve(
            self._window,
            wanted,
            lambda file: self._curves.export(self._view.file(vector=file.suffix.lower() == ".svg"), file),
        )
