"""The palette of a picture as a grid of squares: which colors, how much of each, and where they are; and its edits.

`SwatchView` tells which color to highlight in the picture, and is told which one is under the cursor there; it does
not know the picture itself. It offers the edits; `editing.py` does them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFont, QGuiApplication, QKeySequence, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from qtcompress.engine.palettes.edits import Swatch
from qtcompress.gui.common.elided import ElidedLabel
from qtcompress.gui.common.images import icon
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.palette.edit_bar import EditBar, Edits
from qtcompress.gui.palette.fit_row import FitRow
from qtcompress.gui.palette.swatch_grid import SwatchGrid
from qtcompress.gui.palette.swatch_model import NONE, PaletteModel, SwatchOrder, css_of, hex_of, rgb_of

_tr = RoomTexts(__name__)


class SwatchView(QWidget):
    """Shows a palette; the color under the cursor, otherwise the pinned one, is highlighted in the picture.

    *Signals:* highlighted(int): the palette entry to highlight, or -1; again for each new palette.
    order_changed(SwatchOrder). title_changed(str). export_asked: the palette should be written to a file.
    chosen_changed: other colors are selected, pinned or current. taken: the offered palette should be used.
    """

    highlighted = Signal(int)
    order_changed = Signal(object)
    title_changed = Signal(str)
    export_asked = Signal()
    chosen_changed = Signal()
    taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PaletteModel(self)
        self.grid = SwatchGrid(self._model, self)
        self._lit = NONE
        self._places: Sequence[int] = ()  # of each color, the number that it has in the picture
        self._hint = ""
        self._chosen: list[int] = []
        self._offered = False
        self.edits = Edits(self)
        self.bar = EditBar(self.edits, self)
        self.grid.keys = self.edits.keys
        self._orders = {order: QAction(self, checkable=True) for order in SwatchOrder}
        self.order_button = self._order_button()
        self.color_line, self.share_line, self.origin = self._line(), self._line(), self._line()
        self.origin.setWordWrap(True)
        self.origin.hide()
        self.take = QPushButton(self)
        self.take.hide()
        self.take.clicked.connect(self.taken)
        self.fit_row = FitRow(self)
        self._build()
        self._fit()
        self._copy = QAction(self)
        self._copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self._copy.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._copy.triggered.connect(lambda: self._copy_one(hex_of, self.grid.named))
        self.addAction(self._copy)
        self.setFocusProxy(self.grid)
        self.grid.changed.connect(self._follow)
        self.grid.customContextMenuRequested.connect(self._open_menu)
        self._translate()
        self._follow()
        self.set_editable(editable=False)

    @property
    def title(self) -> str:
        """A heading: `Palette 64`, or `Palette` when there is none."""
        count = self._model.rowCount()
        return _tr("Palette {count:,}", count=count) if count else _tr("Palette")

    @property
    def order(self) -> SwatchOrder:
        """How the colors are arranged."""
        return self._model.order

    @property
    def chosen(self) -> list[int]:
        """The colors that an edit is about."""
        return self.grid.chosen

    @property
    def shown(self) -> list[int]:
        """All colors in the order in which they are shown."""
        return self._model.entries()

    @property
    def pinned(self) -> int:
        """The palette entry that is pinned, or -1."""
        return self.grid.pinned

    def set_palette(
        self,
        colors: NDArray[np.uint8],
        counts: NDArray[np.integer],
        *,
        swatches: Sequence[Swatch] = (),
        places: Sequence[int] | None = None,
    ) -> None:
        """Show a palette. A pinned color stays pinned if it is in the new palette too, and selected ones selected.

        Parameters
        ----------
        colors : (K, 4) uint8, sRGB, straight alpha
        counts : (K,) int
            The pixels that have each color.
        swatches : sequence of Swatch
            Locks and names, of an edited palette.
        places : sequence of int, optional
            The number that each color has in the picture, -1 for none; by default its own.
        """
        before, held = self._lit, self._model.colors
        pinned = self._again(held, [self.pinned], colors)
        selected = self._again(held, [self._model.entry(index.row()) for index in self.grid.selectedIndexes()], colors)
        current = self._again(held, [self.grid.current], colors)
        self._places = range(len(colors)) if places is None else places
        self._model.replace(colors, counts, swatches)
        if current:
            self.grid.make_current(current[0])
        if selected:
            self.grid.choose(selected)
        self.grid.start_over(pinned=pinned[0] if pinned else NONE)
        if self._lit == before:
            self.light_again()  # the same number, but of another palette
        self._fit()
        self.title_changed.emit(self.title)

    def light_again(self) -> None:
        """Signal once more which color is highlighted, if one is: the picture has other pixels."""
        if self._lit != NONE:
            self.highlighted.emit(self._place(self._lit))

    @staticmethod
    def _again(held: NDArray[np.uint8], entries: Sequence[int], colors: NDArray[np.uint8]) -> list[int]:
        """Return where some colors of the last palette are in the next one."""
        found = [np.flatnonzero((colors == held[entry]).all(axis=1)) for entry in entries if entry != NONE]
        return [int(same[0]) for same in found if same.size]

    def _place(self, entry: int) -> int:
        """Return the number that a color has in the picture."""
        return NONE if entry == NONE else self._places[entry]

    def clear(self) -> None:
        """Show no palette."""
        self.set_palette(np.empty((0, 4), np.uint8), np.empty(0, np.int64))

    def set_origin(self, text: str, tip: str = "") -> None:
        """Show the origin of the palette, "" without a palette."""
        self.origin.setText(text)
        self.origin.setToolTip(tip)
        self.origin.setVisible(bool(text))
        self._fit()

    def set_offered(self, *, offered: bool) -> None:
        """Offer the shown palette, which the picture does not have; or offer nothing."""
        self.take.setVisible(offered)
        self._offered = offered
        self._fit()

    def set_editable(self, *, editable: bool, why: str = "") -> None:
        """Tell whether the palette can be edited, and if not, why."""
        self.grid.editable = editable
        self.edits.enable(len(self.chosen), editable=editable, why=why)
        self.fit_row.setEnabled(editable)
        self.fit_row.setToolTip("" if editable else why)

    def set_hint(self, text: str) -> None:
        """Say what to do next in place of the current color, until it is ""."""
        self._hint = text
        self._follow()

    def set_order(self, order: SwatchOrder) -> None:
        """Arrange the colors in another way."""
        self._orders[order].setChecked(True)
        self.order_button.setText(self._orders[order].text())
        if order is not self._model.order:
            current = self.grid.current
            self._model.set_order(order)
            self.grid.make_current(current)
            self.order_changed.emit(order)

    def show_index(self, index: int) -> None:
        """Mark the color of the pixel under the cursor in the picture; -1 marks none."""
        self.grid.mark(self._places.index(index) if index != NONE and index in self._places else NONE)

    # --------------------------------------------------------------------------------------------------------- layout

    def _order_button(self) -> QToolButton:
        group, menu = QActionGroup(self), QMenu(self)
        menu.setToolTipsVisible(True)
        for order, action in self._orders.items():
            group.addAction(action)
            menu.addAction(action)
            action.triggered.connect(lambda _=False, order=order: self.set_order(order))
        button = QToolButton(self)
        button.setIcon(icon("arrow-down-wide-narrow"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _line(self) -> ElidedLabel:
        line = ElidedLabel(Qt.AlignmentFlag.AlignLeading, self)
        font = QFont(line.font())
        font.setFeature(QFont.Tag("tnum"), 1)
        line.setFont(font)
        return line

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(0)  # as within the bar: each pixel of width is taken from the pictures
        top.addWidget(self.bar, 1)
        top.addWidget(self.order_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 8)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addWidget(self.origin)
        layout.addWidget(self.take)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self.color_line)
        layout.addWidget(self.share_line)
        layout.addWidget(self.fit_row)

    def _fit(self) -> None:
        """Hide what has no use now, and need the height of all lines of the origin, which Qt takes for one."""
        # What is offered can be fitted when it was taken.
        self.fit_row.setHidden(self._offered or not self._model.rowCount())
        layout = self.layout()
        if layout is not None:
            self.setMinimumHeight(max(layout.minimumHeightForWidth(self.width()), 0))  # -1 if it depends on no width

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    # --------------------------------------------------------------------------------------------------- what is shown

    def _follow(self) -> None:
        """Bring the lines and the signal up to date with the grid."""
        named = self.grid.named
        texts = ("", "") if named == NONE else self._model.describe(named)
        pointed = bool(texts[0]) and not self._hint
        if self._hint:
            texts = self._hint, ""
        elif not pointed and self._model.rowCount():
            texts = _tr("Point at a color to see where it is"), _tr("Click to keep it shown")
        # Nothing makes the part wider, which would take width from the pictures: a hint is wrapped, all else cut.
        self.color_line.setWordWrap(bool(self._hint))
        self.share_line.setHidden(bool(self._hint))
        self.color_line.setText(texts[0])
        self.share_line.setText(texts[1])
        for line in (self.color_line, self.share_line):
            line.setForegroundRole(QPalette.ColorRole.WindowText if pointed else QPalette.ColorRole.PlaceholderText)
            line.setToolTip("" if self._hint else line.text())
        if self.grid.lit != self._lit:
            self._lit = self.grid.lit
            self.highlighted.emit(self._place(self._lit))
        if self.chosen != self._chosen:
            self._chosen = self.chosen
            self.chosen_changed.emit()

    def _translate(self) -> None:
        words = {
            SwatchOrder.HUE: (_tr("Hue"), _tr("Order by lightness and hue")),
            SwatchOrder.LUMA: (_tr("Luma"), _tr("Order from light to dark")),
            SwatchOrder.SHARE: (_tr("Share"), _tr("Order by share of the picture")),
            SwatchOrder.HAND: (_tr("By Hand"), _tr("The palette's own order; drag colors to change it")),
        }
        for order, (text, tip) in words.items():
            self._orders[order].setText(text)
            self._orders[order].setToolTip(tip)
        self._orders[self.order].setChecked(True)
        self.order_button.setText(words[self.order][0])
        self.order_button.setToolTip(_tr("Order of the colors"))
        self.order_button.setAccessibleName(_tr("Order of the colors"))
        self._copy.setText(_tr("Copy as Hex"))
        self.take.setText(_tr("Use These Colors"))
        self.take.setToolTip(_tr("Make the picture a PNG with this palette, which you can then edit"))
        self.grid.setAccessibleName(_tr("Palette"))

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
        forms = {_tr("Copy as Hex"): hex_of, _tr("Copy as RGB"): rgb_of, _tr("Copy as CSS"): css_of}
        for text, form in forms.items():
            action = menu.addAction(icon("copy"), text)
            action.triggered.connect(lambda _=False, form=form: self._copy_one(form, entry))
            action.setEnabled(entry != NONE)
        menu.addSeparator()
        if entry != NONE and entry not in self.chosen:
            self.grid.choose([entry])
        self.bar.fill(menu)
        menu.addAction(_tr("Copy All"), self._copy_all).setEnabled(self._model.rowCount() > 0)
        export = menu.addAction(icon("download"), _tr("Export Palette\N{HORIZONTAL ELLIPSIS}"))
        export.triggered.connect(self.export_asked)
        export.setEnabled(self._model.rowCount() > 0)
        return menu

    def _open_menu(self, position: QPoint) -> None:
        entry = self._model.entry(self.grid.indexAt(position).row())
        self.menu(entry).popup(self.grid.viewport().mapToGlobal(position))

    def _copy_one(self, form: Callable[[NDArray[np.uint8]], str], entry: int) -> None:
        if entry != NONE:
            QGuiApplication.clipboard().setText(form(self._model.colors[entry]))

    def _copy_all(self) -> None:
        lines = [hex_of(self._model.colors[entry]) for entry in self._model.entries()]
        QGuiApplication.clipboard().setText("\n".join(lines))
