"""The palette of a picture as a grid of squares: which colors, how much of each, and where they are.

`SwatchView` tells which color to highlight in the picture, and is told which one is under the cursor there; it does
not know the picture itself.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFont, QGuiApplication, QKeySequence, QPalette
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from qtcompress.gui.common.images import icon
from qtcompress.gui.palette.swatch_grid import SwatchGrid
from qtcompress.gui.palette.swatch_model import NONE, PaletteModel, SwatchOrder, css_of, hex_of, rgb_of

_ICONS = {SwatchOrder.HUE: "palette", SwatchOrder.SHARE: "arrow-down-wide-narrow"}


class SwatchView(QWidget):
    """Shows a palette; the color under the cursor, otherwise the pinned one, is highlighted in the picture.

    *Signals:* highlighted(int): the palette entry to highlight, or -1; again for each new palette.
    order_changed(SwatchOrder). title_changed(str). export_asked: the palette should be written to a file.
    """

    highlighted = Signal(int)
    order_changed = Signal(object)
    title_changed = Signal(str)
    export_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PaletteModel(self)
        self._grid = SwatchGrid(self._model, self)
        self._lit = NONE
        self._buttons = {order: self._button(order) for order in SwatchOrder}
        self.color_line, self.share_line, self.origin = self._line(), self._line(), self._line()
        self.origin.setWordWrap(True)
        self.origin.hide()
        self._build()
        self._copy = QAction(self)
        self._copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self._copy.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._copy.triggered.connect(lambda: self._copy_one(hex_of, self._grid.named))
        self.addAction(self._copy)
        self.setFocusProxy(self._grid)
        self._grid.changed.connect(self._follow)
        self._grid.customContextMenuRequested.connect(self._open_menu)
        self._translate()
        self._follow()

    @property
    def title(self) -> str:
        """A heading: `Palette 64`, or `Palette` when there is none."""
        count = self._model.rowCount()
        return self.tr("Palette {count}").format(count=QLocale().toString(count)) if count else self.tr("Palette")

    @property
    def order(self) -> SwatchOrder:
        """How the colors are arranged."""
        return self._model.order

    @property
    def pinned(self) -> int:
        """The palette entry that is pinned, or -1."""
        return self._grid.pinned

    def set_palette(self, colors: NDArray[np.uint8], counts: NDArray[np.integer]) -> None:
        """Show a palette. A pinned color stays pinned if it is in the new palette too.

        Parameters
        ----------
        colors : (K, 4) uint8, sRGB, straight alpha
        counts : (K,) int
            The pixels that have each color.
        """
        before = self._lit
        pinned = NONE
        if self.pinned != NONE:
            same = np.flatnonzero((colors == self._model.colors[self.pinned]).all(axis=1))
            pinned = int(same[0]) if same.size else NONE
        self._model.replace(colors, counts)
        self._grid.start_over(pinned=pinned)
        if self._lit != NONE and self._lit == before:
            self.highlighted.emit(self._lit)  # the same number, but of another palette
        self.title_changed.emit(self.title)

    def clear(self) -> None:
        """Show no palette."""
        self.set_palette(np.empty((0, 4), np.uint8), np.empty(0, np.int64))

    def set_origin(self, text: str, tip: str = "") -> None:
        """Show the origin of the palette, "" without a palette."""
        self.origin.setText(text)
        self.origin.setToolTip(tip)
        self.origin.setVisible(bool(text))

    def set_order(self, order: SwatchOrder) -> None:
        """Arrange the colors in another way."""
        self._buttons[order].setChecked(True)
        if order is not self._model.order:
            current = self._grid.current
            self._model.set_order(order)
            self._grid.make_current(current)
            self.order_changed.emit(order)

    def show_index(self, index: int) -> None:
        """Mark the color of the pixel under the cursor in the picture; -1 marks none."""
        self._grid.mark(index if 0 <= index < self._model.rowCount() else NONE)

    # --------------------------------------------------------------------------------------------------------- layout

    def _button(self, order: SwatchOrder) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(_ICONS[order]))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setChecked(order is self._model.order)
        button.clicked.connect(lambda: self.set_order(order))
        return button

    def _line(self) -> QLabel:
        line = QLabel(self)
        line.setTextFormat(Qt.TextFormat.PlainText)
        font = QFont(line.font())
        font.setFeature(QFont.Tag("tnum"), 1)
        line.setFont(font)
        return line

    def _build(self) -> None:
        group = QButtonGroup(self)
        switch = QHBoxLayout()
        switch.setSpacing(4)
        for button in self._buttons.values():
            group.addButton(button)
            switch.addWidget(button)
        switch.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 8)
        layout.setSpacing(4)
        layout.addLayout(switch)
        layout.addWidget(self.origin)
        layout.addWidget(self._grid, 1)
        layout.addWidget(self.color_line)
        layout.addWidget(self.share_line)

    # --------------------------------------------------------------------------------------------------- what is shown

    def _follow(self) -> None:
        """Bring the lines and the signal up to date with the grid."""
        named = self._grid.named
        color, share = ("", "") if named == NONE else self._model.describe(named)
        hint = self.tr("Point at a color to see where it is") if self._model.rowCount() else ""
        self.color_line.setText(color or hint)
        self.share_line.setText(share)
        self.color_line.setForegroundRole(
            QPalette.ColorRole.WindowText if color else QPalette.ColorRole.PlaceholderText
        )
        if self._grid.lit != self._lit:
            self._lit = self._grid.lit
            self.highlighted.emit(self._lit)

    def _translate(self) -> None:
        words = {
            SwatchOrder.HUE: (self.tr("Hue"), self.tr("Order by lightness and hue")),
            SwatchOrder.SHARE: (self.tr("Share"), self.tr("Order by share of the picture")),
        }
        for order, (text, tip) in words.items():
            self._buttons[order].setText(text)
            self._buttons[order].setToolTip(tip)
        self._copy.setText(self.tr("Copy as Hex"))
        self._grid.setAccessibleName(self.tr("Palette"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._translate()
            self._follow()
        super().changeEvent(event)

    # -------------------------------------------------------------------------------------------------------- copying

    def menu(self, entry: int) -> QMenu:
        """Return the menu of a palette entry; it deletes itself when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        forms = {self.tr("Copy as Hex"): hex_of, self.tr("Copy as RGB"): rgb_of, self.tr("Copy as CSS"): css_of}
        for text, form in forms.items():
            action = menu.addAction(icon("copy"), text)
            action.triggered.connect(lambda _=False, form=form: self._copy_one(form, entry))
            action.setEnabled(entry != NONE)
        menu.addSeparator()
        menu.addAction(self.tr("Copy All"), self._copy_all).setEnabled(self._model.rowCount() > 0)
        export = menu.addAction(icon("download"), self.tr("Export Palette\N{HORIZONTAL ELLIPSIS}"))
        export.triggered.connect(self.export_asked)
        export.setEnabled(self._model.rowCount() > 0)
        return menu

    def _open_menu(self, position: QPoint) -> None:
        entry = self._model.entry(self._grid.indexAt(position).row())
        self.menu(entry).popup(self._grid.viewport().mapToGlobal(position))

    def _copy_one(self, form: Callable[[NDArray[np.uint8]], str], entry: int) -> None:
        if entry != NONE:
            QGuiApplication.clipboard().setText(form(self._model.colors[entry]))

    def _copy_all(self) -> None:
        lines = [hex_of(self._model.colors[entry]) for entry in self._model.entries()]
        QGuiApplication.clipboard().setText("\n".join(lines))
